"""From an analysed article to every question that it gives."""

from __future__ import annotations

from collections import Counter

import pytest

from quizapp.core.model import GAP, Question, QuestionKind
from quizapp.core.questions.checks import CHECKS
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import all_questions
from tests.core.questions.sentences import (
    asked,
    dropped,
    legible,
    organisation,
    person,
    place,
    stems,
    told,
)

AUSTIN = person("Lloyd Austin", "Austin", role="secrétaire à la Défense")
TEXT = (
    "Le secrétaire à la Défense Lloyd Austin a averti que les forces nord-coréennes s’amassent "
    "dans la région de Koursk. Le ministère de la Santé a vendu 120 lits en 2012.\n\n"
    "La Bretagne a perdu 5 000 habitants en 2012. Paul Kané vend les usines de Gao. "
    "Kofi Annan a visité les usines de Gao. Le film de Jean Morel est sorti dans 300 salles en "
    "2012. Plus de 2 000 soldats nord-coréens ont gagné la région de Koursk.\n\n"
    "Luc Tarde dort."
)


def article() -> Context:
    return told(
        TEXT,
        AUSTIN,
        person("Paul Kané", role="secrétaire"),
        person("Kofi Annan"),
        person("Jean Morel", role="secrétaire"),
        person("Luc Tarde", role="secrétaire"),
        organisation("ministère de la Santé"),
        place("région de Koursk", level="region"),
        place("Bretagne", level="region"),
        place("Gao"),
    )


def made(seed: int = 0) -> list[Question]:
    return [ranked.question for ranked in all_questions(article(), seed, Counter())]


def test_it_works() -> None:
    stems = {legible(question.stem): question for question in made()}
    question = stems[
        "Qui a averti que les forces nord-coréennes s’amassent dans la région de Koursk ?"
    ]
    assert question.kind is QuestionKind.CHOICE
    assert question.key == "Lloyd Austin"
    assert {o.text for o in question.options if o.correct} == {"Lloyd Austin"}
    assert question.accepted[:1] == ("Lloyd Austin",)
    assert "Austin" in question.accepted
    assert TEXT[slice(*question.source)].startswith("Le secrétaire")


def test_every_kind_is_made() -> None:
    kinds = {question.kind for question in made()}
    assert {QuestionKind.CHOICE, QuestionKind.NUMERIC, QuestionKind.CLOZE} <= kinds
    assert QuestionKind.TRUE_FALSE in kinds


@pytest.mark.parametrize("seed", [0, 7])
def test_the_same_article_gives_the_same_questions(seed: int) -> None:
    assert made(seed) == made(seed)


def test_a_seed_changes_the_order_of_options_not_what_is_asked() -> None:
    assert {q.stem for q in made(0) if q.kind is QuestionKind.CHOICE} == {
        q.stem for q in made(1) if q.kind is QuestionKind.CHOICE
    }


def test_no_question_twice() -> None:
    ids = [question.id for question in made()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_options_fit_the_kind(seed: int) -> None:
    for question in made(seed):
        right = [o for o in question.options if o.correct]
        if question.kind in {QuestionKind.CHOICE, QuestionKind.CLOZE}:
            assert len(question.options) == 4
            assert [o.text for o in right] == [question.key]
            assert all((o.origin is None) == o.correct for o in question.options)
        elif question.kind is QuestionKind.TRUE_FALSE:
            assert [o.text for o in question.options] == ["Vrai", "Faux"]
            assert [o.text for o in right] == [question.key]
        else:
            assert question.options == ()


def test_a_false_statement_differs_from_its_evidence_by_one_fact() -> None:
    """Its gap filled with what the explanation says was there gives the true one."""
    context = article()
    gaps = {legible(p.stem) for p in asked(context) if GAP in p.stem}
    statements = [q for q in made() if q.kind is QuestionKind.TRUE_FALSE]
    assert statements
    for question in statements:
        stem = legible(question.stem)
        ends = [gap.rstrip(".").partition(GAP) for gap in gaps]
        assert any(stem.startswith(a) and stem.rstrip(".").endswith(c) for a, _, c in ends)


def test_every_question_says_why_and_what_it_passed() -> None:
    for question in made():
        assert question.reason
        assert question.explanation
        assert set(question.checks) == set(CHECKS)


def test_what_is_refused_is_counted() -> None:
    context = told("Ces forces ont gagné la région de Koursk. Le maire a-t-il parlé ?")
    assert dropped(context) == Counter({"open:ces": 1, "no_statement": 1})
    counter: Counter[str] = Counter()
    list(all_questions(article(), 0, counter))
    assert counter["one_threshold"] > 0  # « plus de 2 000 soldats »


def test_what_someone_has_not_said_is_not_asked() -> None:
    sentence = "Le maire de Gao n’a pas annoncé que le marché de Mopti fermait en 2012."
    assert asked(told(sentence, place("Gao"))) == []


def test_an_article_of_nothing_gives_nothing() -> None:
    assert list(all_questions(told("Rien."), 0, Counter())) == []


def test_an_adjunct_with_someone_unknown_goes() -> None:
    sentence = "L’usine de Gao a ouvert en 1998, onze ans après le rachat de la mine par Paul Kané."
    context = told(sentence, person("Paul Kané"), place("Gao"))
    assert "En quelle année l’usine de Gao a-t-elle ouvert ?" in stems(context, "when")


def test_an_encyclopedia_tells_of_people_by_their_full_names() -> None:
    sentence = "Jean Morel part en exil en 1998."
    morel = person("Jean Morel")
    stem = "En quelle année Jean Morel part-il en exil ?"
    assert stems(told(sentence, morel, title="Mali", published=None), "when") == [stem]
    assert stems(told(sentence, morel, title="Mali"), "when") == []  # news says who he is
    saying = told(sentence, morel, title="Mali : la crise", published=None)
    assert stems(saying, "when") == []


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "Rappelons que l’incendie de Gao avait fait 228 morts le 1er juin 2009.",
            "Combien de morts l’incendie de Gao avait-il faits le 1er juin 2009 ?",
        ),
        (
            "Le club de Gao a attiré 300 spectateurs en 2010 tandis que le festival de Mopti a "
            "perdu son public.",
            "Combien de spectateurs le club de Gao a-t-il attirés en 2010 ?",
        ),
    ],
)
def test_a_clause_is_asked_without_what_stands_around_it(sentence: str, stem: str) -> None:
    assert stem in stems(told(sentence, place("Gao")), "how_many")
