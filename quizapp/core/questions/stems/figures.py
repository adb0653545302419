"""How many and by how much: « Combien de … ? », « De combien … ? »."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import CHANGE_VERBS
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.wording import inverted_clause, lead_in, question, words

COUNTED = frozenset(
    {Measure.COUNT, Measure.DISTANCE, Measure.MASS, Measure.DURATION, Measure.MONEY}
)
UPWARD = frozenset({"plus de", "moins de"})
SMALLEST_ASKED = 3  # « un » and « deux » are guessed


def counts(statement: Statement, context: Context) -> Iterator[Proposal]:
    """The figure asked for where it stands: subject, object or complement of the verb."""
    source = statement.source
    for figure in context.figures_in(source.start, source.end):
        asked = statement.without_list()
        if not askable(figure) or is_name(figure, context) or not asked.holds(*figure.span):
            continue
        yield from _how_many(figure, asked, context)
        yield from _by_how_much(figure, asked, context)


def is_name(figure: Figure, context: Context) -> bool:
    """« le 800 mètres », « du 100 mètres »: a singular article makes it the name of a race."""
    tokens = context.tokens(figure.span)
    before = context.doc[tokens.start - 1].lower_ if tokens is not None and tokens.start else ""
    return before in {"le", "du", "au"}


def askable(figure: Figure) -> bool:
    """Whether a figure has an exact value that is worth asking for."""
    if figure.value is None or figure.vague or figure.upper is not None:
        return False
    if figure.approximate and figure.hedge is None:
        return False  # « une quarantaine »: the word is one with its hedge
    if figure.measure in {Measure.AGE, Measure.ORDINAL, Measure.SCORE, Measure.OTHER}:
        return False
    if figure.measure is Measure.COUNT and figure.noun is None:
        return False  # a label: « la ligne 4 », « le carbone 14 »
    return figure.value >= SMALLEST_ASKED


def _how_many(figure: Figure, statement: Statement, context: Context) -> Iterator[Proposal]:
    noun = _counted_noun(figure, context)
    if (
        noun is None
        or figure.measure not in COUNTED
        or (figure.hedge is None and figure.approximate)
    ):
        return
    group = _noun_group(figure, noun, statement)
    if group is None:
        return
    asked = _asked(figure, noun, group, context)
    stem = None
    if noun in statement.subject:
        stem = _of_subject(asked, group, statement, context)
    elif noun.head == statement.root and noun.dep_ in {"obj", "obl:arg", "obl:mod", "obl"}:
        stem = _of_complement(asked, noun, group, statement, context)
    if stem:
        yield Proposal(
            pattern=Pattern.HOW_MANY,
            stem=stem,
            answer=figure,
            span=figure.span,
            source=statement.source,
            reason="un nombre exact, compté par un nom que le verbe régit",
            approximate=figure.approximate,
        )


def _counted_noun(figure: Figure, context: Context) -> Token | None:
    """The noun after the figure; the parse and the words must give the same one."""
    if figure.noun is None:
        return None
    tokens = context.tokens(figure.noun)
    number = context.tokens(figure.span)
    if tokens is None or number is None:
        return None
    noun = tokens[0]
    heads = {t.head.i for t in number} | {t.head.head.i for t in number} | {noun.i}
    agree = noun.i in heads and noun.morph.get("Number", ["Plur"]) == ["Plur"]
    return noun if noun.pos_ == "NOUN" and agree else None


def _noun_group(figure: Figure, noun: Token, statement: Statement) -> list[Token] | None:
    """The kept words from hedge and figure to the last complement of the noun, one run."""
    start = figure.hedge.start if figure.hedge else figure.span.start
    first = min(start, figure.span.start)
    last = noun.i
    for token in statement.tokens:
        inside = token.i == last + 1 and (noun.is_ancestor(token))
        if inside and token.text != ",":
            last = token.i
    group = [t for t in statement.tokens if t.idx >= first and t.i <= last]
    determiners = [t for t in group if t.idx < figure.span.start and t.idx < start]
    before = [t for t in statement.tokens if t.idx < first]
    article = before[-1] if before else None
    if determiners or (
        article is not None and article.lower_ in {"les", "ces", "ses", "leurs", "des", "aux"}
    ):
        return None
    return group if noun in group else None


def _asked(figure: Figure, noun: Token, group: list[Token], context: Context) -> str:
    """« Plus de combien de conteneurs de munitions », « Combien de soldats environ »."""
    counted = render(context, [t for t in group if t.i >= noun.i])
    how_many = f"Combien {grammar.join('de', counted)}"
    if not figure.approximate:
        return how_many
    hedge = figure.approximate.lower()
    if hedge in UPWARD or hedge in {"au moins", "jusqu'à", "jusqu’à"}:
        return f"{hedge[0].upper()}{hedge[1:]} {how_many[0].lower()}{how_many[1:]}"
    return f"{how_many}, environ,"


def _of_subject(
    asked: str, group: list[Token], statement: Statement, context: Context
) -> str | None:
    if statement.subject[-1] not in group or statement.subject[0] != group[0]:
        return None
    rest = words(statement, context, [*statement.verb, *statement.rest])
    return question(lead_in(statement, context), f"{asked} {rest}")


def _of_complement(
    asked: str, noun: Token, group: list[Token], statement: Statement, context: Context
) -> str | None:
    preposition = next((t for t in noun.children if t.dep_ == "case" and t.i < noun.i), None)
    gender = grammar.gender_by_ending(noun.text) or next(iter(noun.morph.get("Gender", [])), None)
    fronted = None
    if noun.dep_ == "obj":
        if preposition is not None or not gender:
            return None
        fronted = (gender, "Plur")
    elif preposition is None or preposition.lower_ in {"de", "des", "d'", "du"}:
        return None
    moved = {t.i for t in group} | ({preposition.i} if preposition is not None else set())
    if preposition is not None and preposition.i in {t.i for t in group}:
        return None
    clause = inverted_clause(statement, context, moved=frozenset(moved), fronted=fronted)
    if clause is None:
        return None
    opened = asked
    if preposition is not None:
        head = preposition.text.capitalize()
        opened = f"{head} {asked[0].lower()}{asked[1:]}"
    return question(lead_in(statement, context), f"{opened} {clause}")


def _by_how_much(figure: Figure, statement: Statement, context: Context) -> Iterator[Proposal]:
    """« De combien les ventes ont-elles chuté ? », after a verb of change + « de »."""
    number = context.tokens(figure.span)
    if number is None or statement.root.lemma_ not in CHANGE_VERBS or figure.approximate:
        return
    before = number[0].nbor(-1) if number[0].i else None
    if before is None or before.lower_ not in {"de", "d'"} or before not in set(statement.rest):
        return
    if figure.measure not in {Measure.PERCENT, Measure.MONEY, Measure.DISTANCE, Measure.MASS}:
        return
    moved = frozenset({before.i, *(t.i for t in number)})
    clause = inverted_clause(statement, context, moved=moved)
    if clause:
        yield Proposal(
            pattern=Pattern.BY_HOW_MUCH,
            stem=question(lead_in(statement, context), f"De combien {clause}"),
            answer=figure,
            span=figure.span,
            source=statement.source,
            reason="un verbe d’évolution suivi de l’ampleur du changement",
        )
