"""From a manuscript to an article, and what can be recognised before a person is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from quizapp.core.model import Article
from quizapp.core.reading.boilerplate import boilerplate
from quizapp.core.reading.manuscript import Manuscript, Removal
from quizapp.core.reading.plain import compose


def article_of(
    manuscript: Manuscript,
    *,
    title: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Article:
    """The article that a manuscript holds; what is given wins over what was recognised.

    Raises Unreadable for what is empty, too short, too long or in another language.
    """
    return compose(
        manuscript.kept,
        title=title or manuscript.title,
        published=published or manuscript.published,
        language=language or manuscript.language,
    )


def recognised(manuscript: Manuscript, *, title: str | None = None) -> Manuscript:
    """The manuscript with its headline, day and language told apart and its furniture removed.

    Its text has the headline no more. Raises Unreadable for what cannot become an article.
    """
    article = article_of(manuscript, title=title)
    bare = _without_headline(manuscript, article.title)
    removed = dict(bare.removed)
    spans = set(boilerplate(article))
    furniture = {passage.text for passage in article.passages if passage.span in spans}
    for block in bare.blocks:
        if block.text in furniture:
            removed.setdefault(block.number, Removal.FURNITURE)
    return replace(
        bare,
        removed=removed,
        title=article.title or None,
        language=article.language,
        published=article.published,
    )


def _without_headline(manuscript: Manuscript, title: str) -> Manuscript:
    """The manuscript without the first line that is its title, which stands above the text.

    The headline of a web page may lie outside what was taken for its article.
    """
    at = next((block.number for block in manuscript.blocks if block.text == title), None)
    if at is None or len(manuscript.blocks) < 2:
        return manuscript
    lines = manuscript.text.split("\n")
    del lines[at]
    removed = {n - (n > at): cause for n, cause in manuscript.removed.items() if n != at}
    return replace(manuscript, text="\n".join(lines), removed=removed)
