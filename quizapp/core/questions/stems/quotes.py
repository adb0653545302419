"""Who said it: « Qui a déclaré : « … » ? »."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.core.facts.findings import Entity, Quotation
from quizapp.core.language.french import grammar
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import points_back
from quizapp.core.questions.proposals import Pattern, Proposal

SHORTEST, LONGEST = 5, 25  # words of a quote that can be told apart and read at a glance


def speakers(context: Context) -> Iterator[Proposal]:
    """One proposal for each whole quote whose speaker the article names."""
    for quote in context.findings.quotations:
        speaker = quote.speaker
        words = context.article.text[quote.span.start : quote.span.end].strip()
        if speaker is None or not quote.complete or not speaker.certain:
            continue
        if speaker.kind is not FactKind.PERSON:
            continue
        if not SHORTEST <= len(words.split()) <= LONGEST or "\n" in words:
            continue
        if any(part in words for part in _names(speaker)) or "«" in words or "[" in words:
            continue
        if points_back(quote.span, context):
            continue
        if not _named_beside(quote, speaker, context):
            continue
        span = quote.speaker_span or speaker.mentions[0].span
        quoted = words.rstrip(" ,.;") if not words.endswith(("!", "?", "…")) else words
        yield Proposal(
            pattern=Pattern.WHO_SAID,
            stem=grammar.sentence(f"Qui a déclaré : « {quoted} »", "?"),
            answer=speaker,
            span=span,
            source=_sentence(quote, context),
            reason="une citation entière dont l’auteur est nommé",
        )


def _named_beside(quote: Quotation, speaker: Entity, context: Context) -> bool:
    """Whether the sentences of the quote name the speaker: no pronoun has to be trusted."""
    source = _sentence(quote, context)
    return any(source.holds(m.span) for m in speaker.mentions)


def _names(speaker: Entity) -> set[str]:
    return {part for part in speaker.name.split() if len(part) > 2}


def _sentence(quote: Quotation, context: Context) -> Span:
    """From the sentence where the quote begins to the one that names its speaker."""
    spans = [quote.span] + ([quote.speaker_span] if quote.speaker_span else [])
    return context.sentences_over(Span(min(s.start for s in spans), max(s.end for s in spans)))
