"""``quizapp generate`` and ``quizapp facts``: from a file to records, without the web."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.core import contract
from quizapp.core.model import Article, Report
from quizapp.core.parts import joined, parts
from quizapp.core.reading.about import About, read_about
from quizapp.core.reading.formats import format_of, read_article
from quizapp.core.reading.refusals import Unreadable
from quizapp.web.commands import CommandError, text

if TYPE_CHECKING:
    from spacy.language import Language

STANDARD_INPUT = "-"


def generate(options: Namespace) -> str:
    """The quiz made from ``options.file``."""
    article = read(options.file, options.language)
    nlp = pipeline(article.language)
    from quizapp.core.generation import generate as generate_quiz

    made = [
        generate_quiz(part, nlp, seed=options.seed, count=options.count) for part in parts(article)
    ]
    quiz = joined(article, made)
    quiz = replace(quiz, questions=quiz.questions[: options.count])
    if quiz.report is not None and _short(quiz.report, options.count):
        sys.stderr.write(text.report_text(quiz.report))
    if options.format == "text":
        return text.quiz_text(quiz)
    return contract.to_json(contract.quiz_record(quiz))


def _short(report: Report, count: int | None) -> bool:
    """Whether there are fewer questions than commonly, or than were asked for."""
    return report.few if count is None else report.questions < count


def facts(options: Namespace) -> str:
    """The facts stated in ``options.file``; with ``--candidates`` whatever else could be asked."""
    article = read(options.file, options.language)
    nlp = pipeline(article.language)
    from quizapp.core.generation import find, propose

    found = find(article, nlp)
    if options.format == "text":
        return text.facts_text(article, found)
    record = contract.facts_record(article, found)
    if options.candidates:
        record["candidates"] = [contract.candidate_record(one) for one in propose(article, nlp)]
    return contract.to_json(record)


def read(name: str, language: str | None) -> Article:
    """The article in the file ``name`` with what its ``about.toml`` tells, or on standard input.

    Raises CommandError for a file that cannot be opened, Unreadable for a text that is
    no article.
    """
    try:
        if name == STANDARD_INPUT:
            data, about = sys.stdin.buffer.read(), About()
        else:
            format_of(name)  # what cannot be read is not opened
            data, about = Path(name).read_bytes(), _about(Path(name))
    except (OSError, ValueError) as error:
        raise _named(name, error) from error
    try:
        return read_article(
            "" if name == STANDARD_INPUT else name,
            data,
            title=about.title,
            published=about.published,
            language=language or about.language,
        )
    except Unreadable as error:
        raise _named(name, error) from error


def _about(article: Path) -> About:
    beside = article.with_name("about.toml")
    return read_about(beside.read_text(encoding="utf-8")) if beside.is_file() else About()


def _named(name: str, error: Exception) -> CommandError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    return CommandError(f"{'standard input' if name == STANDARD_INPUT else name}: {reason}")


def pipeline(language: str) -> Language:
    """The language's pipeline, for French QUIZAPP_FRENCH_PIPELINE's where that names one."""
    from quizapp.core.language.loading import load

    package = os.environ.get("QUIZAPP_FRENCH_PIPELINE") if language == "fr" else None
    try:
        return load(language, package or None)
    except OSError as error:
        raise CommandError(f"the language pipeline cannot be loaded: {error}") from error
