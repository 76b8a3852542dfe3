"""A name taken apart for comparison: its words in phones and in signs of articulation, with what each may be.

Takes a name in any script; gives a :class:`Name`. Each word is spelt as a string of articulation signs (lips, teeth,
palate; stop, friction, voice), so that one plain edit distance, which runs in C, counts *p*/*b* as half a difference
and *p*/*r* as a whole one; a second string holds the consonants alone, for scripts that write no vowels. A word that
languages read differently has several spellings.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from frpolnlp.lexicon import toml, tsv
from frpolnlp.names.phones import latin, phones, phones_of, plain, read
from frpolnlp.names.scripts import script

MAX_WORDS = 6
MAX_LETTERS = 24

#: phone -> articulation signs; the signs of a place of articulation come first and are shared
SIGNS = {
    "p": "Pps", "b": "Ppv", "f": "Pfs", "v": "Pfv", "w": "Pvu", "B": "Pv", "P": "Ps", "W": "vu",
    "m": "Mnm", "n": "Nn",
    "t": "Tts", "d": "Ttd",
    "s": "Ssc", "z": "Ssz", "S": "Shc", "Z": "Shz", "T": "TSsc", "C": "TShc", "J": "TShz",
    "D": "Sc", "Q": "Sshc", "F": "TSsc", "X": "KShc", "j": "iSz",
    "k": "Kkc", "g": "Kkg", "x": "Kxh", "H": "Kxh", "K": "Kk", "G": "Kgh", "h": "h",
    "l": "Lll", "r": "Rrr",
    "a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "Y": "i",
}  # fmt: skip
_FULL = {ord(phone): signs for phone, signs in SIGNS.items()}
_CONSONANTS = _FULL | {ord(phone): "" for phone in "aeiouYWjh"}
_ABJADS = frozenset({"arabic", "hebrew"})
_FEMININE = ("ova", "eva", "ina", "aia", "aja", "ska", "na")
_ALPHABETIC = frozenset({"latin", "cyrillic", "greek", "armenian", "georgian", "arabic", "hebrew"})
_TURKIC = frozenset("ışğəçöü")
_NOBODY: tuple[frozenset[int], str] = (frozenset(), "e")

Spelling = tuple[str, str]


class Name(NamedTuple):
    """A name taken apart; a tuple, for it is made often.

    Attributes:
        words: The words in phones, without particles, titles and generations.
        spellings: For each word its spellings in signs, each with and without vowels.
        given: For each word the given names of the table that it may be.
        genders: For each word ``m`` or ``f`` where the table of given names is sure, else ``e``.
        initials: The middle initials, which are no words.
        single: For each word whether it is an initial.
        title: ``m`` or ``f`` where a title says the gender (*Mme*, *lord*), else ``e``.
        abjad: Whether the script writes no short vowels.
        latin: Whether the script is Latin.
        signs: The first spellings in signs, with vowels, in one string.
        feminine: Whether the last word ends like a woman's surname.
    """

    words: tuple[str, ...]
    spellings: tuple[tuple[Spelling, ...], ...]
    given: tuple[frozenset[int], ...]
    genders: tuple[str, ...]
    initials: str
    single: tuple[bool, ...]
    title: str
    abjad: bool
    latin: bool
    signs: str
    feminine: bool


def take_apart(name: str) -> Name:
    """Return ``name`` taken apart: without particles, titles and generations where other words remain.

    Example:
        >>> take_apart("Kadhafi, Mouammar al-").words, take_apart("John F. Kennedy").initials
        (('muamar', 'kadafi'), 'f')
    """
    text = name[:400] if len(name) > 400 else name
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    text = text.casefold()
    if "," in text:
        text = _in_order(text)
    kind = "latin" if text.isascii() else script(text)
    words = read(text).split()
    aside = _aside()
    last = len(words) - 1
    # a particle or title stands before another word: "An" of "Sok An" and "Roy" of "Satabdi Roy" are names
    kept = [
        at for at, word in enumerate(words) if word not in aside or (at == last and word not in _set("generations"))
    ]
    kept = kept or list(range(last + 1))
    title = "e" if len(kept) == last + 1 else _title(words, kept)
    initials = ""
    alone = _single_letters(text, kind, words)
    if True in alone:
        full = [at for at in kept if not alone[at]]
        if len(full) > 1 and len(full) < len(kept):
            initials = "".join([words[at][0] for at in kept if alone[at]])
            kept = full
    kept = kept[:MAX_WORDS]
    chosen = [words[at][:MAX_LETTERS] for at in kept]
    first = spelt(chosen) if chosen else []
    others = [spelt([other[at][:MAX_LETTERS] for at in kept]) for other in _other_readings(text, kind, words)]
    table = _given()
    rows = [table.get(word, _NOBODY) for word in chosen]
    if "-" in text and kind == "latin":
        rows = _compounds(text, [words[at] for at in kept], rows)
    return Name(
        tuple(chosen),
        tuple([tuple(dict.fromkeys(spellings)) for spellings in zip(first, *others, strict=True)])
        if others
        else tuple([(spelling,) for spelling in first]),
        tuple([numbers for numbers, _ in rows]),
        tuple([gender for _, gender in rows]),
        initials,
        tuple([alone[at] for at in kept]),
        title,
        kind in _ABJADS,
        kind == "latin",
        "".join([spelling[0] for spelling in first]),
        bool(chosen) and chosen[-1].endswith(_FEMININE),
    )


def spelt(words: Sequence[str]) -> list[Spelling]:
    """Return words in phones spelt in articulation signs, each with its vowels and without.

    Example:
        >>> spelt(["ana"])
        [('aNna', 'Nn')]
    """
    text = " ".join(words)  # one long text is spelt faster than many short ones
    return list(zip(text.translate(_FULL).split(" "), text.translate(_CONSONANTS).split(" "), strict=True))


def _title(words: list[str], kept: list[int]) -> str:
    """Return the gender that the first word says where it is no part of the name, ``m`` or ``f``, else ``e``."""
    if 0 in kept or len(words[1]) == 1:  # "M. B. Rajesh" has initials
        return "e"
    return "f" if words[0] in _set("feminine") else "m" if words[0] in _set("masculine") else "e"


def _single_letters(text: str, kind: str, words: list[str]) -> list[bool]:
    """Return for each word whether it is one letter as written: "Ю." is two sounds, "Yi" one, and no initial."""
    if kind not in _ALPHABETIC:
        return [False] * len(words)
    if "." in text or "-" in text or "," in text:
        text = text.replace(".", " ").replace("-", " ").replace(",", " ")
    written = text.split()
    return [len(word) == 1 for word in (written if len(written) == len(words) else words)]


def _compounds(text: str, words: list[str], rows: list[tuple[frozenset[int], str]]) -> list[tuple[frozenset[int], str]]:
    """Return ``rows`` where the parts of a compound have its own: *Marie* of *Jean-Marie* is no woman."""
    found = list(rows)
    for compound in text.split():
        parts = phones(compound).split() if "-" in compound else []
        row = _given().get(" ".join(parts)) if len(parts) == 2 else None
        if row:
            for at, word in enumerate(words):
                if word in parts:
                    found[at] = row
    return found


def _in_order(text: str) -> str:
    """Return the text of "family, given" in the other order; what follows a comma as a title or generation goes."""
    head, _, tail = text.partition(",")
    words = read(tail).split()
    if not words or words[0] in _set("honorifics") or words[0] in _set("generations"):
        return head
    return f"{tail} {head}"


def _other_readings(text: str, kind: str, words: list[str]) -> list[list[str]]:
    """Return the words in the readings of other languages, each as long as ``words``."""
    if kind == "latin":
        readings = []
        if "c" in text or "j" in text or "w" in text:
            readings.append("central")
        if "j" in text or "x" in text or "ge" in text or "gi" in text or "hs" in text:
            readings.append("western")
        if not text.isascii() and not _TURKIC.isdisjoint(text):
            readings.append("turkic")
        if not readings:
            return []
        letters = plain(text)
        found = [latin(letters, reading).split() for reading in readings]
    elif kind == "arabic":
        found = [[word[2:] if len(word) > 4 and word.startswith("al") else word for word in words]]
    else:
        return []
    return [reading for reading in found if len(reading) == len(words) and reading != words]


@cache
def _set(part: str) -> frozenset[str]:
    return frozenset(phones(word) for word in toml("names/comparison")[part])


@cache
def _aside() -> frozenset[str]:
    return _set("particles") | _set("honorifics") | _set("generations")


@cache
def _given() -> dict[str, tuple[frozenset[int], str]]:
    """Return a word in phones -> the rows of the tables of given and short names that it may be, and its gender."""
    rows: dict[str, set[int]] = {}
    genders: dict[str, set[str]] = {}
    forms = [
        (number, row["gender"], form)
        for number, row in enumerate(tsv("names/given_names"))
        for form in (row["name"], *row["variants"].split(";"))
        if form
    ]
    short = toml("names/comparison")["short_names"]
    forms += [(-number, "", form) for number, names in enumerate(short, 1) for form in names.split()]
    for (number, gender, _), word in zip(forms, phones_of([form for _, _, form in forms]), strict=True):
        rows.setdefault(word, set()).add(number)
        genders.setdefault(word, set()).update(gender)
    return {
        word: (frozenset(numbers), genders[word].pop() if len(genders[word]) == 1 else "e")
        for word, numbers in rows.items()
    }
