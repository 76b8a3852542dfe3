"""Resident memory over a long stream: ``python benchmarks/memory.py [--words 2000000] [--new 0.03]``.

Feeds ``frpolnlp.scale.process_batch`` with texts of the gold set in which a part of the words is replaced by strings
never seen before, and prints how much memory has grown since the first tenth. Linux only (``/proc``).
"""

import argparse
import random
import resource
import time

import corpus

from frpolnlp.scale import process_batch

BATCH = 64


def resident() -> float:
    """Resident memory of this process, in MB."""
    with open("/proc/self/statm") as numbers:
        return int(numbers.read().split()[1]) * resource.getpagesize() / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=2_000_000)
    parser.add_argument("--new", type=float, default=0.03)
    options = parser.parse_args()
    chance = random.Random(1)
    texts = corpus.texts([])
    done = number = 0
    step = 1
    first: float | None = None
    start = time.process_time()
    while done < options.words:
        batch = []
        for text in chance.choices(texts, k=BATCH):
            words = text.split(" ")
            for place in range(len(words)):
                if chance.random() < options.new:
                    number += 1
                    words[place] = f"X{number:x}q{chance.randrange(10**6)}"
            batch.append(" ".join(words))
        process_batch(batch)
        done += corpus.words(batch)
        if done > options.words / 10 * step:
            step += 1
            first = first or resident()
            print(f"{done:9} words {resident():7.1f} MB")
    print(f"{done:9} words {resident():7.1f} MB, grown by {resident() - (first or 0):.1f} MB;", end=" ")
    print(f"{number} new strings, {done / (time.process_time() - start):,.0f} words/s with the making of the texts")


if __name__ == "__main__":
    main()
