"""An explanation cut into the reason of the key and what the other options are."""

from __future__ import annotations

from quizapp.web.learn.explaining import Explained, Other, explained

CHOICES = ("Kim", "Kim Yong-hyun", "Lloyd Austin")
KEY = "La phrase est de Lloyd Austin (secrétaire à la Défense)."
KIM = "« Kim Yong-hyun » : ministre sud-coréen de la Défense."


def test_it_works() -> None:
    cut = explained(f"{KEY} {KIM} « Kim » : sa famille.", CHOICES)
    assert cut.why == KEY
    assert cut.others == (
        Other("Kim Yong-hyun", "ministre sud-coréen de la Défense"),
        Other("Kim", "sa famille"),
    )
    assert cut.what("Kim") == "sa famille"
    assert cut.what("Lloyd Austin") == ""


def test_an_instructor_s_own_words_stay_whole() -> None:
    own = "Austin le dit ; « Kim » : ce nom vient plus loin."
    assert explained(own, CHOICES) == Explained(own)
    assert explained(f"{KEY} {KIM}", ()) == Explained(f"{KEY} {KIM}")


def test_an_option_may_hold_any_character() -> None:
    assert explained("Non. « a.*(b » : une formule.", ("a.*(b",)).others == (
        Other("a.*(b", "une formule"),
    )


def test_only_other_options_may_be_explained() -> None:
    assert explained(KIM, CHOICES) == Explained(
        "", (Other("Kim Yong-hyun", "ministre sud-coréen de la Défense"),)
    )
