"""Cloze: the statement with one name, figure or year left out.

The gap takes in the article and the preposition that would betray the answer
(« d’ », « du », « en »), and every option brings its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Figure, Granularity, Measure, Mention
from quizapp.core.language.french.figures_lexicon import EDITIONS
from quizapp.core.language.french.lexicon import STREETS
from quizapp.core.model import GAP, FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.introductions import title_before
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.proposals import Answer, Pattern, Proposal
from quizapp.core.questions.results import of_result
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.stems.complements import among_others
from quizapp.core.questions.stems.figures import askable, is_name
from quizapp.core.questions.stems.settings import lasting
from quizapp.core.questions.wording import whole

_REASONS = {
    "figure": "un nombre exact dans une phrase qui se comprend seule",
    "name": "un nom dans une phrase qui se comprend seule",
    "year": "une année dans une phrase qui se comprend seule",
}
ASIDE_RELATIONS = frozenset({"acl", "acl:relcl", "appos", "parataxis", "parataxis:insert"})
DEEPEST = 2  # complements of complements: « un niveau sans précédent de 11 000 soldats »
_BARE_ARTICLES = frozenset({"l'", "le", "la", "les"})
_ARTICLES = _BARE_ARTICLES | {"du", "au", "aux", "des"}
NEAR, LIST_WORDS = 60, 4  # characters around, words from one name of a list to the next
_LEVELS = frozenset({"country", "city", "region"})
# What is drawn into the gap, and the preposition that each option then brings.
_DRAWN = {
    "l'": "", "le": "", "la": "", "les": "", "de": "de", "d'": "de", "du": "de", "des": "de",
    "à": "à", "au": "à", "aux": "à", "en": "en", "que": "que", "qu'": "que",
}  # fmt: skip


def gaps(statement: Statement, context: Context) -> Iterator[Proposal]:
    """One proposal for each figure, name and year that the statement keeps as written."""
    inside = quoted(statement)
    source = statement.source
    for figure in context.figures_in(source.start, source.end):
        number = context.tokens(figure.span)
        if number is None or (aside(number[0], statement) and not of_result(number[0])):
            continue
        if _tells_which(number[0], statement):
            continue
        counted = statement.without_list()
        asked = askable(figure) and not is_name(figure, context)
        if (asked or _is_rank(figure, context)) and counted.holds(*figure.span):
            yield from _gap(figure, figure.span, "figure", counted, context)
    for entity, mention in context.mentions_in(source.start, source.end):
        tokens = context.tokens(mention.span)
        if tokens is None or tokens.start in inside or not _fit(entity, mention, statement):
            continue
        if tokens[0] not in statement.tokens or aside(tokens.root, statement):
            continue
        if among_others(tokens):
            continue
        yield from _named_gap(entity, mention, tokens[0], statement, context)
    for moment in context.moments_in(source.start, source.end):
        year = moment.absolute and moment.granularity is Granularity.YEAR and moment.start
        tokens = context.tokens(moment.span)
        if tokens is None or aside(tokens.root, statement) or lasting(statement):
            continue
        if year and not context.is_now(moment) and statement.holds(*moment.span):
            yield from _gap(moment, moment.span, "year", statement, context)


def _tells_which(number: Token, statement: Statement) -> bool:
    """« La polacre de 14 canons répond »: which one it is, no news."""
    subject = statement.subject
    definite = subject and subject[0].lower_ in {"le", "la", "l'"}
    if number not in subject or not definite or number.nbor(-1).lower_ not in {"de", "d'"}:
        return False
    return "Plur" not in str(statement.finite.morph)


def _is_rank(figure: Figure, context: Context) -> bool:
    """« le 36e gouvernement », « la 4e place »; « 1er » has an ending of its own.

    The number of a festival is its name.
    """
    if figure.measure is not Measure.ORDINAL or figure.noun is None:
        return False
    counted = context.article.text[figure.noun.start : figure.noun.end].split()
    return (figure.value or 0) > 1 and not EDITIONS & {word.lower() for word in counted}


def _fit(entity: Entity, mention: Mention, statement: Statement) -> bool:
    if not entity.certain:
        return False
    if entity.kind is FactKind.PLACE:
        return entity.level in _LEVELS and statement.holds(*mention.span)
    if entity.kind is FactKind.ORGANISATION:
        return statement.holds(*mention.span)
    return entity.kind is FactKind.PERSON


def _enumerated(entity: Entity, mention: Mention, context: Context) -> bool:
    """« Washington, Santiago, Tokyo »: in a list of three, any other name would do as well."""
    if _coordinated(mention, context):
        return True
    near = [
        m.span.start
        for e, m in context.mentions_in(mention.span.start - NEAR, mention.span.end + NEAR)
        if e.kind is entity.kind and m.span != mention.span
    ]
    text = context.article.text
    listed = 0
    for start in near:
        first, second = sorted((start, mention.span.start))
        between = text[first:second]
        listed += between.count(",") == 1 and len(between.split()) <= LIST_WORDS
    return listed > 0 and len(near) > 1


def _coordinated(mention: Mention, context: Context) -> bool:
    """« Washington et ___ estiment »: a second of the same kind limits what can stand there."""
    tokens = context.tokens(mention.span)
    if tokens is None:
        return False
    doc, start = context.doc, tokens.start
    while start and doc[start - 1].lower_ in _DRAWN:
        start -= 1
    around = (start - 1, tokens.end)
    return any(0 <= i < len(doc) and doc[i].lower_ in {"et", "ou", "comme"} for i in around)


def _begins_name(first: Token) -> bool:
    """« De Santis »: the capital tells that the particle is part of the name."""
    return (
        first.i > 0
        and first.nbor(-1).text in {"De", "Du", "Le", "La", "Van", "Von"}
        and (first.nbor(-1).text != first.sent[0].text or first.nbor(-1).text == "De")
    )


def aside(answer: Token, statement: Statement) -> bool:
    """An answer deep in the sentence: in a participle, an apposition, a complement of complements.

    « le Parc naturel marin, créé en 2010 », « la mine, à 180 kilomètres au nord de … ».
    """
    if statement.subject and statement.subject[-1].i < answer.i < statement.verb[0].i:
        return True
    nouns, token = 0, answer
    while token.head != token and token != statement.root:
        if token.dep_ in ASIDE_RELATIONS:
            return True
        nouns += token.dep_ == "nmod"
        token = token.head
    return nouns > DEEPEST


def _betrayed(first: Token, entity: Entity) -> bool:
    """« la Tchécoslovaque ___ », « le ministre ___ », « rue de ___ »: the word before tells."""
    doc, start = first.doc, first.i
    if entity.kind is FactKind.PERSON and title_before(first, entity)[1]:
        return True
    if start and doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        return True
    near = {t.lower_ for t in doc[max(start - 4, 0) : start]}
    return entity.kind is FactKind.PLACE and bool(near & STREETS)


def _gap(
    answer: Answer, span: Span, reason: str, statement: Statement, context: Context
) -> Iterator[Proposal]:
    tokens = context.tokens(span)
    if tokens is None:
        return
    yield Proposal(
        pattern=Pattern.GAP,
        stem=whole(statement, context, [Edit(tokens.start, tokens.end, GAP)]),
        answer=answer,
        span=span,
        source=statement.source,
        reason=_REASONS[reason],
    )


def _named_gap(
    entity: Entity, mention: Mention, first: Token, statement: Statement, context: Context
) -> Iterator[Proposal]:
    """A gap over a name with what stands before it and would betray it."""
    tokens = context.tokens(mention.span)
    if tokens is None or _enumerated(entity, mention, context) or _begins_name(first):
        return
    if tokens.end < len(context.doc) and context.doc[tokens.end].pos_ == "NUM":
        return  # « la Ligue de l'Ontario 2004 »: the year is part of the name
    if _betrayed(first, entity):
        return
    own = [e for e in statement.edits if e.start < tokens.end and e.end > tokens.start]
    begin = min([e.start for e in own], default=tokens.start)
    start, affix, with_article = _drawn_in(begin, statement, context)
    person = entity.kind is FactKind.PERSON
    others = replace(statement, edits=tuple(e for e in statement.edits if e not in own))
    yield Proposal(
        pattern=Pattern.GAP,
        stem=whole(others, context, [Edit(start, tokens.end, GAP)]),
        answer=entity,
        span=mention.span,
        source=statement.source,
        reason=_REASONS["name"],
        affix=affix,
        with_article=with_article and not person,
        gender=entity.gender,
        written="" if person else context.words(start, tokens.end),
    )


def _drawn_in(start: int, statement: Statement, context: Context) -> tuple[int, str, bool]:
    """Where the gap begins, the preposition it takes in, and whether it takes in an article."""
    kept = {t.i for t in statement.tokens}
    affix, with_article = "", False
    for _ in range(2):
        before = context.doc[start - 1] if start else None
        if before is None or before.i not in kept or before.lower_ not in _DRAWN:
            break
        with_article = with_article or before.lower_ in _ARTICLES
        affix = _DRAWN[before.lower_] or affix
        start -= 1
        if before.lower_ not in _BARE_ARTICLES:
            break
    return start, affix, with_article and affix != "en"
