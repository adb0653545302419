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
from functools import cached_property

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import COORDINATORS
from quizapp.core.language.french.lexicon import CLAIM_VERBS, NEGATIONS
from quizapp.core.model import Span
from quizapp.core.questions.adjuncts import adjunct_with, without_deixis
from quizapp.core.questions.clauses import (
    AUXILIARIES,
    Subject,
    finite_verb,
    main_verb,
    subject_of,
    verb_group,
)
from quizapp.core.questions.connectors import without_phrases
from quizapp.core.questions.embedded import clefts, relatives
from quizapp.core.questions.reporting import reported
from quizapp.core.questions.results import with_result
from quizapp.core.questions.simplifying import (
    BREAKS,
    main_matter,
    without_asides,
    without_brackets,
    without_opening,
)
from quizapp.core.questions.splitting import (
    balanced,
    before_words_said,
    between_stops,
    coordinated,
    from_conjunction,
    segments,
    unstopped,
    until_contrast,
    until_gap,
    until_loose_verb,
    without_conjunction,
)
from quizapp.core.questions.tidying import shortened, tidied

LONGEST_SENTENCE = 90  # tokens; beyond, the parse is a guess
SHORTEST, LONGEST = 5, 45  # tokens of a statement worth asking about
# Openings of a condition or of a source: without it the rest may be false.
BOUND_LEADS = frozenset(
    {"si", "s'", "selon", "d'", "sans", "sauf", "contrairement", "hors", "dans", "pour", "faute"}
)
OPENINGS = frozenset({"-", "–", "—", "•", "*", "."})
# Openings that can go without changing when, where or whether the rest is true.
FREE_LEADS = frozenset({"avec", "malgré", "face", "interrogé", "interrogée", "alors"})
FINAL = frozenset({".", "…", "..."})
_MODALS = frozenset({"devoir", "falloir", "pouvoir"})
_UNCONTRACTED = {"du": "le", "au": "le", "aux": "les", "des": "les"}


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens ``start`` to ``end`` (excluded), by their place in the Doc, written otherwise."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
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
    true after all: no true/false. ``spoken``: the words stood between quotation marks.
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
    spoken: bool = False

    @cached_property
    def source(self) -> Span:
        """The whole sentence in the article, and the one before that names its pronoun."""
        start = self.sentence.start_char if self.since is None else self.since
        return Span(start, self.sentence.end_char)

    @cached_property
    def places(self) -> frozenset[int]:
        """Places in the Doc of its words and of those that say who claims it."""
        return frozenset(t.i for t in (*self.attribution, *self.tokens))

    @cached_property
    def lead(self) -> tuple[Token, ...]:
        """Kept words before the subject."""
        return tuple(t for t in self.tokens if self.subject and t.i < self.subject[0].i)

    @cached_property
    def rest(self) -> tuple[Token, ...]:
        """Kept words after the verb."""
        return tuple(t for t in self.tokens if self.verb and t.i > self.verb[-1].i)

    def without_lead(self) -> Statement | None:
        """The statement from its subject on; None when nothing stands before that can go."""
        lead = self.lead
        if not lead or lead[-1].text != ",":
            return None
        # « Pour ne pas se gêner », « Faute de pouvoir la construire »: why, not when or whether
        infinitive = any("Inf" in t.morph.get("VerbForm", []) for t in lead)
        bound = self.root.lemma_ in _MODALS  # « Pour l'obtenir, il doit … »: only then
        purpose = lead[0].lower_ in {"pour", "faute"} and infinitive and not bound
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
        """The statement without the stretch between commas, or the adjunct, that holds ``token``.

        None when the stretch carries subject or verb, a condition, or part of a list.
        """
        commas = [t.i for t in self.tokens if t.text in {",", "—", "–"}]
        start = max((i for i in commas if i < token.i), default=-1)
        end = min((i for i in commas if i > token.i), default=self.sentence.end)
        cut = [t for t in self.tokens if start < t.i < end]
        core = {*self.subject, *self.verb, self.root}
        if not self.verb:
            return None
        named = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in self.subject)
        quoting = sum(t.text in "«»" for t in self.tokens if t.i < token.i) % 2
        if not named or quoting or not cut:
            return None
        colon = next((t.i for t in self.tokens if t.text == ":" and t.i > self.verb[-1].i), None)
        if colon is not None and colon < token.i:
            return self._less(frozenset(t.i for t in self.tokens if t.i >= colon))
        if core & set(cut) or (start < 0 and end == self.sentence.end):
            return self._less(adjunct_with(token, self.root, self.tokens))
        bound = BOUND_LEADS | {"de", "du", "des"}
        listed = any(t.dep_ == "conj" or t.lower_ in {"et", "ou"} for t in cut[:2])
        if listed or cut[0].lower_ in bound:
            return None
        dropped = {t.i for t in cut} | {start}
        if start >= 0 and end < self.sentence.end and self._joins(end):
            dropped.add(end)
        return self._less(frozenset(dropped))

    def _less(self, dropped: frozenset[int]) -> Statement | None:
        """The statement without the tokens at some places; None when nothing is to go."""
        kept = [t for t in self.tokens if t.i not in dropped]
        if len(kept) == len(self.tokens) or len(kept) < SHORTEST:
            return None
        kept = kept[1:] if kept[0].text == "," else kept
        return replace(self, tokens=tuple(kept), edits=(), reduced=True)

    def _joins(self, comma: int) -> bool:
        """Whether what follows a comma goes on with the clause: its verb, or its end."""
        following = next((t for t in self.tokens if t.i > comma), None)
        return following is None or following in self.verb

    def holds(self, start: int, end: int) -> bool:
        """Whether every token between two offsets is kept and unedited."""
        kept = {t.i for t in self.tokens}
        inside = self.sentence.doc.char_span(start, end, alignment_mode="expand")
        edited = {i for e in self.edits for i in range(e.start, e.end)}
        return inside is not None and all(t.i in kept and t.i not in edited for t in inside)

    def edited(self, *edits: Edit) -> Statement:
        """The same statement with more edits."""
        return replace(self, edits=tuple(sorted((*self.edits, *edits), key=lambda e: e.start)))


def statements_of(sentence: Tokens) -> Iterator[Statement]:
    """What a sentence states: its clauses one by one, and the claims that they report.

    Nothing when a guard fails.
    """
    evidence = between_stops(sentence)
    words = [t for t in sentence if not t.is_space]
    while words and words[0].text in OPENINGS:
        words = words[1:]
    continued = sentence.start > evidence.start
    capital = bool(words) and (words[0].text[0].isupper() or words[0].text[0].isdigit())
    words = without_conjunction(words)
    stopped = bool(words) and words[-1].text in FINAL | {";"}
    if not words or not (capital or continued) or not (stopped or unstopped(sentence)):
        return
    if words[0].text in {"«", '"', "“"} or (stopped and evidence[-1].text not in FINAL):
        return  # the quote asks for its speaker, its frame tells nothing more
    for segment in segments(before_words_said(words[:-1] if stopped else words)):
        if len(segment) < LONGEST_SENTENCE and balanced(segment):
            yield from statements_in(evidence, segment, sentence.root)


def statements_in(
    sentence: Tokens, words: list[Token], top: Token, said_by: tuple[Token, ...] = ()
) -> Iterator[Statement]:
    """The statements of the words between two semicolons, claims of ``said_by`` when given."""
    words = without_phrases(without_deixis(words))
    if not said_by:
        yield from _cleft(sentence, words)
    while words and words[0].text in BREAKS:
        words = words[1:]
    words, speaker = (words, said_by) if said_by else reported(words)
    if not words:
        return
    root = main_verb(top, words)
    main = _statement(sentence, words, root, speaker)
    if main is None:
        words = without_brackets(words)
        if SHORTEST <= len(words) <= LONGEST and root in words:
            yield Statement(sentence, tuple(words), root, root, (), (), speaker)
        yield from _thirds(sentence, words, root, speaker)
        return
    for statement in (main, *_seconds(main, words)):
        yield statement
        claim = None if speaker else _claim(statement)
        if claim is not None:
            yield claim
    yield from with_result(main, words)
    yield from _relatives(sentence, words, speaker)


def _statement(
    sentence: Tokens,
    words: Sequence[Token],
    root: Token,
    speaker: tuple[Token, ...] = (),
    given: tuple[Token, ...] = (),
) -> Statement | None:
    """The clause of ``root`` without its side matter; ``given`` is its subject, when known."""
    finite = finite_verb(root)
    if finite is None or root not in words:
        return None
    subject = Subject(given) if given else subject_of(root, finite, words)
    verb = verb_group(root, finite, words)
    if subject is None or not verb or subject.words[-1].i >= verb[0].i:
        return None
    words = without_opening([t for t in words if t not in subject.replaced], subject.words[0])
    words = from_conjunction(words, subject.words[0])
    return _trimmed(sentence, words, (root, finite), (subject.words, verb), speaker)


def _trimmed(
    sentence: Tokens,
    words: Sequence[Token],
    heads: tuple[Token, Token],
    core: tuple[tuple[Token, ...], tuple[Token, ...]],
    speaker: tuple[Token, ...],
) -> Statement | None:
    """The statement of one clause: what other clauses say and what is beside it cut away."""
    (root, finite), (subject, verb) = heads, core
    seconds = coordinated(root, words, verb)
    if seconds:
        first = seconds[0].words[0].i
        words = [t for t in words if t.i < first]
        while words and (words[-1].lower_ in COORDINATORS or words[-1].text in BREAKS):
            words = words[:-1]
    bare = without_brackets(words)
    words = bare if {*subject, *verb, root} <= set(bare) else words
    words = until_contrast(words, verb[-1].i)
    words = until_gap(until_loose_verb(words, verb[-1].i), verb[-1].i)
    kept = main_matter(words, frozenset({*subject, *verb, root}), root) if root in words else []
    kept = tidied(shortened(kept, max(t.i for t in (*verb, root))), subject, verb, root)
    told = len(subject) == 1 and subject[0].pos_ == "PRON"  # « Il compte 238 écluses »
    if not SHORTEST - told <= len(kept) <= LONGEST:
        return None
    if not set(subject) <= set(kept) or not set(verb) <= set(kept):
        return None
    return Statement(sentence, tuple(kept), root, finite, subject, verb, speaker)


def _seconds(main: Statement, words: Sequence[Token]) -> Iterator[Statement]:
    """« X a fermé le marché et ouvert une école » also as « X a ouvert une école »."""
    for second in coordinated(main.root, words, main.verb):
        lead, own = list(main.lead), list(second.words)
        if not second.shared:
            statement = _statement(main.sentence, own, second.root, main.attribution)
            if statement is None or (statement.lead and lead):
                continue
            yield replace(statement, tokens=(*lead, *statement.tokens))
            continue
        finite = finite_verb(second.root)
        carried: tuple[Token, ...] = ()
        if finite is None:
            if main.verb[-1] != main.root or main.root == main.finite:
                continue
            carried, finite = _auxiliaries(main), main.finite
        elif finite.morph.get("Number", []) != main.finite.morph.get("Number", []):
            continue
        group = (*carried, *verb_group(second.root, finite, [*carried, *own]))
        group = tuple(dict.fromkeys(group))
        text = [*lead, *main.subject, *carried, *own]
        if not group or main.subject[-1].i >= group[0].i:
            continue
        heads, core = (second.root, finite), (main.subject, group)
        statement = _trimmed(main.sentence, text, heads, core, main.attribution)
        if statement is not None:
            yield statement


def _thirds(
    sentence: Tokens, words: Sequence[Token], root: Token, speaker: tuple[Token, ...]
) -> Iterator[Statement]:
    """« Un marché est conclu, et cinq épreuves sont inscrites au programme » without its first.

    The clauses that have a subject of their own, where the first is no statement.
    """
    for second in coordinated(root, words, [root]):
        found = None if second.shared else _statement(sentence, second.words, second.root, speaker)
        if found is not None and not found.lead:
            yield found


def _auxiliaries(main: Statement) -> tuple[Token, ...]:
    """« a été » of « a été fermé », for a second participle."""
    return tuple(t for t in main.verb if t.dep_ in AUXILIARIES)


def _relatives(
    sentence: Tokens, words: Sequence[Token], speaker: tuple[Token, ...]
) -> Iterator[Statement]:
    """« X, qui a fermé le marché, … » as « X a fermé le marché », under whoever says so."""
    for verb, antecedent, clause in relatives(words):
        text = [*antecedent, *clause]
        statement = _statement(sentence, text, verb, speaker, antecedent)
        if statement is None:
            continue
        article = _UNCONTRACTED.get(antecedent[0].lower_)
        if article and antecedent[0].pos_ == "ADP":
            first = antecedent[0].i
            statement = statement.edited(Edit(first, first + 1, article))
        yield statement


def _cleft(sentence: Tokens, words: Sequence[Token]) -> Iterator[Statement]:
    """« C'est X qui dirige le projet » as « X dirige le projet »."""
    for verb, focus, clause in clefts(words):
        statement = _statement(sentence, clause, verb, (), focus)
        if statement is not None:
            yield statement


def _claim(main: Statement) -> Statement | None:
    """« X a averti que S V … » as the statement « S V … » attributed to X."""
    denied = any(t.lower_ in NEGATIONS for t in main.verb)
    if main.root.lemma_ not in CLAIM_VERBS or denied or main.subject[0].lower_ in {"on", "qui"}:
        return None
    mark = next((t for t in main.rest if t.lower_ in {"que", "qu'"}), None)
    if mark is None or mark.i != main.verb[-1].i + 1:
        return None
    words = without_asides([t for t in main.tokens if t.i > mark.i])
    verbs = [t for t in words if t.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} and finite_verb(t)]
    for verb in sorted(verbs, key=lambda t: (t.dep_ != "ccomp", t.i)):
        claim = _statement(main.sentence, words, verb, main.subject)
        if claim is not None and claim.tokens[0] == words[0]:
            return claim
    return None
