"""What is cut from a statement is cut whole, and what its verb demands stays."""

from __future__ import annotations

import pytest

from quizapp.core.questions.wording import whole
from tests.core.questions.sentences import legible, told
from tests.core.questions.test_statements import said, stated


def test_a_clause_that_would_leave_its_verb_behind_is_dropped_whole() -> None:
    assert said(
        "À Gao, où le maire, Bakary Sané, termine son mandat, la nouvelle a été accueillie par "
        "Jean Morel."
    ) == ["À Gao, la nouvelle a été accueillie par Jean Morel."]


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        # « au deuxième tour » opens the second clause.
        (
            "Au premier tour, le groupe de Gao obtient 36 élus, au deuxième tour, 43 candidats "
            "sont élus sur des listes.",
            ["Au premier tour, le groupe de Gao obtient 36 élus."],
        ),
        (
            "Zeus est assimilé à Ahura Mazda, Artémis à Anahita et Héraclès à Verethragna.",
            ["Zeus est assimilé à Ahura Mazda."],
        ),
        (
            "L’Américaine Camille Sabie gagne la course de haies, la Française Lucie Bréard le "
            "1 000 mètres.",
            ["L’Américaine Camille Sabie gagne la course de haies."],
        ),
        (
            "La glyptique est marquée par des scènes : le détenteur, un fonctionnaire, est "
            "représenté debout.",
            ["La glyptique est marquée par des scènes.", "Le détenteur est représenté debout."],
        ),
        (
            "L’école propose des programmes à Gao, incluant des formations d’ingénieurs, de "
            "pilotes et de techniciens.",
            ["L’école propose des programmes à Gao."],
        ),
        (
            "Gerda Steinhoff, née le 16 mai 1863 à Albany (États-Unis) et morte à Gao (Mali), est "
            "une chercheuse.",
            ["Gerda Steinhoff est une chercheuse."],
        ),
        (
            "Le maire de Gao occupe tout d’abord le poste de conseiller à Mopti.",
            ["Le maire de Gao occupe le poste de conseiller à Mopti."],
        ),
    ],
)
def test_what_is_cut_is_cut_whole(sentence: str, statements: list[str]) -> None:
    assert said(sentence) == statements


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "Le maire de Gao a adopté, après onze heures de débats, une réforme des marchés.",
            "Le maire de Gao a adopté, après onze heures de débats, une réforme des marchés.",
        ),
        (
            "Plusieurs élus accusent le Front Nusrat, un groupe armé, d’être responsables des "
            "incendies.",
            "Plusieurs élus accusent le Front Nusrat d’être responsables des incendies.",
        ),
    ],
)
def test_what_the_verb_demands_stays(sentence: str, kept: str) -> None:
    assert said(sentence) == [kept]


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "La capsule transporte du matériel pour Gao et doit en ramener en 2013.",
            ["La capsule transporte du matériel pour Gao."],
        ),
        (
            "L’action de Gao a perdu 17 % à Toronto, pour terminer la séance à 6 dollars.",
            ["L’action de Gao a perdu 17 % à Toronto."],
        ),
        (
            "Le chantier de Gao a coûté 6 milliards de dirhams, soit environ 600 millions d’euros.",
            ["Le chantier de Gao a coûté 6 milliards de dirhams."],
        ),
        (
            "Le premier dirigeant de l’Égypte, qui est le pays le plus peuplé, a visité Gao.",
            ["Le premier dirigeant de l’Égypte a visité Gao."],
        ),
    ],
)
def test_what_would_be_doubtful_alone_is_no_statement(sentence: str, statements: list[str]) -> None:
    assert said(sentence) == statements


@pytest.mark.parametrize(
    ("sentence", "pointing", "left"),
    [
        (
            "Le marché de Gao a connu au cours de ces derniers jours plusieurs incendies.",
            "ces",
            "Le marché de Gao a connu plusieurs incendies.",
        ),
        (
            "Les élèves de Gao peuvent désormais visiter le marché de Mopti.",
            "désormais",
            "Les élèves de Gao peuvent visiter le marché de Mopti.",
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti et publiera les relevés en 2012.",
            "marché",
            None,
        ),
    ],
)
def test_an_adjunct_that_points_elsewhere_goes_where_it_can(
    sentence: str, pointing: str, left: str | None
) -> None:
    statement = stated(sentence)[0]
    token = next(t for t in statement.tokens if t.text == pointing)
    without = statement.without(token)
    assert (legible(whole(without, told(sentence))) if without else None) == left
