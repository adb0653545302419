"""The home page: what this is, and the published quizzes."""
