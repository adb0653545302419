"""Does a statement stand alone? What points outside it is written out or refuses it.

A reader who has the title and the statement, not the article, must know who and
what is meant (criterion 2 of the rubric). « Austin » becomes « le secrétaire à la
Défense Lloyd Austin »; « hier » becomes the date; « ces forces » refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.language.french import grammar
from quizapp.core.language.french.anaphors_lexicon import BALLOTS
from quizapp.core.language.french.lexicon import IMPERSONAL_VERBS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.language.french.speech_lexicon import TIME_WORDS
from quizapp.core.model import Span
from quizapp.core.questions.acronyms import bodies_written, unknown_bodies
from quizapp.core.questions.antecedents import human, spoke_before
from quizapp.core.questions.context import Context
from quizapp.core.questions.coreference import name_beside, name_instead
from quizapp.core.questions.countries import country_written
from quizapp.core.questions.definites import one_of_those_told, told_by_frame
from quizapp.core.questions.frames import singular
from quizapp.core.questions.introductions import (
    introduced,
    known,
    names_written,
    owner_cut,
    unknown_people,
)
from quizapp.core.questions.openness import open_tokens, quoted
from quizapp.core.questions.owners import OF_ONE, opening_possessive, owner_written
from quizapp.core.questions.phrases import phrase_of, written
from quizapp.core.questions.repetition import written_out
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.threads import carried_on
from quizapp.core.questions.times import dated, timeless
from quizapp.core.questions.topics import PRONOUNS, Agreement, Topic
from quizapp.core.questions.years import years_written

_MISFORTUNE = re.compile(
    r"(?i)(?:la |l['’]|le )(?:mort|décès|assassinat|mariage|naissance|règne) d"
)
_DEMONSTRATIVES = frozenset({"ce", "cet", "cette", "ces"})


def standing_alone(statement: Statement, context: Context) -> Statement | Token:
    """The statement with its references written out, or the first token that still points outside.

    A word of a date that is not known points outside too.
    """
    owner = owner_cut(statement, context)
    if owner is not None:
        return owner
    statement = timeless(statement, context)
    written = _pronouns_resolved(statement, context)
    edits = (
        *dated(statement, context),
        *names_written(statement, context),
        *bodies_written(statement, context),
        *country_written(statement, context),
    )
    named = {i for edit in edits for i in range(edit.start, edit.end)}
    shown = _demonstratives(statement, context)
    edits = (*edits, *(e for e in shown if named.isdisjoint(range(e.start, e.end))))
    for edit in edits:
        if edit.text == "":
            return statement.sentence.doc[edit.start]
        written = written.edited(edit)
    written = _years_told(written, context)
    unknown = unknown_people(statement, context) | unknown_bodies(statement, context)
    if not unknown <= written.unknown:
        written = replace(written, unknown=written.unknown | unknown)
    written, pointing = _repeated(written, context)
    return pointing[0] if pointing else written


def refusal(token: Token) -> str:
    """The name of a statement's refusal for a token that points outside: « open:il »."""
    return f"open:{token.text if token.text.isupper() else token.lower_}"


def _years_told(statement: Statement, context: Context) -> Statement:
    """The statement with the years that it takes up."""
    for edit, since in years_written(statement, context):
        taken = {i for e in statement.edits for i in range(e.start, e.end)}
        if taken.isdisjoint(range(edit.start, edit.end)):
            starts = [s for s in (statement.since, since) if s is not None]
            statement = replace(statement.edited(edit), since=min(starts, default=None))
    return statement


def _repeated(statement: Statement, context: Context) -> tuple[Statement, list[Token]]:
    """Open nouns written out with the complement, or the name, that they had before.

    With the statement come the tokens that still point outside.
    """
    written, pointing = statement, list(open_tokens(statement, context))
    for token in pointing:
        noun = token.head if token.lower_ in _DEMONSTRATIVES else token
        if noun.pos_ in {"NOUN", "PROPN"} and (token == noun or token.i + 1 == noun.i):
            edit = (
                written_out(statement, noun, context)
                or name_beside(statement, noun, context)
                or name_instead(noun, context)
            )
            taken = {i for e in written.edits for i in range(e.start, e.end)}
            if edit is not None and taken.isdisjoint(range(edit.start, edit.end)):
                written = written.edited(edit)
    written = _completed(written, context)
    if written is not statement:
        pointing = list(open_tokens(written, context))
    return written, pointing


def _completed(statement: Statement, context: Context) -> Statement:
    """« la capsule » as « la capsule Dragon », where the title only lets one guess at which."""
    taken = {i for e in statement.edits for i in range(e.start, e.end)}
    for noun in (*statement.attribution, *statement.tokens):
        if noun.i in taken or not told_by_frame(noun, statement, context):
            continue
        edit = written_out(statement, noun, context)
        if edit is not None and taken.isdisjoint(range(edit.start, edit.end)):
            statement = statement.edited(edit)
            taken |= set(range(edit.start, edit.end))
    return statement


def _pronouns_resolved(statement: Statement, context: Context) -> Statement:
    """« Il », « sa thèse » as subject, « selon il », with whom or what they take up written out."""
    statement = _speaker_resolved(statement, context)
    for words in (statement.subject, statement.attribution):
        if not words:
            continue
        if len(words) == 1 and words[0].lower_ in PRONOUNS:
            statement = _pronoun_resolved(statement, words[0], context)
        elif words == statement.subject and opening_possessive(statement):
            statement = _possessive_resolved(statement, context)
    return statement


def _speaker_resolved(statement: Statement, context: Context) -> Statement:
    """« …, a-t-il ajouté » and « Selon lui, … » with who speaks written out."""
    lead = statement.lead
    named = lead[1] if len(lead) > 1 and lead[0].lower_ == "selon" else None
    pronoun = next(iter(statement.attribution), named)
    gender = _SPEAKING.get(pronoun.lower_.lstrip("-")) if pronoun is not None else None
    if pronoun is None or gender is None or len(statement.attribution) > 1:
        return statement
    found = spoke_before(pronoun, gender, context.sentences, context.findings)
    if found is None:
        return statement
    entity, mention = found
    since = context.sentence_start(mention.span.start)
    if not context.beside(Span(since, statement.source.end)):
        return statement
    edit = Edit(pronoun.i, pronoun.i + 1, introduced(entity, context) or entity.name)
    unknown = frozenset() if known(entity, context) else frozenset({entity.name})
    return replace(statement.edited(edit), since=since, unknown=statement.unknown | unknown)


_SPEAKING = {"il": "Masc", "lui": "Masc", "elle": "Fem"}


def _pronoun_resolved(statement: Statement, pronoun: Token, context: Context) -> Statement:
    person = _person_of(statement, pronoun, context)
    if person is not None:
        return person
    if pronoun.dep_ == "expl:subj" or pronoun.head.lemma_ in IMPERSONAL_VERBS:
        return statement
    wanted = Agreement(*PRONOUNS[pronoun.lower_])
    found = _taken_up(pronoun, wanted, context, human=human(pronoun.head))
    if found is None:
        return statement
    text, since, unknown = found
    edited = statement.edited(Edit(pronoun.i, pronoun.i + 1, text))
    return replace(edited, since=since, unknown=edited.unknown | unknown)


def _person_of(statement: Statement, pronoun: Token, context: Context) -> Statement | None:
    """The statement with the one person of the passage that the pronoun can be."""
    found = context.antecedents.get(pronoun.i)
    if found is None:
        return None
    entity, mention = found
    since = context.sentence_start(mention.span.start)
    if not context.beside(Span(since, statement.source.end)):
        return None
    text = introduced(entity, context)
    edit = Edit(pronoun.i, pronoun.i + 1, text or entity.name)
    unknown = frozenset() if known(entity, context) else frozenset({entity.name})
    return replace(statement.edited(edit), since=since, unknown=unknown)


def _possessive_resolved(statement: Statement, context: Context) -> Statement:
    """« Sa prospérité » → « La prospérité de Lyon »."""
    number = "Sing" if statement.subject[0].lower_ in OF_ONE else "Plur"
    found = _taken_up(statement.subject[0], Agreement("", number), context, human=False)
    if found is not None and _MISFORTUNE.match(found[0]):
        return statement  # « La mort de Lothaire …, et son domaine … »: the domain of the dead
    edit = owner_written(statement, found[0], context) if found is not None else None
    if found is None or edit is None:
        return statement
    return replace(statement.edited(edit), since=found[1], unknown=statement.unknown | found[2])


TakenUp = tuple[str, int | None, frozenset[str]]
"""Words, where the evidence begins, people that nothing introduces."""


def _taken_up(
    pronoun: Token, wanted: Agreement, context: Context, *, human: bool
) -> TakenUp | None:
    """What a pronoun takes up, written so that it stands alone; None when in doubt."""
    found = carried_on(pronoun, wanted, context, human=human)
    if isinstance(found, Topic):
        return found.text, None, frozenset()
    return _phrase_alone(found, context) if found is not None else None


def _phrase_alone(head: Token, context: Context) -> TakenUp | None:
    """A noun phrase of an earlier sentence, standing alone like a statement."""
    phrase = phrase_of(head)
    if not phrase:
        return None
    sentence = head.sent
    alone = standing_alone(
        Statement(sentence, phrase, head, head, subject=phrase, verb=()), context
    )
    text = written(alone, context) if isinstance(alone, Statement) else None
    if not isinstance(alone, Statement) or text is None:
        return None
    since = sentence.start_char if alone.since is None else alone.since
    return text, since, alone.unknown


def _demonstratives(statement: Statement, context: Context) -> Iterator[Edit]:
    """« cette armée nord-coréenne » → « l’armée nord-coréenne »: the complement identifies.

    Left as it is (and refused later) when nothing after the noun tells which one is meant; of
    « ces incidents », « les incidents » would be all of them.
    """
    inside_quotes = quoted(statement)
    kept = statement.places
    for token in (*statement.attribution, *statement.tokens):
        if token.lower_ not in _DEMONSTRATIVES or token.i in inside_quotes or token.pos_ != "DET":
            continue
        noun = token.head
        if noun.pos_ != "NOUN" or noun.i not in kept or not _identified(noun, kept, context):
            continue
        if token.lower_ == "ces" and not _all_of_them(noun, context):
            continue
        if _told_again(noun, statement):
            yield Edit(token.i, token.i + 1, "")  # « le code …, pour que le code soit lisible »
            return
        if noun.lower_ in TIME_WORDS:
            continue  # « cet après-midi » is the day's own, whatever the parse hangs on it
        following = context.text(token.nbor(1))
        article = {"ces": "les", "cette": "la"}.get(token.lower_, "le")
        yield Edit(token.i, token.i + 2, grammar.join(article, following))


def _told_again(noun: Token, statement: Statement) -> bool:
    """Whether the same noun stands before: a pronoun should, were the clause not cut out."""
    before = (t for t in statement.tokens if t.i < noun.i and t.pos_ == "NOUN")
    return any(t.lemma_ == noun.lemma_ for t in before)


def _all_of_them(noun: Token, context: Context) -> bool:
    """« ces forces nord-coréennes », « ces attaques » under « deux attaques »: « les », all.

    Not « ces Jeux d'un genre nouveau », which says something of those alone.
    """
    said = [t for t in noun.children if t.i > noun.i and t.dep_ in {"amod", "nmod", "acl"}]
    if any(_of_year(t) for t in said):
        return True  # « ces élections de 2008 »
    if noun.lemma_.lower() in BALLOTS:
        return False  # « ces élections européennes »: of which year?
    if said:
        return all(t.dep_ == "amod" and country_of(t.text) for t in said)
    return not context.title_words.isdisjoint({noun.lower_, noun.lemma_.lower()})


def _of_year(token: Token) -> bool:
    """« de 2008 »: what dates the noun before."""
    return token.dep_ == "nmod" and token.is_digit and len(token) == _DIGITS_OF_YEAR


_DIGITS_OF_YEAR = 4


def _identified(noun: Token, kept: frozenset[int], context: Context) -> bool:
    """Whether a nationality or a complement with a name of its own follows the noun."""
    forms = {noun.lemma_.lower(), noun.lower_, singular(noun.lower_)}
    alone = "Sing" in noun.morph.get("Number", [])
    several = alone and one_of_those_told(noun, context)
    if forms & context.title_words and not several:
        return True
    complete = any(t.dep_ == "nmod" and t.i in kept and t.i > noun.i for t in noun.children)
    if forms & context.evoked and not several and (alone or complete):
        return True  # « cette victoire » under « élu président »
    for token in noun.children:
        if token.i not in kept or token.i < noun.i:
            continue
        if _of_year(token):
            return True
        if token.dep_ == "amod" and country_of(token.text):
            return True
        if token.pos_ == "PROPN" and token.dep_ in {"appos", "flat:name", "nmod"}:
            return True  # « cette planète Alpha Centauri Bb »
        if token.dep_ in {"nmod", "acl", "advcl"} and any(
            t.pos_ == "PROPN" or (t.pos_ == "ADJ" and country_of(t.text)) for t in token.subtree
        ):
            return True
    return False
