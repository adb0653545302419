"""Anki packages (.apkg) written by genanki, whose notes Anki knows again when they come twice.

- ``write(cards, *, deck, at) -> bytes``: imported again, it updates the same notes and
  leaves their schedule alone.

Reading them is ``core.exchange.anki_package``.
"""

from __future__ import annotations

import html
import io
import itertools
import sqlite3
import zipfile
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime

import genanki

from quizapp.core.cards import Flashcard
from quizapp.core.model import Span

MODEL_ID = 1_627_339_041
DECK_ID = 1_984_120_573
"""Chosen once, at random: Anki knows a note type and a deck by their number."""

FIELDS = ("Front", "Back", "Explanation", "Passage", "Source", "Language")

_FRONT = '<div lang="{{text:Language}}">{{Front}}</div>'
_BACK = """{{FrontSide}}<hr id="answer"><div class="back" lang="{{text:Language}}">{{Back}}</div>
{{#Explanation}}<div class="explanation">{{Explanation}}</div>{{/Explanation}}
{{#Passage}}<blockquote lang="{{text:Language}}">{{Passage}}</blockquote>{{/Passage}}
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}"""
_STYLE = """.card { font: 20px/1.5 Georgia, serif; max-width: 38em; margin: 0 auto; padding: 1em; }
.back { font-weight: bold; }
.explanation, .source { margin-top: 1em; font: 0.8em/1.4 system-ui, sans-serif; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #888; }
"""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""A zip knows no time before it."""


def write(cards: Iterable[Flashcard], *, deck: str, at: datetime) -> bytes:
    """A package of one deck, without media; ``at`` is when its notes were last changed."""
    made, model = genanki.Deck(DECK_ID, deck), _model()
    for card in cards:
        made.add_note(_note(card, model))
    # genanki's own writer leaves its file in the temporary folder: none is needed.
    with closing(sqlite3.connect(":memory:")) as connection:
        seconds = at.timestamp()
        ids = itertools.count(int(seconds * 1000))
        genanki.Package(made).write_to_db(connection.cursor(), seconds, ids)
        connection.commit()
        collection = connection.serialize()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in (("collection.anki2", collection), ("media", b"{}")):
            member = zipfile.ZipInfo(name, _EARLIEST)
            package.writestr(member, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _note(card: Flashcard, model: genanki.Model) -> genanki.Note:
    return genanki.Note(
        model=model,
        fields=[
            _html(card.front),
            _html(card.back),
            _html(card.explanation),
            _marked(card.passage, card.words),
            _html(card.title),
            _html(card.language),
        ],
        guid=card.guid,
    )


def _model() -> genanki.Model:
    return genanki.Model(
        MODEL_ID,
        "Quizapp",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )


def _html(text: str) -> str:
    """Text as a field holds it. U+001F would end the field."""
    return html.escape(text.replace("\x1f", " ")).replace("\n", "<br>")


def _marked(passage: str, words: Span | None) -> str:
    """The paragraph, its exact words in bold."""
    if words is None:
        return _html(passage)
    before, after = passage[: words.start], passage[words.end :]
    return f"{_html(before)}<b>{_html(passage[words.start : words.end])}</b>{_html(after)}"
