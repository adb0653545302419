"""From a proposal to questions: one maker a kind, in ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from quizapp.core.facts.dates import in_french
from quizapp.core.facts.findings import Entity, Figure, Measure, Moment
from quizapp.core.language.french import grammar
from quizapp.core.language.french.importance_lexicon import HYPOTHETICAL
from quizapp.core.model import GAP, FactKind, Option, Question, QuestionKind, Span, content_id
from quizapp.core.questions import checks, distractors
from quizapp.core.questions.checks import FALSE, TRUE, Draft
from quizapp.core.questions.context import Context
from quizapp.core.questions.difficulty import difficulty
from quizapp.core.questions.explanations import explanation
from quizapp.core.questions.naming import (
    amount,
    decimals,
    entity_option,
    figure_option,
    in_words,
    number_of,
    scale,
    unit_told,
    written,
)
from quizapp.core.questions.proposals import Pattern, Proposal

MEASURED = frozenset({Measure.COUNT, Measure.DISTANCE, Measure.MASS, Measure.PERCENT})


def key_of(proposal: Proposal, context: Context) -> str:
    """The right answer as an option."""
    answer = proposal.answer
    if isinstance(answer, Figure):
        return figure_option(scale(answer, context)[0], answer, context)
    if isinstance(answer, Moment):
        return in_french(answer.start, proposal.dated) if answer.start else ""
    return entity_option(answer, proposal, context)


def choices(proposal: Proposal, context: Context, seed: int) -> Iterator[Draft]:
    """One right among four."""
    if proposal.pattern is Pattern.GAP:
        return
    key = key_of(proposal, context)
    wrong = distractors.distractors(proposal, key, context, seed)
    if len(wrong) == distractors.WANTED:
        if isinstance(proposal.answer, Figure) and all(
            unit_told(text, proposal.stem) for text in (key, *(d.text for d in wrong))
        ):
            key, *others = (number_of(text) for text in (key, *(d.text for d in wrong)))
            wrong = tuple(replace(d, text=t) for d, t in zip(wrong, others, strict=True))
        yield Draft(QuestionKind.CHOICE, proposal, proposal.stem, key, wrong)


def numbers(proposal: Proposal, context: Context, seed: int) -> Iterator[Draft]:
    """The figure to be typed: an exact count or measure, under « Combien » or in a gap.

    « Trois personnes », written in letters, is typed where no three others could be offered.
    """
    figure = proposal.answer
    if proposal.pattern is Pattern.BY_HOW_MUCH or not isinstance(figure, Figure):
        return  # « De combien … ? »: in which unit?
    loose = figure.approximate and figure.approximate not in checks.THRESHOLDS
    told = proposal.measured or figure.measure in MEASURED
    if not told or loose:
        return
    if in_words(figure, context) and not proposal.measured:
        asked = proposal.pattern is Pattern.HOW_MANY
        others = distractors.distractors(proposal, key_of(proposal, context), context, seed)
        if not asked or len(others) == distractors.WANTED:
            return
    value, unit = scale(figure, context)
    if value != figure.value and not proposal.measured:
        return  # « 5,4 millions »: one would have to guess the scale
    stem = proposal.stem.replace(GAP, f"{GAP} {unit}") if unit else proposal.stem
    key = amount(value, decimals(figure, context))
    yield Draft(QuestionKind.NUMERIC, proposal, grammar.punctuated(stem), key, ())


def typed(proposal: Proposal, context: Context, seed: int) -> Iterator[Draft]:
    """The name or year to be typed, when too few others could be the answer."""
    if proposal.pattern is Pattern.GAP or isinstance(proposal.answer, Figure):
        return
    if proposal.shared:
        return
    key = key_of(proposal, context)
    if len(distractors.distractors(proposal, key, context, seed)) < distractors.WANTED:
        yield Draft(QuestionKind.SHORT_ANSWER, proposal, proposal.stem, key, ())


def _attested(proposal: Proposal, key: str) -> bool:
    """Whether the key reads as in the article; « aux Amérique » for « en Amérique » does not."""
    plain_words = grammar.punctuated(proposal.written).lower().replace("'", "’")
    return not proposal.written or plain_words == key.lower().replace("'", "’")


def clozes(proposal: Proposal, context: Context, seed: int) -> Iterator[Draft]:
    """A gap with four fillers."""
    if proposal.pattern is not Pattern.GAP:
        return
    key = key_of(proposal, context)
    if not _attested(proposal, key):
        return
    wrong = distractors.distractors(proposal, key, context, seed)
    if len(wrong) == distractors.WANTED:
        if proposal.stem.startswith(GAP):
            key, wrong = _capital(key), tuple(replace(d, text=_capital(d.text)) for d in wrong)
        yield Draft(QuestionKind.CLOZE, proposal, proposal.stem, key, wrong)


def _capital(text: str) -> str:
    """An option as it opens the sentence."""
    return text[:1].upper() + text[1:]


def truths(proposal: Proposal, context: Context, seed: int) -> Iterator[Draft]:
    """The statement as it is, or with one fact changed; which of the two depends on the content.

    A figure or a date alone: of another name nothing tells that it did not do so too (« Blinken a
    averti que … », « le Dakota est un État décisif »), and a true one is granted at once.
    """
    if proposal.pattern is not Pattern.GAP or proposal.presumes or "«" in proposal.stem:
        return  # words quoted are never invented
    if isinstance(proposal.answer, Entity) or _supposed(proposal, context):
        return
    key = key_of(proposal, context)
    if not _attested(proposal, key):
        return
    other = next(iter(distractors.distractors(proposal, key, context, seed)), None)
    changed = other is not None and int(content_id(seed, proposal.stem), 16) % 2 == 0
    wrong = (other,) if other is not None and changed else ()
    stem = grammar.sentence(proposal.stem.replace(GAP, wrong[0].text if wrong else key))
    yield Draft(QuestionKind.TRUE_FALSE, proposal, stem, FALSE if wrong else TRUE, wrong)


def _supposed(proposal: Proposal, context: Context) -> bool:
    """« Selon une hypothèse, les comètes auraient apporté l'eau »: who hedges is always right."""
    tokens = context.doc.char_span(*proposal.source, alignment_mode="expand")
    return tokens is not None and any(
        "Cnd" in t.morph.get("Mood", []) or t.lower_ in HYPOTHETICAL for t in tokens
    )


KINDS: dict[QuestionKind, Callable[[Proposal, Context, int], Iterator[Draft]]] = {
    QuestionKind.CHOICE: choices,
    QuestionKind.NUMERIC: numbers,
    QuestionKind.SHORT_ANSWER: typed,
    QuestionKind.CLOZE: clozes,
    QuestionKind.TRUE_FALSE: truths,
}


def question_of(draft: Draft, context: Context, seed: int) -> Question | None:
    """The finished question; None when no fact of the article stands on the answer's words."""
    proposal = draft.proposal
    fact = context.fact_of(proposal.span)
    source = _evidence(proposal, context)
    passage = context.article.passage_of(source)
    if fact is None or passage is None or not passage.span.holds(proposal.span):
        return None
    evidence = context.article.text[source.start : source.end]
    level, basis = difficulty(draft, context)
    identity = content_id(draft.kind, draft.stem, draft.key, evidence)
    return Question(
        id=identity,
        kind=draft.kind,
        stem=draft.stem,
        options=_options(draft, f"{seed}:{identity}"),
        key=draft.key,
        accepted=_accepted(draft, context),
        fact=fact.id,
        passage=passage.id,
        source=source,
        reason=f"{proposal.reason} ; {basis}",
        difficulty=level,
        explanation=explanation(draft, key_of(proposal, context)),
        checks=tuple(checks.CHECKS),
        answer=proposal.span,
    )


def _evidence(proposal: Proposal, context: Context) -> Span:
    """What proves the key, in one paragraph: of a pronoun that goes on from the one before it,
    the pronoun's own sentence."""
    last = context.article.passage_of(Span(proposal.source.end - 1, proposal.source.end))
    if last is None or not context.beside(proposal.source):
        return proposal.source
    return Span(max(proposal.source.start, last.start), proposal.source.end)


def _options(draft: Draft, seed: str) -> tuple[Option, ...]:
    if draft.kind is QuestionKind.TRUE_FALSE:
        changed = draft.wrong[0].origin if draft.key == FALSE else None
        texts = ((TRUE, changed), (FALSE, None))
        return tuple(Option(text, text == draft.key, origin) for text, origin in texts)
    if not draft.wrong:
        return ()
    rows: list[tuple[str, bool, str | None]] = [(draft.key, True, None)]
    rows += [(d.text, False, d.origin) for d in draft.wrong]
    return tuple(Option(*row) for row in distractors.ordered(rows, seed))


def _accepted(draft: Draft, context: Context) -> tuple[str, ...]:
    """Every form of the answer that the article uses, the key first."""
    answer = draft.proposal.answer
    if draft.kind is QuestionKind.TRUE_FALSE:
        return (draft.key,)
    if isinstance(answer, Figure):
        plain = f"{scale(answer, context)[0].normalize():f}"  # « 3 », not « 3.000000 »
        return tuple(dict.fromkeys((draft.key, written(answer, context), plain)))
    if isinstance(answer, Entity):
        others = [e for e in context.findings.entities if e is not answer]
        shared = {s for e in others for s in e.surfaces | _surname(e)}
        forms = [s for s in sorted(answer.surfaces | _surname(answer)) if s not in shared]
        return tuple(dict.fromkeys((draft.key, answer.name, *forms)))
    return (draft.key,)


def _surname(entity: Entity) -> set[str]:
    """« Coubertin » for « Pierre de Coubertin »; nothing for what is not a person's full name."""
    words = entity.name.split()
    person = entity.kind is FactKind.PERSON and len(words) > 1
    last = words[-1]  # « Kim Yong-hyun »: the hyphen before a small letter joins a given name
    given = "-" in last and last.partition("-")[2][:1].islower()
    return {last} if person and last[0].isupper() and not given else set()
