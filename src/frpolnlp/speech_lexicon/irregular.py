"""Irregular verbs: the stems that a model of ``lexicons/conjugation.toml`` gives, each with its table of endings.

Takes an infinitive; gives blocks as :mod:`frpolnlp.speech_lexicon.conjugation` reads them. A model holds for one verb,
or, under ``-x``, for all that end so.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml

Block = tuple[str, str]  # a stem, and the name of the table of endings that go on it


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


def model_of(infinitive: str) -> tuple[str, list[dict[str, Any]]] | None:
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


def irregular(prefix: str, infinitive: str, model: Mapping[str, str]) -> Iterator[Block]:
    """Yield the stems of a verb of this ``model``, without the infinitive; ``prefix`` stands before each form."""
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
