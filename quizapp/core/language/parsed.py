"""A parsed text whose annotations are read once, for rules that ask for them again and again.

spaCy makes a new Token at each access and looks its strings up at each attribute; the rules
ask for the same hundreds of times. Here a token is made once, and what it says of itself is
a plain value in a slot. These are spaCy's own classes, so that whatever reads a Doc reads
these; only nobody may change an annotation afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, repeat
from typing import Any, overload

from spacy.attrs import (  # type: ignore[import-not-found]  # Cython, without a stub
    DEP,
    ENT_TYPE,
    HEAD,
    LEMMA,
    LOWER,
    MORPH,
    ORTH,
    POS,
    SPACY,
)
from spacy.parts_of_speech import NAMES  # type: ignore[import-not-found]  # Cython too
from spacy.tokens import Doc, Span, Token

# Slots that hold a string of the vocabulary, and the attribute that has its key.
_STRINGS = {"text": ORTH, "lower_": LOWER, "lemma_": LEMMA, "dep_": DEP, "ent_type_": ENT_TYPE}
_UNSIGNED = 1 << 64  # added to the offset of a head that stands before


class Features:
    """The features of a word's form, « Gender=Fem|Number=Sing », read as spaCy's are."""

    __slots__ = ("_text", "_values")

    def __init__(self, text: str) -> None:
        self._text = text if "=" in text else ""
        features = (feature.partition("=") for feature in text.split("|") if "=" in feature)
        self._values = {field: values.split(",") for field, _, values in features}

    def get(self, field: str, default: list[str] | None = None) -> list[str]:
        """The values of a feature; ``default``, or none, without it."""
        found = self._values.get(field, default)
        return [] if found is None else found

    def __str__(self) -> str:
        return self._text


class ParsedToken(Token):
    """A token that keeps what the analysis says of it."""

    __slots__ = (
        "_below",
        "_children",
        "_sentence",
        "dep_",
        "ent_type_",
        "head",
        "idx",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "text",
        "whitespace_",
    )
    _below: tuple[Token, ...] | None
    _children: tuple[Token, ...]
    _sentence: Span | None

    @property
    def children(self) -> Iterator[Token]:
        """The words that depend on it, in order."""
        return iter(self._children)

    @property
    def sent(self) -> Span:
        """Its sentence. Raises ValueError where nothing tells where sentences begin."""
        return super().sent if self._sentence is None else self._sentence

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on."""
        below: Token = self
        while below.head != below:
            below = below.head
            yield below

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that depends on it, however far, each after what hangs on its left."""
        if self._below is None:
            before = [w for child in self._children if child.i < self.i for w in child.subtree]
            after = [w for child in self._children if child.i > self.i for w in child.subtree]
            self._below = (*before, self, *after)
        return iter(self._below)


class ParsedSpan(Span):
    """A stretch of a :class:`ParsedDoc`."""

    __slots__ = ()
    doc: ParsedDoc

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.words[self.start : self.end])


class ParsedDoc(Doc):
    """A Doc that gives the same tokens, and the same sentences, at each access.

    It is made of another that is parsed to the end; what is changed in one later does not show
    in the other.
    """

    __slots__ = ("_sentences", "words")
    words: list[ParsedToken]
    _sentences: tuple[Span, ...] | None

    @classmethod
    def of(cls, doc: Doc) -> ParsedDoc:
        """The same text with the same annotations, without tensor and user data."""
        attributes: list[Any] = list(Doc._get_array_attrs())
        own = cls(doc.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc])
        own.from_array(attributes, doc.to_array(attributes))  # type: ignore[arg-type]
        own.words = [ParsedToken(doc.vocab, own, at) for at in range(len(doc))]
        own._read_forms()
        own._read_heads()
        own._read_sentences()
        return own

    def _read_forms(self) -> None:
        """What each word is by itself, and where it begins."""
        columns = self.to_array([*_STRINGS.values(), POS, MORPH, SPACY]).T.tolist()
        for slot, column in zip(_STRINGS, columns, strict=False):
            self._fill(slot, _each(self.vocab.strings.__getitem__, column))
        parts, forms, spaces = columns[len(_STRINGS) :]
        self._fill("pos_", _each(NAMES.__getitem__, parts))
        self._fill("morph", _each(lambda key: _features(self.vocab.strings[key]), forms))
        self._fill("whitespace_", (" " if space else "" for space in spaces))
        lengths = (len(word) + space for word, space in zip(self.words, spaces, strict=True))
        self._fill("idx", accumulate(lengths, initial=0))

    def _read_heads(self) -> None:
        """What each word depends on, and what depends on it."""
        offsets, labels = self.to_array([HEAD, DEP]).T.tolist()
        below: list[list[Token]] = [[] for _ in self.words]
        heads = []
        for at, (offset, label) in enumerate(zip(offsets, labels, strict=True)):
            head = (at + offset) % _UNSIGNED if label else at  # one without a label has none
            heads.append(self.words[head])
            if head != at:
                below[head].append(self.words[at])
        self._fill("head", heads)
        self._fill("_children", map(tuple, below))
        self._fill("_below", repeat(None))

    def _read_sentences(self) -> None:
        """The sentences, where something tells them."""
        self._sentences = None
        self._fill("_sentence", repeat(None))
        if self.has_annotation("SENT_START"):
            self._sentences = tuple(ParsedSpan(self, s.start, s.end) for s in super().sents)
            each = (repeat(sentence, len(sentence)) for sentence in self._sentences)
            self._fill("_sentence", chain.from_iterable(each))

    def _fill(self, slot: str, values: Iterable[object]) -> None:
        """Writes a slot of all words; past the slot lies a property of spaCy that can't be set."""
        write = ParsedToken.__dict__[slot].__set__
        for _ in map(write, self.words, values):
            pass

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        """A token, or the stretch of a slice. Raises IndexError beyond the ends."""
        if type(i) is int:  # by far the most often asked: nothing slower first
            return self.words[i]
        if not isinstance(i, slice):
            return self.words[int(i)]
        if i.step is not None:
            return super().__getitem__(i)
        start, end, _ = i.indices(len(self.words))
        return ParsedSpan(self, start, max(start, end))

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences. Raises ValueError where nothing tells where they begin."""
        return super().sents if self._sentences is None else iter(self._sentences)


@lru_cache(maxsize=1024)  # the pipeline tells apart some four hundred
def _features(text: str) -> Features:
    return Features(text)


def _each(read: Callable[[int], object], keys: Sequence[int]) -> list[object]:
    """What ``read`` gives for each key, read once a key."""
    known = {key: read(key) for key in set(keys)}
    return [known[key] for key in keys]
