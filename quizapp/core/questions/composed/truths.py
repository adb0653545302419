"""True or false on what a clause says: as it is, or with a word turned into its contrary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizapp.core.language.french import grammar
from quizapp.core.language.french.contraries_lexicon import HARMED, MOVEMENTS
from quizapp.core.model import Difficulty, Option, QuestionKind, content_id
from quizapp.core.questions.checks import FALSE, LONGEST, TRUE, words
from quizapp.core.questions.composed.building import Composition, sentence_at, told_by_title
from quizapp.core.questions.context import Context
from quizapp.core.questions.contraries import contrary
from quizapp.core.questions.guards import commenting, negated, restricts
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.wording import whole

SHORTEST = 8  # words; a shorter one says too little
FEWEST_TERMS = 5  # content words
LONG = 6  # letters; a shorter word without its end is many others
MOST_TOLD = 0.5  # of them in the title, which would decide
CHECKS = ("stands_alone", "one_change", "not_in_title")


def truths(statements: Sequence[Statement], context: Context, seed: int) -> Iterator[Composition]:
    """Statements that have a contrary, in the order of the article; the content decides which.

    « La production de lait a augmenté de 3 % »: false when « augmenté » becomes « diminué ».
    What cannot be turned is not asked: who expects a change would always be right. Nor is
    anything under a title that tells of a harm, whose train everyone guesses.
    """
    for statement in statements:
        edit = contrary(statement) if _plain(statement, context) else None
        if edit is None or _harmed(context) or _told_before(statement, edit, context):
            continue
        text = whole(statement, context)
        changed = int(content_id(seed, text), 16) % 2 == 0
        yield _asked(statement, edit if changed else None, context)


def _plain(statement: Statement, context: Context) -> bool:
    """Whether the article itself says it, in so many words, without denying or hedging it."""
    if not statement.subject or statement.unknown or statement.reduced or statement.attribution:
        return False
    if any(t.text in "«»" for t in statement.tokens):
        return False  # words quoted are never invented
    if negated(statement) or restricts(statement) or commenting(statement.root):
        return False
    text = whole(statement, context)
    size = len(text.split())
    told = told_by_title(text, context, MOST_TOLD)
    return SHORTEST <= size <= LONGEST and len(words(text)) >= FEWEST_TERMS and not told


def _harmed(context: Context) -> bool:
    """« 18 morts dans une collision »: who believes that trains ran as before?"""
    return not HARMED.isdisjoint(context.evoked | context.title_words)


def _told_before(statement: Statement, edit: Edit, context: Context) -> bool:
    """Whether the title has the word or its contrary, and so tells."""
    here = next(t for t in statement.tokens if t.i == edit.start)
    told = context.title_words | {t.lower_ for t in context.title}
    own = {here.lower_, here.lemma_.lower(), edit.text}
    family = own | MOVEMENTS if own & MOVEMENTS else own
    return any(word.startswith(_stem(known)) for known in family for word in told)


def _stem(word: str) -> str:
    """« augmenter » → « augment », which opens « augmenteront » too; short words whole."""
    return word[:-2] if len(word) > LONG else word


def _asked(statement: Statement, edit: Edit | None, context: Context) -> Composition:
    stem = whole(statement, context, () if edit is None else (edit,))
    key = TRUE if edit is None else FALSE
    proof = sentence_at(statement.finite.idx, context) or statement.source
    right = "C’est ce que dit l’article"
    if edit is not None:
        here = next(t for t in statement.tokens if t.i == edit.start)
        right = f"L’article dit « {context.text(here)} », non « {edit.text} »"
    return Composition(
        kind=QuestionKind.TRUE_FALSE,
        stem=stem,
        key=key,
        accepted=(key,),
        source=proof if statement.since is None else statement.source,
        reason="une affirmation que changer un mot rend fausse",
        difficulty=Difficulty.MEDIUM,
        explanation=grammar.sentence(right),
        checks=CHECKS,
        options=tuple(Option(text, text == key) for text in (TRUE, FALSE)),
    )
