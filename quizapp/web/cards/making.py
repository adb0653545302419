"""Cards from an attempt's questions and from an article's facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core import cards as core
from quizapp.core.cards import Flashcard
from quizapp.core.facts.sentences import sentence_span
from quizapp.core.model import Fact
from quizapp.core.quiz import Item
from quizapp.store import articles, attempts, cards
from quizapp.store.cards import Added
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import Article
from quizapp.web.access import found, require_role, the_user
from quizapp.web.cards.blueprint import blueprint
from quizapp.web.cards.shown import set_text
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import ngettext
from quizapp.web.learn.answers import number_in
from quizapp.web.learn.loading import mine
from quizapp.web.reader.segments import MARK_OF_FACT

TO_GET = HTTPStatus.SEE_OTHER


@dataclass(frozen=True, slots=True)
class Choice:
    """A fact that can become a card; ``made`` when it is one."""

    id: str
    mark: str
    front: str
    back: str
    made: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The choices of a paragraph, which counts from 1."""

    id: str
    number: int
    choices: tuple[Choice, ...]


@blueprint.post("/from-attempt/<uuid:public_id>")
@require_role(Role.LEARNER)
def from_attempt(public_id: UUID) -> Response:
    """A card of each mistake of one's own attempt, or of its question ``number`` alone."""
    loaded = mine(public_id)
    place = url_for("learn.result", public_id=loaded.public_id)
    marks = attempts.marks(db.session(), loaded.attempt)
    if not loaded.state.submitted or loaded.withheld or loaded.preview:
        return redirect(place, TO_GET)  # it would tell what is right, or be kept of a preview
    number = number_in(request.form.get("number", ""))
    items: tuple[Item, ...] = core.mistakes(loaded.quiz, marks)
    if number is not None:
        items = (loaded.quiz.items[loaded.position(number)],)
        place += f"#q{number}"
    try:
        _tell(cards.add_items(db.session(), the_user(), items))
    except cards.TooMany:
        _tell_full()
    db.session.commit()
    return redirect(place, TO_GET)


@blueprint.get("/articles/<int:article_id>")
@require_role(Role.LEARNER)
def facts(article_id: int) -> str:
    """The article's facts by paragraph, each as the card it would make."""
    article = found(articles.readable(db.session(), article_id, the_user()))
    return render_template("cards/facts.html", article=article, paragraphs=_paragraphs(article))


@blueprint.post("/articles/<int:article_id>")
@require_role(Role.LEARNER)
def from_facts(article_id: int) -> Response:
    """Cards of the facts ticked."""
    article = found(articles.readable(db.session(), article_id, the_user()))
    wanted = set(request.form.getlist("fact"))
    try:
        chosen = [card for fact, card in _candidates(article) if fact.id in wanted]
        _tell(cards.add(db.session(), the_user(), chosen))
    except cards.TooMany:
        _tell_full()
    db.session.commit()
    return redirect(url_for("cards.facts", article_id=article.id), TO_GET)


def _tell(added: Added) -> None:
    if added.new:
        told = ngettext(
            "%(num)s card made: it waits in “My cards”.",
            "%(num)s cards made: they wait in “My cards”.",
            added.new,
        )
        flash(told, "success")
    elif added.known:
        flash(_("You had these cards already."), "info")
    else:
        flash(_("Choose at least one fact."), "warning")


def _tell_full() -> None:
    most = cards.MOST_CARDS
    flash(_("You can have %(most)s cards: delete some first.", most=most), "warning")


def _candidates(article: Article) -> Iterator[tuple[Fact, Flashcard]]:
    """Each fact of the article that lies in a paragraph, with its card."""
    whole = articles.to_core(article)
    for row in article.facts:
        fact = articles.fact_to_core(row)
        passage = whole.passage_of(fact.span)
        if passage is not None:
            sentence = sentence_span(passage, fact.span)
            yield fact, core.of_fact(fact, whole, article.id, sentence)


def _paragraphs(article: Article) -> list[Paragraph]:
    candidates = list(_candidates(article))
    known = cards.known_guids(db.session(), the_user(), (card.guid for _, card in candidates))
    choices: dict[str, list[Choice]] = {}
    for fact, card in candidates:
        choice = Choice(
            id=fact.id,
            mark=MARK_OF_FACT[fact.kind],
            front=set_text(card.front, card.language),
            back=set_text(card.back, card.language),
            made=card.guid in known,
        )
        choices.setdefault(fact.passage, []).append(choice)
    return [
        Paragraph(passage.id, number, tuple(choices[passage.id]))
        for number, passage in enumerate(articles.passages_of(article), start=1)
        if passage.id in choices
    ]
