"""French realisation: elision, contraction, agreement, inversion, punctuation.

Rules after Grevisse & Goosse, *Le Bon Usage*, and the Imprimerie nationale's
*Lexique des règles typographiques*.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quizapp.core.language.french.accents_lexicon import UNACCENTED
from quizapp.core.language.french.lexicon import ASPIRATED_H

NARROW = "\u202f"  # narrow no-break space, before ; ! ? and between thousands
WIDE = "\u00a0"  # no-break space, before : and inside « »
_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
_ELIDED = {
    "le": "l’", "la": "l’", "de": "d’", "que": "qu’", "ne": "n’", "se": "s’", "je": "j’",
    "me": "m’", "te": "t’", "jusque": "jusqu’", "lorsque": "lorsqu’", "puisque": "puisqu’",
}  # fmt: skip
_CONTRACTIONS = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
_CLITICS = {
    ("Masc", "Sing"): "il",
    ("Fem", "Sing"): "elle",
    ("Masc", "Plur"): "ils",
    ("Fem", "Plur"): "elles",
}


def elides(word: str) -> bool:
    """Whether ``le``, ``de`` or ``que`` loses its vowel before ``word``.

    « l’homme » but « le héros », « la Hongrie »; « le onze », « le oui », « le yaourt ».
    """
    lower = word.lower().lstrip("«\u00a0\u202f\"' ")
    if not lower:
        return False
    if lower[0] == "h":
        return not _aspirated(re.split(r"[\s'’]", lower)[0])
    if re.match(r"(onz|oui\b|ouistiti|y[aeéiou](?!ux\b))", lower):
        return False
    return lower[0] in _VOWELS


def _aspirated(word: str) -> bool:
    """A listed word, its plural, or a compound that begins with one (« hip-hop »)."""
    return any(form in ASPIRATED_H for form in (word, word.rstrip("sx"), word.partition("-")[0]))


def join(word: str, rest: str) -> str:
    """``word`` before ``rest`` with elision or a space: « que » + « Austin » → « qu’Austin »."""
    if word.lower() in _ELIDED and elides(rest):
        elided = _ELIDED[word.lower()]
        return (elided.capitalize() if word[0].isupper() else elided) + rest
    return f"{word} {rest}"


def after(preposition: str, noun_phrase: str) -> str:
    """``preposition`` + noun phrase, contracted: « de » + « le maire » → « du maire »."""
    first, _, rest = noun_phrase.partition(" ")
    contracted = _CONTRACTIONS.get((preposition.lower(), first.lower()))
    if contracted and rest and first.islower():
        return f"{contracted} {rest}"
    return join(preposition, noun_phrase)


def clitic(gender: str, number: str) -> str:
    """The subject pronoun that takes up a noun: « elle » for Fem, Sing."""
    return _CLITICS[gender, number]


def inverted(verb: str, pronoun: str) -> str:
    """Verb and pronoun inverted: « a-t-il », « parle-t-elle », « ont-ils », « vend-il ».

    -t- before a vowel when the verb ends in a vowel; none after t or d.
    """
    if pronoun[0] in _VOWELS and not verb.lower().endswith(("t", "d")):
        return f"{verb}-t-{pronoun}"
    return f"{verb}-{pronoun}"


def participle(form: str, gender: str, number: str) -> str:
    """A masculine singular past participle made to agree: « annoncé » → « annoncées »."""
    agreed = _FEMININES.get(form, form + "e") if gender == "Fem" else form
    if number == "Plur" and form == "dû" and gender != "Fem":
        return "dus"
    return agreed + "s" if number == "Plur" and not agreed.endswith("s") else agreed


# « Le Bon Usage » § 807: the accent of « dû » and the -s of « dissous » are of the masculine alone.
_FEMININES = {
    "dû": "due",
    "mû": "mue",
    "recrû": "recrue",
    "dissous": "dissoute",
    "absous": "absoute",
}


def gender_by_ending(noun: str) -> str | None:
    """The gender that an ending imposes, None when it imposes none.

    -ée, -tion, -sion, -té (of a quality), -ure, -ance, -ence, -ette, -esse are feminine, -ment,
    -age, -isme, -eau, -atoire masculine (« Le Bon Usage » § 470-481); « musée », « page » are
    exceptions.
    """
    word = noun.lower().rstrip("sx")
    if word in _ENDING_EXCEPTIONS:
        return _ENDING_EXCEPTIONS[word]
    if word.endswith(("ée", "tion", "sion", "ance", "ence", "ette", "esse", "ité")):
        return "Fem"
    return "Masc" if word.endswith(("ment", "isme", "eau", "age", "atoire")) else None


_ENDING_EXCEPTIONS: dict[str, str | None] = {
    **dict.fromkeys("eau peau image page plage cage rage nage échappatoire".split(), "Fem"),
    **dict.fromkeys(
        """musée lycée trophée mausolée silence bastion comité camée apogée scarabée squelette
        quintette""".split(),
        "Masc",
    ),
    "athée": None,  # of either
}


def which(gender: str, number: str) -> str:
    """Quel, quelle, quels, quelles."""
    return "Quel" + {"Masc": "", "Fem": "le"}[gender] + ("s" if number == "Plur" else "")


def definite(gender: str, number: str, noun: str) -> str:
    """« le maire », « l’ancien président », « la ministre », « les experts »."""
    if number == "Plur":
        return f"les {noun}"
    return join("la" if gender == "Fem" else "le", noun)


def sentence(text: str, end: str = ".") -> str:
    """``text`` as a sentence: capital, typographic spaces and quotes, one final mark."""
    clean = punctuated(text.strip())
    clean = re.sub(r"[\s,;:.!?…–—]+$", "", clean) if not clean.endswith("»") else clean
    head = clean[:1].upper() + clean[1:]
    return head + (NARROW + end if end in "?!" else end)


@lru_cache(maxsize=1024)
def punctuated(text: str) -> str:
    """French spacing: « … », no-break before : ; ! ?, none before , and ., ’ for '.

    Digits keep their thousands together with a narrow no-break space. Capitals have their
    accents (« État »), ordinals their short form (« 36e », « 1re »).
    """
    text = _UNACCENTED.sub(lambda match: UNACCENTED[match.group()], text)
    text = _ORDINAL.sub(r"\1e\2", _FIRST.sub(r"1re\1", text))
    text = re.sub(r"(?<=\w)'(?=[\w«])", "’", text)
    text = re.sub(r"\s+([,.)\]])", r"\1", text)
    text = re.sub(r"([(\[])\s+", r"\1", text)
    text = re.sub(r"«\s*", f"«{WIDE}", text)
    text = re.sub(r"\s*»", f"{WIDE}»", text)
    text = re.sub(r"(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)", _thousands, text)
    text = re.sub(r"\s*([;!?]+)(?=\s|$|»)", rf"{NARROW}\1", text)
    text = re.sub(r"(?<=\w)\s*:(?=\s)", f"{WIDE}:", text)
    text = re.sub(r",\s*,", ",", text)
    return re.sub(r"[ \t\n]{2,}", " ", text)


_UNACCENTED = re.compile(rf"\b(?:{'|'.join(UNACCENTED)})\b")
_ORDINAL = re.compile(r"\b(\d+|[IVX]+)i?[èeé]me(s?)\b")  # « 36ème », « XXIème »
_FIRST = re.compile(r"\b1i?[èe]re(s?)\b")  # « 1ère »


def _thousands(match: re.Match[str]) -> str:
    return re.sub(r"[ \u00a0]", NARROW, match.group())
