"""Where wrong options come from: one module for each kind of answer."""
