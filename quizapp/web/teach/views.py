"""Every view of the room; ``app.BLUEPRINTS`` names this module."""

from __future__ import annotations

from quizapp.web.teach import (
    articles,
    asking,
    assigning,
    bank,
    classes,
    composing,
    desk,
    duplicates,
    editing,
    elsewhere,
    incoming,
    item_results,
    labels,
    objections,
    publishing,
    results,
    results_export,
    review,
    sets,
    sharing,
    writing,
)
from quizapp.web.teach.blueprint import blueprint

__all__ = [
    "articles",
    "asking",
    "assigning",
    "bank",
    "blueprint",
    "classes",
    "composing",
    "desk",
    "duplicates",
    "editing",
    "elsewhere",
    "incoming",
    "item_results",
    "labels",
    "objections",
    "publishing",
    "results",
    "results_export",
    "review",
    "sets",
    "sharing",
    "writing",
]
