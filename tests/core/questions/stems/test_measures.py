"""Sizes asked by their noun, estimates by « À combien »."""

from __future__ import annotations

from tests.core.questions.sentences import legible, organisation, place, stems, told


def test_it_works() -> None:
    context = told("L’île couvre une superficie de 8 km².", title="Saint-Paul (île)")
    found = [legible(stem) for stem in stems(context, "what_amount")]
    assert found == ["Quelle superficie en kilomètres carrés l’île couvre-t-elle ?"]


def test_an_estimate() -> None:
    sentence = "Le ministère estime à 100 000 le nombre de salariés."
    context = told(sentence, title="Le ministère des Sports et ses salariés")
    found = [legible(stem) for stem in stems(context, "what_amount")]
    assert found == ["À combien le ministère estime-t-il le nombre de salariés ?"]


def test_where_two_regions_are_told_by_their_compass() -> None:
    sentence = "105 écoles furent établies à travers le Mali du nord et du centre."
    found = stems(told(sentence, place("Mali", level="country")), "how_many")
    assert [legible(stem) for stem in found] == [
        "Combien d’écoles furent établies à travers le Mali du nord et du centre ?"
    ]


def test_a_relative_clause_of_a_name_that_holds_a_place() -> None:
    sentence = "L’Union sportive de Gao, qui voit le jour en 1902, a fermé une école."
    named = organisation("Union sportive de Gao")
    found = [legible(s) for s in stems(told(sentence, named), "gap")]
    assert "L’Union sportive de Gao voit le jour en _____." in found
