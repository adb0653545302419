"""Which person « il » or « elle » takes up, when the text leaves no doubt.

The subject of the sentence before, carried on as subject: the « continue » transition
of centering theory (Grosz, Joshi & Weinstein, 1995). « Rafael Correa a signé. Il a
ensuite … » gives Rafael Correa. Before a verb that only people are the subject of, the
one person of the last sentence that named any, or the one person of that gender in
the title. Anything less certain gives nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Findings, Mention
from quizapp.core.language.french.clauses_lexicon import ASIDE_VERBS
from quizapp.core.language.french.lexicon import HUMAN_VERBS, SHARED_VERBS, THING_VERBS
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.quotation_marks import between_marks

_PRONOUNS = {"il": "Masc", "elle": "Fem"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_QUOTES = frozenset('«»“”"')

FAR = 600  # characters since the last naming; farther, a reader has lost the thread

Named = tuple[Entity, Mention]
Antecedents = dict[int, Named]


def antecedents(sentences: Iterable[Tokens], findings: Findings, title: str) -> Antecedents:
    """The person, and the mention read last, for each pronoun's place in the Doc."""
    found: Antecedents = {}
    before: Named | None = None
    went_on = False
    topics = _topics(findings, title)
    for sentence in sentences:
        subject = _main_subject(sentence)
        named = _people(sentence, findings)
        gender = _PRONOUNS.get(subject.lower_) if subject is not None else None
        if subject is not None and gender is not None and not _quotes(sentence):
            taken_up = _carried(before, gender, subject, went_on=went_on)
            taken_up = taken_up or _topic(topics.get(gender), subject, findings)
            before, went_on = taken_up, taken_up is not None
            if taken_up and not _rivals(sentence, subject, taken_up[0], findings):
                found[subject.i] = taken_up
            continue
        went_on = False
        if named:
            before = named[-1] if len({e.name for e, _ in named}) == 1 else None
            if subject is not None and before is None and not _another_acts(sentence, named):
                before = _person(subject, findings)
    return found


def _another_acts(sentence: Tokens, named: Iterable[Named]) -> bool:
    """« Jean constitue une coalition que Philippe bat. Il … »: two of them are subjects."""
    places = {m.span.start: entity.name for entity, m in named}
    acting = {
        places[t.left_edge.idx if t.left_edge.idx in places else t.idx]
        for t in sentence
        if t.dep_ in _SUBJECTS and (t.idx in places or t.left_edge.idx in places)
    }
    return len(acting) > 1


def _people(sentence: Tokens, findings: Findings) -> list[Named]:
    """People named in a sentence, in order; not those of whom only its quotes speak."""
    here = Span(sentence.start_char, sentence.end_char)
    said = {sentence.doc[i].idx for i in between_marks(sentence)}
    named = [
        (entity, mention)
        for entity in findings.entities
        if entity.kind is FactKind.PERSON
        for mention in entity.mentions
        if here.holds(mention.span) and mention.span.start not in said
    ]
    return sorted(named, key=lambda pair: pair[1].span)


def _carried(before: Named | None, gender: str, pronoun: Token, *, went_on: bool) -> Named | None:
    """The person of the sentences before, if alone there and if the verb is a person's.

    ``went_on``: the sentence right before has the person for its subject already, by a pronoun;
    another « il » goes on, unless its verb is one of things (« Il paraît chaque semaine »). What
    ships and teams do as well (« il quitte Marseille ») is no person's by itself.
    """
    if before is None or before[0].gender != gender:
        return None
    near = pronoun.idx - before[1].span.end <= FAR
    goes_on = went_on or _is_subject(before[1], pronoun)
    own = human(pronoun.head) and pronoun.head.lemma_ not in SHARED_VERBS
    led = own or (goes_on and not of_things(pronoun.head))
    return before if near and led else None


def human(verb: Token) -> bool:
    """Whether only people do it, or are it: « fut présentateur »; « se poursuit » is of things."""
    if any(t.lower_ in _REFLEXIVE and t.i < verb.i for t in verb.children):
        return False
    office = verb.pos_ == "NOUN" and verb.lower_ in ROLE_HEADS
    return verb.lemma_ in HUMAN_VERBS or office


def of_things(verb: Token) -> bool:
    """Whether a book, a town or a law is the likelier subject: « paraît », « comprend »."""
    return verb.lemma_ in THING_VERBS


_REFLEXIVE = frozenset({"se", "s'"})


def _is_subject(mention: Mention, pronoun: Token) -> bool:
    """Whether the mention was the subject of the sentence right before the pronoun's."""
    start = pronoun.sent.start
    while start and pronoun.doc[start - 1].is_space:
        start -= 1
    if start == 0:
        return False
    previous = pronoun.doc[start - 1].sent
    subject = _main_subject(previous)
    if subject is None:
        return False
    run = _run(subject)
    return run[0].idx <= mention.span.start <= run[-1].idx


def _run(subject: Token) -> list[Token]:
    """The words of a subject, with those of « , le sergent Jean Morel, » said of it again."""
    again = (t for t in subject.head.children if t.dep_ in _SUBJECTS and apposed(subject, t))
    return sorted(t for noun in (subject, *again) for t in noun.subtree)


def apposed(first: Token, second: Token) -> bool:
    """« Son entraîneur, l'Italien Marco Bellini, a salué »: one subject said twice."""
    between = first.doc[first.i + 1 : second.i]
    return first.i < second.i and any(t.text == "," for t in between)


def _topics(findings: Findings, title: str) -> dict[str, Entity]:
    """The person of the title, for each gender that has exactly one."""
    named = [
        e
        for e in findings.entities
        if e.kind is FactKind.PERSON and any(s in title for s in e.surfaces if len(s) > 2)
    ]
    by_gender = {g: [e for e in named if e.gender == g] for g in _PRONOUNS.values()}
    return {gender: people[0] for gender, people in by_gender.items() if len(people) == 1}


def _topic(topic: Entity | None, pronoun: Token, findings: Findings) -> Named | None:
    """The title's person, unless someone else of the gender, or a thing, was named since."""
    if topic is None:
        return None
    past = [m for m in topic.mentions if m.span.start < pronoun.idx]
    if not past or pronoun.idx - past[-1].span.end > FAR:
        return None
    others = (
        m.span.start
        for e in findings.entities
        if e.kind is FactKind.PERSON and e.name != topic.name and e.gender in {topic.gender, None}
        for m in e.mentions
    )
    between = any(past[-1].span.start < at < pronoun.idx for at in others)
    return None if between or not human(pronoun.head) else (topic, past[-1])


def spoke_before(
    pronoun: Token, gender: str, sentences: Sequence[Tokens], findings: Findings
) -> Named | None:
    """Who says what « a-t-il ajouté », « selon lui » reports: the one person who spoke last.

    The last sentence before that names anyone names one person alone, of that gender, as the
    subject of its verb or after a verb of speech.
    """
    here = next((n for n, s in enumerate(sentences) if s.start <= pronoun.i < s.end), 0)
    for sentence in reversed(sentences[max(here - LONGEST_TURN, 0) : here]):
        named = _people(sentence, findings)
        if not named:
            continue
        entity, mention = named[-1]
        alone = len({e.name for e, _ in named}) == 1 and entity.gender == gender
        near = pronoun.idx - mention.span.end <= FAR
        return (entity, mention) if alone and near and _speaks(sentence, mention) else None
    return None


LONGEST_TURN = 5  # sentences of one speaker that name nobody else


def _speaks(sentence: Tokens, mention: Mention) -> bool:
    """« Jean Morel s'exprimait jeudi », « « … », a expliqué Jean Morel, directeur du port »."""
    name = sentence.doc.char_span(*mention.span, alignment_mode="expand")
    if name is None:
        return False
    top = name.root
    while top.dep_ in _OF_NAME and top.head != top:
        top = top.head
    before = sentence.doc[max(name.start - _VERB_WITHIN, sentence.start) : name.start]
    said = any(t.lemma_ in ASIDE_VERBS and t.pos_ in {"VERB", "AUX"} for t in before)
    return said or top.dep_.startswith("nsubj")


_OF_NAME = frozenset({"appos", "flat:name", "flat"})
_VERB_WITHIN = 12  # words from « a expliqué » to the name


def of_same_actor(name: Token, pronoun: Token) -> bool:
    """« Évoluant avec Sam Gagner, il marque »: who does both is not the one beside him.

    A participle or an infinitive before the clause has the clause's subject for its own (« Le Bon
    Usage » § 328), and no other name within it may be that subject.
    """
    for verb in name.ancestors:
        if verb.head != pronoun.head or verb == pronoun.head:
            continue
        own = any(t.dep_.startswith("nsubj") for t in verb.children)
        forms = set(verb.morph.get("VerbForm", []))
        return verb.pos_ == "VERB" and verb.i < pronoun.i and bool(forms & _NON_FINITE) and not own
    return False


_NON_FINITE = frozenset({"Part", "Inf"})


def _main_subject(sentence: Tokens) -> Token | None:
    subjects = [t for t in sentence.root.children if t.dep_ in _SUBJECTS]
    once = [t for t in subjects if t == subjects[0] or not apposed(subjects[0], t)]
    return once[0] if len(once) == 1 else None


def _quotes(sentence: Tokens) -> bool:
    return any(t.text in _QUOTES for t in sentence)


def _person(subject: Token, findings: Findings) -> tuple[Entity, Mention] | None:
    """The person named by a subject, role before the name included, and no other."""
    run = _run(subject)
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
    others = (
        sentence.doc.char_span(*mention.span, alignment_mode="expand")
        for entity in findings.entities
        if entity.kind is FactKind.PERSON and entity.name != person.name
        for mention in entity.mentions
        if sentence.start_char <= mention.span.start < pronoun.idx
    )
    return any(name is None or not of_same_actor(name[0], pronoun) for name in others)
