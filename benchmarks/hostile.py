"""Memory and time that one text of nothing but one thing takes: ``python benchmarks/hostile.py [--size 1000000]``.

Takes nothing; for each of some texts of 1,000,000 characters (opening marks, cues, titles, names …) starts a process
of its own that annotates it, reads the annotations and prints the seconds and microseconds a character that this took,
the most memory that the process had, in MB, and how much of it came with the text, in bytes a character. Ends with 1
where that is more than ``MOST_BYTES`` or ``MOST_MICROSECONDS``.
"""

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.adversarial import ADVERSARIAL, grown

NAMES = (
    "opening marks",
    "tight opening marks",
    "curly marks",
    "cut quotes",
    "verbs",
    "marks and verbs",
    "cues",
    "inverted",
    "reports",
    "source words",
    "sources",
    "titles",
    "titles with complement",
    "named titles",
    "names",
    "letters of names",
    "persons",
    "civilities",
    "hyphens alone",
    "tight brackets",
    "sentences",
    "line ends",
    "blanks",
)
#: bytes a character beyond the pipeline's own: 1 MB of nothing but sources holds 110,000 attributions
MOST_BYTES = 700
#: a character of one core's time; prose takes about 2
MOST_MICROSECONDS = 30


def peak() -> int:
    """The most memory that this process has had, in bytes (Linux counts in kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def annotate(name: str, size: int) -> None:
    import frpolnlp

    nlp = frpolnlp.load()
    nlp("« Oui », a dit le ministre Paul Élouard.")
    text = grown(ADVERSARIAL[name], size)
    before, start = peak(), time.process_time()
    doc = nlp(text)
    found = sum(len(part) for part in (doc._.people, doc._.political_titles, doc._.attributions))
    seconds = time.process_time() - start
    more, each = (peak() - before) / len(text), 1e6 * seconds / len(text)
    bad = more > MOST_BYTES or each > MOST_MICROSECONDS
    print(f"{name:22} {seconds:6.1f} {each:7.1f} {peak() / 2**20:8.0f} {more:10.0f} {found:8}{' !!' * bad}")
    sys.exit(bad)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", help="annotate this text in this process")
    options = parser.parse_args()
    if options.only:
        annotate(options.only, options.size)
    print("text                  seconds µs/char  MB peak bytes/char    found", flush=True)
    command = [sys.executable, __file__, "--size", str(options.size), "--only"]
    codes = [subprocess.run([*command, name], check=False).returncode for name in NAMES]
    return any(codes)


if __name__ == "__main__":
    sys.exit(main())
