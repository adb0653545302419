"""True or false on a clause: one word changed or none, nothing that the title tells."""

from __future__ import annotations

from collections import Counter

from quizapp.core.questions.composed.building import Composition
from quizapp.core.questions.composed.truths import truths
from quizapp.core.questions.guards import commenting
from quizapp.core.questions.making import standing
from tests.core.questions.sentences import legible, told

MILK = "La production de lait de la région de Gao a augmenté de 3 % en 2012."
LESS = "La production de lait de la région de Gao a diminué de 3 % en 2012."
COMMENT = "Le départ des soldats souligne la lutte du Mali pour la région de Gao."


def made(sentence: str, *, title: str = "Nouvelles du soir", seed: int = 0) -> list[Composition]:
    context = told(sentence, title=title)
    return list(truths(standing(context, Counter()), context, seed))


def test_it_works() -> None:
    asked = {(legible(q.stem), q.key) for seed in range(20) for q in made(MILK, seed=seed)}
    assert asked == {(MILK, "Vrai"), (LESS, "Faux")}


def test_one_of_two_options_is_the_key() -> None:
    (question,) = made(MILK)
    assert [o.text for o in question.options] == ["Vrai", "Faux"]
    assert [o.text for o in question.options if o.correct] == [question.key]


def test_what_the_title_tells_is_not_asked() -> None:
    assert made(MILK, title="Le lait augmenté d’un tiers") == []


def test_what_has_no_contrary_is_not_asked() -> None:
    assert made("Le maire de Gao a fermé le marché de Mopti.") == []


def test_another_form_of_a_word_of_change_tells_as_well() -> None:
    assert made(MILK, title="Les prix augmenteront") == []
    assert made(MILK, title="Les prix diminueront") == []


def test_what_the_author_thinks_is_no_fact() -> None:
    context = told(COMMENT)
    ((statement, *_),) = context.statements
    assert commenting(statement.root)
    assert list(truths([statement], context, 0)) == []


def test_nothing_goes_on_as_before_under_a_title_of_harm() -> None:
    assert made(MILK, title="Dix-huit morts au Mali") == []
    assert made(MILK, title="Séisme au Mali") == []
