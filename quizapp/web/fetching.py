"""Taking a page from the web, where the operator allows it: never from the inside of a network.

The address that a name stands for is looked up once and checked, and that very address is
connected to: a name that stands for another a moment later leads nowhere. Each redirection is
looked at like the first address.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3

from quizapp.core.reading.formats import BYTES_MAXIMUM, FORMATS

REDIRECTIONS_MAXIMUM = 5
CONNECT_SECONDS = 5.0
READ_SECONDS = 10.0
"""Longest silence of a server."""
SECONDS_MAXIMUM = 30.0
CHUNK = 64 * 1024
PORTS = {"http": 80, "https": 443}
REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
AGENT = "Mozilla/5.0 (compatible; Quizapp)"

Resolve = Callable[[str, int], Sequence[str]]


class Fault(StrEnum):
    """Why a page could not be taken."""

    ADDRESS = "address"  # not http or https, or with a name and a password in it
    INSIDE = "inside"  # a private, local or reserved address
    UNREACHABLE = "unreachable"
    REFUSED = "refused"  # the server answers with an error
    KIND = "kind"  # neither a page nor a document that can be read
    TOO_LARGE = "page_too_large"
    TOO_SLOW = "too_slow"


class NotFetched(Exception):
    """Raised by :func:`fetch`; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Page:
    """What was taken: the bytes, the extension of their format, and where from in the end."""

    data: bytes
    extension: str
    address: str


def resolve(name: str, port: int) -> Sequence[str]:
    """The addresses that ``name`` stands for, by the system. Raises OSError."""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def is_public(address: str) -> bool:
    """Whether ``address`` is one of the open internet, also where one hides in another."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in ipaddress.ip_network("64:ff9b::/96") or ip.sixtofour or ip.teredo:
            return False
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
    return ip.is_global and not ip.is_multicast


@dataclass(frozen=True, slots=True)
class Reach:
    """How names are looked up and which addresses and ports may be connected to."""

    resolve: Resolve = resolve
    allows: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset(PORTS.values())


def fetch(address: str, reach: Reach | None = None) -> Page:
    """The page at ``address``. Raises NotFetched."""
    reach = reach or Reach()
    deadline = time.monotonic() + SECONDS_MAXIMUM
    for _redirection in range(REDIRECTIONS_MAXIMUM + 1):
        parts = _parts(address, reach)
        response = _open(parts, _pinned(parts, reach))
        try:
            if response.status in REDIRECTIONS and "Location" in response.headers:
                address = urljoin(address, response.headers["Location"])
                continue
            if response.status != 200:
                raise NotFetched(Fault.REFUSED)
            extension = _extension(response.headers.get("Content-Type", ""), parts.path)
            return Page(_body(response, deadline), extension, parts.geturl())
        finally:
            response.close()
    raise NotFetched(Fault.REFUSED)


def _parts(address: str, reach: Reach) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise NotFetched(Fault.ADDRESS) from error
    if parts.scheme not in PORTS or not parts.hostname or "@" in parts.netloc:
        raise NotFetched(Fault.ADDRESS)
    if port not in reach.ports:
        raise NotFetched(Fault.INSIDE)
    return parts


def _pinned(parts: SplitResult, reach: Reach) -> str:
    """The one address to connect to; every address of the name must be allowed."""
    try:
        found = reach.resolve(parts.hostname or "", parts.port or PORTS[parts.scheme])
    except (OSError, UnicodeError) as error:
        raise NotFetched(Fault.UNREACHABLE) from error
    if not found:
        raise NotFetched(Fault.UNREACHABLE)
    if not all(reach.allows(address) for address in found):
        raise NotFetched(Fault.INSIDE)
    return found[0]


def _open(parts: SplitResult, pinned: str) -> urllib3.BaseHTTPResponse:
    name = parts.hostname or ""
    port = parts.port or PORTS[parts.scheme]
    timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    pool: urllib3.HTTPConnectionPool
    if parts.scheme == "https":
        # The certificate is the name's, whatever address is connected to.
        pool = urllib3.HTTPSConnectionPool(
            pinned, port, timeout=timeout, server_hostname=name, assert_hostname=name
        )
    else:
        pool = urllib3.HTTPConnectionPool(pinned, port, timeout=timeout)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Host": parts.netloc,
        "User-Agent": AGENT,
        "Accept": "text/html, application/pdf, text/plain;q=0.8",
        "Accept-Encoding": "identity",  # what is unpacked has no limit that can be told before
    }
    try:
        return pool.urlopen(
            "GET", path, headers=headers, redirect=False, retries=False, preload_content=False
        )
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise NotFetched(Fault.UNREACHABLE) from error


def _extension(content_type: str, path: str) -> str:
    """The format that the server says it is, or that the path is named after."""
    said = content_type.partition(";")[0].strip().lower()
    known = {
        kind.media_type: extension for extension, kind in reversed(FORMATS.items()) if extension
    }
    known["application/xhtml+xml"] = ".html"
    extension = known.get(said)
    if extension == ".txt" and path.lower().endswith((".md", ".markdown")):
        return ".md"
    if extension is None:
        raise NotFetched(Fault.KIND)
    return extension


def _body(response: urllib3.BaseHTTPResponse, deadline: float) -> bytes:
    body = bytearray()
    try:
        while chunk := response.read(CHUNK, decode_content=False):
            body += chunk
            if len(body) > BYTES_MAXIMUM:
                raise NotFetched(Fault.TOO_LARGE)
            if time.monotonic() > deadline:
                raise NotFetched(Fault.TOO_SLOW)
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise NotFetched(Fault.TOO_SLOW) from error
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise NotFetched(Fault.KIND)
    return bytes(body)
