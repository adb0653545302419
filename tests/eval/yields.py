"""What is made of articles: items by kind, candidates dropped by filter, time."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from spacy.language import Language

from quizapp.core.generation import generate
from quizapp.core.language.loading import parse
from quizapp.core.model import Article, QuestionKind


@dataclass(slots=True)
class Yield:
    """Sums over articles; seconds are the processor's."""

    articles: int = 0
    words: int = 0
    kinds: Counter[QuestionKind] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    generating: float = 0.0
    parsing: float = 0.0

    @property
    def items(self) -> int:
        """Questions of all kinds."""
        return self.kinds.total()

    @property
    def per_lesson(self) -> float:
        """Questions that 800 words give."""
        return 800 * self.items / self.words if self.words else 0.0

    @property
    def milliseconds_a_word(self) -> float:
        """From text to questions."""
        return 1000 * self.generating / self.words if self.words else 0.0

    @property
    def ratio(self) -> float:
        """Generating against the bare pipeline on the same passages."""
        return self.generating / self.parsing if self.parsing else 0.0


def made(articles: Iterable[Article], nlp: Language) -> Yield:
    """Everything generated once, after a first article that pays for what is read once."""
    articles = tuple(articles)
    result = Yield()
    for article in articles[:1]:
        generate(article, nlp)
    for article in articles:
        result.articles += 1
        result.words += article.words
        result.parsing += _seconds(lambda one=article: parse(nlp, one))  # type: ignore[misc]
        start = time.process_time()
        quiz = generate(article, nlp, dropped=result.dropped)
        result.generating += time.process_time() - start
        result.kinds.update(question.kind for question in quiz.questions)
    return result


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
