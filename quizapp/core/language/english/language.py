"""spaCy's blank English with sentences: no trained pipeline, hence no parse.

The tokenizer and its abbreviations (« Mr. », « U.S. », « p.m. ») are spaCy's own.
"""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from quizapp.core.language.english.lexicon import SPEECH

ENDS = frozenset({".", "!", "?", "...", "…"})
CLOSERS = frozenset({'"', "'", ")", "]", "''"})
SPEAKER_WITHIN = 4  # tokens after a quotation in which « Mary Keane asked » goes on with it
LONGEST_QUOTATION = 120  # tokens; what is open longer was never closed


def load() -> Language:
    """Tokens and sentences of English texts."""
    nlp = spacy.blank("en")
    nlp.add_pipe("english_sentences")
    return nlp


@Language.component("english_sentences")
def english_sentences(doc: Doc) -> Doc:
    """Sentences end at a stop outside quotation marks: « “Stop. Now,” she said. He did. »."""
    starts = [False] * len(doc)
    opened: int | None = None
    at = 0
    while at < len(doc):
        if doc[at].text == '"':
            opened = at if opened is None else None
        if opened is not None and at - opened > LONGEST_QUOTATION:
            opened = None
        if doc[at].text in ENDS or _unit(doc, at):
            after, closed = _after_closers(doc, at, opened is not None)
            opened = None if closed else opened
            if after < len(doc) and opened is None and _opens(doc, after, closed):
                starts[after] = True
            at = after
            continue
        at += 1
    for token, start in zip(doc, starts, strict=True):
        token.is_sent_start = start or token.i == 0
    return doc


def _unit(doc: Doc, at: int) -> bool:
    """A stop kept with what a number measures: « It cost $1.5m. He paid. »."""
    word = doc[at].text
    measured = word.endswith(".") and word[:-1].isalpha() and word.islower()
    return at > 0 and measured and bool(doc[at - 1].like_num)


def _after_closers(doc: Doc, stop: int, quoted: bool) -> tuple[int, bool]:
    """The token after a stop and what closes with it, and whether a quotation closed."""
    at, closed = stop + 1, False
    while at < len(doc) and doc[at].text in CLOSERS and not doc[at - 1].whitespace_:
        if doc[at].text == '"':
            if not quoted or closed:
                break
            closed = True
        at += 1
    return at, closed


def _opens(doc: Doc, at: int, closed: bool) -> bool:
    """Whether a sentence begins at a token after a stop.

    « “Why now?” Mary Keane asked » is one, « “We stay.” Mary Keane left » two.
    """
    token = doc[at]
    if not (token.text[0].isupper() or token.text[0].isdigit() or token.text in {'"', "'", "("}):
        return False
    follows = doc[at : at + SPEAKER_WITHIN]
    return not (closed and any(t.lower_ in SPEECH for t in follows))
