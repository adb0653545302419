"""PDF pages to paragraphs, with files that another program writes."""

from __future__ import annotations

import pytest

from quizapp.core.reading.manuscript import Removal
from quizapp.core.reading.pdf import read_pdf
from quizapp.core.reading.refusals import Refusal, Unreadable
from tests.core.reading.files import PARAGRAPHS, TITLE, book, latin, pdf, scan


def plain(text: str) -> str:
    """Its words, one space between: what is set on lines keeps no other."""
    return " ".join(latin(text).split())


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_it_works(columns: int) -> None:
    manuscript = read_pdf(pdf(columns=columns))
    assert manuscript.title == TITLE
    assert manuscript.pages == 1
    assert [plain(block.text) for block in manuscript.blocks] == [plain(p) for p in PARAGRAPHS]


def test_heads_and_page_numbers_are_set_aside() -> None:
    told: list[tuple[int, int]] = []
    manuscript = read_pdf(book(7), lambda done, of: told.append((done, of)))
    assert told == [(number, 7) for number in range(1, 8)]
    first, *others = manuscript.blocks
    assert (first.text, first.removed) == ("Histoire du port", Removal.RUNNING)
    assert "Histoire du port" not in manuscript.kept
    assert len(others) == 7 * len(PARAGRAPHS)
    assert not any(block.text.isdigit() for block in others)
    assert "par 347 personnes" in plain(others[-3].text)


def test_a_word_cut_at_the_line_end_is_whole_again() -> None:
    """« inau-guré » is one word; « peut-être » keeps its hyphen."""
    document = pdf(
        (
            "Le nouveau musée a été inau-\nguré devant une foule qui attendait depuis l’aube.",
            "Le conseil le fera peut-\nêtre dès le mois prochain, selon une source bien informée.",
        )
    )
    text = read_pdf(document).text
    assert "été inauguré devant" in text
    assert "peut-être" in text


def test_a_paragraph_goes_on_over_the_page() -> None:
    long = " ".join(
        f"La phrase numéro {n} raconte encore la suite de cette histoire." for n in range(120)
    )
    manuscript = read_pdf(pdf((long,), head="Le port"))
    assert manuscript.pages is not None
    assert manuscript.pages > 1
    assert [plain(block.text) for block in manuscript.blocks if not block.removed] == [long]


def test_a_lock_against_printing_is_no_password() -> None:
    assert read_pdf(pdf(owner_password="secret")).title == TITLE


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (pdf(password="secret"), Refusal.ENCRYPTED),
        (pdf(password="secret").replace(b"/V 2", b"/V 9"), Refusal.ENCRYPTED),
        (pdf().replace(b"/Filter /FlateDecode", b"/Filter /UnknownOne"), Refusal.DAMAGED),
        (scan(), Refusal.NO_TEXT),
        (pdf()[:700], Refusal.DAMAGED),
        (b"%PDF-1.4\n" + b"\x00" * 5000, Refusal.DAMAGED),
        (b"GIF89a", Refusal.MISNAMED),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, cause: Refusal) -> None:
    with pytest.raises(Unreadable) as raised:
        read_pdf(data)
    assert raised.value.cause is cause
