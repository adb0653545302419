"""The shipped pipeline: tags, subjects and names of sentences written for it; size and speed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from quizapp.core.language.french.training.evaluate import as_printed, load_time, size
from quizapp.core.language.loading import load
from quizapp.core.language.typography import plain

SENTENCES = Path(__file__).with_name("sentences.toml")

# Floors, in percent, just under what is reached: they only rise.
TAGS = 97.0
SUBJECTS = 100.0
NAMES = 82.0
SECONDS = 3.0
MEGABYTES = 25.0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what a reader says of it."""

    text: str
    words: tuple[str, ...]
    tags: tuple[str, ...]
    names: frozenset[tuple[str, str]]
    subject: tuple[str, str]  # and the head it depends on


def _sentences() -> list[Sentence]:
    table = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["sentence"]
    return [_sentence(entry["tagged"].split(), entry) for entry in table]


def _sentence(tagged: list[str], entry: dict[str, Any]) -> Sentence:
    pairs = [tuple(word.rsplit("/", 1)) for word in tagged]
    text = ""
    for word, _ in pairs:
        tight = not text or text.endswith("'") or word in {".", ","}
        text += word if tight else f" {word}"
    names = frozenset((name, label) for name, label in entry.get("entities", []))
    subject, head = entry["subject"]
    words, tags = zip(*pairs, strict=True)
    return Sentence(text, words, tags, names, (subject, head))


GOLD = _sentences()


@pytest.fixture(scope="module")
def docs() -> list[Doc]:
    return list(load("fr").pipe(sentence.text for sentence in GOLD))


def test_it_works(docs: list[Doc]) -> None:
    assert len(docs) == len(GOLD) >= 20
    assert all(len(list(doc.sents)) == 1 for doc in docs)


def test_words_are_cut_as_in_the_treebank(docs: list[Doc]) -> None:
    cut = [tuple(t.text for t in doc) for doc in docs]
    assert [words for words in cut if words not in {s.words for s in GOLD}] == []


def test_tags(docs: list[Doc]) -> None:
    pairs = [
        (token.pos_, tag, token.text)
        for doc, gold in zip(docs, GOLD, strict=True)
        for token, tag in zip(doc, gold.tags, strict=True)
    ]
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    assert 100 * (1 - len(wrong) / len(pairs)) >= TAGS, wrong


def test_subjects(docs: list[Doc]) -> None:
    wrong = [gold.text for doc, gold in zip(docs, GOLD, strict=True) if not _has(doc, gold.subject)]
    assert 100 * (1 - len(wrong) / len(GOLD)) >= SUBJECTS, wrong


def _has(doc: Doc, subject: tuple[str, str]) -> bool:
    return any(t.dep_.startswith("nsubj") and (t.text, t.head.text) == subject for t in doc)


def test_names(docs: list[Doc]) -> None:
    found = {(i, e.text, e.label_) for i, doc in enumerate(docs) for e in doc.ents}
    gold = {(i, *name) for i, sentence in enumerate(GOLD) for name in sentence.names}
    assert 200 * len(found & gold) / (len(found) + len(gold)) >= NAMES, found ^ gold


@pytest.mark.parametrize("sentence", GOLD, ids=lambda sentence: sentence.words[0])
def test_one_analysis_for_both_spellings(sentence: Sentence) -> None:
    """« l'école » with a straight apostrophe and a curly one, with and without no-break spaces."""
    nlp = load("fr")
    typed, printed = sentence.text, as_printed(sentence.text)
    assert _analysis(nlp(plain(typed))) == _analysis(nlp(plain(printed)))


def _analysis(doc: Doc) -> list[tuple[str, str, str, int, str, str]]:
    return [(t.text, t.pos_, t.dep_, t.head.i, t.lemma_, t.ent_type_) for t in doc]


def test_the_other_spelling_is_another() -> None:
    assert sum(as_printed(sentence.text) != sentence.text for sentence in GOLD) >= 8


def test_it_loads_quickly() -> None:
    assert load_time() < SECONDS


def test_it_is_small() -> None:
    assert size() <= MEGABYTES
