"""What an infinitive or participle of speech hangs on: *a tenu à préciser*, *avant de conclure*, *pour dénoncer*.

Takes a Unit and a group; fills in its governor. The governing verbs are in ``lexicons/speech/governors.toml``.
"""

from frpolnlp.speech.inflection import flags
from frpolnlp.speech.phrases import phrase_end, starts_phrase
from frpolnlp.speech.units import Unit
from frpolnlp.speech.verb_group import Group, auxiliary, read_auxiliary, read_clitic, read_left
from frpolnlp.speech_lexicon.governors import governor_forms
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb
from frpolnlp.speech_lexicon.verbs import (
    CONDITIONAL,
    FINITE,
    PLURAL,
    PRESENT_PARTICIPLE,
    SINGULAR,
)


def read_governor(unit: Unit, group: Group) -> None:
    """Find what an infinitive or present participle hangs on."""
    low = unit.low
    j = group.before - 1
    while j >= 0 and (is_adverb(low[j]) or low[j] in ("ne", "n'", "pas", "tout")):
        if low[j] in ("pas", "ne", "n'"):
            group.negated = True
        j -= 1
    if j < 0:
        return
    word = low[j]
    if group.mood == "ger":
        group.governor = "en" if word == "en" else ""
        if word == "en":
            group.before = j
            if j and low[j - 1] == "tout":
                group.before = j - 1
        elif low[group.before] == "en":  # read as a clitic
            group.governor = "en"
            if group.before and low[group.before - 1] == "tout":
                group.before -= 1
        return
    if word in ("de", "d'", "à") and j > 0:
        before = low[j - 1]
        if before in ("avant", "après", "afin"):
            group.governor, group.before = ("pour" if before == "afin" else before), j - 1
            return
        if before in ("et", ",") and word in ("de", "d'") and (j == 1 or (j == 2 and low[0] in ("et",))):
            group.governor, group.before = "historic", j - 1
            return
        if word in ("de", "d'") and low[0] == "et" and starts_phrase(unit, 1) and phrase_end(unit, 1, j) == j:
            group.governor, group.before = "historic", j  # « Et le maire de conclure : … »
            return
        i = j - 1
        while i > 0 and (is_adverb(low[i]) or low[i].startswith("-")):
            i -= 1
        group.governor = word
        _govern(unit, group, i, word.replace("d'", "de"))
        return
    if word in ("pour", "sans", "après"):
        group.governor, group.before = word, j
        return
    _govern(unit, group, j, "")


def _govern(unit: Unit, group: Group, i: int, preposition: str) -> None:
    """Note the verb that governs the infinitive of ``group`` and ends at item ``i``, if the list knows it."""
    low = unit.low
    for k in range(i, max(-1, i - 4), -1):
        for one in governor_forms().get(low[k], ()):
            if preposition not in one.prepositions or tuple(low[k + 1 : i + 1]) != one.words:
                continue
            reflexive = any(word in grammar().reflexive for word in low[max(0, k - 6) : k])
            if one.reflexive and not reflexive:
                continue
            _take_wrapper(unit, group, k)
            denied = group.negated
            group.negated = False
            speech = one.speech if denied == (one.negated == "only") else "no"
            verdict = {"yes": "said", "future": "said", "quote": "unsaid", "no": "unsaid"}[speech]
            if group.mood == "inf" and verdict == "said":
                read_governor(unit, group)  # « pour continuer à inciter »: the governor's own governor decides
            else:
                group.governor = verdict
            return


def _take_wrapper(unit: Unit, group: Group, i: int) -> None:
    """Widen the group to the governing verb at item ``i``: its auxiliary, subject and negation count."""
    aux = auxiliary(unit, i)
    outer = Group((), i if aux is None else aux, i + 1, i, "fin")
    if aux is not None:
        read_auxiliary(unit, outer, aux, i)
    else:
        packed = flags(unit.low[i])
        if packed & FINITE:
            outer.number = "p" if packed & PLURAL and not packed & SINGULAR else "s"
            outer.conditional = bool(packed & CONDITIONAL)
        else:
            outer.mood = "ger" if packed & PRESENT_PARTICIPLE else "inf"
    read_left(unit, outer)
    read_clitic(unit, outer)
    if outer.mood == "ger":
        read_governor(unit, outer)
    group.mood, group.start, group.before = outer.mood, outer.start, outer.before
    group.number, group.person, group.clitic, group.subject = outer.number, outer.person, outer.clitic, outer.subject
    group.conditional = outer.conditional
    group.negated = group.negated or outer.negated
