"""The desk: one question beside its passage, decided on, and the way to the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from flask import Flask

from quizapp.core.model import Option
from quizapp.core.questions import composing
from quizapp.core.questions.checks import CHECKS
from quizapp.core.statistics import ENOUGH_ATTEMPTS
from quizapp.store.states import Rejection
from quizapp.web.teach import labels
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import (
    article,
    bring,
    compose,
    newcomer,
    question_ids,
    quiz,
    quiz_of,
    states,
)
from tests.web.test_teach_results import take

SCRIPT = "<script>alert(1)</script>"


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    first, second, third = question_ids(app, article_id)
    bob = browse("Bob")
    answer = bob.get(f"/teach/articles/{article_id}/review?state=proposed")
    assert answer.headers["Location"] == f"/teach/questions/{first}?state=proposed"
    page = bob.follow(answer).text
    assert re.search(r'<mark class="evidence-words[^>]*>Marie Le Goff</mark>', page)
    assert "Une phrase le dit." in page
    assert "from a list" in page
    assert "3 left to review" in page

    answer = bob.post(f"/teach/questions/{first}/decision?state=proposed", {"decision": "approve"})
    assert answer.headers["Location"] == f"/teach/questions/{second}?state=proposed"
    page = bob.follow(answer).text
    assert "Approved." in page
    assert "2 left to review" in page
    rejected = {"decision": "reject", "reason": "given_away"}
    answer = bob.post(f"/teach/questions/{second}/decision?state=proposed", rejected)
    assert answer.headers["Location"] == f"/teach/questions/{third}?state=proposed"
    assert "The answer is given away" in bob.get(f"/teach/questions/{second}").text
    answer = bob.post(f"/teach/questions/{third}/decision?state=proposed", {"decision": "reject"})
    assert answer.headers["Location"] == f"/teach/articles/{article_id}/questions?state=proposed"
    assert states(app, article_id) == ["approved", "rejected", "rejected"]


def act_of(page: str) -> dict[str, str]:
    """What the button « Undo » of a page sends."""
    found = re.search(r'name="act" value="([^"]+)"', page)
    assert found
    return {"act": found[1]}


def test_undo_comes_back_to_the_question(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    first, *_others = question_ids(app, article_id)
    bob = browse("Bob")
    page = bob.follow(bob.post(f"/teach/questions/{first}/decision", {"decision": "reject"})).text
    undo = f"/teach/articles/{article_id}/questions/undo"
    answer = bob.post(undo, act_of(page))
    assert answer.headers["Location"] == f"/teach/questions/{first}"
    assert states(app, article_id) == ["proposed"] * 3
    assert 'name="act"' not in bob.follow(answer).text
    again = bob.post(undo, act_of(page))
    assert again.headers["Location"] == f"/teach/articles/{article_id}/questions"


def test_a_question_decided_on_can_be_reviewed_again(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    first, *_others = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(f"/teach/questions/{first}/decision", {"decision": "propose"})
    assert answer.headers["Location"] == f"/teach/questions/{first}"
    assert states(sqlite_app, article_id)[0] == "proposed"


def test_one_can_skip_and_come_back(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, second, third = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/questions/{second}?state=proposed").text
    assert f'href="/teach/questions/{third}?state=proposed" data-swap data-key="s"' in page
    assert f'href="/teach/questions/{first}?state=proposed" data-swap data-key="k"' in page
    page = bob.get(f"/teach/questions/{third}?state=proposed").text
    assert f'href="/teach/articles/{article_id}/questions?state=proposed" data-swap' in page


def test_an_option_edited_is_looked_for_in_the_article(sqlite_app: Flask) -> None:
    """Nothing of it was stored when the question was made."""
    made = quiz_of(article())
    question, *others = made.questions
    options = (*question.options[:3], Option("Hawaï", False, "instructor"))
    edited = replace(question, options=options)
    article_id = bring(sqlite_app, "Bob", replace(made, questions=(edited, *others)))
    first, *_others = question_ids(sqlite_app, article_id)
    page = open_browser(sqlite_app, "Bob").get(f"/teach/questions/{first}").text
    assert re.search(r"«\sHawaï\s» est dans l’article, mais à un autre propos", page)
    assert re.search(r'<mark class="evidence-words">Hawaï</mark>', page)
    assert re.search(r"«\sAnne Riou\s» n’est pas dans l’article", page)


def test_a_decision_that_is_none_is_refused(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, *_others = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    wrong = ({}, {"decision": "proposed"}, {"decision": "reject", "reason": "nonsense"})
    for posted in wrong:
        answer = bob.post(f"/teach/questions/{first}/decision", posted)
        assert answer.status_code == 400
    assert states(sqlite_app, article_id)[0] == "proposed"


def test_nothing_written_in_a_question_runs(app: Flask, browse: Callable[..., Browser]) -> None:
    made = quiz_of(article(SCRIPT))
    question, *others = made.questions
    options = tuple(replace(option, text=option.text + SCRIPT) for option in question.options)
    nasty = replace(
        question,
        stem=SCRIPT,
        options=options,
        key=options[0].text,
        reason=SCRIPT,
        explanation=SCRIPT,
        checks=(SCRIPT,),
    )
    article_id = bring(app, "Bob", replace(made, questions=(nasty, *others)))
    bob = browse("Bob")
    first, *_others = question_ids(app, article_id)
    for path in (f"/teach/questions/{first}", f"/teach/questions/{first}/edit"):
        page = bob.get(path).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_every_check_has_words() -> None:
    assert {*CHECKS, *composing.CHECKS} == set(labels.CHECKS)


def test_a_question_whose_passage_is_gone_is_still_shown(sqlite_app: Flask) -> None:
    made = quiz()
    question, *_others = made.questions
    strayed = replace(question, passage="p99", fact="000000000000")
    article_id = bring(sqlite_app, "Bob", replace(made, questions=(strayed,)))
    (first,) = question_ids(sqlite_app, article_id)
    page = open_browser(sqlite_app, "Bob").get(f"/teach/questions/{first}")
    assert page.status_code == 200
    assert "Qui dirige l’observatoire" in page.text


def test_every_reason_of_a_rejection_has_words() -> None:
    assert list(labels.REJECTIONS) == list(Rejection)


def test_another_instructor_sees_and_decides_nothing(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, *_others = question_ids(sqlite_app, article_id)
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/questions/{first}").status_code == 404
    assert charlie.get(f"/teach/articles/{article_id}/review").status_code == 404
    answer = charlie.post(f"/teach/questions/{first}/decision", {"decision": "approve"})
    assert answer.status_code == 404
    assert states(sqlite_app, article_id) == ["proposed"] * 3


def test_a_shipped_question_is_read_only(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, None)
    first, *_others = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/questions/{first}").text
    assert "Qui dirige l’observatoire de Brest" in page
    assert "decision" not in page
    answer = bob.post(f"/teach/questions/{first}/decision", {"decision": "approve"})
    assert answer.status_code == 404


def test_a_question_that_results_make_doubtful_waits_on_the_desk(sqlite_app: Flask) -> None:
    """Until it is approved again: nobody found the second of three."""
    article_id = bring(sqlite_app, "Bob", approved=True)
    second = question_ids(sqlite_app, article_id)[1]
    set_id = compose(sqlite_app, "Bob", article_id, published=True)
    for n in range(ENOUGH_ATTEMPTS):
        right = {0: "Marie Le Goff", 2: "Vrai"}
        take(sqlite_app, newcomer(sqlite_app, f"L{n}"), set_id, right if n % 2 else {})
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/articles/{article_id}/questions?state=dubious").text
    assert "1 dubious in results" in page
    assert re.findall(r'id="question-(\d+)"', page) == [str(second)]
    assert "nobody found it" in page
    start = bob.get(f"/teach/articles/{article_id}/review?state=dubious")
    assert start.headers["Location"] == f"/teach/questions/{second}?state=dubious"
    desk = bob.follow(start).text
    assert "Nobody found the answer" in desk
    assert f"/teach/sets/{set_id}/results/questions/2?version=1" in desk
    bob.post(f"/teach/questions/{second}/decision?state=dubious", {"decision": "approve"})
    assert "dubious in results" not in bob.get(f"/teach/articles/{article_id}/questions").text
    assert "Nobody found" not in bob.get(f"/teach/questions/{second}").text
