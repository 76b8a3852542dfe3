"""What every exporter takes: Docs, records, or one of them.

Gives records (``frpolnlp.doc.v1``), checked far enough that an exporter cannot write something wrong.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from frpolnlp.errors import message
from frpolnlp.export.check import problem_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

Record = Mapping[str, Any]
SCHEMA = "frpolnlp.doc.v1"
#: bytes of an id that the name of a file keeps: file systems take 255 in all
_LONGEST = 120


def records_of(source: "Record | Doc | Iterable[Record | Doc]") -> Iterator[Record]:
    """Yield the record of each document of ``source``: a record, a Doc, or any iterable of both.

    Raises:
        ValueError: Something else stands there, or an offset lies outside its text (E501).

    Example:
        >>> empty = {"schema": SCHEMA, "id": "a", "text": "", "people": [], "titles": [], "attributions": []}
        >>> [record["id"] for record in records_of([empty, empty])]
        ['a', 'a']
    """
    if isinstance(source, Mapping) or hasattr(source, "spans"):
        yield _record(source, 1)
    else:
        for number, one in enumerate(source, 1):
            yield _record(one, number)


def read_records(path: str | Path) -> Iterator[Record]:
    """Yield the records of a JSONL file, one a line.

    Raises:
        OSError: The file cannot be read.
        ValueError: A line is no record (E501).
    """
    with Path(path).open(encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield parse_record(line, number)


def parse_record(line: str, number: int = 1) -> Record:
    """Return the record that a line of JSONL holds; ``number`` names the line in an error.

    Raises:
        ValueError: The line is no record (E501).
    """
    try:
        return _record(json.loads(line), number)
    except (json.JSONDecodeError, RecursionError) as problem:
        raise ValueError(message("E501", number=number, problem=problem)) from None


def file_name(id: str | None, number: int) -> str:
    """Return a name for a file of a document: its id with letters, digits, ``.``, ``_`` and ``-`` only.

    What an id can hold (``../x``, NUL, a drive, a device's name, 10,000 characters) never leads out of a folder. The
    number of the document in the output makes names unique.

    Example:
        >>> file_name("../../etc/passwd", 3), file_name(None, 4)
        ('0003-etc_passwd', '0004')
    """
    kept = re.sub(r"[^\w.-]+|\.{2,}", "_", id or "").strip("._-")
    kept = kept.encode("utf8")[:_LONGEST].decode("utf8", "ignore")
    return f"{number:04d}-{kept}" if kept else f"{number:04d}"


def _record(one: Any, number: int) -> Record:
    if hasattr(one, "spans") and hasattr(one, "vocab"):
        from frpolnlp.records import to_records

        return to_records(one)
    problem = problem_of(one)
    if problem:
        raise ValueError(message("E501", number=number, problem=problem))
    record: Record = one
    return record
