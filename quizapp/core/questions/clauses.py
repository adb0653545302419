"""What makes a clause: its finite verb, its one subject before it, its verb group.

Each is found by the parse and confirmed by the words around it; a doubt gives nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import (
    NAME_PARTICLES,
    PARTS_TOLD,
    SUBORDINATING_WORDS,
)
from quizapp.core.language.french.lexicon import MONTHS, RELATIVES
from quizapp.core.questions.antecedents import apposed
from quizapp.core.questions.connectors import is_connector
from quizapp.core.questions.simplifying import BREAKS, is_finite, present_participle

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj", "csubj"})
AUXILIARIES = frozenset({"aux:tense", "aux:pass", "aux:caus", "cop", "aux"})
DIRECT_OBJECTS = frozenset({"obj", "ccomp", "xcomp"})
OBJECTS = DIRECT_OBJECTS | {"obl:arg", "obl:mod", "obl", "iobj"}
LONGEST_BARE = 6  # words of a subject that only its place betrays
LONGEST_NAME = 6  # words of « Abdel Basset Sayda », « Pieter van der Horst »
# What ends a form of the indicative that the tagger took for a participle or an adjective:
# « le texte prévoit le retrait », « la police recommande », « le guet-apens déclencha ».
FINITE_ENDINGS = ("a", "e", "t", "d")
PARTICIPLE_ENDINGS = ("ée", "ie", "ue", "ite", "ise", "erte", "ante", "ant", "euse", "aite")


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a subject, and the words before or after that its name makes useless."""

    words: tuple[Token, ...]
    replaced: frozenset[Token] = frozenset()


def finite_verb(root: Token) -> Token | None:
    """The indicative form that carries the clause: the verb itself, its auxiliary or copula."""
    own = [t for t in root.children if t.dep_ in AUXILIARIES]
    for token in [*own, root]:
        if is_finite(token) and "Ind" in token.morph.get("Mood", ["Ind"]):
            return token
    return root if not own and _finite_by_form(root) else None


def _finite_by_form(token: Token) -> bool:
    """A verb between its subject and its object that the tagger took for something else.

    « Le texte prévoit le retrait », « l'État renonce à ses droits »: without an auxiliary no
    participle stands there, without an article no noun.
    """
    word, verbal = token.lower_, token.pos_ == "VERB"
    if token.pos_ not in {"VERB", "ADJ", "NOUN"} or "Inf" in token.morph.get("VerbForm", []):
        return False
    subjects = [t for t in token.children if t.dep_ == "nsubj" and t.i < token.i]
    after = {t.dep_ for t in token.children if t.i > token.i}
    direct = not after.isdisjoint(DIRECT_OBJECTS)
    if len(subjects) != 1 or any(t.dep_ in {"case", "det"} for t in token.children):
        return False
    if any(t.dep_ == "case" for t in subjects[0].children):
        return False
    if any(is_finite(t) for t in token.doc[subjects[0].i : token.i]):
        return False  # « l'espèce la plus connue est Apis mellifera »
    if not direct and after.isdisjoint(OBJECTS if verbal else {"obl:arg"}):
        return False
    if subjects[0].morph.get("Number", []) == ["Plur"]:
        return word.endswith("nt") and not word.endswith("ant")
    return word.endswith(FINITE_ENDINGS) and (direct or not word.endswith(PARTICIPLE_ENDINGS))


def main_verb(root: Token, words: Sequence[Token]) -> Token:
    """The root, or the finite verb that it hides.

    « Pour contrer …, Austin et Kim se sont engagés »: the parse took the infinitive.
    « Selon des analyses ayant été faites à Lyon, il est malade »: it took a participle.
    « Le marché ferme, affirme le maire »: it took the verb of the speaker, now left out.
    """
    kept = set(words)
    if root not in kept:
        tops = [t for t in words if t.head not in kept and t.dep_ not in {"punct", "cc"}]
        return next((t for t in tops if finite_verb(t) is not None), root)
    if finite_verb(root) is not None:
        return root
    joined = (t for t in root.children if t.dep_ in {"conj", "parataxis", "ccomp"} and t.i > root.i)
    return next((t for t in joined if finite_verb(t) is not None), root)


def subject_of(root: Token, finite: Token, words: Sequence[Token]) -> Subject | None:
    """The one subject before the verb, as a run of words; None when in doubt."""
    nouns = (t for t in root.children if t.text not in BREAKS)  # the dash after a dateline
    subjects = [t for t in nouns if t.dep_ in SUBJECTS and not _prepositional(t)]
    subjects = [t for t in subjects if t == subjects[0] or not apposed(subjects[0], t)]
    if not subjects:
        subjects = [t for t in words if _stolen(t, finite)]
    if len(subjects) != 1:
        return None if subjects else _bare_subject(root, finite, words)
    head = subjects[0]
    if head.dep_ in {"expl:subj", "csubj"} or head.i > finite.i or not _nominal(head):
        return None
    if not _agree(head, finite):
        return _bare_subject(root, finite, words)
    first = head.left_edge.i
    while first > words[0].i and _number_part(head.doc[first - 1], head.doc[first]):
        first -= 1
    verb = verb_group(root, finite, words)
    if not verb:
        return None
    before = [t for t in words if first <= t.i < verb[0].i]
    while before and (before[0].text in BREAKS or before[0].pos_ == "CCONJ"):
        before = before[1:]
    before, head = _beyond_source(before, head, words)
    return _named(before, head) or _run(_undated(before), head)


def _beyond_source(
    before: list[Token], head: Token, words: Sequence[Token]
) -> tuple[list[Token], Token]:
    """« D'après le maire, Jean Morel, la mine fermera »: a name that still is of the source."""
    opened = words[0].lower_ in {"selon", "d'"} and before and before[0].i > words[0].i
    comma = next((n for n, t in enumerate(before) if t.text == ","), 0)
    if not opened or not comma or any(t.pos_ != "PROPN" for t in before[:comma]):
        return before, head
    after = before[comma + 1 :]
    nouns = [t for t in after if t.pos_ in {"NOUN", "PROPN"} and t.head not in after]
    return (after, nouns[0]) if len(nouns) == 1 else (before, head)


def _undated(before: list[Token]) -> list[Token]:
    """« Le 4 mars 2024 des pompiers ont … » without the date that the parse made the subject."""
    forms = [t.lower_ for t in before[:4]]
    dated = len(before) > 4 and forms[0] == "le" and forms[1][:1].isdigit() and forms[2] in MONTHS
    size = 4 if dated and forms[3].isdigit() else 3
    named = dated and any(t.pos_ in {"NOUN", "PROPN"} for t in before[size:])
    return before[size:] if named else before


def _nominal(head: Token) -> bool:
    """A noun, a name, or « près » in « près de 3 millions de chrétiens »."""
    counted = head.pos_ in {"ADV", "ADP"} and any(t.pos_ in {"NOUN", "NUM"} for t in head.children)
    # « 4.000 médecins généralistes »: the parse may hang the noun on its adjective
    counted = counted or (head.pos_ == "ADJ" and head.i > 0 and head.nbor(-1).pos_ == "NOUN")
    return counted or head.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"}


def _number_part(token: Token, following: Token) -> bool:
    """« Cinquante-deux pompiers », « Plus de 4.000 médecins »: what the parse cut off."""
    if token.lower_ in {"plus", "moins", "près"}:
        return following.lower_ in {"de", "d'"}
    return token.pos_ == "NUM" and following.pos_ in {"NUM", "NOUN"}


def _agree(head: Token, finite: Token) -> bool:
    number, verb = head.morph.get("Number", []), finite.morph.get("Number", [])
    joined = any(t.dep_ == "conj" for t in head.children)
    return not number or not verb or number == verb or joined


def _run(before: list[Token], head: Token) -> Subject | None:
    """A subject up to its first comma, or up to the verb when no comma closes what follows.

    « Cinquante pompiers venus de Namur, d'Andenne et de Gembloux ont … »: a list is part of it.
    « Trente gardiennes, dont Rosy Suess et Ewa Paradies, ont … »: whom « dont » names is not.
    """
    if not before or any(t.text in {";", ":"} for t in before):
        return None
    run = before
    breaks = [t for t in before if t.text in BREAKS and t.i > head.i]
    if breaks and before[-1].text in BREAKS:
        run = [t for t in before if t.i < breaks[0].i]
        parts = head.doc[breaks[0].i + 1].lower_ in PARTS_TOLD
        listed = not parts and any(
            t.dep_ == "conj" and t.head == head for t in before if t.i > breaks[0].i
        )
        if listed:
            return None
    elif breaks and any(is_finite(t) for t in before):
        return None
    if any(b.i - a.i != 1 for a, b in pairwise(run)):
        return None
    return Subject(tuple(run))


def _named(before: list[Token], head: Token) -> Subject | None:
    """The name alone of « le bourgmestre de Namur, Stéphane Collignon, s'est rendu ».

    And of « l'un de ses conseillers, Jean Morel, a … ».
    """
    marks = [i for i, t in enumerate(before) if t.text == ","]
    one = head.lower_ in {"un", "une"} and before[0].lower_ == "l'"
    if not (head.pos_ == "NOUN" or one) or not marks or len(marks) > 2 or before[0].pos_ != "DET":
        return None
    role = before[: marks[0]]
    name = before[marks[0] + 1 : marks[1] if len(marks) == 2 else len(before)]
    after = before[marks[1] + 1 :] if len(marks) == 2 else []
    if after or head not in role or not is_name(name):
        return None
    return Subject(tuple(name), frozenset(t for t in before if t not in set(name)))


def is_name(words: list[Token]) -> bool:
    """« Marco Bellini », « l'Italien Marco Bellini », « la diplomate Beatriz Echeverría »."""
    bare = list(words)
    if bare and bare[0].lower_ in {"l'", "le", "la"}:
        bare = bare[2:]
        while bare and bare[0].pos_ == "ADJ":
            bare = bare[1:]
    if not 2 <= len(bare) <= LONGEST_NAME:
        return False
    proper = [t.pos_ == "PROPN" or t.lower_ in NAME_PARTICLES | {"-"} for t in bare]
    return all(proper) and all(t.text[:1].isupper() for t in (bare[0], bare[-1]))


def _prepositional(token: Token) -> bool:
    """« Avec le ministre …, Austin a averti »: what follows a preposition is no subject."""
    return any(t.dep_ == "case" and t.i < token.i for t in token.children)


def _bare_subject(root: Token, finite: Token, words: Sequence[Token]) -> Subject | None:
    """The noun phrase right before the verb and right after a break, where the parse has none.

    « … avec la Russie, Austin et Kim se sont engagés »: two names and a plural verb.
    """
    verb = verb_group(root, finite, words)
    run: list[Token] = []
    for token in reversed([t for t in words if verb and t.i < verb[0].i]):
        if token.text in BREAKS:
            break
        run.insert(0, token)
    heads = [t for t in run if t.pos_ in {"NOUN", "PROPN"}]
    if not heads or len(run) > LONGEST_BARE or run[0].pos_ in {"ADP", "PRON", "SCONJ"}:
        return None
    if any(t.pos_ in {"VERB", "AUX", "PUNCT"} for t in run) or run[-1].pos_ not in {
        "NOUN",
        "PROPN",
        "ADJ",
    }:
        return None
    joined = any(t.lower_ == "et" for t in run)
    number = ["Plur"] if joined else heads[0].morph.get("Number", ["Sing"])
    return Subject(tuple(run)) if finite.morph.get("Number", []) == number else None


def _stolen(token: Token, finite: Token) -> bool:
    """A subject that the parse gave to a participle: « Des élus, s'exprimant …, ont dit »."""
    return (
        token.dep_ in SUBJECTS
        and token.i < token.head.i < finite.i
        and present_participle(token.head)
        and any(t.text == "," for t in token.doc[token.i : token.head.i])
    )


def verb_group(root: Token, finite: Token, words: Sequence[Token]) -> tuple[Token, ...]:
    """Negation, clitics, auxiliaries, short adverbs and the verb itself, as one run."""
    members = {finite, root} if root.pos_ in {"VERB", "AUX"} else {finite}
    small = {"expl:pv", "expl:pass", "expl:comp", "obj", "iobj", "advmod", *AUXILIARIES}
    for child in root.children:
        clitic = child.pos_ == "PRON" and child.i < finite.i and len(child) <= 4
        adverb = child.dep_ == "advmod" and child.pos_ == "ADV" and not list(child.children)
        between = finite.i < child.i < root.i
        if child.dep_ in small and (
            clitic or (adverb and (child.lower_ in {"ne", "n'"} or between))
        ):
            members.add(child)
        if child.dep_.startswith("aux") and child.i < root.i:
            members.add(child)
    members = {t for t in members if not _relative(t)}
    first, last = min(t.i for t in members), max(t.i for t in members)
    run = [t for t in words if first <= t.i <= last and not is_connector(t, root)]
    return tuple(run) if members - {t for t in members if is_connector(t, root)} <= set(run) else ()


def _relative(token: Token) -> bool:
    return token.lower_ in RELATIVES and token.pos_ == "PRON"


def subordinated(token: Token, words: Sequence[Token], start: int) -> bool:
    """Whether a word between ``start`` and a verb opens a clause for it: « qui », « lorsque »."""
    return any(start <= t.i < token.i and t.lower_ in SUBORDINATING_WORDS for t in words)
