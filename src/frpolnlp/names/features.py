"""Features of a pair of names: what a comparison sees, as thirty numbers between 0 and 1.

Takes two names; gives a symmetric list of floats. Each word is spelt as a string of articulation signs (lips, teeth,
palate; stop, friction, voice), so that one plain edit distance, which runs in C, counts *p*/*b* as half a difference
and *p*/*r* as a whole one; a second string holds the consonants alone, for scripts that write no vowels. A word that
languages read differently has several spellings, and the nearest two count.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

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


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

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


@lru_cache(maxsize=8192)
def spelt(word: str) -> Spelling:
    """Return a word in phones spelt in articulation signs, with its vowels and without."""
    return word.translate(_FULL), word.translate(_CONSONANTS)


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
    readings = [words, *_other_readings(text, kind, words)]
    aside = _aside()
    last = len(words) - 1
    # a particle or title stands before another word: "An" of "Sok An" and "Roy" of "Satabdi Roy" are names
    kept = [
        at for at, word in enumerate(words) if word not in aside or (at == last and word not in _set("generations"))
    ]
    kept = kept or list(range(len(words)))
    title = "e" if len(kept) == len(words) else _title(words, kept)
    single = _single_letters(text, kind, words)
    full = [at for at in kept if not single[at]]
    initials = ""
    if len(full) > 1 and len(full) < len(kept):
        initials = "".join(words[at][0] for at in kept if single[at])
        kept = full
    kept = kept[:MAX_WORDS]
    chosen = tuple([words[at][:MAX_LETTERS] for at in kept])
    spellings: tuple[tuple[Spelling, ...], ...]
    if len(readings) == 1:
        spellings = tuple([(spelt(word),) for word in chosen])
    else:
        forms = [dict.fromkeys([reading[at][:MAX_LETTERS] for reading in readings]) for at in kept]
        spellings = tuple([tuple(map(spelt, alternatives)) for alternatives in forms])
    table = _given()
    given = [table.get(word, _NOBODY) for word in chosen]
    if "-" in text and kind == "latin":
        given = _compounds(text, words, kept, given)
    return Name(
        chosen,
        spellings,
        tuple([numbers for numbers, _ in given]),
        tuple([gender for _, gender in given]),
        initials,
        tuple([single[at] for at in kept]),
        title,
        kind in _ABJADS,
        kind == "latin",
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
    written = text.replace(".", " ").replace("-", " ").replace(",", " ").split()
    return [len(word) == 1 for word in (written if len(written) == len(words) else words)]


def _compounds(
    text: str, words: list[str], kept: list[int], given: list[tuple[frozenset[int], str]]
) -> list[tuple[frozenset[int], str]]:
    """Return ``given`` where the parts of a compound have its rows and gender: *Marie* of *Jean-Marie* is no woman."""
    found = list(given)
    for compound in text.split():
        parts = phones(compound).split()
        row = _given().get(" ".join(parts)) if len(parts) == 2 else None
        if row:
            for at, place in enumerate(kept):
                if words[place] in parts:
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
    found = []
    if kind == "latin":
        if "c" in text or "j" in text or "w" in text:
            found.append(latin(plain(text), "central").split())
        if "j" in text or "x" in text or "ge" in text or "gi" in text or "hs" in text:
            found.append(latin(plain(text), "western").split())
        if not text.isascii() and not _TURKIC.isdisjoint(text):
            found.append(latin(plain(text), "turkic").split())
    elif kind == "arabic":
        found.append([word[2:] if len(word) > 4 and word.startswith("al") else word for word in words])
    return [reading for reading in found if len(reading) == len(words) and reading != words]


def _first(word: str) -> str:
    return _FIRST.get(word[0], word[0])


def features(a: Name, b: Name) -> list[float]:
    """Return the features of a pair, the same whichever comes first; both names must have a word."""
    if (len(a.words), a.words) > (len(b.words), b.words):
        a, b = b, a
    abjad = a.abjad or b.abjad
    na, nb = len(a.words), len(b.words)
    cells: list[tuple[float, float, float, int, int]] = []  # similarity, with and without vowels, word of a, word of b
    for i, (word, spellings, given) in enumerate(zip(a.words, a.spellings, a.given, strict=True)):
        for j in range(nb):
            full = consonants = 0.0
            if len(spellings) == 1 and len(b.spellings[j]) == 1:
                full = _similar(spellings[0][0], b.spellings[j][0][0])
                consonants = _similar(spellings[0][1], b.spellings[j][0][1])
            else:
                for one, one_bare in spellings:
                    for other, other_bare in b.spellings[j]:
                        alike = _similar(one, other)
                        if alike > full:
                            full = alike
                            consonants = _similar(one_bare, other_bare)
            if given and full < 0.95:
                if not given.isdisjoint(b.given[j]):
                    full = consonants = 0.95
                elif a.genders[i] + b.genders[j] in ("mf", "fm"):
                    full, consonants = 0.7 * full, 0.7 * consonants
            if a.single[i] or b.single[j]:
                alike = 0.3 if _first(word) == _first(b.words[j]) else 0.0
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
    whole = _similar("".join([s[0][0] for s in a.spellings]), "".join([b.spellings[j][0][0] for j in partner]))
    everything = _similar("".join([s[0][0] for s in a.spellings]), "".join([s[0][0] for s in b.spellings]))
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
        1.0 if a.words[-1].endswith(_FEMININE) != b.words[-1].endswith(_FEMININE) else 0.0,
        1.0 if aw == bw else 0.0,
        1.0 if given_a and given_b and given_a.isdisjoint(given_b) else 0.0,
        1.0 if given_a and given_b else 0.0,
        1.0 if a.initials and b.initials and a.initials[0] != b.initials[0] else 0.0,
        1.0 if genders in ("mf", "fm") else 0.0,
    ]
