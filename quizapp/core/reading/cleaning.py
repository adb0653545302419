"""The text as it is stored: damage undone, layout reduced to paragraphs, words untouched."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from quizapp.core.reading.french import HYPHENATED_FIRST, HYPHENATED_LAST
from quizapp.core.reading.markup import unmarked
from quizapp.core.reading.tables import row

# A text broken to fixed lines keeps them under this: 72–80 in mail, up to 100 in editors.
WRAP_WIDTH_MAXIMUM = 120
# Under this, lines are verse, a list or a table.
WRAP_WIDTH_MINIMUM = 40
# Share of the line ends that must be forced ones. The rest are ends of paragraphs.
FORCED_SHARE = 0.7

# What one pass removes may uncover damage for the next: « Ã », zero-width space, « © ».
# Real texts settle in the second pass, made-up ones within a few.
PASSES_MAXIMUM = 8

LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
SPACES = re.compile(r"[ \t]+")
BLANK_LINES = re.compile(r"\n{3,}")
# Cc: controls; Cf: soft hyphen, zero-width and direction marks; Cs: halves of a character.
UNSEEN = frozenset({"Cc", "Cf", "Cs"})
BROKEN_AT_HYPHEN = re.compile(r"([^\W\d_]+)-$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
# Printers cut words at every tenth line or so; where fewer lines end in a hyphen, it belongs there.
CUT_SHARE, CUTS_MINIMUM = 0.08, 3

# Emoji and dingbats: « 🎉 », « ✅ », « → », with the sign that gives them colours.
_PICTURE = "\U0001f000-\U0001faff\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f"
PICTURES = (
    (re.compile(rf"^[{_PICTURE}][{_PICTURE} \t]*"), ""),
    (re.compile(rf"(?<![{_PICTURE} \t])[ \t]*[{_PICTURE}][{_PICTURE} \t]*$"), ""),
    (re.compile(rf"(?<=[.!?…»])[ \t]*[{_PICTURE}][{_PICTURE} \t]*"), " "),
)


def clean(text: str) -> str:
    """``text`` repaired and laid out: one line a paragraph, at most one blank line between.

    « », ’ and no-break spaces stay as they are: offsets index the result, and
    typography is the author's. Text once cleaned stays as it is when cleaned again.
    """
    for _ in range(PASSES_MAXIMUM):
        before, text = text, _cleaned(text)
        if text == before:
            break
    return text


def _cleaned(text: str) -> str:
    text = unmarked(LINE_ENDS.sub("\n", _repaired(text)))
    unseen = {ord(character): None for character in set(text) if not _is_seen(character)}
    text = unicodedata.normalize("NFC", text.translate(unseen) if unseen else text)
    text = "\n".join(_spaced(line).strip() for line in text.split("\n")).strip()
    return BLANK_LINES.sub("\n\n", unwrapped(text))


def _spaced(line: str) -> str:
    """One space between words, one tab between cells; no picture opens or closes a sentence."""
    cells = row(line)
    if cells is not None:
        return cells
    for pictures, instead in PICTURES:
        line = pictures.sub(instead, line)
    return SPACES.sub(" ", line)


def _is_seen(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) not in UNSEEN


def _repaired(text: str) -> str:
    """« dÃ©clarÃ© » → « déclaré ». Nothing but wrongly decoded letters is changed."""
    from ftfy import TextFixerConfig, fix_text

    return fix_text(
        text,
        TextFixerConfig(
            unescape_html=True,
            remove_terminal_escapes=True,
            fix_latin_ligatures=False,
            fix_character_width=False,
            uncurl_quotes=False,
            fix_line_breaks=False,
            remove_control_chars=False,
            normalization=None,
            explain=False,
        ),
    )


def unwrapped(text: str) -> str:
    """``text`` with the lines of a hard-wrapped paragraph joined; others as they are.

    A line end is forced when the next line's first word would not have fitted:
    the rule by which editors and mail programs break lines.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not WRAP_WIDTH_MINIMUM <= width <= WRAP_WIDTH_MAXIMUM:
        return text
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    forced = [_is_forced(a, b, width) for a, b in pairs]
    if not pairs or sum(forced) < FORCED_SHARE * len(pairs):
        return text
    if sum(a.endswith((".", "!", "?", "…")) for a, _ in pairs) * 2 > len(pairs):
        return text
    return _joined(lines, width)


def _is_forced(line: str, following: str, width: int) -> bool:
    if BROKEN_AT_HYPHEN.search(line) and following[:1].isalpha():
        return True
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _joined(lines: list[str], width: int) -> str:
    cuts = sum(bool(BROKEN_AT_HYPHEN.search(line)) for line in lines)
    printed = cuts >= max(CUTS_MINIMUM, CUT_SHARE * len(lines))
    words = words_of(lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if not (before and line and _is_forced(before, line, width)):
            joined.append(line)
        elif not BROKEN_AT_HYPHEN.search(before):
            joined[-1] += f" {line}"
        elif printed and is_cut(before, line, words):
            joined[-1] = joined[-1][:-1] + line
        else:
            joined[-1] += line
    return "\n".join(joined)


def words_of(lines: list[str]) -> frozenset[str]:
    """Every word of ``lines`` in small letters, those with hyphens whole."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(lines).lower()))


def is_cut(line: str, following: str, words: frozenset[str]) -> bool:
    """Whether the hyphen that ends a line only cuts a word: « inau-guré », never « peut-être ».

    What the article writes elsewhere decides, then the words that take a hyphen in French.
    """
    begun, rest = BROKEN_AT_HYPHEN.search(line), FIRST_WORD.match(following)
    if begun is None or rest is None or not rest.group()[0].islower():
        return False
    first, last = begun.group(1).lower(), rest.group().lower()
    if f"{first}-{last}" in words or first + last in words:
        return first + last in words
    return first not in HYPHENATED_FIRST and last not in HYPHENATED_LAST
