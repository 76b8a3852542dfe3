"""Conjugate French verbs: from an infinitive, every simple form with its mood, person and number.

Takes an infinitive (``"dénoncer"``); gives ``(form, Features)`` pairs. The three regular classes and the changes of
stem of ``-er`` verbs are rules below; what differs is a model in ``lexicons/conjugation.toml``. The imperative is left
out (its forms are those of the present). Both spellings are given where usage has two (``cèdera, cédera``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml

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


Block = tuple[str, str]  # a stem, and the name of the table of endings that go on it
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
    model = _model_of(infinitive)
    if model is not None:
        prefix, variants = model
        return (infinitive, "inf"), *(
            block for variant in variants for block in _irregular(prefix, infinitive, variant)
        )
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


@cache
def _models() -> tuple[Mapping[str, list[dict[str, Any]]], Mapping[str, list[dict[str, Any]]], frozenset[str]]:
    """Return the models for one verb, those for all verbs in ``-x``, and the verbs that are regular all the same."""
    words: dict[str, list[dict[str, Any]]] = {}
    suffixes: dict[str, list[dict[str, Any]]] = {}
    regular: frozenset[str] = frozenset()
    for key, value in toml("conjugation").items():
        if key == "regular":
            regular = frozenset(value)
        if key in ("regular", "grave"):
            continue
        variants = value if isinstance(value, list) else [value]
        for variant in variants:
            _check(key, variant)
        if key.startswith("-"):
            suffixes[key[1:]] = variants
        else:
            words[key] = variants
    return words, suffixes, regular


def _check(key: str, variant: object) -> None:
    known = {"present", "imperfect", "past", "future", "subjunctive", "present_participle", "participle"}
    problem = ""
    if not isinstance(variant, dict):
        problem = "a model is a table"
    elif unknown := variant.keys() - known:
        problem = f"unknown {', '.join(sorted(unknown))}"
    elif len(str(variant.get("present", "")).split()) != 6:
        problem = "present needs six forms (- for none)"
    elif "subjunctive" in variant and len(str(variant["subjunctive"]).split()) not in (2, 6):
        problem = "subjunctive needs two stems or six forms"
    if problem:
        raise LexiconError(message("E102", path="conjugation.toml", key=key, problem=problem))


def _model_of(infinitive: str) -> tuple[str, list[dict[str, Any]]] | None:
    """Return what stands before the model's part of a verb, and the model's variants; the longest model wins."""
    words, suffixes, regular = _models()
    if infinitive in regular:
        return None
    if infinitive in words:
        return "", words[infinitive]
    for start in range(max(0, len(infinitive) - 11), len(infinitive) - 1):
        if infinitive[start:] in suffixes:
            return infinitive[:start], suffixes[infinitive[start:]]
    return None


def _irregular(prefix: str, infinitive: str, model: Mapping[str, str]) -> Iterator[Block]:
    present = model["present"].split()
    for place, form in enumerate(present):
        if form != "-":
            yield prefix + form, f"pres{place}"
    weak = model.get("imperfect") or present[3].removesuffix("ons")
    if weak != "-":
        yield prefix + weak, "impf_a"
        yield prefix + weak, "impf_i"
    past = model.get("past", "-")
    if past != "-":
        size = 3 if past.endswith("ins") else 2
        ending = {"ai": "a"}.get(past[-size:], past[-size:].removesuffix("s"))
        yield prefix + past[:-size], f"past_{ending}"
        if ending == "a":
            yield prefix + past[:-size], "past_er"
    future = prefix + model["future"] if "future" in model else infinitive.removesuffix("e")
    if not future.endswith("-"):
        yield future, "fut"
        yield future, "cond"
    yield from _subjunctive(prefix, present[5], weak, model.get("subjunctive", ""))
    gerund = model.get("present_participle") or (f"{weak}ant" if weak != "-" else "-")
    if gerund != "-":
        yield prefix + gerund.removesuffix("ant"), "pres_part"
    yield from _past_participle(prefix, model.get("participle", "-"))


def _subjunctive(prefix: str, third: str, weak: str, given: str) -> Iterator[Block]:
    parts = given.split() or ([third.removesuffix("ent"), weak] if third != "-" else ["-", "-"])
    if len(parts) == 6:
        for place, form in enumerate(parts):
            if form != "-":
                yield prefix + form, f"subj{place}"
        return
    for stem, table in zip(parts, ("subj", "subj_weak"), strict=True):
        if stem != "-":
            yield prefix + stem, table


def _past_participle(prefix: str, given: str) -> Iterator[Block]:
    if given == "-":
        return
    if given.endswith("û"):  # dû, due
        yield prefix + given[:-1], "part_û"
    elif given.endswith("sous"):  # dissous, dissoute
        yield prefix + given[:-1], "part_te"
    else:
        yield prefix + given, "part_s" if given.endswith("s") else "part"
