"""The room's front door: importing it adds every route.

All that it shows is one's own: another's card, attempt or article is not found.
"""

from __future__ import annotations

from quizapp.web.cards import away, collection, making, moving, preferences, reviewing
from quizapp.web.cards.blueprint import blueprint

__all__ = ["away", "blueprint", "collection", "making", "moving", "preferences", "reviewing"]
