"""One spelling of punctuation for the analysis, the offsets left untouched."""

from __future__ import annotations

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ‛′´`", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003", " "),
        **dict.fromkeys("‐‑", "-"),
        "−": "-",
    }
)


def plain(text: str) -> str:
    """``text`` with one apostrophe, one double quote, one space and one hyphen.

    Every character maps to exactly one, so an offset into the result is an
    offset into ``text``: the pipeline reads the result, facts index the original.
    « » and the dashes — – stay, they tell more than their ASCII stand-ins.
    """
    return text.translate(_ONE_FOR_ONE)
