"""Cards taken elsewhere and brought from there: Anki packages and tables."""

from __future__ import annotations

from http import HTTPStatus

from flask import Response as FileResponse
from flask import flash, redirect, render_template, request, url_for
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response

from quizapp.core.exchange import anki, anki_package, cards_csv
from quizapp.core.exchange.anki_package import Fault, NotAPackage
from quizapp.core.exchange.cards_csv import NotATable
from quizapp.core.exchange.incoming_cards import MOST_CARDS, Incoming, Reason
from quizapp.core.reading.decoding import decode
from quizapp.core.reading.refusals import Unreadable
from quizapp.store import cards
from quizapp.store.columns import instant
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.web.access import require_role, the_user
from quizapp.web.cards.blueprint import blueprint
from quizapp.web.forms import REFUSED, Form
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.i18n import ngettext

DECK = "Quizapp"
ZIP = b"PK\x03\x04"
TOLD = 5
"""Refused lines that are told one by one."""

FAULTS = {
    Fault.DAMAGED: _l("This file is no Anki package, or it is damaged."),
    Fault.TOO_LARGE: _l("This package is too large once unpacked."),
    Fault.NEWER: _l(
        "This package is in Anki's newest form. In Anki, export it again with “Support older "
        "Anki versions” ticked."
    ),
}
REASONS = {
    Reason.NO_FRONT: _l("no question"),
    Reason.NO_BACK: _l("no answer"),
    Reason.TOO_LONG: _l("too long"),
    Reason.TOO_MANY: _l("too many cards in one file: the rest was not read"),
}
NO_TABLE = _l("This table has no columns named “front” and “back”.")


class ImportForm(Form):
    """A file with cards."""

    file = FileField(
        _l("File"),
        [FileRequired(_l("Choose a file."))],
        description=_l(
            "An Anki package (.apkg) or a table (.csv) with the columns “front” and “back”, "
            "at most 2 MB and %(most)s cards. Pictures and sounds are left out; cards that you "
            "have already keep their schedule.",
            most=MOST_CARDS,
        ),
        render_kw={"accept": ".apkg,.csv,.tsv,.txt"},
    )


@blueprint.get("/quizapp.apkg")
@require_role(Role.LEARNER)
def to_anki() -> Response:
    """Every card as an Anki package, its passage in a field."""
    rows = cards.all_of(db.session(), the_user())
    data = anki.write(map(cards.to_core, rows), deck=DECK, at=instant(None))
    return _file(data, "application/octet-stream", "quizapp.apkg")


@blueprint.get("/quizapp.csv")
@require_role(Role.LEARNER)
def to_csv() -> Response:
    """Every card as a line of a table; the mark at its head tells Excel that it is UTF-8."""
    rows = cards.all_of(db.session(), the_user())
    table = cards_csv.write(map(cards.to_core, rows))
    return _file(table.encode("utf-8-sig"), "text/csv; charset=utf-8", "quizapp.csv")


def _file(data: bytes, kind: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return FileResponse(data, content_type=kind, headers={"Content-Disposition": disposition})


@blueprint.route("/import", methods=["GET", "POST"])
@require_role(Role.LEARNER)
def bring() -> str | Response | tuple[str, int]:
    """Cards of a file: the new ones come in, what was refused is told."""
    form = ImportForm()
    if not form.validate_on_submit():
        return _form(form)
    try:
        incoming = _read(form.file.data.read())
        added = cards.add(db.session(), the_user(), incoming.cards)
    except NotAPackage as fault:
        form.file.errors = [FAULTS[fault.fault]]
        return _form(form)
    except (NotATable, Unreadable):
        form.file.errors = [NO_TABLE]
        return _form(form)
    except cards.TooMany:
        form.file.errors = [
            _("You can have %(most)s cards: delete some first.", most=cards.MOST_CARDS)
        ]
        return _form(form)
    db.session.commit()
    _tell(incoming, added.new, added.known)
    return redirect(url_for("cards.collection"), HTTPStatus.SEE_OTHER)


def _form(form: ImportForm) -> tuple[str, int]:
    count = cards.count(db.session(), the_user())
    page = render_template("cards/bring.html", form=form, count=count)
    return page, REFUSED if request.method == "POST" else HTTPStatus.OK


def _read(data: bytes) -> Incoming:
    return anki_package.read(data) if data.startswith(ZIP) else cards_csv.read(decode(data))


def _tell(incoming: Incoming, new: int, known: int) -> None:
    told = [ngettext("%(num)s card came in.", "%(num)s cards came in.", new)]
    if known:
        told.append(ngettext("You had %(num)s already.", "You had %(num)s already.", known))
    flash(" ".join(told), "success" if new else "info")
    if incoming.refused:
        some = ", ".join(
            _("line %(line)s (%(reason)s)", line=one.place, reason=REASONS[one.reason])
            for one in incoming.refused[:TOLD]
        )
        rest = len(incoming.refused) - TOLD
        more = f", {ngettext('and %(num)s more', 'and %(num)s more', rest)}" if rest > 0 else ""
        flash(_("Refused: %(lines)s.", lines=some + more), "warning")
