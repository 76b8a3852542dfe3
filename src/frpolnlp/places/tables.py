"""The tables of places: rows of ``lexicons/places/*.tsv`` as records, each under every form of its name.

Takes nothing; gives one :class:`~frpolnlp.places.index.Table` a kind of record, built at its first use and kept, and
plain mappings for what is a single word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from frpolnlp.lexicon import tsv
from frpolnlp.places.index import Table, build, folded, key_of


@dataclass(frozen=True, slots=True)
class Place:
    """A place: French press name, jurisdiction ``code``, ``kind`` and ``article``.

    ``kind`` is ``state``, ``territory``, ``disputed``, ``region``, ``union``, ``historical``, ``capital``, ``city``,
    ``department``, ``province`` or another kind of the tables; ``article`` is ``m``, ``f``, ``mp``, ``fp`` or ``""``.
    """

    name: str
    code: str
    kind: str
    article: str


@dataclass(frozen=True, slots=True)
class Metonym:
    """A building, a street or a capital that speaks for a body: ``le Kremlin``, ``Matignon``, ``Minsk``.

    ``body`` says in French what it stands for; ``office`` is the role id of the person meant, or ``""``.
    """

    name: str
    code: str
    body: str
    office: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that the news quotes: its usual name, ``kind``, jurisdiction ``code`` and grammatical ``gender``.

    ``kind`` is one of ``igo state_body party union media agency platform ngo pollster armed_group company parliament
    court church``; ``gender`` is ``m``, ``f``, ``mp`` or ``fp``.
    """

    name: str
    kind: str
    code: str
    gender: str


@cache
def place_table() -> Table[Place]:
    """Return the places, countries before capitals, regions and cities."""
    return build(_places_of_tables())


@cache
def metonym_table() -> Table[Metonym]:
    """Return what speaks for a body: buildings, streets, capitals."""
    return build(_metonyms_of_tables())


@cache
def organisation_table() -> Table[Organisation]:
    """Return the bodies of the news."""
    return build(_organisations_of_tables())


@cache
def adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return the codes by folded adjective, hyphens inside: ``sud-coreenne`` has ``('KR',)``; ``africain``, none."""
    codes: dict[str, list[str]] = {}
    for form, code in _adjectives_of_tables():
        found = codes.setdefault(folded(form), [])
        if code and code not in found:
            found.append(code)
    return {form: tuple(found) for form, found in codes.items()}


@cache
def prefixes() -> dict[str, str]:
    """Return the codes by the first half of a compound adjective, folded: ``russo``."""
    return {folded(row["prefix"]): row["code"] for row in tsv("places/prefixes")}


@cache
def ambiguous_keys() -> frozenset[str]:
    """Return the keys of places, demonyms and bodies that are also a given name, a surname or a word."""
    return frozenset(key_of(row["form"]) for row in tsv("places/ambiguous"))


@cache
def country_names() -> dict[str, str]:
    """Return the French press names by code."""
    names = {row["code"]: row["name"] for row in reversed(tsv("places/regions")) if "-" in row["code"]}
    return names | {row["code"]: row["name"] for row in reversed(tsv("places/countries"))}


def _cells(cell: str) -> list[str]:
    """Return the values of a cell: ``;`` separates them."""
    return [value.strip() for value in cell.split(";")] if cell else []


def _forms(row: Mapping[str, str]) -> Iterable[str]:
    """Yield the main adjective's forms of a row; the others' are :func:`_other_forms`."""
    return filter(None, (row["adj_ms"], row["adj_fs"], row["adj_mp"], row["adj_fp"]))


def _other_forms(row: Mapping[str, str]) -> Iterable[str]:
    return (form for four in _cells(row["others"]) for form in four.split("/"))


def _named(row: Mapping[str, str], name: str = "name", variants: str = "variants") -> Iterable[str]:
    """Yield the forms of a name; ``Le Caire`` also without its article, for ``du Caire``."""
    for form in (row[name], *_cells(row[variants])):
        if form:
            yield form
            if form.startswith(("Le ", "Les ")):
                yield form.split(" ", 1)[1]


def _places_of_tables() -> Iterable[tuple[str, Place]]:
    countries = tsv("places/countries")
    for row in countries:
        place = Place(row["name"], row["code"], row["kind"], row["article"].replace("none", ""))
        yield from ((form, place) for form in _named(row))
    for row in countries:
        place = Place(row["capital"], row["code"], "capital", "")
        yield from ((form, place) for form in _named(row, "capital", "capital_variants"))
    for row in tsv("places/regions"):
        place = Place(row["name"], row["code"], row["kind"], row["article"].replace("none", ""))
        yield from ((form, place) for form in _named(row))
    for row in tsv("places/cities"):
        place = Place(row["name"], row["code"], "city", "")
        yield from ((form, place) for form in _named(row))


def _adjectives_of_tables() -> Iterable[tuple[str, str]]:
    tables = (tsv("places/countries"), tsv("places/regions"), tsv("places/cities"))
    for forms in (_forms, _other_forms):
        yield from ((form, row["code"]) for rows in tables for row in rows for form in forms(row))


def _metonyms_of_tables() -> Iterable[tuple[str, Metonym]]:
    for row in tsv("places/metonyms"):
        value = Metonym(row["name"], row["code"], row["body"], row["office"])
        yield from ((form, value) for form in _named(row))
    for row in tsv("places/countries"):
        if row["adj_ms"] and row["kind"] != "historical":
            value = Metonym(row["capital"], row["code"], f"gouvernement {row['adj_ms']}", "")
            yield from ((form, value) for form in _named(row, "capital", "capital_variants"))


def _organisations_of_tables() -> Iterable[tuple[str, Organisation]]:
    for row in tsv("places/organisations"):
        value = Organisation(row["name"], row["kind"], row["code"], row["gender"])
        yield from ((form, value) for form in _named(row))
