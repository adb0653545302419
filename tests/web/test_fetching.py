"""Taking a page from the web: from a real server, and never from inside a network."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from quizapp.core.reading import formats
from quizapp.web import fetching
from quizapp.web.fetching import Fault, NotFetched, Reach, fetch, is_public
from tests.core.reading.files import web_page

NAME = "journal.example"
PAGES = {
    "/": ("text/html; charset=utf-8", web_page()),
    "/a.pdf": ("application/pdf", b"%PDF-1.7"),
    "/notes.md": ("text/plain", b"# Notes"),
    "/photo": ("image/png", b"\x89PNG"),
    "/large": ("text/html", b"a" * 5000),
}


class Site(BaseHTTPRequestHandler):
    """A newspaper's server; it remembers the hosts that it was asked for."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.headers["Host"])
        if self.path.startswith("/to?"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to?"))
            self.end_headers()
        elif self.path in PAGES:
            kind, body = PAGES[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_error(404)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    """The server on a port of this machine."""
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def reach(site: ThreadingHTTPServer, *, inside: str = "10.0.0.1") -> Reach:
    """The server under its name; every other name stands for ``inside``."""

    def resolve(name: str, _port: int) -> Sequence[str]:
        return ["127.0.0.1"] if name == NAME else [inside]

    return Reach(resolve, lambda address: address == "127.0.0.1", frozenset({site.server_port}))


def address(site: ThreadingHTTPServer, path: str = "/") -> str:
    return f"http://{NAME}:{site.server_port}{path}"


def test_it_works(site: ThreadingHTTPServer) -> None:
    page = fetch(address(site), reach(site))
    assert page.data == web_page()
    assert (page.extension, page.address) == (".html", address(site))
    assert Site.asked == [f"{NAME}:{site.server_port}"]


@pytest.mark.parametrize(("path", "extension"), [("/a.pdf", ".pdf"), ("/notes.md", ".md")])
def test_a_document_is_known_by_its_type(
    site: ThreadingHTTPServer, path: str, extension: str
) -> None:
    assert fetch(address(site, path), reach(site)).extension == extension


def test_a_redirection_is_followed(site: ThreadingHTTPServer) -> None:
    assert fetch(address(site, "/to?/to?/"), reach(site)).address == address(site)


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/gone", Fault.REFUSED),
        ("/photo", Fault.KIND),
        ("/to?http://intranet.example/", Fault.INSIDE),
        ("/to?http://journal.example:22/", Fault.INSIDE),
        ("/to?file:///etc/passwd", Fault.ADDRESS),
        ("/to?//user:word@journal.example/", Fault.ADDRESS),
        ("/to?" * 7 + "/", Fault.REFUSED),
    ],
)
def test_what_is_refused(site: ThreadingHTTPServer, path: str, fault: Fault) -> None:
    with pytest.raises(NotFetched) as raised:
        fetch(address(site, path), reach(site))
    assert raised.value.fault is fault


def test_a_page_too_large_is_left(
    site: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "BYTES_MAXIMUM", 4000)
    with pytest.raises(NotFetched) as raised:
        fetch(address(site, "/large"), reach(site))
    assert raised.value.fault is Fault.TOO_LARGE


def test_the_address_that_was_checked_is_the_one_connected_to(site: ThreadingHTTPServer) -> None:
    """A name that stands for an inner address the second time leads nowhere new."""
    answers = iter((["127.0.0.1"], ["10.0.0.1"]))
    once = Reach(
        lambda _name, _port: next(answers),
        lambda a: a == "127.0.0.1",
        frozenset({site.server_port}),
    )
    assert fetch(address(site), once).data == web_page()
    assert next(answers) == ["10.0.0.1"]


def test_one_inner_address_among_others_is_enough_to_refuse(site: ThreadingHTTPServer) -> None:
    both = Reach(
        lambda _name, _port: ["127.0.0.1", "10.0.0.1"],
        lambda a: a == "127.0.0.1",
        frozenset({site.server_port}),
    )
    with pytest.raises(NotFetched) as raised:
        fetch(address(site), both)
    assert raised.value.fault is Fault.INSIDE
    assert Site.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "ftp://journal.example/",
        "file:///etc/passwd",
        "//journal.example/",
        "http://",
        "http://[",
        "http://a:99999/",
        "gopher://journal.example/",
        "http://bob:secret@journal.example/",
    ],
)
def test_what_is_no_public_address_is_refused_unasked(url: str) -> None:
    def never(_name: str, _port: int) -> Sequence[str]:
        raise AssertionError(url)

    with pytest.raises(NotFetched) as raised:
        fetch(url, Reach(never))
    assert raised.value.fault is Fault.ADDRESS


@pytest.mark.parametrize(
    "inner",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fc00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_inner_addresses_are_not_public(inner: str) -> None:
    assert not is_public(inner)
    with pytest.raises(NotFetched) as raised:
        fetch("http://journal.example/", Reach(lambda _name, _port: [inner]))
    assert raised.value.fault is Fault.INSIDE


def test_public_addresses_are() -> None:
    assert is_public("93.184.215.14")
    assert is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")
    assert is_public("::ffff:93.184.215.14")


def test_a_name_that_stands_for_nothing() -> None:
    def unknown(_name: str, _port: int) -> Sequence[str]:
        raise OSError("unknown")

    with pytest.raises(NotFetched) as raised:
        fetch("https://journal.example/", Reach(unknown))
    assert raised.value.fault is Fault.UNREACHABLE


def test_what_can_be_read_is_known_by_its_type() -> None:
    assert {kind.media_type for kind in formats.FORMATS.values()} >= {
        "text/html",
        "application/pdf",
    }
