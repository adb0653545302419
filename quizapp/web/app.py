"""The application factory.

A room adds itself with a line in ``BLUEPRINTS`` and, when it has a place in the header, a
line in ``navigation.ENTRIES``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from quizapp.store import database
from quizapp.web import (
    access,
    addresses,
    assets,
    compression,
    confidence,
    difficulty,
    errors,
    i18n,
    logs,
    markup,
    navigation,
    request_context,
    security,
    sessions,
    theme,
    uploads,
)
from quizapp.web.assets import static_url_path
from quizapp.web.settings import configure, instance_path, resources

BLUEPRINTS: tuple[str, ...] = (
    "quizapp.web.library.views",
    "quizapp.web.learn.views",
    "quizapp.web.reader.views",
    "quizapp.web.classes.views",
    "quizapp.web.history.views",
    "quizapp.web.cards.views",
    "quizapp.web.teach.views",
    "quizapp.web.offline.views",
    "quizapp.web.account.views",
    "quizapp.web.admin.views",
    "quizapp.web.health",
    "quizapp.web.assets",
)
"""Modules that hold a ``blueprint``, in the order they are registered."""

PARTS = (
    compression,  # first, so that it comes after what the others add to a response
    access,
    addresses,
    assets,
    confidence,
    difficulty,
    errors,
    i18n,
    markup,
    navigation,
    security,
    theme,
)
"""Modules that add themselves to the application, in this order."""


def create_app(settings: Mapping[str, Any] | None = None) -> Flask:
    """The WSGI application; ``settings`` win over the environment (see ``settings``).

    Opens the database but creates no table: ``quizapp.store.migrate.upgrade(app)`` does.
    """
    files = resources()
    app = Flask(
        "quizapp",
        template_folder=str(files / "templates"),
        static_folder=str(files / "static"),
        static_url_path=static_url_path(files / "static"),
        instance_path=(settings or {}).get("INSTANCE_PATH") or instance_path(),
    )
    configure(app, settings)
    if app.config["TLS"]:
        app.wsgi_app = ProxyFix(app.wsgi_app)  # type: ignore[method-assign]
    database.init_app(app)
    sessions.init_app(app)
    logs.init_app(app)
    request_context.init_app(app)
    uploads.init_app(app)
    CSRFProtect(app)
    Bootstrap5(app)
    for part in PARTS:
        part.init_app(app)
    for name in BLUEPRINTS:
        app.register_blueprint(import_module(name).blueprint)
    return app
