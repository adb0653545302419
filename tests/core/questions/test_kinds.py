"""From a proposal to questions of each kind."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from quizapp.core.model import QuestionKind
from quizapp.core.questions.checks import FALSE, TRUE, Draft
from quizapp.core.questions.context import Context
from quizapp.core.questions.kinds import KINDS, question_of
from quizapp.core.questions.making import all_questions
from quizapp.core.questions.proposals import Pattern
from tests.core.questions.options.asking import counted
from tests.core.questions.sentences import asked, legible, organisation, person, place, told

SALES = "Le ministère de la Santé a vendu 120 lits en 2012."
HEALTH = organisation("ministère de la Santé")


def drafts(context: Context, kind: QuestionKind, pattern: Pattern, seed: int = 0) -> list[Draft]:
    return [
        draft
        for proposal in asked(context)
        if proposal.pattern is pattern
        for draft in KINDS[kind](proposal, context, seed)
    ]


def test_it_works() -> None:
    context = told(SALES, HEALTH)
    (draft,) = drafts(context, QuestionKind.CHOICE, Pattern.HOW_MANY)
    question = question_of(draft, context, 0)
    assert question is not None
    assert (question.key, len(question.options)) == ("120", 4)
    assert question.fact in {fact.id for fact in context.facts}
    assert question.passage == context.article.passages[0].id


def test_a_number_to_type_has_no_options() -> None:
    (draft,) = drafts(told(SALES, HEALTH), QuestionKind.NUMERIC, Pattern.HOW_MANY)
    assert (draft.key, draft.wrong) == ("120", ())


def test_the_unit_stands_outside_the_gap() -> None:
    context = told("Le pont de Gao mesure 450 mètres.")
    (draft,) = drafts(context, QuestionKind.NUMERIC, Pattern.GAP)
    assert legible(draft.stem) == "Le pont de Gao mesure _____ mètres."
    assert draft.key == "450"


@pytest.mark.parametrize(
    "sentence",
    [
        "Environ 300 soldats nord-coréens ont gagné la région de Koursk.",
        "L’usine de Gao a produit 5,4 millions de lits en 2012.",
        "Le ministère de la Santé emploie douze médecins à Gao.",
    ],
)
def test_no_typing_of_what_has_several_right_forms(sentence: str) -> None:
    for pattern in (Pattern.HOW_MANY, Pattern.GAP):
        assert drafts(told(sentence), QuestionKind.NUMERIC, pattern) == []


def test_a_name_is_typed_when_the_article_has_too_few_others() -> None:
    context = told(
        "Selon la police, Jean Morel a vendu les usines de Gao.",
        person("Jean Morel"),
        place("Gao"),
    )
    assert drafts(context, QuestionKind.CHOICE, Pattern.WHO) == []
    (draft,) = drafts(context, QuestionKind.SHORT_ANSWER, Pattern.WHO)
    question = question_of(draft, context, 0)
    assert question is not None
    assert question.accepted[0] == question.key == "Jean Morel"
    assert "Morel" in question.accepted


def test_a_surname_of_two_is_not_accepted() -> None:
    text = "Selon la police, Jean Morel a vendu les usines de Gao. Anne Morel est partie."
    relatives = (person("Jean Morel", "Morel"), person("Anne Morel", "Morel", gender="Fem"))
    context = told(text, *relatives, place("Gao"))
    for draft in drafts(context, QuestionKind.SHORT_ANSWER, Pattern.WHO):
        question = question_of(draft, context, 0)
        assert question is not None
        assert "Morel" not in question.accepted


def test_options_that_open_the_sentence_have_a_capital() -> None:
    context = told(
        "Le Mali a fermé les écoles de la région de Gao en 2012.", place("Mali", level="country")
    )
    found = drafts(context, QuestionKind.CLOZE, Pattern.GAP)
    (draft,) = [d for d in found if "Mali" in d.key]
    assert draft.key == "Le Mali"
    assert all(d.text[0].isupper() for d in draft.wrong)


@pytest.mark.parametrize("seed", range(6))
def test_true_is_what_the_article_says_and_false_is_not(seed: int) -> None:
    context = told(SALES, HEALTH)
    for draft in drafts(context, QuestionKind.TRUE_FALSE, Pattern.GAP, seed):
        says_so = legible(draft.stem) == SALES
        assert draft.key == (TRUE if says_so else FALSE)


def test_some_statements_are_true_and_some_false() -> None:
    context = told(SALES, HEALTH)
    keys = {
        draft.key
        for seed in range(12)
        for draft in drafts(context, QuestionKind.TRUE_FALSE, Pattern.GAP, seed)
    }
    assert keys == {TRUE, FALSE}


@pytest.mark.parametrize("seed", range(6))
def test_more_than_less_is_no_falsehood(seed: int) -> None:
    """« plus de 1 000 » is true where the article says « plus de 2 000 »."""
    context = told("Plus de 2 000 soldats nord-coréens ont gagné la région de Koursk.")
    for ranked in all_questions(context, seed, Counter()):
        question = ranked.question
        if question.key == FALSE:
            (value,) = re.findall(r"de (\d+ \d+)", legible(question.stem))
            assert int(value.replace(" ", "")) > 2000


def test_no_question_without_a_key() -> None:
    text = "Greenpeace a envoyé des experts dans la région de Gao."
    context = told(text, organisation("Greenpeace"), place("Gao"))
    made = [ranked.question for ranked in all_questions(context, 0, Counter())]
    assert made
    assert all(question.key for question in made)


def test_what_is_shared_is_asked_among_options_alone() -> None:
    sentence = "Alice Milliat aide à fonder une fédération sportive à Gao."
    context = told(sentence, person("Alice Milliat", gender="Fem"))
    assert drafts(context, QuestionKind.SHORT_ANSWER, Pattern.WHO) == []


def test_options_do_not_repeat_the_unit_of_the_stem() -> None:
    context = told(
        "La Bretagne a vendu 3 millions d’euros de lait.", place("Bretagne", level="region")
    )
    for draft in drafts(context, QuestionKind.CHOICE, Pattern.WHAT_AMOUNT):
        assert draft.key == "3"
        assert all(d.text.isdigit() for d in draft.wrong)


def test_no_name_makes_a_true_or_false() -> None:
    context = told("Jean Morel a fermé les écoles de Gao.", person("Jean Morel"), place("Gao"))
    assert drafts(context, QuestionKind.TRUE_FALSE, Pattern.GAP) == []


def test_a_small_number_in_letters_is_typed_where_no_others_could_be_offered() -> None:
    """The title's « cinq » leaves too few numbers near three."""
    sentence = "Trois personnes sont mortes, dont une femme de 36 ans, après un incendie à Gao."
    context = told(sentence, place("Gao"), title="Incendie : cinq victimes au Mali")
    (draft,) = drafts(context, QuestionKind.NUMERIC, Pattern.HOW_MANY)
    assert (draft.key, draft.wrong) == ("3", ())
    assert drafts(context, QuestionKind.CHOICE, Pattern.HOW_MANY) == []


def test_what_is_supposed_makes_no_true_or_false() -> None:
    truth = QuestionKind.TRUE_FALSE
    assert drafts(told("Le pont de Gao mesure 450 mètres."), truth, Pattern.GAP)
    supposed = told("Selon une hypothèse, le pont de Gao mesure 450 mètres.")
    assert not drafts(supposed, truth, Pattern.GAP)


def test_a_scaled_number_is_accepted_without_its_zeros() -> None:
    context = told("Il a reçu 3 millions d’euros à Gao.")
    draft = Draft(QuestionKind.CLOZE, counted("3 millions d’euros", context), "_____", "3", ())
    question = question_of(draft, context, 0)
    assert question is not None
    assert "3" in question.accepted
    assert not any("0000" in form for form in question.accepted)
