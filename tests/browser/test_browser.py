"""The browser itself is there and runs scripts."""

from __future__ import annotations

from playwright.sync_api import Page


def test_it_works(page: Page) -> None:
    page.set_content("<title>Phare</title><p id=p></p><script>p.textContent = 6 * 7</script>")
    assert page.title() == "Phare"
    assert page.inner_text("p") == "42"
