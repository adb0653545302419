"""Verbs whose complement stayed behind: « devra se prononcer », « avait cédé », « a signé »."""

from __future__ import annotations

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import GOVERNING, MARKET_VERBS, PRICES
from quizapp.core.language.french.lexicon import CHANGE_VERBS, MONTHS, NEEDING_COMPLEMENT
from quizapp.core.language.french.speech_lexicon import TIME_WORDS
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement

NEAREST = 2  # words from a verb to the preposition that it governs, an adverb between
_COMPLEMENTS = frozenset({"obj", "obl", "xcomp", "ccomp", "iobj"})


def lacks_complement(statement: Statement, context: Context) -> bool:
    """« devra se prononcer », « avait cédé »: on what, to what? the next words were elsewhere."""
    kept = statement.tokens
    if _undated_price(statement, context):
        return True
    for token in kept:
        if _asks_for_more(token, statement):
            return True
        if token.pos_ != "VERB" or token.lemma_ not in NEEDING_COMPLEMENT:
            continue
        if not any(t.dep_ == "aux:pass" for t in token.children):
            given = any(t.dep_.split(":")[0] in _COMPLEMENTS and t in kept for t in token.children)
            if not given and not _followed(token, statement):
                return True
    return False


def _undated_price(statement: Statement, context: Context) -> bool:
    """« L'action a perdu 17,4 % à la Bourse »: in which session? it loses and gains every day."""
    heads = (t for t in statement.subject if t.dep_.startswith("nsubj"))
    if statement.root.lemma_ not in CHANGE_VERBS | MARKET_VERBS:
        return False
    if not any(t.lemma_.lower() in PRICES for t in heads):
        return False
    moments = context.moments_in(*statement.source)
    return not any(statement.holds(*m.span) or _edited(m.span.start, statement) for m in moments)


def _edited(start: int, statement: Statement) -> bool:
    """Whether a day is written out at that place."""
    places = {t.i for t in statement.tokens if t.idx == start}
    return any(edit.start in places for edit in statement.edits)


def _asks_for_more(verb: Token, statement: Statement) -> bool:
    """« devrait trancher d'ici à 2026 », « joue pour les passants »: what, where, of which game?

    Verbs that have a sense of their own only with an object or with what one of their
    prepositions brings (:data:`GOVERNING`), not with a date or a manner.
    """
    wanted = GOVERNING.get(verb.lemma_) if verb.pos_ == "VERB" else None
    if wanted is None:
        return False
    kept = set(statement.tokens)
    children = [t for t in verb.children if t in kept]
    # « approuver ou annuler le règlement »: one object for both
    children += [t for c in children if c.dep_ == "conj" for t in c.children if t in kept]
    relative = any(t.pos_ == "PRON" and t.dep_.startswith("obl") for t in children)
    if relative or any(t.dep_ in _GOVERNED and t.lower_ not in _REFLEXIVE for t in children):
        return False
    passive = any(t.dep_ == "aux:pass" for t in verb.children)
    if passive and not wanted & {"passive"}:
        return False
    return not any(
        t.lower_ in wanted and t.dep_ in {"case", "mark"} and _brings(t, verb)
        for t in statement.tokens
        if t.i > verb.i
    )


def _brings(preposition: Token, verb: Token) -> bool:
    """Whether a preposition brings the verb something that is no time."""
    head = preposition.head
    of_verb = head.head == verb or preposition.i - verb.i <= NEAREST
    return of_verb and head.pos_ != "NUM" and head.lower_ not in TIME_WORDS | MONTHS


_GOVERNED = frozenset({"obj", "ccomp", "xcomp", "iobj"})
_REFLEXIVE = frozenset({"se", "s'", "chacun", "chacune"})


def _followed(verb: Token, statement: Statement) -> bool:
    """Whether a noun phrase comes right after a verb, whatever the parse made of it."""
    following = [t for t in statement.tokens if t.i > verb.i and t.pos_ != "ADV"]
    return bool(following) and following[0].pos_ in {"DET", "NUM", "PROPN", "NOUN"}
