"""The shipped articles, installed once."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import Article, Quiz
from quizapp.store import articles, quizzes, seeding
from quizapp.store.states import QuestionState
from tests import examples

PARAGRAPHS = (*examples.PARAGRAPHS, *(f"Le phare veille sur la rade, nuit {n}." for n in range(12)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one shipped article."""
    seeds = tmp_path / "seeds"
    write(seeds, "un-phare", PARAGRAPHS)
    return seeds


def write(seeds: Path, slug: str, paragraphs: tuple[str, ...]) -> None:
    place = seeds / slug
    place.mkdir(parents=True, exist_ok=True)
    (place / "article.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    (place / "about.toml").write_text(
        f'title = "{examples.TITLE}"\nlanguage = "fr"\npublished = 2026-11-01\n'
        'source = "un journal"\nlicence = "MIT"\n',
        encoding="utf-8",
    )


def by_hand(article: Article) -> Quiz:
    """The example's questions, for an article that begins as the example does."""
    return Quiz(article, examples.quiz().facts, examples.quiz().questions)


def test_it_works(session: Session, folder: Path) -> None:
    assert seeding.seed(session, folder, by_hand) == ["un-phare"]
    article = articles.by_slug(session, "un-phare")
    assert article is not None
    assert (article.seed, article.owner_id, article.source) == (True, None, "un journal")
    assert {row.state for row in article.questions} == {QuestionState.APPROVED}
    (published,) = quizzes.list_published(session)
    assert len(published.content.items) == 4
    assert published.content.title == examples.TITLE


def test_again_it_does_nothing(session: Session, folder: Path) -> None:
    seeding.seed(session, folder, by_hand)

    def never(article: Article) -> Quiz:
        raise AssertionError(article.title)

    assert seeding.seed(session, folder, never) == []
    assert len(quizzes.list_published(session)) == 1


def test_a_changed_text_is_another_article(session: Session, folder: Path) -> None:
    seeding.seed(session, folder, by_hand)
    write(folder, "un-phare", (*PARAGRAPHS, "Il a été repeint."))
    assert seeding.seed(session, folder, by_hand) == ["un-phare"]
    (published,) = quizzes.list_published(session)
    asked = articles.load(session, published.content.items[0].article)
    assert asked.text.endswith("Il a été repeint.")
    assert articles.by_slug(session, "un-phare") is not None


def test_an_article_without_questions_is_not_published(session: Session, folder: Path) -> None:
    seeding.seed(session, folder, lambda article: Quiz(article, (), ()))
    assert articles.by_slug(session, "un-phare") is not None
    assert quizzes.list_published(session) == []
