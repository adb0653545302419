"""From a text to its analysis, one folder a language."""
