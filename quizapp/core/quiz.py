"""A quiz as it was published: its questions in order, with all that an attempt needs.

- ``Item``: a question, its points, and the evidence it rests on.
- ``QuizSet``: title, mode, items, time limit, whether confidence is asked, and how each
  learner's own items are drawn (``core.drawing``).
- ``places_of(quiz, question)``: where it asks this question; ``with_accepted(quiz, places,
  answer) -> QuizSet``: with one more answer accepted there.
- ``to_json(quiz) -> dict`` and ``from_json(data) -> QuizSet``: a round trip; so are
  ``options_…``, ``pairs_…`` and ``order_…`` for the parts of a question.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from quizapp.core.model import (
    Difficulty,
    Event,
    FactKind,
    Mode,
    Option,
    Pair,
    Passage,
    Question,
    QuestionKind,
    Span,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a quiz, with what proves it.

    ``article`` is the stored article's number, ``fact`` the span of the exact words,
    ``passage`` the paragraph around them; all offsets are of the article's text.
    ``rivals`` are other names or figures of the article that no typed answer may be
    taken for by tolerance. ``language`` is the article's, in which the question is asked.
    ``tags`` go along to other programs alone: no published version keeps them.
    """

    question: Question
    points: float
    article: int
    article_title: str
    fact_kind: FactKind
    fact: Span
    passage: Passage
    rivals: tuple[str, ...] = ()
    language: str = "fr"
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draw:
    """``count`` questions for each learner, among the items at ``pool``, which are all worth
    the same; at most ``per_article`` of one article where it is given."""

    count: int
    pool: tuple[int, ...]
    per_article: int | None = None


@dataclass(frozen=True, slots=True)
class QuizSet:
    """What a person who starts an attempt is given, and what is marked.

    ``time_limit`` is in minutes from the start, None without; ``asks_confidence``: whether the
    learner is asked, with each answer, how sure it is. That changes no mark.

    The items in no pool of ``draws`` are asked of everyone. ``shuffle_questions``: in another
    order for each learner; ``shuffle_options`` likewise, else in one order for all.
    """

    title: str
    mode: Mode
    items: tuple[Item, ...]
    time_limit: int | None = None
    asks_confidence: bool = False
    draws: tuple[Draw, ...] = ()
    shuffle_questions: bool = False
    shuffle_options: bool = True

    @property
    def size(self) -> int:
        """How many questions a learner is asked."""
        pooled = sum(len(draw.pool) for draw in self.draws)
        return len(self.items) - pooled + sum(draw.count for draw in self.draws)

    @property
    def max_score(self) -> float:
        """Sum of the points of what a learner is asked."""
        pooled = {place for draw in self.draws for place in draw.pool}
        fixed = sum(item.points for n, item in enumerate(self.items) if n not in pooled)
        drawn = sum(draw.count * self.items[draw.pool[0]].points for draw in self.draws)
        return fixed + drawn


def places_of(quiz: QuizSet, question: Question) -> tuple[int, ...]:
    """The positions of the items that ask it in the same words, with the same key."""
    same = (question.id, question.stem, question.key)
    return tuple(
        position
        for position, item in enumerate(quiz.items)
        if (item.question.id, item.question.stem, item.question.key) == same
    )


def with_accepted(quiz: QuizSet, places: Collection[int], answer: str) -> QuizSet:
    """The quiz with ``answer`` accepted as the key at ``places``; the same where it was."""

    def accepting(item: Item) -> Item:
        accepted = tuple(dict.fromkeys((*item.question.accepted, answer)))
        return replace(item, question=replace(item.question, accepted=accepted))

    items = (accepting(item) if n in places else item for n, item in enumerate(quiz.items))
    return replace(quiz, items=tuple(items))


def to_json(quiz: QuizSet) -> dict[str, Any]:
    """Plain data that ``json`` writes; ``from_json`` gives the same quiz back."""
    return {
        "title": quiz.title,
        "mode": quiz.mode.value,
        "items": [_item_to_json(item) for item in quiz.items],
        "time_limit": quiz.time_limit,
        "asks_confidence": quiz.asks_confidence,
        "draws": [
            {"count": draw.count, "pool": list(draw.pool), "per_article": draw.per_article}
            for draw in quiz.draws
        ],
        "shuffle_questions": quiz.shuffle_questions,
        "shuffle_options": quiz.shuffle_options,
    }


def from_json(data: Mapping[str, Any]) -> QuizSet:
    """The quiz that ``to_json`` wrote. Raises ``KeyError`` or ``ValueError`` on other data."""
    return QuizSet(
        title=data["title"],
        mode=Mode(data["mode"]),
        items=tuple(_item_from_json(item) for item in data["items"]),
        time_limit=data.get("time_limit"),
        asks_confidence=data.get("asks_confidence", False),
        draws=tuple(
            Draw(draw["count"], tuple(draw["pool"]), draw["per_article"])
            for draw in data.get("draws", ())
        ),
        shuffle_questions=data.get("shuffle_questions", False),
        shuffle_options=data.get("shuffle_options", True),
    )


def options_to_json(options: tuple[Option, ...]) -> list[dict[str, Any]]:
    """Options as plain data."""
    return [
        {"text": option.text, "correct": option.correct, "origin": option.origin}
        for option in options
    ]


def options_from_json(data: list[dict[str, Any]]) -> tuple[Option, ...]:
    """The options that ``options_to_json`` wrote."""
    return tuple(
        Option(text=option["text"], correct=option["correct"], origin=option.get("origin"))
        for option in data
    )


def pairs_to_json(pairs: tuple[Pair, ...]) -> list[dict[str, Any]]:
    """Pairs as plain data."""
    return [{"left": pair.left, "right": pair.right, "source": list(pair.source)} for pair in pairs]


def pairs_from_json(data: list[dict[str, Any]]) -> tuple[Pair, ...]:
    """The pairs that ``pairs_to_json`` wrote."""
    return tuple(Pair(row["left"], row["right"], Span(*row["source"])) for row in data)


def order_to_json(order: tuple[Event, ...]) -> list[dict[str, Any]]:
    """Events in their order as plain data."""
    return [{"text": event.text, "source": list(event.source)} for event in order]


def order_from_json(data: list[dict[str, Any]]) -> tuple[Event, ...]:
    """The events that ``order_to_json`` wrote."""
    return tuple(Event(row["text"], Span(*row["source"])) for row in data)


def _item_to_json(item: Item) -> dict[str, Any]:
    question, passage = item.question, item.passage
    return {
        "question": {
            "id": question.id,
            "kind": question.kind.value,
            "stem": question.stem,
            "options": options_to_json(question.options),
            "key": question.key,
            "accepted": list(question.accepted),
            "fact": question.fact,
            "passage": question.passage,
            "source": list(question.source),
            "reason": question.reason,
            "difficulty": int(question.difficulty),
            "explanation": question.explanation,
            "checks": list(question.checks),
            "answer": list(question.answer) if question.answer else None,
            "pairs": pairs_to_json(question.pairs),
            "order": order_to_json(question.order),
            "statement": question.statement,
        },
        "points": item.points,
        "article": item.article,
        "article_title": item.article_title,
        "fact_kind": item.fact_kind.value,
        "fact": list(item.fact),
        "passage": [passage.id, passage.start, passage.end, passage.text],
        "rivals": list(item.rivals),
        "language": item.language,
    }


def _item_from_json(data: Mapping[str, Any]) -> Item:
    question = data["question"]
    return Item(
        question=Question(
            id=question["id"],
            kind=QuestionKind(question["kind"]),
            stem=question["stem"],
            options=options_from_json(question["options"]),
            key=question["key"],
            accepted=tuple(question["accepted"]),
            fact=question["fact"],
            passage=question["passage"],
            source=Span(*question["source"]),
            reason=question["reason"],
            difficulty=Difficulty(question["difficulty"]),
            explanation=question["explanation"],
            checks=tuple(question["checks"]),
            answer=Span(*question["answer"]) if question["answer"] else None,
            pairs=pairs_from_json(question["pairs"]),
            order=order_from_json(question["order"]),
            statement=question["statement"],
        ),
        points=data["points"],
        article=data["article"],
        article_title=data["article_title"],
        fact_kind=FactKind(data["fact_kind"]),
        fact=Span(*data["fact"]),
        passage=Passage(*data["passage"]),
        rivals=tuple(data["rivals"]),
        language=data.get("language", "fr"),  # versions published before English was read
    )
