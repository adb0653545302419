"""Quizzes and flashcards built from the facts of an article.

Importing the package loads neither Flask nor spaCy.
"""

__version__ = "0.1.0"
