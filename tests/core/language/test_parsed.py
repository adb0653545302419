"""A parsed text says of each word what spaCy says of it."""

import pytest
import spacy
from spacy.tokens import Doc, Span, Token

from quizapp.core.language.parsed import ParsedDoc

NLP = spacy.blank("fr")
WORDS = ["Le", "petit", "chat", "de", "Gao", "dort", ".", "Il", "rêve", "."]
# « Gao » hangs on « chat » across nothing; the last full stop on the first verb would cross.
HEADS = [2, 2, 5, 4, 2, 5, 5, 8, 8, 8]
DEPS = ["det", "amod", "nsubj", "case", "nmod", "ROOT", "punct", "nsubj", "ROOT", "punct"]
READ = (
    "i idx text lower_ lemma_ pos_ dep_ ent_type_ ent_iob_ whitespace_ lower is_space is_punct "
    "is_alpha is_digit is_sent_start left_edge right_edge head sent"
).split()


def written(*, heads: bool = True) -> Doc:
    parts = ["DET", "ADJ", "NOUN", "ADP", "PROPN", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"]
    return Doc(
        NLP.vocab,
        words=WORDS,
        spaces=[True, True, True, True, True, False, True, True, False, False],
        pos=parts,
        lemmas=[word.lower() for word in WORDS],
        morphs=["Gender=Masc|Number=Sing" if p in {"NOUN", "ADJ"} else "" for p in parts],
        heads=HEADS if heads else None,
        deps=DEPS if heads else None,
        ents=["O", "O", "O", "O", "B-LOC", "O", "O", "O", "O", "O"],
    )


def as_text(value: object) -> object:
    """Tokens and spans of two Docs are never equal, their places are."""
    if isinstance(value, Token):
        return value.i
    return (value.start, value.end) if isinstance(value, Span) else value


def test_it_works() -> None:
    doc = ParsedDoc.of(written())
    assert doc.text == "Le petit chat de Gao dort. Il rêve."
    assert doc[2].head == doc[5]
    assert doc[2].morph.get("Gender") == ["Masc"]
    assert doc[2] is doc[2]


@pytest.mark.parametrize("name", READ)
def test_each_word_is_read_as_spacy_reads_it(name: str) -> None:
    one, other = written(), ParsedDoc.of(written())
    assert [as_text(getattr(t, name)) for t in other] == [as_text(getattr(t, name)) for t in one]


@pytest.mark.parametrize("name", ["children", "subtree", "ancestors", "lefts", "rights"])
def test_the_tree_is_the_same(name: str) -> None:
    one, other = written(), ParsedDoc.of(written())
    assert [[w.i for w in getattr(t, name)] for t in other] == [
        [w.i for w in getattr(t, name)] for t in one
    ]


def test_words_that_cross_hang_where_they_hung() -> None:
    doc = written()
    doc[3].head = doc[8]
    other = ParsedDoc.of(doc)
    assert [[w.i for w in t.subtree] for t in other] == [[w.i for w in t.subtree] for t in doc]


def test_features_without_values_give_the_default() -> None:
    noun, verb = ParsedDoc.of(written())[2], ParsedDoc.of(written())[5]
    assert str(noun.morph) == "Gender=Masc|Number=Sing"
    assert noun.morph.get("Tense", ["Pres"]) == ["Pres"]
    assert (verb.morph.get("Gender"), str(verb.morph)) == ([], "")


def test_a_stretch_gives_the_words_of_its_text() -> None:
    doc = ParsedDoc.of(written())
    assert [s.text for s in doc.sents] == ["Le petit chat de Gao dort.", "Il rêve."]
    assert [t.text for t in doc[-3:]] == ["Il", "rêve", "."]
    assert len(doc[4:2]) == 0
    assert [t is doc[t.i] for t in doc.char_span(3, 13)] == [True, True]
    assert doc[1:3][-1] is doc[2]


def test_what_has_no_sentences_says_so() -> None:
    doc = ParsedDoc.of(written(heads=False))
    assert [t.text for t in doc] == WORDS
    with pytest.raises(ValueError, match="E030"):
        list(doc.sents)
    with pytest.raises(ValueError, match="E030"):
        doc[0].sent  # noqa: B018


def test_beyond_the_end_is_an_error() -> None:
    doc = ParsedDoc.of(written())
    with pytest.raises(IndexError):
        doc[len(doc)]
    with pytest.raises(IndexError):
        doc[9].nbor()
