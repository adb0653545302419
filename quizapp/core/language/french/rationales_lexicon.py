"""What a learner is told of an option, in French; sentences to fill in, no rule.

None agrees with the option, whose gender is not always known: « Genève » est dans l’article.
``{where}`` is one of ``ARTICLE`` and ``SENTENCE``, the passage follows after a colon.
"""

from __future__ import annotations

ARTICLE = "l’article"
SENTENCE = "la même phrase"

RATIONALES = {
    "absent": "« {option} » n’est pas dans l’article",
    "lacking": "« {option} » n’est pas dans cette phrase",
    "title": "« {option} » n’est que dans le titre de l’article",
    "counted": "« {option} » est dans {where}, mais pour « {counted} »",
    "number": "« {option} » est dans {where}, mais pour autre chose",
    "speaker": "« {option} » dit autre chose dans {where}",
    "speaker_role": "« {option} », {role}, dit autre chose dans {where}",
    "named": "« {option} » est dans {where}, mais à un autre propos",
    "named_role": "« {option} », {role}, est dans {where} à un autre propos",
    "changed": "L’affirmation prend « {words} » à un autre passage",
}

EVIDENCE = "On lit dans l’article"
QUOTED = "{said} : « {sentence} »."
"""A passage after what is said of it."""
AGAIN = "{said} (même passage)."
"""The same, when that passage has just been quoted."""
