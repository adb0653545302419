"""What a rule of marking overlooks, said by examples that the tests run.

A rule stands in one of three tables: ``spelling.RULES`` for words, ``counting.RULES`` for
numbers, ``marking.RULES`` all of them with those that need the whole question.
"""

from __future__ import annotations

from dataclasses import dataclass

Example = tuple[str, str]
"""What was typed, and the expected answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that a marker may overlook; ``code`` names it to the learner.

    ``right`` are examples that it makes right, ``wrong`` those that look like it and stay
    wrong.
    """

    code: str
    right: tuple[Example, ...]
    wrong: tuple[Example, ...]
