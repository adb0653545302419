"""Files as programs write them, for the tests of the readers and of what takes them in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache

from fpdf import FPDF
from fpdf.enums import AccessPermission

TITLE = "Une comète au-dessus de Brest"
PARAGRAPHS = (
    "La comète Atlas a été observée lundi au-dessus de Brest par 340 personnes réunies sur la "
    "plage du Moulin Blanc. « Je n’avais jamais rien vu de pareil », a déclaré l’astronome "
    "Marie Le Goff, directrice de l’observatoire.",
    "L’objet, découvert en 2019 par un télescope d’Hawaï, passera de nouveau près de la Terre "
    "dans 6 000 ans. Le ministère de la Culture a promis 12 000 euros à l’observatoire pour "
    "l’achat d’une lunette, et la ville de Brest en a promis 4 000.",
    "Les écoles de la ville seront invitées à venir observer le ciel chaque vendredi du mois.",
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADING = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""


class _Pages(FPDF):
    """Pages with a head and a number at the foot."""

    head = ""

    def header(self) -> None:
        if self.head:
            self.set_font("helvetica", size=9)
            self.cell(text=self.head, new_x="LMARGIN", new_y="NEXT")
            self.ln(8)

    def footer(self) -> None:
        if self.head:
            self.set_y(-15)
            self.set_font("helvetica", size=9)
            self.cell(text=str(self.page_no()), align="C")


def pdf(
    paragraphs: Sequence[str] = PARAGRAPHS,
    *,
    title: str = TITLE,
    head: str = "",
    columns: int = 1,
    password: str | None = None,
    owner_password: str | None = None,
) -> bytes:
    """A document with its title in large letters above justified text."""
    document = _Pages()
    document.head = head
    document.set_title("rapport.indd")
    if password or owner_password:
        document.set_encryption(
            owner_password=owner_password or f"{password}!",
            user_password=password,
            permissions=AccessPermission.none(),
        )
    document.add_page()
    if title:
        document.set_font("times", size=24)
        document.multi_cell(0, text=latin(title), new_x="LMARGIN", new_y="NEXT")
        document.ln(6)
    document.set_font("times", size=12)
    with document.text_columns(ncols=columns, gutter=8, text_align="J") as flow:
        for number, paragraph in enumerate(paragraphs):
            with flow.paragraph(top_margin=3 if number else 0) as part:
                part.write(latin(paragraph))
    return bytes(document.output())


def latin(text: str) -> str:
    """What the fonts that every PDF reader has can show."""
    return text.translate({0x2019: "'", 0x202F: "\xa0", 0x2014: "-"})


@cache
def book(pages: int) -> bytes:
    """A book of that many pages with a running head; each page begins a paragraph of its own."""
    document = _Pages()
    document.head = "Histoire du port"
    document.set_font("times", size=12)
    for number in range(1, pages + 1):
        document.add_page()
        document.set_font("times", size=12)
        for paragraph in PARAGRAPHS:
            text = latin(paragraph).replace("340", str(340 + number))
            text = text.replace("Brest", f"Port-{_name(number)}").replace("vendredi", _name(number))
            document.multi_cell(0, text=text, new_x="LMARGIN", new_y="NEXT")
            document.ln(4)
    return bytes(document.output())


def _name(number: int) -> str:
    """A word of its own for each number, so that no two pages begin or end alike."""
    return "".join("aeioubdlmr"[int(digit)] + "n" for digit in f"{number:03}").capitalize()


def scan() -> bytes:
    """Two pages that show pictures of text and hold none."""
    document = FPDF()
    for _page in range(2):
        document.add_page()
        document.rect(20, 20, 100, 200, style="F")
    return bytes(document.output())


def docx(
    paragraphs: Sequence[str] = PARAGRAPHS,
    *,
    title: str | None = TITLE,
    properties: str | None = None,
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A Word document with its title as a heading; ``more`` are other members of the archive."""
    heading = f"<w:p>{HEADING}<w:r><w:t>{title}</w:t></w:r></w:p>" if title else ""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}">'
        f"<w:body>{heading}{body}</w:body></w:document>",
        **(more or {}),
    }
    if properties is not None:
        members["docProps/core.xml"] = (
            '<?xml version="1.0"?><c:p xmlns:c="urn:c" xmlns:d="http://purl.org/dc/elements/1.1/">'
            f"<d:title>{properties}</d:title></c:p>"
        )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def web_page(paragraphs: Sequence[str] = PARAGRAPHS, *, title: str = TITLE) -> bytes:
    """A newspaper's page: menus, a byline, an advert, a foot; it says its day and licence."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>{title} - L’Écho du port</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="L’Écho du port">
<meta property="article:published_time" content="2024-11-02T08:00:00+01:00">
<link rel="canonical" href="https://echo.example/comete">
</head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Tous les sports</a></li></ul></nav>
<article><h1>{title}</h1>{text}</article>
<aside><p>Abonnez-vous à la lettre du matin pour un euro par mois</p></aside>
<footer><p>Mentions légales et conditions générales</p>
<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></footer>
<script>alert(1)</script>
</body></html>""".encode()
