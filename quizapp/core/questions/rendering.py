"""Tokens and edits back to French text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Edit

_FULL = {"d'": "de", "d’": "de", "qu'": "que", "qu’": "que", "l'": "le", "l’": "le",
         "n'": "ne", "n’": "ne", "s'": "se", "s’": "se", "jusqu'": "jusque"}  # fmt: skip
_JOINED = frozenset({"de", "à", "que", "jusque", "ne", "se", "lorsque", "puisque"})


@dataclass
class _Piece:
    text: str
    space: bool
    edited: bool = False


def render(context: Context, tokens: Sequence[Token], edits: Sequence[Edit] = ()) -> str:
    """The words of ``tokens`` as the article writes them, ``edits`` applied.

    Where an edit follows « de », « à » or « que », the pair is contracted or
    elided anew: « d’ » + « le ministre Kim » → « du ministre Kim ».
    """
    if not edits:
        return _unedited(context, tokens)
    pieces: list[_Piece] = []
    done: set[Edit] = set()
    edited = {place: e for e in reversed(edits) for place in range(e.start, e.end)}
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        adjacent = following is not None and following.i == token.i + 1
        space = bool(token.whitespace_) or not adjacent
        edit = edited.get(token.i)
        if edit is None:
            _add(pieces, _Piece(context.text(token), space))
        elif edit in done:
            pieces[-1].space = space
        else:
            done.add(edit)
            _add(pieces, _Piece(edit.text, space, edited=True))
    text = "".join(p.text + (" " if p.space else "") for p in pieces)
    return grammar.punctuated(text.strip())


def _unedited(context: Context, tokens: Sequence[Token]) -> str:
    """The words as they stand, a space where words between them are left out."""
    parts: list[str] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        parts.append(context.text(token))
        if token.whitespace_ or following is None or following.i != token.i + 1:
            parts.append(" ")
    return grammar.punctuated("".join(parts).strip())


def _add(pieces: list[_Piece], piece: _Piece) -> None:
    """Append, or melt into the word before when one of the two was rewritten."""
    if not piece.text:
        return
    if piece.edited and pieces:
        before = pieces[-1].text
        word = _FULL.get(before.lower(), before.lower())
        if word in _JOINED:
            if before[0].isupper():
                word = word.capitalize()
            melted = grammar.after(word, piece.text)
            pieces[-1] = _Piece(melted, piece.space, edited=True)
            return
    pieces.append(piece)
