"""Does a statement stand alone? What points outside it is written out or refuses it."""

from __future__ import annotations

import pytest

from quizapp.core.questions.references import standing_alone
from quizapp.core.questions.statements import Statement, statements_of
from tests.core.questions.sentences import (
    alone,
    dropped,
    organisation,
    person,
    place,
    stems,
    told,
)

AUSTIN = person("Lloyd Austin", "Austin", role="secrétaire à la Défense")
VISIT = "Le secrétaire à la Défense Lloyd Austin a visité les usines de Gao."
PROMISE = "Austin a promis un soutien total à la Corée du Sud."
HE = "Il a ensuite visité les ports du Mali en 2012."
SHE = "Elle a ensuite visité les ports du Mali en 2012."


def test_it_works() -> None:
    assert alone(f"{VISIT} {PROMISE}", AUSTIN) == (
        "Le secrétaire à la Défense Lloyd Austin a promis un soutien total à la Corée du Sud."
    )


def test_whom_the_title_names_needs_no_role() -> None:
    written = alone(f"{VISIT} {PROMISE}", AUSTIN, title="Lloyd Austin en Corée")
    assert written == "Lloyd Austin a promis un soutien total à la Corée du Sud."


def test_a_role_given_after_the_name_follows_it_in_brackets() -> None:
    first = "Jean Morel, chef de la mission de paix, a visité les usines de Gao."
    morel = person("Jean Morel", "Morel", role="chef de la mission de paix")
    assert alone(f"{first} Morel a promis un soutien total à la Corée du Sud.", morel) == (
        "Jean Morel (chef de la mission de paix) a promis un soutien total à la Corée du Sud."
    )


KIM = "ministre sud-coréen de la Défense"
FIRST = f"Le {KIM} Kim Yong-hyun a visité les usines de Gao."


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Le ministre Kim a promis un soutien total à la Corée du Sud.",
            f"Le {KIM} Kim Yong-hyun a promis un soutien total à la Corée du Sud.",
        ),
        (
            "Les usines de Gao appartiennent à la famille du ministre Kim.",
            f"Les usines de Gao appartiennent à la famille du {KIM} Kim Yong-hyun.",
        ),
    ],
)
def test_part_of_a_role_becomes_the_whole(sentence: str, written: str) -> None:
    assert alone(f"{FIRST} {sentence}", person("Kim Yong-hyun", "Kim", role=KIM)) == written


def test_whom_nothing_introduces_may_only_be_the_answer() -> None:
    text = "Lloyd Austin a assuré qu’il visiterait les usines de Gao."
    context = told(text, person("Lloyd Austin"), place("Gao"))
    assert stems(context, "who") == ["Qui a assuré qu’il visiterait les usines de Gao ?"]
    assert stems(context, "gap") == ["_____ a assuré qu’il visiterait les usines de Gao."]
    assert dropped(context)["unknown_person"] > 0


@pytest.mark.parametrize("before", [VISIT, f"{VISIT} {PROMISE}"])
def test_a_pronoun_takes_up_the_subject_before(before: str) -> None:
    assert alone(f"{before} {HE}", AUSTIN) == (
        "Le secrétaire à la Défense Lloyd Austin a visité les ports du Mali en 2012."
    )


def test_the_evidence_then_begins_where_the_name_stands() -> None:
    context = told(f"{VISIT} {HE}", AUSTIN, place("Mali", level="country"))
    statement = next(statements_of(context.sentences[-1]))
    written = standing_alone(statement, context)
    assert isinstance(written, Statement)
    assert written.source == (0, len(context.article.text))


@pytest.mark.parametrize(
    "text",
    [
        HE,
        f"{VISIT} {SHE}",  # another gender
        f"{VISIT}\n\nLe pont est beau.\n\n{HE}",  # a paragraph between
        f"Lloyd Austin et Jean Morel ont visité les usines de Gao. {HE}",  # which of the two?
        f"{VISIT} Avec Jean Morel, il a ensuite visité les ports du Mali en 2012.",
    ],
)
def test_a_pronoun_in_doubt_refuses(text: str) -> None:
    austin = AUSTIN if VISIT in text else person("Lloyd Austin")
    named = [e for e in (austin, person("Jean Morel")) if e.name in text]
    assert alone(text, *named) in {"open:il", "open:elle"}


def test_a_pronoun_inside_takes_up_the_subject_of_its_sentence() -> None:
    text = "Lloyd Austin a assuré qu’il visiterait les usines de Gao."
    assert alone(text, person("Lloyd Austin")) == text
    other = "Lloyd Austin a assuré qu’elle visiterait les usines de Gao."
    assert alone(other, person("Lloyd Austin")) == other


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Lundi, le maire de Gao a fermé le marché de Mopti.",
            "Le 4 novembre 2024, le maire de Gao a fermé le marché de Mopti.",
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti lundi soir.",
            "Le maire de Gao a fermé le marché de Mopti le 4 novembre 2024 au soir.",
        ),
        (
            "Le maire de Gao a fermé le marché de Mopti hier.",
            "Le maire de Gao a fermé le marché de Mopti le 5 novembre 2024.",
        ),
        (
            "En août, le maire de Gao a fermé le marché de Mopti.",
            "En août 2024, le maire de Gao a fermé le marché de Mopti.",
        ),
    ],
)
def test_a_relative_date_is_written_out(sentence: str, written: str) -> None:
    assert alone(sentence) == written


@pytest.mark.parametrize(
    "sentence",
    [
        "Lundi, le maire de Gao a fermé le marché de Mopti.",
        "Le maire de Gao a fermé le marché de Mopti hier.",
    ],
)
def test_a_relative_date_without_a_day_of_publication_is_left_out(sentence: str) -> None:
    written = "Le maire de Gao a fermé le marché de Mopti."
    assert alone(sentence, published=None) == written


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Ces forces nord-coréennes ont gagné la région de Koursk.",
            "Les forces nord-coréennes ont gagné la région de Koursk.",
        ),
        (
            "Cette armée malienne a gagné la région de Koursk.",
            "L’armée malienne a gagné la région de Koursk.",
        ),
        (
            "Cet avion russe a gagné la région de Koursk.",
            "L’avion russe a gagné la région de Koursk.",
        ),
    ],
)
def test_a_nationality_tells_which_are_meant(sentence: str, written: str) -> None:
    assert alone(sentence) == written


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Ces forces ont gagné la région de Koursk.", "open:ces"),
        ("Le Mali a envoyé des soldats dans ce pays.", "open:ce"),
        ("Son armée a envoyé des soldats dans la région de Gao.", "open:son"),
        ("Le groupe a envoyé des soldats dans la région de Gao.", "open:groupe"),
        ("Le gouvernement a envoyé des soldats en renfort.", "open:gouvernement"),
        ("La CEDEAO a envoyé des soldats dans la région de Gao.", "open:CEDEAO"),
        ("Le maire de Gao les a envoyés à la frontière de la Russie.", "open:les"),
        ("Le Mali assure que cela aidera la région de Gao.", "open:cela"),
        ("Le Mali a envoyé des soldats là où la rivière passe.", "open:là"),
        ("Le Mali arrive à Gao le 18 afin de fermer le marché.", "open:18"),
    ],
)
def test_what_points_outside_refuses(sentence: str, problem: str) -> None:
    assert alone(sentence) == problem


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Mali a envoyé son armée dans la région de Gao.",
        "L’ONU a envoyé des soldats dans la région de Gao.",
        "Le maire de Gao a parlé d’« une erreur de ces gens-là ».",
    ],
)
def test_what_is_explained_or_quoted_stays(sentence: str) -> None:
    assert alone(sentence, place("Gao")) == sentence


CEDEAO = "La CEDEAO a envoyé des soldats dans la région de Gao."


def test_an_acronym_is_known_from_the_title_or_written_out() -> None:
    full = "Communauté économique des États de l’Afrique de l’Ouest"
    assert alone(CEDEAO, title="La CEDEAO au Mali") == CEDEAO
    assert alone(CEDEAO, organisation("CEDEAO", expansion=full)) == (
        f"La {full} (CEDEAO) a envoyé des soldats dans la région de Gao."
    )


def test_a_noun_that_the_title_has_is_known() -> None:
    sentence = "Le groupe a envoyé des soldats dans la région de Gao."
    assert alone(sentence, title="Un groupe armé au Mali") == sentence


def test_an_institution_is_known_by_the_place_in_the_title() -> None:
    sentence = "Le gouvernement a envoyé des soldats en renfort."
    text = f"Le Niger a fermé les écoles de Niamey. {sentence}"
    named = (place("Niger", level="country"), place("Niamey"))
    assert alone(text, *named, title="Le Niger en crise") == sentence
    assert alone(text, *named) == "open:gouvernement"


def test_boilerplate_states_nothing() -> None:
    context = told(f"{VISIT}\n\n{CEDEAO}", AUSTIN, boilerplate=CEDEAO)
    assert [s.text for s in context.sentences] == [VISIT]


def test_to_say_does_not_point() -> None:
    sentence = "Des élus de Gao, s’exprimant sous anonymat, ont dit que Gao manquait d’eau."
    assert alone(sentence, place("Gao")) == "Des élus de Gao ont dit que Gao manquait d’eau."


def test_an_institution_is_not_known_by_the_answer() -> None:
    text = "Le gouvernement a envoyé des soldats en Ukraine."
    context = told(text, place("Ukraine", level="country"))
    assert stems(context, "where") == []


def test_the_role_of_something_unknown_introduces_nobody() -> None:
    text = "Thomas Olivieri a visité les ports du Mali."
    roles = {"directeur de l’établissement": False, "directeur du festival de Gao": True}
    for role, known in roles.items():
        first = f"Le {role} Thomas Olivieri a parlé."
        context = told(f"{first} {text}", person("Thomas Olivieri", role=role))
        statement = next(statements_of(context.sentences[-1]))
        written = standing_alone(statement, context)
        assert isinstance(written, Statement)
        assert (not written.unknown) is known


def test_a_noun_told_again_by_a_demonstrative_refuses() -> None:
    sentence = (
        "Jean Morel a conçu ce code des couleurs pour que ce code des couleurs aide les enfants."
    )
    assert alone(sentence, person("Jean Morel"), title="Jean Morel").startswith("open:ce")


def test_a_pronoun_goes_on_from_the_paragraph_before() -> None:
    """« …, le sergent Jean Morel, a visité … », and « Il … » opens the next paragraph."""
    first = "Le porte-parole de la police, le sergent Jean Morel, a visité le port de Gao."
    sergeant = person("Jean Morel", role="sergent")
    then = "Il a visité le marché de Mopti en 2012."
    written = "Le sergent Jean Morel a visité le marché de Mopti en 2012."
    assert alone(f"{first}\n\n{then}", sergeant) == written
    assert alone(f"{first}\n\nLe pont est beau.\n\n{then}", sergeant) == "open:il"


def test_what_is_told_of_a_part_is_left_out_with_its_commas() -> None:
    sentence = "Trois personnes sont mortes, dont une femme de 36 ans, après un incendie à Gao."
    written = "Trois personnes sont mortes après un incendie à Gao."
    assert alone(sentence, place("Gao"), title="Incendie au Mali : trois victimes") == written
