"""Reading in a process of its own: what it gives, what ends it, what it cannot see."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

import pytest

from quizapp.core.reading import confined as room
from quizapp.core.reading.confined import PAGE, Limits, confined
from quizapp.core.reading.formats import read_file
from quizapp.core.reading.refusals import Refusal, Unreadable
from tests.core.reading.files import PARAGRAPHS, TITLE, book, docx, pdf, web_page


def test_it_works() -> None:
    for name, data in (("a.pdf", pdf()), ("a.docx", docx()), ("a.html", web_page())):
        manuscript = read_file(name, data)
        assert manuscript.title == TITLE
        assert PARAGRAPHS[2].replace("’", "'") in manuscript.kept.replace("’", "'")


def test_pages_are_told_and_what_the_listener_raises_ends_it() -> None:
    class Enough(Exception):
        pass

    told: list[tuple[int, int]] = []

    def listen(done: int, of: int) -> None:
        told.append((done, of))
        if done == 3:
            raise Enough

    with pytest.raises(Enough):
        read_file("a.pdf", book(7), listen)
    assert told == [(1, 7), (2, 7), (3, 7)]


@pytest.mark.parametrize(
    "limits",
    [
        Limits(cpu_seconds=20, seconds=0),
        Limits(cpu_seconds=20, seconds=20, memory=room.MEGABYTE),
    ],
)
def test_beyond_a_limit_it_is_refused(limits: Limits) -> None:
    with pytest.raises(Unreadable) as raised:
        confined(".html", web_page(), limits)
    assert raised.value.cause is Refusal.TOO_HEAVY


@pytest.mark.parametrize("sign", ["[", "<div>", "<", "<b>"])
def test_a_megabyte_of_brackets_ends_in_time(sign: str) -> None:
    page = b"<html><body><p>" + (sign * (1_000_000 // len(sign))).encode()[:1_000_000]
    begun = time.monotonic()
    with suppress(Unreadable):
        read_file("a.html", page)
    assert time.monotonic() - begun < PAGE.seconds + 5


def test_the_child_sees_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_KEY", "do-not-tell")
    stub = tmp_path / "quizapp" / "core" / "reading"
    stub.mkdir(parents=True)
    for folder in (tmp_path / "quizapp", stub.parent, stub):
        (folder / "__init__.py").write_text("")
    told = tmp_path / "environment.json"
    (stub / "confined.py").write_text(
        f"import json, os; json.dump(dict(os.environ), open({str(told)!r}, 'w'))"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(Unreadable):
        confined(".html", b"", PAGE)
    seen = json.loads(told.read_text())
    assert "PYTHONPATH" in seen
    assert "SECRET_KEY" not in seen
