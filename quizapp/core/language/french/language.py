"""spaCy's Language for French, quick to start.

Importing ``spacy.lang.fr`` compiles a tokenizer rule of 1.45 MB: 3 s of processor.
The shipped pipeline needs none of it: its ``tokenizer`` file holds every rule, that
one in its short form (:mod:`quizapp.core.language.french.training.token_match`).
What no file of a pipeline holds is given here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.attrs import LIKE_NUM  # type: ignore[import-not-found]  # Cython, without a stub
from spacy.lang.lex_attrs import like_num as in_digits
from spacy.language import BaseDefaults, Language

from quizapp.core.language.french import figures_lexicon as lexicon

_IN_LETTERS = frozenset(
    {*lexicon.UNITS, *lexicon.HUNDRED, *lexicon.THOUSAND, *lexicon.MULTIPLIERS, *lexicon.ORDINALS}
)


def like_num(text: str) -> bool:
    """Whether a word is a number or a rank: « 11 », « 3,5 », « vingt-deux », « premier »."""
    return in_digits(text) or all(part in _IN_LETTERS for part in text.lower().split("-"))


_NO_RULES: dict[str, list[dict[Any, Any]]] = {}
_ATTRIBUTES: dict[int, Callable[[str], Any]] = {LIKE_NUM: like_num}


class FrenchDefaults(BaseDefaults):
    """No tokenizer rules: they come with the pipeline. No stop words, no noun chunks."""

    tokenizer_exceptions = _NO_RULES
    prefixes = None
    suffixes = None
    infixes = None
    url_match = None
    lex_attr_getters = _ATTRIBUTES


class French(Language):  # type: ignore[no-untyped-call]  # spaCy's __init_subclass__
    """Reads a French pipeline; without one it has no tokenizer rules."""

    lang = "fr"
    Defaults = FrenchDefaults
