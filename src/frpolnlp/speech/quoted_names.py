"""Names in quotation marks: « Le Monde » is a newspaper, and nobody's words.

Takes a Unit and the item of a quote.
"""

from frpolnlp.speech.kinds import is_clause
from frpolnlp.speech.units import QUOTE, Unit, inner_unit
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.nouns import source_nouns

#: words of the longest name that is read so
_LONGEST = 6
_BODIES = frozenset(("organisation", "document", "account", "group"))


def quoted_name(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` is a quote that holds a name: a few words, a capital first, no clause and no marks."""
    if unit.low[k] != QUOTE:
        return False
    quote = unit.quotes[k]
    if quote.last - quote.first > _LONGEST + 1:
        return False
    inner = inner_unit(unit.reading, quote)
    if not len(inner) or not inner.forms[0][0].isupper():
        return False
    plain = all(low[0].isalnum() or low in ("'", "-", "&") for low in inner.low)
    return plain and not is_clause(inner)


def quoted_source(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` is a quote that says who speaks: a name, or « un proche du dossier » in marks."""
    if unit.low[k] != QUOTE:
        return False
    if quoted_name(unit, k):
        return True
    inner = inner_unit(unit.reading, unit.quotes[k])
    short = 1 < len(inner) <= _LONGEST and all(low[0].isalnum() or low == "'" for low in inner.low)
    return short and inner.low[0] in grammar().determiners and inner.low[1] in source_nouns()


def names_body(unit: Unit, start: int, k: int) -> bool:
    """Say whether the quote at ``k`` names the body or document of the phrase from ``start`` (« le site “Azur” »)."""
    nouns = (source_nouns().get(low) for low in unit.low[start:k])
    return quoted_name(unit, k) and any(noun is not None and noun.kind in _BODIES for noun in nouns)
