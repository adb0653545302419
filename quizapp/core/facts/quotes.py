"""Quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from quizapp.core.facts.findings import Entity, Findings, Quotation
from quizapp.core.facts.marks import quoted_spans
from quizapp.core.facts.scene import NOBODY, Scene, Speaker
from quizapp.core.facts.sentences import sentence_at, text_of
from quizapp.core.facts.speakers import speaker_after, speaker_before
from quizapp.core.language.french.speech_lexicon import WORK_WORDS
from quizapp.core.model import Article, Fact, FactKind, Span, content_id

_RELATIVES = frozenset(("que", "qu'", "qui", "dont", "où"))
SCARE = 2
"""Words up to which quoted words only keep their distance: « mules », « réelle »."""


def find_quotations(doc: Doc, entities: Iterable[Entity]) -> tuple[Quotation, ...]:
    """Every outermost quotation, in order, with its speaker where the text leaves no doubt."""
    spans = quoted_spans(text_of(doc))
    scene = Scene.of(doc, entities, spans)
    found: list[Quotation] = []
    before: list[Speaker] = []
    end = 0
    for span in spans:
        if "\n" in text_of(doc)[end : span.start]:
            before.clear()
        end = span.end
        quotation, speaker = _quotation(scene, span, before)
        if speaker.entity is not None:
            before.append(speaker)
        found.append(quotation)
    return tuple(found)


def _quotation(scene: Scene, span: Span, before: list[Speaker]) -> tuple[Quotation, Speaker]:
    doc = scene.doc
    tokens = doc.char_span(*span, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return Quotation(span, None, complete=False), NOBODY
    mark, close = tokens.start - 1, tokens.end
    while close < len(doc) and doc[close].text in {"»", '"', ","} and doc[close].text != ",":
        close += 1
    speaker = None
    if not _is_work(doc, mark):
        speaker = speaker_after(scene, close, before) or speaker_before(scene, max(mark, 0), before)
    speaker = speaker or NOBODY
    quotation = Quotation(
        span=span,
        speaker=speaker.entity,
        complete=not _is_work(doc, mark) and _is_clause(list(tokens)),
        verb=speaker.verb,
        speaker_span=speaker.span,
    )
    return quotation, speaker


def _is_work(doc: Doc, mark: int) -> bool:
    """« le film « Intouchables » », « intitulé « … » »: the words are a name."""
    return mark > 0 and doc[mark - 1].lower_ in WORK_WORDS


def _is_clause(tokens: list[Token]) -> bool:
    """Whether the quoted words have a finite verb with its subject, or give an order."""
    words = [token for token in tokens if token.is_alpha or "'" in token.text]
    if len(words) <= SCARE or _hangs(words[0]):
        return False
    if words[0].is_title and tokens[-1].text in {"!", "?"}:
        return True  # « Monsieur Gorbatchev, abattez ce mur ! »
    inside = {token.i for token in tokens}
    roots = [t for t in tokens if t.head.i == t.i or t.head.i not in inside]
    if any(_has_finite_clause(root, inside) for root in roots if not _subordinate(tokens, root)):
        return True
    return _reads_as_clause(words)


def _hangs(first: Token) -> bool:
    """« à combattre », « encourager d'autres »: the first word depends on what is before."""
    if first.is_title:
        return False
    bare = first.morph.get("VerbForm", []) == ["Inf"] or first.text.endswith("ant")
    return first.lower_ in {"à", "de", "d'"} or (first.pos_ == "VERB" and bare)


def _reads_as_clause(words: list[Token]) -> bool:
    """Where the parse breaks: a subject first, no conjunction before the first finite verb."""
    opens = words[0].text[0].isupper() or words[0].pos_ in {"DET", "PRON", "PROPN"}
    if not opens or words[0].lower_ in _RELATIVES:
        return False
    subordinate = False
    for at in range(words[0].i + 1, words[-1].i + 1):
        token = words[0].doc[at]
        if token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm", []):
            if not subordinate:
                return True
            subordinate = False
        elif token.pos_ == "SCONJ" or token.lower_ in _RELATIVES:
            subordinate = True
        elif token.text == ",":
            subordinate = False
    return False


def _has_finite_clause(root: Token, inside: set[int]) -> bool:
    """Whether ``root`` and what helps it are a finite verb with its subject, or an order."""
    helpers = [c for c in root.children if c.pos_ in {"AUX", "VERB"} and _helps(c)]
    moods = [mood for token in (root, *helpers) for mood in token.morph.get("Mood", [])]
    if not moods:
        return False
    subjects = (c for c in root.children if c.dep_.startswith(("nsubj", "csubj", "expl:subj")))
    return moods == ["Imp"] or any(subject.i in inside for subject in subjects)


def _helps(token: Token) -> bool:
    return token.dep_.startswith(("aux", "cop"))


def _subordinate(tokens: list[Token], root: Token) -> bool:
    """« que le débat est clos », « qui divise »: the first word hangs the clause on another."""
    first = next((t for t in tokens if t.is_alpha or "'" in t.text), root)
    opens = root.sent.start <= first.i and all(t.i >= first.i for t in root.subtree)
    return opens and first.lower_ in _RELATIVES and not first.is_title


def quote_facts(article: Article, findings: Findings) -> Iterator[Fact]:
    """One fact a quotation: each clause, and each fragment of three words with a known speaker."""
    for quotation in findings.quotations:
        span = quotation.span
        text = article.text[span.start : span.end]
        passage = article.passage_of(span)
        told = quotation.speaker is not None and len(text.split()) > SCARE
        if passage is None or not (quotation.complete or told):
            continue
        yield Fact(
            id=content_id(FactKind.QUOTE, text, sentence_at(article, span)),
            kind=FactKind.QUOTE,
            start=span.start,
            end=span.end,
            text=text,
            passage=passage.id,
            value=text,
            speaker=quotation.speaker.name if quotation.speaker else None,
        )
