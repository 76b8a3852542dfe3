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


def is_time(unit: Unit, start: int, end: int) -> bool:
    """Say whether the head of a phrase is a noun of time (« la veille », « ces derniers jours »)."""
    times = grammar().time_nouns
    for k in range(start, end):
        if unit.low[k] in ("de", "d'", "du", "des") and k > start:
            return False
        if unit.low[k] in times:
            return True
    return False
