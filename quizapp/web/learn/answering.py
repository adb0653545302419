"""What becomes of an answer posted to an attempt.

- ``save(loaded, position, form) -> Saved``. Nothing posted but the answer counts: no score,
  no user, no time.
- ``set_flag(loaded, position, flagged)``.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.attempt import (
    AlreadyAnswered,
    AlreadySubmitted,
    AttemptState,
    Refused,
    StaleStep,
)
from quizapp.core.marking import MAXIMUM_LENGTH
from quizapp.core.model import Confidence, Mode, StepAction
from quizapp.core.responses import complete
from quizapp.store import attempts
from quizapp.store.database import db
from quizapp.store.deadlines import overdue
from quizapp.web.learn.answers import Posted, response_of
from quizapp.web.learn.loading import Loaded

_SEQUENCE = re.compile(r"[0-9]{1,9}", re.ASCII)
_KEY = re.compile(r"[0-9A-Za-z-]{8,40}", re.ASCII)
CONFIDENCE_FIELD = "confidence"
MOST_TRIES = 5
"""Other tabs saving other questions at this very moment; each try loses to one of them."""


class Outcome(StrEnum):
    """What became of it."""

    KEPT = "kept"
    NEWER = "newer"  # another tab answered this question since; its answer stays
    LOCKED = "locked"  # practice: its verdict has been shown
    OVER = "over"  # the attempt is submitted
    EMPTY = "empty"  # practice: nothing to check
    INCOMPLETE = "incomplete"  # practice: a part is missing, or two events have one place
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, and how sure the learner is of it where that was said."""

    response: str
    confidence: Confidence | None


@dataclass(frozen=True, slots=True)
class Saved:
    """The outcome, and the attempt's newest state."""

    outcome: Outcome
    state: AttemptState


def save(loaded: Loaded, position: int, form: Posted) -> Saved:
    """Record the answer in ``form``, once, unless a newer one of the same question is there.

    ``loaded`` was loaded to be changed.
    """
    question = loaded.quiz.items[position].question
    response = response_of(question, loaded.seed, position, form)
    response = response if response.strip() else ""
    state = loaded.state
    if overdue(loaded.standing):
        state = attempts.submit(db.session(), loaded.attempt)
    if state.submitted:
        return Saved(Outcome.OVER, state)
    if state.mode is Mode.PRACTICE and position in state.answers:
        return Saved(Outcome.LOCKED, state)
    if len(response) > MAXIMUM_LENGTH:
        return Saved(Outcome.TOO_LONG, state)
    if not response and state.mode is Mode.PRACTICE:
        return Saved(Outcome.EMPTY, state)
    if state.mode is Mode.PRACTICE and not complete(question, response):
        return Saved(Outcome.INCOMPLETE, state)
    given = Given(response, confidence_in(loaded, form) if response else None)
    if given == given_at(state, position):
        return Saved(Outcome.KEPT, state)
    return _record(loaded, position, given, form)


def given_at(state: AttemptState, position: int) -> Given:
    """What is kept at ``position``."""
    return Given(state.answers.get(position, ""), state.confidence.get(position))


def confidence_in(loaded: Loaded, form: Posted) -> Confidence | None:
    """How sure the learner says to be, where the quiz asks."""
    said = form.get(CONFIDENCE_FIELD, "")
    known = loaded.quiz.asks_confidence and said in {each.value for each in Confidence}
    return Confidence(said) if known else None


def set_flag(loaded: Loaded, position: int, flagged: bool) -> None:
    """Mark the question to come back to, or not any more; too late, it changes nothing."""
    state = loaded.state
    action = StepAction.FLAG if flagged else StepAction.UNFLAG
    for _ in range(MOST_TRIES):
        if state.submitted or (position in state.flagged) is flagged:
            return
        try:
            attempts.record(
                db.session(),
                loaded.attempt,
                sequence=state.next_sequence,
                action=action,
                position=position,
            )
        except Refused as refused:
            state = refused.state
        else:
            return


def _record(loaded: Loaded, position: int, given: Given, form: Posted) -> Saved:
    posted = form.get("sequence", "")
    seen = int(posted) if _SEQUENCE.fullmatch(posted) else loaded.state.next_sequence
    key = form.get("idempotency_key", "")
    key = key if _KEY.fullmatch(key) else uuid.uuid4().hex
    sequence, state = seen, loaded.state
    for _ in range(MOST_TRIES):
        try:
            state = attempts.record(
                db.session(),
                loaded.standing,
                sequence=sequence,
                action=StepAction.ANSWER,
                position=position,
                response=given.response,
                confidence=given.confidence,
                key=key,
                before=state,
            )
        except StaleStep as stale:
            state = stale.state
            if attempts.answered_since(db.session(), loaded.standing, position, seen):
                return Saved(Outcome.NEWER, state)
            # Another question was answered meanwhile: no answer of this one is lost.
            sequence = state.next_sequence
        except AlreadyAnswered as refused:
            return Saved(Outcome.LOCKED, refused.state)
        except AlreadySubmitted as refused:
            return Saved(Outcome.OVER, refused.state)
        else:
            kept = given_at(state, position) == given  # a key seen before records nothing
            return Saved(Outcome.KEPT if kept else Outcome.NEWER, state)
    return Saved(Outcome.NEWER, state)
