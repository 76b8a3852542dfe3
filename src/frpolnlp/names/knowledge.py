"""Who is known: people of public life with their spellings, offices and ids, and a user's own list of them.

Takes the package's tables (``lexicons/names/people.tsv``, written by hand, and ``politicians.tsv``, names as of 2016
with ids) and, where given, a TSV or JSONL file of one's own; gives frozen values and `Knowledge`, which answers by full
form, by surname and by id. Reads no file at import and needs no spaCy.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from unicodedata import normalize

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of, toml

COLUMNS = ("name", "forms", "gender", "country", "office", "since", "until", "kb_id")

# Countries whose people the French press names with the surname first.
SURNAME_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "TW", "VN"})

_MARKS = re.compile("[\u0300-\u036f]+")
_UNIFORM = str.maketrans("-‐‑·・’ʼ`łøıđ", "     '''loid")
_CELL = {
    "gender": (re.compile(r"[mfe]"), "m, f or e"),
    "country": (re.compile(r"[A-Z]{2,12}(-[A-Z0-9]{1,8})?"), "an ISO 3166 code or EU, UN, NATO, AU …"),
    "office": (re.compile(r"[a-z_]+(\.[a-z_]+)*"), "a dotted role such as gov.head.prime_minister"),
    "since": (re.compile(r"\d{4}(-\d\d){0,2}"), "a date such as 2017 or 2017-05-14"),
    "until": (re.compile(r"\d{4}(-\d\d){0,2}"), "a date such as 2017 or 2017-05-14"),
}


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


class Knowledge:
    """Known people, found by full form, by surname or by id.

    Example:
        >>> known = Knowledge([KnownPerson("Ursula von der Leyen", country="EU", kb_id="Q60772")])
        >>> [person.name for person in known.find("URSULA VON DER LEYEN")]
        ['Ursula von der Leyen']
        >>> [person.name for person in known.by_surname("von der Leyen")]
        ['Ursula von der Leyen']
        >>> known.by_id("Q60772").country
        'EU'
    """

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self.people: tuple[KnownPerson, ...] = tuple(people)

    def __len__(self) -> int:
        return len(self.people)

    def __iter__(self) -> Iterator[KnownPerson]:
        return iter(self.people)

    def find(self, form: str) -> tuple[KnownPerson, ...]:
        """Return the people one of whose full forms is ``form``, case, accents and hyphens aside."""
        return tuple(self.people[i] for i in self.forms.get(key(form), ()))

    def by_surname(self, surname: str) -> tuple[KnownPerson, ...]:
        """Return the people whose surname is ``surname``, with or without its particles."""
        return tuple(self.people[i] for i in self.surnames.get(key(surname), ()))

    def by_id(self, kb_id: str) -> KnownPerson | None:
        """Return the person whose ``kb_id`` this is, or None."""
        return self.ids.get(kb_id)

    @cached_property
    def forms(self) -> Mapping[str, tuple[int, ...]]:
        """The folded full forms (two words and more, or not ASCII), each with its indices in ``people``."""
        found: dict[str, tuple[int, ...]] = {}
        for i, form in self._folded():
            if " " in form or not form.isascii():
                held = found.get(form)
                found[form] = (i,) if held is None else held if i in held else (*held, i)
        return found

    @cached_property
    def surnames(self) -> Mapping[str, tuple[int, ...]]:
        """The folded surnames, each with the indices in ``people`` of those who bear it."""
        found: dict[str, tuple[int, ...]] = {}
        people = self.people
        for i, form in self._folded():
            for surname in _surnames(form, people[i].country in SURNAME_FIRST):
                held = found.get(surname)
                found[surname] = (i,) if held is None else held if i in held else (*held, i)
        return found

    @cached_property
    def ids(self) -> Mapping[str, KnownPerson]:
        """The people who have an id, by id."""
        return {person.kb_id: person for person in self.people if person.kb_id}

    def _folded(self) -> Iterator[tuple[int, str]]:
        """Yield ``(index in people, folded form)`` of every form; one long text folds ten times as fast as many."""
        owners: list[int] = []
        forms: list[str] = []
        for i, person in enumerate(self.people):
            spelled = person.forms or (person.name,)
            owners.extend([i] * len(spelled))
            forms.extend(form.replace("\n", " ") for form in spelled)
        return zip(owners, key("\n".join(forms)).split("\n"), strict=True) if owners else iter(())


def key(form: str) -> str:
    """Return ``form`` without case, accents and hyphens: what forms are compared by.

    Example:
        >>> key("Jean-Noël BARROT")
        'jean noel barrot'
    """
    return _MARKS.sub("", normalize("NFD", form)).casefold().translate(_UNIFORM)


@cache
def people() -> tuple[KnownPerson, ...]:
    """Return everybody whom the package knows: ``people.tsv`` over ``politicians.tsv``, read once."""
    return merge(_packaged("names/politicians"), curated())


@cache
def curated() -> tuple[KnownPerson, ...]:
    """Return the people of ``people.tsv``, written by hand: those whom today's news names, read once."""
    return _packaged("names/people")


@cache
def knowledge() -> Knowledge:
    """Return the package's `Knowledge`, built once."""
    return Knowledge(people())


def load_knowledge(path: str | Path) -> tuple[KnownPerson, ...]:
    r"""Read a list of one's own, TSV (``.tsv``) or one JSON object a line (``.jsonl``), UTF-8.

    The columns or keys are those of ``people.tsv``: ``name`` (needed), ``forms`` (separated by ``;``, a list in JSON),
    ``gender``, ``country``, ``office``, ``since``, ``until``, ``kb_id``. Several rows of one name are several offices
    of one person, unless two different ids tell them apart.

    Args:
        path: The file; its ending says what it holds.

    Raises:
        LexiconError: A line is not of that form (E101), the file has an unknown ending (E110) or cannot be read (E111).

    Example:
        >>> from tempfile import mkdtemp
        >>> own = Path(mkdtemp()) / "own.tsv"
        >>> _ = own.write_text("name\tforms\tcountry\nPavel Latouchka\tПавел Латушко\tBY\n", encoding="utf8")
        >>> load_knowledge(own)[0].forms
        ('Pavel Latouchka', 'Павел Латушко')
    """
    path = Path(path)
    readers = {".tsv": parse_tsv, ".jsonl": _parse_jsonl}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise LexiconError(message("E110", path=path))
    try:
        text = path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as problem:
        raise LexiconError(message("E111", path=path, problem=problem)) from problem
    return _gather(reader(text, path), path)


def merge(base: Iterable[KnownPerson], own: Iterable[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Return ``base`` with ``own`` over it: where both know somebody, ``own`` wins, and the forms are joined.

    Two entries are one person where they have the same id, or the same name and neither different ids nor countries
    without one in common.

    Example:
        >>> base = [KnownPerson("Charles Michel", office="eu.council_president", country="EU", kb_id="Q939979")]
        >>> merge(base, [KnownPerson("Charles Michel", office="gov.head.prime_minister", country="BE")])[0].office
        'eu.council_president'

        The second one above is somebody else as far as the tables can tell: no country in common. With it:

        >>> merge(base, [KnownPerson("Charles Michel", office="party.leader", country="EU")])[0].kb_id
        'Q939979'
    """
    merged = list(base)
    ids = {person.kb_id: i for i, person in enumerate(merged) if person.kb_id}
    names: dict[str, list[int]] = {}
    for i, folded in enumerate(key("\n".join(person.name.replace("\n", " ") for person in merged)).split("\n")):
        names.setdefault(folded, []).append(i)
    for person in own:
        same = ids.get(person.kb_id) if person.kb_id else None
        folded = key(person.name)
        if same is None:
            same = next((i for i in names.get(folded, ()) if _compatible(merged[i], person)), None)
        if same is not None and same < len(merged):
            merged[same] = _over(merged[same], person)
        else:
            same = len(merged)
            merged.append(person)
            names.setdefault(folded, []).append(same)
        if merged[same].kb_id:
            ids[merged[same].kb_id] = same
    return tuple(merged)


def _packaged(name: str) -> tuple[KnownPerson, ...]:
    return _gather(parse_tsv(text_of(name, ".tsv"), f"{name}.tsv"), f"{name}.tsv")


def _parse_jsonl(text: str, path: str | Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield ``(line number, row)`` of one JSON object a line, with the list of forms joined as in a TSV cell."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError as problem:
            raise _bad(path, number, f"not JSON ({problem})") from problem
        if not isinstance(found, dict):
            raise _bad(path, number, "not a JSON object")
        row: dict[str, str] = {}
        for column, cell in found.items():
            if column == "forms" and isinstance(cell, list) and all(isinstance(form, str) for form in cell):
                cell = ";".join(cell)
            elif cell is None or (column in ("since", "until") and isinstance(cell, int)):
                cell = "" if cell is None else str(cell)
            if not isinstance(cell, str):
                raise _bad(path, number, f"{column} is {json.dumps(cell)}, not a string")
            row[column] = cell.strip()
        yield number, row


def _gather(rows: Iterable[tuple[int, Mapping[str, str]]], path: str | Path) -> tuple[KnownPerson, ...]:
    """Return the people of ``rows``: rows of one name are one person unless two ids tell them apart."""
    found: list[KnownPerson] = []
    names: dict[str, list[int]] = {}
    for number, row in rows:
        person = _person(row, path, number)
        held = names.setdefault(person.name, [])
        for i in held:
            if not (found[i].kb_id and person.kb_id and found[i].kb_id != person.kb_id):
                found[i] = _with_office(found[i], person)
                break
        else:
            held.append(len(found))
            found.append(person)
    return tuple(found)


def _person(row: Mapping[str, str], path: str | Path, number: int) -> KnownPerson:
    """Return the person of a row, its cells checked."""
    get = row.get
    name = get("name", "")
    if not name:
        raise _bad(path, number, "no name")
    for column, cell in row.items():
        if column not in COLUMNS:
            raise _bad(path, number, f"unknown column {column!r}, expected {', '.join(COLUMNS)}")
        if cell and column in _CELL:
            pattern, expected = _CELL[column]
            if not pattern.fullmatch(cell):
                raise _bad(path, number, f"{column} is {cell!r}, expected {expected}")
    since, until = get("since", ""), get("until", "")
    if since and until and until < since[: len(until)]:
        raise _bad(path, number, f"until {until} comes before since {since}")
    cell = get("forms", "")
    forms = [name, *filter(None, map(str.strip, cell.split(";")))] if cell else [name]
    return KnownPerson(
        name,
        tuple(dict.fromkeys(forms)),
        get("gender", ""),
        get("country", ""),
        get("office", ""),
        since,
        until,
        get("kb_id", ""),
    )


def _with_office(first: KnownPerson, other: KnownPerson) -> KnownPerson:
    """Return one person of two rows; the office that ends last (or still lasts) is the latest one."""
    offices = sorted({*first.offices, *other.offices}, key=lambda o: (o.until or "9999", o.since), reverse=True)
    latest = offices[0] if offices else Office("", first.country or other.country)
    return KnownPerson(
        first.name,
        tuple(dict.fromkeys((*first.forms, *other.forms))),
        first.gender or other.gender,
        latest.country,
        latest.role,
        latest.since,
        latest.until,
        first.kb_id or other.kb_id,
        tuple(offices[1:]),
    )


def _over(base: KnownPerson, own: KnownPerson) -> KnownPerson:
    """Return ``own`` with what it leaves empty taken from ``base``; an office is taken whole."""
    filled = replace(
        own,
        forms=tuple(dict.fromkeys((own.name, *own.forms, *base.forms))),
        gender=own.gender or base.gender,
        kb_id=own.kb_id or base.kb_id,
    )
    if own.office:
        return filled
    return replace(
        filled,
        country=own.country or base.country,
        office=base.office,
        since=base.since,
        until=base.until,
        earlier=own.earlier or base.earlier,
    )


def _compatible(a: KnownPerson, b: KnownPerson) -> bool:
    if a.kb_id and b.kb_id and a.kb_id != b.kb_id:
        return False
    return not a.country or not b.country or bool(a.countries & b.countries)


def _surnames(form: str, surname_first: bool) -> Sequence[str]:
    """Return what a folded form may be called by its surname: with its particles, and without."""
    words = form.split(" ")
    if len(words) == 1:
        return words
    if surname_first:
        return words[:1]
    particles = _particles()
    start = len(words) - 1
    while start > 1 and words[start - 1] in particles:
        start -= 1
    full = " ".join(words[start:])
    found = [full] if start == len(words) - 1 else [full, words[-1]]
    if len(words) > 2 and start > 1:
        found.append(" ".join(words[1:]))  # two surnames: "Pedro Sanchez Castejon", or a second given name
    return found


@cache
def _particles() -> frozenset[str]:
    return frozenset(toml("names/comparison")["particles"])


def _bad(path: str | Path, number: int, problem: str) -> LexiconError:
    return LexiconError(message("E101", path=path, line=number, problem=problem))
