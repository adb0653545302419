"""Questions and facts for a person who reads them in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from gettext import translation
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase

from quizapp.core.model import Article, Fact, Question, Quiz, Report
from quizapp.web.reporting import LEFT_OUT, heading, losses
from quizapp.web.typography import french

LINE_WIDTH = 88
TRANSLATIONS = Path(__file__).parents[1] / "translations"
INDENT = "   "


def quiz_text(quiz: Quiz) -> str:
    """Each question with its options, the right one ticked, and the words that prove it."""
    head = _head(quiz.article, f"{len(quiz.questions)} questions")
    blocks = [
        _question(number, question, quiz.article)
        for number, question in enumerate(quiz.questions, start=1)
    ]
    return "\n\n".join([head, *blocks]) + "\n"


def report_text(report: Report) -> str:
    """Why there are few questions, in the language of the terminal, French or English."""
    words = translation("messages", TRANSLATIONS, fallback=True)
    set_text = french if words.info().get("language") == "fr" else str
    lines = [heading(report, words.gettext)]
    if report.losses:
        lines.append(words.gettext(LEFT_OUT))
        lines += [f"{INDENT}{line}" for line in losses(report, words.gettext)]
    return "".join(f"quizapp: {set_text(line)}\n" for line in lines)


def facts_text(article: Article, facts: Iterable[Fact]) -> str:
    """The facts by kind, in the order of the article, with all that is known of each."""
    listed = sorted(facts, key=lambda fact: (fact.kind, fact.start))
    blocks = [_head(article, f"{len(listed)} facts")]
    for kind, group in groupby(listed, key=lambda fact: fact.kind):
        blocks.append("\n".join([kind.value.capitalize(), *map(_fact, group)]))
    return "\n\n".join(blocks) + "\n"


def _head(article: Article, contents: str) -> str:
    facts = f"{article.language}, {article.words} words, {contents}"
    return f"{article.title}\n{facts}" if article.title else facts


def _question(number: int, question: Question, article: Article) -> str:
    kind = question.kind.value.replace("_", " ")
    level = question.difficulty.name.lower()
    lines = [_wrapped(f"{number}. {question.stem}"), f"{INDENT}[{kind}, {level}]"]
    lines += [_wrapped(f"{INDENT}{line}") for line in _answers(question)]
    source = article.text[question.source.start : question.source.end]
    lines.append(_wrapped(f"{INDENT}{question.passage}: {' '.join(source.split(' '))}"))
    return "\n".join(lines)


def _answers(question: Question) -> Iterator[str]:
    """The options with the right one ticked, the pairs, the events in their order, or the key."""
    for letter, option in zip(ascii_lowercase, question.options, strict=False):
        yield f"{'✓' if option.correct else ' '} {letter}) {option.text}"
    for pair in question.pairs:
        yield f"✓ {pair.left} : {pair.right}"
    for place, event in enumerate(question.order, 1):
        yield f"✓ {place}. {event.text}"
    if not (question.options or question.pairs or question.order):
        yield f"✓ {question.key}"


def _fact(fact: Fact) -> str:
    known = {
        "value": fact.value if fact.value != fact.text else None,
        "unit": fact.unit,
        "approximate": fact.approximate,
        "speaker": fact.speaker,
        "role": fact.role,
        "level": fact.level,
    }
    details = ", ".join(f"{name} {value}" for name, value in known.items() if value is not None)
    return _wrapped(f"{INDENT}{fact.text}" + (f"  ({details})" if details else ""))


def _wrapped(line: str) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return textwrap.fill(
        line.lstrip(" "),
        LINE_WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + len(INDENT)),
        break_long_words=False,
        break_on_hyphens=False,
    )
