"""What each command of ``quizapp`` does, imported when it is called.

A command takes the parsed options and gives what is to be printed, or None.
"""

from __future__ import annotations


class CommandError(Exception):
    """A command cannot be done; ``str()`` is one line that says why."""
