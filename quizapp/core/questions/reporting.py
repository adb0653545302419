"""Who says what a sentence states: « …, affirme X », « …, a indiqué X », « …, a-t-il dit »."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import AFTER_SPEAKER, ASIDE_VERBS, HEARERS
from quizapp.core.questions.clauses import is_name
from quizapp.core.questions.simplifying import is_finite

LONGEST_SPEAKER = 14  # words of « X, vice-président de Y pour Z »
_INVERTED = frozenset({"il", "elle", "ils", "elles", "on", "je", ""})


def reported(words: Sequence[Token]) -> tuple[list[Token], tuple[Token, ...]]:
    """The words before « , affirme X », and « X »; without such an end, all the words.

    Of « , a-t-il dit » the pronoun.
    """
    depth = 0
    for place, token in enumerate(words):
        text = token.text
        depth += (text == "«") - (text == "»")
        verb = _reporting(words[place + 1 :]) if text == "," and not depth else None
        if verb is None or not any(_states(t) for t in words[:place]):
            continue
        after = [t for t in words if t.i > verb.i]
        said_by = _pronoun(words[place + 1 :])
        if said_by is not None:
            return list(words[:place]), (said_by,)
        speaker = _speaker(_past_hearers(after))
        if speaker:
            return list(words[:place]), speaker
    return list(words), ()


def _states(token: Token) -> bool:
    """A conjugated verb that is no relative's: « La Turquie, qui a signé, assurera … »."""
    verb = token.head if token.pos_ == "AUX" else token
    return is_finite(token) and verb.dep_ not in {"acl:relcl", "acl"}


def _reporting(after: Sequence[Token]) -> Token | None:
    """The verb right after the comma that says who speaks: « a annoncé », « dit-il »."""
    for n, token in enumerate(after[:4]):
        if _inverted(token) or token.lower_ in {"a", "ont", "avait", "avaient"}:
            continue
        if n and token.pos_ == "ADV":
            continue
        said = token.lemma_ in ASIDE_VERBS and token.pos_ in {"VERB", "AUX"}
        participle = "Part" in token.morph.get("VerbForm", [])
        future = "Fut" in token.morph.get("Tense", [])
        if not said or future or token.lower_.endswith("ant") or (participle and not n):
            return None
        return token
    return None


def _inverted(token: Token) -> bool:
    """« -t-il », « -elle »."""
    return token.lower_.removeprefix("-t").removeprefix("-") in _INVERTED


def _pronoun(after: Sequence[Token]) -> Token | None:
    """« -il » of « a-t-il dit », the last of its two tokens."""
    found = [t for t in after[:4] if _inverted(t) and t.text.startswith("-")]
    return found[-1] if found else None


def _past_hearers(after: Sequence[Token]) -> Sequence[Token]:
    """What follows « à l'AFP », « par téléphone », « aux journalistes »: who says it.

    « a indiqué par téléphone à l'AFP Jonathan Novoa »: whom one tells is in capitals, an agency,
    or a noun for those who listen.
    """
    while len(after) > 1 and after[0].pos_ == "ADP" and after[0].lower_ in _TOLD_TO:
        end = next((n for n, t in enumerate(after[:_HEARERS_WITHIN]) if n and _hears(t)), None)
        if end is None:
            return after
        after = after[end + 1 :]
    return after


_TOLD_TO = frozenset({"à", "au", "aux", "par", "auprès", "devant"})
_HEARERS_WITHIN = 4  # words of « auprès de l'AFP »


def _hears(token: Token) -> bool:
    return token.lower_ in HEARERS or (token.text.isupper() and len(token) > 1)


def _speaker(after: Sequence[Token]) -> tuple[Token, ...]:
    """The noun phrase after the verb, or the name set beside it; empty when not sure of it.

    « affirme le maire de Gao, Jean Morel » gives « Jean Morel ».
    """
    run: list[Token] = []
    phrases = [run]
    for token in after:
        if token.text in {"(", ".", ":"} or (run and token.lower_ in AFTER_SPEAKER):
            break
        if token.text == ",":
            phrases.append([])
        else:
            phrases[-1].append(token)
    while run and run[0].pos_ == "ADV":
        run.pop(0)
    if not run or len(run) > LONGEST_SPEAKER or run[0].pos_ not in {"DET", "PROPN", "NOUN"}:
        return ()
    if any(is_finite(t) or t.text in "«»" for t in run):
        return ()
    beside = phrases[1] if len(phrases) > 1 else []
    return tuple(beside if run[0].pos_ == "DET" and is_name(beside) else run)
