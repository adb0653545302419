"""The command ``quizapp``.

Each command is imported when it is called: ``--help`` is instant, and making
questions loads no web framework.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import quizapp
from quizapp.core.reading.refusals import Unreadable
from quizapp.web.commands import CommandError

DONE = 0
REFUSED = 2
# What a shell reports for a process that SIGINT or SIGPIPE ended: 128 and the signal's number.
INTERRUPTED = 130
PIPE_CLOSED = 141


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, as every other refusal."""
        self.exit(REFUSED, f"quizapp: {message} (see {self.prog} --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` name; the exit status.

    0 done, 2 refused with one line on standard error and nothing on standard output.
    """
    options = parser().parse_args(arguments)
    module, _, function = options.command.rpartition(".")
    try:
        output = getattr(import_module(f"quizapp.web.commands.{module}"), function)(options)
        _write(output)
    except (CommandError, Unreadable) as error:
        print(f"quizapp: {' '.join(str(error).split())}", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # The reader (« | head ») has what it wanted; Python must not flush to it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return DONE


def _write(output: str | None) -> None:
    """UTF-8 with plain newlines whatever the terminal's locale: the same bytes everywhere."""
    if output:
        sys.stdout.buffer.write(output.encode())
    sys.stdout.flush()


def parser() -> argparse.ArgumentParser:
    """Every command with its options; ``options.command`` names its function."""
    top = _Parser(prog="quizapp", description="Quizzes from an article, answers with evidence.")
    top.add_argument("--version", action="version", version=f"quizapp {quizapp.__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _add_generate(commands)
    _add_facts(commands)
    _add_judge(commands)
    _add_users(commands)
    database = commands.add_parser("db", help="the database").add_subparsers(
        required=True, metavar="ACTION"
    )
    upgrade = database.add_parser("upgrade", help="create it or bring it to this version")
    upgrade.set_defaults(command="administration.upgrade")
    seed = commands.add_parser("seed", help="install the shipped articles with their questions")
    seed.set_defaults(command="administration.seed")
    _add_run(commands)
    return top


def _add_generate(commands: argparse._SubParsersAction[_Parser]) -> None:
    generate = commands.add_parser("generate", help="make questions from an article")
    _add_article(generate)
    generate.add_argument("--seed", type=int, default=0, help="another choice of questions")
    generate.add_argument("--count", type=_positive, help="how many questions at most")
    generate.set_defaults(command="articles.generate")


def _add_facts(commands: argparse._SubParsersAction[_Parser]) -> None:
    facts = commands.add_parser("facts", help="list the facts that an article states")
    _add_article(facts)
    facts.add_argument(
        "--candidates",
        action="store_true",
        help="in JSON, also whatever else could be asked after, the likeliest first",
    )
    facts.set_defaults(command="articles.facts")


def _add_judge(commands: argparse._SubParsersAction[_Parser]) -> None:
    judge = commands.add_parser("judge", help="a page on which to judge questions by ten criteria")
    judge.add_argument("files", metavar="FILE", nargs="+", help="articles; with --rate, verdicts")
    judge.add_argument(
        "--rate", action="store_true", help="print the rates of the verdicts that the page saved"
    )
    judge.add_argument("--output", default="judging.html", help="the page; its items lie beside it")
    judge.add_argument("--locale", choices=("fr", "en"), default="fr", help="words of the page")
    judge.add_argument("--seed", type=int, default=0, help="another order and choice of questions")
    judge.add_argument("--count", type=_positive, help="how many questions an article at most")
    judge.add_argument("--language", help="the articles' language (fr, en), guessed when not given")
    judge.set_defaults(command="judging.judge")


def _add_article(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file",
        metavar="FILE",
        help="a file (.txt, .md, .html, .pdf, .docx), or - for text on standard input",
    )
    command.add_argument(
        "--language", help="the article's language (fr, en), guessed when not given"
    )
    command.add_argument("--format", choices=("json", "text"), default="json")


def _add_users(commands: argparse._SubParsersAction[_Parser]) -> None:
    actions = commands.add_parser("user", help="accounts").add_subparsers(
        required=True, metavar="ACTION"
    )
    add = actions.add_parser("add", help="create an account; the password is asked for")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", choices=("learner", "instructor", "admin"), required=True)
    add.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    add.set_defaults(command="administration.add_user")
    erase = actions.add_parser(
        "erase", help="erase an account for good, as its owner can; what goes is said first"
    )
    erase.add_argument("name", metavar="NAME")
    erase.add_argument("--yes", action="store_true", help="do not ask for the name again")
    erase.set_defaults(command="administration.erase_user")


def _add_run(commands: argparse._SubParsersAction[_Parser]) -> None:
    run = commands.add_parser("run", help="serve the application")
    run.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
    run.add_argument("--port", type=_positive, default=os.environ.get("PORT", "8000"))
    run.set_defaults(command="administration.run")


def _positive(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"« {text} » is not a number from 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
