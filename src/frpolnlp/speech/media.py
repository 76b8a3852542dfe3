"""Through what something was said, where a medium opens or closes the sentence: *dans un communiqué*, *sur X*.

Takes a Unit and items of it. A medium between a verb and its content is found by :mod:`frpolnlp.speech.right`.
"""

from frpolnlp.speech.adjuncts import names_media, opener_at
from frpolnlp.speech.inflection import is_finite, is_gerund, is_participle
from frpolnlp.speech.phrases import PUNCTUATION, phrase_end
from frpolnlp.speech.units import Unit
from frpolnlp.speech_lexicon.nouns import media_nouns

_ONE_MEDIUM = frozenset("un une son sa leur".split())
#: the first word of a sentence -> the preposition of ``media_nouns.tsv``
_OPENERS = {"dans": "dans", "sur": "sur", "lors": "lors de", "par": "par", "via": "via", "à": "à", "au": "à"}


def opening_medium(unit: Unit, subject: int) -> tuple[int, int] | None:
    """Return the medium that opens a sentence before its subject: « *Dans un communiqué*, X dit … »."""
    low = unit.low
    if not subject or low[0] not in _OPENERS or low[subject - 1] != ",":
        return None
    begin = max(opener_at(unit, 0), 1)
    end = phrase_end(unit, begin, subject - 1)
    if any(is_finite(unit, k) for k in range(end, subject)):
        return None
    if end > begin + 2 and is_participle(low[end - 1]):
        end -= 1  # « dans une lettre *adressée* à Y »
    preposition = _OPENERS[low[0]]
    named = any(
        preposition in media_nouns().get(form, ())
        for k in range(begin, end)
        for last in range(k + 1, min(end, k + 4) + 1)
        for form in (" ".join(unit.forms[k:last]), " ".join(low[k:last]))
    )
    return (begin, end) if named else None


def final_medium(unit: Unit, k: int) -> bool:
    """Say whether *dans un communiqué*, *sur son compte* at ``k`` closes the clause."""
    low = unit.low
    if k + 2 >= len(unit) or low[k + 1] not in _ONE_MEDIUM or not names_media(unit, k + 2, k + 3):
        return False
    if is_gerund(low[k - 1]) or is_participle(low[k - 1]):
        return False  # « des rumeurs publiées sur un forum »
    end = phrase_end(unit, k + 1, len(unit))
    return end >= len(unit) or unit.low[end] in PUNCTUATION
