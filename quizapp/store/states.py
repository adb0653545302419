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


class JobState(StrEnum):
    """How far a long piece of work is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
