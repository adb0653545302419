"""``python -m tests.eval [ARTICLES…]``: how good facts and questions are, in one table.

- Facts of the shipped articles: found of those that a careful reader marks, and wrong ones
  among those that ``never`` forbids.
- ``--asked FILE`` (SQuAD's layout, such as PIAF): how many of the answers that people asked for
  are among what the fact finder proposes, by number proposed, against the pipeline's names
  and numbers.
- What the articles (the shipped ones when none is given) give: items, drops, time.
- ``--corpora FOLDER`` (see ``quizapp.core.language.french.training``): the pipeline itself, and
  the names of the whole fact finder, document by document; ``--work FOLDER`` keeps that.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from spacy.language import Language

from quizapp.core.generation import find
from quizapp.core.language.french.training import evaluate
from quizapp.core.language.french.training.prepare import HELD_OUT
from quizapp.core.language.loading import load
from quizapp.core.model import Article, FactKind, QuestionKind
from quizapp.web.commands.articles import read
from tests.eval import recall
from tests.eval.entities import by_model, documents, f_scores, named
from tests.eval.seeds import SEEDS, SLUGS, compare, lines, read_seed
from tests.eval.yields import Yield, made

LABEL, CELL = 48, 9
FINDERS: dict[str, recall.Finder] = {
    "whatever could be asked, by salience": recall.proposed,
    "facts, in text order": recall.facts_alone,
    "baseline: entities and numbers": recall.entities_and_numbers,
}


def line(label: str, *cells: object) -> str:
    """A row of the table; fractions with one decimal."""
    shown = (f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in cells)
    return f"{label:<{LABEL}}" + "".join(f"{cell:>{CELL}}" for cell in shown)


def seeds(nlp: Language) -> Iterator[str]:
    """For each shipped article and kind of fact, then what is missing or wrong."""
    yield line("facts of the shipped articles", "expected", "found", "recall", "wrong", "precis.")
    faults = []
    for slug in SLUGS:
        article, expected = read_seed(slug)
        report = compare(expected, find(article, nlp), article)
        for kind in FactKind:
            wanted, found = len(expected.facts[kind]), len(report.found[kind])
            wrong = len(report.extra[kind])
            if wanted or wrong:
                share = 100 * found / wanted if wanted else 100.0
                right = 100 * found / (found + wrong) if found + wrong else 100.0
                yield line(f"  {slug[:28]}, {kind.value}", wanted, found, share, wrong, right)
        faults += [f"  {slug}, missing {fault}" for fault in lines(report.missing)]
        faults += [f"  {slug}, wrong {fault}" for fault in lines(report.extra)]
    yield from faults


def asked_for(path: Path, nlp: Language) -> Iterator[str]:
    """Recall by number proposed, of every answer and of those with a digit or a capital."""
    paragraphs = list(recall.paragraphs(path))
    results = {name: recall.outcomes(paragraphs, find, nlp) for name, find in FINDERS.items()}
    cuts = (*recall.CUTS, "all", "a par.")
    for title, only_marked in (("all answers", False), ("answers with a digit or capital", True)):
        for measure in ("near", "exact"):
            told = "token F1 ≥ .5" if measure == "near" else "exact"
            yield line(f"{title}, {told}", *cuts)
            for name, (outcomes, size) in results.items():
                some = [o for o in outcomes if recall.marked(o.answer) or not only_marked]
                curve = recall.curve(some, size)
                yield line(f"  {name}", *getattr(curve, measure), curve.proposed)
            yield line("  out of", curve.answers)


def produced(result: Yield) -> Iterator[str]:
    """Items by kind, candidates by the filter that dropped them, time."""
    yield line("questions", "items")
    for kind in QuestionKind:
        yield line(f"  {kind.value}", result.kinds[kind])
    yield line(f"  all, of {result.articles} articles, {result.words} words", result.items)
    yield line("  to 800 words", result.per_lesson)
    yield line("candidates dropped by", "number")
    # « open:ils », « open:cette »: the words that point outside count as one filter.
    filters = Counter[str]()
    for name, number in result.dropped.items():
        filters[name.partition(":")[0]] += number
    for name, number in sorted(filters.items(), key=lambda pair: (-pair[1], pair[0])):
        yield line(f"  {name}", number)
    yield line("time", "ms/word", "× parse")
    yield line("  generation", result.milliseconds_a_word, round(result.ratio, 2))


def scores(corpora: Path, nlp: Language) -> evaluate.Table:
    """The pipeline's table, and names by document: the model alone, the whole fact finder."""
    table = evaluate.evaluate(corpora)
    rows = dict(table.rows)
    for name in HELD_OUT.values():
        parts = list(documents(nlp.vocab, corpora, name))
        for finder, what in ((by_model, "model, by document"), (named, "whole fact finder")):
            pairs = ((finder(part.article, nlp), part.gold) for part in parts)
            rows[f"{name}, {what}"] = f_scores(pairs)
    return replace(table, rows=rows)


def articles(names: Sequence[str]) -> list[Article]:
    """Those of the files given, else the shipped ones."""
    paths = names or sorted(str(path) for path in SEEDS.glob("*/article.txt"))
    return [read(name, None) for name in paths]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.eval")
    parser.add_argument("articles", nargs="*", metavar="ARTICLE")
    parser.add_argument("--asked", type=Path, help="paragraphs with questions, SQuAD's layout")
    parser.add_argument("--corpora", type=Path, help="treebanks held out from training")
    parser.add_argument("--work", type=Path, help="where the pipeline's scores are kept")
    return parser.parse_args()


def main() -> None:
    """Print the table, part by part."""
    options, nlp = _options(), load("fr")
    print(*seeds(nlp), sep="\n", flush=True)
    if options.asked:
        print(*asked_for(options.asked, nlp), sep="\n", flush=True)
    print(*produced(made(articles(options.articles), nlp)), sep="\n", flush=True)
    if options.corpora is None:
        return
    table = scores(options.corpora, nlp)
    print(*evaluate.lines(table), sep="\n")
    if options.work is not None:
        options.work.mkdir(parents=True, exist_ok=True)
        kept = evaluate.as_toml(table, date.today(), "python -m tests.eval --corpora --work")
        (options.work / evaluate.SCORES).write_text(kept, encoding="utf-8")


if __name__ == "__main__":
    main()
