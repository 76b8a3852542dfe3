"""Romanisation: any script to plain ASCII letters, and the key under which spellings of a name meet.

Takes a name in any script; gives ASCII (``romanise``) or a short key of consonant classes (``skeleton``). Tables are
data (``lexicons/names/romanisation/``); scripts without a table go through anyascii.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from anyascii import anyascii

from frpolnlp.names import phones, tables
from frpolnlp.names.scripts import language, script

_INDIC = {"devanagari": "hi", "bengali": "bn"}
_VOWELS = frozenset("aeiouy")
_CASELESS = frozenset({"georgian", "arabic", "hebrew", "kana", "han", "indic", "other"})


def romanise(text: str, lang: str | None = None) -> str:
    """Return ``text`` in plain ASCII letters, as a passport would spell it.

    Words keep their order and a capital stays a capital. Arabic and Hebrew give consonants only, as written.

    Args:
        text: A name or a word in any script.
        lang: ISO 639-1 code of its language; guessed from the letters where left out.

    Example:
        >>> romanise("Олександр Лукашенко"), romanise("Łukaszenka"), romanise("문재인")
        ('Oleksandr Lukashenko', 'Lukaszenka', 'Munjaein')
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    found = script(text)
    if found == "latin":
        return anyascii(text)
    words = text.split()
    lang = lang or language(text)
    return " ".join(filter(None, (_word(word, found, lang or "") for word in words)))


@lru_cache(maxsize=4096)
def _word(word: str, found: str, lang: str) -> str:
    """Return one word in ASCII; ``found`` is the script of its text."""
    if found in _INDIC and any(script(letter) == found for letter in word):
        latin = abugida(word, _INDIC[found])
        return latin.capitalize() if latin.isascii() else anyascii(latin).capitalize()
    if found == "hangul":
        return anyascii(syllables(word)).capitalize()
    table = tables.letters(lang if tables.letters(lang) and found != "han" else "ja" if found == "kana" else "")
    latin = _spell(word, table)
    if found == "kana":
        latin = latin.replace("ou", "o").replace("oo", "o").replace("uu", "u")
    if found in _CASELESS or not word[:1].islower():
        latin = latin[:1].upper() + latin[1:].lower()
    return latin.upper() if len(word) > 1 and word.isupper() else latin


def _spell(word: str, table: Mapping[str, str]) -> str:
    """Return ``word`` spelt by a table, groups of two or three letters first; anyascii spells what it lacks."""
    low = katakana_to_hiragana(word.lower())
    out: list[str] = []
    at = 0
    while at < len(low):
        for size in (4, 2, 1):
            latin = table.get(low[at : at + size])
            if latin is not None and at + size <= len(low):
                break
        else:
            size, latin = 1, anyascii(low[at])
        out.append(latin)
        at += size
    return "".join(out)


def katakana_to_hiragana(word: str) -> str:
    """Return ``word`` with the katakana as hiragana; other characters stay.

    Example:
        >>> katakana_to_hiragana("トランプ")
        'とらんぷ'
    """
    if word.isascii():
        return word
    return "".join(chr(ord(c) - 0x60) if "\u30a1" <= c <= "\u30f4" else c for c in word)


def syllables(word: str) -> str:
    """Return ``word`` with each hangul syllable spelt out by rule; other characters stay.

    Example:
        >>> syllables("김정은")
        'gimjeongeun'
    """
    initials, vowels, finals = tables.hangul()
    out = []
    for letter in word:
        place = ord(letter) - 0xAC00
        if 0 <= place < 11172:
            out.append(initials[place // 588] + vowels[place % 588 // 28] + finals[place % 28])
        else:
            out.append(letter)
    return "".join(out)


def abugida(word: str, lang: str) -> str:
    """Return a word of an Indic script spelt out, without the last inherent vowel; unknown letters stay.

    Example:
        >>> abugida("नरेन्द्र", "hi"), abugida("मनमोहन", "hi")
        ('narendra', 'manmohan')
    """
    table = tables.indic(lang)
    consonants, vowels, signs, marks = (table[key] for key in ("consonants", "vowels", "signs", "marks"))
    parts: list[tuple[str, bool]] = []  # (letters, ends in an inherent vowel)
    at = 0
    while at < len(word):
        two = word[at : at + 2]
        size = 2 if len(two) == 2 and two in consonants else 1
        letter = word[at : at + size]
        after = word[at + size : at + size + 1]
        if letter in consonants:
            if after == table["virama"]:
                parts.append((consonants[letter], False))
                size += 1
            elif after in signs:
                parts.append((consonants[letter] + signs[after], False))
                size += 1
            else:
                parts.append((consonants[letter], True))
        else:
            plain = vowels.get(letter, signs.get(letter, marks.get(letter, letter)))
            parts.append((plain, False))
        at += size
    return _without_schwa(parts, table["inherent"])


def _without_schwa(parts: list[tuple[str, bool]], inherent: str) -> str:
    """Join the parts: no inherent vowel at the end, nor between a vowel and a consonant that carries one.

    Source of the rule: Ohala's schwa deletion, V C _ C V.
    """
    out: list[str] = []
    last = len(parts) - 1
    spoken = [latin + inherent if schwa else latin for latin, schwa in parts]
    for at, (latin, schwa) in enumerate(parts):
        if not schwa:
            out.append(latin)
            continue
        before = out[-1][-1:] if out else ""
        following = spoken[at + 1] if at < last else ""
        final = at == last and last > 0 and before in _VOWELS
        inner = 0 < at < last and before in _VOWELS and following[-1:] in _VOWELS and following[:1] not in _VOWELS
        out.append(latin if final or (inner and at + 1 < last) else latin + inherent)
    return "".join(out)


@cache
def _dropped() -> dict[int, str | None]:
    """Return the map from a phone to its class of the skeleton; vowels and h go."""
    groups = {
        "pbB": "P",
        "fvwW": "F",
        "td": "T",
        "szSZTCJjXFQD": "S",
        "kgxGK": "K",
        "m": "M",
        "n": "N",
        "l": "L",
        "r": "R",
    }
    classes: dict[int, str | None] = {ord(phone): to for members, to in groups.items() for phone in members}
    return classes | {ord(phone): None for phone in "aeiouyhY' .-"}


def skeleton(token: str) -> str:
    """Return the key of consonant classes under which the spellings of one word meet across scripts.

    Vowels, h and doubled letters go, sibilants fall together; a word that begins with a vowel begins with ``A``.
    Spellings of one name give the same key or one that differs in one letter; the empty word gives ``""``.

    Example:
        >>> {skeleton(name) for name in ("Loukachenko", "Lukashenko", "Łukaszenka", "Лукашенко")}
        {'LKSNK'}
    """
    sounds = phones.phones(token)
    sounds = sounds[:1] + sounds[1:].replace("W", "")
    key = sounds.translate(_dropped())
    folded = "".join(letter for at, letter in enumerate(key) if at == 0 or key[at - 1] != letter)
    return "A" + folded if sounds[:1] in phones.VOWELS and sounds else folded
