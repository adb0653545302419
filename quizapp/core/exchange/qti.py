"""QTI packages: a zip of one file a question, a test that lists them, and a manifest.

- ``write_2_1(quiz) -> bytes`` and ``write_3_0(quiz) -> bytes``.

Versions differ in names alone (``qti_names``): 2.1 has ``simpleChoice``, 3.0 has
``qti-simple-choice``. The evidence is feedback that any response brings.

Source of the format: 1EdTech, « QTI Assessment Test, Section and Item Information Model », 2.1
and 3.0.
"""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from quizapp.core.exchange.entries import Entry, of_quiz
from quizapp.core.exchange.qti_items import item
from quizapp.core.exchange.qti_names import QTI_2_1, QTI_3_0, Names
from quizapp.core.exchange.xml import legible
from quizapp.core.quiz import QuizSet

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""A zip knows no time before it: the same quiz gives the same bytes."""

_LOM = "http://ltsc.ieee.org/xsd/LOM"
_TEST, _SECTION, _PART = "test", "section-1", "part-1"


def write_2_1(quiz: QuizSet) -> bytes:
    """The package as QTI 2.1."""
    return _package(quiz, QTI_2_1)


def write_3_0(quiz: QuizSet) -> bytes:
    """The package as QTI 3.0."""
    return _package(quiz, QTI_3_0)


def _package(quiz: QuizSet, names: Names) -> bytes:
    entries = of_quiz(quiz)
    # One fact may be asked twice in a set: the place makes its identifier its own.
    named = [(f"q{place}-{_token(entry)}", entry) for place, entry in enumerate(entries, start=1)]
    files = {
        "imsmanifest.xml": _manifest(named, names),
        f"{_TEST}.xml": _assessment(quiz.title, named, names),
    }
    for name, entry in named:
        files[f"items/{name}.xml"] = item(entry, name, names)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for path, root in files.items():
            data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
            package.writestr(zipfile.ZipInfo(path, _EARLIEST), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _token(entry: Entry) -> str:
    return "".join(c for c in entry.id if c.isascii() and (c.isalnum() or c in "-_")) or "x"


def _manifest(named: list[tuple[str, Entry]], names: Names) -> etree._Element:
    """Written by hand of the specification: its namespace is content packaging's."""
    root = etree.Element("manifest", nsmap={None: names.packaging}, identifier="quizapp")
    metadata = etree.SubElement(root, "metadata")
    etree.SubElement(metadata, "schema").text = names.schema
    etree.SubElement(metadata, "schemaversion").text = names.schema_version
    etree.SubElement(root, "organizations")
    resources = etree.SubElement(root, "resources")
    test = _resource(resources, _TEST, names.test_type, f"{_TEST}.xml")
    for name, _entry in named:
        etree.SubElement(test, "dependency", identifierref=name)
    for name, entry in named:
        resource = _resource(resources, name, names.item_type, f"items/{name}.xml")
        if entry.tags:
            resource.insert(0, _keywords(entry))
    return root


def _keywords(entry: Entry) -> etree._Element:
    """The tags as the keywords of learning object metadata (IEEE 1484.12.3, 1.5 Keyword)."""
    metadata = etree.Element("metadata")
    lom = etree.SubElement(metadata, f"{{{_LOM}}}lom", nsmap={None: _LOM})
    general = etree.SubElement(lom, f"{{{_LOM}}}general")
    for tag in entry.tags:
        keyword = etree.SubElement(general, f"{{{_LOM}}}keyword")
        word = etree.SubElement(keyword, f"{{{_LOM}}}string", language=entry.language)
        word.text = legible(tag)
    return metadata


def _resource(parent: etree._Element, name: str, kind: str, path: str) -> etree._Element:
    resource = etree.SubElement(parent, "resource", identifier=name, type=kind, href=path)
    etree.SubElement(resource, "file", href=path)
    return resource


def _assessment(title: str, named: list[tuple[str, Entry]], names: Names) -> etree._Element:
    shown = legible(" ".join(title.split())) or "Quiz"
    root = names.root("assessmentTest", identifier=_TEST, title=shown)
    part = names.child(
        root,
        "testPart",
        identifier=_PART,
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    section = names.child(
        part, "assessmentSection", identifier=_SECTION, title=shown, visible="true"
    )
    for name, entry in named:
        reference = names.child(
            section, "assessmentItemRef", identifier=name, href=f"items/{name}.xml"
        )
        names.child(reference, "weight", identifier="POINTS", value=f"{entry.points:g}")
    return root
