"""Read documents from files, folders and standard input, one at a time.

Takes paths (``.txt``: one document a file; ``.jsonl``, ``.csv``, ``.parquet``: one a record, the first two also with
``.gz`` behind; a folder: all such files in it; ``-``: standard input); yields a :class:`Document` for each document, or
a :class:`Fault` that names what could not be read and why.
Nothing here raises for what a file holds, and what follows a fault is read all the same.
"""

import csv
import gzip
import json
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from frpolnlp.errors import message

STANDARD_INPUT = "-"
#: endings of the names of files that can be read
SUFFIXES = (".txt", ".jsonl", ".jsonl.gz", ".csv", ".csv.gz", ".parquet")
#: the largest cell of a CSV file (characters); the module's own limit is 131,072
_CELL = 2**31 - 1
#: rows of a Parquet file that are in memory at once
_ROWS = 256
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be annotated.

    Attributes:
        id: What its record will be known by.
        text: The text, as the file holds it, without a byte order mark.
        where: The file, with the line or row where it holds several, for messages.
        date: When it was published (ISO 8601), or None.
    """

    id: str
    text: str
    where: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A document that could not be read or annotated.

    Attributes:
        where: The file, with the line or row where it holds several.
        message: What is wrong and what to do, with its code.
    """

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a record: of its id, its text, and its date (None: ``date``, where it holds an ISO date)."""

    id: str = "id"
    text: str = "text"
    date: str | None = None


def read_documents(
    paths: Iterable[str | Path],
    *,
    id_field: str = "id",
    text_field: str = "text",
    date_field: str | None = None,
    leave_out: Path | None = None,
) -> Iterator[Document | Fault]:
    """Yield the documents of ``paths`` in order; files of a folder by name, its hidden files left out.

    A ``.txt`` file's id is its name without the ending, with its folders where a folder was walked; a record
    without an id is known by its file and line (or row). Ids are made unique: the second ``a`` comes as a fault (E205)
    and as the document ``a#2``.

    Args:
        paths: Files, folders, or ``"-"`` for standard input (JSONL if it begins with ``{``, else one text).
        id_field: The field (column) of a record that holds its id, a string or a number.
        text_field: The field that holds its text.
        date_field: The field that holds its date. One that cannot be read comes as a fault (E218), and the document
            without a date. None: the field ``date``, where it holds an ISO date.
        leave_out: A file that is not read in a folder: the one that is being written.
    """
    seen: set[str] = set()
    for item in _read_all(paths, Fields(id_field, text_field, date_field), leave_out):
        if isinstance(item, Document) and item.date is not None:
            day = iso_date(item.date)
            if day is None and date_field is not None:
                problem = message("E218", where=item.where, field=date_field, date=shown(item.date[:40]))
                yield Fault(item.where, problem)
            item = replace(item, date=day)
        if isinstance(item, Document) and item.id in seen:
            number = 2
            while f"{item.id}#{number}" in seen:
                number += 1
            new = f"{item.id}#{number}"
            yield Fault(item.where, message("E205", where=item.where, id=item.id, new=new))
            item = replace(item, id=new)
        if isinstance(item, Document):
            seen.add(item.id)
        yield item


def _read_all(paths: Iterable[str | Path], fields: Fields, leave_out: Path | None) -> Iterator[Document | Fault]:
    for given in paths:
        if given == STANDARD_INPUT:
            yield from _read_standard_input(fields)
        elif (path := Path(given)).is_dir():
            yield from _read_folder(path, fields, leave_out)
        else:
            yield from _read_file(path, path.stem, fields)


def _read_folder(folder: Path, fields: Fields, leave_out: Path | None) -> Iterator[Document | Fault]:
    left_out = leave_out.resolve() if leave_out else None
    problems: list[OSError] = []
    empty = True
    for root, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or not suffix_of(path) or path.resolve() == left_out:
                continue
            empty = False
            yield from _read_file(path, path.relative_to(folder).with_suffix("").as_posix(), fields)
    for problem in problems:
        where = shown(problem.filename or folder)
        yield Fault(where, message("E201", where=where, problem=problem.strerror))
    if empty and not problems:
        where = shown(folder)
        yield Fault(where, message("E211", where=where, suffixes=" or ".join(SUFFIXES)))


def _read_file(path: Path, id: str, fields: Fields) -> Iterator[Document | Fault]:
    where = shown(path)
    suffix = suffix_of(path)
    try:
        if suffix == ".txt":
            yield _text_document(path.read_bytes(), shown(id), where)
        elif suffix == ".parquet":
            yield from _read_parquet(path, where, fields)
        elif suffix:
            with gzip.open(path) if suffix.endswith(".gz") else path.open("rb") as stream:
                if suffix.startswith(".csv"):
                    yield from _read_csv(stream, where, fields)
                else:
                    yield from _read_lines(stream, where, fields)
        elif path.exists():
            yield Fault(where, message("E209", where=where, suffixes=" or ".join(SUFFIXES)))
        else:
            yield Fault(where, message("E201", where=where, problem="there is no such file"))
    except OSError as problem:
        yield Fault(where, message("E201", where=where, problem=problem.strerror or problem))
    except (EOFError, zlib.error) as problem:  # what was read before is kept
        yield Fault(where, message("E201", where=where, problem=problem))


def suffix_of(path: Path) -> str:
    """Return the one of :data:`SUFFIXES` that the name of ``path`` ends in, or ``""``.

    Example:
        >>> suffix_of(Path("a.JSONL.gz")), suffix_of(Path("a.gz"))
        ('.jsonl.gz', '')
    """
    name = path.name.lower()
    return next((suffix for suffix in SUFFIXES if name.endswith(suffix)), "")


def _read_csv(stream: Any, where: str, fields: Fields) -> Iterator[Document | Fault]:
    """Yield the rows of a table with a header; its cells are parted by ``,``, ``;`` or a tab, as the header has it."""
    lines = TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")  # a bad byte is one row's
    csv.field_size_limit(_CELL)
    header = lines.readline()
    separator = max(",;\t", key=header.count)
    columns = next(csv.reader([header], delimiter=separator), [])
    if fields.text not in columns:
        yield Fault(where, message("E204", where=where, field=fields.text))
        return
    rows = csv.reader(lines, delimiter=separator)
    try:
        for row in rows:
            if row:
                record = dict(zip(columns, row, strict=False))
                yield _document(record, f"{where}:{rows.line_num + 1}", fields)
    except csv.Error as problem:
        yield Fault(where, message("E214", where=f"{where}:{rows.line_num + 1}", kind="CSV", problem=problem))


def _read_parquet(path: Path, where: str, fields: Fields) -> Iterator[Document | Fault]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        yield Fault(where, message("E502", what="reading Parquet", package="pyarrow", install="'frpolnlp[parquet]'"))
        return
    try:
        with pyarrow.parquet.ParquetFile(path) as table:
            wanted = (fields.id, fields.text, fields.date or "date")
            columns = [field for field in wanted if field in table.schema_arrow.names]
            if fields.text not in columns:
                yield Fault(where, message("E204", where=where, field=fields.text))
                return
            number = 0
            for batch in table.iter_batches(_ROWS, columns=columns):
                for record in batch.to_pylist():
                    number += 1
                    yield _document(record, f"{where}:{number}", fields)
    except pyarrow.ArrowException as problem:
        yield Fault(where, message("E214", where=where, kind="Parquet", problem=problem))


def _read_standard_input(fields: Fields) -> Iterator[Document | Fault]:
    stream = sys.stdin.buffer
    first = stream.readline()
    if first.removeprefix(_BOM).lstrip().startswith(b"{"):
        yield from _read_lines(_chain(first, stream), "stdin", fields)
    else:
        yield _text_document(first + stream.read(), "stdin", "stdin")


def _chain(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from stream


def _read_lines(lines: Iterable[bytes], where: str, fields: Fields) -> Iterator[Document | Fault]:
    for number, line in enumerate(lines, 1):
        content = line.removeprefix(_BOM) if number == 1 else line
        if content.strip():
            yield _record_document(content, f"{where}:{number}", fields)


def _text_document(content: bytes, id: str, where: str) -> Document | Fault:
    try:
        return Document(id, content.removeprefix(_BOM).decode("utf8"), where)
    except UnicodeDecodeError as problem:
        return Fault(where, message("E203", where=where, byte=problem.start))


def _record_document(line: bytes, where: str, fields: Fields) -> Document | Fault:
    try:
        record = json.loads(line.decode("utf8"))
    except UnicodeDecodeError as problem:
        return Fault(where, message("E203", where=where, byte=problem.start))
    except (ValueError, RecursionError) as problem:
        return Fault(where, message("E202", where=where, problem=problem))
    if not isinstance(record, dict):
        return Fault(where, message("E202", where=where, problem=f"a {type(record).__name__}"))
    return _document(record, where, fields)


def _document(record: Mapping[str, Any], where: str, fields: Fields) -> Document | Fault:
    """Return the document that a record holds, or what is wrong with it."""
    id = record.get(fields.id)
    if id is None:
        id = where
    if isinstance(id, bool) or not isinstance(id, str | int | float):
        return Fault(where, message("E206", where=where, field=fields.id, kind=type(id).__name__))
    named = where if id == where else f"{where} (id {shown(str(id))})"
    if fields.text not in record:
        return Fault(where, message("E204", where=named, field=fields.text))
    text = record[fields.text]
    if not isinstance(text, str):
        return Fault(where, message("E210", where=named, field=fields.text, kind=type(text).__name__))
    for field, value in ((fields.id, str(id)), (fields.text, text)):
        try:
            value.encode("utf8")
        except UnicodeEncodeError as problem:
            return Fault(where, message("E207", where=named, field=field, character=problem.start))
    day = record.get(fields.date or "date")
    return Document(str(id), text, where, None if day is None or day == "" else str(day))


def iso_date(given: str) -> str | None:
    """Return a date as ISO 8601 writes it, or None: a year, a month, a day, or a day with a time; ``31/12/2024`` too.

    Example:
        >>> iso_date("2024-05"), iso_date("17/05/2024"), iso_date("2024-05-17 08:30:00"), iso_date("mai 2024")
        ('2024-05', '2024-05-17', '2024-05-17T08:30:00', None)
    """
    text = given.strip()
    try:
        if len(text) in (4, 7) and text.isascii():
            rest = "-01-01"[len(text) - 4 :]
            return text if text[:4].isdecimal() and date.fromisoformat(text + rest) else None
        if text[2:3] == text[5:6] == "/":
            return datetime.strptime(text[:10], "%d/%m/%Y").date().isoformat()
        return date.fromisoformat(text).isoformat() if len(text) == 10 else datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


def shown(name: str | Path) -> str:
    r"""Return a name as it can be printed and stored: what is not UTF-8 becomes ``\ud...``."""
    return str(name).encode("utf8", "backslashreplace").decode("utf8")
