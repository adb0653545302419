"""What a learner is told of an option, in English; sentences to fill in, no rule.

The keys are those of the French lexicon: ``{where}`` is ``ARTICLE`` or ``SENTENCE``.
"""

from __future__ import annotations

ARTICLE = "the article"
SENTENCE = "the same sentence"

RATIONALES = {
    "absent": "“{option}” is not in the article",
    "lacking": "“{option}” is not in this sentence",
    "title": "“{option}” is only in the title of the article",
    "counted": "“{option}” is in {where}, but for “{counted}”",
    "number": "“{option}” is in {where}, but for something else",
    "speaker": "“{option}” says something else in {where}",
    "speaker_role": "“{option}”, {role}, says something else in {where}",
    "named": "“{option}” is in {where}, but about something else",
    "named_role": "“{option}”, {role}, is in {where}, but about something else",
    "changed": "The statement takes “{words}” from another passage",
}

EVIDENCE = "The article says"
QUOTED = "{said}: “{sentence}.”"
"""A passage after what is said of it."""
AGAIN = "{said} (same passage)."
"""The same, when that passage has just been quoted."""
