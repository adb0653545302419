"""A PDF's pages to a manuscript: lines by their place on the page, then paragraphs.

pypdf gives the lines in the order in which the page draws them, which keeps the columns of
the usual programs apart, and says where each line begins.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from typing import Any

from quizapp.core.reading.cleaning import clean
from quizapp.core.reading.layout import Line, manuscript_of_pages
from quizapp.core.reading.manuscript import Manuscript
from quizapp.core.reading.refusals import Refusal, Unreadable

SIGNATURE, SIGNATURE_WITHIN = b"%PDF-", 1024
PAGES_MAXIMUM = 1000
# A page of print has some 300 words. Under 3 a page the words are a scanner's or a stamp's.
WORDS_PER_PAGE_MINIMUM = 3

PageProgress = Callable[[int, int], object]


def read_pdf(data: bytes, progress: PageProgress | None = None) -> Manuscript:
    """The words of the file, without running heads and page numbers.

    ``progress`` hears how many pages are read, of how many. Raises Unreadable for a file that
    is damaged, encrypted, has more than PAGES_MAXIMUM pages, or is made of pictures.
    """
    if SIGNATURE not in data[:SIGNATURE_WITHIN]:
        raise Unreadable(Refusal.MISNAMED, "this file is called a PDF but is none")
    from pypdf.errors import PyPdfError

    try:
        return _read(data, progress or (lambda _done, _of: None))
    except Unreadable:
        raise
    except MemoryError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        # A damaged file makes pypdf stumble in many ways.
        raise Unreadable(Refusal.DAMAGED, "the PDF is damaged and cannot be read") from error
    except RecursionError as error:
        raise Unreadable(Refusal.UNSAFE, "the PDF refers to itself without end") from error
    except RuntimeError as error:  # a filter that pypdf does not know
        raise Unreadable(Refusal.DAMAGED, "the PDF is packed in an unknown way") from error


def _read(data: bytes, progress: PageProgress) -> Manuscript:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity
    try:
        reader = PdfReader(io.BytesIO(data))
    except RecursionError:
        raise
    except RuntimeError as error:  # of a cipher that pypdf does not know
        raise Unreadable(Refusal.ENCRYPTED, "the PDF is protected in an unknown way") from error
    if reader.is_encrypted and not _opened(reader):
        raise Unreadable(Refusal.ENCRYPTED, "the PDF is protected by a password")
    count = len(reader.pages)
    if count > PAGES_MAXIMUM:
        raise Unreadable(
            Refusal.TOO_LONG, f"the PDF has {count} pages; at most {PAGES_MAXIMUM} are read"
        )
    pages = []
    for number, page in enumerate(reader.pages, 1):
        pages.append(list(_lines(page)))
        progress(number, count)
    words = sum(len(line.text.split()) for page in pages for line in page)
    if words < WORDS_PER_PAGE_MINIMUM * count:
        raise Unreadable(
            Refusal.NO_TEXT, "the PDF holds pictures of pages, not text: recognise its text first"
        )
    return manuscript_of_pages(pages, title=_title(reader))


def _opened(reader: Any) -> bool:
    """Whether the file opens without a password: many are only locked against printing."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # a cipher that is not at hand
        return False


def _title(reader: Any) -> str | None:
    title = reader.metadata.title if reader.metadata else None
    return clean(str(title)).replace("\n", " ") or None if title else None


def _lines(page: Any) -> Iterator[Line]:
    """The lines of a page as drawn, each with the place and the height of its first letters."""
    drawn: list[tuple[str, float, float, float]] = []

    def keep(text: str, within: Any, matrix: Any, _font: Any, size: float) -> None:
        x = within[0] * matrix[4] + within[2] * matrix[5] + within[4]
        y = within[1] * matrix[4] + within[3] * matrix[5] + within[5]
        scale = math.hypot(matrix[2], matrix[3]) * math.hypot(within[2], within[3])
        drawn.append((text, float(x), float(y), float(size) * scale))

    page.extract_text(visitor_text=keep)
    words = ""
    place = (0.0, 0.0, 0.0)
    for text, *where in drawn:
        for part, ends in _split(text):
            if part.strip() and not words.strip():
                place = (where[0], where[1], where[2])
            words += part
            if ends:
                if words.strip():
                    yield Line(words.strip(), *place)
                words = ""
    if words.strip():
        yield Line(words.strip(), *place)


def _split(text: str) -> list[tuple[str, bool]]:
    """The lines of a drawn text, each with whether a line end follows it."""
    parts = text.split("\n")
    return [(part, number < len(parts) - 1) for number, part in enumerate(parts)]
