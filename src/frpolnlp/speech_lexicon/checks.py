"""The checks of a word list's entries: which values a key or a column may hold.

Takes entries as they were read and what is allowed; raises with the file and the line or key.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of


def check_entry(
    path: str, key: str, entry: object, choices: Mapping[str, tuple[object, ...]], free: AbstractSet[str]
) -> None:
    """Refuse an entry in which :func:`fault` finds something; ``path`` names the file, ``key`` the entry.

    Raises:
        LexiconError: The entry is refused (E102).
    """
    if problem := fault(entry, choices, free):
        raise LexiconError(message("E102", path=path, key=key, problem=problem))


def fault(entry: object, choices: Mapping[str, tuple[object, ...]], free: AbstractSet[str]) -> str:
    """Say what is wrong with an entry, or nothing.

    Args:
        entry: What was read: it must be a table.
        choices: The keys of few values, each with these.
        free: The keys that may hold anything.

    Example:
        >>> fault({"gender": "n"}, {"gender": ("m", "f")}, set())
        'gender must be one of m, f'
    """
    if not isinstance(entry, dict):
        return "an entry is a table"
    if unknown := entry.keys() - choices.keys() - free:
        return f"unknown {', '.join(sorted(unknown))}"
    for name, values in choices.items():
        if name in entry and entry[name] not in values:
            return f"{name} must be one of {', '.join(str(value) for value in values)}"
    return ""


def rows(name: str, **columns: tuple[str, ...]) -> list[Mapping[str, str]]:
    """Return the rows of ``lexicons/speech/<name>.tsv`` after a check of the columns that have few values.

    Raises:
        LexiconError: A row has no noun, or another value in one of the columns (E101).
    """
    path = f"speech/{name}.tsv"
    return read_rows(text_of(f"speech/{name}", ".tsv"), path, columns)


def read_rows(text: str, path: str, columns: Mapping[str, tuple[str, ...]]) -> list[Mapping[str, str]]:
    """Return the rows of a TSV ``text`` whose ``columns`` hold one of the values given; ``path`` names it in errors.

    Raises:
        LexiconError: A row has no noun, or another value in one of the columns (E101).
    """
    found = []
    for line, row in parse_tsv(text, path):
        for column, values in columns.items():
            if row.get(column) not in values:
                problem = f"{column} is {row.get(column)!r}, not one of {', '.join(values)}"
                raise LexiconError(message("E101", path=path, line=line, problem=problem))
        if not row.get("noun"):
            raise LexiconError(message("E101", path=path, line=line, problem="no noun"))
        found.append(row)
    return found
