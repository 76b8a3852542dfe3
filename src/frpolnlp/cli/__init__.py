"""The command ``frpolnlp``: annotate texts, compare names, explain codes.

Each command imports what it needs when it runs, so that none pays for the others.
"""

import sys

from frpolnlp.cli.app import app


def main() -> None:
    """Run the command line; the exit code is 0 (done), 1 (some documents failed), 2 (wrong usage) or 130 (Ctrl-C)."""
    try:
        app(prog_name="frpolnlp")
    except KeyboardInterrupt:
        sys.exit(130)
