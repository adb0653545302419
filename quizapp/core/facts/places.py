"""The places of an article, each with all its mentions joined and its level.

Four witnesses name a mention: the gazetteer, a type word before it (« région de
Koursk »), the model, and what the rest of the article makes of the same name. A
person or an organisation that holds the words wins over the place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from rapidfuzz.distance import Levenshtein
from spacy.tokens import Doc

from quizapp.core.facts.findings import Entity, Findings, Mention
from quizapp.core.facts.place_mentions import Found, find_mentions, preceding
from quizapp.core.language.gazetteer import Level, fold
from quizapp.core.model import Article, Fact, FactKind, Span, content_id

_LIST = re.compile(r"(?:,|et|ou|, et)(?: (?:à|de|d'|en))?")
LONGEST_LINK = 9  # tokens: « , et de » and what white space may stand around


def find_places(doc: Doc, persons: Sequence[Entity]) -> tuple[Entity, ...]:
    """The places of ``doc`` in order of first mention.

    ``persons`` are the article's people and organisations: words inside one of
    their mentions are no place, unless the mention is just the name of a state
    or a capital acting (« Moscou a annoncé »).
    """
    taken = _Taken.of(persons)
    every = tuple(find_mentions(doc))
    told = _sure(every)
    found = [f for f in every if not _belongs(f, taken, told)]
    sure = _sure(found)
    return tuple(_join(_without_typos([f for f in found if f.key in sure])))


def _sure(found: Sequence[Found]) -> set[str]:
    """The keys that one mention proves, or a list of places: « Bruxelles, Santiago et Tokyo »."""
    sure = {f.key for f in found if f.sure}
    pairs = [pair for pair in pairwise(found) if _listed(*pair)]
    for one, other in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if one.key in sure:
            sure.add(other.key)
    return sure


def _listed(one: Found, other: Found) -> bool:
    """« Santiago et Tokyo », « de Namur et d'Andenne »: two places of one list."""
    if Level.OTHER in {one.level, other.level}:
        return False
    between = one.tokens.doc[one.tokens.end : other.tokens.start]
    if len(between) > LONGEST_LINK:
        return False
    return _LIST.fullmatch(between.text.strip()) is not None


@dataclass(frozen=True, slots=True)
class _Taken:
    """The mentions of actors in order, the longest one's length, the surnames of people."""

    mentions: list[tuple[Span, Entity]]
    longest: int
    surnames: frozenset[str]

    @classmethod
    def of(cls, actors: Sequence[Entity]) -> _Taken:
        """What people and organisations hold."""
        held = [(mention.span, actor) for actor in actors for mention in actor.mentions]
        people = (actor for actor in actors if actor.kind is FactKind.PERSON)
        return cls(
            sorted(held, key=itemgetter(0)),
            max((span.end - span.start for span, _ in held), default=0),
            frozenset(name for person in people for name in _surnames(person)),
        )

    def over(self, span: Span) -> Sequence[tuple[Span, Entity]]:
        """The mentions that share a character with ``span``."""
        first = bisect_left(self.mentions, span.start - self.longest, key=lambda m: m[0].start)
        last = bisect_left(self.mentions, span.end, lo=first, key=lambda m: m[0].start)
        return [m for m in self.mentions[first:last] if span.start < m[0].end]


def _belongs(found: Found, taken: _Taken, sure: set[str]) -> bool:
    """Whether a person or an organisation holds these words.

    « Austin » goes to Lloyd Austin even where the mention was missed; « Moscou »
    taken for an actor stays a place, and so does a town of the gazetteer that
    nothing but the model calls an actor.
    """
    span = Span(found.tokens.start_char, found.tokens.end_char)
    state = found.place is not None and (found.place.level is Level.COUNTRY or found.place.capital)
    for held, entity in taken.over(span):
        alone = held == span and len(entity.name.split()) == 1
        inner = held.holds(span) and _seat(found, held, entity)
        told = found.key in sure and found.place is not None and not entity.certain
        typed = found.typed and span.holds(held)
        if not (alone and (state or told)) and not inner and not typed:
            return True
    return not found.typed and fold(found.tokens.text) in taken.surnames


def _seat(found: Found, held: Span, entity: Entity) -> bool:
    """« l'université Radboud de Nimègue »: a place after « de », the name being complete before."""
    before = preceding(found.tokens)
    if entity.kind is not FactKind.ORGANISATION or before is None or found.place is None:
        return False
    doc, first = found.tokens.doc, before.i
    while first and doc[first - 1].idx >= held.start:
        first -= 1
    named = any(t.text[0].isupper() for t in doc[first + 1 : before.i])
    ends = found.tokens.end_char == held.end
    return ends and named and before.lower_ in {"de", "d'", "du", "à"}


def _surnames(person: Entity) -> set[str]:
    """The bare names a person of two names and more may be called by."""
    parts = person.name.split()
    return {fold(parts[-1]), fold(" ".join(parts[1:]))} if len(parts) > 1 else set()


def _without_typos(found: list[Found]) -> list[Found]:
    """« Kouïsk », unknown and one letter from « Koursk », becomes a mention of it."""
    known = {fold(_bare(f)): f for f in found if f.place is not None}
    result = []
    for one in found:
        words = fold(_bare(one))
        near = next((k for k in known if _misspelt(words, k)), None) if one.place is None else None
        if near is not None:
            model = known[near]
            one = Found(one.tokens, model.key, one.level, None, one.sure, one.typed)
        result.append(one)
    return result


def _bare(found: Found) -> str:
    """The name without its type word."""
    start = next((i for i, t in enumerate(found.tokens) if t.text[0].isupper()), 0)
    return found.tokens[start:].text if found.typed else found.tokens.text


def _misspelt(name: str, known: str) -> bool:
    """Equal but for one word, one letter away in it, two in words of nine letters and more.

    The first letter agrees: misspellings seldom touch it (Pollock & Zamora 1984).
    """
    pairs = list(zip(name.split(), known.split(), strict=False))
    if len(name.split()) != len(known.split()):
        return False
    other = [(a, b) for a, b in pairs if a != b]
    if len(other) != 1:
        return False
    word, model = other[0]
    allowed = 2 if min(len(word), len(model)) >= 9 else 1
    if min(len(word), len(model)) < 5 or word[0] != model[0]:
        return False
    return Levenshtein.distance(word, model) <= allowed


def _join(found: Sequence[Found]) -> Iterator[Entity]:
    """One entity a key; a type word decides the level, the gazetteer otherwise."""
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(one.key, []).append(one)
    for group in groups.values():
        own = [f for f in group if f.place is not None] or group
        typed = [f for f in own if f.typed]
        level = (typed or own)[0].level
        name = _running((typed or sorted(own, key=lambda f: -_count(own, f)))[0])
        mentions = tuple(
            Mention(Span(f.tokens.start_char, f.tokens.end_char), f.tokens.text) for f in group
        )
        place = own[0].place
        gender = place.gender if place and not typed else None
        certain = place is not None or bool(typed) or len(group) > 1
        yield Entity(name, FactKind.PLACE, mentions, gender, level=str(level), certain=certain)


def _running(found: Found) -> str:
    """The name as in running text: « DAKAR » opens a dispatch of Dakar."""
    name = found.tokens.text
    place = found.place
    if place is None or not name.isupper() or fold(place.name) != fold(name):
        return name
    return place.name


def _count(group: Sequence[Found], one: Found) -> int:
    return sum(other.tokens.text == one.tokens.text for other in group)


def place_facts(article: Article, findings: Findings, doc: Doc | None = None) -> Iterator[Fact]:
    """One fact a place: on its first mention as a complement of place, else its first.

    ``value`` is the place's name, ``level`` what kind it is. Mentions outside any
    passage or in the boilerplate count for nothing.
    """
    for entity in findings.entities:
        if entity.kind is not FactKind.PLACE or not entity.certain:
            continue
        mentions = [m for m in entity.mentions if _readable(article, findings, m, entity)]
        if not mentions:
            continue
        best = next((m for m in mentions if _is_locative(article.text, m.span)), mentions[0])
        text = article.text[best.span.start : best.span.end]
        passage = article.passage_of(best.span)
        if passage is None:
            continue
        sentence = sentence_text(article, best.span, doc)
        yield Fact(
            id=content_id(FactKind.PLACE, text, sentence),
            kind=FactKind.PLACE,
            start=best.span.start,
            end=best.span.end,
            text=text,
            passage=passage.id,
            value=entity.name,
            level=entity.level,
        )


def _readable(article: Article, findings: Findings, mention: Mention, entity: Entity) -> bool:
    """In a passage, out of the boilerplate, and no misspelling."""
    inside = any(b.holds(mention.span) for b in findings.boilerplate)
    known = fold(entity.name), fold(mention.text)
    return not inside and article.passage_of(mention.span) is not None and not _misspelt(*known)


def _is_locative(text: str, span: Span) -> bool:
    """Whether « en », « à », « dans la » stands before: a complement of place."""
    before = text[max(0, span.start - 12) : span.start].replace("’", "'").lower()
    return re.search(r"(?:^|\W)(?:en|à|au|aux|dans (?:la |le |les |l')?)\s?$", before) is not None


def sentence_text(article: Article, span: Span, doc: Doc | None) -> str:
    """The sentence around a span: the parse's when there is one, else cut at the full stops."""
    if doc is not None:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is not None and doc.has_annotation("SENT_START"):
            sentence = tokens.sent
            return article.text[sentence.start_char : sentence.end_char]
    passage = article.passage_of(span)
    if passage is None:
        return ""
    start, end = span.start - passage.start, span.end - passage.start
    begin = max((m.end() for m in re.finditer(r"[.!?…]\s", passage.text[:start])), default=0)
    stop = re.search(r"[.!?…](?:\s|$)", passage.text[end:])
    return passage.text[begin : end + stop.end() if stop else None].strip()
