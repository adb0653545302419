"""HTML of other programs as plain text.

- ``text_of(html) -> str``: what a reader sees; a line break for ``<br>`` and each block.

One pass, in time that grows with the length alone: the standard library's parser takes
minutes for 40,000 characters of « <a <a <a », and raises on « <![<![ ».
"""

from __future__ import annotations

import re
from html import unescape

_LINES = frozenset({"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"})
_UNSEEN = frozenset({"script", "style", "template", "title"})
_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|<!--|-->")
_COMMENT, _END_OF_COMMENT = "<!--", "-->"
_SOUND = re.compile(r"\[(?:sound|anki):[^\[\]\n]*\]")
_BLANK_LINES = re.compile(r"\n{3,}")


def text_of(html: str) -> str:
    """The words alone; sounds are left out, like pictures."""
    parts: list[str] = []
    waiting: str | None = None  # for the end of a comment or of an element that is not shown
    end = 0
    for token in _TOKEN.finditer(html):
        if waiting is None and token.start() > end:
            parts.append(_unescaped(html[end : token.start()]))
        end = token.end()
        waiting = _after(token, waiting, parts)
    if waiting is None:
        parts.append(_unescaped(html[end:]))
    return _BLANK_LINES.sub("\n\n", _SOUND.sub("", "".join(parts)))


def _after(token: re.Match[str], waiting: str | None, parts: list[str]) -> str | None:
    """What is waited for after ``token``; a line break is added where it breaks the line."""
    name = (token[2] or token[0]).lower()
    if waiting is not None:
        closes = name == waiting and (token[1] == "/" or name == _END_OF_COMMENT)
        return None if closes else waiting
    if name == _COMMENT:
        return _END_OF_COMMENT
    if name == _END_OF_COMMENT:
        parts.append(name)
    elif name in _UNSEEN and not token[1]:
        return name
    elif name in _LINES and not token[1] and (name == "br" or parts):
        parts.append("\n")
    return None


def _unescaped(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # « &#999…; » with more digits than Python reads as a number
        return text
