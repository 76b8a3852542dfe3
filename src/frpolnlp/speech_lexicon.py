"""The word lists around a reporting verb: speech nouns, source prepositions, sources, media, addressees and adjuncts.

Takes nothing; gives frozen mappings read from ``lexicons/speech/`` and checked, keyed by the form as it stands in a
text (singular and plural). The head of each file says, in French, what its columns and keys mean.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, cast

from frpolnlp.cue_lexicon import Act
from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of, toml, tsv

Number = Literal["s", "p"]
NOUN_FRAMES = frozenset(("que", "selon_lequel", "inf", "np", "np_quote", "quote", "wh"))
NOUN_CHOICES: Mapping[str, tuple[object, ...]] = {
    "gender": ("m", "f"),
    "class": ("assertive", "directive", "commissive", "question"),
    "strength": ("always", "support"),
    "source": ("person", "any"),
    "hedge": (True, False),
}
PREPOSITION_CHOICES: Mapping[str, tuple[object, ...]] = {
    "kind": ("np", "bare", "possessive", "comme", "terms"),
    "strength": ("always", "source"),
    "norms": (True, False),
    "quote": (True, False),
    "hedge": (True, False),
}
SOURCE_KINDS = ("person", "group", "organisation", "government", "document", "anonymous", "account")
ADJUNCT_LISTS = ("adverbs", "phrases", "time_words", "openers")


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun of speech: *appel*, *affirmation*. ``frames`` maps a construction to its prepositions, as for a verb."""

    noun: str
    gender: Literal["m", "f"]
    plural: str
    frames: Mapping[str, tuple[str, ...]]
    act: Act = "assertive"
    support: frozenset[str] = frozenset()
    strength: Literal["always", "support"] = "always"
    source: Literal["person", "any"] = "person"
    hedge: bool = False


@dataclass(frozen=True, slots=True)
class Preposition:
    """An expression that gives the source of a content without a verb of speech: *selon*, *aux dires de*.

    ``spellings`` are the ways in which it stands in a text, each up to where the source begins; the last word of a
    contracted one (``du``, ``des``, ``aux``) holds the article of the source.
    """

    words: str
    spellings: tuple[str, ...]
    kind: Literal["np", "bare", "possessive", "comme", "terms"] = "np"
    strength: Literal["always", "source"] = "always"
    norms: bool = False
    quote: bool = False
    hedge: bool = False


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A noun that can be the source of speech, in one of its numbers; ``gender`` is ``m``, ``f`` or ``mf``."""

    noun: str
    gender: Literal["m", "f", "mf"]
    kind: Literal["person", "group", "organisation", "government", "document", "anonymous", "account"]
    number: Number


@dataclass(frozen=True, slots=True)
class Adjuncts:
    """What may stand between a cue and its subject or content; the members are spelled as in a text, in lower case."""

    adverbs: frozenset[str]
    phrases: frozenset[str]
    time_words: frozenset[str]
    openers: frozenset[str]


@cache
def noun_cues() -> Mapping[str, NounCue]:
    """Return the nouns of speech by each of their forms.

    Raises:
        LexiconError: An entry is not of the form that the file's head gives (E102).

    Example:
        >>> noun_cues()["mises en garde"].frames["np"]
        ('contre', 'sur')
    """
    found: dict[str, NounCue] = {}
    for cue in read_noun_cues(toml("speech/noun_cues"), "speech/noun_cues.toml"):
        found[cue.noun] = found[cue.plural] = cue
    return MappingProxyType(found)


def read_noun_cues(entries: Mapping[str, Any], path: str) -> tuple[NounCue, ...]:
    """Return the checked nouns of speech of a TOML mapping; ``path`` names the file in errors.

    Raises:
        LexiconError: An entry is not of the form that the head of ``noun_cues.toml`` gives (E102).
    """
    found = []
    for noun, entry in entries.items():
        _check(path, noun, entry, NOUN_CHOICES, {"plural", "frames", "support"})
        frames: dict[str, tuple[str, ...]] = {}
        for frame in entry.get("frames", ()):
            kind, _, preposition = str(frame).partition(":")
            if kind not in NOUN_FRAMES:
                raise LexiconError(message("E102", path=path, key=noun, problem=f"unknown frame {frame!r}"))
            frames[kind] = (*frames.get(kind, ()), preposition)
        if not frames or "gender" not in entry:
            raise LexiconError(message("E102", path=path, key=noun, problem="gender and frames are needed"))
        found.append(
            NounCue(
                noun,
                entry["gender"],
                entry.get("plural") or plural(noun),
                MappingProxyType(frames),
                entry.get("class", "assertive"),
                frozenset(entry.get("support", ())),
                entry.get("strength", "always"),
                entry.get("source", "person"),
                entry.get("hedge", False),
            )
        )
    return tuple(found)


@cache
def prepositions() -> Mapping[str, Preposition]:
    """Return the source prepositions by their key.

    Raises:
        LexiconError: An entry is not of the form that the file's head gives (E102).

    Example:
        >>> prepositions()["aux dires de"].spellings
        ('aux dires de', "aux dires d'", 'aux dires du', 'aux dires des')
    """
    return read_prepositions(toml("speech/prepositions"), "speech/prepositions.toml")


def read_prepositions(entries: Mapping[str, Any], path: str) -> Mapping[str, Preposition]:
    """Return the checked source prepositions of a TOML mapping; ``path`` names the file in errors.

    Raises:
        LexiconError: An entry is not of the form that the head of ``prepositions.toml`` gives (E102).
    """
    found = {}
    for words, entry in entries.items():
        _check(path, words, entry, PREPOSITION_CHOICES, set())
        found[words] = Preposition(words, spellings(words), **entry)
    return MappingProxyType(found)


def spellings(words: str) -> tuple[str, ...]:
    """Return an expression as it stands before any noun phrase: its last ``de`` or ``que`` is elided or contracted.

    Example:
        >>> spellings("ainsi que")
        ('ainsi que', "ainsi qu'")
    """
    for last, others in (("de", ("d'", "du", "des")), ("que", ("qu'",))):
        if words.endswith(f" {last}"):
            head = words[: -len(last)]
            return words, *(head + other for other in others)
    return (words,)


def plural(noun: str) -> str:
    """Return the regular plural of the first word of a noun.

    Example:
        >>> plural("cheval"), plural("fuseau"), plural("propos"), plural("cri d'alarme")
        ('chevaux', 'fuseaux', 'propos', "cris d'alarme")
    """
    first, space, rest = noun.partition(" ")
    if first.endswith(("s", "x", "z")):
        return noun
    if first.endswith("al"):
        return f"{first[:-1]}ux{space}{rest}"
    return f"{first}{'x' if first.endswith(('au', 'eu')) else 's'}{space}{rest}"


@cache
def source_nouns() -> Mapping[str, SourceNoun]:
    """Return the nouns that can be a source by each of their forms, spelled as in the list.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).

    Example:
        >>> source_nouns()["porte-parole"].kind, source_nouns()["autorités"].number
        ('person', 'p')
    """
    found: dict[str, SourceNoun] = {}
    for row in _rows("source_nouns", gender=("m", "f", "mf"), kind=SOURCE_KINDS, number=("", "p")):
        gender, kind = cast("Any", row["gender"]), cast("Any", row["kind"])
        if row["plural"]:
            found.setdefault(row["plural"], SourceNoun(row["noun"], gender, kind, "p"))
        found[row["noun"]] = SourceNoun(row["noun"], gender, kind, "p" if row["number"] else "s")
    return MappingProxyType(found)


@cache
def norms() -> Mapping[str, Literal["norm", "variable", "fixed"]]:
    """Return the nouns that do not speak after *selon*, by the form in which that holds.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).

    Example:
        >>> norms()["Constitution"], norms()["régions"]
        ('norm', 'variable')
    """
    kinds = ("norm", "variable", "fixed")
    rows = _rows("norms", gender=("m", "f"), kind=kinds, number=("s", "p"))
    return MappingProxyType({row["noun"]: cast("Any", row["kind"]) for row in rows})


@cache
def variation_verbs() -> frozenset[str]:
    """Return the verbs behind which *selon* says by what something varies (« les avis diffèrent selon les experts »).

    Example:
        >>> "différer" in variation_verbs()
        True
    """
    return frozenset(row["verb"] for row in tsv("speech/variation"))


@cache
def media_nouns() -> Mapping[str, frozenset[str]]:
    """Return the nouns of media and places of speech by each form, with the prepositions that open them.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).

    Example:
        >>> sorted(media_nouns()["communiqué"])
        ['dans', 'par', 'via']
    """
    found: dict[str, set[str]] = {}
    for row in _rows("media_nouns", gender=("m", "f"), preposition=("dans", "lors de", "sur", "à", "par", "via")):
        for form in {row["noun"], row["plural"]} - {""}:
            found.setdefault(form, set()).add(row["preposition"])
    return MappingProxyType({form: frozenset(openers) for form, openers in found.items()})


@cache
def addressee_nouns() -> frozenset[str]:
    """Return the nouns of those who are spoken to, in the number in which they are so used.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).
    """
    return frozenset(row["noun"] for row in _rows("addressee_nouns", gender=("m", "f"), number=("s", "p")))


@cache
def adjuncts() -> Adjuncts:
    """Return the adverbs, phrases, words of time and openers of adjuncts.

    Raises:
        LexiconError: A list is missing or holds something else than words (E102).

    Example:
        >>> "pour sa part" in adjuncts().phrases, "lors de" in adjuncts().openers
        (True, True)
    """
    return read_adjuncts(toml("speech/adjuncts"), "speech/adjuncts.toml")


def read_adjuncts(lists: Mapping[str, Any], path: str) -> Adjuncts:
    """Return the checked lists of adjuncts of a TOML mapping; ``path`` names the file in errors.

    Raises:
        LexiconError: A list is missing, unknown, or holds something else than words, each once (E102).
    """
    for key in {*ADJUNCT_LISTS, *lists}:
        words = lists.get(key)
        problem = ""
        if key not in ADJUNCT_LISTS:
            problem = "unknown list"
        elif not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            problem = "a list of words is needed"
        elif len(set(words)) != len(words):
            problem = f"twice: {', '.join(sorted({word for word in words if words.count(word) > 1}))}"
        if problem:
            raise LexiconError(message("E102", path=path, key=key, problem=problem))
    return Adjuncts(*(frozenset(lists[key]) for key in ADJUNCT_LISTS))


def _check(path: str, key: str, entry: object, choices: Mapping[str, tuple[object, ...]], free: set[str]) -> None:
    problem = ""
    if not isinstance(entry, dict):
        problem = "an entry is a table"
    elif unknown := entry.keys() - choices.keys() - free:
        problem = f"unknown {', '.join(sorted(unknown))}"
    else:
        for name, values in choices.items():
            if name in entry and entry[name] not in values:
                problem = f"{name} must be one of {', '.join(str(value) for value in values)}"
    if problem:
        raise LexiconError(message("E102", path=path, key=key, problem=problem))


def _rows(name: str, **columns: tuple[str, ...]) -> list[Mapping[str, str]]:
    """Return the rows of ``lexicons/speech/<name>.tsv`` after a check of the columns that have few values."""
    path = f"speech/{name}.tsv"
    return read_rows(text_of(f"speech/{name}", ".tsv"), path, columns)


def read_rows(text: str, path: str, columns: Mapping[str, tuple[str, ...]]) -> list[Mapping[str, str]]:
    """Return the rows of a TSV ``text`` whose ``columns`` hold one of the values given; ``path`` names it in errors.

    Raises:
        LexiconError: A row has no noun, or another value in one of the columns (E101).
    """
    rows = []
    for line, row in parse_tsv(text, path):
        for column, values in columns.items():
            if row.get(column) not in values:
                problem = f"{column} is {row.get(column)!r}, not one of {', '.join(values)}"
                raise LexiconError(message("E101", path=path, line=line, problem=problem))
        if not row.get("noun"):
            raise LexiconError(message("E101", path=path, line=line, problem="no noun"))
        rows.append(row)
    return rows
