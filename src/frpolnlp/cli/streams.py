"""How every command ends well: a reader that went away, Ctrl-C, a caller's mistake."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

#: exit codes: wrong usage, Ctrl-C, and a reader that closed its end of the pipe (as the shell counts signals)
USAGE, INTERRUPTED, NO_READER = 2, 130, 141


class UsageError(Exception):
    """The caller asked for something that cannot be done; the text has its code."""


@contextmanager
def orderly() -> Iterator[None]:
    """Run the body of a command and turn what ends it early into an exit code, without a traceback."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output again when it ends: give it somewhere to write to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(NO_READER) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except UsageError as problem:
        report(str(problem))
        raise typer.Exit(USAGE) from None


def report(text: str) -> None:
    """Print a line for the caller on standard error, beside a progress bar if there is one."""
    from tqdm import tqdm

    tqdm.write(f"frpolnlp: {text}", file=sys.stderr)
