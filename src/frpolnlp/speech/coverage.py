"""What a prepositional source covers: the clause before it, around it or behind it.

Takes a Unit and the place of *selon X*; gives the stretches of items that X is said to have said.
"""

from frpolnlp.speech.adjuncts import opener_at
from frpolnlp.speech.inflection import is_finite, is_gerund
from frpolnlp.speech.phrases import DASHES, HARD
from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.speech_lexicon.cues import cue_forms
from frpolnlp.speech_lexicon.grammar import grammar


def covered(unit: Unit, k: int, end: int) -> list[tuple[int, int]]:
    """Return what a prepositional source covers: the clause behind it, around it or before it."""
    low = unit.low
    n = len(unit)
    left = _left_start(unit, k)
    right_stop = next((j for j in range(end, n) if (low[j] == "," or low[j] in HARD) and _stops(unit, j)), n)
    before = k
    if before > left and low[before - 1] == "toujours":
        before -= 1
    while before > left and low[before - 1] in (",", "("):
        before -= 1
    has_left = before > left
    if has_left and before < k:
        end = _with_modifiers(unit, end)
    if end < n and low[end] == ")":
        end += 1
    behind = end
    if behind < n and low[behind] == ",":
        behind += 1
    has_right = behind < right_stop
    if not has_left:
        if not has_right:
            return []
        stop = right_stop
        comma = _clause_comma(unit, end, right_stop)
        begin = comma if comma is not None else behind
        if begin >= stop:
            return []
        # « Selon X, Y a dit : “…” »
        quoted = low[stop : stop + 2] == [":", QUOTE] and any(is_finite(unit, j) for j in range(begin, stop))
        return [(begin, stop), (stop + 1, stop + 2)] if quoted else [(begin, stop)]
    closed_left = any(is_finite(unit, j) or low[j] == QUOTE for j in range(left, before))
    if low[end : end + 2] == [":", QUOTE] and all(not word[0].isalnum() for word in low[end + 2 :]):
        return [(_attached(unit, left, before), before), (end + 1, end + 2)]  # « P, selon X : “…” »
    if not has_right:
        return [(_attached(unit, left, before), before)]
    comma_before = low[k - 1] == ","
    comma_after = end < n and low[end] == ","
    starts_relative = next(
        (j for j in range(before - 1, left - 1, -1) if low[j] in ("qui", "que", "qu'", "dont", "où")), None
    )
    if comma_before and comma_after and closed_left and not _needs_right(unit, before):
        return [(left, before)]
    if not comma_before and not comma_after and closed_left:
        inner = (
            starts_relative
            if starts_relative is not None and not _verb_between(unit, starts_relative, before)
            else None
        )
        begin = inner if inner is not None else left
        return [(begin, before), (end, right_stop)]
    begin = left
    if starts_relative is not None and before - starts_relative <= 6:
        begin = starts_relative
    return [(begin, before), (behind, right_stop)]


def _stops(unit: Unit, j: int) -> bool:
    """Say whether item ``j`` ends a clause: a hard mark, or the reporter's *, ajoutant que*."""
    low = unit.low
    if low[j] == ",":
        behind = low[j + 1 : j + 3]
        return len(behind) == 2 and is_gerund(behind[0]) and behind[0] in cue_forms() and behind[1] in ("que", "qu'")
    return low[j] in HARD and not (low[j] in DASHES and not _wide(unit, j))


def _with_modifiers(unit: Unit, end: int) -> int:
    """Return the comma or mark behind a source that goes on (« un sondage pour X publié mardi »), or ``end``."""
    relative = end < len(unit) and unit.low[end] in grammar().relatives  # « selon des ONG qui … »
    for k in range(end, len(unit)):
        if unit.low[k] == "," or unit.low[k] in HARD:
            return k
        if not relative and (unit.low[k] == QUOTE or is_finite(unit, k)):
            return end
    return len(unit)


def _attached(unit: Unit, left: int, before: int) -> int:
    """Return where the content of a closing *selon X* starts: a relative clause in a trailing adjunct stands alone."""
    low = unit.low
    who = next((j for j in range(before - 1, left, -1) if low[j] == "qui"), None)
    if who is None:
        return left
    comma = next((j for j in range(who - 1, left, -1) if low[j] == ","), None)
    if comma is None or ("," in low[who:before] and is_finite(unit, before - 1)):
        return left
    trailing = opener_at(unit, comma + 1) > comma + 1 or low[comma + 1] in ("après", "avant", "lors", "au", "à")
    bracket = low[who - 1] in ("[", "(")
    return who + 1 if trailing and not bracket else left


def _wide(unit: Unit, j: int) -> bool:
    words = unit.reading.words
    i = unit.first[j]
    return 0 < i < len(words) - 1 and words.ends[i - 1] < words.starts[i]


def _verb_between(unit: Unit, a: int, b: int) -> bool:
    return any(is_finite(unit, j) for j in range(a, b)) and b - a > 8


def _needs_right(unit: Unit, before: int) -> bool:
    """Say whether the clause on the left still waits for its verb or complement (« est, selon lui, … »)."""
    low = unit.low
    last = low[before - 1]
    classes = grammar()
    return (
        last in classes.etre
        or last in classes.avoir
        or last in ("que", "qu'", "qui", "et", "mais", "ou", "car")
        or last in classes.prepositions
        or is_finite(unit, before - 1)
    )


def _left_start(unit: Unit, k: int) -> int:
    """Return where the clause to the left of ``k`` starts: after a hard mark or a conjunction."""
    low = unit.low
    j = k
    if j > 0 and low[j - 1] in ("mais", "car", "or", "et", "que", "qu'"):
        return k
    if j > 1 and low[j - 1] == "," and low[j - 2] in ("qui", "que", "qu'"):
        return k  # « X, pour qui, selon lui, P »
    while j > 0 and not (low[j - 1] in HARD and (low[j - 1] not in DASHES or _wide(unit, j - 1))):
        j -= 1
    while j < k and low[j] in (*DASHES, "•", ",", "»"):
        j += 1
    return j


def _clause_comma(unit: Unit, end: int, stop: int) -> int | None:
    """Return the first item of the clause after *Selon X, apposition, P*, or None where no comma follows."""
    low = unit.low
    first_verb = next((i for i in range(end, stop) if is_finite(unit, i) or low[i] == QUOTE), None)
    if end < stop and low[end] != "," and first_verb is not None:
        end = next((i for i in range(end, first_verb) if low[i] == ","), end)
    if end >= stop or low[end] != ",":
        return None
    j = end + 1
    if j < stop and is_gerund(low[j]) and low[j] in cue_forms():
        close = next((i for i in range(j, stop) if low[i] == ","), None)  # « Selon X, citant Y, P »
        return close + 1 if close is not None and close + 1 < stop else j
    if j + 1 >= stop:
        return j
    named = low[j] == "du" or (
        low[j] in ("de", "d'") and (low[j + 1] in ("la", "l'") or unit.forms[j + 1][0].isupper())
    )
    if named and first_verb is not None and "," in low[j:first_verb]:
        close = next((i for i in range(j, first_verb) if low[i] == ","), None)  # « Selon X, de l'institut Y, P »
        return close + 1 if close is not None else j
    if low[j] in grammar().relatives and first_verb is not None:
        close = next((i for i in range(first_verb, stop) if low[i] == ","), None)
        return close + 1 if close is not None and close + 1 < stop else j
    return j
