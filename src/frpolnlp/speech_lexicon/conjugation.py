"""Conjugate French verbs: from an infinitive, every simple form with its mood, person and number.

Takes an infinitive (``"dénoncer"``); gives ``(form, Features)`` pairs. The three regular classes and the changes of
stem of ``-er`` verbs are rules below; what differs follows a model (:mod:`frpolnlp.speech_lexicon.irregular`). The
imperative is left out (its forms are those of the present). Both spellings are given where usage has two (``cèdera,
cédera``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from frpolnlp.errors import message
from frpolnlp.lexicon import toml
from frpolnlp.speech_lexicon.irregular import Block, irregular, model_of

Mood = Literal["pres", "impf", "past", "fut", "cond", "subj", "subjimpf", "inf", "pres_part", "past_part"]
FINITE: frozenset[Mood] = frozenset(("pres", "impf", "past", "fut", "cond", "subj", "subjimpf"))


@dataclass(frozen=True, slots=True)
class Features:
    """What a form says: mood and tense, person (1 to 3, or 0), number (``s``, ``p`` or empty), gender (participles)."""

    mood: Mood
    person: int = 0
    number: Literal["s", "p", ""] = ""
    gender: Literal["m", "f", ""] = ""

    @property
    def finite(self) -> bool:
        """Whether the form can be the verb of a clause by itself."""
        return self.mood in FINITE


Table = tuple[tuple[str, Features], ...]
PERSONS: tuple[tuple[int, Literal["s", "p"]], ...] = ((1, "s"), (2, "s"), (3, "s"), (1, "p"), (2, "p"), (3, "p"))


def _row(mood: Mood, endings: str) -> Table:
    """Pair six endings, from ``je`` to ``ils`` (``-`` leaves one out, ``0`` is the bare stem), with their features."""
    return tuple(
        (ending.replace("0", ""), Features(mood, person, number))
        for ending, (person, number) in zip(endings.split(), PERSONS, strict=True)
        if ending != "-"
    )


def _participle(endings: str) -> Table:
    """Pair four endings (masculine, feminine, and their plurals) with their features."""
    agreement: tuple[tuple[Literal["m", "f"], Literal["s", "p"]], ...] = (
        ("m", "s"),
        ("f", "s"),
        ("m", "p"),
        ("f", "p"),
    )
    return tuple(
        (ending.replace("0", ""), Features("past_part", 0, number, gender))
        for ending, (gender, number) in zip(endings.split(), agreement, strict=True)
    )


@cache
def tables() -> Mapping[str, Table]:
    """Return the tables of endings by name; a block of a verb names one of them."""
    found = {
        "inf": (("", Features("inf")),),
        "pres_part": (("ant", Features("pres_part")),),
        "pres_er": _row("pres", "e es e - - ent"),
        "pres_ir": _row("pres", "s s t - - -"),
        "pres_dre": _row("pres", "s s 0 - - -"),
        "pres_weak": _row("pres", "- - - - ez -"),
        "pres_ons": _row("pres", "- - - ons - -"),
        "pres_ent": _row("pres", "- - - - - ent"),
        "impf_a": _row("impf", "ais ais ait - - aient"),
        "impf_i": _row("impf", "- - - ions iez -"),
        "fut": _row("fut", "ai as a ons ez ont"),
        "cond": _row("cond", "ais ais ait ions iez aient"),
        "subj": _row("subj", "e es e - - ent"),
        "subj_weak": _row("subj", "- - - ions iez -"),
        "past_a": _row("past", "ai as a âmes âtes -") + _row("subjimpf", "- - ât - - assent"),
        "past_er": _row("past", "- - - - - èrent"),
        "past_i": _row("past", "is is it îmes îtes irent") + _row("subjimpf", "- - ît - - issent"),
        "past_u": _row("past", "us us ut ûmes ûtes urent") + _row("subjimpf", "- - ût - - ussent"),
        "past_in": _row("past", "ins ins int înmes întes inrent") + _row("subjimpf", "- - înt - - inssent"),
        "past_ï": _row("past", "ïs ïs ït ïmes ïtes ïrent") + _row("subjimpf", "- - ït - - ïssent"),
        "part": _participle("0 e s es"),
        "part_s": _participle("0 e 0 es"),
        "part_û": _participle("û ue us ues"),
        "part_te": _participle("s te s tes"),
    }
    for mood in ("pres", "subj"):
        for place, (person, number) in enumerate(PERSONS):
            found[f"{mood}{place}"] = (("", Features(mood, person, number)),)
    return found


def forms(infinitive: str) -> Iterator[tuple[str, Features]]:
    """Yield every simple form of a verb with its features; a form that serves twice comes twice.

    Args:
        infinitive: A French infinitive in lower case, without ``se``.

    Raises:
        ValueError: The word does not end as an infinitive does (E103).

    Example:
        >>> [form for form, what in forms("annoncer") if what == Features("impf", 3, "s")]
        ['annonçait']
        >>> sorted({form for form, what in forms("promettre") if what.mood == "past_part"})
        ['promis', 'promise', 'promises']
    """
    endings = tables()
    for stem, table in blocks(infinitive):
        for ending, features in endings[table]:
            yield stem + ending, features


def blocks(infinitive: str) -> tuple[Block, ...]:
    """Return the stems of a verb, each with the name of the table of :func:`tables` that it takes.

    Raises:
        ValueError: The word does not end as an infinitive does (E103).
    """
    if model := model_of(infinitive):
        prefix, variants = model
        return (infinitive, "inf"), *(block for variant in variants for block in irregular(prefix, infinitive, variant))
    if infinitive.endswith("er"):
        return _first_group(infinitive)
    if infinitive.endswith(("ir", "ïr")):
        return _second_group(infinitive)
    if infinitive.endswith("dre"):
        return _dre_group(infinitive)
    raise ValueError(message("E103", word=infinitive))


def _first_group(infinitive: str) -> tuple[Block, ...]:
    stem = infinitive[:-2]
    soft = {"g": f"{stem}e", "c": f"{stem[:-1]}ç"}.get(stem[-1], stem)  # nous mangeons, nous annonçons
    strong, future = _strong_stems(stem)
    return (
        (infinitive, "inf"),
        *((one, "pres_er") for one in strong),
        (stem, "pres_weak"),
        (soft, "pres_ons"),
        (soft, "impf_a"),
        (stem, "impf_i"),
        (soft, "past_a"),
        (stem, "past_er"),
        *((f"{one}er", table) for one in future for table in ("fut", "cond")),
        *((one, "subj") for one in strong),
        (stem, "subj_weak"),
        (soft, "pres_part"),
        (f"{stem}é", "part"),
    )


def _strong_stems(stem: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the stems of an ``-er`` verb before a mute ending, and those of its future."""
    if stem.endswith("y"):
        if stem.endswith("ey"):
            return (stem,), (stem,)
        changed = (f"{stem[:-1]}i",)
        both = (*changed, stem) if stem.endswith("ay") else changed  # paie, paye; emploie
        return both, both
    onset = _last_onset(stem)
    head = stem[: len(stem) - len(onset)]
    if head.endswith("é") and onset:
        grave = f"{head[:-1]}è{onset}"
        return (grave,), (stem, grave)  # cède; cédera, cèdera
    if head.endswith("e") and onset and onset != "x" and not head.endswith(("ée", "ie", "ue", "oe", "ae")):
        grave, double = f"{head[:-1]}è{onset}", f"{stem}{onset}"
        if onset not in ("l", "t") or f"{stem}er" in toml("conjugation")["grave"]:
            return (grave,), (grave,)
        one = (double,) if stem.endswith(("appel", "jet")) else (grave, double)  # rejette; renouvelle, renouvèle
        return one, one
    return (stem,), (stem,)


def _last_onset(stem: str) -> str:
    """Return the consonants after the last vowel of a stem if they open a syllable (``r``, ``gr``, ``gu``), or none."""
    tail = stem[-2:]
    if tail in ("gu", "qu", "ch", "gn", "ph", "th") or (tail[:1] in tuple("bcdfgptv") and tail[1:] in ("r", "l")):
        return tail
    return stem[-1] if stem[-2:-1] in ("e", "é") and stem[-1] not in tuple("aeiouyéèêâîôûïëh") else ""


def _second_group(infinitive: str) -> tuple[Block, ...]:
    vowel = infinitive[-2]  # i, or ï as in haïr
    stem = infinitive[:-1]
    return (
        (infinitive, "inf"),
        (stem, "pres_ir"),
        (f"{stem}ss", "pres_ons"),
        (f"{stem}ss", "pres_weak"),
        (f"{stem}ss", "pres_ent"),
        (f"{stem}ss", "impf_a"),
        (f"{stem}ss", "impf_i"),
        (infinitive[:-2], f"past_{vowel}"),
        (infinitive, "fut"),
        (infinitive, "cond"),
        (f"{stem}ss", "subj"),
        (f"{stem}ss", "subj_weak"),
        (f"{stem}ss", "pres_part"),
        (stem, "part"),
    )


def _dre_group(infinitive: str) -> tuple[Block, ...]:
    stem = infinitive[:-2]
    return (
        (infinitive, "inf"),
        (stem, "pres_dre"),
        *((stem, table) for table in ("pres_ons", "pres_weak", "pres_ent", "impf_a", "impf_i", "past_i")),
        *((infinitive[:-1], table) for table in ("fut", "cond")),
        *((stem, table) for table in ("subj", "subj_weak", "pres_part")),
        (f"{stem}u", "part"),
    )
