"""Who said it, of whole quotes whose speaker the article names beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.facts.findings import Entity
from tests.core.questions.sentences import asked, legible, organisation, person, stems, told

WORDS = "Nous fermons le marché de Mopti pour une année"
TEXT = f"« {WORDS} », a déclaré le maire de Gao Jean Morel."
MOREL = person("Jean Morel", role="maire de Gao")


def test_it_works() -> None:
    context = told(TEXT, MOREL, said=[(WORDS, "Jean Morel")])
    (proposal,) = [p for p in asked(context) if p.pattern == "who_said"]
    assert legible(proposal.stem) == f"Qui a déclaré : « {WORDS} » ?"
    assert context.article.text[slice(*proposal.span)] == "Jean Morel"
    assert proposal.source == (0, len(TEXT))


def test_a_sentence_after_a_colon_has_its_capital() -> None:
    """« … nous fermons … », cut out of a sentence of the article."""
    words = WORDS[0].lower() + WORDS[1:]
    text = f"« {words} », a déclaré le maire de Gao Jean Morel."
    (stem,) = stems(told(text, MOREL, said=[(words, "Jean Morel")]), "who_said")
    assert legible(stem) == f"Qui a déclaré : « {WORDS} » ?"


@pytest.mark.parametrize(
    ("words", "named", "speaker"),
    [
        (WORDS, [MOREL], "nobody"),
        # « de » said twice
        ("C’est d’une ville affaiblie par la guerre dont nous héritons", [MOREL], "Jean Morel"),
        ("Nous fermons", [MOREL], "Jean Morel"),  # too short to be told apart
        (WORDS, [person("Jean Mopti", "Mopti", "Jean Morel")], "Jean Morel"),  # names itself
    ],
)
def test_not_asked(words: str, named: list[Entity], speaker: str) -> None:
    text = f"{TEXT.replace(WORDS, words)} Jean Mopti est parti."
    assert stems(told(text, *named, said=[(words, speaker)]), "who_said") == []


def test_who_is_named_elsewhere_only_is_not_asked() -> None:
    """The evidence would not show the answer."""
    text = f"« {WORDS} », a-t-il déclaré. Le pont est beau.\n\nJean Morel est parti."
    assert stems(told(text, person("Jean Morel"), said=[(WORDS, "Jean Morel")]), "who_said") == []


SAID = "La mine de Gao a rejeté du plomb en 2012"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("ministère de la Mine", [f"Quel ministère a déclaré : « {SAID} » ?"]),
        ("agence de presse Boréal", []),  # who only passes it on
    ],
)
def test_a_body_is_asked_for_by_what_it_is(name: str, stem: list[str]) -> None:
    text = f"« {SAID} », a déclaré le {name}."
    context = told(text, organisation(name), said=[(SAID, name)])
    assert stems(context, "who_said") == stem


def test_a_long_quote_is_asked_by_its_first_sentence() -> None:
    first = "Nous fermons le marché de Mopti pour une année."
    words = f"{first} " + "Les écoles et les usines de la région fermeront avec lui. " * 3
    text = f"« {words.strip()} », a déclaré le maire de Gao Jean Morel."
    context = told(text, MOREL, said=[(words.strip(), "Jean Morel")])
    assert stems(context, "who_said") == [f"Qui a déclaré : « {first[:-1]} » ?"]


def test_a_quote_with_letters_that_nothing_explains_is_not_asked() -> None:
    words = WORDS.replace("le marché", "la FLM")
    text = f"« {words} », a déclaré le maire de Gao Jean Morel."
    assert stems(told(text, MOREL, said=[(words, "Jean Morel")]), "who_said") == []


LATER = "Ici, vous avez affaire à des gens très dangereux"


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        (f"Nous avons vu tant de massacres similaires. {LATER}", LATER),
        # « ils » are those of the first sentence
        ("Nous avons vu tant de massacres similaires. Ils sont venus avec des armes", None),
        ("Nous avons vu tant de massacres similaires. Mais personne ne parlait alors", None),
    ],
)
def test_a_sentence_that_reads_alone_is_asked_for_one_that_does_not(
    words: str, quoted: str | None
) -> None:
    text = f"« {words} », a déclaré le maire de Gao Jean Morel."
    context = told(text, MOREL, said=[(words, "Jean Morel")])
    assert stems(context, "who_said") == ([f"Qui a déclaré : « {quoted} » ?"] if quoted else [])


@pytest.mark.parametrize(
    ("before", "after", "asked"),
    [
        # « a-t-il dit », and the sentence before names one person
        ("Jean Morel a fermé le marché. ", ", a-t-il dit.", True),
        ("Jean Morel a vu Anna Keller. ", ", a-t-il dit.", False),
        # the whole role that he has, said in the sentence of the quote
        ("Anna Keller est là. Jean Morel, maire de Gao, dort. ", ", dit le maire de Gao.", True),
    ],
)
def test_who_speaks_is_shown_by_the_sentence_or_the_one_before(
    before: str, after: str, asked: bool
) -> None:
    text = f"Le pont est beau. {before}« {WORDS} »{after}"
    named = [person("Jean Morel", role="maire de Gao" if "maire" in text else "")]
    named += [person("Anna Keller")] if "Anna" in text else []
    context = told(text, *named, said=[(WORDS, "Jean Morel")])
    (quote,) = context.findings.quotations
    findings = replace(context.findings, quotations=(replace(quote, speaker_span=None),))
    found = stems(replace(context, findings=findings), "who_said")
    assert found == ([f"Qui a déclaré : « {WORDS} » ?"] if asked else [])
