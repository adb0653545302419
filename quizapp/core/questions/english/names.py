"""Names of English texts: people with their roles, organisations, places by the atlas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quizapp.core.facts.findings import Entity, Mention, Role
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.english import lexicon
from quizapp.core.language.french.names_lexicon import FIRST_NAMES, PARTICLES
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.english import atlas

LONGEST_ROLE = 10  # words
LONGEST_NAME = 4
_HONORIFICS = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Dame Dr Dr.".split())
# « , a crofter on the island, », « , who led the survey »
_PERSONAL = re.compile(
    rf",\s(?:who\b|(?:an?\s|the\s)?(?:[\w'-]+\s){{0,3}}?(?:{'|'.join(lexicon.ROLE_NOUNS)}|"
    rf"\w+(?:{'|'.join(lexicon.ROLE_ENDINGS)}))\b)"
)
_ROLE = re.compile(r",\s(?P<role>[^,.;:\d\"()]{3,80}?)(?=,\s|\.(?:\s|$)|\swho\s)")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words with capitals that stand together, the title before them taken off."""

    tokens: Tokens
    title: str | None

    @property
    def text(self) -> str:
        return self.tokens.text

    @property
    def span(self) -> Span:
        return Span(self.tokens.start_char, self.tokens.end_char)

    @property
    def words(self) -> list[str]:
        return self.text.split()


def find_names(doc: Doc, title: str) -> tuple[Entity, ...]:
    """Whoever and whatever is surely a person, an organisation or a place, in order."""
    runs = list(_runs(doc))
    people = _people(doc, runs, title)
    taken = {m.span for person in people for m in person.mentions}
    others = _others(doc, [r for r in runs if r.span not in taken])
    return tuple(sorted((*people, *others), key=lambda e: e.mentions[0].span))


def _runs(doc: Doc) -> Iterator[_Run]:
    at = 0
    while at < len(doc):
        end = _run_end(doc, at)
        if end > at:
            run = _trimmed(doc[at:end])
            if run is not None:
                yield run
        at = max(end, at + 1)


def _run_end(doc: Doc, start: int) -> int:
    """Where the words with capitals that begin at a token end; ``start`` when it has none."""
    end = start
    while end < len(doc) and _capital(doc[end]) and (end == start or _joined(doc, end)):
        end += 1
        link = next((n for n in (1, 2) if _links(doc, end, n)), 0)
        if link:
            end += link
        elif end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_:
            end += 0 if doc[end - 1].whitespace_ else 1
    return end


def _links(doc: Doc, at: int, words: int) -> bool:
    """Whether small words join two with capitals: « Ursula von der Leyen », « Bank of Ghana »."""
    if at + words >= len(doc) or not all(doc[n].whitespace_ for n in range(at - 1, at + words)):
        return False
    linking = [doc[n].text for n in range(at, at + words)]
    of = linking == ["of"] and doc[at - 1].text in lexicon.ORGANISATION_WORDS
    particles = all(word in PARTICLES and word not in {"a", "la"} for word in linking)
    return _capital(doc[at + words]) and (of or particles)


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.text[-1] not in "'" and token.text != "I"


def _joined(doc: Doc, at: int) -> bool:
    return bool(doc[at - 1].whitespace_ or doc[at - 1].text == "-") and not doc[at].is_sent_start


def _trimmed(run: Tokens) -> _Run | None:
    """Without the capital of a sentence's first word and without titles."""
    first = run[0]
    opens = first.is_sent_start or (first.i > 0 and first.nbor(-1).text in {'"', "(", ":"})
    if opens and first.lower_ in lexicon.FIRST_WORDS and first.lower_ not in FIRST_NAMES:
        run = run[1:]
    title = None
    while len(run) and run[0].text in lexicon.TITLES:
        title, run = run[0].text, run[1:]
    while len(run) and run[-1].text in {"-", "of"}:
        run = run[:-1]
    if len(run) and run[0].text in {"Prime", "Deputy", "Vice"} and len(run) > 2:
        return _Run(run[2:], f"{run[0].text} {run[1].text}")
    return _Run(run, title) if len(run) else None


def _people(doc: Doc, runs: Sequence[_Run], title: str) -> list[Entity]:
    """People by full name, each with its later mentions under the surname alone.

    Of two who share it, whom the title names is meant: « Tharp » is Marie, not her father.
    """
    found: dict[str, list[_Run]] = {}
    for run in runs:
        if _is_person(run):
            found.setdefault(_bare(run.text), []).append(run)
    for run in runs:
        bearers = [n for n in found if n.split()[-1] == run.text]
        titled = [n for n in bearers if n in title]
        meant = titled if len(bearers) > 1 else bearers
        if len(run.words) == 1 and len(meant) == 1:
            found[meant[0]].append(run)
    return [_person(doc, name, mentions) for name, mentions in found.items()]


def _bare(name: str) -> str:
    return re.sub(r"\s[A-Z]\.(?=\s)", "", name)


def _is_person(run: _Run) -> bool:
    words = run.words
    if not 2 <= len(words) <= LONGEST_NAME or any(w.isupper() and len(w) > 2 for w in words):
        return False
    if any(w.strip(".") in lexicon.ORGANISATION_WORDS | lexicon.SITE_WORDS for w in words):
        return False
    if atlas.country(run.text) or _month(words):
        return False
    first = words[0].lower().partition("-")[0]
    named = first in FIRST_NAMES or first in lexicon.FEMALE_NAMES | lexicon.MALE_NAMES
    return named or bool(run.title) or _speaks(run)


def _month(words: Sequence[str]) -> bool:
    return any(w in lexicon.MONTHS or w in lexicon.WEEKDAYS for w in words)


def _speaks(run: _Run) -> bool:
    """« said Ottoline Farrow. », « Mairi Campbell, a crofter on the island, »."""
    doc, start = run.tokens.doc, run.tokens.start
    said = start > 0 and doc[start - 1].lower_ in lexicon.SPEECH
    told = _PERSONAL.match(text_of(doc), run.span.end) is not None
    return (said or told) and atlas.town(run.text) is None


def _person(doc: Doc, name: str, runs: Sequence[_Run]) -> Entity:
    ordered = sorted(runs, key=lambda r: r.span)
    roles = tuple(role for run in ordered for role in _roles(doc, run))
    mentions = tuple(Mention(r.span, r.text) for r in ordered)
    return Entity(name, FactKind.PERSON, mentions, _gender(name, ordered), roles)


def _gender(name: str, runs: Sequence[_Run]) -> str | None:
    for run in runs:
        if run.title and lexicon.TITLES.get(run.title):
            return lexicon.TITLES[run.title]
    first = name.split()[0].lower()
    if first in lexicon.FEMALE_NAMES:
        return "Fem"
    return "Masc" if first in lexicon.MALE_NAMES else FIRST_NAMES.get(first)


def _roles(doc: Doc, run: _Run) -> Iterator[Role]:
    """« Sarah Whitfield, the harbour master, »; « Mayor Tom Reed »."""
    if run.title and run.title not in _HONORIFICS:
        before = run.tokens.doc[run.tokens.start - 1]
        yield Role(run.title, Span(before.idx, before.idx + len(before)))
    text = text_of(doc)
    found = _ROLE.match(text, run.span.end)
    if found is None:
        return
    words = found["role"].split()
    verb = any(w.lower() in lexicon.AUXILIARIES | lexicon.SPEECH for w in words)
    told = words[0].lower() in {"a", "an", "the"} or bool(_PERSONAL.match(text, run.span.end))
    listed = words[0].lower() in lexicon.FUNCTION - {"a", "an", "the"}
    if told and not listed and not verb and len(words) <= LONGEST_ROLE and not words[0].isdigit():
        yield Role(found["role"], Span(*found.span("role")))


def _others(doc: Doc, runs: Sequence[_Run]) -> Iterator[Entity]:
    """Organisations and places, the mentions of one name together."""
    found: dict[str, Entity] = {}
    for run in runs:
        entity = _other(doc, run)
        if entity is None:
            continue
        known = found.get(entity.name)
        if known is not None:
            entity = replace(known, mentions=(*known.mentions, *entity.mentions))
        found[entity.name] = entity
    yield from found.values()


def _other(doc: Doc, run: _Run) -> Entity | None:
    mention = (Mention(run.span, run.text),)
    country = atlas.country(run.text)
    if country is not None:
        return Entity(run.text, FactKind.PLACE, mention, level="country")
    if run.words[-1] in lexicon.SITE_WORDS or run.words[0] in lexicon.SITE_WORDS:
        return Entity(run.text, FactKind.PLACE, mention, level="site")
    last = run.words[-1]
    if last in lexicon.ORGANISATION_WORDS or run.words[0] in lexicon.ORGANISATION_WORDS:
        return Entity(run.text, FactKind.ORGANISATION, mention)
    before = doc[run.tokens.start - 1].lower_ if run.tokens.start else ""
    if before in lexicon.PLACE_PREPOSITIONS and atlas.town(run.text) is not None:
        return Entity(run.text, FactKind.PLACE, mention, level="city")
    if run.text.isupper() and 2 <= len(run.text) <= 6:
        return Entity(run.text, FactKind.ORGANISATION, mention)
    return None
