"""Tell whether a French word is a verb form, and which: a fast table of the forms of some 4,000 verbs of the press.

Takes a lower-case word; gives what it can be as :class:`~frpolnlp.conjugation.Features`. Third persons, infinitives and
participles are stored (all persons for a dozen verbs such as *être*), which is what bounds a noun phrase in reported
prose. Forms that are as often or more often another word (*porte*, *entre*) are in ``lexicons/homographs.tsv``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from frpolnlp.conjugation import Features, blocks, tables
from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of

WHOLE = frozenset(
    ("être", "avoir", "aller", "faire", "pouvoir", "devoir", "vouloir", "savoir", "dire", "voir", "venir")
)
CLASSES = frozenset(
    ("noun", "adjective", "adverb", "preposition", "conjunction", "pronoun", "determiner", "name", "numeral")
)


Readings = tuple[Features, ...]


@dataclass(frozen=True, slots=True)
class Homograph:
    """A verb form that is also another word; ``frequent`` says which is the more frequent of the two."""

    form: str
    other: frozenset[str]
    frequent: Literal["verb", "other", "even"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of ``verbs.tsv``: its auxiliary, and whether it hardly exists without a reflexive pronoun."""

    infinitive: str
    auxiliary: Literal["avoir", "être", "both"]
    reflexive: bool


@cache
def verb_forms() -> Mapping[str, Readings]:
    """Return every stored verb form with all that it can be; equal readings are one shared object.

    Raises:
        LexiconError: A row of ``verbs.tsv`` is not of the form that its head gives (E101).

    Example:
        >>> [(what.mood, what.number) for what in verb_forms()["soutient"]]
        [('pres', 's')]
        >>> sorted({what.mood for what in verb_forms()["dit"]})
        ['past', 'past_part', 'pres']
    """
    some, every = _stored_tables()
    joined: dict[tuple[int, int], Readings] = {}  # keyed by identity: the tables keep their readings alive
    found: dict[str, Readings] = {}
    for verb in verbs():
        chosen = every if verb in WHOLE else some
        for stem, table in blocks(verb):
            for ending, reading in chosen[table]:
                form = stem + ending
                earlier = found.setdefault(form, reading)
                if earlier is not reading:
                    key = (id(earlier), id(reading))
                    if key not in joined:
                        joined[key] = earlier if set(reading) <= set(earlier) else earlier + reading
                    found[form] = joined[key]
    return MappingProxyType(found)


def surely_finite(word: str) -> bool:
    """Return whether a lower-case word is a conjugated verb, and neither as often nor more often another word.

    Example:
        >>> surely_finite("affirme"), surely_finite("porte"), surely_finite("entre"), surely_finite("table")
        (True, False, False, False)
    """
    if not any(features.person for features in verb_forms().get(word, ())):
        return False
    homograph = homographs().get(word)
    return homograph is None or homograph.frequent == "verb"


@cache
def homographs() -> Mapping[str, Homograph]:
    """Return the verb forms that are also another word, by form.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).

    Example:
        >>> homographs()["porte"].frequent, homographs()["entre"].frequent
        ('even', 'other')
    """
    return read_homographs(text_of("homographs", ".tsv"), "homographs.tsv")


def read_homographs(text: str, path: str) -> Mapping[str, Homograph]:
    """Return the homographs of a TSV ``text``; ``path`` names the file in errors.

    Raises:
        LexiconError: A row lacks a form, holds an unknown class or frequency, or comes twice (E101).
    """
    found: dict[str, Homograph] = {}
    for line, row in parse_tsv(text, path):
        other = frozenset(row["other"].split())
        problem = ""
        if not row["form"] or row["form"] in found:
            problem = f"no form, or twice: {row['form']!r}"
        elif not other or other - CLASSES:
            problem = f"other is {row['other']!r}, not some of {', '.join(sorted(CLASSES))}"
        elif row["frequent"] not in ("verb", "other", "even"):
            problem = f"frequent is {row['frequent']!r}, not verb, other or even"
        if problem:
            raise LexiconError(message("E101", path=path, line=line, problem=problem))
        frequent = cast("Literal['verb', 'other', 'even']", row["frequent"])
        found[row["form"]] = Homograph(row["form"], other, frequent)
    return MappingProxyType(found)


@cache
def verbs() -> Mapping[str, Verb]:
    """Return the verbs of the list by infinitive.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).

    Example:
        >>> verbs()["parvenir"].auxiliary, verbs()["abstenir"].reflexive
        ('être', True)
    """
    return read_verbs(text_of("verbs", ".tsv"), "verbs.tsv")


def read_verbs(text: str, path: str) -> Mapping[str, Verb]:
    """Return the verbs of a TSV ``text`` by infinitive; ``path`` names the file in errors.

    Raises:
        LexiconError: A row holds an unknown auxiliary or mark, or comes twice (E101).
    """
    found: dict[str, Verb] = {}
    for line, row in parse_tsv(text, path):
        infinitive, auxiliary, reflexive = row["infinitive"], row["auxiliary"] or "avoir", row["reflexive"]
        if infinitive in found or auxiliary not in ("avoir", "être", "both") or reflexive not in ("", "se"):
            problem = f"{infinitive!r} comes twice, or its auxiliary or reflexive mark is unknown"
            raise LexiconError(message("E101", path=path, line=line, problem=problem))
        found[infinitive] = Verb(infinitive, cast("Literal['avoir', 'être', 'both']", auxiliary), bool(reflexive))
    return MappingProxyType(found)


StoredTable = Mapping[str, tuple[tuple[str, Readings], ...]]


def _stored_tables() -> tuple[StoredTable, StoredTable]:
    """Return the tables of endings with their readings: the stored forms of most verbs, and all forms."""
    some: dict[str, tuple[tuple[str, Readings], ...]] = {}
    every: dict[str, tuple[tuple[str, Readings], ...]] = {}
    for name, rows in tables().items():
        every[name] = tuple((ending, (features,)) for ending, features in rows)
        some[name] = tuple(
            (ending, reading)
            for ending, reading in every[name]
            if reading[0].person in (0, 3) and reading[0].mood != "subjimpf"
        )
    return some, every
