"""Capitalised sequences of a text: where a proper name may stand, whatever it names.

Takes the words of a reading; gives runs of words (:class:`Run`): capitalised words side by side, initials, and the
particles of foreign surnames between them (``Ursula von der Leyen``, ``Mohammed ben Salmane``, ``al-Assad``). What a
run names is not decided here. The French particles ``de`` and ``d'`` join only by :func:`joined`, since they also
stand between two names (``le gouvernement de Macron``).
"""

from typing import NamedTuple

from frpolnlp.text.words import Words

#: particles in lower case that may stand inside a surname and nowhere else between two capitalised words
PARTICLES = frozenset(
    "van von der den ten ter zu zur af av al el ul bin bint ben ibn abu abou ould da do dos das di del della delle "
    "dello degli y".split()
)
#: what is written before a hyphen, in lower case, at the head of an Arabic surname (``al-Sissi``, ``es-Sebsi``)
ARTICLES = frozenset("al el as es ad ed ar er an en at et ash az ez ul ol".split())
#: abbreviations and short words of civility: capitalised, and no part of a name
CIVILITIES = frozenset(
    "m. mm. mme mme. mmes mmes. mlle mlle. mlles mgr mgr. dr dr. pr pr. me me. m mm st. ste. s.e.m. s.e. s.m. "
    "s.a.r.".split()
)


class Run(NamedTuple):
    """Capitalised words side by side: the index of the first word, and one past the last."""

    first: int
    end: int


def capitalised(words: Words) -> list[int]:
    """Return the indices of the words that have a capital anywhere or are of a script without case, in order.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> capitalised(split_words("Le général al-Sissi (習近平) part."))
        [0, 2, 4]
    """
    lower = words.lower
    found = [i for i, form in enumerate(words.forms) if form != lower[i]]
    foreign = [i for i, form in enumerate(words.forms) if form >= "\u0590" and form.isalpha() and form == lower[i]]
    return sorted({*found, *foreign}) if foreign else found


def find_runs(words: Words) -> list[Run]:
    """Return the runs of ``words``, in order.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> words = split_words("Selon M. Borrell, J.D. Vance et Mohammed ben Salmane ont vu Bachar al-Assad.")
        >>> [" ".join(words.forms[run.first : run.end]) for run in find_runs(words)]
        ['Selon', 'Borrell', 'J.D. Vance', 'Mohammed ben Salmane', 'Bachar al-Assad']
    """
    forms, lower, starts, ends = words.forms, words.lower, words.starts, words.ends
    found: list[Run] = []
    first = end = -1
    for i in capitalised(words):
        if not name_like(forms[i], lower[i]) and not (i == end > 0 and _is_initial(words, i)):
            continue
        if first >= 0:
            if i == end and starts[i] > ends[i - 1]:
                end = i + 1
                continue
            if end < i <= end + 2 and all(word in PARTICLES for word in lower[end:i]):
                end = i + 1
                continue
            found.append(Run(first, end))
        first, end = i, i + 1
    if first >= 0:
        found.append(Run(first, end))
    return found


def name_like(form: str, lower: str) -> bool:
    """Say whether a capitalised word can be a part of a name: no civility, no elided word, no handle, no ``iPhone``."""
    if form[-1] == "'" or lower in CIVILITIES:
        return False
    initial = form[0]
    if initial.isupper() or initial >= "\u0590":
        return True
    head, hyphen, rest = form.partition("-")
    return bool(hyphen) and head in ARTICLES and rest[:1].isupper()


def _is_initial(words: Words, i: int) -> bool:
    """Say whether ``M.`` behind a capitalised word is the initial of a surname: ``Nahel M., 17 ans``."""
    return words.lower[i] == "m." and not (i + 1 < len(words) and words.forms[i + 1][0].isupper())


def joined(words: Words, run: Run, following: Run) -> bool:
    """Say whether a French particle alone stands between two runs: ``de``, ``d'``, ``de la``, ``du``, ``des``.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> words = split_words("Laure de la Raudière et Massimo D'Alema")
        >>> first, second, third, fourth = find_runs(words)
        >>> joined(words, first, second), joined(words, second, third), joined(words, third, fourth)
        (True, False, True)
    """
    between = words.lower[run.end : following.first]
    if len(between) == 1:
        return between[0] in ("de", "d'", "du", "des", "dall'", "dell'")
    return between in (["de", "la"], ["de", "l'"], ["de", "los"], ["de", "las"])
