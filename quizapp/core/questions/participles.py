"""What a participle set beside a noun says of it, as a clause of its own.

« Le journal, fondé en 1893 à Tignish, … » says that the journal was founded: it can be asked
« En quelle année le journal a-t-il été fondé à Tignish ? ». So does an epithet of what the subject
is: « Le Louvre est un musée situé à Paris ». After Heilman & Smith (2010), § 3.2: participial
phrases are extracted as sentences of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.language.french.clauses_lexicon import PARTICIPLE_ENDINGS
from quizapp.core.language.french.participles_lexicon import ENTERING, LASTING
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.questions.clauses import SUBJECTS
from quizapp.core.questions.context import Context
from quizapp.core.questions.phrases import phrase_of
from quizapp.core.questions.quotation_marks import between_marks
from quizapp.core.questions.simplifying import is_finite
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.topics import PRONOUNS, Agreement, agreement_of

SHORTEST = 3  # words of « fondé en 1893 »
_ENDING = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "."})
_OPENING = frozenset({",", "(", "—", "–"})
_SOME = frozenset(
    "un une des plusieurs certains certaines quelques deux trois aucun aucune".split()
)


@dataclass(frozen=True)
class Participial(Statement):
    """A noun phrase, or its pronoun, and the participle said of it; it has no finite verb.

    ``auxiliary`` is what a clause puts before the participle, in its two numbers' one: « a été »,
    « est », « ont été ». The participle may stand before its subject.
    """

    auxiliary: tuple[str, ...] = ()

    @cached_property
    def lead(self) -> tuple[Token, ...]:
        """Nothing opens it."""
        return ()

    @cached_property
    def rest(self) -> tuple[Token, ...]:
        """What follows the participle in its phrase."""
        return tuple(t for t in self.tokens if t not in self.subject and t.i > self.root.i)


def participials(context: Context) -> Iterator[Participial]:
    """The participial phrases of an article with the noun that each is said of."""
    for sentence in context.sentences:
        inside = between_marks(sentence)
        for token in sentence:
            if token.i not in inside and _is_past(token):
                yield from _said_of(token, sentence, context)


def _is_past(token: Token) -> bool:
    """« fondé », « née »; not « suivant »."""
    if token.i == token.sent.start and token.dep_ in {"advcl", "acl", "amod"}:
        return token.lower_.endswith(PARTICIPLE_ENDINGS)  # « Fondé »: the capital misleads
    if token.pos_ not in {"VERB", "ADJ"} or _auxiliary(token) or _names_office(token):
        return False
    past = "Part" in token.morph.get("VerbForm", []) and not token.lower_.endswith("ant")
    return past or _bare(token.lower_) in ENTERING


def _names_office(token: Token) -> bool:
    """« Gérard Husson, délégué de la Centrale »: who he is, not what was done to him."""
    if token.lower_ not in ROLE_HEADS or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).lower_ in {"de", "d'", "du", "des"}


def _bare(form: str) -> str:
    """« situées » → « situé », « mortes » → « mort »; « pris » keeps its -s in no list here."""
    stem = form.removesuffix("s")
    return stem.removesuffix("e") if stem.endswith(_FEMININE) else stem


_FEMININE = ("ée", "ie", "ue", "te", "se")


def _auxiliary(token: Token) -> bool:
    """« a fondé », « a été fondé »: part of a verb."""
    return any(t.dep_.startswith(("aux", "cop")) for t in token.children)


def _said_of(token: Token, sentence: Tokens, context: Context) -> Iterator[Participial]:
    """The participle with its noun, where the parse, the comma and the agreement say so."""
    head = token
    while head.dep_ == "conj" and _is_past(head.head) and not _auxiliary(head.head):
        head = head.head  # « né à Gao et mort à Lyon »
    phrase = _phrase(token, sentence)
    found = _beside(head, sentence) or _before(head, sentence) or _of_attribute(head)
    if len(phrase) < SHORTEST or found is None or found[0].lower_ in _SOME:
        return
    edits = _agreed(token, found, context)
    if edits is None:
        return
    number = "Plur" if "Plur" in token.morph.get("Number", []) else "Sing"
    yield Participial(
        sentence=sentence,
        tokens=tuple(sorted((*found, *phrase), key=lambda t: t.i)),
        root=token,
        finite=token,
        subject=tuple(found),
        verb=(token,),
        edits=edits,
        auxiliary=_auxiliary_of(token, phrase, number),
    )


def _phrase(token: Token, sentence: Tokens) -> list[Token]:
    """From the participle to the next comma, bracket or « et » before another participle."""
    run = [token]
    for other in sentence.doc[token.i + 1 : sentence.end]:
        joined = other.lower_ in {"et", "puis"} and other.i + 1 < sentence.end
        if other.text in _ENDING or (joined and _is_past(other.nbor(1))):
            break
        if is_finite(other) or other.lower_ in {"qui", "que", "qu'", "dont", "où"}:
            return []
        run.append(other)
    return run


def _beside(token: Token, sentence: Tokens) -> Sequence[Token] | None:
    """The noun phrase right before the comma: « L'Impartial, fondé en 1893, … »."""
    mark = token.i - 1
    if mark <= sentence.start or token.nbor(-1).text not in _OPENING:
        return None
    noun = token.head
    if token.dep_ not in {"acl", "amod", "appos"} or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    start = noun.left_edge.i
    while noun.doc[start].pos_ in {"ADP", "VERB", "AUX"} and start < noun.i:
        start += 1  # « la plus importante étant le poème Evangéline, publié … »
    run = list(noun.doc[start:mark])
    if not run or noun not in run or any(t.text in _ENDING or is_finite(t) for t in run):
        return None
    rivals = [t for t in run if t.dep_ == "nmod" and t.pos_ == "NOUN" and _alike(t, noun)]
    contracted = noun.doc[start - 1].lower_ in {"du", "des", "au", "aux"} if start else False
    return None if rivals or contracted else run


def _alike(one: Token, other: Token) -> bool:
    """Whether a participle that agrees with the one may agree with the other."""
    return all(
        not one.morph.get(f, []) or one.morph.get(f, []) == other.morph.get(f, [])
        for f in ("Gender", "Number")
    )


def _before(token: Token, sentence: Tokens) -> Sequence[Token] | None:
    """The subject after an opening participle: « Fondé en 1956, le journal regroupe … »."""
    if token.i != sentence.start:
        return None
    subjects = [t for t in sentence.root.children if t.dep_ in SUBJECTS and t.i > token.i]
    if len(subjects) != 1 or sentence.root.i < subjects[0].i:
        return None
    run = phrase_of(subjects[0])
    return run if run and sentence.doc[run[0].i - 1].text == "," else None


def _of_attribute(token: Token) -> Sequence[Token] | None:
    """The subject of « Le Louvre est un musée situé à Paris »."""
    noun = token.head
    if token.dep_ != "acl" or noun.dep_ not in {"ROOT", "root"} or noun.pos_ != "NOUN":
        return None
    copulas = [t for t in noun.children if t.dep_ == "cop"]
    subjects = [t for t in noun.children if t.dep_ in SUBJECTS and t.i < noun.i]
    some = any(t.lower_ in {"un", "une"} for t in noun.children)
    if len(copulas) != 1 or copulas[0].lemma_ != "être" or len(subjects) != 1 or not some:
        return None
    if any(t.lower_ in {"ne", "n'"} for t in noun.children):
        return None
    between = [t for t in noun.doc[noun.i + 1 : token.i] if t.pos_ == "NOUN"]
    if any(_alike(t, token) and any(c.dep_ == "det" for c in t.children) for t in between):
        return None  # « un projet de formalisation de l'écriture réalisée … »
    run = [t for t in noun.doc[subjects[0].left_edge.i : copulas[0].i] if t.text not in _ENDING]
    end = next((n for n, t in enumerate(run) if t.i != run[0].i + n), len(run))
    run = run[:end]  # up to « , plus connu sous le nom de … , »
    joined = any(t.lower_ in {"et", "ou"} or is_finite(t) for t in run)
    return run if subjects[0] in run and not joined else None


def _agreed(token: Token, subject: Sequence[Token], context: Context) -> tuple[Edit, ...] | None:
    """The participle as its subject wants it; None where the two cannot belong together."""
    head = next((t for t in subject if t.head not in subject), subject[0])
    shown = Agreement(*(next(iter(token.morph.get(f, [])), "") for f in ("Gender", "Number")))
    if head.lower_ in PRONOUNS and len(subject) == 1:
        own = Agreement(*PRONOUNS[head.lower_])
    else:
        own = agreement_of(head, context)
    if shown.fits(own):
        opens = token.text[:1].isupper()
        return (Edit(token.i, token.i + 1, token.lower_),) if opens else ()
    if token.head.pos_ != "NOUN" or token.head in subject or token.dep_ != "acl":
        return None
    if own.number != shown.number or not own.gender:
        return None
    feminine, plural = shown.gender == "Fem", shown.number == "Plur"
    form = token.lower_.removesuffix("s") if plural else token.lower_
    form = form.removesuffix("e") if feminine else form
    written = grammar.participle(form, own.gender, own.number)
    return (Edit(token.i, token.i + 1, written),)


def _auxiliary_of(token: Token, phrase: Sequence[Token], number: str) -> tuple[str, ...]:
    """« est » before « né » and « situé », « a été » before « fondé »."""
    lasting = any(t.lower_ == "depuis" for t in phrase)
    if lasting or _bare(token.lower_) in ENTERING | LASTING:
        return ("est",) if number == "Sing" else ("sont",)
    return ("a", "été") if number == "Sing" else ("ont", "été")
