"""Names that the verb is said of: « À quelle entreprise … ? », « Contre qui … ? »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.language import gazetteer
from quizapp.core.language.french.kind_nouns_lexicon import (
    BEFORE_WHOM,
    NO_PLACE_AFTER,
    ON_AND_NOT_IN,
    PLAYING,
    REACTIONS,
    SETTLEMENTS,
    SUBDIVISION_WORDS,
    TRADED,
)
from quizapp.core.language.french.lexicon import INSTITUTIONS, STREETS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.language.gazetteer import fold as folded
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.hypernyms import ORGANISATION, Hypernym, hypernym
from quizapp.core.questions.introductions import title_before
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.fronting import (
    OBJECT,
    Complement,
    complement,
    fronted,
    opening,
    possessor,
)
from quizapp.core.questions.wording import subject_head

CONTINENT = gazetteer.Level.CONTINENT
LOCATIVE = frozenset({"à", "en", "dans"})
# « la ville de Gao », « la rue de Gao »: the name belongs to the noun.
TYPES = frozenset({*SETTLEMENTS, *SUBDIVISION_WORDS, *STREETS})
_PLACE_KINDS = frozenset({*SETTLEMENTS, *SUBDIVISION_WORDS})
SOURCES = frozenset({"selon", "après"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name that ends a complement of the verb."""

    entity: Entity
    mention: Mention
    found: Complement
    statement: Statement
    context: Context

    def proposal(
        self, pattern: Pattern, opened: str, kind: Hypernym | None, reason: str
    ) -> Iterator[Proposal]:
        """The question that opens with ``opened``; nothing when the verb can't follow."""
        direct = not self.found.before and self.found.relation == OBJECT
        agreeing = ((kind.gender if kind else "Masc"), "Sing") if direct else None
        stem = fronted(opened, self.found.moved, self.statement, self.context, agreeing)
        echoed = kind is not None and folded(stem or "").count(folded(kind.noun)) > 1
        if stem and not echoed:
            yield Proposal(
                pattern=pattern,
                stem=stem,
                answer=self.entity,
                span=self.mention.span,
                source=self.statement.source,
                reason=reason,
                with_article=self.entity.kind is not FactKind.PERSON,
                gender=kind.gender if kind and self.entity.kind is FactKind.PERSON else None,
                asked_as=kind.noun if kind else "",
            )

    def opening(self, asked: str) -> str:
        """The preposition and what precedes the name, before the question word."""
        return opening(self.found, asked, self.statement, self.context)


def names(statement: Statement, context: Context) -> Iterator[Proposal]:
    """Each name that ends a complement of the verb, asked for with its preposition."""
    for entity, mention in sure_mentions(statement, context):
        tokens = _with_kind(entity, with_title(entity, mention, context))
        found = complement(tokens, statement) if tokens else None
        if found is None or (found.relation == OBJECT and (found.depth or _is_said(statement))):
            continue
        if any(t.lower_ in SOURCES for t in found.before[:2]):
            continue  # whose words they are is asked by ``sources``
        if found.depth and found.before[-2].lower_ in TYPES:
            continue  # « dans la ville de Gao »: « de quelle ville de quelle … »
        named = Named(entity, mention, found, statement, context)
        if entity.kind is FactKind.PLACE:
            yield from _place(named)
        elif entity.kind is FactKind.PERSON and not found.depth:
            yield from _person(named)
        else:
            yield from _other(named)


def _with_kind(entity: Entity, name: list[Token]) -> list[Token]:
    """« la ville de Brive » for « Brive »: the noun that says what it is, and is asked for."""
    if entity.kind is not FactKind.PLACE or not name or name[0].i < 2:
        return name
    link, noun = name[0].nbor(-1), name[0].nbor(-2)
    told = noun.lower_ in _PLACE_KINDS and link.lower_ in {"de", "d'"} and name[0].head == noun
    return [noun, link, *name] if told else name


def _is_said(statement: Statement) -> bool:
    """« devient le collège Saint-Joseph »: no object, what the subject is."""
    return statement.root.lemma_ in {"devenir", "être", "rester", "demeurer", "sembler"}


def sure_mentions(statement: Statement, context: Context) -> Iterator[tuple[Entity, Mention]]:
    """The sure names of a statement, quotes left out."""
    inside = quoted(statement)
    for entity, mention in context.mentions_in(*statement.source):
        tokens = context.tokens(mention.span)
        sure = entity.certain and tokens is not None and tokens.start not in inside
        if not sure or tokens is None or _surnamed(tokens):
            continue
        if not among_others(tokens) and not _town_or_region(entity, tokens):
            yield entity, mention


def among_others(name: Tokens) -> bool:
    """« À Rome, comme en d'autres villes »: what is said is true elsewhere too."""
    after = [t.lower_ for t in name.doc[name.end : name.end + _REACH]]
    return bool({"comme", "ainsi"} & set(after[:2])) and bool({"autre", "autres"} & set(after))


_REACH = 6  # words of « , comme en d'autres »


def _town_or_region(entity: Entity, name: Tokens) -> bool:
    """« la prise de Québec »: without its article the region's name is a town's."""
    found = gazetteer.lookup(entity.name) if entity.kind is FactKind.PLACE else None
    if found is None or found.level != gazetteer.Level.REGION or not found.article:
        return False
    bare = name.start > 0 and name.doc[name.start - 1].lower_ in {"à", "de", "d'"}
    towns = (p for p in gazetteer.candidates(entity.name) if p.level == gazetteer.Level.CITY)
    return bare and next(towns, None) is not None


def _surnamed(name: Tokens) -> bool:
    """« Charles III le Gros »: a nickname after a name is part of it."""
    following = name.doc[name.end : name.end + 2]
    if len(following) < 2 or following[0].lower_ not in {"le", "la"}:
        return False
    return following[1].text[:1].isupper() and following[1].pos_ in {"ADJ", "NOUN", "PROPN"}


def with_title(entity: Entity, mention: Mention, context: Context) -> list[Token]:
    """The tokens of a name, with the role before a person's: « le ministre Jean Morel »."""
    tokens = context.tokens(mention.span)
    if tokens is None:
        return []
    start = tokens.start
    if entity.kind is FactKind.PERSON:
        start, _ = title_before(tokens[0], entity)
        for role in entity.roles:
            if 0 <= mention.span.start - role.span.end <= 2:
                written = context.doc.char_span(role.span.start, mention.span.end)
                start = written.start if written is not None else start
        start = _with_function(tokens, start, context)
    return list(context.doc[start : tokens.end])


def _with_function(name: Tokens, start: int, context: Context) -> int:
    """« l’astronome suisse Michel Mayor »: from the noun of which the name is an apposition."""
    head = name.root.head
    between = context.doc[head.i + 1 : name.start] if head.i < name.start else ()
    said = name.root.dep_ in {"appos", "flat:name", "flat"} and head.lower_ in ROLE_HEADS
    return head.i if said and all(t.pos_ == "ADJ" for t in between) else start


def genitives(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« X est le maire de Manacor » → « De quelle ville X est-il le maire ? ».

    So too for an object with its definite article: « a remporté le marathon de Lausanne ».
    """
    for entity, mention in sure_mentions(statement, context):
        tokens, kind = with_title(entity, mention, context), hypernym(entity, context)
        found = possessor(tokens, statement) if tokens else None
        if found is None or kind is None or stands_for_its_state(entity):
            continue
        named = Named(entity, mention, found, statement, context)
        reason = "un nom dont l’article dit la nature complète l’attribut ou l’objet"
        yield from named.proposal(Pattern.WHOSE, f"De {kind.asked}", kind, reason)


def _place(named: Named) -> Iterator[Proposal]:
    """« marcher vers Albany » → « Vers quelle ville », « à Gao » → « Dans quelle ville »."""
    kind, found = hypernym(named.entity, named.context), named.found
    root = named.statement.root.lemma_
    where = found.preposition in LOCATIVE and not found.depth
    some = named.statement.subject[0].lower_ in {"un", "une"} and not named.statement.lead
    if where and some and any(t.dep_ == "aux:pass" for t in named.statement.root.children):
        return  # « une petite flotte est envoyée dans une baie »: which, and when?
    sold = where and root in TRADED and named.entity.level == gazetteer.Level.CITY
    if sold:
        return  # « sont vendus à Gao »: there, or to whoever rules it?
    if kind is None or (where and root in REACTIONS) or named.entity.level == CONTINENT:
        return  # of seven continents, two could be meant
    fronted_place = where and max(found.moved) < named.statement.verb[0].i
    # « ont pris part, à Gao, aux travaux »: between commas, no verb governs it
    fronted_place = fronted_place or (where and _set_apart(found))
    if stands_for_its_team(named.entity, found.preposition, named.statement.root):
        return
    if where and (fronted_place or root not in NO_PLACE_AFTER):
        if not _only_place(named):
            into = "Sur" if kind.noun in ON_AND_NOT_IN else "Dans"
            reason = "le lieu de l’action est un complément du verbe"
            yield from named.proposal(Pattern.WHERE, f"{into} {kind.asked}", kind, reason)
        return
    governs = (
        found.depth or where or found.preposition in BEFORE_WHOM - {"de", "devant", "derrière"}
    )
    if governs and stands_for_its_state(named.entity):
        return
    if not where or found.preposition == "à":
        reason = "un lieu nommé complète le verbe"
        yield from named.proposal(Pattern.WHICH, named.opening(kind.asked), kind, reason)


def _set_apart(found: Complement) -> bool:
    start, end = min(found.moved), max(found.moved)
    doc = found.answer[0].doc
    return start > 0 and end + 1 < len(doc) and doc[start - 1].text == doc[end + 1].text == ","


def stands_for_its_state(entity: Entity) -> bool:
    """« la lutte de Moscou », « un fonds à Ottawa »: a capital for those who govern there."""
    found = gazetteer.lookup(entity.name) if entity.kind is FactKind.PLACE else None
    return found is not None and found.level == gazetteer.Level.CITY and gazetteer.is_capital(found)


def stands_for_its_team(entity: Entity, preposition: str, root: Token) -> bool:
    """« évolue avec Dallas », « a battu Metz »: a town for those who play there."""
    played = entity.level == gazetteer.Level.CITY and root.lemma_ in PLAYING
    return played and preposition in {"", "avec", "contre", "par", "face", "pour", "de"}


def _only_place(named: Named) -> bool:
    """Whether another place of the clause answers too, or the answer is all that identifies it.

    « a envoyé des soldats de Gao à Mopti »; « le gouvernement a envoyé … en Ukraine ».
    """
    statement, own = named.statement, named.entity
    mentions = named.context.mentions_in(*statement.source)
    places = [e for e, m in mentions if e.kind is FactKind.PLACE and statement.holds(*m.span)]
    if any(e.name != own.name and not _contains(e, own) for e in places):
        return True
    alone = len(statement.subject) <= 2
    return alone and subject_head(statement).lemma_.lower() in INSTITUTIONS


def _contains(outer: Entity, inner: Entity) -> bool:
    """« dans la région de Koursk en Russie »: the larger place stays in the question."""
    a, b = gazetteer.lookup(outer.name), gazetteer.lookup(inner.name)
    return a is not None and b is not None and gazetteer.contains(a, b)


def _person(named: Named) -> Iterator[Proposal]:
    """« a été élu face à Jean Morel » → « Face à qui … ? », « par X » → « Par qui … ? »."""
    found, entity = named.found, named.entity
    if found.before:
        if len(found.before) > 1 or found.preposition not in BEFORE_WHOM:
            return
        pattern = Pattern.BY_WHOM if found.preposition == "par" else Pattern.WHOM
        reason = "une personne nommée complète le verbe"
        yield from named.proposal(pattern, named.opening("qui"), None, reason)
    elif entity.gender == "Masc" or named.statement.finite == named.statement.root:
        reason = "le complément d’objet est une personne nommée"
        yield from named.proposal(Pattern.WHOM, "Qui", None, reason)


def _may_be_place(named: Named) -> bool:
    """« retourner à l’Isla de Muerta »: what nothing tells to be a body may be where one goes.

    Not after « vendre à ».
    """
    given = named.statement.root.lemma_ in NO_PLACE_AFTER
    return named.found.preposition in LOCATIVE and not named.found.depth and not given


def _other(named: Named) -> Iterator[Proposal]:
    """« par Reporters sans frontières » → « Par quelle ONG … ? », « le roman de l’écrivaine X »."""
    kind = hypernym(named.entity, named.context)
    # « Selon l’AFP »: who reports is not what is reported.
    vague = kind is not None and kind.noun == ORGANISATION and _may_be_place(named)
    if kind is not None and not vague and named.found.preposition not in SOURCES:
        reason = "un nom dont l’article dit la nature complète le verbe"
        yield from named.proposal(Pattern.WHICH, named.opening(kind.asked), kind, reason)
