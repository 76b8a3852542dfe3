"""The verbs that govern a reporting verb in the infinitive: *a tenu à souligner*, *va annoncer*, *refuse de dire*.

Takes nothing; gives :func:`governors` (lemma to :class:`Governor`) and :func:`governor_forms`, keyed by the inflected
word. The head of ``lexicons/speech/governors.toml`` says, in French, what each key means.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml
from frpolnlp.speech_lexicon.checks import fault
from frpolnlp.speech_lexicon.conjugation import forms
from frpolnlp.speech_lexicon.cues import split_lemma

CHOICES: Mapping[str, tuple[object, ...]] = {
    "speech": ("yes", "future", "quote", "no"),
    "negated": ("", "only"),
    "hedge": (True, False),
}


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb or expression before the infinitive of a reporting verb.

    Attributes:
        lemma: The entry's key.
        anchor: The infinitive of the word that inflects.
        reflexive: Whether ``se`` stands before the verb.
        particles: ``("en",)`` or empty.
        words: What must follow the anchor.
        prepositions: What links it to the infinitive (``""`` for nothing).
        speech: Whether the speech takes place: ``yes``, ``future``, ``quote`` (only with quoted words) or ``no``.
        negated: ``"only"`` if it counts only when negated.
        hedge: Whether it distances itself from the speech.
    """

    lemma: str
    anchor: str
    reflexive: bool
    particles: tuple[str, ...]
    words: tuple[str, ...]
    prepositions: tuple[str, ...]
    speech: Literal["yes", "future", "quote", "no"]
    negated: Literal["", "only"] = ""
    hedge: bool = False


@cache
def governors() -> Mapping[str, Governor]:
    """Return every governor by its lemma.

    Raises:
        LexiconError: An entry is not of the form that the file's head gives (E102).

    Example:
        >>> governors()["tenir"].prepositions, governors()["refuser"].speech
        (('à',), 'no')
    """
    return read_governors(toml("speech/governors"), "speech/governors.toml")


@cache
def governor_forms() -> Mapping[str, tuple[Governor, ...]]:
    """Return the governors by each inflected form of their anchors, longest expressions first.

    Example:
        >>> [one.lemma for one in governor_forms()["tient"]]
        ['tenir']
    """
    by_anchor: dict[str, list[Governor]] = {}
    for one in sorted(governors().values(), key=lambda one: -len(one.words) - len(one.particles) - one.reflexive):
        by_anchor.setdefault(one.anchor, []).append(one)
    found: dict[str, tuple[Governor, ...]] = {}
    for anchor, group in by_anchor.items():
        for form in {form for form, _ in forms(anchor)}:
            found[form] = found.get(form, ()) + tuple(group)
    return MappingProxyType(found)


def read_governors(entries: Mapping[str, Any], path: str) -> Mapping[str, Governor]:
    """Return the checked governors of a TOML mapping; ``path`` names the file in errors.

    Raises:
        LexiconError: An entry is not of the form that the head of ``governors.toml`` gives (E102).
    """
    found: dict[str, Governor] = {}
    for lemma, entry in entries.items():
        reflexive, particles, anchor, words = split_lemma(lemma)
        problem = _problem(anchor, entry)
        if problem:
            raise LexiconError(message("E102", path=path, key=lemma, problem=problem))
        rest = {key: entry[key] for key in CHOICES if key in entry}
        found[lemma] = Governor(lemma, anchor, reflexive, particles, words, tuple(entry["prepositions"]), **rest)
    return MappingProxyType(found)


def _problem(anchor: str, entry: dict[str, Any]) -> str:
    """Say what is wrong with an entry, or nothing."""
    if problem := fault(entry, CHOICES, {"prepositions"}):
        return problem
    links = entry.get("prepositions")
    if not isinstance(links, list) or not links or not all(isinstance(link, str) for link in links):
        return "prepositions must be a list of words"
    if "speech" not in entry:
        return "speech is needed"
    try:
        next(forms(anchor))
    except ValueError as refused:
        return str(refused)
    return ""
