"""A noun phrase taken out of its sentence, to be written again in another."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.questions.context import Context
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Statement

LONGEST_PHRASE = 12  # words; a longer one would bury the question
_VAGUE = frozenset("plusieurs certains certaines quelques chaque aucun aucune tout toute".split())
_CLOSING = frozenset({"acl:relcl", "advcl", "parataxis", "cc", "conj"})


def phrase_of(head: Token) -> tuple[Token, ...]:
    """A noun with its article and what goes with it, up to a comma, a verb or an « et ».

    Empty when it is joined to another (« Austin et Kim »): half of a pair is not what « il » is.
    """
    if any(t.dep_ == "conj" for t in head.children):
        return ()
    run: list[Token] = []
    for token in sorted(head.subtree):
        closing = token.dep_ in _CLOSING or token.pos_ in {"PUNCT", "VERB", "AUX", "SPACE"}
        if token.i > head.i and (closing or token.i != run[-1].i + 1):
            break
        run.append(token)
    while run and run[-1].pos_ in {"ADP", "DET", "ADV"}:
        run.pop()
    if len(run) > LONGEST_PHRASE or any(b.i - a.i != 1 for a, b in pairwise(run)):
        return ()
    return tuple(run)


def written(phrase: Statement, context: Context) -> str | None:
    """The phrase within a sentence: « La capsule » → « la capsule », « Des élus » → « des élus ».

    None for what is one of several: « plusieurs élus », « chaque maire ».
    """
    first = phrase.tokens[0].lower_
    if first in _VAGUE:
        return None
    text = render(context, phrase.tokens, phrase.edits)
    return text[0].lower() + text[1:] if text.lower().startswith(_ARTICLES) else text


_ARTICLES = ("le ", "la ", "les ", "l’", "l'", "un ", "une ", "des ")
