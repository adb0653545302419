"""French typography, set by machine so that nobody types a narrow no-break space.

Rule: Imprimerie nationale, *Lexique des règles typographiques*, « Ponctuation »: a thin
no-break space before ; : ! ? and inside « »; « Nombres », between a number and its sign.
"""

from __future__ import annotations

import re

from markupsafe import Markup

NARROW = "\u202f"
_SPACES = r"[ \u00a0\u202f]"

_SPACED_MARK = re.compile(rf"{_SPACES}+([;:!?»])")
_AFTER_OPENING = re.compile(rf"«(?:{_SPACES}+|(?=\S))")
_BEFORE_CLOSING = re.compile(r"(?<=[^\s«])»")
# « Quoi? » but not « page?x=1 »: a mark glued to its word and followed by a space or the end.
_GLUED_MARK = re.compile(r"(?<=[\w)’'»])([!?])(?=[\s»)]|$)")
# « 11 000 », not « en 2012 150 personnes ».
_THOUSANDS = re.compile(rf"(?<!\d)\d{{1,3}}(?:{_SPACES}\d{{3}})+(?!\d)")
_SPACE = re.compile(_SPACES)
# « 31 % », « 500 € »: the sign never begins a line.
_UNIT = re.compile(rf"(?<=\d){_SPACES}([%‰€$£])")


def french(text: str, language: str = "fr") -> str:
    """``text`` with French spaces: « 11 000 » and « Combien ? » never break at their space.

    Only spaces change, so it is safe on ``Markup``, which stays ``Markup``. A text in another
    ``language`` stays as it is.
    """
    if language != "fr":
        return text
    set_text = _SPACED_MARK.sub(rf"{NARROW}\1", str(text))
    set_text = _AFTER_OPENING.sub(f"«{NARROW}", set_text)
    set_text = _BEFORE_CLOSING.sub(lambda _: f"{NARROW}»", set_text)
    set_text = set_text.replace(NARROW * 2, NARROW)
    set_text = _GLUED_MARK.sub(rf"{NARROW}\1", set_text)
    set_text = _UNIT.sub(rf"{NARROW}\1", set_text)
    set_text = _THOUSANDS.sub(lambda figure: _SPACE.sub(NARROW, figure[0]), set_text)
    return Markup(set_text) if isinstance(text, Markup) else set_text
