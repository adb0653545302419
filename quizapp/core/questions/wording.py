"""Questions built from a statement: which words move, which stay, what agrees."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.questions.context import Context
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Statement


def words(statement: Statement, context: Context, tokens: Sequence[Token]) -> str:
    """Part of a statement as text, the statement's edits applied."""
    return render(context, tokens, statement.edits)


def lead_in(statement: Statement, context: Context) -> str:
    """What stands before the subject, with its comma, to open the question; "" when nothing."""
    lead = [t for t in statement.lead if t.text != ","]
    if not lead:
        return ""
    text = words(statement, context, lead)
    return f"{text[0].upper()}{text[1:]}, "


def question(lead: str, body: str) -> str:
    """Lead and body as one question with its capital and mark."""
    opened = f"{lead}{body[0].lower()}{body[1:]}" if lead else body
    return grammar.sentence(opened, "?")


def subject_head(statement: Statement) -> Token:
    """The noun or name that governs the verb."""
    inside = set(statement.subject)
    heads = [t for t in statement.subject if t.head not in inside and t.dep_.startswith("nsubj")]
    return heads[0] if heads else statement.subject[0]


def agreement(statement: Statement) -> tuple[str, str] | None:
    """Gender and number of the subject; None when the gender is unknown.

    Two joined names are masculine plural unless both are known to be feminine.
    """
    head = subject_head(statement)
    gender, number = head.morph.get("Gender"), head.morph.get("Number")
    if any(t.dep_ == "conj" for t in head.children if t in set(statement.subject)):
        return ("Masc", "Plur") if gender != ["Fem"] else None
    article = next((t for t in head.children if t.dep_ == "det"), None)
    if article is not None and article.lower_ in {"la", "une"}:
        gender = ["Fem"]
    elif article is not None and article.lower_ in {"le", "un"}:
        gender = ["Masc"]
    finite = statement.finite.morph.get("Number")
    number = finite or number
    return (gender[0], number[0]) if gender and number else None


def inverted_clause(
    statement: Statement,
    context: Context,
    *,
    gender: str | None = None,
    moved: frozenset[int] = frozenset(),
    fronted: tuple[str, str] | None = None,
) -> str | None:
    """Subject, verb inverted with its pronoun, and the rest without what moved to the front.

    « le maire a démissionné » → « le maire a-t-il démissionné ». ``gender`` overrides the
    parse for a person of known gender. ``fronted`` is gender and number of a direct object
    now before the verb: the participle agrees with it (« les mesures qu’il a annoncées »).
    None when the subject's gender is unknown or the verb group can't be inverted.
    """
    agreed = agreement(statement)
    if gender:
        number = (statement.finite.morph.get("Number") or ["Sing"])[0]
        agreed = (gender, number)
    if agreed is None:
        return None
    verb = _inverted_verb(statement, context, grammar.clitic(*agreed), fronted)
    if verb is None:
        return None
    subject = words(statement, context, statement.subject)
    rest = words(statement, context, [t for t in statement.rest if t.i not in moved])
    subject = subject if _is_name(statement) else subject[0].lower() + subject[1:]
    return " ".join(part for part in (subject, verb, rest) if part)


def _is_name(statement: Statement) -> bool:
    return statement.subject[0].pos_ == "PROPN"


def _inverted_verb(
    statement: Statement, context: Context, pronoun: str, fronted: tuple[str, str] | None
) -> str | None:
    """The verb group with the pronoun after its finite form."""
    parts: list[str] = []
    for token in statement.verb:
        text = words(statement, context, [token])
        if token is statement.finite:
            if not text.isalpha():
                return None
            text = grammar.inverted(text, pronoun)
        elif fronted and token is statement.root and _takes_avoir(statement):
            if token.morph.get("Gender") != ["Masc"] and token.morph.get("Number") == ["Plur"]:
                return None
            text = grammar.participle(text, *fronted)
        space = "" if text.endswith(("'", "’")) else " "
        parts.append(text + space)
    return "".join(parts).strip()


def _takes_avoir(statement: Statement) -> bool:
    return statement.finite is not statement.root and statement.finite.lemma_ == "avoir"
