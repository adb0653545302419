"""The text as it is stored: damage undone, layout reduced to paragraphs, words untouched."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

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
AROUND_NEWLINE = re.compile(r"[^\S\n]*\n[^\S\n]*")
BLANK_LINES = re.compile(r"\n{3,}")
# Cc: controls; Cf: soft hyphen, zero-width and direction marks; Cs: halves of a character.
UNSEEN = frozenset({"Cc", "Cf", "Cs"})
BROKEN_AT_HYPHEN = re.compile(r"\w-$")


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
    text = LINE_ENDS.sub("\n", _repaired(text))
    text = unicodedata.normalize("NFC", "".join(c for c in text if _is_seen(c)))
    text = AROUND_NEWLINE.sub("\n", SPACES.sub(" ", text)).strip()
    return BLANK_LINES.sub("\n\n", unwrapped(text))


def _is_seen(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) not in UNSEEN


def _repaired(text: str) -> str:
    """« dÃ©clarÃ© » → « déclaré ». Nothing but wrongly decoded letters is changed."""
    from ftfy import TextFixerConfig, fix_text

    return fix_text(
        text,
        TextFixerConfig(
            unescape_html=False,
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
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _joined(lines: list[str], width: int) -> str:
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if before and line and _is_forced(before, line, width):
            joined[-1] += line if BROKEN_AT_HYPHEN.search(before) else f" {line}"
        else:
            joined.append(line)
    return "\n".join(joined)
