"""The whole generator on one screen: article → analysis → facts → questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from quizapp.core.facts.candidates import candidates
from quizapp.core.facts.extraction import all_facts, find_all
from quizapp.core.facts.findings import Findings
from quizapp.core.facts.salience import Salient, by_salience
from quizapp.core.language.loading import Progress, parse
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Fact, Option, Question, Quiz, Span
from quizapp.core.questions.asking import on_words, other_options
from quizapp.core.questions.composing import with_composed
from quizapp.core.questions.context import Context
from quizapp.core.questions.english import finding as english_finding
from quizapp.core.questions.english import making as english_making
from quizapp.core.questions.making import all_questions
from quizapp.core.questions.ranking import Ranked, select
from quizapp.core.questions.report import report

Composer = Callable[[tuple[Question, ...], Context, int, int | None, bool], tuple[Question, ...]]


@dataclass(frozen=True, slots=True)
class Tongue:
    """What differs between languages: what is found, asked, and composed of several facts.

    ``compose`` is None where questions ask for one fact each.
    """

    find: Callable[[Article, Doc], Findings]
    ask: Callable[[Context, int, Counter[str]], Iterator[Ranked]]
    compose: Composer | None = None


LANGUAGES: dict[str, Tongue] = {
    "fr": Tongue(find_all, all_questions, with_composed),
    "en": Tongue(english_finding.find_all, english_making.all_questions),
}
PARSING = 0.8  # share of the time; measured, see tests/benchmarks


def generate(
    article: Article,
    nlp: Language,
    seed: int = 0,
    count: int | None = None,
    *,
    proofs: bool = False,
    dropped: Counter[str] | None = None,
    progress: Progress | None = None,
) -> Quiz:
    """Every fact of the article and its best questions, best first, with why there are no more.

    At most ``count``, or as many as the article's length allows. ``proofs``: a sentence to find
    may be among them, which someone should look at first: its claim keeps many words of its
    sentence. The same article, seed and version give the same questions. ``dropped``, when
    given, receives how many candidates each check refused; ``progress`` how much is done, from
    0 to 1.
    """
    told = progress or (lambda _share: None)
    tongue = LANGUAGES[article.language]
    context = analyse(article, nlp, lambda read: told(PARSING * read))
    counter = Counter[str]()
    ranked = list(tongue.ask(context, seed, counter))
    questions = select(ranked, article.words, count)
    if tongue.compose is not None:
        questions = tongue.compose(questions, context, seed, count, proofs)
    told(1.0)
    if dropped is not None:
        dropped.update(counter)
    made = report(article, len(context.sentences), counter, len(questions))
    return Quiz(article, context.facts, questions, made)


def find(article: Article, nlp: Language) -> tuple[Fact, ...]:
    """The facts of the article, in its order."""
    return analyse(article, nlp).facts


def propose(article: Article, nlp: Language) -> tuple[Salient, ...]:
    """Whatever could be asked after in the article, what is likeliest to be asked first."""
    context = analyse(article, nlp)
    found = candidates(article, context.doc, context.findings, context.facts)
    return by_salience(article, context.doc, found)


def ask(context: Context, words: Span, seed: int = 0) -> tuple[Question, ...]:
    """The questions whose answer ``words`` of the article are, the best first."""
    tongue = LANGUAGES[context.article.language]
    return on_words(words, tongue.ask(context, seed, Counter()))


def exchange_options(
    context: Context, question: Question, seen: Collection[str]
) -> tuple[Option, ...]:
    """The options of a question with others for the wrong ones ``seen``; none without others."""
    tongue = LANGUAGES[context.article.language]

    def asked(refusing: Context, seed: int) -> Iterator[Ranked]:
        return tongue.ask(refusing, seed, Counter())

    return other_options(question, seen, context, asked)


def analyse(article: Article, nlp: Language, progress: Progress | None = None) -> Context:
    """The article parsed, its facts found; ``progress`` hears what share of it is parsed."""
    doc = parse(nlp, article, progress)
    findings = LANGUAGES[article.language].find(article, doc)
    facts = all_facts(article, findings)
    return Context(article, doc, nlp.make_doc(plain(article.title)), findings, facts)
