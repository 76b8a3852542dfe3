"""Records as Parquet: a row for each document, with people, titles and attributions as nested columns.

Takes records; gives a file that pandas, polars, DuckDB, Spark and the like read; a row is the record as it is, so that
``to_pylist`` gives it back (with a ``date`` of None where it has none).
"""

from collections.abc import Callable
from typing import IO, Any

from frpolnlp.errors import message
from frpolnlp.export.source import Record

#: documents of a row group: what a reader has in memory at once
GROUP = 1000


def parquet_writer(stream: IO[bytes]) -> tuple[Callable[[Record], None], Callable[[], None]]:
    """Return a function that writes a record to ``stream``, and one that ends the file.

    Raises:
        ImportError: pyarrow is not installed (E502).
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise ImportError(
            message("E502", what="the format parquet", package="pyarrow", install="'frpolnlp[parquet]'")
        ) from None
    schema = arrow_schema()
    writer = ParquetWriter(stream, schema, compression="zstd")
    rows: list[Record] = []

    def flush() -> None:
        if rows:
            writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema))
            rows.clear()

    def write(record: Record) -> None:
        rows.append(record)
        if len(rows) >= GROUP:
            flush()

    def end() -> None:
        flush()
        writer.close()

    return write, end


def arrow_schema() -> Any:
    """Return the Arrow schema of a record, version 1: what ``schemas/doc.v1.json`` says, as columns."""
    import pyarrow as pa

    def struct(**fields: Any) -> Any:
        return pa.struct(list(fields.items()))

    text, integer = pa.string(), pa.int64()
    offsets = {"start": integer, "end": integer, "text": text}
    span = struct(**offsets)
    person = struct(id=text, name=text, kb_id=text, gender=text, mentions=pa.list_(span))
    title = struct(
        **offsets, role=text, portfolio=text, jurisdictions=pa.list_(text), status=pa.list_(text),
        qualifiers=pa.list_(text), gender=text, number=text,
        holders=pa.list_(struct(**offsets, person=text)), people=pa.list_(text),
    )  # fmt: skip
    attribution = struct(
        id=text, kind=text, construction=text, content=pa.list_(span), cue=span, source=span,
        speakers=pa.list_(struct(name=text, type=text, person=text)), unresolved=text, addressee=span, medium=span,
        nested_in=text, hedged=pa.bool_(), confidence=pa.float64(), because=pa.list_(text),
    )  # fmt: skip
    return pa.schema(
        {
            "schema": text,
            "id": text,
            "date": text,
            "text": text,
            "people": pa.list_(person),
            "titles": pa.list_(title),
            "attributions": pa.list_(attribution),
        }
    )
