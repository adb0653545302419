"""What a sentence goes on about: the subject of the one before, or what the title is about.

« La capsule Dragon a été lancée. Elle transporte 521 kg. »: the pronoun carries the subject on, the
« continue » transition of centering theory (Grosz, Joshi & Weinstein, 1995). An encyclopedia's
article opens with « Il » for what its title names. Where another noun of the sentence agrees
too and could be meant, nothing is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.names import gender_of
from quizapp.core.facts.sentences import text_of
from quizapp.core.language import gazetteer
from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import HUMAN_VERBS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.clauses import SUBJECTS
from quizapp.core.questions.context import Context
from quizapp.core.questions.frames import singular
from quizapp.core.questions.quotation_marks import between_marks

PRONOUNS = {
    "il": ("Masc", "Sing"), "elle": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"), "elles": ("Fem", "Plur"),
}  # fmt: skip
_GENDERED = {"le": "Masc", "un": "Masc", "ce": "Masc", "la": "Fem", "une": "Fem", "cette": "Fem"}
_PLURAL = frozenset({"les", "des", "ces", "deux", "trois", "plusieurs"})
_RIVALS = frozenset("obj obl:arg obl:agent iobj nsubj nsubj:pass obl ROOT root conj appos".split())
LONGEST_THREAD = 4  # sentences from a pronoun back to the name; farther, one loses it
LONGEST_TITLE = 6  # words of a title that names what the article is about
_SAYS = re.compile(r"[:;!?«»…]")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Gender and number; "" when unknown: it may be either."""

    gender: str
    number: str

    def fits(self, other: Agreement) -> bool:
        """Whether the two may speak of the same thing."""
        genders = not self.gender or not other.gender or self.gender == other.gender
        return genders and (not self.number or not other.number or self.number == other.number)


@dataclass(frozen=True, slots=True)
class Topic:
    """What the title names: « le mridang », « Lyon »; how it is taken up."""

    text: str
    agreement: Agreement
    person: bool = False


def agreement_of(noun: Token, context: Context) -> Agreement:
    """Of a noun or a name: from the person, else from its article, else from its form."""
    entity = context.entity_over(noun)
    if entity is not None and entity.kind is FactKind.PERSON:
        return Agreement(entity.gender or "", "Sing")
    if entity is not None and entity.kind is FactKind.PLACE:
        place = gazetteer.lookup(entity.name)
        if place is not None:
            return Agreement(place.gender or "", "Plur" if place.plural else "Sing")
    words = [t.lower_ for t in noun.children if t.i < noun.i]
    gender = next((_GENDERED[w] for w in words if w in _GENDERED), "")
    own = next(iter(noun.morph.get("Gender", [])), "") if noun.pos_ == "NOUN" else ""
    plural = any(w in _PLURAL for w in words)
    number = "Plur" if plural else next(iter(noun.morph.get("Number", [])), "Sing")
    return Agreement(gender or own, number)


def carried_on(
    pronoun: Token, wanted: Agreement, context: Context, *, human: bool
) -> Token | Topic | None:
    """What a pronoun takes up, if certain: a noun of the sentence before, or the title's topic.

    ``human``: its verb is one that only people are the subject of. The subject of the clause
    before when it agrees and no object does; else its one noun that agrees, an object.
    """
    topic = topic_of(context)
    if _named_before(pronoun, wanted, context) or _long_thread(pronoun, context):
        return None
    topic = topic if topic is not None and wanted.fits(topic.agreement) else None
    if topic is not None and human and not topic.person:
        topic = None
    before = _before(pronoun, context)
    if before is None:
        return topic
    human = human or (topic is not None and topic.person and not wanted.gender)  # « son action »
    found = _noun_of(before, wanted, context, human=human)
    same = context.article.passage_of(Span(before.start_char, pronoun.idx)) is not None
    if topic is not None:
        if found is None:
            return None if _fitting(before, wanted, context, human=human) else topic
        if _is_topic(found, topic):
            return topic
        return found if found.lower_ in PRONOUNS and same else None
    return found if found is not None and same else None


def _long_thread(pronoun: Token, context: Context) -> bool:
    """Whether one « il », « sa … » after another leads back too far for a reader to follow."""
    current = pronoun
    for _ in range(LONGEST_THREAD):
        before = _before(current, context)
        subject = _subject(before) if before is not None else None
        if subject is None:
            return False
        possessed = any("Yes" in t.morph.get("Poss", []) for t in subject.children)
        if subject.lower_ not in PRONOUNS and not possessed:
            return False
        current = subject
    return True


def _noun_of(before: Tokens, wanted: Agreement, context: Context, *, human: bool) -> Token | None:
    """The head of the phrase of a clause that the next one goes on about."""
    subject = _subject(before)
    fitting = _fitting(before, wanted, context, human=human)
    if subject is not None and subject.lower_ in PRONOUNS:
        fits = wanted.fits(Agreement(*PRONOUNS[subject.lower_]))
    else:
        fits = subject in fitting
    if subject is not None and fits:
        rivals = [t for t in fitting if t != subject and not subject.is_ancestor(t)]
        return subject if not any(_may_lead(t, subject) for t in rivals) else None
    people = [t for t in fitting if context.entity_over(t) and _personal(t, context)]
    if len(people) == 1 and people[0].dep_.startswith("nsubj") and not wanted.gender:
        return people[0]  # « …, a accusé Ousmane Thiaw. Son groupe … »
    return fitting[0] if len(fitting) == 1 and fitting[0].dep_ == "obj" else None


def _may_lead(noun: Token, subject: Token) -> bool:
    """Whether the next sentence could go on about a noun rather than about the subject.

    Not a complement behind a preposition, what the subject becomes, or one of a lesser clause.
    """
    if any(t.dep_ == "case" for t in noun.children) or noun.dep_ == "obl":
        return False
    if noun.head == subject.head:
        return noun.head.lemma_ not in _BECOMING
    return noun.dep_.startswith("nsubj")


_BECOMING = frozenset("devenir rester demeurer être constituer représenter".split())


def _fitting(
    sentence: Tokens, wanted: Agreement, context: Context, *, human: bool = False
) -> list[Token]:
    """The nouns of a sentence that a pronoun may take up; only people when ``human``."""
    nouns = [t for t in sentence if t.pos_ in {"NOUN", "PROPN"} and t.dep_ in _RIVALS]
    said = between_marks(sentence)
    nouns = [
        t for t in nouns if t.i not in said and not any(c.dep_ == "cop" for c in t.children)
    ]  # « est une ligne »
    agreeing = [t for t in nouns if wanted.fits(agreement_of(t, context))]
    return [t for t in agreeing if _personal(t, context)] if human else agreeing


def _named_before(pronoun: Token, wanted: Agreement, context: Context) -> bool:
    """« Avec Jean Morel, il … »: someone else is named first in the pronoun's own sentence."""
    start = pronoun.sent.start_char
    people = (e for e, _ in context.mentions_in(start, pronoun.idx) if e.kind is FactKind.PERSON)
    return any(wanted.fits(Agreement(e.gender or "", "Sing")) for e in people)


def _is_topic(noun: Token, topic: Topic) -> bool:
    """Whether a noun phrase is the title's: « l'île Saint-Paul » under « Saint-Paul (île) »."""
    words = {t.lower_ for t in noun.subtree}
    return words >= {w.lower() for w in re.findall(r"[\w-]{3,}", topic.text)}


def _before(pronoun: Token, context: Context) -> Tokens | None:
    """The clause before in the pronoun's own sentence, or the sentence before, in any passage."""
    sentence = pronoun.sent
    own = [t for t in sentence if t.i < pronoun.i and t.dep_ in SUBJECTS]
    if own and not any(pronoun.head.is_ancestor(t) for t in own):
        return pronoun.doc[sentence.start : pronoun.i]
    places = [s.start for s in context.sentences]
    at = places.index(sentence.start) if sentence.start in places else 0
    return context.sentences[at - 1] if at else None


def _subject(sentence: Tokens) -> Token | None:
    root = sentence.root
    subjects = [t for t in root.children if t.dep_ in SUBJECTS and t in sentence]
    return subjects[0] if len(subjects) == 1 and subjects[0].dep_ != "expl:subj" else None


def _personal(noun: Token, context: Context) -> bool:
    """A person by name or by role, or what acts like one: an organisation."""
    entity = context.entity_over(noun)
    role = singular(noun.lower_) in ROLE_HEADS or noun.lemma_.lower() in ROLE_HEADS
    return role or (entity is not None and entity.kind in {FactKind.PERSON, FactKind.ORGANISATION})


def topic_of(context: Context) -> Topic | None:
    """What the article is about: what its bare title names, or the one person of its title.

    Its gender is that of the person, of the place, or of the article before it in the text.
    """
    title = context.article.title
    if title not in context.topics:
        context.topics[title] = _topic(context)
    return context.topics[title]


def _topic(context: Context) -> Topic | None:
    title = re.sub(r"<[^>]*>|\s*\([^)]*\)", "", context.article.title).strip()
    if _SAYS.search(title) or len(title.split()) > LONGEST_TITLE or not title:
        return _person_within(context)
    gender = _gender_of_person(title, context)
    if gender:
        return Topic(title, Agreement(gender, "Sing"), person=True)
    place = gazetteer.lookup(title)
    if place is not None:
        kind = re.search(r"\(([\w ]+)\)", context.article.title)
        return _kind(kind.group(1), title, context) if kind else _place(place, title)
    return next(_in_text(title, context), None) or _person_within(context)


def _place(place: gazetteer.Place, title: str) -> Topic:
    """« Pakistan » → « le Pakistan »; « Lyon », whose gender nothing tells."""
    article = place.article.replace("’", "'")
    number = "Plur" if place.plural else "Sing"
    return Topic(f"{article}{title}", Agreement(place.gender or "", number))


def _kind(noun: str, title: str, context: Context) -> Topic | None:
    """« Saint-Paul (île) » → « l'île Saint-Paul »; None where the text has no such noun."""
    found = next((t for t in context.doc if t.lower_ == noun and t.morph.get("Gender", [])), None)
    if found is None:
        return None
    gender = found.morph.get("Gender", [])[0]
    return Topic(grammar.definite(gender, "Sing", f"{noun} {title}"), Agreement(gender, "Sing"))


def _gender_of_person(title: str, context: Context) -> str | None:
    """The gender of the person whose full name the title is."""
    last = title.split()[-1]
    people = [e for e in context.findings.entities if e.kind is FactKind.PERSON]
    found = [e for e in people if e.name == title or (e.name == last and " " in title)]
    if found:
        return (found[0].gender or gender_of(title)) if len(found) == 1 else None
    named = all(word[:1].isupper() for word in title.split()) and " " in title
    return gender_of(title) if named and gazetteer.lookup(title) is None else None


def _person_within(context: Context) -> Topic | None:
    """« France : disparition de Thierry Roland »: the only person that the title names."""
    people = [e for e in context.findings.entities if e.kind is FactKind.PERSON]
    named = [e for e in people if context.in_title(e) and " " in e.name]
    if len(named) != 1 or named[0].gender is None:
        return None
    return Topic(named[0].name, Agreement(named[0].gender, "Sing"), person=True)


def _in_text(title: str, context: Context) -> Iterator[Topic]:
    """Each « le TITLE » of the text, as a topic."""
    text = text_of(context.doc)
    pattern = rf"(?i)\b(le |la |les |l'|du |au )({re.escape(title)})(?!\w)"
    for match in re.finditer(pattern, text):
        noun = context.doc.char_span(*match.span(2))
        if noun is None:
            continue
        article = match.group(1).strip().lower()
        found = agreement_of(noun.root, context)
        gender = {"le": "Masc", "du": "Masc", "au": "Masc", "la": "Fem"}.get(article, found.gender)
        if gender:
            number = "Plur" if article == "les" else "Sing"
            name = match.group(2)
            yield Topic(grammar.definite(gender, number, name), Agreement(gender, number))


def human(verb: Token) -> bool:
    """Whether only people do it."""
    return verb.lemma_ in HUMAN_VERBS
