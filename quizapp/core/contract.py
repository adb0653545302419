"""The records by which other tools read an article, its facts and its questions.

Names and their order are a contract: a key is added, never renamed or moved.
Offsets index ``article.text``; a field that does not apply is null.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from quizapp.core.model import Article, Cause, Fact, Loss, Passage, Question, Quiz, Report, Span
from quizapp.core.rationales import explanation_text

if TYPE_CHECKING:
    from quizapp.core.facts.salience import Salient

Record = dict[str, Any]


def quiz_record(quiz: Quiz) -> Record:
    """Article, passages, facts and questions."""
    return {
        **facts_record(quiz.article, quiz.facts),
        "questions": [question_record(question, quiz) for question in quiz.questions],
    }


def facts_record(article: Article, facts: Iterable[Fact]) -> Record:
    """Article, passages and facts."""
    return {
        "article": article_record(article),
        "passages": [passage_record(passage) for passage in article.passages],
        "facts": [fact_record(fact) for fact in facts],
    }


def report_record(report: Report) -> Record:
    """Why there are no more questions."""
    return {
        "sentences": report.sentences,
        "questions": report.questions,
        "expected": report.expected,
        "losses": [
            {"cause": loss.cause.value, "count": loss.count, "words": list(loss.words)}
            for loss in report.losses
        ],
    }


def report_of(record: Record) -> Report:
    """The report that :func:`report_record` wrote. Raises KeyError or ValueError for another's."""
    losses = (
        Loss(Cause(row["cause"]), row["count"], tuple(row["words"])) for row in record["losses"]
    )
    return Report(record["sentences"], record["questions"], record["expected"], tuple(losses))


def article_record(article: Article) -> Record:
    """An article without its passages."""
    return {
        "title": article.title,
        "language": article.language,
        "sha256": article.sha256,
        "words": article.words,
        "text": article.text,
    }


def passage_record(passage: Passage) -> Record:
    """A paragraph."""
    return {"id": passage.id, "start": passage.start, "end": passage.end, "text": passage.text}


def fact_record(fact: Fact) -> Record:
    """A fact."""
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "start": fact.start,
        "end": fact.end,
        "text": fact.text,
        "value": fact.value,
        "unit": fact.unit,
        "approximate": fact.approximate,
        "speaker": fact.speaker,
        "role": fact.role,
        "level": fact.level,
    }


def question_record(question: Question, quiz: Quiz) -> Record:
    """A question with its options, its evidence and the checks it passed.

    Its explanation is of the key and of each wrong option. ``pairs`` are of a matching, ``order``
    of an ordering, the first event first, ``statement`` of a highlight; for other kinds they are
    empty, and null.
    """
    return {
        "id": question.id,
        "kind": question.kind.value,
        "stem": question.stem,
        "options": [
            {"text": option.text, "correct": option.correct, "origin": option.origin}
            for option in question.options
        ],
        "key": question.key,
        "accepted": list(question.accepted),
        "fact": question.fact,
        "passage": question.passage,
        "source": span_record(question.source),
        "reason": question.reason,
        "difficulty": int(question.difficulty),
        "explanation": explanation_text(question, quiz.article, quiz.facts),
        "checks": list(question.checks),
        "pairs": [
            {"left": pair.left, "right": pair.right, "source": span_record(pair.source)}
            for pair in question.pairs
        ],
        "order": [
            {"text": event.text, "source": span_record(event.source)} for event in question.order
        ],
        "statement": question.statement,
    }


def candidate_record(salient: Salient) -> Record:
    """Words that one could ask after; ``kind`` is null for a noun phrase, ``signals`` say why."""
    candidate = salient.candidate
    return {
        "start": candidate.span.start,
        "end": candidate.span.end,
        "text": candidate.text,
        "kind": candidate.kind.value if candidate.kind else None,
        "certain": candidate.certain,
        "salience": round(salient.salience, 3),
        "signals": sorted(signal.value for signal in salient.signals),
    }


def span_record(span: Span) -> Record:
    """A place in the article's text."""
    return {"start": span.start, "end": span.end}


def to_json(record: Record) -> str:
    """The record as written to files and pipes: indented, letters as they are, one last newline."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
