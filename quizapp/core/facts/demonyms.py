"""Names of inhabitants: « la Japonaise Kinue Hitomi », « l'Éthiopienne », « la Vaudoise »."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from quizapp.core.language.french.names_lexicon import DEMONYM_ENDINGS, FIRST_NAMES
from quizapp.core.language.french.nationalities_lexicon import country_of

_ARTICLES = frozenset(("le", "la", "l'", "du", "au", "une", "un"))


@lru_cache(maxsize=4096)
def names_inhabitant(word: str) -> bool:
    """Whether a capitalised word has the form of a nationality or of a city's inhabitant."""
    if not word[:1].isupper():
        return False
    known = country_of(word) is not None or word.endswith(DEMONYM_ENDINGS)
    return known and word.casefold() not in FIRST_NAMES


def opens_name(token: Token) -> bool:
    """« La Bernoise Sabrina Aebischer »: after a singular article, before a name.

    « l'Espoir Anna Martin » too: what stands between an article and a first name
    is no part of the name.
    """
    doc, at = token.doc, token.i
    if not at or doc[at - 1].lower_ not in _ARTICLES or at + 1 >= len(doc):
        return False
    following = doc[at + 1].text
    if token.text.casefold() in FIRST_NAMES or not following[:1].isupper():
        return False
    return names_inhabitant(token.text) or following.casefold() in FIRST_NAMES


def demonyms(doc: Doc) -> frozenset[str]:
    """The names of inhabitants that the text gives to someone: « la Vaudoise » again, alone."""
    return frozenset(t.text for t in doc if names_inhabitant(t.text) and opens_name(t))
