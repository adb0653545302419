"""Who said it: « Qui a déclaré : « … » ? »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.facts.findings import Entity, Quotation
from quizapp.core.language.french import grammar
from quizapp.core.language.french.kind_nouns_lexicon import REPORTING_BODIES
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.acronyms import unexplained
from quizapp.core.questions.context import Context
from quizapp.core.questions.hypernyms import hypernym
from quizapp.core.questions.openness import points_back
from quizapp.core.questions.proposals import Pattern, Proposal

# Up to a stop before a capital: « M. » and figures with a point are none.
_SENTENCE = re.compile(r"[^.!?…]{25,}[.!?…](?= [A-ZÀÉÈ])")
# « C'est d'une France affaiblie dont nous héritons »: « de » said twice (Le Bon Usage § 720).
_DOUBLED_OF = re.compile(r"\b[Cc]['’]est (?:de |d['’]|du |des )[^,.;]{1,90}\bdont\b")
SHORTEST, LONGEST = 5, 25  # words of a quote that can be told apart and read at a glance


def speakers(context: Context) -> Iterator[Proposal]:
    """One proposal for each whole quote whose speaker the article names."""
    for quote in context.findings.quotations:
        speaker = quote.speaker
        words = _first(context.article.text[quote.span.start : quote.span.end].strip())
        if speaker is None or not quote.complete or not speaker.certain:
            continue
        asked = _who(speaker, context)
        if asked is None:
            continue
        if not SHORTEST <= len(words.split()) <= LONGEST or "\n" in words:
            continue
        if any(part in words for part in _names(speaker)) or "«" in words or "[" in words:
            continue
        if _DOUBLED_OF.search(words):
            continue
        if points_back(quote.span, context) or _unread(quote, context):
            continue
        if not _named_beside(quote, speaker, context):
            continue
        span = quote.speaker_span or speaker.mentions[0].span
        quoted = words.rstrip(" ,.;") if not words.endswith(("!", "?", "…")) else words
        quoted = quoted[0].upper() + quoted[1:]  # a sentence after a colon, even if cut from one
        yield Proposal(
            pattern=Pattern.WHO_SAID,
            stem=grammar.sentence(f"{asked.opening} a déclaré : « {quoted} »", "?"),
            answer=speaker,
            span=span,
            source=_sentence(quote, context),
            reason="une citation entière dont l’auteur est nommé",
            with_article=bool(asked.noun),
            asked_as=asked.noun,
        )


@dataclass(frozen=True, slots=True)
class _Asked:
    """« Qui », or « Quelle ONG » with its noun."""

    opening: str
    noun: str


def _who(speaker: Entity, context: Context) -> _Asked | None:
    """What asks for a speaker; None for a place, and for who reports what others say."""
    if speaker.kind is FactKind.PERSON:
        return _Asked("Qui", "")
    kind = hypernym(speaker, context) if speaker.kind is FactKind.ORGANISATION else None
    if kind is None or kind.noun in REPORTING_BODIES:
        return None
    return _Asked(kind.asked, kind.noun)


def _first(words: str) -> str:
    """The first sentence of a long quote, with its mark: the others are more to read alone."""
    if len(words.split()) <= LONGEST:
        return words
    first = _SENTENCE.match(words)
    return first.group() if first else words


def _unread(quote: Quotation, context: Context) -> bool:
    """« la FLM du Genoa Racing »: words that are quoted as they are explain no acronym."""
    tokens = context.doc.char_span(*quote.span, alignment_mode="contract")
    return tokens is not None and any(unexplained(t, context) for t in tokens)


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
