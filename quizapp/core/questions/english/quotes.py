"""Quotations of English texts with who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from quizapp.core.facts.findings import Entity, Mention, Quotation
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.english import lexicon
from quizapp.core.model import FactKind, Span

_VERB = rf"(?:has |had |later |also )?(?:{'|'.join(sorted(lexicon.SPEECH))})"
_AFTER_VERB = re.compile(rf"\s*(?P<verb>{_VERB})\s+(?P<between>[^.;:\"]{{0,90}}?)$")
_BEFORE_VERB = re.compile(rf"(?:,(?:[^.;:\"]{{2,90}},)?)?\s+(?P<verb>{_VERB})\b")
_PRONOUN = re.compile(rf"\s*(?:(?P<one>he|she) {_VERB}\b|{_VERB} (?P<two>he|she)\b)", re.I)
_INTRODUCES = re.compile(r"[^\".;]{0,60}[,:]\s*$")
_INDIRECT = re.compile(r"\b(?:for|to|with|about|behind|of|by|'s)\b[^,]*$")
FEWEST_WORDS = 3
WITHIN = 110  # characters between a quotation and its speaker's name


def find_quotations(doc: Doc, names: Sequence[Entity]) -> tuple[Quotation, ...]:
    """The words between double quotation marks, each with its speaker where it is sure."""
    people = [(m, e) for e in names if e.kind is FactKind.PERSON for m in e.mentions]
    people.sort(key=lambda row: row[0].span)
    found: list[Quotation] = []
    for sentence in doc.sents:
        text = text_of(doc)[: sentence.end_char]
        for span in _quoted(text, sentence.start_char):
            here = [row for row in people if sentence.start_char <= row[0].span.start < len(text)]
            speaker = _after(text, span, here) or _before(text, span, sentence.start_char, here)
            if speaker is None:
                speaker = _by_pronoun(text, span, people, found)
            complete = _complete(text, span)
            mention, person = speaker or (None, None)
            found.append(
                Quotation(
                    span, person, complete, None, mention.span if mention is not None else None
                )
            )
    return tuple(found)


def _quoted(text: str, start: int) -> Iterator[Span]:
    """Where the words between pairs of quotation marks stand."""
    marks = [m.start() for m in re.finditer('"', text[start:])]
    if len(marks) % 2:
        return
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        span = Span(start + opening + 1, start + closing)
        if len(text[span.start : span.end].split()) >= FEWEST_WORDS:
            yield span


def _complete(text: str, span: Span) -> bool:
    """A clause of its own: it opens with a capital and ends where a clause may end."""
    words = text[span.start : span.end]
    return words[0].isupper() and (words[-1] in ".,!?" or text[span.end + 1 : span.end + 2] in ".,")


Found = tuple[Mention, Entity]


def _after(text: str, span: Span, people: Sequence[Found]) -> Found | None:
    """« “…,” said the mayor, Tom Reed », « “…,” Tom Reed, the mayor, said »."""
    at = span.end + 1
    for mention, person in people:
        if not at <= mention.span.start <= at + WITHIN:
            continue
        between = text[at : mention.span.start]
        verb = _AFTER_VERB.fullmatch(between)
        if verb is not None and not _INDIRECT.search(verb["between"]):
            return mention, person
        titled = re.fullmatch(r",?\s*(?:[A-Z][a-z]+\.? )?", between)
        if titled and _BEFORE_VERB.match(text, mention.span.end):
            return mention, person
        return None
    return None


def _before(text: str, span: Span, start: int, people: Sequence[Found]) -> Found | None:
    """« Tom Reed, the mayor, said: “…” », « Reed told reporters on the quay: “…” »."""
    for mention, person in reversed(people):
        if mention.span.end > span.start - 1:
            continue
        verb = _BEFORE_VERB.match(text, mention.span.end)
        head = text[start : mention.span.start]
        plain_head = not _INDIRECT.search(head) and '"' not in head
        tail = text[verb.end() : span.start - 1] if verb else ""
        if verb and plain_head and _INTRODUCES.fullmatch(tail):
            return mention, person
        return None
    return None


def _by_pronoun(
    text: str, span: Span, people: Sequence[Found], before: Sequence[Quotation]
) -> Found | None:
    """« “…,” she said »: the one person named since the last quotation of the paragraph.

    Where nobody is, whoever spoke last, if he or she can be meant.
    """
    found = _PRONOUN.match(text, span.end + 1)
    if found is None:
        return None
    gender = "Fem" if (found["one"] or found["two"]).lower() == "she" else "Masc"
    paragraph = text.rfind("\n", 0, span.start) + 1
    named = [row for row in people if paragraph <= row[0].span.start < span.start]
    who = {person.name for _, person in named}
    if len(who) == 1:
        return named[-1] if named[-1][1].gender == gender else None
    spoken = before[-1] if before and not who else None
    if spoken is None or spoken.speaker is None or spoken.speaker_span is None:
        return None
    since = [e for m, e in people if spoken.span.end <= m.span.start < span.start]
    alone = {e.name for e in since} <= {spoken.speaker.name}
    if alone and spoken.speaker.gender == gender:
        return Mention(spoken.speaker_span, spoken.speaker.name), spoken.speaker
    return None
