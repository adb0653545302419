"""Pairs of a number and what it counts, told by a relative clause that stands alone.

« Quelque 340 ouvriers travailleront sur le chantier » gives « 340 » and « ouvriers qui
travailleront sur le chantier »; « La mairie a planté 1 150 arbres » gives « arbres que la
mairie a plantés ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.language.french import grammar
from quizapp.core.model import Pair
from quizapp.core.questions.checks import words
from quizapp.core.questions.composed.building import sentence_at, told_by_title
from quizapp.core.questions.context import Context
from quizapp.core.questions.guards import mostly_quoted, negated, restricts
from quizapp.core.questions.naming import figure_option, scale
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.stems.figures import askable, is_name
from quizapp.core.questions.stems.groups import Group, grouped

SHORTEST, LONGEST = 4, 16  # words of what is counted
WIDEST = 30  # times the smallest number: beyond, common sense tells which is which
MOST_IN_TITLE = 0.6  # of the content words of what is counted


def counted(statements: Sequence[Statement], context: Context) -> list[Pair]:
    """The pairs whose numbers are of one order, as many as there are."""
    found = sorted(_pairs(statements, context), key=lambda row: row[0])
    best: list[Pair] = []
    for smallest, _ in found:
        group = [pair for value, pair in found if smallest <= value <= smallest * WIDEST]
        best = max(best, group, key=len)
    lefts = [pair.left for pair in best]
    return [pair for pair in best if lefts.count(pair.left) == 1]


def _pairs(statements: Sequence[Statement], context: Context) -> Iterator[tuple[Decimal, Pair]]:
    for statement in statements:
        if not statement.subject or statement.attribution or statement.unknown:
            continue
        if mostly_quoted(statement) or negated(statement) or restricts(statement):
            continue
        source = statement.source
        for figure in context.figures_in(source.start, source.end):
            pair = _pair(figure, statement, context)
            if pair is not None and figure.value is not None:
                yield figure.value, pair


def _pair(figure: Figure, statement: Statement, context: Context) -> Pair | None:
    exact = figure.measure is Measure.COUNT and askable(figure) and not is_name(figure, context)
    others = [f for f in context.figures_in(*statement.source) if f.span != figure.span]
    if not exact or not statement.holds(*figure.span):
        return None
    if any(statement.holds(*other.span) for other in others):
        return None
    group = grouped(figure, statement, context)
    source = sentence_at(figure.span.start, context)
    if group is None or source is None:
        return None
    things = _things(group, statement, context)
    if things is None or not SHORTEST <= len(things.split()) <= LONGEST:
        return None
    number = figure_option(scale(figure, context)[0], figure, context)
    in_title = words(number) & context.title_words or told_by_title(things, context, MOST_IN_TITLE)
    if in_title:
        return None
    hedge = f"{figure.approximate} " if figure.approximate else ""
    return Pair(f"{hedge}{number}", grammar.punctuated(things), source)


def _things(group: Group, statement: Statement, context: Context) -> str | None:
    """The noun with a relative clause made of the rest; None when it is no subject nor object."""
    number = group.figure.span.end
    named_by = [t for t in group.tokens if t.idx >= number]
    named = render(context, named_by, statement.edits)
    rest = [t for t in statement.rest if t not in group.tokens]
    if group.tokens == statement.subject:
        clause = render(context, [*statement.verb, *rest], statement.edits)
        return f"{named} qui {clause}"
    noun = named_by[0] if named_by else None
    if noun is None or noun.head != statement.root or noun.dep_ != "obj":
        return None
    edits = (*statement.edits, *_agreement(group, statement))
    subject = render(context, statement.subject, statement.edits)
    if statement.subject[0].pos_ != "PROPN":
        subject = subject[0].lower() + subject[1:]
    clause = render(context, [*statement.verb, *rest], edits)
    return f"{named} {grammar.join('que', subject)} {clause}"


def _agreement(group: Group, statement: Statement) -> Iterator[Edit]:
    """« les arbres que la mairie a plantés »: with « avoir », the object before it governs.

    « Le Bon Usage » § 942.
    """
    root = statement.root
    if root == statement.finite or statement.finite.lemma_ != "avoir":
        return
    gender, number = group.agreement or ("Masc", "Plur")
    yield Edit(root.i, root.i + 1, grammar.participle(root.text, gender, number))
