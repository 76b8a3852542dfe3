"""Partitions of a corpus: a part of the input, and the file that its records go to. Any engine can run them.

Takes paths and a folder; gives :class:`Partition` values (:func:`plan`) that :func:`annotate_partition` does, each in
any process of any machine that sees the files. A partition is written under a temporary name and renamed when it is
whole, and one that is there is not done again: a run that was broken off goes on where it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from frpolnlp.export.writers import open_writer
from frpolnlp.inputs import Fault, read_documents, suffix_of
from frpolnlp.scale.batch import annotate_batch, batches

#: formats that a partition can have
FORMATS = ("jsonl", "csv", "parquet")
#: text files that make a partition together
_TEXTS = 1000


@dataclass(frozen=True, slots=True)
class Partition:
    """A part of the input: the files that are read in order, and the file that is written."""

    sources: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a partition.

    Attributes:
        target: Its file.
        records: How many records were written now.
        faults: What failed, as messages that name the document; its other documents are written.
        before: Whether the partition was there already.
    """

    target: str
    records: int = 0
    faults: tuple[str, ...] = ()
    before: bool = False


def plan(paths: Iterable[str | Path], folder: str | Path, format: str = "jsonl") -> list[Partition]:
    """Return the partitions of the files of ``paths``: a file of records makes one, text files do by the thousand.

    The same files give the same partitions, so that a run can be taken up again.

    Args:
        paths: Files, or folders that are walked.
        folder: Where the records go: a file for each partition.
        format: One of :data:`FORMATS`.
    """
    named: list[tuple[str, tuple[str, ...]]] = []
    texts: list[str] = []
    for given in map(Path, paths):
        for path in _files(given):
            suffix = suffix_of(path)
            if suffix == ".txt":
                texts.append(str(path))
            else:
                inner = path.relative_to(given) if path != given else Path(path.name)
                named.append((inner.as_posix()[: len(inner.as_posix()) - len(suffix)], (str(path),)))
    named += [(f"texts-{number:05}", lot) for number, lot in enumerate(_lots(texts))]
    taken: set[str] = set()
    found = []
    for name, sources in named:
        unique, number = name, 1
        while unique in taken:
            number += 1
            unique = f"{name}-{number}"
        taken.add(unique)
        found.append(Partition(sources, str(Path(folder, f"{unique}.{format}"))))
    return found


def annotate_partition(
    partition: Partition,
    *,
    model: str = "blank",
    format: str = "jsonl",
    id_field: str = "id",
    text_field: str = "text",
    date_field: str | None = None,
) -> Outcome:
    """Write the records of ``partition``, one for each document in order, unless its file is there.

    Args:
        partition: One of what :func:`plan` gives.
        model: What :func:`frpolnlp.load` takes.
        format: As for :func:`plan`.
        id_field: The field of a record of the input that holds its id.
        text_field: The field that holds its text.
        date_field: The field that holds its date, as for :func:`frpolnlp.inputs.read_documents`.

    Raises:
        OSError: The file cannot be written, or the model is not to be had (E002).
    """
    target = Path(partition.target)
    if target.exists():
        return Outcome(partition.target, before=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    faults = []
    items = read_documents(partition.sources, id_field=id_field, text_field=text_field, date_field=date_field)
    with open_writer(format, partition.target) as write:
        for batch in batches(items):
            for outcome in annotate_batch(model, batch):
                if isinstance(outcome, Fault):
                    faults.append(outcome.message)
                else:
                    write(outcome)
                    written += 1
    return Outcome(partition.target, written, tuple(faults))


def tidy(partitions: Iterable[Partition]) -> None:
    """Remove what processes that were ended have left beside partitions that are written."""
    for partition in partitions:
        target = Path(partition.target)
        if target.exists():
            for rest in target.parent.glob(f".{target.name}.*.part"):
                rest.unlink(missing_ok=True)


def _files(given: Path) -> list[Path]:
    if not given.is_dir():
        return [given]
    found = [path for path in sorted(given.rglob("*")) if path.is_file() and suffix_of(path)]
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(given).parts)]


def _lots(texts: list[str]) -> list[tuple[str, ...]]:
    return [tuple(texts[start : start + _TEXTS]) for start in range(0, len(texts), _TEXTS)]
