"""Several clauses of a sentence told apart: coordination, contrast, words that others close.

Where the parse names a second verb, the words must show it too: a conjunction or comma, and no
« qui », « que » or « lorsque » in between. After Heilman & Smith (2010), § 3.2, extraction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import (
    ALTERNATIVES,
    COORDINATORS,
    OBJECT_CLITICS,
    REMINDERS,
    SUBORDINATING_WORDS,
)
from quizapp.core.questions.clauses import SUBJECTS, finite_verb, subordinated
from quizapp.core.questions.simplifying import is_conjugated, is_finite

CONJUNCTIONS = frozenset({"Mais", "Et", "Or", "Car", "Puis", "Ainsi", "Enfin"})
_OPENERS = COORDINATORS | {",", ":"}
_NO_ADJUNCT = frozenset({"VERB", "AUX", "PRON"})


def between_stops(sentence: Tokens) -> Tokens:
    """The sentence as the article writes it, where the parse cut it at a semicolon."""
    doc, start, end = sentence.doc, sentence.start, sentence.end
    while end < len(doc) and doc[end - 1].text == ";" and not doc[end].is_space:
        end = doc[end].sent.end
    while start > 0 and doc[start - 1].text == ";":
        start = doc[start - 1].sent.start
    return sentence if (start, end) == (sentence.start, sentence.end) else doc[start:end]


def unstopped(sentence: Tokens) -> bool:
    """Whether a sentence, no heading, ends its paragraph without a stop: « Il a 4 moteurs ¶ »."""
    doc, end = sentence.doc, sentence.end
    last = end >= len(doc) or doc[end].is_space
    finite = any(is_finite(t) for t in sentence)
    return last and finite and sentence[-1].pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}


@dataclass(frozen=True, slots=True)
class Second:
    """A further verb, its words after the conjunction, and whether it has no subject of its own."""

    root: Token
    words: tuple[Token, ...]
    shared: bool


def without_conjunction(words: list[Token]) -> list[Token]:
    """« Mais le maire … », « Rappelons que le maire … » as « le maire … ».

    « À noter que le maire … », and « Résultat : le maire … » without its label.
    """
    for size in (1, 2, 3):
        opening = " ".join(t.lower_ for t in words[:size]).replace("' ", "'")
        if opening in REMINDERS and len(words) > size and words[size].lower_ in {"que", "qu'"}:
            return words[size + 1 :]
    labelled = _labelled(words)
    if labelled:
        return labelled
    if len(words) > 2 and words[0].lower_.capitalize() in CONJUNCTIONS:
        return words[2:] if words[1].text == "," else words[1:]
    return words


def _labelled(words: list[Token]) -> list[Token]:
    """« 88 % des héritages seront exonérés » of « Autre mesure : 88 % … »; nothing without label.

    Not what someone says: « Le maire : « … » », « Jean Morel : … ».
    """
    colon = next((n for n, t in enumerate(words[: _LABEL + 1]) if t.text == ":"), 0)
    label, after = words[:colon], words[colon + 1 :]
    named = any(t.pos_ in {"PROPN", "VERB", "AUX", "NUM"} or not t.is_alpha for t in label)
    if not label or named or len(after) < _SHORTEST_LABELLED or label[-1].pos_ != "NOUN":
        return []
    quoted = after[0].text in {"«", '"', "“"}
    return after if not quoted and any(is_finite(t) for t in after) else []


_LABEL = 3  # words of « Un autre exemple »
_SHORTEST_LABELLED = 5


def coordinated(root: Token, words: Sequence[Token], verb: Sequence[Token]) -> list[Second]:
    """The clauses joined to the main one: « X a fermé le marché et ouvert une école. »"""
    found: list[tuple[int, Token]] = []
    places = {t.i: n for n, t in enumerate(words)}
    for token in words:
        if token.i <= verb[-1].i or not _joined_to(token, root):
            continue
        start = _opener(token, words, places, verb[-1].i)
        if start is not None:
            found.append((start, token))
    seconds = []
    for n, (start, token) in enumerate(found):
        end = found[n + 1][0] if n + 1 < len(found) else len(words)
        own = words[start:end]
        while own and own[0].lower_ in _OPENERS:
            own = own[1:]
        while own and own[-1].text in {",", ":"}:
            own = own[:-1]
        shared = not any(t.dep_ in SUBJECTS for t in token.children)
        if token in own and not any(_takes_up(t, token) for t in own):
            seconds.append(Second(token, tuple(own), shared))
    return seconds


def _takes_up(pronoun: Token, verb: Token) -> bool:
    """« transporte du matériel et doit en ramener »: the first clause says what « en » is."""
    if pronoun.lower_ not in OBJECT_CLITICS or pronoun == verb or pronoun.i + 1 >= len(pronoun.doc):
        return False
    return pronoun.pos_ == "PRON" or "Inf" in pronoun.nbor(1).morph.get("VerbForm", [])


def _joined_to(token: Token, root: Token) -> bool:
    """A verb coordinated with the root, directly or through others."""
    if token.dep_ not in {"conj", "parataxis"} or token == root:
        return False
    if finite_verb(token) is None and "Part" not in token.morph.get("VerbForm", []):
        return False
    head = token.head
    while head.dep_ in {"conj", "parataxis"} and head != root:
        head = head.head
    return head == root


def _opener(token: Token, words: Sequence[Token], places: dict[int, int], verb: int) -> int | None:
    """Where in ``words`` the clause of a second verb begins, its conjunction or comma included."""
    left = token.left_edge.i
    inside = [n for i, n in places.items() if left <= i <= token.i]
    start = min(inside)
    while start > 0 and words[start - 1].lower_ in _OPENERS and words[start - 1].i > verb:
        start -= 1
    if words[start].lower_ not in _OPENERS or words[start].i <= verb:
        return None
    between = [t for t in words if verb < t.i < words[start].i]
    opening = [t for t in words[start : places[token.i]] if t.i < token.i]
    if any(t.lower_ in ALTERNATIVES for t in opening[:2]):
        return None
    shared = not any(t.dep_ in SUBJECTS for t in token.children)
    doubtful = any(t.lower_ in SUBORDINATING_WORDS for t in (between if shared else opening))
    quoted = sum(t.text == "«" for t in between) != sum(t.text == "»" for t in between)
    return None if doubtful or quoted else start


def from_conjunction(words: list[Token], subject: Token) -> list[Token]:
    """« À Paris, elles étaient 22, et la joueuse … » as « À Paris, la joueuse … ».

    An opening adjunct is of all the clauses that are joined after it.
    """
    place = words.index(subject)
    if not place or words[place - 1].lower_ not in COORDINATORS:
        return words
    own = min(t.i for t in words if t.dep_.startswith("nsubj"))
    opened = max((n + 1 for n, t in enumerate(words) if t.text == "," and t.i < own), default=0)
    lead = words[:opened]
    adjunct = bool(lead) and lead[0].pos_ == "ADP" and not any(t.pos_ in _NO_ADJUNCT for t in lead)
    return [*lead, *words[place:]] if adjunct else words[place:]


def until_loose_verb(words: Sequence[Token], verb: int) -> list[Token]:
    """The words up to the clause of a verb that the parse did not join and nothing subordinates.

    « a été réalisé et sa mission sera l'objectif », « culmine à 4 465 mètres, il est … »: the
    last conjunction or comma before that verb ends the statement; empty when there is none.
    """
    depth = 0
    for place, token in enumerate(words):
        depth += (token.text == "«") - (token.text == "»")
        loose = token.i > verb and depth == 0 and is_conjugated(token)
        if not loose or token.pos_ in {"NOUN", "PROPN"} or token.dep_ == "amod":
            continue
        if subordinated(token, words, verb + 1):
            continue
        marks = [n for n in range(place) if words[n].i > verb and words[n].lower_ in _OPENERS]
        if not marks:
            return []
        end = _mark_before(token, words, marks)
        return _without_next_opening(list(words[:end]), words[end])
    return list(words)


def _without_next_opening(kept: list[Token], mark: Token) -> list[Token]:
    """« LO obtient 36 élus, au deuxième tour, 43 candidats sont élus »: « au deuxième tour » goes.

    Between two commas where no conjunction joins the clauses, an adjunct opens the second one.
    """
    commas = [n for n, t in enumerate(kept) if t.text == ","]
    if mark.text != "," or not commas or commas[-1] + 1 >= len(kept):
        return kept
    first = kept[commas[-1] + 1]
    return kept[: commas[-1]] if first.pos_ == "ADP" and kept[-1].i > first.i else kept


def _mark_before(verb: Token, words: Sequence[Token], marks: list[int]) -> int:
    """Which of the marks before a verb opens its clause: the last before its subject.

    A colon does, whatever follows it; without a subject, the first mark.
    """
    colons = [n for n in marks if words[n].text == ":"]
    if colons:
        return colons[0]
    head = verb.head if verb.pos_ == "AUX" and verb.head.i > verb.i else verb
    subjects = [t.left_edge.i for t in head.children if t.dep_ in SUBJECTS and t.i < verb.i]
    before = [n for n in marks if subjects and words[n].i < min(subjects)]
    set_apart = [n for n in before if words[n].lower_ in COORDINATORS and words[n + 1].text == ","]
    if set_apart:
        return set_apart[-1]  # « mais, à trois reprises, le maire a refusé »
    last = before[-1] if before else marks[0]
    first = before[-2] if len(before) > 1 else last
    joined = words[last].lower_ == "et" and words[first].text == ","
    if joined and "Plur" in verb.morph.get("Number", []):
        return first  # « devient roi, son fils et son petit-fils lui succèdent »
    return last


def until_contrast(words: Sequence[Token], verb: int) -> list[Token]:
    """The words up to « tandis que le festival a perdu … »: either clause is true by itself.

    Not « alors que », which may say when.
    """
    for place, (first, second) in enumerate(pairwise(words)):
        contrast = first.lower_ == "tandis" and second.lower_ in {"que", "qu'"}
        if contrast and first.i > verb and words[place - 1].text != "«":
            return list(words[:place])
    return list(words)


def until_gap(words: Sequence[Token], verb: int) -> list[Token]:
    """The words up to a clause whose verb is understood: « …, la Française L. le 1 000 mètres ».

    « Zeus est assimilé à Ahura Mazda, Artémis à Anahita »: after the comma a name that nothing
    introduces, then what the verb would govern.
    """
    marks = [n for n, t in enumerate(words) if t.text == "," and t.i > verb]
    if not marks:
        return list(words)
    depth = 0
    for n, token in enumerate(words):
        depth += (token.text == "«") - (token.text == "»")
        if n in marks and not depth:
            ends = [m for m in marks if m > n] + [len(words)]
            if _gapped(words[n + 1 : ends[0]], [t for t in words[:n] if t.i > verb]):
                return list(words[:n])
    return list(words)


def _gapped(stretch: Sequence[Token], before: Sequence[Token]) -> bool:
    """« Artémis à Anahita » after « à Ahura Mazda »; « la Française L. le 1 000 mètres »."""
    if not stretch or any(t.pos_ in {"VERB", "AUX"} for t in stretch):
        return False
    for first, second in pairwise(stretch):
        if first.pos_ == "PROPN" and second.lower_ in {"le", "la", "les", "l'", "un", "une"}:
            return stretch[0].pos_ in {"DET", "PROPN"}
    prepositions = {t.lower_ for t in before[:1] if t.pos_ == "ADP"}
    return (
        stretch[0].pos_ == "PROPN"
        and len(stretch) > 1
        and any(t.lower_ in prepositions - {"de", "d'"} for t in stretch[1:])
    )


def segments(words: list[Token]) -> Iterator[list[Token]]:
    """The words between semicolons, quotes apart."""
    segment: list[Token] = []
    depth = 0
    for token in words:
        text = token.text
        depth += (text == "«") - (text == "»")
        if text == ";" and depth == 0:
            yield without_conjunction(segment)
            segment = []
        else:
            segment.append(token)
    if segment:
        yield segment


def before_words_said(words: list[Token]) -> list[Token]:
    """« L'élu a appelé à une enquête » of « … : « Nous appelons … », closed in a later sentence.

    The words as they are where no quotation opens after a colon, or where it is closed.
    """
    marks = [n for n, t in enumerate(words) if t.text == "«"]
    if not marks or balanced(words):
        return words
    opening = marks[-1]
    after_colon = opening > 0 and words[opening - 1].text == ":"
    return words[: opening - 1] if after_colon and balanced(words[: opening - 1]) else words


def balanced(words: Sequence[Token]) -> bool:
    """Whether every quotation mark and bracket has its other half."""
    text = [t.text for t in words]
    pairs = (("«", "»"), ("(", ")"), ("“", "”"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0
