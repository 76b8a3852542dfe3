"""What is known of somebody, and how a list of people is read, TSV or JSONL, and its cells checked.

Takes the text of a file; gives one list of cells a row, in the order of `COLUMNS`, and a `KnownPerson` for the rows of
each, or a `LexiconError` that names file, line and reason. Written for speed: the package's own lists have ten thousand
rows, and every process reads them.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Office:
    """An office held: a role id, a country or organisation, and ISO dates (empty: unknown, or held still)."""

    role: str
    country: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of public life.

    Attributes:
        name: The form of the French press, such as ``"Vladimir Poutine"``.
        forms: Every known spelling in any script, ``name`` first; one word alone is a surname or a regnal name.
        gender: ``"m"``, ``"f"``, or empty where unknown.
        country: ISO 3166-1 alpha-2 or ``EU``, ``UN``, ``NATO`` …, of the latest office; may be empty.
        office: Role id of the latest office, such as ``"state.head.president"``; may be empty.
        since: First year or date of that office, ISO.
        until: Last year or date of that office, ISO; empty where still held as far as is known.
        kb_id: A Wikidata id or the user's own; empty unless certain.
        earlier: The other offices, as the table lists them.
    """

    name: str
    forms: tuple[str, ...] = ()
    gender: str = ""
    country: str = ""
    office: str = ""
    since: str = ""
    until: str = ""
    kb_id: str = ""
    earlier: tuple[Office, ...] = ()

    def __post_init__(self) -> None:
        if not self.forms or self.forms[0] != self.name:
            object.__setattr__(self, "forms", tuple(dict.fromkeys((self.name, *self.forms))))

    @property
    def offices(self) -> tuple[Office, ...]:
        """Return every office that the tables know, the latest first."""
        if not self.office:
            return self.earlier
        return (Office(self.office, self.country, self.since, self.until), *self.earlier)

    @property
    def countries(self) -> frozenset[str]:
        """Return the codes of all countries and organisations that the person stands for."""
        return frozenset({self.country, *(office.country for office in self.earlier)} - {""})


def read_tsv(text: str, path: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line number, cells)`` of a TSV: ``#`` lines are comments, the first other line names the columns.

    Raises:
        LexiconError: An unknown column, too many cells, or a cell that is not of its column's form (E101).
    """
    places: list[int] = []
    in_order = False
    check = _checker(path)
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
        check(row, number)
        yield number, row


def read_jsonl(text: str, path: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line number, cells)`` of one JSON object a line; a list of forms becomes one cell.

    Raises:
        LexiconError: A line is no JSON object, has an unknown key, or a value that is not of its key's form (E101).
    """
    check = _checker(path)
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
        check(row, number)
        yield number, row


def gather(rows: Iterable[tuple[int, list[str]]]) -> tuple[KnownPerson, ...]:
    """Return the people of ``rows``: rows of one name are one person unless two ids tell them apart."""
    people: list[list[list[str]]] = []
    names: dict[str, list[list[list[str]]]] = {}
    for _, row in rows:
        namesakes = names.get(row[NAME])
        if namesakes is None:
            namesakes = names[row[NAME]] = []
        same = next((known for known in namesakes if _one_id(known, row)), None)
        if same:
            same.append(row)
        else:
            people.append([row])
            namesakes.append(people[-1])
    return tuple([_person(known) for known in people])


def _one_id(known: list[list[str]], row: list[str]) -> bool:
    return not row[KB_ID] or all(other[KB_ID] in ("", row[KB_ID]) for other in known)


def _person(rows: list[list[str]]) -> KnownPerson:
    """Return the person of some rows; the office that ends last, or still lasts, is the latest one."""
    if len(rows) == 1:
        name, forms, gender, country, office, since, until, kb_id = rows[0]
        return KnownPerson(name, _forms(name, forms), gender, country, office, since, until, kb_id)
    forms = ";".join([row[FORMS] for row in rows])
    gender = max(row[GENDER] for row in rows)
    kb_id = max(row[KB_ID] for row in rows)
    rows = sorted(rows, key=lambda row: (row[OFFICE] != "", row[UNTIL] or "9999", row[SINCE]), reverse=True)
    name, _, _, country, office, since, until, _ = rows[0]
    earlier = dict.fromkeys(
        [Office(row[OFFICE], row[COUNTRY], row[SINCE], row[UNTIL]) for row in rows[1:] if row[OFFICE]]
    )
    return KnownPerson(name, _forms(name, forms), gender, country, office, since, until, kb_id, tuple(earlier))


def _forms(name: str, cell: str) -> tuple[str, ...]:
    """Return ``name`` and the forms of a cell, each once."""
    return tuple(dict.fromkeys([name, *filter(None, map(str.strip, cell.split(";")))])) if cell else (name,)


def bad_line(path: str | Path, number: int, problem: str) -> LexiconError:
    """Return the error of a line of a list (E101)."""
    return LexiconError(message("E101", path=path, line=number, problem=problem))


def _place(column: str, path: str | Path, number: int) -> int:
    if column not in COLUMNS:
        raise bad_line(path, number, f"unknown column {column!r}, expected {', '.join(COLUMNS)}")
    return COLUMNS.index(column)


def _checker(path: str | Path) -> Callable[[list[str], int], None]:
    """Return a function that raises where a row's cells have not their columns' form; what has passed is a look-up."""
    alike: set[tuple[str, ...]] = set()
    sound = [{""} for _ in _CHECKS]

    def check(row: list[str], number: int) -> None:
        if not row[NAME]:
            raise bad_line(path, number, "no name")
        checked = tuple(row[GENDER : UNTIL + 1])
        if checked in alike:
            return
        for (place, pattern, expected), passed in zip(_CHECKS, sound, strict=True):
            cell = row[place]
            if cell not in passed:
                if not pattern.fullmatch(cell):
                    raise bad_line(path, number, f"{COLUMNS[place]} is {cell!r}, expected {expected}")
                passed.add(cell)
        since, until = row[SINCE], row[UNTIL]
        if since and until and until[: len(since)] < since[: len(until)]:
            raise bad_line(path, number, f"until {until} comes before since {since}")
        alike.add(checked)

    return check
