"""Which mentions name the same person or organisation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from quizapp.core.facts.evidence import (
    ACRONYM,
    MODEL,
    ORGANISATION,
    OTHER,
    PERSON,
    PLACE,
    PLACE_WORD,
    Name,
    place_weight,
)
from quizapp.core.facts.gender import gender_of_bearer
from quizapp.core.facts.names import (
    callings,
    fold,
    given_name,
    is_acronym,
    is_first_name,
    joins,
    surname,
    words,
)
from quizapp.core.facts.organisations import initials_of
from quizapp.core.language.french.names_lexicon import METONYMS, ORGANISATION_HEADS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS

ESTABLISHED = 3  # mentions of a name that is spelt as it should be
LONG_NAME = 5  # letters; « Blum » and « Brum » are two families


@dataclass(slots=True)
class Group:
    """Mentions of one bearer; ``text`` is the fullest form."""

    text: str
    names: list[Name] = field(default_factory=list)
    expansion: str | None = None
    doubtful: bool = False

    @property
    def cues(self) -> dict[str, float]:
        """What the text says of the kind, the model's labels left out."""
        total: defaultdict[str, float] = defaultdict(float)
        for name in self.names:
            for kind, weight in name.votes.items():
                total[kind] += weight
        return total

    @property
    def votes(self) -> dict[str, float]:
        """Cues, the model's labels, and once the gazetteer."""
        total = defaultdict(float, self.cues)
        for name in self.names:
            if name.label:
                total[name.label] += MODEL
        if is_acronym(self.text):
            total[ORGANISATION] += ACRONYM
        if total[PERSON] < PLACE_WORD or " " not in self.text:
            total[PLACE] += place_weight(self.text)
        return total

    @property
    def kind(self) -> str:
        """The kind with most votes; OTHER when none has any."""
        votes = self.votes
        order = (PERSON, ORGANISATION, PLACE, OTHER)
        best = max(order, key=lambda kind: votes.get(kind, 0.0))
        return best if votes.get(best, 0.0) > 0 else OTHER

    @property
    def labels(self) -> Counter[str]:
        """How often the model calls it what."""
        return Counter(name.label for name in self.names if name.label)

    @property
    def certain(self) -> bool:
        """Whether the model and the cues agree on the kind, or the cues alone are plain."""
        kind, cues = self.kind, self.cues
        rivals = [cues.get(k, 0.0) for k in (PERSON, ORGANISATION, PLACE, OTHER) if k != kind]
        plain = cues.get(kind, 0.0) >= PLACE_WORD and max(rivals) < cues[kind] / 2
        if is_acronym(self.text):
            return not self.doubtful and self.labels[kind] > 0 and max(rivals) <= 1
        # An article before it (half a vote) makes no organisation certain: « la 3DS ».
        agreed = self.labels[kind] * 2 > sum(self.labels.values()) and cues.get(kind, 0.0) > 0.5
        named = self.labels[kind] if " " in self.text else 0
        plain = plain or (named >= 2 and len(self.labels) == 1 and max(rivals) <= 0)
        return not self.doubtful and (plain or (agreed and max(rivals) <= cues[kind]))

    def absorb(self, other: Group) -> None:
        """Takes the mentions of ``other``; the longer name stays."""
        self.names.extend(other.names)
        self.expansion = self.expansion or other.expansion
        other.names = []


def join(
    names: Iterable[Name], known: Iterable[str], expanded: Iterable[tuple[str, str]]
) -> list[Group]:
    """Groups of mentions of one bearer.

    ``known`` are full names of the article's title, ``expanded`` pairs of full
    name and acronym.
    """
    groups: dict[str, Group] = {}
    for name in names:
        found = groups.setdefault(name.key, Group(name.text))
        found.names.append(name)
        if name.text.isupper() < found.text.isupper() and not is_acronym(found.text):
            found.text = name.text
    everyone = list(groups.values())
    for group in everyone:
        group.text = _running(group)
    _join_persons(everyone, [Group(full) for full in known if fold(full) not in groups])
    _join_misspelt([g for g in everyone if g.names and g.kind == PERSON])
    _join_organisations(everyone, {acronym: full for full, acronym in expanded})
    return [g for g in everyone if g.names and not _only_a_head(g)]


def _running(group: Group) -> str:
    """« LLOYD AUSTIN », in capitals all over the article, as in running text."""
    text = group.text
    if not text.isupper() or " " not in text or group.kind != PERSON:
        return text
    return text.title()


def _only_a_head(group: Group) -> bool:
    """« le Conseil », « la Commission » that no full name of the article explains."""
    return group.text.casefold() in ORGANISATION_HEADS and group.text not in METONYMS


def _join_persons(groups: list[Group], known: list[Group]) -> None:
    full = [g for g in groups if given_name(g.text) and g.kind == PERSON]
    full.sort(key=lambda g: -len(g.text))
    families: dict[str, list[Group]] = {}
    for group in full:  # two full names of one person share the surname
        families.setdefault(fold(surname(group.text)), []).append(group)
    for family in families.values():
        for at, longer in enumerate(family):
            for shorter in family[at + 1 :]:
                if longer.names and shorter.names and joins(shorter.text, longer.text):
                    longer.absorb(shorter)
    bearers = _Bearers.of([g for g in full if g.names])
    for single in groups:
        if single.names and given_name(single.text) is None and _may_be_person(single):
            _attach(single, bearers, known)
    groups.extend(g for g in known if g.names)


def _join_misspelt(people: list[Group]) -> None:
    """« Miguel Nerva » once beside « Miguel Neiva » again and again: a letter mistaken.

    One given name, surnames of five letters and more, one edit apart (Damerau 1964: four
    misspellings in five are one).
    """
    full = [g for g in people if given_name(g.text)]
    often = [g for g in full if len(g.names) >= ESTABLISHED]
    for rare in (g for g in full if len(g.names) == 1):
        found = [g for g in often if _misspelt(rare.text, g.text)]
        if len(found) == 1:
            found[0].absorb(rare)


def _misspelt(rare: str, known: str) -> bool:
    if fold(given_name(rare) or "") != fold(given_name(known) or ""):
        return False
    one, other = fold(surname(rare)), fold(surname(known))
    return min(len(one), len(other)) >= LONG_NAME and OSA.distance(one, other) == 1


def _may_be_person(single: Group) -> bool:
    """« Paris » beside Paris Hilton stays a city where the text treats it as one."""
    cues, labels = single.cues, single.labels
    if cues.get(PLACE, 0.0) >= PLACE_WORD or cues.get(ORGANISATION, 0.0) >= PLACE_WORD:
        return False
    if place_weight(single.text) >= 2:
        return labels[PERSON] * 2 >= labels[PLACE] and cues.get(PERSON, 0.0) >= 0
    return cues.get(PERSON, 0.0) > -PLACE_WORD


@dataclass(frozen=True, slots=True)
class _Bearers:
    """Full names under the bare ones by which they may be called."""

    called: dict[str, list[Group]]
    given: dict[str, list[Group]]

    @classmethod
    def of(cls, groups: Iterable[Group]) -> _Bearers:
        """Indexed once: an article may name hundreds."""
        made = cls({}, {})
        for group in groups:
            for form in callings(group.text):
                made.called.setdefault(form, []).append(group)
            made.given.setdefault(fold(given_name(group.text) or ""), []).append(group)
        return made


def _attach(single: Group, bearers: _Bearers, known: list[Group]) -> None:
    """Gives a bare surname to its bearer; of two, to whom title or role fits."""
    found = list(bearers.called.get(fold(" ".join(words(single.text))), []))
    if not found:
        found = [g for g in known if joins(single.text, g.text)]
    if not found and is_first_name(single.text):
        found = bearers.given.get(fold(single.text), [])
        found = found if len(found) == 1 else []
    if len(found) == 1:
        found[0].absorb(single)
        return
    for name in list(single.names) if found else []:
        bearer = _bearer_of(name, found)
        if bearer is not None:
            bearer.names.append(name)
            single.names.remove(name)
    single.doubtful = bool(found)


def _bearer_of(name: Name, found: list[Group]) -> Group | None:
    """Of several people of one surname, the only one whom role or gender at ``name`` fits."""
    heads = role_heads(name)
    if heads:
        same = [g for g in found if any(heads & role_heads(other) for other in g.names)]
        if len(same) == 1:
            return same[0]
    gender = name.title or next((r.gender for r in name.roles if r.gender), None)
    if gender:
        same = [g for g in found if gender_of_bearer(None, g.text, g.names) == gender]
        if len(same) == 1:
            return same[0]
    return None


def role_heads(name: Name) -> set[str]:
    """The nouns of function beside a mention."""
    texts = (role.role.text for role in name.roles)
    return {w for text in texts for w in text.casefold().split() if w in ROLE_HEADS}


def _join_organisations(groups: list[Group], full_of: dict[str, str]) -> None:
    whole = [g for g in groups if g.names and g.kind == ORGANISATION and " " in g.text]
    by_key = {fold(g.text): g for g in whole}
    for short in groups:
        if not short.names:
            continue
        if short.text in full_of or is_acronym(short.text):
            _join_acronym(short, full_of.get(short.text), by_key)
        elif short.kind in {ORGANISATION, OTHER}:
            _join_head(short, whole)


def _join_acronym(acronym: Group, full: str | None, by_key: dict[str, Group]) -> None:
    """« HRW » with « Human Rights Watch », by the brackets of the text or by the initials."""
    if full is None:
        letters = fold(acronym.text).replace(" ", "")
        found = [g for g in by_key.values() if g.names and initials_of(g.text) == letters]
        full = found[0].text if len(found) == 1 else None
    if full is None:
        return
    acronym.expansion = full
    bearer = by_key.get(fold(full))
    if bearer is not None and bearer is not acronym and bearer.names:
        acronym.names.extend(bearer.names)
        bearer.names = []
        acronym.text = bearer.text


def _join_head(short: Group, whole: list[Group]) -> None:
    """« le Conseil de sécurité » with « Conseil de sécurité de l'ONU », « l'Assemblée » alike."""
    start = fold(short.text) + " "
    found = [g for g in whole if g is not short and g.names and fold(g.text).startswith(start)]
    found = found or [g for g in whole if g.names and fold(g.text) == f"l {start}".strip()]
    if len(found) == 1 and all(name.text[:1].isupper() for name in short.names):
        found[0].absorb(short)
