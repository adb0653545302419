"""Lists of learners, as schools' software writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.roster import MAXIMUM_LINES, Fault, Learner, read_roster


def test_it_works() -> None:
    roster = read_roster("Nom;Prénom;Groupe\nMartin;Emma;A\nLe Goff;Yann;\n\nPetit;Zoé;B\n")
    assert roster.learners == (
        Learner(2, "Emma Martin", "A"),
        Learner(3, "Yann Le Goff"),
        Learner(5, "Zoé Petit", "B"),
    )
    assert roster.refusals == ()


@pytest.mark.parametrize(
    ("data", "names"),
    [
        ("Emma Martin\nYann Le Goff", ["Emma Martin", "Yann Le Goff"]),
        ("Emma Martin;A", ["Emma Martin"]),
        ("name,group\nEmma Martin,A\n", ["Emma Martin"]),
        ("Élève\tClasse\nEmma  Martin\t3e B\n", ["Emma Martin"]),
        ('"Martin, Emma";A', ["Martin, Emma"]),
        ("Nom complet;Groupe\r\nEmma Martin;A\r\n", ["Emma Martin"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_what_schools_write(data: str, names: list[str]) -> None:
    assert [learner.name for learner in read_roster(data).learners] == names


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (" ;A", Fault.NO_NAME),
        ("x" * 81, Fault.TOO_LONG),
        (f"Yann;{'x' * 81}", Fault.TOO_LONG),
        ("Ya\u200bnn", Fault.HIDDEN),
        ("EMMA  martin;B", Fault.TWICE),
    ],
)
def test_a_refused_line_says_why(line: str, fault: Fault) -> None:
    roster = read_roster(f"Emma Martin;A\n{line}\nZoé Petit;A")
    assert [learner.name for learner in roster.learners] == ["Emma Martin", "Zoé Petit"]
    assert [(refusal.line, refusal.fault) for refusal in roster.refusals] == [(2, fault)]


def test_more_than_any_class() -> None:
    roster = read_roster("\n".join(f"Élève {n}" for n in range(MAXIMUM_LINES + 1)))
    assert len(roster.learners) == MAXIMUM_LINES
    assert [refusal.fault for refusal in roster.refusals] == [Fault.TOO_MANY]


@given(st.text(max_size=300))
def test_anything_is_read_or_refused(data: str) -> None:
    """Any Unicode in: nothing raises, and no name stands twice."""
    roster = read_roster(data)
    names = [learner.name for learner in roster.learners]
    assert len(set(names)) == len(names)
    assert all(name == name.strip() and 0 < len(name) <= 80 for name in names)
