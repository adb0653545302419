"""What the trained pipeline's parses give: sentences of the press, written for this test."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from quizapp.core.generation import analyse
from quizapp.core.language.loading import load
from quizapp.core.language.typography import plain
from quizapp.core.model import Article
from quizapp.core.questions.context import Context
from quizapp.core.questions.guards import unsound
from quizapp.core.questions.making import standing
from quizapp.core.questions.statements import statements_of
from quizapp.core.questions.wording import whole
from quizapp.core.reading.plain import passages

PUBLISHED = date(2025, 3, 12)


def read(text: str) -> Context:
    return analyse(Article("Nouvelles du soir", "fr", text, passages(text), PUBLISHED), load("fr"))


def said(text: str) -> list[str]:
    context = read(text)
    found = [s for sentence in context.sentences for s in statements_of(sentence)]
    sound = [s for s in found if not unsound(s, context)]
    return [plain(whole(s, context)).replace("\u202f", " ").replace("\xa0", " ") for s in sound]


def test_it_works() -> None:
    text = "Le maire de Lyon a ouvert une école à Vaise."
    assert said(text) == [text]


def test_four_words_of_a_pronoun_are_a_statement() -> None:
    text = "Le canal de Nantes à Brest relie la Loire à la rade de Brest. Il compte 238 écluses."
    assert said(text)[-1] == "Il compte 238 écluses."


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "La ville de Dakar, qui compte un million d'habitants, a signé un accord avec Lyon.",
            [
                "La ville de Dakar a signé un accord avec Lyon.",
            ],
        ),
        (
            "L'Espagne, qui exploite une centaine d'usines, a signé un accord avec le Maroc.",
            [
                "L'Espagne a signé un accord avec le Maroc.",
                "L'Espagne exploite une centaine d'usines.",
            ],
        ),
        (
            "Le tribunal de Namur a ouvert une enquête et désigné trois experts.",
            [
                "Le tribunal de Namur a ouvert une enquête.",
                "Le tribunal de Namur a désigné trois experts.",
            ],
        ),
        (
            "La ministre de la Santé, Claire Vasseur, a visité un hôpital de Liège.",
            ["Claire Vasseur a visité un hôpital de Liège."],
        ),
        (
            "Le pont de Bamako rouvrira en mai 2026, a annoncé le ministre des Transports.",
            ["Selon le ministre des Transports, le pont de Bamako rouvrira en mai 2026."],
        ),
        (
            "Fondée en 1921 à Genève, l'école accueille 450 élèves de douze pays.",
            ["L'école accueille 450 élèves de douze pays."],
        ),
        (
            "La tour mesure 120 mètres, elle est la plus haute de la région.",
            ["La tour mesure 120 mètres.", "Elle est la plus haute de la région."],
        ),
        (
            "Cependant, le taux de chômage de la Wallonie a baissé de 2 % en 2024.",
            ["Le taux de chômage de la Wallonie a baissé de 2 % en 2024."],
        ),
        (
            "Le télescope de Grenoble permet de lire, depuis New York, un journal posé à Paris.",
            ["Le télescope de Grenoble permet de lire, depuis New York, un journal posé à Paris."],
        ),
        (
            "Le 4 mars 2024 des pompiers de Liège ont sauvé douze personnes.",
            ["Le 4 mars 2024, des pompiers de Liège ont sauvé douze personnes."],
        ),
        (
            "Un haut responsable de Tripoli, a contesté les chiffres du ministère.",
            ["Un haut responsable de Tripoli a contesté les chiffres du ministère."],
        ),
        (
            "Le joueur de Namur a rejoint en 2005, l'équipe nationale de Belgique.",
            ["Le joueur de Namur a rejoint en 2005 l'équipe nationale de Belgique."],
        ),
        (
            "Le président du Mali a décidé d'accorder l'asile politique, au fondateur du journal.",
            ["Le président du Mali a décidé d'accorder l'asile politique au fondateur du journal."],
        ),
        (
            "Le club de Liège a remporté trente trophées dont dix-huit titres et sept coupes.",
            ["Le club de Liège a remporté trente trophées."],
        ),
        (
            "Le texte, long de 28 pages, prévoit le retrait des troupes de Lyon.",
            ["Le texte prévoit le retrait des troupes de Lyon."],
        ),
        (
            "Un accord est conclu : cinq épreuves sont inscrites au programme de Lyon en 1928.",
            [
                "Un accord est conclu : cinq épreuves sont inscrites au programme de Lyon en 1928.",
                "Cinq épreuves sont inscrites au programme de Lyon en 1928.",
            ],
        ),
        (
            "L'un de ses conseillers, Jean Morel, a interpellé le maire de Lyon.",
            ["Jean Morel a interpellé le maire de Lyon."],
        ),
        (
            "Le parlement de Dakar a adopté mardi, après dix heures de débats, une réforme.",
            ["Le parlement de Dakar a adopté mardi, après dix heures de débats, une réforme."],
        ),
        (
            "Le maire de Lyon devait ouvrir l'école de Vaise mais, à trois reprises, le préfet "
            "du Rhône avait refusé de la visiter.",
            ["Le maire de Lyon devait ouvrir l'école de Vaise."],
        ),
        (
            "Le conseil de Lyon a validé le plan d'une exposition, constituée de quinze toiles "
            "de Vaise, accompagnées d'une explication sur le peintre.",
            ["Le conseil de Lyon a validé le plan d'une exposition."],
        ),
        (
            "La 17e édition du salon de Lyon est organisée ce samedi 3 juillet 2021 à Vaise.",
            ["La 17e édition du salon de Lyon est organisée samedi 3 juillet 2021 à Vaise."],
        ),
        (
            "Actuellement, les femmes de Lyon peuvent consulter deux médecins à Vaise.",
            ["Actuellement, les femmes de Lyon peuvent consulter deux médecins à Vaise."],
        ),
        (
            "Le porte-parole de Lyon a répondu à des questions sans surprise.",
            ["Le porte-parole de Lyon a répondu à des questions sans surprise."],
        ),
    ],
)
def test_the_statements_of_a_sentence(sentence: str, statements: list[str]) -> None:
    assert said(sentence) == statements


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire de Lyon n'a pas ouvert l'école de Vaise.",
        "La tempête a causée la mort de neuf habitants de Nantes.",
        "Les autorités de Nice ont décrit la tempête qui a touchée une école.",
        "Un voyage que le médecin de Lyon avait approuvé.",
        "Les restrictions de 2020 ont été levé par le ministère.",
        "L'analyse de 310 échantillons de Lyon devrait trancher d'ici à la fin de 2026.",
        "Le violoncelliste russe joue pour les passants de Berlin.",
        "Le maire de Lyon souhaite doubler son budget et que des entreprises viennent à Vaise.",
        "L'équipe de Namur a terminé à la second place du classement.",
        "Le projet est payé par les dons de l'Institut Allen, Fondation Moore et Google.",
    ],
)
def test_a_denial_a_fault_or_nobody_s_word_states_nothing(sentence: str) -> None:
    assert said(sentence) == []


def test_a_pronoun_s_word_stands_with_whom_it_takes_up_alone() -> None:
    said_by = "Le pont de Bamako rouvrira en mai 2026, a-t-il annoncé."
    assert not standing(read(said_by), Counter())
    context = read(f"Le maire de Lyon, Jean Morel, a parlé à Vaise. {said_by}")
    found = [plain(whole(s, context)).replace("\xa0", " ") for s in standing(context, Counter())]
    assert found[-1] == "Selon le maire de Lyon Jean Morel, le pont de Bamako rouvrira en mai 2026."
