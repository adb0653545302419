"""Where an article names a place: the mentions, before they are joined.

Three readings of the words at one point, the surest first: a type word and a name
(« région de Koursk »), a name of the gazetteer, a LOC of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quizapp.core.facts.sentences import text_of
from quizapp.core.language import gazetteer
from quizapp.core.language.french import places_lexicon as lexicon
from quizapp.core.language.french.word_sets import words
from quizapp.core.language.gazetteer import Level, Place, fold

LONGEST_NAME = 7  # tokens; « République populaire démocratique de Corée » has five
# A lone city named like a word or a person needs this many people to be believed bare.
WELL_KNOWN = 400_000
LINKS = words("de du des d' la le les l' en sur sous lès et - ' à")
_ARTICLE = re.compile(r"^(?:les |la |le |l')", re.IGNORECASE)
_ADJECTIVE = re.compile(r"[a-zà-ÿ-]+(?:enne|ique|aise)")
_SMALL_OPENINGS = words("îles pays bande")  # « îles Féroé », « pays de Galles »
PLACE_LABELS = frozenset({"LOC", "GPE"})


@dataclass(frozen=True, slots=True)
class Found:
    """A mention before joining: its tokens, what the gazetteer says, what the type word says."""

    tokens: Tokens
    key: str
    level: Level
    place: Place | None
    sure: bool  # believed by itself, without the other mentions of the name
    typed: bool = False


def find_mentions(doc: Doc) -> Iterator[Found]:
    """Mentions from left to right, the longest reading first, none overlapping."""
    at = 0
    while at < len(doc):
        if not _may_open(doc[at]):
            at += 1
            continue
        found = _typed(doc, at) or _foreign(doc, at) or _known(doc, at) or _tagged(doc, at)
        if found is None:
            at += 1
        else:
            yield found
            at = found.tokens.end


def _may_open(token: Token) -> bool:
    """Whether a mention can begin here: most words are small and say no type of place."""
    return (
        token.text[0].isupper()
        or token.lower_ in lexicon.TYPE_WORDS
        or token.text in lexicon.TYPE_WORDS
        or token.lower_ in _SMALL_OPENINGS
    )


def _typed(doc: Doc, at: int) -> Found | None:
    """« région de Koursk », « lac Léman », « péninsule coréenne »; « ville de Gao » is « Gao »."""
    opening = doc[at]
    word = opening.text if opening.text in lexicon.TYPE_WORDS else opening.lower_
    level = lexicon.TYPE_WORDS.get(word)
    if level is None or at + 1 == len(doc):
        return None
    start = at + 1
    if word in lexicon.ADJECTIVE_TYPES and _ADJECTIVE.fullmatch(doc[start].text):
        span = doc[at : start + 1]
        return Found(span, fold(span.text), Level(level), None, True, True)
    while (
        start < len(doc)
        and start < at + 3
        and doc[start].lower_ in {"de", "du", "des", "d'", "la", "l'"}
    ):
        start += 1
    end = _name_end(doc, start)
    if end == start or _is_label(doc, at, start):
        return None
    if word in lexicon.TRANSPARENT_TYPES:
        name = doc[start:end]
        place = _of_level(name.text, Level.CITY)
        return Found(name, _key(name.text, place), Level.CITY, place, True, False)
    span, name = doc[at:end], doc[start:end]
    if start == at + 1 and word not in lexicon.BARE_TYPES:
        return None
    place = _of_level(name.text, Level(level))
    if _common_use(word, name, place) or (level == "site" and not _determined(doc, at)):
        return None
    key = _key(name.text, place)
    if Level(level) is not Level.REGION or (place and place.level is Level.COUNTRY):
        key = fold(span.text)
    return Found(span, key, Level(level), place, True, True)


def _determined(doc: Doc, at: int) -> bool:
    """« le bois de Vincennes », not « des clochers en bois de Norvège »."""
    before = doc[at - 1].lower_ if at > 0 else ""
    return before in lexicon.DETERMINERS or doc[at].text[0].isupper()


def _common_use(word: str, name: Tokens, place: Place | None) -> bool:
    """« la place de Berlin », « le territoire de l'Est »: the noun is no part of a name."""
    if fold(name.text) in lexicon.DIRECTIONS:
        return word != "pôle" and (place is None or word not in lexicon.REGION_TYPES)
    return word in lexicon.STREETS and place is not None


def _is_label(doc: Doc, at: int, start: int) -> bool:
    """« Place Beauvau a dit »: a type word in capitals is a name's own."""
    if doc[at].text == "État" and at and doc[at - 1].lower_ == "d'":
        return True  # « le chef d'État de la République centrafricaine »
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
        if doc[at].lower_ in {"en", "et", "à"} or (
            at > start and doc[at].lower_ in {"de", "du", "des"}
        ):
            return at
    return end


def _closed(doc: Doc, stop: int) -> bool:
    """Whether no further capital follows at once: « Nord » in « Nord Stream » is open."""
    if stop == len(doc):
        return True
    token = doc[stop]
    return not token.text[0].isupper() and not (token.text == "-" and not doc[stop - 1].whitespace_)


def _foreign(doc: Doc, at: int) -> Found | None:
    """« Checkpoint Charlie », « Alexanderplatz »: a site by a foreign type word."""
    end = at
    while end < len(doc) and end < at + 4 and doc[end].text[0].isupper() and doc[end].is_alpha:
        end += 1
        if doc[end - 1].lower_ in lexicon.FOREIGN_SITES and end > at + 1:
            break
    if end == at:
        return None
    name = doc[at:end]
    if fold(name.text) in lexicon.METONYMS:
        return None
    typed = len(name) > 1 and lexicon.FOREIGN_SITES & {name[0].lower_, name[-1].lower_}
    single = len(name) == 1 and name.text.endswith(("platz", "strasse", "straße"))
    if not (typed or single):
        return None
    return Found(name, fold(name.text), Level.SITE, None, True, True)


def _known(doc: Doc, at: int) -> Found | None:
    """The longest name of the gazetteer that begins here with a capital."""
    first = doc[at]
    if not first.text[0].isupper() and first.lower_ not in _SMALL_OPENINGS:
        return None
    text = text_of(doc)
    for stop in range(min(at + LONGEST_NAME, len(doc)), at, -1):
        last = doc[stop - 1]
        if last.is_space or (last.is_punct and stop - 1 > at):
            continue
        if not _capitals(first, last):
            continue
        written = text[first.idx : last.idx + len(last)]
        places = gazetteer.candidates(written) or _half(written)
        if places and fold(written) not in lexicon.METONYMS:
            name = doc[at:stop]
            if _part_of_name(name) or not _spelt_like(name.text, places[0]):
                return None
            place = _best(name, places)
            return Found(name, _key(name.text, place), place.level, place, _evident(name, place))
    return None


def _half(text: str) -> tuple[Place, ...]:
    """« Berlin-Est », half a city that the gazetteer knows whole."""
    if "-" not in text:
        return ()
    city, _, side = text.rpartition("-")
    if fold(side) not in lexicon.DIRECTIONS or not side[0].isupper():
        return ()
    whole = [place for place in gazetteer.candidates(city) if place.level is Level.CITY]
    return tuple(replace(place, name=text, capital=False) for place in whole[:1])


def _capitals(first: Token, last: Token) -> bool:
    """Whether the name ends on a word that a name may end on, and is not « Le » alone."""
    alone = first.i == last.i
    if not alone and last.lower_ in LINKS:
        return False
    if first.lower_ in {"le", "la", "les"} and not first.text[0].isupper():
        return False
    return not alone or last.text[0].isupper()


def _spelt_like(text: str, place: Place) -> bool:
    """Small words in capitals only (« LA », « US ») are signs, not names; « USA » is listed."""
    return not (text.isupper() and len(text) <= 3) or place.level is Level.COUNTRY


def _best(name: Tokens, places: Sequence[Place]) -> Place:
    """The reading that the preposition allows.

    « à Québec » is the city, « au Québec » the region; « la Manche » the sea, « dans la
    Manche » the département.
    """
    before = preceding(name)
    word = before.lower_ if before is not None else ""
    cities = [p for p in places if p.level is Level.CITY]
    if word not in {"en", "à"} and not _after_dans(name):
        waters = [p for p in places if p.level is Level.WATER]
        if waters and places[0].level is Level.REGION:
            return waters[0]
    wide = places[0].level in {Level.REGION, Level.COUNTRY} and places[0].locative != "à"
    return cities[0] if word == "à" and wide and cities else places[0]


def _after_dans(name: Tokens) -> bool:
    """« dans le Nord », « dans l'Oise »."""
    return name.start > 1 and name.doc[name.start - 2].lower_ == "dans"


def _evident(name: Tokens, place: Place) -> bool:
    """Whether this mention alone proves the place."""
    text, first = fold(name.text), name[0]
    common = text in lexicon.AMBIGUOUS
    if text in lexicon.DIRECTIONS:
        return _after_dans(name)  # « dans le Nord », not « l'hémisphère Nord »
    if place.level in {Level.COUNTRY, Level.CONTINENT} and not common:
        return True
    labelled = _label(name) in PLACE_LABELS
    before = preceding(name)
    introduced = before is not None and before.lower_ in lexicon.LOCATIVES
    if before is not None and before.lower_ in {"le", "la", "les", "l'"}:
        # « la Loire », « le Var »: an article fits a region or a river, never a city.
        return place.level is not Level.CITY and bool(place.article)
    if first.is_sent_start and not introduced:
        return not common and (labelled or place.population >= WELL_KNOWN or place.capital)
    if place.level is not Level.CITY:
        return labelled or (introduced and not common) or len(name) > 1 or not common
    strong = _announced(name)
    if common:
        return strong or (labelled and introduced)
    if place.capital or place.population >= WELL_KNOWN or strong:
        return True
    # « le tableau de Goya »: « de » brings names of people as often as small towns.
    return labelled and place.population >= 1000


def _announced(name: Tokens) -> bool:
    """« à Gao », « près de Figeac », « le maire de Manacor »: only a place comes after these."""
    before = preceding(name)
    word = before.lower_ if before is not None else ""
    if word in {"de", "d'", "du"} and name.start > 1:
        head = name.doc[name.start - 2]
        return head.lower_ in lexicon.PLACE_HEADS or _names_institution(head)
    return word in lexicon.STRONG_LOCATIVES


def _names_institution(last: Token) -> bool:
    """« l'université Radboud de Nimègue », « le lycée Victor-Hugo de Besançon »: its seat."""
    at = last.i
    while at and (last.doc[at].text[0].isupper() or last.doc[at].text == "-"):
        at -= 1
    return at < last.i and last.doc[at].lower_ in lexicon.INSTITUTIONS


def preceding(name: Tokens) -> Token | None:
    """The word before, over an article or an adverb of place: « près de », « au nord de »."""
    return name.doc[name.start - 1] if name.start > 0 and not name[0].is_sent_start else None


def _part_of_name(name: Tokens) -> bool:
    """Whether the words belong to a longer name: « Lloyd Austin », « France 24 »."""
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
        joined = before.lower_ in LINKS or before.lower_ in lexicon.LOCATIVES
        upper = not joined and not before.is_sent_start
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


def _tagged(doc: Doc, at: int) -> Found | None:
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
    before = preceding(name)
    placed = before is not None and before.lower_ in {"à", "vers", "près", "depuis"}
    return Found(name, fold(name.text), Level.OTHER, None, placed)


def _of_level(text: str, level: Level) -> Place | None:
    """The place of that name and level; for « région de Koursk » the city stands for it."""
    places = gazetteer.candidates(text) or _half(text)
    exact = next((place for place in places if place.level is level), None)
    return exact or (places[0] if places else None)


def _key(text: str, place: Place | None) -> str:
    """What joins mentions: the gazetteer's name and country, else the folded words."""
    if place is None:
        return fold(_ARTICLE.sub("", text))
    return f"{fold(place.name)}|{place.country or ''}"
