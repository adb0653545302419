"""How the questions of an instructor fared, in all the quiz sets that ask them.

- ``of_user(session, user) -> dict[int, Fared]``: by the question's number; those never asked are
  not in it.

A question counts where it was asked in the words that it has now; every finished attempt counts.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.statistics import ENOUGH_ATTEMPTS
from quizapp.store import quizzes
from quizapp.store.states import COMPOSED
from quizapp.store.tables import (
    Attempt,
    AttemptMark,
    Question,
    QuizSet,
    QuizVersion,
    User,
)

HARD, EASY = 0.35, 0.80
"""Share of the points: under the one a question is difficult, over the other it is easy (Moodle's
documentation, « Quiz report statistics », facility index)."""

Words = tuple[int, str, str, str]
"""A question as it was asked: article, content id, stem and key."""


@dataclass(frozen=True, slots=True)
class Fared:
    """The mean share of the points, from 0 to 1, over so many ``answers``."""

    answers: int
    facility: float

    @property
    def is_hard(self) -> bool:
        """Never of too few answers."""
        return self.answers >= ENOUGH_ATTEMPTS and self.facility < HARD

    @property
    def is_easy(self) -> bool:
        """Never of too few answers."""
        return self.answers >= ENOUGH_ATTEMPTS and self.facility > EASY


def of_user(session: Session, user: User) -> dict[int, Fared]:
    """Of the quiz sets that ``user`` composed."""
    earned: dict[Words, list[tuple[int, float]]] = defaultdict(list)
    for version, places in _by_place(session, user).items():
        items = quizzes.content(session.get_one(QuizVersion, version)).items
        for place, share in places:
            item = items[place]
            asked = (item.article, item.question.id, item.question.stem, item.question.key)
            earned[asked].append(share)
    columns = (Question.article_id, Question.content_id, Question.stem, Question.key)
    rows = session.execute(
        select(Question.id, *columns).where(Question.article_id.in_({asked[0] for asked in earned}))
    )
    known = {(article, name, stem, key): number for number, article, name, stem, key in rows}
    return {known[asked]: _mean(each) for asked, each in earned.items() if asked in known}


def _by_place(session: Session, user: User) -> dict[int, list[tuple[int, tuple[int, float]]]]:
    """By version, then by the place of the item: how many answers, and their sum."""
    rows = session.execute(
        select(
            Attempt.version_id,
            AttemptMark.item,
            func.count(),
            func.sum(AttemptMark.fraction),
        )
        .join(AttemptMark, AttemptMark.attempt_id == Attempt.id)
        .join(Attempt.version)
        .join(QuizVersion.quiz_set)
        .where(
            QuizSet.owner_id == user.id,
            QuizSet.state.in_(COMPOSED),
            Attempt.submitted_at.is_not(None),
        )
        .group_by(Attempt.version_id, AttemptMark.item)
    )
    found: dict[int, list[tuple[int, tuple[int, float]]]] = defaultdict(list)
    for version, place, answers, share in rows:
        found[version].append((place, (answers, share or 0.0)))
    return found


def _mean(shares: list[tuple[int, float]]) -> Fared:
    answers = sum(count for count, _sum in shares)
    return Fared(answers, sum(total for _count, total in shares) / answers)
