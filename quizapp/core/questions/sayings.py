"""What someone states between quotation marks, as a claim of theirs.

« Le secteur génère 600 000 emplois », a souligné Diène Faye: « Selon Diène Faye, le secteur
génère 600 000 emplois ». Reported so, the words keep their tense and mood, but not who speaks to
whom, nor when (Grevisse & Goosse, « Le Bon Usage », § 417): a clause with « je », « nous »,
« vous » or « on » stays a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quizapp.core.facts.findings import Quotation
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.clauses_lexicon import SPEAKERS_WORDS
from quizapp.core.questions.splitting import balanced, segments
from quizapp.core.questions.statements import Statement, statements_in

_FINAL = frozenset({".", "…", "..."})
_MARKS = frozenset('«»“”"[]?!')


def sayings(quote: Quotation, doc: Doc) -> Iterator[Statement]:
    """The statements of a whole quotation whose speaker is named beside it, in order."""
    words = doc.char_span(*quote.span, alignment_mode="contract")
    named = _named(quote, doc)
    if words is None or named is None or not quote.complete:
        return
    evidence = doc[min(words.start, named.start) : max(words.end, named.end)]
    evidence = doc[evidence[0].sent.start : evidence[-1].sent.end]
    for sentence in dict.fromkeys(t.sent for t in words):
        said = [t for t in sentence if words.start <= t.i < words.end and not t.is_space]
        if not _reportable(said):
            continue
        while said and (said[-1].text in _FINAL or said[-1].text == ","):
            said.pop()
        for segment in segments(said):
            for statement in statements_in(evidence, segment, sentence.root, tuple(named)):
                yield replace(statement, spoken=True)


def _named(quote: Quotation, doc: Doc) -> Tokens | None:
    """The words that name who speaks, here or before a pronoun; None when in doubt.

    « », a dit Marie Dupont. « … », a-t-elle ajouté »: named last in the same paragraph.
    """
    speaker = quote.speaker
    if speaker is None or not speaker.certain:
        return None
    at = quote.speaker_span
    if at is None:
        before = [m.span for m in speaker.mentions if m.span.end < quote.span.start]
        span = before[-1] if before else None
        if span is None or "\n" in text_of(doc)[span.end : quote.span.start]:
            return None
    else:
        near = (m.span for m in speaker.mentions if at.start <= m.span.start < at.end)
        span = next(near, None)
    return doc.char_span(*span) if span is not None else None


def _reportable(words: Sequence[Token]) -> bool:
    """Whether « Selon … » can stand before the words: told by nobody to nobody, of no feeling."""
    text = {t.lower_ for t in words}
    return balanced(words) and text.isdisjoint(SPEAKERS_WORDS) and text.isdisjoint(_MARKS)
