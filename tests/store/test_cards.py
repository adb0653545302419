"""A learner's cards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.cards import CardOrigin, Flashcard, Place
from quizapp.core.model import StepAction
from quizapp.core.review import CardState, Settings
from quizapp.store import articles, attempts, cards, sessions
from quizapp.store.attempts import Taker
from quizapp.store.card_tables import Card
from quizapp.store.cards import Added, Which
from quizapp.store.columns import instant
from quizapp.store.tables import Attempt, QuizSet, User
from tests import examples


def flashcard(number: int) -> Flashcard:
    """A card with no article."""
    return Flashcard(f"guid-{number}", CardOrigin.IMPORTED, f"Recto {number}", f"Verso {number}")


@pytest.fixture
def attempt(session: Session, cast: dict[str, User], published: QuizSet) -> Attempt:
    """Alice's, with one right answer of four."""
    begun = attempts.start(session, published, Taker(cast["Alice"]))
    attempts.record(
        session, begun, sequence=1, action=StepAction.ANSWER, position=0, response="1 200"
    )
    return begun


def of(session: Session, user: User) -> list[str]:
    """The fronts of someone's cards."""
    return [card.front for card in cards.all_of(session, user)]


def test_it_works(session: Session, cast: dict[str, User], attempt: Attempt) -> None:
    """The cards of an attempt's mistakes, once however often they are asked for."""
    alice = cast["Alice"]
    attempts.submit(session, attempt)
    assert of(session, alice) == []
    quiz, marks = attempts.content(attempt), attempts.marks(session, attempt)
    assert cards.add_mistakes(session, alice, quiz, marks) == Added(new=3, known=0)
    assert cards.add_mistakes(session, alice, quiz, marks) == Added(new=0, known=3)
    made = cards.all_of(session, alice)
    assert [card.front for card in made] == [
        "Qui est la maire de l’île ?",
        "Combien d’euros le chantier a-t-il coûté ?",
        "Vrai ou faux ? Yves Morvan a dirigé les travaux.",
    ]
    assert {card.state for card in made} == {CardState.NEW}
    place = cards.to_core(made[0]).place
    assert place
    article = articles.get(session, place.article)
    assert article
    assert article.text[slice(*place.words)] == "Anne Le Goff"


def test_they_are_made_at_the_end_for_who_wants_it(
    session: Session, cast: dict[str, User], attempt: Attempt
) -> None:
    cards.save_settings(session, cast["Alice"], Settings(from_mistakes=True))
    attempts.submit(session, attempt)
    assert len(of(session, cast["Alice"])) == 3
    attempts.submit(session, attempt)
    assert len(of(session, cast["Alice"])) == 3


def test_a_guest_has_none(session: Session, published: QuizSet) -> None:
    row = sessions.open_session(session, "token", user=None, data={}, expires_at=instant(None))
    begun = attempts.start(session, published, Taker(session_id=row.id))
    attempts.submit(session, begun)
    assert session.scalar(select(func.count()).select_from(Card)) == 0


def test_each_has_their_own(session: Session, cast: dict[str, User]) -> None:
    for name in ("Alice", "Dora"):
        assert cards.add(session, cast[name], [flashcard(1)]) == Added(1, 0)
    (card,) = cards.all_of(session, cast["Alice"])
    assert cards.find(session, cast["Alice"], card.id) == card
    assert cards.find(session, cast["Dora"], card.id) is None


def test_what_comes_again_keeps_its_words(session: Session, cast: dict[str, User]) -> None:
    cards.add(session, cast["Alice"], [flashcard(1)])
    other = replace(flashcard(1), back="Autre")
    assert cards.add(session, cast["Alice"], [other, flashcard(2)]) == Added(1, 1)
    assert [card.back for card in cards.all_of(session, cast["Alice"])] == ["Verso 1", "Verso 2"]


@pytest.mark.parametrize("guid", ["", "g" * 500, "\0", "\ud800", "é" * 64])
def test_any_guid_is_one(session: Session, cast: dict[str, User], guid: str) -> None:
    made = replace(flashcard(1), guid=guid)
    assert cards.add(session, cast["Alice"], [made]) == Added(1, 0)
    assert cards.add(session, cast["Alice"], [made]) == Added(0, 1)


def test_too_many(session: Session, cast: dict[str, User], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "MOST_CARDS", 2)
    cards.add(session, cast["Alice"], map(flashcard, range(2)))
    with pytest.raises(cards.TooMany):
        cards.add(session, cast["Alice"], [flashcard(9)])


def test_the_list(session: Session, cast: dict[str, User]) -> None:
    alice = cast["Alice"]
    cards.add(session, alice, map(flashcard, range(120)))
    listing = cards.list_of(session, alice, page=99)
    assert (listing.total, listing.pages, listing.page, len(listing.cards)) == (120, 3, 3, 20)
    (found,) = cards.list_of(session, alice, words="recto 77").cards
    assert found.front == "Recto 77"
    assert cards.list_of(session, alice, words="100%_").total == 0
    found.suspended = True
    assert cards.list_of(session, alice, which=Which.SUSPENDED).cards == (found,)
    assert cards.list_of(session, alice, which=Which.LEARNT).total == 0
    assert cards.list_of(session, alice, which=Which.NEW).total == 120


def test_a_card_outlives_its_article(session: Session, cast: dict[str, User]) -> None:
    alice = cast["Alice"]
    article = articles.add_article(session, examples.article(), owner=None)
    passage = examples.article().passages[0]
    place = Place(article.id, passage.span, passage.span)
    cards.add(session, alice, [replace(flashcard(1), passage=passage.text, place=place)])
    (made,) = cards.all_of(session, alice)
    assert cards.to_core(made).place == place
    articles.delete(session, article)
    session.refresh(made)
    assert cards.to_core(made).place is None
    assert made.passage == passage.text


def test_an_article_that_is_not_there(
    session: Session, cast: dict[str, User], attempt: Attempt
) -> None:
    item = replace(attempts.content(attempt).items[0], article=9999)
    cards.add_items(session, cast["Alice"], [item])
    (made,) = cards.all_of(session, cast["Alice"])
    assert made.article_id is None
