"""French: word lists, grammar, the trained pipeline and its recipe."""
