"""French realisation: elision, contraction, agreement, inversion, punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.language.french import grammar


def test_it_works() -> None:
    assert grammar.sentence("que s'est-il passé", "?") == "Que s’est-il passé\u202f?"


@pytest.mark.parametrize(
    "word",
    """homme heure héroïne Éthiopie œuvre Yves Ypres Austin île oie air Italie habitant
    hôpital histoire humain Hélène yeux""".split(),
)
def test_elides(word: str) -> None:
    assert grammar.elides(word)


@pytest.mark.parametrize(
    "word",
    """héros Hongrie haut-commissaire hausse hors-la-loi hollandaise handicap huit onze onzième oui
    yaourt Yémen Yalta Mali 11 8""".split(),
)
def test_does_not_elide(word: str) -> None:
    assert not grammar.elides(word)


def test_quotes_before_a_word_do_not_hide_its_vowel() -> None:
    assert grammar.elides("«\u00a0une petite olympiade\u00a0»")


@pytest.mark.parametrize("word", ["", " ", "«", "…", "\u00a0"])
def test_nothing_elides_before_no_word(word: str) -> None:
    assert not grammar.elides(word)


@pytest.mark.parametrize(
    ("word", "rest", "joined"),
    [
        ("que", "Austin", "qu’Austin"),
        ("Que", "il", "Qu’il"),
        ("de", "héros", "de héros"),
        ("la", "armée", "l’armée"),
        ("jusque", "à Koursk", "jusqu’à Koursk"),
        ("lorsque", "elle part", "lorsqu’elle part"),
        ("se", "amassent", "s’amassent"),
        ("par", "Austin", "par Austin"),
        ("qui", "a parlé", "qui a parlé"),
    ],
)
def test_join(word: str, rest: str, joined: str) -> None:
    assert grammar.join(word, rest) == joined


@pytest.mark.parametrize(
    ("preposition", "phrase", "contracted"),
    [
        ("de", "le maire", "du maire"),
        ("de", "les Pays-Bas", "des Pays-Bas"),
        ("à", "le Mali", "au Mali"),
        ("à", "les États-Unis", "aux États-Unis"),
        ("de", "la France", "de la France"),
        ("de", "l’Iran", "de l’Iran"),
        ("de", "Iran", "d’Iran"),
        ("à", "l’hôpital", "à l’hôpital"),
        ("que", "le maire", "que le maire"),
        ("que", "Austin", "qu’Austin"),
        ("par", "le maire", "par le maire"),
    ],
)
def test_after(preposition: str, phrase: str, contracted: str) -> None:
    assert grammar.after(preposition, phrase) == contracted


@pytest.mark.parametrize(
    ("gender", "number", "pronoun", "word"),
    [
        ("Masc", "Sing", "il", "Quel"),
        ("Fem", "Sing", "elle", "Quelle"),
        ("Masc", "Plur", "ils", "Quels"),
        ("Fem", "Plur", "elles", "Quelles"),
    ],
)
def test_pronoun_and_interrogative_agree(gender: str, number: str, pronoun: str, word: str) -> None:
    assert grammar.clitic(gender, number) == pronoun
    assert grammar.which(gender, number) == word


@pytest.mark.parametrize(
    ("verb", "pronoun", "inverted"),
    [
        ("a", "il", "a-t-il"),
        ("parle", "elle", "parle-t-elle"),
        ("va", "on", "va-t-on"),
        ("ont", "ils", "ont-ils"),
        ("est", "elle", "est-elle"),
        ("vend", "il", "vend-il"),
        ("prend", "elle", "prend-elle"),
        ("vainc", "il", "vainc-t-il"),
        ("parlent", "elles", "parlent-elles"),
    ],
)
def test_inversion(verb: str, pronoun: str, inverted: str) -> None:
    assert grammar.inverted(verb, pronoun) == inverted


@pytest.mark.parametrize(
    ("form", "agreed"),
    [
        ("annoncé", ["annoncé", "annoncée", "annoncés", "annoncées"]),
        ("mis", ["mis", "mise", "mis", "mises"]),
        ("écrit", ["écrit", "écrite", "écrits", "écrites"]),
        ("vendu", ["vendu", "vendue", "vendus", "vendues"]),
    ],
)
def test_participle(form: str, agreed: list[str]) -> None:
    made = [grammar.participle(form, g, n) for n in ("Sing", "Plur") for g in ("Masc", "Fem")]
    assert made == agreed


@pytest.mark.parametrize(
    ("gender", "number", "noun", "phrase"),
    [
        ("Masc", "Sing", "maire", "le maire"),
        ("Fem", "Sing", "ministre", "la ministre"),
        ("Masc", "Sing", "ancien président", "l’ancien président"),
        ("Masc", "Sing", "haut-commissaire", "le haut-commissaire"),
        ("Masc", "Plur", "experts", "les experts"),
    ],
)
def test_definite(gender: str, number: str, noun: str, phrase: str) -> None:
    assert grammar.definite(gender, number, noun) == phrase


@pytest.mark.parametrize(
    ("written", "set_right"),
    [
        ("l'homme", "l’homme"),
        ("oui ; non", "oui\u202f; non"),
        ("non !", "non\u202f!"),
        ("ceci : cela", "ceci\u00a0: cela"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("«oui»", "«\u00a0oui\u00a0»"),
        ("un , deux .", "un, deux."),
        ("( oui )", "(oui)"),
        ("un, , deux", "un, deux"),
        ("11 000 soldats", "11\u202f000 soldats"),
        ("1 000 000", "1\u202f000\u202f000"),
        ("9 novembre", "9 novembre"),
        ("19:30", "19:30"),
        ("deux  mots", "deux mots"),
        ("l'Etat, les Etats-Unis", "l’État, les États-Unis"),
        ("le 36ème, la 1ère, le XXIème", "le 36e, la 1re, le XXIe"),
        ("Etat-major, Department of Education", "État-major, Department of Education"),
    ],
)
def test_punctuated(written: str, set_right: str) -> None:
    assert grammar.punctuated(written) == set_right


@pytest.mark.parametrize(
    ("text", "end", "sentence"),
    [
        ("il part", ".", "Il part."),
        ("il part,", ".", "Il part."),
        ("Il part…", "?", "Il part\u202f?"),
        ("à qui parle-t-il ?", "?", "À qui parle-t-il\u202f?"),
        ("il a dit « non »", ".", "Il a dit «\u00a0non\u00a0»."),
    ],
)
def test_a_sentence_has_a_capital_and_one_mark(text: str, end: str, sentence: str) -> None:
    assert grammar.sentence(text, end) == sentence


@given(st.text(), st.sampled_from(".?!"))
def test_any_text_becomes_a_sentence_with_its_mark(text: str, end: str) -> None:
    made = grammar.sentence(text, end)
    assert made.endswith(end)
    assert made[0] == made[0].upper()


@given(st.lists(st.sampled_from(["l'air", "« oui »", "11 000", "( a )", "fin ;", "quoi ?", "b :"])))
def test_what_is_set_right_stays_so(pieces: list[str]) -> None:
    once = grammar.punctuated(" ".join(pieces))
    assert grammar.punctuated(once) == once


def test_every_aspirated_h() -> None:
    words = "heurts hausses haies handicapés hackers hall hip-hop huées heurter hisser hanter"
    assert [word for word in words.split() if grammar.elides(word)] == []


def test_no_elision_before_a_foreign_y() -> None:
    assert [word for word in "Yeltsine Yellowstone Yucatan".split() if grammar.elides(word)] == []


def test_participles_that_change() -> None:
    assert grammar.participle("dû", "Fem", "Sing") == "due"
    assert grammar.participle("dissous", "Fem", "Sing") == "dissoute"


def test_an_apostrophe_before_a_quote() -> None:
    assert grammar.punctuated("d'« une erreur »") == "d’«\u00a0une erreur\u00a0»"


def test_two_marks_stand_together() -> None:
    assert grammar.sentence("Il a dit « Quoi ?! »") == "Il a dit «\u00a0Quoi\u202f?!\u00a0»."


def test_a_year_is_not_joined_to_the_next_figure() -> None:
    assert "2012\u202f300" not in grammar.punctuated("En 2012 300 soldats sont partis")


def test_laboratories_are_masculine() -> None:
    assert grammar.gender_by_ending("observatoires") == "Masc"
    assert grammar.gender_by_ending("échappatoire") == "Fem"
    assert grammar.gender_by_ending("histoire") is None
