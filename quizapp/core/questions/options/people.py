"""Who else it could have been: people of the article in the same walk of life and time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizapp.core.facts.findings import Entity
from quizapp.core.language.french import classes_lexicon as lexicon
from quizapp.core.language.french.renown_lexicon import FAMOUS
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import entity_option
from quizapp.core.questions.options.distractor import (
    WANTED,
    Distractor,
    far,
    origin_of,
    others,
    same_shape,
)
from quizapp.core.questions.options.times import contemporary
from quizapp.core.questions.proposals import Pattern, Proposal


def people(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Distractor]:
    """People whom one who has not read could take for ``answer``.

    Same form of name, no contrary gender where the stem shows it, as well known, of the
    same time, and of the same class of function: « le violoncelliste Rostropovitch » is
    no officer. A quote may be of anyone whom the article makes speak or introduces, but
    that the words of the famous are known.
    """
    found = []
    for entity in others(answer, proposal, context):
        if not same_shape(entity.name, answer.name) or _other_gender(entity, answer, proposal):
            continue
        if famous(entity) != famous(answer) or not contemporary(entity, proposal, context):
            continue
        if _alike(entity, answer, context) or _could_say(entity, proposal, context):
            found.append(entity)
    found.sort(key=lambda e: _nearness(e, answer, proposal))
    if answer.gender and all(e.gender not in {None, answer.gender} for e in found[:WANTED]):
        return  # the only woman among three men would show
    for entity in found:
        yield Distractor(entity_option(entity, proposal, context), origin_of(entity))


def _nearness(entity: Entity, answer: Entity, proposal: Proposal) -> tuple[bool, bool, int, str]:
    """Same gender first, then same class, then who is named near the sentence."""
    gap, name = far(entity, proposal.source)
    apart = not classes(entity) & classes(answer)
    return entity.gender != answer.gender, apart, gap, name


def _other_gender(entity: Entity, answer: Entity, proposal: Proposal) -> bool:
    """A gender that the stem shows, or that its sentence may show around a gap."""
    shown = proposal.gender or (answer.gender if proposal.pattern is Pattern.GAP else None)
    return bool(shown and entity.gender and entity.gender != shown)


def _alike(entity: Entity, answer: Entity, context: Context) -> bool:
    """One class of function, or named in one list when their functions are unknown."""
    own, other = classes(answer), classes(entity)
    if own and other:
        return bool(own & other)
    return not own and not other and context.surroundings.listed_together(entity, answer)


def _could_say(entity: Entity, proposal: Proposal, context: Context) -> bool:
    """Whoever the article quotes or introduces may have said a sentence that fits many."""
    if proposal.pattern is not Pattern.WHO_SAID or famous(entity):
        return False
    speakers = {q.speaker.name for q in context.findings.quotations if q.speaker is not None}
    return bool(classes(entity)) or entity.name in speakers


def famous(entity: Entity) -> bool:
    """Whether everyone knows the name."""
    return any(name in _famous() for name in entity.surfaces)


@cache
def _famous() -> dict[str, str]:
    return {
        name.strip(): kind
        for kind, names in FAMOUS.items()
        for name in " ".join(names.split()).split(";")
    }


@cache
def _class_of() -> dict[str, str]:
    return {word: kind for kind, heads in lexicon.ROLE_CLASSES.items() for word in heads}


def classes(entity: Entity) -> frozenset[str]:
    """The classes of function that the article gives someone: « ministre » → politics."""
    found = {_famous()[name] for name in entity.surfaces if name in _famous()}
    for role in entity.roles:
        found |= _classes_of_role(role.text)
    return frozenset(found)


def _classes_of_role(role: str) -> set[str]:
    """« directrice de la course » → sport, « président de la coopérative » → business."""
    words = re.findall(r"[\w-]+", role.lower())
    head = next((w for w in words if w in _class_of() or w in lexicon.LEADING), None)
    if head is None:
        return set()
    rest = words[words.index(head) + 1 :]
    if head in lexicon.LEADING:
        led = {lexicon.LED[w] for w in rest if w in lexicon.LED}
        if led:
            return led
    kind = _class_of().get(head)
    if kind == "sport":
        return {lexicon.DISCIPLINES[w] for w in rest if w in lexicon.DISCIPLINES} or {kind}
    return {kind} if kind else set()
