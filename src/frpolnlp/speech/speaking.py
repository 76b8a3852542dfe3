"""Whether a noun phrase can be the source of speech: it names a person, a body or a document, and no thing.

Takes a Unit and the items of the phrase.
"""

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.quoted_names import quoted_name
from frpolnlp.speech.units import Unit
from frpolnlp.speech_lexicon.grammar import grammar

#: pronouns of one of two who were named: « le second », « l'autre »
_OF_TWO = frozenset(("le premier", "la première", "le second", "la seconde", "l' un", "l' une", "l' autre"))
#: nouns that count what their complement names
QUANTITIES = frozenset(
    "plupart majorité minorité moitié tiers quart dizaine douzaine quinzaine vingtaine trentaine quarantaine "
    "cinquantaine soixantaine centaine millier milliers dizaines centaines nombre poignée foule partie ensemble "
    "%".split()
)
#: a part of people who were named before (« une minorité d'entre eux »)
_THEM = (["entre", "eux"], ["entre", "elles"])
#: pronouns that stand for a thing or a fact
_THINGS = frozenset(("ce", "c'", "cela", "ça", "ceci", "rien", "tout"))


def speaks(unit: Unit, start: int, end: int) -> bool | None:
    """Say whether a phrase can speak: True for a person, body or document, False for a thing, None where nothing tells.

    The head and what stands before its first complement decide: a listed noun or a capital.
    """
    if unit.low[start] in _THINGS and end == start + 1:
        return False
    if end == start + 1 and (unit.low[start] in grammar().subject_pronouns or quoted_name(unit, start)):
        return True
    words = source_words()
    for k in range(start, end):
        low = unit.low[k]
        if low in ("de", "d'", "du", "des") and k > start:
            if unit.low[k + 1 : end] in _THEM:
                return True
            if unit.low[k - 1] in QUANTITIES:
                continue  # « une centaine d'élus »
            return None
        if (
            low in words
            or (unit.forms[k][0].isupper() and low not in grammar().determiners)
            or low in ("ex-", "dernier", "dernière")
            or (k + 1 == end and _one_of_two(unit, start, k))
        ):
            return True
    return None


def _one_of_two(unit: Unit, start: int, k: int) -> bool:
    return k == start + 1 and " ".join(unit.low[start : k + 1]) in _OF_TWO
