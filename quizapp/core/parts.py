"""A long text in parts that are analysed one by one, and their quizzes joined again.

A book's chapter does not need the chapters before it to be asked about, and what is analysed
whole must lie in memory whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from quizapp.core.model import (
    Article,
    Cause,
    Fact,
    Loss,
    Option,
    Passage,
    Question,
    QuestionKind,
    Quiz,
    Report,
    Span,
)

PART_CHARACTERS = 60_000
"""A long magazine story, 20 pages of a book: some seconds of analysis, under 1 GB of memory."""

_IN_ARTICLE = re.compile(r"article:(\d+)-(\d+)")
_SPAN = re.compile(r"(\d+)-(\d+)")


def parts(article: Article) -> tuple[Article, ...]:
    """The article cut between passages into parts of about one length; itself when it is short.

    A passage keeps its id; offsets count from the part's first character.
    """
    count = -(-len(article.text) // PART_CHARACTERS)
    if count <= 1:
        return (article,)
    length = len(article.text) / count
    groups: list[list[Passage]] = [[]]
    for passage in article.passages:
        if groups[-1] and passage.start >= length * len(groups):
            groups.append([])
        groups[-1].append(passage)
    return tuple(_part(article, group) for group in groups)


def _part(article: Article, passages: Sequence[Passage]) -> Article:
    begin, end = passages[0].start, passages[-1].end
    moved = tuple(replace(p, start=p.start - begin, end=p.end - begin) for p in passages)
    return replace(article, text=article.text[begin:end], passages=moved)


def joined(article: Article, quizzes: Sequence[Quiz]) -> Quiz:
    """The quiz on ``article`` that those on its :func:`parts` are.

    The best question of each part comes before the second best of any.
    """
    if len(quizzes) == 1:
        return quizzes[0]
    begins = {passage.id: passage.start for passage in article.passages}
    facts: list[Fact] = []
    columns: list[list[Question]] = []
    for quiz in quizzes:
        first = quiz.article.passages[0]
        by = begins[first.id] - first.start
        facts += [replace(f, start=f.start + by, end=f.end + by) for f in quiz.facts]
        columns.append([_moved(question, by) for question in quiz.questions])
    rows = zip_longest(*columns)
    questions = tuple(question for row in rows for question in row if question is not None)
    return Quiz(article, tuple(facts), questions, _summed([q.report for q in quizzes]))


def _moved(question: Question, by: int) -> Question:
    accepted = question.accepted
    if question.kind is QuestionKind.HIGHLIGHT:
        accepted = tuple(_shifted(_SPAN, "{}-{}", answer, by) for answer in accepted)
    return replace(
        question,
        options=tuple(_moved_option(option, by) for option in question.options),
        accepted=accepted,
        source=_later(question.source, by),
        answer=_later(question.answer, by) if question.answer else None,
        pairs=tuple(replace(pair, source=_later(pair.source, by)) for pair in question.pairs),
        order=tuple(replace(event, source=_later(event.source, by)) for event in question.order),
    )


def _moved_option(option: Option, by: int) -> Option:
    if option.origin is None:
        return option
    return replace(option, origin=_shifted(_IN_ARTICLE, "article:{}-{}", option.origin, by))


def _shifted(form: re.Pattern[str], written: str, text: str, by: int) -> str:
    """``text`` with its two offsets moved, when the whole of it is of that form."""
    match = form.fullmatch(text)
    return written.format(int(match[1]) + by, int(match[2]) + by) if match else text


def _later(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _summed(reports: Sequence[Report | None]) -> Report | None:
    """One report of all, each cause with the words that show it in the first part that has it."""
    told = [report for report in reports if report is not None]
    if not told:
        return None
    counts: dict[Cause, int] = {}
    words: dict[Cause, tuple[str, ...]] = {}
    for loss in (loss for report in told for loss in report.losses):
        counts[loss.cause] = counts.get(loss.cause, 0) + loss.count
        words.setdefault(loss.cause, loss.words)
    losses = sorted(counts, key=lambda cause: -counts[cause])
    return Report(
        sentences=sum(report.sentences for report in told),
        questions=sum(report.questions for report in told),
        expected=sum(report.expected for report in told),
        losses=tuple(Loss(cause, counts[cause], words[cause]) for cause in losses),
    )
