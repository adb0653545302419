"""The process that makes questions for a web worker (``analysis``).

``python -m quizapp.web.jobs.making`` reads pickled articles from standard input and writes, for
each, pickled ``("progress", stage, share)`` and then ``("quiz", quiz)`` or ``("error", name,
words)``. It ends when its input does.
"""

from __future__ import annotations

import os
import pickle
import sys

from quizapp.core.model import Article, Quiz
from quizapp.core.reading.confined import limit_memory
from quizapp.web.jobs.analysis import send
from quizapp.web.jobs.runner import Progress

NICENESS = 5
"""Who waits for an answer comes before who waits for questions."""

MEMORY = 3 * 1024**3
"""Bytes. An article's part takes under 1 GB; a million brackets without a paragraph would take
all there is, and the server with it."""

SEED = 0
"""The same article gives the same questions on every machine."""


def make(article: Article, progress: Progress) -> Quiz:
    """The questions of ``article``. Loads the language pipeline the first time."""
    progress("loading")
    from quizapp.core.generation import generate
    from quizapp.web.commands.articles import pipeline

    nlp = pipeline(article.language)
    progress("analysing")
    return generate(
        article,
        nlp,
        seed=SEED,
        proofs=True,
        progress=lambda share: progress("analysing", share),
    )


def main() -> None:
    """Answer every article on standard input."""
    # What a library prints must not come between the messages.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    os.nice(NICENESS)
    limit_memory(MEMORY)
    while True:
        try:
            article = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        try:
            quiz = make(article, lambda *told: send(answers, ("progress", *told)))
            send(answers, ("quiz", quiz))
        except BrokenPipeError:
            return
        except Exception as error:
            send(answers, ("error", type(error).__name__, str(error)))


if __name__ == "__main__":
    main()
