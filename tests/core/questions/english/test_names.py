"""People with their roles, organisations and places of English texts."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.model import FactKind
from tests.core.questions.english.analysed import context


def named(text: str, title: str = "") -> dict[str, Entity]:
    """What a text names, by name."""
    return {entity.name: entity for entity in context(text, title).findings.entities}


def test_it_works() -> None:
    found = named("Tom Reed, the mayor of Leeds, met Dr Ottoline Farrow in Turin. Farrow smiled.")
    assert {name: e.kind for name, e in found.items()} == {
        "Tom Reed": FactKind.PERSON,
        "Ottoline Farrow": FactKind.PERSON,
        "Leeds": FactKind.PLACE,
        "Turin": FactKind.PLACE,
    }
    assert [role.text for role in found["Tom Reed"].roles] == ["the mayor of Leeds"]
    assert [m.text for m in found["Ottoline Farrow"].mentions] == ["Ottoline Farrow", "Farrow"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She works at the University of Leeds.", "University of Leeds", FactKind.ORGANISATION),
        ("They met Ursula von der Leyen.", "Ursula von der Leyen", FactKind.PERSON),
        ("“No,” said Mairi Tuloch.", "Mairi Tuloch", FactKind.PERSON),
        ("Mairi Tuloch, a crofter, waved.", "Mairi Tuloch", FactKind.PERSON),
        ("They moved to South Africa.", "South Africa", FactKind.PLACE),
        ("It flows into the River Teal.", "River Teal", FactKind.PLACE),
    ],
)
def test_a_name_is_known_by_its_surroundings(text: str, name: str, kind: FactKind) -> None:
    assert named(text)[name].kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Northern Line said the trains would run.",
        "The Marlin Islands depend on ferries.",
        "In March Daylight Saving began.",
    ],
)
def test_what_only_has_capitals_is_no_person(text: str) -> None:
    assert all(e.kind is not FactKind.PERSON for e in named(text).values())


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Colin Hart, expects 50,000 people.", None),
        ("Colin Hart, 47, waved.", None),
        ("Colin Hart, Anna Keane and others waved.", None),
        ("Colin Hart, chairman of the club, waved.", "chairman of the club"),
        ("Colin Hart, a poet at Leeds who was there, waved.", "a poet at Leeds"),
        ("They met Colin Hart, the harbour master.", "the harbour master"),
    ],
)
def test_a_role_is_what_someone_is(text: str, role: str | None) -> None:
    assert [r.text for r in named(text)["Colin Hart"].roles] == ([role] if role else [])


def test_of_two_with_one_surname_the_title_names_one() -> None:
    text = "Marie Tharp drew maps. William Tharp made soil maps. Tharp moved to Ohio."
    found = named(text, "Marie Tharp")
    assert len(found["Marie Tharp"].mentions) == 2
    assert all(len(e.mentions) == 1 for e in named(text).values())


def test_who_signs_is_not_of_the_article() -> None:
    assert "Helen Marsh" not in named("By Helen Marsh\n\nThe bridge opened.")
