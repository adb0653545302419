"""Join the trained syntax and entities into the pipeline that the package ships."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import spacy
from spacy.language import Language

from quizapp.core.language.french.training.token_match import compact

PIPELINE = Path(__file__).parent.parent / "pipeline"
META = {
    "name": "quizapp",
    "description": "French: morphology, dependencies, lemmas, named entities",
    "author": "the quizapp project",
    "license": "CC BY-SA 4.0 (trained on UD French Sequoia, GSD, PUD and FrenchQuestionBank)",
}


def assemble(syntax: Path, entities: Path) -> Language:
    """One pipeline: the components of ``syntax``, then the recogniser of ``entities``.

    It cuts words as the trainings did, by a pattern that is quick to compile.
    """
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(entities))
    # ``token_match`` is the bound method of a compiled pattern.
    long = nlp.Defaults.token_match.__self__.pattern  # type: ignore[union-attr]
    nlp.tokenizer.token_match = re.compile(compact(long)).match  # type: ignore[union-attr]
    nlp.meta.update(META)
    # Where the corpora lay is nobody's business but the training's.
    nlp.config = nlp.config.merge({"paths": {"train": None, "dev": None}})
    return nlp


def main(syntax: Path, entities: Path, out: Path = PIPELINE) -> None:
    """Write the pipeline to ``out``, replacing what is there; its size goes to standard output."""
    nlp = assemble(syntax, entities)
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    size = sum(f.stat().st_size for f in out.rglob("*") if f.is_file())
    print(f"{out.name}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
