"""Find the evidence: which sentence of the article proves that …?

The claim is a clause of the article, simplified and with its names written out, so that it is
not found by comparing letters; one sentence alone proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import NOT_CONTENT, RELATIVES
from quizapp.core.model import Difficulty, Option, QuestionKind, Span
from quizapp.core.questions.checks import words
from quizapp.core.questions.composed.building import (
    Composition,
    sentence_at,
    span_of,
    told_by_title,
)
from quizapp.core.questions.context import Context
from quizapp.core.questions.guards import mostly_quoted, negated
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.wording import whole

SHORTEST, LONGEST = 7, 24  # words of the claim; with « Quelle phrase … prouve que » 30 at most
FEWEST_TERMS = 4  # content words that can be found, or not, in a sentence
MOST_SHARED = 0.5  # of the claim's content words in another sentence, or in the title
SAME_FIGURES = 0.3  # of them, besides every figure of the claim: another sentence tells it too
MOST_SENTENCES, FEWEST_SENTENCES = 14, 4  # to choose among: a page of a phone, and no guess
_NO_CLAIM = frozenset('«»"“”:;[]()')
_COORDINATORS = frozenset({"et", "puis", "ou", "mais"})
_CLITICS = frozenset("il elle ils elles on".split())
_JOINING = frozenset({"si", "s'", "comme", "et", "quand", "lorsque"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
CHECKS = ("stands_alone", "reworded", "one_proof", "not_in_title")


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be proved, and the one sentence that does."""

    text: str
    statement: Statement
    proof: Span


def highlights(
    statements: Sequence[Statement], context: Context, _seed: int
) -> Iterator[Composition]:
    """One for each claim that a single sentence proves, the most reworded first."""
    claims = [c for s in statements if (c := _claim(s, context)) is not None]
    claims.sort(key=lambda claim: (-_rewording(claim, context), claim.proof.start))
    for claim in claims:
        options = _window(claim.proof, context)
        if len(options) < FEWEST_SENTENCES:
            continue
        key = next(o.text for o in options if o.correct)
        yield Composition(
            kind=QuestionKind.HIGHLIGHT,
            stem=_stem(claim),
            key=key,
            accepted=(key, f"{claim.proof.start}-{claim.proof.end}"),
            source=claim.proof,
            reason="une affirmation qu’une seule phrase de l’article prouve",
            difficulty=_difficulty(claim),
            explanation=grammar.sentence(
                "C’est la seule phrase de l’article où tout ce que dit l’affirmation se trouve"
            ),
            checks=CHECKS,
            options=options,
            statement=claim.text,
        )


def _claim(statement: Statement, context: Context) -> Claim | None:
    """The statement as a claim; None when it is no clean one or several sentences prove it."""
    if not statement.subject or statement.unknown or statement.reduced:
        return None
    if not _renamed(statement):
        return None
    if mostly_quoted(statement) or any(t.text in _NO_CLAIM for t in statement.tokens):
        return None
    if negated(statement) or _says_who_tells(statement) or _patched(statement):
        return None
    text = whole(statement, context)
    by = render(context, statement.attribution, statement.edits)
    if by and text.lower().count(by.lower()) > 1:
        return None  # « Selon le navire, le navire … »: it speaks of itself
    proof = sentence_at(statement.finite.idx, context)
    if proof is None or not SHORTEST <= len(text.split()) <= LONGEST:
        return None
    if not _reworded(text, proof, context) or told_by_title(text, context, MOST_SHARED):
        return None
    return Claim(text, statement, proof) if _proved_once(statement, context) else None


def _renamed(statement: Statement) -> bool:
    """Whether the sentence has another word for its subject: « Elle », « Austin ».

    Where it does not, comparing words finds it, without reading.
    """
    subject = {token.i for token in statement.subject}
    return statement.since is not None or any(
        subject & set(range(edit.start, edit.end)) for edit in statement.edits
    )


def _says_who_tells(statement: Statement) -> bool:
    """« La chambre a voté la confiance, a annoncé son président »: a verb joined by nothing.

    Between the main verb and another after it, and before another that precedes it, a conjunction
    or a relative pronoun must stand.
    """
    others = [t for t in statement.tokens if t not in statement.verb]
    joined = [t.i for t in others if t.lower_ in RELATIVES | _JOINING]
    main = statement.verb[0].i
    finite = [t.i for t in others if "Fin" in t.morph.get("VerbForm", [])]
    return any(not any((j > main) == (verb > main) and j < verb for j in joined) for verb in finite)


def _patched(statement: Statement) -> bool:
    """A clause put together from pieces that may not belong together.

    « originaire de Hongrie, partagée par …, Roumanie et Serbie »: words cut out in the middle of
    what follows the verb; « téléphone …, puis décide »: the second of two verbs; « est destituée
    et elle part »: a second subject; « la nuit-là »: what pointed to another sentence; « Âgée de
    43 ans »: no subject at all.
    """
    rest, verb = statement.rest, statement.verb[0]
    gaps = any(b.i - a.i > 1 and "," in {a.text, b.text} for a, b in pairwise(rest))
    second = any(a.lower_ in {"et", "mais"} and b.lower_ in _CLITICS for a, b in pairwise(rest))
    pointing = any(t.lower_.endswith("-là") for t in statement.tokens)
    after = [b for a, b in pairwise(statement.tokens) if b.i - a.i > 1 or b == verb]
    joined = any(t.i > 0 and t.nbor(-1).lower_ in _COORDINATORS for t in after)
    subject = statement.subject[0].pos_ not in {"ADJ", "VERB", "AUX"}
    return gaps or second or pointing or joined or not subject


def _reworded(text: str, proof: Span, context: Context) -> bool:
    """Whether the claim is not a run of the sentence's own words."""
    bare = re.compile(r"[^\w]+")
    sentence = bare.sub(" ", context.article.text[proof.start : proof.end].lower())
    return bare.sub(" ", text.lower()).strip() not in sentence


def _rewording(claim: Claim, context: Context) -> float:
    """How far the claim is from its sentence: words written otherwise, words left out."""
    sentence = context.article.text[claim.proof.start : claim.proof.end]
    left_out = 1 - len(claim.text.split()) / max(len(sentence.split()), 1)
    return len(claim.statement.edits) + max(left_out, 0.0)


def _proved_once(statement: Statement, context: Context) -> bool:
    """Whether no other sentence says the same: shared content words and figures tell."""
    terms = _terms(statement.tokens) | {w for e in statement.edits for w in words(e.text)}
    figures = {term for term in terms if term[0].isdigit()}
    if len(terms) < FEWEST_TERMS:
        return False
    for other in context.sentences:
        if other.start_char <= statement.finite.idx < other.end_char:
            continue
        shared = terms & _all_terms(other, context)
        share = len(shared) / len(terms)
        if share >= MOST_SHARED or (figures and figures <= shared and share >= SAME_FIGURES):
            return False
    return True


def _all_terms(sentence: Tokens, context: Context) -> frozenset[str]:
    """The terms and the words of a sentence, with which every claim is compared."""
    kept = context.terms
    if sentence.start not in kept:
        kept[sentence.start] = _terms(sentence) | words(sentence.text)
    return kept[sentence.start]


def _terms(tokens: Sequence[Token] | Tokens) -> frozenset[str]:
    """Lemmas of the words that carry the content."""
    lemmas = (t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT)
    return frozenset(lemma for lemma in lemmas if len(lemma) > 1 and lemma not in NOT_CONTENT)


def _stem(claim: Claim) -> str:
    """« Quelle phrase de l’article prouve que … ? »; a claim that opens on « Selon » is quoted."""
    if claim.text.startswith(("Selon ", "D’après ")):
        quoted = f"« {claim.text.removesuffix('.')} »"
        return grammar.sentence(f"Quelle phrase de l’article prouve ceci : {quoted}", "?")
    inside = claim.text.removesuffix(".")
    first = claim.statement.tokens[0]
    written = next((e.text for e in claim.statement.edits if e.start <= first.i < e.end), "")
    name = written[:1].isupper() if written else first.pos_ == "PROPN"
    inside = inside if name else inside[0].lower() + inside[1:]
    return grammar.sentence(f"Quelle phrase de l’article prouve {grammar.join('que', inside)}", "?")


def _difficulty(claim: Claim) -> Difficulty:
    """Hard where the sentence has a pronoun for who the claim names."""
    return Difficulty.MEDIUM if claim.statement.since is None else Difficulty.HARD


def _window(proof: Span, context: Context) -> tuple[Option, ...]:
    """The sentences of the paragraphs around the proof, in order, the right one among them.

    The whole article when it is short, else neighbours on both sides in turn, so that the
    place of the proof among them tells nothing.
    """
    by_passage = _sentences_by_passage(context)
    names = [passage.id for passage in context.article.passages if passage.id in by_passage]
    home = next((n for n, name in enumerate(names) if proof in by_passage[name]), None)
    if home is None:
        return ()
    chosen = {home}
    for place in sorted(range(len(names)), key=lambda n: (abs(n - home), n)):
        size = sum(len(by_passage[names[n]]) for n in chosen | {place})
        if size > MOST_SENTENCES:
            break
        chosen.add(place)
    spans = [span for n in sorted(chosen) for span in by_passage[names[n]]]
    texts = [context.article.text[span.start : span.end] for span in spans]
    if len(spans) > MOST_SENTENCES or len(set(texts)) < len(texts):
        return ()
    return tuple(
        Option(text, span == proof, f"article:{span.start}-{span.end}")
        for text, span in zip(texts, spans, strict=True)
    )


def _sentences_by_passage(context: Context) -> dict[str, list[Span]]:
    """Where the sentences of each paragraph stand; one that crosses two is left out."""
    found: dict[str, list[Span]] = {}
    for sentence in context.sentences:
        span = span_of(sentence, context)
        passage = context.article.passage_of(span)
        if passage is not None:
            found.setdefault(passage.id, []).append(span)
    return found
