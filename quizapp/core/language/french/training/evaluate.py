"""``python -m quizapp.core.language.french.training.evaluate CORPORA [WORK]``: how good it is.

The shipped pipeline on held-out Sequoia (CORPORA as for training), in the spelling of
the treebank and in that of newspapers (’ « » — and no-break spaces), with its size
and the time to load it. A table on standard output; ``WORK/pipeline-scores.toml``
keeps it. ``python -m tests.eval`` adds the fact finder.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab

from quizapp.core.language.french.training.assemble import PIPELINE
from quizapp.core.language.french.training.prepare import (
    HELD_OUT,
    paragraphs,
    read_annotations,
    rebuilt,
    sentences,
    with_guillemets,
)
from quizapp.core.language.loading import load
from quizapp.core.language.typography import plain

COMMAND = "python -m quizapp.core.language.french.training.evaluate CORPORA"
SCORES = "pipeline-scores.toml"
LABELS = ("PER", "LOC", "ORG", "MISC")
MEASURES = {
    "POS": "pos_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "lemma": "lemma_acc",
    "sentences F": "sents_f",
    "entities F": "ents_f",
}
_NO_BREAK = re.compile(r"(?<=«) | (?=[»:;!?])")
_CLOCK = """
from time import perf_counter
from quizapp.core.language.loading import load
start = perf_counter()
load("fr")
print(perf_counter() - start)
"""

Row = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Table:
    """Percentages by measure for each held-out set and spelling; megabytes; seconds."""

    rows: Mapping[str, Row]
    megabytes: float
    seconds: float


def held_out(vocab: Vocab, corpora: Path, name: str) -> list[Doc]:
    """The sentences of ``name`` (``seq-dev``) with their syntax and entities."""
    annotations = read_annotations(corpora / "ner" / "annotations.tsv")
    return list(sentences(vocab, corpora, name, annotations))


def typographic(doc: Doc) -> Doc:
    """The sentence with « » for straight quotes and — for a dash between spaces."""
    doc = with_guillemets(doc) or doc
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    for token in doc:
        if token.text == "-" and token.whitespace_ and token.i and doc[token.i - 1].whitespace_:
            words[token.i] = "—"
    copy = rebuilt(doc.vocab, doc, words, spaces)
    copy.set_ents([Span(copy, e.start, e.end, label=e.label_) for e in doc.ents], default="outside")
    return copy


def as_printed(text: str) -> str:
    """``text`` with curly apostrophes and the no-break spaces of French printing."""
    return _NO_BREAK.sub("\u00a0", text.replace("'", "’"))


def score(nlp: Language, docs: Iterable[Doc], *, printed: bool = False) -> Row:
    """Percentages of the pipeline on ``docs``, from raw text, normalised as an article's is."""
    examples = []
    for doc in paragraphs([typographic(d) if printed else d for d in docs]):
        text = plain(as_printed(doc.text) if printed else doc.text)
        examples.append(Example(nlp(text), doc))
    scores = nlp.evaluate(examples)
    row = {name: 100 * scores[key] for name, key in MEASURES.items()}
    return row | {label: 100 * scores["ents_per_type"][label]["f"] for label in LABELS}


def load_time() -> float:
    """Seconds that the first ``load("fr")`` of a process takes."""
    run = subprocess.run([sys.executable, "-c", _CLOCK], check=True, capture_output=True, text=True)
    return float(run.stdout)


def size() -> float:
    """Megabytes of the pipeline on disk."""
    return sum(f.stat().st_size for f in PIPELINE.rglob("*") if f.is_file()) / 1e6


def evaluate(corpora: Path) -> Table:
    """The whole table; the pipeline is the one that the package ships."""
    nlp = load("fr")
    rows: dict[str, Row] = {}
    for name in HELD_OUT.values():
        docs = held_out(nlp.vocab, corpora, name)
        rows[name] = score(nlp, docs)
        rows[f"{name}, as printed"] = score(nlp, docs, printed=True)
    return Table(rows, size(), load_time())


def lines(table: Table) -> list[str]:
    """The table in fixed columns."""
    columns = [*MEASURES, *LABELS]
    width = max(len(name) for name in table.rows)
    head = " " * width + "".join(f"  {name}" for name in columns)
    body = [
        f"{name:{width}}" + "".join(f"  {_cell(row, column)}" for column in columns)
        for name, row in table.rows.items()
    ]
    return [head, *body, f"{table.megabytes:.1f} MB, loaded in {table.seconds:.1f} s"]


def _cell(row: Row, column: str) -> str:
    """The figure, or blanks where a row does not measure it."""
    return f"{row[column]:{len(column)}.1f}" if column in row else " " * len(column)


def as_toml(table: Table, day: date, command: str = COMMAND) -> str:
    """The table to keep beside the pipeline, with the command that made it."""
    out = [f"date = {day.isoformat()}", f'command = "{command}"']
    out += [f"megabytes = {table.megabytes:.1f}", f"seconds_to_load = {table.seconds:.1f}"]
    for name, row in table.rows.items():
        out += ["", f'["{name}"]', *(f'"{key}" = {value:.1f}' for key, value in row.items())]
    return "\n".join(out) + "\n"


def main(corpora: Path, work: Path) -> None:
    """Print the table, keep it in ``work``."""
    table = evaluate(corpora)
    print("\n".join(lines(table)))
    work.mkdir(parents=True, exist_ok=True)
    (work / SCORES).write_text(as_toml(table, date.today()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "build/training"))
