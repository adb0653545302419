"""Which person « il » or « elle » takes up, when the text leaves no doubt.

Only the subject of the sentence before, carried on as subject: the « continue »
transition of centering theory (Grosz, Joshi & Weinstein, 1995). « Rafael Correa a
signé. Il a ensuite … » gives Rafael Correa; anything less certain gives nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Findings, Mention
from quizapp.core.model import FactKind, Span

_PRONOUNS = {"il": "Masc", "elle": "Fem"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_QUOTES = frozenset('«»“”"')

Antecedents = dict[int, tuple[Entity, Mention]]


def antecedents(sentences: Iterable[Tokens], findings: Findings) -> Antecedents:
    """The person, and the mention read last, for each pronoun's place in the Doc."""
    found: Antecedents = {}
    before: tuple[Entity, Mention] | None = None
    for sentence in sentences:
        subject = _main_subject(sentence)
        if subject is None or _quotes(sentence):
            before = None
            continue
        gender = _PRONOUNS.get(subject.lower_)
        if gender is None:
            before = _person(subject, findings)
        elif before is not None and before[0].gender == gender and subject.pos_ == "PRON":
            if not _rivals(sentence, subject, before[0], findings):
                found[subject.i] = before
        else:
            before = None
    return found


def _main_subject(sentence: Tokens) -> Token | None:
    subjects = [t for t in sentence.root.children if t.dep_ in _SUBJECTS]
    return subjects[0] if len(subjects) == 1 else None


def _quotes(sentence: Tokens) -> bool:
    return any(t.text in _QUOTES for t in sentence)


def _person(subject: Token, findings: Findings) -> tuple[Entity, Mention] | None:
    """The person named by a subject, role before the name included, and no other."""
    run = sorted(subject.subtree)
    start, end = run[0].idx, run[-1].idx + len(run[-1])
    named = [
        (entity, mention)
        for entity in findings.entities
        for mention in entity.mentions
        if Span(start, end).holds(mention.span) and entity.kind is FactKind.PERSON
    ]
    return named[0] if len({e.name for e, _ in named}) == 1 else None


def _rivals(sentence: Tokens, pronoun: Token, person: Entity, findings: Findings) -> bool:
    """Whether another person is named before the pronoun in its own sentence."""
    return any(
        entity.name != person.name and sentence.start_char <= mention.span.start < pronoun.idx
        for entity in findings.entities
        if entity.kind is FactKind.PERSON
        for mention in entity.mentions
    )
