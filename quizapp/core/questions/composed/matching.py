"""What belongs together: people and their roles, people and their words, numbers and their things.

Three to five pairs of one form, each from a sentence of its own. What a reader could tell without
the article is left out: a role that a gender or a country singles out, an office whose holder
everyone knows, a quote that names its speaker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.core.language.french import grammar
from quizapp.core.model import Difficulty, Pair, QuestionKind
from quizapp.core.questions.checks import words
from quizapp.core.questions.composed.building import Composition, even
from quizapp.core.questions.composed.counted import counted
from quizapp.core.questions.composed.people import quoted, roles
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement
from quizapp.core.responses import listed

FEWEST, MOST = 3, 5  # pairs
MOST_SHARED = 0.7  # of the content words of the shorter of two right sides
LONGEST_RATIO = 4.0  # of the longest right side to the shortest, in characters
CHECKS = ("own_sentences", "one_partner", "same_form", "no_cue", "not_in_title")


@dataclass(frozen=True, slots=True)
class Matching:
    """A way of pairing: what is asked, and where its pairs come from."""

    stem: str
    reason: str
    explanation: str
    pairs: Callable[[Sequence[Statement], Context], Iterable[Pair]]


MATCHINGS = (
    Matching(
        "Qui a dit quoi",
        "des citations entières, chacune d’une autre personne",
        "Chaque phrase est citée dans l’article avec le nom de la personne",
        lambda _statements, context: quoted(context),
    ),
    Matching(
        "Quelle est la fonction ou la profession de chacune de ces personnes",
        "des personnes que l’article présente chacune par ce qu’elle est",
        "L’article présente chaque personne à côté de son nom",
        lambda _statements, context: roles(context),
    ),
    Matching(
        "Que compte chacun de ces nombres",
        "des nombres exacts du même ordre, chacun avec ce qu’il compte",
        "Chaque nombre se trouve dans l’article devant ce qu’il compte",
        counted,
    ),
)


def matchings(
    statements: Sequence[Statement], context: Context, _seed: int
) -> Iterator[Composition]:
    """One question for each way of pairing that gives three clean pairs."""
    for matching in MATCHINGS:
        pairs = _clean(matching.pairs(statements, context))
        if len(pairs) < FEWEST:
            continue
        key = listed(f"{pair.left} : {pair.right}" for pair in pairs)
        yield Composition(
            kind=QuestionKind.MATCHING,
            stem=grammar.sentence(matching.stem, "?"),
            key=key,
            accepted=(key,),
            source=pairs[0].source,
            reason=matching.reason,
            difficulty=Difficulty.MEDIUM if len(pairs) == FEWEST else Difficulty.HARD,
            explanation=grammar.sentence(matching.explanation),
            checks=CHECKS,
            pairs=tuple(pairs),
        )


def _clean(pairs: Iterable[Pair]) -> list[Pair]:
    """Up to five, in the order of the article, no two of which share a side or a sentence."""
    chosen: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: pair.source):
        if len(chosen) < MOST and all(_apart(pair, other) for other in chosen):
            chosen.append(pair)
    while len(chosen) >= FEWEST and not even([p.right for p in chosen], LONGEST_RATIO):
        chosen.remove(_odd(chosen))
    return chosen


def _apart(a: Pair, b: Pair) -> bool:
    """Whether neither right side is nearly true of the other's left.

    « ministre » is true of « ministre de la Défense » too, « lits vendus en 2012 » may be of
    « lits vendus à Gao ».
    """
    one, other = words(a.right), words(b.right)
    alike = len(one & other) > MOST_SHARED * min(len(one), len(other))
    return a.source != b.source and a.left != b.left and not alike


def _odd(pairs: Sequence[Pair]) -> Pair:
    """The pair whose right side is farthest from the middle length."""
    lengths = sorted(len(pair.right) for pair in pairs)
    middle = lengths[len(lengths) // 2]
    return max(pairs, key=lambda pair: (abs(len(pair.right) - middle), pair.source))
