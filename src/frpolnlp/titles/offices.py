"""The word lists of titles: offices with all their forms, what a complement makes of them, modifiers and portfolios.

Takes ``lexicons/titles/*.tsv``; gives indexes by first word (lower case, with and without accents) whose entries are
read with :func:`match`, the longest first. A bad line fails at load, naming file and line. Needs no spaCy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of, tsv
from frpolnlp.places import fold
from frpolnlp.text.words import split_words
from frpolnlp.titles.plurals import plural

T = TypeVar("T")

#: abbreviations that keep their point in the words of a text (see ``text/words.py``)
_WHOLE = ("m.", "mm.", "mme.", "mmes.", "mlle.", "mgr.", "dr.", "pr.", "st.", "me.", "s.e.", "a.i.")

#: codes of organisations that are nobody's country
ORGANISATIONS = frozenset("EU UN NATO AFRU ECOWAS VA ICC WTO IMF WB ARAB_LEAGUE OSCE OECD OPEC COE OIF SU".split())
_OF = frozenset(("de",))
_USES = frozenset(("free", "told", "beside", "apposed"))
_TAKES = frozenset(("de", "à", "aux", "en", "pour", "auprès", "sur", "près", "none"))


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the list has it; see the head of ``offices.tsv``.

    Attributes:
        name: The masculine (or only) form.
        role: A role of ``roles.tsv``.
        use: ``free``, ``told``, ``apposed`` or ``beside``: what a text must say for the word to be a title.
        family: The rows of ``complements.tsv`` that may change the role, or ``""``.
        takes: Prepositions that a complement may begin with.
        codes: The jurisdictions that have the office, the most usual first; empty where any may have it.
    """

    name: str
    role: str
    use: str
    family: str
    takes: frozenset[str]
    codes: tuple[str, ...]


class Form(NamedTuple):
    """An office in one gender (``m``, ``f``, ``e``: the form does not tell) and number (``s``, ``p``)."""

    office: Office
    gender: str
    number: str


class Modifier(NamedTuple):
    """A word or phrase of status: where it stands (``before``, ``after``, ``both``, ``phrase``), what it says."""

    place: str
    status: tuple[str, ...]


class Adjective(NamedTuple):
    """An adjective that belongs to a title: its kind (``party``, ``rank``, ``scope``, ``quality``)."""

    kind: str


class Institution(NamedTuple):
    """What a title may be of: its class in ``complements.tsv`` and its one jurisdiction, or ``""``."""

    kind: str
    code: str


class Entry(NamedTuple, Generic[T]):
    """A phrase of an index: its folded words, and the value."""

    words: tuple[str, ...]
    value: T


Index = Mapping[str, tuple[Entry[T], ...]]


def match(index: Index[T], lower: Sequence[str], start: int) -> tuple[int, T] | None:
    """Return ``(end, value)`` of the longest phrase of ``index`` at the word ``start``, or None.

    Args:
        index: One of the indexes of this module.
        lower: Words in lower case.
        start: Position of the first word.

    Example:
        >>> match(offices(), ["le", "chef", "de", "l'", "etat"], 1)[0]
        5
    """
    entries = index.get(lower[start])
    if entries is None:
        return None
    second = fold(lower[start + 1]) if start + 1 < len(lower) else ""
    for words, value in entries:
        size = len(words)
        if size == 1:
            return start + 1, value
        if words[1] != second:
            continue
        end = start + size
        if size == 2 or (words[2:] == tuple(map(fold, lower[start + 2 : end]))):
            return end, value
    return None


@cache
def roles() -> Mapping[str, str]:
    """Return the known roles, each with its French label."""
    return {row["role"]: row["label"] for row in tsv("titles/roles")}


@cache
def offices() -> Index[Form]:
    """Return every form of every office.

    Raises:
        LexiconError: A line has an unknown role, use, preposition or jurisdiction (E101).
    """
    return _index(read_offices(text_of("titles/offices", ".tsv"), "titles/offices.tsv"))


def read_offices(text: str, path: str) -> Iterator[tuple[str, Form]]:
    r"""Yield ``(form, value)`` of a list of offices; ``path`` names it in errors.

    Raises:
        LexiconError: A line has an unknown role, use, preposition or jurisdiction (E101).

    Example:
        >>> lines = "m\tf\trole\nsyndic\tsyndique\tlocal.mayor\n"
        >>> [form for form, _ in read_offices(lines, "own.tsv")]
        ['syndic', 'syndics', 'syndique', 'syndiques']
    """
    known, codes = roles(), _codes()
    families = {row["family"] for row in tsv("titles/complements")}
    for line, row in parse_tsv(text, path):
        get = row.get
        takes = frozenset(filter(None, get("takes", "").split(","))) or _OF
        use = get("use", "") or "free"
        own, family, role = tuple(_cells(get("code", ""))), get("family", ""), get("role", "")
        _check(path, line, role not in known, f"unknown role {role!r}")
        _check(path, line, use not in _USES, f"unknown use {use!r}")
        _check(path, line, not takes <= _TAKES, f"unknown preposition in {get('takes')!r}")
        _check(path, line, not codes.issuperset(own), f"unknown jurisdiction {get('code')!r}")
        _check(path, line, bool(family) and family not in families, f"unknown family {family!r}")
        _check(path, line, not get("m") and not get("f"), "no form")
        masculine, feminine = _cells(get("m", "")), _cells(get("f", ""))
        epicene = feminine == ["="]
        office = Office((masculine or feminine)[0], role, use, family, takes, own)
        for gender, forms in (("e" if epicene else "m", masculine), ("f", [] if epicene else feminine)):
            for form in forms:
                both = form in masculine and form in feminine
                yield form, Form(office, "e" if both else gender, "s")
                yield plural(form), Form(office, "e" if both else gender, "p")
        for form in _cells(get("plural", "")):
            gender = "f" if not epicene and form in {plural(word) for word in feminine} else "e" if epicene else "m"
            yield form, Form(office, gender, "p")


@cache
def modifiers() -> Index[Modifier]:
    """Return words and phrases of status."""
    return _index(
        (form, Modifier(row["place"], tuple(filter(None, row["status"].split(",")))))
        for row in tsv("titles/modifiers")
        for form in _cells(row["form"])
    )


@cache
def adjectives() -> Index[Adjective]:
    """Return the adjectives of colour, rank and scope."""
    return _index((form, Adjective(row["kind"])) for row in tsv("titles/adjectives") for form in _cells(row["form"]))


@cache
def portfolios() -> Index[str]:
    """Return the portfolios, each with its role.

    Raises:
        LexiconError: A line has an unknown role (E101).
    """
    found = []
    for line, row in _checked("titles/portfolios"):
        role = "gov.minister" if row["role"] == "minister" else f"gov.minister.{row['role']}"
        _check("titles/portfolios.tsv", line, role not in roles(), f"unknown role {role!r}")
        found.append((row["portfolio"], role))
    return _index(found)


@cache
def institutions() -> Index[Institution]:
    """Return the institutions.

    Raises:
        LexiconError: A line has an unknown jurisdiction (E101).
    """
    found = []
    for line, row in _checked("titles/institutions"):
        code = row["code"]
        _check("titles/institutions.tsv", line, bool(code) and code not in _codes(), f"unknown jurisdiction {code!r}")
        found.append((row["form"], Institution(row["class"], code)))
    return _index(found)


@cache
def complements() -> Mapping[tuple[str, str], str]:
    """Return ``(family, class of complement) -> role``.

    Raises:
        LexiconError: A line has an unknown role (E101).
    """
    found = {}
    for line, row in _checked("titles/complements"):
        _check("titles/complements.tsv", line, row["role"] not in roles(), f"unknown role {row['role']!r}")
        found[row["family"], row["class"]] = row["role"]
    return found


def _checked(name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Return the rows of a list with their lines, for entries that are checked."""
    return iter(parse_tsv(text_of(name, ".tsv"), f"{name}.tsv"))


def _check(path: str, line: int, wrong: bool, problem: str) -> None:
    """Raise a LexiconError (E101) that names file and line where ``wrong``."""
    if wrong:
        raise LexiconError(message("E101", path=path, line=line, problem=problem))


def _cells(cell: str) -> list[str]:
    return [value.strip() for value in cell.split(";")] if cell else []


@cache
def regions() -> frozenset[str]:
    """Return the codes of regions with a government of their own."""
    return frozenset(row["code"] for row in tsv("places/regions") if "-" in row["code"]) | _REGIONAL


@cache
def _codes() -> frozenset[str]:
    rows = (*tsv("places/countries"), *tsv("places/regions"))
    return ORGANISATIONS | {row["code"] for row in rows} | _REGIONAL


#: regions with a government of their own that the lists of places may not have yet
_REGIONAL = frozenset("CA-QC BE-WAL BE-VLG BE-BRU ES-CT ES-PV CH-GE GB-SCT GB-WLS GB-NIR FR-NC FR-PF HK".split())


def _index(rows: Iterable[tuple[str, T]]) -> Index[T]:
    """Index phrases by first word in lower case, with its accents and without; one split for all is much faster."""
    held = list(rows)
    lower = split_words("\n".join(form for form, _ in held)).lower
    phrases: list[tuple[str, ...]] = []
    start = 0
    for i, word in enumerate([*lower, "\n"]):
        if word == "\n":
            phrases.append(tuple(lower[start:i]))
            start = i + 1
    found: dict[str, dict[tuple[str, ...], T]] = {}
    for phrase, (form, value) in zip(phrases, held, strict=True):
        if phrase[-1] == "-" or form.startswith(_WHOLE):  # a prefix, a civility: the words of a text keep their mark
            phrase = tuple(form.lower().split())
        folded = tuple(map(fold, phrase))
        # "Etat" and "PRESIDENT" are read, "Pere" is a given name and no père
        plain = len(folded[0]) > 5 or phrase[0][0] != folded[0][0]
        for first in {phrase[0], folded[0]} if plain else {phrase[0]}:
            found.setdefault(first, {}).setdefault(folded, value)
    return {
        first: tuple(Entry(words, value) for words, value in sorted(entries.items(), key=lambda item: -len(item[0])))
        for first, entries in found.items()
    }
