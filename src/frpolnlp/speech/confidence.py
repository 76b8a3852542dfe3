"""How likely an attribution is right as a whole: detected, with its source and its speaker.

Takes a Found and its Resolution; gives a number from 0 to 1.
"""

from frpolnlp.speech.antecedents import Resolution
from frpolnlp.speech.found import Found


def confidence(one: Found, resolution: Resolution) -> float:
    """Return the confidence of an attribution."""
    value = 0.95 - sum(one.doubts.values())
    value -= 0.15 * (1 - resolution.margin)
    if resolution.unresolved:
        value -= 0.2
    return round(max(0.05, min(0.99, value)), 3)
