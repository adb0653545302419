"""How an answer is written as an option: full name, own article, own preposition."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from quizapp.core.facts.findings import Entity, Figure, Measure
from quizapp.core.language import gazetteer
from quizapp.core.language.french import grammar
from quizapp.core.language.gazetteer import Level, Place
from quizapp.core.language.toponymy import located
from quizapp.core.language.typography import plain
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Proposal

_ARTICLES = {
    "le": "le", "la": "la", "les": "les", "du": "le", "au": "le", "des": "les", "aux": "les",
}  # fmt: skip
_BEFORE_BARE = frozenset({"de", "d'", "par", "chez", "à", "pour", "contre", "que", "qu'"})
_MULTIPLIERS = (("milliard", 9), ("million", 6))
_NUMBER = re.compile(r"^([\d\u202f,]+|[a-zéû]+)[ \u00a0](.+)$", re.IGNORECASE)
_LOCATIVES = {"la ": "en", "l’": "en", "le ": "au", "les ": "aux"}
SMALL = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
)  # fmt: skip


def entity_option(entity: Entity, proposal: Proposal, context: Context) -> str:
    """An entity of the article as an option of ``proposal``."""
    if entity.kind is FactKind.PLACE:
        place = gazetteer.lookup(entity.name)
        if place is not None and _other_name(entity.name, place):
            place = _renamed(entity, place, context)
            if place is None:
                return ""
        if place is not None:
            return place_option(replace(place, name=entity.name), proposal)
    phrase = noun_phrase(entity, context) if proposal.with_article else entity.name
    articled = phrase.startswith(("le ", "la ", "les ", "l’"))
    if proposal.with_article and not articled and not _borne_bare(entity, context):
        return ""  # its article is unknown: no option rather than a faulty one
    return prefixed(proposal.affix, grammar.punctuated(phrase))


def _other_name(name: str, place: Place) -> bool:
    """« Grande-Bretagne » for « Royaume-Uni »: its article and gender are not the state's."""
    return place.level is Level.COUNTRY and gazetteer.fold(name) != gazetteer.fold(place.name)


def _renamed(entity: Entity, place: Place, context: Context) -> Place | None:
    """The state under its other name, with the article that the text gives it; None without."""
    phrase = noun_phrase(entity, context)
    form = next((f for start, f in _LOCATIVES.items() if phrase.startswith(start)), None)
    if form is None:
        return None
    return located(f"{form} {entity.name}", place.level, place.country, place.within)


def place_option(place: Place, proposal: Proposal) -> str:
    """A place of the gazetteer as an option: « du Mali », « en France », « Gao »."""
    city = proposal.affix == "à" and not proposal.with_article
    # « sortira au Japon, en Corée », but « céder à l'Espagne, à la Corée »
    given = proposal.written.lower().startswith(("à la ", "à l'", "à l’"))
    abroad = place.level in {Level.COUNTRY, Level.REGION} and proposal.affix == "à"
    if proposal.affix == "en" or city or (abroad and not given):
        return grammar.punctuated(gazetteer.locate(place))
    # « importé de France », « du Royaume-Uni »: only a feminine goes without its article
    bare_de = proposal.affix == "de" and place.article in {"le ", "les "}
    articled = proposal.with_article or (bare_de and place.level in {Level.COUNTRY, Level.REGION})
    phrase = f"{place.article}{place.name}" if articled else place.name
    return prefixed(proposal.affix, grammar.punctuated(phrase))


def prefixed(affix: str, phrase: str) -> str:
    """« de » + « le Mali » → « du Mali », « que » + « Austin » → « qu’Austin »."""
    return grammar.after(affix, phrase) if affix else phrase


def noun_phrase(entity: Entity, context: Context) -> str:
    """The name with the article that the text gives it: « la Maison Blanche », « Koursk »."""
    for mention in entity.mentions:
        tokens = context.tokens(mention.span)
        if tokens is None or tokens.start == 0 or mention.text != entity.name:
            continue
        before = context.doc[tokens.start - 1].lower_
        if before == "l'":
            return f"l’{entity.name}"
        if before in _ARTICLES:
            return f"{_ARTICLES[before]} {entity.name}"
    return entity.name


def _borne_bare(entity: Entity, context: Context) -> bool:
    """« de Samsung », « par Greenpeace », « Febelfin a précisé »: a name that takes no article."""
    for mention in entity.mentions:
        tokens = context.tokens(mention.span)
        if tokens is None or mention.text != entity.name or tokens.start + 1 >= len(context.doc):
            continue
        before = context.doc[tokens.start - 1] if tokens.start else None
        if before is not None and before.lower_ in _BEFORE_BARE:
            return True
        opens = before is None or before.is_space or before.text in {".", "»"}
        if opens and tokens.root.dep_.startswith("nsubj"):
            return True
    return False


def amount(value: Decimal, decimals: int = 0) -> str:
    """A number in French figures: « 11 000 », « 5,4 »; with ``decimals`` at least, « 5,50 »."""
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    grouped = f"{int(whole):,}".replace(",", grammar.NARROW)
    return f"{grouped},{fraction}" if fraction else grouped


def in_words(figure: Figure, context: Context) -> bool:
    """Whether the article spells a small number out: « deux »."""
    return written(figure, context).lower().partition(" ")[0] in SMALL


def written(figure: Figure, context: Context) -> str:
    """The figure's own words."""
    return context.article.text[figure.span.start : figure.span.end]


def scale(figure: Figure, context: Context) -> tuple[Decimal, str]:
    """Mantissa and what follows it: « 5,4 » and « millions d’euros », « 12 » and « % »."""
    text, value = written(figure, context), figure.value or Decimal(0)
    digits = len(text) - len(plain(text).lstrip("0123456789 .,"))
    if not digits:
        for word, power in _MULTIPLIERS:
            before, found, _ = text.lower().partition(f" {word}")
            if found and before in SMALL:  # « quatre milliards d’années »
                return value.scaleb(-power), text[len(before) + 1 :]
        unit = figure.unit or ""
        return value, unit if unit and text.endswith(unit) else ""
    tail = text[digits:].strip()
    for word, power in (*_MULTIPLIERS, ("mille", 3)):
        if tail.lower().startswith(word):
            return value.scaleb(-power), tail
    return value, tail


def figure_option(value: Decimal, figure: Figure, context: Context) -> str:
    """``value`` (a mantissa, see ``scale``) in the form in which the article writes ``figure``."""
    _, tail = scale(figure, context)
    if in_words(figure, context) and value == int(value) and 0 < value < len(SMALL):
        return grammar.punctuated(f"{SMALL[int(value)]} {_agreed(tail, value)}".strip())
    scaled = tail.lower().startswith(("million", "milliard", "mille"))
    if not tail or (figure.measure is Measure.COUNT and not scaled):
        return amount(value, decimals(figure, context))
    if figure.measure is Measure.ORDINAL:
        return f"{amount(value)}{tail}"  # « 36e », with the ending that the article writes
    number = amount(value, decimals(figure, context))
    return grammar.punctuated(f"{number} {_agreed(tail, value)}")


def decimals(figure: Figure, context: Context) -> int:
    """How many decimals the article writes: 2 for « 5,50 mètres »."""
    found = re.match(r"[\d ]+,(\d+)", plain(written(figure, context)))
    return len(found.group(1)) if found else 0


def _agreed(tail: str, value: Decimal) -> str:
    """« 1,4 milliard », « 2,2 milliards »: plural from two on."""
    for word in ("milliard", "million"):
        if tail.startswith(word):
            return word + ("s" if value >= 2 else "") + tail[len(word) :].removeprefix("s")
    return tail


def number_of(option: str) -> str:
    """The number that an option opens with: « 240 » of « 240 millions d’euros »."""
    return _NUMBER.sub(r"\1", option)


def unit_told(option: str, stem: str) -> bool:
    """Whether a stem has the unit of an option, in the plural: « combien de millions d’euros »."""
    found = _NUMBER.match(option)
    if found is None:
        return option[-1:].isdigit()
    one, _, rest = found[2].replace(grammar.WIDE, " ").partition(" ")
    plural = f"{one.removesuffix('s')}s {rest}".strip()
    return plural in stem.replace(grammar.WIDE, " ").replace("années", "ans")
