"""Each check refuses what its criterion forbids, and lets a good question pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.model import GAP, QuestionKind, Span
from quizapp.core.questions.checks import CHECKS, Draft, failed
from quizapp.core.questions.context import Context
from quizapp.core.questions.distractors import Distractor
from quizapp.core.questions.proposals import Pattern, Proposal
from tests.core.questions.options.asking import counted
from tests.core.questions.options.asking import named as by_name
from tests.core.questions.sentences import TITLE, asked, organisation, person, place, told

SALES = "Le ministère de la Santé a vendu 120 lits en 2012."
WARNING = (
    "Le secrétaire à la Défense Lloyd Austin a averti que les forces nord-coréennes s’amassent "
    "dans la région de Koursk."
)
DELIVERY = "La Corée du Nord a livré des canons à l’Iran en 2012."
SUMMIT = "Le sommet de la paix a réuni 40 chefs d’État à Gao."
SHOPS = "Le maire de Gao a fermé trois marchés : Sossokoïra, Damien et Washington."
NAMED = {
    SALES: (organisation("ministère de la Santé"),),
    WARNING: (person("Lloyd Austin", role="secrétaire à la Défense"),),
    DELIVERY: (place("Corée du Nord", level="country"), place("Iran", level="country")),
    SUMMIT: (place("Gao"),),
    SHOPS: (),
}
OPTIONS = {
    Pattern.HOW_MANY: ("60", "80", "150"),
    Pattern.WHO: ("Antony Blinken", "Kim Yong-hyun", "Cho Tae-yul"),
    Pattern.WHICH_COUNTRY: ("la Chine", "la Russie", "la Corée du Sud"),
    Pattern.WHERE: ("Mopti", "Kati", "Ségou"),
    Pattern.GAP: ("60", "80", "150"),
}
KEYS = {
    (SALES, Pattern.HOW_MANY): "120",
    (SALES, Pattern.GAP): "120",
    (WARNING, Pattern.WHO): "Lloyd Austin",
    (DELIVERY, Pattern.WHICH_COUNTRY): "la Corée du Nord",
    (SUMMIT, Pattern.WHERE): "Gao",
    (SHOPS, Pattern.HOW_MANY): "trois",
}


def context_of(sentence: str, title: str = TITLE) -> Context:
    return told(sentence, *NAMED[sentence], title=title)


def draft(sentence: str, pattern: Pattern, **changes: object) -> Draft:
    """A good choice on a sentence, with ``changes``."""
    proposal = next(p for p in asked(context_of(sentence)) if p.pattern is pattern)
    kind = QuestionKind.CLOZE if pattern is Pattern.GAP else QuestionKind.CHOICE
    wrong = tuple(Distractor(text, "computed") for text in OPTIONS[pattern])
    made = Draft(kind, proposal, proposal.stem, KEYS[sentence, pattern], wrong)
    return replace(made, **changes)  # type: ignore[arg-type]


GOOD = [
    (SALES, Pattern.HOW_MANY),
    (SALES, Pattern.GAP),
    (WARNING, Pattern.WHO),
    (DELIVERY, Pattern.WHICH_COUNTRY),
    (SUMMIT, Pattern.WHERE),
]


@pytest.mark.parametrize(("sentence", "pattern"), GOOD)
def test_it_works(sentence: str, pattern: Pattern) -> None:
    good = draft(sentence, pattern)
    assert failed(good, context_of(sentence)) is None


QUESTION = "Combien de lits le ministère de la Santé a-t-il vendus en 2012\u202f?"


@pytest.mark.parametrize(
    "stem",
    [
        QUESTION[0].lower() + QUESTION[1:],
        QUESTION.rstrip("\u202f?"),
        QUESTION.replace("lits", "«\u00a0lits"),
        QUESTION.replace("lits", "lits (neufs"),
        QUESTION.replace("le ministère", "de le ministère"),
        QUESTION.replace("le ministère", "que il"),
        QUESTION.replace("2012\u202f?", "2012,\u202f?"),
        QUESTION.replace("en 2012", "en 2012 , () "),
        QUESTION.replace("lits", f"{GAP}lits"),
        "En 1859, François-, combien de véhicules ont été vendus\u202f?",
        "Combien de véhicules Rome /ʁɔm/ a-t-elle vendus\u202f?",
    ],
)
def test_a_faulty_form_is_refused(stem: str) -> None:
    assert not CHECKS["well_formed"](draft(SALES, Pattern.HOW_MANY, stem=stem), context_of(SALES))


def test_a_year_before_de_is_no_faulty_number() -> None:
    well_formed, context = CHECKS["well_formed"], context_of(SALES)
    dated = "Qui a décidé le 16 août 2012 d’accorder l’asile au ministre\u202f?"
    assert well_formed(draft(SALES, Pattern.HOW_MANY, stem=dated), context)
    counted = "Qui a décidé le matin de vendre 16 d’hôpital\u202f?"
    assert not well_formed(draft(SALES, Pattern.HOW_MANY, stem=counted), context)


@pytest.mark.parametrize(("pattern", "size"), [(Pattern.HOW_MANY, 31), (Pattern.GAP, 40)])
def test_a_long_stem_is_refused(pattern: Pattern, size: int) -> None:
    stem = " ".join(["Mot"] * (size - 1) + [f"{GAP}."])
    assert not CHECKS["brief"](draft(SALES, pattern, stem=stem), context_of(SALES))


def test_a_short_sentence_says_too_little_around_its_gap() -> None:
    stem = f"Le ministère vend {GAP} lits."
    assert not CHECKS["brief"](draft(SALES, Pattern.GAP, stem=stem), context_of(SALES))


@pytest.mark.parametrize(
    ("pattern", "stem"),
    [
        (Pattern.GAP, f"Le ministère de la Santé a vendu {GAP} lits en {GAP}."),
        (Pattern.GAP, "Le ministère de la Santé a vendu 120 lits en 2012."),
        (Pattern.HOW_MANY, f"Combien de lits {GAP} a-t-il vendus en 2012\u202f?"),
    ],
)
def test_one_gap_in_a_cloze_and_none_elsewhere(pattern: Pattern, stem: str) -> None:
    assert not CHECKS["one_gap"](draft(SALES, pattern, stem=stem), context_of(SALES))


@pytest.mark.parametrize(
    ("sentence", "pattern", "title"),
    [
        (SALES, Pattern.HOW_MANY, "120 lits vendus"),
        (WARNING, Pattern.WHO, "Austin avertit"),
        (DELIVERY, Pattern.WHICH_COUNTRY, "La Corée du Nord vend"),
        (DELIVERY, Pattern.WHICH_COUNTRY, "Des canons nord-coréens"),
        (SUMMIT, Pattern.WHERE, "La paix de Gao"),
    ],
)
def test_the_title_does_not_tell(sentence: str, pattern: Pattern, title: str) -> None:
    made = draft(sentence, pattern)
    assert failed(made, context_of(sentence, title)) == "not_in_title"


@pytest.mark.parametrize(
    ("sentence", "pattern", "more"),
    [
        (SALES, Pattern.HOW_MANY, "pour 120 euros"),
        (WARNING, Pattern.WHO, "avec le fils d’Austin"),
        (SUMMIT, Pattern.WHERE, "près de Gao"),
    ],
)
def test_the_stem_does_not_tell(sentence: str, pattern: Pattern, more: str) -> None:
    good = draft(sentence, pattern)
    stem = good.stem.replace("\u202f?", f" {more}\u202f?")
    assert failed(replace(good, stem=stem), context_of(sentence)) == "not_in_stem"


@pytest.mark.parametrize(
    "options",
    [
        ("Blinken", "Kim", "Cho"),
        ("Antony Blinken",) * 2,
        tuple(f"le secrétaire d’État Antony Blinken {n}" for n in "123"),
    ],
)
def test_the_key_does_not_stand_out(options: tuple[str, ...]) -> None:
    wrong = tuple(Distractor(text, "computed") for text in options)
    made = draft(WARNING, Pattern.WHO, wrong=wrong)
    assert not CHECKS["even_options"](made, context_of(WARNING))


@pytest.mark.parametrize("more", ["nord-coréens", "de Pyongyang"])
def test_no_adjective_and_no_town_tells_the_country(more: str) -> None:
    stem = f"Quel pays a livré à l’Iran des canons {more} en 2012\u202f?"
    made = draft(DELIVERY, Pattern.WHICH_COUNTRY, stem=stem)
    assert not CHECKS["not_given_away"](made, context_of(DELIVERY))


@pytest.mark.parametrize(("town", "told"), [("Porto", True), ("Coimbra", False)])
def test_the_first_town_of_a_country_is_not_to_be_typed_under_its_name(
    town: str, told: bool
) -> None:
    stem = "Dans le nord du Portugal, dans quelle ville le sommet s’est-il ouvert en 2012\u202f?"
    made = draft(SUMMIT, Pattern.WHERE, stem=stem, key=town, kind=QuestionKind.SHORT_ANSWER)
    made = replace(made, proposal=replace(made.proposal, answer=place(town)))
    assert CHECKS["not_given_away"](made, context_of(SUMMIT)) is not told
    assert CHECKS["not_given_away"](replace(made, kind=QuestionKind.CHOICE), context_of(SUMMIT))


def test_no_count_beside_its_list() -> None:
    made = draft(
        SHOPS,
        Pattern.HOW_MANY,
        wrong=tuple(Distractor(text, "computed") for text in ("deux", "quatre", "cinq")),
        stem="Combien de marchés le maire a-t-il fermés\u00a0: Damien, Mopti, Kidal\u202f?",
    )
    assert failed(made, context_of(SHOPS)) == "not_listed"


def test_a_longer_form_in_the_title_tells_too() -> None:
    """« À Milan » under « FC Internazionale Milano »."""
    made = draft(WARNING, Pattern.WHO)
    assert failed(made, context_of(WARNING, "Les Austiniens du soir")) == "not_in_title"
    assert failed(made, context_of(WARNING, "Les Austères du soir")) is None


def test_the_initials_of_the_title_tell() -> None:
    """« UAZ » under « Ulyanovsky Avtomobilny Zavod »."""
    made = draft(DELIVERY, Pattern.WHICH_COUNTRY)
    answer = replace(organisation("UAZ"), mentions=())
    named = replace(made, proposal=replace(made.proposal, answer=answer))
    title = context_of(DELIVERY, "Ulyanovsky Avtomobilny Zavod")
    assert not CHECKS["not_in_title"](named, title)
    assert CHECKS["not_in_title"](named, context_of(DELIVERY, "Ulyanovsky Zavod"))


def test_a_town_of_the_title_tells_its_state() -> None:
    assert not CHECKS["not_in_title"](
        draft(DELIVERY, Pattern.WHICH_COUNTRY), context_of(DELIVERY, "Une livraison à Hamhung")
    )


def test_what_anyone_knows_is_refused() -> None:
    made = draft(WARNING, Pattern.WHO)
    known = replace(
        made.proposal, answer=person("Albert Einstein"), stem="Qui a trouvé la relativité ?"
    )
    assert not CHECKS["not_known"](replace(made, proposal=known), context_of(WARNING))
    assert CHECKS["not_known"](made, context_of(WARNING))


def test_a_part_of_an_interval_is_refused() -> None:
    text = "Le maire de Gao a vendu entre 120 et 190 lits."
    context, start = told(text), text.index("120")
    good = draft(SALES, Pattern.HOW_MANY)
    figure = replace(good.proposal.answer, span=Span(start, start + 3))  # type: ignore[type-var]
    made = replace(good, proposal=replace(good.proposal, answer=figure))
    assert not CHECKS["not_partial"](made, context)
    assert CHECKS["not_partial"](draft(SALES, Pattern.HOW_MANY), context_of(SALES))


def test_no_figure_that_two_others_give() -> None:
    sentence = "Le maire de Gao a vendu 120 lits, dont 80 neufs et 40 usagés."
    context = told(sentence)
    figure = next(f for f in context.findings.figures if f.value == 120)
    proposal = draft(SALES, Pattern.HOW_MANY).proposal
    whole = context.article.passages[0].span
    moved = replace(proposal, answer=figure, span=figure.span, source=whole)
    made = draft(SALES, Pattern.HOW_MANY, proposal=moved)
    told_all = replace(
        made, stem="Combien de lits a-t-il vendus, dont 80 neufs et 40 usagés\u202f?"
    )
    assert not CHECKS["not_computed"](told_all, context)
    assert CHECKS["not_computed"](made, context)  # what the stem leaves out computes nothing
    assert CHECKS["not_computed"](draft(SALES, Pattern.HOW_MANY), context_of(SALES))


def test_no_share_that_the_other_share_gives() -> None:
    text = "Il a vendu 53 % des lits neufs et 47 % des lits usagés."
    context = told(text)
    figure = next(f for f in context.findings.figures if f.value == 53)
    good = draft(SALES, Pattern.HOW_MANY)
    whole = context.article.passages[0].span
    proposal = replace(good.proposal, answer=figure, span=figure.span, source=whole)
    stem = "Quel pourcentage des lits neufs et 47 % des lits usagés a-t-il vendus\u202f?"
    assert not CHECKS["not_computed"](replace(good, proposal=proposal, stem=stem), context)


@pytest.mark.parametrize(
    ("stem", "asked_"),
    [
        ("Combien de lits consécutifs a-t-il vendus entre 2006 et 2010\u202f?", False),
        ("Combien de lits neufs a-t-il vendus entre 2006 et 2010\u202f?", True),
    ],
)
def test_years_in_a_row_tell_how_many(stem: str, asked_: bool) -> None:
    made = replace(draft(SALES, Pattern.HOW_MANY), stem=stem)
    assert CHECKS["not_computed"](made, context_of(SALES)) is asked_


@pytest.mark.parametrize("hedge", ["plus de", "au moins", "moins de", "jusqu’à"])
def test_no_choice_of_thresholds(hedge: str) -> None:
    """« plus de 80 » is true as well where the article says « plus de 120 »."""
    good = draft(SALES, Pattern.HOW_MANY)
    figure = replace(good.proposal.answer, approximate=hedge)  # type: ignore[type-var]
    made = replace(good, proposal=replace(good.proposal, answer=figure))
    assert failed(made, context_of(SALES)) == "one_threshold"
    assert failed(replace(made, kind=QuestionKind.NUMERIC, wrong=()), context_of(SALES)) is None


def test_a_question_that_says_nothing_asks_nothing() -> None:
    made = draft(WARNING, Pattern.WHO, stem="Qui a parlé à tous\u202f?")
    assert failed(made, context_of(WARNING)) == "whole"


def test_three_words_tell_who_did_what_to_what() -> None:
    whole = CHECKS["whole"]
    made = draft(
        DELIVERY, Pattern.WHICH_COUNTRY, stem="Quel pays assurera la sécurité des convois ?"
    )
    assert whole(made, context_of(DELIVERY))
    assert not whole(replace(made, stem="Quel pays s’est dit stupéfait ?"), context_of(DELIVERY))


@pytest.mark.parametrize(
    "stem",
    [
        "Combien de voix le texte a-t-il recueillies pour, 38 contre et 9 abstentions\u202f?",
        "À environ combien de voix le texte a-t-il été voté contre 50\u202f?",
        "À quel pourcentage est-elle financée par l’agence et pour le reste par la ville\u202f?",
    ],
)
def test_the_rest_of_a_result_is_not_left_behind_the_question(stem: str) -> None:
    assert not CHECKS["not_listed"](draft(SALES, Pattern.HOW_MANY, stem=stem), context_of(SALES))
    assert CHECKS["not_listed"](draft(SALES, Pattern.HOW_MANY), context_of(SALES))


@pytest.mark.parametrize(
    ("title", "asked_"),
    [
        ("Le Mali accorde l’asile à Anna Keller", False),
        ("L’asile d’Anna Keller", True),
        ("Mali", True),  # a bare name tells no deed
    ],
)
def test_what_a_state_does_in_the_title_no_man_is_asked_for(title: str, asked_: bool) -> None:
    text = "Jean Morel a accordé l’asile à Anna Keller."
    morel = person("Jean Morel")
    context = told(f"{text} Le Mali attend.", morel, place("Mali", level="country"), title=title)
    stem = "Qui a accordé l’asile à Anna Keller\u202f?"
    proposal = Proposal(Pattern.WHO, stem, morel, Span(0, 10), Span(0, len(text)), "")
    made = Draft(QuestionKind.SHORT_ANSWER, proposal, stem, "Jean Morel", ())
    assert CHECKS["not_in_title"](made, context) is asked_


@pytest.mark.parametrize(("title", "named"), [("Les musées quimpérois", True), ("Gao", False)])
def test_who_lives_there_tells_the_town(title: str, named: bool) -> None:
    sentence = "Le musée a ouvert à Quimper."
    context = told(sentence, place("Quimper"), title=title)
    proposal = by_name("Quimper", context)
    made = Draft(QuestionKind.CLOZE, proposal, proposal.stem, "Quimper", ())
    assert CHECKS["not_in_title"](made, context) is not named


def test_a_true_statement_is_not_told_by_the_title() -> None:
    sentence = "Une avalanche a causé la mort de neuf personnes."
    for title, passes in (("Neufs morts dans les Alpes", False), ("Une avalanche", True)):
        context = told(sentence, title=title)
        made = Draft(QuestionKind.TRUE_FALSE, counted("neuf", context), sentence, "Vrai", ())
        assert CHECKS["not_in_title"](made, context) is passes


@pytest.mark.parametrize(("how", "passes"), [("consécutifs", False), ("nationaux", True)])
def test_years_that_count_for_themselves(how: str, passes: bool) -> None:
    sentence = "Le club de Gao a gagné cinq titres entre 2006 et 2010."
    context = told(sentence, place("Gao"))
    made = Draft(
        QuestionKind.NUMERIC,
        counted("cinq", context),
        f"Combien de titres {how} le club a-t-il gagnés entre 2006 et 2010 ?",
        "5",
        (),
    )
    assert CHECKS["not_computed"](made, context) is passes


@pytest.mark.parametrize(("stem", "passes"), [("à Bamako", True), ("ce soir", False)])
def test_a_square_is_asked_for_in_a_town(stem: str, passes: bool) -> None:
    context = told("Le maire parle sur la place d’Armes.", place("place d’Armes"))
    proposal = replace(by_name("place d’Armes", context), asked_as="place", pattern=Pattern.WHERE)
    stem = f"Sur quelle place le nouveau maire élu parlera-t-il aux marchands {stem} ?"
    made = Draft(QuestionKind.SHORT_ANSWER, proposal, stem, "la place d’Armes", ())
    assert CHECKS["whole"](made, context) is passes


@pytest.mark.parametrize(("title", "passes"), [("Saguenay : un prêt", False), ("Un prêt", True)])
def test_a_town_of_the_title_tells_its_province(title: str, passes: bool) -> None:
    context = told("Le gouvernement du Québec prête.", place("Québec", level="region"), title=title)
    proposal = replace(by_name("Québec", context), pattern=Pattern.WHOSE)
    stem = "Le gouvernement de quelle province accordera un prêt de 60 millions ?"
    made = Draft(QuestionKind.SHORT_ANSWER, proposal, stem, "le Québec", ())
    assert CHECKS["not_in_title"](made, context) is passes
