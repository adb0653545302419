"""A shorter pattern for the same words."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.fr.tokenizer_exceptions import TOKEN_MATCH

from quizapp.core.language.french.training.token_match import compact

LONG = TOKEN_MATCH.__self__.pattern
SHORT = compact(LONG)
# Long as an alphabet, with few letters that a word is likely to have.
ALPHABET = f"[abé{string.digits * 10}]"
INVENTED = "|".join(
    [
        f"(?iu)(?:^a-b{ALPHABET}+$)",
        f"(?:^b(?:a|é)?-{ALPHABET}+$)",
        f"(?:^é[-']b{ALPHABET}*$)",
        f"(?:^{ALPHABET}+-(?:a|b)-{ALPHABET}+$)",
        f"(?:^{ALPHABET}+-é-{ALPHABET}+$)",
        f"(?:^'{ALPHABET}+-b-{ALPHABET}+'$)",
        "(?:^bé$)",
    ]
)


def test_it_works() -> None:
    assert len(SHORT) < len(LONG) / 50
    assert re.match(SHORT, "saut-de-ski")
    assert not re.match(SHORT, "saut-du-lit-défait")


@given(st.text(alphabet="abéAÉ-'3", max_size=9))
def test_any_word_has_the_same_verdict(word: str) -> None:
    assert bool(re.match(compact(INVENTED), word)) == bool(re.match(INVENTED, word))


BEGINNINGS = ["aéro", "Aero", "saint", "vieille", "bas", "r", "entr", "Grand", "xyz", "éco", "sub"]
MIDDLES = ["-", "'", "–", "’", "-de-", "-en-l'", "-aux-", "-près-", "-ou-", "--", ""]
ENDINGS = ["ski", "Ski", "air", "l'air", "bord-à-bord", "9", "", "out", "uni", "ministre\n"]


@given(*map(st.sampled_from, (BEGINNINGS, MIDDLES, ENDINGS)))
def test_french_words_have_the_same_verdict(beginning: str, middle: str, ending: str) -> None:
    word = beginning + middle + ending
    assert bool(re.match(SHORT, word)) == bool(re.match(LONG, word))


@pytest.mark.parametrize(
    "word", ["black-outs", "États-Unis", "premier-ministre", "prud'homme", "yo-yos", "new-yorkais"]
)
def test_single_words_are_kept(word: str) -> None:
    assert re.match(SHORT, word)
    assert re.match(LONG, word)


@pytest.mark.parametrize(
    "pattern", ["abc", "(?iu)^a$", "(?iu)(?:^a$)|b", "(?iu)(?:^a$|b^)|(?:^c$)"]
)
def test_another_shape_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="token_match"):
        compact(pattern)
