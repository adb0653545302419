"""Articles built of sentences parsed by hand, and who and what they name.

The trees stand in ``treebank/*.conllu``, in the format of Universal Dependencies
(https://universaldependencies.org/format.html), relations as in the French treebanks. Where a
rule guards against what a parser gets wrong, the tree has that fault and a ``note`` says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc, Token

from quizapp.core.facts.dates import find_moments
from quizapp.core.facts.extraction import all_facts
from quizapp.core.facts.figures import find_figures
from quizapp.core.facts.findings import Entity, Findings, Mention, Quotation, Role
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import proposals
from quizapp.core.questions.proposals import Proposal
from quizapp.core.questions.references import refusal, standing_alone
from quizapp.core.questions.statements import statements_of
from quizapp.core.questions.wording import whole
from quizapp.core.reading.plain import passages

NLP = spacy.blank("fr")
TREEBANK = Path(__file__).parent / "treebank"
TITLE = "Nouvelles du soir"
PUBLISHED = date(2024, 11, 6)  # a Wednesday


@dataclass(frozen=True, slots=True)
class Word:
    """A line of a tree; ``head`` counts from 1, 0 for the root."""

    form: str
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str
    space: bool


@cache
def _trees() -> dict[str, tuple[Word, ...]]:
    """Every sentence of the treebank under its text."""
    found: dict[str, tuple[Word, ...]] = {}
    for path in sorted(TREEBANK.glob("*.conllu")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            lines = block.splitlines()
            text = next(c for c in lines if c.startswith("# text = ")).removeprefix("# text = ")
            found[text] = tuple(_word(line) for line in lines if not line.startswith("#"))
    return found


def _word(line: str) -> Word:
    _, form, lemma, pos, _, morph, head, dep, _, misc = line.split("\t")
    morph = "" if morph == "_" else morph
    return Word(form, lemma, pos, morph, int(head), dep, misc != "SpaceAfter=No")


def _unparsed(text: str) -> tuple[Word, ...]:
    """The tokens of a sentence of which a test needs the words alone."""
    tokens = NLP.make_doc(plain(text))
    return tuple(
        Word(
            text[t.idx : t.idx + len(t)],
            t.lower_,
            "X",
            "",
            min(t.i, 1),
            "root" if t.i == 0 else "dep",
            bool(t.whitespace_),
        )
        for t in tokens
    )


def _sentences(paragraph: str) -> Iterator[tuple[Word, ...]]:
    """The trees of a paragraph; a sentence that no tree has, up to its « . », is not parsed."""
    while paragraph:
        known = [text for text in _trees() if paragraph.startswith(text)]
        text = max(known, key=len) if known else paragraph.partition(". ")[0]
        if not known and text != paragraph:
            text += "."
        words = _trees()[text] if known else _unparsed(text)
        paragraph = paragraph[len(text) :]
        yield (*words[:-1], replace(words[-1], space=paragraph.startswith(" ")))
        paragraph = paragraph.removeprefix(" ")


def _analysed(text: str) -> Doc:
    """The Doc of an article, as ``parse`` makes it: newlines are SPACE tokens."""
    words: list[Word] = []
    heads: list[int] = []
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            heads.append(len(words))
            words.append(Word("\n\n", "", "SPACE", "", 0, "dep", False))
        for sentence in _sentences(paragraph):
            first = len(words)
            heads += [first + (w.head or i + 1) - 1 for i, w in enumerate(sentence)]
            words += sentence
    return Doc(
        NLP.vocab,
        words=[plain(w.form) for w in words],
        spaces=[w.space for w in words],
        pos=[w.pos for w in words],
        morphs=[w.morph for w in words],
        lemmas=[w.lemma for w in words],
        heads=heads,
        deps=["ROOT" if w.dep == "root" else w.dep for w in words],
    )


def told(
    text: str,
    *named: Entity,
    title: str = TITLE,
    published: date | None = PUBLISHED,
    said: Sequence[tuple[str, str]] = (),
    boilerplate: str = "",
) -> Context:
    """An article of these sentences, paragraphs apart by an empty line, with what it names.

    Figures and dates are found, ``named`` are looked up by their forms; ``said`` are quotes, each
    with a form of its speaker's name.
    """
    article = Article(title, "fr", text, passages(text), published)
    doc = _analysed(text)
    assert doc.text == plain(text)
    entities = tuple(_mentioned(entity, text, named) for entity in named)
    outside = (Span(text.index(boilerplate), text.index(boilerplate) + len(boilerplate)),)
    findings = Findings(
        entities=tuple(sorted(entities, key=lambda e: e.mentions[0].span)),
        figures=find_figures(doc),
        moments=find_moments(doc, published),
        quotations=tuple(_quotation(text, words, name, entities) for words, name in said),
        boilerplate=outside if boilerplate else (),
    )
    title_doc = NLP.make_doc(plain(title))
    return Context(article, doc, title_doc, findings, all_facts(article, findings))


def _entity(kind: FactKind, surfaces: Sequence[str], role: str = "") -> Entity:
    mentions = tuple(Mention(Span(0, 0), surface) for surface in surfaces)
    roles = (Role(role, Span(0, 0)),) if role else ()
    return Entity(surfaces[0], kind, mentions, roles=roles)


def person(*surfaces: str, gender: str | None = "Masc", role: str = "") -> Entity:
    """Someone, by the full name and other forms."""
    return replace(_entity(FactKind.PERSON, surfaces, role), gender=gender)


def organisation(*surfaces: str, expansion: str | None = None, role: str = "") -> Entity:
    """A body, by its forms."""
    return replace(_entity(FactKind.ORGANISATION, surfaces, role), expansion=expansion)


def place(*surfaces: str, level: str = "city") -> Entity:
    """A place, by its forms."""
    return replace(_entity(FactKind.PLACE, surfaces), level=level)


def _mentioned(entity: Entity, text: str, named: Sequence[Entity]) -> Entity:
    """The entity with every place where the text has one of its forms."""
    longer = {s for e in named for s in e.surfaces}
    mentions = []
    for surface in entity.surfaces:
        at = text.find(surface)
        while at >= 0:
            span = Span(at, at + len(surface))
            if not any(_covers(text, other, span) for other in longer if other != surface):
                mentions.append(Mention(span, surface))
            at = text.find(surface, span.end)
    roles = tuple(
        replace(r, span=Span(text.index(r.text), text.index(r.text) + len(r.text)))
        for r in entity.roles
    )
    assert mentions, f"{entity.name} is not in the text"
    return replace(entity, mentions=tuple(sorted(mentions, key=lambda m: m.span)), roles=roles)


def _covers(text: str, surface: str, span: Span) -> bool:
    """Whether a longer form stands over a span."""
    first = max(0, span.start - len(surface))
    at = text.find(surface, first, span.end + len(surface))
    return at >= 0 and at <= span.start and at + len(surface) >= span.end


def _quotation(text: str, words: str, name: str, entities: Sequence[Entity]) -> Quotation:
    start = text.index(words)
    speaker = next((e for e in entities if name in e.surfaces), None)
    paragraph = next(p for p in passages(text) if p.span.holds(Span(start, start + len(words))))
    mentions = speaker.mentions if speaker else ()
    said_by = next((m.span for m in mentions if paragraph.span.holds(m.span)), None)
    return Quotation(Span(start, start + len(words)), speaker, True, "a déclaré", said_by)


def asked(context: Context) -> list[Proposal]:
    """Everything that could be asked."""
    return list(proposals(context, Counter()))


def stems(context: Context, pattern: str) -> list[str]:
    """The stems of one pattern, in one kind of space."""
    return [legible(p.stem) for p in asked(context) if p.pattern == pattern]


def dropped(context: Context) -> Counter[str]:
    """Why statements were refused."""
    counter: Counter[str] = Counter()
    list(proposals(context, counter))
    return counter


def legible(text: str) -> str:
    """``text`` with plain spaces, to compare words; typography has its own tests."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def alone(
    text: str,
    *named: Entity,
    title: str = TITLE,
    published: date | None = PUBLISHED,
    boilerplate: str = "",
) -> str:
    """The first statement of the last sentence, written out, or the word that refuses it."""
    context = told(text, *named, title=title, published=published, boilerplate=boilerplate)
    statement = next(statements_of(context.sentences[-1]))
    written = standing_alone(statement, context)
    if isinstance(written, Token):
        return refusal(written)
    return legible(whole(written, context))
