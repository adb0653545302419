"""Marking: what a French reader reads alike is alike, and nothing wrong is right."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core import counting
from quizapp.core.marking import MAXIMUM_LENGTH, RULES, mark, ordered_value
from quizapp.core.model import Difficulty, Mark, Option, Question, QuestionKind, Span


def question(
    kind: QuestionKind,
    key: str,
    *accepted: str,
    stem: str = "Laquelle ?",
    wrong: tuple[str, ...] = (),
) -> Question:
    options = (Option(key, True), *(Option(text, False) for text in wrong)) if wrong else ()
    return Question(
        id="q",
        kind=kind,
        stem=stem,
        options=options,
        key=key,
        accepted=accepted,
        fact="f",
        passage="p1",
        source=Span(0, 1),
        reason="",
        difficulty=Difficulty.EASY,
        explanation="",
    )


def number(key: str, stem: str = "Combien de soldats nord-coréens ?") -> Question:
    return question(QuestionKind.NUMERIC, key, stem=stem)


def name(key: str, *accepted: str) -> Question:
    return question(QuestionKind.SHORT_ANSWER, key, *accepted)


def test_it_works() -> None:
    assert mark(number("11 000"), "onze mille") == Mark(1.0, ("number_words",))
    assert mark(name("Élysée"), "l'elysee") == Mark(1.0, ("case", "accents", "article"))


COUNTED = {rule.code for rule in counting.RULES}


def asked_for(code: str, key: str) -> Question:
    """A question by which an example of a rule is marked."""
    return number(key, "Combien ?") if code in COUNTED else name(key)


EXAMPLES = [(rule.code, *example) for rule in RULES for example in rule.right]
COUNTEREXAMPLES = [(rule.code, *example) for rule in RULES for example in rule.wrong]


@pytest.mark.parametrize(("code", "typed", "key"), EXAMPLES)
def test_every_example_of_a_rule_is_right_by_it(code: str, typed: str, key: str) -> None:
    found = mark(asked_for(code, key), typed)
    assert found.fraction == 1.0
    assert code in found.tolerated


@pytest.mark.parametrize(("code", "typed", "key"), COUNTEREXAMPLES)
def test_what_only_looks_like_an_example_is_wrong(code: str, typed: str, key: str) -> None:
    assert mark(asked_for(code, key), typed) == Mark(0.0)


def test_every_rule_has_a_code_of_its_own_and_examples() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule.right and rule.wrong for rule in RULES)


@pytest.mark.parametrize("kind", [QuestionKind.CHOICE, QuestionKind.CLOZE, QuestionKind.TRUE_FALSE])
def test_options_are_chosen_by_their_text(kind: QuestionKind) -> None:
    asked = question(kind, "Koursk", wrong=("Kherson", "Kiev"))
    assert mark(asked, "Koursk") == Mark(1.0)
    for other in ("Kherson", "koursk", "Odessa", "", " "):
        assert mark(asked, other) == Mark(0.0)


@pytest.mark.parametrize(
    ("response", "tolerated"),
    [
        ("11 000", ()),
        ("11\u00a0000", ()),
        ("11\u202f000", ()),
        ("  11 000 ", ()),
        ("11000", ("spaces",)),
        ("11.000", ("spaces",)),
        ("11'000", ("spaces",)),
        ("11 000.", ()),
        ("onze mille", ("number_words",)),
        ("Onze-mille", ("number_words",)),
        ("11 mille", ("number_words",)),
        ("11 000 soldats", ("unit",)),
        ("11 000 soldats nord-coréens", ("unit",)),
        ("onze mille soldats", ("number_words", "unit")),
    ],
)
def test_eleven_thousand(response: str, tolerated: tuple[str, ...]) -> None:
    assert mark(number("11 000"), response) == Mark(1.0, tolerated)


@pytest.mark.parametrize(
    "response",
    [
        "11 001",
        "10 999",
        "1 100",
        "110 000",
        "11,000",
        "11",
        "-11 000",
        "11 0000",
        "11 000 chars",
        "11 000 morts",
        "pas 11 000",
        "plus de 11 000",
        "10 ou 11 000",
        "onze mille un",
        "onze ou douze mille",
        "11 millions",
        "onze",
        "",
        "soldats",
        "٣",
        "²",
    ],
)
def test_not_eleven_thousand(response: str) -> None:
    assert mark(number("11 000"), response).fraction == 0.0


@pytest.mark.parametrize(
    ("key", "stem", "response", "tolerated"),
    [
        ("5,4", "Combien de litres ?", "5.4", ("decimal_point",)),
        ("5,4", "Combien de litres ?", "5,40", ("zeros",)),
        ("1,822", "Combien de mètres ?", "1.822", ("decimal_point",)),
        ("5,4 millions", "Combien de personnes ?", "5 400 000", ("number_words",)),
        ("5,4 millions", "Combien de millions de personnes ?", "5,4", ()),
        ("5,4", "Combien de millions de personnes ?", "5,4 millions", ("number_words",)),
        ("12,5 %", "De combien ?", "12,5 pour cent", ()),
        ("12,5 %", "De combien ?", "12,5", ()),
        ("300 euros", "Quel prix ?", "300 €", ()),
        ("50 kilomètres", "À quelle distance ?", "50 km", ()),
        ("quatre-vingt-dix-neuf", "Combien ?", "99", ("number_words",)),
        ("99", "Combien ?", "nonante-neuf", ("number_words",)),
        ("0", "Combien ?", "zéro", ("number_words",)),
    ],
)
def test_other_numbers(key: str, stem: str, response: str, tolerated: tuple[str, ...]) -> None:
    found = mark(number(key, stem), response)
    assert found.fraction == 1.0
    assert set(found.tolerated) <= {*tolerated, "unit"}


def french(value: int, space: str) -> str:
    return f"{value:,}".replace(",", space)


SPACES = st.sampled_from([" ", "", "\u00a0", "\u202f", "."])


@given(st.integers(0, 10**12), SPACES, SPACES)
def test_every_grouping_is_the_same_number(value: int, one: str, other: str) -> None:
    assert mark(number(french(value, one)), french(value, other)).fraction == 1.0


@given(st.integers(0, 10**9), st.integers(0, 10**9), SPACES)
def test_another_number_is_wrong(value: int, other: int, space: str) -> None:
    expected = 1.0 if value == other else 0.0
    assert mark(number(french(value, " ")), french(other, space)).fraction == expected


@given(st.integers(0, 10**9), st.sampled_from([-1, 1, 10, -10, 1000]), SPACES)
def test_off_by_a_little_is_wrong(value: int, off: int, space: str) -> None:
    typed = french(abs(value + off), space)
    if abs(value + off) != value:
        assert mark(number(french(value, " ")), typed).fraction == 0.0


@given(st.decimals(Decimal("0.01"), 9999, places=2))
def test_decimals_with_comma_and_point(value: Decimal) -> None:
    asked = number(str(value).replace(".", ","), "Combien de litres ?")
    assert mark(asked, str(value)).fraction == 1.0
    assert mark(asked, str(value + Decimal("0.01")).replace(".", ",")).fraction == 0.0


@given(st.text(max_size=60))
def test_no_text_raises(response: str) -> None:
    for asked in (
        number("11 000"),
        name("Kim Yong-hyun", "Kim"),
        question(QuestionKind.CHOICE, "a", wrong=("b",)),
        question(QuestionKind.CLOZE, "Koursk"),
    ):
        assert mark(asked, response).fraction in {0.0, 1.0}


def test_a_very_long_answer_is_wrong() -> None:
    assert mark(name("Koursk"), "Koursk " * MAXIMUM_LENGTH) == Mark(0.0)


@pytest.mark.parametrize(
    ("key", "response", "tolerated"),
    [
        ("Koursk", "Koursk", ()),
        ("Koursk", "koursk", ("case",)),
        ("Koursk", "« Koursk »", ("punctuation",)),
        ("Koursk", "à Koursk", ("article",)),
        ("Koursk", "Kousk", ("typo",)),
        ("Élysée", "Elysée", ("accents",)),
        ("Élysée", "l’Élysée", ("article",)),
        ("cœur", "coeur", ("accents",)),
        ("L'Haÿ-les-Roses", "l’hay les roses", ("case", "accents", "hyphens")),
        ("États-Unis", "les États-Unis", ("article",)),
        ("Dupont", "M. Dupont", ("title",)),
        ("M. Dupont", "Dupont", ("title",)),
        ("Dupont", "le ministre Dupont", ("title",)),
        ("Kim Yong-hyun", "kim yong hyun", ("case", "hyphens")),
        ("Kim Yong-hyun", "Kim Yong-hyum", ("typo",)),
        ("Charles de Gaulle", "Charles de Gaule", ("typo",)),
    ],
)
def test_words_read_alike(key: str, response: str, tolerated: tuple[str, ...]) -> None:
    found = mark(name(key), response)
    assert found.fraction == 1.0
    if "typo" not in tolerated and "title" not in tolerated:
        assert set(found.tolerated) == set(tolerated)
    else:
        assert set(tolerated) <= set(found.tolerated)


@pytest.mark.parametrize(
    ("key", "response"),
    [
        ("Irlande", "Islande"),  # another country
        ("Gambie", "Zambie"),  # another first letter
        ("Mali", "Bali"),
        ("Niger", "Nigeria"),
        ("août 2012", "août 2013"),  # digits are no typos
        ("Kim Yong-hyun", "Kim Jong-hyun"),
        ("Kim Yong-hyun", "Kim"),  # not listed as accepted
        ("Kim Yong-hyun", "Lim Yong-hyun"),
        ("Jean Dupont", "Jeanne Dupont"),
        ("Michel Martin", "Michèle Martin"),
        ("ministre de la Défense", "Défense"),
        ("Nord", "Sud"),
        ("Austin", "Lloyd"),
        ("a", "b"),
    ],
)
def test_words_that_are_something_else(key: str, response: str) -> None:
    assert mark(name(key), response).fraction == 0.0


def test_the_surname_counts_where_it_is_accepted() -> None:
    asked = name("Lloyd Austin", "Lloyd Austin", "Austin")
    assert mark(asked, "Austin") == Mark(1.0)
    assert mark(asked, "M. Austin") == Mark(1.0, ("title",))


@pytest.mark.parametrize(("key", "rival"), [("Morvane", "Morvant"), ("Duvallet", "Duvalet")])
def test_a_slip_that_reaches_another_name_is_wrong(key: str, rival: str) -> None:
    asked = name(key)
    assert mark(asked, rival, [rival]).fraction == 0.0
    assert mark(asked, key, [rival]).fraction == 1.0


def test_an_option_that_differs_by_its_accents_is_another_answer() -> None:
    asked = question(QuestionKind.SHORT_ANSWER, "Pêche", wrong=("Péché",))
    assert mark(asked, "pêche") == Mark(1.0, ("case",))
    assert mark(asked, "péché").fraction == 0.0
    assert mark(asked, "peche").fraction == 0.0  # it could be either


def test_a_slip_between_two_names_proves_nothing() -> None:
    assert mark(name("Morvane"), "Morvand").fraction == 1.0
    assert mark(name("Morvane"), "Morvand", ["Morvant"]).fraction == 0.0


def test_another_spelling_of_the_key_is_no_rival() -> None:
    rivals = ["Kim Yong Hyun", "Lloyd Austin"]
    assert mark(name("Kim Yong-hyun"), "kim yong hyun", rivals).fraction == 1.0


WORD = st.text("abcdefghijklmnopqrstuvwxyzéèêçàôœ", min_size=1, max_size=12)


@given(WORD, st.lists(WORD, min_size=1, max_size=4))
def test_no_other_option_is_ever_right(key: str, others: list[str]) -> None:
    wrong = tuple(other for other in others if other != key)
    asked = question(QuestionKind.SHORT_ANSWER, key, wrong=wrong)
    for other in wrong:
        assert mark(asked, other).fraction == 0.0
    assert mark(asked, key).fraction == 1.0


@given(WORD, st.sampled_from([str.upper, str.title, lambda text: f"  {text}. "]))
def test_case_and_spaces_never_make_it_wrong(key: str, write: object) -> None:
    assert mark(name(key), write(key)).fraction == 1.0  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 822", (Decimal(1822),)),
        ("5,4 millions", (Decimal(5_400_000),)),
        ("16 août 2012", (2012, 8, 16)),
        ("1er mars 2021", (2021, 3, 1)),
        ("août 2012", (2012, 8)),
        ("2012", (2012,)),
        ("Koursk", None),
        ("", None),
    ],
)
def test_what_figures_and_dates_are_sorted_by(text: str, value: object) -> None:
    assert ordered_value(text) == value


UNITS = (
    "euros",
    "dollars",
    "mètres",
    "kilomètres",
    "tonnes",
    "habitants",
    "soldats",
    "%",
    "heures",
)


@given(st.integers(2, 10**9), st.sampled_from(UNITS), st.sampled_from(UNITS), SPACES)
def test_another_unit_is_wrong(value: int, unit: str, other: str, space: str) -> None:
    asked = number(f"{french(value, ' ')} {unit}", f"Combien de {unit} ?")
    typed = f"{french(value, space)} {other}"
    assert mark(asked, typed).fraction == float(unit == other)


@given(st.integers(10**3, 10**9), st.integers(1, 9), SPACES)
def test_a_digit_more_or_less_is_wrong(value: int, digit: int, space: str) -> None:
    asked = number(french(value, " "))
    for other in (value // 10, value * 10 + digit, value + 10 ** len(str(value))):
        assert mark(asked, french(other, space)).fraction == 0.0


def test_a_surname_of_the_article_is_no_slip_for_another() -> None:
    asked = name("Yves Morvan", "Morvan")
    assert mark(asked, "Morvand").fraction == 1.0
    assert mark(asked, "Morvand", ["Paul Morvand"]).fraction == 0.0


def test_a_point_proves_nothing_where_the_article_has_both_numbers() -> None:
    assert mark(number("1 822"), "1.822").fraction == 1.0
    assert mark(number("1 822"), "1.822", ["1,822 mètre"]).fraction == 0.0
    assert mark(number("1 822"), "1 822", ["1,822 mètre"]).fraction == 1.0


def test_the_function_that_the_question_names_may_be_written_again() -> None:
    asked = question(
        QuestionKind.SHORT_ANSWER, "Kim Yong-hyun", stem="Qui est le ministre de la Défense ?"
    )
    assert mark(asked, "le ministre de la Défense Kim Yong-hyun") == Mark(1.0, ("title",))
    assert mark(asked, "le ministre des Transports Kim Yong-hyun").fraction == 0.0


@pytest.mark.parametrize(
    ("key", "typed"), [("2012", "deux mille douze"), ("2012", "en 2012"), ("mai 2012", "Mai 2012")]
)
def test_years_and_months(key: str, typed: str) -> None:
    assert mark(name(key), typed, ["2013", "juin 2012"]).fraction == 1.0
    assert mark(name(key), typed.replace("12", "13").replace("douze", "treize")).fraction == 0.0
