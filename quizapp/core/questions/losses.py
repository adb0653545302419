"""What a statement lost with what was cut: an argument, a hedge, what an amount is of."""

from __future__ import annotations

from quizapp.core.facts.findings import Measure
from quizapp.core.language.french.clauses_lexicon import HEDGING_ASIDES
from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement

NEAR = 6  # words after the statement where its bracket opens


def lost_argument(statement: Statement, _context: Context) -> bool:
    """What the verb was said of stood in a stretch that was dropped: « avait calculé … »."""
    if not statement.subject:
        return False
    children = list(statement.root.children)
    if any(t.dep_ == "aux:pass" for t in children):
        return False
    arguments = [t for t in children if t.dep_ in {"obj", "ccomp", "xcomp", "obl:arg"}]
    after = [t for t in arguments if t.i > statement.root.i and not t.text.startswith("-")]
    if not after or any(t in statement.tokens for t in after):
        return False
    return not any(t.lower_ in {"que", "qu'"} for t in statement.rest)


def hedged_aside(statement: Statement, _context: Context) -> bool:
    """« toutes (ou peu s'en faut) »: without its bracket the statement says more than it may."""
    first, last = statement.tokens[0].i, statement.tokens[-1].i
    depth = 0
    for token in statement.sentence:
        depth += (token.text == "(") - (token.text == ")")
        inside = depth > 0 and first < token.i <= last + NEAR
        if inside and token.lower_ in HEDGING_ASIDES and token.i not in statement.places:
            return True
    return False


def bare_amount(statement: Statement, context: Context) -> bool:
    """« 83 000 euros ont été versés »: for what? an amount alone is no subject."""
    if not statement.subject or any(t.dep_ == "nmod" for t in statement.subject):
        return False
    first, last = statement.subject[0], statement.subject[-1]
    whole = Span(first.idx, last.idx + len(last))
    figures = context.figures_in(first.idx, whole.end)
    return any(f.measure is not Measure.COUNT and f.span == whole for f in figures)


def only_offered(statement: Statement, _context: Context) -> bool:
    """« s'était prononcée pour le groupe, qui garantissait les salaires »: had it been chosen.

    A relative clause in the imperfect beside a pluperfect tells of what was planned then.
    """
    root, finite = statement.root, statement.finite
    if root.dep_ != "acl:relcl" or finite != root:
        return False
    main = next((t for t in root.ancestors if t.pos_ == "VERB"), None)
    if main is None or "Imp" not in root.morph.get("Tense", []):
        return False
    return any(t.dep_ == "aux:tense" and "Imp" in t.morph.get("Tense", []) for t in main.children)
