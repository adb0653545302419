"""Quizzes and flashcards built from the facts of an article.

Importing the package loads neither Flask nor spaCy.
"""

import os

__version__ = "0.1.0"

# The pipeline's matrices are small: spread over threads, waiting for each other costs more than
# multiplying, and a worker serves beside others. Read by OpenBLAS when numpy loads it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
