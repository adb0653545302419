"""Signs of HTML and Markdown taken off a pasted text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.reading.markup import unmarked


def test_it_works() -> None:
    page = "<h1>Le phare</h1>\n<p>Le <b>phare</b> brille\ndepuis lundi.</p><script>x = 1</script>"
    assert unmarked(page).split("\n") == ["", "Le phare", " ", "Le phare brille depuis lundi.", ""]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("## Le phare", "Le phare"),
        ("> Le phare brille.", "Le phare brille."),
        ("Le **phare** de *Brest* et le __port__", "Le phare de Brest et le port"),
        ("Le [phare](https://example.org/phare) brille", "Le phare brille"),
        ("![Le phare](phare.jpg)", ""),
        ("La commande `quizapp`", "La commande quizapp"),
        ("[1]: https://example.org/phare", ""),
        ("|---|:--:|", ""),
        ("Le phare[1],[2] brille[réf. nécessaire].", "Le phare brille."),
        ("Il brille.[3]Le port dort.", "Il brille. Le port dort."),
        ("Le <em>phare</em> brille.\nLe port dort.", "Le phare brille.\nLe port dort."),
        ("<tr><td>Brest</td><td>3</td></tr>", "\n\tBrest\t3\n"),
    ],
)
def test_signs_are_taken_off(written: str, read: str) -> None:
    assert unmarked(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "1 < 2 et 3 > 2",
        "la balise <b>",
        "5 * 3 * 2 = 30",
        "Jean* et Paul*",
        "_____ et _____",
        "nom_de_fichier et autre_nom",
        "#MeToo a dix ans",
        "Il [le maire] a dit (lundi) oui",
        "« […] il part »",
        "[sic] et [12]",
    ],
)
def test_what_is_no_sign_stays(text: str) -> None:
    assert unmarked(text) == text


@given(st.text(alphabet="ab <>/*_[]()#`!|-\n", max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_word_is_added(text: str) -> None:
    assert len(unmarked(text)) <= len(text) + 1
