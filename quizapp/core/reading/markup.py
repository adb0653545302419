"""Signs of HTML and Markdown in a pasted text: taken off, the words they dress untouched.

Each rule takes a sign that no French sentence writes; a lone « < », « * » or « # » stays.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from quizapp.core.reading.french import NOTE_CALLS

# A closing tag is what tells markup from « 1 < 2 » and from talk about <b>.
_CLOSING_TAG = re.compile(
    r"</(?:p|div|h[1-6]|li|ul|ol|a|b|i|em|strong|span|td|tr|table|body|html|article|section)\s*>",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")
_CLOSING_BLOCK = re.compile(r"</(?:p|div|h[1-6]|li)\s*>", re.IGNORECASE)
_BLOCKS = frozenset(
    """address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody thead tr ul""".split()
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "template", "head", "noscript", "svg"})

_NOTES = "|".join((r"\d{1,3}", r"[Nn]ote \d{1,3}", *map(re.escape, NOTE_CALLS)))
_TARGET = r"\((?:https?://|mailto:|[/#.]|[\w/-]+\.\w{2,5}\b)[^()\s]*(?:\s\"[^\"\n]*\")?\)"
# In this order: an image holds a link's form, a strong word an emphasised one's.
_MARKDOWN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"!\[[^\[\]\n]*\]{_TARGET}"), ""),
    (re.compile(rf"\[([^\[\]\n]+)\]{_TARGET}"), r"\1"),
    (re.compile(r"(?m)^\[[^\[\]\n]+\]:\s*(?:https?://|/)\S.*$"), ""),
    (re.compile(r"(?m)^```.*$"), ""),
    (re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])__(?=[^\s_])([^_\n]+)(?<=[^\s_])__(?![\w_])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+)(?<=[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"(?<![\w`])`([^`\n]+)`(?![\w`])"), r"\1"),
    (re.compile(r"(?m)^(?:#{1,6}|>) +(?=\S)"), ""),
    # A rule between two parts, the line under a table's head.
    (re.compile(r"(?m)^[-=*_~|:+· ]{3,}$"), ""),
    # « vingt mètres.[3]Sa corne »
    (re.compile(rf"(?<=[.!?…»])(?:\[(?:{_NOTES})\])+(?=[^\W\d_]|«)"), " "),
    # « le musée[1],[2] », « une idée[réf. nécessaire] »
    (re.compile(rf"(?<=[^\s\[])(?:,?\[(?:{_NOTES})\])+"), ""),
)


def unmarked(text: str) -> str:
    """``text`` without the tags of HTML and the signs of Markdown."""
    if _CLOSING_TAG.search(text):
        text = read_markup(text)
    for sign, words in _MARKDOWN:
        text = sign.sub(words, text)
    return text


def read_markup(markup: str) -> str:
    """The words of a page in HTML, a block a line, a cell a column."""
    # Between blocks a line end is a space; without blocks it ends a paragraph, as in any text.
    reader = _Reader(folded=_CLOSING_BLOCK.search(markup) is not None)
    reader.feed(markup)
    reader.close()
    return "".join(reader.words)


class _Reader(HTMLParser):
    """The words of a page; a block ends a line, a cell a column."""

    def __init__(self, *, folded: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._folded = folded
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self._unseen += tag in _UNSEEN
        self._break(tag)
        if tag in _CELLS:
            self.words.append("\t")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(_LINE_END.sub(" ", data) if self._folded else data)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")
