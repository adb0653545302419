"""A learner's classes: the door, what is given to do, the way out."""
