"""Whether a person is named as a man or a woman, by what the text says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from quizapp.core.facts.evidence import Name
from quizapp.core.facts.names import gender_of
from quizapp.core.language.french.names_lexicon import WELL_KNOWN

# A title is never wrong, a role's form seldom, a first name sometimes, one parse often.
TITLE = 4.0
ROLE = 3.0
FIRST_NAME = 2.0
AGREEMENT = 1.0


def gender_of_bearer(doc: Doc | None, text: str, names: Iterable[Name]) -> str | None:
    """ "Masc", "Fem", or None when nothing tells or two witnesses are even."""
    votes: defaultdict[str, float] = defaultdict(float)
    first_name = gender_of(text) or WELL_KNOWN.get(text)
    if first_name:
        votes[first_name] += FIRST_NAME
    for name in names:
        if name.title:
            votes[name.title] += TITLE
        for role in name.roles:
            if role.gender:
                votes[role.gender] += ROLE
        agreed = _agreement(doc, name) if doc is not None else None
        if agreed:
            votes[agreed] += AGREEMENT
    if votes["Masc"] == votes["Fem"]:
        return None
    return max(votes, key=lambda gender: votes[gender])


def _agreement(doc: Doc, name: Name) -> str | None:
    """« X a été réélue », « X est contente »: the feminine ending of what agrees with X.

    The masculine is the form of the unmarked too: it tells nothing.
    """
    token = doc[name.first]
    head = token.head
    if not token.dep_.startswith("nsubj") or head.morph.get("Gender", []) != ["Fem"]:
        return None
    auxiliaries = (c for c in head.children if c.dep_ in {"aux:pass", "aux:tense", "cop"})
    helped = any(c.lemma_ == "être" for c in auxiliaries)
    participle = head.pos_ in {"VERB", "ADJ"} and head.text.endswith("e")
    return "Fem" if helped and participle and head.morph.get("Number", []) != ["Plur"] else None
