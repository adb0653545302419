"""« Sa thèse portait sur … » → « La thèse de Carlo Gesualdo portait sur … »."""

from __future__ import annotations

from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.questions.context import Context
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Edit, Statement

OF_ONE = frozenset({"son", "sa", "ses"})
OF_SEVERAL = frozenset({"leur", "leurs"})
_FEATURES = ("Gender", "Number")


def owner_written(statement: Statement, owner: str, context: Context) -> Edit | None:
    """The edit that gives the possessive that opens the subject its owner.

    None when the noun has a complement of its own, between which and « de » one would stumble
    (« sa visite de la ville »), or when its gender is unknown.
    """
    possessive, noun = statement.subject[0], statement.subject[0].head
    run = [t for t in statement.subject if t.i > possessive.i]
    if noun.pos_ != "NOUN" or noun not in run:
        return None
    if any(t != noun and t.dep_ != "amod" for t in run):
        return None
    gender, number = (next(iter(noun.morph.get(f, [])), "") for f in _FEATURES)
    if not gender or not number:
        return None
    phrase = grammar.definite(gender, number, render(context, run))
    return Edit(possessive.i, run[-1].i + 1, f"{phrase} {grammar.after('de', owner)}")


def opening_possessive(statement: Statement) -> Token | None:
    """The possessive that the subject begins with, if it does."""
    first = statement.subject[0] if statement.subject else None
    if first is None or first.pos_ != "DET" or first.lower_ not in OF_ONE | OF_SEVERAL:
        return None
    return first
