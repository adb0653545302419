"""What an English article can be asked: stems with their answers and their wrong options.

No order of words is changed: a question word takes the place of the subject, else the
sentence keeps its own words around a gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizapp.core.facts.findings import (
    Entity,
    Figure,
    Granularity,
    Measure,
    Mention,
    Moment,
    Quotation,
)
from quizapp.core.language.english import figures_lexicon, lexicon
from quizapp.core.model import GAP, FactKind, QuestionKind, Span, content_id
from quizapp.core.questions.context import Context
from quizapp.core.questions.english import options
from quizapp.core.questions.english.standing import Edit, Statement
from quizapp.core.questions.options.distractor import WANTED, Distractor
from quizapp.core.questions.proposals import Pattern, Proposal

SHORTEST_QUOTE, LONGEST_QUOTE = 6, 25  # words
TOLD = 3  # words of four letters and more that make a quotation say something
COUNTED = frozenset({Measure.COUNT, Measure.DISTANCE, Measure.MASS, Measure.DURATION})
FEWEST_TYPED = 5  # below, one guesses
TYPED_BELOW = 1000  # beyond, « 1,200 » typed would be read as one and a fifth
TRUE, FALSE = "True", "False"
_LONG = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before it is checked; ``accepted`` beside the key."""

    kind: QuestionKind
    proposal: Proposal
    stem: str
    key: str
    wrong: tuple[Distractor, ...] = ()
    accepted: tuple[str, ...] = ()
    right: str = ""


Asker = Callable[[Statement, Context, int], Iterator[Draft]]


def speakers(context: Context) -> Iterator[Draft]:
    """« Who said: “We lost the whole harvest in one night.”? » → « Tom Reed »."""
    article = context.article
    for quote in context.findings.quotations:
        speaker = quote.speaker
        words = " ".join(article.text[quote.span.start : quote.span.end].split())
        if speaker is None or not quote.complete or not _worth_quoting(words, speaker):
            continue
        source = _quoted_in(quote, context)
        if article.passage_of(source) is None:
            continue
        mention = next((m for m in speaker.mentions if source.holds(m.span)), None)
        if mention is None:
            continue
        said = words.rstrip(" ,.")
        stem = f"Who said, “{said}”?" if said[-1] not in "?!" else f"Who said: “{said}”"
        proposal = Proposal(
            Pattern.WHO_SAID, stem, speaker, mention.span, source, "a whole quotation, its speaker"
        )
        yield from _person(proposal, context)


def _worth_quoting(words: str, speaker: Entity) -> bool:
    """Whether a quotation says something by itself and names neither its speaker nor a role."""
    spoken = [w.strip(",.!?'").lower() for w in words.replace("’", "'").split()]
    if not SHORTEST_QUOTE <= len(spoken) <= LONGEST_QUOTE or "[" in words:
        return False
    third = {"he", "she", "they", "him", "her", "them", "his", "their", "this", "these", "those"}
    if third & set(spoken) or spoken[0] in {"it", "it's", "that", "that's", "but", "and", "so"}:
        return False
    own = {w.lower() for w in speaker.name.split()}
    own |= {w.lower() for r in speaker.roles for w in _LONG.findall(r.text)}
    return not own & set(spoken) and len(_LONG.findall(words)) >= TOLD


def _quoted_in(quote: Quotation, context: Context) -> Span:
    spans = [quote.span, *([quote.speaker_span] if quote.speaker_span else [])]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return context.sentences_over(whole)


def _person(proposal: Proposal, context: Context) -> Iterator[Draft]:
    """With four names where the article has them, else to be typed."""
    answer = proposal.answer
    if not isinstance(answer, Entity):
        return
    wrong = options.people(answer, proposal.stem, proposal.source, context)
    if len(wrong) == WANTED:
        yield Draft(QuestionKind.CHOICE, proposal, proposal.stem, answer.name, wrong)
        return
    last = answer.name.split()[-1]
    people = [e for e in context.findings.entities if e.kind is FactKind.PERSON]
    unique = sum(e.name.split()[-1] == last for e in people) == 1
    accepted = tuple(sorted({*answer.surfaces, *([last] if unique else [])} - {answer.name}))
    kind = QuestionKind.SHORT_ANSWER
    yield Draft(kind, proposal, proposal.stem, answer.name, accepted=accepted)


def subjects(statement: Statement, context: Context, _seed: int) -> Iterator[Draft]:
    """« Maria Keane designed the bridge at Aldermoor » → « Who designed the bridge … ? »."""
    text = context.article.text
    for entity, mention in context.mentions_in(*statement.source):
        if entity.kind is not FactKind.PERSON:
            continue
        before = text[statement.source.start : mention.span.start].strip()
        if before and before not in lexicon.TITLES:
            return
        verb = _verb_after(entity, mention, text)
        if verb is None:
            return
        cut = Edit(Span(statement.source.start, verb), "Who ")
        stem = statement.rendered(text, cut).rstrip(".") + "?"
        if re.search(r"\b(?:his|her|he|she|himself|herself)\b", stem):
            return
        reason = "the subject is one person"
        proposal = Proposal(
            Pattern.WHO, stem, entity, mention.span, statement.source, reason, presumes=True
        )
        yield from _person(proposal, context)
        return


def _verb_after(entity: Entity, mention: Mention, text: str) -> int | None:
    """Where the verb after a name, or after the role beside it, begins; None unless it is sure."""
    end = mention.span.end
    for role in entity.roles:
        if 0 <= role.span.start - end <= len(", "):
            end = role.span.end + 1
    found = re.match(r"\s([a-z]+)\b", text[end : end + 30])
    if found is None:
        return None
    word = found[1]
    past = word.endswith("ed") or word in lexicon.IRREGULAR_PASTS
    sure = (past or word in lexicon.SINGULAR_VERBS) and word not in lexicon.SPEECH
    return end + 1 if sure else None


def counts(statement: Statement, context: Context, seed: int) -> Iterator[Draft]:
    """« About 300 people were moved from … » → « About how many people were moved from … ? »."""
    figure = next(iter(context.figures_in(*statement.source)), None)
    if figure is None or figure.noun is None or figure.measure is not Measure.COUNT:
        return
    start = figure.hedge.start if figure.hedge else figure.span.start
    loose = figure.approximate in figures_lexicon.LOOSE
    if start != statement.source.start or (figure.approximate and not loose):
        return
    text = context.article.text
    follows = re.match(r"\s([a-z]+)\b", text[figure.noun.end : figure.noun.end + 30])
    if follows is None or not _plural_verb(follows[1]):
        return
    asked = "About how many " if figure.approximate else "How many "
    cut = Edit(Span(start, figure.noun.start), asked)
    stem = statement.rendered(text, cut).rstrip(".") + "?"
    key = text[figure.span.start : figure.span.end].lower()
    proposal = Proposal(
        Pattern.HOW_MANY, stem, figure, figure.span, statement.source, "the subject is counted",
        approximate=figure.approximate,
    )  # fmt: skip
    wrong = options.figures(figure, key, context, seed)
    if len(wrong) == WANTED:
        yield Draft(QuestionKind.CHOICE, proposal, stem, key, wrong)
    if not figure.approximate:
        yield from _typed(proposal, stem, figure, key)


def _plural_verb(word: str) -> bool:
    plural = {"were", "are", "have", "had", "will", "could", "would", "can", "must", "may"}
    past = word.endswith("ed") or word in lexicon.IRREGULAR_PASTS - {"said", "told"}
    return word in plural or past


def _typed(proposal: Proposal, stem: str, figure: Figure, key: str) -> Iterator[Draft]:
    """The number to be typed where no one has to guess how to write it."""
    value = figure.value
    whole = value is not None and value == value.to_integral_value() and value < TYPED_BELOW
    small = value is not None and value < FEWEST_TYPED
    if value is None or not whole or small or figure.measure not in COUNTED:
        return
    digits = f"{value.to_integral_value():f}"
    accepted = tuple(dict.fromkeys(w for w in (key, key.lower()) if w != digits))
    kind = QuestionKind.NUMERIC
    yield Draft(kind, proposal, stem, digits, accepted=accepted)


def figure_gaps(statement: Statement, context: Context, seed: int) -> Iterator[Draft]:
    """« The council will close _____ libraries », « The bridge cost _____ »."""
    text = context.article.text
    for figure in context.figures_in(*statement.source):
        before = text[: figure.span.start].split()[-1:]
        if before and before[0].lower() in lexicon.BESIDE_NUMBER:
            continue  # « an £8m » would tell, « between 5 and 9 » is one answer
        key = text[figure.span.start : figure.span.end]
        threshold = bool(figure.approximate) and figure.approximate not in figures_lexicon.LOOSE
        reason = "a figure of a sentence that stands alone"
        proposal = _gap(statement, figure, figure.span, reason, context)
        if figure.span.start == statement.source.start:
            key = key[:1].upper() + key[1:]
        wrong = options.figures(figure, key, context, seed)
        if len(wrong) == WANTED and not threshold:
            if key[0].isupper():
                wrong = tuple(_capital(d) for d in wrong)
            yield Draft(QuestionKind.CLOZE, proposal, proposal.stem, key, wrong)
            if not figure.approximate:
                yield from _truths(statement, proposal, key, wrong, seed)
        if figure.approximate is None or threshold:
            yield from _typed(proposal, proposal.stem, figure, key)


def _capital(distractor: Distractor) -> Distractor:
    return Distractor(distractor.text[:1].upper() + distractor.text[1:], distractor.origin)


def _gap(
    statement: Statement,
    answer: Figure | Moment | Entity,
    span: Span,
    reason: str,
    context: Context,
) -> Proposal:
    stem = statement.rendered(context.article.text, Edit(span, GAP))
    hedge = answer.approximate if isinstance(answer, Figure) else None
    return Proposal(Pattern.GAP, stem, answer, span, statement.source, reason, approximate=hedge)


def year_gaps(statement: Statement, context: Context, seed: int) -> Iterator[Draft]:
    """« The mill opened in _____ »: a year before the article's own."""
    published = context.article.published
    for moment in context.moments_in(*statement.source):
        if moment.start is None or moment.granularity is not Granularity.YEAR:
            continue
        if published is not None and abs(published.year - moment.start.year) <= 1:
            continue
        wrong = options.years(moment, context, seed)
        proposal = _gap(statement, moment, moment.span, "a year of the past or to come", context)
        key = str(moment.start.year)
        if len(wrong) == WANTED:
            yield Draft(QuestionKind.CLOZE, proposal, proposal.stem, key, wrong)
        yield from _truths(statement, proposal, key, wrong, seed)


def place_gaps(statement: Statement, context: Context, seed: int) -> Iterator[Draft]:
    """« The first turbines were built in _____ »: a town or a state among its like."""
    text = context.article.text
    for entity, mention in context.mentions_in(*statement.source):
        before = text[: mention.span.start].split()[-1:]
        if entity.level not in {"city", "country"} or not before:
            continue
        if before[0].lower() not in {"in", "near", "outside"}:
            continue
        if re.match(r",\s[A-Z]|'s|’s|-|\sand\s", text[mention.span.end :]):
            continue  # « in Leeds, West Yorkshire » tells; « in France and Spain » is two
        proposal = _gap(statement, entity, mention.span, "a place known to the atlas", context)
        wrong = options.places(entity, proposal.stem, context)
        if len(wrong) == WANTED:
            yield Draft(QuestionKind.CLOZE, proposal, proposal.stem, mention.text, wrong)
            yield from _truths(statement, proposal, mention.text, wrong, seed)


def _truths(
    statement: Statement, proposal: Proposal, key: str, wrong: tuple[Distractor, ...], seed: int
) -> Iterator[Draft]:
    """The sentence as it is or with one fact changed; which of the two depends on the content."""
    if statement.negated or statement.unknown or not wrong:
        return
    number = int(content_id(seed, proposal.stem), 16)
    changed = number % 2 == 0
    other = wrong[number // 2 % len(wrong)]
    stem = proposal.stem.replace(GAP, other.text if changed else key)
    kind = QuestionKind.TRUE_FALSE
    used = (other,) if changed else ()
    yield Draft(kind, proposal, stem, FALSE if changed else TRUE, used, right=key)


ASKERS: tuple[Asker, ...] = (counts, subjects, figure_gaps, year_gaps, place_gaps)
