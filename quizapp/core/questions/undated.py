"""Days that nothing dates: left out where what happened is told without them.

« L'éboulement est survenu lundi à l'aube dans le port » in an article of unknown date says where
the same. A title and a place identify the news that is told of; the day was for who read the
paper that week. Not where the day is what is measured, nor « depuis lundi », « le marché du
lundi »: what hangs on a preposition is said of something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.core.language.french.dates_lexicon import NEAR_DAYS, WEEKDAYS
from quizapp.core.language.french.lexicon import CHANGE_VERBS, MONTHS
from quizapp.core.language.french.times_lexicon import (
    AFTER_DAYS,
    DAYS_AND_YEARS,
    MEASURED_BY_DAY,
    TODAY,
)
from quizapp.core.questions.statements import Statement

_THIS = frozenset({"ce", "cet", "cette"})
_LINKS = frozenset({"à", "l'", "la", "le"})
LONGEST = 4  # words of « lundi à l'aube »


def undated(statement: Statement, place: int) -> Sequence[Token]:
    """The words of the day at one place of the statement, with what belongs to it; or none."""
    tokens = list(statement.tokens)
    token = tokens[place]
    start = place
    if token.lower_ in _THIS and place + 1 < len(tokens):
        noun = tokens[place + 1]
        if noun.lower_ not in DAYS_AND_YEARS | WEEKDAYS.keys() or noun.i != token.i + 1:
            return ()
        place += 1
    elif token.lower_ not in WEEKDAYS and token.lower_ not in NEAR_DAYS and token.lower_ != TODAY:
        return ()
    if _measured(statement):
        return ()
    before = tokens[start - 1] if start else None
    bound = before is not None and before.i == tokens[start].i - 1
    if bound and before is not None and (before.pos_ in _BINDING or before.lower_ in _JOINED):
        return ()
    end = _end(tokens, place)
    run = tokens[start:end]
    if any(t in statement.subject or t in statement.verb or t.pos_ == "NUM" for t in run):
        return ()
    after = tokens[end] if end < len(tokens) else None
    month = end + 1 < len(tokens) and tokens[end + 1].lower_ in MONTHS
    dated = after is not None and after.pos_ == "NUM" and month
    if dated or (after is not None and after.lower_ in _JOINED):
        return ()  # « lundi 6 mai », « lundi et mardi »
    comma = before is not None and before.text == "," and (after is None or after.text == ",")
    return tokens[start - 1 : end] if comma and start else run


_BINDING = frozenset({"ADP", "DET", "NUM", "ADJ", "SCONJ"})
_JOINED = frozenset({"et", "ou", "puis", "que", "qu'", "comme"})


def _end(tokens: Sequence[Token], place: int) -> int:
    """Where « lundi à l'aube », « jeudi dernier », « dimanche midi » ends."""
    end = place + 1
    for size in range(1, LONGEST):
        run = tokens[place + 1 : place + 1 + size]
        if len(run) < size or run[-1].lower_ not in AFTER_DAYS:
            continue
        if all(t.lower_ in _LINKS or t.lower_ in AFTER_DAYS for t in run):
            end = place + 1 + size
    return end


def _measured(statement: Statement) -> bool:
    """A change, or a day compared: « a reçu autant d'appels vendredi qu'en un mois »."""
    if statement.root.lemma_ in CHANGE_VERBS:
        return True
    return any(t.lower_ in MEASURED_BY_DAY for t in statement.tokens)
