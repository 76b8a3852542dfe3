"""Write to a file or to standard output, so that a file is whole or is not there.

Takes a path or ``-``; gives a function that writes one line, or a stream of bytes. A file is written under a temporary
name in its folder and renamed when all is done; what was written before an interruption stays under the temporary name.
A name that ends in ``.gz`` is compressed.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gzip import GzipFile
from pathlib import Path
from typing import IO

STANDARD_OUTPUT = "-"


@contextmanager
def open_output(path: str | Path) -> Iterator[Callable[[str], None]]:
    """Give a function that writes one line, in UTF-8, to ``path`` (``"-"``: standard output).

    Raises:
        OSError: The file cannot be written.
    """
    with open_bytes(path) as stream:
        if str(path).endswith(".gz"):
            with GzipFile(fileobj=stream, mode="wb", filename="", mtime=0) as packed:
                yield _writer(packed)
        else:
            yield _writer(stream)


@contextmanager
def open_bytes(path: str | Path) -> Iterator[IO[bytes]]:
    """Give the stream that is written to ``path`` (``"-"``: standard output).

    A link is followed; a device or a pipe is written to directly. If the block is left by an exception, ``path`` is
    not touched and what was written stays beside it under its temporary name (see :func:`partial`).

    Raises:
        OSError: The file cannot be written.
    """
    if str(path) == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    temporary = partial(target)
    try:
        with temporary.open("wb") as stream:
            yield stream
    except BaseException:
        if temporary.exists() and not temporary.stat().st_size:
            temporary.unlink()
        raise
    if target.exists():
        temporary.chmod(target.stat().st_mode & 0o7777)
    temporary.replace(target)


def partial(path: str | Path) -> Path:
    """Return the temporary name under which this process writes ``path``."""
    target = Path(path).resolve()
    return target.with_name(f".{target.name}.{os.getpid()}.part")


def _writer(stream: IO[bytes] | GzipFile) -> Callable[[str], None]:
    def write(line: str) -> None:
        stream.write(line.encode("utf8") + b"\n")

    return write
