"""What a reader takes out of a file, before anyone has said what of it is the article."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from quizapp.core.reading.cleaning import BLANK_LINES


class Removal(StrEnum):
    """Why a paragraph of a file is proposed to stay out of the article."""

    SURROUNDINGS = "surroundings"  # menus, adverts, comments around the article of a page
    RUNNING = "running"  # head or foot that pages repeat
    FURNITURE = "furniture"  # byline, credit, link to another article, list of sources
    CHOSEN = "chosen"  # a person's choice


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a manuscript. ``number`` is its line in the text, from 0."""

    number: int
    text: str
    removed: Removal | None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """All the words of a file, a paragraph a line, with what is known about them.

    ``removed`` are the lines proposed to stay out, by number; the others are the article.
    ``pages`` is None for what has none.
    """

    text: str
    removed: Mapping[int, Removal] = field(default_factory=dict)
    title: str | None = None
    language: str | None = None
    published: date | None = None
    source: str | None = None
    licence: str | None = None
    pages: int | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every paragraph in order, those proposed to stay out among the others."""
        return tuple(
            Block(number, line, self.removed.get(number))
            for number, line in enumerate(self.text.split("\n"))
            if line
        )

    @property
    def kept(self) -> str:
        """The text without what is removed."""
        lines = self.text.split("\n")
        left = (line for number, line in enumerate(lines) if number not in self.removed)
        return BLANK_LINES.sub("\n\n", "\n".join(left)).strip("\n")

    def with_removed(self, numbers: Collection[int]) -> Manuscript:
        """The same with exactly the blocks of these numbers removed, whatever was proposed."""
        removed = {
            block.number: block.removed or Removal.CHOSEN
            for block in self.blocks
            if block.number in numbers
        }
        return replace(self, removed=removed)


def to_json(manuscript: Manuscript) -> dict[str, Any]:
    """The manuscript as a record of plain values."""
    published = manuscript.published
    return {
        "text": manuscript.text,
        "removed": {str(number): cause.value for number, cause in manuscript.removed.items()},
        "title": manuscript.title,
        "language": manuscript.language,
        "published": published.isoformat() if published else None,
        "source": manuscript.source,
        "licence": manuscript.licence,
        "pages": manuscript.pages,
    }


def from_json(record: Mapping[str, Any]) -> Manuscript:
    """The manuscript that ``to_json`` wrote."""
    published = record["published"]
    return Manuscript(
        text=record["text"],
        removed={int(number): Removal(cause) for number, cause in record["removed"].items()},
        title=record["title"],
        language=record["language"],
        published=date.fromisoformat(published) if published else None,
        source=record["source"],
        licence=record["licence"],
        pages=record["pages"],
    )
