"""From bytes to characters."""

from __future__ import annotations

import codecs

from quizapp.core.reading.refusals import Refusal, Unreadable

# The marks are tried longest first: UTF-32's begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Encodings in which French has been written besides Unicode: Windows, Unix, Mac, DOS.
# A free guess takes Mac Roman for Icelandic and DOS French for Baltic.
FRENCH_ENCODINGS = ["cp1252", "iso8859_15", "mac_roman", "cp850"]

# First bytes of files that people give in place of their text.
SIGNATURES = (
    (b"%PDF-", "this is a PDF, not plain text: copy its text into a .txt file"),
    (b"PK\x03\x04", "this is a Word, OpenDocument or zip file: save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "this is an old Word file: save it as plain text"),
    (b"{\\rtf", "this is an RTF file: save it as plain text"),
)

# Bytes below 32 that no text holds, tab, newline, form feed, return and escape apart.
CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 12, 13, 27})
# Share of the bytes: a text that went through old machines has a few, an image a tenth.
CONTROLS_MAXIMUM = 0.01


def decode(data: bytes) -> str:
    """The characters of ``data``: by its byte order mark, else UTF-8, else a French encoding.

    Raises Unreadable for what is no text or in none of these.
    """
    for signature, message in SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(Refusal.BINARY, message)
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\0" in data or _controls(data) > CONTROLS_MAXIMUM * len(data):
        raise Unreadable(Refusal.BINARY, "this is a binary file, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, CONTROL_BYTES))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            Refusal.UNDECODABLE, f"the text announces {encoding} but is not written in it"
        ) from error


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # loaded for the rare text that needs it

    best = from_bytes(data, cp_isolation=FRENCH_ENCODINGS).best()
    if best is None:
        raise Unreadable(Refusal.UNDECODABLE, "the character encoding is unknown: save as UTF-8")
    return str(best)
