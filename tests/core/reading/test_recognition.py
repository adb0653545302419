"""What a manuscript keeps, and what is recognised in it before anyone is asked."""

from __future__ import annotations

from datetime import date

import pytest

from quizapp.core.reading.manuscript import Manuscript, Removal, from_json, to_json
from quizapp.core.reading.plain import read_text
from quizapp.core.reading.recognition import article_of, recognised
from quizapp.core.reading.refusals import Refusal, Unreadable
from tests.core.reading.files import PARAGRAPHS, TITLE

BYLINE, RELATED = "Par Anne Martin", "Lire aussi : Le ciel de novembre"
LINES = (TITLE, "Publié le 3 novembre 2024", BYLINE, *PARAGRAPHS[:2], RELATED, PARAGRAPHS[2])
TEXT = "\n\n".join(LINES)


def test_it_works() -> None:
    manuscript = recognised(read_text(TEXT.encode()))
    assert manuscript.title == TITLE
    assert manuscript.language == "fr"
    assert manuscript.published == date(2024, 11, 3)
    out = {block.text: block.removed for block in manuscript.blocks if block.removed}
    assert {BYLINE, RELATED} <= set(out)
    assert set(out.values()) == {Removal.FURNITURE}
    article = article_of(manuscript)
    assert [passage.text for passage in article.passages] == list(PARAGRAPHS)
    assert (article.title, article.published) == (TITLE, date(2024, 11, 3))


def test_what_was_removed_can_come_back_and_more_can_go() -> None:
    manuscript = recognised(read_text(TEXT.encode()))
    related = next(block for block in manuscript.blocks if block.text == RELATED)
    last = manuscript.blocks[-1]
    chosen = manuscript.with_removed({last.number})
    assert RELATED in chosen.kept
    assert last.text not in chosen.kept
    assert chosen.blocks[-1].removed is Removal.CHOSEN
    assert RELATED not in chosen.with_removed({related.number}).kept


def test_a_record_gives_the_same_manuscript() -> None:
    manuscript = recognised(read_text(TEXT.encode()))
    assert from_json(to_json(manuscript)) == manuscript
    bare = Manuscript("Un mot")
    assert from_json(to_json(bare)) == bare


def test_a_title_given_is_kept_and_the_first_line_too() -> None:
    manuscript = recognised(read_text(TEXT.encode()), title="Le ciel de Brest")
    assert manuscript.title == "Le ciel de Brest"
    assert manuscript.blocks[0].text == TITLE


def test_a_german_text_is_refused() -> None:
    german = "Der Komet wurde am Montag von dreihundert Menschen über dem Hafen gesehen. " * 8
    with pytest.raises(Unreadable) as raised:
        recognised(read_text(german.encode()))
    assert raised.value.cause is Refusal.LANGUAGE
