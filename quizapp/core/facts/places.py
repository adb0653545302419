"""The places of an article, each with all its mentions joined and its level.

Four witnesses name a mention: the gazetteer, a type word before it (« région de
Koursk »), the model, and what the rest of the article makes of the same name. A
person or an organisation that holds the words wins over the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quizapp.core.facts.findings import Entity, Findings, Mention
from quizapp.core.language import gazetteer
from quizapp.core.language.french import places_lexicon as lexicon
from quizapp.core.language.gazetteer import Level, Place, fold
from quizapp.core.model import Article, Fact, FactKind, Span, content_id

LONGEST_NAME = 7  # tokens; « République populaire démocratique de Corée » has five
# A lone city named like a word or a person needs this many people to be believed bare.
WELL_KNOWN = 400_000
LINKS = frozenset("de du des d' la le les l' en sur sous lès et - ' à".split())
_ARTICLE = re.compile(r"^(?:les |la |le |l')", re.IGNORECASE)
PLACE_LABELS = frozenset({"LOC", "GPE"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention before joining: its tokens, what the gazetteer says, what the type word says."""

    tokens: Tokens
    key: str
    level: Level
    place: Place | None
    sure: bool  # believed by itself, without the other mentions of the name
    typed: bool = False


def find_places(doc: Doc, persons: Sequence[Entity]) -> tuple[Entity, ...]:
    """The places of ``doc`` in order of first mention.

    ``persons`` are the article's people and organisations: words inside one of
    their mentions are no place, unless the mention is just the name of a state
    or a capital acting (« Moscou a annoncé »).
    """
    taken = _taken(persons)
    found = [f for f in _candidates(doc) if not _belongs(f, taken, persons)]
    sure = {f.key for f in found if f.sure}
    kept = [f for f in found if f.sure or f.key in sure]
    return tuple(_join(_without_typos(kept)))


def _candidates(doc: Doc) -> Iterator[_Found]:
    """Mentions from left to right, the longest reading first, none overlapping."""
    at = 0
    while at < len(doc):
        found = _typed(doc, at) or _known(doc, at) or _tagged(doc, at)
        if found is None:
            at += 1
        else:
            yield found
            at = found.tokens.end


def _typed(doc: Doc, at: int) -> _Found | None:
    """« région de Koursk », « lac Léman », « péninsule coréenne »; « ville de Gao » is « Gao »."""
    word = doc[at].text if doc[at].text in lexicon.TYPE_WORDS else doc[at].lower_
    level = lexicon.TYPE_WORDS.get(word)
    if level is None or at + 1 == len(doc):
        return None
    start = at + 1
    if word in lexicon.ADJECTIVE_TYPES and re.fullmatch(r"[a-zà-ÿ-]+ennes?|[a-zà-ÿ-]+(?:ique|aise)", doc[start].text):
        span = doc[at : start + 1]
        return _Found(span, fold(span.text), Level(level), None, True, True)
    while start < len(doc) and start < at + 3 and doc[start].lower_ in {"de", "du", "des", "d'", "la", "l'"}:
        start += 1
    end = _name_end(doc, start)
    if end == start or _is_label(doc, at, start):
        return None
    if word in lexicon.TRANSPARENT_TYPES:
        name = doc[start:end]
        place = _of_level(name.text, Level.CITY)
        return _Found(name, _key(name.text, place), Level.CITY, place, True, False)
    span, name = doc[at:end], doc[start:end]
    if start == at + 1 and level == "site":
        return None
    place = _of_level(name.text, Level(level))
    key = _key(name.text, place)
    if Level(level) is not Level.REGION or (place and place.level is Level.COUNTRY):
        key = fold(span.text)
    return _Found(span, key, Level(level), place, True, True)


def _is_label(doc: Doc, at: int, start: int) -> bool:
    """« État de New York » is a type word; « État français », « Place Beauvau a dit » are not ours."""
    capital = doc[at].text[0].isupper() and doc[at].text not in lexicon.TYPE_WORDS
    return (capital and at > 0 and not doc[at].is_sent_start) or doc[start].is_digit


def _name_end(doc: Doc, start: int) -> int:
    """The end of the capitalised name that begins at ``start``, links inside allowed."""
    end = at = start
    while at < len(doc) and at < start + LONGEST_NAME:
        token = doc[at]
        if token.is_space or (token.is_punct and token.text not in LINKS):
            break
        if token.text[0].isupper():
            end = at + 1
        elif token.lower_ not in LINKS or end == start:
            break
        at += 1
    return _trimmed(doc, start, end)


def _trimmed(doc: Doc, start: int, end: int) -> int:
    """Cut « Koursk en Russie », « Gao et Tombouctou » unless the gazetteer knows the whole."""
    for stop in range(end, start, -1):
        if gazetteer.candidates(doc[start:stop].text) and _closed(doc, stop):
            return stop
    for at in range(start, end):
        if doc[at].lower_ in {"en", "et", "à"} or (at > start and doc[at].lower_ in {"de", "du", "des"}):
            return at
    return end


def _closed(doc: Doc, stop: int) -> bool:
    """Whether no further capital follows at once: « Nord » in « Nord Stream » is open."""
    if stop == len(doc):
        return True
    token = doc[stop]
    return not token.text[0].isupper() and not (token.text == "-" and not doc[stop - 1].whitespace_)


def _known(doc: Doc, at: int) -> _Found | None:
    """The longest name of the gazetteer that begins here with a capital."""
    first = doc[at]
    if not first.text[0].isupper() and first.lower_ not in {"îles", "pays", "bande"}:
        return None
    for stop in range(min(at + LONGEST_NAME, len(doc)), at, -1):
        if doc[stop - 1].is_space or (doc[stop - 1].is_punct and stop - 1 > at):
            continue
        if not _capitals(doc[at:stop]):
            continue
        name = doc[at:stop]
        places = gazetteer.candidates(name.text)
        if places and fold(name.text) not in lexicon.METONYMS:
            if _part_of_name(name) or not _spelt_like(name.text, places[0]):
                return None
            place = _best(name, places)
            return _Found(name, _key(name.text, place), place.level, place, _evident(name, place))
    return None


def _capitals(name: Tokens) -> bool:
    """Whether the name ends on a word that a name may end on, and is not « Le » alone."""
    last = name[-1]
    if len(name) > 1 and last.lower_ in LINKS:
        return False
    if name[0].lower_ in {"le", "la", "les"} and not name[0].text[0].isupper():
        return False
    return last.text[0].isupper() or len(name) > 1


def _spelt_like(text: str, place: Place) -> bool:
    """Small words in capitals only (« LA », « US ») are signs, not names; « USA » is listed."""
    return not (text.isupper() and len(text) <= 3) or place.level is Level.COUNTRY


def _best(name: Tokens, places: Sequence[Place]) -> Place:
    """The reading that the preposition allows: « à Québec » the city, « au Québec » the region."""
    before = _before(name)
    word = before.lower_ if before is not None else ""
    cities = [p for p in places if p.level is Level.CITY]
    if word in {"à", "d'", "de"} and cities and places[0].level is Level.REGION:
        if word == "à" and places[0].locative != "à":
            return cities[0]
    if word in {"à"} and cities and places[0].level is Level.COUNTRY and places[0].article:
        return cities[0]
    return places[0]


def _evident(name: Tokens, place: Place) -> bool:
    """Whether this mention alone proves the place."""
    text, first = fold(name.text), name[0]
    common = text in lexicon.AMBIGUOUS
    if place.level in {Level.COUNTRY, Level.CONTINENT} and not common:
        return True
    labelled = _label(name) in PLACE_LABELS
    before = _before(name)
    introduced = before is not None and before.lower_ in lexicon.LOCATIVES
    if before is not None and before.lower_ in {"le", "la", "les", "l'"}:
        # « le Nord », « la Loire »: article fits a region, a river; never a city.
        return place.level is not Level.CITY and bool(place.article) and (labelled or not common)
    if first.is_sent_start and not introduced:
        return not common and (labelled or place.population >= WELL_KNOWN or place.capital)
    if place.level is not Level.CITY:
        return labelled or (introduced and not common) or len(name) > 1 or not common
    strong = before is not None and before.lower_ in {"à", "vers", "près", "depuis"}
    if common:
        return strong or (labelled and introduced)
    known = place.capital or place.population >= WELL_KNOWN
    return known or introduced or (labelled and place.population >= 1000)


def _before(name: Tokens) -> Token | None:
    """The word before, over an article or an adverb of place: « près de », « au nord de »."""
    return name.doc[name.start - 1] if name.start > 0 and not name[0].is_sent_start else None


def _part_of_name(name: Tokens) -> bool:
    """Whether the words belong to a longer name: « Lloyd Austin », « Paris Saint-Germain », « France 24 »."""
    doc = name.doc
    after = doc[name.end] if name.end < len(doc) else None
    before = doc[name.start - 1] if name.start > 0 else None
    if after is not None and _glued(after, name):
        return True
    if before is None or before.is_punct or before.is_space:
        return before is not None and before.text == "-" and not before.whitespace_
    if before.lower_ in lexicon.TITLES_BEFORE:
        return True
    if before.text[0].isupper() and not name[0].is_sent_start:
        upper = before.lower_ not in LINKS | lexicon.LOCATIVES and not before.is_sent_start
        return upper and not gazetteer.candidates(before.text)
    return _headed(doc, name.start)


def _glued(after: Token, name: Tokens) -> bool:
    """Whether what follows makes the name longer: « New York Times », « Ukraine-Russie »."""
    tight = not name[-1].whitespace_
    if tight and after.text.startswith("-") and len(after.text) == 1:
        return True
    if tight or after.is_punct or after.is_space:
        return False
    if after.lower_ in lexicon.NAME_TAILS and not after.is_digit:
        return after.text[0].isupper()
    if after.is_digit and after.text in lexicon.NAME_TAILS:
        return name.text == "France"
    capital = after.text[0].isupper() and after.is_alpha and not after.is_sent_start
    return capital and len(name) == 1 and after.lower_ not in LINKS and _label(name) != "LOC"


def _headed(doc: Doc, start: int) -> bool:
    """« université de Paris », « Olympique de Marseille », « Tour de France »."""
    at = start - 1
    while at >= 0 and doc[at].lower_ in {"de", "du", "des", "d'", "la", "l'", "le"}:
        at -= 1
    if at < 0 or at == start - 1:
        return False
    head = doc[at]
    return head.lower_ in lexicon.NAME_HEADS and (
        head.text[0].isupper() or head.lower_ in lexicon.INSTITUTIONS
    )


def _label(name: Tokens) -> str:
    """The model's label on exactly these words (an article may differ)."""
    label = name[0].ent_type_
    inside = all(token.ent_type_ == label for token in name)
    after = name.doc[name.end] if name.end < len(name.doc) else None
    longer = after is not None and after.ent_iob_ == "I"
    return label if inside and not longer else ""


def _tagged(doc: Doc, at: int) -> _Found | None:
    """A LOC of the model that no list knows, announced by a preposition of place."""
    token = doc[at]
    if token.ent_iob_ != "B" or token.ent_type_ not in PLACE_LABELS:
        return None
    end = at + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    name = doc[at:end]
    if not name.text[0].isupper() or fold(name.text) in lexicon.METONYMS or _part_of_name(name):
        return None
    if any(t.is_digit or t.is_space for t in name) or " et " in name.text:
        return None
    before = _before(name)
    placed = before is not None and before.lower_ in {"à", "vers", "près", "depuis"}
    return _Found(name, fold(name.text), Level.OTHER, None, placed and name.text[0].isupper())


def _of_level(text: str, level: Level) -> Place | None:
    """The place of that name and level; for « région de Koursk » the city stands for it."""
    places = gazetteer.candidates(text)
    exact = next((place for place in places if place.level is level), None)
    return exact or (places[0] if places else None)


def _key(text: str, place: Place | None) -> str:
    """What joins mentions: the gazetteer's name and country, else the folded words."""
    if place is None:
        return fold(_ARTICLE.sub("", text))
    return f"{fold(place.name)}|{place.country or ''}"


def _taken(persons: Sequence[Entity]) -> list[tuple[Span, Entity]]:
    return [(mention.span, entity) for entity in persons for mention in entity.mentions]


def _belongs(found: _Found, taken: Sequence[tuple[Span, Entity]], actors: Sequence[Entity]) -> bool:
    """Whether a person or an organisation holds these words.

    « Austin » goes to Lloyd Austin even where the mention was missed; « Moscou »
    taken for an actor stays a place.
    """
    span = Span(found.tokens.start_char, found.tokens.end_char)
    state = found.place is not None and (found.place.level is Level.COUNTRY or found.place.capital)
    for held, entity in taken:
        if held.start < span.end and span.start < held.end:
            alone = held == span and len(entity.name.split()) == 1
            if not (alone and state) and not (found.typed and span.holds(held)):
                return True
    words = fold(found.tokens.text)
    return not found.typed and any(
        entity.kind is FactKind.PERSON and words in _surnames(entity) for entity in actors
    )


def _surnames(person: Entity) -> set[str]:
    """The bare names a person of two names and more may be called by."""
    parts = person.name.split()
    return {fold(parts[-1]), fold(" ".join(parts[1:]))} if len(parts) > 1 else set()


def _without_typos(found: list[_Found]) -> list[_Found]:
    """« Kouïsk », unknown and one letter from « Koursk », becomes a mention of it."""
    known = {fold(_bare(f)): f for f in found if f.place is not None}
    result = []
    for one in found:
        words = fold(_bare(one))
        near = next((k for k in known if _misspelt(words, k)), None) if one.place is None else None
        if near is not None:
            model = known[near]
            one = _Found(one.tokens, model.key, one.level, None, one.sure, one.typed)
        result.append(one)
    return result


def _bare(found: _Found) -> str:
    """The name without its type word."""
    start = next((i for i, t in enumerate(found.tokens) if t.text[0].isupper()), 0)
    return found.tokens[start:].text if found.typed else found.tokens.text


def _misspelt(word: str, known: str) -> bool:
    """One letter away, two in names of nine letters and more; the first letter agrees."""
    allowed = 2 if min(len(word), len(known)) >= 9 else 1
    if min(len(word), len(known)) < 5 or word[0] != known[0]:
        return False
    return 0 < Levenshtein.distance(word, known) <= allowed


def _join(found: Sequence[_Found]) -> Iterator[Entity]:
    """One entity a key; a type word decides the level, the gazetteer otherwise."""
    groups: dict[str, list[_Found]] = {}
    for one in found:
        groups.setdefault(one.key, []).append(one)
    for group in groups.values():
        own = [f for f in group if f.place is not None] or group
        typed = [f for f in own if f.typed]
        level = (typed or own)[0].level
        name = (typed or sorted(own, key=lambda f: -_count(own, f)))[0].tokens.text
        mentions = tuple(
            Mention(Span(f.tokens.start_char, f.tokens.end_char), f.tokens.text) for f in group
        )
        place = own[0].place
        gender = place.gender if place and not typed else None
        certain = place is not None or bool(typed) or len(group) > 1
        yield Entity(name, FactKind.PLACE, mentions, gender, level=str(level), certain=certain)


def _count(group: Sequence[_Found], one: _Found) -> int:
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
            id=content_id(FactKind.PLACE, text, sentence), kind=FactKind.PLACE,
            start=best.span.start, end=best.span.end, text=text, passage=passage.id,
            value=entity.name, level=entity.level,
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
