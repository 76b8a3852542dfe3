"""Relatives whose verb reports and whose subject stands behind it: « une accusation *que rejette Moscou* ».

Takes a Unit and a verb group; gives a :class:`Found` whose content stands before *que*, or None.
"""

from frpolnlp.speech.appositions import with_apposition
from frpolnlp.speech.clauses import note
from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import is_finite
from frpolnlp.speech.inverted import inverted_subject
from frpolnlp.speech.phrases import HARD
from frpolnlp.speech.relatives import antecedent
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.units import Names, Unit, span, spans
from frpolnlp.speech.verb_group import Group


def inverted_relative(unit: Unit, group: Group, names: Names) -> Found | None:
    """Return « un bilan que conteste X », « P, ce que dément X »: what the verb reports stands before *que*."""
    low = unit.low
    que = group.before - 1
    if que < 2 or low[que] not in ("que", "qu'") or group.objects or group.governor or group.mood != "fin":
        return None
    cue = next((c for c in group.cue if c.strength == "always" and "" in c.frames.get("np", ())), None)
    behind = None if cue is None else inverted_subject(unit, group.end, len(unit), names)
    if cue is None or behind is None or speaks(unit, behind[0], behind[1]) is not True:
        return None
    content = _clause_before(unit, que - 1) if low[que - 1] == "ce" else _noun_before(unit, que, names)
    if content is None:
        return None
    start, end, addressee, medium = behind
    found = Found("np_content", spans(unit, content), span(unit, group.start, group.end))
    found.source = span(unit, start, with_apposition(unit, start, end, len(unit), names))
    found.source_type = "phrase"
    found.number = group.number
    found.hedged = cue.hedge or group.conditional
    found.lemma = cue.lemma
    found.because = ["antecedent of a relative"]
    note(unit, found, addressee, medium)
    return found


def _noun_before(unit: Unit, que: int, names: Names) -> tuple[int, int] | None:
    """Return the noun phrase that *que* takes up."""
    if not unit.low[que - 1].isalpha() or is_finite(unit, que - 1):
        return None
    noun = antecedent(unit, que, names)
    return None if noun is None else (noun.start, noun.end)


def _clause_before(unit: Unit, ce: int) -> tuple[int, int] | None:
    """Return the clause that *, ce que* takes up."""
    if unit.low[ce - 1] != ",":
        return None
    start = next((k + 1 for k in range(ce - 2, -1, -1) if unit.low[k] in HARD), 0)
    whole = any(is_finite(unit, k) for k in range(start, ce - 1))
    return (start, ce - 1) if whole else None
