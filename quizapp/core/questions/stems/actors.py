"""Who or what did it: « Qui a averti que … ? », « Quel pays … ? », « Le maire de quelle ville »."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.demonyms import names_inhabitant
from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.language.french.kind_nouns_lexicon import (
    OF_FIRMS,
    SHARED_ACTS,
    VERBS_OF_PLACES,
)
from quizapp.core.language.french.lexicon import CLAIM_VERBS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.language.gazetteer import fold as folded
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.hypernyms import ORGANISATION, Hypernym, hypernym
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.complements import (
    TYPES,
    stands_for_its_state,
    sure_mentions,
    with_title,
)
from quizapp.core.questions.stems.fronting import OF
from quizapp.core.questions.wording import asking_who, lead_in, question, subject_head, words

DEFINITE = frozenset({"le", "la", "l'"})
_SHORTEST = 3  # words of « Le maire de »


def subjects(statement: Statement, context: Context) -> Iterator[Proposal]:
    """The subject asked for: who, which country, which organisation, which town."""
    found = _sole_subject(statement, context)
    if found is None or statement.finite.morph.get("Number", []) == ["Plur"]:
        return
    entity, mention = found
    opening, pattern, gender = _interrogative(entity, statement, context)
    shown = _agreeing_participle(statement)
    becomes = statement.root.lemma_ == "devenir"  # « Qui est devenue la première maire ? »
    if becomes and entity.kind is FactKind.PERSON:
        gender = entity.gender
    if not opening or (shown and shown != gender):
        return
    if _incomplete_office(statement) or _spokesman(entity, statement):
        return
    predicate = words(statement, context, [*statement.verb, *statement.rest])
    taken_up = _taken_up(statement)
    noun = "" if entity.kind is FactKind.PERSON else opening.partition(" ")[2]
    if noun and (taken_up or folded(noun) in folded(predicate)):
        return
    yield Proposal(
        pattern=pattern,
        stem=asking_who(opening, statement, context),
        answer=entity,
        span=mention.span,
        source=statement.source,
        reason="le sujet du verbe principal est nommé dans la phrase",
        with_article=entity.kind is not FactKind.PERSON,
        gender=entity.gender if shown or taken_up else None,
        asked_as=noun,
        shared=_shared(statement),
    )


def _spokesman(entity: Entity, statement: Statement) -> bool:
    """« Le porte-parole de la police, X, a déclaré que »: whose word it is does not matter."""
    heads = {role.text.split()[0].lower() for role in entity.roles}
    return statement.root.lemma_ in CLAIM_VERBS and "porte-parole" in heads


def attributes(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« Le premier entraîneur du club est Jean Morel » → « Qui est le premier entraîneur … ? »."""
    subject, root = statement.subject, statement.root
    if statement.finite.lemma_ != "être" or subject[0].lower_ not in DEFINITE:
        return
    if subject_head(statement).pos_ != "NOUN" or root not in statement.rest:
        return
    for entity, mention in sure_mentions(statement, context):
        kind = None if entity.kind is FactKind.PERSON else hypernym(entity, context)
        told = _copula(with_title(entity, mention, context), statement)
        if told is None or (kind is None and entity.kind is not FactKind.PERSON):
            continue
        opened = f"{kind.asked if kind else 'qui'} {words(statement, context, told)}"
        body = words(statement, context, list(subject))
        yield Proposal(
            pattern=Pattern.WHICH if kind else Pattern.WHO,
            stem=question(lead_in(statement, context), f"{opened} {body[0].lower()}{body[1:]}"),
            answer=entity,
            span=mention.span,
            source=statement.source,
            reason="l’attribut du sujet est nommé dans la phrase",
            with_article=kind is not None,
            gender=entity.gender,
            asked_as=kind.noun if kind else "",
        )


def _copula(name: list[Token], statement: Statement) -> list[Token] | None:
    """« est en 1945 » before the name that the subject is; None when it is not, or goes on.

    With the name goes the function before it: « est le peintre futuriste Jean Morel ».
    """
    if statement.root not in name:
        return None
    start, end = name[0].i, name[-1].i
    after = [t for t in statement.tokens if t.i > end]
    if after and after[0].text != ",":
        return None
    before = [t for t in statement.rest if t.i < start]
    before = before[:-1] if before and before[-1].lower_ in DEFINITE else before
    if any(t.pos_ in {"VERB", "AUX", "DET"} for t in before):
        return None
    return [*(t for t in statement.verb if t.i < start), *before]


def within_subjects(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« Le maire de Gao s’est rendu sur place » → « Le maire de quelle ville … ? »."""
    if any(t.pos_ in {"VERB", "AUX", "CCONJ"} or t.text == "," for t in statement.subject):
        return
    if any(t.lower_ == "mais" for t in statement.rest):
        return  # « La reconstruction de quel pays est prioritaire, mais … »
    if statement.root.pos_ == "PROPN":
        return  # « L’entraîneur de Gao est Jean Morel »: who he is, is asked
    here = [
        (entity, mention)
        for entity, mention in sure_mentions(statement, context)
        if statement.subject[0].idx <= mention.span.start <= statement.subject[-1].idx
    ]
    if len(here) != 1:
        return
    entity, mention = here[0]
    tokens, kind = with_title(entity, mention, context), hypernym(entity, context)
    if kind is None or stands_for_its_state(entity) or not _complement_of_noun(tokens, statement):
        return
    start, end = tokens[0].i, tokens[-1].i
    before = [t for t in statement.subject if t.i < start]
    if before[-1].lower_ in {"la", "le", "l'", "les"}:
        before.pop()
    if len(before) < _SHORTEST or before[-1].lower_ not in OF or before[-2].lower_ in TYPES:
        return
    asked = f"{words(statement, context, before[:-1])} de {kind.asked}"
    tail = [t for t in (*statement.subject, *statement.verb, *statement.rest) if t.i > end]
    yield Proposal(
        pattern=Pattern.WHOSE,
        stem=question(lead_in(statement, context), f"{asked} {words(statement, context, tail)}"),
        answer=entity,
        span=mention.span,
        source=statement.source,
        reason="un nom dont l’article dit la nature complète le sujet",
        with_article=entity.kind is not FactKind.PERSON,
        gender=kind.gender if entity.kind is FactKind.PERSON else None,
        asked_as=kind.noun,
    )


def _complement_of_noun(tokens: list[Token], statement: Statement) -> bool:
    """Whether a name complements the noun of the subject, itself a common noun."""
    inside = set(tokens)
    heads = [t for t in tokens if t.head not in inside]
    if len(heads) != 1 or heads[0].dep_ != "nmod" or not inside <= set(statement.subject):
        return False
    noun, last = heads[0].head, statement.subject[-1]
    near = noun == subject_head(statement) or noun.head == subject_head(statement)
    follows = [t for t in statement.subject if t.i > tokens[-1].i]
    return near and noun.pos_ == "NOUN" and (last in inside or follows[0].pos_ in {"ADP", "ADJ"})


def _incomplete_office(statement: Statement) -> bool:
    """« X est le président depuis 2018 »: of what? Not « est l’entraîneur de Gao »."""
    root, kept = statement.root, set(statement.tokens)
    if root.lower_ not in ROLE_HEADS or not any(t.lower_ in DEFINITE for t in root.children):
        return False
    told = [t for t in root.children if t in kept and t.dep_ in {"nmod", "amod", "acl:relcl"}]
    return all(t.dep_ == "nmod" and not _genitive(t) for t in told)


def _genitive(noun: Token) -> bool:
    return any(t.lower_ in OF for t in noun.children if t.dep_ == "case")


def _shared(statement: Statement) -> bool:
    """« aide à fonder », « fait partie de », « attend la fin des coupures »: so do many others.

    Not words of one's own: « attend « un signal clair » ».
    """
    if any(t.text == "«" for t in statement.tokens):
        return False
    belongs = statement.root.lemma_ == "faire" and any(t.lower_ == "partie" for t in statement.rest)
    return belongs or statement.root.lemma_ in SHARED_ACTS


def _taken_up(statement: Statement) -> bool:
    """« … lorsqu'elle se rendit … »: a pronoun in what follows tells the gender."""
    return any(t.lower_ in {"il", "elle"} and t.dep_ != "expl:subj" for t in statement.rest)


def _sole_subject(statement: Statement, context: Context) -> tuple[Entity, Mention] | None:
    """The entity that is the whole subject, role and article apart."""
    first, last = statement.subject[0], statement.subject[-1]
    if first == last and first.i in context.antecedents:
        return context.antecedents[first.i] if statement.since is not None else None
    start, end = first.idx, last.idx + len(last)
    mentions = context.mentions_in(start, end)
    if len(mentions) != 1 or any(
        t.dep_ in {"cc", "conj"} or t.lower_ == "et" for t in statement.subject
    ):
        return None
    entity, mention = mentions[0]
    if mention.span.end != end or not entity.certain or entity.kind is FactKind.QUOTE:
        return None
    if first.i in quoted(statement):
        return None
    before = [t for t in statement.subject if t.idx < mention.span.start]
    if entity.kind is FactKind.PERSON:
        spans = [r.span for r in entity.roles]
        if any(not _in_role(t, spans, entity) for t in before):
            return None
    elif any(t.pos_ != "DET" for t in before):
        return None
    return entity, mention


def _in_role(token: Token, roles: list[Span], entity: Entity) -> bool:
    words_of_roles = {w for r in entity.roles for w in r.text.lower().split()}
    titles = {"m.", "mme", "mr", "le", "la", "l'"}
    return (
        any(r.start <= token.idx < r.end for r in roles)
        or token.lower_ in words_of_roles
        or token.lower_ in titles
        or (token.lower_ in ROLE_HEADS and token.nbor(1).pos_ == "PROPN")  # « le général Bem »
        or country_of(token.text) is not None
        or names_inhabitant(token.text)  # « La Bernoise Sabrina Aebischer »
    )


def _interrogative(
    entity: Entity, statement: Statement, context: Context
) -> tuple[str, Pattern, str | None]:
    """The question word that asks for exactly this kind of answer, and its gender.

    A town or a region is asked for only where it does not stand for those who govern it:
    « Paris a condamné … » has no « Quelle ville ».
    """
    if entity.kind is FactKind.PERSON:
        return "Qui", Pattern.WHO, "Masc"
    kind = hypernym(entity, context)
    if kind is None:
        return "", Pattern.WHO, None
    if kind.noun == ORGANISATION and statement.root.lemma_ in OF_FIRMS:
        kind = Hypernym("entreprise", "Fem")  # who sells or makes is no mere organisation
    opening = f"{kind.asked[0].upper()}{kind.asked[1:]}"
    if entity.kind is FactKind.ORGANISATION:
        return opening, Pattern.WHICH_ORGANISATION, kind.gender
    if entity.level == "country":
        return opening, Pattern.WHICH_COUNTRY, kind.gender
    passive = any(t.dep_ == "aux:pass" for t in statement.root.children)
    verbs = {statement.root.lemma_, statement.finite.lemma_} & VERBS_OF_PLACES
    still = passive or (verbs and statement.finite.lemma_ != "avoir") or verbs - {"être"}
    return (opening if still else ""), Pattern.WHICH_PLACE, kind.gender


def _agreeing_participle(statement: Statement) -> str | None:
    """The gender that a participle or adjective after « être » shows of the subject.

    None for a noun, which has its own: « X est une icône ».
    """
    passive = any(t.lower_ == "été" for t in statement.verb)
    if statement.finite == statement.root or (statement.finite.lemma_ != "être" and not passive):
        return None
    if statement.root.pos_ not in {"VERB", "ADJ"}:
        return None
    gender = statement.root.morph.get("Gender", [])
    return gender[0] if gender else None
