"""``frpolnlp export``: records of JSONL in another format, without annotating again."""

import sys
from collections.abc import Iterator

from frpolnlp.cli.streams import UsageError
from frpolnlp.errors import message
from frpolnlp.export.source import parse_record
from frpolnlp.export.writers import open_writer
from frpolnlp.outputs import STANDARD_OUTPUT


def export_records(
    records: str, output: str, format: str, *, excel: bool = False, lang: str = "en", texts: bool = True
) -> None:
    """Write the records of a JSONL file in ``format``.

    Args:
        records: The file, or ``"-"`` for standard input.
        output: As for :func:`frpolnlp.export.writers.open_writer`, and so are the others.
        format: One of :data:`frpolnlp.export.writers.FORMATS`.
        excel: For ``csv``: as a French Excel opens it.
        lang: For ``html``: the language of the page's own words.
        texts: For ``html``: whether the texts are shown.

    Raises:
        UsageError: A line is no record (E501) or no UTF-8 (E203), a package is missing (E502), a folder is needed
            (E505), or a file cannot be read (E201) or written (E212).
    """
    try:
        lines = _lines(records)
        with open_writer(format, output, excel=excel, lang=lang, texts=texts) as write:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    parse_record(line, number)  # a fault is named with its line
                    write(line.rstrip("\n"))
    except BrokenPipeError:
        raise
    except (ImportError, ValueError) as problem:
        raise UsageError(str(problem)) from None
    except OSError as problem:
        raise UsageError(message("E212", path=output, problem=problem.strerror or problem)) from None


def _lines(records: str) -> Iterator[str]:
    try:
        stream = sys.stdin.buffer if records == STANDARD_OUTPUT else open(records, "rb")  # noqa: SIM115 - read to its end
    except OSError as problem:
        raise UsageError(message("E201", where=records, problem=problem.strerror or problem)) from None
    return (_decoded(line, f"{records}:{number}") for number, line in enumerate(stream, 1))


def _decoded(line: bytes, where: str) -> str:
    try:
        return line.decode("utf8")
    except UnicodeDecodeError as problem:
        raise UsageError(message("E203", where=where, byte=problem.start)) from None
