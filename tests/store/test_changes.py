"""What instructors do to questions is remembered, and the last of it taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import Option, Quiz
from quizapp.store import articles, changes, questions, quizzes
from quizapp.store.changes import UNDONE_WITHIN, AlreadyThere
from quizapp.store.questions import Inconsistent, Wording
from quizapp.store.states import ChangeKind, QuestionOrigin, QuestionState, Rejection
from quizapp.store.tables import Article, Question, User
from tests import examples

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Cast = dict[str, User]


@pytest.fixture
def article(session: Session, cast: Cast) -> Article:
    """Bob's article with its four questions, none decided."""
    quiz = examples.quiz()
    row = articles.add_article(session, quiz.article, owner=cast["Bob"], quiz=quiz)
    session.commit()
    return row


def rows(session: Session, article: Article) -> list[Question]:
    return questions.list_of_article(session, article.id)


def take_back(session: Session, article: Article, user: User) -> list[Question]:
    """Undo whatever the user did last."""
    act = changes.latest(session, article.id, user)
    restored = changes.undo(session, article.id, user, act.id) if act else []
    session.commit()
    session.expire_all()
    return restored


def test_it_works(session: Session, cast: Cast, article: Article) -> None:
    bob = cast["Bob"]
    first, second, *_others = rows(session, article)
    changes.decide(session, [first], QuestionState.APPROVED, by=bob)
    changes.decide(
        session, [second], QuestionState.REJECTED, by=bob, rejected_for=Rejection.UNCLEAR
    )
    session.commit()
    assert second.rejected_for is Rejection.UNCLEAR
    act = changes.latest(session, article.id, bob)
    assert act
    assert (act.kind, act.count) == (ChangeKind.REJECTED, 1)

    assert take_back(session, article, bob) == [second]
    assert (second.state, second.rejected_for) == (QuestionState.PROPOSED, None)
    assert first.state is QuestionState.APPROVED
    assert take_back(session, article, bob) == [first]
    assert (first.state, first.decided_at) == (QuestionState.PROPOSED, None)
    assert take_back(session, article, bob) == []


def test_what_was_decided_together_is_taken_back_together(
    session: Session, cast: Cast, article: Article
) -> None:
    made = rows(session, article)
    changes.decide(session, made[:1], QuestionState.REJECTED, by=cast["Bob"])
    changes.decide(session, made, QuestionState.APPROVED, by=cast["Bob"])
    session.commit()
    act = changes.latest(session, article.id, cast["Bob"])
    assert act
    assert act.count == 4
    take_back(session, article, cast["Bob"])
    assert [row.state.value for row in made] == ["rejected", *["proposed"] * 3]


def test_words_come_back_with_the_state(session: Session, cast: Cast, article: Article) -> None:
    first, second, *_others = rows(session, article)
    before, other = questions.to_core(first), questions.to_core(second)
    options = (Option("1 200", True), Option("900", False, "instructor"))
    wording = Wording("Combien ?", options, "1 200", ("1200",), "Voir le début.")
    changes.edit(session, first, wording, by=cast["Bob"])
    changes.replace(session, first, other, by=cast["Bob"])
    session.commit()
    assert replace(questions.to_core(first), id=other.id) == other
    assert (first.state, first.origin) == (QuestionState.PROPOSED, QuestionOrigin.EDITED)
    take_back(session, article, cast["Bob"])
    assert questions.to_core(first).options == options
    take_back(session, article, cast["Bob"])
    assert questions.to_core(first) == before
    assert first.origin is QuestionOrigin.GENERATED


def test_an_edit_that_does_not_fit_is_refused(
    session: Session, cast: Cast, article: Article
) -> None:
    first, *_others = rows(session, article)
    with pytest.raises(Inconsistent):
        changes.edit(session, first, Wording("Combien ?", (), " ", (), ""), by=cast["Bob"])


def test_a_question_written_by_hand(session: Session, cast: Cast, article: Article) -> None:
    model = replace(examples.quiz().questions[0], id="written-here", stem="Combien d’habitants ?")
    row = changes.write(session, article, model, by=cast["Bob"])
    session.commit()
    assert questions.to_core(row) == model
    assert (row.state, row.origin) == (QuestionState.APPROVED, QuestionOrigin.WRITTEN)
    assert rows(session, article)[-1] is row
    with pytest.raises(AlreadyThere):
        changes.write(session, article, model, by=cast["Bob"])
    take_back(session, article, cast["Bob"])
    assert len(rows(session, article)) == 4


def test_a_question_that_a_quiz_set_has_stays(
    session: Session, cast: Cast, article: Article
) -> None:
    model = replace(examples.quiz().questions[0], id="written-here")
    row = changes.write(session, article, model, by=cast["Bob"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    quizzes.set_items(session, quiz_set, [(row.id, 1.0)])
    session.commit()
    assert take_back(session, article, cast["Bob"]) == []
    assert rows(session, article)[-1].id == row.id


def test_nobody_takes_back_what_another_did_nor_what_was_done_long_ago(
    session: Session, cast: Cast, article: Article
) -> None:
    first, *_others = rows(session, article)
    changes.decide(session, [first], QuestionState.APPROVED, by=cast["Bob"], now=NOW)
    session.commit()
    act = changes.latest(session, article.id, cast["Bob"], now=NOW)
    assert act
    assert changes.latest(session, article.id, cast["Charlie"], now=NOW) is None
    assert changes.undo(session, article.id, cast["Charlie"], act.id, now=NOW) == []
    assert changes.undo(session, article.id, cast["Bob"], "another", now=NOW) == []
    late = NOW + UNDONE_WITHIN + timedelta(seconds=1)
    assert changes.undo(session, article.id, cast["Bob"], act.id, now=late) == []
    assert first.state is QuestionState.APPROVED


def test_every_option_ever_offered_is_known(session: Session, cast: Cast, article: Article) -> None:
    first, *_others = rows(session, article)
    offered = {option.text for option in questions.to_core(first).options}
    options = (Option("1 200", True), Option("1 500", False, "computed"))
    changes.edit(session, first, Wording("Combien ?", options, "1 200", (), ""), by=cast["Bob"])
    session.commit()
    assert changes.options_seen(session, first) == offered | {"1 500", "1 200"}


def test_all_that_was_decided_survives_another_generation(
    session: Session, cast: Cast, article: Article
) -> None:
    """Approved, rejected, edited, asked again and written; nothing of it comes back untouched."""
    bob = cast["Bob"]
    approved, rejected, edited, again = rows(session, article)
    changes.decide(session, [approved], QuestionState.APPROVED, by=bob)
    changes.decide(
        session, [rejected], QuestionState.REJECTED, by=bob, rejected_for=Rejection.NOT_WORTH
    )
    changes.edit(session, edited, Wording("À quel prix ?", (), "350 000", (), ""), by=bob)
    changes.replace(session, again, questions.to_core(approved), by=bob)
    model = replace(examples.quiz().questions[0], id="written-here", stem="Combien d’habitants ?")
    written = changes.write(session, article, model, by=bob)
    session.commit()
    before = [(row.id, row.stem, row.state, row.rejected_for) for row in rows(session, article)]
    made = examples.quiz()
    for quiz in (made, Quiz(made.article, made.facts, ()), made):
        articles.keep_quiz(session, article.id, quiz)
        session.commit()
        session.expire_all()
        after = [(row.id, row.stem, row.state, row.rejected_for) for row in rows(session, article)]
        assert sorted(after) == sorted(before)
    assert written.id in {row.id for row in rows(session, article)}
