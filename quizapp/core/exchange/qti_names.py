"""What the versions of QTI call their elements and attributes.

- ``QTI_2_1`` and ``QTI_3_0``: both are written from the names of 2.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one version. ``kebab`` tells whether they are of 3.0: « qti-simple-choice »."""

    namespace: str
    packaging: str
    schema: str
    schema_version: str
    item_type: str
    test_type: str
    templates: str
    template_suffix: str
    kebab: bool

    def root(self, tag: str, *, language: str | None = None, **attributes: str) -> etree._Element:
        """An element without parent, in the namespace of the version."""
        element = etree.Element(
            f"{{{self.namespace}}}{self.tag(tag)}", nsmap={None: self.namespace}
        )
        if language:
            element.set(_XML_LANGUAGE, language)
        return self._with(element, attributes)

    def child(self, parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
        """One more element of the format's own, by its name in 2.1."""
        element = etree.SubElement(parent, f"{{{self.namespace}}}{self.tag(tag)}")
        return self._with(element, attributes)

    def html(self, parent: etree._Element, tag: str) -> etree._Element:
        """One more element of HTML, which all versions call the same."""
        return etree.SubElement(parent, f"{{{self.namespace}}}{tag}")

    def template(self, name: str) -> str:
        """The address of a response processing template, which readers know by heart."""
        return f"{self.templates}{name}{self.template_suffix}"

    def tag(self, name: str) -> str:
        """« simpleChoice », or « qti-simple-choice »."""
        return f"qti-{_kebab(name)}" if self.kebab else name

    def _with(self, element: etree._Element, attributes: dict[str, str]) -> etree._Element:
        for name, value in attributes.items():
            element.set(_kebab(name) if self.kebab else name, value)
        return element


def _kebab(name: str) -> str:
    return _CAPITAL.sub("-", name).lower()


QTI_2_1 = Names(
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    packaging="http://www.imsglobal.org/xsd/imscp_v1p1",
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
    templates="http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    template_suffix="",
    kebab=False,
)
QTI_3_0 = Names(
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    packaging="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema="QTI Package",
    schema_version="3.0.0",
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
    templates="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    template_suffix=".xml",
    kebab=True,
)
