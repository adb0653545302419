"""A field for a day and an hour, typed in local time and kept as an instant."""

from __future__ import annotations

from datetime import UTC, datetime

import flask_babel
from wtforms import DateTimeLocalField

from quizapp.web.i18n import gettext as _

FIRST_YEAR, LAST_YEAR = 2000, 2100
"""What lies outside was mistyped."""


class MomentField(DateTimeLocalField):  # type: ignore[misc]
    """``data`` is aware, in UTC, or None; pages show it in the application's time zone."""

    def process_data(self, value: datetime | None) -> None:
        """Show an instant that is kept."""
        self.data = value

    def process_formdata(self, values: list[str]) -> None:
        """Read what was typed. Raises ``ValueError``, which the form shows beside the field."""
        if not values or not values[0].strip():
            self.data = None
            return
        try:
            typed = datetime.fromisoformat(values[0].strip())
        except ValueError as error:
            raise ValueError(_("A day and an hour, such as 2026-09-01 08:30.")) from error
        if typed.tzinfo is not None or not FIRST_YEAR <= typed.year <= LAST_YEAR:
            raise ValueError(_("A day and an hour, such as 2026-09-01 08:30."))
        self.data = flask_babel.to_utc(typed).replace(tzinfo=UTC)

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        if self.data is None:
            return ""
        return str(flask_babel.to_user_timezone(self.data).strftime("%Y-%m-%dT%H:%M"))
