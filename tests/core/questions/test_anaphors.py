"""What takes up something told before without being a pronoun: resolved, or not asked."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from quizapp.core.model import Span
from quizapp.core.questions.making import cut_until_alone
from quizapp.core.questions.openness import points_back
from quizapp.core.questions.references import standing_alone
from quizapp.core.questions.statements import statements_of
from tests.core.questions.sentences import alone, organisation, person, place, told

ARRIVED = "Environ 7 000 prisonniers de Gao parvinrent à destination."
INHABITANT = "La Vaudoise a gagné le marathon de Gao."
PARLIAMENT = "Jean Morel a promis une réforme devant le Parlement."
BANKERS = "Febelfin a envoyé des experts dans la région de Gao."
CLUB = "Le club a vendu ses joueurs au Mali en 2012."


def test_it_works() -> None:
    assert alone(ARRIVED) == "open:à"
    whither = "Environ 7 000 prisonniers parvinrent à destination de Gao."
    assert alone(whither) == whither


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Une usine plus petite doit ouvrir à Gao en 2026.", "open:plus"),
        (
            "La Banque mondiale pourrait apporter 12 milliards supplémentaires au Mali.",
            "open:milliards",
        ),
        ("Le maire de Gao craint qu’il ne s’agisse d’un complot.", "open:agisse"),
        ("Les astronomes de Gao ont un autre projet.", "open:autre"),
        ("Les communes de Gao ont adopté une taxe semblable en 2012.", "open:semblable"),
        ("La ville de Gao exploite environ 770 installations.", "open:installations"),
        ("Le Mali reste le premier producteur de la Méditerranée.", "open:producteur"),
        ("Le maire de Gao a visité toutes les usines.", "open:usines"),
        ("Une première liste comptait 132 navires de Gao.", "open:liste"),
        ("Un dépôt avait brûlé à Gao en 2023.", "open:dépôt"),
        (
            "L’ancien porte-parole de la mission a visité les écoles de Gao.",
            "open:porte-parole",
        ),
        ("Le géant japonais promet des usines au Mali.", "open:géant"),
        ("Une statue à son effigie a été dévoilée à Gao en 2021.", "open:son"),
        ("Le Mali avait accordé 14 millions d’euros à ses équipes en 2013.", "open:ses"),
        ("La mine de Gao a fermé à la fin de l’année.", "open:année"),
    ],
)
def test_what_takes_up_another_sentence_refuses(sentence: str, problem: str) -> None:
    assert alone(sentence) == problem


@pytest.mark.parametrize(
    "sentence",
    [
        "Le marché de Gao a fermé pour une raison plus grave que le prix du mil.",
        "Le fonds de Gao passera de 28 milliards à 45 milliards de francs par an.",
    ],
)
def test_what_is_completed_within_the_sentence_stays(sentence: str) -> None:
    assert alone(sentence) == sentence


def test_an_inhabitant_is_who_was_called_so_before() -> None:
    before = "La Vaudoise Mélanie Rochat a quitté le port de Gao."
    rochat = person("Mélanie Rochat", gender="Fem")
    assert alone(f"{before} {INHABITANT}", rochat) == ("Mélanie Rochat a gagné le marathon de Gao.")


def test_a_parliament_is_of_a_state() -> None:
    parliament = organisation("Parlement")
    assert alone(PARLIAMENT, parliament) == "open:parlement"
    assert alone(PARLIAMENT, parliament, title="Mali : une réforme") == PARLIAMENT


def test_a_little_known_body_is_told_by_what_it_is() -> None:
    text = f"Selon la fédération des banques, Febelfin, le marché de Gao a été fermé. {BANKERS}"
    assert alone(text, organisation("Febelfin", role="fédération des banques")) == (
        "La fédération des banques Febelfin a envoyé des experts dans la région de Gao."
    )


def test_a_body_of_which_nothing_tells_may_only_be_the_answer() -> None:
    context = told(BANKERS, organisation("Febelfin"))
    written = standing_alone(next(statements_of(context.sentences[-1])), context)
    assert not isinstance(written, Token)
    assert written.unknown == {"Febelfin"}
    titled = told(BANKERS, organisation("Febelfin"), title="Febelfin au Mali")
    written = standing_alone(next(statements_of(titled.sentences[-1])), titled)
    assert not isinstance(written, Token)
    assert not written.unknown


def test_letters_are_written_out_in_whatever_order_they_stand() -> None:
    text = "La capsule Dragon rejoint la station spatiale internationale (ISS)."
    sentence = "Jean Morel a envoyé 521 kilos de matériel vers l’ISS."
    assert alone(f"{text} {sentence}") == (
        "Jean Morel a envoyé 521 kilos de matériel vers la station spatiale internationale (ISS)."
    )
    assert alone(sentence) == "open:ISS"


def test_one_of_many_is_not_told_by_an_adjective() -> None:
    text = "Un relief rupestre a été trouvé à Gao en 2012."
    assert alone(f"{text} Le relief a été sculpté par des soldats de Mopti.") == "open:relief"


def test_a_club_is_never_the_last_body_named() -> None:
    text = "La fédération IFFHS a publié un classement des clubs de Gao."
    assert alone(f"{text} {CLUB}", organisation("IFFHS")) == "open:club"


def test_a_title_in_another_tongue_tells_its_class() -> None:
    sentence = "La direction de l’institution est assurée par Jean Morel depuis 2016."
    assert alone(sentence, title="Gao Art Institute") == sentence
    assert alone(sentence, title="Gao") == "open:institution"


def test_a_year_taken_up_is_written_again() -> None:
    text = "Alice Milliat quitte Gao en mars 1919."
    same = "La même année, Alice Milliat fonde un club de Gao."
    assert alone(f"{text} {same}") == "En 1919, Alice Milliat fonde un club de Gao."
    assert alone(same) == "open:même"
    assert alone("La mine de Gao doit fermer à la fin de l’année.") == (
        "La mine de Gao doit fermer à la fin de l’année 2024."
    )


def test_who_is_told_by_a_possessive_is_not_cut_from_it() -> None:
    sentence = "Son entraîneur, l’Italien Marco Bellini, a salué les efforts du Mali."
    assert alone(sentence, person("Marco Bellini")) == "open:son"
    title = "Marco Bellini au Mali"
    assert alone(sentence, person("Marco Bellini"), title=title).endswith("efforts du Mali.")


@pytest.mark.parametrize(
    ("quote", "back"),
    [("La mairesse réclame un fonds à la Russie", True), ("La Russie réclame un fonds", False)],
)
def test_a_quote_may_open_on_what_was_told_before(quote: str, back: bool) -> None:
    context = told(f"La mairesse réclame un fonds à la Russie. {quote}.")
    start = context.article.text.rindex(quote)
    assert points_back(Span(start, start + len(quote)), context) is back


def test_the_initials_of_the_title_need_no_telling() -> None:
    sentence = "La CEDEAO a envoyé des soldats dans la région de Gao."
    full = "Centre européen de documentation et d’études africaines et océaniennes"
    assert alone(sentence, title=full) == sentence


def test_an_event_is_not_cut_from_its_time() -> None:
    context = told("La saison suivante, Alice Milliat joue à Gao.", place("Gao"))
    statement = next(statements_of(context.sentences[-1]))
    assert cut_until_alone(statement, context) == (None, "open:suivante")
