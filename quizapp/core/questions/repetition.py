"""A noun taken up without its complement is written out with the one it had before.

« un projet de loi sur la presse … Le projet sera présenté » → « Le projet de loi sur la
presse sera présenté ». The same head noun, singular or plural alike, is the surest sign of
coreference (Vieira & Poesio, 2000: 72 % of resolvable definites); only short complements
without anything open are copied.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import POINTING_WORDS
from quizapp.core.questions.context import Context
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Edit, Statement

LONGEST_COMPLEMENT = 7  # words copied after the noun
FARTHEST = 120  # tokens back; farther, another one of the kind may have come between
_DETERMINERS = {
    "le": ("Masc", "Sing"), "la": ("Fem", "Sing"), "les": ("", "Plur"),
    "ce": ("Masc", "Sing"), "cet": ("Masc", "Sing"), "cette": ("Fem", "Sing"), "ces": ("", "Plur"),
    "l'": ("", "Sing"), "du": ("Masc", "Sing"), "au": ("Masc", "Sing"), "aux": ("", "Plur"),
}  # fmt: skip
_CONTRACTED = {"du": "de", "au": "à", "aux": "à"}
_ENDS = frozenset({"acl", "acl:relcl", "conj", "cc", "appos", "punct", "advcl", "mark"})
_OPEN_WORDS = POINTING_WORDS.union("son sa ses leur leurs notre votre nos vos mon ma mes".split())


def written_out(statement: Statement, noun: Token, context: Context) -> Edit | None:
    """The edit that gives ``noun`` back its complement; None when nothing sure is found."""
    own = any(t.i > noun.i and t.dep_ in {"amod", "nmod", "acl"} for t in noun.children)
    if noun.i == 0 or own:
        return None
    determiner = noun.doc[noun.i - 1]
    gender, number = _DETERMINERS.get(determiner.lower_, ("", ""))
    if not number or determiner not in (*statement.attribution, *statement.tokens):
        return None
    earlier = next(_earlier(noun, number), None)
    if earlier is None:
        return None
    words = render(context, [earlier, *_complement(earlier)])
    gender = gender or next(iter(earlier.morph.get("Gender", [])), "")
    if not gender:
        return None
    phrase = grammar.definite(gender, number, words[0].lower() + words[1:])
    preposition = _CONTRACTED.get(determiner.lower_)
    text = grammar.after(preposition, phrase) if preposition else phrase
    return Edit(determiner.i, noun.i + 1, text)


def _earlier(noun: Token, number: str) -> Iterator[Token]:
    """Uses of the noun in earlier sentences that have a complement to copy, the last first."""
    start, lemma = noun.sent.start, noun.lemma_
    for token in reversed(list(noun.doc[max(start - FARTHEST, 0) : start])):
        same = token.lemma_ == lemma and token.pos_ == "NOUN" and token.text.islower()
        same = same and not _bare(token)
        if same and token.morph.get("Number", [number]) == [number] and _identifies(token):
            yield token


def _bare(noun: Token) -> bool:
    """« le service d'incendie local »: a kind of service, no fire that was told of."""
    return noun.i > 0 and noun.nbor(-1).lower_ in {"de", "d'", "en"}


def _identifies(noun: Token) -> bool:
    """Whether what follows a noun tells which one is meant.

    « la station spatiale internationale » does; « un relief rupestre situé à Gao » is one of many,
    and « le relief rupestre » still is; of « le service d'incendie local » the service is local.
    """
    complement = _complement(noun)
    before = [t for t in noun.children if t.i < noun.i]
    some = not any(t.dep_ == "det" or t.lower_ in _CONTRACTED for t in before)
    some = some or any(t.lower_ in _INDEFINITE for t in before)
    return bool(complement) and not (some and all(t.pos_ == "ADJ" for t in complement))


_INDEFINITE = frozenset({"un", "une", "des"})


def _complement(noun: Token) -> list[Token]:
    """The run of words after a noun that belongs to it, up to a verb, a comma or an « et »."""
    run: list[Token] = []
    for token in noun.doc[noun.i + 1 : noun.i + 1 + LONGEST_COMPLEMENT + 1]:
        closed = token.dep_ in _ENDS and token.head == noun
        if not noun.is_ancestor(token) or closed or token.pos_ in {"VERB", "AUX", "PUNCT", "SPACE"}:
            break
        if token.lower_ in _OPEN_WORDS or token.pos_ in {"PRON", "CCONJ", "NUM"}:
            return []
        run.append(token)
    while run and run[-1].pos_ in {"ADP", "DET", "ADV"}:
        run.pop()
    return run if len(run) <= LONGEST_COMPLEMENT else []
