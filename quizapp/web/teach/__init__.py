"""The instructor's room: articles, review of their questions, quiz sets, results."""
