"""What a reader knows without the article, or from its title alone."""

from __future__ import annotations

import re
from functools import cache

from quizapp.core.facts.findings import Entity, Figure, Measure, Moment
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.fields_lexicon import FIELDS
from quizapp.core.language.french.lexicon import ISLANDS
from quizapp.core.language.french.renown_lexicon import (
    ANNUAL,
    COMMON_KNOWLEDGE,
    DATED_BY_SCHOOL,
    FAMOUS,
    HOSTED,
    KNOWN_COUNTS,
    KNOWN_YEARS,
    PERIODIC,
    SYMBOLIC_YEARS,
    WORLD_BODIES,
)
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Proposal

# « le plus grand pays du monde après la Russie », « la capitale de l'Italie »: geography
_SUPERLATIVE = re.compile(
    r"\b(?:plus (?:grand|vaste|étendu|peuplé)e?s? (?:pays|état|ville|île|province|région)"
    r"|capitale (?:de|du|des|d'))"
)
WHOLE = 100  # per cent: what anyone would type first
BOUND = 2  # a title's « plus de 300 » tells of any figure up to this factor from it


def commonly_known(proposal: Proposal, context: Context) -> bool:
    """Whether general culture gives the answer: « relativité » Einstein, « en 1989 » the Wall.

    A year is also known when it is the article's own or the next one: news is of today.
    """
    answer = proposal.answer
    clause = proposal.stem.lower().replace("’", "'")
    if isinstance(answer, Moment):
        return answer.start is not None and _year_known(answer.start.year, proposal, context)
    if isinstance(answer, Figure):
        return _count_known(answer)
    if _by_its_head(answer, proposal.asked_as) or _famous_pair(answer, proposal.stem):
        return True
    if answer.kind is FactKind.PLACE and _place_known(clause, proposal.asked_as):
        return True
    told = (COMMON_KNOWLEDGE.get(name, "") for name in sorted(answer.surfaces))
    page = f"{text_of(context.title).lower()} {clause}"  # the page shows the title above
    if answer.kind is FactKind.ORGANISATION and proposal.asked_as and _in_charge(answer, page):
        return True
    return any(_says(page, words) for words in told)


def _count_known(figure: Figure) -> bool:
    """« à 100 % », « les quatre éléments »: no article is needed."""
    if figure.measure is Measure.PERCENT:
        return figure.value == WHOLE
    unit = (figure.unit or "").lower()  # « éléments fondamentaux » as « éléments »
    known = KNOWN_COUNTS.get(unit) or KNOWN_COUNTS.get(unit.partition(" ")[0], ())
    return figure.value in known


def _by_its_head(entity: Entity, asked_as: str) -> bool:
    """« Quelle commission … ? »: of the world's only one is « la Commission européenne »."""
    names = {name.lower() for name in entity.surfaces if name.lower().startswith(asked_as.lower())}
    return bool(asked_as) and not names.isdisjoint(WORLD_BODIES)


def _in_charge(body: Entity, page: str) -> bool:
    """« Quel ministère … la police … ? »: the one whose field it is, whatever the article says."""
    told = set(re.findall(r"[\w-]+", page))
    names = " ".join(sorted(body.surfaces)).lower().replace("’", "'")
    parts = re.findall(r"[\w-]+", names)
    return any(
        (field in names if " " in field else field in parts) and not told.isdisjoint(cues)
        for field, cues in FIELDS.items()
    )


def _place_known(clause: str, asked_as: str) -> bool:
    """Where the games were, the largest of its kind, and « l'île », which leaves one region."""
    told = ISLANDS - {asked_as} & set(re.findall(r"[\w-]+", clause))
    return bool(told or any(event in clause for event in HOSTED) or _SUPERLATIVE.search(clause))


def _says(clause: str, words: str) -> bool:
    """Whether a clause has one of the turns of a list, whole, in any gender and number."""
    turns = (re.escape(turn.strip()) for turn in words.split(";") if turn.strip())
    pattern = "|".join(turns)
    return bool(pattern) and bool(re.search(rf"(?<!\w)(?:{pattern})(?:e?s?)(?!\w)", clause))


def _famous_pair(entity: Entity, stem: str) -> bool:
    """« Qui Ronald Reagan interpelle-t-il ? »: of two whom everyone knows, one tells the other."""
    if entity.kind is not FactKind.PERSON or entity.surfaces.isdisjoint(_renowned()):
        return False
    openings = _renowned_openings()
    others = {n for word in re.findall(r"\w+", stem) for n in openings.get(word, ())}
    others -= entity.surfaces
    return any(re.search(rf"\b{re.escape(name)}\b", stem) for name in others)


@cache
def _renowned_openings() -> dict[str, tuple[str, ...]]:
    """The names of all whom the lexicon knows, under their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _renowned():
        word = re.findall(r"\w+", name)[0]
        found[word] = (*found.get(word, ()), name)
    return found


@cache
def _renowned() -> dict[str, str]:
    """Name → class, of all whom the lexicon knows."""
    return {
        " ".join(name.split()): kind for kind, names in FAMOUS.items() for name in names.split(";")
    }


def _year_known(year: int, proposal: Proposal, context: Context) -> bool:
    """A year on every monument, of a famous work, or of what comes round in counted years.

    « Cinq épreuves sont inscrites au programme d'Amsterdam, en 1928 », of the Games by the
    sentence: the only year of Games among any four.
    """
    clause = proposal.stem.lower().replace("’", "'")
    evidence = context.article.text[proposal.source.start : proposal.source.end]
    whole = re.sub("|".join(ANNUAL), "", f"{evidence.lower().replace('’', chr(39))} {clause}")
    if "Jeux" in evidence or _says(whole, ";".join(PERIODIC)):
        return True
    found = [name for name in _renowned() if name in proposal.stem]
    named = [n for n in found if not any(n in other and n != other for other in found)]
    if len(named) > 1 or any(_renowned()[name] in DATED_BY_SCHOOL for name in named):
        return True  # « Reagan interpelle … Gorbatchev » too
    told = KNOWN_YEARS.get(year, ())
    page = f"{text_of(context.title).lower()} {clause}"
    if _says(page, SYMBOLIC_YEARS.get(year, "")) or _says(clause, ";".join(told)):
        return True
    published = context.article.published
    return published is not None and 0 <= year - published.year <= 1


def told_by_title(figure: Figure, context: Context) -> bool:
    """Whether the title gives a figure: in letters, within a name (« 3DS »), or as a bound.

    « plus de 300 emplois supprimés » leaves few answers to « Combien d'emplois … ? ».
    """
    if figure.value is None:
        return False
    inside = re.findall(r"(?<!\d)(\d+)[A-Z]", text_of(context.title))
    if any(figure.value == int(number) for number in inside):
        return True
    for other in context.title_figures:
        if other.value is None:
            continue
        if other.value == figure.value or other.upper == figure.value:
            return True
        counted = (other.unit or "").split(" ")[0].lower() == (figure.unit or "").split(" ")[
            0
        ].lower()
        loose = other.approximate or other.vague or figure.approximate or other.upper
        near = other.value / BOUND <= figure.value <= other.value * BOUND
        if counted and loose and near:
            return True
    return False
