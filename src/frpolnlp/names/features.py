"""Features of a pair of names: what a comparison sees, as thirty numbers between 0 and 1.

Takes two names; gives a symmetric list of floats. Each word is spelt as a string of articulation signs (lips, teeth,
palate; stop, friction, voice), so that one plain edit distance, which runs in C, counts *p*/*b* as half a difference
and *p*/*r* as a whole one; a second string holds the consonants alone, for scripts that write no vowels. A word that
languages read differently has several spellings, and the nearest two count.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import Indel, JaroWinkler

from frpolnlp.lexicon import toml, tsv
from frpolnlp.names.phones import latin, phones, phones_of, plain, read
from frpolnlp.names.scripts import script

_similar = Indel.normalized_similarity
_spelt_alike = JaroWinkler.normalized_similarity

#: places of the features that rules look at: likeness of the best, second and last pair of words and of the whole,
#: of the second pair with vowels and without, whether it has an initial, whether its given names oppose in gender
BEST, SECOND, LAST, WHOLE, SECOND_FULL, SECOND_BARE, INITIAL, GENDERS = 0, 1, 2, 3, 7, 8, 13, 31

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
#: phone -> what an initial of it may stand for: vowels with their glides, labials, dentals ...
_FIRST = {phone: signs[0] for phone, signs in SIGNS.items()}
_FIRST |= dict.fromkeys("aeiouYW", "V") | dict.fromkeys("sSzZTCJFDQXj", "S") | {"h": "K"}
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


def spelt(words: Sequence[str]) -> list[Spelling]:
    """Return words in phones spelt in articulation signs, each with its vowels and without.

    Example:
        >>> spelt(["ana"])
        [('aNna', 'Nn')]
    """
    text = " ".join(words)  # one long text is spelt faster than many short ones
    return list(zip(text.translate(_FULL).split(" "), text.translate(_CONSONANTS).split(" "), strict=True))


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


def _first(word: str) -> str:
    return _FIRST.get(word[0], word[0])


def _nearest(spellings: tuple[Spelling, ...], theirs: tuple[Spelling, ...]) -> tuple[float, float]:
    """Return the likeness of the two spellings of two words that are nearest, with vowels and without."""
    full = consonants = 0.0
    for one, one_bare in spellings:
        for other, other_bare in theirs:
            alike = _similar(one, other)
            if alike > full:
                full = alike
                consonants = _similar(one_bare, other_bare)
    return full, consonants


def features(a: Name, b: Name) -> list[float]:
    """Return the features of a pair, the same whichever comes first; both names must have a word."""
    na, nb = len(a.words), len(b.words)
    if na > nb or (na == nb and a.words > b.words):
        a, b, na, nb = b, a, nb, na
    abjad = a.abjad or b.abjad
    has_initial = True in a.single or True in b.single
    cells: list[tuple[float, float, float, int, int]] = []  # similarity, with and without vowels, word of a, word of b
    for i, spellings in enumerate(a.spellings):
        given, gender = a.given[i], a.genders[i]
        one, one_bare = spellings[0]
        several = len(spellings) > 1
        for j, theirs in enumerate(b.spellings):
            if several or len(theirs) > 1:
                full, consonants = _nearest(spellings, theirs)
            else:
                other, other_bare = theirs[0]
                full, consonants = _similar(one, other), _similar(one_bare, other_bare)
            if given and full < 0.95:
                if not given.isdisjoint(b.given[j]):
                    full = consonants = 0.95
                elif gender != "e" and gender != b.genders[j] != "e":
                    full, consonants = 0.7 * full, 0.7 * consonants
            if has_initial and (a.single[i] or b.single[j]):
                alike = 0.3 if _first(a.words[i]) == _first(b.words[j]) else 0.0
            else:
                alike = 0.3 * full + 0.7 * consonants if abjad else full
            cells.append((alike, full, consonants, i, j))
    cells.sort(reverse=True)
    partner = [-1] * na
    taken = 0
    chosen = []
    for cell in cells:
        i, j = cell[3], cell[4]
        if partner[i] < 0 and not taken >> j & 1:
            partner[i] = j
            taken |= 1 << j
            chosen.append(cell)
            if len(chosen) == na:
                break
    best, best_full, best_bare, bi, bj = chosen[0]
    worst, worst_full, worst_bare, wi, wj = chosen[1] if na > 1 else chosen[0]
    everything = _similar(a.signs, b.signs)
    if na == nb and partner == list(range(na)):
        whole = everything
    else:
        whole = _similar(a.signs, "".join([b.spellings[j][0][0] for j in partner]))
    aw, bw = a.words[wi], b.words[wj]
    initial = a.single[wi] or b.single[wj]
    given_a, given_b = a.given[wi], b.given[wj]
    genders = a.genders[wi] + b.genders[wj]
    return [
        best,
        worst,
        chosen[-1][0],
        whole,
        everything,
        best_full,
        best_bare,
        worst_full,
        worst_bare,
        _spelt_alike(aw, bw),
        _spelt_alike(a.words[bi], b.words[bj]),
        1.0 if a.spellings[wi][0][0][:1] == b.spellings[wj][0][0][:1] else 0.0,
        1.0 if a.spellings[bi][0][0][:1] == b.spellings[bj][0][0][:1] else 0.0,
        1.0 if initial else 0.0,
        1.0 if initial and _first(aw) == _first(bw) else 0.0,
        1.0 if na == 1 else 0.0,
        min(1.0, (nb - na) / 3),
        min(1.0, (na - 1) / 3),
        1.0 if partner[-1] == nb - 1 else 0.0,
        1.0 if partner[0] == 0 else 0.0,
        1.0 if wi == na - 1 else 0.0,
        1.0 if wj == nb - 1 else 0.0,
        1.0 if abjad else 0.0,
        1.0 if a.latin and b.latin else 0.0,
        min(len(aw), len(bw)) / 10,
        min(len(a.words[bi]), len(b.words[bj])) / 10,
        1.0 if a.feminine != b.feminine else 0.0,
        1.0 if aw == bw else 0.0,
        1.0 if given_a and given_b and given_a.isdisjoint(given_b) else 0.0,
        1.0 if given_a and given_b else 0.0,
        1.0 if a.initials and b.initials and a.initials[0] != b.initials[0] else 0.0,
        1.0 if genders in ("mf", "fm") else 0.0,
    ]
