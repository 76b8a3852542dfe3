"""Look up places and institutions: whose country an adjective, a city, a metonym or a body of the news belongs to.

Takes forms as they are written (``"Etats-Unis"``, ``"ÉTATS-UNIS"``, ``"l’Élysée"``) and gives jurisdiction codes (ISO
3166-1; ISO 3166-2 for regions with a government of their own) or frozen records. The tables are
``lexicons/places/*.tsv``; each index is built at its first use and kept.

Two ways in:

* by form: :func:`countries_of_adjective`, :func:`country_of_place`, :func:`places`, :func:`is_place`, :func:`metonym`,
  :func:`organisation`;
* by position in a list of words: :func:`place_index`, :func:`metonym_index` and :func:`organisation_index` map a
  folded first word to the entries that begin with it, longest first, and :func:`longest` reads the longest one at a
  position; adjectives are single words, so :func:`adjectives` maps the folded word to codes. Words are what
  :func:`words` gives: ``l'`` and ``d'`` apart, hyphens inside; each entry stands with its hyphens and without.

Case counts as little as it can: a name written in lower case (``nice``, ``tours``) is no place, an acronym of up to
five letters must be in capitals (``LR``, ``X``) unless the table also has another writing of it, and that is all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar
from unicodedata import combining, normalize

from frpolnlp.lexicon import tsv

T = TypeVar("T")

_ACCENTED = "àâäáãåçéèêëîïíìôöóõòûüúùñÿ"  # the frequent letters, to spare them the decomposition
_PLAIN = str.maketrans(
    {**dict.fromkeys("’ʼ‘´′", "'"), **dict.fromkeys("‐‑‒–", "-"), **dict.fromkeys("\xa0\u202f\u2009", " ")}
    | dict(zip(_ACCENTED, "aaaaaaceeeeiiiiooooouuuuny", strict=True))
    | {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d"}
)
_ELIDED = ("l'", "d'")


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


class Entry(NamedTuple, Generic[T]):
    """A form of a table: folded ``words``, the least ``case`` to ask for (see :func:`case_of`), ``values``."""

    words: tuple[str, ...]
    case: int
    values: tuple[T, ...]


Index = Mapping[str, tuple[Entry[T], ...]]


class _Table(NamedTuple, Generic[T]):
    """Both ways into a table: by whole form, and by first word."""

    by_form: Mapping[str, Entry[T]]
    by_word: Index[T]


@lru_cache(maxsize=8192)
def fold(form: str) -> str:
    """Return ``form`` in lower case, without accents, with ``'`` and ``-`` for every apostrophe and hyphen.

    Example:
        >>> fold("L’Élysée"), fold("ÉTATS‑UNIS"), fold("Œuvre")
        ("l'elysee", 'etats-unis', 'oeuvre')
    """
    return _plain(form)


def words(form: str) -> tuple[str, ...]:
    """Return the folded words of ``form`` as the indexes hold them: ``l'`` and ``d'`` apart, hyphens inside.

    Example:
        >>> words("Côte d’Ivoire"), words("Seine-Saint-Denis"), words("N'Djamena")
        (('cote', "d'", 'ivoire'), ('seine-saint-denis',), ("n'djamena",))
    """
    return _split(fold(form))


def case_of(form: str) -> int:
    """Return 0 for a form in lower case, 2 for one in capitals or in a script without case, 1 for anything between.

    Example:
        >>> case_of("talibans"), case_of("Elysée"), case_of("OTAN"), case_of("日本")
        (0, 1, 2, 2)
    """
    if form.islower():
        return 0
    return 2 if form.upper() == form else 1


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
    found = adjectives().get(plain, ())
    if not found and "-" in plain:
        first, _, second = plain.partition("-")
        if first in _prefixes() and second in adjectives():
            return (_prefixes()[first], *adjectives()[second])
    return found


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
    return _values(_places(), form) or _values(_places(), _bare(form))


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
    return _key(form) in _ambiguous()


def metonym(form: str) -> Metonym | None:
    """Return what a building, a street or a capital stands for as a speaker, article or not; None when nothing.

    Example:
        >>> metonym("le Kremlin").code, metonym("l'Elysée").office, metonym("Minsk").body
        ('RU', 'state.head.president', 'gouvernement bélarusse')
    """
    found = _values(_metonyms(), form) or _values(_metonyms(), _bare(form))
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
    return _values(_organisations(), form) or _values(_organisations(), _bare(form))


def country_name(code: str) -> str:
    """Return the French press name of a jurisdiction, or ``code`` itself when it is unknown.

    Example:
        >>> country_name("BY"), country_name("CA-QC"), country_name("ZZ")
        ('Bélarus', 'Québec', 'ZZ')
    """
    return _names().get(code, code)


@cache
def adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return the codes by folded adjective, hyphens inside: ``adjectives()[fold("sud-coréenne")]`` is ``('KR',)``."""
    codes: dict[str, list[str]] = {}
    for form, code in _adjectives_of_tables():
        found = codes.setdefault(_plain(form), [])
        if code not in found:
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


def longest(index: Index[T], written: Sequence[str], start: int) -> tuple[int, tuple[T, ...]] | None:
    """Return the end and the values of the longest entry of ``index`` at ``written[start]``, or None.

    Args:
        index: One of the indexes of this module.
        written: Words as the text has them (case and accents too), ``l'`` and ``d'`` apart.
        start: Position of the first word, in words; so is the end that is returned.

    Example:
        >>> text = ["le", "président", "de", "la", "Corée", "du", "Sud", "a"]
        >>> end, found = longest(place_index(), text, 4)
        >>> end, found[0].code
        (7, 'KR')
    """
    for entry in index.get(fold(written[start]), ()):
        end = start + len(entry.words)
        span = written[start:end]
        if tuple(map(fold, span)) == entry.words and _case_is_enough(" ".join(span), entry):
            return end, entry.values
    return None


def _key(form: str) -> str:
    """Return the form under which ``by_form`` has it: folded, hyphens and apostrophes as blanks."""
    return _blanks(fold(form))


def _plain(form: str) -> str:
    """Fold ``form`` without remembering it: what :func:`fold` does."""
    plain = form.lower()
    if plain.isascii():
        return plain
    plain = plain.translate(_PLAIN)
    if plain.isascii():
        return plain
    return "".join(letter for letter in normalize("NFD", plain) if not combining(letter))


def _blanks(plain: str) -> str:
    return " ".join(plain.replace("-", " ").replace("'", " ").split())


def _split(plain: str) -> tuple[str, ...]:
    """Split a folded form into words, ``l'`` and ``d'`` apart."""
    if "'" not in plain:
        return tuple(plain.split())
    found: list[str] = []
    for word in plain.split():
        if word.startswith(_ELIDED) and len(word) > 2:
            found += (word[:2], word[2:])
        else:
            found.append(word)
    return tuple(found)


def _values(table: _Table[T], form: str) -> tuple[T, ...]:
    entry = table.by_form.get(_key(form))
    return entry.values if entry is not None and _case_is_enough(form, entry) else ()


def _case_is_enough(form: str, entry: Entry[T]) -> bool:
    """Say whether ``form`` shows the capitals that ``entry`` asks for, article apart: ``Le monde`` is no newspaper."""
    return entry.case == 0 or case_of(_bare(form)) >= entry.case


def _bare(form: str) -> str:
    """Return ``form`` without a leading article."""
    for article in ("le ", "la ", "les ", "l'"):
        if fold(form[: len(article)]) == article:
            return form[len(article) :]
    return form


def _least_case(form: str) -> int:
    """Return the case that a text must show for ``form``: capitals for an acronym, a capital for a name, else none."""
    if form.isupper():
        return 2 if len(form) <= 5 else 1
    return 1 if not form.islower() and (form.isascii() or form.upper() != form.lower()) else 0


def _table(rows: Iterable[tuple[str, T]]) -> _Table[T]:
    """Index ``(form, value)`` pairs; values of one form keep their order."""
    by_form: dict[str, Entry[T]] = {}
    hyphened: list[tuple[str, tuple[str, ...]]] = []
    for form, value in rows:
        plain = _plain(form)
        key, split = (plain, (plain,)) if plain.isalpha() else (_blanks(plain), _split(plain))
        case = _least_case(form)
        known = by_form.get(key)
        if known is None:
            by_form[key] = Entry(split, case, (value,))
        else:
            values = known.values if value in known.values else (*known.values, value)
            by_form[key] = Entry(known.words, min(case, known.case), values)
            hyphened.append((key, split))
        if "-" in plain:
            hyphened.append((key, _split(plain.replace("-", " "))))
    entries: dict[tuple[str, ...], Entry[T]] = {entry.words: entry for entry in by_form.values()}
    for key, split in hyphened:
        if split not in entries:
            entries[split] = by_form[key]._replace(words=split)
    by_word: dict[str, list[Entry[T]]] = {}
    for entry in entries.values():
        by_word.setdefault(entry.words[0], []).append(entry)
    return _Table(by_form, {word: _longest_first(found) for word, found in by_word.items()})


def _longest_first(entries: list[Entry[T]]) -> tuple[Entry[T], ...]:
    if len(entries) > 1:
        entries.sort(key=lambda entry: -len(entry.words))
    return tuple(entries)


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
def _places() -> _Table[Place]:
    return _table(_places_of_tables())


@cache
def _metonyms() -> _Table[Metonym]:
    return _table(_metonyms_of_tables())


@cache
def _organisations() -> _Table[Organisation]:
    return _table(_organisations_of_tables())


@cache
def _prefixes() -> dict[str, str]:
    return {_plain(row["prefix"]): row["code"] for row in tsv("places/prefixes")}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(_key(row["form"]) for row in tsv("places/ambiguous"))


@cache
def _names() -> dict[str, str]:
    names = {row["code"]: row["name"] for row in reversed(tsv("places/regions")) if "-" in row["code"]}
    return names | {row["code"]: row["name"] for row in reversed(tsv("places/countries"))}
