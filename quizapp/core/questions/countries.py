"""Which countries a text names."""

from __future__ import annotations

import re

from quizapp.core.language import gazetteer
from quizapp.core.language.french.nationalities_lexicon import country_of

_RUN = re.compile(r"[A-ZÉÈÎÔ][\w-]+(?: (?:du|de|des|la|les) [A-ZÉ][\w-]+)*")


def states_named(text: str) -> frozenset[str]:
    """The countries that a text names, by their name, an adjective or their capital."""
    named = {country_of(word) for word in re.findall(r"[\w-]+", text)}
    for run in _RUN.findall(text):
        place = gazetteer.lookup(run)
        if place is not None and (place.capital or place.level == "country"):
            state = gazetteer.state_of(place)
            named.add(state.name if state else None)
    return frozenset(name for name in named if name)
