"""The articles shipped with the application, ready to be taken.

- ``seed(session, folder, generate, *, now) -> list[str]``: the slugs installed this time.
  Commits after each article.

``folder`` holds one folder an article: ``article.txt`` and ``about.toml``. Run again, it
installs what is new; an article whose text has changed becomes another one, since the
text of a stored article never changes under its offsets, and the quiz on the old one is
archived.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from quizapp.core import model
from quizapp.core.reading.about import About, read_about
from quizapp.core.reading.formats import read_article
from quizapp.store import articles, questions, quizzes
from quizapp.store.states import QuestionState
from quizapp.store.tables import Article, QuizSet, QuizVersion, VersionArticle

Generate = Callable[[model.Article], model.Quiz]


def seed(
    session: Session, folder: Path, generate: Generate, *, now: datetime | None = None
) -> list[str]:
    """Install the articles of ``folder`` that are missing, each with a published quiz set."""
    installed = []
    for path in sorted(folder.glob("*/article.txt")):
        slug = path.parent.name
        about = read_about(path.with_name("about.toml").read_text(encoding="utf-8"))
        article = read(path, about)
        if _is_installed(session, article):
            continue
        session.commit()  # no transaction is open while the language is analysed
        quiz = generate(article)
        _install(session, quiz, about=about, slug=slug, now=now)
        session.commit()
        installed.append(slug)
    return installed


def read(path: Path, about: About) -> model.Article:
    """The article in ``path`` with what ``about`` tells of it. Raises ``Unreadable``."""
    return read_article(
        path.name,
        path.read_bytes(),
        title=about.title,
        published=about.published,
        language=about.language,
    )


def _is_installed(session: Session, article: model.Article) -> bool:
    return bool(
        session.scalar(
            select(exists().where(Article.seed.is_(True), Article.sha256 == article.sha256))
        )
    )


def _install(
    session: Session, quiz: model.Quiz, *, about: About, slug: str, now: datetime | None
) -> None:
    former = articles.by_slug(session, slug)
    if former is not None:
        _archive(session, former)
    row = articles.add_article(
        session,
        quiz.article,
        owner=None,
        quiz=quiz,
        slug=f"{slug}-{quiz.article.sha256[:6]}" if former else slug,
        source=about.source,
        licence=about.licence,
        seed=True,
        now=now,
    )
    made = questions.list_of_article(session, row.id)
    questions.decide(session, made, QuestionState.APPROVED, now=now)
    if not made:
        return
    once = _once(quiz.questions)
    asked = [question for question in made if question.content_id in once]
    quiz_set = quizzes.create(session, owner=None, title=quiz.article.title, now=now)
    quizzes.set_items(session, quiz_set, [(question.id, 1.0) for question in asked])
    quizzes.publish(session, quiz_set, now=now)


def _once(made: Iterable[model.Question]) -> frozenset[str]:
    """The questions, by id, that ask each fact for the first time: a taker meets it once."""
    first: dict[Hashable, str] = {}
    for question in made:
        first.setdefault(question.answer or question.id, question.id)
    return frozenset(first.values())


def _archive(session: Session, former: Article) -> None:
    """A corrected article takes the place of the one before among what can be taken."""
    rows = session.scalars(
        select(QuizSet)
        .join(QuizSet.versions)
        .join(VersionArticle, VersionArticle.version_id == QuizVersion.id)
        .where(VersionArticle.article_id == former.id, QuizSet.owner_id.is_(None))
    ).unique()
    for quiz_set in rows:
        quizzes.archive(session, quiz_set)
