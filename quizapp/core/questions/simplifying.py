"""What of a sentence is side matter: stretches between commas, dashes and brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import (
    CLAUSE_SUBORDINATORS,
    OPENING_NOUNS,
    PARTICIPLE_ENDINGS,
    SET_APART,
)
from quizapp.core.language.french.lexicon import (
    CONNECTOR_ADVERBS,
    CONNECTOR_PHRASES,
    DAYS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.core.questions.adjuncts import how_far, in_what_way, names_what_is_new
from quizapp.core.questions.connectors import is_connector, verbal, without_phrases

SIDE_RELATIONS = frozenset(
    {"acl", "acl:relcl", "advcl", "conj", "parataxis", "parataxis:insert", "dep", "advmod", "cc"}
)
BREAKS = frozenset({",", ";", "—", "–", "(", ")", ":"})
_PAST_ENDINGS = ("é", "i", "u", "it", "is", "ert")
_ANAPHORIC = frozenset({"même", "mêmes", "ce", "cet", "cette", "ces", "tel", "telle"})
ASIDES = frozenset({"(", "—", "–"})
_TIMELY_NOUNS = OPENING_NOUNS.union(DAYS)
PARTICIPLE_WITHIN = 6  # words into a stretch: « la Maison Blanche ayant publié »


def main_matter(words: Sequence[Token], core: frozenset[Token], root: Token) -> list[Token]:
    """The words without side matter, commas tidied; ``core`` (subject and verb) always stays.

    Nothing when a clause of the side matter holds part of the core: « …, où le maire,
    Bakary Sané, termine …, la nouvelle a été accueillie ».
    """
    kept: list[Token] = []
    closed = False  # the stretch before was dropped: its closing comma goes with it
    listed = False
    dropped: list[Token] = []
    governing: Token | None = None  # the verb before an adjunct set apart: its object follows
    awaiting = False  # « , qui, à la fin du discours, a quitté la salle »: its verb is to come
    words = _without_second_clause(words, core)
    for opening, stretch, closing in _stretches(words):
        enclosed = closing is not None and _past_participial(stretch)
        if listed or (opening is not None and opening.text == ":"):
            listed = True  # what follows is a list: each of its stretches is matter
            kept += ([opening] if opening is not None else []) + stretch
            continue
        own = not core.isdisjoint(stretch)
        if own and awaiting:
            return []
        beside = awaiting or enclosed or (closed and not own and _continues(stretch, dropped))
        awaited = governing is not None and stretch[0].pos_ == "DET" and not awaiting
        governing = _governing(kept, opening, stretch, closing)
        if awaited and not own:
            kept += ([opening] if opening is not None else []) + stretch
            closed = False
            continue
        if not own and (beside or is_side_matter(opening, stretch, root)):
            awaiting = not any(is_finite(t) for t in stretch) and (awaiting or _opens(stretch))
            closed = True
            dropped += stretch
            continue
        joins = closed and bool(kept) and (own or _joins(stretch))
        if opening is not None and kept and not joins and opening.text not in ASIDES | {")"}:
            kept.append(opening)
        kept += stretch
        closed = False
    return _tidied(kept, root)


def _joins(stretch: list[Token]) -> bool:
    """Whether a stretch goes on with its verb, or with what is said of the verb.

    « Trois personnes sont mortes[, dont une femme,] après un incendie ».
    """
    first = stretch[0]
    adjunct = first.pos_ == "ADP" and not any(t.lower_ in RELATIVES for t in stretch[:2])
    return verbal(first) or adjunct or first.lower_ in {"d'", "que", "qu'"}


def _tidied(kept: list[Token], root: Token) -> list[Token]:
    while kept and kept[-1].text in BREAKS:
        kept.pop()
    return [t for t in without_phrases(kept) if not is_connector(t, root)]


def _governing(
    kept: list[Token], opening: Token | None, stretch: list[Token], closing: Token | None
) -> Token | None:
    """The verb right before « , depuis New York, »: what it governs comes after.

    « permettrait de lire, depuis New York, un journal », whatever the parse makes of its object.
    """
    apart = opening is not None and closing is not None and opening.text == closing.text == ","
    if not apart or not kept or stretch[0].pos_ != "ADP":
        return None
    verb = kept[-1]
    return verb if verb.pos_ == "VERB" and opening is not None and verb.i + 1 == opening.i else None


def _continues(stretch: list[Token], dropped: list[Token]) -> bool:
    """« incluant des formations d'ingénieurs, de pilotes et de techniciens »: the list goes on.

    So does « , composée de 15 toiles, accompagnées d'un texte ».
    """
    if _past_participial(stretch):
        return True
    gone, inside = set(dropped), set(stretch)
    tops = [t for t in stretch if t.head not in inside]
    if any("Inf" in t.morph.get("VerbForm", []) for t in stretch[:3]):
        return False  # « accusent le Front, un groupe armé, d'être responsables »
    governed = bool(tops) and all(t.head in gone for t in tops)
    return governed or stretch[0].lower_ in {"de", "d'"}


_LONGEST_LIST = 8  # words of « dont Rosy Suess et Ewa Paradies »


def _opens(stretch: list[Token]) -> bool:
    """« qui », « dont certains », « alors que »: a clause whose verb has to follow.

    Not « dont Amnesty International », « dont une femme de 36 ans », some of those told of.
    """
    members = len(stretch) <= _LONGEST_LIST and stretch[-1].pos_ in {"PROPN", "X"}
    some = len(stretch) > 1 and (stretch[1].lower_ in {"un", "une"} or stretch[1].pos_ == "NUM")
    if stretch[0].lower_ == "dont" and (members or (some and not any(map(is_finite, stretch)))):
        return False
    return any(t.lower_ in RELATIVES for t in stretch[:2]) or _subordinate(stretch)


def _subordinate(stretch: list[Token]) -> bool:
    text = " ".join(t.lower_ for t in stretch).replace("' ", "'")
    return text.startswith(
        tuple(f"{s}{'' if s.endswith(chr(39)) else ' '}" for s in CLAUSE_SUBORDINATORS)
    )


def without_opening(words: list[Token], subject: Token) -> list[Token]:
    """The words without what describes the subject before it is named.

    « Située entre deux fleuves, la ville occupe … », « Ancienne capitale des Gaules, Lyon est
    … », « Aventurier, il sert … »: no preposition, no determiner, no date, and a comma.
    """
    marks = [n for n, t in enumerate(words) if t.text == "," and t.i < subject.i]
    if not marks:
        return words
    first, end = words[0], marks[-1]
    bare = first.pos_ in {"NOUN", "ADJ"} and first.lower_ not in _TIMELY_NOUNS
    participle = first.pos_ == "VERB" and "Inf" not in first.morph.get("VerbForm", [])
    detached = bare or participle or first.lower_.endswith(PARTICIPLE_ENDINGS)
    if first.pos_ in {"DET", "ADP", "NUM", "PRON", "ADV", "SCONJ"} or not detached:
        return words
    if first.pos_ == "PROPN" and words[1].pos_ not in {"ADP", "ADV"}:
        return words  # « Zoé, la maire, … »; of « Préparée à Gao, … » the capital misleads
    opening = words[:end]
    relative = not (participle and len(marks) == 1) and any(t.lower_ in RELATIVES for t in opening)
    return words if relative or any(t.text == ":" for t in opening) else words[end + 1 :]


def _without_second_clause(words: Sequence[Token], core: frozenset[Token]) -> Sequence[Token]:
    """Up to « , et … », « , mais … », « : … » when a clause of its own follows.

    « L'Allemagne a été coupée en deux, et Berlin, …, a été partagée elle aussi. »
    """
    last = max(t.i for t in core)
    for position, token in enumerate(words[:-1]):
        if token.i <= last or token.text not in {",", ":"}:
            continue
        following = words[position + 1]
        if token.text == "," and following.lower_ not in {"et", "mais", "or", "puis"}:
            continue
        rest = words[position + 1 :]
        if _clause_of_its_own(rest) and not any(t.text in "«»" for t in rest):
            return words[:position]
    return words


def is_finite(token: Token) -> bool:
    """Whether the tagger sees a conjugated form."""
    return "VerbForm=Fin" in str(token.morph)  # thrice as fast as ``morph.get``


def is_conjugated(token: Token) -> bool:
    """A conjugated form by its tag, or by an ending that only such forms have.

    « souhaitaient », « arrivèrent » whatever the tag; « déclencha » where it says verb.
    """
    if token.lower_.endswith(("aient", "èrent")):
        return True
    verbal = token.pos_ in {"VERB", "AUX"}
    return verbal and (is_finite(token) or token.lower_.endswith(("a", "ait", "irent")))


Stretch = tuple[Token | None, list[Token], Token | None]


def _stretches(words: Sequence[Token]) -> Iterator[Stretch]:
    """Runs of words with the breaks that open and close them; quotes are not cut."""
    opening: Token | None = None
    stretch: list[Token] = []
    depth = 0
    for token in words:
        text = token.text
        depth += (text == "«") - (text == "»")
        if text in BREAKS and depth == 0:
            if stretch:
                yield opening, stretch, token
            opening, stretch = token, []
        else:
            stretch.append(token)
    if stretch:
        yield opening, stretch, None


def without_asides(words: Sequence[Token]) -> list[Token]:
    """The words without « , lourdement armées, » between two commas."""
    kept: list[Token] = []
    closed = False
    for opening, stretch, closing in _stretches(words):
        if closing is not None and opening is not None and _past_participial(stretch):
            closed = True
            continue
        kept += ([opening] if opening is not None and not closed else []) + stretch
        closed = False
    return kept


def without_brackets(words: Sequence[Token]) -> list[Token]:
    """The words without « (RPR) », « (en) »."""
    kept: list[Token] = []
    depth = 0
    for token in words:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth -= token.text == ")"
    return kept


def _past_participial(stretch: list[Token]) -> bool:
    """« lourdement armées et portant … », « alors âgée de 29 ans »: no finite verb."""
    adverb = stretch[0].pos_ == "ADV" or stretch[0].lower_.endswith("ment")
    first = stretch[1] if adverb and len(stretch) > 1 else stretch[0]
    past = first.pos_ in {"VERB", "ADJ"} and first.lower_.rstrip("es").endswith(_PAST_ENDINGS)
    noun = first.head  # « Le texte, long de 28 pages, prévoit »
    measured = first.pos_ == "ADJ" and noun.pos_ == "NOUN" and noun.i < first.i
    measured = measured and len(stretch) > 1 and stretch[1].lower_ in {"de", "d'"}
    return (past or measured) and not any(is_finite(t) for t in stretch)


def is_side_matter(opening: Token | None, stretch: list[Token], root: Token) -> bool:
    """Whether parse and first words agree that a stretch can go without changing the rest.

    ``root`` is the verb of the clause: where it has no object yet, a noun phrase after an adjunct
    is its object (« a adopté, après un débat, une réforme »).
    """
    text = " ".join(t.lower_ for t in stretch).replace("' ", "'")
    if opening is not None and opening.text in ASIDES:
        return True
    if text in CONNECTOR_PHRASES or text in CONNECTOR_ADVERBS:
        return True
    if len(stretch) == 2 and stretch[0].lower_ == "pour" and stretch[1].lower_ in SET_APART:
        return True
    if text.startswith("soit ") and not any(is_finite(t) for t in stretch):
        return True  # « 6,5 milliards de dirhams, soit environ 600 millions d'euros »
    if opening is None or "selon" in text or "d'après" in text:
        return False
    if how_far(stretch, opening) or in_what_way(stretch):
        return True
    if stretch[0].dep_ == "cc" and not _clause_of_its_own(stretch):
        return False  # « , et pour moitié dans les eaux de … »: half of what is said
    if any(t.lower_ in RELATIVES for t in stretch[:2]):
        return True
    if stretch[0].lower_ == "pour" and not _of_purpose(stretch):
        return False  # « , pour Philippe Lauvaux, »: whose view it is
    if text.startswith(tuple(f"{s}{'' if s.endswith(chr(39)) else ' '}" for s in SUBORDINATORS)):
        return True
    if stretch[0].lower_ in {"de", "d'", "du"}:
        return False  # « la reprise, à tout moment, de l'activité »: a complement, set apart
    return _beside(stretch, root)


def _beside(stretch: list[Token], root: Token) -> bool:
    """Whether the parse hangs a stretch beside the clause: participle, apposition, second verb."""
    inside = set(stretch)
    tops = [t for t in stretch if t.head not in inside or t.head == t]
    if names_what_is_new(stretch, tops):
        return False
    if _participial(stretch, tops):
        return True
    adjunct = all(t.dep_.startswith("obl") or t.dep_ == "advmod" for t in tops)
    if adjunct and any(t.lower_ in _ANAPHORIC for t in stretch):
        return True  # « à la même minute »: it would refuse the sentence, and can go
    if stretch[0].text[:1].isupper() and _ends_list(stretch):
        return False
    if all(t.dep_ == "appos" for t in tops):
        return not (stretch[0].pos_ == "DET" and lacks_object(root, stretch[0].i))
    if all(t.dep_ == "conj" and t.head.pos_ == "VERB" and t.pos_ != "VERB" for t in tops):
        return True  # a second clause without its verb: « A gagne la course, B le saut »
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}]
    clause = stretch[0].dep_ == "cc" and bool(verbs)
    return clause and all(t.dep_ in SIDE_RELATIONS for t in tops)


def _of_purpose(stretch: list[Token]) -> bool:
    """« pour terminer la séance », « pour que »."""
    near = stretch[1:5]
    return any("Inf" in t.morph.get("VerbForm", []) or t.lower_ in {"que", "qu'"} for t in near)


def _ends_list(stretch: list[Token]) -> bool:
    """« …, la fondation Moore et Google » at the end: more of the same, not an apposition."""
    return any(t.lower_ in {"et", "ou"} and t.nbor(1).pos_ == "PROPN" for t in stretch[1:-1])


def lacks_object(root: Token, before: int) -> bool:
    """Whether an active verb with avoir has nothing but adjuncts up to a place after it."""
    active = any(t.dep_ == "aux:tense" and t.lemma_ == "avoir" for t in root.children)
    passive = any(t.dep_ in {"aux:pass", "cop"} for t in root.children)
    objects = {"obj", "ccomp", "xcomp", "obl:arg"}
    given = any(t.dep_ in objects and t.i < before and t.lower_ not in DAYS for t in root.children)
    return active and not passive and not given and root.i < before


def _clause_of_its_own(stretch: Sequence[Token]) -> bool:
    """Whether a conjugated verb of the stretch is no relative's: « , et a promis … »."""
    for token in stretch:
        if token.lower_ in RELATIVES:
            return False
        if is_finite(token):
            return True
    return False


def _participial(stretch: list[Token], tops: list[Token]) -> bool:
    """« suscitant des inquiétudes », « en faisant … », « la Maison Blanche ayant publié … »."""
    first = stretch[1] if stretch[0].lower_ == "en" and len(stretch) > 1 else stretch[0]
    if present_participle(first):
        return True
    absolute = any(present_participle(t) for t in stretch[:PARTICIPLE_WITHIN])
    return absolute and all(t.dep_ in SIDE_RELATIONS for t in tops)


def present_participle(token: Token) -> bool:
    """By morphology and by ending, both."""
    verbal = token.pos_ in {"VERB", "AUX"} and "Part" in token.morph.get("VerbForm", [])
    return token.lower_.endswith("ant") and verbal
