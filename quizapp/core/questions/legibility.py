"""What in a statement no reader should be asked to read: damage, signs, capitals, half a quote."""

from __future__ import annotations

import re
import unicodedata

from spacy.tokens import Token

from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement

# « l20 ouvriers », « 34O maquettes », « en l932 »: letters that a scanner took for figures.
_SCANNED = re.compile(r"(?=.*\d)(?=.*[OolI])[\dOolI][\dOolI.,]+")
# Addresses, handles, tags, and signs that lay out a text instead of telling it.
_SIGNS = re.compile(r"https?:|www\.|\S@\S|^[@#]\w|[|<>{}\\\t\ufffd_*^~=]|^\[|\]$")
# Symbols that stand for no word (Unicode: Symbol, other; modifier): « 🚢 », « ★ ».
_PICTURES = frozenset({"So", "Sk"})
_WORDED_SYMBOLS = frozenset("°№©®™")
CAPITALS_MINIMUM = 4  # words in capitals: fewer may be acronyms
CAPITALS_SHARE = 0.5


def garbled(statement: Statement, context: Context) -> bool:
    """Scanned figures, addresses, pictures, signs of layout: « a mobilisé l20 ouvriers »."""
    return any(_is_garbled(context.text(token)) for token in statement.tokens)


def _is_garbled(word: str) -> bool:
    if word.isalpha():
        return False
    if _SCANNED.fullmatch(word) or _SIGNS.search(word):
        return True
    return any(
        unicodedata.category(c) in _PICTURES and c not in _WORDED_SYMBOLS
        for c in word
        if not c.isascii()
    )


def shouted(statement: Statement, _context: Context) -> bool:
    """A heading in capitals, with a stop or not: « LA VILLE A FERMÉ TROIS MUSÉES. »."""
    words = [t for t in statement.tokens if t.is_alpha and len(t) > 1]
    capitals = sum(_in_capitals(t) for t in words)
    return capitals >= CAPITALS_MINIMUM and capitals > CAPITALS_SHARE * len(words)


def _in_capitals(token: Token) -> bool:
    return token.text.isupper()


def quoted_along(statement: Statement, context: Context) -> bool:
    """A sentence in the middle of what someone says: it is their word, not the article's.

    « Nous partons. Brest a fermé trois musées en 2019. Rien ne change », a dit le maire.
    """
    start, end = statement.sentence.start_char, statement.sentence.end_char
    return not statement.spoken and any(
        quote.span.start <= start and end <= quote.span.end for quote in context.findings.quotations
    )
