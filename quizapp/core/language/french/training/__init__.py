"""The recipe of the trained French pipeline."""
