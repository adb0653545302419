"""Docs built by hand: blank tokens, and the tags that a test says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import spacy
from spacy.tokens import Doc

from quizapp.core.language.typography import plain

NLP = spacy.blank("fr")
_CLOSED = {
    **dict.fromkeys(
        ["le", "la", "l'", "les", "un", "une", "des", "ce", "cette", "son", "ses"], "DET"
    ),
    **dict.fromkeys(
        [
            "de",
            "du",
            "d'",
            "à",
            "au",
            "aux",
            "en",
            "par",
            "pour",
            "avec",
            "selon",
            "sur",
            "dans",
            "sans",
        ],
        "ADP",
    ),
    **dict.fromkeys(
        ["il", "elle", "ils", "qui", "lui", "-il", "-elle", "-t-il", "-t-elle"], "PRON"
    ),
    **dict.fromkeys(["et", "ou", "mais"], "CCONJ"),
    **dict.fromkeys(["que", "qu'", "alors"], "SCONJ"),
    **dict.fromkeys(["a", "ont", "est", "avait", "été"], "AUX"),
}
_FINITE = frozenset(["a", "ont", "est", "avait"])


def parsed(
    text: str,
    *,
    pos: Mapping[str, str] | None = None,
    ents: Sequence[tuple[str, str]] = (),
    subjects: Mapping[str, str] | None = None,
    morphs: Mapping[str, str] | None = None,
) -> Doc:
    """``text`` as a Doc: every occurrence of a form in ``ents`` gets its label.

    ``pos`` and ``morphs`` are by form; ``subjects`` gives the verb's form of each
    subject's. Forms without a tag: closed classes, then PROPN with a capital, NOUN without.
    """
    tokens = NLP.make_doc(plain(text))
    tags, features = dict(pos or {}), dict(morphs or {})
    words = [t.text for t in tokens]
    heads, deps = [0] * len(words), ["dep"] * len(words)
    for subject, verb in (subjects or {}).items():
        heads[words.index(subject)], deps[words.index(subject)] = words.index(verb), "nsubj"
    doc = Doc(
        NLP.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in tokens],
        pos=[_tag(word, tags) for word in words],
        morphs=[features.get(w, "VerbForm=Fin" if w in _FINITE else "") for w in words],
        lemmas=[word.lower() for word in words],
        heads=heads,
        deps=deps,
    )
    spans = []
    for form, label in ents:
        at = doc.text.find(form)
        while at >= 0:
            span = doc.char_span(at, at + len(form), label=label, alignment_mode="expand")
            spans.append(span)
            at = doc.text.find(form, at + len(form))
    doc.ents = spacy.util.filter_spans([span for span in spans if span is not None])
    return doc


def _tag(word: str, tags: Mapping[str, str]) -> str:
    if word in tags:
        return tags[word]
    if word.isspace():
        return "SPACE"
    if not any(c.isalnum() for c in word):
        return "PUNCT"
    if word.lower() in _CLOSED:
        return _CLOSED[word.lower()]
    if word.isdigit():
        return "NUM"
    return "PROPN" if word[0].isupper() else "NOUN"
