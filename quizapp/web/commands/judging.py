"""``quizapp judge``: the page on which a person judges questions, and what verdicts amount to."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from flask import render_template
from flask_babel import force_locale
from flask_babel.speaklater import LazyString
from markupsafe import Markup

from quizapp.core import judging
from quizapp.core.contract import Record, to_json
from quizapp.core.judging import Criterion, Rate, Verdicts
from quizapp.core.model import QuestionKind, Quiz
from quizapp.web.app import create_app
from quizapp.web.commands import CommandError
from quizapp.web.commands.articles import pipeline, read
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.settings import resources
from quizapp.web.teach.labels import LABELS

STYLES = ("css/tokens.css", "css/judge.css")
SCRIPT = "js/judge.js"
HEADER = f"{'':<16}{'items':>7}{'accepted':>10}{'rate':>9}{'95 % interval':>19}"


def judge(options: Namespace) -> str:
    """Write the page and its items beside it; with ``--rate``, the rates of verdicts instead."""
    if options.rate:
        return "\n".join(_rated(_judges(options.files))) + "\n"
    quizzes = [_quiz(name, options) for name in options.files]
    sheet = judging.sheet(quizzes, options.seed)
    page = Path(options.output)
    record = page.with_suffix(".json")
    if page == record:
        raise CommandError(f"{page}: the page cannot have the name of its items, choose .html")
    try:
        page.write_text(page_of(sheet, options.locale), encoding="utf-8")
        record.write_text(to_json(sheet), encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from error
    return f"{len(sheet['items'])} items of {len(quizzes)} articles: {page}, {record}\n"


def _quiz(name: str, options: Namespace) -> Quiz:
    article = read(name, options.language)
    nlp = pipeline(article.language)
    from quizapp.core.generation import generate

    return generate(article, nlp, seed=options.seed, count=options.count)


def page_of(sheet: Record, locale: str) -> str:
    """The whole page in one file: it is read without a server, and asks the network for nothing."""
    app = create_app()
    static = resources() / "static"
    with app.test_request_context(), force_locale(locale):
        return render_template(
            "judge/page.html",
            sheet=sheet,
            criteria=[(name.value, str(CRITERIA[name])) for name in Criterion],
            kinds={kind.value: str(label) for kind, label in _kinds(sheet)},
            style=Markup("\n".join(_source(static / name) for name in STYLES)),
            script=Markup(_source(static / SCRIPT)),
        )


def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _kinds(sheet: Record) -> Iterator[tuple[QuestionKind, LazyString]]:
    """The kinds on the sheet with their names."""
    used = {item["kind"] for item in sheet["items"]}
    return ((kind, LABELS[kind]) for kind in QuestionKind if kind.value in used)


def _judges(names: list[str]) -> dict[str, Verdicts]:
    """Each judge's verdicts; several files of one judge are put together, the last wins."""
    judges: dict[str, Verdicts] = {}
    for name in names:
        judge, verdicts = _verdicts(Path(name))
        judges[judge] = {**judges.get(judge, {}), **verdicts}
    return judges


def _verdicts(path: Path) -> tuple[str, Verdicts]:
    try:
        judge, verdicts = judging.read_verdicts(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise CommandError(f"{path}: {reason}") from error
    return judge or path.stem, verdicts


def _rated(judges: dict[str, Verdicts]) -> Iterator[str]:
    """A table for each judge, then one of what all of them judged and how far they agree."""
    for judge, verdicts in judges.items():
        yield from (f"{judge}: {len(verdicts)} items", *_table(verdicts), "")
    everyone = list(judges.values())
    if len(everyone) > 1:
        shared = judging.in_common(everyone)
        yield from (f"by all {len(everyone)}: {len(shared)} items", *_table(shared), "")
        yield _line("same verdict", judging.agreement(everyone))


def _table(verdicts: Verdicts) -> Iterator[str]:
    yield HEADER
    for kind, rate in judging.rates(verdicts):
        yield _line(kind.value if kind else "all", rate)
    yield "refused for"
    for criterion, met in judging.refusals(verdicts):
        yield f"  {criterion.value:<14}{met.items - met.accepted:>7}{1 - met.share:>10.1%}"


def _line(name: str, rate: Rate) -> str:
    low, high = rate.interval
    interval = f"{low:.1%} to {high:.1%}"
    return f"{name:<16}{rate.items:>7}{rate.accepted:>10}{rate.share:>9.1%}{interval:>19}"


CRITERIA: dict[Criterion, LazyString] = {
    Criterion.GRAMMAR: _l("Grammar: no error of language or typography"),
    Criterion.STANDS_ALONE: _l("Stands alone: clear without the article, under its title"),
    Criterion.TRUE: _l("True: the passage states the key, as the question says it"),
    Criterion.TYPE_FITS: _l("Type fits: the question asks for exactly this sort of answer"),
    Criterion.SINGLE_KEY: _l("Single key: no other option is right"),
    Criterion.PLAUSIBLE: _l("Plausible: every wrong option could tempt"),
    Criterion.NO_CUE: _l("No cue: the key does not stand out"),
    Criterion.NOT_GIVEN_AWAY: _l("Not given away: it cannot be inferred without the article"),
    Criterion.WORTH_ASKING: _l("Worth asking: a teacher would want it known"),
    Criterion.CLEAN_STEM: _l("Clean stem: one positive question of 30 words at most"),
}
"""The criteria as a judge reads them."""
