"""How many: « Combien de … ? », « À combien de … ? », « Combien de … environ ? »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.language.french import grammar
from quizapp.core.language.french.figures_lexicon import MEASURING_VERBS
from quizapp.core.language.french.lexicon import CHANGE_VERBS
from quizapp.core.language.french.measures_lexicon import AMOUNTING, HAIRBREADTHS
from quizapp.core.questions.context import Context
from quizapp.core.questions.participles import Participial
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.fronting import (
    OBJECT,
    Complement,
    complement,
    fronted,
    opening,
)
from quizapp.core.questions.stems.groups import Group, grouped
from quizapp.core.questions.stems.measures import of_size
from quizapp.core.questions.stems.remainders import compared
from quizapp.core.questions.wording import lead_in, question, words

SMALLEST_ASKED = 3  # « un » and « deux » are guessed
_RANGE = re.compile(r"[^.;]{0,20}?\b(?:de|entre) \d{4} (?:à|et) \d{4}")
_RANGE_WITHIN = 45
_SHORTEST_BEFORE = 3  # words of « Un groupe de »
_WHOLE = 100
_SPANS = frozenset({"dans", "en"})  # « dans un délai de », « en l’espace de »
_EXTENTS = frozenset({Measure.PERCENT, Measure.MONEY, Measure.DISTANCE, Measure.MASS})
_COUNTED = Pattern.HOW_MANY, "un nombre exact, compté par un nom que le verbe régit"
_AMOUNT = Pattern.WHAT_AMOUNT, "une grandeur exacte avec son unité"
_HOW = {
    Measure.COUNT: _COUNTED,
    Measure.PERCENT: (Pattern.WHAT_SHARE, "une part exacte du tout que la phrase nomme"),
    Measure.MONEY: _AMOUNT,
    Measure.DISTANCE: _AMOUNT,
    Measure.MASS: _AMOUNT,
    Measure.DURATION: _AMOUNT,
    Measure.TEMPERATURE: _AMOUNT,
    Measure.OTHER: _AMOUNT,
}


def counts(statement: Statement, context: Context) -> Iterator[Proposal]:
    """The figure asked for where it stands: subject, object or complement of the verb."""
    asked = statement.without_list()
    for figure in context.figures_in(*statement.source):
        if not askable(figure) or is_name(figure, context) or not asked.holds(*figure.span):
            continue
        if _rest_of_whole(figure, asked, context):
            continue
        if _from_to(figure, context):
            continue
        group = grouped(figure, asked, context)
        if group is not None and group.asked:
            yield from _asked(group, asked, context)


def _rest_of_whole(figure: Figure, statement: Statement, context: Context) -> bool:
    """« 53 % sur les ménages et 47 % sur les entreprises »: the one gives the other."""
    if figure.measure is not Measure.PERCENT or figure.value is None:
        return False
    others = context.figures_in(*statement.source)
    return any(
        f.measure is Measure.PERCENT and f.value == _WHOLE - figure.value and f.span != figure.span
        for f in others
    )


def _from_to(figure: Figure, context: Context) -> bool:
    """« pendant trois années, de 2019 à 2021 »: the years beside the figure give it."""
    after = context.article.text[figure.span.end :][:_RANGE_WITHIN]
    return figure.measure is Measure.DURATION and bool(_RANGE.match(after))


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
    if figure.measure in {Measure.AGE, Measure.ORDINAL, Measure.SCORE}:
        return False
    if figure.measure is Measure.OTHER and figure.unit is None:
        return False
    if (figure.unit or "").partition(" ")[0].lower() in HAIRBREADTHS:
        return False  # « plus rapide de 702 millièmes de seconde »
    if figure.measure is Measure.COUNT and figure.noun is None:
        return False  # a label: « la ligne 4 », « le carbone 14 »
    return figure.value >= SMALLEST_ASKED


def _asked(group: Group, statement: Statement, context: Context) -> Iterator[Proposal]:
    """The question where the group is subject, within the subject, or a complement."""
    pattern, reason = _HOW[group.figure.measure]
    if set(group.tokens) <= set(statement.subject):
        if isinstance(statement, Participial):
            return  # « ce rapport de 81 pages, intitulé … »: of its subject, the clause tells
        if statement.root.lemma_ in AMOUNTING:
            return  # « 3 millions de chrétiens constituent la minorité »: as a whole, they do
        stem = _of_subject(group, statement, context)
    else:
        found = complement(group.tokens, statement)
        stem = _of_complement(group, found, statement, context) if found else None
        if found and _changes(group, found, statement):
            pattern, reason = Pattern.BY_HOW_MUCH, "un verbe d’évolution suivi de son ampleur"
            stem = fronted("De combien", found.moved, statement, context)
    if stem and not _echoed(group, stem):
        figure = group.figure
        yield Proposal(
            pattern=pattern,
            stem=stem,
            answer=figure,
            span=figure.span,
            source=statement.source,
            reason=reason,
            approximate=figure.approximate,
            measured=pattern is not Pattern.BY_HOW_MUCH and figure.measure is not Measure.COUNT,
        )


def _echoed(group: Group, stem: str) -> bool:
    """« Dans combien de buts … trois buts »: what is counted is counted again."""
    noun = (group.figure.unit or "").partition(" ")[0].lower()
    return bool(noun) and re.findall(r"\w+", stem.lower()).count(noun) > 1


def _of_subject(group: Group, statement: Statement, context: Context) -> str | None:
    """« 300 agents gardent … » → « Combien d’agents gardent … ? »; within it, « Un groupe de
    combien de pays … ? »."""
    subject = statement.subject
    before = [t for t in subject if t.i < group.tokens[0].i]
    after = [t for t in subject if t.i > group.tokens[-1].i]
    rest = words(statement, context, [*after, *statement.verb, *statement.rest])
    lead = lead_in(statement, context)
    if compared(statement.rest):
        return None
    if not before:
        return question(lead, f"{group.asked} {rest}") if not after else None
    if before[-1].lower_ not in {"de", "d'", "à"} or len(before) < _SHORTEST_BEFORE or after:
        return None
    if before[0].pos_ != "DET" or (before[0].lower_ == "les" and group.figure.noun is None):
        return None  # « les billets de 5 euros »: what they are called
    if before[0].lower_ in {"le", "la", "l'"} and "Plur" not in str(statement.finite.morph):
        return None  # « la polacre de 14 canons répond »: which one it is
    opened = words(statement, context, before[:-1])
    preposition = "à" if before[-1].lower_ == "à" else "de"
    return question(lead, f"{opened} {grammar.join(preposition, group.asked)} {rest}")


def _of_complement(
    group: Group, found: Complement, statement: Statement, context: Context
) -> str | None:
    """« a visité 12 usines » → « Combien d’usines … a-t-il visitées ? »."""
    definite = found.answer[0] not in group.tokens
    article = found.before[-1].lower_ if found.before else ""
    if _half_of_vote(group, statement) or _up_to(group):
        return None
    if not found.before:
        if definite or found.depth or statement.subject[0].lower_ == "des":
            return None  # « combien de millions des pirates ont-ils volés » reads as one group
        agreeing = group.agreement if found.relation == OBJECT else None
        if statement.root.lemma_ in MEASURING_VERBS:
            agreeing = "Masc", "Sing"
        if found.relation == OBJECT and agreeing is None:
            return None
        if found.relation != OBJECT and group.tokens[0].i < statement.root.i:
            return None  # « 45 minutes après le départ, la NASA indiquait »
        return fronted(group.asked, found.moved, statement, context, agreeing)
    sized = of_size(group.figure, found, statement, context)
    if sized is not None:
        return sized
    if found.before[0].pos_ != "ADP" or (definite and article == "de"):
        return None
    if found.preposition == "avec" and any(t.dep_ == "cop" for t in statement.root.children):
        return None  # « Avec combien de résidents la communauté est-elle la plus nombreuse »
    if found.depth and any(t.lower_ in {"un", "une"} for t in found.before):
        return None  # « à une amende de combien d'euros »: nobody says so
    near = found.before[0].i == statement.verb[-1].i + 1 or found.before[0].lower_ in _SPANS
    if found.depth and (found.depth > 1 or not near):
        return None
    opened = opening(found, group.asked, statement, context)
    return fronted(opened, found.moved, statement, context)


def _up_to(group: Group) -> bool:
    """« participe à hauteur de 30 % »: « de quel pourcentage … à hauteur » is no question."""
    first = group.tokens[0]
    return first.i > 1 and first.nbor(-2).lower_ == "hauteur"


def _half_of_vote(group: Group, statement: Statement) -> bool:
    """« a recueilli 112 voix pour, 38 contre »: the votes on one side of two."""
    after = [t for t in statement.tokens if t.i > group.tokens[-1].i][:2]
    sided = bool(after) and after[0].lower_ in {"pour", "contre"}
    return sided and all(t.is_punct for t in after[1:])


def _changes(group: Group, found: Complement, statement: Statement) -> bool:
    """« ont chuté de 12 % », « a reculé de 3 millions d’euros »: the extent of a change."""
    return (
        statement.root.lemma_ in CHANGE_VERBS
        and not group.figure.approximate
        and group.figure.measure in _EXTENTS
        and not found.depth
        and len(found.before) == 1
        and found.preposition == "de"
    )
