"""``python -m tests.eval [CORPORA [WORK]]``: what is found in the shipped articles, how well.

With CORPORA (see ``quizapp.core.language.french.training``), also the table of the
pipeline, and under it the names of the whole fact finder, document by document. WORK
keeps that table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from quizapp.core.generation import find
from quizapp.core.language.french.training import evaluate
from quizapp.core.language.french.training.prepare import HELD_OUT
from quizapp.core.language.loading import load
from quizapp.core.model import FactKind
from tests.eval.entities import by_model, documents, f_scores, named
from tests.eval.seeds import SLUGS, compare, lines, read_seed


def seeds() -> Iterator[str]:
    """Found of expected by kind for each shipped article, then what is missing or wrong."""
    nlp = load("fr")
    for slug in SLUGS:
        article, expected = read_seed(slug)
        report = compare(expected, find(article, nlp), article)
        counts = (
            f"{kind.value} {len(report.found[kind])}/{len(expected.facts[kind])}"
            for kind in FactKind
        )
        yield f"{slug}: {', '.join(counts)}"
        yield from (f"  missing {line}" for line in lines(report.missing))
        yield from (f"  wrong {line}" for line in lines(report.extra))


def scores(corpora: Path) -> evaluate.Table:
    """The pipeline's table, and names by document: the model alone, the whole fact finder."""
    nlp = load("fr")
    table = evaluate.evaluate(corpora)
    rows = dict(table.rows)
    for name in HELD_OUT.values():
        parts = list(documents(nlp.vocab, corpora, name))
        for finder, what in ((by_model, "model, by document"), (named, "whole fact finder")):
            pairs = ((finder(part.article, nlp), part.gold) for part in parts)
            rows[f"{name}, {what}"] = f_scores(pairs)
    return replace(table, rows=rows)


def main(corpora: Path | None = None, work: Path | None = None) -> None:
    """Print both tables; keep the second in ``work`` when one is named."""
    print("\n".join(seeds()))
    if corpora is None:
        return
    table = scores(corpora)
    print("", *evaluate.lines(table), sep="\n")
    if work is not None:
        work.mkdir(parents=True, exist_ok=True)
        kept = evaluate.as_toml(table, date.today(), "python -m tests.eval CORPORA WORK")
        (work / evaluate.SCORES).write_text(kept, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
