"""Where quotations begin and end: « … », nested or over several paragraphs, and straight quotes."""

from __future__ import annotations

from quizapp.core.model import Span

LONGEST = 3000
"""Characters: more than that between two marks is a mark forgotten."""


def quoted_spans(text: str) -> tuple[Span, ...]:
    """The words between outermost marks, spaces trimmed, in order.

    « at the head of a paragraph inside an open quotation continues it (French
    usage, Lexique des règles typographiques). Marks without partner give nothing.
    """
    spans = (_trimmed(text, pair) for pair in _outermost([*_guillemets(text), *_straight(text)]))
    return tuple(span for span in spans if span.start < span.end)


def _outermost(pairs: list[Span]) -> list[Span]:
    """Those that no other holds, in order."""
    outer: list[Span] = []
    for pair in sorted(pairs, key=lambda p: (p.start, -p.end)):
        # Of all that begin before, the one that ends last holds it or none does.
        if not outer or pair.end > outer[-1].end:
            outer.append(pair)
    return outer


def _guillemets(text: str) -> list[Span]:
    pairs: list[Span] = []
    stack: list[int] = []
    for at, character in enumerate(text):
        if character == "«":
            if stack and "\n" in text[stack[0] : at]:
                if _heads_paragraph(text, at):
                    continue
                stack.clear()
            stack.append(at)
        elif character == "»" and stack:
            start = stack.pop()
            if at - start <= LONGEST:
                pairs.append(Span(start + 1, at))
            if not _another_closes(text, at, stack):
                stack.clear()
    return pairs


def _another_closes(text: str, at: int, stack: list[int]) -> bool:
    """Whether an outer quotation still open finds its mark before another opens a paragraph."""
    return bool(stack) and "»" in text[at + 1 : stack[0] + LONGEST]


def _heads_paragraph(text: str, at: int) -> bool:
    return text[:at].rstrip(" ").endswith("\n")


def _straight(text: str) -> list[Span]:
    """Straight quotes, paired within their paragraph; an odd one out gives nothing."""
    pairs: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        marks = [start + i for i, c in enumerate(paragraph) if c == '"']
        if len(marks) % 2 == 0:
            pairs += [Span(a + 1, b) for a, b in zip(marks[::2], marks[1::2], strict=True)]
        start += len(paragraph) + 1
    return pairs


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end)
