"""What every question must pass; each check is a criterion of the rubric that a program can run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from quizapp.core.facts.findings import Entity, Figure, Measure, Moment
from quizapp.core.facts.organisations import initials_of
from quizapp.core.facts.sentences import text_of
from quizapp.core.language import gazetteer
from quizapp.core.language.french.lexicon import NOT_CONTENT, STREETS
from quizapp.core.language.french.measures_lexicon import IN_A_ROW
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.language.typography import plain
from quizapp.core.model import GAP, FactKind, QuestionKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.distractors import Distractor, stands_out
from quizapp.core.questions.knowledge import commonly_known, told_by_title
from quizapp.core.questions.options.figures import partial
from quizapp.core.questions.proposals import Pattern, Proposal

TRUE, FALSE = "Vrai", "Faux"  # the options of a true/false
LONGEST = 30  # words of a stem
FEWEST_WORDS = 4  # of content, besides the answer's own
SHORTEST_STATEMENT = 7
SUBJECTS_ASKED = frozenset({Pattern.WHO, Pattern.WHICH_COUNTRY, Pattern.WHICH_ORGANISATION})
UPWARD = frozenset(
    {
        "plus de",
        "bien plus de",
        "pas moins de",
        "au moins",
        "au minimum",
        "supérieur à",
        "dépassant",
    }
)
DOWNWARD = frozenset({"moins de", "au plus", "au maximum", "jusqu'à", "jusqu’à", "inférieur à"})
THRESHOLDS = UPWARD | DOWNWARD
WHOLE = 100  # per cent
MOSTLY = 0.7  # of the title's other words
WORD_STEM = 5  # letters that two forms of one name share
FIRST_CITIES = 2  # of a country, which anyone names
WELL_KNOWN = 100_000  # people of a town whose country a reader knows
_REST_OF_RESULT = re.compile(r"\bcontre \d|\b\d+ contre\b|\bpour le reste\b|\b\d+ abstentions\b")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
# What contraction and elision must never leave behind.
_BROKEN = re.compile(
    r"\b(de le|de les|à le|à les|que ils?|que elles?|le le|la la|de de|du du|du le|par par)\b"
    r"|\b(?:de|que|ne|le) [aeiouéèêâîôû]\w+’|,\s*\?|\(\s*\)|\s,|_____\w|\w_____"
    r"|\b[01],\d+\s(?:millions|milliards)\b"  # « 1,3 million » (Le Bon Usage § 527)
    r"|-\s*[?.]$|-,|\s/\S+/\s|[:;,]\s*,|,\s*\.|(?<![%€$\d])(?<!\d )\b\d{1,3} d’\w"
)


# « le Temple mormon de Temple de Rome »: a name written out within itself.
_NAMED_TWICE = re.compile(r"\b([A-ZÉÈ]\w{3,}) (?:[\w-]+ ){0,2}de (?:la |l’)?\1\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question about to be asked, before it gets its id."""

    kind: QuestionKind
    proposal: Proposal
    stem: str
    key: str
    wrong: tuple[Distractor, ...]


Check = Callable[[Draft, Context], bool]


@lru_cache(maxsize=1024)
def words(text: str) -> frozenset[str]:
    """Lower-case content words of a text."""
    found = re.findall(r"[^\W_]+", text.lower().replace("\u202f", ""))
    return frozenset(w for w in found if w not in NOT_CONTENT and (len(w) > 2 or w.isdigit()))


def well_formed(draft: Draft, _context: Context) -> bool:
    """Capital, final mark, paired quotes and brackets, no failed contraction (criterion 1)."""
    stem = draft.stem
    paired = all(stem.count(a) == stem.count(b) for a, b in ("«»", "()", "[]"))
    opened = stem[0].isupper() or stem[0] in "«_" or stem[0].isdigit()
    worded = bool(draft.key.strip())
    told_twice = _BROKEN.search(stem) or _NAMED_TWICE.search(stem)
    return worded and paired and opened and stem[-1] in "?." and not told_twice


def brief(draft: Draft, _context: Context) -> bool:
    """At most 30 words for a question (criterion 10)."""
    size = sum(any(c.isalnum() or c == GAP[0] for c in word) for word in draft.stem.split())
    if draft.proposal.pattern is Pattern.GAP:
        return SHORTEST_STATEMENT <= size <= LONGEST
    return size <= LONGEST


def one_gap(draft: Draft, _context: Context) -> bool:
    """A stem with a gap has exactly one, a direct question or a true/false has none."""
    gap = draft.proposal.pattern is Pattern.GAP and draft.kind is not QuestionKind.TRUE_FALSE
    return draft.stem.count(GAP) == (1 if gap else 0)


def not_in_title(draft: Draft, context: Context) -> bool:
    """The title does not tell the answer, nor its country by an adjective (criterion 8)."""
    answer = draft.proposal.answer
    title_text = text_of(context.title)
    title = words(title_text)
    if isinstance(answer, Figure):
        title |= {word.rstrip("s") for word in title}  # « Neufs morts », as some write
        told = {plain(context.article.text[answer.span.start : answer.span.end]).lower()}
        told |= words(draft.key)  # of a true or false « Vrai »
        return not (told & title or told_by_title(answer, context))
    if not isinstance(answer, Entity):
        return not words(draft.key) <= title
    if draft.proposal.pattern is Pattern.WHO and _done_in_title(draft, title, context):
        return False
    if answer.kind is FactKind.PLACE and _placed_by(context, answer):
        return False
    letters = initials_of(title_text)
    if any(surface.casefold() == letters for surface in answer.surfaces):
        return False  # « UAZ » under « Ulyanovsky Avtomobilny Zavod »
    parts = {w for s in answer.surfaces for w in words(s)}
    # « Dans quel port … ? » of « le port d'Iparia » under « dans un port fluvial »
    if answer.kind is FactKind.PLACE:
        parts = parts - words(draft.proposal.asked_as) or parts
    return not any(_same_word(part, word) for part in parts for word in title)


def _done_in_title(draft: Draft, title: frozenset[str], context: Context) -> bool:
    """« Qui a décidé d'accorder l'asile ? » under « l'Équateur accorde l'asile »: the state did.

    The title tells nearly all of the stem, and of a state or a body that did it.
    """
    told = words(draft.stem)
    roots = {gazetteer.fold(word)[:WORD_STEM] for word in told}
    shared = {word for word in title if gazetteer.fold(word)[:WORD_STEM] in roots}
    bodies = {w for name in context.title_states | context.organisations for w in words(name)}
    others = title - bodies  # none under « Hongrie »: a bare name tells no deed
    return bool(others and bodies - told) and len(shared) >= MOSTLY * len(others)


def _same_word(one: str, other: str) -> bool:
    """« Milan » in « FC Internazionale Milano », « Quimper » in « quimpérois »: told."""
    one, other = gazetteer.fold(one), gazetteer.fold(other)
    if one.isdigit() or min(len(one), len(other)) < WORD_STEM:
        return one == other
    a, b = gazetteer.fold(one), gazetteer.fold(other)  # « quimpérois » and « Quimper »
    return a.startswith(b) or b.startswith(a)


def _placed_by(context: Context, place: Entity) -> bool:
    """Whether the title names the place's own state, or a town of a state that is asked for."""
    if _state(place) in context.title_states:
        return True
    own = gazetteer.lookup(place.name)
    runs = re.findall(r"[A-ZÉÈÎÔ][\w’'-]+(?: [A-ZÉ][\w-]+)*", text_of(context.title))
    return own is not None and any(
        _holds(own, town) and town.population >= WELL_KNOWN
        for town in map(gazetteer.lookup, runs)
        if town is not None
    )


def _holds(own: gazetteer.Place, town: gazetteer.Place) -> bool:
    """A state its towns; of regions no gazetteer tells which holds a town, but a reader may."""
    region = own.level is gazetteer.Level.REGION and town.level is gazetteer.Level.CITY
    return gazetteer.contains(own, town) or (region and own.country == town.country)


def _state(place: Entity) -> str:
    """The country of a capital, of a country itself; "" for other places."""
    found = gazetteer.lookup(place.name)
    if found is None or not (found.capital or found.level == "country"):
        return ""
    state = gazetteer.state_of(found)
    return state.name if state else ""


def not_in_stem(draft: Draft, _context: Context) -> bool:
    """No word of the key stands in the stem (criterion 7)."""
    if draft.kind is QuestionKind.TRUE_FALSE:
        return True
    answer = draft.proposal.answer
    key = words(draft.key)
    if isinstance(answer, Moment):
        return draft.key not in draft.stem
    if isinstance(answer, Entity) and answer.kind is FactKind.PERSON:
        key |= {w for s in answer.surfaces for w in words(s)}
    if isinstance(answer, Figure):
        key = frozenset(w for w in key if w.isdigit())
    asked_as = words(draft.proposal.asked_as)  # « Quel ministère … ? »: so are all the options
    return not (key - asked_as) & words(draft.stem)


def even_options(draft: Draft, _context: Context) -> bool:
    """The key does not stand out by its length (criterion 7)."""
    if draft.kind not in {QuestionKind.CHOICE, QuestionKind.CLOZE}:
        return True
    return len(draft.wrong) == 3 and not stands_out(draft.key, draft.wrong)


def not_given_away(draft: Draft, _context: Context) -> bool:
    """No adjective of nationality in the stem names the answer's country (criterion 8).

    « sud-coréen » tells « Corée du Sud », and « Séoul » too.
    """
    answer = draft.proposal.answer
    if not isinstance(answer, Entity) or answer.kind is not FactKind.PLACE:
        return True
    if draft.kind is QuestionKind.TRUE_FALSE:
        return True
    own = gazetteer.lookup(answer.name)
    if own is not None and any(gazetteer.contains(own, p) for p in _places_in(draft.stem)):
        return False
    if own is not None and draft.kind is QuestionKind.SHORT_ANSWER and _chief_city(own, draft.stem):
        return False
    named = {country_of(word) for word in re.findall(r"[\w-]+", draft.stem)}
    state = gazetteer.state_of(own) if own else None
    return answer.name not in named and (state is None or state.name not in named)


def _chief_city(city: gazetteer.Place, stem: str) -> bool:
    """« Dans le nord du Portugal, dans quelle ville … ? »: what comes to mind is Porto."""
    states = (p for p in _places_in(stem) if p.level is gazetteer.Level.COUNTRY)
    return any(city.name in gazetteer.chief_cities(state, FIRST_CITIES) for state in states)


def _places_in(text: str) -> list[gazetteer.Place]:
    found = (gazetteer.lookup(run) for run in re.findall(r"[A-ZÉÈÎÔ][\w’'-]+", text))
    return [place for place in found if place is not None]


def not_computed(draft: Draft, context: Context) -> bool:
    """The key is no sum of the stem's other figures, nor a difference (criterion 8)."""
    answer = draft.proposal.answer
    if not isinstance(answer, Figure) or answer.value is None:
        return True
    source = draft.proposal.source
    if len(_YEAR.findall(draft.stem)) > 1 and IN_A_ROW & words(draft.stem):
        return False  # « _____ titres consécutifs entre 2006 et 2010 »
    here = context.figures_in(source.start, source.end)
    told = [f for f in here if f.span != answer.span and _shown(f, draft.stem, context)]
    others = [f.value for f in told if f.value is not None]
    if answer.measure is Measure.PERCENT and any(answer.value + o == WHOLE for o in others):
        return False  # « 53 % … et 47 % »
    pairs = combinations(others, 2)
    return answer.value != sum(others) and not any(
        answer.value in (a + b, abs(a - b)) for a, b in pairs
    )


def _shown(figure: Figure, stem: str, context: Context) -> bool:
    """Whether the stem has a figure of its sentence: what was cut computes nothing."""
    written = context.article.text[figure.span.start : figure.span.end]
    return plain(written).lower() in plain(stem).lower()


def one_threshold(draft: Draft, _context: Context) -> bool:
    """After « plus de » or « au moins », a lesser option would be true as well (criterion 5)."""
    answer = draft.proposal.answer
    if draft.kind in {QuestionKind.NUMERIC, QuestionKind.SHORT_ANSWER}:
        return True
    return not (isinstance(answer, Figure) and answer.approximate in THRESHOLDS)


def not_listed(draft: Draft, _context: Context) -> bool:
    """A count is not followed by the list of what it counts (criterion 8).

    Nor by the rest of a result: « Combien de voix … pour, 38 contre et 9 abstentions ? ».
    """
    if not isinstance(draft.proposal.answer, Figure):
        return True
    if GAP not in draft.stem and _REST_OF_RESULT.search(draft.stem):
        return False
    _, colon, after = draft.stem.partition("\u00a0:")
    return not colon or GAP in after or draft.key in after or after.count(",") == 0


def not_known(draft: Draft, context: Context) -> bool:
    """Nobody knows the answer without the article (criterion 8)."""
    return not commonly_known(draft.proposal, context)


def not_partial(draft: Draft, context: Context) -> bool:
    """The figure is no part of a time or of an interval, which are one answer (criterion 9)."""
    answer = draft.proposal.answer
    return isinstance(answer, Entity) or not partial(answer, context)


def whole(draft: Draft, context: Context) -> bool:
    """A question tells enough of what it asks: four words of content at least.

    Three with a name or a date (« En 1180, qui devient roi ? »), or of whoever did something
    to something (« Quel pays assurera la sécurité des convois ? »).
    """
    if draft.proposal.pattern is Pattern.WHO_SAID:
        return True
    if draft.proposal.asked_as in STREETS and not _town_told(draft.stem, context):
        return False  # « Sur quelle place … ? »: of which town?
    answer = draft.proposal.answer
    own = {w for s in answer.surfaces for w in words(s)} if isinstance(answer, Entity) else set()
    pattern, written = draft.proposal.pattern, draft.stem.split()
    named = any(w[0].isdigit() or w[0].isupper() or w[0] == "«" for w in written[1:])
    acted = pattern in SUBJECTS_ASKED and len(written) >= SHORTEST_STATEMENT
    told = pattern is not Pattern.GAP and (named or acted)
    return len(words(draft.stem) - own) >= FEWEST_WORDS - told


def _town_told(stem: str, context: Context) -> bool:
    """Whether the stem or the title names a town."""
    _, _, asked = stem.partition(" ")  # « Sur » is a town too
    found = (*_places_in(asked), *_places_in(text_of(context.title)))
    return any(place.level is gazetteer.Level.CITY for place in found)


CHECKS: dict[str, Check] = {
    "well_formed": well_formed,
    "brief": brief,
    "one_gap": one_gap,
    "not_in_title": not_in_title,
    "not_in_stem": not_in_stem,
    "even_options": even_options,
    "not_given_away": not_given_away,
    "not_listed": not_listed,
    "not_computed": not_computed,
    "one_threshold": one_threshold,
    "not_known": not_known,
    "not_partial": not_partial,
    "whole": whole,
}


def failed(draft: Draft, context: Context) -> str | None:
    """The name of the first check that fails; None when all pass."""
    return next((name for name, check in CHECKS.items() if not check(draft, context)), None)
