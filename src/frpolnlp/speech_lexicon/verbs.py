"""Tell whether a French word is a verb form, and which: a fast table of the forms of some 4,000 verbs of the press.

Takes a lower-case word; gives flags packed in an int. Third persons, infinitives and participles are stored (all
persons for a dozen verbs such as *être*), which is what bounds a noun phrase in reported prose. Forms that are as often
or more often another word (*porte*, *entre*) come from ``lexicons/homographs.tsv`` and are flagged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of
from frpolnlp.speech_lexicon.conjugation import Features, blocks, tables

SINGULAR, PLURAL, INFINITIVE, PRESENT_PARTICIPLE, PAST_PARTICIPLE = 1, 2, 4, 8, 16
CONDITIONAL, TAKES_ETRE, REFLEXIVE, AMBIGUOUS, RATHER_OTHER = 32, 64, 128, 256, 512
FINITE = SINGULAR | PLURAL
LEMMA_SHIFT = 10  # the bits above hold the row of the verb in verbs.tsv

WHOLE = frozenset(
    ("être", "avoir", "aller", "faire", "pouvoir", "devoir", "vouloir", "savoir", "dire", "voir", "venir")
)
CLASSES = frozenset(
    ("noun", "adjective", "adverb", "preposition", "conjunction", "pronoun", "determiner", "name", "numeral")
)


@dataclass(frozen=True, slots=True)
class Homograph:
    """A verb form that is also another word; ``frequent`` says which is the more frequent of the two."""

    form: str
    other: frozenset[str]
    frequent: Literal["verb", "other", "even"]


@cache
def verb_forms() -> Mapping[str, int]:
    """Return every stored verb form with its flags and, above ``LEMMA_SHIFT``, the number of its verb.

    Of two verbs with the same form the flags are joined and the first verb of the list is kept.

    Raises:
        LexiconError: A row of ``verbs.tsv`` or ``homographs.tsv`` is not of the form that its head gives (E101).

    Example:
        >>> bool(verb_forms()["soutient"] & FINITE), bool(verb_forms()["soutenu"] & FINITE)
        (True, False)
        >>> lemma_of(verb_forms()["soutinrent"])
        'soutenir'
    """
    some, every = _flag_tables()
    found: dict[str, int] = {}
    for number, (verb, flags) in enumerate(zip(*_verbs(), strict=True)):
        base = number << LEMMA_SHIFT | flags
        chosen = every if verb in WHOLE else some
        for stem, table in blocks(verb):
            for ending, form_flags in chosen[table]:
                form = stem + ending
                if form in found:
                    found[form] |= form_flags | flags
                else:
                    found[form] = base | form_flags
    for form, homograph in homographs().items():
        if form in found:
            found[form] |= {"verb": 0, "even": AMBIGUOUS, "other": RATHER_OTHER}[homograph.frequent]
    return MappingProxyType(found)


def lemma_of(packed: int) -> str:
    """Return the infinitive of a value of :func:`verb_forms`."""
    return _verbs()[0][packed >> LEMMA_SHIFT]


def surely_finite(word: str) -> bool:
    """Return whether a lower-case word is a conjugated verb, and neither as often nor more often another word.

    Example:
        >>> surely_finite("affirme"), surely_finite("porte"), surely_finite("entre"), surely_finite("table")
        (True, False, False, False)
    """
    flags = verb_forms().get(word, 0)
    return bool(flags & FINITE) and not flags & (AMBIGUOUS | RATHER_OTHER)


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
def _verbs() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the infinitives of ``verbs.tsv`` and, in the same order, the flags of their auxiliary."""
    return read_verbs(text_of("verbs", ".tsv"), "verbs.tsv")


def read_verbs(text: str, path: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the infinitives of a TSV ``text`` and the flags of each; ``path`` names the file in errors.

    Raises:
        LexiconError: A row holds an unknown auxiliary or mark, or comes twice (E101).
    """
    found: dict[str, int] = {}
    auxiliaries = {"": 0, "avoir": 0, "être": TAKES_ETRE, "both": TAKES_ETRE}
    for line, row in parse_tsv(text, path):
        verb, auxiliary, reflexive = row["infinitive"], row["auxiliary"], row["reflexive"]
        if verb in found or auxiliary not in auxiliaries or reflexive not in ("", "se"):
            problem = f"{verb!r} comes twice, or its auxiliary or reflexive mark is unknown"
            raise LexiconError(message("E101", path=path, line=line, problem=problem))
        found[verb] = auxiliaries[auxiliary] | (REFLEXIVE if reflexive else 0)
    return tuple(found), tuple(found.values())


FlagTable = Mapping[str, tuple[tuple[str, int], ...]]


def _flag_tables() -> tuple[FlagTable, FlagTable]:
    """Return the tables of endings with flags: the stored forms of most verbs, and all forms."""
    some: dict[str, tuple[tuple[str, int], ...]] = {}
    every: dict[str, tuple[tuple[str, int], ...]] = {}
    for name, rows in tables().items():
        flagged = [(ending, features, _flags(features)) for ending, features in rows]
        every[name] = tuple((ending, flags) for ending, _, flags in flagged)
        some[name] = tuple(
            (ending, flags)
            for ending, features, flags in flagged
            if features.person in (0, 3) and features.mood != "subjimpf"
        )
    return some, every


def _flags(features: Features) -> int:
    if features.person:
        number = SINGULAR if features.number == "s" else PLURAL
        return number | (CONDITIONAL if features.mood == "cond" else 0)
    return {"inf": INFINITIVE, "pres_part": PRESENT_PARTICIPLE, "past_part": PAST_PARTICIPLE}[features.mood]
