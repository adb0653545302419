"""Wrong answers: of the same kind and form, and never true by the article."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.distractors import (
    APART,
    Distractor,
    distractors,
    number,
    ordered,
    stands_out,
)
from quizapp.core.questions.kinds import key_of
from quizapp.core.questions.proposals import Answer, Pattern, Proposal
from tests.core.questions.sentences import legible, organisation, person, place, told


def proposal(answer: Answer, span: Span, context: Context, **changes: object) -> Proposal:
    """A question on ``answer`` from the sentence that holds it."""
    sentence = next(s for s in context.doc.sents if s.end_char > span.start)
    source = Span(sentence.start_char, sentence.end_char)
    made = Proposal(Pattern.GAP, "Un trou : _____ .", answer, span, source, "")
    return replace(made, **changes)  # type: ignore[arg-type]


def offered(asked: Proposal, context: Context, seed: int = 0) -> list[Distractor]:
    return list(distractors(asked, key_of(asked, context), context, seed))


def texts(asked: Proposal, context: Context) -> list[str]:
    return [legible(d.text) for d in offered(asked, context)]


def named(name: str, context: Context, **changes: object) -> Proposal:
    entity = next(e for e in context.findings.entities if e.name == name)
    return proposal(entity, entity.mentions[0].span, context, **changes)


def counted(written: str, context: Context, **changes: object) -> Proposal:
    text = context.article.text
    figure = next(f for f in context.findings.figures if text[slice(*f.span)] == written)
    return proposal(figure, figure.span, context, **changes)


PEOPLE = (
    "Lloyd Austin a vu Paul Kané. Jean Morel est parti. Anna Keller est restée. Kim dort. "
    "Marc Diallo est venu."
)
JEAN, MARC = PEOPLE.index("Jean"), PEOPLE.index("Marc")
CAST = (
    person("Lloyd Austin"),
    person("Paul Kané"),
    person("Jean Morel"),
    person("Anna Keller", gender="Fem"),
    person("Kim"),
    person("Marc Diallo"),
)


def test_it_works() -> None:
    context = told(PEOPLE, *CAST)
    assert offered(named("Lloyd Austin", context), context) == [
        Distractor("Jean Morel", f"article:{JEAN}-{JEAN + 10}"),
        Distractor("Marc Diallo", f"article:{MARC}-{MARC + 11}"),
    ]


def test_nobody_of_the_same_sentence_nor_of_title_or_stem() -> None:
    context = told(PEOPLE, *CAST, title="Marc Diallo à Paris")
    assert texts(named("Lloyd Austin", context), context) == ["Jean Morel"]
    stem = "_____ a vu Jean Morel."
    assert texts(named("Lloyd Austin", context, stem=stem), context) == []


def test_who_said_a_quote_is_asked_among_all() -> None:
    context = told(PEOPLE, *CAST)
    asked = named("Lloyd Austin", context, pattern=Pattern.WHO_SAID)
    assert "Paul Kané" in texts(asked, context)


def test_a_gender_that_the_stem_shows_is_kept() -> None:
    context = told(PEOPLE, *CAST)
    assert texts(named("Anna Keller", context), context) == []


@pytest.mark.parametrize("other", ["Lloyd Austen", "Floyd Austin"])
def test_a_name_misspelt_is_not_another_person(other: str) -> None:
    context = told(f"Lloyd Austin dort. {other} mange.", person("Lloyd Austin"), person(other))
    assert texts(named("Lloyd Austin", context), context) == []


def test_a_doubtful_name_is_not_offered() -> None:
    doubtful = replace(person("Jean Morel"), certain=False)
    context = told("Lloyd Austin dort. Jean Morel mange.", person("Lloyd Austin"), doubtful)
    assert texts(named("Lloyd Austin", context), context) == []


def test_organisations_of_one_kind() -> None:
    text = (
        "Le ministère de la Santé agit. Le ministère de la Défense attend. La Banque de France "
        "prête. L’ONU proteste."
    )
    bodies = ("ministère de la Santé", "ministère de la Défense", "Banque de France", "ONU")
    context = told(text, *(organisation(name) for name in bodies))
    asked = named("ministère de la Santé", context, with_article=True)
    assert texts(asked, context) == ["le ministère de la Défense"]


ABROAD = "La France aide. Le Mali attend. Gao brûle. Paris dort. Le Niger prie. La Russie vend."
PLACES = (
    place("France", level="country"),
    place("Mali", level="country"),
    place("Gao"),
    place("Paris"),
    place("Niger", level="country"),
    place("Russie", level="country"),
)


def test_places_of_the_same_level() -> None:
    context = told(ABROAD, *PLACES)
    assert texts(named("France", context, with_article=True), context) == [
        "le Mali",
        "le Niger",
        "la Russie",
    ]


def test_a_country_brings_its_own_article_and_preposition() -> None:
    context = told(ABROAD, *PLACES)
    asked = named("France", context, with_article=True, affix="de")
    assert texts(asked, context) == ["du Mali", "du Niger", "de la Russie"]
    asked = named("France", context, affix="en")
    assert texts(asked, context) == ["au Mali", "au Niger", "en Russie"]


def test_the_gazetteer_gives_neighbours_when_the_article_has_too_few() -> None:
    context = told("La Bretagne attend.", place("Bretagne", level="region"))
    found = offered(named("Bretagne", context, with_article=True), context)
    assert len(found) == 3
    assert {d.origin for d in found} == {"gazetteer"}


def test_a_place_misspelt_elsewhere_in_the_article_is_no_option() -> None:
    context = told("Koursk brûle. Kouïsk aussi.", place("Koursk"), place("Kouïsk"))
    assert "Kouïsk" not in texts(named("Koursk", context), context)


def test_no_place_within_the_key() -> None:
    text = "La région de Koursk brûle. Koursk attend."
    context = told(text, place("région de Koursk", level="region"), place("Koursk"))
    found = texts(named("région de Koursk", context, with_article=True), context)
    assert len(found) == 3
    assert all("Koursk" not in text for text in found)


SALES = "Il a vendu 120 lits et 90 draps. Elle a vendu 450 lits. On a vendu 130 lits et 300 draps."


def test_figures_of_the_article_come_first() -> None:
    context = told(SALES)
    found = offered(counted("120", context), context)
    assert [d.text for d in found][:2] == ["450", "300"]
    at = SALES.index("450")
    assert found[0].origin == f"article:{at}-{at + 3}"
    assert found[2].origin == "computed"


def test_no_figure_of_the_sentence_itself_nor_one_as_good_as_the_key() -> None:
    context = told(SALES)
    assert not {"90", "130"} & set(texts(counted("120", context), context))


@pytest.mark.parametrize(
    ("sentence", "written", "form"),
    [
        ("Il a perdu 11 000 soldats.", "11 000", r"\d{1,2}\u202f000"),
        ("La baisse est de 13 %.", "13 %", r"\d{1,2}\u202f?.?%"),
        ("La tour mesure 5,50 mètres.", "5,50 mètres", r"\d,\d0.mètres"),
        ("Il a vendu 5,4 millions de lits.", "5,4 millions", r"\d{1,2},\d.millions?"),
    ],
)
def test_options_are_written_as_the_key(sentence: str, written: str, form: str) -> None:
    context = told(sentence)
    asked = counted(written, context)
    options = [key_of(asked, context), *(d.text for d in offered(asked, context))]
    assert len(options) == 4
    assert all(re.fullmatch(form, o) for o in options), options


@given(st.integers(3, 9_999_999), st.integers(0, 3))
@settings(deadline=None, max_examples=60)
def test_computed_figures_are_apart_and_as_round(value: int, seed: int) -> None:
    written = f"{value:,}".replace(",", " ")
    context = told(f"Il a perdu {written} soldats.")
    asked = counted(written, context)
    found = offered(asked, context, seed)
    values = [number(key_of(asked, context)), *(number(d.text) for d in found)]
    exact = [v for v in values if v is not None]
    assert len(exact) == len(values) == len(set(values))
    assert all(v > 0 and v == v.to_integral() for v in exact)
    round_to = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    assert all(v % round_to == 0 for v in exact)
    if value >= 10:
        for i, first in enumerate(exact):
            for second in exact[i + 1 :]:
                assert abs(first - second) > APART * max(first, second)


def test_a_percentage_stays_below_a_hundred() -> None:
    context = told("La part est de 90 %.")
    found = [number(d.text) for d in offered(counted("90 %", context), context)]
    assert found
    assert all(v is not None and v <= 100 for v in found)


def test_a_spelt_number_stays_spelt() -> None:
    context = told("Il a douze frères.")
    found = texts(counted("douze", context), context)
    assert len(found) == 3
    assert not any(c.isdigit() for text in found for c in text)


def years(text: str, published: date | None) -> list[int]:
    context = told(text, published=published)
    moment = context.findings.moments[0]
    return [int(t) for t in texts(proposal(moment, moment.span, context), context)]


def test_years_around_the_key_none_after_the_article() -> None:
    found = years("Le mur est tombé en 1989.", date(1990, 1, 1))
    assert len(found) == 3
    assert all(year <= 1990 and year != 1989 for year in found)


def test_a_year_to_come_is_asked_among_years_to_come() -> None:
    found = years("Le mur tombera en 2030.", date(2024, 1, 1))
    assert len(found) == 3
    assert all(year >= 2024 for year in found)


def test_years_of_the_article_come_first() -> None:
    assert years("Le mur est tombé en 1989. Il fut vendu en 1991.", None)[0] == 1991


@pytest.mark.parametrize(
    ("key", "others", "stands"),
    [
        ("le secrétaire à la Défense Austin", ("Kim", "Cho", "Blinken"), True),
        ("ONU", ("Commission européenne", "Banque mondiale", "Croix-Rouge"), True),
        ("Lloyd Austin", ("Kim Yong-hyun", "Cho Tae-yul", "Antony Blinken"), False),
    ],
)
def test_a_key_that_stands_out(key: str, others: tuple[str, ...], stands: bool) -> None:
    assert stands_out(key, tuple(Distractor(text, "") for text in others)) is stands


def test_numbers_ascend_names_are_shuffled_by_their_content() -> None:
    numbers = [(t, False, None) for t in ("11\u202f000", "900", "1\u202f500", "20\u202f000")]
    assert [t for t, _, _ in ordered(numbers, "a")] == [
        "900",
        "1\u202f500",
        "11\u202f000",
        "20\u202f000",
    ]
    names = [(t, False, None) for t in "abcdefgh"]
    assert ordered(names, "one") == ordered(names[::-1], "one")
    assert ordered(names, "one") != ordered(names, "two")
    assert sorted(ordered(names, "one")) == names


def test_the_same_seed_gives_the_same_options() -> None:
    context = told("Il a perdu 11 000 soldats.")
    asked = counted("11 000", context)
    assert offered(asked, context, 1) == offered(asked, context, 1)


def test_three_are_enough() -> None:
    names = ("Jean Unal", "Marc Sixte", "Paul Septime", "Luc Cinquet", "René Quarte")
    context = told(" ".join(f"{n} dort." for n in names), *(person(n) for n in names))
    assert len(offered(named("Marc Sixte", context), context)) == 3
