"""Every attribution of a text: the grammar's rooms in their order, then what quotes are left without a cue.

Takes a Reading and where names of persons start; gives :class:`Found` values in the order of the text.
"""

from functools import cache
from types import MappingProxyType

from frpolnlp.speech.adjuncts import noun_forms
from frpolnlp.speech.bare import bare_quotes, repeated_quotes
from frpolnlp.speech.clefts import CLEFT, give_back
from frpolnlp.speech.found import Found
from frpolnlp.speech.groups import expressions, find_groups
from frpolnlp.speech.kinds import kind_of
from frpolnlp.speech.nominal import nominal
from frpolnlp.speech.opened import opened_inside
from frpolnlp.speech.selon import opener_words, opens, prepositional
from frpolnlp.speech.units import Names, Unit, inner_unit, name_items, outer_quotes, pieces, units
from frpolnlp.speech.verbs import attribute_group
from frpolnlp.speech_lexicon.cues import cue_forms
from frpolnlp.text.reading import Reading


def attribute(reading: Reading, names: Names = MappingProxyType({})) -> list[Found]:
    """Return the attributions of a text.

    Args:
        reading: The text.
        names: For each word of a person's name, the word at which the name starts.
    """
    known = _known_words()
    lower = reading.words.lower
    wanted = [i for i, low in enumerate(lower) if low in known and _may_tell(lower, i)]
    found: list[Found] = []
    quotes = outer_quotes(reading)
    for unit in units(reading, wanted):
        here = _in_unit(unit, names)
        for quote in unit.quotes.values():
            inner = inner_unit(reading, quote)
            for one in (found for piece in pieces(inner) for found in _incises_inside(piece, names)):
                here.append(one)
        here += bare_quotes(unit, here, found, names)
        for one in here:
            if CLEFT in one.because:
                give_back(one, found)
        here.sort(key=_place)
        found += here
    found = _without_borrowed_words([one for one in found if not (_only_dashes(reading, one) or _crossed(one))])
    for one in found:
        one.kind = one.kind or kind_of(one, reading, quotes, None)
    found += repeated_quotes(reading, found)
    found.sort(key=_place)
    return found


def _place(one: Found) -> tuple[int, int]:
    """Return where an attribution stands in the order of the text: by its content and cue, the wider one first."""
    return min(span[0] for span in (*one.content, one.cue) if span), -one.end


def _may_tell(lower: list[str], i: int) -> bool:
    """Say whether the word ``i``, which can open an attribution, does not plainly do something else."""
    low = lower[i]
    if low in cue_forms():
        behind = expressions().get(low)
        if behind is None or not behind.isdisjoint(lower[i + 1 : i + 6]):
            return True
    if low in opener_words() and opens(lower, i):
        before = lower[i - 1] if low == "pour" and i else ""
        if not before.isalnum() or before in ("mais", "car", "et", "or", "donc", "ainsi"):
            return True
    return low in noun_forms()


@cache
def _known_words() -> frozenset[str]:
    return opener_words().union(cue_forms(), noun_forms())


def _in_unit(unit: Unit, names: Names) -> list[Found]:
    """Return what verbs and prepositions outside quotes attribute."""
    items = name_items(unit, names)
    groups = find_groups(unit)
    found = _once(prepositional(unit, items), nominal(unit, items))
    verbal: list[Found] = []
    for group in groups:
        one = attribute_group(unit, group, groups, items, verbal)
        if one is not None:
            verbal.append(one)
    found += opened_inside(unit, items)
    verbal = [one for one in verbal if not any(_same_cue(one, other) for other in found if other.lemma == "de source")]
    taken = {one.cue for one in verbal}
    return [one for one in found if one.cue not in taken] + verbal


def _once(openers: list[Found], nouns: list[Found]) -> list[Found]:
    """Give what *selon* and a noun with a source both have to the noun: « l'affirmation de X selon laquelle P »."""
    sourced = [one.content for one in nouns if one.source]
    kept = [one for one in openers if one.content not in sourced]
    return kept + [one for one in nouns if one.source or all(one.content != other.content for other in kept)]


def _same_cue(one: Found, other: Found) -> bool:
    return bool(one.cue and other.cue and one.cue[0] <= other.cue[0] and other.cue[1] <= one.cue[1])


def _incises_inside(inner: Unit, names: Names) -> list[Found]:
    """Return the incises that cut a quote from inside (« Oui, a dit X, mais … »)."""
    items = name_items(inner, names)
    groups = find_groups(inner)
    found = []
    for group in groups:
        one = attribute_group(inner, group, groups, items, [])
        if one is not None and one.construction == "incise" and inner.inside is not None:
            first = one.content[0]
            if one.cue is None or first[0] < one.cue[0]:  # at the head of the quote, the incise has all behind it
                one.content[0] = (inner.inside.first, first[1])
            if len(one.content) > 1:
                one.content[-1] = (one.content[-1][0], inner.inside.last + 1)
            one.kind = "direct"
            found.append(one)
    return found


_NEAR = 12  # how many attributions before and behind can hold one
_HOLDERS = frozenset(("que_clause", "participle", "infinitive", "incise", "np_content"))


def _without_borrowed_words(found: list[Found]) -> list[Found]:
    """Leave out what only its quoted words make speech, where they are the words of a speaker around it."""
    kept = []
    for i, one in enumerate(found):
        near = found[max(0, i - _NEAR) : i + _NEAR] if one.quote_only or _nameless(one) else ()
        if not any(around is not one and around.construction in _HOLDERS and _holds(around, one) for around in near):
            kept.append(one)
    return kept


def _only_dashes(reading: Reading, one: Found) -> bool:
    """Say whether a stretch of what was said holds no more than dashes: a dash that nothing follows says nothing."""
    forms = reading.words.forms
    return any(all(form in ("-", "–", "—") for form in forms[first:end]) for first, end in one.content)


def _crossed(one: Found) -> bool:
    """Say whether the cue or the source lies in what was said, as damaged marks have it: nobody speaks so."""
    outside = [part for part in (one.cue, one.source) if part]
    return any(first < end and start < last for start, end in one.content for first, last in outside)


def _nameless(one: Found) -> bool:
    """Say whether a noun of speech has no source of its own."""
    return one.construction == "nominal" and one.source is None


def _holds(outer: Found, inner: Found) -> bool:
    return any(a <= inner.start and inner.end <= b for a, b in outer.content)
