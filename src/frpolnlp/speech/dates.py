"""Dates and times of day over the items of a Unit: « mardi », « le 3 mai », « jeudi soir », « la veille »."""

from frpolnlp.speech.units import Unit
from frpolnlp.speech_lexicon.grammar import grammar


def date_end(unit: Unit, k: int) -> int:
    """Return one past a date that starts at item ``k`` (« mardi », « le 3 mai », « jeudi soir »), or ``k``."""
    classes = grammar()
    low, n = unit.low, len(unit)
    j = k
    if j < n and low[j] in ("le", "ce", "dès", "depuis", "samedi") and j + 1 < n:
        if low[j + 1] in classes.weekdays or (low[j + 1][0].isdigit() and j + 2 < n and low[j + 2] in classes.months):
            j += 1
        elif low[j] in ("le", "ce") and low[j + 1] in ("soir", "matin", "midi", "lendemain"):
            return j + 2
    if low[j : j + 3] == ["il", "y", "a"]:
        back = next((i for i in range(j + 3, min(j + 8, n)) if low[i] in classes.time_nouns), None)
        return k if back is None else back + 1
    if low[j : j + 1] in (["début"], ["fin"], ["mi"], ["courant"]) and j + 1 < n and low[j + 1] in classes.months:
        return j + 2
    if j < n and low[j].startswith("mi-") and low[j][3:] in classes.months:
        return j + 1
    start = j
    if j < n and low[j] in classes.weekdays:
        j += 1
        if j < n and low[j] in ("soir", "matin", "midi", "après-midi", "dernier", "prochain"):
            j += 1
    if j < n and low[j].rstrip("er").isdigit() and j + 1 < n and low[j + 1] in classes.months:
        j += 2
        if j < n and low[j].isdigit() and len(low[j]) == 4:
            j += 1
    elif j == start and j < n and low[j] in ("hier", "aujourd'hui", "avant-hier", "demain"):
        j += 1
        if j < n and low[j] in ("soir", "matin", "midi"):
            j += 1
    return j if j > start else k


#: nouns of where in a stretch something stands: of time only with a time behind them
_EDGES = frozenset(("début", "fin", "milieu"))
_COUNTING = frozenset(("un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "dix", "quinze"))


def is_time(unit: Unit, start: int, end: int) -> bool:
    """Say whether the head of a phrase is a noun of time (« la veille », « ces derniers jours »).

    « le début *du chantier* » and « trois jours *de deuil* » are things that can be announced.
    """
    low, times = unit.low, grammar().time_nouns
    for k in range(start, end):
        if low[k] in _OF and k > start:
            return False
        if low[k] in times:
            of = next((j for j in range(k + 1, min(len(unit) - 1, k + 3)) if low[j] in _OF), 0)
            if not of or _within_time(unit, of):
                return True
            return low[k] not in _EDGES and not (low[of] in ("de", "d'") and _counts(low[start]))
    return False


_OF = frozenset(("de", "d'", "du", "des"))


def _counts(low: str) -> bool:
    return low in _COUNTING or low.isdigit()


def _within_time(unit: Unit, of: int) -> bool:
    """Say whether the complement that opens at ``of`` is a time: « la fin *de la semaine* », « *de 2024* »."""
    classes = grammar()
    for k in range(of + 1, min(len(unit), of + 4)):
        low = unit.low[k]
        if low in classes.time_nouns or low in classes.months or low in classes.weekdays or low.isdigit():
            return True
        if low in _OF:
            return False
    return False
