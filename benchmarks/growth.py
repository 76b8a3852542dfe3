"""Measures whether work grows with the text and no faster: ``python benchmarks/growth.py [--size 100000] [--all]``.

Takes nothing; for each adversarial text (one mark, cue, title or name over and over) of the size and of half, runs
the reader and each component alone, and prints milliseconds and t(2n)/t(n). A row is marked where more than 50 ms go
with a ratio over 2.6; then it ends with 1. ``--all`` prints every row. Units: characters, milliseconds of the process.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import frpolnlp
from frpolnlp.pipeline import COMPONENTS
from frpolnlp.text.reading import read
from tests.adversarial import ADVERSARIAL, grown

LIMIT_MS, LIMIT_RATIO = 50, 2.6


def milliseconds(work: Callable[[], object]) -> float:
    """Return the time of ``work``: the better of two runs."""
    times = []
    for _ in range(2):
        read.cache_clear()
        gc.collect()
        gc.disable()  # its pauses come and go
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
        gc.enable()
    return 1000 * min(times)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    nlp = frpolnlp.load()  # spaCy's own tokenizer grows with the square of a chunk without a blank
    nlp.max_length = 100_000_000
    pipes = [(name, nlp.get_pipe(name)) for name in COMPONENTS]
    for _, pipe in pipes:
        pipe(nlp("« Oui », a dit le ministre Paul Élouard."))
    bad = 0
    for name, piece in ADVERSARIAL.items():
        texts = [grown(piece, size) for size in (options.size // 2, options.size)]
        docs = [nlp.make_doc(text) for text in texts]
        rows = [("tokenizer", [milliseconds(lambda text=text: nlp.make_doc(text)) for text in texts])]
        rows += [("read", [milliseconds(lambda text=text: read(text)) for text in texts])]
        for title, pipe in pipes:  # each sees what those before it wrote, as in a pipeline
            rows.append((title, [milliseconds(lambda doc=doc, pipe=pipe: pipe(doc)) for doc in docs]))
        for title, (half, whole) in rows:
            ratio = whole / max(half, 0.01)
            wrong = whole > LIMIT_MS and ratio > LIMIT_RATIO
            bad += wrong
            if wrong or options.all:
                print(
                    f"{'!!' if wrong else '  '} {name:28} {title:18} {half:9.1f} {whole:9.1f} {ratio:6.2f}", flush=True
                )
    print(f"{len(ADVERSARIAL)} texts of {options.size} characters, {bad} that grow too fast")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
