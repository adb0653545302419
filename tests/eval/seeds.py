"""The shipped articles, and how far the facts found in them are those a careful reader marks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Fact, FactKind
from quizapp.core.reading.about import read_about
from quizapp.core.reading.plain import read_plain

SEEDS = Path(__file__).parents[2] / "seeds"
SLUGS = tuple(sorted(path.parent.name for path in SEEDS.glob("*/expected.toml")))

Entry = Mapping[str, Any]  # a table of expected.toml: [[figure]], [[person]], …

_DETERMINER = re.compile(r"^(?:l'|le |la |les |un |une |des |ces |ses |leurs )")
_END = " .,;!?…"


@dataclass(frozen=True, slots=True)
class Expected:
    """What ``expected.toml`` holds: the facts to find by kind, the words never to take for one."""

    facts: Mapping[FactKind, tuple[Entry, ...]]
    never: Mapping[FactKind, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a comparison, one line of text a fact, by kind.

    ``missing`` says of each fact not found what stood in its place, ``extra`` lists
    the facts that ``never`` forbids.
    """

    found: Mapping[FactKind, tuple[str, ...]]
    missing: Mapping[FactKind, tuple[str, ...]]
    extra: Mapping[FactKind, tuple[str, ...]]


def read_seed(slug: str) -> tuple[Article, Expected]:
    """The article of ``seeds/<slug>/`` as the program reads it, and what must be found there."""
    folder = SEEDS / slug
    about = read_about((folder / "about.toml").read_text(encoding="utf-8"))
    article = read_plain(
        (folder / "article.txt").read_bytes(),
        title=about.title,
        published=about.published,
        language=about.language,
    )
    table = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    never = table.pop("never", {})
    return article, Expected(
        facts={kind: tuple(table.pop(kind.value, ())) for kind in FactKind},
        never={kind: tuple(never.pop(kind.value, ())) for kind in FactKind},
    )


def compare(expected: Expected, facts: Iterable[Fact], article: Article) -> Report:
    """Which facts of ``expected`` are among ``facts``, which are not, which should not be there.

    Words are compared in one typography (NBSP, apostrophes) and case. A figure must stand on
    the very characters expected; a name, a place or a quote is looked for by its words.
    """
    facts = tuple(facts)
    found: dict[FactKind, tuple[str, ...]] = {}
    missing: dict[FactKind, tuple[str, ...]] = {}
    extra: dict[FactKind, tuple[str, ...]] = {}
    for kind in FactKind:
        same = [fact for fact in facts if fact.kind is kind]
        outcome = [(_label(entry), fault(entry, same, article)) for entry in expected.facts[kind]]
        found[kind] = tuple(label for label, wrong in outcome if wrong is None)
        missing[kind] = tuple(f"{label}: {wrong}" for label, wrong in outcome if wrong is not None)
        barred = {_fold(words) for words in expected.never[kind]}
        extra[kind] = tuple(_shown(fact) for fact in same if _fold(_shown(fact)) in barred)
    return Report(found, missing, extra)


def fault(entry: Entry, facts: list[Fact], article: Article) -> str | None:
    """Why ``entry`` is not among ``facts``, all of its kind; None when it is."""
    if "speaker" in entry:
        candidates = [f for f in facts if _fold(f.text).strip(_END) == _key(entry).strip(_END)]
        return _verdict(candidates, lambda f: _differs("speaker", f.speaker, entry))
    if "text" not in entry:
        names = {_fold(name) for name in (entry["name"], *entry.get("also", ()))}
        candidates = [f for f in facts if _fold(_shown(f)) in names]
        return _verdict(candidates, lambda f: _name_fault(f, entry))
    if facts and facts[0].kind is FactKind.DATE:
        candidates = [f for f in facts if _fold(f.text).endswith(_key(entry))]
        return _verdict(candidates, lambda f: _differs("value", f.value, entry))
    start = occurrence(entry, article)
    texts = {_fold(text) for text in (entry["text"], *entry.get("also", ()))}
    candidates = [f for f in facts if f.start == start and _fold(f.text) in texts]
    return _verdict(candidates, lambda f: _figure_fault(f, entry))


def occurrence(entry: Entry, article: Article) -> int | None:
    """Where the nth occurrence, in whole words, of the text of ``entry`` starts, if it does."""
    words = re.compile(rf"(?<![\w,-]){re.escape(plain(entry['text']))}(?![\w-])")
    places = [match.start() for match in words.finditer(plain(article.text))]
    nth = entry.get("nth", 1)
    return places[nth - 1] if len(places) >= nth else None


def _verdict(candidates: list[Fact], wrong: Callable[[Fact], str | None]) -> str | None:
    """None when one of ``candidates`` is right, else what is wrong with the first."""
    if not candidates:
        return "not found"
    faults = [wrong(candidate) for candidate in candidates]
    return None if None in faults else faults[0]


def _figure_fault(fact: Fact, entry: Entry) -> str | None:
    value = Decimal(fact.value) if fact.value else None
    if value != (Decimal(entry["value"]) if entry["value"] else None):
        return f"value {fact.value!r}, expected {entry['value']!r}"
    if _fold(fact.approximate or "") != _fold(entry.get("approximate", "")):
        return f"approximate {fact.approximate!r}, expected {entry.get('approximate')!r}"
    if "unit" in entry and not _same_unit(fact.unit or "", entry["unit"]):
        return f"unit {fact.unit!r}, expected {entry['unit']!r}"
    return None


def _same_unit(one: str, other: str) -> bool:
    """Whether one unit is the other, or its beginning: « conteneurs (de munitions) »."""
    words, expected = (_bare(unit).split() for unit in (one, other))
    shared = min(len(words), len(expected))
    return shared > 0 and words[:shared] == expected[:shared]


def _name_fault(fact: Fact, entry: Entry) -> str | None:
    if "level" in entry and fact.level != entry["level"]:
        return f"level {fact.level!r}, expected {entry['level']!r}"
    if "role" in entry:
        roles = [entry["role"]] if isinstance(entry["role"], str) else entry["role"]
        if _bare(fact.role or "") not in map(_bare, roles):
            return f"role {fact.role!r}, expected {' or '.join(map(repr, roles))}"
    return None


def _differs(name: str, value: str | None, entry: Entry) -> str | None:
    if _fold(value or "") == _fold(entry[name]):
        return None
    return f"{name} {value!r}, expected {entry[name]!r}"


def _key(entry: Entry) -> str:
    return _fold(entry["text"])


def _label(entry: Entry) -> str:
    return str(entry.get("name") or entry["text"])


def _shown(fact: Fact) -> str:
    """What a person reads of a fact: the full name of an actor or a place, else its words."""
    named = fact.kind in {FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE}
    return (fact.value if named else None) or fact.text


def _fold(text: str) -> str:
    return " ".join(plain(text).casefold().split())


def _bare(text: str) -> str:
    return _DETERMINER.sub("", _fold(text))


def lines(by_kind: Mapping[FactKind, tuple[str, ...]]) -> Iterator[str]:
    """« kind: line » for each line of a part of a report."""
    for kind, texts in by_kind.items():
        yield from (f"{kind.value}: {text}" for text in texts)
