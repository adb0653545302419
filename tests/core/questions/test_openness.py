"""What a title makes known, and what still points outside."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from quizapp.core.model import Span
from quizapp.core.questions.frames import evoked, singular
from quizapp.core.questions.openness import points_back
from quizapp.core.questions.references import standing_alone
from tests.core.questions.sentences import alone, organisation, person, place, told

PLANE = "Les pilotes ont perdu le contrôle de l’appareil au large de Gao."


def test_it_works() -> None:
    assert alone(PLANE, title="Crash du vol Gao-Mopti") == PLANE
    assert alone(PLANE) == "open:pilotes"


def test_a_frame_is_evoked_by_any_form_of_its_words() -> None:
    assert {"électeur", "scrutin", "urne"} <= evoked(["législatives"])
    assert {"capsule", "fusée"} <= evoked(["astronautes"])
    assert evoked(["mercredi", "de", "gao"]) == frozenset()


@pytest.mark.parametrize(
    ("form", "one"),
    [("pilotes", "pilote"), ("jeux", "jeu"), ("journaux", "journal"), ("bateaux", "bateau"),
     ("congress", "congress"), ("feu", "feu")],
)  # fmt: skip
def test_a_plural_leads_to_its_singular(form: str, one: str) -> None:
    assert singular(form) == one


def test_an_event_that_the_statement_tells_brings_its_own_nouns() -> None:
    sentence = "Une avalanche a surpris un groupe de touristes, selon les secours."
    assert alone(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Le maire de Gao a promis que la subvention serait maintenue en 2026.", "open:subvention"),
        ("La banque de Gao a fermé les comptes du client.", "open:client"),
        ("L’argent de Gao transitait par leur compte en banque.", "open:leur"),
        ("La plus grave a détruit le marché de Gao en 1990.", "open:grave"),
        ("Quatre personnes ont quitté la région de Gao en 2012.", "open:personnes"),
        ("Le négociateur palestinien a visité les écoles de Gao.", "open:négociateur"),
        ("L’opposition conservatrice a promis des soldats à Gao.", "open:opposition"),
        ("L’armée a exigé la démission des deux hommes.", "open:armée"),
        ("D’autres soldats ont rejoint la région de Gao.", "open:autres"),
    ],
)
def test_what_nothing_identifies_refuses_wherever_it_stands(sentence: str, problem: str) -> None:
    assert alone(sentence) == problem


@pytest.mark.parametrize(
    "sentence",
    [
        "Malgré sa défaite, le Mali a fermé les écoles de Gao.",
        "Les Européens ont envoyé des soldats dans la région de Gao.",
        "L’association de Gao propose d’augmenter la fréquence des trains.",
        "Le Mali a envoyé des soldats dans d’autres régions.",
        "Il a fallu 7 heures de travail pour fermer le marché de Gao.",
    ],
)
def test_what_points_nowhere_stays(sentence: str) -> None:
    assert alone(sentence) == sentence


def test_one_bank_is_not_the_banks_of_the_title() -> None:
    sentence = "La banque a envoyé des experts dans la région de Gao."
    assert alone(sentence, title="La banque de Gao en crise") == sentence
    assert alone(sentence, title="Deux banques à Gao") == "open:banque"


def test_two_men_are_not_men_in_general() -> None:
    sentence = "L’armée a exigé la démission des deux hommes."
    assert alone(sentence, title="Le Mali en crise") == "open:hommes"


def test_an_event_with_victims_tells_which_people_are_counted() -> None:
    sentence = "Quatre personnes ont quitté la région de Gao en 2012."
    assert alone(sentence, title="Séisme au Mali") == sentence


def test_a_demonstrative_of_the_title_becomes_an_article_and_contracts() -> None:
    assert alone(
        "Les auteurs de ces attaques ont quitté la région de Gao.", title="Mali : deux attaques"
    ) == ("Les auteurs des attaques ont quitté la région de Gao.")


@pytest.mark.parametrize(
    ("quote", "back"),
    [
        ("Celle-ci est précieuse pour les écoles du Mali", True),
        ("Elle aide les écoles du Mali", True),
        ("La Russie sait qu’elle vendra ses usines", False),
        ("Il faut des écoles au Mali", False),
        ("Le bureau affirme que ces voyants étaient apparus", True),
        ("Ces nouvelles ont sauvé les écoles de Gao", False),
        ("Ce 9 novembre est un jour historique", False),
        ("Nous avons vu tant de massacres similaires", True),
        ("On y entend courir les eaux du Mali", True),
        ("Le montant est de 700 000 euros", True),
        ("Nous avons vu des massacres semblables à ceux de Gao", False),
    ],
)
def test_a_quote_may_take_up_what_it_does_not_name(quote: str, back: bool) -> None:
    context = told(f"{PLANE} {quote}.")
    start = context.article.text.index(quote)
    assert points_back(Span(start, start + len(quote)), context) is back


@pytest.mark.parametrize(("title", "open_"), [("Nouvelles", True), ("L’offre d’Unilever", False)])
def test_a_firm_of_a_nation_was_named_before(title: str, open_: bool) -> None:
    text = "Unilever attend. Le groupe néerlandais garantit un prix aux éleveurs de Gao."
    written = alone(text, organisation("Unilever"), title=title)
    assert (written == "open:groupe") is open_


def test_what_a_relative_says_of_a_noun_does_not_identify_it() -> None:
    context = told("La lumière de Gao viendra du réseau, qui repose sur le charbon.")
    (statements,) = context.statements
    relative = statements[-1]
    assert relative.subject[-1].text == "réseau"
    assert isinstance(standing_alone(relative, context), Token)


def test_the_end_of_the_month_is_that_of_publication_for_what_is_ahead() -> None:
    assert alone("Le parlement du Mali doit examiner une loi d’ici à la fin du mois.") == (
        "Le parlement du Mali doit examiner une loi d’ici à la fin du mois de novembre 2024."
    )
    assert alone("Le parlement du Mali a examiné une loi à la fin du mois.") == "open:mois"


def test_under_someone_is_under_another_than_the_subject() -> None:
    sentence = "Sous son égide, le Mali entreprend la conquête de Gao."
    assert alone(sentence, place("Mali", level="country"), place("Gao")) == "open:son"


def test_their_talks_are_of_two_joined_subjects() -> None:
    text = "Jean Morel et Paul Simon doivent poursuivre leurs discussions avec le Mali."
    people = person("Jean Morel"), person("Paul Simon")
    assert alone(text, *people, place("Mali", level="country")) == text


def test_the_last_to_do_something_is_told_by_what_he_did() -> None:
    text = "Le dernier fugitif à tomber sous les balles est Jean Morel."
    assert alone(text, person("Jean Morel")) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("La maison de Gao détient les droits jusqu’en 2041.", "open:droits"),
        ("La maison de Gao détient les droits du roman jusqu’en 2041.", ""),
        ("À Gao, Anna Morel gagne le 800 mètres.", ""),  # the name of a race
        ("Anna Morel prend la tête d’un club parisien, Fémina Sport.", ""),
    ],
)
def test_rights_a_race_a_club(text: str, written: str) -> None:
    named = [e for e in (place("Gao"), person("Anna Morel", gender="Fem")) if e.name in text]
    assert alone(text, *named, title="Un roman de Gao") == (written or text)


@pytest.mark.parametrize(("title", "open_"), [("Le mur de Gao", False), ("Une nuit", True)])
def test_a_work_is_the_wall_of_the_title(title: str, open_: bool) -> None:
    written = alone("L’ouvrage s’étend sur 155 kilomètres.", title=title)
    assert (written == "open:ouvrage") is open_


@pytest.mark.parametrize(
    ("text", "title", "written"),
    [
        # Of which fire, of which exhibition: the title tells of several.
        (
            "Le maire de Gao suit la situation qui est passée sous contrôle.",
            "Gao",
            "open:situation",
        ),
        ("Le maire de Gao suit la situation du marché.", "Le marché de Gao", ""),
        ("Le maire de Gao a contourné le problème.", "Gao", "open:problème"),
        ("L’épreuve a été créée en 2016 à Gao.", "Cyclisme : Morel s’impose", "open:épreuve"),
        ("L’épreuve a été créée en 2016 à Gao.", "Tour de Gao : Morel s’impose", ""),
        ("Le maire de Gao visite l’exposition.", "Les expositions de Gao", "open:exposition"),
        ("Le maire de Gao visite l’exposition.", "Une exposition à Gao", ""),
    ],
)
def test_one_of_those_of_the_title(text: str, title: str, written: str) -> None:
    assert alone(text, place("Gao"), title=title) == (written or text)


def test_anyone_is_not_written_out() -> None:
    text = "Un homme a été arrêté à Mopti. Il doit être jugé à Gao."
    assert alone(text, place("Gao"), place("Mopti")) == "open:il"


def test_a_kind_of_service_is_no_fire_told_before() -> None:
    text = "Le chef du service d’incendie local a parlé. Le maire de Gao a éteint l’incendie."
    assert alone(text, place("Gao"), title="Incendie à Gao") == (
        "Le maire de Gao a éteint l’incendie."
    )
