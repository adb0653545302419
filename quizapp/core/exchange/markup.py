"""HTML of other programs as plain text.

- ``text_of(html) -> str``: what a reader sees; a line break for ``<br>`` and each block.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LINES = frozenset({"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"})
_UNSEEN = frozenset({"script", "style", "template", "title"})
_SOUND = re.compile(r"\[(?:sound|anki):[^\]\n]*\]")
_BLANK_LINES = re.compile(r"\n{3,}")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _UNSEEN:
            self.unseen = tag
        elif tag in _LINES and (tag == "br" or self.parts):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.unseen:
            self.unseen = None

    def handle_data(self, data: str) -> None:
        if self.unseen is None:
            self.parts.append(data)


def text_of(html: str) -> str:
    """The words alone; sounds are left out, like pictures."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return _BLANK_LINES.sub("\n\n", _SOUND.sub("", "".join(parser.parts)))
