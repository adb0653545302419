"""Where and on which occasion: what a sentence owes to the opening of one before it.

« Au stade Pershing, les résultats étonnent. Camille Sabie gagne la course de haies. »: an opening
adjunct of place holds until another opens, or the paragraph ends (Charolles, 1997, on frames of
discourse). A result or the weather without any is of no place.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.framing_lexicon import (
    CONTEST_NAMES,
    CONTESTS,
    FRAME_PREPOSITIONS,
    RANKS,
    RESULT_VERBS,
    WEATHER,
)
from quizapp.core.model import FactKind
from quizapp.core.questions.clauses import SUBJECTS
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement

RANKING = "classement"  # « Au classement général, … »
LONGEST_FRAME = 8  # words of « Dans le grand stade de Gao »


def framed(statement: Statement, context: Context) -> Statement:
    """The statement of a result under the place that opens a sentence before it, if one does."""
    if statement.lead or not statement.subject or _of_weather(statement):
        return statement
    if not unframed(statement, context):
        return statement
    frame = _opened_before(statement, context)
    if not frame:
        return statement
    return replace(statement, tokens=(*frame, *statement.tokens), since=frame[0].sent.start_char)


def unframed(statement: Statement, context: Context) -> bool:
    """« Qui gagne la course de haies ? », « Des vagues de 4 mètres sont attendues »: where, when?

    The title may tell, by a contest that has a name or by a place under which it blows.
    """
    if _of_weather(statement):
        return not (_placed(statement, context) or _title_places(context))
    return _of_result(statement) and not (
        _placed(statement, context) or _named(statement) or _title_holds_contest(context)
    )


def _of_weather(statement: Statement) -> bool:
    heads = (t for t in statement.subject if t.dep_.startswith(tuple(SUBJECTS)))
    return any(t.lemma_.lower() in WEATHER for t in heads)


def _of_result(statement: Statement) -> bool:
    ranked = statement.root.lemma_ in RANKS and statement.finite != statement.root
    if ranked and all(t.lower_ not in {"de", "d'", "du", "des"} for t in statement.rest):
        return True
    if statement.root.lemma_ not in RESULT_VERBS:
        return False
    told = statement.rest if statement.subject else statement.tokens
    return any(t.lemma_.lower() in CONTESTS for t in told)


def _placed(statement: Statement, context: Context) -> bool:
    """Whether a place, a day or a ranking is told outside the subject."""
    if any(t.lower_ == RANKING for t in statement.lead):
        return True
    outside = [t for t in statement.tokens if t not in statement.subject]
    found = (context.mention_at(t) for t in outside)
    if any(f is not None and f[0].kind is FactKind.PLACE for f in found):
        return True
    return any(
        m.span.start <= t.idx < m.span.end
        for m in context.moments_in(*statement.source)
        if not _of_weather(statement)
        for t in outside
    )


def _named(statement: Statement) -> bool:
    """« le marathon de Lausanne », « la Coupe Davis »: a contest that has a name."""
    told = statement.rest if statement.subject else [t for t in statement.tokens if t.pos_ == "X"]
    return any(t.text[:1].isupper() for t in told)


def _title_places(context: Context) -> bool:
    places = (e for e in context.findings.entities if e.kind is FactKind.PLACE)
    return bool(context.title_states) or any(context.in_title(e) for e in places)


def _title_holds_contest(context: Context) -> bool:
    """« Marathon de Lausanne : … », « Tour de France : … »: one edition of something named."""
    told = (CONTESTS | CONTEST_NAMES) - {"jeux"}
    contest = any(t.lemma_.lower() in told or t.lower_ in told for t in context.title)
    return contest or any(t.is_digit for t in context.title)


def _opened_before(statement: Statement, context: Context) -> tuple[Token, ...]:
    """The opening adjunct that still holds: the last one before, in the same paragraph."""
    passage = context.article.passage_of(statement.source)
    if passage is None:
        return ()
    for sentence in reversed(context.sentences):
        if sentence.start_char >= statement.sentence.start_char:
            continue
        if sentence.start_char < passage.span.start:
            return ()
        opening = _opening(sentence)
        if opening:
            return opening
    return ()


def _opening(sentence: Tokens) -> tuple[Token, ...]:
    """« Au stade Pershing » of « Au stade Pershing, les résultats … »; () for no such opening."""
    run = tuple(takewhile(lambda t: t.text != ",", sentence))
    if run[0].lower_ not in FRAME_PREPOSITIONS or not 1 < len(run) <= LONGEST_FRAME:
        return ()
    if len(run) == len(sentence) or any(t.pos_ in {"VERB", "AUX", "PRON"} for t in run):
        return ()
    possessive = any("Poss" in str(t.morph) or "Dem" in str(t.morph) for t in run)
    name = any(t.text[:1].isupper() or t.lower_ == RANKING for t in run[1:])
    return run if name and not possessive else ()
