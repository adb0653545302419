"""Who did it, which country, by whom: asked of exactly the named subject."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from tests.core.questions.sentences import (
    asked,
    legible,
    organisation,
    person,
    place,
    stems,
    told,
)

MALI = place("Mali", level="country")
WARNING = (
    "Le secrétaire à la Défense Lloyd Austin a averti que les forces nord-coréennes s’amassent "
    "dans la région de Koursk."
)
AUSTIN = person("Lloyd Austin", role="secrétaire à la Défense")


def test_it_works() -> None:
    context = told(WARNING, AUSTIN)
    (proposal,) = [p for p in asked(context) if p.pattern == "who"]
    assert legible(proposal.stem) == (
        "Qui a averti que les forces nord-coréennes s’amassent dans la région de Koursk ?"
    )
    assert context.article.text[slice(*proposal.span)] == "Lloyd Austin"
    assert proposal.source == (0, len(WARNING))
    assert proposal.answer in context.findings.entities


def test_by_whom_with_a_nationality_after_the_role() -> None:
    sentence = (
        "La planète Alpha Centauri a été repérée par l’astronome suisse Michel Mayor en 2012."
    )
    context = told(sentence, person("Alpha Centauri"), person("Michel Mayor"))
    assert stems(context, "by_whom") == [
        "Par qui la planète Alpha Centauri a-t-elle été repérée en 2012 ?"
    ]


def test_an_office_is_asked_with_what_it_is_of() -> None:
    whole = "Jean Morel est le président du club de Gao depuis décembre 2018."
    assert stems(told(whole, person("Jean Morel"), place("Gao")), "who") == [
        "Qui est le président du club de Gao depuis décembre 2018 ?"
    ]
    bare = "Jean Morel est le président depuis décembre 2018."
    assert stems(told(bare, person("Jean Morel")), "who") == []


@pytest.mark.parametrize(
    ("sentence", "entity", "pattern", "stem"),
    [
        (
            "Le Mali a fermé les écoles de la région de Gao en 2012.",
            MALI,
            "which_country",
            "Quel pays a fermé les écoles de la région de Gao en 2012 ?",
        ),
        (
            "L’armée russe a averti que le Mali fermera les écoles de Gao en 2012.",
            MALI,
            "which_country",
            "Selon l’armée russe, quel pays fermera les écoles de Gao en 2012 ?",
        ),
        (
            "La Commission européenne a envoyé des experts dans la région de Gao.",
            organisation("Commission européenne"),
            "which_organisation",
            "Quelle commission a envoyé des experts dans la région de Gao ?",
        ),
        (
            "Le ministère de la Santé a fermé les hôpitaux du Mali.",
            organisation("ministère de la Santé"),
            "which_organisation",
            "Quel ministère a fermé les hôpitaux du Mali ?",
        ),
        (
            "L’ONU a envoyé des soldats dans la région de Gao.",
            organisation("ONU"),
            "which_organisation",
            "Quelle organisation a envoyé des soldats dans la région de Gao ?",
        ),
        (
            "Selon la police, Jean Morel a vendu les usines de Gao.",
            person("Jean Morel"),
            "who",
            "Selon la police, qui a vendu les usines de Gao ?",
        ),
    ],
)
def test_the_question_word_asks_for_the_kind_of_the_answer(
    sentence: str, entity: Entity, pattern: str, stem: str
) -> None:
    places = [place("Gao")] if "Gao" in sentence else []
    assert stems(told(sentence, entity, *places), pattern) == [stem]


WHO = ("who", "which_country", "which_organisation")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        # A plural: « qui ont » would be another question.
        (
            "Les États-Unis ont fermé les bases de la région de Gao en 2012.",
            [place("États-Unis", level="country")],
        ),
        # Two joined: one of them is half the answer.
        (
            "Lloyd Austin et Kim Yong-hyun ont visité les usines de Gao.",
            [person("Lloyd Austin"), person("Kim Yong-hyun")],
        ),
        # A capital for its government: not a place that acts, no organisation named.
        ("Paris a condamné la fermeture des écoles de Gao.", [place("Paris")]),
        # The name is a complement of the subject.
        ("Le traité de Gao a été signé par le ministre Jean Morel en 2012.", [place("Gao")]),
        # A feminine participle tells half.
        (
            "Alice Milliat est née à Nantes en 1884 dans une famille de marins.",
            [person("Alice Milliat", gender="Fem")],
        ),
    ],
)
def test_no_question_on_the_subject(sentence: str, named: list[Entity]) -> None:
    context = told(sentence, *named)
    assert [p.stem for p in asked(context) if p.pattern in WHO] == []


def test_what_the_participle_tells_is_known() -> None:
    """Else three women among the options would give the man away."""
    sentence = "Jean Morel est né à Nantes en 1950 dans une famille de marins."
    (proposal,) = [p for p in asked(told(sentence, person("Jean Morel"))) if p.pattern == "who"]
    assert proposal.gender == "Masc"
    silent = "Alice Milliat a fondé les Jeux féminins de Paris en 1922."
    context = told(silent, person("Alice Milliat", gender="Fem"))
    (proposal,) = [p for p in asked(context) if p.pattern == "who"]
    assert proposal.gender is None


def test_who_is_named_by_a_pronoun_is_asked_with_both_sentences_as_source() -> None:
    text = (
        "Le secrétaire à la Défense Lloyd Austin a visité les usines de Gao. "
        "Il a ensuite visité les ports du Mali en 2012."
    )
    found = [p for p in asked(told(text, AUSTIN, MALI)) if p.pattern == "who"]
    proposal = next(p for p in found if "ports" in p.stem)
    assert legible(proposal.stem) == "Qui a visité les ports du Mali en 2012 ?"
    assert proposal.source == (0, len(text))


def test_by_whom() -> None:
    sentence = "La loi de 2010 a été signée par Anna Keller en 2012."
    context = told(sentence, person("Anna Keller", gender="Fem"))
    assert stems(context, "by_whom") == ["Par qui la loi de 2010 a-t-elle été signée en 2012 ?"]


def test_one_of_two_who_signed_is_not_asked() -> None:
    sentence = "Le traité de Gao a été signé par Jean Morel et Paul Kané en 2012."
    context = told(sentence, person("Jean Morel"), person("Paul Kané"))
    assert stems(context, "by_whom") == []


def test_by_whom_with_the_role_before_the_name() -> None:
    sentence = "Le traité de Gao a été signé par le ministre Jean Morel en 2012."
    context = told(sentence, person("Jean Morel", role="ministre"), place("Gao"))
    assert stems(context, "by_whom") == ["Par qui le traité de Gao a-t-il été signé en 2012 ?"]


@pytest.mark.parametrize(
    ("sentence", "entity", "pattern", "stem"),
    [
        (
            "Le bourgmestre de Namur a visité les usines de Gao.",
            place("Namur"),
            "whose",
            "Le bourgmestre de quelle ville a visité les usines de Gao ?",
        ),
        (
            "L’île Saint-Paul a été découverte en 1559 par les Portugais.",
            place("île Saint-Paul", level="other"),
            "which_place",
            "Quelle île a été découverte en 1559 par les Portugais ?",
        ),
    ],
)
def test_the_kind_of_a_place_is_in_its_name(
    sentence: str, entity: Entity, pattern: str, stem: str
) -> None:
    assert stems(told(sentence, entity), pattern) == [stem]


def test_who_an_attribute_names() -> None:
    sentence = "Le premier entraîneur du club de Gao est Jean Morel, ancien joueur de Mopti."
    context = told(sentence, person("Jean Morel"), organisation("club de Gao"))
    assert stems(context, "who") == ["Qui est le premier entraîneur du club de Gao ?"]
    assert stems(context, "whose") == []


def test_who_an_attribute_names_after_his_function() -> None:
    sentence = "Le fondateur du club de Gao est le peintre futuriste Jean Morel."
    named = person("Jean Morel", role="peintre futuriste"), organisation("club de Gao")
    assert stems(told(sentence, *named), "who") == ["Qui est le fondateur du club de Gao ?"]


def test_the_name_of_an_inhabitant_stands_before_the_name() -> None:
    sentence = "La Bernoise Sabrina Aebischer complète le podium du marathon de Gao."
    context = told(sentence, person("Sabrina Aebischer", gender="Fem"), place("Gao"))
    assert stems(context, "who") == ["Qui complète le podium du marathon de Gao ?"]


def test_a_sovereign_is_known_by_his_number() -> None:
    context = told("Knut IV est assassiné à Gao en 1086.", person("Knut IV"), place("Gao"))
    assert stems(context, "when") == ["En quelle année Knut IV est-il assassiné à Gao ?"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alice Milliat aide à fonder une fédération sportive à Gao.",
        "Alice Milliat fait partie de la fédération sportive de Gao.",
        "Alice Milliat prévoit une fête dans la région de Gao.",
    ],
)
def test_what_many_may_do_is_not_typed(sentence: str) -> None:
    (shared,) = [p for p in asked(told(sentence, person("Alice Milliat"))) if p.pattern == "who"]
    (own,) = [p for p in asked(told(WARNING, AUSTIN)) if p.pattern == "who"]
    assert (shared.shared, own.shared) == (True, False)


def test_who_is_not_taken_for_a_relative() -> None:
    context = told(
        "En 2012, devant la FIFA, Jean Morel a promis un stade.",
        person("Jean Morel"),
        organisation("FIFA"),
    )
    assert stems(context, "who") == ["En 2012, qui a promis un stade devant la FIFA ?"]


def test_who_became_the_first_woman_to_do_something() -> None:
    anna = person("Anna Morel", gender="Fem")
    context = told("Anna Morel est devenue la première maire de Gao.", anna, place("Gao"))
    assert stems(context, "who") == ["Qui est devenue la première maire de Gao ?"]
