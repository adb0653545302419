"""Word documents: their paragraphs, and files built to harm."""

from __future__ import annotations

import io
import stat
import zipfile

import pytest

from quizapp.core.reading.docx import read_docx
from quizapp.core.reading.refusals import Refusal, Unreadable
from tests.core.reading.files import PARAGRAPHS, TITLE, docx

NULLS = bytes(30 * 1024 * 1024)


def test_it_works() -> None:
    manuscript = read_docx(docx(properties="Modèle de lettre"))
    assert manuscript.title == TITLE
    assert [block.text for block in manuscript.blocks] == [TITLE, *PARAGRAPHS]


def test_properties_say_the_title_where_no_heading_does() -> None:
    manuscript = read_docx(docx(title=None, properties="Le ciel de Brest"))
    assert manuscript.title == "Le ciel de Brest"


def test_words_that_look_like_markup_are_words() -> None:
    told = "La balise &lt;script&gt; lance un programme"
    assert read_docx(docx((told, *PARAGRAPHS))).blocks[1].text == (
        "La balise <script> lance un programme"
    )


def test_nothing_outside_the_document_is_opened() -> None:
    linked = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" TargetMode="External" Target="file:///etc/passwd" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>"""
    manuscript = read_docx(docx(more={"word/_rels/document.xml.rels": linked}))
    assert "root:" not in manuscript.text


def link() -> bytes:
    """A document with a symbolic link among its members."""
    packed = io.BytesIO(docx())
    with zipfile.ZipFile(packed, "a") as archive:
        member = zipfile.ZipInfo("word/lien")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, "/etc/passwd")
    return packed.getvalue()


def many() -> bytes:
    """More members than any document."""
    return docx(more={f"word/media/{number}.bin": b"" for number in range(2100)})


def torn() -> bytes:
    """Its first member does not unpack."""
    packed = bytearray(docx())
    packed[60:90] = b"\xff" * 30
    return bytes(packed)


def packed_otherwise() -> bytes:
    """A member packed as zip allows and documents do not."""
    packed = io.BytesIO(docx())
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/extra.xml", "<a/>")
    return packed.getvalue()


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (docx(more={"word/media/bomb.bin": NULLS}), Refusal.UNSAFE),
        (docx(more={"word/media/a.bin": NULLS, "b.bin": NULLS, "c.bin": NULLS}), Refusal.UNSAFE),
        (many(), Refusal.UNSAFE),
        (docx(more={"../../outside.xml": "<a/>"}), Refusal.UNSAFE),
        (docx(more={"/etc/cron.d/job": "* * * * *"}), Refusal.UNSAFE),
        (docx(more={"word\\..\\..\\outside.xml": "<a/>"}), Refusal.UNSAFE),
        (docx(more={"C:/outside.xml": "<a/>"}), Refusal.UNSAFE),
        (link(), Refusal.UNSAFE),
        (docx(more={"word/document.xml": LAUGHS}), Refusal.UNSAFE),
        (docx(more={"docProps/core.xml": LAUGHS}), Refusal.UNSAFE),
        (docx(more={"word/styles.xml": LAUGHS.encode("utf-16")}), Refusal.UNSAFE),
        (docx(more={"word/document.xml": "<w:document"}), Refusal.DAMAGED),
        (docx()[:-40], Refusal.DAMAGED),
        (torn(), Refusal.DAMAGED),
        (packed_otherwise(), Refusal.DAMAGED),
        (b"GIF89a", Refusal.MISNAMED),
    ],
)
def test_what_could_harm_or_is_damaged_is_refused(data: bytes, cause: Refusal) -> None:
    with pytest.raises(Unreadable) as raised:
        read_docx(data)
    assert raised.value.cause is cause


def test_another_archive_is_no_document() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(Unreadable) as raised:
        read_docx(packed.getvalue())
    assert raised.value.cause is Refusal.MISNAMED
