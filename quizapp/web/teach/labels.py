"""What the room calls the words that the database keeps as codes."""

from __future__ import annotations

from enum import Enum
from typing import Any

from flask_babel.speaklater import LazyString

from quizapp.core.model import Difficulty, FactKind, Mode, QuestionKind
from quizapp.core.reading.manuscript import Removal
from quizapp.core.reading.refusals import Refusal
from quizapp.store.states import (
    ChangeKind,
    JobState,
    ObjectionState,
    QuestionOrigin,
    QuestionState,
    QuizState,
    Rejection,
)
from quizapp.web.difficulty import WORDS
from quizapp.web.fetching import Fault
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.learn.forms import FAULTS
from quizapp.web.reporting import heading, losses
from quizapp.web.teach.blueprint import blueprint

LABELS: dict[Enum, LazyString] = {
    QuestionKind.CHOICE: _l("Single choice"),
    QuestionKind.NUMERIC: _l("Number to type"),
    QuestionKind.TRUE_FALSE: _l("True or false"),
    QuestionKind.CLOZE: _l("Gap with options"),
    QuestionKind.SHORT_ANSWER: _l("Short answer"),
    QuestionKind.MATCHING: _l("Matching"),
    QuestionKind.ORDERING: _l("Putting in order"),
    QuestionKind.HIGHLIGHT: _l("Finding the evidence"),
    FactKind.FIGURE: _l("Figures"),
    FactKind.PERSON: _l("People"),
    FactKind.ORGANISATION: _l("Organisations"),
    FactKind.PLACE: _l("Places"),
    FactKind.QUOTE: _l("Quotes"),
    FactKind.DATE: _l("Dates"),
    **{level: WORDS[level] for level in Difficulty},
    Mode.PRACTICE: _l("Practice"),
    Mode.EXAM: _l("Exam"),
    QuestionState.PROPOSED: _l("To review"),
    QuestionState.APPROVED: _l("Approved"),
    QuestionState.REJECTED: _l("Rejected"),
    QuestionOrigin.GENERATED: _l("Made from the article"),
    QuestionOrigin.EDITED: _l("Edited"),
    QuestionOrigin.WRITTEN: _l("Written by hand"),
    QuizState.DRAFT: _l("Draft"),
    QuizState.PUBLISHED: _l("Published"),
    QuizState.ARCHIVED: _l("Archived"),
    **dict(FAULTS.items()),
    ObjectionState.OPEN: _l("To decide"),
    ObjectionState.ACCEPTED: _l("Granted"),
    ObjectionState.REFUSED: _l("Turned down"),
    JobState.QUEUED: _l("Waiting for its turn"),
    JobState.RUNNING: _l("In progress"),
    JobState.DONE: _l("Done"),
    JobState.FAILED: _l("Stopped"),
    JobState.CANCELLED: _l("Stopped"),
}

REJECTIONS: dict[Rejection, LazyString] = {
    Rejection.WRONG_KEY: _l("The key is wrong"),
    Rejection.SEVERAL_RIGHT: _l("Several options are right"),
    Rejection.UNCLEAR: _l("Unclear without the article"),
    Rejection.GIVEN_AWAY: _l("The answer is given away"),
    Rejection.WEAK_OPTIONS: _l("The options tempt nobody"),
    Rejection.NOT_WORTH: _l("Not worth asking"),
    Rejection.LANGUAGE: _l("Poorly worded"),
    Rejection.DUPLICATE: _l("Asked elsewhere already"),
}
"""Why a question is rejected, in the order of their keys 1 to 8."""

DONE: dict[ChangeKind, LazyString] = {
    ChangeKind.APPROVED: _l("Approved."),
    ChangeKind.REJECTED: _l("Rejected."),
    ChangeKind.REOPENED: _l("Put back to review."),
    ChangeKind.EDITED: _l("Edited and approved."),
    ChangeKind.ASKED_AGAIN: _l("Made again on other words."),
    ChangeKind.OPTIONS: _l("Given other options."),
    ChangeKind.WRITTEN: _l("Written and approved."),
}
"""What was done last, beside the button that takes it back."""

STAGES: dict[str, LazyString] = {
    "queued": _l("Waiting for its turn…"),
    "reading": _l("Opening the article…"),
    "loading": _l("Getting ready to read…"),
    "analysing": _l("Reading the article, finding its facts, making questions…"),
    "fetching": _l("Taking the page from the web…"),
    "pages": _l("Opening the file…"),
    "recognising": _l("Looking for its title, its date and what is no part of it…"),
    "storing": _l("Putting the questions away…"),
}
"""What a job says it is doing, by its message code."""

REFUSALS: dict[Refusal, LazyString] = {
    Refusal.EMPTY: _l("There is no text to read. Paste an article or choose a file."),
    Refusal.BINARY: _l(
        "This file is no plain text. If it is a PDF or a Word document, give it its extension back "
        "(.pdf, .docx) and choose it again."
    ),
    Refusal.UNDECODABLE: _l("The letters of this file cannot be read. Save it as UTF-8 text."),
    Refusal.TOO_SHORT: _l("The text is too short for a quiz: at least 60 words are needed."),
    Refusal.TOO_LONG: _l(
        "The text is too long: at most 2,500,000 characters, about 400 pages. Bring it in parts."
    ),
    Refusal.LANGUAGE: _l(
        "This text seems to be neither in French nor in English, and questions are made in those."
    ),
    Refusal.FORMAT: _l(
        "Files of this kind cannot be read. Save it as PDF, Word (.docx), web page (.html), "
        "Markdown (.md) or text (.txt)."
    ),
    Refusal.MISNAMED: _l(
        "The content of this file is not what its name says. Open it, save it again as PDF, Word "
        "(.docx) or text, and choose it again."
    ),
    Refusal.DAMAGED: _l(
        "This file is damaged and cannot be opened. Save it again from the program it comes from."
    ),
    Refusal.ENCRYPTED: _l(
        "This file is protected by a password. Save a copy without one, and choose that."
    ),
    Refusal.NO_TEXT: _l(
        "This PDF holds pictures of pages, as a scanner makes them, and no text. Have its text "
        "recognised first (OCR), or paste the text."
    ),
    Refusal.UNSAFE: _l(
        "This file is built in a way no ordinary document is, and was not opened. Save it again, "
        "or paste the text."
    ),
    Refusal.TOO_LARGE: _l("This file is too large: at most 30 MB are read."),
    Refusal.TOO_HEAVY: _l(
        "Reading this file takes too long. Bring it in smaller parts, or paste the text."
    ),
}
"""Why a text cannot become an article, in the reader's language."""

FETCHING: dict[Fault, LazyString] = {
    Fault.ADDRESS: _l("Give a whole address that begins with https:// or http://."),
    Fault.INSIDE: _l("This address lies inside a private network; only public pages are taken."),
    Fault.UNREACHABLE: _l(
        "Nothing answers at this address. Look for a slip of the keyboard in it."
    ),
    Fault.REFUSED: _l(
        "The site does not hand out this page. Open it in a browser, and paste its text here."
    ),
    Fault.KIND: _l("There is neither a page nor a document at this address that can be read."),
    Fault.TOO_LARGE: _l("What lies at this address is too large: at most 30 MB are read."),
    Fault.TOO_SLOW: _l("The site takes too long to answer. Try again later, or paste the text."),
}
"""Why a page could not be taken from the web."""

REMOVALS: dict[Removal, LazyString] = {
    Removal.SURROUNDINGS: _l("around the article"),
    Removal.RUNNING: _l("on every page"),
    Removal.FURNITURE: _l("byline, credit or link"),
    Removal.CHOSEN: _l("left out by you"),
}
"""Why a paragraph is proposed to stay out of the article."""


CHECKS: dict[str, LazyString] = {
    "well_formed": _l("well formed"),
    "brief": _l("short enough"),
    "one_gap": _l("at most one gap"),
    "not_in_title": _l("not told by the title"),
    "not_in_stem": _l("not told by the question itself"),
    "even_options": _l("no option stands out by its length"),
    "not_given_away": _l("no nationality gives the place away"),
    "not_listed": _l("what is counted is not listed"),
    "not_computed": _l("not the sum of other figures"),
    "one_threshold": _l("no option is true besides the key"),
    "not_known": _l("not known without the article"),
    "not_partial": _l("no part of a time or of an interval"),
    "whole": _l("says enough to be answered"),
    "own_sentences": _l("each pair from a sentence of its own"),
    "one_partner": _l("one partner for each"),
    "same_form": _l("both sides of one form"),
    "no_cue": _l("no gender, country or fame tells"),
    "dated": _l("dated by the article, one after the other"),
    "without_date": _l("no event says its date"),
    "no_order_cue": _l("no word says what came first"),
    "stands_alone": _l("understood without the article"),
    "reworded": _l("not the words of the sentence"),
    "one_proof": _l("proved by one sentence alone"),
    "one_change": _l("one word decides"),
}
"""What the checks of ``core.questions`` vouch for; one without words is shown by its name."""


def label(value: Enum | str) -> LazyString | str:
    """The word shown for ``value``; a code that has none is shown as it is."""
    if isinstance(value, Enum):
        return LABELS[value]
    return value


def origin_label(origin: str | None) -> str:
    """Where a distractor comes from, as a reader says it.

    « article:120-131 » is a place in the text, other origins are named by their first word.
    """
    if not origin:
        return ""
    source = origin.partition(":")[0]
    known = {
        "article": _("from the article"),
        "gazetteer": _("from the gazetteer"),
        "computed": _("computed"),
        "list": _("from a list"),
        "instructor": _("written by you"),
    }
    return known.get(source, source)


@blueprint.context_processor
def words() -> dict[str, Any]:
    """Give this room's templates the functions above."""
    return {
        "label": label,
        "origin_label": origin_label,
        "CHECKS": CHECKS,
        "DONE": DONE,
        "REJECTIONS": REJECTIONS,
        "STAGES": STAGES,
        "REMOVALS": REMOVALS,
        "report_heading": lambda report: heading(report, _),
        "report_losses": lambda report: losses(report, _),
    }
