"""Who says what in English texts."""

from __future__ import annotations

import pytest

from tests.core.questions.english.analysed import context

TOM = "Tom Reed, the mayor, opened the fair."
ANNA = "Anna Keane, a baker, paid for it."


def speakers(text: str) -> list[str | None]:
    """The speaker of each quotation."""
    found = context(text).findings.quotations
    return [quote.speaker.name if quote.speaker else None for quote in found]


def test_it_works() -> None:
    made = context("“We stay here,” said the mayor, Tom Reed. “Nobody will leave.”")
    first, second = made.findings.quotations
    assert first.speaker is not None
    assert first.speaker.name == "Tom Reed"
    assert first.complete
    assert second.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        '"We stay here," said Tom Reed.',
        "“We stay here,” Tom Reed, the mayor, said.",
        "“Why stay here?” Tom Reed asked.",
        "Tom Reed told reporters on the quay: “We stay here.”",
        "The mayor, Tom Reed, said: “We stay here.”",
        f"{TOM} “We stay here,” he said.",
        f"{TOM} “We stay here,” Reed said.",
    ],
)
def test_the_speaker_is_found(text: str) -> None:
    assert speakers(text) == ["Tom Reed"]


@pytest.mark.parametrize(
    "text",
    [
        "“We stay here,” said a spokesman for Tom Reed.",
        f"{TOM} {ANNA} “We stay here,” he said.",
        f"{ANNA} “We stay here,” he said.",
        "“We stay here,” said the mayor. Tom Reed left.",
        "Tom Reed left the hall. A sign said: “We stay here.”",
    ],
)
def test_a_doubtful_speaker_is_left_open(text: str) -> None:
    assert speakers(text) == [None]


def test_a_mark_that_never_closes_gives_no_quotation() -> None:
    assert speakers("“We stay here, said Tom Reed.") == []
