"""Why an article gives few questions, in words: the same on a page and in a terminal.

No web framework is loaded here: who words a line passes the function that translates it.
"""

from __future__ import annotations

from collections.abc import Callable

from quizapp.core.model import Cause, Report


def _l(message: str) -> str:
    """Marks ``message`` for the catalogue."""
    return message


CAUSES: dict[Cause, str] = {
    Cause.NO_CLAUSE: _l("without a sure subject and verb, or too long"),
    Cause.POINTS_BACK: _l("pointing to what only the rest of the article tells"),
    Cause.NEGATIVE: _l("saying what is not the case"),
    Cause.NOT_TOLD: _l("said to the reader, or in the middle of a quotation"),
    Cause.DAMAGED: _l("damaged, in capitals or with a fault"),
    Cause.NO_FACT: _l("without a figure, a name or a year to ask for"),
    Cause.GIVEN_AWAY: _l("told by the title, the question itself or common knowledge"),
    Cause.FEW_OPTIONS: _l("without three wrong answers as likely as the right one"),
    Cause.UNWIELDY: _l("too long, or saying too little, to be a question"),
}
"""What was left out, after « left out: »."""

READ = _l("Sentences read: %(sentences)s. Questions made: %(questions)s.")
LEFT_OUT = _l("Left out, since no good question comes of them:")
LINE = _l("%(what)s: %(count)s")


def heading(report: Report, translate: Callable[[str], str]) -> str:
    """What was read and made: « Sentences read: 21. Questions made: 2. »"""
    return translate(READ) % {"sentences": report.sentences, "questions": report.questions}


def losses(report: Report, translate: Callable[[str], str]) -> list[str]:
    """One line a cause: « pointing to what only the rest … (« il », « ces »): 5 »."""
    lines = []
    for loss in report.losses:
        words = ", ".join(f"« {word} »" for word in loss.words)
        label = translate(CAUSES[loss.cause]) + (f" ({words})" if words else "")
        lines.append(translate(LINE) % {"what": label, "count": loss.count})
    return lines
