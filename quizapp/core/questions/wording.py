"""Questions built from a statement: which words move, which stay, what agrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.language import gazetteer
from quizapp.core.language.french import grammar
from quizapp.core.language.french.genders import gender_of
from quizapp.core.language.french.kind_nouns_lexicon import SITES
from quizapp.core.language.french.lexicon import DAYS
from quizapp.core.language.french.names_lexicon import TITLES
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.participles import Participial
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Edit, Statement

_GENDERED = {"la": "Fem", "une": "Fem", "cette": "Fem", "le": "Masc", "un": "Masc", "ce": "Masc"}


_PRONOUNS = {
    "il": ("Masc", "Sing"),
    "elle": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"),
    "elles": ("Fem", "Plur"),
}
# « l'engin » tagged feminine: most nouns that end in a consonant are masculine, save these.
_MASCULINE_FINALS = tuple("bcdfgklmnrt")
_FEMININE_FINALS = ("ion", "eur", "aison")
_EPICENE = ("iste", "ète", "aire", "ogue", "ique", "élève", "cinéaste", "membre", "guide")


def words(statement: Statement, context: Context, tokens: Sequence[Token]) -> str:
    """Part of a statement as text, the statement's edits applied."""
    return render(context, tokens, statement.edits)


def predicate(statement: Statement, context: Context) -> str:
    """The verb and what follows it; a participle with the auxiliary that makes it a clause."""
    text = words(statement, context, [*statement.verb, *statement.rest])
    if isinstance(statement, Participial):
        return " ".join((*statement.auxiliary, text))
    return text


def lead_in(statement: Statement, context: Context) -> str:
    """What stands before the subject, with its comma, to open the question; "" when nothing."""
    parts = []
    if statement.attribution:
        claimed = words(statement, context, statement.attribution)
        parts.append(f"Selon {_lowered(claimed, statement.attribution, statement.edits)}")
    lead = list(statement.lead)
    while lead and lead[-1].text == ",":
        lead.pop()
    if lead:
        text = words(statement, context, lead)
        parts.append(text if not parts else text[0].lower() + text[1:])
    return "".join(f"{part}, " for part in parts)


def whole(statement: Statement, context: Context, extra: Sequence[Edit] = ()) -> str:
    """The statement as a sentence of its own, under « Selon … » when it is someone's claim."""
    edits = sorted((*statement.edits, *extra), key=lambda e: e.start)
    lead = statement.lead if _lacks_comma(statement) else ()
    text = render(context, statement.tokens[len(lead) :], edits)
    if lead:
        text = f"{render(context, lead, edits)}, {_lowered(text, statement.subject, edits)}"
    if statement.attribution:
        claimed = render(context, statement.attribution, statement.edits)
        source = _lowered(claimed, statement.attribution, statement.edits)
        text = f"Selon {source}, {_lowered(text, statement.tokens, edits)}"
    return grammar.sentence(text)


def _lacks_comma(statement: Statement) -> bool:
    """« Le 10 avril 2019 des journalistes se pressent »: an opening adjunct is set apart.

    « Le Bon Usage » § 128; the comma may also have gone with what followed it.
    """
    lead = statement.lead
    if not lead or lead != statement.tokens[: len(lead)] or lead[-1].is_punct:
        return False
    dated = lead[0].lower_ == "le" and len(lead) > 1 and lead[1].text[:1].isdigit()
    timed = lead[0].lower_ in {*DAYS, "ce", "cet", "cette", "chaque"}
    return dated or timed or lead[0].pos_ in {"ADP", "ADV"}


def _lowered(text: str, tokens: Sequence[Token], edits: Sequence[Edit] = ()) -> str:
    """``text`` inside a sentence: a small letter unless it begins with a name, or is rewritten.

    « En 2011, [elle] Marie Keïta marque 12 points. »
    """
    rewritten = any(e.start == tokens[0].i and e.text[:1].isupper() for e in edits)
    titled = tokens[0].lower_ in TITLES  # « M. Paradis »
    kept = rewritten or titled or tokens[0].pos_ == "PROPN"
    return text if kept else text[0].lower() + text[1:]


def asking_who(opening: str, statement: Statement, context: Context) -> str:
    """« Le 3 mai, qui a promis un pont devant le conseil de Gao ? »: the subject asked for.

    « devant le conseil de Gao, qui a promis un pont » reads as a relative clause: what « qui »
    could take up follows the verb; a date or a place stays before it.
    """
    heavy = _antecedents(statement, context) if opening.lower() == "qui" else ()
    light = replace(statement, tokens=tuple(t for t in statement.tokens if t not in heavy))
    body = words(statement, context, [*statement.verb, *statement.rest])
    if heavy:
        moved = words(statement, context, heavy)
        body = f"{body} {_lowered(moved, heavy, statement.edits)}"
    return question(lead_in(light, context), f"{opening} {body}")


def _antecedents(statement: Statement, context: Context) -> tuple[Token, ...]:
    """The last stretch of the lead, where it names a body or someone: commas left out."""
    lead = list(statement.lead)
    while lead and lead[-1].text == ",":
        lead.pop()
    comma = max((n for n, t in enumerate(lead) if t.text == ","), default=-1)
    stretch = lead[comma + 1 :]
    found = (context.mention_at(t) for t in stretch)
    named = any(f is not None and f[0].kind in _ACTING for f in found)
    named = named or (bool(stretch) and stretch[0].lower_ in _BEFORE_PEOPLE)
    opens = bool(stretch) and stretch[0].pos_ == "ADP" and stretch[0].lower_ not in _KEPT_BEFORE
    quoting = any(t.text in "«»:" for t in (*stretch, *statement.rest))
    return tuple(stretch) if named and opens and not quoting else ()


_BEFORE_PEOPLE = frozenset({"devant", "chez", "auprès", "face", "contre"})
_ACTING = frozenset({FactKind.PERSON, FactKind.ORGANISATION})
_KEPT_BEFORE = frozenset({"selon", "d'", "pour", "en", "sans", "malgré", "avec"})


def question(lead: str, body: str) -> str:
    """Lead and body as one question with its capital and mark."""
    opened = f"{lead}{body[0].lower()}{body[1:]}" if lead else body
    return grammar.sentence(opened, "?")


def subject_head(statement: Statement) -> Token:
    """The noun or name that governs the verb."""
    inside = set(statement.subject)
    heads = [t for t in statement.subject if t.head not in inside and t.dep_.startswith("nsubj")]
    nouns = [t for t in statement.subject if t.pos_ in {"NOUN", "PROPN"}]
    return (heads or nouns or list(statement.subject))[0]


def agreement(statement: Statement, context: Context) -> tuple[str, str] | None:
    """Gender and number of the subject; None when the gender is unknown.

    A person has the gender found in the article, a country that of its article; two
    joined names are masculine plural, unless one is feminine.
    """
    pronoun = _PRONOUNS.get(statement.subject[0].lower_)
    if pronoun is not None and len(statement.subject) == 1:
        return pronoun  # « elle », whatever was written for it
    head = subject_head(statement)
    number = (statement.finite.morph.get("Number", []) or head.morph.get("Number", []) or [""])[0]
    gender = _gender_written(statement) or _gender_named(statement) or _gender(head, context)
    gender = gender or _shown_by_participle(statement)
    one = statement.finite.morph.get("Number", []) == ["Sing"]  # « ministère des Eaux et Forêts »
    if not one and any(t.dep_ == "conj" for t in head.children if t in set(statement.subject)):
        return ("Masc", "Plur") if gender != "Fem" else None
    return (gender, number) if gender and number else None


def _gender_named(statement: Statement) -> str | None:
    """« La Belgique », written in the place of « le pays »: the gender of its article."""
    first = statement.subject[0].i
    edit = next((e for e in statement.edits if e.start == first), None)
    noun = subject_head(statement)
    if edit is None or not edit.start <= noun.i < edit.end or noun.lower_ != "pays":
        return None
    name = edit.text.removeprefix("l'")
    place = gazetteer.lookup(name.partition(" ")[2] if name == edit.text else name)
    return place.gender if place is not None else None


def _gender_written(statement: Statement) -> str | None:
    """« les musées seront ouverts »: the ending of a participle with « être » tells the gender.

    Of a plural: « Le Bon Usage » § 943; who writes knows it, a tagger guesses.
    """
    root = statement.root
    passive = any(t.dep_ == "aux:pass" for t in root.children) and "Part" in str(root.morph)
    if not passive or root.i < statement.finite.i or not root.lower_.endswith("s"):
        return None
    return "Fem" if root.lower_.endswith("es") else "Masc"


def _shown_by_participle(statement: Statement) -> str | None:
    """« Clelia Mosher, née à Albany »: the gender that a participle beside a name shows."""
    if not isinstance(statement, Participial):
        return None
    return next(iter(statement.root.morph.get("Gender", [])), None)


def _gender(head: Token, context: Context) -> str | None:
    """From the article found for the entity, else from « la », « le », else from the noun."""
    entity = context.findings.entity_at(Span(head.idx, head.idx + len(head)))
    if head.i in context.antecedents:
        entity = context.antecedents[head.i][0]
    if entity is not None and entity.kind is FactKind.PERSON:
        return entity.gender
    if entity is not None and entity.kind is FactKind.PLACE:
        place = gazetteer.lookup(entity.name)
        return place.gender if place else SITES.get(entity.name.split()[0].lower())
    article = next((t.lower_ for t in head.children if t.dep_ == "det"), "")
    if article in _GENDERED:
        return _GENDERED[article]
    if head.pos_ != "NOUN":
        return None
    if article not in _GENDERED and head.lower_.rstrip("s").endswith(_EPICENE):
        # « l'athlète »: il or elle; « des artistes »: the masculine is the common plural.
        return "Masc" if head.morph.get("Number", []) == ["Plur"] and article != "ces" else None
    known = gender_of(head.text)
    if known is not None:
        return known
    gender = next(iter(head.morph.get("Gender", [])), None)
    elided = article == "l'" and gender == "Fem" and head.lower_.endswith(_MASCULINE_FINALS)
    return "Masc" if elided and not head.lower_.endswith(_FEMININE_FINALS) else gender


def inverted_clause(
    statement: Statement,
    context: Context,
    fronted: tuple[str, str] | None = None,
) -> str | None:
    """Subject, verb inverted with its pronoun, and the rest.

    « le maire a démissionné » → « le maire a-t-il démissionné ». ``fronted`` is gender and
    number of a direct object now before the verb: the participle agrees with it
    (« les mesures qu’il a annoncées »).
    None when the subject's gender is unknown or the verb group can't be inverted, or when « des
    pirates » would read as a complement of what is asked (« combien d'euros des pirates … »).
    """
    agreed = agreement(statement, context)
    if agreed is None or statement.subject[0].lower_ in {"des", "de", "d'"}:
        return None
    verb = _inverted_verb(statement, context, grammar.clitic(*agreed), fronted)
    if verb is None:
        return None
    rest = _first_clause(statement)
    while rest and rest[0].text == ",":
        rest = rest[1:]
    subject = words(statement, context, statement.subject)
    subject = subject if keeps_case(statement, context) else subject[0].lower() + subject[1:]
    return " ".join(part for part in (subject, verb, words(statement, context, rest)) if part)


def keeps_case(statement: Statement, context: Context) -> bool:
    """Whether the subject begins with a name, or with what was written for a pronoun."""
    first = statement.subject[0]
    rewritten = any(e.start <= first.i < e.end for e in statement.edits)
    common = first.pos_ in {"DET", "NUM", "ADV", "ADP", "PRON", "ADJ"}
    return rewritten or not common or context.mention_at(first) is not None


def _first_clause(statement: Statement) -> list[Token]:
    """The rest without a second verb of the same subject: « … et publiera leurs relevés »."""
    second = [t for t in statement.root.children if t.dep_ == "conj" and t.pos_ in {"VERB", "AUX"}]
    start = min((min(t.left_edge.i, t.i) for t in second), default=None)
    rest = list(statement.rest)
    return rest if start is None else [t for t in rest if t.i < start]


def _inverted_verb(
    statement: Statement, context: Context, pronoun: str, fronted: tuple[str, str] | None
) -> str | None:
    """The verb group with the pronoun after its finite form."""
    if isinstance(statement, Participial):
        first, *others = statement.auxiliary
        participle = words(statement, context, [statement.root])
        return " ".join((grammar.inverted(first, pronoun), *others, participle))
    parts: list[str] = []
    for token in statement.verb:
        text = words(statement, context, [token])
        if token == statement.finite:
            if not text.isalpha():
                return None
            text = grammar.inverted(text, pronoun)
        elif fronted and token == statement.root and _takes_avoir(statement):
            if token.morph.get("Gender", []) != ["Masc"] and token.morph.get("Number", []) == [
                "Plur"
            ]:
                return None
            text = grammar.participle(text, *fronted)
        space = "" if text.endswith(("'", "’")) else " "
        parts.append(text + space)
    return "".join(parts).strip()


def _takes_avoir(statement: Statement) -> bool:
    return statement.finite != statement.root and statement.finite.lemma_ == "avoir"
