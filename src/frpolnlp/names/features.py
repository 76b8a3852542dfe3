"""Features of a pair of names: what a comparison sees, as thirty numbers between 0 and 1.

Takes two names taken apart (:mod:`frpolnlp.names.parts`); gives a symmetric list of floats. Of the spellings of two
words the nearest two count.
"""

from rapidfuzz.distance import Indel, JaroWinkler

from frpolnlp.names.parts import SIGNS, Name, Spelling

_similar = Indel.normalized_similarity
_spelt_alike = JaroWinkler.normalized_similarity

#: places of the features that rules look at: likeness of the best, second and last pair of words and of the whole,
#: of the second pair with vowels and without, whether it has an initial, whether its given names oppose in gender
BEST, SECOND, LAST, WHOLE, SECOND_FULL, SECOND_BARE, INITIAL, GENDERS = 0, 1, 2, 3, 7, 8, 13, 31

#: phone -> what an initial of it may stand for: vowels with their glides, labials, dentals ...
_FIRST = {phone: signs[0] for phone, signs in SIGNS.items()}
_FIRST |= dict.fromkeys("aeiouYW", "V") | dict.fromkeys("sSzZTCJFDQXj", "S") | {"h": "K"}


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


def _first(word: str) -> str:
    return _FIRST.get(word[0], word[0])
