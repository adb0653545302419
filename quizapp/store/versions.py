"""New versions of articles: what was decided goes on where the text is the same.

An article's text never changes; an edited text is another article, whose ``previous_id`` is the
one it stands for. Quizzes that were published go on asking about the text they were made of.

- ``newest(session, article) -> Article``: the last of its versions.
- ``line(session, article) -> list[Article]``: all of them, the first one first.
- ``replace(session, old, new, *, now) -> Carried``: give ``new`` the questions of ``old`` that
  were decided, edited or written, and say how many.
- ``changes(session, article) -> dict[int, str]``: by question, the words its passage had before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import inspect, select, update
from sqlalchemy.orm import Session

from quizapp.core.model import Passage, QuestionKind, Span
from quizapp.store import tags
from quizapp.store.articles import passages_of
from quizapp.store.columns import instant
from quizapp.store.source_tables import PassageChange
from quizapp.store.states import QuestionOrigin, QuestionState
from quizapp.store.tables import Article, Question, QuizItem

LIKENESS_MINIMUM = 0.5
"""Under half of the characters in common a paragraph was replaced, not edited."""

_IN_ARTICLE = re.compile(r"article:(\d+)-(\d+)")
_SPAN = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Carried:
    """How many questions went on as they were, how many are to be looked at again."""

    kept: int
    changed: int


def _after(session: Session, article: Article) -> Article | None:
    return session.scalar(select(Article).where(Article.previous_id == article.id))


def newest(session: Session, article: Article) -> Article:
    """The last version of ``article``; itself when there is no other."""
    while (later := _after(session, article)) is not None:
        article = later
    return article


def line(session: Session, article: Article) -> list[Article]:
    """Every version of ``article``, the first one first."""
    versions = [newest(session, article)]
    while versions[0].previous_id is not None:
        versions.insert(0, session.get_one(Article, versions[0].previous_id))
    return versions


def changes(session: Session, article_id: int) -> dict[int, str]:
    """What the source of each question to look at again said in the version before."""
    rows = session.execute(
        select(PassageChange.question_id, PassageChange.before)
        .join(Question, Question.id == PassageChange.question_id)
        .where(Question.article_id == article_id, Question.state == QuestionState.PROPOSED)
    )
    return dict(rows.all())


def replace(
    session: Session, old: Article, new: Article, *, now: datetime | None = None
) -> Carried:
    """Make ``new``, which has no questions yet, the version after ``old``."""
    new.previous_id = old.id
    move = _Move(old, new)
    at = instant(now)
    kept = changed = 0
    for row in session.scalars(select(Question).where(Question.article_id == old.id)):
        untouched = row.state is QuestionState.PROPOSED and row.origin is QuestionOrigin.GENERATED
        if untouched:
            continue
        exact = _moved(row, move, move.exactly)
        fields = exact or _moved(row, move, move.nearly)
        if fields is None:
            continue
        copy = Question(**{**_columns(row), **fields, "article_id": new.id, "created_at": at})
        if exact is None:
            copy.state, copy.decided_at = QuestionState.PROPOSED, None
        session.add(copy)
        session.flush()
        tags.copy(session, row.id, copy.id)
        if exact is None:
            changed += 1
            before = old.text[row.source_start : row.source_end]
            session.add(PassageChange(question_id=copy.id, before=before))
        else:
            kept += 1
            # A quiz that is being composed goes on with the new text.
            session.execute(
                update(QuizItem).where(QuizItem.question_id == row.id).values(question_id=copy.id)
            )
    session.flush()
    return Carried(kept, changed)


def _columns(row: Question) -> dict[str, Any]:
    names = (column.key for column in inspect(Question).column_attrs)
    return {name: getattr(row, name) for name in names if name != "id"}


Mover = Callable[[Span], Span | None]


class _Move:
    """Where the spans of one version are in the next."""

    def __init__(self, old: Article, new: Article) -> None:
        self._old = old.text
        self._passages = passages_of(old)
        self._new = passages_of(new)
        waiting: dict[str, list[Passage]] = defaultdict(list)
        for passage in self._new:
            waiting[passage.text].append(passage)
        self._same: dict[str, Passage] = {}
        for passage in self._passages:
            if waiting[passage.text]:
                self._same[passage.id] = waiting[passage.text].pop(0)
        self._others = [passage for row in waiting.values() for passage in row]
        self._like: dict[str, Passage | None] = {}

    def exactly(self, span: Span) -> Span | None:
        """The span's place when its passage is the same; None when it is not."""
        passage = self._passage(span)
        same = self._same.get(passage.id) if passage else None
        if passage is None or same is None:
            return None
        by = same.start - passage.start
        return Span(span.start + by, span.end + by)

    def nearly(self, span: Span) -> Span | None:
        """Its words in the passage that was edited, or all of that; None when it is gone."""
        found = self.exactly(span)
        passage = self._passage(span)
        if found is not None or passage is None:
            return found
        if passage.id not in self._like:
            self._like[passage.id] = self._likest(passage)
        like = self._like[passage.id]
        if like is None:
            return None
        at = like.text.find(self._old[span.start : span.end])
        if at < 0:
            return like.span
        return Span(like.start + at, like.start + at + span.end - span.start)

    def passage_at(self, span: Span) -> str | None:
        """The id of the new version's passage that holds ``span``."""
        return next((passage.id for passage in self._new if passage.span.holds(span)), None)

    def _passage(self, span: Span) -> Passage | None:
        return next((passage for passage in self._passages if passage.span.holds(span)), None)

    def _likest(self, passage: Passage) -> Passage | None:
        def likeness(other: Passage) -> float:
            return SequenceMatcher(None, passage.text, other.text, autojunk=False).ratio()

        best = max(self._others, key=likeness, default=None)
        return best if best is not None and likeness(best) >= LIKENESS_MINIMUM else None


def _moved(row: Question, move: _Move, mover: Mover) -> dict[str, Any] | None:
    """The question's fields that hold places, moved; None when one of them is nowhere."""
    source = mover(Span(row.source_start, row.source_end))
    passage = move.passage_at(source) if source is not None else None
    if source is None or passage is None:
        return None
    pairs, order = _moved_sources(row.pairs, mover), _moved_sources(row.order, mover)
    accepted = _moved_accepted(row, mover)
    if pairs is None or order is None or accepted is None:
        return None
    answer = None
    if row.answer_start is not None and row.answer_end is not None:
        answer = mover(Span(row.answer_start, row.answer_end))
        if answer is not None and not source.holds(answer):
            answer = None
        if answer == source:  # the passage is edited and the words are not in it
            answer = None
    return {
        "source_start": source.start,
        "source_end": source.end,
        "answer_start": answer.start if answer else None,
        "answer_end": answer.end if answer else None,
        "passage": passage,
        "pairs": pairs,
        "order": order,
        "accepted": accepted,
        "options": [_moved_option(option, mover) for option in row.options],
    }


def _moved_sources(parts: list[Any], mover: Mover) -> list[Any] | None:
    """The parts of a matching or an ordering, each with its sentence's new place."""
    moved = []
    for part in parts:
        source = mover(Span(*part["source"]))
        if source is None:
            return None
        moved.append({**part, "source": list(source)})
    return moved


def _moved_accepted(row: Question, mover: Mover) -> list[Any] | None:
    """The answers; those of a highlight are places, and count only where they are the same."""
    if row.kind is not QuestionKind.HIGHLIGHT:
        return row.accepted
    moved = []
    for answer in row.accepted:
        match = _SPAN.fullmatch(answer)
        span = mover(Span(int(match[1]), int(match[2]))) if match else None
        if match and span is None:
            return None
        moved.append(f"{span.start}-{span.end}" if span else answer)
    return moved


def _moved_option(option: dict[str, Any], mover: Mover) -> dict[str, Any]:
    """The option; where its words are no more, it is from « the article » without a place."""
    match = _IN_ARTICLE.fullmatch(option.get("origin") or "")
    if match is None:
        return option
    span = mover(Span(int(match[1]), int(match[2])))
    return {**option, "origin": f"article:{span.start}-{span.end}" if span else "article"}
