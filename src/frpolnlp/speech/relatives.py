"""Whom *qui* takes up: the noun phrase before a relative pronoun; and the value for who speaks.

Takes a Unit and the item of the relative; gives a :class:`Subject`, or None.
"""

from dataclasses import dataclass

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.inflection import is_finite, is_participle
from frpolnlp.speech.phrases import HARD, phrase_end, starts_phrase
from frpolnlp.speech.units import QUOTE, Names, Unit
from frpolnlp.speech_lexicon.grammar import grammar

SINGULAR = frozenset(("le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa"))


@dataclass(slots=True)
class Subject:
    """Who speaks: items ``start`` to ``end``, and the ``type`` of a Found's source."""

    start: int
    end: int
    type: str


def antecedent(unit: Unit, relative: int, names: Names, number: str = "") -> Subject | None:
    """Return the noun phrase that the relative pronoun at ``relative`` takes up; ``number`` is its verb's."""
    e = relative
    low = unit.low
    while e > 0 and (low[e - 1] == "," or low[e - 1] in ("et", "mais", "à", "pour", "par")):
        e -= 1
    if e > 0 and low[e - 1] == ")":
        while e > 0 and low[e - 1] != "(":
            e -= 1
        e = max(0, e - 1)
    e = _without_duration(unit, e)
    detached = _detached(unit, e) if low[relative - 1] == "," else 0
    if detached:
        return antecedent(unit, detached, names, number)  # « le groupe X, basé à Y, qui a dit »
    best = None
    for p in range(e - 1, max(-1, e - 25), -1):
        if low[p] in HARD or low[p] == QUOTE or (is_finite(unit, p) and low[p] not in grammar().determiners):
            break
        if low[p] == "," and best is not None:
            break
        if starts_phrase(unit, p) and phrase_end(unit, p, e) == e:
            if best is not None and number == "p" and low[p] in SINGULAR:
                break
            governed = p > 0 and low[p - 1] in ("de", "d'", "du", "des") and best is not None
            best = p
            free = p == 0 or low[p - 1] not in ("de", "d'", "du", "des", "l'", "la", "le")
            opens = low[p] in grammar().determiners or p == 0 or not low[p - 1][0].isalpha()
            place = p > 0 and low[p - 1] in ("à", "en") and unit.forms[p][0].isupper() and p not in names
            if place and "," not in low[e:relative]:
                continue  # « un élu à New York qui … »
            if not governed and free and (opens or low[p - 1] in grammar().prepositions):
                break
    if best is None:
        comma = next((k for k in range(e - 1, max(0, e - 12), -1) if low[k] == ","), None)
        bare = comma is not None and low[comma + 1] in source_words() and relative > comma
        return antecedent(unit, comma, names) if bare and comma is not None else None
    return Subject(best, e, "relative")


#: what opens a duration: « depuis *plus de* sept ans »
_SINCE = frozenset(("depuis", "pendant", "durant", "plus", "moins", "de", "près", "environ"))


def _without_duration(unit: Unit, e: int) -> int:
    """Return where the duration that ends at ``e`` starts (« un chauffeur *depuis sept ans*, qui … »), or ``e``."""
    low = unit.low
    if e > 2 and low[e - 2] == "depuis" and low[e - 1].isdigit():
        return e - 2
    if e < 3 or low[e - 1] not in grammar().time_nouns or not ({"depuis", "pendant", "durant"} & set(low[e - 6 : e])):
        return e
    k = e - 2
    while k > 0 and low[k - 1] in _SINCE:
        k -= 1
    return k if low[k] in ("depuis", "pendant", "durant") and k > 0 else e


def _detached(unit: Unit, e: int) -> int:
    """Return the comma that opens a participle with its complement closed at ``e``, or 0."""
    low = unit.low
    for k in range(e - 1, max(0, e - 10), -1):
        if low[k] in HARD or low[k] == QUOTE or is_finite(unit, k):
            return 0
        if low[k] == ",":
            return k if is_participle(low[k + 1]) and low[k + 1] not in source_words() else 0
    return 0
