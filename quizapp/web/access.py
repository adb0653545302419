"""Who is asking, and what they may reach.

- ``current_user`` in templates and ``signed_in()`` in code: the user, or None.
- ``@require_role(Role.INSTRUCTOR)``: a visitor is sent to sign in, another role gets 403.
- ``found(resource)``: the resource, or 404. What is someone else's is « not found »:
  a 403 would tell that it exists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar
from urllib.parse import urlsplit

from flask import Flask, abort, redirect, request, session, url_for
from werkzeug.wrappers import Response

from quizapp.store.states import Role
from quizapp.store.tables import User

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

RANK = {role: rank for rank, role in enumerate(Role)}
"""Each role may also do what the ones before it may."""


def signed_in() -> User | None:
    """The user of this request; None for a visitor or a guest."""
    user = getattr(session, "user", None)
    return user if isinstance(user, User) else None


def the_user() -> User:
    """The user of a view that ``require_role`` protects; 403 when there is none."""
    user = signed_in()
    if user is None:
        abort(403)
    return user


def may(role: Role) -> bool:
    """Whether the user has ``role`` or one above it."""
    user = signed_in()
    return user is not None and RANK[user.role] >= RANK[role]


def require_role(role: Role) -> Callable[[Callable[P, R]], Callable[P, R | Response]]:
    """Let in ``role`` and those above; a visitor signs in first and comes back."""

    def decorate(view: Callable[P, R]) -> Callable[P, R | Response]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R | Response:
            if signed_in() is None:
                return to_sign_in()
            if not may(role):
                abort(403)
            return view(*args, **kwargs)

        return guarded

    return decorate


def to_sign_in() -> Response:
    """A redirection to the sign-in page that comes back here (to the form, for a POST)."""
    return redirect(sign_in_address(), 303)


def sign_in_address() -> str:
    """Where to sign in and come back here, to the form for a POST."""
    back = request.full_path.rstrip("?") if request.method == "GET" else local_referrer()
    return url_for("account.sign_in", next=back)


def found(resource: T | None) -> T:
    """``resource``; 404 when there is none."""
    if resource is None:
        abort(404)
    return resource


def local_path(target: str | None, default: str = "/") -> str:
    """``target`` when it is a path of this site, else ``default``.

    Browsers read « \\ » as « / » and skip control characters, so « /\\evil » and
    « /<tab>/evil » would leave the site.
    """
    if not target or not target.startswith("/") or target.startswith("//"):
        return default
    if "\\" in target or any(ord(character) < 0x20 for character in target):
        return default
    parts = urlsplit(target)
    return default if parts.scheme or parts.netloc else target


def local_referrer() -> str:
    """Path of the page that sent this request, « / » when it is none of ours."""
    parts = urlsplit(request.referrer or "")
    if parts.netloc != request.host:
        return "/"
    return local_path(parts.path + (f"?{parts.query}" if parts.query else ""))


def init_app(app: Flask) -> None:
    """Give templates ``current_user``, ``may`` and ``Role``."""
    app.jinja_env.globals.update(may=may, Role=Role)
    app.context_processor(lambda: {"current_user": signed_in()})
