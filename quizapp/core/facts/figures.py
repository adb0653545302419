"""The figures of an article: value, hedge, what they count or measure.

A number is read first (``numerals``), then what stands around it decides: a date, an
hour or a name's number (« Boeing 737 ») is no figure; a unit makes it a measure;
otherwise it counts the noun after it, on which the parse, when there is one, and
the word pattern agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from quizapp.core.facts.counted import Counted, counted, noun_follows
from quizapp.core.facts.dates import moments
from quizapp.core.facts.figure_units import Unit, longest_first, unit_after
from quizapp.core.facts.findings import Figure, Findings, Measure
from quizapp.core.facts.numerals import Numeral, numerals
from quizapp.core.facts.places import sentence_text
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french import figures_lexicon as lexicon
from quizapp.core.language.french.dates_lexicon import MONTHS, WEEKDAYS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import Article, Fact, FactKind, Span, content_id

_BEFORE = re.compile(
    rf"(?<!\w)(?P<hedge>{longest_first(lexicon.HEDGES_BEFORE)})"
    rf" ?(?:les |des |la |le |de |d')?$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf" ?(?P<hedge>{longest_first(lexicon.HEDGES_AFTER)})(?!\w)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(
    r"(?<!\w)(?:à|vers|dès|avant|après|jusqu'à|depuis|de|entre|et|,|h|heures|mais|puis) ?$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    r" ?h(?: ?\d\d)?(?!\w)"
    r"| heures?(?P<minutes> \d\d?| (?:locales?|précises|GMT|du matin|du soir))?(?!\w)"
)
_ORDINAL = re.compile(r"(?<![\w-])(\d+)(?:e|è|ème|ème|nd|nde|re|er)(?![\w-])")
# « les 16 et 17 juin », « lundi 6 »: days of a month, not amounts.
_DAYS = re.compile(
    rf"(?<![\w,])\d{{1,2}}(?:(?:, | et | au | à |-)\d{{1,2}})+(?= (?:{longest_first(MONTHS)}))"
    rf"|(?<!\w)(?:{longest_first(WEEKDAYS)}) \d{{1,2}}(?!\d)",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})[-–](\d{1,3})(?![\w:/–-]|[.,]\d)")
_PHONE = re.compile(r"(?:\+\d{1,3} ?)?(?:\(0\))?\d(?:[ .-]?\d){8,}")
_RANGE_LINKS = {"entre": "et", "de": "à", "": "à"}
_BETWEEN = re.compile(r"(?<!\w)(entre|de) $", re.IGNORECASE)
# Hours of a day: « à 18 heures » is a time, « pendant 18 heures » a duration.
HOURS = 24


def find_figures(doc: Doc) -> tuple[Figure, ...]:
    """The figures of ``doc`` in order. Odd text gives none."""
    text = text_of(doc)
    dated = [moment.span for moment in moments(text, None)]
    phones = [Span(*m.span()) for m in _PHONE.finditer(text) if _is_phone(m.group())]
    closed = [*dated, *phones, *(Span(*m.span()) for m in _DAYS.finditer(text))]
    special = [f for f in (*_scores(text), *_ordinals(doc, text)) if not _inside(f.span, closed)]
    closed += [figure.span for figure in special]
    numbers = [
        n
        for n in numerals(text)
        if not _inside(Span(n.start, n.end), closed) and not _is_clock(text, n)
    ]
    found = [*special, *_ranged(doc, text, numbers)]
    return tuple(sorted(found, key=lambda figure: figure.span))


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(o.start < span.end and span.start < o.end for o in others)


def _is_phone(written: str) -> bool:
    """Ten digits in pairs; « 10 000 000 » is grouped by three."""
    return (
        len(re.sub(r"\D", "", written)) >= 10
        and re.search(r"\d\d[ .-]\d\d[ .-]\d\d", written) is not None
    )


def _is_clock(text: str, number: Numeral) -> bool:
    """« à 12h30 », « vers 18 heures 57 », « 23 h 30 », and the minutes themselves."""
    before = _left(text, number)
    if re.search(r"\d ?(?:h|heures?) ?$", before):
        return True
    after = _CLOCK_AFTER.match(text, number.end)
    if after is None or number.value is None or number.value > HOURS:
        return False
    exact = "heure" not in after.group() or after.group("minutes") is not None
    return exact or _CLOCK_BEFORE.search(before) is not None


def _left(text: str, number: Numeral) -> str:
    """What stands before a number: as much as any cue may need."""
    return text[max(0, number.start - 40) : number.start]


def _scores(text: str) -> Iterator[Figure]:
    """« 3-1 »; « 16-17 ans » is a range and left to it."""
    for match in _SCORE.finditer(text):
        if unit_after(text, match.end(), False) is None and not noun_follows(text, match.end()):
            yield Figure(Span(*match.span()), None, Measure.SCORE)


def _ordinals(doc: Doc, text: str) -> Iterator[Figure]:
    """« le 42e festival »; « XVIe siècle » and « 1er mars » are dates."""
    for match in _ORDINAL.finditer(text):
        follows = re.match(r" ([^\W\d]+)", text[match.end() : match.end() + 30])
        if follows and follows.group(1).lower() in lexicon.MONTHS | {"siècle"}:
            continue
        what = counted(doc, text, match.end(), linked=False)
        yield Figure(
            Span(*match.span()),
            Decimal(match.group(1)),
            Measure.ORDINAL,
            unit=what.text if what else None,
            noun=what.noun if what else None,
        )


def _ranged(doc: Doc, text: str, numbers: Sequence[Numeral]) -> Iterator[Figure]:
    """One figure a number, or one for two that bound a range: « entre 10 et 15 »."""
    skip = -1
    for index, number in enumerate(numbers):
        if index == skip:
            continue
        other = numbers[index + 1] if index + 1 < len(numbers) else None
        if other is not None and _bounds(text, number, other):
            figure = _figure(doc, text, replace(other, start=number.start))
            skip = index + 1
            if figure is not None:
                low = _plain(_scaled(number, other))
                yield replace(figure, value=low, upper=figure.value)
            continue
        figure = _figure(doc, text, number)
        if figure is not None:
            yield figure


def _bounds(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers bound a range: « de 3 à 5 ans », « 10 à 15 % », « 16-17 ans »."""
    if low.value is None or high.value is None or low.linked:
        return False
    between = text[low.end : high.start].strip().lower()
    opening = _BETWEEN.search(_left(text, low))
    word = opening.group(1).lower() if opening else ""
    tight = between in {"-", "–"} and not low.letters
    linked = between == _RANGE_LINKS.get(word) or tight or (between == "ou" and not opening)
    years = tight and _YEAR.fullmatch(text[low.start : low.end]) is not None
    return linked and not years and 0 < _scaled(low, high) < high.value


def _scaled(low: Numeral, high: Numeral) -> Decimal:
    """« 3 à 5 millions »: the first number is in millions too."""
    least, most = low.value or Decimal(0), high.value or Decimal(0)
    if not high.linked or least >= 1000:
        return least
    factors = [factor for factor in lexicon.MULTIPLIERS.values() if most >= factor]
    return least * max(factors, default=Decimal(1))


def _figure(doc: Doc, text: str, number: Numeral) -> Figure | None:
    """The figure of one number, or None when it is part of a name or counts nothing."""
    unit = unit_after(text, number.end, number.linked)
    what = None if unit else counted(doc, text, number.end, linked=number.linked)
    if _is_code(text, number) or _is_name_part(text, number, unit, what):
        return None
    if not unit and not what and _is_label(doc, number):
        return None
    if _is_empty(text, number, unit, what):
        return None
    words, hedge = _hedge(text, number, unit, what)
    if number.rounded and words is None and number.value is not None:
        words = "environ"
    figure = Figure(
        Span(number.start, unit.end if unit else number.end),
        _plain(number.value * (unit.factor if unit else 1)) if number.value is not None else None,
        unit.measure if unit else Measure.COUNT,
        unit=unit.name if unit else what.text if what else None,
        noun=what.noun if what else None,
        approximate=words,
        hedge=hedge,
        vague=number.value is None,
    )
    return _aged(text, figure)


def _plain(value: Decimal) -> Decimal:
    """Without the zeros that a product leaves: 5400000.0 → 5400000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _hedge(
    text: str, number: Numeral, unit: Unit | None, what: Counted | None
) -> tuple[str | None, Span | None]:
    """The approximation as written, before the number or after what it counts."""
    before = _BEFORE.search(text, max(0, number.start - 40), number.start)
    if before is not None:
        return before.group("hedge").lower(), Span(*before.span("hedge"))
    ends = [number.end, unit.end if unit else number.end, what.end if what else number.end]
    for end in dict.fromkeys(ends):
        after = _AFTER.match(text, end)
        if after is not None:
            return after.group("hedge"), Span(*after.span("hedge"))
    return None, None


def _is_name_part(text: str, number: Numeral, unit: Unit | None, what: Counted | None) -> bool:
    """« article 49 », « Boeing 737 », « G8 », « les Deux Alpes »."""
    before = re.search(r"([\w.°+-]+)[ ]$", _left(text, number))
    word = before.group(1) if before else ""
    if number.letters and text[number.start].isupper() and _mid_sentence(text, number.start):
        return True
    if re.match(r"[-–]?[A-Za-z]", text[number.end :]) and unit is None:
        return True
    listed = re.search(r"([\w.°]+) \d+(?:, \d+)*(?: et|,) $", _left(text, number))
    labels = {word.lower(), listed.group(1).lower() if listed else ""}
    if labels & lexicon.LABELS and unit is None and not number.linked:
        return True
    capital = word[:1].isupper() and word.lower() not in lexicon.OPENERS and not number.linked
    return capital and unit is None and what is None and not _hedged(text, number)


def _is_label(doc: Doc, number: Numeral) -> bool:
    """« les lignes de bus 4 et 21 », « le carbone 14 »: a bare number after the noun it names."""
    tokens = doc.char_span(number.start, number.end, alignment_mode="expand")
    if tokens is None or number.letters or number.linked:
        return False
    at = tokens.start - 1
    while at > 0 and (doc[at].lower_ in {"et", ",", "à", "ou"} and doc[at - 1].text.isdigit()):
        at -= 2
    return at >= 0 and doc[at].pos_ == "NOUN" and doc[at].is_lower and doc[at].is_alpha


def _mid_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 10) : at].rstrip(' «"')
    return bool(before) and before[-1] not in ".!?…\n:;-–—"


def _hedged(text: str, number: Numeral) -> bool:
    return _BEFORE.search(text, max(0, number.start - 40), number.start) is not None


_HYPHENATED = re.compile(r"[-–]\d")


def _is_code(text: str, number: Numeral) -> bool:
    """« 1947-1948 », « 5-3-2 », « 07 »: seasons, line-ups, labels; ranges were read before."""
    written = text[number.start : number.end]
    if re.match(r"0\d", written) or _HYPHENATED.match(text, number.end):
        return not number.letters
    return re.search(r"\d[-–]$", text[max(0, number.start - 2) : number.start]) is not None


_YEAR = re.compile(r"1\d{3}|20\d{2}|2100")
# « le 18 », « jusqu'au 3 »: a day of a month told before; « en 153 », « l'an 800 »: a year.
_DAY_OR_YEAR = re.compile(r"(?<!\w)(?:le|du|(?:jusqu')?au|en|l'an) $", re.IGNORECASE)


def _is_empty(text: str, number: Numeral, unit: Unit | None, what: Counted | None) -> bool:
    """« les deux pays », « à trois », « 2012 » without a noun, « deux tiers », « trois fois »."""
    after = re.match(r"[ -]([^\W\d]+)", text[number.end :])
    if after and after.group(1).lower() in lexicon.FRACTIONS | {"fois"}:
        return True
    before = re.search(r"([\w']+)[ ]$", _left(text, number))
    definite = before is not None and before.group(1).lower() in lexicon.DEFINITES
    if number.letters and number.value is not None and number.value <= 2 and definite:
        return True
    if unit is not None or what is not None or number.linked:
        return False
    if number.letters:
        return True
    if _DAY_OR_YEAR.search(_left(text, number)):
        return True
    year = _YEAR.fullmatch(text[number.start : number.end]) is not None
    return (year and not _hedged(text, number)) or _is_list_mark(text, number)


def _is_list_mark(text: str, number: Numeral) -> bool:
    """« 1. », « 2) » at the head of a line, « (3) », « [4] »."""
    before = _left(text, number).rstrip(" ")
    head = not before or before.endswith("\n")
    marked = text[number.end : number.end + 1] in {")", "]", "."}
    return (head and marked) or (marked and text[number.start - 1 : number.start] in {"(", "["})


_AGED = re.compile(
    r"(?:âgée?s? (?:de |d')(?:\w+ )?|(?:à )?l'âge de |, |\(|(?<!\w)à )$", re.IGNORECASE
)


def _aged(text: str, figure: Figure) -> Figure:
    """« âgé de 29 ans », « , 29 ans, », « à 73 ans », « un serveur de 20 ans »."""
    if figure.measure is not Measure.DURATION or not (figure.unit or "").startswith("an"):
        return figure
    if figure.unit not in {"an", "ans"}:
        return figure
    hedge = figure.hedge
    start = hedge.start if hedge and hedge.end <= figure.span.start else figure.span.start
    before, after = text[max(0, start - 30) : start], text[figure.span.end : figure.span.end + 2]
    cue = _AGED.search(before)
    closed = after[:1] in {",", ")", ""} or cue is None or cue.group() not in {", ", "("}
    if (cue and closed) or _of_person(before, figure):
        return replace(figure, measure=Measure.AGE)
    return figure


# « un contrat d'entraîneur de trois ans » lasts; nobody of three has a trade.
_WORKING_AGE = 10


def _of_person(before: str, figure: Figure) -> bool:
    """« un serveur de 20 ans », « l'athlète kényane de 31 ans »."""
    if not re.search(r"\w (?:de |d')$", before):
        return False
    words = re.findall(r"[\w-]+'?", before.lower())[:-1]
    if set(words[-2:]) & lexicon.PEOPLE:
        return True
    if figure.value is None or figure.value < _WORKING_AGE:
        return False
    at = next((n for n in (1, 2) if len(words) >= n and _trade(words[-n])), 0)
    return at > 0 and words[-at - 1 : -at] not in (["de"], ["d'"])


def _trade(form: str) -> bool:
    return form in ROLE_HEADS or form.removesuffix("s") in ROLE_HEADS


def figure_facts(article: Article, findings: Findings, doc: Doc | None = None) -> Iterator[Fact]:
    """One fact a figure; ``value`` is the decimal number, null when vague or a score."""
    for figure in findings.figures:
        passage = article.passage_of(figure.span)
        if passage is None or any(b.holds(figure.span) for b in findings.boilerplate):
            continue
        text = article.text[figure.span.start : figure.span.end]
        yield Fact(
            id=content_id(FactKind.FIGURE, text, sentence_text(article, figure.span, doc)),
            kind=FactKind.FIGURE,
            start=figure.span.start,
            end=figure.span.end,
            text=text,
            passage=passage.id,
            value=None if figure.value is None else f"{figure.value:f}",
            unit=figure.unit,
            approximate=figure.approximate,
        )
