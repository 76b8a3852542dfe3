"""Romanisation tables: the data of ``lexicons/names/romanisation/``, ready for look-up.

Takes an ISO 639-1 code; gives ``letter or group of letters -> ASCII romanisation`` and the rules of the Indic scripts.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from frpolnlp.lexicon import toml

_FILES = ("cyrillic", "greek", "caucasian", "semitic", "kana")


@cache
def _entries() -> dict[str, Mapping[str, str]]:
    """Return language -> its raw entry of the alphabetic files."""
    return {lang: entry for name in _FILES for lang, entry in toml(f"names/romanisation/{name}").items()}


@cache
def letters(lang: str) -> Mapping[str, str]:
    """Return the romanisation table of ``lang``, with the letters of its base; empty where there is none."""
    entry = _entries().get(lang)
    if entry is None:
        return {}
    own = {letter: latin for letter, latin in entry.items() if letter != "base"}
    base = entry.get("base")
    return {**letters(base), **own} if base else own


@cache
def every_letter() -> Mapping[str, str]:
    """Return one table for all scripts of letters: where languages differ, the first of the files stands."""
    table: dict[str, str] = {}
    for lang in _entries():
        for letter, latin in letters(lang).items():
            table.setdefault(letter, latin)
    return table


def _pairs(cells: str) -> dict[str, str]:
    parts = cells.split()
    return {key: "" if value == "-" else value for key, value in zip(parts[::2], parts[1::2], strict=True)}


@cache
def indic(lang: str) -> Mapping[str, Any]:
    """Return the parts of an Indic table: ``virama``, ``inherent`` and the maps ``consonants vowels signs marks``."""
    entry = toml("names/romanisation/indic")[lang]
    maps = {key: _pairs(entry[key]) for key in ("consonants", "vowels", "signs", "marks")}
    return {"virama": entry["virama"], "inherent": entry["inherent"], **maps}


@cache
def hangul() -> tuple[list[str], list[str], list[str]]:
    """Return the romanised initials, vowels and finals of a Korean syllable, in the order of Unicode."""
    entry = toml("names/romanisation/hangul")["ko"]
    initials, vowels, finals = (
        ["" if cell == "-" else cell for cell in entry[key].split()] for key in ("initials", "vowels", "finals")
    )
    return initials, vowels, finals
