"""Read the rows of a list of people, TSV or JSONL, and check their cells.

Takes the text of a file; gives one list of cells a row, in the order of `COLUMNS`, or a `LexiconError` that names file,
line and reason. Written for speed: the package's own lists have ten thousand rows, and every process reads them.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError

COLUMNS = ("name", "forms", "gender", "country", "office", "since", "until", "kb_id")
_EMPTY = [""] * len(COLUMNS)
NAME, FORMS, GENDER, COUNTRY, OFFICE, SINCE, UNTIL, KB_ID = range(len(COLUMNS))

_DATE = (re.compile(r"\d{4}(-\d\d){0,2}"), "a date such as 2017 or 2017-05-14")
_CHECKS = (
    (GENDER, re.compile(r"[mfe]"), "m, f or e"),
    (COUNTRY, re.compile(r"[A-Z]{2,12}(-[A-Z0-9]{1,8})?"), "an ISO 3166 code or EU, UN, NATO …"),
    (OFFICE, re.compile(r"[a-z_]+(\.[a-z_]+)*"), "a dotted role such as gov.head.prime_minister"),
    (SINCE, *_DATE),
    (UNTIL, *_DATE),
)


def read_tsv(text: str, path: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line number, cells)`` of a TSV: ``#`` lines are comments, the first other line names the columns.

    Raises:
        LexiconError: An unknown column, too many cells, or a cell that is not of its column's form (E101).
    """
    places: list[int] = []
    in_order = False
    sound = [{""} for _ in _CHECKS]
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = line.split("\t")
        if not places:
            places = [_place(column.strip(), path, number) for column in cells]
            in_order = places == list(range(len(places)))
            continue
        if len(cells) > len(places):
            raise bad_line(path, number, f"{len(cells)} cells under {len(places)} columns")
        if " \t" in line or "\t " in line or line[-1].isspace() or line[0].isspace():
            cells = [cell.strip() for cell in cells]
        if in_order:
            row = cells + _EMPTY[len(cells) :]
        else:
            row = _EMPTY[:]
            for place, cell in zip(places, cells, strict=False):
                row[place] = cell
        _check(row, sound, path, number)
        yield number, row


def read_jsonl(text: str, path: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line number, cells)`` of one JSON object a line; a list of forms becomes one cell.

    Raises:
        LexiconError: A line is no JSON object, has an unknown key, or a value that is not of its key's form (E101).
    """
    sound = [{""} for _ in _CHECKS]
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as problem:
            raise bad_line(path, number, f"not JSON ({problem})") from problem
        if not isinstance(found, dict):
            raise bad_line(path, number, "not a JSON object")
        row = _EMPTY[:]
        for column, value in found.items():
            place = _place(column, path, number)
            if place == FORMS and isinstance(value, list) and all(isinstance(form, str) for form in value):
                value = ";".join(value)
            elif place in (SINCE, UNTIL) and type(value) is int:
                value = str(value)
            elif value is None:
                value = ""
            if not isinstance(value, str):
                raise bad_line(path, number, f"{column} is {json.dumps(value)}, not a string")
            row[place] = " ".join(value.split())
        _check(row, sound, path, number)
        yield number, row


def bad_line(path: str | Path, number: int, problem: str) -> LexiconError:
    """Return the error of a line of a list (E101)."""
    return LexiconError(message("E101", path=path, line=number, problem=problem))


def _place(column: str, path: str | Path, number: int) -> int:
    if column not in COLUMNS:
        raise bad_line(path, number, f"unknown column {column!r}, expected {', '.join(COLUMNS)}")
    return COLUMNS.index(column)


def _check(row: list[str], sound: list[set[str]], path: str | Path, number: int) -> None:
    """Raise where a cell has not its column's form; ``sound`` holds what has passed, so most cells cost a look-up."""
    if not row[NAME]:
        raise bad_line(path, number, "no name")
    for (place, pattern, expected), passed in zip(_CHECKS, sound, strict=True):
        cell = row[place]
        if cell not in passed:
            if not pattern.fullmatch(cell):
                raise bad_line(path, number, f"{COLUMNS[place]} is {cell!r}, expected {expected}")
            passed.add(cell)
    since, until = row[SINCE], row[UNTIL]
    if since and until and until[: len(since)] < since[: len(until)]:
        raise bad_line(path, number, f"until {until} comes before since {since}")
