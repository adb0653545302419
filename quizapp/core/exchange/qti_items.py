"""A question as an assessment item of QTI.

- ``item(entry, name, names) -> Element``: the root of its file.

Every response is followed by the evidence: an outcome that is never changed shows it. What is
typed earns by ``map_response`` over the accepted answers, the rest by ``match_correct``.
"""

from __future__ import annotations

from lxml import etree

from quizapp.core.exchange.entries import Entry, number_of
from quizapp.core.exchange.qti_names import Names
from quizapp.core.exchange.xml import legible
from quizapp.core.model import QuestionKind

RESPONSE, SCORE, FEEDBACK, SHOWN = "RESPONSE", "SCORE", "FEEDBACK", "EVIDENCE"
LONGEST_TITLE = 80


def item(entry: Entry, name: str, names: Names) -> etree._Element:
    """Declarations, body, processing and feedback, in the order of the specification."""
    root = names.root(
        "assessmentItem",
        language=legible(entry.language) or "fr",
        identifier=name,
        title=legible(" ".join(entry.stem.split())[:LONGEST_TITLE]),
        adaptive="false",
        timeDependent="false",
    )
    body = names.root("itemBody")
    template = _ask(entry, root, body, names)
    _outcomes(entry, root, names)
    root.append(body)
    names.child(root, "responseProcessing", template=names.template(template))
    _feedback(entry, root, names)
    return root


def _ask(entry: Entry, root: etree._Element, body: etree._Element, names: Names) -> str:
    """Declare the response and ask for it; the name of the template that marks it."""
    if entry.pairs:
        return _match(entry, root, body, names)
    if entry.order:
        return _order(entry, root, body, names)
    if entry.wrong:
        return _choose(entry, root, body, names)
    return _type(entry, root, body, names)


def _declare(
    root: etree._Element, names: Names, *, cardinality: str, base: str, right: list[str]
) -> etree._Element:
    response = names.child(
        root,
        "responseDeclaration",
        identifier=RESPONSE,
        cardinality=cardinality,
        baseType=base,
    )
    correct = names.child(response, "correctResponse")
    for value in right:
        names.child(correct, "value").text = value
    return response


def _choose(entry: Entry, root: etree._Element, body: etree._Element, names: Names) -> str:
    keys = (entry.key, *entry.also_right)
    _declare(
        root,
        names,
        cardinality="multiple" if entry.also_right else "single",
        base="identifier",
        right=[f"choice-{n}" for n in range(1, len(keys) + 1)],
    )
    asked = names.child(
        body,
        "choiceInteraction",
        responseIdentifier=RESPONSE,
        shuffle="true",
        maxChoices="0" if entry.also_right else "1",  # 0 is as many as one likes
    )
    names.child(asked, "prompt").text = legible(entry.stem)
    for number, text in enumerate((*keys, *entry.wrong), start=1):
        choice = names.child(asked, "simpleChoice", identifier=f"choice-{number}")
        choice.text = legible(text)
    return "match_correct"


def _type(entry: Entry, root: etree._Element, body: etree._Element, names: Names) -> str:
    number = number_of(entry) if entry.kind is QuestionKind.NUMERIC else None
    if number is not None:
        _declare(root, names, cardinality="single", base="float", right=[f"{number:f}"])
    else:
        key = legible(entry.key)
        response = _declare(root, names, cardinality="single", base="string", right=[key])
        mapping = names.child(response, "mapping", defaultValue="0")
        for text in dict.fromkeys(map(legible, (entry.key, *entry.accepted))):
            names.child(mapping, "mapEntry", mapKey=text, mappedValue="1", caseSensitive="false")
    paragraph = names.html(body, "p")
    paragraph.text = f"{legible(entry.stem)} "
    names.child(paragraph, "textEntryInteraction", responseIdentifier=RESPONSE)
    return "match_correct" if number is not None else "map_response"


def _match(entry: Entry, root: etree._Element, body: etree._Element, names: Names) -> str:
    size = len(entry.pairs)
    right = [f"left-{n} right-{n}" for n in range(1, size + 1)]
    _declare(root, names, cardinality="multiple", base="directedPair", right=right)
    asked = names.child(
        body,
        "matchInteraction",
        responseIdentifier=RESPONSE,
        shuffle="true",
        maxAssociations=str(size),
    )
    names.child(asked, "prompt").text = legible(entry.stem)
    for side, texts in (
        ("left", [left for left, _ in entry.pairs]),
        ("right", [right for _, right in entry.pairs]),
    ):
        offered = names.child(asked, "simpleMatchSet")
        for number, text in enumerate(texts, start=1):
            choice = names.child(
                offered, "simpleAssociableChoice", identifier=f"{side}-{number}", matchMax="1"
            )
            choice.text = legible(text)
    return "match_correct"


def _order(entry: Entry, root: etree._Element, body: etree._Element, names: Names) -> str:
    right = [f"event-{n}" for n in range(1, len(entry.order) + 1)]
    _declare(root, names, cardinality="ordered", base="identifier", right=right)
    asked = names.child(body, "orderInteraction", responseIdentifier=RESPONSE, shuffle="true")
    names.child(asked, "prompt").text = legible(entry.stem)
    for number, event in enumerate(entry.order, start=1):
        choice = names.child(asked, "simpleChoice", identifier=f"event-{number}")
        choice.text = legible(event)
    return "match_correct"


def _outcomes(entry: Entry, root: etree._Element, names: Names) -> None:
    names.child(
        root, "outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float"
    )
    if _told(entry):
        shown = names.child(
            root,
            "outcomeDeclaration",
            identifier=FEEDBACK,
            cardinality="single",
            baseType="identifier",
        )
        names.child(names.child(shown, "defaultValue"), "value").text = SHOWN


def _feedback(entry: Entry, root: etree._Element, names: Names) -> None:
    if not _told(entry):
        return
    feedback = names.child(
        root, "modalFeedback", outcomeIdentifier=FEEDBACK, identifier=SHOWN, showHide="show"
    )
    told = names.child(feedback, "contentBody") if names.kebab else feedback
    if entry.explanation:
        names.html(told, "p").text = legible(entry.explanation)
    if entry.evidence.passage:
        _passage(entry, names.html(names.html(told, "blockquote"), "p"), names)
    if entry.evidence.title:
        names.html(names.html(told, "p"), "cite").text = legible(entry.evidence.title)


def _passage(entry: Entry, paragraph: etree._Element, names: Names) -> None:
    """The passage, its exact words in bold."""
    text, words = entry.evidence.passage, entry.evidence.words
    if words is None:
        paragraph.text = legible(text)
        return
    paragraph.text = legible(text[: words.start])
    strong = names.html(paragraph, "strong")
    strong.text = legible(text[words.start : words.end])
    strong.tail = legible(text[words.end :])


def _told(entry: Entry) -> bool:
    return bool(entry.explanation or entry.evidence.passage or entry.evidence.title)
