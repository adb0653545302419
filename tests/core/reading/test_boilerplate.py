"""What stands in an article without being told by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.core.model import Article
from quizapp.core.reading.boilerplate import boilerplate, is_furniture
from quizapp.core.reading.plain import passages, read_plain

TOLD = (
    "Le phare de la Pointe-Noire a été rallumé mardi soir après trois ans de travaux, devant "
    "2 000 habitants rassemblés sur la digue malgré un vent de 60 km/h."
)
SEEDS = Path(__file__).parents[3] / "seeds"


def found(text: str) -> list[str]:
    article = Article(title="", language="fr", text=text, passages=passages(text))
    return [text[span.start : span.end] for span in boilerplate(article)]


def test_it_works() -> None:
    text = f"Par Jeanne Martin\n{TOLD}\nCrédit photo : Paul Durand / AFP"
    assert found(text) == ["Par Jeanne Martin", "Crédit photo : Paul Durand / AFP"]


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Martin",
        "Par Jeanne Martin et Luc Le Goff",
        "Par Luc Mathieu, envoyé spécial à Kyiv",
        "Par Anne de La Tour, journaliste à L’Écho",
        "Par Anne Roy avec AFP",
        "De notre correspondant à Rome",
        "Propos recueillis par Anne Martin",
        "Crédit photo : Jean Dupont",
        "Crédits : Reuters",
        "Photo AFP",
        "Photo : Jean Dupont/Sipa",
        "Image d’illustration",
        "(AFP)",
        "AFP",
        "Avec AFP",
        "Le Monde avec AFP",
        "La rédaction avec AFP et Reuters",
        "(avec Reuters)",
        "© 2024 L’Écho du Nord. Tous droits réservés.",
        "Copyright L’Écho 2024",
        "Tous droits réservés",
        "Cet article est publié sous licence Creative Commons.",
        "Lire aussi : Le climat en cinq chiffres",
        "Lire aussi Le climat en cinq chiffres",
        "À lire également",
        "> Lire aussi : « Le climat »",
        "Sur le même sujet",
        "Abonnez-vous pour lire la suite",
        "Inscrivez-vous à notre lettre du matin !",
        "Suivez-nous sur les réseaux sociaux",
        "Cet article est réservé aux abonnés.",
        "Partager",
        "Partager sur Facebook",
        "Publicité",
        "Commentaires (12)",
        "Temps de lecture : 3 min",
        "3 min de lecture",
        "14",
        "— 13 —",
        "LE TÉLÉGRAMME Page 12",
        "p. 3/8",
        "| Brest | 4 |",
        "Brest\t4\t45 000",
        "Publié le 3 mars 2021 à 18h15, mis à jour le 4 mars 2021",
        "3 mars 2021",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)
    assert found(f"{TOLD}\n{line}\n{TOLD}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Par Toutatis, le ciel leur est tombé sur la tête.",
        "Par conséquent, la mairie a reporté la cérémonie.",
        "Par Brest passe la route la plus courte.",
        "Par ailleurs, 12 personnes ont été entendues.",
        "Photo de famille : les chefs d’État réunis à Paris ont posé. Ils étaient 27.",
        "L’AFP a compté 300 manifestants.",
        "Reuters a révélé l’affaire en mars.",
        "Lire aussi des romans apaise, selon l’étude.",
        "À lire le rapport, rien n’a changé.",
        "À voir la foule, le pari est gagné.",
        "Relire les classiques aide les élèves.",
        "Partager sa chambre coûte 300 euros par mois.",
        "Publicité et téléphone : la loi change en juin.",
        "La publicité a rapporté 3 millions d’euros.",
        "Les sources de la Seine attirent 20 000 visiteurs.",
        "Sources chaudes et volcans",
        "Les notes de l’élève ont monté.",
        "Le 3 mars 2021, le phare s’est éteint.",
        "Publié en 1862, le roman eut un succès immédiat.",
        "Un bilan lourd",
        "Le roman a gagné en page 12 un lecteur qui n’en attendait plus et qui sourit.",
        "Page blanche",
        "Trois blessés",
    ],
)
def test_what_is_told_stays(line: str) -> None:
    assert not is_furniture(line)
    assert found(f"{TOLD}\n{TOLD}\n{line}\n{TOLD}") == []


@pytest.mark.parametrize(
    "opening",
    [
        "17 août 2012. -",
        "1er novembre 2012 –",
        "PARIS, 3 mars 2021 (AFP) —",
        "Paris (AFP) -",
        "(Reuters) –",
        "New York, 3 mars 2021 (AP) -",
        "BEYROUTH —",
    ],
)
def test_a_dateline_alone_is_left_out(opening: str) -> None:
    assert found(f"{opening} {TOLD}\n{TOLD}") == [opening]


@pytest.mark.parametrize(
    "text",
    [
        f"Le 17 août 2012, {TOLD}",
        f"{TOLD}\n{TOLD}\n{TOLD}\n17 août 2012 - Le phare s’éteint.\n18 août 2012 - Il brûle.",
        f"Paris - Brest en deux heures. {TOLD}",
        f"L’année 2012 – la plus chaude – est passée. {TOLD}",
        f"ONU – UE : un accord. {TOLD}",
    ],
)
def test_what_resembles_a_dateline(text: str) -> None:
    assert found(text) == []


def test_an_agency_that_closes_a_paragraph() -> None:
    assert found(f"{TOLD} (AFP)\n{TOLD}") == ["(AFP)"]


@pytest.mark.parametrize(
    "heading",
    ["Les sources de cet article incluent :", "Sources", "Références :", "Pour en savoir plus"],
)
def test_sources_listed_at_the_end(heading: str) -> None:
    listed = [heading, "Un rapport de 2019 du ministère.", "L’Écho du Nord, 3 mars 2021."]
    assert found("\n".join([TOLD] * 4 + listed)) == listed


def test_a_section_called_sources_is_told() -> None:
    assert found("\n".join([TOLD, "Sources", TOLD, TOLD, TOLD])) == []


def test_the_last_paragraph_of_a_shipped_article() -> None:
    article = read_plain((SEEDS / "coree-du-nord-koursk" / "article.txt").read_bytes())
    spans = boilerplate(article)
    assert spans == tuple(p.span for p in article.passages[-2:])
    assert article.text[spans[0].start :].startswith("Les sources de cet article incluent")
