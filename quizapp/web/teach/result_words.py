"""What the figures of a class say, in words that a teacher reads in a minute.

- ``headline(results, which) -> str`` and ``where_to_look(items) -> str``: the first lines.
- ``reason(item) -> str``: why a question should be looked at; ``mark(item) -> str``, in a word.
- ``test_figures(results) -> list[Figure]``: each with what it means, or why there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import format_decimal, format_percent

from quizapp.core.results import ItemResults, Results
from quizapp.core.statistics import ENOUGH_ATTEMPTS, Doubt, Which
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.i18n import ngettext
from quizapp.web.typography import french

EASY, HARD = 90.0, 40.0
"""Percent of the points: over the one nearly everyone knows, under the other few do."""

MARKS = {
    Doubt.RIVAL: _l("the best prefer another answer"),
    Doubt.REVERSED: _l("the best do worse"),
    Doubt.MISSED: _l("nobody found it"),
    Doubt.GUESSED: _l("less than by guessing"),
    Doubt.WEAK: _l("tells little"),
}

COUNTED = {
    Which.FIRST: _l("Each learner's first attempt"),
    Which.LAST: _l("Each learner's last attempt"),
    Which.BEST: _l("Each learner's best attempt"),
    Which.ALL: _l("All attempts"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the test: its name, its value in words, what it means."""

    name: str
    value: str
    meaning: str


def percent(value: float | None) -> str:
    """« 71 % »; a dash where there is none."""
    return "–" if value is None else _signed(format_percent(value / 100))


def headline(results: Results, which: Which) -> str:
    """How the class did."""
    test = results.analysis.test
    if not test.attempts:
        return _("Nobody has finished yet.")
    most, totals = results.quiz.max_score, results.analysis.totals
    if test.attempts == 1:
        return _("One attempt is finished, with %(mean)s of the points.", mean=percent(test.mean))
    counted = (
        ngettext("%(num)s attempt is finished", "%(num)s attempts are finished", test.attempts)
        if which is Which.ALL
        else ngettext("%(num)s learner has finished", "%(num)s learners have finished", len(totals))
    )
    return _(
        "%(counted)s, with %(mean)s of the points on average, from %(low)s to %(high)s.",
        counted=counted,
        mean=percent(test.mean),
        low=percent(100 * min(totals) / most),
        high=percent(100 * max(totals) / most),
    )


def where_to_look(items: Sequence[ItemResults]) -> str:
    """Which questions to begin with."""
    numbers = [str(item.position + 1) for item in items]
    if not numbers:
        return _("Everyone answered everything right.")
    if len(numbers) == 1:
        return _("Look first at question %(number)s.", number=numbers[0])
    return _(
        "Look first at questions %(first)s and %(second)s.", first=numbers[0], second=numbers[1]
    )


def reason(item: ItemResults) -> str:
    """Why the question should be looked at, as a sentence."""
    figures = item.statistics
    if item.doubt is Doubt.RIVAL and item.rival:
        return _(
            "Those with the best scores prefer “%(answer)s” to the right answer: is the key "
            "right, or should that answer count too?",
            answer=french(item.rival.text, item.item.language),
        )
    if item.doubt is Doubt.GUESSED:
        return _(
            "%(earned)s of the points were earned, less than by guessing (%(guess)s): the "
            "question may mislead.",
            earned=percent(figures.facility),
            guess=percent(figures.guess),
        )
    return str(_REASONS[item.doubt]) if item.doubt in _REASONS else _difficulty(item)


_REASONS = {
    Doubt.REVERSED: _l(
        "Those who do well on the other questions do worse on this one: it may mislead, or its "
        "key may be wrong."
    ),
    Doubt.MISSED: _l("Nobody found the answer: is it in the passage, and is the key right?"),
    Doubt.WEAK: _l(
        "It is answered as well by those who do badly elsewhere as by those who do well: it says "
        "little about who has understood."
    ),
}


def _difficulty(item: ItemResults) -> str:
    earned = percent(item.statistics.facility)
    mistake = item.commonest_mistake
    if mistake is None:
        return _("%(earned)s of the points were earned.", earned=earned)
    return ngettext(
        "%(earned)s of the points were earned; the most common mistake is “%(answer)s” (once).",
        "%(earned)s of the points were earned; the most common mistake is “%(answer)s” "
        "(%(num)s times).",
        mistake.times,
        earned=earned,
        answer=french(mistake.text, item.item.language),
    )


def mark(item: ItemResults) -> str:
    """What stands out about it in the table, if anything does."""
    if item.doubt:
        return str(MARKS[item.doubt])
    if item.statistics.facility is None:
        return ""
    if item.statistics.facility >= EASY:
        return _("easy")
    return _("hard") if item.statistics.facility < HARD else ""


def uncertain(results: Results) -> str:
    """What a small class must be told; "" for a larger one."""
    test = results.analysis.test
    if not test.attempts or not test.uncertain:
        return ""
    return ngettext(
        "One attempt: these figures are uncertain, and the next one can change them "
        "altogether. No question is called dubious with fewer than %(enough)s.",
        "%(num)s attempts: these figures are uncertain, and one more can change them a lot. "
        "No question is called dubious with fewer than %(enough)s.",
        test.attempts,
        enough=ENOUGH_ATTEMPTS,
    )


def test_figures(results: Results) -> list[Figure]:
    """The figures of the test in the order of the definitions."""
    test = results.analysis.test
    rows = (
        (percent(test.mean), test.mean),
        (percent(test.median), test.median),
        (percent(test.sd), test.sd),
        (_number(test.skewness), test.skewness),
        (_number(test.kurtosis), test.kurtosis),
        (percent(test.consistency), test.consistency),
        (percent(test.error_ratio), test.error_ratio),
        (percent(test.standard_error), test.standard_error),
    )
    return [
        Figure(str(name), written, str(undefined if value is None else meaning))
        for (written, value), (name, meaning, undefined) in zip(rows, _MEANINGS, strict=True)
    ]


_NO_ATTEMPT = _l("not defined: it takes an attempt")
_NO_SPREAD = _l("not defined: it takes two questions, the same for all, and attempts that differ")

_MEANINGS = (
    (_l("Mean"), _l("of the points"), _NO_ATTEMPT),
    (_l("Median"), _l("half of the scores are below it, half above"), _NO_ATTEMPT),
    (
        _l("Standard deviation"),
        _l("how far scores are from the mean, most of them"),
        _l("not defined: it takes two attempts"),
    ),
    (
        _l("Skewness"),
        _l("below 0, a few low scores stand apart; above 0, a few high ones"),
        _l("not defined: it takes three attempts that differ"),
    ),
    (
        _l("Kurtosis"),
        _l("above 0, more scores far from the others than in a bell curve"),
        _l("not defined: it takes four attempts that differ"),
    ),
    (
        _l("Internal consistency"),
        _l("how much the questions measure one and the same thing (Cronbach's alpha)"),
        _NO_SPREAD,
    ),
    (_l("Error ratio"), _l("how much of the spread of the scores is chance"), _NO_SPREAD),
    (_l("Standard error"), _l("by how much chance alone moves a score"), _NO_SPREAD),
)


def _number(value: float | None) -> str:
    return "–" if value is None else _signed(format_decimal(round(value, 2)))


def _signed(figure: str) -> str:
    """With a true minus sign: a hyphen beside a dash for « none » would be misread."""
    return figure.replace("-", "\u2212")
