"""Time words of a statement: written out as dates, or left out where nothing hangs on them.

« lundi » is counted from the day of publication, on the side of it that the verb tells: « a été
signé lundi » is the Monday before, « sera signé lundi » the Monday after. « désormais »,
« ces derniers mois » go with the day of writing; the clause keeps its sense without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from quizapp.core.facts.dates import in_french, moments
from quizapp.core.facts.findings import Granularity, Moment
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.dates_lexicon import NEAR_DAYS, WEEKDAYS
from quizapp.core.language.french.lexicon import CHANGE_VERBS, PROSPECTIVE_VERBS
from quizapp.core.language.french.times_lexicon import (
    ADVERBS_OF_NOW,
    AHEAD_PARTICIPLES,
    LOOSE,
    SPANS,
    TIMES_OF_DAY,
    TODAY,
)
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.undated import undated

_WEEK = timedelta(days=7)
_VERBAL = frozenset({"VERB", "AUX"})
_PREPOSITIONS = frozenset({"ADP", "DET", "ADJ", "ADV", "NUM"})
LONGEST_ADJUNCT = 6  # words of « au cours de ces derniers mois »; a longer one says more


def dated(statement: Statement, context: Context) -> Iterator[Edit]:
    """Each relative date written in full; an empty edit where the day is unknown."""
    span = statement.source
    inside_quotes = quoted(statement)
    for moment in context.moments_in(span.start, span.end):
        tokens = context.tokens(moment.span)
        if moment.absolute or tokens is None or tokens.start not in statement.places:
            continue
        if tokens.start not in inside_quotes:
            yield _edit(moment, tokens.start, tokens.end, context)
    for token in statement.tokens:
        if token.lower_ == TODAY and token.i not in inside_quotes and _happened(token):
            yield _today(token, context)


def timeless(statement: Statement, context: Context) -> Statement:
    """The statement without the time words that are of the day of writing alone.

    « La rue est désormais fermée » says « La rue est fermée »; of « hier, jeudi 16 août 2012 »
    the date is enough.
    """
    dropped = {t.i for t in _loose(statement, context)}
    dropped |= {t.i for t in _undated(statement, context)}
    if not dropped:
        return statement
    tokens = tuple(t for t in statement.tokens if t.i not in dropped)
    verb = tuple(t for t in statement.verb if t.i not in dropped)
    while tokens and tokens[0].text == ",":
        tokens = tokens[1:]
    tokens = tuple(t for n, t in enumerate(tokens) if not _stranded(t, tokens[n + 1 :]))
    return replace(statement, tokens=tokens, verb=verb, reduced=True)


def _undated(statement: Statement, context: Context) -> Iterator[Token]:
    """« lundi », « cette année » where the day of publication is unknown."""
    if context.article.published is not None:
        return
    inside_quotes = quoted(statement)
    for place, token in enumerate(statement.tokens):
        if token.i not in inside_quotes:
            yield from undated(statement, place)


def _stranded(token: Token, following: tuple[Token, ...]) -> bool:
    """A comma before another comma or before nothing."""
    return token.text == "," and (not following or following[0].text == ",")


def _loose(statement: Statement, context: Context) -> Iterator[Token]:
    inside_quotes = quoted(statement)
    core = {*statement.subject, statement.root, statement.finite}
    kept = [t for t in statement.tokens if t.i not in inside_quotes]
    for token in kept:
        if token.lower_ not in _TIME_WORDS:
            continue
        now = token.lower_ in ADVERBS_OF_NOW or (token.lower_ == TODAY and not _happened(token))
        if now and _of_the_verb(token, statement):
            yield token
        elif _repeats_a_date(token, statement, context):
            yield from (t for t in kept if token.i <= t.i <= token.i + 1)
        elif token.lower_ in SPANS:
            adjunct = [] if _timed(statement) else _adjunct(token, statement)
            span = (adjunct[0].idx, adjunct[-1].idx + 1) if adjunct else (0, 0)
            if adjunct and core.isdisjoint(adjunct) and not context.moments_in(*span):
                yield from adjunct


_TIME_WORDS = frozenset({*ADVERBS_OF_NOW, TODAY, *WEEKDAYS, *NEAR_DAYS, *SPANS})


def _timed(statement: Statement) -> bool:
    """Whether the clause is nothing without its time: an event, or the measure of a change.

    « a connu ces derniers jours plusieurs épisodes »; « était coupée depuis plusieurs années » is
    no cut of that night, where « est coupée depuis plusieurs années » is a state of today.
    """
    tenses = {
        tense
        for t in _forms(statement.root)
        if "Fin" in t.morph.get("VerbForm", [])
        for tense in t.morph.get("Tense", [])
    }
    changes = statement.root.lemma_ in CHANGE_VERBS
    compound = any(t.dep_ == "aux:tense" for t in statement.root.children)
    return changes or compound or bool(tenses & {"Past", "Imp"})


def _of_the_verb(token: Token, statement: Statement) -> bool:
    """An adverb of the clause; in « contre 25 % aujourd'hui » it is of the figure."""
    head = token.head
    return head.pos_ in _VERBAL or head == statement.root


def _repeats_a_date(token: Token, statement: Statement, context: Context) -> bool:
    """« hier, jeudi 16 août 2012 », for its first word."""
    if token.lower_ not in WEEKDAYS and token.lower_ not in NEAR_DAYS:
        return False
    here = context.moments_in(token.idx, token.idx + 1)
    own = next((m for m in here if not m.absolute), None)
    if own is None or own.span.end > token.idx + len(token) or not _followed(token, ","):
        return False
    source = statement.source
    moments = context.moments_in(source.start, source.end)
    return any(m.absolute and m.start == own.start for m in moments)


def _followed(token: Token, mark: str) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).text == mark


def _adjunct(noun: Token, statement: Statement) -> list[Token]:
    """« depuis plusieurs mois », « ces dernières années »: the whole adjunct; else nothing.

    Not of a verb that measures a change: « a augmenté de 3 % ces dernières années ».
    """
    head = noun.head
    if head.pos_ not in _VERBAL or not noun.dep_.startswith(("obl", "advmod")):
        return []
    run = sorted(noun.subtree)
    kept = set(statement.tokens)
    whole = all(t in kept for t in run) and run[-1].i - run[0].i + 1 == len(run)
    if not whole or len(run) > LONGEST_ADJUNCT or noun.dep_ == "obl:arg":
        return []
    if not any(t.lower_ in LOOSE for t in run if t.i < noun.i or t.pos_ == "ADJ"):
        return []
    return run if all(t == noun or t.pos_ in _PREPOSITIONS for t in run) else []


def _edit(moment: Moment, start: int, end: int, context: Context) -> Edit:
    """The date in place of the words, with the article that it needs there."""
    doc = context.doc
    before = doc[start - 1] if start > 0 else None
    word = before.lower_ if before is not None else ""
    day = _resolved(moment, doc[start], context)
    spelled = doc[start].text[:1].isdigit()  # « 12 août »: the article stands before it
    if day is None or (word in {"et", "au", "les", "ou", "entre"} and not spelled):
        return Edit(start, end, "")
    text = in_french(day, moment.granularity)
    if end < len(doc) and doc[end].lower_ in TIMES_OF_DAY:
        text, end = f"{text} {TIMES_OF_DAY[doc[end].lower_]}", end + 1
    if moment.granularity is Granularity.DAY:
        if word in {"le", "ce"}:
            return Edit(start - 1, end, f"le {text}")
        bare = word in {"du", "au", "et", "les"} or (spelled and word == ",")
        return Edit(start, end, text if bare else f"le {text}")
    if word in {"en", "dès", "de", "d'", "depuis"} or moment.granularity not in _WITH_EN:
        return Edit(start, end, text)
    return Edit(start, end, f"en {text}")


_WITH_EN = frozenset({Granularity.MONTH, Granularity.YEAR})


def _resolved(moment: Moment, token: Token, context: Context) -> date | None:
    """The day on the side of publication that the verb and the preposition tell.

    « fermé depuis le 4 mars », written in December, is the March before.
    """
    published = context.article.published
    start = moment.start or _in_its_passage(moment, context)
    if start is None or published is None or moment.granularity is not Granularity.DAY:
        return start
    before = {t.lower_ for t in token.doc[max(token.i - 2, 0) : token.i]}
    ahead = _ahead(token) or bool(before & {"dès", "jusqu'"})
    if token.lower_ in WEEKDAYS:
        return _weekday(start, published, token, ahead=ahead)
    if start > published and ("depuis" in before or (_happened(token) and not ahead)):
        return _year_away(start, -1)
    return _year_away(start, 1) if start < published and ahead and _to_come(token) else start


def _in_its_passage(moment: Moment, context: Context) -> date | None:
    """A day read again without the years of other passages: « 1989 » told far above."""
    passage = context.article.passage_of(moment.span)
    if passage is None or context.article.published is None:
        return None
    text = text_of(context.doc)[passage.span.start : passage.span.end]
    at = moment.span.start - passage.span.start
    again = moments(text, context.article.published)
    return next((m.start for m in again if m.span.start == at), None)


def _weekday(start: date, published: date, token: Token, *, ahead: bool) -> date | None:
    """Past, future, or the very day; in a present « lundi » may be either."""
    if start > published:
        return start  # « lundi prochain »
    if ahead:
        return start if start == published else start + _WEEK
    return start if start == published or _happened(token) else None


def _year_away(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None


def _clause_verb(token: Token) -> Token | None:
    """The verb that a time word is said of."""
    return next((t for t in token.ancestors if t.pos_ in _VERBAL), None)


def _forms(verb: Token) -> list[Token]:
    return [verb, *(t for t in verb.children if t.dep_.startswith("aux") or t.dep_ == "cop")]


def _to_come(token: Token) -> bool:
    """« sera signé », « est prévu le 9 septembre »; what « était prévu » may be over."""
    verb = _clause_verb(token)
    finite = [t for t in _forms(verb) if "Fin" in t.morph.get("VerbForm", [])] if verb else []
    return any({"Fut", "Pres"} & set(t.morph.get("Tense", [])) for t in finite)


def _ahead(token: Token) -> bool:
    """« sera signé », « doit être signé », « prévu »: what has yet to come."""
    verb = _clause_verb(token)
    if verb is None:
        return False
    governing = [verb, *(t for t in verb.ancestors if verb.dep_ == "xcomp" and t.pos_ in _VERBAL)]
    return any(
        "Fut" in t.morph.get("Tense", [])
        or "Cnd" in t.morph.get("Mood", [])
        or t.lemma_ in PROSPECTIVE_VERBS
        or t.lower_ in AHEAD_PARTICIPLES
        for head in governing
        for t in _forms(head)
    )


def _happened(token: Token) -> bool:
    """« a signé », « signa », « avait signé »: what is over."""
    verb = _clause_verb(token)
    if verb is None or _ahead(token):
        return False
    tenses = {tense for t in _forms(verb) for tense in t.morph.get("Tense", [])}
    return bool(tenses & {"Past", "Imp"})


def _today(token: Token, context: Context) -> Edit:
    published = context.article.published
    text = f"le {in_french(published, Granularity.DAY)}" if published else ""
    return Edit(token.i, token.i + 1, text)
