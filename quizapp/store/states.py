"""The states and roles that rows are in."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a user may do; each role may also do what the ones before it may."""

    LEARNER = "learner"
    INSTRUCTOR = "instructor"
    ADMIN = "admin"


class QuestionState(StrEnum):
    """What an instructor decided on a question."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


class Rejection(StrEnum):
    """Why an instructor rejects a question."""

    WRONG_KEY = "wrong_key"
    SEVERAL_RIGHT = "several_right"
    UNCLEAR = "unclear"
    GIVEN_AWAY = "given_away"
    WEAK_OPTIONS = "weak_options"
    NOT_WORTH = "not_worth"
    LANGUAGE = "language"
    DUPLICATE = "duplicate"


class ChangeKind(StrEnum):
    """What an instructor did to questions, one or several at once."""

    APPROVED = "approved"
    REJECTED = "rejected"
    REOPENED = "reopened"  # to be reviewed again
    EDITED = "edited"
    ASKED_AGAIN = "asked_again"  # made again on other words of the article
    OPTIONS = "options"  # given other wrong options
    WRITTEN = "written"


class QuestionOrigin(StrEnum):
    """Who worded a question."""

    GENERATED = "generated"
    EDITED = "edited"
    WRITTEN = "written"


class QuizState(StrEnum):
    """Whether learners can find a quiz set."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    PERSONAL = "personal"  # a learner's own mistakes, asked again: nobody else's
    PREVIEW = "preview"  # what an instructor tries as a learner would take it, for a day


COMPOSED = frozenset({QuizState.DRAFT, QuizState.PUBLISHED, QuizState.ARCHIVED})
"""Those of what an instructor composed."""


class Audience(StrEnum):
    """Who can take a published quiz set."""

    LISTED = "listed"  # anyone: it stands on the home page
    LINK = "link"  # anyone who has its code or its link
    CLASSES = "classes"  # the classes that it is assigned to


class Release(StrEnum):
    """When the score, the keys and the passages of an exam are shown to who took it."""

    AT_END = "at_end"  # of the attempt
    AFTER_CLOSING = "after_closing"  # when nobody can take it any more


class Counted(StrEnum):
    """Which of a learner's attempts counts."""

    FIRST = "first"
    LAST = "last"
    BEST = "best"


class JobState(StrEnum):
    """How far a long piece of work is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class ObjectionKind(StrEnum):
    """What a learner objects to."""

    FAULT = "fault"  # the question
    APPEAL = "appeal"  # the mark of a typed answer


class Fault(StrEnum):
    """What a learner finds wrong with a question."""

    WRONG_KEY = "wrong_key"
    SEVERAL_RIGHT = "several_right"
    UNCLEAR = "unclear"
    NOT_IN_ARTICLE = "not_in_article"
    LANGUAGE = "language"
    OTHER = "other"


class ObjectionState(StrEnum):
    """What became of an objection."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class AuditAction(StrEnum):
    """What an audit line tells."""

    REMARKED = "remarked"
