"""What an article states: figures, actors, places, quotes, dates."""
