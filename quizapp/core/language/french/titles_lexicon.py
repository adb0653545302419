"""First words of an encyclopedia's titles; lists only, no rule."""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

# Under these a paragraph tells what they hold: « elle » is not the history but whose it is.
HEADINGS = words(
    """histoire géographie économie politique culture liste démographie art littérature musique
    cinéma religion sport droit éducation santé tourisme transport administration climat
    chronologie univers aide"""
)
ORDINALS = words("premier première second seconde deuxième troisième quatrième cinquième ancien")
