"""A question before it has options: what is asked, and the exact words that answer it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.facts.findings import Entity, Figure, Granularity, Moment
from quizapp.core.model import GAP as GAP  # what a proposal's stem may hold
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement


class Pattern(StrEnum):
    """The form of the stem; each has its own guard and its own weight in ranking."""

    WHO = "who"
    WHICH_COUNTRY = "which_country"
    WHICH_ORGANISATION = "which_organisation"
    WHICH_PLACE = "which_place"
    WHICH = "which"
    WHOSE = "whose"
    WHOM = "whom"
    BY_WHOM = "by_whom"
    WHO_SAID = "who_said"
    WHO_CLAIMS = "who_claims"
    HOW_MANY = "how_many"
    BY_HOW_MUCH = "by_how_much"
    WHAT_SHARE = "what_share"
    WHAT_AMOUNT = "what_amount"
    WHERE = "where"
    WHEN = "when"
    GAP = "gap"
    TRUTH = "truth"


Answer = Entity | Figure | Moment


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stem with its answer. ``span`` is the exact words of the answer, ``source`` their sentence.

    ``affix`` is put before every option so that article, preposition and elision
    give nothing away (« de », « à », "" for none). ``gender`` is what the stem
    reveals of the answer, None when nothing. ``presumes``: the statement names someone whom
    nothing introduces, or lost an adjunct: it can be asked, not changed into a falsehood.
    ``written`` are the words under the gap, where the key must read the same. ``asked_as`` is
    the noun that asks for a name (« ville », « ONG »), "" when none does: an option that is
    none would not do. ``measured``: the stem tells unit and scale, a bare number answers it.
    ``dated`` is how exact a date is asked for.
    ``shared``: others may have done the same, so that the answer is told only among options.
    """

    pattern: Pattern
    stem: str
    answer: Answer
    span: Span
    source: Span
    reason: str
    affix: str = ""
    with_article: bool = False
    gender: str | None = None
    approximate: str | None = None
    presumes: bool = False
    written: str = ""
    asked_as: str = ""
    measured: bool = False
    dated: Granularity = Granularity.YEAR
    shared: bool = False

    def answer_is_person(self) -> bool:
        """Whether a person is asked for."""
        return isinstance(self.answer, Entity) and self.answer.kind is FactKind.PERSON


Proposer = Callable[[Statement, Context], Iterator[Proposal]]
