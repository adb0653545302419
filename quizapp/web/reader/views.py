"""The article reader. Anyone may read what is shipped or in a published quiz."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask import Blueprint, render_template, request

from quizapp.core.facts.sentences import sentence_span
from quizapp.core.mastery import Mastery
from quizapp.core.model import Span
from quizapp.store import articles, quizzes
from quizapp.store.database import db
from quizapp.store.tables import Article, Fact
from quizapp.web.access import found
from quizapp.web.learn.loading import taker
from quizapp.web.reader.coverage import Coverage, coverage, may_see
from quizapp.web.reader.evidence import ANCHOR, SENTENCE, WORDS, passage_around
from quizapp.web.reader.mastered import mastered
from quizapp.web.reader.segments import (
    MARK_OF_FACT,
    MARKS,
    Highlight,
    Segment,
    segments,
)

blueprint = Blueprint("reader", __name__)

MOST_QUIZZES = 3
"""Proposed under the article: the newest."""

_RANGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage as shown: its anchor, its text cut at the marks, the questions asked on it, and
    how many of them the reader knows."""

    id: str
    segments: tuple[Segment, ...]
    covered: Coverage | None
    known: Mastery | None


@blueprint.get("/articles/<int:article_id>")
def show(article_id: int) -> str:
    """The article; ``?at=START-END`` shows words, ``?show=KIND`` chooses the marks."""
    who = taker()
    article = found(
        articles.readable(db.session(), article_id, who.user, session_id=who.session_id)
    )
    pointed = _pointed(article)
    covered = coverage(article) if may_see(article) else None
    known = mastered(article)
    highlights = [_of_fact(fact) for fact in article.facts] + pointed
    return render_template(
        "reader/show.html",
        article=article,
        paragraphs=[
            Paragraph(
                passage.id,
                segments(article.text, passage.span, highlights),
                (covered or {}).get(passage.id),
                known.get(passage.id),
            )
            for passage in articles.passages_of(article)
        ],
        coverage=covered,
        known=sum(passage.known for passage in known.values()),
        asked=sum(passage.asked for passage in known.values()),
        marks=MARKS,
        shown=request.args.getlist("show") if "filter" in request.args else MARKS,
        pointed=bool(pointed),
        anchor=ANCHOR,
        quizzes=quizzes.list_published(db.session(), about=article.id)[:MOST_QUIZZES],
    )


def _of_fact(fact: Fact) -> Highlight:
    note = fact.speaker or fact.role or fact.unit or ""
    return Highlight(fact.start, fact.end, MARK_OF_FACT[fact.kind], note)


def _pointed(article: Article) -> list[Highlight]:
    """What the address points at; nothing when it is no place of this article."""
    words = _range("at")
    passage = passage_around(article, words) if words else None
    if words is None or passage is None:
        return []
    sentence = _range("in")
    if sentence is None or not (sentence.holds(words) and passage.span.holds(sentence)):
        sentence = sentence_span(passage, words)
    return [
        Highlight(sentence.start, sentence.end, SENTENCE),
        Highlight(words.start, words.end, WORDS),
    ]


def _range(name: str) -> Span | None:
    match = _RANGE.fullmatch(request.args.get(name, ""))
    return Span(int(match[1]), int(match[2])) if match else None
