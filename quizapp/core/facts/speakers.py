"""Who says the words between the marks.

By the subject of the verb of speech in the same clause, on either side of the
quotation, or by « selon X »; a pronoun goes to the only person it can mean.
After the rule-based systems for French news (Poulard et al. 2008, « SAPIENS » of
de La Clergerie et al. 2011): a doubtful speaker is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from quizapp.core.facts.roles import ORGANISATION_ROLE_HEADS, role_before
from quizapp.core.facts.scene import (
    NOBODY,
    STOPS,
    Scene,
    Speaker,
    after_aside,
    alone_between_commas,
    clause_start,
    described,
    fits,
    free_noun,
    is_preposition,
    role_tokens,
    subjects_near,
)
from quizapp.core.facts.verbs import (
    is_clitic_subject,
    is_finite,
    is_verbal,
    speech_lemma,
    verb_group,
)
from quizapp.core.language.french.speech_lexicon import (
    CONTINUATION,
    SPEECH_NOUNS,
    WEAK_SPEECH_VERBS,
)

BEFORE_VERB = 4
"""Tokens that may stand between the closing mark and the verb: « », lui a ensuite répondu X »."""

_BREAKS = STOPS | {",", ":", "(", ")", "«", "»", '"', "—", "–"}
_SINGULAR = {"il": "Masc", "lui": "Masc", "elle": "Fem"}


def speaker_after(scene: Scene, close: int, before: Sequence[Speaker]) -> Speaker | None:
    """The speaker named after the closing mark; None when no verb of speech follows.

    « », a déclaré sans détour le secrétaire à la Défense Lloyd Austin », « », dit-il »,
    « », selon X ». ``before`` are the speakers of the quotations of the same paragraph.
    """
    doc = scene.doc
    at = close
    while at < len(doc) and doc[at].text in {",", "—", "–", "-"}:
        at += 1
    if at >= len(doc) or doc[at].is_space:
        return None
    if doc[at].lower_ in {"selon", "dixit"}:
        return _viewed_by(scene, at + 1, before)
    finite = False
    for verb in range(at, min(len(doc), at + BEFORE_VERB + 2)):
        token = doc[verb]
        if token.is_space or token.text in _BREAKS or token.lower_ in {"qui", "que", "et", "mais"}:
            break
        if _says(token) or (finite and speech_lemma(token)):
            return _subject_after(scene, verb, before)
        finite = finite or is_finite(token)  # « finit par répondre »
        if verb in scene.named:
            break
        if token.pos_ in {"NOUN", "PROPN"} and not token.text.startswith("-"):
            break
    return _late_aside(scene, at)


def _says(token: Token) -> bool:
    infinitive = "Inf" in token.morph.get("VerbForm", [])
    return speech_lemma(token, aside=True) is not None and not infinitive


def _late_aside(scene: Scene, at: int) -> Speaker | None:
    """« « … », y compris le montant imposé à Samsung, commente Song Myung-Sup »."""
    doc = scene.doc
    while at + 2 < len(doc) and doc[at].text not in STOPS and not doc[at].is_space:
        if at in scene.quoted:
            return None
        if doc[at].text == "," and _says(doc[at + 1]):
            found = _named_from(scene, at + 2, at + 1)
            adjacent = doc[at + 2].idx
            return found if found.span and found.span.start - adjacent <= 60 else None
        at += 1
    return None


def _viewed_by(scene: Scene, at: int, before: Sequence[Speaker]) -> Speaker:
    """Whom « selon » names: « selon X », « selon lui », « selon un communiqué de X »."""
    doc = scene.doc
    if at < len(doc) and doc[at].lower_ in {"lui", "elle"}:
        return _pronoun(scene, doc[at], None, before)
    document = at
    while document < min(len(doc), at + 3) and doc[document].lower_ not in SPEECH_NOUNS:
        document += 1
    if document < min(len(doc), at + 3):
        link = document + 1
        while link < len(doc) and doc[link].pos_ in {"ADJ", "ADP", "DET"}:
            link += 1
        return _named_from(scene, link, None)
    return _named_from(scene, at, None)


def _subject_after(scene: Scene, verb: int, before: Sequence[Speaker]) -> Speaker:
    doc = scene.doc
    group = verb_group(doc, verb)
    clitic = next((t for t in doc[group.start : group.end + 2] if is_clitic_subject(t)), None)
    if clitic is not None and clitic.i <= verb + 2:
        return _pronoun(scene, clitic, verb, before)
    return _named_from(scene, verb + 1, verb)


def _named_from(scene: Scene, at: int, verb: int | None) -> Speaker:
    """The first name from ``at`` on that is not inside another phrase; none otherwise.

    « a répondu la porte-parole de la fédération » names nobody: the noun before the
    name is no role of that name.
    """
    doc = scene.doc
    at = start = after_aside(scene, at)
    while at < len(doc):
        token = doc[at]
        if token.is_space or token.text in STOPS or at in scene.quoted:
            break
        if at in scene.named:
            reached = _reached(scene, start, at)
            if reached is not None:
                named = _speaker(scene, at, verb)
                return named if reached else _described_from(scene, start, at, verb)
            at = scene.end(at)
            continue
        if token.text in _BREAKS and not _apposed(scene, at):
            break
        if token.text not in _BREAKS and token.lower_ in {"qui", "que", "qu'", "dont"}:
            break
        at += 1
    return _described_from(scene, start, at, verb)


def _described_from(scene: Scene, start: int, end: int, verb: int | None) -> Speaker:
    """« a répondu le ministre »: a role instead of a name, where only one has it."""
    noun = next((i for i in range(start, end) if free_noun(scene, i)), None)
    entity = described(scene, noun) if noun is not None else None
    if entity is None:
        return _said_by_nobody(scene, verb)
    lemma = speech_lemma(scene.doc[verb]) if verb is not None else None
    return Speaker(entity, None, _words(scene, verb), lemma)


def _apposed(scene: Scene, comma: int) -> bool:
    """« le président de la FIFA, Gianni Infantino »: the comma parts role and name."""
    name = comma + 1
    if scene.doc[comma].text != "," or name not in scene.named:
        return False
    if role_before(scene.doc, name) is not None:
        return True
    return role_before(scene.doc, name, ORGANISATION_ROLE_HEADS) is not None


def _reached(scene: Scene, start: int, at: int) -> bool | None:
    """Whether the name at ``at`` is the subject; None when it hangs on a preposition."""
    doc = scene.doc
    first = scene.first(at)
    entity = scene.named[at][0]
    covered = role_tokens(doc, first, entity)
    begin = min(covered, default=first)
    if any(free_noun(scene, i) for i in range(start, begin)):
        return False
    left = begin - 1
    while left >= start and doc[left].pos_ in {"DET"}:
        left -= 1
    return None if left >= start and is_preposition(doc[left]) else True


def speaker_before(scene: Scene, mark: int, before: Sequence[Speaker]) -> Speaker:
    """The speaker named before the opening mark in the same sentence.

    « Austin a laissé entendre que cette alliance pourrait « … » », « X : « … » »,
    « Selon X, « … » », « que Austin a déclaré « … » ».
    """
    start = clause_start(scene, mark)
    doc = scene.doc
    last = mark - 1
    colon = last >= start and doc[last].text == ":"
    if colon and last - 1 in scene.named:
        head = scene.first(last - 1)
        if not any(is_verbal(doc[i]) for i in range(start, head)):
            return _speaker(scene, head, None)
    verb = _verb_before(scene, start, mark, colon)
    if verb is not None:
        return _subject_before(scene, start, verb, mark, before)
    return _according_to(scene, start, mark, before)


def _verb_before(scene: Scene, start: int, mark: int, colon: bool) -> int | None:
    """The verb of speech that governs the quotation; no other clause may stand between."""
    doc = scene.doc
    needs_que = False
    for at in range(mark - 1, start - 1, -1):
        token = doc[at]
        if at in scene.quoted or at in scene.named or not is_verbal(token):
            continue
        lemma = speech_lemma(token)
        near = mark - at <= 6 or colon
        if lemma and (near or lemma not in WEAK_SPEECH_VERBS or _opens_that(doc, at)):
            if not needs_que or _opens_that(doc, at):
                return at
        elif token.pos_ == "VERB" or "Fin" in token.morph.get("VerbForm", []):
            needs_que = True
    return None


def _opens_that(doc: Doc, verb: int) -> bool:
    """« a averti que », « a déclaré hier que », « a promis de »."""
    return any(t.lower_ in {"que", "qu'", "de", "d'", "à"} for t in doc[verb + 1 : verb + 4])


def _subject_before(
    scene: Scene, start: int, verb: int, mark: int, before: Sequence[Speaker]
) -> Speaker:
    doc = scene.doc
    forms = doc[verb].morph.get("VerbForm", [])
    if not verb_group(doc, verb).finite and ("Inf" in forms or doc[verb].text.endswith("ant")):
        governor = next((i for i in range(verb - 1, start - 1, -1) if is_finite(doc[i])), None)
        if governor is not None:
            return _with_verb(scene, _subject_before(scene, start, governor, mark, before), verb)
    clitic = next((t for t in doc[verb : verb + 3] if is_clitic_subject(t)), None)
    if clitic is not None:
        return _pronoun(scene, clitic, verb, before)
    at = verb_group(doc, verb).start - 1
    while at >= start and (doc[at].pos_ in {"ADV"} or doc[at].lower_ in _CLITICS):
        at -= 1
    if at >= start and doc[at].lower_ in {"il", "elle", "ils", "elles", "on", "je", "nous"}:
        return _pronoun(scene, doc[at], verb, before)
    if at > start and doc[at].lower_ in {"et", "puis", "mais"}:
        governor = next((i for i in range(at - 1, start - 1, -1) if is_finite(doc[i])), None)
        if governor is not None:
            return _with_verb(scene, _subject_before(scene, start, governor, mark, before), verb)
    found = _subject_at(scene, start, at, verb)
    if found is None:
        found = _parsed_subject(scene, start, verb)
    if found is None and verb + 1 < mark:
        return _named_from_until(scene, verb, mark)
    return found or _said_by_nobody(scene, verb)


_CLITICS = frozenset(
    ("ne", "n'", "se", "s'", "lui", "leur", "y", "en", "le", "l'", "nous", "vous", "me", "m'")
)


def _subject_at(scene: Scene, start: int, at: int, verb: int) -> Speaker | None:
    """The name right before the verb, or before « , président de la FIFA, », « , qui »."""
    doc = scene.doc
    if at >= start and doc[at].lower_ == "qui":
        at -= 2 if doc[at - 1].text == "," else 1
    elif at >= start and doc[at].text == ",":
        at = _before_aside(scene, start, at)
    elif at >= start and doc[at].text == ")":
        while at > start and doc[at].text != "(":
            at -= 1
        at -= 1
    if at >= start and at not in scene.named and doc[at].pos_ == "NOUN":
        entity = described(scene, at)
        lemma = speech_lemma(doc[verb])
        return Speaker(entity, None, _words(scene, verb), lemma) if entity else None
    if at < start or at not in scene.named:
        return None
    if doc[at + 1].text == "," and alone_between_commas(scene, start, at):
        return _speaker(scene, scene.first(at), verb)
    first = scene.first(at)
    begin = min(role_tokens(doc, first, scene.named[at][0]), default=first)
    left = begin - 1
    while left >= start and doc[left].pos_ == "DET":
        left -= 1
    if left >= start and is_preposition(doc[left]):
        return _said_by_nobody(scene, verb)
    if left >= start and doc[left].lower_ == "et" and _plural(doc, verb):
        return _said_by_nobody(scene, verb)
    return _speaker(scene, first, verb)


def _before_aside(scene: Scene, start: int, comma: int) -> int:
    """The token before the comma that opens the aside closed by ``comma``."""
    doc = scene.doc
    if alone_between_commas(scene, start, comma - 1):
        return comma - 1
    for at in range(comma - 1, max(start, comma - 25), -1):
        if doc[at].text == "," and at - 1 in scene.named:
            return at - 1
    return -1


def _plural(doc: Doc, verb: int) -> bool:
    group = verb_group(doc, verb)
    finite = (t for t in doc[group.start : verb + 1] if is_finite(t))
    return any("Plur" in token.morph.get("Number", []) for token in finite)


def _parsed_subject(scene: Scene, start: int, verb: int) -> Speaker | None:
    """The subject that the parser gives, when it is a name or holds one in apposition."""
    doc = scene.doc
    head = doc[verb]
    while head.dep_ == "conj" and not any(c.dep_.startswith("nsubj") for c in head.children):
        head = head.head
    subject = next((c for c in head.children if c.dep_.startswith("nsubj")), None)
    if subject is None or not start <= subject.i < verb:
        return None
    if subject.i in scene.named and subject.dep_ != "nsubj:pass":
        return _speaker(scene, scene.first(subject.i), verb)
    for child in subject.children:
        if child.dep_ in {"appos", "flat:name"} and child.i in scene.named:
            first = scene.first(child.i)
            if subject.i in role_tokens(doc, first, scene.named[child.i][0]):
                return _speaker(scene, first, verb)
    return _said_by_nobody(scene, verb) if subject.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _named_from_until(scene: Scene, verb: int, mark: int) -> Speaker:
    """« répondait Austin : « … » »: the subject between verb and mark."""
    found = _named_from(scene, verb + 1, verb)
    if found.span is not None and found.span.start < scene.doc[mark].idx:
        return found
    return _said_by_nobody(scene, verb)


def _according_to(scene: Scene, start: int, mark: int, before: Sequence[Speaker]) -> Speaker:
    """« Selon X, « … » », « Pour X, il s'agit d'« un pas » »."""
    doc = scene.doc
    while start < mark and doc[start].pos_ in {"CCONJ", "ADV", "PUNCT"}:
        start += 1
    opener = doc[start].lower_ if start < mark else ""
    after = {"selon": 1, "pour": 1, "d'après": 1}.get(opener, 0)
    if opener == "d'" and doc[start + 1].lower_ == "après":
        after = 2
    if not after:
        return NOBODY
    found = _viewed_by(scene, start + after, before)
    if found.span is None:
        return found
    if found.span.end > doc[mark].idx:
        return NOBODY
    name = doc.char_span(*found.span, alignment_mode="expand")
    closed = name is not None and doc[name.end].text in {",", "(", ":"}
    return found if closed else NOBODY


def _pronoun(scene: Scene, pronoun: Token, verb: int | None, before: Sequence[Speaker]) -> Speaker:
    """The only person that « il » or « elle » can mean, else nobody."""
    form = pronoun.lower_.rsplit("-", 1)[-1]
    gender = _SINGULAR.get(form)
    if gender is None:
        return _said_by_nobody(scene, verb)
    lemma = speech_lemma(scene.doc[verb]) if verb is not None else None
    previous = before[-1] if before else None
    same = previous.entity if previous is not None else None
    if same is not None and fits(same, gender):
        rivals = [] if lemma in CONTINUATION else subjects_near(scene, pronoun, gender, same)
        if not rivals:
            return Speaker(same, None, _words(scene, verb), lemma)
    found = subjects_near(scene, pronoun, gender, None)
    entity = found[0] if len(found) == 1 else None
    return Speaker(entity, None, _words(scene, verb), lemma)


def _speaker(scene: Scene, at: int, verb: int | None) -> Speaker:
    entity, mention = scene.named[at]
    lemma = speech_lemma(scene.doc[verb]) if verb is not None else None
    return Speaker(entity, mention.span, _words(scene, verb), lemma)


def _said_by_nobody(scene: Scene, verb: int | None) -> Speaker:
    return Speaker(None, None, _words(scene, verb))


def _with_verb(scene: Scene, speaker: Speaker, verb: int) -> Speaker:
    return Speaker(speaker.entity, speaker.span, _words(scene, verb), speech_lemma(scene.doc[verb]))


def _words(scene: Scene, verb: int | None) -> str | None:
    return verb_group(scene.doc, verb).text if verb is not None else None
