"""Plain text, pasted or from a file, to an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from quizapp.core.model import Article, Passage
from quizapp.core.reading import dateline, english
from quizapp.core.reading.cleaning import clean
from quizapp.core.reading.decoding import decode
from quizapp.core.reading.headline import headline
from quizapp.core.reading.manuscript import Manuscript
from quizapp.core.reading.refusals import Refusal, Unreadable

PUBLISHED: dict[str, Callable[[list[str]], date | None]] = {
    "fr": dateline.published_on,
    "en": english.published_on,
}
"""By language, what finds the day on which an article appeared in its first paragraphs."""
LANGUAGES = frozenset(PUBLISHED)

# Two or three sentences of a newspaper: fewer give neither five questions that keep
# each other's answers secret, nor names and figures enough for three distractors.
WORDS_MINIMUM = 60
# 400 full pages: it is read in the background, by parts.
CHARACTERS_MAXIMUM = 2_500_000
# Before cleaning: what is longer by far stays too long whatever is taken off it.
DATA_MAXIMUM = 2 * CHARACTERS_MAXIMUM

# A book of 400 full pages set on lines of 60 characters has fewer.
LINES_MAXIMUM = 50_000

# Enough to be sure of a language; a book need not be gone through for it.
LANGUAGE_CHARACTERS = 20_000

# Only the opening of an article says when it appeared.
OPENING_PARAGRAPHS = 4

PARAGRAPH = re.compile(r"[^\n]+")


def read_text(data: bytes) -> Manuscript:
    """The paragraphs written in ``data``, the headline among them. Raises Unreadable."""
    refuse_vast(data)
    return Manuscript(clean(decode(data)))


def read_plain(
    data: bytes | str,
    *,
    title: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Article:
    """The article written in ``data``.

    ``title`` and ``published`` are found in the text when not given (headline,
    dateline); the title is "" when there is none. The headline leaves the stored
    text, dateline and publication line stay. ``language``, when given, is believed.
    Raises Unreadable.
    """
    if not data.strip():
        raise Unreadable(Refusal.EMPTY, "the text is empty")
    refuse_vast(data)
    text = clean(decode(data) if isinstance(data, bytes) else data)
    return compose(text, title=title, published=published, language=language)


def compose(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Article:
    """As ``read_plain``, of a text that ``clean`` has been over."""
    if language is not None and language not in LANGUAGES:
        raise Unreadable(Refusal.LANGUAGE, f"no questions can be made in « {language} » yet")
    found, body = headline(text)
    if found is None or (title is not None and title.strip() != found):
        # A first line other than the title given is a part of the article.
        body = text
    _refuse_unfit(body)
    language = language or _language(body)
    opening = PARAGRAPH.findall(body)[:OPENING_PARAGRAPHS]
    return Article(
        title=" ".join((title or "").split()) or found or "",
        language=language,
        text=body,
        passages=passages(body),
        published=published or PUBLISHED[language](opening),
    )


def passages(text: str) -> tuple[Passage, ...]:
    """The paragraphs of ``text``, one a line, in order: p1, p2, …"""
    return tuple(
        Passage(id=f"p{number}", start=line.start(), end=line.end(), text=line.group())
        for number, line in enumerate(PARAGRAPH.finditer(text), start=1)
    )


def refuse_vast(data: bytes | str) -> None:
    """Raise Unreadable for what is too long whatever cleaning would take off it."""
    lines = data.count(b"\n") if isinstance(data, bytes) else data.count("\n")
    if len(data) > DATA_MAXIMUM or lines > LINES_MAXIMUM:
        raise Unreadable(Refusal.TOO_LONG, "the text is too long for an article")


def _refuse_unfit(text: str) -> None:
    words = len(text.split())
    if not words:
        raise Unreadable(Refusal.EMPTY, "the text is empty")
    if words < WORDS_MINIMUM:
        raise Unreadable(
            Refusal.TOO_SHORT,
            f"the text is too short for a quiz: {words} words, at least {WORDS_MINIMUM} are needed",
        )
    refuse_vast(text)
    if len(text) > CHARACTERS_MAXIMUM:
        raise Unreadable(
            Refusal.TOO_LONG,
            f"the text is too long for an article: {len(text)} characters, "
            f"at most {CHARACTERS_MAXIMUM}",
        )


def _language(text: str) -> str:
    """The language that ``text`` is written in. Raises Unreadable for an unsupported one."""
    from py3langid import classify  # loads a model: only for texts that do not say

    guess = str(classify(text[:LANGUAGE_CHARACTERS])[0])
    if guess not in LANGUAGES:
        raise Unreadable(
            Refusal.LANGUAGE,
            f"the text seems written in « {guess} », not in French (« fr ») or English (« en »)",
        )
    return guess
