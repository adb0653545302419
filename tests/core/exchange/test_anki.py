"""What we write, imported by Anki itself; what Anki writes, read by us."""

from __future__ import annotations

import io
import json
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.import_export_pb2 import ImportResponse
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.cards import CardOrigin, Flashcard
from quizapp.core.exchange import anki
from quizapp.core.exchange.anki_package import Fault, NotAPackage, read
from quizapp.core.exchange.incoming_cards import MOST_CARDS, Reason, Refused
from quizapp.core.model import GAP, Span

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PASSAGE = "Le chantier a coûté 350 000 euros à l’île."
HOSTILE = '<script>alert(1)</script> & "x" {{Front}} {{c1::non}} ]]> \u202e \U0001f984\nfin'


def card(number: int = 1, **changes: object) -> Flashcard:
    """A card of an article."""
    made = Flashcard(
        guid=f"guid-{number}",
        origin=CardOrigin.FACT,
        front=f"{number}. Le chantier a coûté {GAP}.",
        back="350 000 euros",
        language="fr",
        explanation="C’est écrit.",
        title="Un phare rallumé",
        passage=PASSAGE,
        words=Span(20, 33),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection of Anki's."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def imported(collection: Collection, data: bytes, folder: Path) -> ImportResponse.Log:
    """What Anki says of the package."""
    path = folder / "cards.apkg"
    path.write_bytes(data)
    options = ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=False)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return collection.import_anki_package(request).log


def exported(collection: Collection, folder: Path, *, legacy: bool = True) -> bytes:
    """The package that Anki writes of its default deck."""
    path = folder / "out.apkg"
    collection.export_anki_package(
        out_path=str(path),
        options=ExportAnkiPackageOptions(with_scheduling=False, with_media=False, legacy=legacy),
        limit=DeckIdLimit(collection.decks.id("Default") or 1),
    )
    return path.read_bytes()


def test_it_works(collection: Collection, tmp_path: Path) -> None:
    """Anki imports every note, and shows the passage with its words in bold."""
    data = anki.write([card(n) for n in range(50)], deck="Quizapp", at=NOW)
    log = imported(collection, data, tmp_path)
    assert (len(log.new), len(log.duplicate), len(log.conflicting)) == (50, 0, 0)
    assert collection.card_count() == 50
    assert collection.decks.by_name("Quizapp")
    note = collection.get_note(collection.find_notes("")[0])
    assert dict(note.items()).keys() == set(anki.FIELDS)
    assert note["Passage"] == "Le chantier a coûté <b>350 000 euros</b> à l’île."
    answer = note.cards()[0].answer()
    assert "<b>350 000 euros</b>" in answer
    assert "Un phare rallumé" in answer
    assert collection.media.check().missing == []
    assert "problem" not in collection.fix_integrity()[0].lower()


def test_again_it_adds_nothing_and_leaves_the_schedule(
    collection: Collection, tmp_path: Path
) -> None:
    cards = [card(n) for n in range(3)]
    imported(collection, anki.write(cards, deck="Quizapp", at=NOW), tmp_path)
    collection.decks.select(collection.decks.id("Quizapp"))  # type: ignore[arg-type]
    studied = collection.sched.getCard()
    assert studied
    collection.sched.answerCard(studied, 4)
    before = collection.db.all("SELECT id, due, ivl, reps, queue FROM cards ORDER BY id")  # type: ignore[union-attr]
    cards[0] = replace(cards[0], back="351 000 euros")
    later = anki.write(cards, deck="Quizapp", at=NOW + timedelta(days=1))
    log = imported(collection, later, tmp_path)
    assert len(log.new) == 0
    assert collection.note_count() == 3
    assert len(collection.find_notes('"Back:351 000 euros"')) == 1
    after = collection.db.all("SELECT id, due, ivl, reps, queue FROM cards ORDER BY id")  # type: ignore[union-attr]
    assert after == before


def test_what_people_write_stays_text(collection: Collection, tmp_path: Path) -> None:
    hostile = card(front=HOSTILE, back=HOSTILE, passage=HOSTILE, words=None, title=HOSTILE)
    data = anki.write([hostile], deck="Quizapp", at=NOW)
    assert len(imported(collection, data, tmp_path).new) == 1
    question = collection.get_note(collection.find_notes("")[0]).cards()[0].question()
    assert "<script>" not in question
    assert "{{Front}}" in question
    (back,) = read(data).cards
    assert (back.front, back.passage) == (HOSTILE, HOSTILE)


def test_our_own_come_back_whole() -> None:
    cards = tuple(card(n, origin=CardOrigin.IMPORTED) for n in range(3))
    found = read(anki.write(cards, deck="Quizapp", at=NOW))
    assert found.cards == cards
    assert found.refused == ()


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40).filter(
    lambda text: text.strip() == text
)


@given(front=texts, back=texts, passage=texts, guid=texts)
def test_any_text_comes_back(front: str, back: str, passage: str, guid: str) -> None:
    made = card(
        front=front,
        back=back,
        passage=passage,
        words=Span(0, 1),
        guid=guid,
        origin=CardOrigin.IMPORTED,
    )
    found = read(anki.write([made], deck="Quizapp", at=NOW))
    if "[sound:" not in front + back + passage:
        assert found.cards == (made,)


def test_the_same_is_written_twice() -> None:
    first, second = (anki.write([card()], deck="Quizapp", at=NOW) for _ in range(2))
    assert first == second


def test_notes_made_in_anki(collection: Collection, tmp_path: Path) -> None:
    """Basic and cloze notes, with their formatting taken off."""
    basic = collection.new_note(collection.models.by_name("Basic"))  # type: ignore[arg-type]
    basic["Front"], basic["Back"] = "Capitale&nbsp;?<br><b>France</b>[sound:a.mp3]", "Paris"
    cloze = collection.new_note(collection.models.by_name("Cloze"))  # type: ignore[arg-type]
    cloze["Text"] = "{{c1::Paris}} est en {{c2::France::un pays}}."
    for note in (basic, cloze):
        collection.add_note(note, collection.decks.id("Default"))  # type: ignore[arg-type]
    found = read(exported(collection, tmp_path)).cards
    assert [(card.front, card.back) for card in found] == [
        ("Capitale\u00a0?\nFrance", "Paris"),
        (f"{GAP} est en France.", "Paris"),
        (f"Paris est en {GAP} (un pays).", "France"),
    ]
    assert len({card.guid for card in found}) == 3
    assert found[0].guid == basic.guid


def test_the_newest_form_says_what_to_do(collection: Collection, tmp_path: Path) -> None:
    with pytest.raises(NotAPackage) as refused:
        read(exported(collection, tmp_path, legacy=False))
    assert refused.value.fault is Fault.NEWER


def package(collection: bytes | None, name: str = "collection.anki2") -> bytes:
    """A zip with this file in it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        if collection is not None:
            target.writestr(name, collection)
    return packed.getvalue()


def database(*statements: str) -> bytes:
    """A SQLite file."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return connection.serialize()


COL = "CREATE TABLE col (models TEXT)"
NOTES = "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, flds TEXT)"
MODELS = f"INSERT INTO col VALUES ('{json.dumps({})}')"
ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    "SELECT i AS id, 'g' AS guid, 1 AS mid, 'a' AS flds FROM n"
)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.DAMAGED),
        (b"PK\x03\x04 nothing more", Fault.DAMAGED),
        (package(None), Fault.DAMAGED),
        (package(b"not a database"), Fault.DAMAGED),
        (package(database(COL, NOTES)[:4096]), Fault.DAMAGED),
        (package(database("CREATE TABLE col (a)", NOTES)), Fault.DAMAGED),
        (package(database(COL, MODELS, f"CREATE VIEW notes AS {ENDLESS}")), Fault.DAMAGED),
        (package(database(COL, "INSERT INTO col VALUES ('[1]')", NOTES)), Fault.DAMAGED),
        (package(database(COL, "INSERT INTO col VALUES ('{')", NOTES)), Fault.DAMAGED),
        (package(b"SQLite format 3\0" + bytes(80 * 1024 * 1024)), Fault.TOO_LARGE),
        (package(b"", "collection.anki21b"), Fault.NEWER),
    ],
)
def test_what_is_no_package(data: bytes, fault: Fault) -> None:
    with pytest.raises(NotAPackage) as refused:
        read(data)
    assert refused.value.fault is fault


@given(st.binary(max_size=200), st.integers(0, 4000))
def test_damage_never_raises_anything_else(noise: bytes, place: int) -> None:
    content = bytearray(database(COL, MODELS, NOTES, "INSERT INTO notes VALUES (1,'g',1,'a\x1fb')"))
    content[place : place + len(noise)] = noise
    with suppress(NotAPackage):
        read(package(bytes(content)))


def test_notes_without_a_side_are_refused() -> None:
    rows = ("'g1', 1, 'a\x1fb'", "'g2', 1, 'a'", "'g3', 1, '<img src=x>\x1fb'", "NULL, NULL, NULL")
    inserts = (f"INSERT INTO notes VALUES ({n}, {row})" for n, row in enumerate(rows))
    found = read(package(database(COL, MODELS, NOTES, *inserts)))
    assert [card.guid for card in found.cards] == ["g1"]
    assert found.refused[:2] == (Refused(2, Reason.NO_BACK), Refused(3, Reason.NO_FRONT))


CLOZE = json.dumps({"1": {"type": 1, "flds": [{"name": "Text"}]}})


@pytest.mark.parametrize(
    "text",
    [
        "{{c1::" * 5_000,
        "{{c1::a::" * 4_000,
        "".join(f"{{{{c{n}::a}}}}" for n in range(1, 999)),
        "<a " * 15_000,
        "x" * 1_000_000,
    ],
)
def test_hostile_notes_take_no_time(text: str) -> None:
    """Thirty of them, each made to be slow."""
    inserts = [f"INSERT INTO notes VALUES ({n}, 'g{n}', 1, '{text}')" for n in range(30)]
    data = package(database(COL, f"INSERT INTO col VALUES ('{CLOZE}')", NOTES, *inserts))
    started = time.process_time()
    with suppress(NotAPackage):  # it may swell too much
        found = read(data)
        assert len(found.cards) + len(found.refused) <= MOST_CARDS + 1
    assert time.process_time() - started < 10
