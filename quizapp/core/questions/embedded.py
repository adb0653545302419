"""Clauses inside another: relative clauses, and clefts that set one part of a clause apart.

« X, qui a fermé le marché, … », « C'est X qui a fermé le marché », « C'est en 1920 que X … »
(Grevisse & Goosse, *Le Bon Usage*, § 456: « c'est … qui », « c'est … que » are an introducer).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.language.french.lexicon import HUMAN_VERBS, RELATIVES
from quizapp.core.questions.clauses import finite_verb
from quizapp.core.questions.simplifying import BREAKS, is_finite

LONGEST_FOCUS = 10  # words between « c'est » and « qui »


def clefts(words: Sequence[Token]) -> Iterator[tuple[Token, tuple[Token, ...], list[Token]]]:
    """« C'est X qui V » as the verb, the subject « X » and « X V »; « C'est en 1920 que S V ».

    Of the latter the subject is empty: it is in its own clause, after « en 1920 ».
    """
    for place, pronoun in enumerate(words[:-1]):
        introduced = pronoun.lower_ in {"c'", "ce"} and words[place + 1].lemma_ == "être"
        if not introduced or any(is_finite(t) for t in words[:place]):
            continue
        end = next((n for n, t in enumerate(words) if n > place + 1 and _relates(t)), None)
        if end is None:
            return
        focus, clause = tuple(words[place + 2 : end]), list(words[end + 1 :])
        if not 0 < len(focus) <= LONGEST_FOCUS or any(t.text in BREAKS for t in focus):
            return
        verb = words[end].head
        if verb.dep_ != "advcl:cleft" or finite_verb(verb) is None:
            return
        acting = words[end].lower_ == "qui"
        if acting != (focus[0].pos_ in {"DET", "PROPN"}) or (not acting and focus[0].pos_ != "ADP"):
            return
        yield verb, focus if acting else (), [*words[:place], *focus, *clause]
        return


def _relates(token: Token) -> bool:
    """« qui », « que » at the head of a cleft's clause."""
    return token.lower_ in {"qui", "que", "qu'"} and token.head.dep_ == "advcl:cleft"


def relatives(words: Sequence[Token]) -> Iterator[tuple[Token, tuple[Token, ...], list[Token]]]:
    """« X, qui a fermé le marché, … » as the verb, « X », and « a fermé le marché ».

    Only after a comma, where the clause adds to « X » and does not choose it.
    """
    places = {t.i: n for n, t in enumerate(words)}
    if words[0].lower_ in {"c'", "ce"}:
        return  # « C'est l'architecte X, basé à Y, qui … »: a cleft, of which « qui » is part
    for place, pronoun in enumerate(words):
        if pronoun.lower_ != "qui" or not place or words[place - 1].text != ",":
            continue
        verb = pronoun.head
        if verb.dep_ != "acl:relcl" or not pronoun.dep_.startswith("nsubj"):
            continue
        antecedent = _antecedent(verb, words[: place - 1])
        if antecedent is None or finite_verb(verb) is None:
            continue
        end = place + 1
        last = verb.right_edge.i
        while end < len(words) and words[end].i <= last:
            end += 1
        clause = _first_relative(words[place + 1 : end])
        if places.get(verb.i, -1) < place or any(t.lower_ in RELATIVES for t in clause[:1]):
            continue
        while clause and clause[-1].text in {",", "."}:
            clause.pop()
        yield verb, antecedent, clause


def _first_relative(words: Sequence[Token]) -> list[Token]:
    """« datait de 1999 » of « datait de 1999 et que détenait … »."""
    for first, second in pairwise(words):
        if first.pos_ == "CCONJ" and second.lower_ in RELATIVES:
            return [t for t in words if t.i < first.i]
    return list(words)


def _antecedent(verb: Token, before: Sequence[Token]) -> tuple[Token, ...] | None:
    """The noun phrase that ends right before « , qui », when no other noun could be meant."""
    head, finite = verb.head, finite_verb(verb)
    if head.pos_ not in {"NOUN", "PROPN"} or finite is None:
        return None
    number = finite.morph.get("Number", [])
    start = head.left_edge.i
    if head.dep_ == "nmod" and head.head.morph.get("Number", number) == number:
        return None  # « le record de l'épreuve, qui … »: the record or the event
    if head.i > start and head.doc[start].pos_ == "ADP":
        start += 0 if head.doc[start].lower_ in {"du", "au", "aux", "des"} else 1
    run = tuple(t for t in before if t.i >= start)
    while run and run[0].pos_ in {"CCONJ", "ADV", "PUNCT"}:
        run = run[1:]  # « , puis le roi de France Louis XIV, qui … »
    if not run or head not in run or run[-1] != before[-1]:
        return None
    if any(t.text in ",;:()«»—–" or is_finite(t) for t in run):
        return None
    if head.morph.get("Number", number) != number:
        return None
    human = verb.lemma_ in HUMAN_VERBS  # « le maire de Gao, qui avait démissionné »
    named = head.text[:1].isupper()  # « l'Union sportive de Tourcoing, qui voit le jour »
    nouns = {"NOUN"} if human or named else {"NOUN", "PROPN"}
    rivals = [t for t in run if t.pos_ in nouns and t.dep_ == "nmod"]
    if any(t.morph.get("Number", number) == number for t in rivals):
        return None
    return run
