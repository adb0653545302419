"""Matching, putting in order, finding a sentence: played without the script."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store.database import db
from quizapp.store.tables import AttemptStep
from tests import composed
from tests.composed import HIGHLIGHT, MATCHING, ORDERING
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import SCRIPT, publish, sequence_in, start

ROLES = ("maire de l’île", "directeur des travaux", "ancienne gardienne du phare")
NAMES = ("Anne Le Goff", "Yves Morvan", "Jeanne Kerbrat")
EVENTS = (
    "Émile Lozac’h a dessiné la tour.",
    "L’armée allemande a détruit la lanterne.",
    "La commune a vendu la maison du gardien.",
)
PROOF = "6"
"""Place of the sentence that proves the statement."""


def begin(app: Flask, browser: Browser, mode: Mode = Mode.PRACTICE) -> str:
    """Path of an attempt at the quiz."""
    return start(browser, publish(app, mode, quiz=composed.quiz()))


def page_of(browser: Browser, attempt: str, number: int) -> str:
    """A question's page, spaces made plain."""
    return re.sub(r"\s+", " ", browser.get(f"{attempt}/questions/{number}").text)


def choosing(page: str, wanted: dict[str, str]) -> dict[str, str]:
    """The fields of a matching's page that put the texts together as ``wanted``."""
    fields = {}
    for field, text, select in re.findall(
        r'for="(part-\d)"[^>]*>([^<]+)</label> <select(.*?)</select>', page
    ):
        places = {name: place for place, name in re.findall(r'value="(\d)"[^>]*>([^<]+)<', select)}
        fields[field] = places.get(wanted.get(text, ""), "")
    assert fields, page
    return fields


def placing(page: str, wanted: dict[str, str]) -> dict[str, str]:
    """The fields of an ordering's page that give the events the places ``wanted``."""
    rows = re.findall(r'for="(part-\d)"[^>]*>([^<]+)</label>', page)
    return {field: wanted.get(text, "") for field, text in rows}


def post(
    browser: Browser, attempt: str, number: int, fields: dict[str, str], **more: str
) -> tuple[int, str]:
    """Status and page after the form was posted, the redirection followed."""
    page = browser.get(f"{attempt}/questions/{number}").text
    data = {**fields, "sequence": sequence_in(page), "go": "check", **more}
    answer = browser.post(f"{attempt}/questions/{number}", data)
    if answer.status_code == 303:
        return 303, page_of(browser, attempt, number)
    return answer.status_code, re.sub(r"\s+", " ", answer.text)


def responses(app: Flask) -> list[str | None]:
    """What the store keeps."""
    with app.app_context():
        return [step.response for step in db.session.query(AttemptStep)]


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = begin(app, alice)
    matched = choosing(page_of(alice, attempt, MATCHING), dict(zip(ROLES, NAMES, strict=True)))
    assert post(alice, attempt, MATCHING, matched)[0] == 303
    placed = placing(
        page_of(alice, attempt, ORDERING), dict(zip(EVENTS, ("1", "2", "3"), strict=True))
    )
    assert post(alice, attempt, ORDERING, placed)[0] == 303
    status, page = post(alice, attempt, HIGHLIGHT, {"choice": PROOF})
    assert status == 303
    assert "verdict-right" in page
    assert tuple(responses(app)) == composed.RIGHT


@pytest.mark.parametrize("number", [MATCHING, ORDERING, HIGHLIGHT])
def test_before_the_answer_nothing_tells_the_key(sqlite_app: Flask, number: int) -> None:
    """Neither the order of what is offered nor a value; the article's sentences are the options."""
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    page = page_of(alice, attempt, number)
    question = composed.quiz().questions[number - 1]
    shown = [page.find(event.text) for event in question.order]
    assert not shown or shown != sorted(shown)
    offered = re.findall(r'<option value="\d" lang="fr">([^<]+)<', page)
    assert tuple(offered[:3]) != NAMES
    assert "verdict" not in page
    assert "evidence-sentence" not in page


def test_a_part_of_the_pairs_is_a_part_of_the_points(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    swapped = dict(zip(ROLES, (NAMES[1], NAMES[0], NAMES[2]), strict=True))
    _, page = post(alice, attempt, MATCHING, choosing(page_of(alice, attempt, MATCHING), swapped))
    assert "Partly right" in page
    assert page.count("line-wrong") == 2
    assert page.count("line-right") == 1
    assert "dot-partial" in page
    assert all(f'lang="fr">{name}<' in page for name in NAMES)
    assert page.count("Read in the article") == 3
    assert re.findall(r"see proof (\d)", page) == ["2", "1"]


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (MATCHING, {"part-1": "1", "part-2": "", "part-3": "2"}),
        (MATCHING, {"part-1": "1", "part-2": "4", "part-3": "2"}),
        (MATCHING, {"part-1": "1", "part-2": "x", "part-3": "2"}),
        (ORDERING, {"part-1": "1", "part-2": "1", "part-3": "2"}),
        (ORDERING, {"part-1": "1", "part-3": "2"}),
    ],
)
def test_in_practice_every_line_needs_an_answer(
    sqlite_app: Flask, number: int, fields: dict[str, str]
) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    status, page = post(alice, attempt, number, fields)
    assert status == 400
    assert "Answer every line" in page
    kept = re.findall(r'name="(part-\d)"(?:(?!</select>).)*?value="(\d)"[^>]* selected', page)
    assert dict(kept) == {name: value for name, value in fields.items() if value in set("123")}
    assert responses(sqlite_app) == []


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (MATCHING, {"part-1": "", "part-9": "1"}),
        (ORDERING, {"part-1": "0"}),
        (HIGHLIGHT, {"choice": "7"}),
        (HIGHLIGHT, {"choice": "0-56"}),
    ],
)
def test_what_does_not_exist_is_no_answer(
    sqlite_app: Flask, number: int, fields: dict[str, str]
) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    status, page = post(alice, attempt, number, fields)
    assert status == 400
    assert "Answer first" in page


def test_in_an_exam_a_part_is_kept_and_can_be_changed(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice, Mode.EXAM)
    page = alice.get(f"{attempt}/questions/{MATCHING}").text
    data = {"part-1": "2", "part-2": "", "part-3": "", "sequence": sequence_in(page)}
    kept = alice.post(f"{attempt}/questions/{MATCHING}", data, headers=SCRIPT)
    assert kept.json is not None
    assert kept.json["response"] == "2 0 0"
    page = page_of(alice, attempt, MATCHING)
    assert 'data-saved="2 0 0"' in page
    assert re.search(r'id="part-1"(?:(?!</select>).)*value="2" lang="fr" selected', page)
    review = re.sub(r"\s+", " ", alice.get(f"{attempt}/review").text)
    assert re.search(r"maire de l’île : (?:Anne|Yves|Jeanne)", review)


def test_the_result_shows_each_line_with_its_evidence(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice, Mode.EXAM)
    reversed_order = dict(zip(EVENTS, ("3", "2", "1"), strict=True))
    placed = placing(page_of(alice, attempt, ORDERING), reversed_order)
    post(alice, attempt, ORDERING, placed, go="next")
    post(alice, attempt, HIGHLIGHT, {"choice": "0"}, go="next")
    alice.post(f"{attempt}/submit")
    page = re.sub(r"\s+", " ", alice.get(f"{attempt}/result").text)
    assert "0 of 3 points" in page
    assert "in the right order: 0 of 2" in page
    assert page.count("No answer") >= 4  # the matching: above, and on each of its lines
    assert "Le chantier a coûté 350 000 euros." in page
    assert page.count("Read in the article") == 3 + 3 + 1


def test_the_sentences_stand_in_their_paragraphs(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    page = page_of(alice, begin(sqlite_app, alice), HIGHLIGHT)
    fieldset = page.split("<fieldset")[1].split("</fieldset>")[0]
    assert [part.count('type="radio"') for part in fieldset.split("<p>")[1:]] == [3, 3, 1]


def test_a_sentence_that_proves_nothing_says_what_it_lacks(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    _, page = post(alice, attempt, HIGHLIGHT, {"choice": "0"})
    assert "Why not this sentence?" in page
    assert "350 000 euros » n’est pas dans cette phrase." in page
    assert "the other options" not in page


def test_the_sentence_that_proves_it_lacks_nothing(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    _, page = post(alice, begin(sqlite_app, alice), HIGHLIGHT, {"choice": PROOF})
    assert "Why not" not in page
