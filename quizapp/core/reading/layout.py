"""Lines with their places on pages to paragraphs; what pages repeat is set aside."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from quizapp.core.reading.cleaning import clean, is_cut, words_of
from quizapp.core.reading.manuscript import Manuscript, Removal

# Heads and feet stand among this many lines of a page's top and bottom.
MARGIN_LINES = 2
# A head may be a chapter's own, of three pages; a leaflet has no more than two.
REPEATED_MINIMUM = 3
LEAFLET_PAGES, REPEATED_IN_LEAFLET = 5, 2
# In points: a head has the same height on every page, or it is a sentence that comes back.
SAME_HEIGHT = 4.0
# Typographers lead paragraphs apart by a third of a line or more.
GAP_MINIMUM = 1.3
# A first line is indented by one em, rarely less than this of one.
INDENT_MINIMUM = 0.6
# A last line is shorter than the others; ragged setting alone takes a fifth.
SHORT_LINE = 0.75
SIZES_DIFFER = 1.15
# A headline is larger than the text by a fifth at least, and no longer than this.
HEADLINE_SIZE = 1.2
HEADLINE_WORDS_MAXIMUM = 30

SENTENCE_END = re.compile(r"[.!?…:][»”\"')\]\s]*$|[»”]$")
BULLETS = ("•", "▪", "◦", "‣", "●", "■")
HYPHENS = str.maketrans({"\u2010": "-", "\u00ad": "-"})
PAGE_NUMBER = re.compile(
    r"[–—-]?\s*(?:page|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|sur|of)\s*\d{1,4})?\s*[–—-]?",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")
# « Microsoft Word - rapport_v3.doc », « untitled »: what programs write of themselves.
NO_TITLE = re.compile(
    r"(?:microsoft word|untitled|sans titre|document\d*$|.*\.\w{2,5}$|\S*$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: where its first letter stands (points, upwards), the letters' height."""

    text: str
    x: float
    y: float
    size: float


def manuscript_of_pages(pages: Sequence[Sequence[Line]], *, title: str | None) -> Manuscript:
    """The paragraphs of ``pages``; ``title`` is what the file says of itself.

    What pages repeat comes first, removed, once for all its pages; numbers of pages go.
    """
    running = _running(pages)
    bodies = [[line for line in page if line not in running] for page in pages]
    headline = _headline(bodies)
    if headline:
        bodies[0] = [line for line in bodies[0] if line not in headline]
        title = _joined(headline, words_of([line.text for line in headline]))
    elif title and NO_TITLE.match(title):
        title = None
    lines = [line for page in bodies for line in page]
    repeated = _shown_once(running)
    text = clean("\n\n".join(_paragraphs(lines)))
    top = clean("\n\n".join(repeated))
    if not top:
        return Manuscript(text, title=title, pages=len(pages))
    removed = {n: Removal.RUNNING for n, line in enumerate(top.split("\n")) if line}
    return Manuscript(f"{top}\n\n{text}", removed, title=title, pages=len(pages))


def _running(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """Lines of the margins that come back at one height, page numbers apart from the count."""
    seen: dict[str, list[Line]] = defaultdict(list)
    numbers: set[Line] = set()
    for page in pages:
        for line in _margins(page):
            seen[_form(line.text)].append(line)
            if len(pages) > 1 and PAGE_NUMBER.fullmatch(line.text):
                numbers.add(line)
    least = REPEATED_IN_LEAFLET if len(pages) <= LEAFLET_PAGES else REPEATED_MINIMUM
    running = set(numbers)
    for lines in seen.values():
        height = median(line.y for line in lines)
        level = [line for line in lines if abs(line.y - height) <= SAME_HEIGHT]
        if len(level) >= least:
            running.update(level)
    return running


def _margins(page: Sequence[Line]) -> list[Line]:
    """The lines at the top and at the bottom, wherever they come in the order of drawing."""
    heights = sorted({round(line.y) for line in page})
    edges = {*heights[:MARGIN_LINES], *heights[-MARGIN_LINES:]}
    return [line for line in page if round(line.y) in edges]


def _form(text: str) -> str:
    """The text with figures alike: « Le Port 12 », « Le Port 13 »."""
    return DIGITS.sub("#", " ".join(text.casefold().split()))


def _shown_once(running: Iterable[Line]) -> list[str]:
    """One line of each form, page numbers left out, the highest on the page first."""
    once: dict[str, Line] = {}
    for line in sorted(running, key=lambda line: (-line.y, line.x, line.text)):
        if not PAGE_NUMBER.fullmatch(line.text):
            once.setdefault(_form(line.text), line)
    return [line.text for line in once.values()]


def _headline(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The largest letters of the first page, when they are larger than the text's."""
    letters = Counter[float]()
    for page in pages:
        for line in page:
            letters[round(line.size, 1)] += len(line.text)
    if not letters or not pages[0]:
        return []
    body = letters.most_common(1)[0][0]
    largest = max(line.size for line in pages[0])
    first = next(number for number, line in enumerate(pages[0]) if line.size == largest)
    lines = []
    for line in pages[0][first:]:
        if line.size * SIZES_DIFFER < largest:
            break
        lines.append(line)
    words = sum(len(line.text.split()) for line in lines)
    large = largest >= HEADLINE_SIZE * body and any(c.isalpha() for c in lines[0].text)
    return lines if large and 1 < words <= HEADLINE_WORDS_MAXIMUM else []


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The lines joined where a paragraph goes on, over columns and pages too."""
    if not lines:
        return
    words = words_of([line.text for line in lines])
    leading = _leading(lines)
    width = median(len(line.text) for line in lines)
    paragraph = [lines[0]]
    for line in lines[1:]:
        if _begins(paragraph, line, leading, width):
            yield _joined(paragraph, words)
            paragraph = []
        paragraph.append(line)
    yield _joined(paragraph, words)


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance from a line to the next; 0 where no places are known."""
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.y > b.y]
    return median(gaps) if gaps else 0.0


def _begins(paragraph: Sequence[Line], line: Line, leading: float, width: float) -> bool:
    """Whether ``line`` begins a paragraph after the one of these lines."""
    before = paragraph[-1]
    ended = SENTENCE_END.search(before.text) is not None
    if line.text.startswith(BULLETS):
        return True
    if max(line.size, before.size) > SIZES_DIFFER * min(line.size, before.size) > 0:
        return True
    gap = before.y - line.y
    if gap <= 0 or gap > 3 * leading:  # another column or page
        return ended and not line.text[:1].islower()
    if gap > GAP_MINIMUM * leading:
        return True
    left = min(one.x for one in paragraph)
    if ended and line.x > left + INDENT_MINIMUM * line.size:
        return True
    return ended and len(before.text) < SHORT_LINE * width and not line.text[:1].islower()


def _joined(lines: Sequence[Line], words: frozenset[str]) -> str:
    """One line of text; a hyphen that only cuts a word goes."""
    texts = [line.text.translate(HYPHENS) for line in lines]
    joined = texts[0]
    for before, text in pairwise(texts):
        if before.endswith("-") and before[-2:-1].isalpha() and text[:1].isalpha():
            joined = (joined[:-1] if is_cut(before, text, words) else joined) + text
        else:
            joined += f" {text}"
    return joined
