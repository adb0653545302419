"""What stands in an English article without being told by it."""

from __future__ import annotations

import re

from quizapp.core.model import Article, Passage, Span
from quizapp.core.reading.boilerplate import boilerplate

# « By Jane Smith », « Published 12 March 2024 », « Photo: Reuters », « Read more: … »
_LINE = re.compile(
    r"(?:By\s+(?:[A-Z][\w.'-]+\s?){1,4}(?:,.{0,60})?"
    r"|(?:Published|Updated|Posted|Last updated)\b.{0,60}"
    r"|(?:Photo|Photograph|Picture|Image|Video|Credit|Source|Sources|Illustration)s?\s*(?:by|:).{0,120}"
    r"|(?:Read more|Related|See also|Also read|Sign up|Subscribe|Follow us|Share this)\b.{0,160}"
    r"|(?:©|Copyright\b).*|Advertisement)"
)
# « LONDON (Reuters) — », « DUBLIN, March 3 — », « CEDAR FALLS, Ore. (AP) — »
_DATELINE = re.compile(
    r"[A-Z][A-Z .,'-]{2,30}(?:[A-Z][a-z]+\.?,? (?:\d{1,2} )?)?(?:\([A-Za-z ]+\) )?[-–—]+ "
)


def furniture(article: Article) -> tuple[Span, ...]:
    """Spans of ``article.text`` that are no content, in order, none overlapping another."""
    found = {p.span for p in article.passages if _LINE.fullmatch(p.text.strip())}
    opening = article.passages[0] if article.passages else None
    dateline = _dateline(opening) if opening is not None else None
    known = (s for s in boilerplate(article) if not any(f.holds(s) or s.holds(f) for f in found))
    spans = [*found, *known]
    if dateline is not None and not any(s.start <= dateline.start < s.end for s in spans):
        spans.append(dateline)
    return tuple(sorted(spans))


def _dateline(passage: Passage) -> Span | None:
    match = _DATELINE.match(passage.text)
    return Span(passage.start, passage.start + match.end()) if match else None
