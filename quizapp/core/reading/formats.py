"""Which reader opens which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from quizapp.core.model import Article
from quizapp.core.reading.confined import BOOK, PAGE, Limits, PageProgress, confined
from quizapp.core.reading.docx import read_docx
from quizapp.core.reading.manuscript import Manuscript
from quizapp.core.reading.markdown import read_markdown
from quizapp.core.reading.pdf import read_pdf
from quizapp.core.reading.plain import read_text
from quizapp.core.reading.recognition import article_of
from quizapp.core.reading.refusals import Refusal, Unreadable
from quizapp.core.reading.web_page import read_web_page

BYTES_MAXIMUM = 30 * 1024 * 1024
"""An illustrated book of 300 pages; beyond it lie scans, which hold no text."""


@dataclass(frozen=True, slots=True)
class Format:
    """How files of a kind are read.

    ``read`` gives a manuscript of bytes, and with ``has_pages`` tells its progress. ``limits``
    are those of the process it runs in, None where it may run in ours. ``media_type`` is what
    a browser is told when it downloads one.
    """

    read: Callable[..., Manuscript]
    media_type: str
    limits: Limits | None = None
    has_pages: bool = False


def format_of(name: str) -> Format:
    """The format of a file called ``name``; a name without extension is plain text.

    Raises Unreadable for an extension that none reads.
    """
    extension = PurePath(name).suffix.lower()
    if extension not in FORMATS:
        raise Unreadable(
            Refusal.FORMAT,
            f"« {extension} » files cannot be read; these can: {', '.join(filter(None, FORMATS))}",
        )
    return FORMATS[extension]


def read_file(name: str, data: bytes, progress: PageProgress | None = None) -> Manuscript:
    """The manuscript in the file called ``name``, read within its limits.

    ``progress`` hears how many pages are read, of how many, where there are pages. Raises
    Unreadable.
    """
    kind = format_of(name)
    if not data:
        raise Unreadable(Refusal.EMPTY, "the file is empty")
    if len(data) > BYTES_MAXIMUM:
        raise Unreadable(
            Refusal.TOO_LARGE,
            f"the file is too large: at most {BYTES_MAXIMUM // 1024 // 1024} MB are read",
        )
    if kind.limits is None:
        return kind.read(data)
    return confined(PurePath(name).suffix.lower(), data, kind.limits, progress)


def read_article(
    name: str,
    data: bytes,
    *,
    title: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Article:
    """The article in the file called ``name``; what is given wins over what was recognised."""
    manuscript = read_file(name, data)
    return article_of(manuscript, title=title, published=published, language=language)


_HTML = Format(read_web_page, "text/html", PAGE)
_MARKDOWN = Format(read_markdown, "text/markdown")

FORMATS: dict[str, Format] = {
    "": Format(read_text, "text/plain"),
    ".txt": Format(read_text, "text/plain"),
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".pdf": Format(read_pdf, "application/pdf", BOOK, has_pages=True),
    ".docx": Format(
        read_docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PAGE,
    ),
}
