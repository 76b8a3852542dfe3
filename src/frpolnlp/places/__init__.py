"""Look up places and institutions: whose country an adjective, a city, a metonym or a body of the news belongs to.

Takes forms as they are written (``"Etats-Unis"``, ``"ÉTATS-UNIS"``, ``"l’Élysée"``) and gives jurisdiction codes (ISO
3166-1; ISO 3166-2 for regions with a government of their own) or frozen records. The tables are
``lexicons/places/*.tsv``; each index is built at its first use and kept.

Two ways in:

* by form: :func:`countries_of_adjective`, :func:`is_demonym`, :func:`country_of_place`, :func:`places`,
  :func:`is_place`, :func:`metonym`, :func:`organisation`;
* by position in a list of words: :func:`place_index`, :func:`metonym_index` and :func:`organisation_index` map a
  folded first word to the entries that begin with it, and :func:`longest` reads the longest one at a
  position; adjectives are single words, so :func:`adjectives` maps the folded word to codes. How forms are folded and
  what their case must be is in :mod:`frpolnlp.places.index`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from frpolnlp.lexicon import tsv
from frpolnlp.places.index import (
    Index,
    Table,
    build,
    case_of,
    find,
    fold,
    folded,
    key_of,
    longest,
    without_article,
    words,
)

__all__ = [
    "Metonym",
    "Organisation",
    "Place",
    "adjectives",
    "case_of",
    "countries_of_adjective",
    "countries_of_place",
    "country_name",
    "country_of_place",
    "first_words",
    "fold",
    "is_ambiguous",
    "is_demonym",
    "is_place",
    "longest",
    "metonym",
    "metonym_index",
    "organisation",
    "organisation_index",
    "organisations",
    "place_index",
    "places",
    "words",
]


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


def countries_of_adjective(form: str) -> tuple[str, ...]:
    """Return the codes that a demonym or adjective of place may stand for, the most usual first; empty when none.

    All four forms are known, with or without a capital: ``américaine``, ``Américains``; a compound gives its countries
    in their order: ``franco-allemand``.

    Example:
        >>> countries_of_adjective("américaine"), countries_of_adjective("Congolais")
        (('US',), ('CG', 'CD'))
        >>> countries_of_adjective("russo-ukrainienne"), countries_of_adjective("courageux")
        (('RU', 'UA'), ())
    """
    plain = fold(form)
    found = adjectives().get(plain)
    if found is None and "-" in plain:
        first, _, second = plain.partition("-")
        if first in _prefixes() and second in adjectives():
            return (_prefixes()[first], *adjectives()[second])
    return found or ()


def is_demonym(form: str) -> bool:
    """Say whether ``form`` is an adjective of place, also one without a jurisdiction: ``africain``, ``arabe``.

    Example:
        >>> is_demonym("africaines"), is_demonym("franco-allemand"), is_demonym("courageux")
        (True, True, False)
    """
    return fold(form) in adjectives() or bool(countries_of_adjective(form))


def countries_of_place(form: str) -> tuple[str, ...]:
    """Return the jurisdictions that a place name may belong to, the most usual first; empty when it is no known place.

    Example:
        >>> countries_of_place("Congo"), countries_of_place("Géorgie")
        (('CG', 'CD'), ('GE', 'US-GA'))
    """
    return tuple(dict.fromkeys(place.code for place in places(form) if place.code))


def country_of_place(form: str) -> str | None:
    """Return the first of :func:`countries_of_place`, or None: a country's code, or that of a region with a government.

    Example:
        >>> country_of_place("Bélarus"), country_of_place("Минск"), country_of_place("Québec")
        ('BY', 'BY', 'CA-QC')
    """
    return next(iter(countries_of_place(form)), None)


def places(form: str) -> tuple[Place, ...]:
    """Return all places that ``form`` names, article or not: countries first, then capitals, regions and cities.

    Example:
        >>> [(place.name, place.kind) for place in places("LUXEMBOURG")][:2]
        [('Luxembourg', 'state'), ('Luxembourg', 'capital')]
    """
    return find(_places(), form) or find(_places(), without_article(form))


def is_place(form: str) -> bool:
    """Say whether ``form`` is the name of a place and not also a usual given name, surname or word.

    ``Maurice``, ``Dominique`` or ``Salomon`` are places to :func:`country_of_place` alone, for use after ``de l'île``
    or ``à la``: see ``lexicons/places/ambiguous.tsv``.

    Example:
        >>> is_place("Saint-Pétersbourg"), is_place("Maurice"), is_place("nice")
        (True, False, False)
    """
    return bool(places(form)) and not is_ambiguous(form)


def is_ambiguous(form: str) -> bool:
    """Say whether a known place, demonym or body has the form of a given name, a surname or a common word.

    Example:
        >>> is_ambiguous("Salomon"), is_ambiguous("Breton"), is_ambiguous("Genève")
        (True, True, False)
    """
    return key_of(form) in _ambiguous()


def metonym(form: str) -> Metonym | None:
    """Return what a building, a street or a capital stands for as a speaker, article or not; None when nothing.

    Example:
        >>> metonym("le Kremlin").code, metonym("l'Elysée").office, metonym("Minsk").body
        ('RU', 'state.head.president', 'gouvernement bélarusse')
    """
    found = find(_metonyms(), form) or find(_metonyms(), without_article(form))
    return found[0] if found else None


def organisation(form: str) -> Organisation | None:
    """Return the body that ``form`` names, acronym or full name, article or not; None when there is none.

    Example:
        >>> organisation("l'AFP").name, organisation("Rassemblement national").kind, organisation("x")
        ('Agence France-Presse', 'party', None)
    """
    found = organisations(form)
    return found[0] if found else None


def organisations(form: str) -> tuple[Organisation, ...]:
    """Return all bodies of that name, the most usual first: ``PS`` is a party in France, Belgium and elsewhere."""
    return find(_organisations(), form) or find(_organisations(), without_article(form))


def country_name(code: str) -> str:
    """Return the French press name of a jurisdiction, or ``code`` itself when it is unknown.

    Example:
        >>> country_name("BY"), country_name("CA-QC"), country_name("ZZ")
        ('Bélarus', 'Québec', 'ZZ')
    """
    return _names().get(code, code)


@cache
def adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return the codes by folded adjective, hyphens inside: ``sud-coreenne`` has ``('KR',)``; ``africain``, none."""
    codes: dict[str, list[str]] = {}
    for form, code in _adjectives_of_tables():
        found = codes.setdefault(folded(form), [])
        if code and code not in found:
            found.append(code)
    return {form: tuple(found) for form, found in codes.items()}


def place_index() -> Index[Place]:
    """Return the places by first word."""
    return _places().by_word


def metonym_index() -> Index[Metonym]:
    """Return the metonyms by first word, capitals included, articles left out."""
    return _metonyms().by_word


def organisation_index() -> Index[Organisation]:
    """Return the bodies by first word."""
    return _organisations().by_word


@cache
def first_words() -> frozenset[str]:
    """Return the folded words that a name of a place, a metonym or a body begins with: most capitals open none."""
    return frozenset((*place_index(), *metonym_index(), *organisation_index()))


def _cells(cell: str) -> list[str]:
    """Return the values of a cell: ``;`` separates them."""
    return [value.strip() for value in cell.split(";")] if cell else []


def _forms(row: Mapping[str, str]) -> Iterable[str]:
    """Yield the main adjective's forms of a row; the others' are ``_other_forms``."""
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


@cache
def _places() -> Table[Place]:
    return build(_places_of_tables())


@cache
def _metonyms() -> Table[Metonym]:
    return build(_metonyms_of_tables())


@cache
def _organisations() -> Table[Organisation]:
    return build(_organisations_of_tables())


@cache
def _prefixes() -> dict[str, str]:
    return {folded(row["prefix"]): row["code"] for row in tsv("places/prefixes")}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(key_of(row["form"]) for row in tsv("places/ambiguous"))


@cache
def _names() -> dict[str, str]:
    names = {row["code"]: row["name"] for row in reversed(tsv("places/regions")) if "-" in row["code"]}
    return names | {row["code"]: row["name"] for row in reversed(tsv("places/countries"))}
