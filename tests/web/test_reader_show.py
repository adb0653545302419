"""The article reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from flask import Flask

from quizapp.core.model import FactKind, Mode, QuestionKind, Quiz
from quizapp.store import articles, questions, quizzes
from quizapp.store.accounts import find_user
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState
from quizapp.store.tables import Article, Question
from tests import examples
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import answer_all, publish, start

TEXT = examples.article().text


def _paragraphs(page: str) -> list[str]:
    """The article's text as a person reads it, without the anchors beside it."""
    inside = page.split("<article", 1)[1].split("</article>")[0]
    found = re.findall(r'<p id="p\d+">(.*?) <a class="passage-anchor"', inside, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in found]


def _words(page: str) -> list[str]:
    return re.findall(r'<mark[^>]* class="evidence-words[^"]*" id="at">([^<]*)</mark>', page)


def _shipped(app: Flask) -> str:
    publish(app, owner=None)
    with app.app_context():
        return f"/articles/{db.session.query(Article).one().id}"


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    page = browse().get(_shipped(app)).text
    assert "Un phare rallumé" in page
    spaces = re.compile(r"\s")
    assert [spaces.sub(" ", p) for p in _paragraphs(page)] == [
        spaces.sub(" ", p) for p in examples.PARAGRAPHS
    ]
    assert re.search(r'class=" ?fact fact-figure"[^>]*>1\s200<', page)
    assert re.search(r'class=" ?fact fact-actor"[^>]*>Anne Le Goff<', page)
    assert re.search(r'class=" ?fact fact-place"[^>]*>Kermor<', page)
    assert '<p id="p2">' in page
    assert 'href="#p2"' in page


def test_a_quote_begins_once(app: Flask, browse: Callable[..., Browser]) -> None:
    """A name inside does not begin it again."""
    of = examples.article(paragraphs=("« Anne a perdu 1 200 euros », a dit la maire.",))
    quote = examples.fact(of, FactKind.QUOTE, "Anne a perdu 1 200 euros")
    name = examples.fact(of, FactKind.PERSON, "Anne")
    figure = examples.fact(of, FactKind.FIGURE, "1 200")
    with app.app_context():
        read_only.set(False)
        row = articles.add_article(
            db.session(), of, owner=None, quiz=Quiz(of, (quote, name, figure), ())
        )
        db.session.commit()
        number = row.id
    text = browse().get(f"/articles/{number}").text.split("<article", 1)[1]
    worn = {
        words.replace("\u202f", " "): set(classes.split())
        for classes, words in re.findall(r'<span class="([^"]*)"[^>]*>([^<]*)</span>', text)
    }
    assert worn == {
        "Anne": {"fact", "fact-actor", "fact-quote", "fact-opens"},
        " a perdu ": {"fact", "fact-quote"},
        "1 200": {"fact", "fact-figure", "fact-quote"},
        " euros": {"fact", "fact-quote"},
    }


def test_it_goes_to_the_words_pointed_at(app: Flask, browse: Callable[..., Browser]) -> None:
    start, end = TEXT.index("Yves"), TEXT.index(", a dirigé")
    page = browse().get(f"{_shipped(app)}?at={start}-{end}").text
    assert _words(page) == ["Yves Morvan"]
    assert 'href="#at"' in page
    sentence = re.findall(r'<(?:span|mark)[^>]* class="evidence-[^>]*>([^<]*)<', page)
    assert "".join(sentence) == "Son adjoint, Yves Morvan, a dirigé les travaux."


def test_words_across_a_fact_have_one_anchor(app: Flask, browse: Callable[..., Browser]) -> None:
    start, end = TEXT.index("maire, Anne"), TEXT.index("Goff")
    page = browse().get(f"{_shipped(app)}?at={start}-{end}").text
    assert page.count('id="at"') == 1


@pytest.mark.parametrize(
    "query",
    [
        "at=", "at=x", "at=5", "at=9-3", "at=3-3", "at=0-99999", "at=999999999-999999999",
        "at=0-" + "9" * 30, "at=-5-10", "at=60-90", "at=%00", "at=1-5&at=6-9&in=x",
        "at=1-5&in=2-4", "at=1-5&in=0-200", "show=nothing&filter=1", "show=%F0%9F%A6%84",
    ],
)  # fmt: skip
def test_an_odd_address_shows_the_article(sqlite_app: Flask, query: str) -> None:
    page = open_browser(sqlite_app).get(f"{_shipped(sqlite_app)}?{query}")
    assert page.status_code == 200
    assert len(_paragraphs(page.text)) == 3


def test_a_filter_without_script(app: Flask, browse: Callable[..., Browser]) -> None:
    article, visitor = _shipped(app), browse()
    assert "hide-" not in visitor.get(article).text
    some = visitor.get(f"{article}?filter=1&show=figure&show=quote").text
    assert 'class="reader hide-actor hide-place hide-date"' in some
    assert 'value="figure" checked' in some
    assert 'value="actor" checked' not in some
    none = visitor.get(f"{article}?filter=1").text
    assert "hide-figure" in none


def test_the_filter_keeps_the_words_pointed_at(app: Flask, browse: Callable[..., Browser]) -> None:
    page = browse().get(f"{_shipped(app)}?at=3-8&in=0-20").text
    assert '<input type="hidden" name="at" value="3-8">' in page


def test_any_text_is_inert(app: Flask, browse: Callable[..., Browser]) -> None:
    bad = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7 * 7 }} \U0001f984\u202e"
    of = examples.article(f"Titre {bad}", (bad, "Un autre paragraphe."))
    with app.app_context():
        read_only.set(False)
        row = articles.add_article(db.session(), of, owner=None, source=bad, licence=bad)
        db.session.commit()
        number = row.id
    page = browse().get(f"/articles/{number}?at=2-9").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert _paragraphs(page)[0] == bad


def test_who_may_read(app: Flask, browse: Callable[..., Browser]) -> None:
    """Its owner; everyone once a published quiz asks about it; then who has taken that."""
    with app.app_context():
        read_only.set(False)
        session = db.session()
        bob = find_user(session, "Bob")
        row = articles.add_article(session, examples.article("À Bob"), owner=bob)
        session.commit()
        private = f"/articles/{row.id}"
    assert browse("Bob").get(private).status_code == 200
    for who in (None, "Alice", "Charlie", "Ada"):
        assert browse(who).get(private).status_code == 404
    code = publish(app)
    with app.app_context():
        asked = f"/articles/{db.session.query(Article).filter(Article.title != 'À Bob').one().id}"
    assert browse().get(asked).status_code == 200
    start(browse("Alice"), code)
    with app.app_context():
        read_only.set(False)
        quiz_set = quizzes.by_code(db.session(), code)
        assert quiz_set is not None
        quizzes.archive(db.session(), quiz_set)
        db.session.commit()
    assert browse("Alice").get(asked).status_code == 200
    assert browse("Dora").get(asked).status_code == 404


@pytest.mark.parametrize("number", ["0", "999", "99999999999999999999", "x"])
def test_no_such_article(browse: Callable[..., Browser], number: str) -> None:
    assert browse().get(f"/articles/{number}").status_code == 404


def _notes(page: str) -> list[str]:
    """What stands in the margin, one text a paragraph."""
    found = re.findall(r'<p class="coverage coverage-\w+">(.*?)</p>', page, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", note)).split()) for note in found]


def test_an_instructor_sees_which_paragraphs_have_questions(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """Four questions on three paragraphs; one is rejected."""
    address = _shipped(app)
    with app.app_context():
        read_only.set(False)
        rejected = db.session.query(Question).filter_by(kind=QuestionKind.NUMERIC).one()
        questions.decide(db.session(), [rejected], QuestionState.REJECTED)
        db.session.commit()
    page = browse("Bob").get(address).text
    assert _notes(page) == [
        "1 question Single choice",
        "2 questions True or false Short answer",
        "No question",
    ]
    assert "2 of 3 paragraphs have questions" in page
    assert f'href="/teach{address}/questions?passage=p2"' in page
    assert _paragraphs(page)


@pytest.mark.parametrize("name", ["Alice", None])
def test_a_learner_is_not_told_where_the_answers_are(sqlite_app: Flask, name: str | None) -> None:
    page = open_browser(sqlite_app, name).get(_shipped(sqlite_app)).text
    assert _paragraphs(page)
    assert not _notes(page)


def test_who_was_asked_sees_what_they_know(app: Flask, browse: Callable[..., Browser]) -> None:
    """Beside each paragraph asked about; of an exam under way, nothing."""
    alice = browse("Alice")
    code = publish(app, Mode.EXAM)
    with app.app_context():
        address = f"/articles/{db.session.query(Article).one().id}"
    attempt = start(alice, code)
    answer_all(alice, attempt, ("120", "le goff", "350000", "Vrai"))
    assert _notes(alice.get(address).text) == []
    alice.post(f"{attempt}/submit")
    page = alice.get(address).text
    assert _notes(page) == ["0 of 1 known", "2 of 2 known", "1 of 1 known"]
    assert "You were asked 4 questions on this article, and know 3." in page
    assert page.count('<i class="known">') == 3
    assert _notes(browse("Dora").get(address).text) == []
    start(browse("Bob"), code)
    assert _notes(browse("Bob").get(address).text)[2] == "1 question Number to type"


def test_each_fact_begins_once(app: Flask, browse: Callable[..., Browser]) -> None:
    """For who goes from one to the next; words pointed at inside do not begin it again."""
    address = _shipped(app)
    start_at = TEXT.index("350 000")
    for path in (address, f"{address}?at={start_at}-{start_at + 3}"):
        page = browse().get(path).text
        assert re.findall(r'data-fact="(\w+)"', page).count("figure") == 2
        assert len(re.findall(r"data-fact=", page)) == len(examples.quiz().facts)


def test_english_keeps_its_own_spaces(app: Flask, browse: Callable[..., Browser]) -> None:
    of = replace(examples.article(paragraphs=("Who asked? The mayor!",)), language="en")
    with app.app_context():
        read_only.set(False)
        row = articles.add_article(db.session(), of, owner=None)
        db.session.commit()
        address = f"/articles/{row.id}"
    assert "Who asked? The mayor!" in browse().get(address).text
