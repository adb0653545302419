"""What a pronoun carries on: the subject of the sentence before, or what the title is about.

« La capsule Dragon a été lancée. Elle transporte 521 kg. »: the « continue » transition of
centering theory (Grosz, Joshi & Weinstein, 1995). Where another noun of the sentence agrees too
and could be meant, nothing is given.
"""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.lexicon import SHARED_VERBS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.antecedents import of_same_actor, of_things
from quizapp.core.questions.clauses import SUBJECTS
from quizapp.core.questions.context import Context
from quizapp.core.questions.frames import singular
from quizapp.core.questions.quotation_marks import between_marks
from quizapp.core.questions.topics import (
    PRONOUNS,
    Agreement,
    Topic,
    agreement_of,
    told_of,
    topic_of,
)

LONGEST_THREAD = 4  # sentences from a pronoun back to the name; farther, one loses it
_RIVALS = frozenset("obj obl:arg obl:agent iobj nsubj nsubj:pass obl ROOT root conj appos".split())


def carried_on(
    pronoun: Token, wanted: Agreement, context: Context, *, human: bool
) -> Token | Topic | None:
    """What a pronoun takes up, if certain: a noun of the sentence before, or the title's topic.

    ``human``: its verb is one that only people are the subject of. The subject of the clause
    before when it agrees and no object does; else its one noun that agrees, an object.
    """
    topic = topic_of(context)
    topic = topic if topic is not None and wanted.fits(topic.agreement) else None
    if _named_before(pronoun, wanted, context):
        return None
    if topic is None or not topic.person:
        if _long_thread(pronoun, context):
            return None
    elif (goes_on := _life_goes_on(pronoun, wanted, topic, context)) is not None:
        return goes_on
    if topic is not None and human and not topic.person:
        topic = None
    before = _before(pronoun, context)
    if before is None:
        return topic
    human = human or (topic is not None and topic.person and not wanted.gender)  # « son action »
    found = _noun_before(before, pronoun, wanted, context, human=human)
    if found is not None and _someone(found, context):
        return None
    same = context.beside(Span(before.start_char, pronoun.idx))
    subject = found is not None and found == told_of(before)
    if subject and before.start == pronoun.sent.start:  # in the pronoun's own sentence
        return None if _owner_agrees(found, wanted, context) else found
    acting = found is not None and subject and _personal(found, context) and wanted.gender
    if acting and same and topic is not None and not topic.person:
        return found  # « Charles s'empare du domaine. Il rédige … » under « Royaume de France »
    if topic is not None:
        if found is None:
            return None if _fitting(before, wanted, context, human=human) else topic
        return topic if _is_topic(found, topic) else _continued(found, topic, same=same)
    return found if found is not None and same else None


def _continued(found: Token, topic: Topic, *, same: bool) -> Token | None:
    """A pronoun's own antecedent, or the name of the topic: « Le Stutthof … » of a camp's page."""
    named = found.pos_ == "PROPN" and found.text in topic.text.split()
    return found if same and (named or found.lower_ in PRONOUNS) else None


def _someone(noun: Token, context: Context) -> bool:
    """« Un homme de 40 ans a été arrêté. Il … »: written out, « un homme » would be anyone."""
    some = any(t.lower_ in {"un", "une"} for t in noun.children if t.dep_ == "det")
    return some and noun.lower_ in _ANYONE and context.entity_over(noun) is None


_ANYONE = frozenset("homme femme garçon fille individu personne adolescent adolescente".split())


def _noun_before(
    before: Tokens, pronoun: Token, wanted: Agreement, context: Context, *, human: bool
) -> Token | None:
    """The noun of ``before`` that agrees; no person's where the verb is one that things share."""
    found = _noun_of(before, wanted, context, human=human)
    if found is None and human and pronoun.head.lemma_ in SHARED_VERBS:
        personal = _fitting(before, wanted, context, human=True)
        return None if personal else _noun_of(before, wanted, context, human=False)
    return found


def _owner_agrees(noun: Token | None, wanted: Agreement, context: Context) -> bool:
    """« Le monopole de De Mons est révoqué et il ramène les colons »: the monopoly, or the man?"""
    if noun is None:
        return False
    named = (t for t in noun.subtree if t != noun and context.mention_at(t) is not None)
    people = (e for t in named if (e := context.entity_over(t)) and e.kind is FactKind.PERSON)
    return any(wanted.fits(Agreement(e.gender or "", "Sing")) for e in people)


def _life_goes_on(
    pronoun: Token, wanted: Agreement, topic: Topic, context: Context
) -> Token | Topic | None:
    """The subject of the clause before, when the person of the title has been it.

    « Elle réalise sa meilleure performance. Elle égale son record. »: who an article is about
    stays its « elle » beside whatever thing comes in, unless the verb is one of things.
    """
    before = _before(pronoun, context)
    subject = told_of(before) if before is not None else None
    if before is None or subject is None or of_things(pronoun.head):
        return None
    if _is_topic(subject, topic):
        return topic
    if subject.lower_ not in PRONOUNS or subject.dep_ == "expl:subj":
        return None
    others = [t for t in before if t.i > subject.i and context.mention_at(t) is not None]
    if any(_person_named(t, wanted, topic, context) for t in others):
        return None
    told = Agreement(*PRONOUNS[subject.lower_])
    found = carried_on(subject, told, context, human=True) if wanted.fits(told) else None
    return topic if isinstance(found, Topic) else None


def _person_named(name: Token, wanted: Agreement, topic: Topic, context: Context) -> bool:
    """Whether a name is someone else's that the pronoun could mean: subject or object."""
    entity = context.entity_over(name)
    if entity is None or entity.kind is not FactKind.PERSON or entity.name == topic.text:
        return False
    governed = name.dep_.startswith(("nsubj", "obj", "iobj"))
    return governed and wanted.fits(Agreement(entity.gender or "", "Sing"))


def _long_thread(pronoun: Token, context: Context) -> bool:
    """Whether one « il », « sa … » after another leads back too far for a reader to follow."""
    current = pronoun
    for _ in range(LONGEST_THREAD):
        before = _before(current, context)
        subject = told_of(before) if before is not None else None
        if subject is None:
            return False
        possessed = any("Yes" in t.morph.get("Poss", []) for t in subject.children)
        if subject.lower_ not in PRONOUNS and not possessed:
            return False
        current = subject
    return True


def _noun_of(before: Tokens, wanted: Agreement, context: Context, *, human: bool) -> Token | None:
    """The head of the phrase of a clause that the next one goes on about."""
    subject = told_of(before)
    fitting = _fitting(before, wanted, context, human=human)
    if subject is not None and wanted.gender and _of_unknown_gender(subject, context):
        return None
    if subject is not None and subject.lower_ in PRONOUNS:
        fits = wanted.fits(Agreement(*PRONOUNS[subject.lower_]))
    else:
        fits = subject in fitting
    if subject is not None and fits:
        rivals = [t for t in fitting if t != subject and not subject.is_ancestor(t)]
        return subject if not any(_may_lead(t, subject) for t in rivals) else None
    people = [t for t in fitting if context.entity_over(t) and _personal(t, context)]
    acting = len(people) == 1 and people[0].dep_.startswith("nsubj")
    if acting and (human or not wanted.gender):
        return people[0]  # « …, a accusé Ousmane Thiaw. Son groupe … », « quand X lance … Il … »
    return fitting[0] if len(fitting) == 1 and fitting[0].dep_ == "obj" else None


def _of_unknown_gender(noun: Token, context: Context) -> bool:
    """« Werth a visité une usine. Elle … »: who is named may be no « elle »."""
    entity = context.entity_over(noun)
    return entity is not None and entity.kind is FactKind.PERSON and entity.gender is None


def _may_lead(noun: Token, subject: Token) -> bool:
    """Whether the next sentence could go on about a noun rather than about the subject.

    Not a complement behind a preposition, what the subject becomes, or one of a lesser clause.
    """
    if any(t.dep_ == "case" for t in noun.children) or noun.dep_ == "obl":
        return False
    if _of_a_locution(noun):
        return False
    if noun.head == subject.head:
        return noun.head.lemma_ not in _BECOMING
    return noun.dep_.startswith("nsubj")


def _of_a_locution(noun: Token) -> bool:
    """« avait besoin de renforts »: a noun without an article is nothing that one goes on about."""
    told = any(t.dep_ in {"det", "nummod", "appos"} for t in noun.children)
    return noun.pos_ == "NOUN" and noun.dep_ == "obj" and not told


_BECOMING = frozenset("devenir rester demeurer être constituer représenter".split())


def _fitting(
    sentence: Tokens, wanted: Agreement, context: Context, *, human: bool = False
) -> list[Token]:
    """The nouns of a sentence that a pronoun may take up; only people when ``human``."""
    nouns = [t for t in sentence if t.pos_ in {"NOUN", "PROPN"} and t.dep_ in _RIVALS]
    said = between_marks(sentence)
    nouns = [t for t in nouns if t.i not in said and not _said_to_be(t)]  # « est une ligne »
    agreeing = [t for t in nouns if wanted.fits(agreement_of(t, context))]
    return [t for t in agreeing if _personal(t, context)] if human else agreeing


def _said_to_be(noun: Token) -> bool:
    """« est la huitième ligne, ou période »: what the subject is, not another thing."""
    other = noun.head if noun.dep_ == "conj" else noun
    return any(t.dep_ == "cop" for one in (noun, other) for t in one.children)


def _named_before(pronoun: Token, wanted: Agreement, context: Context) -> bool:
    """« Avec Jean Morel, il … »: someone else is named first in the pronoun's own sentence."""
    start = pronoun.sent.start_char
    before = _before(pronoun, context)
    subject = told_of(before) if before is not None else None
    topic = topic_of(context)
    for entity, mention in context.mentions_in(start, pronoun.idx):
        if topic is not None and topic.person and context.in_title(entity):
            continue  # « Ferdinand rompt le lien: dénonçant le traité, il … »
        if subject is not None and context.entity_over(subject) == entity:
            continue  # « Morel est élu, et il part »
        fits = wanted.fits(Agreement(entity.gender or "", "Sing"))
        name = context.tokens(mention.span)
        inside = name is not None and of_same_actor(name[0], pronoun)
        if entity.kind is FactKind.PERSON and fits and not inside:
            return True
    return False


_THE = frozenset({"le", "la", "l'", "ce", "cet", "cette"})
_OF_ANOTHER = re.compile(r"\b(?:de|du|des|d')\b")


def _is_topic(noun: Token, topic: Topic) -> bool:
    """Whether a noun phrase is the title's: « l'île Saint-Paul » under « Saint-Paul (île) »."""
    words = {t.lower_ for t in noun.subtree}
    if noun.lower_ == topic.kind and any(t.lower_ in _THE for t in noun.children):
        return not any(t.dep_ == "nmod" for t in noun.children)
    if topic.person and noun.pos_ == "PROPN":
        return topic.text.split()[-1].lower() in words
    if words >= {w.lower() for w in re.findall(r"[\w-]{3,}", topic.text)}:
        return True
    if _OF_ANOTHER.search(topic.text):
        return False  # « l'histoire de l'Acadie » is not Acadia
    after = [t for t in noun.children if t.i > noun.i and t.dep_ not in {"amod", "punct"}]
    definite = any(t.lower_ in {"le", "la", "l'"} for t in noun.children)
    return definite and not after and noun.lower_ in topic.text.lower().split()


def _before(pronoun: Token, context: Context) -> Tokens | None:
    """The clause before in the pronoun's own sentence, or the sentence before, in any passage."""
    sentence = pronoun.sent
    own = [t for t in sentence if t.i < pronoun.i and t.dep_ in SUBJECTS]
    if own and not any(pronoun.head.is_ancestor(t) for t in own):
        return pronoun.doc[sentence.start : pronoun.i]
    places = [s.start for s in context.sentences]
    at = places.index(sentence.start) if sentence.start in places else 0
    if at > 1 and _says_what_it_is(context.sentences[at - 1]):
        at -= 1
    return context.sentences[at - 1] if at else None


def _says_what_it_is(sentence: Tokens) -> bool:
    """« C'est la septième marine du monde. »: still of what the sentence before was about."""
    for token in sentence[:-1]:
        if token.lower_ in {"c'", "ce"} and token.nbor(1).lemma_ == "être":
            return True
        if "Fin" in token.morph.get("VerbForm", []):
            return False
    return False


def _personal(noun: Token, context: Context) -> bool:
    """A person by name or by role, or what acts like one: an organisation."""
    entity = context.entity_over(noun)
    role = singular(noun.lower_) in ROLE_HEADS or noun.lemma_.lower() in ROLE_HEADS
    return role or (entity is not None and entity.kind in {FactKind.PERSON, FactKind.ORGANISATION})
