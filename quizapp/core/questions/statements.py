"""From a sentence to statements: clauses that can be asked about, side matter dropped.

A sentence is cut at its commas, dashes and brackets. A stretch that holds
neither the main verb nor its subject is dropped when both the parse and its first
words say that it is side matter: « , suscitant des inquiétudes », « , qui
avait démissionné, », « (RPR) », « , alors que … ». What is kept is verbatim.
What someone says in a subordinate clause is a statement of its own, under
« Selon … ». After Heilman & Smith (2010), simplification before transformation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.lexicon import CLAIM_VERBS, NEGATIONS
from quizapp.core.model import Span
from quizapp.core.questions.simplifying import (
    BREAKS,
    is_connector,
    main_matter,
    present_participle,
    without_asides,
)

LONGEST_SENTENCE = 90  # tokens; beyond, the parse is a guess
SHORTEST, LONGEST = 5, 45  # tokens of a statement worth asking about
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj", "csubj"})
AUXILIARIES = frozenset({"aux:tense", "aux:pass", "aux:caus", "cop", "aux"})
READABLE = 34  # tokens, about 30 words: criterion 10
LONGEST_BARE = 6  # words of a subject that only its place betrays
# Openings of a condition or of a source: without it the rest may be false.
BOUND_LEADS = frozenset(
    {"si", "s'", "selon", "d'", "sans", "sauf", "contrairement", "hors", "dans", "pour", "faute"}
)
OPENINGS = frozenset({"-", "–", "—", "•", "*", "."})
# Openings that can go without changing when, where or whether the rest is true.
FREE_LEADS = frozenset({"avec", "malgré", "outre", "face", "interrogé", "interrogée", "alors"})
CONJUNCTIONS = frozenset({"Mais", "Et", "Or", "Car", "Puis", "Ainsi", "Enfin"})
FINAL = frozenset({".", "…", "..."})


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens ``start`` to ``end`` (excluded), by their place in the Doc, written otherwise."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause with one named subject and one finite verb, and the words kept around it.

    Without a sure subject, ``subject`` and ``verb`` are empty: the sentence as it stands, good
    for a gap, not for a question that moves words.
    ``verb`` runs from the negation or first clitic to the participle.
    ``attribution`` are the words of who claims it (« Selon … »), empty when the article
    does. ``edits`` is the log of what was rewritten; without it the tokens are verbatim.
    ``since`` is where the evidence begins when a pronoun was resolved, ``unknown`` are
    people whom nothing introduces: the statement may only serve to ask for them.
    ``reduced``: an adjunct that pointed elsewhere was cut, so that a changed copy might be
    true after all: no true/false.
    """

    sentence: Tokens
    tokens: tuple[Token, ...]
    root: Token
    finite: Token
    subject: tuple[Token, ...]
    verb: tuple[Token, ...]
    attribution: tuple[Token, ...] = ()
    edits: tuple[Edit, ...] = ()
    since: int | None = None
    unknown: frozenset[str] = frozenset()
    reduced: bool = False

    @property
    def source(self) -> Span:
        """The whole sentence in the article, and the one before that names its pronoun."""
        start = self.sentence.start_char if self.since is None else self.since
        return Span(start, self.sentence.end_char)

    @property
    def lead(self) -> tuple[Token, ...]:
        """Kept words before the subject."""
        return tuple(t for t in self.tokens if self.subject and t.i < self.subject[0].i)

    @property
    def rest(self) -> tuple[Token, ...]:
        """Kept words after the verb."""
        return tuple(t for t in self.tokens if self.verb and t.i > self.verb[-1].i)

    def without_lead(self) -> Statement | None:
        """The statement from its subject on; None when nothing stands before that can go."""
        lead = self.lead
        if not lead or lead[-1].text != ",":
            return None
        purpose = lead[0].lower_ == "pour" and "Inf" in lead[1].morph.get("VerbForm", [])
        if lead[0].lower_ not in FREE_LEADS and not purpose:
            return None
        tokens = tuple(t for t in self.tokens if t.i >= self.subject[0].i)
        return replace(self, tokens=tokens, edits=())

    def without_list(self) -> Statement:
        """The statement up to a colon: what is counted before it is listed after it."""
        colon = next((t.i for t in self.tokens if t.text == ":"), None)
        core = [t.i for t in (*self.subject, *self.verb)]
        if colon is None or any(i > colon for i in core):
            return self
        return replace(self, tokens=tuple(t for t in self.tokens if t.i < colon))

    def without(self, token: Token) -> Statement | None:
        """The statement without the stretch between commas that holds ``token``.

        None when the stretch carries subject or verb, a condition, or part of a list.
        """
        commas = [t.i for t in self.tokens if t.text in {",", "—", "–"}]
        start = max((i for i in commas if i < token.i), default=-1)
        end = min((i for i in commas if i > token.i), default=self.sentence.end)
        cut = [t for t in self.tokens if start < t.i < end]
        core = {*self.subject, *self.verb, self.root}
        if not self.subject or not cut or (start < 0 and end == self.sentence.end):
            return None
        listed = any(t.dep_ == "conj" or t.lower_ in {"et", "ou"} for t in cut[:2])
        if core & set(cut) or listed or cut[0].lower_ in BOUND_LEADS:
            return None
        dropped = {t.i for t in cut} | {start}
        if start >= 0 and end < self.sentence.end and self._joins(end):
            dropped.add(end)
        kept = [t for t in self.tokens if t.i not in dropped]
        kept = kept[1:] if kept and kept[0].text == "," else kept
        return replace(self, tokens=tuple(kept), edits=(), reduced=True)

    def _joins(self, comma: int) -> bool:
        """Whether what follows a comma goes on with the clause: its verb, or its end."""
        following = next((t for t in self.tokens if t.i > comma), None)
        return following is None or following in self.verb

    def holds(self, start: int, end: int) -> bool:
        """Whether every token between two offsets is kept and unedited."""
        kept = {t.i for t in self.tokens}
        inside = [t for t in self.sentence if t.idx < end and t.idx + len(t) > start]
        edited = {i for e in self.edits for i in range(e.start, e.end)}
        return bool(inside) and all(t.i in kept and t.i not in edited for t in inside)

    def edited(self, *edits: Edit) -> Statement:
        """The same statement with more edits."""
        return replace(self, edits=tuple(sorted((*self.edits, *edits), key=lambda e: e.start)))


def statements_of(sentence: Tokens) -> Iterator[Statement]:
    """The main statement of a sentence and the claim it reports; nothing when a guard fails."""
    words = [t for t in sentence if not t.is_space]
    while words and words[0].text in OPENINGS:
        words = words[1:]
    capital = words[0].text[:1].isupper() if words else False
    if len(words) > 1 and words[0].text in CONJUNCTIONS:
        words = words[2:] if words[1].text == "," else words[1:]
    if len(words) > LONGEST_SENTENCE or not words or words[-1].text not in FINAL:
        return
    if words[0].text in {"«", '"', "“"}:
        return  # the quote asks for its speaker, its frame tells nothing more
    words = [*_segment(words[:-1], sentence.root), words[-1]]
    if not capital or not _balanced(words):
        return
    main = _statement(sentence, words[:-1], _main_verb(sentence))
    if main is None:
        if SHORTEST <= len(words) <= LONGEST:
            yield Statement(sentence, tuple(words[:-1]), sentence.root, sentence.root, (), ())
        return
    yield main
    claim = _claim(main)
    if claim is not None:
        yield claim


def _statement(sentence: Tokens, words: Sequence[Token], root: Token) -> Statement | None:
    finite = finite_verb(root)
    if finite is None or root not in words:
        return None
    subject = _subject(root, finite, words) or _bare_subject(root, finite, words)
    if not subject:
        return None
    verb = _verb_group(root, finite, words)
    if not verb or subject[-1].i >= verb[0].i:
        return None
    kept = main_matter(words, frozenset({*subject, *verb, root}), root)
    kept = _shortened(kept, max(t.i for t in (*verb, root)))
    if not SHORTEST <= len(kept) <= LONGEST:
        return None
    if not set(subject) <= set(kept) or not set(verb) <= set(kept):
        return None
    return Statement(sentence, tuple(kept), root, finite, subject, verb)


def _segment(words: list[Token], root: Token) -> list[Token]:
    """The words between the semicolons around the main verb."""
    marks = [t.i for t in words if t.text == ";"]
    start = max((i for i in marks if i < root.i), default=-1)
    end = min((i for i in marks if i > root.i), default=words[-1].i + 1 if words else 0)
    return [t for t in words if start < t.i < end]


def _shortened(kept: list[Token], verb: int) -> list[Token]:
    """A long statement without its last adjuncts: cut at commas, never inside a list."""
    while len(kept) > READABLE:
        commas = [i for i, t in enumerate(kept) if t.text == "," and t.i > verb + 2]
        if not commas:
            return kept
        tail = kept[commas[-1] + 1 :]
        listed = any(t.lower_ in {"et", "ou", "ni"} or t.dep_ == "conj" for t in tail[:4])
        if listed or any(t.text in "«»:" for t in tail):
            return kept
        kept = kept[: commas[-1]]
    return kept


def _claim(main: Statement) -> Statement | None:
    """« X a averti que S V … » as the statement « S V … » attributed to X."""
    denied = any(t.lower_ in NEGATIONS for t in main.verb)
    if main.root.lemma_ not in CLAIM_VERBS or denied:
        return None
    mark = next((t for t in main.rest if t.lower_ in {"que", "qu'"}), None)
    if mark is None or mark.i != main.verb[-1].i + 1:
        return None
    words = without_asides([t for t in main.tokens if t.i > mark.i])
    verbs = [t for t in words if t.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} and finite_verb(t)]
    for verb in sorted(verbs, key=lambda t: (t.dep_ != "ccomp", t.i)):
        claim = _statement(main.sentence, words, verb)
        if claim is not None and claim.subject[0] == words[0]:
            return replace(claim, attribution=main.subject)
    return None


def _main_verb(sentence: Tokens) -> Token:
    """The root, or where the parse took an infinitive for it, the finite verb joined to it.

    « Pour contrer …, Austin et Kim se sont engagés »: the verb of the clause is « engagés ».
    """
    root = sentence.root
    if root.morph.get("VerbForm", []) != ["Inf"]:
        return root
    joined = (t for t in root.children if t.dep_ in {"conj", "parataxis", "ccomp"} and t.i > root.i)
    return next((t for t in joined if finite_verb(t) is not None), root)


def finite_verb(root: Token) -> Token | None:
    """The indicative form that carries the clause: the verb itself, its auxiliary or copula."""
    own = [t for t in root.children if t.dep_ in AUXILIARIES]
    for token in [*own, root]:
        if "Fin" in token.morph.get("VerbForm", []) and "Ind" in token.morph.get("Mood", ["Ind"]):
            return token
    return None


def _subject(root: Token, finite: Token, words: Sequence[Token]) -> tuple[Token, ...]:
    """The one subject before the verb, as a run of words; empty when in doubt."""
    subjects = [t for t in root.children if t.dep_ in SUBJECTS and not _prepositional(t)]
    if not subjects:
        subjects = [t for t in words if _stolen(t, finite)]
    if len(subjects) != 1 or subjects[0].dep_ in {"expl:subj", "csubj"}:
        return ()
    head = subjects[0]
    if head.i > finite.i:
        return ()
    run = _before_break([t for t in sorted(head.subtree) if t.i < finite.i], head)
    while run and run[0].text in BREAKS:
        run = run[1:]
    if not run or any(b.i - a.i != 1 for a, b in pairwise(run)):
        return ()
    number, verb = head.morph.get("Number", []), finite.morph.get("Number", [])
    joined = any(t.dep_ == "conj" for t in head.children)
    if number and verb and number != verb and not joined:
        return ()
    return tuple(run)


def _prepositional(token: Token) -> bool:
    """« Avec le ministre …, Austin a averti »: what follows a preposition is no subject."""
    return any(t.dep_ == "case" and t.i < token.i for t in token.children)


def _bare_subject(root: Token, finite: Token, words: Sequence[Token]) -> tuple[Token, ...]:
    """The noun phrase right before the verb and right after a break, where the parse has none.

    « … avec la Russie, Austin et Kim se sont engagés »: two names and a plural verb.
    """
    if any(t.dep_ in {"expl:subj", "csubj"} for t in root.children):
        return ()
    verb = _verb_group(root, finite, words)
    run: list[Token] = []
    for token in reversed([t for t in words if verb and t.i < verb[0].i]):
        if token.text in BREAKS:
            break
        run.insert(0, token)
    heads = [t for t in run if t.pos_ in {"NOUN", "PROPN"}]
    if not heads or len(run) > LONGEST_BARE or run[0].pos_ in {"ADP", "PRON", "SCONJ"}:
        return ()
    if any(t.pos_ in {"VERB", "AUX", "PUNCT"} for t in run) or run[-1].pos_ not in {
        "NOUN",
        "PROPN",
        "ADJ",
    }:
        return ()
    joined = any(t.lower_ == "et" for t in run)
    number = ["Plur"] if joined else heads[0].morph.get("Number", ["Sing"])
    return tuple(run) if finite.morph.get("Number", []) == number else ()


def _stolen(token: Token, finite: Token) -> bool:
    """A subject that the parse gave to a participle: « Des élus, s'exprimant …, ont dit »."""
    return (
        token.dep_ in SUBJECTS
        and token.i < token.head.i < finite.i
        and present_participle(token.head)
        and any(t.text == "," for t in token.doc[token.i : token.head.i])
    )


def _before_break(run: list[Token], head: Token) -> list[Token]:
    """A subject up to its first comma: what follows is apposition or relative clause."""
    for token in run:
        if token.text in BREAKS and token.i > head.i:
            return [t for t in run if t.i < token.i]
    return run


def _verb_group(root: Token, finite: Token, words: Sequence[Token]) -> tuple[Token, ...]:
    """Negation, clitics, auxiliaries, short adverbs and the verb itself, as one run."""
    members = {finite, root} if root.pos_ in {"VERB", "AUX"} else {finite}
    small = {"expl:pv", "expl:pass", "expl:comp", "obj", "iobj", "advmod", *AUXILIARIES}
    for child in root.children:
        clitic = child.pos_ == "PRON" and child.i < finite.i and len(child) <= 4
        adverb = child.dep_ == "advmod" and child.pos_ == "ADV" and not list(child.children)
        between = finite.i < child.i < root.i
        if child.dep_ in small and (
            clitic or (adverb and (child.lower_ in {"ne", "n'"} or between))
        ):
            members.add(child)
        if child.dep_.startswith("aux") and child.i < root.i:
            members.add(child)
    first, last = min(t.i for t in members), max(t.i for t in members)
    run = [t for t in words if first <= t.i <= last and not is_connector(t, root)]
    return tuple(run) if members - {t for t in members if is_connector(t, root)} <= set(run) else ()


def _balanced(words: Sequence[Token]) -> bool:
    text = [t.text for t in words]
    pairs = (("«", "»"), ("(", ")"), ("“", "”"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0
