"""One Doc over the article, its offsets those of the article."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from quizapp.core.language.loading import PIPELINES, UnknownLanguage, load, parse
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Passage
from quizapp.core.reading.plain import passages


def _blank() -> Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer")
    return nlp


NLP = _blank()
SEEDS = Path(__file__).parents[3] / "seeds"


def article(text: str) -> Article:
    return Article("Titre", "fr", text, passages(text))


def parsed(text: str) -> Doc:
    return parse(NLP, article(text))


def test_it_works() -> None:
    made = parse(load("fr"), article("L’armée recule.\n\nElle a perdu 11\u202f000 soldats."))
    assert made.text == "L'armée recule.\n\nElle a perdu 11 000 soldats."
    assert [s.text for s in made.sents if s.text.strip()] == [
        "L'armée recule.",
        "Elle a perdu 11 000 soldats.",
    ]


@given(st.text(alphabet="aéÀ .,’«»\n\u00a0(1-", max_size=80))
@settings(deadline=None)
def test_a_token_stands_where_the_article_has_it(text: str) -> None:
    doc = parsed(text)
    assert doc.text == plain(text)
    assert all(plain(text)[t.idx : t.idx + len(t)] == t.text for t in doc)


@pytest.mark.parametrize("run", ["([{" * 200, "a" * 900, '"' * 400])
def test_what_is_longer_than_any_word_is_one_token(run: str) -> None:
    text = f"Elle a écrit {run} hier, puis {run}"
    doc = parsed(text)
    assert doc.text == text
    assert [t.text for t in doc] == ["Elle", "a", "écrit", run, "hier", ",", "puis", run]
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


@given(st.lists(st.sampled_from(["Oui", "Il part.", "Qui ?", "a b c"]), max_size=5))
@settings(deadline=None)
def test_no_sentence_crosses_a_passage(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    for sentence in parsed(text).sents:
        assert "\n" not in sentence.text.strip()


def test_between_passages_stand_spaces() -> None:
    doc = parsed("Un.\n\n\nDeux.")
    assert [t.text for t in doc if t.is_space] == ["\n\n\n"]
    assert [t.pos_ for t in doc if t.is_space] == ["SPACE"]


def test_what_stands_around_the_passages_is_kept() -> None:
    text = "\n\nUn.\n"
    made = parse(NLP, Article("", "fr", text, (Passage("p1", 2, 5, "Un."),)))
    assert made.text == text


@pytest.mark.parametrize("text", ["", "\n", " "])
def test_no_words_give_an_analysis_all_the_same(text: str) -> None:
    assert parsed(text).text == text


def test_a_language_without_a_pipeline_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="tlh"):
        load("tlh")


def test_a_package_that_is_not_installed_is_refused() -> None:
    with pytest.raises(OSError, match="fr_core_news_absent"):
        load("fr", "fr_core_news_absent")


def test_the_pipeline_is_package_data() -> None:
    assert all((path / "config.cfg").is_file() for _, path in PIPELINES.values())


def test_a_pipeline_is_loaded_once() -> None:
    assert load("fr") is load("fr")


def test_loading_spares_the_slow_import() -> None:
    """``spacy.lang.fr`` compiles 1.45 MB of a pattern that the pipeline has in short."""
    statement = (
        "import sys; from quizapp.core.language.loading import load; load('fr'); "
        "sys.exit('spacy.lang.fr' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", statement], check=False).returncode == 0


def _tokens(nlp: Language, text: str) -> list[tuple[str, int, str, str]]:
    return [(t.text, t.idx, t.norm_, t.shape_) for t in nlp.make_doc(text)]


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*/article.txt")), ids=lambda p: p.parent.name)
def test_words_are_cut_as_in_training(path: Path) -> None:
    text = plain(path.read_text(encoding="utf-8"))
    assert _tokens(load("fr"), text) == _tokens(NLP, text)


@pytest.mark.parametrize(
    "text",
    [
        "Aujourd'hui, qu'est-ce qu'il a dit ? A-t-il vu Jean-Luc à Aix-en-Provence ?",
        "Un arc-en-ciel sur les États-Unis, un saut-de-ski, l'après-midi du premier-ministre.",
        "Il s'entr'aperçoit, va-t'en, dit-elle : M. Dr. 3,5km/h, 12% (cf. https://a.fr/b?c=d).",
        "L’aéro-club, la faux–bourdon, un RENDEZ-VOUS, peut-être, celui-ci, prud'homal; 1er. n°5",
    ],
)
def test_hyphens_and_apostrophes_are_cut_as_in_training(text: str) -> None:
    assert _tokens(load("fr"), text) == _tokens(NLP, text)


@pytest.mark.parametrize(
    "word", ["11", "3,5", "+4", "1/2", "deux", "Vingt-six", "millions", "premier", "premières"]
)
def test_numbers_and_ranks_are_known(word: str) -> None:
    assert load("fr").vocab[word].like_num


@pytest.mark.parametrize("word", ["dizaine", "-", "deux-points", "sept.", "seconde", "X"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert not load("fr").vocab[word].like_num
