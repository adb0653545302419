"""Questions that came in from elsewhere, put back on an article.

- ``anchored(entry, article) -> Question | None``: on the paragraph of ``article`` that is the
  entry's passage; None when it has no such paragraph.
- ``gathered(entries, title) -> tuple[Quiz, ...]``: on an article made of the entries' own
  passages, one for each language. A question that came without a passage stands on a paragraph
  of its own words: there is nothing better to show.
- ``known_as(entry)``: the id, the stem and the key of the question that either makes of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizapp.core.exchange.entries import Entry
from quizapp.core.model import (
    Article,
    Event,
    Option,
    Pair,
    Passage,
    Question,
    QuestionKind,
    Quiz,
    Span,
    content_id,
)
from quizapp.core.responses import listed

IMPORTED = "imported"
"""The reason of such a question, and the origin of its wrong options."""

_BREAK = "\n\n"


def anchored(entry: Entry, article: Article) -> Question | None:
    """The question as the article's own."""
    wanted = _flat(entry.evidence.passage)
    if not wanted or entry.language != article.language:
        return None
    passage = next((p for p in article.passages if _flat(p.text) == wanted), None)
    return None if passage is None else _question(entry, passage)


def gathered(entries: Sequence[Entry], title: str) -> tuple[Quiz, ...]:
    """An article of each language, its paragraphs in the order of the entries, and its
    questions."""
    languages = dict.fromkeys(entry.language for entry in entries)
    return tuple(
        _gathered([e for e in entries if e.language == language], title, language)
        for language in languages
    )


def known_as(entry: Entry) -> tuple[str, str, str]:
    """The id, the stem and the key of the question that the entry becomes, wherever it stands."""
    key = _key(entry)
    return content_id(IMPORTED, entry.kind, entry.stem, key), entry.stem, key


def _gathered(entries: list[Entry], title: str, language: str) -> Quiz:
    paragraphs = list(dict.fromkeys(_paragraph(entry) for entry in entries))
    passages = _passages(paragraphs)
    article = Article(title, language, _BREAK.join(paragraphs), passages)
    by_text = {passage.text: passage for passage in passages}
    questions = _distinct(_question(entry, by_text[_paragraph(entry)]) for entry in entries)
    return Quiz(article, (), questions)


def _distinct(questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple({question.id: question for question in questions}.values())


def _paragraph(entry: Entry) -> str:
    """The passage on one line; else the explanation; else the question with its answer."""
    answers = [f"{left} : {right}" for left, right in entry.pairs] or list(entry.order)
    told = (entry.evidence.passage, entry.explanation)
    own = " – ".join((entry.stem, *(answers or [listed((entry.key, *entry.also_right))])))
    return next(filter(None, map(_flat, told)), _flat(own))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _passages(paragraphs: Sequence[str]) -> tuple[Passage, ...]:
    passages, start = [], 0
    for number, text in enumerate(paragraphs, start=1):
        passages.append(Passage(f"p{number}", start, start + len(text), text))
        start += len(text) + len(_BREAK)
    return tuple(passages)


def _question(entry: Entry, passage: Passage) -> Question:
    options = (
        *(Option(text, True) for text in (entry.key, *entry.also_right)),
        *(Option(text, False, IMPORTED) for text in entry.wrong),
    )
    pairs = tuple(Pair(left, right, passage.span) for left, right in entry.pairs)
    order = tuple(Event(text, passage.span) for text in entry.order)
    identity, stem, key = known_as(entry)
    return Question(
        id=identity,
        kind=entry.kind,
        stem=stem,
        options=options if entry.wrong else (),
        key=key,
        accepted=(key, *entry.accepted),
        fact="",
        passage=passage.id,
        source=passage.span,
        reason=IMPORTED,
        difficulty=entry.difficulty,
        explanation=entry.explanation,
        answer=_answer(entry, passage),
        pairs=pairs,
        order=order,
    )


def _key(entry: Entry) -> str:
    """As the generator writes the key of a matching and of an ordering."""
    if entry.kind is QuestionKind.MATCHING:
        return listed(f"{left} : {right}" for left, right in entry.pairs)
    if entry.kind is QuestionKind.ORDERING:
        return listed(f"{n}. {event}" for n, event in enumerate(entry.order, start=1))
    return listed((entry.key, *entry.also_right))


def _answer(entry: Entry, passage: Passage) -> Span | None:
    """The exact words, found again where the paragraph was written on one line."""
    words = entry.evidence.words
    if words is None:
        return None
    told = _flat(entry.evidence.passage[words.start : words.end])
    before = len(_flat(entry.evidence.passage[: words.start] + "|")) - 1
    start = passage.text.find(told, max(0, before - 1)) if told else -1
    return Span(passage.start + start, passage.start + start + len(told)) if start >= 0 else None
