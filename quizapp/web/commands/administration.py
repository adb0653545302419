"""Accounts, database, shipped articles, server: what whoever runs the application commands."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace

from quizapp.core.model import Article, Quiz
from quizapp.store import accounts, erasure, migrate, seeding
from quizapp.store.database import db
from quizapp.store.erasure import Erasure
from quizapp.store.states import Role
from quizapp.web.account.passwords import MAX_LENGTH, MIN_LENGTH, is_common
from quizapp.web.account.setup import setup_notice
from quizapp.web.app import create_app
from quizapp.web.commands import CommandError
from quizapp.web.settings import resources


def upgrade(_options: Namespace) -> None:
    """Create the database or bring it to this version's schema."""
    migrate.upgrade(create_app())


def seed(_options: Namespace) -> str:
    """Install the shipped articles that are missing, each with its questions and its quiz."""
    app = create_app()
    with app.app_context():
        _require_schema()
        installed = seeding.seed(db.session(), resources() / "seeds", _quiz)
    return "".join(f"installed {slug}\n" for slug in installed)


def _quiz(article: Article) -> Quiz:
    """Loads the language pipeline only when an article has to be analysed."""
    from quizapp.core.generation import generate
    from quizapp.web.commands.articles import pipeline

    return generate(article, pipeline(article.language), proofs=True)


def add_user(options: Namespace) -> str:
    """Create the account of ``options.name``."""
    password = _password(from_stdin=options.password_stdin)
    _refuse_weak(password, options.name)
    app = create_app()
    with app.app_context():
        _require_schema()
        try:
            user = accounts.add_user(db.session(), options.name, password, role=Role(options.role))
        except accounts.NameTaken as error:
            raise CommandError(f"there is already a user « {options.name} »") from error
        except accounts.BadName as error:
            raise CommandError(f"« {options.name} » cannot be a user's name") from error
        db.session.commit()
        return f"{user.name} can sign in ({user.role.value}).\n"


def erase_user(options: Namespace) -> str:
    """Erase the account of ``options.name``, as its owner can on the account's page."""
    app = create_app()
    with app.app_context():
        _require_schema()
        user = accounts.find_user(db.session(), options.name)
        if user is None:
            raise CommandError(f"there is no user « {options.name} »")
        if not options.yes:
            _confirm(user.name, erasure.what_goes(db.session(), user))
        name = user.name
        try:
            told = erasure.erase(db.session(), user)
        except erasure.LastAdministrator as error:
            raise CommandError(f"« {name} » is the only administrator") from error
        db.session.commit()
    return f"{name} is erased. {_told(told)}\n"


def _confirm(name: str, goes: Erasure) -> None:
    """Say what would go, and have the name typed again: it cannot be undone."""
    print(_told(goes), file=sys.stderr)
    try:
        typed = input(f"Type « {name} » to erase this account: ")
    except EOFError as error:
        raise CommandError("nothing was erased: the name was not typed again") from error
    if typed.strip() != name:
        raise CommandError("nothing was erased: this is another name")


def _told(goes: Erasure) -> str:
    return (
        f"Attempts: {goes.attempts} go, {goes.attempts_kept} stay without a name. "
        f"Cards: {goes.cards} go. Classes: {goes.classes} go. "
        f"Quiz sets: {goes.quiz_sets} go, {goes.quiz_sets_kept} stay closed. "
        f"Articles: {goes.articles} go, {goes.articles_kept} stay."
    )


def _password(*, from_stdin: bool) -> str:
    """Asked for twice on the terminal, or one line of standard input. Never an argument:
    those are seen by everyone on the machine and kept by the shell."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    try:
        first = getpass.getpass("Password: ")
        second = getpass.getpass("Again: ")
    except EOFError as error:
        raise CommandError("no password was given") from error
    if first != second:
        raise CommandError("the two passwords differ")
    return first


def _refuse_weak(password: str, name: str) -> None:
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise CommandError(f"a password has {MIN_LENGTH} to {MAX_LENGTH} characters")
    if is_common(password, name):
        raise CommandError("this password is among the first that a stranger would try")


def _require_schema() -> None:
    if not migrate.is_current(db.session()):
        raise CommandError("the database is not ready: run « quizapp db upgrade » first")


def run(options: Namespace) -> None:
    """Become the server, until interrupted."""
    address = f"http://{options.host}:{options.port}"
    app = create_app()
    with app.app_context():
        _require_schema()
    notice = setup_notice(app)
    print(f"quizapp: {address}", *([notice] if notice else []), sep="\n", flush=True)
    os.environ["HOST"], os.environ["PORT"] = options.host, str(options.port)
    command = [sys.executable, "-m", "gunicorn", "--config", "python:quizapp.web.server"]
    os.execv(sys.executable, command)
