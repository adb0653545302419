"""A question's explanation, cut for the page: the key first, the other options on demand.

- ``explained(explanation, choices) -> Explained``.

``core.questions.explanations`` writes one sentence on the key, then one for each option that
the article tells something about: « Kim Yong-hyun » : ministre sud-coréen de la Défense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Other:
    """An option and what it is in the article, a few words without their full stop."""

    option: str
    what: str


@dataclass(frozen=True, slots=True)
class Explained:
    """``why`` the key is right, and what the options named after it are."""

    why: str
    others: tuple[Other, ...] = ()

    def what(self, option: str) -> str:
        """What is said of ``option``; empty when nothing is."""
        return next((other.what for other in self.others if other.option == option), "")


def explained(explanation: str, choices: Sequence[str]) -> Explained:
    """``explanation`` cut where a sentence opens with one of ``choices`` in quotes and a colon.

    One that an instructor wrote without such sentences is all ``why``.
    """
    if not choices:
        return Explained(explanation.strip())
    # The longest first: « Kim Yong-hyun » before « Kim ».
    names = "|".join(re.escape(choice) for choice in sorted(choices, key=len, reverse=True))
    opening = re.compile(rf"(?:^|(?<=[.!?…])\s+)«\s*({names})\s*»\s*:\s*")
    found = list(opening.finditer(explanation))
    if not found:
        return Explained(explanation.strip())
    ends = [after.start() for _, after in pairwise(found)] + [len(explanation)]
    return Explained(
        why=explanation[: found[0].start()].strip(),
        others=tuple(
            Other(opened[1], explanation[opened.end() : end].strip().removesuffix("."))
            for opened, end in zip(found, ends, strict=True)
        ),
    )
