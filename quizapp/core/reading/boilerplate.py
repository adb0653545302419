"""What stands in an article's text without being told by it: nothing to ask about."""

from __future__ import annotations

import re

from quizapp.core.model import Article, Passage, Span
from quizapp.core.reading import french
from quizapp.core.reading.dateline import (
    AGENCIES_IN_BRACKETS,
    AGENCY,
    alternatives,
    dateline,
    publication,
)
from quizapp.core.reading.tables import is_row

# A dateline opens an article, after a publication line and a heading at most;
# further down the same form is an entry of a chronology.
DATELINE_PASSAGES = 3
# Lines of furniture are short; a longer paragraph tells something.
LINE_WORDS_MAXIMUM = 20
APPEAL_WORDS_MAXIMUM = 40
# A list of sources ends the article. Under this share of its characters lies a
# list, over it a section that happens to be called « Sources ».
SOURCES_SHARE_MAXIMUM = 0.35

NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
NAMES = rf"{NAME}(?:\s+(?:{NAME}|de|du|des|la|le|et|van|von|ben|el|al|d['’]{NAME}))*"
END = r"\s*[.:]?$"
AFTER_PHRASE = r"\s*(?:$|[:|>→»–—…-]|(?=[A-ZÀ-ÖØ-Þ«“\"]))"
TRADE = rf"(?:{alternatives(french.TRADES)})"


def _line(pattern: str, *, any_case: bool = True) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if any_case else 0)


# Whole short lines. Each rule is precise rather than complete: a byline left in costs
# a weak question, a sentence taken out costs a fact.
FURNITURE = {
    # « Par Jean Dupont », « Par Luc Mathieu, envoyé spécial à Kyiv »
    "byline": _line(
        rf"(?:Par|PAR)\s+(?!{NAME},\s(?!{TRADE}))(?:{NAMES})(?:,?\s*\(?{TRADE}\b[^.!?]*\)?)?"
        rf"(?:\s+avec\s+{AGENCY})?{END}",
        any_case=False,
    ),
    # « De notre correspondant à Rome », « Propos recueillis par Anne Martin »
    "byline with its phrase": _line(rf"(?:{alternatives(french.BYLINES)})\b[^.!?]*{END}"),
    # « Crédit photo : Jean Dupont », « Photo AFP », « Illustration : ministère »
    "credit": _line(rf"(?:{alternatives(french.CREDITS)})\s*(?::|[-–—/©]|{AGENCY})\s*[^.!?]*{END}"),
    "stock picture": _line(rf"\(?(?:{alternatives(french.STOCK_PICTURES)})\b[^.!?]*\)?{END}"),
    # « (AFP) », « Avec AFP », « Le Monde avec AFP et Reuters », « La rédaction (avec AFP) »
    "agency": _line(
        rf"(?:{NAMES}\s+)?\(?(?:avec\s+)?{AGENCY}(?:\s*(?:,|/|et|avec)\s*{AGENCY})*\)?{END}",
        any_case=False,
    ),
    "with an agency": _line(
        rf"(?:{NAMES}\s+)?\(?avec\s+(?:l['’])?(?:agence\s+)?{AGENCY}\b[^.!?]*{END}"
    ),
    # « © 2024 L'Écho du Nord. », « Tous droits réservés »
    "rights": _line(rf"(?:©|\(c\)\s|(?:{alternatives(french.RIGHTS)})\b).*"),
    # « Lire aussi : Le climat en cinq chiffres », never « Lire aussi des romans apaise »
    "related": _line(
        rf"[>→•▶*–-]*\s*(?i:{alternatives(french.RELATED)}){AFTER_PHRASE}.*", any_case=False
    ),
    "button": _line(rf"(?:{alternatives(french.BUTTONS)})(?:\s*\(\d+\))?{END}"),
    # « 14 », « — 13 — », « LE TÉLÉGRAMME Page 12 », « p. 3/8 »
    "page": _line(
        r"[–—-]?\s*\d{1,4}\s*[–—-]?"
        r"|(?:\S+\s+){0,6}(?:page|p\.)\s*\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?"
    ),
    # « Temps de lecture : 3 min », « 3 min de lecture »
    "reading time": _line(
        r"(?:temps de lecture\b.*|lecture\s*:?\s*\d+\s*min.*|\d+\s*min(?:utes?)?\s+de lecture\.?)"
    ),
}
APPEAL = _line(rf"(?:{alternatives(french.APPEALS)})\b.*")
SOURCES = _line(rf"(?:{alternatives(french.SOURCE_HEADINGS)}){END}")
SOURCE_LINE = _line(r"sources?\s*:\s*\S.*")
CLOSING_AGENCY = re.compile(rf"\s({AGENCIES_IN_BRACKETS})\.?$")


def boilerplate(article: Article) -> tuple[Span, ...]:
    """Spans of ``article.text`` that are no content, in order, none overlapping another.

    Datelines, rows of tables, page numbers, bylines, credits, links to other articles, appeals
    to the reader, rights, and the sources listed at the end.
    """
    passages = article.passages
    end = _sources_from(article)
    spans = [
        span for index, passage in enumerate(passages[:end]) for span in _within(index, passage)
    ]
    return (*spans, *(passage.span for passage in passages[end:]))


def is_furniture(line: str) -> bool:
    """Whether ``line``, a whole paragraph, is none of the article's telling."""
    words = len(line.split())
    if is_row(line):
        return True
    if words > APPEAL_WORDS_MAXIMUM:
        return False
    if publication(line) is not None or APPEAL.match(line):
        return True
    return words <= LINE_WORDS_MAXIMUM and any(
        pattern.fullmatch(line) for pattern in FURNITURE.values()
    )


def _within(index: int, passage: Passage) -> list[Span]:
    if is_furniture(passage.text):
        return [passage.span]
    spans = []
    opening = dateline(passage.text) if index < DATELINE_PASSAGES else None
    if opening is not None:
        spans.append(Span(passage.start, passage.start + len(opening[0].rstrip())))
    closing = CLOSING_AGENCY.search(passage.text)
    if closing is not None:
        spans.append(Span(passage.start + closing.start(1), passage.start + closing.end(1)))
    return spans


def _sources_from(article: Article) -> int:
    """Index of the passage from which sources are listed; the number of passages if none.

    « Les sources de cet article incluent : » and what follows it.
    """
    passages = article.passages
    for index, passage in enumerate(passages):
        left = len(article.text) - passage.start
        if left > SOURCES_SHARE_MAXIMUM * len(article.text):
            continue
        if SOURCES.fullmatch(passage.text) or (
            SOURCE_LINE.fullmatch(passage.text) and index == len(passages) - 1
        ):
            return index
    return len(passages)
