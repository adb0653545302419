"""Files that are zip archives of XML (DOCX): looked through before anything is unpacked."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from pathlib import PurePosixPath

from quizapp.core.reading.refusals import Refusal, Unreadable

# A thesis with its pictures keeps far under these.
MEMBERS_MAXIMUM = 2000
UNPACKED_MAXIMUM = 100 * 1024 * 1024
# Text packs to a tenth, XML to a fiftieth at best; a bomb to a thousandth.
RATIO_MAXIMUM = 200
RATIO_FROM = 1024 * 1024
"""Small members may pack better: a blank page is all markup."""

COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What the Open Packaging Conventions allow (ECMA-376, part 2, annex C)."""

XML_PART_MAXIMUM = 40 * 1024 * 1024
DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def checked(data: bytes) -> zipfile.ZipFile:
    """The archive in ``data``, safe to unpack. Raises Unreadable.

    Refused: more members or bytes than a document has, a compression no text reaches, names
    that leave the folder, links, encryption, and XML with a document type or in UTF-16,
    where one could hide.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
        _refuse_bombs(members)
        for member in members:
            _refuse_member(member)
            if member.filename.endswith((".xml", ".rels")):
                _refuse_doctype(archive.read(member))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(Refusal.DAMAGED, "the file is damaged and cannot be opened") from error
    return archive


def _refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    large = any(
        member.file_size > RATIO_FROM
        and member.file_size > RATIO_MAXIMUM * max(member.compress_size, 1)
        for member in members
    )
    if len(members) > MEMBERS_MAXIMUM or unpacked > UNPACKED_MAXIMUM or large:
        raise Unreadable(Refusal.UNSAFE, "the file unpacks to more than a document holds")


def _refuse_member(member: zipfile.ZipInfo) -> None:
    name = member.orig_filename.replace("\\", "/")
    path = PurePosixPath(name)
    leaves = path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name
    if leaves or stat.S_ISLNK(member.external_attr >> 16):
        raise Unreadable(Refusal.UNSAFE, "the file holds a path that leads out of it")
    if member.flag_bits & 0x1:
        raise Unreadable(Refusal.ENCRYPTED, "the file is protected by a password")
    if member.compress_type not in COMPRESSIONS:
        raise Unreadable(Refusal.DAMAGED, "the file is packed in a way that no document is")


def _refuse_doctype(part: bytes) -> None:
    if len(part) > XML_PART_MAXIMUM:
        raise Unreadable(Refusal.UNSAFE, "the file unpacks to more than a document holds")
    if DOCTYPE.search(part) or part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in part:
        raise Unreadable(Refusal.UNSAFE, "the file declares a document type, which none needs")
