"""Everything that an English article states."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from quizapp.core.facts.findings import Entity, Findings
from quizapp.core.facts.sentences import text_of
from quizapp.core.model import Article, Span
from quizapp.core.questions.english.figures import find_figures, find_moments
from quizapp.core.questions.english.furniture import furniture
from quizapp.core.questions.english.names import find_names
from quizapp.core.questions.english.quotes import find_quotations


def find_all(article: Article, doc: Doc) -> Findings:
    """Figures, dates, names and quotations of an analysed article."""
    text = text_of(doc)
    beside = furniture(article)
    names = tuple(
        e for name in find_names(doc, article.title) if (e := _told(name, beside)) is not None
    )
    return Findings(
        entities=names,
        figures=find_figures(text),
        moments=find_moments(text),
        quotations=find_quotations(doc, names),
        boilerplate=beside,
    )


def _told(entity: Entity, furniture: tuple[Span, ...]) -> Entity | None:
    """A name with its mentions in the telling; None for who only signs the article."""
    mentions = tuple(m for m in entity.mentions if not any(f.holds(m.span) for f in furniture))
    return replace(entity, mentions=mentions) if mentions else None
