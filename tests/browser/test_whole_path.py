"""The whole path, with real parts: from a PDF to its readers' history and the results' table.

The shipped article printed as a PDF, the trained pipeline, the server and its jobs, SQLite, a
browser. On every page: no violation of the content security policy, nothing in the console,
no serious finding of axe.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizapp.store import articles
from quizapp.store.database import db
from tests.browser.conftest import PageFactory
from tests.browser.serving import PASSWORD, Served, served
from tests.browser.watching import Watch
from tests.core.reading.files import latin, pdf

SEED = Path(__file__).parents[2] / "seeds" / "coree-du-nord-koursk"
TEXT = (SEED / "article.txt").read_text(encoding="utf-8")
ABOUT = tomllib.loads((SEED / "about.toml").read_text(encoding="utf-8"))
LEARNER = "Zoé"
READ_WITHIN_MILLISECONDS = 60_000
GENERATED_WITHIN_MILLISECONDS = 180_000
ANSWERED_BEFORE_LEAVING = 2
EVERY = 2
"""One question in two is asked: several kinds come up, and the test ends in a minute."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    """A fresh installation with one instructor, Bob."""
    with served(tmp_path) as running:
        running.add_user("Bob", "instructor")
        yield running


def test_it_works(site: Served, new_page: PageFactory) -> None:
    teacher = Watch(new_page())
    _sign_in(teacher.page, site, "Bob")
    article = _bring_the_article(teacher, site)
    _approve(teacher, article)
    code, size = _publish(teacher, site)

    learner = Watch(new_page(viewport={"width": 390, "height": 844}))
    _sign_up(learner, site, LEARNER)
    _open_by_code(learner, site, code)
    _answer(learner, ANSWERED_BEFORE_LEAVING)
    learner.page.context.close()

    learner_again = Watch(new_page())
    _sign_in(learner_again.page, site, LEARNER)
    _resume(learner_again, site)
    _answer(learner_again, size - ANSWERED_BEFORE_LEAVING)
    _finish(learner_again, size)
    _open_an_evidence_link(learner_again, _text_read(site, article))
    _see_the_history(learner_again, site)
    _see_who_answered(teacher, site)
    _take_the_table(teacher, size)
    assert len(teacher.visited) >= 8
    assert len(learner.visited) + len(learner_again.visited) >= 10


def _sign_in(page: Page, site: Served, name: str) -> None:
    page.goto(f"{site.address}/sign-in")
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    page.get_by_text(name, exact=True).first.wait_for()


def _sign_up(watch: Watch, site: Served, name: str) -> None:
    page = watch.page
    page.goto(site.address)
    watch.check()
    page.goto(f"{site.address}/sign-up")
    watch.check()
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    page.locator("#code").wait_for()


def _bring_the_article(watch: Watch, site: Served) -> str:
    """Its PDF, read; leave while its questions are made, come back; the address of its page."""
    page = watch.page
    page.goto(f"{site.address}/teach/articles")
    watch.check()
    page.locator("main a.btn-primary").click()
    watch.check()
    printed = pdf(TEXT.split("\n\n"), title=ABOUT["title"], head="Le journal")
    page.locator("#file").set_input_files(
        {"name": "article.pdf", "mimeType": "application/pdf", "buffer": printed}
    )
    page.locator("main button.btn-primary").click()
    page.locator(".blocks").wait_for(timeout=READ_WITHIN_MILLISECONDS)
    watch.check()
    assert page.locator("#title").input_value() == latin(ABOUT["title"])
    page.locator("#published").fill(ABOUT["published"].isoformat())
    page.locator("main button.btn-primary").click()
    page.locator("h1", has_text="nord-coréens").wait_for()
    address = page.url
    watch.check()
    page.goto(f"{site.address}/teach/articles")
    page.goto(address)
    review = page.locator("main a.btn-primary")
    review.wait_for(timeout=GENERATED_WITHIN_MILLISECONDS)
    watch.check()
    return address


def _text_read(site: Served, article: str) -> str:
    """What was read from the PDF: the words that were printed, without the list of sources."""
    with site.app.app_context():
        row = articles.get(db.session(), int(article.rsplit("/", 1)[1]))
        assert row
        text = row.text
    told, sources = TEXT.split("Les sources de cet article")
    assert sources
    assert _words(text) == _words(latin(told))
    return text


def _words(text: str) -> list[str]:
    return text.replace("’", "'").replace("—", "-").split()


def _approve(watch: Watch, article: str) -> None:
    page = watch.page
    page.goto(article)
    made = int(page.locator(".summary dd").first.inner_text())
    page.locator("main a.btn-primary").click()
    page.locator("[data-desk]").wait_for()
    watch.check()
    page.keyboard.press("a")
    page.locator("[data-done]").wait_for()
    page.keyboard.press("l")
    expect(page.locator(".review-row")).to_have_count(made - 1)
    watch.check()
    page.locator("[data-approve-shown] button").click()
    page.locator(".review-row").first.wait_for(state="detached")
    watch.check()


def _publish(watch: Watch, site: Served) -> tuple[str, int]:
    """An exam of the approved questions; its code and its number of questions."""
    page = watch.page
    page.goto(f"{site.address}/teach/sets/new")
    watch.check()
    page.locator("#title").fill("Contrôle de lecture")
    page.locator("#mode").select_option("exam")
    page.locator("main button.btn-primary").click()
    page.locator(".pool").wait_for()
    boxes = page.locator(".pool input[type=checkbox]")
    for number in range(0, boxes.count(), EVERY):
        boxes.nth(number).check()
    size = page.locator(".pool input:checked").count()
    assert size > ANSWERED_BEFORE_LEAVING
    page.locator(".pool-actions button").click()
    expect(page.locator(".chosen > li")).to_have_count(size)
    watch.check()
    page.locator(".panel-publish button.btn-primary").click()
    code = page.locator("code#code").inner_text()
    watch.check()
    return code, size


def _open_by_code(watch: Watch, site: Served, code: str) -> None:
    page = watch.page
    page.goto(site.address)
    page.locator("#code").fill(code.lower())
    page.locator("#code").press("Enter")
    page.locator("h1", has_text="Contrôle de lecture").wait_for()
    watch.check()
    page.locator("[data-primary]").click()


def _answer(watch: Watch, count: int) -> None:
    """The next questions, by whatever they ask for; nothing on the way tells the key."""
    page = watch.page
    for _ in range(count):
        form = page.locator("form[data-attempt]")
        form.wait_for()
        page.wait_for_load_state()  # a key pressed before the script listens is nobody's
        number = form.get_attribute("data-number")
        assert page.locator(".verdict, .evidence, mark").count() == 0
        if page.get_by_role("radio").count():
            page.keyboard.press("1")
        else:
            page.locator("input[name=response]").fill("11 000")
        expect(page.locator("[data-save=saved]")).to_be_visible()
        watch.check()
        page.keyboard.press("Enter")
        page.locator(f"form[data-attempt]:not([data-number='{number}']), .review-list").wait_for()


def _resume(watch: Watch, site: Served) -> None:
    page = watch.page
    page.goto(f"{site.address}/history")
    watch.check()
    page.locator(".unfinished a").click()
    expect(page.locator("form[data-attempt]")).to_have_attribute(
        "data-number", str(ANSWERED_BEFORE_LEAVING + 1)
    )
    expect(page.locator(".dot-answered")).to_have_count(ANSWERED_BEFORE_LEAVING)


def _finish(watch: Watch, size: int) -> None:
    page = watch.page
    expect(page.locator(".review-list > li")).to_have_count(size)
    expect(page.locator(".review-open")).to_have_count(0)
    watch.check()
    page.locator("[data-primary]").click()
    expect(page.locator(".result-item")).to_have_count(size)
    expect(page.locator(".result-item .evidence-words")).not_to_have_count(0)
    watch.check()


def _open_an_evidence_link(watch: Watch, text: str) -> None:
    """The reader shows, in view, the very characters that the address names."""
    page = watch.page
    page.locator(".attempt-evidence .evidence-link a").first.click()
    words = page.locator("#at")
    expect(words).to_be_in_viewport()
    watch.check()
    pointed = re.search(r"at=(\d+)-(\d+)", page.url)
    assert pointed
    named = text[int(pointed[1]) : int(pointed[2])]
    shown = "".join(page.locator(".evidence-words").all_inner_texts())
    assert re.sub(r"\s", " ", shown) == re.sub(r"\s", " ", named)


def _see_the_history(watch: Watch, site: Served) -> None:
    page = watch.page
    page.goto(f"{site.address}/history")
    expect(page.locator(".plot-dot")).to_have_count(1)
    expect(page.locator(".mastery").first.locator("tbody tr")).not_to_have_count(0)
    watch.check()
    page.locator(".attempts th > a").click()
    page.locator(".result").wait_for()


def _see_who_answered(watch: Watch, site: Served) -> None:
    page = watch.page
    page.goto(f"{site.address}/teach/sets")
    page.get_by_role("link", name="Contrôle de lecture").click()
    page.locator("a[href$='/results']").click()
    expect(page.get_by_text(LEARNER).first).to_be_visible()
    watch.check()


def _take_the_table(watch: Watch, size: int) -> None:
    """The results as a file: one line for the learner, with each answer and its points."""
    with watch.page.expect_download() as begun:
        watch.page.locator("a[href*='/results/export/csv']").click()
    with begun.value.path().open(encoding="utf-8-sig", newline="") as file:
        header, learner = csv.reader(file)
    assert header[-2].startswith(f"{size}. ")
    assert learner[0] == LEARNER
    points = [float(cell) for cell in learner[-2 * size + 1 :: 2]]
    assert len(points) == size
    assert sum(points) == float(learner[3])
