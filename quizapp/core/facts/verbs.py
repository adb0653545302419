"""Verbs of speech in a parse, whatever the statistical lemmatiser makes of them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.core.language.french.speech_lexicon import CAUSED_SPEECH, SPEECH_FORMS, SPEECH_VERBS

_INSIDE_GROUP = frozenset(
    ("pas", "plus", "jamais", "été", "se", "s'", "ne", "n'", "lui", "leur", "m'", "nous")
)


_AVOIR = frozenset(("a", "ont", "avait", "avaient", "ai", "aurait", "auraient", "ayant", "eut"))


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Auxiliaries and verb: tokens from ``start`` up to ``end``, as written in ``text``."""

    start: int
    end: int
    text: str
    finite: bool


def is_verbal(token: Token) -> bool:
    """Whether the tagger or the lexicon calls it a verb."""
    if token.pos_ in {"VERB", "AUX"} or token.lower_ in SPEECH_FORMS:
        return True
    return token.lower_.endswith("é") and token.i > 0 and _after_avoir(token)


def _after_avoir(token: Token) -> bool:
    """« a pour sa part ajouté », the participle taken for a noun or an adjective."""
    near = token.doc[max(0, token.i - 5) : token.i]
    return any(t.pos_ in {"AUX", "VERB"} and t.lower_ in _AVOIR for t in near)


def speech_lemma(token: Token, *, aside: bool = False) -> str | None:
    """The lemma of a verb of speech; None for any other word.

    ``aside``: right behind a quotation or a comma even what the tagger calls a
    noun is read as a verb (« », commente Song Myung-Sup »).
    """
    form = token.lower_
    cause = CAUSED_SPEECH.get(form)
    if cause is not None:
        return form if token.i and token.nbor(-1).lower_.startswith(cause) else None
    if not is_verbal(token) and not (aside and token.pos_ in {"NOUN", "ADJ", "PROPN", "X"}):
        return None
    guesses = [SPEECH_FORMS.get(form, ""), token.lemma_.casefold()]
    for ending in ("é", "ée", "és", "ées", "e", "ent", "ait", "aient", "ant", "a", "èrent"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            guesses += [stem + "er", stem + "ir", stem + "re", _soft(stem) + "er"]
    return next((guess for guess in guesses if guess in SPEECH_VERBS), None)


def _soft(stem: str) -> str:
    """« martèl » → « martel », « annonç » → « annonc », « exige » → « exig »."""
    if stem.endswith("ç"):
        return stem[:-1] + "c"
    if len(stem) > 2 and stem[-2] == "è":
        return stem[:-2] + "e" + stem[-1]
    return stem[:-1] if stem.endswith("ge") else stem


def verb_group(doc: Doc, verb: int) -> VerbGroup:
    """The auxiliaries, negation and adverbs before ``verb`` with it: « a ensuite déclaré »."""
    start, first = verb, verb
    finite = "Fin" in doc[verb].morph.get("VerbForm", [])
    while start > 0 and verb - start < 6 and _in_group(doc[start - 1]):
        start -= 1
        token = doc[start]
        if token.pos_ in {"AUX", "VERB"}:
            first = start
            finite = finite or "Fin" in token.morph.get("VerbForm", [])
        if token.pos_ == "AUX" and "Fin" in token.morph.get("VerbForm", []):
            break
    if first == verb and not finite:
        first = _far_auxiliary(doc, verb)
        finite = first < verb
    text = doc[first : verb + 1].text
    return VerbGroup(first, verb + 1, text, finite)


def _far_auxiliary(doc: Doc, verb: int) -> int:
    """The « a » of « a pour sa part ajouté »; the verb itself when there is none."""
    for at in range(verb - 1, max(-1, verb - 6), -1):
        token = doc[at]
        if token.lower_ in _AVOIR and token.pos_ in {"AUX", "VERB"}:
            return at
        if token.is_punct or token.is_space or token.pos_ in {"VERB", "CCONJ", "SCONJ"}:
            return verb
    return verb


def _in_group(token: Token) -> bool:
    lower = token.lower_
    if token.pos_ == "AUX" or lower in _INSIDE_GROUP or lower.startswith("-"):
        return True
    if lower.startswith(("laiss", "fait", "faisai", "fera")) and token.pos_ == "VERB":
        return True
    return token.pos_ == "ADV" and token.text.isalpha()


def is_clitic_subject(token: Token) -> bool:
    """« -il » in « dit-il »."""
    return token.lower_ in {
        "-il", "-elle", "-ils", "-elles", "-on", "-t-il", "-t-elle", "-t-on", "-t-ils", "-je",
        "-t-elles", "-nous", "t-il", "t-elle",
    }  # fmt: skip


def is_finite(token: Token) -> bool:
    """Whether the tagger reads a finite form."""
    return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm", [])
