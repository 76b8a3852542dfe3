"""The reporting verbs and verbal expressions of ``lexicons/speech/cues.toml``, checked, frozen and conjugated.

Takes nothing; gives :func:`cues` (lemma to :class:`Cue`) and :func:`cue_forms`, which finds a cue by the inflected word
that anchors it (``"fait"`` for *faire savoir*). The head of the TOML file says, in French, what each key means.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml
from frpolnlp.speech_lexicon.checks import fault
from frpolnlp.speech_lexicon.conjugation import Features, forms

Strength = Literal["always", "voiced", "expressive", "quote_only"]
Act = Literal["assertive", "directive", "commissive", "question"]
SourceKind = Literal["person", "any", "document", "oblique"]

PLAIN_FRAMES = frozenset(("incise", "quote_after", "que", "que_quote", "wh", "attribute"))
PREPOSITION_FRAMES = frozenset(("que_subj", "inf", "np", "np_quote", "obj"))
CHOICES: Mapping[str, tuple[object, ...]] = {
    "strength": ("always", "voiced", "expressive", "quote_only"),
    "class": ("assertive", "directive", "commissive", "question"),
    "source": ("person", "any", "document", "oblique"),
    "hearer": ("à", "direct", "content"),
    "negated": ("", "only", "too"),
    **dict.fromkeys(("passive", "participle", "written", "hedge"), (True, False)),
}
LISTS = frozenset(("exclude", "attribute_words"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb or expression with the constructions that it licenses.

    Attributes:
        lemma: The entry's key, an infinitive with what goes with it (``"se féliciter"``, ``"faire savoir"``).
        anchor: The infinitive of the word that inflects (``"féliciter"``, ``"faire"``).
        reflexive: Whether ``se`` stands before the verb.
        particles: ``("en",)`` or ``("y",)`` before the verb (*s'en prendre*), else empty.
        words: What must follow the anchor, in order (``("savoir",)``); adverbs may stand between.
        frames: Each construction with its prepositions: ``{"np": ("", "de")}``; plain ones have ``("",)``.
        strength: What it takes to be speech; the head of ``cues.toml`` explains the four degrees.
        act: Kind of speech act.
        source: Whether a document can be the source (``any``), or only a document; ``oblique`` if the source is not the
            subject but stands behind *de* or *auprès de*.
        hearer: ``"à"``, ``"direct"`` where the addressee is the direct object, or ``"content"`` where the one after
            *à* is spoken of (« reproche au maire d'avoir menti »).
        passive: Whether *a été annoncé par X* counts.
        participle: Whether the present participle continues the same speaker's words.
        written: Whether it is writing or publishing.
        hedge: Whether the cue distances itself from the content.
        negated: ``"only"`` if it is speech only when negated, ``"too"`` if also then, else empty.
        exclude: Words which, right after the cue, give it another sense.
        attribute_words: The only attributes that count, or empty for any.
    """

    lemma: str
    anchor: str
    reflexive: bool
    particles: tuple[str, ...]
    words: tuple[str, ...]
    frames: Mapping[str, tuple[str, ...]]
    strength: Strength = "always"
    act: Act = "assertive"
    source: SourceKind = "person"
    hearer: Literal["à", "direct", "content"] = "à"
    passive: bool = False
    participle: bool = True
    written: bool = False
    hedge: bool = False
    negated: Literal["", "only", "too"] = ""
    exclude: frozenset[str] = frozenset()
    attribute_words: frozenset[str] = frozenset()

    def prepositions(self, frame: str) -> tuple[str, ...]:
        """Return the prepositions of a construction (``""`` for the direct one), empty if it is not licensed.

        Example:
            >>> cues()["accuser"].prepositions("obj")
            ('de',)
            >>> cues()["annoncer"].prepositions("attribute")
            ()
        """
        return self.frames.get(frame, ())


@dataclass(frozen=True, slots=True)
class CueForm:
    """An inflected form of a cue's anchor: the cue, and all that the form can be."""

    cue: Cue
    features: tuple[Features, ...]


@cache
def cues() -> Mapping[str, Cue]:
    """Return every cue by its lemma, read once.

    Raises:
        LexiconError: An entry of ``cues.toml`` is not of the form that the file's head gives (E102).

    Example:
        >>> cues()["faire savoir"].words
        ('savoir',)
    """
    return read_cues(toml("speech/cues"), "speech/cues.toml")


@cache
def cue_forms() -> Mapping[str, tuple[CueForm, ...]]:
    """Return the cues by each form of their anchors (second persons left out), longest expressions first.

    Example:
        >>> [found.cue.lemma for found in cue_forms()["fustigea"]]
        ['fustiger']
    """
    found = conjugate(cues(), "speech/cues.toml")
    # a capital often stands without its accent: « Evoquant la crise, … »
    bare = {f"e{form[1:]}": entries for form, entries in found.items() if form[0] == "é"}
    return MappingProxyType({**bare, **found})


def read_cues(entries: Mapping[str, Any], path: str) -> Mapping[str, Cue]:
    """Return the checked cues of a TOML mapping; ``path`` names the file in errors.

    Raises:
        LexiconError: An entry is not of the form that the head of ``cues.toml`` gives (E102).
    """
    return MappingProxyType({lemma: _cue(lemma, entry, path) for lemma, entry in entries.items()})


def conjugate(known: Mapping[str, Cue], path: str) -> Mapping[str, tuple[CueForm, ...]]:
    """Return cues by each inflected form of their anchors; of several, the one with the most words comes first.

    Raises:
        LexiconError: An anchor cannot be conjugated (E102).
    """
    by_anchor: dict[str, list[Cue]] = {}
    for cue in sorted(known.values(), key=lambda one: -len(one.words) - len(one.particles) - one.reflexive):
        by_anchor.setdefault(cue.anchor, []).append(cue)
    found: dict[str, tuple[CueForm, ...]] = {}
    for anchor, group in by_anchor.items():
        readings: dict[str, list[Features]] = {}
        try:
            for form, features in forms(anchor):
                if features.person == 2:  # nobody is quoted as "tu" or "vous"
                    continue
                if form in readings:
                    readings[form].append(features)
                else:
                    readings[form] = [features]
        except ValueError as problem:
            raise LexiconError(message("E102", path=path, key=group[0].lemma, problem=problem)) from problem
        for form, analyses in readings.items():
            shared = tuple(analyses)
            found[form] = found.get(form, ()) + tuple([CueForm(cue, shared) for cue in group])
    return MappingProxyType(found)


def _cue(lemma: str, given: dict[str, Any], path: str) -> Cue:
    problem = _problem(lemma, given)
    if problem:
        raise LexiconError(message("E102", path=path, key=lemma, problem=problem))
    reflexive, particles, anchor, words = split_lemma(lemma)
    frames: dict[str, tuple[str, ...]] = {}
    for frame in given["frames"]:
        kind, _, preposition = frame.partition(":")
        frames[kind] = (*frames.get(kind, ()), preposition)
    return Cue(
        lemma,
        anchor,
        reflexive,
        particles,
        words,
        MappingProxyType(frames),
        act=given.get("class", "assertive"),
        exclude=frozenset(given.get("exclude", ())),
        attribute_words=frozenset(given.get("attribute_words", ())),
        **{key: given[key] for key in CHOICES if key in given and key != "class"},
    )


def split_lemma(lemma: str) -> tuple[bool, tuple[str, ...], str, tuple[str, ...]]:
    """Return ``(reflexive, particles, anchor, words)`` of an entry's key.

    Example:
        >>> split_lemma("s'en prendre")
        (True, ('en',), 'prendre', ())
        >>> split_lemma("tirer la sonnette d'alarme")
        (False, (), 'tirer', ('la', 'sonnette', "d'", 'alarme'))
    """
    parts = lemma.replace("'", "' ").split()
    reflexive = parts[0] in ("se", "s'")
    parts = parts[reflexive:]
    particles = tuple(parts[:1]) if parts[:1] in (["en"], ["y"]) else ()
    parts = parts[len(particles) :]
    return reflexive, particles, parts[0] if parts else "", tuple(parts[1:])


def _problem(lemma: str, entry: dict[str, Any]) -> str:
    """Say what is wrong with an entry, or nothing."""
    if not split_lemma(lemma)[2]:
        return "the key holds no verb"
    if problem := fault(entry, CHOICES, LISTS | {"frames"}):
        return problem
    frames = entry.get("frames")
    if not isinstance(frames, list) or not frames:
        return "frames must be a list that is not empty"
    if len(set(frames)) != len(frames):
        return "a frame comes twice"
    for frame in frames:
        kind, _, preposition = str(frame).partition(":")
        if kind not in PLAIN_FRAMES | PREPOSITION_FRAMES or (preposition and kind in PLAIN_FRAMES):
            return f"unknown frame {frame!r}"
    for key in LISTS & entry.keys():
        if not isinstance(entry[key], list) or not all(isinstance(word, str) for word in entry[key]):
            return f"{key} must be a list of words"
    return ""
