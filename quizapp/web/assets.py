"""The address of the static files changes with their content: kept for a year, never stale.

The whole folder has one version, in the path rather than the query, so that a script's
``import "./draft.js"`` gets the version of the page that loaded it.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path


def static_url_path(folder: Path) -> str:
    """``/static/<digest>`` of everything in ``folder`` and of the Bootstrap beside it."""
    digest = hashlib.sha256(version("bootstrap-flask").encode())
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return f"/static/{digest.hexdigest()[:10]}"
