"""XML written and read without its dangers.

- ``legible(text) -> str``: what XML 1.0 can hold of a text.
- ``parsed(data) -> Element``: the root. Raises ``NotReadable``.

No entity is expanded, no other file or address is opened, and a file with a DOCTYPE is
refused whole: none of our formats has one, and entities are made in it (OWASP, « XML External
Entity Prevention »).
"""

from __future__ import annotations

import re

from lxml import etree

from quizapp.core.exchange.incoming import NotReadable

# XML 1.0, fifth edition, production [2] Char; a return would come back as a newline.
_ILLEGIBLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legible(text: str) -> str:
    """The text without control characters, its lines ended by newlines."""
    return _ILLEGIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def parsed(data: bytes) -> etree._Element:
    """The root element."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as e:
        raise NotReadable(f"no well-formed XML: {e.msg}") from e
    except ValueError as e:
        raise NotReadable("no XML") from e
    if root.getroottree().docinfo.doctype:
        raise NotReadable("a document type (<!DOCTYPE>) is not allowed here")
    return root
