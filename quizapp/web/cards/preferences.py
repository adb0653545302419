"""How many cards a day, how well they should be known, and whether mistakes become cards."""

from __future__ import annotations

from http import HTTPStatus

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import BooleanField, IntegerField
from wtforms.validators import InputRequired, NumberRange

from quizapp.core.review import MAXIMUM_RETENTION, MINIMUM_RETENTION, Settings
from quizapp.store import cards
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.web.access import require_role, the_user
from quizapp.web.cards.blueprint import blueprint
from quizapp.web.forms import REFUSED, REQUIRED, Form
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l

MOST_NEW, MOST_REVIEWS = 500, 5000
LEAST_PERCENT, MOST_PERCENT = round(MINIMUM_RETENTION * 100), round(MAXIMUM_RETENTION * 100)


def _number(label: object, description: object, least: int, most: int) -> IntegerField:
    return IntegerField(
        label,
        [
            InputRequired(REQUIRED),
            NumberRange(least, most, _l("Between %(min)s and %(max)s.", min=least, max=most)),
        ],
        description=description,
        render_kw={"min": least, "max": most, "inputmode": "numeric"},
    )


class SettingsForm(Form):
    """``core.review.Settings``, the retention in percent."""

    new_per_day = _number(
        _l("New cards a day"),
        _l("Each one comes back several times in its first weeks."),
        0,
        MOST_NEW,
    )
    reviews_per_day = _number(
        _l("Reviews a day"), _l("What is beyond waits for the next day."), 0, MOST_REVIEWS
    )
    retention = _number(
        _l("Cards still known when they come back, in percent"),
        _l("90 suits most people. At 95, cards come back two to three times as often."),
        LEAST_PERCENT,
        MOST_PERCENT,
    )
    from_mistakes = BooleanField(_l("Make cards from my mistakes at the end of each quiz"))


@blueprint.route("/settings", methods=["GET", "POST"])
@require_role(Role.LEARNER)
def settings() -> str | Response | tuple[str, int]:
    """The learner's choices."""
    kept = cards.settings(db.session(), the_user())
    form = SettingsForm(
        new_per_day=kept.new_per_day,
        reviews_per_day=kept.reviews_per_day,
        retention=round(kept.retention * 100),
        from_mistakes=kept.from_mistakes,
    )
    if not form.validate_on_submit():
        return render_template("cards/settings.html", form=form), REFUSED if form.errors else 200
    chosen = Settings(
        new_per_day=form.new_per_day.data,
        reviews_per_day=form.reviews_per_day.data,
        retention=form.retention.data / 100,
        from_mistakes=form.from_mistakes.data,
    )
    cards.save_settings(db.session(), the_user(), chosen)
    db.session.commit()
    flash(_("Your choices hold from the next card on."), "success")
    return redirect(url_for("cards.index"), HTTPStatus.SEE_OTHER)
