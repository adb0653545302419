"""A Word document (DOCX) to a manuscript: mammoth reads it, nh3 leaves nothing but text markup."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.parsers.expat import ExpatError

from quizapp.core.reading.archives import checked
from quizapp.core.reading.cleaning import clean
from quizapp.core.reading.headline import headline
from quizapp.core.reading.manuscript import Manuscript
from quizapp.core.reading.markup import read_markup
from quizapp.core.reading.refusals import Refusal, Unreadable

SIGNATURE = b"PK\x03\x04"
OLD_WORD = b"\xd0\xcf\x11\xe0"
"""An old .doc, or a DOCX with a password, which Word wraps in that format."""

DOCUMENT, PROPERTIES = "word/document.xml", "docProps/core.xml"
TAGS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th", "br"}
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_docx(data: bytes) -> Manuscript:
    """The document's paragraphs in order; its title where its properties or a style say it.

    Raises Unreadable for what is no such document, is protected, damaged or unsafe.
    """
    if data.startswith(OLD_WORD):
        raise Unreadable(
            Refusal.ENCRYPTED, "the document is protected by a password, or an old .doc"
        )
    if not data.startswith(SIGNATURE):
        raise Unreadable(Refusal.MISNAMED, "this file is called a Word document but is none")
    archive = checked(data)
    if DOCUMENT not in archive.namelist():
        raise Unreadable(Refusal.MISNAMED, "this archive holds no Word document")
    text = clean(read_markup(_html(data)))
    # Properties are often those of the document that this one began as.
    return Manuscript(text, title=headline(text)[0] or _title(archive))


def _html(data: bytes) -> str:
    import mammoth
    import nh3

    try:
        made: str = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(lambda _image: {}),
            external_file_access=False,
            style_map="p[style-name='Title'] => h1:fresh\np[style-name='Titre'] => h1:fresh",
        ).value
    except RecursionError as error:
        raise Unreadable(Refusal.UNSAFE, "the document is nested too deeply") from error
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, ExpatError) as error:
        # A damaged document makes the reader stumble in many ways.
        raise Unreadable(Refusal.DAMAGED, "the document is damaged and cannot be read") from error
    return nh3.clean(made, tags=TAGS, attributes={})


def _title(archive: zipfile.ZipFile) -> str | None:
    if PROPERTIES not in archive.namelist():
        return None
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root: Any = etree.fromstring(archive.read(PROPERTIES), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile):
        return None
    words = clean(root.findtext(f"{DUBLIN_CORE}title") or "").replace("\n", " ")
    return words if len(words.split()) > 1 else None
