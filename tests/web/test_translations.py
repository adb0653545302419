"""French is complete, and what is compiled is what is written."""

from __future__ import annotations

import gettext
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from quizapp.web import i18n
from quizapp.web.settings import resources

WEB = Path(i18n.__file__).parent
FRENCH = WEB / "translations" / "fr" / "LC_MESSAGES"
KEYWORDS = {
    "_": None,
    "_l": None,
    "gettext": None,
    "lazy_gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)")


@pytest.fixture(scope="module")
def written() -> Catalog:
    """The French catalogue as written."""
    return read_po(BytesIO((FRENCH / "messages.po").read_bytes()), locale="fr")


@pytest.fixture(scope="module")
def spoken() -> set[tuple[str, ...]]:
    """Every text that the code and the templates say, its plural with it."""
    with (WEB / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(resources(), methods, options, keywords=KEYWORDS)
    return {
        (message,) if isinstance(message, str) else tuple(message)
        for _file, _line, message, _comments, _context in found
    }


def _messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_it_works(written: Catalog, spoken: set[tuple[str, ...]]) -> None:
    """The catalogue has every text of the interface, and no other."""
    assert len(spoken) > 300
    kept = {_forms(message.id) for message in _messages(written)}
    # A text that also has a plural is one entry: « Article », « Articles ».
    singulars = {forms[0] for forms in kept}
    assert {forms for forms in spoken if forms not in kept and forms[0] not in singulars} == set()
    assert {forms for forms in kept if forms not in spoken} == set()


def test_every_text_is_translated(written: Catalog) -> None:
    """None is empty, none is a guess."""
    for message in _messages(written):
        assert all(_forms(message.string)), message.id
        assert not message.fuzzy, message.id
        assert len(_forms(message.string)) == len(_forms(message.id)), message.id


def test_placeholders_are_kept(written: Catalog) -> None:
    """A translation fills the same values; only « one » may leave its number unsaid."""
    for message in _messages(written):
        asked = {name for form in _forms(message.id) for name in PLACEHOLDER.findall(form)}
        for form in _forms(message.string):
            used = set(PLACEHOLDER.findall(form))
            assert used <= asked, message.id
            assert asked - used <= {"num"}, message.id


def test_spaces_are_left_to_the_typesetter(written: Catalog) -> None:
    """No-break spaces are set by ``typography.french``; apostrophes are the curved ones."""
    for message in _messages(written):
        for form in _forms(message.string):
            assert not re.search("[\u00a0\u202f']", form), form


def test_the_compiled_catalogue_is_the_written_one(written: Catalog) -> None:
    """``messages.mo`` is committed, so that a checkout and a wheel need no compiler."""
    with (FRENCH / "messages.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in _messages(written):
        forms = _forms(message.id)
        if message.context:
            assert compiled.pgettext(message.context, forms[0]) == message.string
        elif len(forms) == 1:
            assert compiled.gettext(forms[0]) == message.string
        else:
            told = tuple(compiled.ngettext(*forms, number) for number in (1, 2))
            assert told == _forms(message.string)
    assert compiled.ngettext("%(num)s question", "%(num)s questions", 0) == "%(num)s question"
