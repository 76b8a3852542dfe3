"""Looks whether a wheel and the sources hold what they should and nothing else: ``python .ci/contents.py dist/*``.

The wheel holds the files of ``src/frpolnlp`` that git knows, the articles, and its own metadata; the sources hold files
that git knows, and their metadata. Prints what is too much or missing; ends with 1 then.
"""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import PurePosixPath

SEEDS = "src/frpolnlp/seeds/"


def known() -> set[str]:
    """Return the files that git knows."""
    return set(subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True).stdout.decode().split("\0"))


def faults(built: str) -> list[str]:
    """Return what is wrong with one file that was built."""
    files = known() - {""}
    package = {name.removeprefix("src/") for name in files if name.startswith("src/")}
    package |= {f"frpolnlp/{name}" for name in files if name.startswith("seeds/")}
    if built.endswith(".whl"):
        with zipfile.ZipFile(built) as wheel:
            held = {name for name in wheel.namelist() if ".dist-info/" not in name}
        return [f"stray: {name}" for name in sorted(held - package)] + [f"missing: {n}" for n in sorted(package - held)]
    with tarfile.open(built) as sources:
        held = {str(PurePosixPath(*PurePosixPath(member.name).parts[1:])) for member in sources if member.isfile()}
    needed = {name for name in files if name.startswith(("src/", "seeds/", "tests/"))}
    stray = held - files - {"PKG-INFO"}
    return [f"stray: {name}" for name in sorted(stray)] + [f"missing: {name}" for name in sorted(needed - held)]


if __name__ == "__main__":
    found = [f"{built}: {fault}" for built in sys.argv[1:] for fault in faults(built)]
    print(*found or ["nothing stray, nothing missing"], sep="\n")
    sys.exit(bool(found))
