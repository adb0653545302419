"""What a browser needs to install the application and to open it without a network.

The worker keeps the files and one page, ``/offline``, which holds nothing of anybody: the
browser itself fills it with the cards that it was given (``cards.away``).
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, current_app, jsonify, render_template, send_from_directory, url_for
from werkzeug.wrappers import Response

from quizapp.web.assets import BOOTSTRAP, styles_address
from quizapp.web.cards.shown import RATINGS
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import locale

blueprint = Blueprint("offline", __name__)

PAPER = "#fbfaf6"
"""As ``--paper`` in tokens.css."""

SHELL_CSS = (
    (BOOTSTRAP, "tokens", "base", "components", "article"),
    ("reader", "cards", "offline"),
)
SHELL_JS = ("theme", "offline", "away", "kept")
SHELL_ICONS = ("icons.svg", "quizapp.svg", "quizapp-180.png")
"""What ``/offline`` is made of, by their names; stylesheets as its page joins them."""


@blueprint.get("/manifest.webmanifest")
def manifest() -> Response:
    """How the installed application is called and looks."""
    drawing = url_for("static", filename="icons/quizapp.svg")
    raster = url_for("static", filename="icons/quizapp-180.png")
    response = jsonify(
        {
            "name": "Quizapp",
            "short_name": "Quizapp",
            "description": _("Quizzes and cards from articles, every answer with its words."),
            "lang": locale(),
            "start_url": url_for("library.home"),
            "scope": url_for("library.home"),
            "display": "standalone",
            "background_color": PAPER,
            "theme_color": PAPER,
            "icons": [
                {"src": drawing, "sizes": "any", "type": "image/svg+xml", "purpose": purpose}
                for purpose in ("any", "maskable")
            ]
            # Home screens that take no SVG: the same drawing, to the edges.
            + [{"src": raster, "sizes": "180x180", "type": "image/png", "purpose": "any"}],
            "shortcuts": [{"name": _("Review my cards"), "url": url_for("cards.next_card")}],
        }
    )
    response.mimetype = "application/manifest+json"
    return response


@blueprint.get("/service-worker.js")
def worker() -> Response:
    """The worker, at the root because it answers for every page below its own address."""
    folder = Path(str(current_app.static_folder)) / "js"
    return send_from_directory(folder, "service-worker.js", mimetype="text/javascript", max_age=0)


@blueprint.get("/offline")
def page() -> str:
    """The page that the worker shows for one that cannot be had."""
    return render_template("offline/page.html", RATINGS=RATINGS)


@blueprint.get("/offline/shell.json")
def shell() -> Response:
    """The addresses that the worker keeps."""
    files = [f"js/{name}.js" for name in SHELL_JS] + [f"icons/{name}" for name in SHELL_ICONS]
    addresses = [url_for("static", filename=name) for name in files]
    sheets = [styles_address(*names) for names in SHELL_CSS]
    return jsonify([*addresses, *sheets, url_for("offline.page")])
