"""The address of the static files changes with their content: kept for a year, never stale.

- ``static_url_path(folder) -> str``. The whole folder has one version, in the path rather than
  the query, so that a script's ``import "./draft.js"`` gets the version of the page that loaded
  it.
- ``styles(*names)`` in templates: one link to several stylesheets, sent as one file.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import flask_bootstrap
from flask import Blueprint, Flask, Response, abort, current_app, request, url_for
from markupsafe import Markup

blueprint = Blueprint("assets", __name__)

BOOTSTRAP = "bootstrap"
MOST_SHEETS = 12
FOR_EVER = "public, max-age=31536000, immutable"
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*", re.ASCII)
_COMMENT = re.compile(rb"/\*.*?\*/\s*|^ +", re.DOTALL | re.MULTILINE)
"""And indentation: our own sheets are written to be read here, not there."""

_MAP = re.compile(rb"/\*# sourceMappingURL=[^*]*\*/")


def static_url_path(folder: Path) -> str:
    """``/static/<digest>`` of everything in ``folder`` and of the Bootstrap beside it."""
    digest = hashlib.sha256(version("bootstrap-flask").encode())
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return f"/static/{digest.hexdigest()[:10]}"


@blueprint.get("/styles/<files>/<names>.css")
def sheets(files: str, names: str) -> Response:
    """The stylesheets that ``names`` lists, one after the other; 404 where one is none."""
    asked = tuple(names.split("."))
    if len(asked) > MOST_SHEETS or not all(_NAME.fullmatch(name) for name in asked):
        abort(404)
    try:
        content = _joined(Path(str(current_app.static_folder)) / "css", files, asked)
    except FileNotFoundError:
        abort(404)
    return Response(content, mimetype="text/css", headers={"Cache-Control": FOR_EVER})


def styles_address(*names: str) -> str:
    """Where the stylesheets ``names`` are, as one file of the present version."""
    return _address(request.script_root, current_app.jinja_env.globals["files_version"], names)


@lru_cache(maxsize=64)
def _address(_mounted: str, files: str, names: tuple[str, ...]) -> str:
    return url_for("assets.sheets", files=files, names=".".join(names))


def styles(*names: str) -> Markup:
    """A link to them."""
    return Markup('<link rel="stylesheet" href="{}">').format(styles_address(*names))


def init_app(app: Flask) -> None:
    """Give templates ``styles()`` and the version of the files."""
    files = str(app.static_url_path).rpartition("/")[2]
    app.jinja_env.globals.update(styles=styles, files_version=files)


@lru_cache(maxsize=64)
def _joined(folder: Path, _files: str, names: tuple[str, ...]) -> bytes:
    return b"\n".join(_sheet(folder, name) for name in names)


def _sheet(folder: Path, name: str) -> bytes:
    if name == BOOTSTRAP:
        shipped = Path(flask_bootstrap.__file__).parent / "static" / "bootstrap5" / "css"
        return _MAP.sub(b"", (shipped / "bootstrap.min.css").read_bytes())
    return _COMMENT.sub(b"", (folder / f"{name}.css").read_bytes())
