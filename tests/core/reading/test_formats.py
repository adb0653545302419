"""Which reader opens which file, and what is refused before any does."""

from __future__ import annotations

import pytest

from quizapp.core.reading.formats import BYTES_MAXIMUM, format_of, read_article, read_file
from quizapp.core.reading.plain import read_plain, read_text
from quizapp.core.reading.refusals import Refusal, Unreadable
from tests.core.reading.files import PARAGRAPHS, TITLE, docx

TEXT = "\n\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize("name", ["article.txt", "ARTICLE.TXT", "article"])
def test_it_works(name: str) -> None:
    assert format_of(name).read is read_text
    assert read_article(name, TEXT.encode()) == read_plain(TEXT)


def test_what_is_given_wins() -> None:
    article = read_article("a.txt", TEXT.encode(), title="Le ciel de Brest", language="en")
    assert (article.title, article.language) == ("Le ciel de Brest", "en")
    assert article.text.startswith(TITLE)


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("article.odt", b"PK", Refusal.FORMAT),
        ("article.txt", b"", Refusal.EMPTY),
        ("article.pdf", b"", Refusal.EMPTY),
        ("article.pdf", b" " * (BYTES_MAXIMUM + 1), Refusal.TOO_LARGE),
        ("article.txt", b"%PDF-1.7 \x00", Refusal.BINARY),
        ("article.md", b"\x00\x01\x02" * 50, Refusal.BINARY),
        ("article.html", b"%PDF-1.7", Refusal.BINARY),
        ("article.html", TEXT.encode(), Refusal.MISNAMED),
        ("article.pdf", TEXT.encode(), Refusal.MISNAMED),
        ("article.docx", TEXT.encode(), Refusal.MISNAMED),
        ("article.pdf", docx(), Refusal.MISNAMED),
        ("article.pdf", b"%PDF-1.7\n" + b"[" * 1_000_000, Refusal.DAMAGED),
        ("article.docx", b"PK\x03\x04" + bytes(1000), Refusal.DAMAGED),
        ("article.docx", b"\xd0\xcf\x11\xe0" + bytes(1000), Refusal.ENCRYPTED),
    ],
)
def test_what_is_no_such_file_is_refused(name: str, data: bytes, cause: Refusal) -> None:
    with pytest.raises(Unreadable) as raised:
        read_file(name, data)
    assert raised.value.cause is cause
