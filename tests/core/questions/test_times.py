"""Time words: written as dates, left out where nothing hangs on them, or refusing."""

from __future__ import annotations

import pytest

from tests.core.questions.sentences import alone, place


def test_it_works() -> None:
    assert alone("Le maire de Gao fermera le marché de Mopti lundi.") == (
        "Le maire de Gao fermera le marché de Mopti le 11 novembre 2024."
    )


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Le maire de Gao fermera le marché de Mopti mercredi.",
            "Le maire de Gao fermera le marché de Mopti le 6 novembre 2024.",
        ),
        (
            "Le marché de Mopti est fermé depuis le 4 décembre.",
            "Le marché de Mopti est fermé depuis le 4 décembre 2023.",
        ),
        (
            "Un débat télévisé est prévu le 9 avril à Gao.",
            "Un débat télévisé est prévu le 9 avril 2025 à Gao.",
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti jusqu’au 12 novembre.",
            "Le maire de Gao a fermé le marché de Mopti jusqu’au 12 novembre 2024.",
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti aujourd’hui.",
            "Le maire de Gao a fermé le marché de Mopti le 6 novembre 2024.",
        ),
    ],
)
def test_a_day_is_on_the_side_of_publication_that_the_clause_tells(
    sentence: str, written: str
) -> None:
    assert alone(sentence) == written


def test_in_the_present_a_day_may_be_past_or_to_come() -> None:
    assert alone("Le maire de Gao visite le marché de Mopti lundi.") == "open:lundi"


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "La rue de Mopti est désormais fermée par la police de Gao.",
            "La rue de Mopti est fermée par la police de Gao.",
        ),
        (
            "Les soldats de Gao se battent depuis plusieurs jours avec les forces de Mopti.",
            "Les soldats de Gao se battent avec les forces de Mopti.",
        ),
        (
            "Le maire de Gao a décidé hier, mardi 5 novembre 2024, de fermer le marché de Mopti.",
            "Le maire de Gao a décidé mardi 5 novembre 2024 de fermer le marché de Mopti.",
        ),
    ],
)
def test_what_is_of_the_day_of_writing_alone_goes(sentence: str, written: str) -> None:
    assert alone(sentence) == written


def test_the_span_of_a_change_stays_and_refuses() -> None:
    sentence = "Le marché de Mopti a perdu 12 % de ses clients ces dernières années."
    assert alone(sentence) == "open:ces"


def test_a_season_with_its_year_is_a_date() -> None:
    sentence = "Le marché de Mopti ouvrira au printemps 2027 à Gao."
    assert alone(sentence) == sentence


MALI = "Éboulement, incendie, musée et port au Mali"


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "L'éboulement est survenu lundi à l'aube dans le port de Gao.",
            "L’éboulement est survenu dans le port de Gao.",
        ),
        (
            "Un incendie a causé un émoi dimanche midi, dans la ville de Gao.",
            "Un incendie a causé un émoi, dans la ville de Gao.",
        ),
        (
            "Les experts ont pris part, mercredi, à Gao, aux travaux du port.",
            "Les experts ont pris part, à Gao, aux travaux du port.",
        ),
        (
            "Cette année, le musée de Gao a enrichi ses collections.",
            "Le musée de Gao a enrichi ses collections.",
        ),
        # the day is what is measured, or hangs on a preposition
        ("Le service a reçu autant d'appels vendredi qu'en un mois.", "open:vendredi"),
        ("Le port est fermé depuis lundi.", "open:lundi"),
    ],
)
def test_a_day_that_nothing_dates_is_left_out_where_the_rest_says_enough(
    sentence: str, written: str
) -> None:
    title = f"{MALI}, experts et service"
    named = [place("Gao")] if "Gao" in sentence else []
    assert alone(sentence, *named, title=title, published=None) == written
