"""Participles that an article writes with a wrong ending, and a question writes rightly.

With « avoir » and the object after it, a participle does not vary (« a causée la mort » → « a
causé la mort »); with « être » it agrees with the subject (« la maternité a été fermé » → « a été
fermée »). Sources: Grevisse & Goosse, *Le Bon Usage*, §§ 941-943. The evidence keeps its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.core.language.french import grammar
from quizapp.core.questions.faults import overagreed
from quizapp.core.questions.quotation_marks import between_marks
from quizapp.core.questions.statements import Edit, Statement

_FEMININE = frozenset({"la", "une", "cette"})
_DEFINITE_PLURAL = frozenset({"les", "ces", "des"})
_INVARIABLE = ("é", "i", "u")  # endings of a participle before any agreement


def mended(statement: Statement) -> Statement:
    """The statement with its participles as they should be written."""
    done = {e.start for e in statement.edits}
    edits = tuple(e for e in _mends(statement) if e.start not in done)
    return statement.edited(*edits) if edits else statement


def _mends(statement: Statement) -> Iterator[Edit]:
    inside = between_marks(statement.sentence)
    for token in statement.tokens:
        if token.i not in inside and overagreed(token):
            yield Edit(token.i, token.i + 1, _invariable(token.lower_))
    agreed = _agreed(statement)
    if agreed is not None:
        yield Edit(statement.root.i, statement.root.i + 1, agreed)


def _invariable(form: str) -> str:
    """« justifiés » → « justifié », « due » → « dû », « abolit » → « aboli »."""
    if form.endswith("it"):
        return form[:-1]
    bare = form.removesuffix("s").removesuffix("e")
    return "dû" if bare == "du" else bare


def _agreed(statement: Statement) -> str | None:
    """The participle of a passive as its subject wants it; None when it is so, or in doubt."""
    root, subject = statement.root, statement.subject
    passive = any(t.dep_ == "aux:pass" for t in root.children)
    head = next((t for t in subject if t.dep_ == "nsubj:pass"), None)
    if not passive or head is None or head.pos_ != "NOUN" or not root.lower_.endswith(_INVARIABLE):
        return None
    if any(t.dep_ in {"conj", "cc", "appos"} for t in subject):
        return None
    determiner = subject[0].lower_
    gender = "Fem" if determiner in _FEMININE else next(iter(head.morph.get("Gender", [])), "")
    plural = statement.finite.morph.get("Number", []) == ["Plur"]
    if not gender or plural != (determiner in _DEFINITE_PLURAL):
        return None
    written = grammar.participle(root.lower_, gender, "Plur" if plural else "Sing")
    return written if written != root.lower_ else None
