"""Nouns that nothing identifies: « le groupe », « la victime », « la subvention ».

A definite noun is known from its complement, from a name beside it, from the title (its words,
or the event they evoke), from the country or town the title names, or because there is one for
everybody. Whatever else is definite was known to who read the sentences before, to nobody else.
"""

from __future__ import annotations

from spacy.tokens import Token

from quizapp.core.facts.demonyms import demonyms, names_inhabitant, opens_name
from quizapp.core.language.french.anaphors_lexicon import FORMER
from quizapp.core.language.french.frames_lexicon import FRAME_NOUNS
from quizapp.core.language.french.framing_lexicon import CONTEST_NAMES, EDITIONS
from quizapp.core.language.french.hypernyms_lexicon import (
    CLASS_COGNATES,
    FIRM_NOUNS,
    HOLLOW_NOUNS,
    MAKERS,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
)
from quizapp.core.language.french.importance_lexicon import POINTS_OF_COMPASS
from quizapp.core.language.french.lexicon import (
    ALL,
    COUNTED_PEOPLE,
    DEFINITE_ALONE,
    INSTITUTIONS,
    NATIONAL_BODIES,
    RELATIONAL_NOUNS,
    RELATIONAL_PLURALS,
    SERIES,
    SOLE_OFFICES,
    STATE_BODIES,
    UNIQUE_NOUNS,
    VAGUE_NOUNS,
    WHOLE,
)
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.coreference import aged
from quizapp.core.questions.frames import evoked, singular
from quizapp.core.questions.statements import Statement

_COMPLEMENTS = frozenset(
    {"nmod", "acl", "acl:relcl", "appos", "flat:name", "obl:arg", "nummod:flat"}
)


def identified(noun: Token, context: Context) -> bool:
    """« le soleil », « les Américains », « le maire Jean Morel »: known in whatever statement."""
    sole = noun.lemma_.lower() in UNIQUE_NOUNS and noun.lower_ not in RELATIONAL_PLURALS
    if context.entity_over(noun) is not None or sole:
        return True
    if noun.dep_ == "conj" and noun.head.lower_ in POINTS_OF_COMPASS:
        return True  # « la Pologne du nord et du centre »
    return _names_someone(noun, context) or _nation(noun) or _race(noun)


def _race(noun: Token) -> bool:
    """« gagne le 800 mètres »: a singular article makes of a distance the name of a race."""
    counted = any(t.dep_ == "nummod" for t in noun.children)
    singular_article = any(t.lower_ in {"le", "du", "au"} for t in noun.children)
    return counted and singular_article and noun.lower_ in {"mètres", "kilomètres"}


def nameless(token: Token, context: Context) -> bool:
    """« la Vaudoise » alone, « le Parlement » of no state: a capital does not tell who is meant."""
    return _inhabitant(token, context) or _body_of_no_state(token, context)


def told_by_frame(token: Token, statement: Statement, context: Context) -> bool:
    """« la capsule », bare, of which the title's event tells no more than that there is one."""
    if token.pos_ != "NOUN" or identified(token, context):
        return False
    children = [t for t in token.children if t.i in statement.places]
    if any(t.dep_ in _COMPLEMENTS or t.dep_ == "amod" for t in children if t.i > token.i):
        return False
    definite = any(_definite(t, token) for t in children)
    return definite and not _told_by_title(token, children, context)


def takes_up_noun(token: Token, context: Context) -> bool:
    """« L'encyclopédie subit des actes de vandalisme »: the subject of a quote, told of before."""
    subject = token.pos_ == "NOUN" and token.dep_.startswith("nsubj")
    if not subject or "Plur" in token.morph.get("Number", []) or identified(token, context):
        return False
    names = {token.lemma_.lower(), token.lower_}
    known = names & (context.title_words | context.evoked | DEFINITE_ALONE)
    bare = not any(t.dep_ in _COMPLEMENTS or t.dep_ == "amod" for t in token.children)
    definite = any(_definite(t, token) for t in token.children)
    told = context.first_use(token.lemma_) < token.i or token.lemma_.lower() in RELATIONAL_NOUNS
    return definite and bare and not known and told


def open_noun(token: Token, statement: Statement, context: Context) -> bool:
    """« le groupe », « la victime »: a noun, not :func:`identified`, that nothing beside tells."""
    lemma = token.lemma_.lower()
    # « du réseau, qui repose sur le charbon »: what a relative says of it identifies nothing
    children = [t for t in token.children if t.i in statement.places and t != statement.root]
    if _told_by_title(token, children, context):
        return False
    if _hollow(token, children, context):
        return True
    if any(t.dep_ in _COMPLEMENTS and t.i > token.i for t in children):
        return aged(token) is not None or _one_of_several(token, children, context)
    if _earlier_affair(token, statement):
        return True
    if _place_taken_up(token, statement, context):
        return False
    definite = any(_definite(t, token) for t in children)
    joined = [c for t in children if t.dep_ == "conj" for c in t.children]
    epithets = [t for t in (*children, *joined) if t.dep_ == "amod"]
    adjective = any(t.lower_ not in ALL for t in epithets)
    if lemma in INSTITUTIONS:
        return _body_of_nowhere(token, epithets, statement, context)
    if _one_of_a_series(token, epithets, children):
        return True
    if definite and _second_mention(token, epithets, context):
        return True
    if _evoked(token, statement, context):
        return False
    if adjective:
        some = _some_official(token) or _some_firm(token)
        several = some or _one_of_several(token, children, context)
        return definite and (several or _mentioned_before(token, context))
    if definite:
        return _definite_open(token, statement, context)
    if token not in statement.subject or lemma not in RELATIONAL_NOUNS:
        return False
    counted = any(t.dep_ == "nummod" for t in children) and lemma in COUNTED_PEOPLE
    return not (counted and context.evoked & _HARMED)  # « Quatre personnes sont recherchées »


def _body_of_nowhere(
    token: Token, epithets: list[Token], statement: Statement, context: Context
) -> bool:
    """« le parlement » of no country that a word beside it or the sentence names."""
    national = any(country_of(t.text) or t.lemma_.lower() in WHOLE for t in epithets)
    adjective = any(t.lower_ not in ALL for t in epithets)
    whole = national or (adjective and token.lemma_.lower() not in STATE_BODIES)
    return not whole and not _place_near(statement.source, context)


_HARMED = frozenset({"victime", "suspect", "blessé", "manifestant"})


def _hollow(token: Token, children: list[Token], context: Context) -> bool:
    """« 770 installations », « le premier producteur de la Méditerranée »: of what?

    A place tells where they are or who he is among others, not what it is that they make.
    """
    lemma = token.lemma_.lower()
    said = [t for t in children if t.dep_ in _COMPLEMENTS and t.i > token.i]
    if lemma in MAKERS:
        return bool(said) and all(_is_place(t, context) for t in said)
    vague = lemma in VAGUE_NOUNS and token.text.islower()
    if vague and any(_definite(t, token) for t in children):
        return all(t.dep_ == "acl:relcl" for t in said)
    counted = any(t.dep_ == "nummod" for t in children)
    known = any(t.dep_ == "amod" and t.i > token.i for t in children)
    return counted and not said and not known and lemma in HOLLOW_NOUNS


def _is_place(token: Token, context: Context) -> bool:
    found = context.mention_at(token)
    return token.pos_ == "PROPN" or (found is not None and found[0].kind is FactKind.PLACE)


def _one_of_a_series(token: Token, epithets: list[Token], children: list[Token]) -> bool:
    """« une première liste »: of what, and where is the second?"""
    ordinal = any("Ord" in t.morph.get("NumType", []) or t.lower_ in SERIES for t in epithets)
    some = any(t.lower_ in _INDEFINITE for t in children)
    return ordinal and some and token.lemma_.lower() in RELATIONAL_NOUNS


def _second_mention(token: Token, epithets: list[Token], context: Context) -> bool:
    """« le groupe néerlandais », where the title names no firm: one named in a sentence before."""
    national = any(country_of(t.text) is not None for t in epithets)
    return national and _some_firm(token) and len(context.organisations) != 1


def _some_official(token: Token) -> bool:
    """« le négociateur palestinien »: a country has several; « le président malien » is one."""
    lemma = token.lemma_.lower()
    official = lemma in ROLE_HEADS and lemma not in SOLE_OFFICES
    return official and "Sing" in token.morph.get("Number", [])


def _one_of_several(token: Token, children: list[Token], context: Context) -> bool:
    """« l'ancien porte-parole de la mission », « l'ex-maire de Gao »: several have been.

    Not « l'ancien chef de l'Autorité palestinienne Yasser Arafat », nor what someone is said to be.
    """
    if any(t.dep_ == "cop" for t in children) or _name_within(token, context):
        return False
    former = any(t.dep_ == "amod" and t.lemma_.lower() in FORMER for t in children)
    prefixed = token.lower_.startswith("ex-")
    role = token.lower_.removeprefix("ex-")
    singular_noun = "Sing" in token.morph.get("Number", [])
    return (former or prefixed) and singular_noun and bool({role, token.lemma_} & ROLE_HEADS.keys())


def _name_within(token: Token, context: Context) -> bool:
    """Whether someone is named in the phrase."""
    found = (context.mention_at(t) for t in token.subtree)
    return any(f is not None and f[0].kind is FactKind.PERSON for f in found)


def _some_firm(token: Token) -> bool:
    """« le géant japonais », « le groupe néerlandais »: which of them?"""
    return "Sing" in token.morph.get("Number", []) and token.lemma_.lower() in FIRM_NOUNS


def _inhabitant(token: Token, context: Context) -> bool:
    """« la Vaudoise » alone, of whom the title does not speak."""
    if token.i == 0 or not names_inhabitant(token.text) or opens_name(token):
        return False
    if token.nbor(-1).lower_ not in _SINGULAR or context.entity_over(token) is not None:
        return False
    told = country_of(token.text) is not None or token.text in demonyms(context.doc)
    return told and token.lower_ not in context.title_words


_SINGULAR = frozenset({"le", "la", "l'", "du", "au"})


def _body_of_no_state(token: Token, context: Context) -> bool:
    """« le Parlement », « le Conseil constitutionnel » where nothing tells the country."""
    found = context.mention_at(token)
    if found is None or found[0].kind is not FactKind.ORGANISATION:
        return False
    named = found[1].text.lower()
    return named in _OF_A_STATE and not _place_near(_stretch(token), context)


_OF_A_STATE = STATE_BODIES | NATIONAL_BODIES


def _earlier_affair(token: Token, statement: Statement) -> bool:
    """« un dépôt avait brûlé à Gao »: an affair before the one that the article tells."""
    if token not in statement.subject or not token.dep_.startswith("nsubj"):
        return False
    some = any(t.lower_ in _INDEFINITE for t in token.children)
    auxiliary = statement.finite
    past = "Imp" in auxiliary.morph.get("Tense", [])
    return some and past and auxiliary.pos_ == "AUX" and auxiliary != statement.root


def _definite_open(token: Token, statement: Statement, context: Context) -> bool:
    """« la subvention »: known to whoever read the sentences before, to nobody else."""
    lemma = token.lemma_.lower()
    counted = any(t.dep_ == "nummod" for t in token.children)  # « les deux hommes »
    if token.lower_ in RELATIONAL_PLURALS:
        return True  # « détiennent les droits »: of what?
    if {lemma, token.lower_} & DEFINITE_ALONE and not counted:
        return False
    if _share_of_all(token) and not _mentioned_before(token, context):
        return False
    governs = token in statement.subject or token in statement.attribution
    if governs or not statement.subject or _mentioned_before(token, context):
        return True
    plural = "Plur" in token.morph.get("Number", [])  # « la fréquence des trains »: of any
    return lemma in RELATIONAL_NOUNS or (not plural and lemma in FRAME_NOUNS)


def _share_of_all(token: Token) -> bool:
    """« 88 % des héritages »: a share is of all there are."""
    several = "Plur" in token.morph.get("Number", [])
    return several and token.head.text == "%" and any(t.lower_ == "des" for t in token.children)


def _told_by_title(token: Token, children: list[Token], context: Context) -> bool:
    """Whether the title has the noun; « la banque » is not one of its « banques »."""
    lemma, form = token.lemma_.lower(), token.lower_
    if CLASS_COGNATES.get(lemma, frozenset()) & context.title_words:
        return True  # « l'institution » under « Clark Art Institute »
    if not {lemma, form} & context.title_words:
        return False
    definite = any(_definite(t, token) for t in children)
    alone = "Sing" in token.morph.get("Number", []) and definite
    return not alone or form in context.title_forms


def one_of_those_told(noun: Token, context: Context) -> bool:
    """« cette exposition » under « les expositions de l'année »: one of them."""
    others = {t.lower_ for t in context.title} - {noun.lower_}
    return noun.lower_ not in context.title_forms and any(
        singular(form) == noun.lower_ for form in others
    )


def _contest_named(context: Context) -> bool:
    """« Tour de France : … »: whose course, start and stages they are."""
    return not CONTEST_NAMES.isdisjoint(context.title_forms)


def _place_taken_up(token: Token, statement: Statement, context: Context) -> bool:
    """« le pays » under a title that names one country, or after the name of one."""
    noun = token.lemma_.lower()
    if noun not in _PLACE_NOUNS or "Plur" in token.morph.get("Number", []):
        return False
    if noun in PLACE_NOUNS["country"]:
        return len(context.countries) == 1
    named = [e for e in context.findings.entities if noun in PLACE_NOUNS.get(e.level or "", ())]
    here = {e.name for e, _ in context.mentions_in(statement.tokens[0].idx, token.idx)}
    return len([e for e in named if context.in_title(e) or e.name in here]) == 1


_PLACE_NOUNS = frozenset[str]().union(*PLACE_NOUNS.values())


def _nation(token: Token) -> bool:
    """« les Américains »: a whole people, with its capital, needs no antecedent."""
    named = token.text[:1].isupper() and country_of(token.text) is not None
    return named and "Plur" in token.morph.get("Number", [])


def _evoked(token: Token, statement: Statement, context: Context) -> bool:
    """Whether the title's event, or one that the statement itself introduces, brings the noun.

    « Une avalanche a surpris un groupe, selon les secours »: the rescuers of that avalanche.
    """
    names = {token.lemma_.lower(), token.lower_, singular(token.lower_)}
    if names & ORGANISATION_NOUNS and len(context.organisations) > 1:
        return False  # « le groupe » under « Samsung … face à Apple »: which?
    if names & EDITIONS and not _contest_named(context):
        return False
    if names & context.evoked:
        alone = "Sing" in token.morph.get("Number", [])
        return not (alone and one_of_those_told(token, context))
    if not names & FRAME_NOUNS:
        return False
    introduced = (
        t.lower_
        for t in statement.tokens
        if t.i < token.i and t.pos_ == "NOUN" and any(c.lower_ in _INDEFINITE for c in t.children)
    )
    return bool(names & evoked(introduced))


_INDEFINITE = frozenset({"un", "une"})


def _definite(determiner: Token, noun: Token) -> bool:
    """A definite article; « des » after a verb is the plural of « un »."""
    if "Def" not in determiner.morph.get("Definite", []):
        return False
    return determiner.lower_ != "des" or noun.head.pos_ not in {"VERB", "AUX"}


def _names_someone(token: Token, context: Context) -> bool:
    """« l'astrophysicien français Jean-Pierre Luminet »: the name follows at once."""
    doc = token.doc
    for at in range(token.i + 1, min(token.i + 3, len(doc))):
        other = doc[at]
        found = context.mention_at(other)
        if found is not None:
            return found[0].kind is FactKind.PERSON
        if other.pos_ != "ADJ":
            return False
    return False


def _stretch(token: Token) -> Span:
    """The sentence of a token."""
    return Span(token.sent.start_char, token.sent.end_char)


def _place_near(source: Span, context: Context) -> bool:
    """Whether the title or a stretch names the place an institution belongs to."""
    if context.countries or any(country_of(t.text) for t in context.title):
        return True
    if any(e.level in _GOVERNED for e, _ in context.mentions_in(source.start, source.end)):
        return True
    tokens = context.doc.char_span(source.start, source.end, alignment_mode="contract")
    if tokens is not None and any(country_of(t.text) for t in tokens):
        return True
    return any(e.level in _GOVERNED and context.in_title(e) for e in context.findings.entities)


_GOVERNED = frozenset({"country", "region", "city"})  # a strait has no parliament


def _mentioned_before(token: Token, context: Context) -> bool:
    """Whether an earlier sentence uses the noun: then « le » points back to it."""
    return context.first_use(token.lemma_) < token.sent.start
