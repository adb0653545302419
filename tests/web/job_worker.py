"""A process that takes part in executing jobs, for the tests that kill it.

``python -m tests.web.job_worker DATABASE_URL INSTANCE LOG MODE`` works until it is killed.
Each generation adds a line to LOG. MODE « hang » never finishes one, « hang-later » none but an
article's first part, « hang-storing » finishes but never stores what it made, « work » does both.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import NoReturn

from quizapp.core.model import Article, Quiz
from quizapp.store import articles
from quizapp.web import jobs
from quizapp.web.app import create_app
from tests.web.teaching import quiz_of


def main(url: str, instance: str, log: str, mode: str) -> None:
    """Start, and wait to be killed."""

    def generator(article: Article, _progress: jobs.Progress) -> Quiz:
        with Path(log).open("a") as file:
            file.write(f"{mode} {os.getpid()}\n")
        later = article.passages[0].id != "p1"
        while mode == "hang" or (mode == "hang-later" and later):
            time.sleep(0.1)
        return quiz_of(article)

    def never(*_arguments: object) -> NoReturn:
        with Path(log).open("a") as file:
            file.write(f"storing {os.getpid()}\n")
        while True:
            time.sleep(1)

    if mode == "hang-storing":
        articles.keep_quiz = never
    app = create_app({"DATABASE_URL": url, "INSTANCE_PATH": instance, "SECRET_KEY": "worker"})
    jobs.start(app, generator)
    while True:
        time.sleep(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
