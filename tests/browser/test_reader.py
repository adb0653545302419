"""Reading an article in a real browser: from fact to fact, by kind, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from quizapp.store.database import db
from quizapp.store.tables import Article
from tests import examples
from tests.browser.conftest import PageFactory
from tests.browser.serving import Served, served
from tests.browser.watching import Watch
from tests.web.taking import publish

HERE, SAID = ".fact-here", "[data-said]"


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the example, shipped."""
    with served(tmp_path_factory.mktemp("site")) as running:
        yield _published(running)


def _published(site: Served) -> str:
    publish(site.app, owner=None)
    with site.app.app_context():
        return f"{site.address}/articles/{db.session.query(Article).one().id}"


def test_it_works(page: Page, article: str) -> None:
    """Each fact in the order of the text, and round again; where one is, is said."""
    watch = Watch(page)
    page.goto(article)
    watch.check()
    facts = sorted(examples.quiz().facts, key=lambda fact: fact.start)
    for number, fact in enumerate([*facts, facts[0]]):
        page.keyboard.press("n")
        expect(page.locator(HERE)).to_have_count(1)
        expect(page.locator(HERE)).to_be_focused()
        expect(page.locator(SAID)).to_contain_text(f"{number % len(facts) + 1} / {len(facts)}")
        shown = page.locator(HERE).inner_text()
        assert re.sub(r"\s", " ", shown) == fact.text
    watch.check()
    page.keyboard.press("p")
    expect(page.locator(SAID)).to_contain_text(f"{len(facts)} / {len(facts)}")


def test_a_kind_that_is_hidden_is_passed_over(page: Page, article: str) -> None:
    page.goto(article)
    for kind in ("actor", "place"):
        page.locator(f"[name=show][value={kind}]").uncheck()
    said = []
    for _ in range(3):
        page.locator("[data-step='1']").click()
        said.append(page.locator(SAID).inner_text())
    assert [one.rpartition("·")[2].strip() for one in said] == ["1 / 2", "2 / 2", "1 / 2"]


def test_a_link_to_a_paragraph(page: Page, article: str) -> None:
    """It stays: it can be copied, opened again, and stands out."""
    page.goto(article)
    page.locator("#p2 .passage-anchor").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#p2")
    expect(page.locator("p:target")).to_contain_text("Cette lumière")


def test_on_paper(page: Page, article: str) -> None:
    """The text, its marks and their legend; nothing to press."""
    page.goto(article)
    page.emulate_media(media="print")
    expect(page.locator("#p1")).to_be_visible()
    expect(page.locator(".reader-kind .fact-figure")).to_be_visible()
    for pressed in (".reader-walk", ".reader-kind input", ".passage-anchor", ".site-header"):
        expect(page.locator(pressed).first).to_be_hidden()
    line = "el => getComputedStyle(el).textDecorationStyle"
    assert page.locator(".article-text .fact-figure").first.evaluate(line) == "dotted"
    assert page.locator(".article-text .fact-place").first.evaluate(line) == "dashed"


def test_without_a_script(new_page: PageFactory, article: str) -> None:
    """The filter is a form; what needs a script is not there."""
    page = new_page(java_script_enabled=False)
    page.goto(article)
    expect(page.locator("[data-walk]")).to_be_hidden()
    page.locator("[name=show][value=figure]").uncheck()
    page.locator("[data-apply]").click()
    expect(page.locator("[data-reader]")).to_have_class(re.compile("hide-figure"))
