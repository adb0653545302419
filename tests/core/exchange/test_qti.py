"""QTI packages: whole, well-formed, and right by the rules of the specification.

No registry has the schemas of 1EdTech, so the rules that a schema would check are written here:
names and order of the children, declared and used identifiers, allowed attributes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from lxml import etree

from quizapp.core.exchange import qti
from quizapp.core.exchange.entries import of_quiz
from quizapp.core.quiz import QuizSet
from tests.core.exchange.sets import of_every_kind, quiz, sets

VERSIONS = {"2.1": qti.write_2_1, "3.0": qti.write_3_0}
NAMESPACES = {
    "2.1": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "3.0": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
}
ORDER = (
    *("responseDeclaration", "outcomeDeclaration", "templateDeclaration", "templateProcessing"),
    *("stylesheet", "itemBody", "responseProcessing", "modalFeedback"),
)
"""Children of an assessment item, in the order of the schema."""

REQUIRED = {
    "assessmentItem": {"identifier", "title", "adaptive", "timeDependent"},
    "responseDeclaration": {"identifier", "cardinality", "baseType"},
    "outcomeDeclaration": {"identifier", "cardinality", "baseType"},
    "choiceInteraction": {"responseIdentifier", "shuffle", "maxChoices"},
    "orderInteraction": {"responseIdentifier", "shuffle"},
    "matchInteraction": {"responseIdentifier", "shuffle", "maxAssociations"},
    "textEntryInteraction": {"responseIdentifier"},
    "simpleChoice": {"identifier"},
    "simpleAssociableChoice": {"identifier", "matchMax"},
    "mapEntry": {"mapKey", "mappedValue"},
    "modalFeedback": {"outcomeIdentifier", "identifier", "showHide"},
}
_NC_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


def items(data: bytes) -> dict[str, etree._Element]:
    """The roots of a package's files by their paths; its manifest names every one."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        files = {name: etree.fromstring(package.read(name)) for name in package.namelist()}
    manifest = files.pop("imsmanifest.xml")
    assert {e.get("href") for e in manifest.iterfind(".//{*}resource")} == set(files)
    known = {e.get("identifier") for e in manifest.iterfind(".//{*}resource")}
    assert {e.get("identifierref") for e in manifest.iterfind(".//{*}dependency")} <= known
    return files


def name(element: etree._Element, version: str) -> str:
    """As 2.1 calls it, whatever the version."""
    tag = etree.QName(element).localname
    return camel(tag.removeprefix("qti-")) if version == "3.0" and "qti-" in tag else tag


def camel(kebab: str) -> str:
    head, *rest = kebab.split("-")
    return head + "".join(word.capitalize() for word in rest)


def faults(root: etree._Element, version: str) -> list[str]:
    """What a validator would say."""
    found = []
    children = [name(child, version) for child in root]
    if children != sorted(children, key=ORDER.index):
        found.append(f"order of {children}")
    for element in root.iter():
        if etree.QName(element).namespace != NAMESPACES[version]:
            found.append(f"namespace of {element.tag}")
        attributes = {camel(str(key)) if version == "3.0" else str(key) for key in element.attrib}
        missing = REQUIRED.get(name(element, version), set()) - attributes
        if missing:
            found.append(f"{name(element, version)} without {missing}")
        identifier = element.get("identifier")
        if identifier is not None and not _NC_NAME.fullmatch(identifier):
            found.append(f"identifier {identifier!r}")
    return found + _dangling(root, version)


def _dangling(root: etree._Element, version: str) -> list[str]:
    """Right answers that are no choice of the item, responses that are declared nowhere."""
    offered = {
        e.get("identifier")
        for e in root.iter()
        if name(e, version) in {"simpleChoice", "simpleAssociableChoice"}
    }
    response = root[0]
    kind = response.get("baseType") or response.get("base-type")
    values = [e.text or "" for e in response.iterfind(".//{*}*") if name(e, version) == "value"]
    used = {part for value in values for part in value.split()}
    if kind in {"identifier", "directedPair"} and not (used and used <= offered):
        return [f"right answers {used} among {offered}"]
    keys = {"responseIdentifier", "response-identifier"}
    asked = [e.get(key) for e in root.iter() for key in keys if e.get(key)]
    return [] if asked == [response.get("identifier")] else [f"asked for {asked}"]


@pytest.mark.parametrize("version", VERSIONS)
def test_it_works(version: str) -> None:
    files = items(VERSIONS[version](of_every_kind()))
    test = files.pop("test.xml")
    references = [e.get("href") for e in test.iter() if (e.get("href") or "").endswith(".xml")]
    assert references == list(files)
    assert [fault for root in files.values() for fault in faults(root, version)] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_each_kind_has_its_interaction(version: str) -> None:
    files = items(VERSIONS[version](of_every_kind()))
    found = [
        next(n for e in root.iter() if (n := name(e, version)).endswith("Interaction"))
        for path, root in files.items()
        if path != "test.xml"
    ]
    assert found == [
        *("choiceInteraction", "choiceInteraction"),
        *("textEntryInteraction", "textEntryInteraction"),
        *("choiceInteraction", "textEntryInteraction", "choiceInteraction"),
        *("textEntryInteraction", "matchInteraction", "orderInteraction", "choiceInteraction"),
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_evidence_is_shown_with_its_exact_words(version: str) -> None:
    root = items(VERSIONS[version](of_every_kind()))["items/" + first_name()]
    strong = next(e for e in root.iter() if etree.QName(e).localname == "strong")
    assert strong.text == "350 000 euros"
    assert "phare" in "".join(strong.getparent().itertext())


def first_name() -> str:
    entry = of_quiz(of_every_kind())[0]
    return f"q1-{entry.id}.xml"


@pytest.mark.parametrize("write", VERSIONS.values())
def test_the_same_set_gives_the_same_bytes(write: Callable[[QuizSet], bytes]) -> None:
    assert write(of_every_kind()) == write(of_every_kind())


def test_a_number_is_compared_as_a_number() -> None:
    files = list(items(qti.write_2_1(of_every_kind())).values())
    values = [e.text for e in files[3].iter("{*}value")]
    assert values[0] == "350000"


@given(sets())
@settings(max_examples=40, deadline=None)
def test_hostile_texts_stay_text(of: QuizSet) -> None:
    for version, write in VERSIONS.items():
        for path, root in items(write(quiz(*of.items, title=of.title))).items():
            if path != "test.xml":
                assert faults(root, version) == []


def test_a_broken_rule_is_found() -> None:
    """The rules above can fail."""
    root = next(r for p, r in items(qti.write_2_1(of_every_kind())).items() if p != "test.xml")
    value = next(root.iter("{*}value"))
    value.text = "choice-9"
    root.append(root[0])
    assert len(faults(root, "2.1")) >= 1
