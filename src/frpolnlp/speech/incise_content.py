"""What an incise reports: the words before it, and what goes on behind it of the quote or clause that it cuts.

Takes a Unit and where the incise stands; gives stretches of items.
"""

from frpolnlp.speech.complete import is_complete
from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import is_finite, is_gerund, is_infinitive, is_participle
from frpolnlp.speech.phrases import DASHES, HARD
from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.speech_lexicon.grammar import grammar


def content_start(unit: Unit, end: int, earlier: list[Found]) -> int:
    """Return where the content that ends at ``end`` starts: the unit, or what stands before it of another kind."""
    begin = 0
    for k in range(end - 1, 0, -1):
        if unit.low[k] == ";":
            begin = k + 1
            break
    ends = [found.end for found in earlier if found.construction in ("incise", "que_clause", "colon")]
    reach = max((one for one in ends if one <= unit.first[end - 1]), default=0)
    if reach:
        begin = max(begin, unit.item_at(reach - 1) + 1)
    low = unit.low
    while begin < end and (low[begin] in (",", ".", *DASHES, "•", ":", ")", "\n", "*") or low[begin] == "-"):
        begin += 1
    colon = next((k for k in range(begin, end - 1) if low[k] == ":" and low[k + 1] == QUOTE), None)
    return colon + 1 if colon is not None else begin


def after_incise(
    unit: Unit, end: int, quoted: bool, inside: bool, begin: int, content_end: int
) -> list[tuple[int, int]]:
    """Return what goes on after an incise: the rest of the quote or clause that it cuts."""
    low = unit.low
    n = len(unit)
    if inside:
        k = end
        close = next((j for j in range(k, min(n, k + 12)) if low[j] == "," or low[j] in HARD), n)
        if close < n and low[close] == "," and _modifies(unit, close + 1):
            close = next((j for j in range(close, n) if low[j] in HARD), n)
        if close < n:
            k = close  # « Nous irons, a-t-il dit jeudi sur RTL. Il le faut. »
        while k < n and low[k] in (",", ".", *DASHES):
            k += 1
        return [(k, n)] if k < n and end < n else []
    comma = next((k for k in range(end, n) if low[k] == "," or low[k] in HARD), n)
    if comma >= n or low[comma] != ",":
        quote = next((k for k in range(end, n) if low[k] == QUOTE), None)
        if quoted and quote is not None and all(low[k] in (",", ".", ":", *DASHES) for k in range(end, quote)):
            return [(quote, quote + 1)]
        return []
    k = comma + 1
    if k >= n:
        return []
    word = low[k]
    if quoted:
        return [(k, k + 1)] if word == QUOTE and not any(is_finite(unit, j) for j in range(k + 1, n)) else []
    classes = grammar()
    stop = next((j for j in range(k, n) if low[j] in HARD), n)
    if not is_complete(unit, content_end) and any(is_finite(unit, j) or low[j] == QUOTE for j in range(k, stop)):
        return [(k, stop)]
    if word in (
        "avant",
        "après",
        "malgré",
        "contre",
        "sans",
        "pour",
        "mais",
        "et",
        "ainsi",
        "y",
        "notamment",
    ) and not any(is_infinitive(low[j]) for j in range(k + 1, min(k + 4, stop))):
        following = low[k + 1] if k + 1 < n else ""
        if (
            following not in ("que", "qu'", "qui", "avoir", "quoi")
            and following not in classes.subject_pronouns - classes.determiners
        ):
            inner = next((j for j in range(k, stop) if low[j] == "," and j > k + 2), stop)
            return [(k, inner)]
    return []


def _modifies(unit: Unit, k: int) -> bool:
    """Say whether what follows the comma before ``k`` is still the reporter's: *écartant …*, *de X*, *31 ans*."""
    word = unit.low[k] if k < len(unit) else ""
    gerund = is_gerund(word) or is_participle(word)
    return gerund or word in ("de", "d'", "qui", "lors", "interrogé") or unit.low[k + 1 : k + 2] == ["ans"]
