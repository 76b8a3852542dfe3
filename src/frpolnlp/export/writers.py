"""One way to write records in any format, for the command line: a record at a time, to a file or a folder.

Takes the name of a format and where to write; gives a function that takes each record as a line of JSON.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from frpolnlp.errors import message
from frpolnlp.export.source import Record, parse_record
from frpolnlp.outputs import STANDARD_OUTPUT, open_bytes, open_output

#: the formats, and whether each writes a folder
FORMATS = {"jsonl": False, "csv": False, "html": False, "tei": False, "gexf": False, "parquet": False, "brat": True}


@contextmanager
def open_writer(
    format: str, output: str, *, excel: bool = False, lang: str = "en", texts: bool = True
) -> Iterator[Callable[[str], None]]:
    """Give a function that writes one record, a line of JSON, in ``format``.

    Args:
        format: One of :data:`FORMATS`.
        output: A file or ``"-"``; for ``brat`` a folder.
        excel: For ``csv``: as a French Excel opens it.
        lang: For ``html``: the language of the page's own words.
        texts: For ``html``: whether the texts are shown, or the counts over them alone.

    Raises:
        OSError: The output cannot be written.
        ValueError: A folder (E505) or a file (E506) is needed and standard output was given.
        ImportError: The format needs a package that is not installed (E502).
    """
    if FORMATS[format]:
        if output == STANDARD_OUTPUT:
            raise ValueError(message("E505", format=format))
        from frpolnlp.export.brat import brat_writer

        yield _parsed(brat_writer(Path(output)))
        return
    if format == "parquet":
        if output == STANDARD_OUTPUT:
            raise ValueError(message("E506", format=format))
        from frpolnlp.export.parquet import parquet_writer

        with open_bytes(output) as stream:
            write_row, end_rows = parquet_writer(stream)
            yield _parsed(write_row)
            end_rows()
        return
    with open_output(output) as write:
        if format == "jsonl":
            yield write
        elif format == "csv":
            from frpolnlp.export.table import csv_writer

            # the writer of outputs ends a line by itself
            yield _parsed(csv_writer(lambda text: write(text.removesuffix("\n")) if text else None, excel=excel))
        elif format == "tei":
            from frpolnlp.export.tei import tei_writer

            write_tei, end = tei_writer(write)
            yield _parsed(write_tei)
            end()
        else:
            records: list[Record] = []
            yield _parsed(records.append)
            write(_whole(format, records, lang, texts).removesuffix("\n"))


def _parsed(write: Callable[[Record], None]) -> Callable[[str], None]:
    def write_line(line: str) -> None:
        write(parse_record(line))

    return write_line


def _whole(format: str, records: list[Record], lang: str, texts: bool) -> str:
    if format == "html":
        from frpolnlp.export.html import to_html

        return to_html(records, lang=lang, texts=texts)
    from frpolnlp.export.graph import to_gexf

    return to_gexf(records)
