"""Markdown files: the header, the title, the signs."""

from __future__ import annotations

from datetime import date

import pytest

from quizapp.core.reading.markdown import read_markdown
from tests.core.reading.files import PARAGRAPHS, TITLE

HEADER = """---
title: "Le ciel de Brest"
date: 2024-11-02T10:00:00+01:00
author: Anne Martin
license: CC BY 4.0
lang: fr-FR
tags: [ciel, mer]
---
"""


def test_it_works() -> None:
    text = f"{HEADER}\n# {TITLE}\n\n**La comète** [Atlas](https://a.example/) est passée.\n"
    manuscript = read_markdown(text.encode())
    assert manuscript.title == "Le ciel de Brest"
    assert manuscript.published == date(2024, 11, 2)
    assert (manuscript.source, manuscript.licence) == ("Anne Martin", "CC BY 4.0")
    assert manuscript.language == "fr"
    assert manuscript.text == "La comète Atlas est passée."


@pytest.mark.parametrize("heading", [f"# {TITLE}", f"{TITLE}\n====="])
def test_the_first_heading_is_the_title(heading: str) -> None:
    manuscript = read_markdown("\r\n".join((heading, "", *PARAGRAPHS)).encode())
    assert manuscript.title == TITLE
    assert manuscript.text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    ["---\nune phrase sans clé\n---\nSuite", "---\ntitle:\ndate: demain\n---\nSuite", "---\n"],
)
def test_an_odd_header_is_no_harm(text: str) -> None:
    manuscript = read_markdown(text.encode())
    assert manuscript.title is None
    assert manuscript.published is None
