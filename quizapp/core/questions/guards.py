"""What refuses a statement before anything is asked of it, whoever it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import (
    CLAUSE_OPENERS,
    COORDINATORS,
    DEICTIC_DAYS,
    DENYING,
    FRAGMENT_OPENINGS,
    OPENING_NOUNS,
    SUBORDINATING_WORDS,
)
from quizapp.core.language.french.importance_lexicon import OPINION_VERBS
from quizapp.core.language.french.lexicon import (
    DAYS,
    MONTHS,
    NEGATIONS,
    RELATIVES,
)
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.language.french.speech_lexicon import TIME_WORDS
from quizapp.core.language.french.times_lexicon import ADVERBS_OF_NOW
from quizapp.core.questions.context import Context
from quizapp.core.questions.faults import faulty
from quizapp.core.questions.framing import unframed
from quizapp.core.questions.legibility import garbled, quoted_along, shouted
from quizapp.core.questions.losses import bare_amount, hedged_aside, lost_argument, only_offered
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.simplifying import is_conjugated, is_finite
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.valency import lacks_complement

_INITIAL = re.compile(r"[A-Z]\.?")
MOST_QUOTED = 0.4  # share of the words
PERSONAL = frozenset({"il", "elle", "ils", "elles", "on"})
# Words that a cut may not leave before another word: « alors que [pour lui] il ».
_BINDING = frozenset({"que", "de", "le", "la", "ne", "se", "lorsque", "puisque", "si", "du", "des"})
NEAR = 6  # words after the verb where the « que » of a restriction stands


def unsound(statement: Statement, context: Context) -> str | None:
    """The name of the first guard that refuses; None when all let it pass."""
    return next((name for name, refuses in GUARDS.items() if refuses(statement, context)), None)


def denies(statement: Statement, _context: Context) -> bool:
    """The main verb denied: the question would be a riddle. « ne … que » says how much."""
    inside = quoted(statement)
    if restricts(statement):
        return False
    negated = [t for t in statement.tokens if t.i not in inside and _denying(t)]
    if not statement.subject:
        return bool(negated)
    end = statement.verb[-1].i
    return any(t.i <= end or _of_the_verb(t, statement) for t in negated)


def _denying(token: Token) -> bool:
    """« ne », « aucun », « ni »; without them « pas » and « personne » deny nothing.

    « un grand pas en avant », « en personne », « pas moins de neuf ».
    """
    return token.lower_ in DENYING and token.pos_ not in {"NOUN", "PROPN"}


def _of_the_verb(token: Token, statement: Statement) -> bool:
    """« a rencontré peu de succès et aucun soutien »: a denial in no clause of its own."""
    start = statement.verb[-1].i
    opened = any(start < t.i < token.i and t.lower_ in SUBORDINATING_WORDS for t in statement.rest)
    return not opened


def commenting(root: Token) -> bool:
    """« ce mouvement souligne la lutte de Moscou »: what the author thinks, not what happened.

    The subject is a thing, not someone who speaks: « le ministre souligne que … » tells.
    """
    if root.lemma_ not in OPINION_VERBS:
        return False
    nouns = (t for t in root.children if t.dep_ == "nsubj" and t.pos_ == "NOUN")
    things = any(noun.lower_ not in ROLE_HEADS for noun in nouns)
    said = any(t.dep_ == "ccomp" or t.text == "«" for t in root.children)
    counted = any(t.pos_ == "NUM" or t.text == "%" for t in root.subtree)
    return things and not said and not counted


def restricts(statement: Statement) -> bool:
    """« n'avait couru que trois marathons », « ne sera plus que de 12 % »: so many and no more."""
    if not statement.subject or not any(t.lower_ in {"ne", "n'"} for t in statement.verb):
        return False
    first = statement.verb[0].i
    near = [t for t in statement.tokens if first < t.i <= statement.verb[-1].i + NEAR]
    denied = any(t.lower_ in NEGATIONS and t.lower_ not in {"ne", "n'"} for t in near)
    following = {t.i: t for t in statement.tokens}
    return not denied and any(
        t.lower_ in {"que", "qu'"} and _measured(following.get(t.i + 1)) for t in near
    )


def _measured(token: Token | None) -> bool:
    """What may follow the « que » of a restriction: no clause of its own."""
    return token is not None and token.pos_ in {"NUM", "DET", "ADP", "ADV", "NOUN"}


def negated(statement: Statement) -> frozenset[int]:
    """Places of the words that a negation of a subordinate clause may bear on: up to the end."""
    inside = quoted(statement)
    places = [t.i for t in statement.tokens if t.i not in inside and _denying(t)]
    if not places:
        return frozenset()
    opened = [t.i for t in statement.tokens if t.lower_ in SUBORDINATING_WORDS and t.i < places[0]]
    start = max(opened, default=places[0])
    return frozenset(t.i for t in statement.tokens if t.i >= start)


def addresses(statement: Statement, _context: Context) -> bool:
    """« Rappelons que … », « Notez … »: the writer speaks to the reader."""
    inside = quoted(statement)
    return any(_first_or_second_person(t) for t in statement.tokens if t.i not in inside)


def _first_or_second_person(token: Token) -> bool:
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    return any(feature in str(token.morph) for feature in _SPEAKING)


_SPEAKING = ("Person=1", "Person=2", "Mood=Imp")


def looks_back(statement: Statement, context: Context) -> bool:
    """A main verb in the pluperfect without a date is anchored elsewhere: « avait cédé »."""
    if not statement.subject or not _pluperfect(statement):
        return False
    source = statement.source
    dates = context.moments_in(source.start, source.end)
    if any(m.absolute and statement.holds(*m.span) for m in dates):
        return False
    # « avait ordonné le blocage » under « neuf mois de blocage »
    return not any(t.pos_ == "NOUN" and _of_the_title(t, context) for t in statement.rest)


def _pluperfect(statement: Statement) -> bool:
    finite = statement.finite
    return (
        finite != statement.root
        and finite.lemma_ in {"avoir", "être"}
        and "Imp" in finite.morph.get("Tense", [])
        and "Part" in statement.root.morph.get("VerbForm", [])
        and not any(t.dep_ == "aux:pass" for t in statement.root.children)
    )


def _of_the_title(noun: Token, context: Context) -> bool:
    return {noun.lower_, noun.lemma_.lower()} & context.title_words != frozenset()


def disagrees(statement: Statement, _context: Context) -> bool:
    """« la maternité … a été fermé », « les restrictions ont été levé »: not to be learnt.

    With « être », the participle agrees with its subject (« Le Bon Usage » § 943).
    """
    root = statement.root
    if not statement.subject or root.i < statement.finite.i:
        return False
    if _miscounted(statement):
        return True
    if any(e.start == root.i for e in statement.edits) or _several(statement):
        return False
    passive = any(t.dep_ == "aux:pass" for t in root.children)
    if not passive and (statement.finite.lemma_ != "être" or root.pos_ not in {"VERB", "NOUN"}):
        return False
    if root.pos_ != "NOUN" and "Part" not in root.morph.get("VerbForm", []):
        return False
    ending = root.lower_.rstrip("s")
    if root.pos_ == "NOUN" and not (passive and ending.endswith(("é", "i", "u"))):
        return False
    determiner = statement.subject[0].lower_
    plural = statement.finite.morph.get("Number", []) == ["Plur"]
    feminine = determiner in {"la", "une", "cette"}
    reflexive = any(t.lower_ in {"se", "s'"} for t in statement.verb)
    bare = plural and not reflexive and not root.lower_.endswith(("s", "x"))
    return (feminine and not reflexive and not ending.endswith("e")) or bare


def _several(statement: Statement) -> bool:
    """« La compagnie Air et le constructeur Boréal sont mis en examen »: masculine together."""
    masculine = {"le", "un", "ce"} & {t.lower_ for t in statement.subject}
    return bool(masculine) and any(t.dep_ == "conj" for t in statement.subject)


def _miscounted(statement: Statement) -> bool:
    """« les Red Claws du Maine est créée »."""
    singular = statement.finite.morph.get("Number", []) == ["Sing"]
    return singular and statement.subject[0].lower_ in {"les", "ces", "des", "plusieurs"}


def headless(statement: Statement, _context: Context) -> bool:
    """A sentence kept whole without a sure subject must begin like one that has a subject."""
    if statement.subject:
        return False
    first, second, tokens = statement.tokens[0], statement.tokens[1], statement.tokens
    opens = first.pos_ in {"DET", "PROPN", "ADP"} and first.lower_ not in FRAGMENT_OPENINGS
    opens = opens or (first.pos_ == "NUM" and second.pos_ in {"NOUN", "NUM", "ADJ"})
    opens = opens or first.morph.get("VerbForm", []) == ["Inf"]
    verbs = [t for t in tokens if is_conjugated(t)]
    relative = [t for t in tokens if t.pos_ == "PRON" and t.lower_ in RELATIVES]
    return not opens or len(verbs) <= len(relative)  # « Un voyage que le médecin approuvait. »


def mostly_quoted(statement: Statement) -> bool:
    """More quoted than said: it may be asked who says it, a gap in its frame tells nothing."""
    inside = quoted(statement)
    return sum(t.i in inside for t in statement.tokens) > MOST_QUOTED * len(statement.tokens)


_TIMELY_NOUNS = OPENING_NOUNS.union(DAYS)
_TIMELY_WORDS = DEICTIC_DAYS.union(DAYS, ADVERBS_OF_NOW)


def trails(statement: Statement, _context: Context) -> bool:
    """An opening that is no adjunct: « Seule ombre au tableau : », « Dessaler … »."""
    lead = [t for t in statement.lead if t.text != ","]
    if not lead:
        return False
    odd = lead[0].pos_ in {"VERB", "AUX", "NUM", "PROPN", "CCONJ", "PRON"}
    odd = odd or lead[0].lower_ in FRAGMENT_OPENINGS or lead[-1].lower_ in {"que", "qu'"}
    bare = lead[0].pos_ == "NOUN" and lead[0].lower_ not in _TIMELY_NOUNS
    odd = odd or (bare and len(lead) > 1)
    joined = any(t.lower_ in COORDINATORS and t.nbor(-1).text == "," for t in lead[1:])
    odd = odd or joined or _apposed(lead)
    alone = len(lead) == 1 and lead[0].lower_ not in _TIMELY_WORDS
    return odd or alone or any(t.text in ":«»" for t in lead)


def _apposed(lead: Sequence[Token]) -> bool:
    """« Le troisième candidat, le maire de Gao, … »: a noun phrase of no time is no adjunct."""
    timely = any(t.lower_ in _TIMELY or t.is_digit for t in lead)
    return lead[0].pos_ == "DET" and not timely


_TIMELY = TIME_WORDS | MONTHS | _TIMELY_NOUNS


def torn(statement: Statement, _context: Context) -> bool:
    """Words left behind by what they belong to: « À Ziguinchor termine son mandat, … »."""
    if not statement.subject:
        return False
    kept = set(statement.tokens) | set(statement.verb)
    for token in statement.tokens:
        if not is_finite(token) or token in statement.verb:
            continue
        verb = token.head if token.pos_ == "AUX" and token.head.i > token.i else token
        governed = {t for t in verb.children if t.dep_.startswith(("nsubj", "mark", "expl"))}
        if governed and governed.isdisjoint(kept):
            return True
    halved = _halved(statement) or _listed_after_cut(statement)
    return halved or _verbless(statement) or _verb_unseen(statement)


def _verb_unseen(statement: Statement) -> bool:
    """« Harald Jäger téléphone à ses supérieurs prend … »: a noun right after a name is a verb."""
    return any(
        a.pos_ == "PROPN" and b.pos_ == "NOUN" and b.i == a.i + 1 and b.text.islower()
        for a, b in pairwise(statement.subject)
        if a.dep_.startswith(("flat", "appos", "nsubj"))
    )


def _halved(statement: Statement) -> bool:
    """« entre les Français, … » without « et les Hollandais »: one side of two."""
    tokens = statement.tokens
    pairs = [t.head for t in tokens if t.lower_ == "entre" and t.dep_ == "case"]
    return any(c.dep_ == "conj" and c not in tokens for noun in pairs for c in noun.children)


def _listed_after_cut(statement: Statement) -> bool:
    """« seront ouverts [avec des visites], des animations et une enquête »: the list lost its head.

    Of nouns alone: a clause may well go on without the one that it was joined to.
    """
    kept = {*statement.tokens, *statement.subject}
    return any(
        t.dep_ == "conj" and t.pos_ == t.head.pos_ == "NOUN" and t.head not in kept
        for t in statement.rest
    )


def _verbless(statement: Statement) -> bool:
    """« dans le top 3 puisque la no 31 », « Lorsqu'en 1637, il illustre sa méthode. »

    Each clause that « qui », « puisque » or « lorsque » opens needs a verb beside the main one.
    """
    inside = quoted(statement)
    tokens = [t for t in statement.tokens if t.i not in inside]
    openers = [t for t in tokens if t.lower_ in CLAUSE_OPENERS and t.pos_ != "DET"]
    if not restricts(statement):
        openers += [t for t in tokens if t.lower_ in {"que", "qu'"} and t.dep_ == "mark"]
    verbs = [t for t in tokens if t != statement.finite and is_conjugated(t)]
    opened = {t.head.i for t in openers}
    if inside and any(t.lower_ in {"que", "qu'"} for t in openers):
        return len(verbs) + 1 < len(opened)  # « affirme que « … » »: its verb is quoted
    return len(verbs) < len(opened)


def dangles(statement: Statement, _context: Context) -> bool:
    """« précise que : « … » », « …, et. », a statement that is all quotation."""
    texts = [t.lower_ for t in statement.tokens]
    if texts[0] in {"que", "qu'"}:
        return True  # « [De même] que le ministre a interrompu … »
    if _list_cut(statement):
        return True
    turned = any(a in {"que", "qu'"} and b == ":" for a, b in pairwise(texts))
    last = statement.tokens[-1]
    if statement.subject and _nameless(statement.subject):
        return True
    unclosed = texts.count("(") != texts.count(")") or texts.count("«") != texts.count("»")
    if unclosed or last.lower_ in SUBORDINATING_WORDS:
        return True
    for first, second in pairwise(statement.tokens):
        if first.lower_ in _BINDING and (second.text == "," or second.i != first.i + 1):
            return True
    hanging = last.pos_ in {"CCONJ", "DET"} or (last.pos_ == "ADP" and last.dep_ == "case")
    return turned or hanging or texts[0] in {"«", "“", '"', "["}


def _list_cut(statement: Statement) -> bool:
    """« connait sa page la plus sombre : le Milan AC, la Juventus et la Lazio [, … sont …] »."""
    last, doc = statement.tokens[-1], statement.sentence.doc
    listed = any(t.text == ":" and t.i > statement.root.i for t in statement.tokens)
    if not listed or last.i + 2 >= statement.sentence.end or doc[last.i + 1].text != ",":
        return False
    return doc[last.i + 2].pos_ == "DET"  # not « …, dont la première partie … »


def _nameless(subject: Sequence[Token]) -> bool:
    """« Un autre », « 6 », « Trois seulement »: a subject without a noun that is no pronoun."""
    if len(subject) == 1 and _INITIAL.fullmatch(subject[0].text):
        return True  # « [La société S.p.] A. est détenue à 68 % »
    personal = len(subject) == 1 and subject[0].lower_ in PERSONAL
    named = any(t.pos_ in {"NOUN", "PROPN", "X", "SYM"} for t in subject)
    return not named and not personal


def repeats_a_fault(statement: Statement, _context: Context) -> bool:
    """What the article misspells is not to be learnt."""
    written = {i for e in statement.edits for i in range(e.start, e.end)}
    return faulty([t for t in statement.tokens if t.i not in written], quoted(statement))


def unplaced(statement: Statement, _context: Context) -> bool:
    """« Une couche de huit mètres a été extraite »: some layer, nowhere, by nobody."""
    if not statement.subject or statement.subject[0].lower_ not in {"un", "une"}:
        return False
    passive = any(t.dep_ == "aux:pass" for t in statement.root.children)
    told = any(t.pos_ in {"NOUN", "PROPN", "NUM"} for t in (*statement.lead, *statement.rest))
    return passive and not told and not any(t.pos_ == "PROPN" for t in statement.subject)


GUARDS: dict[str, Callable[[Statement, Context], bool]] = {
    "negation": denies,
    "addresses": addresses,
    "pluperfect": looks_back,
    "disagreement": disagrees,
    "complement": lacks_complement,
    "lost_argument": lost_argument,
    "headless": headless,
    "trails": trails,
    "torn": torn,
    "dangling": dangles,
    "unplaced": unplaced,
    "fault": repeats_a_fault,
    "garbled": garbled,
    "shouted": shouted,
    "quoted_along": quoted_along,
    "unframed": unframed,
    "hedged_aside": hedged_aside,
    "bare_amount": bare_amount,
    "only_offered": only_offered,
}
