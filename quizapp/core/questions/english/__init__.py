"""English articles: what they state, and the questions that can be asked of it."""
