"""Wrong options of English questions: like the key in kind, unit, rounding and writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quizapp.core.facts.findings import Entity, Figure, Measure, Moment
from quizapp.core.language.english import figures_lexicon as lexicon
from quizapp.core.model import FactKind, Span, content_id
from quizapp.core.questions.context import Context
from quizapp.core.questions.english import atlas
from quizapp.core.questions.options.distractor import Distractor, far, origin_of

WANTED = 3
APART = Decimal("0.15")  # QUESTIONS.md asks this share between two figures
LOWER = (Decimal("0.8"), Decimal("0.64"), Decimal("0.48"))
UPPER = (Decimal("1.3"), Decimal("1.6"), Decimal("2"))
NEAR = (Decimal("0.4"), Decimal("2.5"))  # how far a figure of the article may lie
YEARS = (2, 4, 7, 9, 12)
PAST = 2020  # of an article that does not say when it appeared: a year that is surely over
AHEAD = ("by ", "until ")  # before a year that may be to come
SMALL = 12  # below, neighbours differ by one or two
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LETTERS = {number: word for word, number in lexicon.SMALL.items()}


@dataclass(frozen=True, slots=True)
class Written:
    """A figure as its article writes it: the number, its decimals, what stands around it."""

    before: str
    number: Decimal
    after: str
    decimals: int
    grouped: bool
    letters: bool

    @classmethod
    def of(cls, text: str) -> Written:
        """« £4.2 million » → « £ », 4.2, « million »."""
        found = _DIGITS.search(text)
        if found is None:
            word, space, rest = text.partition(" ")
            return cls("", Decimal(_spelled(word)), space + rest, 0, False, True)
        digits = found[0]
        decimals = len(digits.partition(".")[2])
        number = Decimal(digits.replace(",", ""))
        before, after = text[: found.start()], text[found.end() :]
        return cls(before, number, after, decimals, "," in digits, False)

    def say(self, number: Decimal) -> str:
        """Another number in the same writing."""
        if self.letters:
            return f"{_in_letters(int(number))}{self.after}"
        grouping = "," if self.grouped or (number >= 10_000 and self.number < 10_000) else ""
        return f"{self.before}{number:{grouping}.{self.decimals}f}{self.after}"

    def like(self, number: Decimal) -> bool:
        """Whether another number takes as many commas: « 920 » beside « 1,260 » would strike."""
        if number <= 0 or number == self.number:
            return False
        return self.say(number).count(",") == self.say(self.number).count(",")

    @property
    def grain(self) -> Decimal:
        """The power of ten, or five of it, to which the number is rounded: 50 for 1,250."""
        unit = Decimal(1).scaleb(-self.decimals)
        while self.number % (unit * 10) == 0:
            unit *= 10
        return unit


def _spelled(word: str) -> int:
    """« twenty-one » → 21."""
    return sum(1 if w == "one" else lexicon.SMALL[w] for w in word.lower().split("-"))


def _in_letters(number: int) -> str:
    if number in _LETTERS:
        return _LETTERS[number]
    tens, unit = divmod(number, 10)
    return f"{_LETTERS[tens * 10]}-{'one' if unit == 1 else _LETTERS[unit]}"


def figures(figure: Figure, text: str, context: Context, seed: int) -> tuple[Distractor, ...]:
    """Three figures in the key's writing; how many lie under the key depends on the content."""
    key = Written.of(text)
    under = int(content_id(seed, text, figure.span.start), 16) % (WANTED + 1)
    found = list(_article_figures(figure, key, context))[:2]
    chosen: list[tuple[Decimal, Distractor]] = []
    for number, distractor in found:
        below = sum(n < key.number for n, _ in chosen)
        room = below < under if number < key.number else len(chosen) - below < WANTED - under
        if room and _apart(number, [n for n, _ in chosen]):
            chosen.append((number, distractor))
    for number in _computed(figure, key, under - sum(n < key.number for n, _ in chosen)):
        if context.refuses(key.say(number)):
            continue
        if len(chosen) < WANTED and _apart(number, [n for n, _ in chosen]):
            chosen.append((number, Distractor(key.say(number), "computed")))
    return tuple(d for _, d in sorted(chosen, key=lambda row: row[0]))


def _apart(number: Decimal, others: list[Decimal]) -> bool:
    return all(abs(number - n) >= APART * max(min(number, n), Decimal(1)) for n in others)


def _article_figures(
    figure: Figure, key: Written, context: Context
) -> Iterator[tuple[Decimal, Distractor]]:
    """Figures of the article that measure the same and are written the same way."""
    article = context.article.text
    sentence = context.sentences_over(figure.span)
    for other in context.findings.figures:
        if other.measure is not figure.measure or sentence.holds(other.span):
            continue
        if other.measure is Measure.COUNT and _noun(other) != _noun(figure):
            continue
        written = Written.of(article[other.span.start : other.span.end])
        alike = (written.before, written.after, written.decimals, written.letters) == (
            (key.before, key.after, key.decimals, key.letters)
        )
        alike = alike and not context.refuses(key.say(written.number))
        near = NEAR[0] * key.number <= written.number <= NEAR[1] * key.number
        if alike and near and key.like(written.number) and _apart(written.number, [key.number]):
            origin = f"article:{other.span.start}-{other.span.end}"
            yield written.number, Distractor(key.say(written.number), origin)


def _noun(figure: Figure) -> str:
    return (figure.unit or "").split()[-1].lower()


def _computed(figure: Figure, key: Written, under: int) -> Iterator[Decimal]:
    """Numbers as round as the key: ``under`` of them smaller, then larger ones."""
    if key.decimals == 0 and key.number <= SMALL:
        lower = [key.number - n for n in (1, 2, 3) if key.number - n >= 2]
        upper = [key.number + n for n in (1, 2, 3, 4, 5)]
    else:
        lower = [_rounded(key, factor) for factor in LOWER]
        upper = [_rounded(key, factor) for factor in (*UPPER, Decimal("2.4"))]
    if figure.measure is Measure.PERCENT and key.number < 100:
        upper = [n for n in upper if n < 100]
    if key.letters:
        upper = [n for n in upper if n < 100]
    lower, upper = ([n for n in side if key.like(n)] for side in (lower, upper))
    yield from lower[: max(under, 0)]
    yield from upper
    yield from lower[max(under, 0) :]


def _rounded(key: Written, factor: Decimal) -> Decimal:
    """A multiple of the key's grain, and no rounder than the key."""
    grain = key.grain
    steps = (key.number * factor / grain).to_integral_value()
    if steps % 10 == 0:
        steps += 1
    return Decimal(steps * grain)


def years(moment: Moment, context: Context, seed: int) -> tuple[Distractor, ...]:
    """Three years around the key, none after the article's own or the last it names."""
    if moment.start is None:
        return ()
    year = moment.start.year
    published = context.article.published
    text = context.article.text
    named = [
        m.start.year
        for m in context.findings.moments
        if m.start is not None and not text[: m.span.start].endswith(AHEAD)
    ]
    last = max(year, published.year if published is not None else max((PAST, *named)))
    under = int(content_id(seed, year, moment.span.start), 16) % (WANTED + 1)
    before = [year - n for n in YEARS if not context.refuses(str(year - n))]
    after = [year + n for n in YEARS if year + n <= last and not context.refuses(str(year + n))]
    above = after[: WANTED - under]
    chosen = sorted((*before[: WANTED - len(above)], *above))
    return tuple(Distractor(str(n), "computed") for n in chosen)


def places(entity: Entity, stem: str, context: Context) -> tuple[Distractor, ...]:
    """Towns of the country, or states of the continent, that the article does not name."""
    text = f"{context.article.title} {context.article.text} {stem}"
    near = (name for name in atlas.like(entity.name) if not context.refuses(name))
    found = (name for name in near if name not in text)
    return tuple(Distractor(name, "gazetteer") for name in found)[:WANTED]


def people(entity: Entity, stem: str, source: Span, context: Context) -> tuple[Distractor, ...]:
    """The article's other people by full name, those named near the sentence first."""
    others = [
        other
        for other in context.findings.entities
        if other.kind is FactKind.PERSON
        and other.name != entity.name
        and other.name.split()[-1] not in stem
        and other.name.split()[-1] != entity.name.split()[-1]
        and not context.in_title(other)
        and not context.refuses(other.name)
    ]
    nearest = sorted(others, key=lambda other: far(other, source))
    return tuple(Distractor(o.name, origin_of(o)) for o in nearest)[:WANTED]
