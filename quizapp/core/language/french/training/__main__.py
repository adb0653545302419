"""``python -m quizapp.core.language.french.training CORPORA [WORK]``: the whole recipe.

CORPORA is a folder with ``ud/*.conllu`` and ``ner/annotations.tsv``; the treebanks are
published by Universal Dependencies (UD_French-Sequoia, UD_French-GSD,
UD_French-PUD, UD_French-FQB). WORK (default ``build/training``) keeps the
converted corpora, the two trainings and their logs. Two cores, about an hour.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from quizapp.core.language.french.training import assemble, prepare

HERE = Path(__file__).parent
TRAININGS = ("syntax", "entities")


def train(name: str, work: Path) -> subprocess.Popen[bytes]:
    """Start one training; its log goes to ``work/NAME.log``."""
    command = [sys.executable, "-m", "spacy", "train", str(HERE / f"{name}.cfg")]
    command += ["--paths.train", str(work / "train.spacy"), "--paths.dev", str(work / "dev.spacy")]
    command += ["--output", str(work / name)]
    with (work / f"{name}.log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)


def main(corpora: Path, work: Path) -> int:
    """Prepare, train both halves side by side, assemble. Returns a process exit code."""
    prepare.main(corpora, work)
    failed = [name for name, run in [(n, train(n, work)) for n in TRAININGS] if run.wait()]
    if failed:
        print(f"training failed, see {', '.join(f'{work / n}.log' for n in failed)}")
        return 1
    assemble.main(*(work / name / "model-best" for name in TRAININGS))
    return 0


if __name__ == "__main__":
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("build/training")
    sys.exit(main(Path(sys.argv[1]), folder))
