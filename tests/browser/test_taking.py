"""Taking a quiz in a real browser: keys, autosave, lost network, two tabs, no script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from quizapp.core.model import Mode
from tests import examples
from tests.browser.conftest import PageFactory
from tests.browser.serving import PASSWORD, Served, served
from tests.browser.watching import Watch
from tests.web.taking import publish

SHORT_ANSWER = "input[name=response]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with nothing in it."""
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def practice(site: Served) -> str:
    """Address of a shipped quiz in practice mode."""
    return f"{site.address}/quizzes/{publish(site.app, owner=None)}"


@pytest.fixture(scope="module")
def exam(site: Served) -> str:
    """Address of a quiz in exam mode."""
    return f"{site.address}/quizzes/{publish(site.app, Mode.EXAM, owner=None, title='Contrôle')}"


def _start(page: Page, quiz: str) -> None:
    page.goto(quiz)
    page.locator("[data-primary]").click()
    page.locator("form[data-attempt]").wait_for()
    page.wait_for_load_state("load")  # module scripts have run by then: the keys are heard


def _state(page: Page, state: str) -> None:
    expect(page.locator(f"[data-save={state}]")).to_be_visible()


def test_it_works(page: Page, practice: str) -> None:
    """Practice, with the keyboard alone."""
    watch = Watch(page)
    _start(page, practice)
    watch.check()
    page.keyboard.press("2")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-right .verdict-line")).to_be_visible()
    expect(page.locator(".evidence-words")).to_have_text(re.compile(r"1\s200"))
    watch.check()
    page.keyboard.press("Enter")
    for response in examples.RIGHT[1:3]:
        page.locator(SHORT_ANSWER).fill(response)
        page.keyboard.press("Enter")
        expect(page.locator(".verdict-right .verdict-line")).to_be_visible()
        watch.check()
        page.keyboard.press("Enter")
    page.get_by_role("radio").first.wait_for()
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-wrong .verdict-line")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".result-percent")).to_have_text(re.compile(r"75\s%"))
    watch.check()


def test_an_answer_is_saved_without_a_button(page: Page, new_page: PageFactory, exam: str) -> None:
    """The browser is closed right after « saved », and the answer is there."""
    _start(page, exam)
    page.keyboard.press("3")
    _state(page, "saved")
    place, kept = page.url, page.context.storage_state()
    page.context.close()
    later = new_page(storage_state=kept)
    later.goto(place)
    expect(later.get_by_role("radio").nth(2)).to_be_checked()


def test_a_lost_network_is_seen_and_loses_nothing(page: Page, exam: str) -> None:
    _start(page, exam)
    page.keyboard.press("1")
    _state(page, "saved")
    page.context.set_offline(True)
    page.keyboard.press("4")
    _state(page, "unsaved")
    page.keyboard.press("2")
    page.locator("[data-primary]").click()
    _state(page, "unsaved")
    page.context.set_offline(False)
    _state(page, "saved")
    page.reload()
    expect(page.get_by_role("radio").nth(1)).to_be_checked()


def test_a_crash_while_offline_loses_nothing(page: Page, exam: str) -> None:
    """What was typed is still in the browser, comes back and is saved."""
    _start(page, exam)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.locator(SHORT_ANSWER).wait_for()
    place, context = page.url, page.context
    context.set_offline(True)
    page.locator(SHORT_ANSWER).fill("Anne Le Goff")
    _state(page, "unsaved")
    page.close(run_before_unload=False)
    context.set_offline(False)
    again = context.new_page()
    again.goto(place)
    expect(again.locator(SHORT_ANSWER)).to_have_value("Anne Le Goff")
    _state(again, "saved")
    again.reload()
    expect(again.locator(SHORT_ANSWER)).to_have_value("Anne Le Goff")


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.PRACTICE])
def test_a_session_that_ends_loses_nothing(page: Page, site: Served, mode: Mode) -> None:
    """Signed out from elsewhere: the answer waits here, and is saved by who signs in again."""
    name = f"Zoé {mode.value}"
    site.add_user(name, "learner")
    _sign_in(page, site, name)
    _start(page, f"{site.address}/quizzes/{publish(site.app, mode, owner=None)}")
    place = page.url.replace("/questions/1", "/questions/2")
    page.goto(place)
    page.wait_for_load_state("load")
    page.context.clear_cookies()
    page.locator(SHORT_ANSWER).fill("Anne Le Goff")
    page.locator(SHORT_ANSWER).press("Enter")
    _state(page, "refused")
    page.reload()
    page.locator("main a.btn-primary").click()
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    expect(page.locator(SHORT_ANSWER)).to_have_value("Anne Le Goff")
    assert page.url == place
    if mode is Mode.EXAM:
        _state(page, "saved")


def _sign_in(page: Page, site: Served, name: str) -> None:
    page.goto(f"{site.address}/sign-in")
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    page.get_by_text(name, exact=True).first.wait_for()


def test_an_answer_acknowledged_to_nobody_counts_once(page: Page, exam: str) -> None:
    """The server keeps it, the reply is lost, the learner types on: the last words stand."""
    _start(page, exam)
    page.keyboard.press("Enter")
    page.locator(SHORT_ANSWER).wait_for()
    lost = 0

    def lose_first(route):  # type: ignore[no-untyped-def]
        nonlocal lost
        if route.request.method == "POST" and not lost:
            lost += 1
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/questions/*", lose_first)
    page.locator(SHORT_ANSWER).fill("Anne")
    _state(page, "unsaved")
    page.locator(SHORT_ANSWER).fill("Anne Le Goff")
    _state(page, "saved")
    page.reload()
    expect(page.locator(SHORT_ANSWER)).to_have_value("Anne Le Goff")
    assert lost == 1


def test_two_tabs(page: Page, exam: str) -> None:
    """The older tab is told, and shows the newest answer."""
    _start(page, exam)
    other = page.context.new_page()
    other.goto(page.url)
    other.keyboard.press("4")
    _state(other, "saved")
    page.keyboard.press("1")
    _state(page, "newer")
    expect(page.get_by_role("radio").nth(3)).to_be_checked()
    page.keyboard.press("1")
    _state(page, "saved")
    other.reload()
    expect(other.get_by_role("radio").nth(0)).to_be_checked()


def test_leaving_keeps_what_was_just_typed(page: Page, exam: str) -> None:
    """The button waits for the answer to be kept."""
    _start(page, exam)
    page.keyboard.press("Enter")
    page.locator(SHORT_ANSWER).fill("Le Goff")
    page.keyboard.press("Enter")
    page.locator("input[inputmode=decimal]").wait_for()
    page.go_back()
    page.reload()
    expect(page.locator(SHORT_ANSWER)).to_have_value("Le Goff")


@pytest.mark.parametrize("width", [320, 1280])
def test_without_script(new_page: PageFactory, exam: str, width: int) -> None:
    """The whole exam by plain forms; a dot keeps the answer before it leaves."""
    page = new_page(java_script_enabled=False, viewport={"width": width, "height": 700})
    _start(page, exam)
    page.get_by_role("radio").nth(1).check()
    page.locator(".dot").nth(2).click()
    page.locator(SHORT_ANSWER).fill("350000")
    page.locator(".dot").nth(0).click()
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.locator("[data-primary]").click()
    page.locator(SHORT_ANSWER).fill("Le Goff")
    page.locator(SHORT_ANSWER).press("Enter")
    expect(page.locator(SHORT_ANSWER)).to_have_value("350000")
    page.locator("[data-primary]").click()
    page.get_by_role("radio").nth(0).check()
    page.locator("[data-primary]").click()
    expect(page.locator(".review-open")).to_have_count(0)
    page.locator("[data-primary]").click()
    expect(page.locator(".result-percent")).to_have_text(re.compile(r"100\s%"))


def test_the_evidence_is_scrolled_to(page: Page, practice: str) -> None:
    watch = Watch(page)
    _start(page, practice)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.locator(".evidence-link a").first.click()
    expect(page.locator("#at")).to_be_in_viewport()
    watch.check()
    page.locator("input[value=place]").uncheck()
    decoration = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".article-text .fact-place").evaluate(decoration) == "none"
    assert "show=place" not in page.url
    page.reload()
    expect(page.locator("input[value=place]")).not_to_be_checked()
    expect(page.locator("#at")).to_have_text(re.compile(r"1\s200"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_sound(
    new_page: PageFactory, site: Served, exam: str, width: int, scheme: str
) -> None:
    """At the narrowest and at a desk, light and dark."""
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    watch = Watch(page)
    for path in ("/", "/find?code=", "/history"):
        page.goto(site.address + path)
        watch.complaints = [c for c in watch.complaints if "status of 400" not in c]
        watch.check()
    _start(page, exam)
    watch.check()
    page.locator("[name=flag]").click()
    page.locator("[aria-pressed=true]").wait_for()
    page.keyboard.press("4")
    _state(page, "saved")
    watch.check()
    page.goto(page.url.partition("/questions")[0] + "/review")
    watch.check()
    page.locator("[data-primary]").click()
    page.locator(".result").wait_for()
    watch.check()
    for path in (exam, site.address + "/history"):
        page.goto(path)
        watch.check()
    assert len(watch.visited) == 9
