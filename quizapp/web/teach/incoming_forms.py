"""The forms by which an article comes in: what it is made from, and what was recognised."""

from __future__ import annotations

from typing import Any

from flask_wtf.file import FileField
from wtforms import DateField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from quizapp.core.reading.formats import BYTES_MAXIMUM, FORMATS
from quizapp.web.forms import Form, at_most
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.teach.forms import TITLE_MAXIMUM, filled, one_line, storable

SOURCE_MAXIMUM = 500
ADDRESS_MAXIMUM = 2000
LANGUAGES = {"fr": _l("French"), "en": _l("English")}


class ArticleForm(Form):
    """A text to make questions from: pasted, a file, or where the operator allows it an address."""

    title = StringField(
        _l("Title"),
        [at_most(TITLE_MAXIMUM)],
        filters=[one_line],
        description=_l("Leave it empty to use the headline of the text."),
    )
    text = TextAreaField(
        _l("Text of the article"),
        filters=[storable],
        description=_l(
            "In French or English, from 60 words to 2,500,000 characters. "
            "Leave a blank line between paragraphs."
        ),
    )
    file = FileField(
        _l("Or a file"),
        description=_l(
            "PDF, Word (.docx), web page (.html), Markdown (.md) or text (.txt), at most 30 MB. "
            "When one is chosen, the text above is not used."
        ),
        render_kw={
            "accept": ",".join(filter(None, FORMATS)),
            "data-bytes": BYTES_MAXIMUM,
        },
    )
    address = StringField(
        _l("Or the address of a page"),
        [at_most(ADDRESS_MAXIMUM)],
        filters=[one_line],
        description=_l("A public page, as https://…; it is taken once, as everyone sees it."),
        render_kw={"type": "url", "inputmode": "url", "autocomplete": "off"},
    )

    def __init__(self, *arguments: Any, fetches: bool, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if not fetches:
            del self.address


class ConfirmForm(Form):
    """What was recognised of a text, to be mended before it becomes an article."""

    title = StringField(_l("Title"), [filled(), at_most(TITLE_MAXIMUM)], filters=[one_line])
    source = StringField(
        _l("Source"),
        [at_most(SOURCE_MAXIMUM)],
        filters=[one_line],
        description=_l("Author, newspaper, address: shown beside the article."),
    )
    licence = StringField(
        _l("Licence"),
        [at_most(SOURCE_MAXIMUM)],
        filters=[one_line],
        description=_l("Under what terms you may use it, if you know."),
    )
    published = DateField(
        _l("Published on"),
        [Optional()],
        description=_l("It says what “Monday” or “last year” means in the text."),
    )
    language = SelectField(
        _l("Language"), choices=[SelectChoice(code, name) for code, name in LANGUAGES.items()]
    )
