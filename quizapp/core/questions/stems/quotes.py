"""Who said it: « Qui a déclaré : « … » ? »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizapp.core.facts.findings import Entity, Quotation
from quizapp.core.language.french import grammar
from quizapp.core.language.french.clauses_lexicon import COORDINATORS
from quizapp.core.language.french.importance_lexicon import OPENING_PRONOUNS
from quizapp.core.language.french.kind_nouns_lexicon import REPORTING_BODIES
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.acronyms import unexplained
from quizapp.core.questions.context import Context
from quizapp.core.questions.hypernyms import hypernym
from quizapp.core.questions.openness import points_back
from quizapp.core.questions.proposals import Pattern, Proposal

# Up to a stop before a capital: « M. » and figures with a point are none.
_SENTENCE = re.compile(r"[^.!?…]{25,}[.!?…](?= [A-ZÀÉÈ])")
_STOP = re.compile(r"(?<=[.!?…]) (?=[A-ZÀÉÈ«])")
# « C'est d'une France affaiblie dont nous héritons »: « de » said twice (Le Bon Usage § 720).
_DOUBLED_OF = re.compile(r"\b[Cc]['’]est (?:de |d['’]|du |des )[^,.;]{1,90}\bdont\b")
SHORTEST, LONGEST = 5, 27  # words of a quote that can be told apart; 30 with « Qui a déclaré : »


def speakers(context: Context) -> Iterator[Proposal]:
    """One proposal for each whole quote whose speaker the article names."""
    for quote in context.findings.quotations:
        speaker = quote.speaker
        if speaker is None or not quote.complete or not speaker.certain:
            continue
        asked = _who(speaker, context)
        source = _shown(quote, speaker, context)
        if asked is None or source is None:
            continue
        words = next((w for w in _parts(quote, context) if _reads_alone(w, speaker, context)), None)
        if words is None:
            continue
        said = context.article.text[slice(*words)].strip()
        quoted = said.rstrip(" ,.;") if not said.endswith(("!", "?", "…")) else said
        quoted = quoted[0].upper() + quoted[1:]  # a sentence after a colon, even if cut from one
        yield Proposal(
            pattern=Pattern.WHO_SAID,
            stem=grammar.sentence(f"{asked.opening} a déclaré : « {quoted} »", "?"),
            answer=speaker,
            span=_answer(quote, speaker, source),
            source=source,
            reason="une citation entière dont l’auteur est nommé",
            with_article=bool(asked.noun),
            asked_as=asked.noun,
        )


def _parts(quote: Quotation, context: Context) -> Iterator[Span]:
    """What can be asked of a quote: its words or, of a long one, the first sentence; then others.

    A later sentence is one that begins with no word for what the first one told.
    """
    text = context.article.text[quote.span.start : quote.span.end]
    first = _SENTENCE.match(text.strip())
    long = len(text.split()) > LONGEST and first is not None
    end = quote.span.start + first.end() if long and first is not None else quote.span.end
    yield Span(quote.span.start, end)
    starts = [0, *(m.end() for m in _STOP.finditer(text)), len(text)]
    for start, stop in list(pairwise(starts))[1:]:
        opening = re.split(r"[^\w’']", text[start:stop].lower().replace("'", "’"), maxsplit=1)[0]
        if opening.partition("’")[0] not in _CARRIED_ON and opening not in _CARRIED_ON:
            yield Span(quote.span.start + start, quote.span.start + stop)


_CARRIED_ON = OPENING_PRONOUNS | COORDINATORS | {"c", "alors", "donc", "ensuite", "enfin", "sauf"}


def _reads_alone(words: Span, speaker: Entity, context: Context) -> bool:
    """Whether a reader who has only these words knows what they speak of, and not who speaks."""
    text = context.article.text[slice(*words)].strip()
    if not SHORTEST <= len(text.split()) <= LONGEST or any(mark in text for mark in "\n«["):
        return False
    if any(part in text for part in _names(speaker)) or _DOUBLED_OF.search(text):
        return False
    return not points_back(words, context) and not _unread(words, context)


@dataclass(frozen=True, slots=True)
class _Asked:
    """« Qui », or « Quelle ONG » with its noun."""

    opening: str
    noun: str


def _who(speaker: Entity, context: Context) -> _Asked | None:
    """What asks for a speaker; None for a place, and for who reports what others say.

    Nor for a passer-by with a first name: « a raconté Victorino, l'un des survivants ».
    """
    if speaker.kind is FactKind.PERSON:
        known = " " in speaker.name or context.in_title(speaker)
        return _Asked("Qui", "") if known else None
    kind = hypernym(speaker, context) if speaker.kind is FactKind.ORGANISATION else None
    if kind is None or kind.noun in REPORTING_BODIES:
        return None
    return _Asked(kind.asked, kind.noun)


def _unread(words: Span, context: Context) -> bool:
    """« la FLM du Genoa Racing »: words that are quoted as they are explain no acronym."""
    tokens = context.doc.char_span(*words, alignment_mode="contract")
    return tokens is not None and any(unexplained(t, context) for t in tokens)


def _shown(quote: Quotation, speaker: Entity, context: Context) -> Span | None:
    """The sentences of the quote with whatever shows the speaker; None when nothing near does.

    They name the speaker or say the whole of the role that one alone has (« estime le président
    de la République »), or the sentence right before names nobody else (« Selon lui »).
    """
    spans = [quote.span] + ([quote.speaker_span] if quote.speaker_span else [])
    here = context.sentences_over(Span(min(s.start for s in spans), max(s.end for s in spans)))
    if any(here.holds(m.span) for m in speaker.mentions):
        return here
    text = context.article.text
    beside = (text[here.start : quote.span.start] + text[quote.span.end : here.end]).lower()
    roles = (re.escape(role.text.lower()) for role in speaker.roles)
    if any(re.search(rf"\b(?:le |la |l['’]){role}\b", beside) for role in roles):
        return here
    start = context.sentence_start(len(text[: here.start].rstrip()) - 1) if here.start else 0
    people = {e.name for e, _ in context.mentions_in(start, here.start) if e.kind is speaker.kind}
    before = Span(start, here.end)
    told = people == {speaker.name} and speaker.kind is FactKind.PERSON
    return before if told and context.article.passage_of(before) is not None else None


def _answer(quote: Quotation, speaker: Entity, source: Span) -> Span:
    """Where the evidence names the speaker; the words said where it tells the role alone."""
    named = (m.span for m in speaker.mentions if source.holds(m.span))
    return quote.speaker_span or next(named, quote.span)


def _names(speaker: Entity) -> set[str]:
    return {part for part in speaker.name.split() if len(part) > 2 and part[0].isupper()}
