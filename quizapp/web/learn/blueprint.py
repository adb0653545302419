"""The blueprint that the views of this room are registered on."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("learn", __name__)
