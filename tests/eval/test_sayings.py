"""What is told between quotation marks, as the trained pipeline reads it."""

from __future__ import annotations

import pytest

from quizapp.core.generation import analyse, generate
from quizapp.core.language.loading import load
from quizapp.core.language.typography import plain
from quizapp.core.model import Article
from quizapp.core.questions.wording import whole
from quizapp.core.reading.plain import passages


def article(text: str) -> Article:
    return Article("Nouvelles du soir", "fr", text, passages(text))


def said(text: str) -> list[str]:
    context = analyse(article(text), load("fr"))
    found = [plain(whole(s, context)) for of_one in context.sayings for s in of_one]
    return [text.replace("\u202f", " ").replace("\xa0", " ") for text in found]


def test_it_works() -> None:
    text = "« Le secteur de la pêche génère 600 000 emplois », a dit Diène Faye."
    assert said(text) == ["Selon Diène Faye, le secteur de la pêche génère 600 000 emplois."]


def test_a_pronoun_goes_on_with_who_was_named_in_the_paragraph() -> None:
    text = (
        "« La halle coûtera 12 millions d'euros », a annoncé la maire, Marie Dupont. « La halle "
        "comptera 40 commerces », a-t-elle ajouté."
    )
    assert said(text)[-1] == "Selon Marie Dupont, la halle comptera 40 commerces."


@pytest.mark.parametrize(
    "quote",
    [
        "Nous avons compté 300 bateaux dans le port",
        "Vous verrez 300 bateaux dans le port",
        "Mon frère possède 300 bateaux dans le port",
        "On a compté 300 bateaux dans le port",
        "Le port compte 300 bateaux [de pêche]",
        "Pourquoi le port compte-t-il 300 bateaux ?",
    ],
)
def test_words_that_need_their_speaker_stay_a_quotation(quote: str) -> None:
    assert said(f"« {quote} », a dit Diène Faye, directeur des Pêches maritimes.") == []


def test_words_of_nobody_named_state_nothing() -> None:
    assert said("« Le port de Dakar compte 300 bateaux », a dit un pêcheur.") == []


def test_the_figure_is_asked_under_who_gives_it_and_not_who_gives_it() -> None:
    text = (
        "Le port de Dakar a rouvert. « Le marché de Dakar emploie 640 personnes », a dit "
        "Diène Faye, directeur des Pêches maritimes."
    )
    stems = [plain(q.stem) for q in generate(article(text), load("fr")).questions]
    assert not any("Selon qui" in stem for stem in stems)
    assert any(stem.startswith("Selon Diène Faye") and "combien" in stem for stem in stems)
