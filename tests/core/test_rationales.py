"""What is said of each wrong option, wherever it comes from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Fact, FactKind, Option, Question, QuestionKind, Span
from quizapp.core.questions.checks import FALSE, TRUE
from quizapp.core.rationales import (
    Rationale,
    explanation_text,
    rationale_of,
    rationale_of_sentence,
    rationales,
)
from tests import composed, examples

ARTICLE = examples.article(
    "Un phare à Brest",
    (
        "GENÈVE — Le phare a été rallumé devant 1 200 habitants, à Genève, selon Anne Le Goff.",
        "« Cette lumière nous a manqué. Elle revient », a déclaré la maire, Anne Le Goff.",
        "Yves Morvan, son adjoint, a compté « deux » absents et 332 millions d’Européens.",
        "« Rien n’est fini », dit M. Morvan. En 2019, quatre bateaux avaient coulé.",
    ),
)


def _fact(kind: FactKind, words: str, **more: str) -> Fact:
    return examples.fact(ARTICLE, kind, words, **more)


PEOPLE = _fact(FactKind.FIGURE, "1 200", value="1200", unit="habitants")
MAYOR = _fact(FactKind.PERSON, "Anne Le Goff", role="maire")
DEPUTY = _fact(FactKind.PERSON, "Yves Morvan", role="adjoint")
GENEVA = _fact(FactKind.PLACE, "Genève")
EUROPEANS = _fact(FactKind.FIGURE, "332 millions", value="332000000", unit="Européens")
BOATS = _fact(FactKind.FIGURE, "quatre", value="4", unit="bateaux")
YEAR = _fact(FactKind.DATE, "2019")
LIGHT = _fact(FactKind.QUOTE, "Cette lumière nous a manqué. Elle revient", speaker="Anne Le Goff")
NOTHING = _fact(FactKind.QUOTE, "Rien n’est fini", speaker="Yves Morvan")
FACTS = (PEOPLE, MAYOR, DEPUTY, GENEVA, EUROPEANS, BOATS, YEAR, LIGHT, NOTHING)


def _span(words: str) -> Span:
    start = ARTICLE.text.index(words)
    return Span(start, start + len(words))


def _asked(
    option: str,
    *,
    on: Fact = PEOPLE,
    origin: str | None = "instructor",
    source: str = "GENÈVE — Le phare a été rallumé devant 1 200 habitants, à Genève, selon "
    "Anne Le Goff.",
) -> Question:
    """A choice of the key and this option, as an instructor could have written it."""
    of = examples.question(ARTICLE, on, QuestionKind.CHOICE, "Qui ?", key=on.text)
    options = (Option(on.text, True), Option(option, False, origin))
    return replace(of, options=options, source=_span(source))


def _said(option: str, **more: object) -> Rationale:
    (rationale,) = rationales(_asked(option, **more), ARTICLE, FACTS)  # type: ignore[arg-type]
    return replace(rationale, said=_spaced(rationale.said))


def _spaced(text: str) -> str:
    """Which no-break space it is belongs to the tests of ``grammar``."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_it_works() -> None:
    rationale = _said("quatre")
    assert rationale.said == "« quatre » est dans l’article, mais pour « quatre bateaux »"
    assert rationale.words == BOATS.span
    assert rationale.sentence == _span("En 2019, quatre bateaux avaient coulé.")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("4", "« 4 » est dans l’article, mais pour « quatre bateaux »"),
        (
            "332 millions",
            "« 332 millions » est dans l’article, mais pour « 332 millions d’Européens »",
        ),
        ("4 bateaux", "« 4 bateaux » est dans l’article, mais pour « quatre bateaux »"),
        ("2019", "« 2019 » est dans l’article, mais pour autre chose"),
        ("deux", "« deux » est dans l’article, mais pour autre chose"),
        ("Yves Morvan", "« Yves Morvan », adjoint, est dans l’article à un autre propos"),
        ("Morvan", "« Morvan », adjoint, est dans l’article à un autre propos"),
        ("à Genève", "« à Genève » est dans la même phrase, mais à un autre propos"),
    ],
)
def test_what_the_article_says_elsewhere(option: str, said: str) -> None:
    assert _said(option).said == said


@pytest.mark.parametrize(
    "option", ["Lyon", "120", "200", "3", "20", "les Européennes", "9,5 %", "quatre %"]
)
def test_what_the_article_does_not_say(option: str) -> None:
    """« 200 » is no part of « 1 200 »."""
    assert _said(option) == Rationale(option, f"« {option} » n’est pas dans l’article")


def test_the_title_is_of_the_article_too() -> None:
    assert _said("Brest").said == "« Brest » n’est que dans le titre de l’article"


def test_another_quotation_of_who_did_not_say_this_one() -> None:
    said_by = "« Cette lumière nous a manqué. Elle revient », a déclaré la maire, Anne Le Goff."
    rationale = _said("Yves Morvan", on=MAYOR, source=said_by)
    assert rationale.said == "« Yves Morvan », adjoint, dit autre chose dans l’article"
    assert rationale.sentence == _span("« Rien n’est fini », dit M. Morvan.")


def test_the_origin_tells_which_of_the_article_s_words() -> None:
    """Under « trois », made from another figure, the article's own words are shown."""
    place = EUROPEANS.span
    rationale = _said("330 millions", origin=f"article:{place.start}-{place.end}")
    assert rationale.words == place


@pytest.mark.parametrize("origin", ["article:5-5", "article:9-2", "article:0-99999", "article", ""])
def test_an_origin_that_is_no_place_is_no_error(origin: str) -> None:
    assert _said("Lyon", origin=origin).words is None


def test_words_of_the_answer_itself_are_left_alone() -> None:
    assert rationales(_asked("1 200 habitants"), ARTICLE, (PEOPLE,)) == ()


def test_what_was_typed_is_looked_for_too() -> None:
    of = replace(_asked("x"), kind=QuestionKind.NUMERIC, options=())
    typed = rationale_of(" 4 ", of, ARTICLE, FACTS)
    assert typed is not None
    assert typed.words == BOATS.span
    assert rationale_of("1 200", of, ARTICLE, FACTS) is None
    assert rationale_of(" ", of, ARTICLE, FACTS) is None
    assert rationale_of("4", _asked("x"), ARTICLE, FACTS) is None


def _false(origin: str | None) -> Question:
    stem = "En 2019, le phare a été rallumé."
    of = examples.question(ARTICLE, YEAR, QuestionKind.TRUE_FALSE, stem, key=FALSE)
    return replace(of, options=(Option(TRUE, False, origin), Option(FALSE, True)))


def test_a_false_statement_says_where_its_change_comes_from() -> None:
    (rationale,) = rationales(_false(f"article:{YEAR.start}-{YEAR.end}"), ARTICLE, FACTS)
    assert _spaced(rationale.said) == "L’affirmation prend « 2019 » à un autre passage"
    assert rationales(_false(None), ARTICLE, FACTS) == ()


def test_the_whole_explanation_is_one_text() -> None:
    of = _asked("quatre")
    options = (*of.options, Option("2019", False), Option("9", False))
    told = explanation_text(
        replace(of, options=options, explanation="C’est ainsi."), ARTICLE, FACTS
    )
    assert _spaced(told) == (
        "C’est ainsi. On lit dans l’article : « GENÈVE — Le phare a été rallumé devant 1 200 "
        "habitants, à Genève, selon Anne Le Goff ». « quatre » est dans l’article, mais pour "
        "« quatre bateaux » : « En 2019, quatre bateaux avaient coulé ». « 2019 » est dans "
        "l’article, mais pour autre chose (même passage). « 9 » n’est pas dans l’article."
    )


def test_a_quotation_in_the_evidence_has_marks_of_its_own() -> None:
    said_by = "« Cette lumière nous a manqué. Elle revient », a déclaré la maire, Anne Le Goff."
    of = replace(_asked("9", on=MAYOR, source=said_by), explanation="")
    told = explanation_text(of, ARTICLE, FACTS)
    assert "“Cette lumière nous a manqué. Elle revient”, a déclaré" in told
    assert told.count("«") == told.count("»") == 2


def test_an_article_of_nothing_is_no_error() -> None:
    empty = Article("", "fr", "", ())
    assert len(rationales(_asked("« » . ,"), empty, ())) == 1


def test_a_sentence_lacks_the_words_of_the_statement() -> None:
    """« 350 000 euros » is in one sentence alone; one that has the words is not judged."""
    quiz = composed.quiz()
    question = quiz.questions[composed.HIGHLIGHT - 1]
    proof = composed.sentence(quiz.article, "Le chantier")
    other = composed.sentence(quiz.article, "Jeanne")
    found = rationale_of_sentence(other, question, quiz.article, quiz.facts)
    assert found is not None
    assert plain(found.said) == "« 350 000 euros » n'est pas dans cette phrase"
    assert rationale_of_sentence(proof, question, quiz.article, quiz.facts) is None
