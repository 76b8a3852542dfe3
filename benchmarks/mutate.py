"""Damages texts at random and looks for what breaks: ``python benchmarks/mutate.py [--minutes 10] [PATH …]``.

Takes text files (by default the articles of ``seeds/`` and the texts of ``benchmarks/gold``); each round takes a piece
of one, damages it (words and characters deleted, doubled, swapped, moved from another text; marks put in), annotates it
and checks the laws of ``tests/laws.py``. Prints each kind of failure once, with the text cut down to the least that
still fails. Ends with 1 if anything failed.
"""

import argparse
import random
import re
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import frpolnlp  # noqa: E402
from tests.laws import assert_lawful  # noqa: E402

MARKS = ["\n", "\n\n", *"«»“”„‘’\"'(),;:.…?!–—-\u00a0\u202f\u2009\u0301\u200f\ufeff\x00\u2028"]
MARKS += [" que ", " selon ", " dit-il ", " a dit ", " M. ", " le ", " d'", " l'", " et ", "ex-", "👩🏽\u200d🚀", "قال"]


def damaged(chance: random.Random, text: str, other: str) -> str:
    """Return a piece of ``text`` after some accidents; ``other`` gives words to put in."""
    words = re.split(r"(\s+)", text)
    start = chance.randrange(max(1, len(words) - 20))
    words = words[start : start + chance.randrange(10, 300)]
    foreign = other.split()
    for _ in range(chance.choice((1, 3, 10, 40))):
        if not words:
            break
        i, j = chance.randrange(len(words)), chance.randrange(len(words))
        match chance.randrange(8):
            case 0:
                del words[i]
            case 1:
                words[i] += words[i]
            case 2:
                words[i], words[j] = words[j], words[i]
            case 3:
                words.insert(i, f" {chance.choice(foreign)} ")
            case 4 | 5:
                words.insert(i, chance.choice(MARKS))
            case 6:
                del words[i : i + chance.randrange(8)]
            case 7 if words[i]:
                at = chance.randrange(len(words[i]))
                words[i] = words[i][:at] + chance.choice(MARKS) + words[i][at + chance.randrange(2) :]
    return "".join(words)


def failure(annotate: Callable[[str], object], text: str) -> str | None:
    """Return where and how ``text`` fails, in one line, or None."""
    try:
        assert_lawful(annotate(text), text)  # type: ignore[arg-type]
    except Exception as problem:
        frames = traceback.extract_tb(problem.__traceback__)
        where = frames[-1]
        return f"{type(problem).__name__} at {Path(where.filename).name}:{where.lineno} in {where.name}"
    return None


def least(annotate: Callable[[str], object], text: str, kind: str) -> str:
    """Return the least of ``text`` that still fails in the same way: words are taken away as long as it does."""
    parts = re.split(r"(\s+)", text)
    step = len(parts) // 2
    while step:
        i = 0
        while i < len(parts):
            less = parts[:i] + parts[i + step :]
            if failure(annotate, "".join(less)) == kind:
                parts = less
            else:
                i += step
        step //= 2
    return "".join(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    paths = options.paths or sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "benchmarks/gold").rglob("*.txt")])
    texts = [path.read_text(encoding="utf8") for path in paths]
    nlp = frpolnlp.load()
    chance = random.Random(options.seed)
    seen: dict[str, int] = {}
    rounds = 0
    end = time.monotonic() + options.minutes * 60
    while time.monotonic() < end:
        rounds += 1
        text = damaged(chance, chance.choice(texts), chance.choice(texts))
        kind = failure(nlp, text)
        if kind is not None:
            seen[kind] = seen.get(kind, 0) + 1
            if seen[kind] == 1:
                print(kind, repr(least(nlp, text, kind)), sep="\n  ", flush=True)
    print(f"{rounds} texts, {sum(seen.values())} failures of {len(seen)} kinds")
    return bool(seen)


if __name__ == "__main__":
    sys.exit(main())
