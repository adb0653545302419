"""Whose words: « Selon qui … ? », « Selon quelle ONG … ? », of a claim that the article reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.language.french.kind_nouns_lexicon import REPORTING_BODIES
from quizapp.core.language.french.lexicon import CLAIM_VERBS
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.hypernyms import ORGANISATION, hypernym
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.simplifying import is_finite
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.fronting import invertible, uninverted
from quizapp.core.questions.wording import inverted_clause, lead_in, question


def sources(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« Selon Jean Morel, la mine fermera en 2030 » → « Selon qui la mine fermera-t-elle … ? ».

    What opens the claim follows it: « Selon qui la mine fermera-t-elle, pour la première fois ? ».

    Nothing for « Jean Morel a averti que … », which asks « Qui a averti que … ? ».
    """
    found = _of_attribution(statement) or _of_opening(statement)
    if found is None:
        return
    said_by, claim = found
    named = _sole_name(said_by, context)
    if named is None or not invertible(claim, context):
        return
    entity, mention = named
    kind = None if entity.kind is FactKind.PERSON else hypernym(entity, context)
    if entity.kind is not FactKind.PERSON and (
        kind is None or kind.noun == ORGANISATION or kind.noun in REPORTING_BODIES
    ):
        return
    clause = inverted_clause(claim, context) or uninverted(claim, context)
    opening = lead_in(claim, context).removesuffix(", ")
    if clause is None or (opening and any(is_finite(t) for t in claim.rest)):
        return  # where the opening would go, it would be said of another verb
    asked = f"Selon {kind.asked if kind else 'qui'} {clause}"
    yield Proposal(
        pattern=Pattern.WHO_CLAIMS,
        stem=question("", f"{asked}, {opening[0].lower()}{opening[1:]}" if opening else asked),
        answer=entity,
        span=mention.span,
        source=statement.source,
        reason="l’article dit de qui vient l’affirmation",
        with_article=kind is not None,
        asked_as=kind.noun if kind else "",
    )


def _of_attribution(statement: Statement) -> tuple[Sequence[Token], Statement] | None:
    """« …, a affirmé Jean Morel »: who says it, and the statement without him.

    Not of what stands between quotation marks, which asks « Qui a déclaré : « … » ? ».
    """
    words = statement.attribution
    if not words or statement.spoken or any(_claims(token) for token in words):
        return None
    return words, replace(statement, attribution=())


def _claims(token: Token) -> bool:
    """The subject of « a averti que »."""
    before = token.dep_.startswith("nsubj") and token.i < token.head.i
    return before and token.head.lemma_ in CLAIM_VERBS


def _of_opening(statement: Statement) -> tuple[Sequence[Token], Statement] | None:
    """« Selon Jean Morel, maire de Gao, … »: the whole opening up to the subject."""
    lead = list(statement.lead)
    while lead and lead[-1].text == ",":
        lead.pop()
    if len(lead) < 2:
        return None
    after = lead[0].lower_ == "d'" and lead[1].lower_ == "après"
    if lead[0].lower_ != "selon" and not after:
        return None
    first = statement.subject[0].i
    kept = tuple(t for t in statement.tokens if t.i >= first)
    edits = tuple(e for e in statement.edits if e.start >= first)
    return lead[2 if after else 1 :], replace(statement, tokens=kept, edits=edits)


def _sole_name(words: Sequence[Token], context: Context) -> tuple[Entity, Mention] | None:
    """The person named in a source, else its one organisation; None when in doubt.

    « Joechen Zaumseil, le vice-président de L'Oréal » is a person; « les services de Manuel
    Valls », « un proche de X » are others than who is named.
    """
    span = words[0].idx, words[-1].idx + len(words[-1])
    mentions = [(e, m) for e, m in context.mentions_in(*span) if e.certain]
    people = [(e, m) for e, m in mentions if e.kind is FactKind.PERSON]
    found = people or [(e, m) for e, m in mentions if e.kind is FactKind.ORGANISATION]
    if len(found) != 1 or any(t.lower_ in {"et", "ou"} for t in words):
        return None
    entity, mention = found[0]
    before = [t for t in words if t.idx < mention.span.start]
    of_another = any(t.lower_ in {"de", "d'", "du", "des"} for t in before[-1:])
    plain = entity.kind is FactKind.PERSON or all(t.pos_ == "DET" for t in before)
    return (entity, mention) if plain and not of_another else None
