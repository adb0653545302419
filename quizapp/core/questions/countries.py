"""« Le pays » as the country that the title names: « Le pays compte … » → « La Belgique compte … ».

A reader knows which one is meant; a question that names it needs nobody to look up. Only as a
subject or after « du », without anything beside it, and where no word agrees with « pays ».
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.language import gazetteer
from quizapp.core.language.french import grammar
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.statements import Edit, Statement

_COUNTRY = "pays"
_BEFORE = frozenset({"le", "ce", "du"})
_AGREEING = frozenset({"ADJ", "PRON"})


def country_written(statement: Statement, context: Context) -> Iterator[Edit]:
    """The edit that names the one country of the title in the place of « le pays »."""
    if len(context.countries) != 1:
        return
    place = gazetteer.lookup(next(iter(context.countries)))
    if place is None or place.plural or _named(statement, place.name, context):
        return
    inside_quotes = quoted(statement)
    phrase = f"{place.article.replace('’', chr(39))}{place.name}"
    for noun in statement.tokens:
        if noun.lower_ != _COUNTRY or noun.i in inside_quotes or not _bare(noun, statement):
            continue
        determiner = noun.nbor(-1)
        if determiner.lower_ == "du":
            yield Edit(determiner.i, noun.i + 1, grammar.after("de", phrase))
        elif noun in statement.subject and not _agreed(statement):
            yield Edit(determiner.i, noun.i + 1, phrase)


def _named(statement: Statement, name: str, context: Context) -> bool:
    return any(e.name == name for e, _ in context.mentions_in(*statement.source))


def _bare(noun: Token, statement: Statement) -> bool:
    """« le pays », not « le pays voisin » nor « les pays »."""
    if noun.i == 0 or noun.nbor(-1).lower_ not in _BEFORE or noun.nbor(-1) not in statement.tokens:
        return False
    return not any(t.i > noun.i for t in noun.children if t.dep_ != "punct")


def _agreed(statement: Statement) -> bool:
    """« Le pays est frappé », « il »: what agrees with « pays » would not with the name."""
    being = statement.finite.lemma_ == "être"
    later = (t for t in statement.rest if t.pos_ in _AGREEING and "Masc" in str(t.morph))
    return being or len(statement.verb) > 2 or any(t.lower_.lstrip("-") == "il" for t in later)
