"""The subject that stands behind its verb of speech: « …, a dit hier à la radio *le ministre* ».

Takes a Unit and the item behind the verb; gives the phrase, with the addressee and medium met on the way.
"""

from frpolnlp.speech.adjuncts import phrase_at
from frpolnlp.speech.dates import date_end, is_time
from frpolnlp.speech.inflection import is_finite
from frpolnlp.speech.phrases import HARD, phrase_end, starts_phrase
from frpolnlp.speech.quoted_names import quoted_name
from frpolnlp.speech.right import ADJUNCT, Right, insert_end, pass_adjunct
from frpolnlp.speech.units import QUOTE, Names, Unit
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb


def inverted_subject(
    unit: Unit, k: int, stop: int, names: Names
) -> tuple[int, int, tuple[int, int] | None, tuple[int, int] | None] | None:
    """Return ``(start, end, addressee, medium)`` of the subject phrase after a verb, over adverbs, dates and adjuncts.

    The subject is the first noun phrase that no preposition governs.
    """
    low = unit.low
    classes = grammar()
    right = Right("none", k, k)
    j = k
    while j < stop:
        word = low[j]
        if word == ",":
            after = insert_end(unit, j, stop) or _short_insert(unit, j, stop)
            if after is None and not (j + 1 < stop and (unit.forms[j + 1][0].isupper())):
                return None
            j = after if after is not None else j + 1
            continue
        if word == QUOTE and quoted_name(unit, j):
            return j, j + 1, right.addressee, right.medium  # « …, écrit “Le Monde” »
        if word in HARD or word == QUOTE or word in ("que", "qu'") or word in classes.relatives:
            return None
        passed = max(date_end(unit, j), phrase_at(unit, j), j + (is_adverb(word) and not unit.forms[j][0].isupper()))
        if passed > j:
            j = passed
            continue
        if word in ADJUNCT or word in ("de", "d'", "du"):
            after = pass_adjunct(unit, j, stop, right, names)
            if after <= j:
                j += 1
                continue
            j = after
            while j < stop and not starts_phrase(unit, j) and _modifier(unit, j):
                j += 1
            continue
        if starts_phrase(unit, j) or word in ("certains", "plusieurs", "quelqu'un", "celui-ci", "celle-ci"):
            end = phrase_end(unit, j, stop, names=names)
            if end > j and is_time(unit, j, end):
                j = end  # « a dit *la semaine dernière* à l'AFP X »
                continue
            if end > j:
                return j, end, right.addressee, right.medium
            return None
        if is_finite(unit, j):
            return None
        if j == k and _bare_noun(unit, j):
            end = phrase_end(unit, j, stop, names=names)
            return (j, end, right.addressee, right.medium) if end > j else None
        j += 1
    return None


def _short_insert(unit: Unit, comma: int, stop: int) -> int | None:
    """Return one past the comma that closes a few words without article (« lance, *micro en main*, X »), or None."""
    low = unit.low
    for j in range(comma + 1, min(stop - 1, comma + 6)):
        if low[j] == ",":
            return j + 1 if j > comma + 1 and starts_phrase(unit, j + 1) else None
        if not low[j].isalpha() or unit.forms[j][0].isupper() or is_finite(unit, j):
            return None
        if j == comma + 1 and low[j] in grammar().determiners:
            return None
    return None


def _modifier(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` goes on an adjunct: a participle, an adjective, a preposition's noun."""
    low = unit.low[k]
    return (
        low not in HARD
        and low not in (",", QUOTE, "que", "qu'")
        and low not in ADJUNCT
        and low not in ("de", "d'", "du")
    )


def _bare_noun(unit: Unit, k: int) -> bool:
    return unit.low[k].isalpha() and len(unit.low[k]) > 3
