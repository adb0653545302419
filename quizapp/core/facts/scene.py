"""An article's tokens seen from its quotations: who is named where, what is quoted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.facts.roles import ORGANISATION_ROLE_HEADS, role_before
from quizapp.core.facts.sentences import text_of
from quizapp.core.facts.verbs import is_finite
from quizapp.core.language.french.names_lexicon import TITLES
from quizapp.core.language.french.speech_lexicon import TIME_WORDS
from quizapp.core.model import FactKind, Span

STOPS = frozenset((".", "!", "?", "…", "...", ";"))


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's tokens with whom they name and which of them are quoted."""

    doc: Doc
    named: dict[int, tuple[Entity, Mention]]  # every token of every mention
    quoted: frozenset[int]  # tokens inside a quotation, marks included

    @classmethod
    def of(cls, doc: Doc, entities: Iterable[Entity], quotes: Iterable[Span]) -> Scene:
        """The scene of an article."""
        named: dict[int, tuple[Entity, Mention]] = {}
        for entity in entities:
            for mention in entity.mentions:
                tokens = doc.char_span(*mention.span, alignment_mode="expand")
                if tokens is not None and entity.kind in {FactKind.PERSON, FactKind.ORGANISATION}:
                    named.update(dict.fromkeys(range(tokens.start, tokens.end), (entity, mention)))
        quoted: set[int] = set()
        for quote in quotes:
            inside = doc.char_span(*quote, alignment_mode="expand")
            if inside is not None:
                quoted.update(range(max(0, inside.start - 1), inside.end + 1))
        return cls(doc, named, frozenset(quoted))

    def first(self, at: int) -> int:
        """The first token of the mention that covers token ``at``."""
        mention = self.named[at][1]
        while at and self.named.get(at - 1, (None, None))[1] is mention:
            at -= 1
        return at

    def end(self, at: int) -> int:
        """The token after the mention that covers ``at``."""
        mention = self.named[at][1]
        while self.named.get(at, (None, None))[1] is mention:
            at += 1
        return at


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, the words that name them, the verb as written."""

    entity: Entity | None
    span: Span | None
    verb: str | None
    lemma: str | None = None


NOBODY = Speaker(None, None, None)
# Tokens between a quotation and the words that lead to it; what goes on longer is no sentence.
LONGEST_CLAUSE = 250


def is_preposition(token: Token) -> bool:
    """« de », « à », and their contractions with the article."""
    return token.pos_ == "ADP" or token.lower_ in {"du", "des", "au", "aux"}


def role_tokens(doc: Doc, first: int, entity: Entity) -> set[int]:
    """Tokens of title and role right before the name."""
    covered: set[int] = set()
    if first and doc[first - 1].lower_ in TITLES:
        covered.add(first - 1)
    heads = (None,) if entity.kind is FactKind.PERSON else (ORGANISATION_ROLE_HEADS,)
    for table in heads:
        found = role_before(doc, first) if table is None else role_before(doc, first, table)
        if found is not None:
            tokens = doc.char_span(*found.role.span, alignment_mode="expand")
            if tokens is not None:
                covered.update(range(tokens.start, tokens.end))
    return covered


def free_noun(scene: Scene, at: int) -> bool:
    """A noun that could be the subject itself: behind no preposition, no time, no name."""
    token = scene.doc[at]
    if token.pos_ != "NOUN" or at in scene.named or token.lower_ in TIME_WORDS | TITLES.keys():
        return False
    left = at - 1
    while left >= 0 and scene.doc[left].pos_ in {"DET", "ADJ", "NUM", "ADV"}:
        left -= 1
    return left < 0 or scene.doc[left].pos_ != "ADP"


def clause_start(scene: Scene, mark: int) -> int:
    """The first token of the sentence, or the one after a finished quotation."""
    at = mark
    doc = scene.doc
    first = max(0, mark - LONGEST_CLAUSE)
    while at > first:
        token = doc[at - 1]
        if token.is_space or (at - 1 not in scene.quoted and _ends_sentence(token)):
            return at
        if at - 1 in scene.quoted and token.text in STOPS | {"»"} and _full_quote(scene, at - 1):
            return at
        at -= 1
    return first


def _ends_sentence(token: Token) -> bool:
    """A stop, also one that the next sentence is glued to: « .Pour »."""
    return token.text in STOPS or (token.text[0] == "." and token.text[1:2].isupper())


def _full_quote(scene: Scene, close: int) -> bool:
    """Whether the quotation that ends here had a stop inside: a sentence ends with it."""
    doc = scene.doc
    return doc[close].text in STOPS or (close > 0 and doc[close - 1].text in STOPS)


def fits(entity: Entity, gender: str) -> bool:
    """Whether a pronoun of that gender can mean ``entity``."""
    return entity.kind is FactKind.PERSON and entity.gender in {gender, None}


def subjects_near(
    scene: Scene, pronoun: Token, gender: str, previous: Entity | None
) -> list[Entity]:
    """Persons who agree with a pronoun: subjects of this sentence before it, or of the one before.

    With ``previous``, only the rivals of that speaker in the same sentence. Where
    no subject is found, the only person of the sentence before is meant.
    """
    doc = scene.doc
    start = clause_start(scene, pronoun.i)
    if previous is None:
        start = _sentence_before(scene, start)
    named: list[Entity] = []
    found: list[Entity] = []
    for at in range(start, pronoun.i):
        if at not in scene.named or at in scene.quoted or at != scene.first(at):
            continue
        entity = scene.named[at][0]
        if entity.kind is not FactKind.PERSON or entity == previous:
            continue
        tokens = role_tokens(doc, at, entity) | set(range(at, scene.end(at)))
        named.append(entity)
        if any(doc[i].dep_.startswith("nsubj") for i in tokens) and fits(entity, gender):
            found.append(entity)
    if not found and previous is None and len(set(map(id, named))) == 1:
        found = [entity for entity in named if fits(entity, gender)]
    return list({id(entity): entity for entity in found}.values())


def _sentence_before(scene: Scene, start: int) -> int:
    """Where the sentence before token ``start`` begins, even in the paragraph before."""
    at = start
    while at > 0 and (scene.doc[at - 1].is_space or at - 1 in scene.quoted):
        at -= 1
    return clause_start(scene, at - 1) if at > 1 else at


def described(scene: Scene, noun: int) -> Entity | None:
    """Whom « le ministre », « l'ONG » mean: the only one named before who has that role."""
    doc = scene.doc
    token = doc[noun]
    article = doc[noun - 1].lower_ if noun else ""
    if article not in {"le", "la", "l'"} or token.pos_ not in {"NOUN", "PROPN"}:
        return None
    linked = noun + 1 < len(doc) and doc[noun + 1].lower_ in {"de", "du", "des", "d'", "à"}
    here = text_of(doc)[token.idx :].casefold()
    found: dict[int, Entity] = {}
    for entity, mention in scene.named.values():
        if mention.span.start > token.idx:
            continue
        texts = [role.text.casefold() for role in entity.roles]
        if entity.kind is FactKind.ORGANISATION:
            texts.append(entity.name.casefold())
        if any(_names_role(text, token.lower_, here, linked) for text in texts):
            found[id(entity)] = entity
    entities = [e for e in found.values() if article != "la" or e.gender != "Masc"]
    return entities[0] if len(entities) == 1 else None


def _names_role(role: str, noun: str, here: str, linked: bool) -> bool:
    """Whether the role holds the noun, and all of it where the noun has a complement."""
    return here.startswith(role) if linked else role.split()[0] == noun


def after_aside(scene: Scene, at: int) -> int:
    """« promet, en janvier 1989, le numéro un »: the token after the aside, else ``at``."""
    doc = scene.doc
    if at >= len(doc) or doc[at].text != ",":
        return at
    for close in range(at + 2, min(len(doc), at + 9)):
        if doc[close].text == ",":
            return close + 1
        if close in scene.named or is_finite(doc[close]) or doc[close].text in STOPS:
            break
    return at


def alone_between_commas(scene: Scene, start: int, at: int) -> bool:
    """« La procureure de la Cour, Mme Fatou Bensouda, a déclaré »: the name is the subject."""
    if at < start or at not in scene.named:
        return False
    first = scene.first(at)
    while first > start and scene.doc[first - 1].lower_ in TITLES:
        first -= 1
    person = scene.named[at][0].kind is FactKind.PERSON
    return person and first > start and scene.doc[first - 1].text == ","
