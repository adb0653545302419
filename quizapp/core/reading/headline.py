"""Which first line is the article's headline."""

from __future__ import annotations

from quizapp.core.reading.boilerplate import is_furniture
from quizapp.core.reading.dateline import dateline

# The longest headlines of French dailies keep under this; a lead paragraph exceeds it.
HEADLINE_WORDS_MAXIMUM = 30
# A headline without a blank line after it is at most this share of the paragraph it heads.
HEADLINE_SHARE = 0.5

SENTENCE_ENDS = (".", ",", ";", ":", "»", '"', "”")
QUOTED_FROM = ("«", '"', "“")


def headline(text: str) -> tuple[str | None, str]:
    """The headline and the text after it; None and the whole text when there is none.

    Followed by a blank line, or much shorter than the paragraph after it; a date,
    a byline or a quote by itself is no headline. « Titre : sous-titre » is one.
    """
    first, newline, rest = text.partition("\n")
    if not newline or not _could_be_headline(first):
        return None, text
    following = rest.strip("\n").partition("\n")[0]
    if rest.startswith("\n") or len(first) <= HEADLINE_SHARE * len(following):
        return first, rest.strip("\n")
    return None, text


def _could_be_headline(line: str) -> bool:
    if len(line.split()) > HEADLINE_WORDS_MAXIMUM:
        return False
    if line.endswith(SENTENCE_ENDS) and not _ends_in_a_quoted_part(line):
        return False
    return dateline(line) is None and not is_furniture(line)


def _ends_in_a_quoted_part(line: str) -> bool:
    """« Banques belges piratées : « Le parquet exagère » » : words stand before the quote."""
    return line.endswith(("»", '"', "”")) and not line.startswith(QUOTED_FROM)
