"""From bytes to an article."""

from __future__ import annotations

import textwrap
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.core.reading.plain import CHARACTERS_MAXIMUM, WORDS_MINIMUM, read_plain
from quizapp.core.reading.refusals import Refusal, Unreadable

FIRST = (
    "Le phare de la Pointe-Noire, construit en 1854 par l’ingénieur Émile Allard, a été rallumé "
    "mardi soir après trois ans de travaux. Près de 2 000 habitants s’étaient rassemblés sur la "
    "digue pour assister à la cérémonie, malgré un vent de 60 km/h."
)
SECOND = (
    "« C’est un moment que nous attendions tous », a déclaré la maire, Jeanne Le Goff, avant "
    "d’appuyer sur l’interrupteur. La restauration a coûté 1,2 million d’euros, payés pour moitié "
    "par la région Bretagne et pour moitié par des dons."
)
TITLE = "Bretagne : le phare de la Pointe-Noire brille à nouveau"
BODY = f"{FIRST}\n\n{SECOND}"
HOSTILE_SECONDS = 10
"""On a busy machine; what is looked through again from each of its signs takes minutes."""


def test_it_works() -> None:
    article = read_plain(f"{TITLE}\n\n{BODY}\n".encode())
    assert article.title == TITLE
    assert article.language == "fr"
    assert article.text == BODY
    assert [p.id for p in article.passages] == ["p1", "p2"]
    assert [p.text for p in article.passages] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", Refusal.EMPTY),
        (b" \n\t\r\n ", Refusal.EMPTY),
        ("\u200b\u00ad".encode(), Refusal.EMPTY),
        (b"\x00\x01\x02" * 400, Refusal.BINARY),
        (b"%PDF-1.7\n" + BODY.encode(), Refusal.BINARY),
        (b"PK\x03\x04 word/document.xml", Refusal.BINARY),
        (b"\xff\xfe\x00", Refusal.UNDECODABLE),
        (FIRST.encode(), Refusal.TOO_SHORT),
        ("mot " * (CHARACTERS_MAXIMUM // 4 + 1), Refusal.TOO_LONG),
        ("[\n" * 500_000, Refusal.TOO_LONG),
        (
            "Der Leuchtturm wurde am Dienstag nach drei Jahren Arbeit wieder angezündet, und "
            "zweitausend Menschen kamen trotz des starken Windes an den Hafen. " * 4,
            Refusal.LANGUAGE,
        ),
    ],
)
def test_it_refuses(data: bytes | str, cause: Refusal) -> None:
    with pytest.raises(Unreadable) as raised:
        read_plain(data)
    assert raised.value.cause is cause
    assert "\n" not in str(raised.value)


def test_a_language_without_questions_is_refused() -> None:
    with pytest.raises(Unreadable, match="« de »"):
        read_plain(BODY, language="de")


ENGLISH = (
    "The lighthouse was lit again on Tuesday after three years of work by the town, and "
    "two thousand people came to the pier to see it in spite of the strong wind. " * 3
)


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("", None),
        ("Published 14 May 2024", date(2024, 5, 14)),
        ("Tuesday, May 14, 2024", date(2024, 5, 14)),
        ("PORT ELLEN, 14 May 2024 (Reuters) — The keeper died on 3 June 1901.", date(2024, 5, 14)),
        ("The keeper, born on 14 May 1924, lit the lamp.", None),
        ("Published 31 June 2024", None),
    ],
)
def test_english_is_read_with_its_date(opening: str, published: date | None) -> None:
    article = read_plain(f"{opening}\n\n{ENGLISH}", title="The lamp")
    assert article.language == "en"
    assert article.published == published


def test_a_language_given_is_believed() -> None:
    names = "Kim Austin Blinken Washington Moscow Kyiv " * 20
    assert read_plain(names, language="fr").language == "fr"


def test_the_shortest_text_is_counted_in_words() -> None:
    words = (BODY.split() * 2)[:WORDS_MINIMUM]
    assert read_plain(" ".join(words)).words == WORDS_MINIMUM
    with pytest.raises(Unreadable):
        read_plain(" ".join(words[1:]))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"]
)
def test_any_encoding_french_is_written_in(encoding: str) -> None:
    assert read_plain(BODY.encode(encoding)).text == BODY


def test_a_few_control_characters_are_no_binary_file() -> None:
    damaged = BODY.replace("phare", "ph\x07are").replace("digue", "di\x0egue")
    assert read_plain(damaged.encode()).text == BODY


@pytest.mark.parametrize("encoding", ["latin_1", "iso8859_15", "cp850"])
def test_encodings_without_a_curly_apostrophe(encoding: str) -> None:
    text = BODY.replace("’", "'")
    assert read_plain(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("dÃ©clarÃ©", "déclaré"),  # UTF-8 read as Latin-1
        ("lâ€™Å“uvre", "l’œuvre"),
        ("de\u0301clare\u0301", "déclaré"),
        ("dÃ\u200b©jÃ\u00a0", "déjà"),  # the damage shows once the zero-width space is gone
        ("l\u0092homme", "l’homme"),
        ("pre\u00admier", "premier"),
        ("un\u200bdeux", "undeux"),
        ("un  deux\t trois", "un deux trois"),
        ("bel\u0007le", "belle"),
        ("« 11\u202f000\u00a0%\u00a0»", "« 11\u202f000\u00a0%\u00a0»"),
        ("l’ami “Paul” ﬁn", "l’ami “Paul” ﬁn"),
        ("fin.   \r\n  Début", "fin.\nDébut"),
        ("fin.\r\rDébut", "fin.\n\nDébut"),
        ("fin.\n\n\n \n\nDébut", "fin.\n\nDébut"),
        ("fin.\u2029Début", "fin.\nDébut"),
        ("l&rsquo;&eacute;t&eacute;", "l’été"),
        ("AT&amp;T <b>", "AT&T <b>"),
    ],
)
def test_the_text_is_repaired_and_nothing_more(written: str, stored: str) -> None:
    assert read_plain(f"{BODY}\n\nEt {written} aussi.").text == f"{BODY}\n\nEt {stored} aussi."


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("17 août 2012. - ", date(2012, 8, 17)),
        ("1er novembre 2012. - ", date(2012, 11, 1)),
        ("PARIS, 3 mars 2021 (AFP) — ", date(2021, 3, 3)),
        ("Saint-Denis (La Réunion), le 3 mars 2021 – ", date(2021, 3, 3)),
        ("Publié le 3 mars 2021 à 18h15\n\n", date(2021, 3, 3)),
        ("Publié le mercredi 3 mars 2021\n", date(2021, 3, 3)),
        ("Mis à jour le 4 mars 2021\nPublié le 3 mars 2021\n", date(2021, 3, 3)),
        ("Par Manon Fabre. Publié le 9 octobre 2019\n", date(2019, 10, 9)),
        ("Par un décret publié le 3 mars 2021, le maire a changé la rue de nom.\n", None),
        ("Mis à jour le 04/03/2021\n", date(2021, 3, 4)),
        ("Le 3 mars 2021, ", None),
        ("31 février 2021. - ", None),
        ("Paris (AFP) - ", None),
        ("", None),
    ],
)
def test_the_day_of_publication(opening: str, published: date | None) -> None:
    article = read_plain(f"{opening}{BODY}")
    assert article.published == published
    assert article.text.startswith(opening.split("\n")[0].strip() or FIRST)
    assert article.title == ""


def test_a_day_given_is_kept() -> None:
    article = read_plain(f"17 août 2012. - {BODY}", published=date(2024, 1, 1))
    assert article.published == date(2024, 1, 1)


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "LE PHARE DE LA POINTE-NOIRE BRILLE À NOUVEAU",
        "Le phare va-t-il tenir ?",
        "Pointe-Noire : « Un moment que nous attendions »",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_headline(title: str, gap: str) -> None:
    article = read_plain(f"{title}{gap}{BODY}")
    assert (article.title, article.text) == (title, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Le phare a été rallumé mardi.",
        "« Un moment que nous attendions tous »",
        "Par Jeanne Martin",
        "Publié le 3 mars 2021",
        "Les chiffres de la restauration :",
        " ".join(["mot"] * 31),
    ],
)
def test_a_first_line_that_is_no_headline(line: str) -> None:
    article = read_plain(f"{line}\n\n{BODY}")
    assert article.title == ""
    assert article.text.startswith(line)


def test_a_first_line_as_long_as_the_next_is_no_headline() -> None:
    line = "Des habitants venus nombreux sur la digue malgré le vent de la nuit"
    assert read_plain(f"{line}\n{line}\n\n{BODY}").title == ""


def test_the_title_given_wins_and_is_not_repeated() -> None:
    assert read_plain(f"{TITLE}\n\n{BODY}", title=TITLE).text == BODY
    other = read_plain(f"{TITLE}\n\n{BODY}", title=" Un autre\ntitre ")
    assert (other.title, other.passages[0].text) == ("Un autre titre", TITLE)


def test_hard_wrapped_paragraphs_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(p, 72) for p in (FIRST, SECOND))
    assert read_plain(f"{TITLE}\n\n{wrapped}").text == BODY


PRINTED = """Le maire de Quimper, Jean Le Goff, a inau-
guré lundi le nouveau musée mari-
time de la ville et salué le porte-
parole du musée, qui a dû dépen-
ser cent mille euros de plus que pré-
vu. Le porte-parole a remercié le Sud-
Ouest et la ville pour leur accueil, peut-
être trop généreux pour un si petit musée."""


def test_words_cut_by_a_printer_are_joined() -> None:
    following = textwrap.fill(SECOND, 45)
    read = read_plain(f"{PRINTED}\n\n{following}", language="fr").text.split("\n\n")[0]
    assert read.startswith("Le maire de Quimper, Jean Le Goff, a inauguré lundi le nouveau musée")
    for word in ("maritime", "porte-parole du", "dépenser", "prévu", "Sud-Ouest", "peut-être"):
        assert word in read


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("🎉 Le phare brille. 🚢🎉", "Le phare brille."),
        ("Le phare brille. ✅ Le port dort.", "Le phare brille. Le port dort."),
        ("L’emoji 😂 a été élu.", "L’emoji 😂 a été élu."),
        ("Brest\t3\t45  000", "Brest\t3\t45 000"),
    ],
)
def test_decoration_goes_and_cells_stay_apart(written: str, stored: str) -> None:
    assert read_plain(f"{BODY}\n\n{written}\n\n{FIRST}").text == f"{BODY}\n\n{stored}\n\n{FIRST}"


@pytest.mark.parametrize(
    "text",
    [
        BODY.replace("\n\n", "\n"),
        BODY + "\n\nPain de seigle noir\nBeurre demi-sel de ferme\nCidre brut et jus de pomme",
        "\n".join(
            f"Une phrase assez longue qui tient sur une seule ligne, la {n}." for n in range(9)
        ),
    ],
)
def test_other_lines_stay_apart(text: str) -> None:
    assert read_plain(text, language="fr").text == text


@pytest.mark.parametrize("sign", ["\u00a0", " \u00a0", "1,", "[", "« ", "**a", "('"])
def test_hostile_text_is_read_in_time(sign: str) -> None:
    """Read where the pasting person waits, whatever comes without end on one line."""
    begun = time.monotonic()
    read_plain(f"{BODY}\n\nLe{sign * (100_000 // len(sign))}x; 4 ; mot.", language="fr")
    assert time.monotonic() - begun < HOSTILE_SECONDS


@example("À\x1b\x86")
@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=200))
def test_offsets_hold_for_any_text(odd: str) -> None:
    article = read_plain(f"{BODY}\n{odd}\n{SECOND}", language="fr")
    assert unicodedata.is_normalized("NFC", article.text)
    assert article.text.encode().decode() == article.text
    for passage in article.passages:
        assert article.text[passage.start : passage.end] == passage.text
        assert passage.text.strip() == passage.text != ""
    again = read_plain(article.text, title=article.title or None, language="fr")
    assert again.text == article.text
