"""What a page shows of a question: nothing that tells the key, until it may.

- ``to_answer(quiz, state, …) -> ShownItem``: a question to answer; ``verdict`` is None.
- ``answered(quiz, state, …) -> ShownItem``: the same with its verdict and its evidence.
- ``dots(state, …)``: the progress line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from quizapp.core.attempt import AttemptState, shown_options
from quizapp.core.marking import mark
from quizapp.core.model import Mark, Mode, Question
from quizapp.core.quiz import Item, QuizSet
from quizapp.core.responses import readable, span_in
from quizapp.store.tables import Article
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.i18n import locale
from quizapp.web.learn.answers import Posted, chosen_place, posted, response_of, rows_of
from quizapp.web.learn.parts import Line, Row, lines, offered, paragraphs, rows
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence
from quizapp.web.reader.why_not import WhyNot, why_not_sentence, why_not_typed, why_nots

TOLERATED = {
    "punctuation": _l("punctuation"),
    "case": _l("capitals"),
    "accents": _l("accents"),
    "hyphens": _l("hyphens"),
    "article": _l("the article before the name"),
    "title": _l("the title before the name"),
    "order": _l("the order of the names"),
    "spacing": _l("words written together or apart"),
    "typo": _l("a slip in the spelling"),
    "date": _l("the way the date is written"),
    "spaces": _l("the spaces in the number"),
    "decimal_point": _l("the decimal point"),
    "zeros": _l("a zero that adds nothing"),
    "number_words": _l("the number in words or figures"),
    "unit": _l("the unit after the number"),
}
"""What ``core.marking`` may overlook, as the learner is told."""

DOTS = {
    "open": _l("Question %(number)s, to answer"),
    "answered": _l("Question %(number)s, answered"),
    "right": _l("Question %(number)s, right"),
    "partial": _l("Question %(number)s, partly right"),
    "wrong": _l("Question %(number)s, not right"),
}
"""What a dot of the progress line says, by its state."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer is worth and why. ``key_choices`` are the right options' places.

    ``why_not`` is of the wrong answers given, ``others`` of those neither right nor chosen,
    ``lines`` the parts of an answer that has several.
    """

    fraction: float
    points: float
    key: str
    key_choices: tuple[int, ...]
    explanation: str
    tolerated: tuple[str, ...]
    evidence: Evidence
    why_not: tuple[WhyNot, ...]
    others: tuple[WhyNot, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def right(self) -> bool:
        """Whether all of the points are earned."""
        return self.fraction >= 1

    @property
    def partly(self) -> bool:
        """Whether a part of them is."""
        return 0 < self.fraction < 1


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A question on its page. ``chosen`` is the place of the option answered.

    ``rows`` are what a matching or an ordering asks to answer one by one, ``offered`` what a
    matching gives to choose among, ``paragraphs`` the places of the sentences of a highlight that
    stand together, ``ticked`` whether (1 or 0) each of ``choices`` is chosen where several are
    right. ``response`` is kept as the store has it, ``answer`` as a person reads it, ``posted``
    as the form sends it; ``confidence`` is how sure the learner said to be.
    """

    number: int
    kind: str
    stem: str
    choices: tuple[str, ...]
    chosen: int | None
    response: str
    flagged: bool
    points: float
    difficulty: int
    article_title: str
    answer: str
    posted: str
    rows: tuple[Row, ...] = ()
    offered: tuple[str, ...] = ()
    paragraphs: tuple[tuple[int, ...], ...] = ()
    ticked: tuple[int, ...] = ()
    language: str = "fr"
    confidence: str | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """A question on the progress line; ``state`` is one word for its look, ``label`` says it."""

    number: int
    state: str
    flagged: bool
    label: str


def to_answer(
    quiz: QuizSet,
    state: AttemptState,
    seed: int,
    position: int,
    *,
    draft: Posted | None = None,
    articles: Mapping[int, Article] | None = None,
) -> ShownItem:
    """The question at ``position`` with the answer saved, else the one in ``draft``.

    ``articles`` tell where the paragraphs of a highlight begin; without, it has one.
    """
    item, question = quiz.items[position], quiz.items[position].question
    options = shown_options(question, seed, position)
    typed = response_of(question, seed, position, draft) if draft else ""
    response = typed or state.answers.get(position, "")
    said = (draft or {}).get("confidence") or state.confidence.get(position)
    return ShownItem(
        number=position + 1,
        kind=question.kind.value,
        stem=question.stem,
        choices=tuple(option.text for option in options),
        chosen=chosen_place(question, options, response),
        response=response,
        flagged=position in state.flagged,
        points=item.points,
        difficulty=int(item.question.difficulty),
        article_title=item.article_title,
        answer=readable(question, response),
        posted=posted(question, seed, position, response),
        rows=rows(question, seed, position, response),
        offered=offered(question, seed, position),
        paragraphs=paragraphs(question, (articles or {}).get(item.article)),
        ticked=rows_of(question, seed, position, response) if question.several else (),
        language=item.language,
        confidence=said,
    )


def answered(
    quiz: QuizSet,
    state: AttemptState,
    seed: int,
    position: int,
    *,
    articles: Mapping[int, Article],
    marked: Mark | None = None,
) -> ShownItem:
    """The question at ``position`` with its verdict. ``marked`` is its mark when kept."""
    item = quiz.items[position]
    shown = to_answer(quiz, state, seed, position, articles=articles)
    options = shown_options(item.question, seed, position)
    earned = marked or mark(item.question, shown.response, item.rivals)
    article = articles.get(item.article)
    wrong = why_nots(item.question, article) if article is not None else ()
    why_not = _why_not_given(shown, item.question, article, wrong) if earned.fraction < 1 else ()
    verdict = Verdict(
        fraction=earned.fraction,
        points=item.points * earned.fraction,
        key=item.question.key,
        key_choices=tuple(n for n, option in enumerate(options) if option.correct),
        explanation=item.question.explanation,
        tolerated=tuple(str(TOLERATED[code]) for code in earned.tolerated if code in TOLERATED),
        evidence=evidence.of_item(item),
        why_not=why_not,
        others=tuple(why for why in wrong if why not in why_not),
        lines=lines(item.question, shown.response, article),
    )
    return replace(shown, verdict=verdict)


def _why_not_given(
    shown: ShownItem, question: Question, article: Article | None, wrong: Iterable[WhyNot]
) -> tuple[WhyNot, ...]:
    """Of the answer given: its wrong options, what was typed, or the sentence chosen."""
    found: WhyNot | None = None
    if shown.paragraphs and shown.chosen is not None and article is not None:
        found = why_not_sentence(span_in(shown.response), question, article)
    elif shown.choices:
        ticked = zip(shown.choices, shown.ticked, strict=False)
        given = {shown.response, *(choice for choice, chosen in ticked if chosen)}
        return tuple(why for why in wrong if why.option in given)
    elif article is not None:
        found = why_not_typed(shown.response, question, article)
    return () if found is None else (found,)


def dots(quiz: QuizSet, state: AttemptState) -> tuple[Dot, ...]:
    """One dot a question. In practice an answer's dot says whether it is right."""
    code = locale()
    return tuple(_dot(item, state, position, code) for position, item in enumerate(quiz.items))


def _marked(item: Item, response: str) -> str:
    fraction = mark(item.question, response, item.rivals).fraction
    return "right" if fraction >= 1 else ("partial" if fraction > 0 else "wrong")


def _dot(item: Item, state: AttemptState, position: int, code: str) -> Dot:
    flagged = position in state.flagged
    if position not in state.answers:
        kind = "open"
    elif state.mode is Mode.EXAM:
        kind = "answered"
    else:
        kind = _marked(item, state.answers[position])
    return _labelled(code, position + 1, kind, flagged)


@lru_cache(maxsize=4096)
def _labelled(_code: str, number: int, kind: str, flagged: bool) -> Dot:
    """The dot in the language of the request, which is ``_code``: a page has dozens, all alike."""
    label = str(DOTS[kind]) % {"number": number}
    if flagged:
        label = _("%(question)s, flagged", question=label)
    return Dot(number, kind, flagged, label)
