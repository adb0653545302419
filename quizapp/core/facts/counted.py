"""What a number counts: the noun after it, with its short complements."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.core.language.french import figures_lexicon as lexicon
from quizapp.core.model import Span

LONGEST = 6  # words of a counted noun phrase
_LINK = re.compile(r" (?:de |d')", re.IGNORECASE)
_PLURAL = re.compile(r" ([^\W\d]+[sx])(?!\w)")


@dataclass(frozen=True, slots=True)
class Counted:
    """« conteneurs de munitions »: its words, the head noun, where it ends."""

    text: str
    noun: Span
    end: int


def noun_follows(text: str, at: int) -> bool:
    """Whether a plural noun seems to follow: « 16-17 soldats »."""
    match = _PLURAL.match(text, at)
    return match is not None and match.group(1).lower() not in lexicon.STOP_WORDS


def counted(doc: Doc, text: str, at: int, *, linked: bool) -> Counted | None:
    """The noun phrase counted by a number that ends at ``at``; None when there is none.

    ``text`` is the Doc's, made once by the caller: joining its tokens is slow.
    ``linked``: the noun comes after « de » (« 3 millions d'habitants »).
    """
    start = at
    if linked:
        link = _LINK.match(text, at)
        if link is None:
            return None
        start = link.end()
    tokens = _tokens(doc, start)
    noun = _head(tokens)
    if noun is None:
        return None
    last = _last(tokens, noun)
    first = tokens[0]
    end = last.idx + len(last)
    return Counted(text[first.idx : end], Span(noun.idx, noun.idx + len(noun)), end)


def _tokens(doc: Doc, start: int) -> list[Token]:
    """The words after ``start`` up to punctuation or the end of the sentence."""
    found: list[Token] = []
    for token in doc[_index(doc, start) :]:
        mark = token.is_punct and token.text not in {"-", "'"}
        if token.is_space or mark or token.like_num or len(found) > LONGEST + 2:
            break
        if found and token.is_sent_start:
            break
        found.append(token)
    return found


def _index(doc: Doc, start: int) -> int:
    """The first token at or after an offset, by bisection."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < start:
            low = middle + 1
        else:
            high = middle
    while low < len(doc) and doc[low].is_space and doc[low].text.strip("\n") == doc[low].text:
        low += 1
    return low


def _head(tokens: list[Token]) -> Token | None:
    """The noun: the first word that is no adjective before it, nor a word that ends phrases."""
    for position, token in enumerate(tokens[:4]):
        word = token.lower_
        if position == 0 and word in {"ces", "ses", "leurs", "nos", "vos", "mes", "tes"}:
            continue
        if word in lexicon.STOP_WORDS or word in lexicon.COMPLEMENT_LINKS or not word[0].isalpha():
            return None
        if word in lexicon.ADJECTIVES_BEFORE:
            after = tokens[position + 1].lower_ if position + 1 < len(tokens) else ""
            if after and after not in lexicon.STOP_WORDS | lexicon.COMPLEMENT_LINKS:
                continue
            if word in lexicon.NEVER_NOUNS:
                return None
        if token.pos_ in {"VERB", "AUX", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "PUNCT"}:
            return token if _plural(token) and token.pos_ == "VERB" and position == 0 else None
        return token
    return None


def _plural(token: Token) -> bool:
    return token.lower_.endswith(("s", "x"))


def _last(tokens: list[Token], noun: Token) -> Token:
    """The end of the phrase: adjectives and « de » complements, six words at most."""
    last, at = noun, tokens.index(noun) + 1
    while at < len(tokens) and at < LONGEST:
        token = tokens[at]
        if token.lower_ in lexicon.COMPLEMENT_LINKS | {"de"}:
            step = _complement(tokens, at)
            if step is None:
                break
            last, at = tokens[step], step + 1
        elif _adjective(token, noun):
            last, at = token, at + 1
        else:
            break
    return last


def _complement(tokens: list[Token], at: int) -> int | None:
    """The index of the noun after « de », « de la », « du »."""
    step = at + 1
    if step < len(tokens) and tokens[step].lower_ in {"la", "l'"} and tokens[at].lower_ == "de":
        step += 1
    if step >= len(tokens) or step >= LONGEST:
        return None
    token = tokens[step]
    if token.text in lexicon.STOP_WORDS or token.pos_ in {"VERB", "AUX", "PRON", "NUM"}:
        return None
    if not (token.is_alpha or "-" in token.text):
        return None
    while token.text[0].isupper() and step + 1 < len(tokens) and tokens[step + 1].text[0].isupper():
        step += 1  # « de la Ve République »: a name is taken whole
    return step if step < LONGEST + 2 else None


def _adjective(token: Token, noun: Token) -> bool:
    """An adjective of the noun: by the tagger, else a small word in the plural."""
    word = token.lower_
    if word in lexicon.STOP_WORDS or not word[0].isalpha() or token.text[0].isupper():
        return False
    if token.pos_:
        return token.pos_ == "ADJ" or (token.pos_ == "NOUN" and token.head == noun)
    return _plural(token) and _plural(noun)
