"""The attempt that an address names, for who may see it; for anyone else, 404.

- ``taker() -> Taker``: who is asking, as a user or as the guest of a session.
- ``mine(public_id, *, to_change) -> Loaded``: one's own attempt.
- ``readable(public_id) -> Loaded``: one's own, or one that is over of a quiz one made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from flask import abort

from quizapp.core.attempt import AttemptState
from quizapp.core.drawing import option_seed
from quizapp.core.model import Mode
from quizapp.core.quiz import QuizSet
from quizapp.store import articles, attempts, standing
from quizapp.store.attempts import Taker
from quizapp.store.database import db
from quizapp.store.deadlines import overdue
from quizapp.store.standing import Standing
from quizapp.store.states import QuizState, Role
from quizapp.store.steps import replayed
from quizapp.store.tables import Article, Attempt
from quizapp.store.terms import released
from quizapp.web.access import found, may, signed_in
from quizapp.web.learn.clock import Clock, clock_of
from quizapp.web.sessions import this_session


@dataclass(frozen=True, slots=True)
class Loaded:
    """An attempt, the quiz as it was when it began, and where it stands."""

    standing: Standing
    quiz: QuizSet
    state: AttemptState
    seed: int
    """What the order of its options comes from."""
    clock: Clock | None

    @property
    def attempt(self) -> Attempt:
        """Its row, read when it is asked for: most pages do without."""
        return attempts.whole(db.session(), self.standing)

    @property
    def public_id(self) -> str:
        """Its id in addresses."""
        return self.standing.public_id

    @property
    def over(self) -> bool:
        """Whether no more can be answered: handed in, or its time is up."""
        return self.state.submitted or overdue(self.standing)

    @property
    def withheld(self) -> bool:
        """Whether it is handed in and its results are not to be shown yet."""
        return self.state.submitted and not released(db.session(), self.attempt)

    @property
    def preview(self) -> bool:
        """Whether an instructor tries the quiz; learners' pages are not made to look it up."""
        if not may(Role.INSTRUCTOR):
            return False
        return self.attempt.version.quiz_set.state is QuizState.PREVIEW

    def tells(self, position: int) -> bool:
        """Whether the verdict of a question may be shown: in practice once it is answered, in
        an exam once the attempt is over and its results are released."""
        if self.state.submitted:
            return not self.withheld
        return self.state.mode is Mode.PRACTICE and position in self.state.answers

    def position(self, number: int) -> int:
        """The position of question ``number``, which counts from 1; 404 when there is none."""
        if not 1 <= number <= len(self.quiz.items):
            abort(404)
        return number - 1


def taker() -> Taker:
    """Who is asking."""
    user = signed_in()
    row = this_session().row
    return Taker(user=user, session_id=row.id if row and user is None else None)


def mine(public_id: UUID, *, to_change: bool = False) -> Loaded:
    """The attempt, for who made it. ``to_change``: the next who would change it waits."""
    row = standing.find(db.session(), str(public_id), taker(), to_change=to_change)
    return _loaded(found(row))


def readable(public_id: UUID) -> tuple[Loaded, bool]:
    """The attempt, and whether it is one's own; another's only when it is over."""
    own = standing.find(db.session(), str(public_id), taker())
    if own is not None:
        return _loaded(own), True
    user = signed_in()
    theirs = attempts.find_for_owner(db.session(), str(public_id), user) if user else None
    loaded = _loaded(standing.of(found(theirs)))
    if not loaded.state.submitted:
        abort(404)
    return loaded, False


def articles_of(quiz: QuizSet) -> Mapping[int, Article]:
    """The stored articles that the quiz asks about."""
    numbers = dict.fromkeys(item.article for item in quiz.items)
    rows = {number: articles.get(db.session(), number) for number in numbers}
    return {number: row for number, row in rows.items() if row is not None}


def _loaded(row: Standing) -> Loaded:
    quiz = standing.content(db.session(), row)
    return Loaded(
        row,
        quiz,
        replayed(db.session(), row.id, quiz),
        seed=option_seed(quiz, row.seed),
        clock=clock_of(row),
    )
