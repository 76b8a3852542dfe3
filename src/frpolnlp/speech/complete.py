"""Whether the words before a verb are a clause of their own: then what follows can be an incise.

Takes a Unit and one past the last item of what might be the clause.
"""

from frpolnlp.speech.adjuncts import verbless_at
from frpolnlp.speech.inflection import flags, is_aux, is_finite
from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.verbs import AMBIGUOUS, FINITE, RATHER_OTHER

#: pronouns of persons of whose verbs the tables have no forms
_FIRST = frozenset(("je", "j'", "nous", "vous", "tu"))
_OF = frozenset(("de", "d'"))


def is_complete(unit: Unit, end: int) -> bool:
    """Say whether the items before ``end`` hold a clause of their own: a finite verb outside relative clauses."""
    classes = grammar()
    start = end
    while start and unit.low[start - 1] != ";":
        start -= 1
    if verbless_at(unit, start) > start:
        return True  # « Pas question de céder, a prévenu X »
    relative = False
    for j in range(start, end):
        low = unit.low[j]
        if low in classes.relatives and low not in ("que", "qu'"):
            relative = True
        elif low == ",":
            relative = False
        elif low in _FIRST and j + 1 < end and (j == start or not unit.low[j - 1][0].isalpha()):
            return True  # « Je voterai le texte, répond X »
        elif is_finite(unit, j):
            if not relative and (_stands_free(unit, j, end)):
                return True
            relative = False
    return QUOTE in unit.low[start:end]


def _stands_free(unit: Unit, j: int, end: int) -> bool:
    """Say whether a finite form is surely a verb: right before a comma an adjective looks the same."""
    if j + 1 < end and unit.low[j + 1] != ",":
        return True
    surely = not flags(unit.low[j]) & (AMBIGUOUS | RATHER_OTHER)
    if surely and j == 2 and unit.low[0] in grammar().determiners:
        return True  # « Le procès débute, a dit X »
    return is_aux(unit, j) or (j > 0 and unit.low[j - 1] in grammar().clitics | grammar().subject_pronouns)


def maybe_complete(unit: Unit, end: int) -> bool:
    """Say whether a form that is rather a noun is the verb before ``end``: « La police enquête sur X, a dit Y »."""
    low, classes = unit.low, grammar()
    for j in range(2, end - 2):
        rather = flags(low[j]) & FINITE and flags(low[j]) & (AMBIGUOUS | RATHER_OTHER)
        if rather and unit.forms[j].islower() and low[j + 1] in classes.prepositions | classes.determiners:
            opened = low[j - 1] in classes.determiners or low[j - 1] in classes.contracted or low[j - 1] in _OF
            opened = opened or low[j - 1] in classes.relatives
            if not opened and low[j - 1] not in classes.prepositions and low[j - 1].isalpha():
                return True
    return False
