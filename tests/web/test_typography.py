"""French typography by machine."""

from __future__ import annotations

import pytest
from markupsafe import Markup, escape

from quizapp.web.typography import french

N = "\u202f"


def test_it_works() -> None:
    """A question as a person types it."""
    assert french("Combien de soldats : 11 000 ?") == f"Combien de soldats{N}: 11{N}000{N}?"


@pytest.mark.parametrize(
    ("typed", "set_text"),
    [
        ("« Oui »", f"«{N}Oui{N}»"),
        ("«Oui»", f"«{N}Oui{N}»"),
        ("«\u00a0Oui\u00a0»", f"«{N}Oui{N}»"),
        ("Quoi? dit-il", f"Quoi{N}? dit-il"),
        ("« Quoi ? »", f"«{N}Quoi{N}?{N}»"),
        ("« Quoi?»", f"«{N}Quoi{N}?{N}»"),
        ("1 234 567 habitants", f"1{N}234{N}567 habitants"),
        ("en 2012 1 500 personnes", f"en 2012 1{N}500 personnes"),
        ("en 2012 150 personnes", "en 2012 150 personnes"),
        ("à 12:30", "à 12:30"),
        ("près de 31 % des 1 500 €", f"près de 31{N}% des 1{N}500{N}€"),
        ("un % de plus", "un % de plus"),
        ("https://exemple.fr/?q=1", "https://exemple.fr/?q=1"),
        ("Non !", f"Non{N}!"),
        ("", ""),
    ],
)
def test_spaces(typed: str, set_text: str) -> None:
    """Thin spaces where French wants them, nothing else moved."""
    assert french(typed) == set_text


def test_twice_is_once() -> None:
    """Setting what is set changes nothing."""
    text = french("« Combien ? » : 11 000 !")
    assert french(text) == text


def test_markup_stays_markup() -> None:
    """Escaped text stays escaped, its entities whole; plain text stays plain."""
    assert french(escape("Qui ? <b> & co")) == Markup(f"Qui{N}? &lt;b&gt; &amp; co")
    assert not isinstance(french("<b> ?"), Markup)


def test_another_language_stays_as_it_is() -> None:
    assert french("How many? 11 000!", "en") == "How many? 11 000!"
