"""The judging page, opened from the disk: keys, verdicts kept, saved and taken up again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizapp.web.cli import DONE, main
from quizapp.web.commands.judging import page_of
from tests.browser.conftest import PageFactory
from tests.browser.watching import Watch

ARTICLE = min((Path(__file__).parents[2] / "seeds").glob("*/article.txt"))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of five items."""
    folder = tmp_path_factory.mktemp("judging")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUIZAPP_INSTANCE", str(folder / "instance"))
        path = folder / "page.html"
        assert main(["judge", str(ARTICLE), "--output", str(path), "--count", "5"]) == DONE
    return path


def opened(page: Page, file: Path) -> Page:
    page.goto(file.as_uri())
    expect(page.locator("[data-stem]")).not_to_be_empty()
    return page


def test_it_works(page: Page, file: Path) -> None:
    watch = Watch(page)
    opened(page, file)
    expect(page.locator("[data-progress]")).to_have_text("Jugées\u202f: 0 sur 5")
    page.keyboard.press("Enter")
    page.keyboard.press("6")
    page.keyboard.press("0")
    page.keyboard.press("Enter")
    expect(page.locator("[data-progress]")).to_have_text("Jugées\u202f: 2 sur 5")
    total = page.locator("[data-rates] tr").last.locator("td")
    # The interval is the one that « quizapp judge --rate » prints.
    expect(total).to_have_text(["2", "1", "50,0\u202f%", "9,5\u202f% – 90,5\u202f%"])
    watch.check()


def test_key_and_source_are_hidden_until_wanted(page: Page, file: Path) -> None:
    opened(page, file)
    key, proof = page.locator("[data-key]"), page.locator("[data-proof]")
    for _ in range(2):
        expect(key).to_be_hidden()
        expect(proof).to_be_hidden()
        page.keyboard.press("k")
        page.keyboard.press("s")
        expect(key).to_be_visible()
        expect(proof).not_to_be_empty()
        expect(proof).to_be_visible()
        page.keyboard.press("Enter")


def test_verdicts_outlast_the_page(page: Page, file: Path, new_page: PageFactory) -> None:
    opened(page, file)
    page.locator("[data-judge]").fill("Anne Le Goff")
    page.locator("[data-comment]").fill("option 3 faible")
    page.locator("input[name=plausible]").uncheck()
    page.keyboard.press("Enter")
    page.reload()
    expect(page.locator("[data-place]")).to_have_text("2 / 5")
    with page.expect_download() as saving:
        page.locator("[data-download]").click()
    assert saving.value.suggested_filename == "verdicts-anne-le-goff.json"
    saved = Path(saving.value.path())
    record = json.loads(saved.read_text(encoding="utf-8"))
    assert record["judge"] == "Anne Le Goff"
    assert [item["refused"] for item in record["items"]] == [["plausible"]]
    other = opened(new_page(), file)
    expect(other.locator("[data-progress]")).to_have_text("Jugées\u202f: 0 sur 5")
    other.locator("[data-upload]").set_input_files(saved)
    expect(other.locator("[data-progress]")).to_have_text("Jugées\u202f: 1 sur 5")
    expect(other.locator("[data-judge]")).to_have_value("Anne Le Goff")
    other.keyboard.press("ArrowLeft")
    expect(other.locator("input[name=plausible]")).not_to_be_checked()


def test_items_of_several_parts_show_no_key(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pairs and events stand in the order of the alphabet until the key is asked for."""
    monkeypatch.setenv("QUIZAPP_INSTANCE", str(tmp_path / "instance"))
    common = {"kind": "choice", "article": "Sein", "language": "fr", "stem": "Quoi ?"}
    common |= {"options": [], "key": "", "proof": ["Preuve."], "pairs": [], "order": []}
    pairs = [{"left": "Anne", "right": "maire"}, {"left": "Luc", "right": "gardien"}]
    events = [{"text": "Le phare brûle"}, {"text": "Il est rebâti"}]
    items = [
        {**common, "id": "a", "pairs": pairs},
        {**common, "id": "b", "order": events},
        {**common, "id": "c", "key": "12", "statement": "Le phare a douze marches."},
    ]
    path = tmp_path / "page.html"
    path.write_text(page_of({"id": "s", "items": items}, "fr"), encoding="utf-8")
    opened(page, path)
    options, key = page.locator("[data-options] li"), page.locator("[data-key]")
    expect(options).to_have_text(["Anne → gardien / maire", "Luc → gardien / maire"])
    page.keyboard.press("k")
    expect(key).to_have_text("Anne → maire ; Luc → gardien")
    page.keyboard.press("Enter")
    expect(options).to_have_text(["Il est rebâti", "Le phare brûle"])
    page.keyboard.press("k")
    expect(key).to_have_text("Le phare brûle → Il est rebâti")
    page.keyboard.press("Enter")
    expect(options).to_have_count(0)
    expect(page.locator("[data-statement]")).to_have_text("Le phare a douze marches.")


def test_another_file_is_refused(page: Page, file: Path, tmp_path: Path) -> None:
    opened(page, file)
    strange = tmp_path / "strange.json"
    strange.write_text('{"sheet": "other", "judge": "", "items": []}', encoding="utf-8")
    page.locator("[data-upload]").set_input_files(strange)
    expect(page.locator("[data-status]")).to_contain_text("ne contient pas de verdicts")
