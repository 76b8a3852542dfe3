"""Memory and time that one text of nothing but one thing takes: ``python benchmarks/hostile.py [--size 1000000]``.

Takes nothing; for each of a few texts of 1,000,000 characters (opening marks, cues, titles, names …) starts a process
of its own that annotates it and prints the seconds it took and the most memory it had, in MB and in bytes a character
beyond what the pipeline itself needs. Ends with 1 where that is more than ``MOST``.
"""

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.adversarial import ADVERSARIAL, grown

NAMES = ("opening marks", "tight opening marks", "cues", "titles", "named titles", "names", "sentences", "blanks")
#: bytes a character: a text of 1 MB may take 1 GB beyond what the pipeline takes, and one of 10 MB ten times as much
MOST = 1_000


def peak() -> int:
    """The most memory that this process has had, in bytes (Linux counts in kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def annotate(name: str, size: int) -> None:
    import frpolnlp

    nlp = frpolnlp.load()
    nlp.max_length = 100_000_000
    nlp("« Oui », a dit le ministre Paul Élouard.")
    before, start = peak(), time.process_time()
    text = grown(ADVERSARIAL[name], size)
    doc = nlp(text)
    found = sum(len(part) for part in (doc._.people, doc._.political_titles, doc._.attributions))
    more = peak() - before
    print(f"{name:22} {time.process_time() - start:7.2f} s {peak() / 2**20:8.0f} MB {more / size:7.0f} {found:8}")
    sys.exit(more > MOST * size)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", help="annotate this text in this process")
    options = parser.parse_args()
    if options.only:
        annotate(options.only, options.size)
    print("text                     time     peak memory  bytes/char  found", flush=True)
    command = [sys.executable, __file__, "--size", str(options.size), "--only"]
    codes = [subprocess.run([*command, name], check=False).returncode for name in NAMES]
    return any(codes)


if __name__ == "__main__":
    sys.exit(main())
