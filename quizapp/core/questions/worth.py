"""How much a question is worth asking: named signals, each with its reason.

What a teacher would want known comes first: the article's news, in its first
paragraphs and in the words of its title, told of its main actors. Weights are fitted by
hand to the verdicts of blind judges on wikinews and press articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Figure, Granularity, Measure, Moment
from quizapp.core.language.french.hypernyms_lexicon import CLASS_COGNATES
from quizapp.core.language.french.importance_lexicon import (
    BEATEN,
    BEST_SO_FAR,
    BIRTHS,
    COURTESIES,
    EXTENT_VERBS,
    OPENING_PRONOUNS,
    POINTS_OF_COMPASS,
    RECORDS,
    SCENERY,
    SIZES,
)
from quizapp.core.language.french.measures_lexicon import SCORED, TIMED
from quizapp.core.language.french.roles_lexicon import SOVEREIGNS
from quizapp.core.model import FactKind, QuestionKind, Span
from quizapp.core.questions.checks import FALSE, words
from quizapp.core.questions.context import Context
from quizapp.core.questions.guards import commenting
from quizapp.core.questions.introductions import REGNAL
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.topics import encyclopedic

# From how often judges accept each: direct questions on a figure or a quote first, then actors
# and places, then gaps.
PATTERN_WORTH = {
    Pattern.HOW_MANY: 1.0,
    Pattern.BY_HOW_MUCH: 1.0,
    Pattern.WHAT_SHARE: 1.0,
    Pattern.WHAT_AMOUNT: 1.0,
    Pattern.WHO_SAID: 0.95,
    Pattern.WHO_CLAIMS: 0.8,
    Pattern.WHO: 0.9,
    Pattern.BY_WHOM: 0.9,
    Pattern.WHOM: 0.8,
    Pattern.WHICH_COUNTRY: 0.85,
    Pattern.WHICH_ORGANISATION: 0.85,
    Pattern.WHICH_PLACE: 0.85,
    Pattern.WHICH: 0.85,
    Pattern.WHERE: 0.85,
    Pattern.WHOSE: 0.75,
    Pattern.WHEN: 0.75,
    Pattern.GAP: 0.5,
    Pattern.TRUTH: 0.5,
}
# What is typed has no weak option; a true/false is half guessed.
KIND_WORTH = {
    QuestionKind.NUMERIC: 0.05,
    QuestionKind.SHORT_ANSWER: 0.0,
    QuestionKind.CHOICE: 0.0,
    QuestionKind.CLOZE: 0.0,
    QuestionKind.TRUE_FALSE: -0.15,
}
LEAD = 0.15  # at the first word, falling to 0 at the last: news tells the news first
TITLE, TITLE_ENOUGH = 0.2, 2  # words of the title in the evidence
CENTRAL, FREQUENT = 0.2, 3  # share of the evidence's lemmas that the article uses three times
ACTOR, OFTEN = 0.1, 3  # mentions of a main actor
BIRTH, DAY, SINCE, RECORD, CLOSING = -0.3, -0.25, -0.3, -0.2, -0.2
BARRED = -2.0  # nothing makes up for it, however short the article
END = 0.9  # of the article: what follows closes it
THIN, FEW = -0.2, 6  # words of content
CHANGED = 0.05
OPEN_QUOTE, SCENE = -0.5, -0.8
LONG, LONGEST_EASY = -0.1, 24  # words of a stem that is read at a glance


@dataclass(frozen=True)
class Evidence:
    """The words of a sentence that proves a key, and what the signals ask of them."""

    tokens: tuple[Token, ...]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Its lemmas, as the pipeline writes them."""
        return frozenset(t.lemma_ for t in self.tokens)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The lemmas of its nouns, names and verbs, small."""
        return tuple(t.lemma_.lower() for t in self.tokens if t.pos_ in {"NOUN", "VERB", "PROPN"})

    @cached_property
    def pluperfect(self) -> bool:
        """« avait brûlé » as its main verb."""
        return any(
            t.dep_ == "aux:tense" and "Imp" in t.morph.get("Tense", []) and t.head.dep_ == "ROOT"
            for t in self.tokens
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the signals look at."""

    kind: QuestionKind
    stem: str
    key: str
    proposal: Proposal
    context: Context

    @property
    def source(self) -> Span:
        """The sentence that proves the key."""
        return self.proposal.source

    @property
    def evidence(self) -> Evidence:
        """That sentence's words."""
        kept = self.context.evidence
        if self.source not in kept:
            found = self.context.doc.char_span(*self.source, alignment_mode="expand")
            kept[self.source] = Evidence(tuple(found) if found is not None else ())
        return kept[self.source]

    def preceding(self, count: int) -> list[str]:
        """The last words, ``count`` at most, that the article has before the answer."""
        before = self.context.article.text[: self.proposal.span.start]
        return before.rsplit(maxsplit=count)[-count:]


def worth(candidate: Candidate) -> float:
    """The sum of all signals, about 0 to 1.7."""
    return sum(signal(candidate) for signal in SIGNALS.values())


def form(candidate: Candidate) -> float:
    """The form of the question, by how often its like was accepted."""
    return PATTERN_WORTH[candidate.proposal.pattern] + KIND_WORTH[candidate.kind]


def early(candidate: Candidate) -> float:
    """What comes first in an article is its news."""
    length = max(len(candidate.context.article.text), 1)
    return LEAD * (1 - candidate.source.start / length)


def titled(candidate: Candidate) -> float:
    """The sentence speaks of what the title announces."""
    title = candidate.context.title_content
    shared = {lemma.lower() for lemma in candidate.evidence.lemmas} & title
    return TITLE * min(1.0, len(shared) / TITLE_ENOUGH)


def central(candidate: Candidate) -> float:
    """The sentence is made of the words that the article keeps using."""
    often, content = candidate.context.frequencies, candidate.evidence.content
    frequent = sum(often[lemma] >= FREQUENT for lemma in content)
    return CENTRAL * frequent / len(content) if content else 0.0


def of_main_actor(candidate: Candidate) -> float:
    """Asked of someone whom the article names often, or in its title."""
    answer = candidate.proposal.answer
    if not isinstance(answer, Entity):
        return 0.0
    main = len(answer.mentions) >= OFTEN or candidate.context.in_title(answer)
    return ACTOR if main else 0.0


def aside(candidate: Candidate) -> float:
    """« à 180 kilomètres au nord », « culmine à 4 465 mètres », « longue de 560 kilomètres »."""
    answer = candidate.proposal.answer
    if not isinstance(answer, Figure) or answer.measure is not Measure.DISTANCE:
        return 0.0
    if encyclopedic(candidate.context):
        return 0.0  # the size of a mountain is what its article tells
    after = candidate.context.article.text[answer.span.end : answer.span.end + _REACH].split()
    compass = bool(POINTS_OF_COMPASS & {word.strip(",.") for word in after})
    size = not EXTENT_VERBS.isdisjoint(candidate.evidence.lemmas) and not _of_title(candidate)
    size = size or bool(SIZES & {word.lower() for word in candidate.preceding(2)})
    return BARRED if compass or size else 0.0


def _of_title(candidate: Candidate) -> bool:
    """« L'ouvrage s'étend sur 155 kilomètres » under « le mur de Berlin »: no scenery, the news."""
    title = candidate.context.title_words
    subjects = (t.lemma_.lower() for t in candidate.evidence.tokens if t.dep_.startswith("nsubj"))
    return any(s in title or CLASS_COGNATES.get(s, _NONE) & title for s in subjects)


_NONE = frozenset[str]()
_REACH = 20  # characters in which « au nord », « à l'ouest » follows its distance


def earlier(candidate: Candidate) -> float:
    """An earlier affair, dated and not of the title: « En août 2023, un dépôt avait brûlé »."""
    context = candidate.context
    dated = any(m.absolute for m in context.moments_in(*candidate.source))
    if not dated or not candidate.evidence.pluperfect:
        return 0.0
    return 0.0 if titled(candidate) >= TITLE else BARRED


def courtesy(candidate: Candidate) -> float:
    """« s’est rendu sur place », « était présente », « a salué l’accueil »: no news.

    Words of one's own are: « a salué « une avancée que nous attendions » ».
    """
    roots = {t.lemma_ for t in candidate.evidence.tokens if t.dep_ in {"ROOT", "conj"}}
    on_the_spot = "rendre" in roots and "sur place" in candidate.stem
    if "«" in candidate.stem or not (on_the_spot or roots & COURTESIES):
        return 0.0
    return BARRED


def scenery(candidate: Candidate) -> float:
    """« des journalistes se pressent », « a quitté le court sous les applaudissements »."""
    return SCENE if any(turn in candidate.stem for turn in SCENERY) else 0.0


def comment(candidate: Candidate) -> float:
    """« ce déploiement représente un nouveau front »: what the author thinks of it."""
    roots = (t for t in candidate.evidence.tokens if t.dep_ == "ROOT")
    return BARRED if any(commenting(root) for root in roots) else 0.0


def of_age(candidate: Candidate) -> float:
    """« l’athlète de 31 ans »: how old someone is."""
    answer = candidate.proposal.answer
    return BARRED if isinstance(answer, Figure) and answer.measure is Measure.AGE else 0.0


def of_some_season(candidate: Candidate) -> float:
    """« présente des statistiques de 5,2 points » in an encyclopedia: of which season?"""
    answer = candidate.proposal.answer
    scored = isinstance(answer, Figure) and (answer.unit or "").partition(" ")[0] in SCORED
    if not scored or not encyclopedic(candidate.context):
        return 0.0
    moments = candidate.context.moments_in(*candidate.source)
    return 0.0 if any(m.absolute for m in moments) else BARRED


def of_some_session(candidate: Candidate) -> float:
    """« Qui signe un temps en 1 min 53 s 453 ? »: in which of the sessions of a page on a race?"""
    if not encyclopedic(candidate.context) or isinstance(candidate.proposal.answer, Moment):
        return 0.0
    own = {t.lower_ for t in candidate.evidence.tokens} & TIMED
    races = candidate.context.title_words & _RACES
    return BARRED if own and races else 0.0


_RACES = frozenset("heures tours prix rallye course grand championnat courses".split())


def of_some_day(candidate: Candidate) -> float:
    """« Qui recourt à des expédients ? » of a kingdom's page: at what time, and who else did?"""
    answer = candidate.proposal.answer
    if candidate.proposal.pattern is not Pattern.WHO or not encyclopedic(candidate.context):
        return 0.0
    sovereign = isinstance(answer, Entity) and any(r.text in SOVEREIGNS for r in answer.roles)
    sovereign = sovereign or (isinstance(answer, Entity) and bool(REGNAL.search(answer.name)))
    told = any(word[0].isdigit() or word[0].isupper() for word in candidate.stem.split()[1:])
    return BARRED if sovereign and not told else 0.0


def apposed(candidate: Candidate) -> float:
    """« à mi-parcours, à La Tour-de-Peilz, »: a place that only makes another precise."""
    answer, span = candidate.proposal.answer, candidate.proposal.span
    if not isinstance(answer, Entity) or answer.kind is not FactKind.PLACE:
        return 0.0
    text = candidate.context.article.text
    before = text[candidate.source.start : span.start]
    follows = text[span.end : span.end + 1] in {",", ".", ")"}
    return BARRED if follows and _APPOSED.search(before) else 0.0


_APPOSED = re.compile(r"\w, (?:à|au|aux|en|dans)(?: (?:la|le|les) | l['’]| )$")


def closing(candidate: Candidate) -> float:
    """The last words of an article are its scenery, unless they speak of its title."""
    length = max(len(candidate.context.article.text), 1)
    return CLOSING if candidate.source.start > END * length and not titled(candidate) else 0.0


def of_birth(candidate: Candidate) -> float:
    """« naquit à Nantes en 1884 »: civil status."""
    return BIRTH if not BIRTHS.isdisjoint(candidate.evidence.lemmas) else 0.0


def thin(candidate: Candidate) -> float:
    """« Qui termine deuxième à 52 secondes ? »: too few words to tell what is asked."""
    if candidate.proposal.pattern is Pattern.WHO_SAID:
        return 0.0
    return THIN if len(words(candidate.stem)) < FEW else 0.0


def changed(candidate: Candidate) -> float:
    """What is false has to be known, what is true may be granted."""
    return CHANGED if candidate.key == FALSE else 0.0


def of_day(candidate: Candidate) -> float:
    """The year of a date given to the day: a calendar matter, except far back."""
    answer = candidate.proposal.answer
    exact = isinstance(answer, Moment) and answer.granularity is not Granularity.YEAR
    asked = candidate.proposal.dated is not Granularity.YEAR
    return DAY if exact and not asked else 0.0


def since(candidate: Candidate) -> float:
    """« depuis vingt ans »: true of the day of the article alone."""
    answer = candidate.proposal.answer
    lasting = isinstance(answer, Figure) and answer.measure in {Measure.DURATION, Measure.AGE}
    return SINCE if lasting and "depuis" in candidate.preceding(2) else 0.0


def of_past_record(candidate: Candidate) -> float:
    """« contre 29 % il y a dix ans », « le record de 2019 »: what the news is compared with."""
    answer = candidate.proposal.answer
    if not isinstance(answer, Figure | Moment):
        return 0.0
    before = {word.lower() for word in candidate.preceding(3)}
    return RECORD if RECORDS & before else 0.0


def superseded(candidate: Candidate) -> float:
    """« Son meilleur temps remontait à 2023 » under a title in which she beats it."""
    beaten = not BEATEN.isdisjoint(candidate.context.title_forms)
    roots = [t for t in candidate.evidence.tokens if t.dep_ in {"ROOT", "conj"}]
    past = any("Imp" in t.morph.get("Tense", []) for t in roots)
    best = not BEST_SO_FAR.isdisjoint(words(candidate.stem))
    return BARRED if beaten and past and best else 0.0


def open_quote(candidate: Candidate) -> float:
    """« Ils font cela … »: who is meant must be guessed."""
    if candidate.proposal.pattern is not Pattern.WHO_SAID:
        return 0.0
    first = candidate.stem.partition("«")[2].strip().partition(" ")[0].lower()
    return OPEN_QUOTE if first.partition("-")[0] in OPENING_PRONOUNS else 0.0


def long(candidate: Candidate) -> float:
    """A question that must be read twice."""
    return LONG if len(candidate.stem.split()) > LONGEST_EASY else 0.0


SIGNALS: dict[str, Callable[[Candidate], float]] = {
    "form": form,
    "early": early,
    "titled": titled,
    "central": central,
    "of_main_actor": of_main_actor,
    "aside": aside,
    "earlier": earlier,
    "courtesy": courtesy,
    "scenery": scenery,
    "comment": comment,
    "of_age": of_age,
    "of_some_season": of_some_season,
    "of_some_session": of_some_session,
    "of_some_day": of_some_day,
    "apposed": apposed,
    "closing": closing,
    "of_birth": of_birth,
    "thin": thin,
    "changed": changed,
    "of_day": of_day,
    "since": since,
    "of_past_record": of_past_record,
    "superseded": superseded,
    "open_quote": open_quote,
    "long": long,
}
