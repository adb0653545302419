"""What makes a question worth more, or less, than another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.model import QuestionKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.ranking import LEAST_WORTH
from quizapp.core.questions.worth import BARRED, PATTERN_WORTH, SIGNALS, Candidate, worth
from tests.core.questions.options.asking import counted, named
from tests.core.questions.sentences import asked, organisation, person, place, told

SOLD = "La mine de Gao vendait à Boréal 40 % de sa production."
MOREL = person("Jean Morel")
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


@pytest.mark.parametrize(
    ("signal", "sentence", "pattern"),
    [
        ("earlier", "En août 2023, 40 dépôts avaient brûlé dans la région de Gao.", "how_many"),
        ("courtesy", "Jean Morel a salué les 40 agents de la région de Gao.", "who"),
        (
            "comment",
            "Le départ des soldats souligne la lutte du Mali pour la région de Gao.",
            "gap",
        ),
    ],
)
def test_what_is_no_news_is_never_asked(signal: str, sentence: str, pattern: str) -> None:
    entities = (person("Jean Morel"), place("Gao"))
    present = [entity for entity in entities if entity.name in sentence]
    context = told(sentence, *present, title="Le départ des soldats")
    found = [
        SIGNALS[signal](Candidate(QuestionKind.CHOICE, p.stem, "", p, context))
        for p in asked(context)
        if p.pattern == pattern
    ]
    assert min(found) == BARRED
    assert max(PATTERN_WORTH.values()) + 1 + BARRED < LEAST_WORTH


def test_who_came_is_never_asked() -> None:
    context = told("Jean Morel s’est rendu sur place au petit matin avec 40 agents.", MOREL)
    stem = "Qui s’est rendu sur place au petit matin avec 40 agents ?"
    came = Candidate(QuestionKind.CHOICE, stem, "", named("Jean Morel", context), context)
    assert SIGNALS["courtesy"](came) == BARRED


def test_a_place_that_makes_another_precise_is_never_asked() -> None:
    context = told("Jean Morel comptait quarante points à mi-parcours, à Gao.", place("Gao"))
    apposed = Candidate(QuestionKind.CLOZE, "", "", named("Gao", context), context)
    assert SIGNALS["apposed"](apposed) == BARRED
    context = told("Jean Morel a évolué avec Dallas pendant trois saisons.", place("Dallas"))
    plain = Candidate(QuestionKind.CLOZE, "", "", named("Dallas", context), context)
    assert SIGNALS["apposed"](plain) == 0


def test_words_of_praise_are_news() -> None:
    sentence = "Jean Morel a salué les 40 agents de la région de Gao."
    context = told(sentence, person("Jean Morel"), place("Gao"))
    (proposal,) = [p for p in asked(context) if p.pattern == "who"]
    quoted = Candidate(QuestionKind.CHOICE, "Qui a salué « un succès » ?", "", proposal, context)
    assert SIGNALS["courtesy"](quoted) == 0


def test_the_end_of_an_article_is_scenery_unless_it_is_of_its_title() -> None:
    text = f"{CAPTURED * 12} {SOLD}"
    measure, worths = SIGNALS["closing"], []
    for title in ("Nouvelles du soir", "Une mine vend sa production"):
        context = told(text, place("Gao"), organisation("Boréal"), title=title)
        last = Candidate(QuestionKind.CHOICE, "", "", counted("40 %", context), context)
        worths.append(measure(last))
    assert worths[0] < worths[1] == 0


def test_how_a_scene_is_set_is_hardly_worth_asking() -> None:
    context = told(SOLD, place("Gao"), organisation("Boréal"), title="Boréal en crise")
    news = candidate(context, "what_share")
    scene = replace(news, stem="Combien de journalistes se pressent à Gao ?")
    assert worth(scene) < LEAST_WORTH < worth(news)


def test_a_record_that_the_title_beats_is_never_asked() -> None:
    text = "Le meilleur temps de Jean Morel remontait à 2021, à Gao."
    for title, barred in (("Jean Morel bat un record", True), ("Jean Morel se blesse", False)):
        context = told(text, MOREL, place("Gao"), title=title)
        gap = candidate(context, "gap", QuestionKind.CLOZE)
        assert (SIGNALS["superseded"](gap) == BARRED) is barred


@pytest.mark.parametrize(
    ("sentence", "worth_of_it"),
    [
        ("La route de Gao, longue de 560 kilomètres, sera refaite.", BARRED),
        ("La route de Gao a perdu 560 kilomètres.", 0.0),
    ],
)
def test_how_long_a_thing_is_is_scenery(sentence: str, worth_of_it: float) -> None:
    context = told(sentence)
    asked_of = counted("560 kilomètres", context)
    told_of = Candidate(QuestionKind.NUMERIC, asked_of.stem, "560", asked_of, context)
    assert SIGNALS["aside"](told_of) == worth_of_it


def test_the_size_of_what_the_title_tells_is_no_scenery() -> None:
    text = "L’ouvrage s’étend sur 155 kilomètres autour de Gao."
    for title, barred in (("Le mur de Gao", False), ("Une nuit à Gao", True)):
        context = told(text, place("Gao"), title=title)
        figure = counted("155 kilomètres", context)
        asked_of = Candidate(QuestionKind.NUMERIC, figure.stem, "155", figure, context)
        assert (SIGNALS["aside"](asked_of) == BARRED) is barred
