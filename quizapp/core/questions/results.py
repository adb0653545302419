"""What an event had for result, told by a participle at the end: « …, faisant 12 morts ».

The clause goes with it word for word, so that the figure of the result may be asked: who did it
is the whole event, not its subject (« Un camion a percuté un car, tuant deux enfants »).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Token

from quizapp.core.questions.simplifying import is_finite, present_participle

if TYPE_CHECKING:
    from quizapp.core.questions.statements import Statement

LONGEST = 40  # tokens of a clause with its result


def with_result(main: Statement, words: Sequence[Token]) -> Iterator[Statement]:
    """The clause with its last stretch, a present participle that counts something."""
    marks = [n for n, t in enumerate(words) if t.text == "," and t.i > main.verb[-1].i]
    tail = list(words[marks[-1] :]) if marks else []
    if len(tail) < 3 or tail[1] in main.tokens or not counts(tail[1:]):
        return
    if any(is_finite(t) or t.text in "«»():" for t in tail):
        return
    tokens = (*main.tokens, *tail)
    if len(tokens) <= LONGEST:
        yield replace(main, tokens=tokens)


def counts(stretch: Sequence[Token]) -> bool:
    """« faisant 12 morts », « blessant grièvement trois passagers »."""
    return present_participle(stretch[0]) and any(t.dep_ == "nummod" for t in stretch)


def of_result(answer: Token) -> bool:
    """Whether an answer stands in such a participle, after a comma."""
    for token in (answer, *answer.ancestors):
        if present_participle(token):
            return token.i > 0 and token.nbor(-1).text == ","
        if is_finite(token):
            return False
    return False
