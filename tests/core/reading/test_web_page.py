"""Web pages: the article told from what surrounds it, and what the page says of itself."""

from __future__ import annotations

from datetime import date

import pytest

from quizapp.core.reading.manuscript import Removal
from quizapp.core.reading.recognition import recognised
from quizapp.core.reading.refusals import Refusal, Unreadable
from quizapp.core.reading.web_page import read_web_page
from tests.core.reading.files import PARAGRAPHS, TITLE, web_page


def test_it_works() -> None:
    manuscript = recognised(read_web_page(web_page()))
    assert manuscript.title == TITLE
    assert manuscript.published == date(2024, 11, 2)
    assert manuscript.licence == "CC BY 4.0"
    assert manuscript.source == "L’Écho du port, https://echo.example/comete"
    assert manuscript.kept.split("\n\n") == list(PARAGRAPHS)
    removed = {block.text for block in manuscript.blocks if block.removed is Removal.SURROUNDINGS}
    assert removed >= {"Tous les sports", "Mentions légales et conditions générales"}
    assert "alert" not in manuscript.text


def test_its_own_encoding_is_believed() -> None:
    page = web_page().decode().replace("utf-8", "iso-8859-15").replace("’", "'")
    assert "observée" in read_web_page(page.encode("iso-8859-15")).text


def test_an_encoding_it_has_not_is_no_harm() -> None:
    page = web_page().replace(b'charset="utf-8"', b'charset="klingon"')
    assert "observée" in read_web_page(page).text


def test_entities_of_a_document_type_are_not_expanded() -> None:
    laughs = b'<!DOCTYPE html [<!ENTITY a "hahaha"><!ENTITY b "&a;&a;">]>'
    page = web_page((f"{PARAGRAPHS[0]} &b;", *PARAGRAPHS[1:])).replace(b"<!doctype html>", laughs)
    assert "hahaha" not in read_web_page(page).kept


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(Unreadable) as raised:
        read_web_page(b"Un texte sans aucune balise.")
    assert raised.value.cause is Refusal.MISNAMED
