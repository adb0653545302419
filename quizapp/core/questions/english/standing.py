"""Which English sentences stand alone under their title, and what is written out or cut for it.

Without a parse, by its words: what points elsewhere refuses the sentence (Halliday & Hasan,
*Cohesion in English*, 1976: reference, substitution, conjunction).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.english import lexicon
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.english import atlas

FEWEST, MOST = 7, 30  # words
MOST_COMMAS = 3
FIRST_POSSESSIVE = 2  # tokens after which « its » takes up the sentence's own subject
SUBJECT_WITHIN = 4  # tokens of a sentence that « In 1948 she … » begins with
NOUN_PHRASE = 5  # words after « the »
TITLE_WORD = 4  # letters of a word that tells what a title is about

_WEEKDAY = "|".join(lexicon.WEEKDAYS)
_MONTH = "|".join(lexicon.MONTHS)
_PART = "|".join(lexicon.DAY_PARTS)
_SAID = "|".join(sorted(lexicon.SPEECH))
_DAY = rf"(?:{_WEEKDAY})(?:\s(?:{_PART}))?"
_DATE = rf"(?:\d{{1,2}}\s)?(?:{_MONTH})(?:\s\d{{1,2}})?(?!\s?,?\s?\d|\w)"
_CUTS = (
    re.compile(rf"^(?:On|Late on|Early on)\s{_DAY}(?:,\s{_DATE})?,\s"),
    re.compile(rf"^(?:On|In)\s{_DATE},\s"),
    re.compile(rf",?\s(?:late on|early on|on)\s{_DAY}(?:,\s{_DATE},?)?(?=[\s.,])"),
    re.compile(rf",?\s(?:on|in)\s{_DATE}(?=[\s.,])"),
    re.compile(rf"(?<=said)\s{_DAY}(?=[\s.,])"),
)
_BROKEN = re.compile(r'[";:()\[\]–—?!…*|/]|\s-\s|\.\.')
_PAST = re.compile(r"[a-z]{2,}ed$")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of the article that a stem says otherwise."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that stands alone once its edits are made."""

    source: Span
    edits: tuple[Edit, ...]
    unknown: frozenset[str] = frozenset()
    negated: bool = False

    def rendered(self, text: str, *more: Edit) -> str:
        """The sentence with all its edits; those of ``more`` go before its own."""
        own = (e for e in self.edits if not any(_touch(e.span, m.span) for m in more))
        parts, at = [], self.source.start
        for edit in sorted((*own, *more), key=lambda e: e.span):
            parts += [text[at : edit.span.start], edit.text]
            at = edit.span.end
        words = "".join((*parts, text[at : self.source.end]))
        words = " ".join(words.split()).replace(" ,", ",").replace(" .", ".")
        return words[:1].upper() + words[1:]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def standing(sentence: Tokens, context: Context) -> Statement | str:
    """The statement, or the name of what refuses it (as ``questions.report`` knows it)."""
    span = Span(sentence.start_char, sentence.end_char)
    text = text_of(context.doc)[span.start : span.end]
    refused = _shape(sentence, text)
    if refused:
        return refused
    taken = _taken_up(sentence, context)
    edits = [*_cuts(text, span.start), *_full_names(sentence, context), *taken]
    kept = [t for t in sentence if not any(e.span.start <= t.idx < e.span.end for e in edits)]
    pointing = next(_pointers(kept, context), None)
    if pointing is not None:
        return f"open:{pointing.lower()}"
    people = [(e, m) for e, m in context.mentions_in(*span) if e.kind is FactKind.PERSON]
    edits += _written_out(people, context)
    if not any(e.text for e in edits) and not _anchored(kept, context):
        return "no_statement"
    unknown = frozenset(e.name for e, m in people if not _introduced(e, m, context))
    negated = any(t.lower_ in lexicon.NEGATIONS for t in kept)
    return Statement(span, tuple(edits), unknown, negated)


def _introduced(person: Entity, mention: Mention, context: Context) -> bool:
    """Whether a role, the title or « , who … » tells who a person is."""
    after = text_of(context.doc)[mention.span.end :].startswith(", who ")
    return bool(person.roles) or after or context.in_title(person)


def _taken_up(sentence: Tokens, context: Context) -> list[Edit]:
    """« In 1948 she moved to Leeds » → « In 1948 Marie Tharp, the geologist, moved … ».

    The one person whom the sentence before names, or whom the title names where it names nobody
    else; the same paragraph, the gender known and the same, nobody named before the pronoun.
    """
    pronoun = next((t for t in sentence[:SUBJECT_WITHIN] if t.lower_ in {"he", "she"}), None)
    passage = context.article.passage_of(Span(sentence.start_char, sentence.end_char))
    if pronoun is None or passage is None or context.mentions_in(sentence.start_char, pronoun.idx):
        return []
    before = sentence.doc[sentence.start - 1].sent.start_char if sentence.start else 0
    named = context.mentions_in(max(before, passage.start), sentence.start_char)
    people = {e.name: e for e, _ in named if e.kind is FactKind.PERSON}
    if not people:
        entities = context.findings.entities
        everyone = [e for e in entities if e.kind is FactKind.PERSON and context.in_title(e)]
        people = {e.name: e for e in everyone}
    gender = "Fem" if pronoun.lower_ == "she" else "Masc"
    if len(people) != 1 or any(e.gender != gender for e in people.values()):
        return []
    person = next(iter(people.values()))
    if not (person.roles or context.in_title(person)):
        return []
    role = "" if context.in_title(person) else _role(person, None, "")
    return [Edit(Span(pronoun.idx, pronoun.idx + len(pronoun)), f"{person.name}{role}")]


def _full_names(sentence: Tokens, context: Context) -> Iterator[Edit]:
    """« the foundation » after « the Halloran Foundation », where no other is named."""
    named = [
        e for e in context.findings.entities if e.kind is FactKind.ORGANISATION or e.level == "site"
    ]
    for token, noun in pairwise(sentence):
        if token.lower_ != "the" or not noun.is_lower:
            continue
        alike = [e for e in named if e.name.split()[-1].lower() == noun.lower_]
        if len(alike) != 1 or alike[0].mentions[0].span.start >= token.idx:
            continue
        if noun.i + 1 < len(sentence.doc) and noun.nbor().text[:1].isupper():
            continue
        first = alike[0].mentions[0].span.start
        article = text_of(context.doc)[:first].lower().endswith("the ")
        name = f"the {alike[0].name}" if article else alike[0].name
        yield Edit(Span(token.idx, noun.idx + len(noun)), name)


def _shape(sentence: Tokens, text: str) -> str:
    """Why a sentence is none to ask about, whatever it says; "" when it may be."""
    words = [t for t in sentence if t.is_alpha or t.like_num]
    if not FEWEST <= len(words) <= MOST or not text.endswith("."):
        return "no_statement"
    if _BROKEN.search(text) or text.count(",") > MOST_COMMAS or not text[0].isalnum():
        return "no_statement"
    if text[0].islower() or sum(t.is_upper and len(t) > 1 for t in words) > len(words) / 2:
        return "no_statement"
    if any(t.lower_ in lexicon.ADDRESS for t in sentence if t.text not in {"US", "I."}):
        return "addresses"
    return "" if any(map(is_verb, sentence)) else "no_statement"


def is_verb(token: Token) -> bool:
    """Whether a word is surely a finite verb's: an auxiliary, or a past tense by its form."""
    word = token.lower_
    if word in lexicon.AUXILIARIES or word in lexicon.IRREGULAR_PASTS or word in lexicon.SPEECH:
        return True
    return bool(_PAST.fullmatch(token.text))


def _cuts(text: str, start: int) -> Iterator[Edit]:
    """Days that the article's own date would have to tell: « on Tuesday evening », « in March »."""
    taken: list[Span] = []
    for pattern in _CUTS:
        for found in pattern.finditer(text):
            span = Span(start + found.start(), start + found.end())
            if not any(_touch(span, other) for other in taken):
                taken.append(span)
                yield Edit(span, "")


def _pointers(tokens: list[Token], context: Context) -> Iterator[str]:
    """The words that would send a reader elsewhere, in order."""
    for at, token in enumerate(tokens):
        lower = token.lower_
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            (at == 0 and lower in lexicon.CONNECTIVES | {"that", "which", "who", "as", "while"})
            or (lower in lexicon.PRONOUNS and not _bound(tokens, at, context))
            or (lower in lexicon.POINTERS and not (lower == "there" and after and is_verb(after)))
            or lower in lexicon.RELATIVE_TIMES
            or token.text in lexicon.WEEKDAYS
        ):
            yield token.text
        elif lower in lexicon.RELATIVE_BEFORE and after and _time(after):
            yield f"{token.text} {after.text}"
        elif token.text in lexicon.MONTHS and not (after and after.text.strip(",").isdigit()):
            yield token.text
        elif lower == "the" and not _told(tokens, at, context):
            yield f"{token.text} {after.text if after else ''}".strip()
        elif _unexplained(token, context):
            yield token.text


def _time(token: Token) -> bool:
    return token.lower_.rstrip("s") in lexicon.TIME_NOUNS or token.lower_ in lexicon.TIME_NOUNS


def _bound(tokens: list[Token], at: int, context: Context) -> bool:
    """Whether a pronoun takes up a word of its own sentence: « Leeds doubled its budget »."""
    lower = tokens[at].lower_
    if lower in {"its", "their"}:
        return at >= FIRST_POSSESSIVE
    if lower not in {"his", "her"}:
        return False
    here = context.mentions_in(tokens[0].idx, tokens[at].idx)
    named = {e.name: e for e, _ in here if e.kind is FactKind.PERSON}
    gender = "Fem" if lower == "her" else "Masc"
    return len(named) == 1 and all(e.gender == gender for e in named.values())


def _unexplained(token: Token, context: Context) -> bool:
    """An acronym that neither the title nor common knowledge explains."""
    acronym = token.is_upper and token.is_alpha and len(token) > 1
    known = token.text in lexicon.KNOWN_ACRONYMS or token.lower_ in context.title_forms
    return acronym and not known


def _told(tokens: list[Token], at: int, context: Context) -> bool:
    """Whether a reader knows which one is meant: « the bridge at Aldermoor », « the world »."""
    phrase, end = _phrase(tokens, at + 1)
    if not phrase:
        return False
    titled = {stem(t.lower_) for t in context.title if len(t) >= TITLE_WORD}
    before = {stem(t.lower_) for t in tokens[:at] if len(t) >= TITLE_WORD}
    if any(t.text[0].isupper() or t.text[0].isdigit() for t in phrase):
        return True
    if any(t.lower_ in lexicon.UNIQUE or _ranked(t.lower_) for t in phrase):
        return True
    stems = {stem(t.lower_) for t in phrase if len(t) >= TITLE_WORD}
    if stems & (titled | before) or any(one.endswith(s) for one in titled for s in stems):
        return True  # « the bridge » under a title that has « footbridge »
    after = tokens[end] if end < len(tokens) else None
    return after is not None and after.lower_ in lexicon.COMPLEMENTED


def _phrase(tokens: list[Token], at: int) -> tuple[list[Token], int]:
    """The words after « the » up to a verb or a function word, and where they end."""
    phrase: list[Token] = []
    while at < len(tokens) and len(phrase) < NOUN_PHRASE:
        token = tokens[at]
        word = token.lower_
        linked = word in {"-", "'s", "'"}
        if not linked and (not token.text[0].isalnum() or word in lexicon.FUNCTION):
            break
        if phrase and is_verb(token) and word != "'s":
            break
        if not linked:
            phrase.append(token)
        at += 1
    return phrase, at


def _ranked(word: str) -> bool:
    """« the first », « the oldest »: one by its rank."""
    superlative = word.endswith("est") and len(word) > len("guest")
    return superlative or word in {"first", "second", "third", "only", "most", "largest", "last"}


def stem(word: str) -> str:
    """A word without the endings of number and tense: « libraries » and « library » are one."""
    for ending, short in (("ies", "y"), ("'s", ""), ("s", ""), ("ing", ""), ("ed", "")):
        if word.endswith(ending) and len(word) - len(ending) >= TITLE_WORD - 1:
            return word[: len(word) - len(ending)] + short
    return word


def _written_out(people: list[tuple[Entity, Mention]], context: Context) -> Iterator[Edit]:
    """Surnames as full names, and who is named with nothing else with the role."""
    text = text_of(context.doc)
    seen: set[str] = set()
    for entity, mention in people:
        if entity.name in seen:
            continue
        seen.add(entity.name)
        start = mention.span.start
        title = re.search(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?\s$", text[:start][-6:])
        start -= len(title[0]) if title else 0
        role = "" if context.in_title(entity) else _role(entity, mention, text)
        words = f"{entity.name}{role}"
        if words != text[start : mention.span.end]:
            yield Edit(Span(start, mention.span.end), words)


def _role(entity: Entity, mention: Mention | None, text: str) -> str:
    """« , the harbour master, » where the sentence does not say it itself."""
    role = max((r.text for r in entity.roles), key=len, default="")
    after = text[mention.span.end : mention.span.end + 2] if mention else " "
    before = text[: mention.span.start].split()[-1:] if mention else []
    if not role or after.startswith((",", "'")) or before in ([r.text] for r in entity.roles):
        return ""
    if role[0].isupper() and len(role.split()) == 1:
        return ""
    return f", {role}{'' if after.startswith('.') else ','}"


def _anchored(tokens: list[Token], context: Context) -> bool:
    """Whether a name before its verb, or a word of the title, ties a sentence to the event."""
    verb = next((at for at, token in enumerate(tokens) if is_verb(token)), len(tokens))
    first = tokens[0].text
    placed = atlas.country(first) is not None or atlas.town(first) is not None
    named = placed or bool(context.mentions_in(tokens[0].idx, tokens[0].idx + 1))
    named = named or any(
        token.text[0].isupper() and before.lower_ not in lexicon.PLACE_PREPOSITIONS
        for before, token in pairwise(tokens[:verb])
    )
    titled = {stem(t.lower_) for t in context.title if len(t) >= TITLE_WORD}
    shared = any(one.endswith(stem(t.lower_)) for one in titled for t in tokens if len(t) >= 4)
    return named or shared
