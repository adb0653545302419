"""From a sentence to a statement: the clause that can be asked about, side matter dropped.

A sentence is cut at its commas, dashes and brackets. A stretch that holds
neither the main verb nor its subject is dropped when both the parse and its first
words say that it is side matter: « , suscitant des inquiétudes », « , qui
avait démissionné, », « (RPR) », « , alors que … ». What is kept is verbatim.
After Heilman & Smith (2010), simplification before transformation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.lexicon import CONNECTOR_ADVERBS, CONNECTOR_PHRASES
from quizapp.core.model import Span

SHORTEST, LONGEST = 6, 45  # tokens of a sentence worth asking about
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj", "csubj"})
SIDE_RELATIONS = frozenset(
    {"acl", "acl:relcl", "advcl", "conj", "parataxis", "parataxis:insert", "dep", "advmod", "cc"}
)
RELATIVES = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})
SUBORDINATORS = (
    "alors que", "alors qu'", "tandis que", "tandis qu'", "bien que", "bien qu'", "après que",
    "puisque", "puisqu'", "parce que", "parce qu'", "car", "ce qui", "ce que", "ce dont",
    "afin de", "afin que", "afin qu'", "faute de", "sans que", "sans qu'", "même si", "même s'",
    "lorsque", "lorsqu'", "quand", "comme", "après avoir", "avant de", "pour", "d'autant",
)  # fmt: skip
BREAKS = frozenset({",", ";", "—", "–", "(", ")", ":"})
FINAL = frozenset({".", "!", "?", "…", "..."})


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens ``start`` to ``end`` (excluded), by their place in the Doc, written otherwise."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause with one named subject and one finite verb, and the words kept around it.

    ``verb`` runs from the negation or first clitic to the participle. ``edits``
    is the log of what was rewritten; without it the tokens are verbatim.
    """

    sentence: Tokens
    tokens: tuple[Token, ...]
    root: Token
    finite: Token
    subject: tuple[Token, ...]
    verb: tuple[Token, ...]
    edits: tuple[Edit, ...] = ()

    @property
    def source(self) -> Span:
        """The whole sentence in the article."""
        return Span(self.sentence.start_char, self.sentence.end_char)

    @property
    def lead(self) -> tuple[Token, ...]:
        """Kept words before the subject."""
        return tuple(t for t in self.tokens if t.i < self.subject[0].i)

    @property
    def rest(self) -> tuple[Token, ...]:
        """Kept words after the verb."""
        return tuple(t for t in self.tokens if t.i > self.verb[-1].i)

    def holds(self, start: int, end: int) -> bool:
        """Whether every token between two offsets is kept and unedited."""
        kept = {t.i for t in self.tokens}
        inside = [t for t in self.sentence if t.idx < end and t.idx + len(t) > start]
        edited = {i for e in self.edits for i in range(e.start, e.end)}
        return bool(inside) and all(t.i in kept and t.i not in edited for t in inside)

    def edited(self, *edits: Edit) -> Statement:
        """The same statement with more edits."""
        return replace(self, edits=tuple(sorted((*self.edits, *edits), key=lambda e: e.start)))


def statement_of(sentence: Tokens) -> Statement | None:
    """The statement of a sentence; None when a guard fails."""
    words = [t for t in sentence if not t.is_space]
    while words and words[0].text in {"-", "–", "—", "•", "*", "."}:
        words = words[1:]
    if not SHORTEST <= len(words) <= LONGEST or words[-1].text not in FINAL - {"?", "!"}:
        return None
    if words[0].text[0].islower() or not _balanced(words):
        return None
    root = sentence.root
    finite = finite_verb(root)
    if finite is None or root not in words:
        return None
    subject = _subject(root, finite)
    if not subject:
        return None
    verb = _verb_group(root, finite, words)
    if not verb or subject[-1].i >= verb[0].i:
        return None
    kept = _kept(words[:-1], root, subject, verb)
    if not kept or not set(subject) <= set(kept) or not set(verb) <= set(kept):
        return None
    return Statement(sentence, tuple(kept), root, finite, subject, verb)


def finite_verb(root: Token) -> Token | None:
    """The indicative form that carries the clause: the verb itself, its auxiliary or copula."""
    own = [t for t in root.children if t.dep_ in {"aux:tense", "aux:pass", "cop", "aux"}]
    for token in [*own, root]:
        form = token.morph.get("VerbForm")
        if "Fin" in form and "Ind" in token.morph.get("Mood", ["Ind"]):
            return token
    return None


def _subject(root: Token, finite: Token) -> tuple[Token, ...]:
    """The one subject before the verb, as a run of words; empty when in doubt."""
    subjects = [t for t in root.children if t.dep_ in SUBJECTS]
    if len(subjects) != 1 or subjects[0].dep_ in {"expl:subj", "csubj"}:
        return ()
    head = subjects[0]
    if head.i > finite.i:
        return ()
    run = [t for t in sorted(head.subtree) if t.i < finite.i]
    run = _before_break(run, head)
    if not run or any(b.i - a.i != 1 for a, b in pairwise(run)):
        return ()
    number, verb = head.morph.get("Number"), finite.morph.get("Number")
    joined = any(t.dep_ == "conj" for t in head.children)
    if number and verb and number != verb and not joined:
        return ()
    return tuple(run)


def _before_break(run: list[Token], head: Token) -> list[Token]:
    """A subject up to its first comma: what follows is apposition or relative clause."""
    for token in run:
        if token.text in BREAKS and token.i > head.i:
            return [t for t in run if t.i < token.i]
    return run


def _verb_group(root: Token, finite: Token, words: list[Token]) -> tuple[Token, ...]:
    """Negation, clitics, auxiliaries, short adverbs and the verb itself, as one run."""
    members = {finite, root} if root.pos_ in {"VERB", "AUX"} else {finite}
    small = {"expl:pv", "expl:pass", "expl:comp", "obj", "iobj", "advmod", "aux:tense", "aux:pass"}
    for child in root.children:
        clitic = child.pos_ == "PRON" and child.i < finite.i and len(child) <= 4
        adverb = child.dep_ == "advmod" and child.pos_ == "ADV" and not list(child.children)
        between = finite.i < child.i < root.i
        if child.dep_ in small and (clitic or (adverb and (child.lower_ in {"ne", "n'"} or between))):
            members.add(child)
        if child.dep_.startswith("aux") and child.i < root.i:
            members.add(child)
    first, last = min(t.i for t in members), max(t.i for t in members)
    run = [t for t in words if first <= t.i <= last]
    return tuple(run) if set(members) <= set(run) else ()


def _balanced(words: list[Token]) -> bool:
    text = [t.text for t in words]
    pairs = (("«", "»"), ("(", ")"), ("“", "”"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0


def _kept(
    words: list[Token], root: Token, subject: tuple[Token, ...], verb: tuple[Token, ...]
) -> list[Token]:
    """The words without the stretches that are side matter, commas tidied."""
    core = {*subject, *verb, root}
    kept: list[Token] = []
    for opening, stretch in _stretches(words):
        if not core.isdisjoint(stretch) or not is_side_matter(opening, stretch):
            kept += ([opening] if opening is not None and kept else []) + stretch
    while kept and kept[-1].text in BREAKS:
        kept.pop()
    return [t for t in kept if not _is_connector(t, root)]


def _stretches(words: list[Token]) -> Iterator[tuple[Token | None, list[Token]]]:
    """Runs of words between breaks, each with the break that opens it; quotes are not cut."""
    opening: Token | None = None
    stretch: list[Token] = []
    depth = 0
    for token in words:
        depth += (token.text == "«") - (token.text == "»")
        if token.text in BREAKS and depth == 0:
            if stretch:
                yield opening, stretch
            opening, stretch = token, []
        else:
            stretch.append(token)
    if stretch:
        yield opening, stretch


def is_side_matter(opening: Token | None, stretch: list[Token]) -> bool:
    """Whether parse and first words agree that a stretch can go without changing the rest."""
    text = " ".join(t.lower_ for t in stretch)
    if opening is not None and opening.text == "(":
        return True
    if text in CONNECTOR_PHRASES or text in CONNECTOR_ADVERBS:
        return True
    if opening is None:
        return False
    inside = set(stretch)
    tops = [t for t in stretch if t.head not in inside or t.head is t]
    first = stretch[0]
    if first.lower_ in RELATIVES or (len(stretch) > 1 and stretch[1].lower_ in RELATIVES):
        return True
    if text.startswith(tuple(f"{s} " for s in SUBORDINATORS)) and "selon" not in text:
        return True
    if _is_present_participle(first) or (first.lower_ == "en" and _is_present_participle(stretch[1:])):
        return True
    clause = first.dep_ == "cc" and any(finite_verb(t) is not None for t in tops if t.pos_ == "VERB")
    return clause and all(t.dep_ in SIDE_RELATIONS for t in tops)


def _is_present_participle(token: Token | list[Token]) -> bool:
    """« suscitant », « laissant »: by morphology and by ending, both."""
    if isinstance(token, list):
        if not token:
            return False
        token = token[0]
    return token.lower_.endswith("ant") and token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm")


def _is_connector(token: Token, root: Token) -> bool:
    """« donc », « également » inside the clause: nothing is lost without them."""
    return token.lower_ in CONNECTOR_ADVERBS and token.dep_ == "advmod" and token.head is root
