"""Appositions: what names again, behind a comma, whom a phrase has named: « le maire, *Paul Mercier*, … ».

Takes a Unit and the items of a phrase; gives where its apposition ends.
"""

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.dates import date_end
from frpolnlp.speech.inflection import is_finite, is_gerund, is_participle
from frpolnlp.speech.phrases import PUNCTUATION, phrase_end, starts_phrase
from frpolnlp.speech.relatives import SINGULAR
from frpolnlp.speech.units import QUOTE, Names, Unit
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb


def with_apposition(unit: Unit, start: int, end: int, stop: int, names: Names) -> int:
    """Return one past the apposition after a comma behind the phrase ``start:end`` (« le maire, X »), or ``end``."""
    low, forms = unit.low, unit.forms
    if end + 1 >= stop or low[end] != ",":
        return end
    k = end + 1
    marks = ("(", ")", "-", "/")
    closing = next((j for j in range(k, stop) if (low[j] in PUNCTUATION and low[j] not in marks)), stop)
    if closing > k and "qui" in low[k + 1 : closing]:
        closing = low.index("qui", k + 1)  # « le chef de l'armée, le général X qui … »
    if low[k + 1 : k + 2] == ["ans"] and low[k][0].isdigit() and closing == k + 2:
        return with_apposition(unit, start, closing, stop, names)  # « X, 50 ans, porte-parole de Y »
    if not is_apposition(unit, k, closing):
        return end
    if low[k] == "des" and low[start] in SINGULAR:
        return end  # « Selon le Trésor, des sociétés sont visées »: several are not one again
    named = any(forms[j][0].isupper() for j in range(start, end) if low[j] not in ("l'",))
    capital = forms[k][0].isupper() and low[k] not in ("m.", "mme")
    if capital or low[k] in ("m.", "mme", "mm.", "mmes") or names.get(k) == k:
        stops = phrase_end(unit, k, closing, names=names)
        return stops if stops > k else end
    if (
        low[k] in source_words()
        or low[k] in ("ex-", "ancien", "ancienne", "numéro", "premier", "première")
        or (starts_phrase(unit, k) and (named or any(j in names for j in range(k + 1, closing))))
    ):
        return max(end, phrase_end(unit, k, closing, names=names))
    return end


def is_apposition(unit: Unit, start: int, end: int) -> bool:
    """Say whether the items between two commas name the same thing again: no relative, no participle, no adjunct."""
    if start >= end:
        return False
    low = unit.low[start]
    classes = grammar()
    if low in classes.relatives or low in classes.prepositions or low in classes.subordinators or is_adverb(low):
        return False
    if low in classes.coordinators or any(unit.low[k] in (";", QUOTE) for k in range(start, end)):
        return False
    looks_participle = is_gerund(low) or is_participle(low) or low.endswith(("é", "ée", "és", "ées"))
    if looks_participle and low not in source_words():
        return False
    return not any(is_finite(unit, k) for k in range(start, end)) and date_end(unit, start) == start
