"""Which reader opens which file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from quizapp.core.model import Article
from quizapp.core.reading.plain import read_plain
from quizapp.core.reading.refusals import Refusal, Unreadable

Reader = Callable[..., Article]


def reader_for(name: str) -> Reader:
    """The reader for a file called ``name``; a name without extension is plain text.

    Raises Unreadable for an extension that none reads.
    """
    extension = PurePath(name).suffix.lower()
    if extension not in READERS:
        raise Unreadable(
            Refusal.FORMAT,
            f"« {extension} » files cannot be read; these can: {', '.join(filter(None, READERS))}",
        )
    return READERS[extension]


READERS: dict[str, Reader] = {
    "": read_plain,
    ".txt": read_plain,
}
