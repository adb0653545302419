"""Which candidates readers are likeliest to ask after.

Each candidate shows some of a few named signals; their weights give it a probability. The order
takes the best first, then whatever says something else: words already proposed inside a longer
phrase count for less (Carbonell and Goldstein, « The use of MMR », 1998).
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import exp

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from quizapp.core.facts.candidates import Candidate
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, FactKind, Span


class Signal(StrEnum):
    """Something that makes a candidate likelier to be asked after, or less."""

    FIGURE = "figure"
    DATE = "date"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    QUOTE = "quote"
    DOUBTFUL = "doubtful"  # a name of no sure kind
    PHRASE = "phrase"
    AGENT = "agent"  # « bâti par les Robertiens »
    LEAD = "lead"  # stands in the first sentence of its paragraph
    REPEATED = "repeated"
    HOLDS = "holds"  # other candidates stand inside: « la bataille de Fontenoy »
    COORDINATED = "coordinated"  # the second of two: « Gao et Tombouctou »
    BRACKETED = "bracketed"  # « Gao (Mali) »
    IN_TITLE = "in_title"  # what the article is about is no answer
    ONE_WORD = "one_word"
    LONG = "long"
    OPENING = "opening"  # its one capital is that of the sentence


WEIGHTS: dict[Signal, float] = {
    Signal.FIGURE: 0.4,
    Signal.DATE: 0.1,
    Signal.PERSON: 0.3,
    Signal.ORGANISATION: -0.1,
    Signal.PLACE: -0.25,
    Signal.QUOTE: -0.85,
    Signal.DOUBTFUL: 0.05,
    Signal.PHRASE: -0.4,
    Signal.AGENT: 0.6,
    Signal.LEAD: 0.2,
    Signal.REPEATED: 0.3,
    Signal.HOLDS: 0.3,
    Signal.COORDINATED: -0.6,
    Signal.BRACKETED: -0.55,
    Signal.IN_TITLE: -0.45,
    Signal.ONE_WORD: -0.35,
    Signal.LONG: -0.45,
    Signal.OPENING: -0.55,
}
"""A logistic regression on what people asked in 399 paragraphs (PIAF), rounded."""

BIAS = -0.75
LONG_WORDS = 12
SAID_BEFORE = 0.8  # of the worth of words that were all proposed before
LONGEST_SMALL_WORD = 3  # letters; a longer word of the title tells what it is about
SORTS = {kind: Signal(kind.value) for kind in FactKind}


@dataclass(frozen=True, slots=True)
class Salient:
    """A candidate with the signals it shows, ``salience`` its probability by them alone."""

    candidate: Candidate
    signals: frozenset[Signal]
    salience: float
    sentence: int  # index of the first token of its sentence


def by_salience(article: Article, doc: Doc, candidates: Sequence[Candidate]) -> tuple[Salient, ...]:
    """The candidates, the one to ask after first before the others.

    ``candidates`` are in the order of the article, of which ``doc`` is the parse.
    """
    texts = Counter(candidate.text for candidate in candidates)
    title = frozenset(
        word.lower() for word in plain(article.title).split() if len(word) > LONGEST_SMALL_WORD
    )
    holders = _holders(candidates)
    weighed = []
    for candidate in candidates:
        tokens = doc.char_span(*candidate.span, alignment_mode="expand")
        if tokens is not None and len(tokens):
            shown = set(_signals(candidate, tokens))
            shown |= {Signal.REPEATED} if texts[candidate.text] > 1 else set()
            shown |= {Signal.HOLDS} if candidate.span in holders else set()
            shown |= {Signal.IN_TITLE} if _names(candidate, title) else set()
            signals = frozenset(shown)
            weighed.append(Salient(candidate, signals, probability(signals), tokens.sent.start))
    return tuple(_diverse(weighed))


def probability(signals: frozenset[Signal]) -> float:
    """How likely what shows these signals is to be asked after, from 0 to 1."""
    return 1 / (1 + exp(-BIAS - sum(WEIGHTS[signal] for signal in sorted(signals))))


def _holders(candidates: Sequence[Candidate]) -> frozenset[Span]:
    """The spans inside which another candidate stands."""
    spans = sorted((c.span for c in candidates), key=lambda span: (span.start, -span.end))
    return frozenset(one for one, following in pairwise(spans) if one.holds(following))


def _names(candidate: Candidate, title: frozenset[str]) -> bool:
    return not title.isdisjoint(plain(candidate.text).lower().split())


def _signals(candidate: Candidate, tokens: Tokens) -> Iterator[Signal]:
    """What the candidate and the words around it show."""
    head = tokens.root
    words = sum(not token.is_punct for token in tokens)
    if candidate.kind is None:
        yield Signal.PHRASE
    else:
        yield SORTS[candidate.kind] if candidate.certain else Signal.DOUBTFUL
    if head.dep_ == "obl:agent":
        yield Signal.AGENT
    if head.dep_ == "conj":
        yield Signal.COORDINATED
    if words == 1:
        yield Signal.ONE_WORD
    if words > LONG_WORDS:
        yield Signal.LONG
    if tokens.start == tokens.sent.start and _plain_after_first(candidate.text):
        yield Signal.OPENING
    if tokens.start and tokens.doc[tokens.start - 1].text == "(":
        yield Signal.BRACKETED
    if tokens.sent.start == 0 or tokens.doc[tokens.sent.start - 1].is_space:
        yield Signal.LEAD


def _plain_after_first(text: str) -> bool:
    return not any(letter.isupper() or letter.isdigit() for letter in text[1:])


def _diverse(weighed: Sequence[Salient]) -> Iterator[Salient]:
    """Best first; a candidate counts for less, the more of it was taken before.

    What is taken only lowers the others, so the best of the heap is the best of all once its
    own worth is up to date.
    """
    taken: defaultdict[int, list[Span]] = defaultdict(list)
    texts: set[str] = set()
    heap = [(-one.salience, at) for at, one in enumerate(weighed)]
    heapq.heapify(heap)
    while heap:
        known, at = heapq.heappop(heap)
        one = weighed[at]
        span, text = one.candidate.span, one.candidate.text
        said = max((_overlap(span, other) for other in taken[one.sentence]), default=0.0)
        worth = one.salience * (1 - SAID_BEFORE * (1.0 if text in texts else said))
        if worth < -known:
            heapq.heappush(heap, (-worth, at))
            continue
        taken[one.sentence].append(span)
        texts.add(text)
        yield one


def _overlap(one: Span, other: Span) -> float:
    """The share of their characters that two spans have in common (Dice), from 0 to 1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * max(0, shared) / (one.end - one.start + other.end - other.start)
