"""Turn the published corpora into spaCy's training files.

``python -m quizapp.core.language.french.training.prepare CORPORA OUT`` reads
``CORPORA/ud/*.conllu`` and ``CORPORA/ner/annotations.tsv`` and writes
``OUT/{train,dev,test}.spacy`` and ``OUT/{dev,test}-typographic.spacy``.

The treebanks write straight quotes; newspapers write « ». Every sentence with
a quotation is therefore given twice, once each way. Apostrophes and spaces need
no second copy: :func:`quizapp.core.language.typography.plain` maps them to one
form before the tokenizer sees them, here and at run time.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.training.converters.conllu_to_docs import conllu_to_docs
from spacy.vocab import Vocab

from quizapp.core.language.typography import plain

TRAIN = ("seq-train", "gsd-dev", "gsd-test", "pud", "fqb")
HELD_OUT = {"dev": "seq-dev", "test": "seq-test"}
LONGEST_PARAGRAPH = (
    6  # sentences a training document, so that the parser learns where sentences end
)
SEED = 0
GUILLEMETS = ("«", "»")

Annotations = dict[str, list[tuple[str, str]]]


def read_annotations(path: Path) -> Annotations:
    """Named entities by sentence: ``{"pud:12": [("PER", "Kori Schulman"), …]}``."""
    found: Annotations = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, _, labels = line.partition("\t")
        pairs = [label.partition("=") for label in labels.split(" | ") if "=" in label]
        found[sentence] = [(label, surface) for label, _, surface in pairs]
    return found


def rebuilt(vocab: Vocab, doc: Doc, words: list[str], spaces: list[bool]) -> Doc:
    """``doc``'s syntax over other spellings of its words, in the shared vocabulary."""
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        morphs=[str(t.morph) for t in doc],
        lemmas=[w if w in GUILLEMETS else t.lemma_ for w, t in zip(words, doc, strict=True)],
        heads=[t.head.i for t in doc],
        deps=[t.dep_ for t in doc],
    )


def mark_entities(doc: Doc, entities: list[tuple[str, str]]) -> None:
    """Mark each annotated surface, in order of appearance; all else is no entity."""
    start, spans = 0, []
    for label, surface in entities:
        at = doc.text.find(plain(surface), start)
        span = doc.char_span(at, at + len(surface), label=label) if at >= 0 else None
        if span is not None:
            spans.append(span)
            start = at + len(surface)
    doc.set_ents(spans, default="outside")


def sentences(vocab: Vocab, corpora: Path, name: str, annotations: Annotations) -> Iterator[Doc]:
    """One document a sentence, with syntax and entities, in the order of the file."""
    conllu = plain((corpora / "ud" / f"{name}.conllu").read_text(encoding="utf-8"))
    docs = conllu_to_docs(  # type: ignore[no-untyped-call]
        conllu, n_sents=1, merge_subtokens=True, no_print=True
    )
    for number, doc in enumerate(docs, start=1):
        own = rebuilt(vocab, doc, [t.text for t in doc], [bool(t.whitespace_) for t in doc])
        mark_entities(own, annotations.get(f"{name}:{number}", []))
        yield own


def with_guillemets(doc: Doc) -> Doc | None:
    """The same sentence with « » for straight quotes; None when there are none to pair."""
    quotes = [token.i for token in doc if token.text == '"']
    if not quotes or len(quotes) % 2:
        return None
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    for opening, closing in zip(quotes[::2], quotes[1::2], strict=True):
        words[opening], words[closing] = GUILLEMETS
        spaces[opening] = spaces[closing - 1] = True
    copy = rebuilt(doc.vocab, doc, words, spaces)
    copy.set_ents([Span(copy, e.start, e.end, label=e.label_) for e in doc.ents], default="outside")
    return copy


def paragraphs(docs: list[Doc]) -> Iterator[Doc]:
    """Neighbouring sentences joined, 1 to LONGEST_PARAGRAPH at a time."""
    rng, at = random.Random(SEED), 0
    while at < len(docs):
        size = rng.randint(1, LONGEST_PARAGRAPH)
        yield Doc.from_docs(docs[at : at + size])
        at += size


def main(corpora: Path, out: Path) -> None:
    """Write the training files; counts go to standard output."""
    vocab = Vocab()
    annotations = read_annotations(corpora / "ner" / "annotations.tsv")
    sets: dict[str, list[Doc]] = defaultdict(list)
    for name in TRAIN:
        docs = list(sentences(vocab, corpora, name, annotations))
        sets["train"] += docs
        sets["train"] += [copy for doc in docs if (copy := with_guillemets(doc))]
    sets["train"] = list(paragraphs(sets["train"]))
    for held_out, name in HELD_OUT.items():
        docs = list(sentences(vocab, corpora, name, annotations))
        sets[held_out] = list(paragraphs(docs))
        typographic = [with_guillemets(doc) or doc for doc in docs]
        sets[f"{held_out}-typographic"] = list(paragraphs(typographic))
    out.mkdir(parents=True, exist_ok=True)
    for name, docs in sets.items():
        DocBin(docs=docs, store_user_data=False).to_disk(out / f"{name}.spacy")
        print(f"{name}: {len(docs)} documents, {sum(len(d) for d in docs)} tokens")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
