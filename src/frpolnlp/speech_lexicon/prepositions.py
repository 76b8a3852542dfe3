"""Expressions that give the source of a content without a verb of speech: *selon*, *aux dires de*, *de l'avis de*.

Takes nothing; gives frozen mappings read from ``lexicons/speech/prepositions.toml`` and checked. The head of the file
says, in French, what its keys mean.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from frpolnlp.lexicon import toml, tsv
from frpolnlp.speech_lexicon.checks import check_entry

CHOICES: Mapping[str, tuple[object, ...]] = {
    "kind": ("np", "bare", "possessive", "comme", "terms"),
    "strength": ("always", "source"),
    "norms": (True, False),
    "quote": (True, False),
    "hedge": (True, False),
}


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
        check_entry(path, words, entry, CHOICES, set())
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


@cache
def variation_verbs() -> frozenset[str]:
    """Return the verbs behind which *selon* says by what something varies (« les avis diffèrent selon les experts »).

    Example:
        >>> "différer" in variation_verbs()
        True
    """
    return frozenset(row["verb"] for row in tsv("speech/variation"))
