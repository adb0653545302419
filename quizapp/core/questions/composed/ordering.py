"""In which order did these events happen?

Each is a clause of a sentence of its own with one date as its complement, told without it:
« En 1919, elle fonde une fédération » → « Alice Milliat fonde une fédération ». The dates are
sure, apart from one another, and nothing else in the words says which came first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from quizapp.core.facts.dates import in_french
from quizapp.core.facts.findings import Granularity, Moment
from quizapp.core.language.french import grammar
from quizapp.core.language.french.events_lexicon import (
    FOUNDING_VERBS,
    LIFE_VERBS,
    ORDER_CUES,
    STAGES,
)
from quizapp.core.language.french.lexicon import DAYS, MONTHS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.model import Difficulty, Event, QuestionKind, Span
from quizapp.core.questions.checks import words
from quizapp.core.questions.composed.building import (
    Composition,
    apart,
    sentence_at,
    told_by_title,
)
from quizapp.core.questions.context import Context
from quizapp.core.questions.guards import mostly_quoted, negated, unsound
from quizapp.core.questions.making import cut_until_alone
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.wording import whole
from quizapp.core.responses import listed

FEWEST, MOST = 3, 5  # events: two are a coin tossed, six are a list to learn
SHORTEST, LONGEST = 4, 20  # words of an event that is read at a glance
TIMES_OF_DAY = frozenset({"matin", "soir", "midi", "après-midi", "au", "dans", "l'", "à"})
# What may stand between the clause and its date, and what makes it another kind of date.
BEFORE_DATE = frozenset({"le", "en", "ce"})
BOUNDS = frozenset(
    """depuis jusque jusqu' avant après entre et ou de d' du dès pour vers au aux à fin début
    mi courant lors d'ici""".split()
)
TENSES = ("past", "present")
MOST_IN_TITLE = 0.7  # of an event's content words
CHECKS = ("dated", "without_date", "stands_alone", "no_order_cue", "not_in_title")
STEM = "Dans quel ordre ces événements se sont-ils produits, du plus ancien au plus récent"


@dataclass(frozen=True, slots=True)
class Dated:
    """An event without its date, and when it happened: from ``first`` day to ``last``."""

    text: str
    source: Span
    statement: Statement
    moment: Moment
    first: date
    last: date
    tense: str


def orderings(
    _statements: Sequence[Statement], context: Context, _seed: int
) -> Iterator[Composition]:
    """One question, on the events told in the same tense; none where fewer than three are sure."""
    found = list(_events(context))
    for tense in TENSES:
        chosen = _compatible([event for event in found if event.tense == tense])
        if len(chosen) >= FEWEST:
            yield _composition(sorted(chosen, key=lambda event: event.first))


def _composition(chosen: list[Dated]) -> Composition:
    order = tuple(Event(event.text, event.source) for event in chosen)
    dates = ", ".join(_dated(event.moment) for event in chosen)
    return Composition(
        kind=QuestionKind.ORDERING,
        stem=grammar.sentence(STEM, "?"),
        key=(key := listed(f"{place}. {event.text}" for place, event in enumerate(order, 1))),
        accepted=(key,),
        source=min(event.source for event in chosen),
        reason="des événements datés par l’article, chacun dans sa phrase",
        difficulty=Difficulty.HARD if len(order) > FEWEST else Difficulty.MEDIUM,
        explanation=grammar.sentence(f"L’article les date, dans l’ordre : {dates}"),
        checks=CHECKS,
        order=order,
    )


def _dated(moment: Moment) -> str:
    written = in_french(moment.start, moment.granularity) if moment.start else ""
    return f"le {written}" if moment.granularity is Granularity.DAY else written


def _events(context: Context) -> Iterator[Dated]:
    """The clauses of the article that tell of one event on one date."""
    for found in context.statements:
        events = (_event(statement, context) for statement in found)
        event = next((event for event in events if event is not None), None)
        if event is not None:
            yield event


def _event(statement: Statement, context: Context) -> Dated | None:
    if not statement.subject or statement.attribution:
        return None
    told = context.moments_in(statement.sentence.start_char, statement.sentence.end_char)
    kept = {t.idx for t in statement.tokens} if told else frozenset[int]()
    moments = [m for m in told if m.span.start in kept]
    if len(moments) != 1 or unsound(statement, context):
        return None
    told_of = not mostly_quoted(statement) and not negated(statement)
    if not told_of or not _named(statement, context):
        return None
    (moment,) = moments
    tense = _tense(statement, moment, context)
    bare = _without_date(statement, moment, context)
    period = _period(moment)
    source = sentence_at(statement.finite.idx, context)
    if tense is None or bare is None or period is None or source is None:
        return None
    alone, _ = cut_until_alone(bare, context)
    if alone is None or alone.unknown or not _told_apart(alone):
        return None
    text = whole(alone, context)
    if not SHORTEST <= len(text.split()) <= LONGEST or told_by_title(text, context, MOST_IN_TITLE):
        return None
    return Dated(text, source, alone, moment, *period, tense)


def _tense(statement: Statement, moment: Moment, context: Context) -> str | None:
    """Past (« a fondé », « fonda ») or the present of narration, of what is over; None for others.

    The imperfect tells of a state, the pluperfect of what came before something else.
    """
    finite = statement.finite
    if statement.root.lemma_ in LIFE_VERBS or moment.start is None:
        return None
    tense = finite.morph.get("Tense", [])
    acts = finite == statement.root and finite.pos_ == "VERB"
    compound = finite.dep_ == "aux:tense" and tense == ["Pres"]
    if compound or (tense == ["Past"] and (acts or finite.dep_ == "aux:pass")):
        return "past"
    if tense == ["Pres"] and (acts or finite.dep_ == "aux:pass") and moment.start < _now(context):
        return "present"
    return None


def _named(statement: Statement, context: Context) -> bool:
    """Whether who acts, or on whom, has a name or is what the title speaks of.

    « La foule se presse à Paris » could be any crowd.
    """
    arguments = (t for t in statement.root.children if t.dep_ in {"obj", "obl:agent"})
    acting = {*statement.subject, *(t for a in arguments for t in a.subtree)}
    return any(
        t.pos_ == "PROPN"
        or country_of(t.text) is not None
        or t.i in context.antecedents
        or (t.pos_ == "NOUN" and t.lemma_.lower() in context.title_words)
        for t in acting
    )


def _now(context: Context) -> date:
    """The first day of the article's own year, else of the last year that it tells of."""
    told = [m.start for m in context.findings.moments if m.start is not None]
    day = context.article.published or max(told)
    return date(day.year, 1, 1)


def _period(moment: Moment) -> tuple[date, date] | None:
    """First and last day of a date that is a day, a month or a year."""
    start = moment.start
    if start is None:
        return None
    if moment.granularity is Granularity.DAY:
        return start, start
    if moment.granularity is Granularity.MONTH:
        return start, date(start.year, start.month, 28)
    if moment.granularity is Granularity.YEAR:
        return start, date(start.year, 12, 31)
    return None


def _without_date(statement: Statement, moment: Moment, context: Context) -> Statement | None:
    """The statement without « En 1919, » or « le 31 octobre 1921 »; None when it is no adjunct."""
    tokens = context.tokens(moment.span)
    if tokens is None or not statement.holds(*moment.span):
        return None
    doc, first, last = context.doc, tokens.start, tokens.end
    while first > 0 and doc[first - 1].lower_ in BEFORE_DATE:
        first -= 1
    while last < len(doc) and doc[last].lower_ in TIMES_OF_DAY and _within(doc[last], tokens[0]):
        last += 1
    before = doc[first - 1] if first else None
    if before is not None and before.lower_ in BOUNDS:
        return None
    top = next((t for t in tokens if t.head not in set(tokens)), tokens[0])
    opens = first == statement.tokens[0].i
    followed = doc[last].text == "," or doc[last] == statement.subject[0]
    if top.head != statement.root and not (opens and followed):
        return None
    cut = set(range(first, last))
    if doc[last].text == "," and (opens or (before is not None and before.text == ",")):
        cut.add(last)
    kept = tuple(t for t in statement.tokens if t.i not in cut)
    after = [t for t in kept if t.i >= last]
    ends = not after and before is not None and before.text == ","
    kept = kept[:-1] if ends else kept
    return replace(statement, tokens=kept) if kept else None


def _within(token: Token, day: Token) -> bool:
    """« le 9 novembre au soir »: the time of day depends on the date."""
    return day.is_ancestor(token) or token.head == day.head


def _told_apart(statement: Statement) -> bool:
    """Whether no word says by itself what came first: « réélu », « la première », « en 1922 »."""
    forms = [t.lower_ for t in statement.tokens]
    dated = any(f in DAYS or f in MONTHS or (f.isdigit() and len(f) == 4) for f in forms)
    office = {"premier", "première"}  # « le Premier ministre »
    cues = [
        t
        for t in statement.tokens
        if t.lower_ in ORDER_CUES and not (t.lower_ in office and _of_office(t))
    ]
    return not dated and not cues


def _of_office(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_.startswith("ministre")


def _compatible(found: list[Dated]) -> list[Dated]:
    """As many as can be asked together, the first of the article first."""
    chosen: list[Dated] = []
    for event in found:
        if len(chosen) < MOST and all(_unrelated(event, other) for other in chosen):
            chosen.append(event)
    texts = {event.text for event in chosen}
    return chosen if apart(e.source for e in chosen) and len(texts) == len(chosen) else []


def _unrelated(a: Dated, b: Dated) -> bool:
    """Whether the dates do not overlap and logic alone does not order the two."""
    apart_in_time = a.last < b.first or b.last < a.first
    return apart_in_time and not _in_stages(a, b) and not _founds(a, b) and not _founds(b, a)


def _in_stages(a: Dated, b: Dated) -> bool:
    """« Jean Morel a été arrêté » and « Jean Morel a été condamné »: steps of one story."""
    verbs = {a.statement.root.lemma_, b.statement.root.lemma_}
    one_story = bool(words(a.text) & words(b.text))
    return one_story and any(verbs <= set(chain) for chain in STAGES)


def _founds(a: Dated, b: Dated) -> bool:
    """« fonde la Fédération sportive » before anything else about the Fédération sportive."""
    if a.statement.root.lemma_ not in FOUNDING_VERBS:
        return False
    brought = {w for t in a.statement.rest for w in words(t.text)}
    return bool(brought & words(b.text))
