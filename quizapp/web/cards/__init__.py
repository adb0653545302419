"""A learner's flashcards: made, reviewed when they are due, taken elsewhere."""
