"""Whatever a reader could ask after in an article: its facts, other names, and noun phrases.

Facts are what is sure of a kind. People also ask after « la bataille de Fontenoy », « les
Robertiens » or « la ligne K du Transilien »: names whose kind no cue tells, and phrases around a
name or a number. A candidate is words that may be an answer; whether a question is made of it is
for others to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.core.facts.findings import Entity, Findings
from quizapp.core.model import Article, Fact, FactKind, Span

HEADS = frozenset({"NOUN", "PROPN", "NUM"})
INNER = frozenset({"flat:name", "flat:foreign", "flat", "fixed", "compound"})
"""Relations of words inside a name: they head no phrase of their own."""

SIDE_CLAUSES = frozenset({"acl:relcl", "parataxis", "parataxis:insert"})
"""« Sainte-Hélène, où il mourut »: what a phrase goes without."""

LINKS = frozenset({"case", "cc", "mark"})
"""« par les Robertiens », « et les Robertiens »: what joins a phrase to its sentence."""

NAMED = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be an answer. ``forms`` are the ways to say it, its own words first.

    ``kind`` is None for a noun phrase; ``certain`` is False where nothing but the model
    tells the kind.
    """

    span: Span
    text: str
    forms: tuple[str, ...]
    kind: FactKind | None = None
    certain: bool = True


def candidates(
    article: Article, doc: Doc, findings: Findings, facts: Iterable[Fact]
) -> tuple[Candidate, ...]:
    """Each stretch of words and each name once, in the order of the article; no boilerplate.

    ``doc`` is the parse of the article, ``findings`` and ``facts`` what was found in it.
    """
    found: dict[Span, Candidate] = {}
    again = {mention.span for entity in findings.entities for mention in entity.mentions}
    phrases = (one for one in _phrases(article, doc) if one.span not in again)
    for one in (*_of_facts(facts), *_doubtful(findings), *phrases):
        if not any(b.holds(one.span) for b in findings.boilerplate):
            found.setdefault(one.span, one)
    return tuple(found[span] for span in sorted(found))


def _of_facts(facts: Iterable[Fact]) -> Iterator[Candidate]:
    for fact in facts:
        yield Candidate(fact.span, fact.text, tuple(dict.fromkeys(forms(fact))), fact.kind)


def forms(fact: Fact) -> Iterator[str]:
    """The fact's words; the full name behind a short one; a figure with what it counts."""
    yield fact.text
    if fact.kind in NAMED and fact.value:
        yield fact.value
    if fact.kind is FactKind.FIGURE and fact.unit:
        yield f"{fact.text} {fact.unit}"


def _doubtful(findings: Findings) -> Iterator[Candidate]:
    for entity in findings.entities:
        if not entity.certain:
            yield _named(entity)


def _named(entity: Entity) -> Candidate:
    first = entity.mentions[0]
    known = tuple(dict.fromkeys((first.text, entity.name)))
    return Candidate(first.span, first.text, known, entity.kind, certain=False)


def _phrases(article: Article, doc: Doc) -> Iterator[Candidate]:
    """Noun phrases that hold a name or a number: « les Robertiens », « la fin de 2023 »."""
    for token in doc:
        if token.pos_ not in HEADS or token.dep_ in INNER:
            continue
        span = phrase(token)
        text = article.text[span.start : span.end]
        if any(letter.isupper() or letter.isdigit() for letter in text):
            yield Candidate(span, text, (text,))


def phrase(head: Token) -> Span:
    """The noun phrase of ``head`` without preposition nor clauses, as far as it runs unbroken.

    « sur la ligne K du Transilien, qui dessert Pontoise » gives « la ligne K du Transilien ».
    """
    doc = head.doc
    inside = {token.i for token in head.subtree}
    for token in head.subtree:
        if token.dep_ in SIDE_CLAUSES and token.i != head.i:
            inside -= {other.i for other in token.subtree}
    start = end = head.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    while start < head.i and (doc[start].is_punct or doc[start].dep_ in LINKS):
        start += 1
    while end > head.i and (doc[end].is_punct or doc[end].is_space):
        end -= 1
    return Span(doc[start].idx, doc[end].idx + len(doc[end]))
