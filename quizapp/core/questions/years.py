"""Years told once and taken up: « la même année », « cette année-là », « à la fin de l'année ».

Months too: « d'ici à la fin du mois ».

« En 1919, elle quitte Paris. La même année, elle fonde un club. » → « En 1919, elle fonde un
club. »; « doit ouvrir à la fin de l'année », published in 2026 → « à la fin de l'année 2026 ».
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.dates import in_french
from quizapp.core.facts.findings import Granularity
from quizapp.core.language.french import grammar
from quizapp.core.language.french.times_lexicon import PARTS_OF_YEAR
from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.quotation_marks import between_marks
from quizapp.core.questions.statements import Edit, Statement

YEAR, MONTH = "année", "mois"
_SAME = (("la", "même"), ("cette", "même"), ("cette",))
_NEAR = 2  # sentences back; farther, another year may have been told of


def years_written(statement: Statement, context: Context) -> Iterator[tuple[Edit, int | None]]:
    """Each edit that writes a year out, with the offset where the evidence then begins."""
    inside_quotes = between_marks(statement.sentence)
    for token in statement.tokens:
        if token.lower_ not in {YEAR, MONTH} or token.i in inside_quotes:
            continue
        same = _same(token, statement, context) if token.lower_ == YEAR else None
        found = same or _own(token, context)
        if found is not None:
            yield found


def open_year(token: Token) -> bool:
    """« à la fin de l'année », « du mois » without its number or name: of which?"""
    if token.lower_ not in {YEAR, MONTH}:
        return False
    before = [t.lower_ for t in token.doc[max(token.i - 3, 0) : token.i]]
    if token.lower_ == YEAR:
        part = before[1:] == ["de", "l'"] and before[0] in PARTS_OF_YEAR
    else:
        part = before[2:] == ["du"] and before[1] in PARTS_OF_YEAR
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    alone = following is None or following.pos_ not in {"NUM", "ADJ", "NOUN", "ADP"}
    return part and alone and not (following is not None and following.text[:1].isdigit())


def _same(noun: Token, statement: Statement, context: Context) -> tuple[Edit, int | None] | None:
    """« la même année », « cette année-là »: the last year told, in the same passage."""
    doc, end = noun.doc, noun.i + 1
    that = [t.lower_ for t in doc[end : end + 2]] == ["-", "là"]
    end += 2 if that else int(end < len(doc) and doc[end].lower_ == "-là")
    that = end > noun.i + 1
    for words in _SAME:
        start = noun.i - len(words)
        run = tuple(t.lower_ for t in doc[max(start, 0) : noun.i])
        if run != words or (words == ("cette",) and not that):
            continue
        if start > 0 and doc[start].head != doc[start - 1] and doc[start - 1].pos_ == "ADP":
            return None
        told = _last_year(noun, context)
        if told is None or any(t not in statement.tokens for t in doc[start:end]):
            return None
        return Edit(start, end, f"en {told[0]}"), told[1]
    return None


def _last_year(noun: Token, context: Context) -> tuple[int, int | None] | None:
    """The only year that the sentences just before tell, and where the first of them begins.

    No beginning where another passage tells it: the evidence stays within one.
    """
    start = noun.sent.start_char
    for _ in range(_NEAR):
        before = context.sentence_start(max(start - 2, 0))
        if before >= start:
            return None
        moments = context.moments_in(before, start)
        years = {m.start.year for m in moments if m.start is not None}
        if years:
            same = context.article.passage_of(Span(before, noun.idx)) is not None
            return (next(iter(years)), before if same else None) if len(years) == 1 else None
        start = before
    return None


def _own(noun: Token, context: Context) -> tuple[Edit, int | None] | None:
    """« doit ouvrir à la fin de l'année »: that of publication, for what is ahead."""
    published = context.article.published
    if published is None or not open_year(noun):
        return None
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    forms = [verb, *verb.children, *verb.ancestors] if verb is not None else []
    ahead = any(
        "Fut" in t.morph.get("Tense", []) or t.lemma_ in {"devoir", "prévoir"} for t in forms
    )
    told = f"{YEAR} {published.year}"
    if noun.lower_ == MONTH:
        told = f"{MONTH} {grammar.join('de', in_french(published, Granularity.MONTH))}"
    return (Edit(noun.i, noun.i + 1, told), None) if ahead else None
