"""What a participle beside a noun says of it, asked as a clause."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.participles import participials
from tests.core.questions.sentences import legible, person, place, stems, told

FOUNDED = "Le journal, fondé en 1893 à Gao, a fermé une école."
JOURNAL = "Le journal de Gao"  # a title that tells which one
BORN = "Marie Morel, née en 1863 à Gao et morte en 1940 à Mopti, a fermé une école."


def asked(sentence: str, *entities: Entity, title: str = JOURNAL) -> list[str]:
    context = told(sentence, *entities, title=title)
    found = [*stems(context, "when"), *stems(context, "where")]
    return [legible(stem) for stem in found]


def test_it_works() -> None:
    (clause,) = participials(told(FOUNDED, title=JOURNAL))
    assert [t.text for t in clause.subject] == ["Le", "journal"]
    assert clause.auxiliary == ("a", "été")
    assert [t.text for t in clause.rest] == ["en", "1893", "à", "Gao"]


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (FOUNDED, "En quelle année le journal a-t-il été fondé à Gao ?"),
        (FOUNDED, "Dans quelle ville le journal a-t-il été fondé en 1893 ?"),
        (
            "Fondé en 1893, le journal a fermé une école.",
            "En quelle année le journal a-t-il été fondé ?",
        ),
        # The participle agrees with « revue », then with « journal ».
        (
            "Le journal est une revue située à Gao.",
            "Dans quelle ville le journal est-il situé ?",
        ),
    ],
)
def test_a_clause_with_its_auxiliary(sentence: str, stem: str) -> None:
    towns = [place("Gao")] if "Gao" in sentence else []
    assert stem in asked(sentence, *towns)


def test_two_participles_of_one_noun() -> None:
    found = asked(BORN, person("Marie Morel", gender="Fem"), place("Gao"), title="Marie Morel")
    assert "En quelle année Marie Morel est-elle née à Gao ?" in found
    assert "En quelle année Marie Morel est-elle morte à Mopti ?" in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Un journal, fondé en 1893, a fermé une école.",  # which one?
        "La fille du maire, né en 1863, a fermé une école.",  # it is the mayor's
    ],
)
def test_whose_noun_is_in_doubt_says_nothing(sentence: str) -> None:
    assert not list(participials(told(sentence, title=JOURNAL)))


def test_an_office_is_not_what_was_done_to_someone() -> None:
    sentence = "On a entendu Jean Morel, délégué de la Centrale de Gao."
    assert list(participials(told(sentence, person("Jean Morel"), place("Gao")))) == []
