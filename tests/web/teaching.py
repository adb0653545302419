"""An article with facts and questions written by hand, for the tests of the instructor's room."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from flask import Flask

from quizapp.core.model import (
    Article,
    Difficulty,
    Fact,
    FactKind,
    Option,
    Question,
    QuestionKind,
    Quiz,
    Span,
    content_id,
)
from quizapp.core.reading.plain import read_plain, read_text
from quizapp.core.reading.recognition import recognised
from quizapp.store import articles, drafts, questions, quizzes
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import User

TITLE = "Une comète au-dessus de Brest"
TEXT = """\
La comète Atlas a été observée lundi au-dessus de Brest par 340 personnes réunies sur la \
plage du Moulin Blanc. « Je n’avais jamais rien vu de pareil », a déclaré l’astronome \
Marie Le Goff, directrice de l’observatoire.

L’objet, découvert en 2019 par un télescope d’Hawaï, passera de nouveau près de la Terre \
dans 6 000 ans. Le ministère de la Culture a promis 12 000 euros à l’observatoire pour \
l’achat d’une lunette, et la ville de Brest en a promis 4 000.

Les écoles de la ville seront invitées à venir observer le ciel chaque vendredi du mois.
"""


def article(title: str = TITLE, text: str = TEXT) -> Article:
    """The article as read."""
    return read_plain(text, title=title, language="fr")


def quiz_of(article: Article) -> Quiz:
    """Three facts, and a question on each: with options, typed number, true or false."""
    people = _fact(article, FactKind.FIGURE, "340", value="340", unit="personnes")
    speaker = _fact(article, FactKind.PERSON, "Marie Le Goff", value="Marie Le Goff")
    money = _fact(article, FactKind.FIGURE, "12 000", value="12000", unit="euros")
    return Quiz(
        article=article,
        facts=(people, speaker, money),
        questions=(
            _question(
                article,
                speaker,
                QuestionKind.CHOICE,
                "Qui dirige l’observatoire de Brest ?",
                options=("Marie Le Goff", "Anne Riou", "Yves Kermarrec", "Paul Guen"),
            ),
            _question(
                article,
                money,
                QuestionKind.NUMERIC,
                "Combien d’euros le ministère de la Culture a-t-il promis ?",
            ),
            _question(
                article,
                people,
                QuestionKind.TRUE_FALSE,
                "340 personnes ont observé la comète.",
                options=("Vrai", "Faux"),
            ),
        ),
    )


def quiz(title: str = TITLE) -> Quiz:
    """The article with its facts and questions."""
    return quiz_of(article(title))


def _fact(article: Article, kind: FactKind, words: str, **fields: str) -> Fact:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    passage = article.passage_of(span)
    assert passage is not None
    return Fact(
        id=content_id(kind, start, words),
        kind=kind,
        start=span.start,
        end=span.end,
        text=words,
        passage=passage.id,
        **fields,
    )


def _question(
    article: Article,
    fact: Fact,
    kind: QuestionKind,
    stem: str,
    *,
    options: tuple[str, ...] = (),
) -> Question:
    passage = article.passage_of(fact.span)
    assert passage is not None
    key = options[0] if options else fact.text
    return Question(
        id=content_id(kind, stem, key),
        kind=kind,
        stem=stem,
        options=tuple(
            Option(text, text == key, None if text == key else "list") for text in options
        ),
        key=key,
        accepted=() if options else (fact.value or fact.text,),
        fact=fact.id,
        passage=fact.passage,
        source=passage.span,
        reason="Une phrase le dit.",
        difficulty=Difficulty.EASY,
        explanation=f"L’article dit : {fact.text}.",
        checks=("single_key",),
    )


def without_first_question(quiz: Quiz) -> Quiz:
    """What another version of the generator might make."""
    return replace(quiz, questions=quiz.questions[1:])


def bring(
    app: Flask, owner: str | None, quiz: Quiz | None = None, *, approved: bool = False
) -> int:
    """Put the article with its questions in the database, for ``owner`` or shipped; its id."""
    with app.app_context():
        read_only.set(False)
        quiz = quiz or quiz_of(article())
        row = articles.add_article(db.session(), quiz.article, owner=user(owner), quiz=quiz)
        if approved:
            made = questions.list_of_article(db.session(), row.id)
            questions.decide(db.session(), made, QuestionState.APPROVED)
        db.session.commit()
        return row.id


def begin(
    app: Flask, owner: str, text: str = f"{TITLE}\n\n{TEXT}", *, of: int | None = None
) -> int:
    """A text of ``owner`` that was read and waits to be confirmed; its draft's id."""
    with app.app_context():
        read_only.set(False)
        person = user(owner)
        assert person
        previous = articles.get(db.session(), of) if of is not None else None
        row = drafts.add(
            db.session(), owner=person, name="a.txt", data=text.encode(), previous=previous
        )
        drafts.fill(row, recognised(read_text(text.encode())))
        db.session.commit()
        return row.id


def compose(app: Flask, owner: str, article_id: int, *, published: bool = False) -> int:
    """A quiz set of ``owner`` with the approved questions of an article; its id."""
    with app.app_context():
        read_only.set(False)
        quiz_set = quizzes.create(db.session(), owner=user(owner), title="Contrôle de lecture")
        made = questions.list_of_article(db.session(), article_id)
        quizzes.set_items(db.session(), quiz_set, [(row.id, 1.0) for row in made])
        if published:
            quizzes.publish(db.session(), quiz_set)
        db.session.commit()
        return quiz_set.id


def question_ids(app: Flask, article_id: int) -> list[int]:
    """The ids of an article's questions, best first."""
    with app.app_context():
        return [row.id for row in questions.list_of_article(db.session(), article_id)]


def states(app: Flask, article_id: int) -> list[str]:
    """The states of an article's questions, best first."""
    with app.app_context():
        made = questions.list_of_article(db.session(), article_id)
        return [row.state.value for row in made]


def newcomer(app: Flask, name: str, role: Role = Role.LEARNER) -> str:
    """Someone besides the cast; their name."""
    with app.app_context():
        read_only.set(False)
        db.session.add(
            User(
                name=name,
                name_key=name.casefold(),
                password_hash="none",
                role=role,
                active=True,
                created_at=datetime.now(UTC),
            )
        )
        db.session.commit()
    return name


def user(name: str | None) -> User | None:
    """Someone of the cast, in an application context."""
    if name is None:
        return None
    return db.session.scalars(db.select(User).filter_by(name=name)).one()
