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

from functools import cache

from frpolnlp.places.index import (
    Index,
    case_of,
    find,
    fold,
    key_of,
    longest,
    without_article,
    words,
)
from frpolnlp.places.tables import (
    Metonym,
    Organisation,
    Place,
    adjectives,
    ambiguous_keys,
    country_names,
    metonym_table,
    organisation_table,
    place_table,
    prefixes,
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
        if first in prefixes() and second in adjectives():
            return (prefixes()[first], *adjectives()[second])
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
    return find(place_table(), form) or find(place_table(), without_article(form))


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
    return key_of(form) in ambiguous_keys()


def metonym(form: str) -> Metonym | None:
    """Return what a building, a street or a capital stands for as a speaker, article or not; None when nothing.

    Example:
        >>> metonym("le Kremlin").code, metonym("l'Elysée").office, metonym("Minsk").body
        ('RU', 'state.head.president', 'gouvernement bélarusse')
    """
    found = find(metonym_table(), form) or find(metonym_table(), without_article(form))
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
    return find(organisation_table(), form) or find(organisation_table(), without_article(form))


def country_name(code: str) -> str:
    """Return the French press name of a jurisdiction, or ``code`` itself when it is unknown.

    Example:
        >>> country_name("BY"), country_name("CA-QC"), country_name("ZZ")
        ('Bélarus', 'Québec', 'ZZ')
    """
    return country_names().get(code, code)


def place_index() -> Index[Place]:
    """Return the places by first word."""
    return place_table().by_word


def metonym_index() -> Index[Metonym]:
    """Return the metonyms by first word, capitals included, articles left out."""
    return metonym_table().by_word


def organisation_index() -> Index[Organisation]:
    """Return the bodies by first word."""
    return organisation_table().by_word


@cache
def first_words() -> frozenset[str]:
    """Return the folded words that a name of a place, a metonym or a body begins with: most capitals open none."""
    return frozenset((*place_index(), *metonym_index(), *organisation_index()))
