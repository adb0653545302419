"""What refuses a statement: faults of the source, denial, words left behind."""

from __future__ import annotations

import pytest

from quizapp.core.questions.guards import negated, restricts, unsound
from quizapp.core.questions.statements import Statement, statements_of
from tests.core.questions.sentences import told

PLAIN = "Le maire de Gao a fermé le marché de Mopti."


def first(sentence: str) -> Statement:
    return next(s for part in told(sentence).sentences for s in statements_of(part))


def refusal(sentence: str) -> str | None:
    return unsound(first(sentence), told(sentence))


def test_it_works() -> None:
    assert refusal(PLAIN) is None


@pytest.mark.parametrize(
    ("sentence", "guard"),
    [
        ("L’avalanche a causée la mort de neuf personnes.", "fault"),
        ("Une couche de huit mètres a été extraite.", "unplaced"),
        ("A. est détenu par le groupe de Gao.", "dangling"),
        (
            "En 2006, le Championnat d’Italie connait sa page la plus sombre : le Milan AC, la "
            "Juventus et la Lazio de Rome, les trois clubs qui se sont partagé les derniers "
            "championnats, sont reconnus coupables.",
            "dangling",
        ),
        ("Quelques 300 habitants sont appelés aux urnes en 2012.", "fault"),
        ("La Birmanie a abolit la censure en 2012.", "fault"),
        ("L’équipe actuel du Mali a gagné la finale de Gao.", "fault"),
        ("Le maire de de Gao a fermé le marché de Mopti.", "fault"),
        ("La côte de Gao concentre environ 40 espèce rares.", "fault"),
        ("Moins de quarante cinq minutes ont passé à Gao.", "fault"),
        ("Les dernières restrictions ont été levé par le ministère.", "disagreement"),
        ("Le maire de Gao n’a pas fermé le marché de Mopti.", "negation"),
        (
            "Le troisième candidat, le maire de Gao, avait été éliminé avec 19 % des voix en 2012.",
            "trails",
        ),
        ("Le producteur de Gao a signé avec la laiterie de Mopti.", "complement"),
        ("L’action de Samsung a perdu 17 % à la Bourse de Gao.", "complement"),
        ("Les états membres ont fermé les écoles de Gao en 2012.", "fault"),
        ("Le club de Gao a gagné les séries de fin de saisons.", "fault"),
    ],
)
def test_a_fault_of_the_source_or_a_denial_is_refused(sentence: str, guard: str) -> None:
    assert refusal(sentence) == guard


@pytest.mark.parametrize(
    "sentence",
    [
        "Le barrage de Gao n’était rempli qu’à 6 % en 2012.",
        "Le maire de Gao a affirmé que le projet n’était pas abandonné.",
        "Le marché de Gao a connu au cours de ces derniers jours plusieurs incendies.",
        "Le lancement est un grand pas en avant pour la ville de Gao.",
        "Un mois plus tard, le maire de Gao a fermé le marché de Mopti.",
        "Le maire de Gao doit approuver ou annuler le règlement de Mopti.",
        "L’action de Samsung a perdu 17 % à la Bourse de Gao en 2012.",
    ],
)
def test_what_denies_nothing_of_the_main_verb_passes(sentence: str) -> None:
    assert refusal(sentence) is None


def test_a_restriction_is_told_from_a_denial() -> None:
    assert restricts(first("Le barrage de Gao n’était rempli qu’à 6 % en 2012."))
    assert not restricts(first("Le maire de Gao n’a pas fermé le marché de Mopti."))


def test_words_under_a_negation_are_known() -> None:
    statement = first("Le maire de Gao a affirmé que le projet n’était pas abandonné.")
    denied = negated(statement)
    assert [t.text for t in statement.tokens if t.i in denied][:3] == ["que", "le", "projet"]
    assert negated(first(PLAIN)) == frozenset()


@pytest.mark.parametrize(
    ("sentence", "guard"),
    [
        ("Le collège de Gao a été pendant une quarantaine d’année une école du Mali.", "fault"),
        ("Les députés de Gao ont tous (ou peu s’en faut) voté la loi.", "hedged_aside"),
        ("Les députés de Gao ont tous (sauf deux) voté la loi.", "hedged_aside"),
        ("83 000 euros ont été versés par le maire de Gao en 2012.", "bare_amount"),
    ],
)
def test_what_a_bracket_hedges_and_tens_of_one(sentence: str, guard: str) -> None:
    assert refusal(sentence) == guard


def test_what_was_only_offered_is_not_told() -> None:
    sentence = (
        "Le syndicat s’était prononcé pour le groupe néerlandais, qui garantissait les salaires "
        "du Mali pendant trois ans."
    )
    (statements,) = told(sentence).statements
    relative = next(s for s in statements if s.root.text == "garantissait")
    assert unsound(relative, told(sentence)) == "only_offered"
