"""A word of a statement and its contrary in the same form: « a augmenté » → « a diminué »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizapp.core.language.french import contraries_lexicon as lexicon
from quizapp.core.language.french import grammar
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.statements import Edit, Statement

AGREEMENT = ("", "e", "s", "es")
# Endings that every verb in -er has alike: no « rejette », no « prolongea ».
ENDINGS = ("er", *(f"é{ending}" for ending in AGREEMENT), "ait", "aient")
_GOVERNED = frozenset({"que", "qu'", "à"})  # what the contrary may not govern
_ELIDED = frozenset({"l'", "d'", "s'", "n'", "qu'", "m'"})
_ELIDABLE = frozenset({"le", "la", "de", "se", "ne", "que"})


def _verb_forms() -> Iterator[tuple[str, str]]:
    for one, other in lexicon.VERBS:
        for first, second in ((one, other), (other, one)):
            for ending in ENDINGS:
                yield first[:-2] + ending, second[:-2] + ending
    for first, second in lexicon.PARTICIPLES:
        for ending in AGREEMENT:
            yield first + ending, second + ending


VERB_FORMS: dict[str, str] = dict(reversed([*_verb_forms()]))
NOUN_FORMS: dict[str, str] = dict(lexicon.NOUNS)
QUALITY_FORMS: dict[str, str] = dict(lexicon.QUALITIES) | {
    first + ending: second + ending for first, second in lexicon.ADJECTIVES for ending in AGREEMENT
}


def contrary(statement: Statement) -> Edit | None:
    """The edit that makes a statement say the contrary; None when no word of it has one.

    The verb first, then the words of its complements. Nothing when the contrary word stands in
    the statement too, or when elision would betray the change.
    """
    inside = quoted(statement)
    told = {t.lower_ for t in statement.tokens}
    for token in (statement.root, *statement.rest):
        other = _contrary_of(token) if token.i not in inside else None
        if other is None or other in told or _edited(token, statement):
            continue
        if _fits(token, other, statement.tokens):
            return Edit(token.i, token.i + 1, other)
    return None


def _contrary_of(token: Token) -> str | None:
    if token.pos_ == "VERB":
        return VERB_FORMS.get(token.lower_)
    if token.pos_ == "NOUN" and token.text.islower():
        return NOUN_FORMS.get(token.lower_)
    return QUALITY_FORMS.get(token.lower_) if token.pos_ in {"ADJ", "ADV"} else None


def _edited(token: Token, statement: Statement) -> bool:
    return any(edit.start <= token.i < edit.end for edit in statement.edits)


def _fits(token: Token, other: str, tokens: Sequence[Token]) -> bool:
    """Whether the words around can stay: « la hausse », not « l’augmentation » for it.

    « a accepté que », « a autorisé à »: another verb governs its clause otherwise.
    """
    places = [t.i for t in tokens]
    place = places.index(token.i)
    before = tokens[place - 1].lower_ if place else ""
    if before in _ELIDED | _ELIDABLE and (before in _ELIDED) != grammar.elides(other):
        return False
    following = tokens[place + 1 : place + 3]
    if token.pos_ != "VERB" or not following:
        return True
    infinitive = following[-1].pos_ in {"VERB", "AUX"}
    return following[0].lower_ not in _GOVERNED and not (
        following[0].lower_ in {"de", "d'"} and infinitive
    )
