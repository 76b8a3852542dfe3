"""The nouns around a reporting verb: nouns of speech, nouns that can be a source, norms, media, addressees.

Takes nothing; gives frozen mappings read from ``lexicons/speech/`` and checked, keyed by the form as it stands in a
text (singular and plural). The head of each file says, in French, what its columns and keys mean.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, cast

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml
from frpolnlp.plurals import plural_word
from frpolnlp.speech_lexicon.checks import check_entry, rows
from frpolnlp.speech_lexicon.cues import Act

Number = Literal["s", "p"]
FRAMES = frozenset(("que", "selon_lequel", "inf", "np", "np_quote", "quote", "wh"))
CHOICES: Mapping[str, tuple[object, ...]] = {
    "gender": ("m", "f"),
    "class": ("assertive", "directive", "commissive", "question"),
    "strength": ("always", "support"),
    "source": ("person", "any"),
    "hedge": (True, False),
}
SOURCE_KINDS = ("person", "group", "organisation", "government", "document", "anonymous", "account")


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
class SourceNoun:
    """A noun that can be the source of speech, in one of its numbers; ``gender`` is ``m``, ``f`` or ``mf``."""

    noun: str
    gender: Literal["m", "f", "mf"]
    kind: Literal["person", "group", "organisation", "government", "document", "anonymous", "account"]
    number: Number


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
        check_entry(path, noun, entry, CHOICES, {"plural", "frames", "support"})
        frames: dict[str, tuple[str, ...]] = {}
        for frame in entry.get("frames", ()):
            kind, _, preposition = str(frame).partition(":")
            if kind not in FRAMES:
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


def plural(noun: str) -> str:
    """Return the regular plural of the first word of a noun.

    Example:
        >>> plural("cheval"), plural("fuseau"), plural("propos"), plural("cri d'alarme")
        ('chevaux', 'fuseaux', 'propos', "cris d'alarme")
    """
    first, space, rest = noun.partition(" ")
    return f"{plural_word(first)}{space}{rest}"


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
    for row in rows("source_nouns", gender=("m", "f", "mf"), kind=SOURCE_KINDS, number=("", "p")):
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
    found = rows("norms", gender=("m", "f"), kind=kinds, number=("s", "p"))
    return MappingProxyType({row["noun"]: cast("Any", row["kind"]) for row in found})


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
    for row in rows("media_nouns", gender=("m", "f"), preposition=("dans", "lors de", "sur", "à", "par", "via")):
        for form in {row["noun"], row["plural"]} - {""}:
            found.setdefault(form, set()).add(row["preposition"])
    return MappingProxyType({form: frozenset(openers) for form, openers in found.items()})


@cache
def addressee_nouns() -> frozenset[str]:
    """Return the nouns of those who are spoken to, in the number in which they are so used.

    Raises:
        LexiconError: A row is not of the form that the file's head gives (E101).
    """
    return frozenset(row["noun"] for row in rows("addressee_nouns", gender=("m", "f"), number=("s", "p")))
