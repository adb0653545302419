"""``make bench``: what making questions costs, as ratios and limits of one run.

Absolute times depend on the machine; a ratio to the bare pipeline, measured in
turns in one process, does not. Fails when a limit is passed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from spacy.language import Language

from quizapp.core.generation import generate
from quizapp.core.language.loading import load, parse
from quizapp.core.language.typography import plain
from quizapp.core.model import Article
from quizapp.core.reading.about import read_about
from quizapp.core.reading.plain import read_plain

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 7
# Generating costs at most this many times the bare pipeline on the same text.
RATIO_LIMIT = 1.5
# From the shell's return key to a pipeline ready to work, or an application ready to serve.
START_LIMIT_SECONDS = 3.0

STARTS = {
    "quizapp --help": "import quizapp.web.cli; quizapp.web.cli.parser().format_help()",
    "French pipeline loaded": "from quizapp.core.language.loading import load; load('fr')",
    "web application made": "from quizapp.web.app import create_app; create_app()",
}


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def shipped() -> list[Article]:
    """The shipped articles."""
    articles = []
    for path in sorted(SEEDS.glob("*/article.txt")):
        about = read_about(path.with_name("about.toml").read_text(encoding="utf-8"))
        articles.append(read_plain(path.read_bytes(), title=about.title, language="fr"))
    return articles


def generation_ratio(article: Article, nlp: Language) -> tuple[float, float, float]:
    """Best seconds of the bare pipeline and of generating, in turns, and their ratio."""
    bare, whole = [], []
    for _ in range(ROUNDS):
        bare.append(seconds(lambda: nlp(plain(article.text))))
        whole.append(seconds(lambda: generate(article, nlp)))
    return min(bare), min(whole), min(whole) / min(bare)


def start_up(statement: str) -> tuple[float, float]:
    """Best seconds of a new process that runs ``statement``: on the clock, and of processor."""
    command = [sys.executable, "-c", statement]
    clock, processor = [], []
    with tempfile.TemporaryDirectory() as instance:
        env = {**os.environ, "QUIZAPP_INSTANCE": instance}
        for _ in range(3):
            before = os.times()
            clock.append(seconds(lambda: subprocess.run(command, check=True, env=env)))
            after = os.times()
            children = (after.children_user, after.children_system)
            processor.append(sum(children) - before.children_user - before.children_system)
    return min(clock), min(processor)


def main() -> int:
    """Print both tables; 1 when a limit is passed."""
    nlp = load("fr")
    articles = shipped()
    generate(articles[0], nlp)  # lists and tables are read once, before the clock starts
    parse(nlp, articles[0])
    late = False
    print(f"{'article':<40} {'words':>6} {'pipeline':>9} {'generate':>9} {'ratio':>6}")
    for article in articles:
        bare, whole, ratio = generation_ratio(article, nlp)
        late |= ratio > RATIO_LIMIT
        title = article.title[:40]
        print(f"{title:<40} {article.words:>6} {bare:>8.2f}s {whole:>8.2f}s {ratio:>6.2f}")
    print(f"limit {RATIO_LIMIT}\n\n{'start-up':<40} {'clock':>9} {'processor':>9}")
    for name, statement in STARTS.items():
        clock, processor = start_up(statement)
        late |= clock > START_LIMIT_SECONDS
        print(f"{name:<40} {clock:>8.2f}s {processor:>8.2f}s")
    print(f"limit {START_LIMIT_SECONDS}")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
