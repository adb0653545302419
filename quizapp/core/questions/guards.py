"""What refuses a statement before anything is asked of it, whoever it names."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from quizapp.core.language.french.lexicon import NEEDING_COMPLEMENT, NEGATIONS
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.statements import Statement

MOST_QUOTED = 0.4  # share of the words
_COMPLEMENTS = frozenset({"obj", "obl", "xcomp", "ccomp", "iobj"})


def unsound(statement: Statement, context: Context) -> str | None:
    """The name of the first guard that refuses; None when all let it pass."""
    return next((name for name, refuses in GUARDS.items() if refuses(statement, context)), None)


def denies(statement: Statement, _context: Context) -> bool:
    """A negation in the kept words, quotes apart: the question would be a riddle."""
    inside = quoted(statement)
    return any(t.lower_ in NEGATIONS and t.i not in inside for t in statement.tokens)


def addresses(statement: Statement, _context: Context) -> bool:
    """« Rappelons que … », « Notez … »: the writer speaks to the reader."""
    inside = quoted(statement)
    return any(_first_or_second_person(t) for t in statement.tokens if t.i not in inside)


def _first_or_second_person(token: Token) -> bool:
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    person = token.morph.get("Person", []) in (["1"], ["2"])
    return person or "Imp" in token.morph.get("Mood", [])


def looks_back(statement: Statement, context: Context) -> bool:
    """A main verb in the pluperfect without a date is anchored elsewhere: « avait cédé »."""
    finite, source = statement.finite, statement.source
    dates = context.moments_in(source.start, source.end)
    if any(m.absolute and statement.holds(*m.span) for m in dates):
        return False
    return (
        bool(statement.subject)
        and finite != statement.root
        and "Imp" in finite.morph.get("Tense", [])
        and finite.lemma_ in {"avoir", "être"}
        and "Part" in statement.root.morph.get("VerbForm", [])
        and not any(t.dep_ == "aux:pass" for t in statement.root.children)
    )


def disagrees(statement: Statement, _context: Context) -> bool:
    """« la maternité … a été fermé »: a fault of the source is not to be learnt.

    With « être », the participle agrees with its subject (« Le Bon Usage » § 943).
    """
    if not statement.subject or "Part" not in statement.root.morph.get("VerbForm", []):
        return False
    passive = any(t.dep_ == "aux:pass" for t in statement.root.children)
    if not passive and statement.finite.lemma_ != "être":
        return False
    feminine = statement.subject[0].lower_ in {"la", "une", "cette"}
    ending = statement.root.lower_.rstrip("s")
    return feminine and not ending.endswith("e")


def lacks_complement(statement: Statement, _context: Context) -> bool:
    """« devra se prononcer », « avait cédé »: on what, to what? the next words were elsewhere."""
    kept = set(statement.tokens)
    for token in statement.tokens:
        if token.pos_ == "VERB" and token.lemma_ in NEEDING_COMPLEMENT:
            given = any(t.dep_.split(":")[0] in _COMPLEMENTS and t in kept for t in token.children)
            if not given:
                return True
    return False


def lost_argument(statement: Statement, _context: Context) -> bool:
    """What the verb was said of stood in a stretch that was dropped: « avait calculé … »."""
    if not statement.subject:
        return False
    kept = set(statement.tokens)
    relations = {"obj", "ccomp", "xcomp", "obl:arg"}
    arguments = [t for t in statement.root.children if t.dep_ in relations]
    after = [t for t in arguments if t.i > statement.root.i and not t.text.startswith("-")]
    claims = any(t.lower_ in {"que", "qu'"} for t in statement.rest)
    return bool(after) and not claims and not any(t in kept for t in after)


def headless(statement: Statement, _context: Context) -> bool:
    """A sentence kept whole without a sure subject must begin like one that has a subject."""
    if statement.subject:
        return False
    first, tokens = statement.tokens[0], statement.tokens
    opens = first.pos_ in {"DET", "PROPN", "NUM", "ADP"}
    return not opens or not any("Fin" in t.morph.get("VerbForm", []) for t in tokens)


def mostly_quoted(statement: Statement) -> bool:
    """More quoted than said: it may be asked who says it, a gap in its frame tells nothing."""
    inside = quoted(statement)
    return sum(t.i in inside for t in statement.tokens) > MOST_QUOTED * len(statement.tokens)


def trails(statement: Statement, _context: Context) -> bool:
    """An opening that is no adjunct: « Seule ombre au tableau : », « Dessaler … »."""
    lead = statement.lead
    odd = bool(lead) and lead[0].pos_ in {"VERB", "AUX", "NUM", "PROPN", "CCONJ", "PRON"}
    alone = len([t for t in lead if t.text != ","]) == 1
    return odd or alone or any(t.text == ":" for t in lead)


GUARDS: dict[str, Callable[[Statement, Context], bool]] = {
    "negation": denies,
    "addresses": addresses,
    "pluperfect": looks_back,
    "disagreement": disagrees,
    "complement": lacks_complement,
    "lost_argument": lost_argument,
    "headless": headless,
    "trails": trails,
}
