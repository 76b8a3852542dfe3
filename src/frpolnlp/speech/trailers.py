"""What closes a sentence behind reported speech and is the reporter's: *lors de …*, *selon X*, *avant de …*.

Takes a Unit and the item at which it may start.
"""

from frpolnlp.speech.adjuncts import norm_words, noun_forms, opener_at
from frpolnlp.speech.inflection import is_finite, is_gerund
from frpolnlp.speech.phrases import HARD, phrase_end
from frpolnlp.speech.units import Unit
from frpolnlp.speech_lexicon.grammar import grammar

_WHICH = (["lequel"], ["laquelle"], ["lesquels"], ["lesquelles"], ["qui"])
_BEFORE_WHICH = frozenset(("à", "sur", "contre"))
#: endings of the future and the conditional
_TO_COME = ("ra", "ront", "rait", "raient")


def trailer(unit: Unit, k: int, phrase: bool) -> bool:
    """Say whether what follows a comma is the reporter's: *alors que …*, *lors de …*, *avant de …*."""
    low = unit.low
    if k >= len(unit):
        return False
    pair = low[k : k + 2]
    if pair[:1] in (["alors"], ["tandis"]) and pair[1:] in (["que"], ["qu'"]):
        return True
    if pair[:1] in (["lors"], ["interrogé"], ["interrogée"]):
        return True
    if pair in (
        ["avant", "de"],
        ["avant", "d'"],
        ["après", "avoir"],
        ["après", "que"],
        ["au", "moment"],
        ["au", "lendemain"],
    ):
        return True
    if opener_at(unit, k) > k + 1 or _comment(unit, k):
        return True
    if not phrase:
        return False
    if pair == ["ce", "qui"]:
        return True
    classes = grammar()
    if _relative_at(unit, k):
        return True  # « annonce un défilé, à laquelle X ne viendra pas »
    if pair[0] in classes.prepositions and pair[0] not in ("de", "d'", "contre", "sur", "à"):
        return True
    return is_gerund(pair[0])


def _relative_at(unit: Unit, k: int) -> bool:
    """Say whether a relative clause of the reporter's starts at ``k``; what will or would be is still announced."""
    low = unit.low
    if low[k] not in ("qui", "dont", "où") and (low[k] not in _BEFORE_WHICH or low[k + 1 : k + 2] not in _WHICH):
        return False
    end = next((j for j in range(k + 1, len(unit)) if low[j] in HARD), len(unit))
    verb = next((low[j] for j in range(k + 1, end) if is_finite(unit, j)), "")
    return verb != "" and not verb.endswith(_TO_COME) and "selon" not in low[k:end]


def _comment(unit: Unit, k: int) -> bool:
    """Say whether *une phrase que …*, *un chiffre en baisse* at ``k`` comments on what was said."""
    low = unit.low
    if low[k] == "ce" and low[k + 1 : k + 2] and low[k + 1] in ("que", "qu'", "dont", "à"):
        return True
    if low[k] in ("un", "une", "des") and low[k + 1 : k + 2] and low[k + 1] in noun_forms():
        return True
    if low[k] not in ("un", "une"):
        return False
    end = next((j for j in range(k, len(unit)) if low[j] in HARD or low[j] == ","), len(unit))
    if any(low[j] in ("et", "ou") for j in range(k, end)):
        return False
    relative = next((j for j in range(k + 2, min(k + 6, end)) if low[j] in grammar().relatives), None)
    return relative is not None or not any(is_finite(unit, j) for j in range(k, end))


def final_selon(unit: Unit, k: int) -> bool:
    """Say whether a *selon X* at ``k`` closes the clause: nothing but its noun phrase follows."""
    j = k + (2 if unit.low[k] == "d'" else 1)
    end = phrase_end(unit, j, len(unit))
    if any(unit.low[i] in norm_words() for i in range(j, min(end, j + 3))):
        return False  # « selon les territoires »: nobody's words
    return end >= len(unit) or unit.low[end] in HARD
