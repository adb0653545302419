"""What the history page shows: plots, bars, attempts, what to do next.

- ``score_plot(played)``, ``calibration_plot(degrees)``: of ``quizapp.web.plots``.
- ``mastery_bars(masteries) -> list[Bar]``: mastery by kind or by article.
- ``attempts_page(played, number) -> Page``: some attempts, question by question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask_babel import format_percent

from quizapp.core.calibration import Certainty
from quizapp.core.history import Best, Played, bests, scores
from quizapp.core.mastery import Mastery
from quizapp.core.model import FactKind
from quizapp.web.confidence import CONFIDENCES
from quizapp.web.i18n import SHORT_MOMENT, day_written, ngettext
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.plots import Category, Plot, Series, lines, percents
from quizapp.web.plots import bars as bar_plot
from quizapp.web.reader.segments import MARK_OF_FACT

ATTEMPTS_PER_PAGE = 20

MOST_SCORES = 50
"""In the plot: more dots are a line one cannot read; the table of attempts has them all."""

KIND_NAMES = {
    FactKind.FIGURE: _l("Figures"),
    FactKind.PERSON: _l("People"),
    FactKind.ORGANISATION: _l("Organisations"),
    FactKind.PLACE: _l("Places"),
    FactKind.QUOTE: _l("Quotes"),
    FactKind.DATE: _l("Dates"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of mastery: ``percent`` draws it, ``share`` writes it; ``mark`` of a kind of fact."""

    label: str
    percent: float
    share: str
    asked: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An attempt in the table; ``best`` where it is the best of several at its quiz."""

    attempt: Played
    right: int
    best: Best | None


@dataclass(frozen=True, slots=True)
class Page:
    """Some attempts, newest first; ``last`` is the number of the last page, from 1."""

    rows: tuple[Row, ...]
    number: int
    last: int


def score_plot(played: Iterable[Played]) -> Plot:
    """The newest scores over time, oldest first."""
    told = scores(played)[-MOST_SCORES:]
    categories = [
        Category(day_written(at, SHORT_MOMENT), day_written(at, "d MMM")) for at, _fraction in told
    ]
    return lines(categories, [Series(_("Score"), [score for _at, score in told])], percents())


def calibration_plot(degrees: Sequence[Certainty]) -> Plot:
    """The share right for each degree of confidence, with how many answers it rests on."""
    categories = [
        Category(
            f"{CONFIDENCES[degree.confidence]} · "
            + ngettext("%(num)s answer", "%(num)s answers", degree.answers),
            str(CONFIDENCES[degree.confidence]),
        )
        for degree in degrees
    ]
    shares = Series(_("Right answers"), [degree.fraction for degree in degrees])
    return bar_plot(categories, [shares], percents())


def mastery_bars(rows: Iterable[Mastery]) -> list[Bar]:
    """A bar each."""
    return [
        Bar(
            label=str(KIND_NAMES[row.key]) if isinstance(row.key, FactKind) else row.label,
            percent=round(row.fraction * 100, 1),
            share=format_percent(row.fraction),
            asked=row.asked,
            mark=MARK_OF_FACT[row.key] if isinstance(row.key, FactKind) else "",
        )
        for row in rows
    ]


def attempts_page(played: Sequence[Played], number: int) -> Page:
    """The attempts of page ``number``, which counts from 1; the last page for one beyond it."""
    last = max(1, -(-len(played) // ATTEMPTS_PER_PAGE))
    number = min(max(number, 1), last)
    best = bests(played)
    start = (number - 1) * ATTEMPTS_PER_PAGE
    return Page(
        rows=tuple(
            Row(
                attempt,
                sum(answer.fraction >= 1 for answer in attempt.answers),
                _best(attempt, best),
            )
            for attempt in played[start : start + ATTEMPTS_PER_PAGE]
        ),
        number=number,
        last=last,
    )


def _best(attempt: Played, best: dict[int, Best]) -> Best | None:
    found = best.get(attempt.quiz)
    return found if found and found.attempts > 1 and found.attempt.id == attempt.id else None
