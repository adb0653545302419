"""What makes a question worth more, or less, than another."""

from __future__ import annotations

import pytest

from quizapp.core.model import QuestionKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.worth import PATTERN_WORTH, SIGNALS, Candidate, worth
from tests.core.questions.sentences import asked, organisation, person, place, told

SOLD = "La mine de Gao vendait à Boréal 40 % de sa production."
CAPTURED = "L’eau de mer est captée à 800 mètres du rivage de Gao."


def candidate(
    context: Context, pattern: str, kind: QuestionKind = QuestionKind.CHOICE
) -> Candidate:
    proposal: Proposal = next(p for p in asked(context) if p.pattern == pattern)
    return Candidate(kind, proposal.stem, "", proposal, context)


def test_it_works() -> None:
    context = told(SOLD, place("Gao"), organisation("Boréal"), title="Boréal en crise")
    direct = candidate(context, "what_share")
    gap = candidate(context, "gap", QuestionKind.CLOZE)
    true_false = candidate(context, "gap", QuestionKind.TRUE_FALSE)
    assert worth(direct) > worth(gap) > worth(true_false)
    assert worth(direct) == sum(signal(direct) for signal in SIGNALS.values())


def test_every_pattern_has_its_worth() -> None:
    assert set(PATTERN_WORTH) == set(Pattern)


@pytest.mark.parametrize(
    ("signal", "more", "less"),
    [
        # The title announces the mine.
        (
            "titled",
            told(SOLD, place("Gao"), title="Une mine vendait sa production"),
            told(SOLD, place("Gao")),
        ),
        # The same words again and again.
        (
            "central",
            told(f"{SOLD} Une mine, puis une mine.", place("Gao")),
            told(SOLD, place("Gao")),
        ),
        # First things first.
        (
            "early",
            told(f"{SOLD} {CAPTURED}", place("Gao")),
            told(f"{CAPTURED} {SOLD}", place("Gao")),
        ),
    ],
)
def test_the_news_of_the_article_is_worth_more(signal: str, more: Context, less: Context) -> None:
    measure = SIGNALS[signal]
    assert measure(candidate(more, "what_share")) > measure(candidate(less, "what_share"))


def test_a_main_actor_is_worth_more() -> None:
    sentence = "Jean Morel est le maire de Manacor depuis 2005."
    mayor = person("Jean Morel", role="maire de Manacor")
    often = told(f"{sentence} Jean Morel vient. Jean Morel part.", mayor)
    once = told(sentence, mayor)
    measure = SIGNALS["of_main_actor"]
    assert measure(candidate(often, "who")) > measure(candidate(once, "who")) == 0


@pytest.mark.parametrize(
    ("signal", "sentence", "pattern"),
    [
        # The day of a date.
        (
            "of_day",
            "Le 31 octobre 1921, Alice Milliat a créé la Fédération sportive internationale.",
            "when",
        ),
    ],
)
def test_what_is_beside_the_point_is_worth_less(signal: str, sentence: str, pattern: str) -> None:
    someone = person("Alice Milliat", gender="Fem")
    context = told(sentence, someone, title="Alice Milliat")
    assert SIGNALS[signal](candidate(context, pattern)) < 0
