"""The question bank beside a quiz set: looked through, ticked, drawn from at random."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.drawing import Spot, pick
from quizapp.core.model import Difficulty, FactKind, QuestionKind
from quizapp.core.tags import key_of, tags_in
from quizapp.store import articles, bank, quizzes, rules, tags
from quizapp.store.bank import Query, Within
from quizapp.store.database import db
from quizapp.store.rules import MOST_DRAWN
from quizapp.store.states import Role
from quizapp.store.tables import QuizSet
from quizapp.web.access import require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import ngettext
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.labels import LABELS
from quizapp.web.teach.sets import ONE_POINT, locked_set

QUESTIONS_MAXIMUM = 100
"""A quiz of more is no quiz, and its page no page."""

PAGE_SIZE = 25
TEXT_MAXIMUM = 100
_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)

FACTS = (FactKind.FIGURE, FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE, FactKind.QUOTE)


@dataclass(frozen=True, slots=True)
class Filter:
    """A list to choose from: ``name`` in the address, ``values`` with their words; ``unless`` is
    said of none of them, « All » where it says nothing."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    chosen: str | None
    unless: str | None = None


def number_in(text: str | None) -> int | None:
    """The number that ``text`` writes; None when it writes none."""
    return int(text) if text and _NUMBER.fullmatch(text) else None


def query_of(asked: Mapping[str, str]) -> Query:
    """What an address asks for; what does not exist asks for nothing."""
    article = number_in(asked.get("article"))
    kinds = {kind.value: kind for kind in QuestionKind}
    facts = {kind.value: kind for kind in FactKind}
    levels = {str(int(level)): level for level in Difficulty}
    return Query(
        text=" ".join(asked.get("text", "").replace("\x00", "").split())[:TEXT_MAXIMUM],
        article=article,
        passage=asked.get("passage", "")[:32] or None if article else None,
        kind=kinds.get(asked.get("kind", "")),
        fact=facts.get(asked.get("fact", "")),
        difficulty=levels.get(asked.get("difficulty", "")),
        tag=next(iter(tags_in(asked.get("tag", ""))), None),
    )


def arguments(query: Query) -> dict[str, Any]:
    """The query as an address says it."""
    return query.to_json()


def filters(query: Query) -> list[Filter]:
    """What the bank can be narrowed by; paragraphs once an article is chosen."""
    titles = [(str(number), title) for number, title in bank.articles(db.session(), the_user())]
    kinds = [(kind.value, str(LABELS[kind])) for kind in QuestionKind]
    about = [(kind.value, str(LABELS[kind])) for kind in FACTS]
    levels = [(str(int(level)), str(LABELS[level])) for level in Difficulty]
    paragraphs = _paragraphs(query)
    given = {name: str(value) for name, value in arguments(query).items()}
    if query.tag is not None:
        given["tag"] = key_of(query.tag)
    used = [(each.key, each.name) for each in tags.in_use(db.session(), the_user())]
    asked = [
        ("article", _("Article"), titles),
        *([("passage", _("Paragraph"), paragraphs)] if paragraphs else []),
        ("fact", _("About"), about),
        ("kind", _("Kind"), kinds),
        ("difficulty", _("Difficulty"), levels),
        *([("tag", _("Tag"), used)] if used else []),
    ]
    return [Filter(name, label, tuple(values), given.get(name)) for name, label, values in asked]


def _paragraphs(query: Query) -> list[tuple[str, str]]:
    if query.article is None:
        return []
    article = articles.usable(db.session(), query.article, the_user())
    passages = articles.passages_of(article) if article else ()
    return [
        (passage.id, _("Paragraph %(number)s", number=number))
        for number, passage in enumerate(passages, start=1)
    ]


def told(query: Query) -> str:
    """The query in words: « People · Hard · “Brest” »."""
    titles = dict(bank.articles(db.session(), the_user()))
    words = [str(LABELS[kind]) for kind in (query.fact, query.kind, query.difficulty) if kind]
    if query.article is not None:
        words.append(titles.get(query.article, _("an article that is gone")))
    if query.passage:
        number = dict(_paragraphs(query)).get(query.passage)
        words += [number] if number else []
    if query.tag is not None:
        words.append(_("tagged “%(tag)s”", tag=query.tag))
    if query.text:
        words.append(_("“%(text)s”", text=query.text))
    return " · ".join(words) or _("the whole bank")


@blueprint.post("/sets/<int:set_id>/questions")
@require_role(Role.INSTRUCTOR)
def add_questions(set_id: int) -> Response:
    """The ticked questions, after those there are; one that may not be used is left out."""
    row = locked_set(set_id)
    ticked = {number_in(text) for text in request.form.getlist("question")}
    usable = bank.matching(db.session(), the_user(), Query())
    added = _add(row, [entry.id for entry in usable if entry.id in ticked])
    if added:
        message = ngettext("%(num)s question added.", "%(num)s questions added.", added)
        flash(message, "success")
    else:
        flash(_("No question was ticked."), "error")
    return redirect(_address(row), 303)


def _add(row: QuizSet, numbers: list[int]) -> int:
    """Put these after the questions of the set, none twice; how many."""
    items = [(item.question_id, item.points) for item in row.items]
    known = {number for number, _points in items}
    new = [(number, ONE_POINT) for number in numbers if number not in known]
    new = new[: QUESTIONS_MAXIMUM - len(items)]
    quizzes.set_items(db.session(), row, items + new)
    db.session.commit()
    return len(new)


@blueprint.post("/sets/<int:set_id>/random")
@require_role(Role.INSTRUCTOR)
def add_random(set_id: int) -> Response:
    """So many of what the filter finds: chosen now, or drawn for each learner."""
    row, query = locked_set(set_id), query_of(request.args)
    count = number_in(request.form.get("count")) or 0
    typed = request.form.get("per_article", "").strip()
    per_article = number_in(typed)
    if not 1 <= count <= MOST_DRAWN or (typed and not per_article):
        told = _("How many: a number from 1 to %(max)d; at most of an article: 1 or more.")
        flash(told % {"max": MOST_DRAWN}, "error")
        return redirect(_address(row), 303)
    if per_article is not None:
        per_article = min(per_article, count)
    if request.form.get("draw") == "each":
        rules.add(db.session(), row, query, count=count, per_article=per_article)
        db.session.commit()
        flash(_("Each learner will get questions of their own by this rule."), "success")
    else:
        _add_now(row, query, count, per_article)
    return redirect(_address(row), 303)


def _add_now(row: QuizSet, query: Query, count: int, per_article: int | None) -> None:
    known = {item.question_id for item in row.items}
    found = bank.matching(db.session(), the_user(), query)
    spots = {e.id: Spot(e.article_id, e.passage) for e in found if e.id not in known}
    added = _add(row, pick(spots, count, per_article, secrets.token_hex()))
    if added < count:
        flash(
            ngettext(
                "Only %(num)s question could be added: the bank has no more of these.",
                "Only %(num)s questions could be added: the bank has no more of these.",
                added,
            ),
            "warning",
        )
    else:
        message = ngettext("%(num)s question added.", "%(num)s questions added.", added)
        flash(message, "success")


@blueprint.post("/sets/<int:set_id>/rules/<int:rule_id>/removal")
@require_role(Role.INSTRUCTOR)
def remove_rule(set_id: int, rule_id: int) -> Response:
    """Draw by it no more."""
    row = locked_set(set_id)
    rules.remove(db.session(), row, rule_id)
    db.session.commit()
    return redirect(url_for("teach.quiz_set", set_id=row.id), 303)


def _address(row: QuizSet) -> str:
    """The set's page, where the bank was."""
    given = arguments(query_of(request.args))
    page = number_in(request.args.get("page"))
    more = {"page": page} if page else {}
    return url_for("teach.quiz_set", set_id=row.id, **{**given, **more}, _anchor="add")


def page_of(row: QuizSet) -> tuple[Query, bank.Found]:
    """What the address looks for, and the page of it that can still be added."""
    query = query_of(request.args)
    number = number_in(request.args.get("page")) or 1
    left = Within(without=[item.question_id for item in row.items])
    found = bank.search(db.session(), the_user(), query, page=number, size=PAGE_SIZE, within=left)
    if not found.total and query.passage:  # another article than that of the paragraph
        query = replace(query, passage=None)
        found = bank.search(db.session(), the_user(), query, size=PAGE_SIZE, within=left)
    return query, found
