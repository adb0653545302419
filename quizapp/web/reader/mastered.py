"""What the reader of an article knows of each paragraph, of the questions they were asked.

- ``mastered(article) -> dict[str, Mastery]``: by the id of the paragraph; empty for who has
  finished no quiz on the article. It tells nothing of questions that were not asked yet.
"""

from __future__ import annotations

from quizapp.core.mastery import Mastery, mastery_by_passage, standings
from quizapp.store import history
from quizapp.store.database import db
from quizapp.store.tables import Article
from quizapp.web.learn.loading import taker


def mastered(article: Article) -> dict[str, Mastery]:
    """From all of the reader's attempts that ask about the article."""
    played = history.played(db.session(), taker(), article=article.id)
    return mastery_by_passage(standings(played), article.id)
