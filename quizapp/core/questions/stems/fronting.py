"""Complements that open a question: « À quelle entreprise la mine vendait-elle … ? ».

An answer is found again in the parse as the end of a complement of the main verb (or
of its infinitive): the whole complement moves to the front with its preposition.
Parse and words must agree: the complement is one run, with nothing of another clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.language.french.clauses_lexicon import LOCUTIONS
from quizapp.core.language.french.lexicon import STREETS
from quizapp.core.questions.clauses import finite_verb
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.remainders import leaves_behind
from quizapp.core.questions.wording import (
    inverted_clause,
    keeps_case,
    lead_in,
    predicate,
    question,
    words,
)

OBJECT = "obj"
_COMPLEMENTS = frozenset({"obj", "obl", "iobj", "xcomp"})
_INSIDE = frozenset({"nmod", "flat", "nummod", "fixed", "case"})
# Adverbs of quantity that the parse makes the head of what they measure: « près de 300 agents ».
_QUANTITIES = frozenset({"près", "plus", "moins", "environ", "jusque", "hauteur", "presque"})
_WHOLE_PREPOSITIONS = {
    "au": "à", "aux": "à", "du": "de", "des": "de", "d'": "de", "jusqu'": "jusqu’",
}  # fmt: skip
_ARTICLES = frozenset({"le", "la", "l'", "les"})
OF = frozenset({"de", "d'", "du", "des"})
_CLAUSES = frozenset({"VERB", "AUX", "SCONJ", "CCONJ"})
_DEPENDENT = frozenset({"acl", "acl:relcl", "appos", "conj", "cc"})
_DEEPEST = 2  # nouns between the verb and the answer; beyond, the question is a riddle


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement of the main verb that ends with the answer.

    ``before`` runs from its preposition to the word before the answer, article left
    out; empty for a direct object. ``answer`` is the answer with its article.
    ``relation`` is what the complement is to the verb, ``depth`` how many nouns stand between.
    """

    before: tuple[Token, ...]
    answer: tuple[Token, ...]
    relation: str
    depth: int

    @property
    def moved(self) -> frozenset[int]:
        """The words that leave their place."""
        return frozenset(t.i for t in (*self.before, *self.answer))

    @property
    def preposition(self) -> str:
        """The word before the answer, whole: « du » → « de »; "" for none."""
        return _whole(self.before[-1].lower_) if self.before else ""


def complement(answer: Sequence[Token], statement: Statement) -> Complement | None:
    """The complement of the verb that ends with ``answer``; None when in doubt."""
    inside = set(answer)
    heads = [t for t in answer if t.head not in inside]
    if len(heads) != 1 or not inside <= set(statement.tokens):
        return None
    found = _climb(heads[0], statement)
    if found is None:
        return None
    top, depth = found
    kept = {t.i: t for t in statement.tokens}
    first = min(t.i for t in top.subtree if t.i in kept)
    if _of_participle(first, statement):
        return None
    run = [kept[i] for i in range(first, answer[-1].i + 1) if i in kept]
    before = [t for t in run if t.i < answer[0].i]
    if not _is_run(run) or any(t.pos_ in _CLAUSES or t.text in "«»,:;" for t in before):
        return None
    article = before[-1:] if before and before[-1].lower_ in _ARTICLES else []
    before = before[: len(before) - len(article)]
    if not _governed(before, depth) or _goes_on(answer, heads[0], statement):
        return None
    if set(run) & {*statement.subject, *statement.verb} or _left_behind(top, answer, statement):
        return None
    return Complement(tuple(before), (*article, *answer), _bare(top.dep_), depth)


def possessor(answer: Sequence[Token], statement: Statement) -> Complement | None:
    """« de Manacor » in « est le maire de Manacor », « a remporté le marathon de Manacor »."""
    inside = set(answer)
    heads = [t for t in answer if t.head not in inside]
    if len(heads) != 1 or heads[0].dep_ != "nmod" or not inside <= set(statement.rest):
        return None
    noun, kept = heads[0].head, {t.i: t for t in statement.tokens}
    said = noun == statement.root or (noun.dep_ == OBJECT and noun.head == statement.root)
    if not said or noun.pos_ != "NOUN" or noun.i > answer[0].i or noun.lower_ in STREETS:
        return None
    start = answer[0].i - 1
    article = [kept[start]] if start in kept and kept[start].lower_ in _ARTICLES else []
    preposition = kept.get(start - len(article))
    if preposition is None or preposition.lower_ not in OF or preposition.i != noun.i + 1:
        return None
    definite = any(t.lower_ in _ARTICLES for t in noun.children if t.dep_ == "det")
    if not definite or _goes_on(answer, heads[0], statement):
        return None
    if _left_behind(noun, answer, statement):
        return None
    return Complement((preposition,), (*article, *answer), "nmod", 1)


def _of_participle(first: int, statement: Statement) -> bool:
    """« a reçu deux bateaux construits à Gao »: where they were built, whatever the parse says."""
    before = statement.sentence.doc[first - 1]
    return before.dep_ == "acl" and before not in statement.verb


_NEARNESS = frozenset({"près", "proche", "loin", "autour"})
_BARE_BEFORE = frozenset({"à", "en", "par"})
_BARE_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})


def _governed(before: Sequence[Token], depth: int) -> bool:
    """What precedes the answer is its preposition, or nouns that end with « de ».

    Not « à la baisse à trois reprises », « dans un bureau de l’armée à Lyon », nor a noun without
    an article that is one name with it (« en coupe d’Italie ») or one of its own (« à vide de »).
    """
    if not depth:
        return all(t.pos_ in {"ADP", "ADV"} or t.dep_ == "fixed" for t in before)
    if any(t.lower_ in _NEARNESS for t in before[1:]):
        return False  # « sur la rive près de Saratoga »
    if before and before[0].lower_ == "par" and any(t.lower_ in {"un", "une"} for t in before):
        return False  # « par une chute à l’entrée de quelle ville »: nobody says so
    opening = " ".join(t.lower_ for t in before[:2])
    bare = len(before) > 1 and before[0].lower_ in _BARE_BEFORE and before[1].pos_ in _BARE_NOUNS
    if bare and opening not in LOCUTIONS:
        return False
    if any(t.pos_ in {"NOUN", "PROPN"} and t.text[:1].isupper() for t in before[1:]):
        return False  # « dans la Montagne d’Avize »
    return bool(before) and before[-1].lower_ in OF and before[0].lower_ not in {"sans", "comme"}


def _left_behind(top: Token, answer: Sequence[Token], statement: Statement) -> bool:
    """What would be said of nothing once the answer is gone.

    « au hall de Jambes, ouvert par … »; « contenait 23 lettres, et un carnet »; « de 34 % au
    Liban et de 40 % au Soudan ».
    """
    after = [t for t in statement.tokens if t.i > answer[-1].i]
    gone = {top, *answer}
    if _apposed(after, gone):
        return True
    if any(t.dep_ in _DEPENDENT and t.head in gone and _could_agree(t, t.head) for t in after):
        return True
    if len(after) > 1 and after[0].text == ",":
        second = after[1]
        bare = second.pos_ in {"NOUN", "ADJ", "NUM"} or second.lower_ in {"et", "ou"}
        named = second.pos_ == "DET" and _bare(second.head.dep_) not in {"obj", "obl", "nsubj"}
        if bare or named or "Part" in second.morph.get("VerbForm", []):
            return True
    same = answer[0].nbor(-1).lower_ if answer[0].i else ""
    return any(
        t.lower_ in {"et", "ou", "mais"} and u.lower_ == same and u.pos_ == "ADP"
        for t, u in pairwise(after)
    )


def _apposed(after: Sequence[Token], gone: set[Token]) -> bool:
    """« à 45 navires[, pour la plupart espagnols,] »: what a comma adds to what is gone."""
    if not after or after[0].text != ",":
        return False
    end = next((n for n, t in enumerate(after[1:], 1) if t.text == ","), len(after))
    return any(t.head in gone and t.dep_ in {"nmod", "amod"} for t in after[1:end])


def _could_agree(dependent: Token, noun: Token) -> bool:
    """« La capsule restera 18 jours accrochée … »: the participle is not of the days."""
    if dependent.dep_ != "acl" or "Part" not in dependent.morph.get("VerbForm", []):
        return True
    shown, own = dependent.morph.get("Number", []), noun.morph.get("Number", [])
    return not shown or not own or shown == own


def _climb(head: Token, statement: Statement) -> tuple[Token, int] | None:
    """From the answer to the complement of the verb that holds it, and the nouns passed."""
    token, depth = head, 0
    while True:
        relation, above = _bare(token.dep_), token.head
        if above == statement.root or infinitive_of(above, statement):
            return (token, depth) if relation in _COMPLEMENTS else None
        quantity = above.lower_ in _QUANTITIES
        if above == token or depth > _DEEPEST or not (relation in _INSIDE or quantity):
            return None
        depth += not quantity and relation == "nmod"
        token = above


def infinitive_of(token: Token, statement: Statement) -> bool:
    """« devra trouver »: the infinitive right after the verb takes the same complements."""
    if token.head != statement.root or token.dep_ != "xcomp":
        return False
    return "Inf" in token.morph.get("VerbForm", []) and token.i - statement.verb[-1].i <= 2


def _goes_on(answer: Sequence[Token], head: Token, statement: Statement) -> bool:
    """« Gao et Mopti », « Lyon ou », « 3-4 »: the answer is half of what the verb is said of."""
    last = answer[-1].i
    following = next((t for t in statement.tokens if t.i > last), None)
    if following is not None and following.i == last + 1:
        if following.lower_ in {"et", "ou", "-", "ni", "comme"}:
            return True
        if following.pos_ in {"PROPN", "ADJ"}:
            return True  # « l’ancien chef de l’Autorité palestinienne Yasser Arafat »
    inside = set(answer)
    return any(_bare(t.dep_) in {"conj", "cc"} and t not in inside for t in head.children)


def _bare(relation: str) -> str:
    return relation.split(":")[0]


def _is_run(tokens: Sequence[Token]) -> bool:
    return all(b.i - a.i == 1 for a, b in pairwise(tokens))


def _whole(preposition: str) -> str:
    return _WHOLE_PREPOSITIONS.get(preposition, preposition)


def opening(found: Complement, asked: str, statement: Statement, context: Context) -> str:
    """What opens the question: « au siège de quelle organisation », « d’après qui »."""
    if not found.before:
        return asked
    last = found.before[-1]
    if found.preposition == last.lower_:
        return f"{words(statement, context, found.before)} {asked}"
    leading = words(statement, context, found.before[:-1])
    return " ".join(part for part in (leading, _joined(found.preposition, asked)) if part)


def _joined(preposition: str, asked: str) -> str:
    return preposition + asked if preposition.endswith("’") else f"{preposition} {asked}"


def fronted(
    opened: str,
    moved: frozenset[int],
    statement: Statement,
    context: Context,
    agreeing: tuple[str, str] | None = None,
) -> str | None:
    """The question that opens with ``opened``, the words of ``moved`` gone from their place.

    The verb is inverted (« la mine vendait-elle ») or, when the subject's gender is unknown,
    keeps its place after « est-ce que ». ``agreeing`` is the gender and number of a direct
    object: the participle after « avoir » agrees with it. None when the verb can do neither.
    """
    if not invertible(statement, context):
        return None
    if agreeing and any(infinitive_of(statement.sentence.doc[i].head, statement) for i in moved):
        agreeing = ("Masc", "Sing")  # « quelle ville a-t-elle dû rejoindre »: of the infinitive
    rest = _without(moved, statement)
    if rest.tokens[-1].pos_ == "ADP" and rest.tokens[-1].dep_ == "case":
        return None  # « jugé depuis [le 3 mars 2004] »
    if leaves_behind(moved, statement):
        return None
    clause = inverted_clause(rest, context, agreeing)
    if clause is None and (agreeing in {None, ("Masc", "Sing")} or not _compound(statement)):
        clause = uninverted(rest, context)
    if clause is None:
        return None
    return question(lead_in(rest, context), f"{opened} {clause}")


def invertible(statement: Statement, context: Context) -> bool:
    """A subject that is a name or a noun phrase of the article, one verb after it, none before.

    Not « c’est … », nor « il » that nothing was written for, nor a quote.
    """
    first = statement.subject[0]
    bare = len(statement.subject) == 1 and first.pos_ == "PRON"
    whole = all(t.pos_ != "CCONJ" for t in statement.verb)
    whole = whole and not any("Fin" in t.morph.get("VerbForm", []) for t in statement.lead)
    quoting = any(t.text in "«»" for t in statement.subject)
    return whole and not quoting and (not bare or keeps_case(statement, context))


def _compound(statement: Statement) -> bool:
    return statement.finite != statement.root and statement.finite.lemma_ == "avoir"


def uninverted(statement: Statement, context: Context) -> str | None:
    """« est-ce que Boréal vendait … », for a subject that no pronoun can take up."""
    subject = words(statement, context, statement.subject)
    body = f"{subject} {predicate(statement, context)}"
    if not keeps_case(statement, context):
        body = body[0].lower() + body[1:]
    return "est-ce " + grammar.join("que", body)


def _own_clause(verb: Token, statement: Statement) -> bool:
    """« … contre 50, et 27 personnes souhaitaient »: joined to the verb, or with a subject."""
    subject = any(t.dep_.startswith("nsubj") for t in verb.children)
    return verb.head == statement.root or subject


def _second_infinitive(moved: frozenset[int], statement: Statement) -> int:
    """Where « et à geler » begins in « s'est engagée à construire 300 lits et à geler les prix ».

    What is asked of the first of two verbs is not asked of the other: a question moves a phrase
    out of all joined clauses or of one that stands alone (Ross, 1967, on coordinate structures).
    The end of the sentence when there is none.
    """
    end, at = statement.sentence.end, min(moved)
    governing = any(_is_infinitive(t) for t in statement.rest if t.i < at)
    for token in statement.rest:
        if token.i < at or token.lower_ not in {"et", "ou", "puis"} or token.i + 2 >= end:
            continue
        following = [t for t in token.doc[token.i + 1 : token.i + 4] if t.pos_ not in _LIGHT]
        if governing and following and _is_infinitive(following[0]):
            return token.i
    return end


_LIGHT = frozenset({"ADP", "PRON", "ADV"})


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def _without(moved: frozenset[int], statement: Statement) -> Statement:
    """The statement without what moved, the commas around it, and a second verb."""
    second = [
        min(t.left_edge.i, t.i)
        for t in statement.rest
        if t.dep_ in {"conj", "parataxis"}
        and finite_verb(t) is not None
        and _own_clause(t, statement)
    ]
    end = min(*second, _second_infinitive(moved, statement), statement.sentence.end)
    dropped = set(moved)
    before, after = min(moved) - 1, max(moved) + 1
    commas = {t.i for t in statement.tokens if t.text == ","}
    following = next((t for t in statement.tokens if t.i > after), None)
    governed = following is not None and "Inf" in following.head.morph.get("VerbForm", [])
    direct = statement.sentence.doc[min(moved)].pos_ != "ADP" and before == statement.verb[-1].i
    if after in commas and (before in commas or (governed and direct)):
        dropped.add(after)
    kept = [t for t in statement.tokens if t.i not in dropped and t.i < end]
    while kept and kept[0].text == ",":
        kept = kept[1:]
    while kept and (kept[-1].text == "," or kept[-1].lower_ in {"et", "puis"}):
        kept = kept[:-1]
    return replace(statement, tokens=tuple(kept))
