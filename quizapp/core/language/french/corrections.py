"""What the parser gets wrong in a way that rules can tell, put right."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from quizapp.core.language.french import genders
from quizapp.core.language.french.reflexives_lexicon import EITHER, IMPERSONAL

_NOMINAL = frozenset({"obj", "nsubj", "xcomp"})


def corrected(doc: Doc) -> Doc:
    """The same Doc with the genders of the lexicon, and « il » the subject of reflexive verbs.

    « Il s'installe à Paris », « il s'empare d'une partie des terres »; not « il s'agit de … » nor
    « il se produit des incidents » (Grevisse & Goosse, *Le Bon Usage*, § 786).
    """
    for token in doc:
        if token.dep_ == "expl:subj" and token.lower_ in {"il", "elle"} and _acts(token.head):
            token.dep_ = "nsubj"
    return genders.corrected(doc)


def _acts(verb: Token) -> bool:
    """Whether a reflexive verb is said of someone or something."""
    children = list(verb.children)
    if not any(t.dep_ == "expl:pv" for t in children) or verb.lemma_ in IMPERSONAL:
        return False
    if any(t.dep_ == "ccomp" for t in children):
        return False
    after = any(t.i > verb.i and t.dep_ in _NOMINAL for t in children)
    return not (after and verb.lemma_ in EITHER)
