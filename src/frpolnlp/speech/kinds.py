"""Direct, mixed or indirect: how much of the content is in quotation marks, and whether it is whole clauses."""

from bisect import bisect_right

from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import infinitive_at, is_finite
from frpolnlp.speech.units import Unit, inner_unit, quotes_from
from frpolnlp.text.quotation import Quote
from frpolnlp.text.reading import Reading

#: pronouns and negations that stand beside a finite verb, also of the first and second person
_RELATIVES = frozenset(("qui", "dont", "où", "lequel", "laquelle", "auquel", "que", "qu'"))
_JOINS = frozenset(("et", "ou", "puis", "mais"))
_CLAUSE_WORDS = frozenset(("je", "j'", "nous", "vous", "tu", "on", "c'", "ne", "n'", "il", "ils"))


def kind_of(found: Found, reading: Reading, quotes: list[Quote], inside: Quote | None) -> str:
    """Return the kind of ``found``: direct where every word of the content is in quotes that hold a clause.

    Args:
        found: The attribution.
        reading: The text.
        quotes: The outer quotes of the text.
        inside: The quote that the attribution lies in, or None.
    """
    if inside is not None:
        return "direct"
    words = reading.words
    covered = outside = clause = False
    fragment = joined = False  # whether a quote holds no clause, and whether *et* joins two
    for start, end in found.content:
        before = bisect_right(quotes, start, key=lambda quote: quote.first)
        touching = [q for q in quotes[max(0, before - 1) : before] if q.last >= start]
        touching += quotes_from(quotes, start + 1, end)
        at = start
        for quote in touching:
            between = words.lower[at : quote.first]
            if at > start and _says(between) and all(low in _JOINS or not low[0].isalnum() for low in between):
                joined = True
            else:
                outside = outside or _says(between)
            covered = covered or _says(words.forms[max(start, quote.first) : min(end, quote.last + 1)])
            at = max(at, quote.last + 1)
        outside = outside or _says(words.forms[at:end])
        whole = [is_clause(inner_unit(reading, q)) for q in touching]
        clause = clause or any(whole)
        fragment = fragment or not all(whole)
    outside = outside or (joined and fragment)  # « “P” et “Q” », both whole, are direct
    if not covered:
        return "indirect"
    if outside or found.construction in ("que_clause", "infinitive", "np_content", "participle", "nominal"):
        if not outside and found.construction == "participle" and clause and "quote after a colon" in found.because:
            return "direct"
        return "mixed"
    if found.construction in ("incise", "no_cue") or "quote after a colon" in found.because:
        first = words.forms[min(found.content[0][0] + 1, len(words) - 1)]
        clause = clause or first[0].isupper()
    return "direct" if clause else "mixed"


def _says(forms: list[str]) -> bool:
    """Say whether words hold more than marks."""
    return any(form[0].isalnum() for form in forms)


def is_clause(unit: Unit) -> bool:
    """Say whether the words of a quote hold a clause of their own or a whole sentence."""
    if not len(unit) or infinitive_at(unit, 0):
        return False
    if unit.low[-1] in (".", "!", "?", "…", "..."):
        return True
    relative = False
    for k, low in enumerate(unit.low):
        if low in _RELATIVES and k:
            relative = True
        elif low == ",":
            relative = False
        elif low in _CLAUSE_WORDS or is_finite(unit, k):
            if not relative:
                return True
            relative = low in _CLAUSE_WORDS  # its verb is still to come
    return False
