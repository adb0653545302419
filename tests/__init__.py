"""The project's tests. ``quizapp`` comes before numpy, whose threads it limits."""

import quizapp  # noqa: F401
