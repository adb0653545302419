"""What the question makers may consult about one article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quizapp.core.facts.figures import find_figures
from quizapp.core.facts.findings import Entity, Figure, Findings, Mention, Moment
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.gazetteer import lookup, state_of
from quizapp.core.language.states import named_in
from quizapp.core.model import Article, Fact, FactKind, Span
from quizapp.core.questions.antecedents import Antecedents, antecedents
from quizapp.core.questions.frames import evoked
from quizapp.core.questions.sayings import sayings
from quizapp.core.questions.statements import Statement, statements_of
from quizapp.core.questions.surroundings import Surroundings

if TYPE_CHECKING:
    from quizapp.core.questions.options.distractor import Distractor
    from quizapp.core.questions.proposals import Proposal
    from quizapp.core.questions.topics import Topic
    from quizapp.core.questions.worth import Evidence

Placed = TypeVar("Placed", Figure, Moment)


def _starting(found: tuple[Placed, ...], start: int, end: int) -> tuple[Placed, ...]:
    """Those of ``found``, which are in order, that start between two offsets."""
    first = bisect_left(found, start, key=lambda f: f.span.start)
    return found[first : bisect_left(found, end, lo=first, key=lambda f: f.span.start)]


_BESIDE = 2  # paragraphs
_GRAMMATICAL = 3  # letters of most articles, pronouns and prepositions


@dataclass(frozen=True)
class Context:
    """One article, analysed: every lookup by place or by name goes through here.

    ``refused`` are options, casefolded, that whoever reviews the questions wants no more.
    """

    article: Article
    doc: Doc
    title: Doc
    findings: Findings
    facts: tuple[Fact, ...]
    refused: frozenset[str] = frozenset()

    def refuses(self, option: str) -> bool:
        """Whether an option has been seen and is not wanted."""
        return option.casefold() in self.refused

    @cached_property
    def sentences(self) -> tuple[Tokens, ...]:
        """The sentences of the article's content, boilerplate and datelines left out."""
        trimmed = (self._without_boilerplate(sentence) for sentence in self.doc.sents)
        text = text_of(self.doc)
        return tuple(s for s in trimmed if len(s) and text[s.start_char : s.end_char].strip())

    def _without_boilerplate(self, sentence: Tokens) -> Tokens:
        """What of a sentence follows its dateline; nothing of one that is all boilerplate."""
        start, end = sentence.start_char, sentence.end_char
        here = [b for b in self.findings.boilerplate if b.start < end and start < b.end]
        if not here:
            return sentence
        kept = [t for t in sentence if not any(b.start <= t.idx < b.end for b in here)]
        if not kept:
            return self.doc[sentence.start : sentence.start]
        return self.doc[kept[0].i : kept[-1].i + 1]

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Lower-case forms of the title's words, and the lemmas that the article tells of them."""
        words = {t.lower_ for t in self.title} | {t.lemma_.lower() for t in self.title}
        lemmas = {t.lemma_.lower() for t in self.doc if t.lower_ in words and t.pos_ != "PROPN"}
        return frozenset(words | lemmas)

    @cached_property
    def title_forms(self) -> frozenset[str]:
        """Lower-case forms of the title's words, as they stand."""
        return frozenset(t.lower_ for t in self.title)

    @cached_property
    def evoked(self) -> frozenset[str]:
        """The nouns that the title makes known without holding them, singular."""
        return evoked(self.title_words)

    @cached_property
    def title_states(self) -> frozenset[str]:
        """The states that the title names, by their name, an adjective or their capital."""
        return named_in(text_of(self.title))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the title names, by themselves or by a town of theirs."""
        towns = (e.name for e in self.findings.entities if e.level == "city" and self.in_title(e))
        states = (state_of(place) for place in map(lookup, towns) if place is not None)
        return self.title_states | {s.name for s in states if s is not None}

    @cached_property
    def surroundings(self) -> Surroundings:
        """The states, years and lists that stand around the article's names."""
        starts = tuple(start for start, _ in self._stretches)
        return Surroundings(self.article, self.findings, starts)

    @cached_property
    def title_figures(self) -> tuple[Figure, ...]:
        """The numbers that the title gives, in figures or in letters."""
        return find_figures(self.title)

    @cached_property
    def organisations(self) -> frozenset[str]:
        """The organisations that the title names."""
        kind = FactKind.ORGANISATION
        found = (e for e in self.findings.entities if e.kind is kind and self.in_title(e))
        return frozenset(e.name for e in found)

    @cached_property
    def place_names(self) -> tuple[str, ...]:
        """Every form under which the article names a place."""
        places = (e for e in self.findings.entities if e.kind is FactKind.PLACE)
        return tuple(sorted({form for e in places for form in e.surfaces}))

    @cached_property
    def title_content(self) -> frozenset[str]:
        """The title's words of four letters and more, small."""
        return frozenset(word for word in self.title_words if len(word) > _GRAMMATICAL)

    @cached_property
    def frequencies(self) -> Counter[str]:
        """How often the article uses each lemma."""
        lemmas = Counter(token.lemma_ for token in self.doc if token.is_alpha)
        found = Counter[str]()
        for lemma, count in lemmas.items():
            found[lemma.lower()] += count
        return found

    @cached_property
    def _first_uses(self) -> dict[str, int]:
        """The first place of each lemma."""
        lemmas = [token.lemma_ for token in self.doc]
        return {lemma: at for at, lemma in reversed(list(enumerate(lemmas)))}

    def first_use(self, lemma: str) -> int:
        """Where in the Doc a lemma first stands; beyond its end when it never does."""
        return self._first_uses.get(lemma, len(self.doc))

    @cached_property
    def terms(self) -> dict[int, frozenset[str]]:
        """The content of sentences, by their place in the Doc: what has been looked up."""
        return {}

    @cached_property
    def evidence(self) -> dict[Span, Evidence]:
        """The words of a question's evidence: what has been looked up."""
        return {}

    @cached_property
    def pointing(self) -> dict[int, bool | None]:
        """Whether tokens, by their place in the Doc, point outside: what has been looked up.

        None for those of which the statement decides.
        """
        return {}

    @cached_property
    def offered(self) -> dict[tuple[int, str, int], tuple[Proposal, tuple[Distractor, ...]]]:
        """The distractors of a proposal, by its id, the key and the seed: what has been found."""
        return {}

    @cached_property
    def statements(self) -> tuple[tuple[Statement, ...], ...]:
        """What each of the sentences states."""
        return tuple(tuple(statements_of(sentence)) for sentence in self.sentences)

    @cached_property
    def sayings(self) -> tuple[tuple[Statement, ...], ...]:
        """What each of the quotations states, as its speaker's claim."""
        return tuple(tuple(sayings(quote, self.doc)) for quote in self.findings.quotations)

    @cached_property
    def standing(self) -> list[Statement]:
        """The statements that stand alone: what has been found."""
        return []

    @cached_property
    def antecedents(self) -> Antecedents:
        """The person that each certain « il » or « elle » takes up."""
        return antecedents(self.sentences, self.findings, self.article.title)

    @cached_property
    def _mentions(self) -> dict[int, tuple[Entity, Mention]]:
        """Each mention under the offset where it starts, in order."""
        found = {m.span.start: (e, m) for e in self.findings.entities for m in e.mentions}
        return dict(sorted(found.items()))

    def mention_at(self, token: Token) -> tuple[Entity, Mention] | None:
        """The entity and the mention that begin with ``token``."""
        return self._mentions.get(token.idx)

    def entity_over(self, token: Token) -> Entity | None:
        """The entity that one of its mentions gives a token to."""
        at = token.idx
        if at not in self._over:
            self._over[at] = self.findings.entity_at(Span(at, at + len(token)))
        return self._over[at]

    @cached_property
    def _over(self) -> dict[int, Entity | None]:
        """What :meth:`entity_over` has looked up."""
        return {}

    def mentions_in(self, start: int, end: int) -> tuple[tuple[Entity, Mention], ...]:
        """Entities mentioned between two offsets, in order."""
        starts, pairs = self._named
        return pairs[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _named(self) -> tuple[tuple[int, ...], tuple[tuple[Entity, Mention], ...]]:
        """Where mentions start, and the mentions, in order."""
        return tuple(self._mentions), tuple(self._mentions.values())

    def beside(self, span: Span) -> bool:
        """Whether a stretch lies in one paragraph, or in two that follow each other.

        In the press a paragraph is a sentence or two: « Il a ajouté … » opens the next one.
        """
        passages = self.article.passages
        first = bisect_right(passages, span.start, key=lambda p: p.start)
        last = bisect_left(passages, span.end, key=lambda p: p.start)
        return first > 0 and last - first < _BESIDE

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """Figures between two offsets."""
        return _starting(self.findings.figures, start, end)

    def moments_in(self, start: int, end: int) -> tuple[Moment, ...]:
        """Dates between two offsets."""
        return _starting(self.findings.moments, start, end)

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds an offset begins."""
        at = bisect_right(self._stretches, offset, key=itemgetter(1))
        return self._stretches[at][0] if at < len(self._stretches) else offset

    def sentences_over(self, span: Span) -> Span:
        """From the beginning of the first sentence that ``span`` touches to the last one's end."""
        first = bisect_right(self._stretches, span.start, key=itemgetter(1))
        last = bisect_left(self._stretches, span.end, key=itemgetter(0)) - 1
        if last < first:
            return span
        return Span(self._stretches[first][0], self._stretches[last][1])

    @cached_property
    def _stretches(self) -> tuple[tuple[int, int], ...]:
        """Where the sentences of the Doc begin and end."""
        return tuple((s.start_char, s.end_char) for s in self.doc.sents)

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens of a span; None when it cuts a token."""
        if span not in self._tokens:
            self._tokens[span] = self.doc.char_span(span.start, span.end)
        return self._tokens[span]

    @cached_property
    def _tokens(self) -> dict[Span, Tokens | None]:
        """What :meth:`tokens` has looked up."""
        return {}

    def is_now(self, moment: Moment) -> bool:
        """Whether a date is of the article's own year: no reader needs the article for it."""
        published = self.article.published
        return bool(published and moment.start and moment.start.year == published.year)

    def words(self, start: int, end: int) -> str:
        """The article's own words from one token of the Doc to another (excluded)."""
        if end <= start:
            return ""
        last = self.doc[end - 1]
        return self.article.text[self.doc[start].idx : last.idx + len(last)]

    def text(self, token: Token) -> str:
        """The token as the article writes it, real typography kept."""
        return self.article.text[token.idx : token.idx + len(token)]

    def fact_of(self, span: Span) -> Fact | None:
        """The fact on exactly this span, else the one of the entity mentioned there."""
        exact = self._facts_at.get(span)
        if exact:
            return exact
        entity = self.findings.entity_at(span)
        return self._facts_on.get((entity.kind, entity.name)) if entity else None

    @cached_property
    def _facts_at(self) -> dict[Span, Fact]:
        """The first fact on each span."""
        return {fact.span: fact for fact in reversed(self.facts)}

    @cached_property
    def _facts_on(self) -> dict[tuple[FactKind, str | None], Fact]:
        """The first fact of each kind and value."""
        return {(fact.kind, fact.value): fact for fact in reversed(self.facts)}

    def in_title(self, entity: Entity) -> bool:
        """Whether the title names the entity, by its full name or a form the article uses."""
        return (entity.kind, entity.name) in self._titled

    @cached_property
    def _titled(self) -> frozenset[tuple[FactKind, str]]:
        """Kind and name of each entity that the title names."""
        title = text_of(self.title).lower()
        return frozenset(
            (entity.kind, entity.name)
            for entity in self.findings.entities
            if any(len(s) > 2 and s.lower() in title for s in entity.surfaces)
        )

    @cached_property
    def topics(self) -> dict[str, Topic | None]:
        """What an article of a title is about: what has been looked up."""
        return {}
