"""The one place where a language pipeline is loaded and an article analysed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
import spacy
from spacy.attrs import SENT_START  # type: ignore[import-not-found]  # Cython, without a stub
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_config
from thinc.api import use_ops

from quizapp.core.language.english import language as english
from quizapp.core.language.french.corrections import corrected
from quizapp.core.language.french.language import French
from quizapp.core.language.parsed import ParsedDoc
from quizapp.core.language.typography import plain
from quizapp.core.model import Article

# What reads a pipeline, and where it lies.
PIPELINES: dict[str, tuple[type[Language], Path]] = {
    "fr": (French, Path(str(files("quizapp"))) / "core/language/french/pipeline")
}
# Languages read by rules alone.
UNTRAINED: dict[str, Callable[[], Language]] = {"en": english.load}
# What puts right the parses of a language.
CORRECTIONS: dict[str, Callable[[Doc], Doc]] = {"fr": corrected}
# What a sentence may end with.
_CLOSING = frozenset({".", "!", "?", "…", "...", ":", ";", "»", '"', ")"})
Progress = Callable[[float], object]
"""Called with the share of the work that is done, from 0 to 1."""

# Passages parsed together: what is held at once stays small, however long the article. With 16
# the parser, which takes a quarter of a batch at a time, is a twentieth slower.
BATCH = 64
# Characters: beyond the longest word and most addresses of the web.
LONGEST_WORD = 300
_LONGEST_RUN = re.compile(rf"(\S{{{LONGEST_WORD},}} ?)")


class UnknownLanguage(ValueError):
    """No pipeline for the language asked for; the message names it."""


@cache
def load(language: str, package: str | None = None) -> Language:
    """The pipeline of ``language``, loaded once.

    ``package`` names an installed spaCy pipeline (``fr_core_news_md``) to use
    instead of the project's own, read by spaCy's own French, slower to start. Raises
    UnknownLanguage, or OSError when the package is not installed.
    """
    if package:
        return spacy.load(package)
    if language in UNTRAINED:
        return UNTRAINED[language]()
    if language not in PIPELINES:
        raise UnknownLanguage(f"no pipeline for the language « {language} »")
    reader, path = PIPELINES[language]
    # Published wheels of blis know few processors by name and are slow on the others: numpy
    # multiplied thrice as fast when this was written, to the same annotations.
    with use_ops("numpy", use_blis=False):
        return reader.from_config(load_config(path / "config.cfg")).from_disk(path)


def parse(nlp: Language, article: Article, progress: Progress | None = None) -> Doc:
    """One Doc over the whole article, each passage parsed by itself.

    ``progress`` hears the share of the passages that is parsed, a batch at a time.

    ``doc.text`` has the length of ``article.text``: a token's ``idx`` is an
    offset into the article. What stands between passages (newlines) becomes
    SPACE tokens, so no sentence and no name crosses a paragraph.
    """
    text = plain(article.text)
    passages = [Doc(nlp.vocab)]
    at = 0
    tokens = (_tokens(nlp, text[p.start : p.end]) for p in article.passages)
    parsed = nlp.pipe(tokens, batch_size=BATCH)
    for number, (passage, doc) in enumerate(zip(article.passages, parsed, strict=True), 1):
        if progress is not None and number % BATCH == 0:
            progress(number / len(article.passages))
        if passage.start > at:
            passages.append(_gap(nlp, text[at : passage.start]))
        passages.append(doc)
        at = passage.end
    if at < len(text):
        passages.append(_gap(nlp, text[at:]))
    filled = [doc for doc in passages if len(doc)]
    if not filled:
        return Doc(nlp.vocab)
    # The gaps have no tensor to join; spaCy's stub lacks the parameter.
    joined = Doc.from_docs(filled, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]
    correct = CORRECTIONS.get(article.language)
    return ParsedDoc.of(correct(joined) if correct else joined)


def _tokens(nlp: Language, text: str) -> Doc:
    """A passage cut into tokens; no sentence may begin inside a word or at a small letter.

    The parser keeps to what is forbidden here: « lieutenant-colonel » stays whole, and
    only a full stop, a colon or a closing quote lets a small letter open a sentence.
    """
    doc = _cut(nlp, text)
    forbidden = [False] * len(doc)
    read = ((t.text, t.whitespace_) for t in doc)
    for at, ((before, space), (word, _)) in enumerate(pairwise(read), 1):
        glued = not space and (before.isalpha() or word.startswith("-"))
        forbidden[at] = glued or (word[0].islower() and before not in _CLOSING)
    starts = np.where(np.array(forbidden, dtype=bool), np.int64(-1), np.int64(0))
    return doc.from_array([SENT_START], starts.view(np.uint64))  # type: ignore[arg-type]


def _cut(nlp: Language, text: str) -> Doc:
    """The tokens of a text; a run of characters longer than any word or address is one token.

    The tokenizer takes affixes off one by one: 10,000 brackets in a row took it 11 s.
    """
    if not _LONGEST_RUN.search(text):
        return nlp.make_doc(text)
    words: list[str] = []
    spaces: list[bool] = []
    for number, part in enumerate(_LONGEST_RUN.split(text)):
        if number % 2:  # the runs stand between what split them
            words.append(part.rstrip(" "))
            spaces.append(part.endswith(" "))
            continue
        for token in nlp.make_doc(part):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _gap(nlp: Language, text: str) -> Doc:
    """The characters between two passages as one SPACE token.

    Heads, where one Doc has them, tell the sentences of all that are joined: none without a parser.
    """
    parsed = nlp.has_pipe("parser")
    return Doc(
        nlp.vocab,
        words=[text],
        spaces=[False],
        pos=["SPACE"],
        deps=["dep"] if parsed else None,
        heads=[0] if parsed else None,
        tags=[""],
        sent_starts=[True],
    )
