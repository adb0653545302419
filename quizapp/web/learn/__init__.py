"""Taking a quiz: its introduction, its questions one by one, its result."""
