"""Words that join a sentence to the one before: nothing of what it states goes with them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.core.language.french.lexicon import CONNECTOR_ADVERBS, CONNECTOR_PHRASES

# « d'autre part » is three words, of which the first ends on its apostrophe.
_PHRASE_OPENINGS = frozenset(
    opening
    for phrase in CONNECTOR_PHRASES
    for opening in (phrase.split(" ")[0], f"{phrase.split(chr(39))[0]}'")
)
_PHRASE_BEGINNINGS = frozenset(
    phrase[:end] for phrase in CONNECTOR_PHRASES for end in range(len(phrase) + 1)
)


def without_phrases(kept: Sequence[Token]) -> list[Token]:
    """« prévoit en outre de … » without « en outre »; « de plus de 1 000 » is no connector."""
    dropped: set[int] = set()
    forms = [t.lower_ for t in kept]
    for position, form in enumerate(forms):
        if form not in _PHRASE_OPENINGS:
            continue
        two = " ".join(forms[position : position + 2]).replace("' ", "'")
        if two not in _PHRASE_BEGINNINGS:
            continue
        for size in (2, 3, 4):
            phrase = " ".join(forms[position : position + size])
            compared = forms[position + size : position + size + 1]
            if compared and compared[0] in {"que", "qu'"}:
                continue  # « de même que »
            if phrase.replace("' ", "'") not in CONNECTOR_PHRASES or phrase.endswith("plus"):
                continue
            if not _qualifies(kept, position, position + size):
                dropped.update(range(position, position + size))
    return [t for i, t in enumerate(kept) if i not in dropped]


def _qualifies(kept: Sequence[Token], start: int, end: int) -> bool:
    """« chacune de son côté », « des questions sans surprise »: said of the word before.

    Before a verb the phrase joins sentences: « L'entreprise de son côté prévoit … ».
    """
    before = kept[start - 1] if start else None
    if before is None or (before.pos_ not in {"NOUN", "ADJ"} and before.lower_ not in _EACH):
        return False
    return end >= len(kept) or not (kept[end].text == "," or verbal(kept[end]))


_EACH = frozenset({"chacun", "chacune", "au"})  # « au plus tôt »


def verbal(token: Token) -> bool:
    """A verb or a pronoun before it: « s'amassent »."""
    return token.pos_ in {"VERB", "AUX"} or token.lower_ in {"se", "s'", "ne", "n'"}


def is_connector(token: Token, root: Token) -> bool:
    """« donc », « également » inside the clause: nothing is lost without them.

    « tout aussi remarquable » and « plutôt que » compare and stay.
    """
    if token.lower_ not in CONNECTOR_ADVERBS or token.dep_ != "advmod" or token.head != root:
        return False
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return following not in {"que", "qu'"} and (not token.i or token.nbor(-1).lower_ != "tout")
