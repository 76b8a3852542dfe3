"""Quotes as rows: CSV for spreadsheets and R, and data frames of pandas or polars.

Takes records; gives one row for each attribution, with the speakers, their roles and countries in cells. A cell that a
spreadsheet would run as a formula is guarded.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING, Any

from frpolnlp.errors import message
from frpolnlp.export.corpus import offices_of
from frpolnlp.export.source import Record, records_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: the columns, in order; several values of a cell are parted by " | "
COLUMNS = (
    "document", "date", "attribution", "kind", "construction", "speakers", "speaker_types", "speaker_genders",
    "speaker_roles", "speaker_countries", "speaker_kb_ids", "content", "cue", "source", "addressee", "medium",
    "unresolved", "nested_in", "hedged", "confidence", "because", "start", "end",
)  # fmt: skip
BETWEEN = " | "
#: what begins a formula in a spreadsheet: OWASP's list, and the full-width forms that some of them take too
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BOM = "\ufeff"


def to_rows(source: "Record | Doc | Iterable[Record | Doc]") -> Iterator[dict[str, Any]]:
    """Yield a row for each attribution: a dict with the :data:`COLUMNS`; missing values are None.

    Example:
        >>> import frpolnlp
        >>> row, = to_rows(frpolnlp.load()("« Oui », a dit la présidente moldave, Maia Sandu."))
        >>> row["speakers"], row["speaker_roles"], row["cue"]
        ('Maia Sandu', 'state.head.president', 'a dit')
    """
    for record in records_of(source):
        people = {person["id"]: person for person in record["people"]}
        offices = offices_of(record)
        for found in record["attributions"]:
            yield _row(record, found, people, offices)


def to_csv(source: "Record | Doc | Iterable[Record | Doc]", *, excel: bool = False) -> str:
    """Return a CSV table (RFC 4180, so its lines end in CR LF) with a row for each attribution.

    Args:
        source: Docs, records, or one of them.
        excel: Write what a French Excel opens at a double click: a byte order mark, ``;`` between the cells and a
            comma in numbers.

    Example:
        >>> import frpolnlp
        >>> to_csv(frpolnlp.load()("Bonjour.")).split(",")[:3]
        ['document', 'date', 'attribution']
    """
    lines: list[str] = []
    write = csv_writer(lines.append, excel=excel)
    for record in records_of(source):
        write(record)
    return "".join(lines)


def csv_writer(write: Callable[[str], object], *, excel: bool = False) -> Callable[[Record], None]:
    """Write the head of a table to ``write``, and return a function that writes the rows of one record.

    Args:
        write: Takes text as it comes.
        excel: As for :func:`to_csv`.
    """
    buffer = StringIO(newline="")
    table = csv.writer(buffer, delimiter=";" if excel else ",", lineterminator="\r\n")

    def flush() -> None:
        write(buffer.getvalue())
        buffer.seek(0)
        buffer.truncate()

    def write_record(record: Record) -> None:
        for row in to_rows(record):
            table.writerow([_cell(row[column], excel) for column in COLUMNS])
        flush()

    if excel:
        buffer.write(_BOM)
    table.writerow(COLUMNS)
    flush()
    return write_record


def to_dataframe(source: "Record | Doc | Iterable[Record | Doc]", *, backend: str = "pandas") -> Any:
    """Return a data frame of pandas or polars with a row for each attribution.

    Args:
        source: Docs, records, or one of them.
        backend: ``"pandas"``, ``"polars"``, ``"pyarrow"``: any that narwhals knows and that is installed.

    Raises:
        ImportError: narwhals or the backend is not installed (E502).

    Example:
        >>> import frpolnlp
        >>> frame = to_dataframe(frpolnlp.load()("« Oui », a dit Maia Sandu."))
        >>> list(frame["speakers"])
        ['Maia Sandu']
    """
    try:
        import narwhals as nw
    except ImportError:
        raise ImportError(
            message("E502", what="to_dataframe", package="narwhals", install="'frpolnlp[table]'")
        ) from None
    rows = list(to_rows(source))
    types = {column: nw.String() for column in COLUMNS} | {
        "hedged": nw.Boolean(), "confidence": nw.Float64(), "start": nw.Int64(), "end": nw.Int64(),
    }  # fmt: skip
    columns = {column: [row[column] for row in rows] for column in COLUMNS}
    try:
        return nw.from_dict(columns, schema=types, backend=backend).to_native()  # type: ignore[arg-type] # narwhals says which it knows
    except ImportError:
        raise ImportError(message("E502", what="to_dataframe", package=backend, install=backend)) from None


def _row(record: Record, found: Record, people: dict[str, Any], offices: dict[str, Any]) -> dict[str, Any]:
    speakers = found["speakers"]
    known = [people.get(speaker["person"], {}) for speaker in speakers]
    held = [offices.get(speaker["person"], (None, ())) for speaker in speakers]
    cells: dict[str, Any] = {
        "document": record["id"],
        "date": record.get("date"),
        "attribution": found["id"],
        "kind": found["kind"],
        "construction": found["construction"],
        "speakers": _several(speaker["name"] for speaker in speakers),
        "speaker_types": _several(speaker["type"] for speaker in speakers),
        "speaker_genders": _several(person.get("gender") for person in known),
        "speaker_roles": _several(role for role, _ in held),
        "speaker_countries": _several(",".join(places) for _, places in held),
        "speaker_kb_ids": _several(person.get("kb_id") for person in known),
        "content": " […] ".join(span["text"] for span in found["content"]),
    }
    for part in ("cue", "source", "addressee", "medium"):
        cells[part] = found[part]["text"] if found[part] else None
    cells |= {key: found[key] for key in ("unresolved", "nested_in", "hedged")}
    return cells | {
        "confidence": float(found["confidence"]),
        "because": _several(found["because"]),
        "start": min((span["start"] for span in found["content"]), default=None),
        "end": max((span["end"] for span in found["content"]), default=None),
    }


def _several(values: Iterable[str | None]) -> str | None:
    """Join the values of a cell; they stay in step with the speakers, so a missing one leaves its place empty."""
    found = [value or "" for value in values]
    return BETWEEN.join(found) if any(found) else None


def _cell(value: Any, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(value).replace(".", ",") if excel else str(value)
    text = str(value).replace("\0", "\ufffd")
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
