"""One module a family of stems; each yields proposals from a statement and its context."""
