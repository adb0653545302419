"""The process that makes questions: it answers, tells how far it is, and ends when told."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Iterator

import pytest

from quizapp.core.generation import generate
from quizapp.core.language.loading import load
from quizapp.core.model import Article
from quizapp.web.jobs.analysis import AnalysisFailed, Analyst
from quizapp.web.jobs.making import MEMORY
from tests.web import teaching


@pytest.fixture(scope="module")
def analyst() -> Iterator[Analyst]:
    """One process for all the tests, as for all the articles of a server."""
    analyst = Analyst()
    yield analyst
    analyst.end()


def silent(*_told: object) -> None:
    """A listener that has nothing to say."""


def process_of(analyst: Analyst) -> int:
    """The id of its process."""
    process = analyst._process
    assert process
    return process.pid


def test_it_works(analyst: Analyst, capfd: pytest.CaptureFixture[str]) -> None:
    told: list[tuple[object, ...]] = []
    quiz = analyst(teaching.article(), lambda *step: told.append(step))
    assert quiz == generate(teaching.article(), load("fr"))
    assert told[:2] == [("loading",), ("analysing",)]
    assert told[-1] == ("analysing", 1.0)
    assert capfd.readouterr().err == ""  # it would stand in the server's log


def test_it_is_kept_for_the_next_article(analyst: Analyst) -> None:
    before = process_of(analyst)
    analyst(teaching.article(), silent)
    assert process_of(analyst) == before


def test_it_cannot_take_the_memory_of_the_server(analyst: Analyst) -> None:
    analyst(teaching.article(), silent)
    limits = resource.prlimit(process_of(analyst), resource.RLIMIT_AS)
    assert limits == (MEMORY, MEMORY)


def test_what_goes_wrong_in_it_is_told_and_the_next_article_is_made(analyst: Analyst) -> None:
    unknown = Article("Titel", "de", "Ein Satz.", ())
    with pytest.raises(AnalysisFailed, match="UnknownLanguage"):
        analyst(unknown, silent)
    assert analyst(teaching.article(), silent).facts


def test_killed_it_is_missed_and_replaced(analyst: Analyst) -> None:
    def kill(*_told: object) -> None:
        os.kill(process_of(analyst), signal.SIGKILL)

    with pytest.raises(AnalysisFailed):
        analyst(teaching.article(), kill)
    assert analyst(teaching.article(), silent).facts


def test_what_the_listener_raises_ends_the_work(analyst: Analyst) -> None:
    def enough(*_told: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        analyst(teaching.article(), enough)
    assert analyst._process is None
