"""What an article is about: what its bare title names, and how a text takes it up.

An encyclopedia's article opens with « Il » for what its title names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.names import gender_of
from quizapp.core.facts.sentences import text_of
from quizapp.core.language import gazetteer
from quizapp.core.language.french import genders, grammar, titles_lexicon
from quizapp.core.language.french.hypernyms_lexicon import CLASS_COGNATES
from quizapp.core.language.french.names_lexicon import CIVIL_TITLES, ORGANISATION_HEADS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind
from quizapp.core.questions.antecedents import apposed, human
from quizapp.core.questions.clauses import SUBJECTS
from quizapp.core.questions.context import Context

PRONOUNS = {
    "il": ("Masc", "Sing"), "elle": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"), "elles": ("Fem", "Plur"),
}  # fmt: skip
_GENDERED = {"le": "Masc", "un": "Masc", "ce": "Masc", "la": "Fem", "une": "Fem", "cette": "Fem"}
_PLURAL = frozenset({"les", "des", "ces", "deux", "trois", "plusieurs"})
_LEAD = 3  # words before the first pronoun: « En 1914, elle … »
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
    """What the title names: « le mridang », « Lyon »; how it is taken up.

    ``kind`` is the noun that the title has in brackets: « Vizzavona (navire) ».
    """

    text: str
    agreement: Agreement
    person: bool = False
    kind: str = ""


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


def encyclopedic(context: Context) -> bool:
    """Whether an article is an encyclopedia's: a bare title that says nothing, and no date."""
    title = context.article.title
    bare = not _SAYS.search(title) and len(title.split()) <= LONGEST_TITLE
    return context.article.published is None and bare


def topic_of(context: Context) -> Topic | None:
    """What the article is about: what its bare title names, or the one person of its title.

    Its gender is that of the person, of the place, or of the article before it in the text.
    """
    title = context.article.title
    if title not in context.topics:
        topic = _topic(context)
        noun = re.search(r"\(([\w-]+)\)", title)
        context.topics[title] = replace(topic, kind=noun[1]) if topic and noun else topic
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
    found = next(_in_text(title, context), None) or _person_within(context)
    return found or _opening(title, context) or _common(title, context)


def _common(title: str, context: Context) -> Topic | None:
    """« la bataille de Savenay » of an encyclopedia, under a title that opens with a common noun.

    Its gender is that of the noun's article in the text (« ce camp fut … »), else its own.
    """
    words = title.split()
    head = next((w.lower() for w in words if w.lower() not in titles_lexicon.ORDINALS), "")
    if not encyclopedic(context) or head in titles_lexicon.HEADINGS or "," in title:
        return None
    shown = {_gender_by_article(t) for t in context.doc if t.lower_ == head} - {""}
    gender = shown.pop() if len(shown) == 1 else ""
    if not gender and len(words) > 1:
        gender = genders.gender_of(head) or ""
    if not gender:
        return None
    text = text_of(context.doc)
    inside = re.search(rf"(?<=[\w,] ){re.escape(title)}", text)  # written so within a sentence
    name = title if inside else f"{title[0].lower()}{title[1:]}"
    return Topic(grammar.definite(gender, "Sing", name), Agreement(gender, "Sing"))


def _gender_by_article(noun: Token) -> str:
    """« un collège » → Masc, « cette bataille » → Fem, "" for « l'école »."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    return _GENDERED.get(before, "") if noun.pos_ == "NOUN" else ""


def _place(place: gazetteer.Place, title: str) -> Topic:
    """« Pakistan » → « le Pakistan »; « Lyon », whose gender nothing tells."""
    article = place.article.replace("’", "'")
    number = "Plur" if place.plural else "Sing"
    return Topic(f"{article}{title}", Agreement(place.gender or "", number))


def _kind(noun: str, title: str, context: Context) -> Topic | None:
    """« Saint-Paul (île) » → « l'île Saint-Paul »; None where the text has no such noun."""
    if noun in ROLE_HEADS:  # « Médine (rappeur) »
        gender = ROLE_HEADS[noun] or gender_of(title)
        return Topic(title, Agreement(gender, "Sing"), person=True) if gender else None
    found = next((t for t in context.doc if t.lower_ == noun and t.morph.get("Gender", [])), None)
    if found is None:
        return None
    gender = found.morph.get("Gender", [])[0]
    return Topic(grammar.definite(gender, "Sing", f"{noun} {title}"), Agreement(gender, "Sing"))


def _gender_of_person(title: str, context: Context) -> str | None:
    """The gender of the person whose full name the title is."""
    civil = CIVIL_TITLES.get(title.split()[0])
    if civil and " " in title:
        return civil
    last = title.split()[-1]
    people = [e for e in context.findings.entities if e.kind is FactKind.PERSON]
    found = [e for e in people if e.name == title or (e.name == last and " " in title)]
    found = found or [e for e in people if " " in title and _longer_name(e.name, title)]
    if found:
        return (found[0].gender or gender_of(title)) if len(found) == 1 else None
    named = all(word[:1].isupper() for word in title.split()) and " " in title
    return gender_of(title) if named and gazetteer.lookup(title) is None else None


def _names_a_body(title: str, context: Context) -> bool:
    """« Clark Art Institute »: no full name of someone."""
    words = {w.lower() for w in title.split()}
    if words & _OF_BODIES:
        return True
    bodies = {FactKind.ORGANISATION, FactKind.PLACE}
    return any(e.kind in bodies and context.in_title(e) for e in context.findings.entities)


_OF_BODIES = frozenset[str]().union(*CLASS_COGNATES.values(), ORGANISATION_HEADS)


def _longer_name(name: str, title: str) -> bool:
    """« Clelia Duel Mosher » under « Clelia Mosher »."""
    own, told = name.split(), title.split()
    return len(own) > len(told) and own[0] == told[0] and own[-1] == told[-1]


def _opening(title: str, context: Context) -> Topic | None:
    """« Clelia Mosher », of whom the text says « Elle » from its first sentence on.

    Only of a title like a full name, before a verb of people's; under another one the paragraph
    may go on about something told of before it.
    """
    words = title.split()
    full = len(words) > 1 and all(w[:1].isupper() and w[1:].islower() for w in words)
    full = full and not _names_a_body(title, context)
    sentence = context.sentences[0] if full and context.sentences else None
    subject = told_of(sentence) if sentence is not None else None
    if subject is None or subject.lower_ not in PRONOUNS or subject.i - subject.sent.start > _LEAD:
        return None
    if not any(human(t.head) for t in context.doc if t.lower_ == subject.lower_):
        return None
    gender, number = PRONOUNS[subject.lower_]
    return Topic(title, Agreement(gender, number), person=True) if number == "Sing" else None


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


def told_of(sentence: Tokens) -> Token | None:
    """The one subject of a sentence's main verb."""
    root = sentence.root
    subjects = [t for t in root.children if t.dep_ in SUBJECTS and t in sentence]
    subjects = [t for t in subjects if t == subjects[0] or not apposed(subjects[0], t)]
    return subjects[0] if len(subjects) == 1 and subjects[0].dep_ != "expl:subj" else None
