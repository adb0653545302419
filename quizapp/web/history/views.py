"""What a learner has done: scores over time, mastery, attempts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, render_template
from flask_babel import format_percent

from quizapp.core import history as core
from quizapp.core.history import Mastery
from quizapp.core.model import FactKind
from quizapp.store import attempts, history
from quizapp.store.database import db
from quizapp.web.i18n import SHORT_MOMENT, day_written
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.learn.loading import taker
from quizapp.web.plots import Category, Plot, Series, lines, percents
from quizapp.web.reader.segments import MARK_OF_FACT

blueprint = Blueprint("history", __name__)

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


@blueprint.get("/history")
def index() -> str:
    """The plot, the bars and the attempts of who is asking, a guest too."""
    who = taker()
    played = history.played(db.session(), who)
    return render_template(
        "history/index.html",
        played=played,
        unfinished=[
            (attempt, attempts.content(attempt).title)
            for attempt in attempts.list_for(db.session(), who)
            if attempt.submitted_at is None
        ],
        plot=_plot(core.scores(played)),
        by_kind=_bars(core.mastery_by_kind(played)),
        by_article=_bars(core.mastery_by_article(played)),
        percent=format_percent,
    )


def _plot(scores: Sequence[tuple[datetime, float]]) -> Plot:
    """Scores from 0 to 1, oldest first."""
    categories = [
        Category(day_written(at, SHORT_MOMENT), day_written(at, "d MMM"))
        for at, _fraction in scores
    ]
    return lines(categories, [Series(_("Score"), [score for _at, score in scores])], percents())


def _bars(rows: Iterable[Mastery]) -> list[Bar]:
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
