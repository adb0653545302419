"""Organisations are asked for among their like."""

from __future__ import annotations

from tests.core.questions.options.asking import named, offered, texts
from tests.core.questions.sentences import legible, organisation, told


def test_it_works() -> None:
    text = (
        "Le ministère de la Santé agit. Le ministère de la Défense attend. La Banque de France "
        "prête. L’ONU proteste."
    )
    bodies = ("ministère de la Santé", "ministère de la Défense", "Banque de France", "ONU")
    context = told(text, *(organisation(name) for name in bodies))
    asked = named("ministère de la Santé", context, with_article=True)
    assert texts(asked, context) == ["le ministère de la Défense"]


def test_an_unknown_kind_has_no_like() -> None:
    context = told("Atlas agit. Boréal attend.", organisation("Atlas"), organisation("Boréal"))
    assert texts(named("Atlas", context), context) == []


def test_well_known_ones_of_the_same_kind_complete_the_article() -> None:
    text = "La NASA lance. L’ESA attend. Le CNES dort."
    context = told(text, *(organisation(name) for name in ("NASA", "ESA", "CNES")))
    found = offered(named("NASA", context, with_article=True), context)
    assert [legible(d.text) for d in found] == ["l’ESA", "le CNES", "la JAXA"]
    assert [d.origin.partition(":")[0] for d in found] == ["article", "article", "list"]


def test_an_acronym_stays_among_acronyms() -> None:
    context = told("Le FMI prête.", organisation("FMI"))
    found = texts(named("FMI", context, with_article=True), context)
    assert len(found) == 3
    assert all(text.rpartition("’")[2].split()[-1].isupper() for text in found)
