"""The checks of a word list's entries: which values a key or a column may hold.

Takes entries as they were read and what is allowed; raises with the file and the line or key.
"""

from collections.abc import Mapping

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of


def check_entry(path: str, key: str, entry: object, choices: Mapping[str, tuple[object, ...]], free: set[str]) -> None:
    """Refuse an entry that is no table, has an unknown key, or another value than the ``choices`` of a key.

    Args:
        path: The file, for the message.
        key: The entry's own key.
        entry: What was read.
        choices: Keys of few values, each with these.
        free: Keys that may hold anything.

    Raises:
        LexiconError: The entry is refused (E102).
    """
    problem = ""
    if not isinstance(entry, dict):
        problem = "an entry is a table"
    elif unknown := entry.keys() - choices.keys() - free:
        problem = f"unknown {', '.join(sorted(unknown))}"
    else:
        for name, values in choices.items():
            if name in entry and entry[name] not in values:
                problem = f"{name} must be one of {', '.join(str(value) for value in values)}"
    if problem:
        raise LexiconError(message("E102", path=path, key=key, problem=problem))


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
