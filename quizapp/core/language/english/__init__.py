"""English: words, tokens and sentences."""
