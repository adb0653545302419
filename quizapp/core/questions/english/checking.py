"""What every English question must pass; the names are those of ``questions.checks``."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

from quizapp.core.facts.findings import Entity, Figure
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.english import figures_lexicon, lexicon
from quizapp.core.model import GAP, FactKind, QuestionKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.english import atlas
from quizapp.core.questions.english.options import Written
from quizapp.core.questions.english.proposing import Draft
from quizapp.core.questions.english.standing import stem
from quizapp.core.questions.proposals import Pattern

LONGEST_QUESTION, LONGEST_STATEMENT, SHORTEST = 30, 32, 7  # words
LONGEST_QUOTING = 34  # words of a question around a quotation
FEWEST_WORDS = 4  # of content beside the answer
WORD_STEM = 4  # letters that a country shares with its adjective
WHOLE = 100  # per cent
_BROKEN = re.compile(r",\s*[,.?]|\s[,.?]|\b(\w+)\s\1\b|\(\s*\)|\b(?:in|on|at|of|the|a)[.?]$", re.I)

Check = Callable[[Draft, Context], bool]


def words(text: str) -> frozenset[str]:
    """Stems of the content words of a text, and its numbers."""
    found = re.findall(r"\d[\d,.]*\d|\d|[^\W\d_]+", text.lower())
    return frozenset(stem(w) for w in found if w not in lexicon.FUNCTION | lexicon.AUXILIARIES)


def well_formed(draft: Draft, _context: Context) -> bool:
    """Capital, final mark, no gap of a cut left behind."""
    text = draft.stem
    opened = text[0].isupper() or text[0].isdigit() or text[0] in "_£$€"
    quoted = draft.proposal.pattern is Pattern.WHO_SAID
    return opened and (quoted or (text[-1] in "?." and not _BROKEN.search(text)))


def brief(draft: Draft, _context: Context) -> bool:
    """At most 30 words for a question, 32 for a statement."""
    size = len(draft.stem.split())
    if draft.proposal.pattern is Pattern.GAP:
        return SHORTEST <= size <= LONGEST_STATEMENT
    quoting = draft.proposal.pattern is Pattern.WHO_SAID
    return size <= (LONGEST_QUOTING if quoting else LONGEST_QUESTION)


def one_gap(draft: Draft, _context: Context) -> bool:
    """One gap in a statement with one, none elsewhere."""
    gap = draft.proposal.pattern is Pattern.GAP and draft.kind is not QuestionKind.TRUE_FALSE
    return draft.stem.count(GAP) == int(gap)


def not_in_title(draft: Draft, context: Context) -> bool:
    """The title tells neither the answer nor any of its names."""
    title = words(text_of(context.title))
    answer = draft.proposal.answer
    if isinstance(answer, Figure):
        told = {*map(_value, re.findall(r"[a-z]+|\d[\d,.]*\d|\d", text_of(context.title).lower()))}
        unscaled = Written.of(_right(draft).lower()).number
        return not {answer.value, unscaled} & told
    if isinstance(answer, Entity):
        return not {w for s in answer.surfaces for w in words(s)} & title
    return _right(draft) not in title


def _value(word: str) -> Decimal | None:
    """The number that a word of a title says: « three-year », « 12,000 »."""
    if word[0].isdigit():
        return Decimal(word.replace(",", "")) if word.count(".") < 2 else None
    number = figures_lexicon.SMALL.get(word)
    return None if number is None else Decimal(number)


def _right(draft: Draft) -> str:
    return draft.right or draft.key


def not_in_stem(draft: Draft, _context: Context) -> bool:
    """No word of the key stands in the stem."""
    if draft.kind is QuestionKind.TRUE_FALSE:
        return True
    answer = draft.proposal.answer
    if isinstance(answer, Figure):
        numbers = {w for w in words(draft.key) if w[0].isdigit()}
        return not numbers & words(draft.stem)
    names = answer.surfaces if isinstance(answer, Entity) else {draft.key}
    return not {w for s in names for w in words(s)} & words(draft.stem)


def even_options(draft: Draft, _context: Context) -> bool:
    """Four different options, the key not the longest by half."""
    if draft.kind not in {QuestionKind.CHOICE, QuestionKind.CLOZE}:
        return True
    texts = {d.text.lower() for d in draft.wrong} | {draft.key.lower()}
    longest = max(len(d.text) for d in draft.wrong)
    shortest = min(len(d.text) for d in draft.wrong)
    return len(texts) == 4 and shortest / 2 <= len(draft.key) <= 1.5 * longest


def not_given_away(draft: Draft, context: Context) -> bool:
    """No adjective tells the country, no country its town: « German officials … in _____ »."""
    answer = draft.proposal.answer
    if not isinstance(answer, Entity) or answer.kind is not FactKind.PLACE:
        return True
    page = f"{text_of(context.title)} {draft.stem}"
    code = atlas.country(answer.name)
    if code is None:
        place = atlas.town(answer.name)
        named = {atlas.country(run) for run in re.findall(r"[A-Z][\w-]+(?:\s[A-Z]\w+)*", page)}
        return place is not None and not (place.capital and place.country in named)
    told = {*lexicon.DEMONYMS.get(code, "").split()}
    capitals = set(re.findall(r"[A-Z][\w-]+", page))
    alike = {w for w in capitals if w[:WORD_STEM] == answer.name[:WORD_STEM] and w != answer.name}
    towns = {
        p.country for w in capitals if (p := atlas.town(w)) is not None and p.population > 10**6
    }
    return not told & capitals and not alike and code not in towns


def not_computed(draft: Draft, context: Context) -> bool:
    """The key is no sum of the sentence's other figures, no difference, no rest of a whole."""
    answer = draft.proposal.answer
    if not isinstance(answer, Figure) or answer.value is None:
        return True
    here = context.figures_in(*draft.proposal.source)
    others = [f.value for f in here if f.value is not None and f.span != answer.span]
    if any(answer.value + other == WHOLE for other in others) or answer.value in others:
        return False
    pairs = combinations(others, 2)
    return not any(answer.value in (a + b, abs(a - b)) for a, b in pairs)


def one_threshold(draft: Draft, _context: Context) -> bool:
    """After « more than », a lesser option would be true as well."""
    answer = draft.proposal.answer
    offered = draft.kind in {QuestionKind.CHOICE, QuestionKind.CLOZE, QuestionKind.TRUE_FALSE}
    hedge = answer.approximate if isinstance(answer, Figure) else None
    return not (offered and hedge and hedge not in figures_lexicon.LOOSE)


def whole(draft: Draft, _context: Context) -> bool:
    """A question says something beside its answer."""
    if draft.proposal.pattern is Pattern.WHO_SAID:
        return True
    return len(words(draft.stem) - words(_right(draft)) - {"who", "how", "many"}) >= FEWEST_WORDS


CHECKS: dict[str, Check] = {
    "well_formed": well_formed,
    "brief": brief,
    "one_gap": one_gap,
    "not_in_title": not_in_title,
    "not_in_stem": not_in_stem,
    "even_options": even_options,
    "not_given_away": not_given_away,
    "not_computed": not_computed,
    "one_threshold": one_threshold,
    "whole": whole,
}


def failed(draft: Draft, context: Context) -> str | None:
    """The name of the first check that fails; None when all pass."""
    return next((name for name, check in CHECKS.items() if not check(draft, context)), None)
