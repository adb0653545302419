"""Classes: their roster, their groups, what they are given to do."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_babel.speaklater import LazyString
from flask_wtf.file import FileField
from werkzeug.wrappers import Response
from wtforms import BooleanField, StringField, TextAreaField

from quizapp.core.reading.decoding import decode
from quizapp.core.reading.refusals import Unreadable
from quizapp.core.roster import MAXIMUM_NAME, Fault, Refusal, read_roster
from quizapp.store import assignments, classes, quizzes
from quizapp.store.class_tables import Class
from quizapp.store.database import db
from quizapp.store.states import QuizState, Role
from quizapp.store.tables import QuizSet
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import REFUSED, Form, at_most, storable
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.i18n import ngettext
from quizapp.web.teach.bank import number_in
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import filled, one_line

FAULTS: dict[Fault, LazyString] = {
    Fault.NO_NAME: _l("no name"),
    Fault.TOO_LONG: _l("more than 80 characters"),
    Fault.HIDDEN: _l("characters that cannot be seen"),
    Fault.TWICE: _l("this name stands above: add something that tells them apart"),
    Fault.KNOWN: _l("this name is in the class already"),
    Fault.TOO_MANY: _l("more than a thousand lines"),
}
"""Why a line of a roster is refused."""

NO_TABLE = _l("This file is no list of names. Save it from the spreadsheet as CSV (UTF-8).")


class ClassForm(Form):
    """What a class is called, and who can join it."""

    name = StringField(_l("Name of the class"), [filled(), at_most(MAXIMUM_NAME)], [one_line])
    guests_allowed = BooleanField(
        _l("Without an account too"),
        description=_l("With a nickname, from one browser. Their results are not kept for them."),
    )


class RosterForm(Form):
    """Names, pasted or in a file."""

    text = TextAreaField(
        _l("One learner a line"),
        filters=[storable],
        description=_l("The name, then the group if there are groups: Emma Martin; Group A"),
    )
    file = FileField(_l("Or a CSV file"), description=_l("With or without headings."))


def own_class(class_id: int) -> Class:
    """The signed-in instructor's class, or 404."""
    return found(classes.owned(db.session(), class_id, the_user()))


@blueprint.get("/classes")
@require_role(Role.INSTRUCTOR)
def list_classes() -> str:
    """One's classes, and a form for another."""
    return _list(ClassForm(formdata=None))


def _list(form: ClassForm) -> str:
    own = classes.list_of_owner(db.session(), the_user())
    sizes = classes.sizes(db.session(), own)
    return render_template("teach/classes.html", classes=own, sizes=sizes, form=form)


@blueprint.post("/classes")
@require_role(Role.INSTRUCTOR)
def add_class() -> Response | tuple[str, int]:
    """An empty class; next, its learners."""
    form = ClassForm()
    if not form.validate():
        return _list(form), REFUSED
    row = classes.create(db.session(), owner=the_user(), name=form.name.data)
    row.guests_allowed = form.guests_allowed.data
    db.session.commit()
    return _to(row)


def _to(row: Class, anchor: str | None = None) -> Response:
    return redirect(url_for("teach.show_class", class_id=row.id, _anchor=anchor), 303)


@blueprint.get("/classes/<int:class_id>")
@require_role(Role.INSTRUCTOR)
def show_class(class_id: int) -> str:
    """Code and link, roster, what it is given."""
    return page(own_class(class_id))


def page(
    row: Class,
    form: ClassForm | None = None,
    *,
    roster: RosterForm | None = None,
    refused: tuple[Refusal, ...] = (),
    new: int = 0,
) -> str:
    """The class's page; ``refused`` are lines of a roster just read, ``new`` how many came in."""
    sets = quizzes.list_of_owner(db.session(), the_user())
    return render_template(
        "teach/class.html",
        row=row,
        members=classes.members(db.session(), row),
        given=assignments.of_class(db.session(), row),
        sets=[each for each in sets if each.state is QuizState.PUBLISHED],
        form=form or ClassForm(formdata=None, obj=row),
        roster=roster or RosterForm(formdata=None),
        refused=[(refusal, FAULTS[refusal.fault]) for refusal in refused],
        new=new,
        link=url_for("classes.show", code=row.code, _external=True),
    )


@blueprint.post("/classes/<int:class_id>/settings")
@require_role(Role.INSTRUCTOR)
def change_class(class_id: int) -> Response | tuple[str, int]:
    """Name and guests."""
    row, form = own_class(class_id), ClassForm()
    if not form.validate():
        return page(row, form), REFUSED
    guests = form.guests_allowed.data
    classes.configure(db.session(), row, name=form.name.data, guests_allowed=guests)
    db.session.commit()
    flash(_("The settings are saved."), "success")
    return _to(row)


@blueprint.post("/classes/<int:class_id>/code")
@require_role(Role.INSTRUCTOR)
def renew_code(class_id: int) -> Response:
    """Another code and link."""
    row = own_class(class_id)
    classes.renew_code(db.session(), row)
    db.session.commit()
    flash(_("The class has another code. The former one opens nothing any more."), "success")
    return _to(row)


@blueprint.post("/classes/<int:class_id>/archive")
@require_role(Role.INSTRUCTOR)
def archive_class(class_id: int) -> Response:
    """Out of the way, or back."""
    row = own_class(class_id)
    classes.put_away(db.session(), row, not row.archived)
    db.session.commit()
    told = _("The class is put away.") if row.archived else _("The class is open again.")
    flash(told, "success")
    return _to(row)


@blueprint.post("/classes/<int:class_id>/roster")
@require_role(Role.INSTRUCTOR)
def add_roster(class_id: int) -> Response | tuple[str, int]:
    """Learners who are expected; each refused line is shown with what is wrong with it."""
    row, form = own_class(class_id), RosterForm()
    try:
        names = decode(form.file.data.read()) if form.file.data else form.text.data or ""
    except Unreadable:
        form.file.errors = [NO_TABLE]
        return page(row, roster=form), REFUSED
    roster = read_roster(names)
    before = classes.sizes(db.session(), [row])[row.id]
    refused = classes.enrol(db.session(), row, roster)
    db.session.commit()
    added = classes.sizes(db.session(), [row])[row.id] - before
    if refused:
        return page(row, refused=refused, new=added), REFUSED
    if not added:
        flash(_("There was no name to read."), "error")
    else:
        flash(ngettext("%(num)s learner added.", "%(num)s learners added.", added), "success")
    return _to(row, "roster")


@blueprint.post("/classes/<int:class_id>/members")
@require_role(Role.INSTRUCTOR)
def change_members(class_id: int) -> Response:
    """Those ticked go into a group, or out of the class."""
    row = own_class(class_id)
    ticked = [number_in(text) for text in request.form.getlist("member")]
    numbers = [number for number in ticked if number is not None]
    if not numbers:
        flash(_("Nobody was ticked."), "error")
        return _to(row, "roster")
    if "remove" in request.form:
        classes.remove(db.session(), row, numbers)
    else:
        name = one_line(request.form.get("group"))[:MAXIMUM_NAME]
        group = classes.group_of(db.session(), row, name)
        classes.put_in_group(db.session(), row, numbers, group)
    db.session.commit()
    flash(_("The roster is changed."), "success")
    return _to(row, "roster")


def published_set(number: int | None) -> QuizSet | None:
    """One's own published quiz set of that number."""
    row = quizzes.owned(db.session(), number, the_user()) if number is not None else None
    return row if row is not None and row.state is QuizState.PUBLISHED else None
