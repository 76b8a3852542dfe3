"""Features of a pair of names: what a comparison sees, as twenty-odd numbers between 0 and 1.

Takes two names; gives a symmetric list of floats. Each word is spelt as a string of articulation signs (lips, teeth,
palate; stop, friction, voice), so that one plain edit distance, which runs in C, counts *p*/*b* as half a difference
and *p*/*r* as a whole one; a second string holds the consonants alone, for scripts that write no vowels.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel, JaroWinkler

from frpolnlp.lexicon import toml
from frpolnlp.names.phones import phones, read
from frpolnlp.names.scripts import script

_similar = Indel.normalized_similarity
_spelt_alike = JaroWinkler.normalized_similarity

MAX_WORDS = 6
MAX_LETTERS = 24

#: phone -> articulation signs; the signs of a place of articulation come first and are shared
SIGNS = {
    "p": "Pps", "b": "Ppv", "f": "Pfs", "v": "Pfv", "w": "Pvu", "B": "Pv", "P": "Ps", "W": "vu",
    "m": "Mnm", "n": "Nn",
    "t": "Tts", "d": "Ttd",
    "s": "Ssc", "z": "Ssz", "S": "Shc", "Z": "Shz", "T": "TSsc", "C": "TShc", "J": "TShz",
    "D": "Sc", "Q": "Sshc", "F": "TSsc",
    "X": "KShc", "j": "iSz",
    "k": "Kkc", "g": "Kkg", "x": "Kxh", "K": "Kk", "G": "Kgh", "h": "h",
    "l": "Lll", "r": "Rrr",
    "a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "Y": "i",
}  # fmt: skip
_FULL = {ord(phone): signs for phone, signs in SIGNS.items()}
_CONSONANTS = _FULL | {ord(phone): "" for phone in "aeiouYWjh"}
_ABJADS = frozenset({"arabic", "hebrew"})
_FEMININE = ("ova", "eva", "ina", "aia", "aja", "ska", "na")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its words in phones, spelt in signs, the initials, and the kind of its script."""

    words: tuple[str, ...]
    full: tuple[str, ...]
    consonants: tuple[str, ...]
    whole: str
    abjad: bool
    latin: bool
    family_first: bool


@cache
def _set(part: str) -> frozenset[str]:
    return frozenset(phones(word) for word in toml("names/comparison")[part])


def take_apart(name: str) -> Name:
    """Return ``name`` taken apart: without particles, titles and generations where other words remain.

    Example:
        >>> take_apart("Kadhafi, Mouammar al-").words
        ('muamar', 'kadafi')
    """
    text = name[:400] if len(name) > 400 else name
    family_first = False
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    text = text.casefold()
    if "," in text:
        head, _, tail = text.partition(",")
        tail_words = [word for word in read(tail).split() if word not in _set("generations")]
        if tail_words and tail_words[0] not in _set("honorifics"):
            text = f"{tail} {head}"
            family_first = True
        else:
            text = head
    kind = "latin" if text.isascii() else script(text)
    words = read(text).split()
    put_aside = _aside()
    kept = [word for word in words if word not in put_aside] or words
    if kind == "arabic":
        kept = [word[2:] if len(word) > 4 and word.startswith("al") else word for word in kept]
    kept = [word[:MAX_LETTERS] for word in kept[:MAX_WORDS]]
    return Name(
        tuple(kept),
        tuple(word.translate(_FULL) for word in kept),
        tuple(word.translate(_CONSONANTS) for word in kept),
        "".join(kept).translate(_FULL),
        kind in _ABJADS,
        kind == "latin",
        family_first,
    )


@cache
def _aside() -> frozenset[str]:
    return _set("particles") | _set("honorifics") | _set("generations")


def features(a: Name, b: Name) -> list[float]:
    """Return the features of a pair, the same whichever comes first.

    Both names must have a word.
    """
    if len(a.words) > len(b.words) or (len(a.words) == len(b.words) and a.words > b.words):
        a, b = b, a
    abjad = a.abjad or b.abjad
    na, nb = len(a.words), len(b.words)
    # similarity of every word with every other
    cells: list[tuple[float, int, int]] = []
    for i in range(na):
        for j in range(nb):
            full = _similar(a.full[i], b.full[j])
            if len(a.words[i]) == 1 or len(b.words[j]) == 1:
                alike = 0.6 if a.words[i][0] == b.words[j][0] else 0.0
            elif abjad:
                alike = 0.3 * full + 0.7 * _similar(a.consonants[i], b.consonants[j])
            else:
                alike = full
            cells.append((alike, i, j))
    cells.sort(reverse=True)
    partner = [-1] * na
    used = 0
    chosen: list[tuple[float, int, int]] = []
    for cell in cells:
        _, i, j = cell
        if partner[i] < 0 and not used >> j & 1:
            partner[i] = j
            used |= 1 << j
            chosen.append(cell)
            if len(chosen) == na:
                break
    best, bi, bj = chosen[0]
    worst, wi, wj = chosen[1] if na > 1 else chosen[0]
    last = chosen[-1][0]
    order = "".join([b.full[j] for j in partner])
    whole = _similar(a.whole, order)
    everything = _similar(a.whole, b.whole)
    c_best = _similar(a.consonants[bi], b.consonants[bj])
    c_worst = _similar(a.consonants[wi], b.consonants[wj])
    aw, bw = a.words[wi], b.words[wj]
    initial = len(aw) == 1 or len(bw) == 1
    ends = a.words[-1], b.words[-1]
    return [
        best,
        worst,
        last,
        whole,
        everything,
        c_best,
        c_worst,
        _spelt_alike(aw, bw),
        _spelt_alike(a.words[bi], b.words[bj]),
        1.0 if a.full[wi][:1] == b.full[wj][:1] else 0.0,
        1.0 if a.full[bi][:1] == b.full[bj][:1] else 0.0,
        1.0 if initial else 0.0,
        1.0 if initial and aw[0] == bw[0] else 0.0,
        1.0 if na == 1 else 0.0,
        min(1.0, (nb - na) / 3),
        min(1.0, (na - 1) / 3),
        _similar(a.full[-1], b.full[-1]),
        _similar(a.full[0], b.full[0]),
        1.0 if partner[-1] == nb - 1 else 0.0,
        1.0 if partner[0] == 0 else 0.0,
        1.0 if abjad else 0.0,
        1.0 if a.latin and b.latin else 0.0,
        min(len(aw), len(bw)) / 10,
        min(len(a.words[bi]), len(b.words[bj])) / 10,
        1.0 if ends[0].endswith(_FEMININE) != ends[1].endswith(_FEMININE) else 0.0,
        1.0 if aw == bw else 0.0,
    ]
