"""A page under watch: what the browser complains of, and what axe finds."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
"""
GRAVE = {"serious", "critical"}


class Watch:
    """Listens to every page of a visitor; ``visited`` are the paths that ``check`` looked at."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.visited: list[str] = []
        page.context.add_init_script(REPORT_VIOLATIONS)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{self.page.url}: {message.text}")

    def check(self) -> None:
        """Nothing in the console, no grave finding of axe, nothing wider than the window."""
        self.page.wait_for_load_state("load")
        self.visited.append(self.page.url)
        assert self.complaints == []
        assert grave_findings(self.page) == []
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert self.page.evaluate(wider) <= 0, self.page.url


def grave_findings(page: Page) -> list[str]:
    """Serious and critical findings of axe, each with where it is."""
    violations = Axe().run(page).response["violations"]
    return [
        f"{page.url}: {found['id']} at {node['target']}"
        for found in violations
        if found["impact"] in GRAVE
        for node in found["nodes"]
    ]
