"""The steps of reading a draft's file: taken from the web if need be, read page by page, kept."""

from __future__ import annotations

from typing import Any

from dbos import DBOS

from quizapp.core.reading.formats import read_file
from quizapp.core.reading.manuscript import from_json, to_json
from quizapp.core.reading.recognition import recognised
from quizapp.core.reading.refusals import Unreadable
from quizapp.store import drafts, jobs
from quizapp.store.database import db
from quizapp.store.source_tables import Draft
from quizapp.web.fetching import Fault, NotFetched, fetch
from quizapp.web.jobs import workflow
from quizapp.web.jobs.runner import reading
from quizapp.web.jobs.workflow import (
    RECOVERY_MAXIMUM,
    Cancelled,
    give_up,
    is_worth_retrying,
    say,
)
from quizapp.web.logs import log

SHARES = {"fetching": 0, "pages": 5, "recognising": 90}
"""What a reading is doing, and the percentage at which it begins."""

PAGES_STEP = 5


@DBOS.workflow(name="read_draft", max_recovery_attempts=RECOVERY_MAXIMUM)
def read_draft(job_id: str, draft_id: int) -> None:
    """Read the draft's file and keep what was read, or why it was refused."""
    try:
        take(job_id, draft_id)
        record = read(job_id, draft_id)
        if "refusal" in record:
            give_up(job_id, record["error"], record["refusal"])
        else:
            keep_draft(job_id, draft_id, record)
    except Cancelled:
        return
    except NotFetched as refused:
        give_up(job_id, type(refused).__name__, refused.fault.value)
    except Exception as error:
        log.error("job_failed", job=job_id, error=type(error).__name__, exc_info=error)
        give_up(job_id, type(error).__name__)


def _draft(draft_id: int) -> Draft:
    """The draft. Raises Cancelled when its owner has put it away meanwhile."""
    draft = db.session.get(Draft, draft_id)
    if draft is None:
        raise Cancelled(draft_id)
    return draft


@DBOS.step(name="take")
def take(job_id: str, draft_id: int) -> None:
    """Take the page that the draft names from the web, unless it brought its file."""
    say(job_id, "fetching", SHARES["fetching"])
    app = workflow.application()
    with app.app_context(), reading():
        draft = _draft(draft_id)
        address = draft.address if draft.data is None else None
    if address is None:
        return
    if not app.config["FETCH"]:
        raise NotFetched(Fault.ADDRESS)
    page = fetch(address, app.config.get("REACH"))
    with app.app_context():
        draft = _draft(draft_id)
        draft.data, draft.address = page.data, page.address
        draft.name = f"article{page.extension}"
        db.session.commit()


@DBOS.step(name="read")
def read(job_id: str, draft_id: int) -> dict[str, Any]:
    """What was read, as a record; no transaction is open meanwhile."""
    with workflow.application().app_context(), reading():
        draft = _draft(draft_id)
        name, data, title = draft.name, draft.data or b"", draft.typed.get("title") or None
    say(job_id, "pages", SHARES["pages"])

    def tell(done: int, of: int) -> None:
        if done % PAGES_STEP == 0 or done == of:
            room = SHARES["recognising"] - SHARES["pages"]
            say(job_id, "pages", SHARES["pages"] + room * done // of, {"done": done, "of": of})

    try:
        manuscript = read_file(name, data, tell)
        say(job_id, "recognising", SHARES["recognising"])
        return to_json(recognised(manuscript, title=title))
    except Unreadable as error:
        return {"refusal": error.cause.value, "error": str(error)}


@DBOS.step(name="keep_draft", retries_allowed=True, should_retry=is_worth_retrying)
def keep_draft(job_id: str, draft_id: int, record: dict[str, Any]) -> None:
    """Store what was read and end the job, at once."""
    with workflow.application().app_context():
        drafts.fill(_draft(draft_id), from_json(record))
        jobs.finish(db.session(), job_id)
        db.session.commit()
