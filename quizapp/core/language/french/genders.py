"""The gender of nouns that have one, whatever a tagger makes of « les musées » or « l'incendie ».

A tagger guesses the gender of a noun that it hardly knows where no article shows it. The table
comes from the Lefff (:mod:`quizapp.core.language.french.training.nouns`). Names of people's
offices are left to the tagger: « le juge », « la juge ».
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from pathlib import Path

from spacy.tokens import Doc, Token

from quizapp.core.language.french.roles_lexicon import ROLE_HEADS

TABLE = Path(str(files("quizapp"))) / "core/language/french/nouns.txt.gz"
# Articles and possessives that show the gender by themselves.
_SHOWING = frozenset({"le", "la", "un", "une", "ce", "cet", "cette", "du", "au"})
_OF_ANYONE = ("iste", "aire", "ogue")  # « la dentiste », « la locataire », « la psychologue »


@cache
def _table() -> dict[str, str]:
    _, masculine, feminine = gzip.decompress(TABLE.read_bytes()).decode().splitlines()
    return dict.fromkeys(masculine.split(), "Masc") | dict.fromkeys(feminine.split(), "Fem")


def gender_of(noun: str) -> str | None:
    """ "Masc" or "Fem" of a form of a noun; None when it has both or is not known."""
    form, table = noun.lower(), _table()
    singular = form.removesuffix("s")
    if {form, singular} & ROLE_HEADS.keys() or singular.endswith(_OF_ANYONE):
        return None
    return table.get(form) or (table.get(singular) if singular != form else None)


def corrected(doc: Doc) -> Doc:
    """``doc`` with the gender of its nouns put right where no word beside them shows it."""
    for token in doc:
        if token.pos_ != "NOUN" or _shown(token):
            continue
        gender, morph = gender_of(token.text), token.morph
        if gender is not None and f"Gender={gender}" not in str(morph).split("|"):
            features = {**morph.to_dict(), "Gender": gender}
            token.set_morph(features)  # type: ignore[attr-defined]  # the stub lacks it
    return doc


def _shown(noun: Token) -> bool:
    """« le tour », « la tour »: the determiner right before the noun."""
    return noun.i > 0 and noun.nbor(-1).lower_ in _SHOWING
