"""From a sentence to statements: side matter dropped, claims attributed, doubt refused."""

from __future__ import annotations

import pytest

from quizapp.core.questions.statements import Statement, statements_of
from quizapp.core.questions.wording import whole
from tests.core.questions.sentences import legible, told

PLAIN = "Le maire de Gao a fermé le marché de Mopti."


def stated(sentence: str) -> list[Statement]:
    context = told(sentence)
    return [s for part in context.sentences for s in statements_of(part)]


def said(sentence: str) -> list[str]:
    context = told(sentence)
    found = [s for part in context.sentences for s in statements_of(part)]
    return [legible(whole(s, context)) for s in found]


def words(tokens: tuple[object, ...]) -> str:
    return " ".join(str(t) for t in tokens)


def test_it_works() -> None:
    (statement,) = stated(PLAIN)
    assert words(statement.subject) == "Le maire de Gao"
    assert words(statement.verb) == "a fermé"
    assert words(statement.rest) == "le marché de Mopti"
    assert said(PLAIN) == [PLAIN]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire de Gao, suscitant des inquiétudes, a fermé le marché de Mopti.",
        "Le maire de Gao, ancien commerçant, a fermé le marché de Mopti.",
        "Le maire de Gao — un ancien commerçant — a fermé le marché de Mopti.",
        "Le maire de Gao a fermé le marché de Mopti, alors que des commerçants protestaient.",
        "Le maire de Gao a fermé le marché de Mopti, et des commerçants ont protesté.",
        "Le maire de Gao a fermé le marché de Mopti ; des commerçants ont protesté.",
        "En effet, le maire de Gao a fermé le marché de Mopti.",
        "Mais le maire de Gao a donc fermé le marché de Mopti.",
    ],
)
def test_side_matter_is_dropped(sentence: str) -> None:
    assert said(sentence) == [PLAIN]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "Les troupes nord-coréennes, lourdement armées et portant des uniformes russes, ont "
            "gagné la région de Koursk.",
            "Les troupes nord-coréennes ont gagné la région de Koursk.",
        ),
        (
            "Le Rassemblement pour la République (RPR) a gagné les élections de 1986.",
            "Le Rassemblement pour la République a gagné les élections de 1986.",
        ),
        (
            "L’Allemagne a été coupée en deux, et Berlin a été partagée elle aussi.",
            "L’Allemagne a été coupée en deux.",
        ),
    ],
)
def test_what_stays_is_verbatim(sentence: str, kept: str) -> None:
    assert said(sentence) == [kept]


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon la police, le maire de Gao a fermé le marché de Mopti.",
        "En 2012, le maire de Gao a fermé le marché de Mopti.",
        "Le maire de Gao a fermé trois marchés : Sossokoïra, Damien et Washington.",
    ],
)
def test_nothing_that_says_when_who_or_which_is_dropped(sentence: str) -> None:
    assert said(sentence) == [sentence]


def test_what_someone_claims_is_a_statement_of_its_own() -> None:
    assert said(
        "Le secrétaire à la Défense Lloyd Austin a averti que les forces nord-coréennes "
        "s’amassent dans la région de Koursk."
    )[1:] == [
        "Selon le secrétaire à la Défense Lloyd Austin, les forces nord-coréennes s’amassent "
        "dans la région de Koursk."
    ]


def test_a_name_keeps_its_capital_under_the_claim() -> None:
    claim = said("L’armée russe a averti que le Mali fermera les écoles de Gao en 2012.")[1]
    assert claim == "Selon l’armée russe, le Mali fermera les écoles de Gao en 2012."


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire de Gao a-t-il fermé le marché de Mopti ?",
        "« Le marché ferme », a annoncé le maire de Gao.",
        "le maire de Gao a fermé le marché de Mopti.",
        "Le maire de Gao (élu en 2012 a fermé le marché de Mopti.",
    ],
)
def test_questions_quotes_and_fragments_state_nothing(sentence: str) -> None:
    assert stated(sentence) == []


def test_a_sentence_too_long_to_be_parsed_well_states_nothing() -> None:
    assert stated("Le maire" + " de Gao" * 50 + " est parti.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Il faut fermer le marché de Gao avant 2012.",
        "Les élus de Gao a fermé le marché de Mopti.",
    ],
)
def test_without_a_sure_subject_the_sentence_serves_for_a_gap_only(sentence: str) -> None:
    (statement,) = stated(sentence)
    assert (statement.subject, statement.verb) == ((), ())
    assert said(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Avec le ministre Jean Morel, Lloyd Austin a visité les usines de Gao.",
            "Lloyd Austin",
        ),
        (
            "Pour contrer la Corée du Nord, Austin et Kim se sont engagés à intensifier les "
            "exercices militaires.",
            "Austin et Kim",
        ),
        (
            "Des élus de Gao, s’exprimant sous anonymat, ont dit que Gao manquait d’eau.",
            "Des élus de Gao",
        ),
    ],
)
def test_a_subject_that_the_parser_missed_is_found_by_its_place(
    sentence: str, subject: str
) -> None:
    assert words(stated(sentence)[0].subject) == subject


def test_the_finite_verb_is_taken_when_the_parser_took_an_infinitive() -> None:
    (statement,) = stated(
        "Pour aider le Mali, Austin et Kim se sont engagés à fermer les écoles de Gao."
    )
    assert words(statement.verb) == "se sont engagés"


def test_company_at_the_opening_can_go() -> None:
    (statement,) = stated("Avec le ministre Jean Morel, Lloyd Austin a visité les usines de Gao.")
    without = statement.without_lead()
    assert without is not None
    assert words(without.tokens) == "Lloyd Austin a visité les usines de Gao"


@pytest.mark.parametrize(
    "sentence",
    [
        PLAIN,
        "Selon la police, le maire de Gao a fermé le marché de Mopti.",
        "En 2012, le maire de Gao a fermé le marché de Mopti.",
    ],
)
def test_who_claims_it_and_when_it_was_stay(sentence: str) -> None:
    (statement,) = stated(sentence)
    assert statement.without_lead() is None


def test_the_source_is_the_whole_sentence() -> None:
    sentence = "Le maire de Gao, ancien commerçant, a fermé le marché de Mopti."
    (statement,) = stated(sentence)
    assert statement.source == (0, len(sentence))


def test_no_comma_opens_a_subject() -> None:
    sentence = "Pour aider le Mali, Austin et Kim se sont engagés à fermer les écoles de Gao."
    assert words(stated(sentence)[0].subject) == "Austin et Kim"


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "Le maire de Gao, qui avait démissionné, a fermé le marché de Mopti.",
            [PLAIN, "Le maire de Gao avait démissionné."],
        ),
        (
            "Le maire de Gao a parlé d’« une erreur, de taille » et fermé le marché de Mopti.",
            ["Le maire de Gao a parlé d’« une erreur, de taille ».", PLAIN],
        ),
        (
            "L’Espagne, qui exploite une usine à Gao, a fermé le marché de Mopti.",
            ["L’Espagne a fermé le marché de Mopti.", "L’Espagne exploite une usine à Gao."],
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti et publiera les relevés en 2012.",
            [PLAIN, "Le maire de Gao publiera les relevés en 2012."],
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti et ouvert une école à Tombouctou.",
            [PLAIN, "Le maire de Gao a ouvert une école à Tombouctou."],
        ),
        ("Le maire de Gao a fermé le marché de Mopti et sa mission sera l’école en 2013.", [PLAIN]),
        (
            "Le mont Maudit culmine à 4 465 mètres, il est le troisième sommet du massif.",
            [
                "Le mont Maudit culmine à 4 465 mètres.",
                "Il est le troisième sommet du massif.",
            ],
        ),
    ],
)
def test_each_clause_of_a_sentence_is_a_statement(sentence: str, statements: list[str]) -> None:
    assert said(sentence) == statements


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "La capture de Saraqeb est un revers pour le gouvernement, affirme Rami Kassar.",
            ["Selon Rami Kassar, la capture de Saraqeb est un revers pour le gouvernement."],
        ),
        (
            "Les marchés de Gao ouvriront en mai 2012, a annoncé le maire de Gao, Jean Morel.",
            ["Selon Jean Morel, les marchés de Gao ouvriront en mai 2012."],
        ),
        # the pronoun is written out, or refuses
        (
            "Les marchés de Gao ouvriront en mai 2012, a-t-il annoncé.",
            ["Selon -il, les marchés de Gao ouvriront en mai 2012."],
        ),
    ],
)
def test_who_says_it_after_the_clause_opens_the_statement(
    sentence: str, statements: list[str]
) -> None:
    assert said(sentence) == statements


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Le bourgmestre de Namur, Stéphane Collignon, a visité le marché de Gao.",
            "Stéphane Collignon a visité le marché de Gao.",
        ),
        (
            "Son entraîneur, l’Italien Marco Bellini, a salué les joueurs de Gao.",
            "L’Italien Marco Bellini a salué les joueurs de Gao.",
        ),
        (
            "Située entre deux fleuves, la ville de Gao occupe une position forte.",
            "La ville de Gao occupe une position forte.",
        ),
        (
            "Ancienne capitale des Gaules, Lyon est le siège du Parlement.",
            "Lyon est le siège du Parlement.",
        ),
        (
            "Le maire de Gao a décidé hier, jeudi 16 août 2012, de fermer le marché.",
            "Le maire de Gao a décidé jeudi 16 août 2012 de fermer le marché.",
        ),
    ],
)
def test_what_only_describes_the_subject_goes(sentence: str, statement: str) -> None:
    assert said(sentence) == [statement]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Cinquante pompiers venus de Namur, d’Andenne et de Gembloux ont été engagés.",
            "Cinquante pompiers venus de Namur , d' Andenne et de Gembloux",
        ),
        ("Le texte prévoit le retrait des troupes de Gao.", "Le texte"),
        ("28 personnes de Gao devaient participer à la fête.", "28 personnes de Gao"),
    ],
)
def test_a_subject_is_whole(sentence: str, subject: str) -> None:
    assert words(stated(sentence)[0].subject) == subject


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "En 936, Louis devient roi, son fils et son petit-fils lui succèdent.",
            "En 936, Louis devient roi.",
        ),
        (
            "C'est Jean Morel qui dirige le projet du port de Gao.",
            "Jean Morel dirige le projet du port de Gao.",
        ),
        (
            "C'est en 1920 que le club de Gao remporte son second titre.",
            "En 1920, le club de Gao remporte son second titre.",
        ),
        (
            "Trente gardes, dont Rosy Suess et Jean Morel, ont été identifiés à Gao en 2012.",
            "Trente gardes ont été identifiés à Gao en 2012.",
        ),
    ],
)
def test_what_is_set_apart_or_named_of_many_leaves_the_clause(
    sentence: str, statement: str
) -> None:
    assert said(sentence)[0] == statement


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Faute de pouvoir la construire, les chercheurs de Gao ont relié huit observatoires.",
            "les chercheurs de Gao ont relié huit observatoires",
        ),
        (
            "Pour ne pas se gêner, les chercheurs de Gao se sont répartis en quatre équipes.",
            "les chercheurs de Gao se sont répartis en quatre équipes",
        ),
    ],
)
def test_why_something_was_done_can_go(sentence: str, left: str) -> None:
    (statements,) = told(sentence).statements
    bare = statements[0].without_lead()
    assert bare is not None
    assert bare.sentence.doc[bare.tokens[0].i : bare.tokens[-1].i + 1].text == left


def test_how_old_someone_was_is_beside_the_clause() -> None:
    (statements,) = told("Anna Keller, alors âgée de 29 ans, a fermé les écoles de Gao.").statements
    assert "âgée" not in [t.text for t in statements[0].tokens]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Les élèves de Gao seront conduits à Huy, à neuf kilomètres.",
            "Les élèves de Gao seront conduits à Huy.",
        ),
        (
            "Le prix a été attribué aux 347 chercheurs de Gao, à partager à parts égales.",
            "Le prix a été attribué aux 347 chercheurs de Gao.",
        ),
        (
            "Les chercheurs de Gao se sont répartis en quatre équipes, sans se parler.",
            "Les chercheurs de Gao se sont répartis en quatre équipes.",
        ),
    ],
)
def test_how_far_and_in_what_way_are_beside_the_clause(sentence: str, statement: str) -> None:
    assert said(sentence)[0] == statement


def test_what_a_condition_is_for_stays() -> None:
    sentence = "Pour obtenir la majorité, le maire de Gao doit réunir 300 signatures."
    (statements,) = told(sentence).statements
    assert statements[0].without_lead() is None
