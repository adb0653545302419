"""Questions that other articles ask too: found, shown side by side, the weaker one rejected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flask import Flask

from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, question_ids, quiz, states


def brought_again(app: Flask, owner: str | None) -> int:
    """Another article with the first question reworded a little, and two others."""
    made = quiz("La comète de Brest")
    first, second, third = made.questions
    reworded = replace(first, stem="Qui donc dirige l’observatoire de Brest ?")
    money = replace(second, stem="Quelle est la taille de la lunette ?", key="12")
    crowd = replace(third, stem="La ville de Quimper invite les écoles.")
    return bring(app, owner, replace(made, questions=(reworded, money, crowd)))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    here = bring(app, "Bob")
    there = brought_again(app, "Bob")
    bob = browse("Bob")
    page = bob.get(f"/teach/articles/{here}/duplicates").text
    assert "1 pair of questions that ask the same" in page
    assert "Qui dirige l’observatoire de Brest" in page
    assert "Qui donc dirige l’observatoire de Brest" in page
    assert "Alike at " in page
    first, *_others = question_ids(app, here)
    assert "Asked too in" in bob.get(f"/teach/questions/{first}").text

    twin, *_others = question_ids(app, there)
    posted = {"decision": "reject", "reason": "duplicate", "comparing": str(here)}
    answer = bob.post(f"/teach/questions/{twin}/decision", posted)
    assert answer.headers["Location"] == f"/teach/articles/{here}/duplicates"
    assert "No duplicate" in bob.follow(answer).text
    assert states(app, there)[0] == "rejected"
    assert "Asked too in" not in bob.get(f"/teach/questions/{first}").text


def test_the_same_is_said_to_be(sqlite_app: Flask) -> None:
    here = bring(sqlite_app, "Bob")
    bring(sqlite_app, None)
    page = open_browser(sqlite_app, "Bob").get(f"/teach/articles/{here}/duplicates").text
    assert page.count("The same") == 3
    assert page.count("Reject this one") == 3  # a shipped question is not rejected


def test_what_is_anothers_is_not_compared(sqlite_app: Flask) -> None:
    here = bring(sqlite_app, "Bob")
    brought_again(sqlite_app, "Charlie")
    bob = open_browser(sqlite_app, "Bob")
    assert "No duplicate" in bob.get(f"/teach/articles/{here}/duplicates").text
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/articles/{here}/duplicates").status_code == 404
