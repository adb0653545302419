"""How many of the answers that people asked for are among the facts found in a paragraph.

A file in SQuAD's layout (Rajpurkar and others 2016; PIAF is its French sister, Keraron and others
2020) holds paragraphs with the questions that people asked on them, each with its answer. The
labels are incomplete, nobody asks everything: they measure recall, never precision.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from quizapp.core.facts.candidates import forms
from quizapp.core.generation import find, propose
from quizapp.core.language.loading import parse
from quizapp.core.language.typography import plain
from quizapp.core.model import Article
from quizapp.core.reading.cleaning import clean
from quizapp.core.reading.plain import passages

CUTS = (1, 2, 3, 5, 10, 20)
"""Numbers of facts proposed a paragraph at which recall is read."""

ENOUGH = 0.5
"""The token F1 from which a fact and an answer are the same: « 50 » and « plus de 50 % » are."""

# What one may say or leave out before an answer.
_LEFT = frozenset(
    """
    le la les l' un une des du de d' au aux à en dans par pour sur vers depuis chez avec entre
    ce cet cette ces son sa ses leur leurs
    """.split()
)
_WORD = re.compile(r"\w+(?:[.,]\d+)*'?|%|€|\$")

Forms = tuple[str, ...]
"""The ways of writing one thing proposed, any of which may be the answer."""

Finder = Callable[[Article, Language], Sequence[Forms]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A paragraph and the answers that people asked for in it."""

    article: Article
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Recall in percent at each of ``CUTS`` and of all that is proposed, ``proposed`` on average.

    ``answers`` is how many it is out of.
    """

    exact: tuple[float, ...]
    near: tuple[float, ...]
    proposed: float
    answers: int


def paragraphs(path: Path) -> Iterator[Asked]:
    """The paragraphs of a file in SQuAD's layout, each an article of its own."""
    entries = json.loads(path.read_text(encoding="utf-8"))["data"]
    for entry in entries:
        for paragraph in entry["paragraphs"]:
            yield asked(paragraph["context"], _answers(paragraph), entry.get("title") or "")


def _answers(paragraph: Mapping[str, Any]) -> Iterator[str]:
    for question in paragraph["qas"]:
        yield from (answer["text"] for answer in question["answers"][:1])


def asked(context: str, answers: Iterable[str], title: str = "") -> Asked:
    """A paragraph as the program reads it."""
    text = clean(context)
    return Asked(Article(title, "fr", text, passages(text)), tuple(answers))


def facts_alone(article: Article, nlp: Language) -> tuple[Forms, ...]:
    """Every fact, in the order of the article."""
    return tuple(tuple(forms(fact)) for fact in find(article, nlp))


def proposed(article: Article, nlp: Language) -> tuple[Forms, ...]:
    """Whatever could be asked after, what is likeliest to be asked first."""
    return tuple(one.candidate.forms for one in propose(article, nlp))


def entities_and_numbers(article: Article, nlp: Language) -> tuple[Forms, ...]:
    """The baseline: all entities and numbers of the pipeline, in the order of the text."""
    return tuple((span.text,) for span in _spans(parse(nlp, article)))


def _spans(doc: Doc) -> list[Tokens]:
    taken = {token.i for entity in doc.ents for token in entity}
    found = list(doc.ents)
    start: int | None = None
    for token in doc:
        number = (token.pos_ == "NUM" or token.like_num) and token.i not in taken
        if number and start is None:
            start = token.i
        if not number and start is not None:
            found.append(doc[start : token.i])
            start = None
    if start is not None:
        found.append(doc[start:])
    return sorted(found, key=lambda span: span.start)


def recall(ranks: Sequence[int | None], cut: int | None) -> float:
    """The percentage of answers found among the first ``cut`` proposed, all when None."""
    found = sum(rank is not None and (cut is None or rank < cut) for rank in ranks)
    return 100 * found / len(ranks) if ranks else 0.0


def marked(answer: str) -> bool:
    """Whether an answer holds a digit or a capital: the kind that a fact finder can find."""
    return any(c.isdigit() or c.isupper() for c in answer)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one answer: its rank among the facts, from 0, None when it is not there."""

    answer: str
    exact: int | None
    near: int | None


def outcomes(
    asked_for: Iterable[Asked], finder: Finder, nlp: Language
) -> tuple[list[Outcome], float]:
    """The outcome of every answer, and how many things are proposed a paragraph on average."""
    found, sizes = [], []
    for one in asked_for:
        things = finder(one.article, nlp)
        sizes.append(len(things))
        found += [_outcome(answer, things) for answer in one.answers]
    return found, sum(sizes) / len(sizes) if sizes else 0.0


def _outcome(answer: str, proposed_forms: Sequence[Forms]) -> Outcome:
    wanted = bare(answer)
    scores = [max(token_f1(wanted, bare(form)) for form in forms) for forms in proposed_forms]
    same = [any(bare(form) == wanted for form in ways) for ways in proposed_forms]
    exact = next((rank for rank, one in enumerate(same) if one), None)
    near = next((rank for rank, score in enumerate(scores) if score >= ENOUGH), None)
    return Outcome(answer, exact, near)


def curve(found: Sequence[Outcome], size: float) -> Curve:
    """Recall at every cut."""
    cuts = (*CUTS, None)
    return Curve(
        tuple(recall([o.exact for o in found], cut) for cut in cuts),
        tuple(recall([o.near for o in found], cut) for cut in cuts),
        size,
        len(found),
    )


@lru_cache(maxsize=4096)
def bare(text: str) -> tuple[str, ...]:
    """The words of an answer, small, without punctuation nor what may stand before it."""
    flat = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", plain(text).lower())
    words = _WORD.findall(flat)
    while len(words) > 1 and words[0] in _LEFT:
        words = words[1:]
    return tuple(words)


def token_f1(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Harmonic mean of precision and recall of the words (Rajpurkar and others 2016)."""
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other)) if shared else 0.0
