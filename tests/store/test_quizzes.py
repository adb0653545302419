"""Quiz sets: composed, published as versions, found by code."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import FactKind, Mode, Span
from quizapp.store import articles, attempts, questions, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.settings import Settings, configure
from quizapp.store.states import QuestionState, QuizState
from quizapp.store.tables import User
from tests import composed, examples
from tests.store.conftest import publish

Cast = dict[str, User]


def approved(session: Session, owner: User) -> list[int]:
    """The numbers of the example's questions, approved."""
    quiz = examples.quiz()
    row = articles.add_article(session, quiz.article, owner=owner, quiz=quiz)
    questions.decide(session, row.questions, QuestionState.APPROVED)
    return [question.id for question in row.questions]


def test_it_works(session: Session, cast: Cast) -> None:
    numbers = approved(session, cast["Bob"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    quizzes.set_items(session, quiz_set, [(numbers[2], 2.0), (numbers[0], 1.0)])
    version = quizzes.publish(session, quiz_set)
    session.commit()
    session.expire_all()
    content = quizzes.content(version)
    assert (content.title, content.mode, content.max_score) == ("Le phare", Mode.PRACTICE, 3.0)
    cost, people = content.items
    assert cost.question == examples.quiz().questions[2]
    assert (cost.fact_kind, cost.points) == (FactKind.FIGURE, 2.0)
    text = examples.article().text
    assert text[cost.fact.start : cost.fact.end] == "350 000 euros"
    assert cost.passage.text == text[cost.passage.start : cost.passage.end]
    names = ("Kermor", "Anne Le Goff", "Yves Morvan")
    assert people.rivals == (*names, "1 200", "350 000 euros")
    assert people.article_title == examples.TITLE


def test_questions_of_several_parts_are_published_whole(session: Session, cast: Cast) -> None:
    made = composed.quiz()
    row = articles.add_article(session, made.article, owner=cast["Bob"], quiz=made)
    questions.decide(session, row.questions, QuestionState.APPROVED)
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    quizzes.set_items(session, quiz_set, [(question.id, 1.0) for question in row.questions])
    version = quizzes.publish(session, quiz_set)
    session.commit()
    session.expire_all()
    assert tuple(questions.to_core(question) for question in row.questions) == made.questions
    assert tuple(item.question for item in quizzes.content(version).items) == made.questions


def test_the_order_changes_and_changes_again(session: Session, cast: Cast) -> None:
    numbers = approved(session, cast["Bob"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    for order in (numbers, numbers[::-1], numbers[1:], []):
        quizzes.set_items(session, quiz_set, [(number, 1.0) for number in order])
        assert [item.question_id for item in quiz_set.items] == order
    session.commit()


def test_bad_items(session: Session, cast: Cast) -> None:
    numbers = approved(session, cast["Bob"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    with pytest.raises(ValueError, match="twice"):
        quizzes.set_items(session, quiz_set, [(numbers[0], 1.0), (numbers[0], 2.0)])
    for points in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="points"):
            quizzes.set_items(session, quiz_set, [(numbers[0], points)])


def test_what_cannot_be_published(session: Session, cast: Cast) -> None:
    numbers = approved(session, cast["Bob"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    with pytest.raises(quizzes.NothingToAsk):
        quizzes.publish(session, quiz_set)
    quizzes.set_items(session, quiz_set, [(numbers[0], 1.0)])
    question = questions.get(session, numbers[0], cast["Bob"])
    assert question is not None
    questions.decide(session, [question], QuestionState.REJECTED)
    with pytest.raises(quizzes.NotApproved) as refused:
        quizzes.publish(session, quiz_set)
    assert refused.value.questions == (question,)
    assert quiz_set.state is QuizState.DRAFT


def test_publishing_again_makes_another_version(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"])
    configure(session, quiz_set, Settings(title="Autre", mode=Mode.EXAM, attempts_allowed=2))
    first = quizzes.newest_version(session, quiz_set)
    second = quizzes.publish(session, quiz_set)
    session.commit()
    assert first is not None
    assert (first.number, second.number) == (1, 2)
    assert quizzes.content(first).title == "Le phare"
    (published,) = quizzes.list_published(session)
    assert published.version is second
    assert published.content.title == "Autre"


def test_found_by_its_code_while_published(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"])
    typed = f" {quiz_set.code[:3].lower()}-{quiz_set.code[3:].lower()} "
    assert quizzes.by_code(session, typed) is quiz_set
    assert quizzes.by_code(session, "") is None
    quizzes.archive(session, quiz_set)
    assert quizzes.by_code(session, quiz_set.code) is None
    assert quizzes.list_published(session) == []
    quizzes.reopen(session, quiz_set)
    quizzes.publish(session, quiz_set)
    assert quizzes.by_code(session, quiz_set.code) is quiz_set


def test_nobody_elses(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"])
    assert quizzes.owned(session, quiz_set.id, cast["Bob"]) is quiz_set
    assert quizzes.owned(session, quiz_set.id, cast["Charlie"]) is None
    assert quizzes.list_of_owner(session, cast["Bob"]) == [quiz_set]
    assert quizzes.list_of_owner(session, cast["Charlie"]) == []
    assert quizzes.get(session, quiz_set.id) is quiz_set


def test_deleted_unless_taken(session: Session, cast: Cast) -> None:
    quizzes.delete(session, publish(session, cast["Bob"]))
    session.commit()
    assert quizzes.list_published(session) == []
    quiz_set = publish(session, cast["Bob"])
    attempts.start(session, quiz_set, Taker(cast["Alice"]))
    with pytest.raises(quizzes.Taken):
        quizzes.delete(session, quiz_set)


def test_a_question_without_its_fact_rests_on_its_source(session: Session, cast: Cast) -> None:
    numbers = approved(session, cast["Bob"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Le phare")
    question = questions.get(session, numbers[0], cast["Bob"])
    assert question is not None
    question.fact = "gone"
    quizzes.set_items(session, quiz_set, [(numbers[0], 1.0)])
    (item,) = quizzes.draft_content(session, quiz_set).items
    assert item.fact == Span(question.source_start, question.source_end)
