"""How many and by how much."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Figure
from tests.core.questions.sentences import asked, legible, organisation, place, stems, told


def test_it_works() -> None:
    sentence = "Le ministère de la Santé a annoncé 300 mesures en 2012."
    context = told(sentence, organisation("ministère de la Santé"))
    (proposal,) = [p for p in asked(context) if p.pattern == "how_many"]
    assert legible(proposal.stem) == (
        "Combien de mesures le ministère de la Santé a-t-il annoncées en 2012 ?"
    )
    assert isinstance(proposal.answer, Figure)
    assert context.article.text[slice(*proposal.span)] == "300"


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "Plus de 2 000 soldats nord-coréens ont gagné la région de Koursk.",
            "Combien de soldats nord-coréens au minimum ont gagné la région de Koursk ?",
        ),
        (
            "Environ 300 soldats nord-coréens ont gagné la région de Koursk.",
            "Combien de soldats nord-coréens environ ont gagné la région de Koursk ?",
        ),
        (
            "La France a livré 40 canons à l’Ukraine.",
            "Combien de canons la France a-t-elle livrés à l’Ukraine ?",
        ),
        (
            "La Bretagne a perdu 5 000 habitants en 2012.",
            "Combien d’habitants la Bretagne a-t-elle perdus en 2012 ?",
        ),
        (
            "Le film de Jean Morel est sorti dans 300 salles en 2012.",
            "Dans combien de salles le film de Jean Morel est-il sorti en 2012 ?",
        ),
        (
            "Le ministère de la Santé emploie douze médecins à Gao.",
            "Combien de médecins le ministère de la Santé emploie-t-il à Gao ?",
        ),
        (
            "Le sommet de la paix a réuni 40 chefs d’État à Gao.",
            "Combien de chefs d’État le sommet de la paix a-t-il réunis à Gao ?",
        ),
    ],
)
def test_how_many(sentence: str, stem: str) -> None:
    bretagne = place("Bretagne", level="region")
    france = place("France", level="country")
    named = [e for e in (bretagne, france, place("Gao")) if e.name in sentence]
    assert stems(told(sentence, *named), "how_many") == [stem]


@pytest.mark.parametrize(
    "sentence",
    [
        # The figure is known to the reader: « les 300 ».
        "Les 300 soldats nord-coréens ont gagné la région de Koursk.",
        # Two are guessed.
        "Deux soldats nord-coréens ont gagné la région de Koursk.",
        # No exact value.
        "Plusieurs milliers de soldats nord-coréens ont gagné la région de Koursk.",
        # An age is not worth asking.
        "Jean Morel, âgé de 45 ans, dirige les usines de Gao.",
        # One side of a vote.
        "Le texte de Gao a recueilli 112 voix pour, 38 contre et 9 abstentions.",
        # Half of a result, one of two counts of the same verb.
        "Le club de Gao a gagné le match par 8 points à 7 en 2012.",
        "Quatre-vingts pompiers et dix-huit camions ont été mobilisés à Gao en 2012.",
        # « pour la plupart espagnols » would be said of nothing.
        "L’accord de Gao permettait à 45 navires européens, pour la plupart espagnols, "
        "de capturer le thon.",
        # A year is no figure.
        "La loi de 2010 a été signée par Anna Keller en 2012.",
    ],
)
def test_not_asked(sentence: str) -> None:
    assert [p for p in asked(told(sentence)) if p.pattern == "how_many"] == []


def test_a_noun_that_never_shows_its_plural_is_counted() -> None:
    context = told("Le club de Gao a gagné en 2012 avec 13 millions de voix.", place("Gao"))
    assert stems(context, "how_many") == [
        "Avec combien de voix le club de Gao a-t-il gagné en 2012 ?"
    ]


def test_what_is_asked_of_one_verb_is_not_asked_of_another() -> None:
    sentence = "Le maire s’est engagé à bâtir 300 écoles en cinq ans et à fermer le marché de Gao."
    assert stems(told(sentence, place("Gao"), title="Le maire de Gao élu"), "how_many") == [
        "Combien d’écoles le maire s’est-il engagé à bâtir en cinq ans ?"
    ]


def test_by_how_much() -> None:
    sentence = "Les ventes de Peugeot ont chuté de 13 % en 2012."
    context = told(sentence, organisation("Peugeot"))
    assert stems(context, "by_how_much") == [
        "De combien les ventes de Peugeot ont-elles chuté en 2012 ?"
    ]


def test_an_approximate_change_is_not_asked_as_exact() -> None:
    sentence = "Les ventes de Peugeot ont chuté d’environ 13 % en 2012."
    assert stems(told(sentence, organisation("Peugeot")), "by_how_much") == []


@pytest.mark.parametrize(
    ("sentence", "pattern", "stem"),
    [
        (
            "La mine de Gao vendait à Boréal 40 % de sa production.",
            "what_share",
            "Quel pourcentage de sa production la mine de Gao vendait-elle à Boréal ?",
        ),
        (
            "La création du musée de Gao a coûté 3 millions d’euros.",
            "what_amount",
            "Combien de millions d’euros la création du musée de Gao a-t-elle coûté ?",
        ),
        (
            "L’eau de mer est captée à 800 mètres du rivage de Gao.",
            "what_amount",
            "À combien de mètres du rivage de Gao l’eau de mer est-elle captée ?",
        ),
        (
            "La capsule Dragon restera 18 jours accrochée à Gao.",
            "what_amount",
            "Combien de jours la capsule Dragon restera-t-elle accrochée à Gao ?",
        ),
        (
            "La centrale de Gao produit 40 mégawatts depuis 2010.",
            "what_amount",
            "Combien de mégawatts la centrale de Gao produit-elle depuis 2010 ?",
        ),
        (  # « l’ » tells no gender, but no feminine ends so
            "L’engin de Gao pèse 450 kilogrammes à vide.",
            "what_amount",
            "Combien de kilogrammes l’engin de Gao pèse-t-il à vide ?",
        ),
    ],
)
def test_a_measure_is_asked_in_its_unit(sentence: str, pattern: str, stem: str) -> None:
    context = told(sentence, place("Gao"))
    assert stems(context, pattern) == [stem]
    assert [p.measured for p in asked(context) if p.pattern == pattern] == [True]


def test_the_rest_of_a_whole_is_computed() -> None:
    sentence = "Les femmes de Gao dirigent 31 % des usines, les hommes 69 %."
    assert stems(told(sentence, place("Gao")), "what_share") == []


def test_the_hedge_of_the_article_is_kept() -> None:
    context = told("La police de Gao a mobilisé près de 300 agents.", place("Gao"))
    assert stems(context, "how_many") == [
        "Combien d’agents environ la police de Gao a-t-elle mobilisés ?"
    ]


def test_an_indefinite_subject_is_not_put_beside_what_is_counted() -> None:
    assert stems(told("Hier, des pirates ont volé 3 millions d’euros."), "what_amount") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Le vaccin de Gao coûte 4 dollars la dose.",
        "Le capitaine de Gao a été condamné à une amende de 500 euros.",
    ],
)
def test_what_each_costs_and_what_a_fine_is_are_not_asked_directly(sentence: str) -> None:
    context = told(sentence, place("Gao"))
    assert [p.stem for p in asked(context) if p.pattern == "what_amount"] == []


def test_a_symbol_is_read_out() -> None:
    context = told("La capsule de Gao transporte 521 kg de matériel.", place("Gao"))
    (stem,) = stems(context, "what_amount")
    assert stem.startswith("Combien de kilogrammes de matériel")
