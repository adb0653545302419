"""Named entities of the held-out treebank, as the whole fact finder names them.

The guideline of the annotations is WikiNER's: PER, LOC, ORG and MISC, titles and
articles outside the span. Findings of facts become such spans: persons,
organisations and places by their mentions, other names by the model.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from quizapp.core.facts.extraction import find_all
from quizapp.core.facts.findings import Findings
from quizapp.core.language.french.training.evaluate import LABELS, held_out
from quizapp.core.language.loading import parse
from quizapp.core.model import Article, FactKind, Passage

Named = tuple[int, int, str]  # start, end, label

KINDS = {FactKind.PERSON: "PER", FactKind.ORGANISATION: "ORG", FactKind.PLACE: "LOC"}
# Sequoia is a sample of sentences; those of one article have near numbers.
FARTHEST = 20
_ID = re.compile(r"# sent_id = (.+)[_-](\d+)$")


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences of one source as an article, each a passage, and their entities."""

    article: Article
    gold: frozenset[Named]


def documents(vocab: Vocab, corpora: Path, name: str) -> Iterator[Document]:
    """The held-out set ``name``, cut into documents by the ids of its sentences."""
    conllu = (corpora / "ud" / f"{name}.conllu").read_text(encoding="utf-8").splitlines()
    ids = [(m.group(1), int(m.group(2))) for m in map(_ID.match, conllu) if m]
    docs = held_out(vocab, corpora, name)
    part: list[Doc] = []
    for at, doc in enumerate(docs):
        near = at and ids[at][0] == ids[at - 1][0] and 0 < ids[at][1] - ids[at - 1][1] <= FARTHEST
        if part and not near:
            yield _document(part)
            part = []
        part.append(doc)
    yield _document(part)


def _document(docs: Iterable[Doc]) -> Document:
    text, passages, gold = "", [], set()
    for number, doc in enumerate(docs):
        start = len(text)
        gold |= {(start + e.start_char, start + e.end_char, e.label_) for e in doc.ents}
        words = doc.text.strip()
        passages.append(Passage(f"p{number}", start, start + len(words), words))
        text += words + "\n"
    return Document(Article("", "fr", text, tuple(passages)), frozenset(gold))


def named(article: Article, nlp: Language) -> frozenset[Named]:
    """The names of ``article``: the model's, put right and completed by the facts' sure ones.

    The longest name counts (« affaire Dumas », not « Dumas »); of one span the kind
    that the whole article tells; a type word in small letters stays outside.
    """
    doc = parse(nlp, article)
    sure = sorted(_mentions(find_all(article, doc)), key=lambda m: m[0] - m[1])
    by_span = {(start, end): label for start, end, label in sure}
    found: set[Named] = set()
    for entity in doc.ents:
        span = (entity.start_char, entity.end_char)
        found.add((*span, by_span.get(span, entity.label_)))
    for start, end, label in sure:
        inside = {one for one in found if one[0] < end and start < one[1]}
        if any(one[0] <= start and end <= one[1] for one in inside):
            continue
        tail = {one for one in inside if one[1] == end} if doc.text[start].islower() else set()
        found -= inside
        found |= {(s, e, label) for s, e, _ in tail} or {(start, end, label)}
    return frozenset(found)


def _mentions(findings: Findings) -> Iterator[Named]:
    for entity in findings.entities:
        if entity.certain:
            for mention in entity.mentions:
                yield mention.span.start, mention.span.end, KINDS[entity.kind]


def by_model(article: Article, nlp: Language) -> frozenset[Named]:
    """The names that the model alone finds."""
    doc = parse(nlp, article)
    return frozenset((e.start_char, e.end_char, e.label_) for e in doc.ents)


def f_scores(pairs: Iterable[tuple[frozenset[Named], frozenset[Named]]]) -> dict[str, float]:
    """F in percent of (found, gold) pairs over all labels and for each; exact spans."""
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    for one, other in pairs:
        for counter, spans in ((right, one & other), (found, one), (gold, other)):
            counter.update(label for _, _, label in spans)
            counter["entities F"] += len(spans)
    keys = ("entities F", *LABELS)
    return {k: 200 * right[k] / (found[k] + gold[k]) if found[k] + gold[k] else 0.0 for k in keys}
