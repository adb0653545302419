"""Pronouns, possessives and nouns that take up a name: written out when only one can be meant."""

from __future__ import annotations

import pytest

from quizapp.core.questions.references import standing_alone
from quizapp.core.questions.statements import Statement, statements_of
from quizapp.core.questions.wording import whole
from tests.core.questions.sentences import alone, legible, organisation, person, place, told

LAUNCH = "La capsule Dragon a quitté le port de Gao."
LOAD = "Elle transporte 521 kilos de matériel pour les écoles de Gao."
ATLAS = "Le groupe Atlas a vendu les usines de Gao."
SHARE = "L’action du groupe a perdu 12 % à la Bourse de Toronto."


def test_it_works() -> None:
    assert alone(f"{LAUNCH} {LOAD}") == (
        "La capsule Dragon transporte 521 kilos de matériel pour les écoles de Gao."
    )


def test_another_noun_that_agrees_leaves_a_pronoun_in_doubt() -> None:
    assert alone(f"La capsule Dragon a détruit la station de Gao. {LOAD}") == "open:elle"


def test_a_thread_of_pronouns_is_lost_after_a_while() -> None:
    near, far = " ".join([LOAD] * 4), " ".join([LOAD] * 6)
    assert alone(f"{LAUNCH} {near}").startswith("La capsule Dragon transporte")
    assert alone(f"{LAUNCH} {far}") == "open:elle"


def test_an_indefinite_subject_is_carried_on_as_it_is() -> None:
    text = "Des analystes de Gao ont étudié le marché de Mopti. "
    claim = "estiment que le Mali vendra les usines de Gao."
    assert alone(f"{text}Ils {claim}") == f"Des analystes de Gao {claim}"


HE_UNITES = "Il réunit 12 villages de la région de Gao."


@pytest.mark.parametrize(
    ("sentence", "title", "written"),
    [
        (HE_UNITES, "Mali", "Le Mali réunit 12 villages de la région de Gao."),
        (
            "Sa réforme portait sur les écoles de Gao.",
            "Carlo Gesualdo",
            "La réforme de Carlo Gesualdo portait sur les écoles de Gao.",
        ),
        (
            "Sa réforme portait sur les écoles de Gao.",
            "Lyon",
            "La réforme de Lyon portait sur les écoles de Gao.",
        ),
    ],
)
def test_an_encyclopedia_opens_with_what_its_title_names(
    sentence: str, title: str, written: str
) -> None:
    assert alone(sentence, title=title) == written


@pytest.mark.parametrize(
    ("sentence", "title", "problem"),
    [
        (HE_UNITES, "Le Mali : une réforme", "open:il"),  # a headline names what happens
        (LOAD, "Mali", "open:elle"),  # another gender
        ("Son entraîneur de Gao a salué la victoire du Mali.", "Carlo Gesualdo", "open:son"),
    ],
)
def test_a_topic_in_doubt_refuses(sentence: str, title: str, problem: str) -> None:
    assert alone(sentence, title=title) == problem


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (SHARE, "L’action du groupe Atlas a perdu 12 % à la Bourse de Toronto."),
        ("Ce groupe a vendu ses usines en 2012.", "Le groupe Atlas a vendu ses usines en 2012."),
    ],
)
def test_a_class_of_organisation_gets_the_name_beside_it(sentence: str, written: str) -> None:
    assert alone(f"{ATLAS} {sentence}", organisation("Atlas")) == written


def test_two_organisations_give_no_name() -> None:
    text = f"Atlas et Boréal ont vendu les usines de Gao. {SHARE}"
    assert alone(text, organisation("Atlas"), organisation("Boréal")) == "open:groupe"
    written = alone(text, organisation("Atlas"), organisation("Boréal"), title="Atlas à Gao")
    assert written == "L’action du groupe Atlas a perdu 12 % à la Bourse de Toronto."


def test_the_first_word_of_a_name_becomes_the_whole() -> None:
    text = "Le Conseil national syrien a condamné la Russie. "
    council = organisation("Conseil national syrien")
    assert alone(f"{text}Le chef du Conseil a condamné les attaques de Gao.", council) == (
        "Le chef du Conseil national syrien a condamné les attaques de Gao."
    )


MAYOR = "La mairesse réclame un fonds à la Russie."


def test_a_role_gets_the_name_of_its_only_bearer() -> None:
    text = f"La mairesse Line Desrochers a fermé le marché de Gao. {MAYOR}"
    assert alone(text, person("Line Desrochers", role="mairesse", gender="Fem")) == (
        "La mairesse Line Desrochers réclame un fonds à la Russie."
    )
    assert alone(MAYOR) == "open:mairesse"


def test_an_age_alone_tells_nobody() -> None:
    sentence = "L’athlète de 31 ans a gagné le marathon de Gao."
    assert alone(sentence) == "open:athlète"
    text = f"Mélanie Rochat a gagné le marathon de Gao. {sentence}"
    rochat = person("Mélanie Rochat", gender="Fem")
    assert alone(text, rochat, title="Marathon : Mélanie Rochat bat un record") == (
        "Mélanie Rochat a gagné le marathon de Gao."
    )


def test_the_country_is_the_only_one_of_the_title() -> None:
    sentence = "Le pays a fermé 12 écoles en 2012."
    written = "Le Mali a fermé 12 écoles en 2012."
    assert alone(sentence, title="Le Mali en crise") == written
    assert alone(sentence, title="Le Mali et la Russie") == "open:pays"
    assert alone(f"{LAUNCH} {sentence}", place("Gao")) == "open:pays"


def test_a_role_that_was_cut_follows_the_name_in_brackets() -> None:
    said = "« Le marché restera fermé », a déclaré Jean Morel, chef de la mission de paix."
    morel = person("Jean Morel", role="chef de la mission de paix")
    assert alone(f"{said} Son groupe compte 41 sièges au Sénat du Mali.", morel) == (
        "Le groupe de Jean Morel (chef de la mission de paix) compte 41 sièges au Sénat du Mali."
    )


def test_a_name_has_one_role_before_it() -> None:
    said = "« Le marché restera fermé », a déclaré Jean Morel, chef de la mission de paix."
    sentence = "Selon le chercheur Jean Morel, le marché de Gao a été fermé."
    morel = person("Jean Morel", role="chef de la mission de paix")
    assert alone(f"{said} {sentence}", morel) == sentence


def test_what_kind_of_thing_the_title_names_is_told_in_its_brackets() -> None:
    text = "Le Mali a vendu une île en 2012.\n\nElle compte 12 villages et 3 ports de pêche."
    assert alone(text, title="Saint-Paul (île)") == "open:elle"


JOINS = "Marie Keïta rejoint le club de Gao en 2009."
KEITA = person("Marie Keïta", gender="Fem")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (  # a thing comes in, the life goes on
            f"{JOINS} Elle bat un record du Mali en 2010. Elle marque 12 points pour son club "
            "en 2011.",
            "Marie Keïta marque 12 points pour son club en 2011.",
        ),
        (  # who plays beside her is not « elle »
            f"{JOINS} En 2011, jouant avec Awa Traoré, elle marque 12 points.",
            "En 2011, Marie Keïta marque 12 points.",
        ),
        ("Marie Keïta crée une revue en 2009. Elle paraît à Gao en 2011.", "open:elle"),
    ],
)
def test_whom_an_article_is_about_stays_its_subject(text: str, written: str) -> None:
    assert alone(text, KEITA, title="Marie Keïta") == written


def test_a_full_name_as_title_is_who_the_text_opens_with() -> None:
    sentence = "En 1914, elle devient la présidente d'un club de Gao."
    written = "En 1914, Clelia Mosher devient la présidente d’un club de Gao."
    assert alone(sentence, title="Clelia Mosher") == written
    assert alone(sentence, title="Le Best-Seller") == "open:elle"
    assert alone(sentence, title="FC Gao") == "open:elle"
    written = written.replace("Clelia Mosher", "Madame de Gao")
    assert alone(sentence, title="Madame de Gao") == written


def test_what_a_thing_is_said_to_be_breaks_no_thread() -> None:
    text = "La ligne 7 passe par Gao. C'est la plus longue ligne du Mali."
    assert alone(f"{text} Elle compte 12 gares et 3 tunnels.") == (
        "La ligne 7 compte 12 gares et 3 tunnels."
    )


def test_a_possessive_looks_ahead_to_the_only_plural_of_the_subject() -> None:
    sentence = "Depuis leur introduction en 2002, une série des billets de Gao a disparu."
    assert legible(alone(sentence, title="Les billets")) == sentence


def test_who_may_be_a_woman_or_a_man_is_no_antecedent() -> None:
    text = "Alex Werth a visité une usine de Gao. Elle dirigeait le port de Gao en 1945."
    assert alone(text, person("Alex Werth", gender=None)) == "open:elle"


def test_what_ships_do_too_is_no_persons_by_itself() -> None:
    text = "Le navire a été armé par Jean Morel. Il quitte Gao en 2012."
    assert alone(text, person("Jean Morel"), title="Le navire") == "open:il"


def test_his_father_is_also_his_trainer() -> None:
    sentence = "Son père devient son entraîneur à Gao en 2010."
    assert alone(sentence, title="Carlo Gesualdo") == (
        "Le père de Carlo Gesualdo devient son entraîneur à Gao en 2010."
    )


def test_the_noun_of_a_title_alone_is_what_it_names() -> None:
    text = "Le navire a été armé par Jean Morel."
    written = alone(f"{text} Il transporte 300 passagers de Gao à Kidal.", title="Niger (navire)")
    assert written == "Le navire Niger transporte 300 passagers de Gao à Kidal."


def test_a_clause_goes_on_about_the_subject_of_the_one_before() -> None:
    text = "Jean Morel est élu en 2009, et il quitte Gao en 2011."
    context = told(text, person("Jean Morel"), title="Jean Morel au Mali")
    second = list(statements_of(context.sentences[0]))[1]
    written = standing_alone(second, context)
    assert isinstance(written, Statement)
    assert whole(written, context) == "Jean Morel quitte Gao en 2011."
