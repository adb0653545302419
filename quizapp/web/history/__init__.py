"""A learner's scores over time, mastery and attempts."""
