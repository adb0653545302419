"""Why each wrong option is wrong: where the article really says it, or that it does not.

- ``rationales(question, article, facts) -> tuple[Rationale, ...]``.
- ``rationale_of(response, question, article, facts) -> Rationale | None``: of a typed answer.
- ``rationale_of_sentence(chosen, question, article, facts) -> Rationale | None``: of a sentence
  that does not prove a statement.
- ``explanation_text(question, article, facts) -> str``: the key's explanation with its evidence,
  then those of the wrong options.

Computed from the options as they are, never stored: an option that an instructor wrote is
looked for in the article as one of the generator's is. « Rationale » is the word of item
writers (Haladyna & Rodriguez 2013, *Developing and Validating Test Items*).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Protocol

from quizapp.core.facts.sentences import sentence_span
from quizapp.core.language.english import rationales_lexicon as english
from quizapp.core.language.french import rationales_lexicon as french
from quizapp.core.language.french.grammar import punctuated
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Fact, FactKind, Option, Question, QuestionKind, Span
from quizapp.core.numbers import read_date, read_number
from quizapp.core.spelling import bare

_ORIGIN = re.compile(r"article:([0-9]{1,9})-([0-9]{1,9})", re.ASCII)
_NAMES = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_YEAR = re.compile(r"\b[12]\d{3}\b")
TYPED = frozenset({QuestionKind.NUMERIC, QuestionKind.SHORT_ANSWER, QuestionKind.CLOZE})
"""Kinds that may be answered in one's own words."""
_LEADING = ("punctuation", "article")
NOUN_WITHIN = 12
"""Characters between a figure and the noun it counts: « 332 millions d'Européens »."""


class Wording(Protocol):
    """The sentences of a language, see ``language.french.rationales_lexicon``."""

    ARTICLE: str
    SENTENCE: str
    RATIONALES: dict[str, str]
    EVIDENCE: str
    QUOTED: str
    AGAIN: str


VOICES: dict[str, tuple[Wording, Callable[[str], str]]] = {
    "fr": (french, punctuated),
    "en": (english, str),  # English puts no space before its marks
}
"""By the article's language, what is said and how it is punctuated."""


@dataclass(frozen=True, slots=True)
class Rationale:
    """What is said of a wrong option, a sentence without its stop.

    ``words`` are those of the article that it is about and ``sentence`` the one they stand
    in; both are None when the article has none.
    """

    option: str
    said: str
    words: Span | None = None
    sentence: Span | None = None


@dataclass(frozen=True)
class _Grounds:
    """An article with its facts, each looked up by what an option may say of it."""

    article: Article
    facts: tuple[Fact, ...]

    @cached_property
    def text(self) -> str:
        """The article's text in plain typography, offset by offset."""
        return plain(self.article.text)

    @cached_property
    def folded(self) -> str:
        """The same without capitals, to tell at once what is not in it."""
        return self.text.casefold()

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """The facts by their id."""
        return {fact.id: fact for fact in reversed(self.facts)}

    @cached_property
    def by_span(self) -> dict[Span, Fact]:
        """The first fact on each span."""
        return {fact.span: fact for fact in reversed(self.facts)}

    @cached_property
    def names(self) -> dict[str, Fact]:
        """People, organisations and places by the bare form of their full name and of their words.

        A fact stands on one mention of its entity, an option's origin may be another. A surname
        is enough where one person has it.
        """
        named = [fact for fact in reversed(self.facts) if fact.kind in _NAMES]
        people = [fact for fact in named if fact.kind is FactKind.PERSON]
        surnames = [_last(fact) for fact in people]
        by_surname = {_last(fact): fact for fact in people if surnames.count(_last(fact)) == 1}
        by_words = {bare(fact.text): fact for fact in named}
        return by_surname | by_words | {bare(fact.value): fact for fact in named if fact.value}

    @cached_property
    def quotes(self) -> tuple[Fact, ...]:
        """The quotations, in their order."""
        return tuple(fact for fact in self.facts if fact.kind is FactKind.QUOTE)

    @cached_property
    def dates(self) -> tuple[Fact, ...]:
        """The dates that are resolved, in their order."""
        return tuple(f for f in self.facts if f.kind is FactKind.DATE and f.value)

    @cached_property
    def figures(self) -> dict[Decimal, list[Fact]]:
        """The figures by their value."""
        found: dict[Decimal, list[Fact]] = {}
        for fact in self.facts:
            if fact.kind is FactKind.FIGURE and fact.value:
                found.setdefault(Decimal(fact.value), []).append(fact)
        return found

    def named(self, text: str, origin: Span | None) -> Fact | None:
        """The person, organisation or place that an option, or the words it comes from, names."""
        words = self.article.text[origin.start : origin.end] if origin is not None else text
        return self.names.get(bare(text)) or self.names.get(bare(words))

    def sentence(self, words: Span) -> Span:
        """The sentence of the article around ``words``."""
        passage = self.article.passage_of(words)
        return words if passage is None else sentence_span(passage, words)


def _last(person: Fact) -> str:
    """« goff » for « Anne Le Goff »."""
    return bare(person.value or person.text).rpartition(" ")[2]


@lru_cache(maxsize=4)
def _grounds(article: Article, facts: tuple[Fact, ...]) -> _Grounds:
    """Every question of an article asks for the same."""
    return _Grounds(article, facts)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and the grounds to look its options up in."""

    question: Question
    grounds: _Grounds

    @property
    def fact(self) -> Fact | None:
        """The fact that the question asks for."""
        return self.grounds.by_id.get(self.question.fact)

    @property
    def key_words(self) -> Span | None:
        """The exact words of the answer, where there are any."""
        return self.question.answer or (self.fact.span if self.fact else None)

    @property
    def asks_speaker(self) -> bool:
        """Whether the evidence holds a quote of the key: « Qui a déclaré… »."""
        source, key = self.question.source, self.question.key
        return any(q.speaker == key and source.holds(q.span) for q in self.grounds.quotes)


def rationales(
    question: Question, article: Article, facts: Sequence[Fact]
) -> tuple[Rationale, ...]:
    """One for each wrong option, in their order; none for the sentences of a highlight.

    None for an option of which nothing sure can be said: words of the answer itself, or
    the « Vrai » of a true/false whose change was computed.
    """
    if question.kind is QuestionKind.HIGHLIGHT:
        return ()  # a sentence is no claim to refute
    asked = _Asked(question, _grounds(article, tuple(facts)))
    wrong = (option for option in question.options if not option.correct)
    found = (_rationale(option, asked) for option in wrong)
    return tuple(rationale for rationale in found if rationale is not None)


def rationale_of(
    response: str, question: Question, article: Article, facts: Sequence[Fact]
) -> Rationale | None:
    """Why a typed answer is wrong; None when it holds words of the answer, or is not typed."""
    if question.kind not in TYPED or question.options or not response.strip():
        return None
    asked = _Asked(question, _grounds(article, tuple(facts)))
    return _rationale(Option(response.strip(), False), asked)


def rationale_of_sentence(
    chosen: Span, question: Question, article: Article, facts: Sequence[Fact]
) -> Rationale | None:
    """What a chosen sentence lacks: the words that the statement rests on.

    « Jeanne Kerbrat était là. » does not prove « Rallumer le phare a coûté 350 000 euros. »:
    « 350 000 euros » is not in it. None where it has them, for then it takes reading to tell.
    """
    grounds = _grounds(article, tuple(facts))
    fact = grounds.by_id.get(question.fact)
    sentence = grounds.text[chosen.start : chosen.end]
    if fact is None or any(_written(fact.text, sentence, sentence.casefold())):
        return None
    return Rationale(sentence, _filled("lacking", article, option=fact.text))


def explanation_text(question: Question, article: Article, facts: Sequence[Fact]) -> str:
    """The whole explanation in one text, each of its passages quoted once."""
    wording, set_text = VOICES.get(article.language, VOICES["fr"])
    parts = [question.explanation] if question.explanation else []
    sources = [pair.source for pair in question.pairs] or [e.source for e in question.order]
    sources = sources or [question.source]
    parts += [_with_passage(wording.EVIDENCE, source, article) for source in sources]
    quoted = question.source
    for rationale in rationales(question, article, facts):
        said, sentence = rationale.said, rationale.sentence
        if sentence is None or question.source.holds(sentence):
            parts.append(set_text(f"{said}."))
        elif sentence == quoted:
            parts.append(set_text(wording.AGAIN.format(said=said)))
        else:
            parts.append(_with_passage(said, sentence, article))
            quoted = sentence
    return " ".join(parts)


def _with_passage(said: str, sentence: Span, article: Article) -> str:
    wording, set_text = VOICES.get(article.language, VOICES["fr"])
    words = " ".join(article.text[sentence.start : sentence.end].split())
    # A quotation inside another: “ ” (Lexique des règles typographiques, « Guillemets »).
    inner = re.sub(r"\s*»", "”", re.sub(r"«\s*", "“", words)).rstrip(".")
    if inner.count("“") > inner.count("”"):
        inner = inner.replace("“", "", 1)  # it closes in another sentence
    elif inner.count("”") > inner.count("“"):
        inner = "".join(inner.rsplit("”", 1))
    return set_text(wording.QUOTED.format(said=said, sentence=inner))


def _rationale(option: Option, asked: _Asked) -> Rationale | None:
    if asked.question.kind is QuestionKind.TRUE_FALSE:
        return _changed(option, asked)
    key = asked.key_words
    places = list(_until_elsewhere(option, asked))
    others = [words for words in places if key is None or not _overlap(words, key)]
    if not others:
        return None if places else Rationale(option.text, _absent(option, asked.grounds))
    words = min(others, key=asked.question.source.holds)
    said = _said(option, words, asked)
    return Rationale(option.text, said, words, asked.grounds.sentence(words))


def _until_elsewhere(option: Option, asked: _Asked) -> Iterator[Span]:
    """The places of an option up to the first outside the evidence, which is read already."""
    for words in _places(option, asked):
        yield words
        if not asked.question.source.holds(words):
            return


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _changed(option: Option, asked: _Asked) -> Rationale | None:
    """What a false statement says in the place of the answer, when it is of the article."""
    article = asked.grounds.article
    words = _origin(option, article)
    if words is None:
        return None
    text = article.text[words.start : words.end]
    year = _YEAR.search(text)  # « 2025 » from « 22 septembre 2025 »
    if year is not None and year[0] in asked.question.stem:
        text = year[0]
    said = _filled("changed", article, words=text)
    return Rationale(option.text, said, words, asked.grounds.sentence(words))


def _absent(option: Option, grounds: _Grounds) -> str:
    title = plain(grounds.article.title)
    in_title = next(_written(option.text, title, title.casefold()), None) is not None
    return _filled("title" if in_title else "absent", grounds.article, option=option.text)


def _filled(name: str, article: Article, **words: str) -> str:
    """A sentence of the lexicon; the article's words in it take its typography."""
    wording, set_text = VOICES.get(article.language, VOICES["fr"])
    return set_text(wording.RATIONALES[name].format(**words))


def _said(option: Option, words: Span, asked: _Asked) -> str:
    fact = asked.grounds.by_span.get(words, asked.fact)
    kind = fact.kind if fact else None
    name, counted, role = "named", "", ""
    if fact is not None and kind in {FactKind.FIGURE, FactKind.DATE}:
        counted = _counted(fact, asked.grounds.article) if fact.span == words else ""
        name = "counted" if counted and bare(counted) != bare(option.text) else "number"
    elif person := asked.grounds.named(option.text, words):
        role = person.role or ""
        name = "speaker" if kind is FactKind.QUOTE else "named"
        name += "_role" if role else ""
    wording, _ = VOICES.get(asked.grounds.article.language, VOICES["fr"])
    return _filled(
        name,
        asked.grounds.article,
        option=option.text,
        counted=counted,
        role=role,
        where=wording.SENTENCE if asked.question.source.holds(words) else wording.ARTICLE,
    )


def _counted(fact: Fact, article: Article) -> str:
    """A figure with the noun that follows it: « 332 millions d'Européens »; "" without one."""
    unit = fact.unit or ""
    if not unit or unit in fact.text:
        return fact.text if unit else ""
    after = plain(article.text[fact.end : fact.end + NOUN_WITHIN + len(unit)])
    place = after.find(plain(unit))
    words = article.text[fact.start : fact.end + place + len(unit)] if place >= 0 else ""
    return words[:1].lower() + words[1:]  # « Deux centres » opens its sentence


def _places(option: Option, asked: _Asked) -> Iterator[Span]:
    """Where the article says the option, the most telling first."""
    grounds = asked.grounds
    origin = _origin(option, grounds.article)
    entity = grounds.named(option.text, origin)
    if entity is not None:
        if asked.asks_speaker:
            yield from (quote.span for quote in grounds.quotes if quote.speaker == entity.value)
        yield entity.span
    if origin is not None:
        yield origin
    yield from _equal(option.text, grounds)
    yield from _written(option.text, grounds.text, grounds.folded)


def _origin(option: Option, article: Article) -> Span | None:
    """The place in the article that the option comes from, when it is one."""
    place = _ORIGIN.fullmatch(option.origin or "")
    span = Span(int(place[1]), int(place[2])) if place else None
    if span is None or span.start >= span.end or article.passage_of(span) is None:
        return None
    return span


def _equal(text: str, grounds: _Grounds) -> Iterator[Span]:
    """The dates of the option's year, the figures of its value: « 4 » for « quatre »."""
    day, number = read_date(text), read_number(text)
    if day is not None and len(day) == 1:
        dates = (date for date in grounds.dates if (date.value or "").startswith(f"{day[0]:04d}"))
        yield from (date.span for date in dates)
    if number is not None:
        figures = grounds.figures.get(number.value, ())
        yield from (f.span for f in figures if not number.words or _of_unit(text, f))


def _of_unit(text: str, fact: Fact) -> bool:
    """Whether an option with a unit may be the figure: « six années » is not « 6 % »."""
    unit = bare(fact.unit or "").split()
    return not unit or unit[0].rstrip("s") in bare(text)


def _written(text: str, within: str, folded: str) -> Iterator[Span]:
    """Where the option's words are in a plain text, capitals aside, without their article.

    « 20 » is not within « 20 000 » nor within « 4,20 ».
    """
    words = bare(plain(text), _LEADING).split()
    if not words or words[0].casefold() not in folded:
        return
    digits_before, digits_after = words[0][0].isdigit(), words[-1][-1].isdigit()
    before = r"(?<![\w.,])(?<!\d )" if digits_before else r"(?<!\w)"
    after = r"(?!\w|[.,]\d| \d)" if digits_after else r"(?!\w)"
    pattern = before + r"\s+".join(map(re.escape, words)) + after
    for found in re.finditer(pattern, within, re.IGNORECASE):
        yield Span(*found.span())
