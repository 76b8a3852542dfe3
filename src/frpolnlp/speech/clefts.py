"""What a sentence of its own gives to its speaker: « … ». C'est ce qu'a déclaré X. Voici ce que dit X : « … ».

Takes a Unit and a verb group; gives a :class:`Found` whose content stands before *c'est ce que* or behind a colon, or
None.
"""

from bisect import bisect_left

from frpolnlp.speech.appositions import with_apposition
from frpolnlp.speech.clauses import note
from frpolnlp.speech.found import Found, Span
from frpolnlp.speech.inflection import is_finite
from frpolnlp.speech.inverted import inverted_subject
from frpolnlp.speech.phrases import HARD
from frpolnlp.speech.relatives import Subject
from frpolnlp.speech.right import look_right
from frpolnlp.speech.sources import left_subject
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.units import QUOTE, Names, Unit, outer_quotes, span
from frpolnlp.speech.verb_group import Group
from frpolnlp.speech_lexicon.adjuncts import adjuncts
from frpolnlp.speech_lexicon.grammar import is_adverb

#: the reason of a cleft
CLEFT = "what was said stands before"
#: how many items the subject between *ce que* and its verb may have
_SUBJECT = 12
_QUE = frozenset(("que", "qu'"))
#: what opens the words with which something has been said: « c'est *par ce* slogan que », « c'est *en ces* termes que »
_IN_THESE = frozenset(
    (opener, these) for opener in ("en", "par", "avec", "sur") for these in ("ce", "cet", "cette", "ces")
)
_END = frozenset((".", "\n", ",", "…", "...", ":"))


def cleft(unit: Unit, group: Group, names: Names) -> Found | None:
    """Return « P. C'est ce qu'a dit X », « voici ce que X affirme : P »: what the verb reports is no complement."""
    que = _que_before(unit, group)
    opened = 0 if que is None else _opened_at(unit, que)
    if que is None or not opened:
        return None
    cue = next((c for c in group.cue if "que" in c.frames and c.strength in ("always", "voiced")), None)
    start = opened - 1
    if unit.low[que - 1] != "ce":
        quoted = start > 0 and QUOTE in unit.low[max(0, start - 2) : start]
        if not quoted and look_right(unit, group.end, len(unit), frozenset(), names).kind == "np":
            return None  # « C'est en ces termes que X a annoncé *son départ* »: the verb has its own content
        if quoted:  # « “Aller vite” : c'est par ce slogan que X a résumé … »
            cue = cue or next((c for c in group.cue if c.frames.keys() & {"incise", "quote_after"}), None)
    subject, addressee, medium = _subject(unit, group, que, names)
    if cue is None or subject is None or speaks(unit, subject.start, subject.end) is False:
        return None
    behind = _said_behind(unit, max(group.end, subject.end))
    content = behind or _said_before(unit, start)
    if content is None:
        return None
    found = Found("colon" if behind else "incise", [content], span(unit, group.start, group.end))
    found.source = span(unit, subject.start, subject.end)
    found.source_type = subject.type
    found.number = group.number
    found.hedged = cue.hedge or group.conditional
    found.lemma = cue.lemma
    found.because = ["ce que and a colon"] if behind else [CLEFT]
    note(unit, found, addressee, medium)
    return found


def give_back(one: Found, found: list[Found]) -> None:
    """Take what a cleft gives to its speaker from those to whom no verb had given it.

    Args:
        one: The attribution of a cleft.
        found: What has been found before it; changed in place.
    """
    first, end = one.content[0]
    for other in found[-3:]:
        inside = [stretch for stretch in other.content if first <= stretch[0] and stretch[1] <= end]
        if other.construction == "no_cue" and len(inside) == len(other.content):
            found.remove(other)
        elif inside and len(inside) < len(other.content) and other.cue is not None and other.cue[1] <= first:
            other.content = [stretch for stretch in other.content if stretch not in inside]


def _que_before(unit: Unit, group: Group) -> int | None:
    """Return the item of the *que* that opens the verb's clause behind *ce*, or None."""
    low = unit.low
    for k in range(group.before - 1, max(0, group.before - _SUBJECT), -1):
        if low[k] in _QUE:
            return k if low[k - 1] in ("ce", "ainsi") or tuple(low[k - 3 : k - 1]) in _IN_THESE else None
        if low[k] in HARD or is_finite(unit, k):
            return None
    return None


def _opened_at(unit: Unit, que: int) -> int:
    """Return one past the item at which *c'est ce que* or *voilà ce que* starts, or 0."""
    low = unit.low
    for k in range(que - 2, max(0, que - 6), -1):  # « c'est *en tout cas* ce que X a promis »
        if low[k - 1 : k + 1] == ["c'", "est"] and low[que - 1] == "ce":
            between = low[k + 1 : que - 1]
            return k if all(map(is_adverb, between)) or " ".join(between) in adjuncts().phrases else 0
    if low[max(0, que - 5) : que - 3] == ["c'", "est"] and tuple(low[que - 3 : que - 1]) in _IN_THESE:
        return que - 4  # « C'est en ces termes que X a répondu »
    if low[max(0, que - 3) : que] == ["c'", "est", "ainsi"]:
        return que - 2  # « “Une honte” : c'est ainsi que X a décrit … »
    return que - 1 if low[max(0, que - 2) : que] in (["voilà", "ce"], ["voici", "ce"]) else 0


def _subject(
    unit: Unit, group: Group, que: int, names: Names
) -> tuple[Subject | None, tuple[int, int] | None, tuple[int, int] | None]:
    """Return the subject, before the verb or behind it, with addressee and medium."""
    if group.subject is not None or group.before > que + 1:
        return left_subject(unit, group, names), None, None
    stop = len(unit)
    behind = inverted_subject(unit, group.end, stop, names)
    if behind is None:
        return None, None, None
    start, end, addressee, medium = behind
    return Subject(start, with_apposition(unit, start, end, stop, names), "phrase"), addressee, medium


def _said_behind(unit: Unit, end: int) -> Span | None:
    """Return what a colon opens at item ``end`` or close behind it."""
    low = unit.low
    for k in range(end, len(unit) - 1):
        if low[k] == ":":
            stop = (
                k + 2
                if low[k + 1] == QUOTE
                else next((j for j in range(k + 1, len(unit)) if low[j] in _END), len(unit))
            )
            return (unit.first[k + 1], unit.end[stop - 1]) if stop > k + 1 else None
        if low[k] in HARD or low[k] == QUOTE or is_finite(unit, k):
            return None
    return None


def _said_before(unit: Unit, start: int) -> Span | None:
    """Return the words before item ``start``: those of its own sentence, the quote or the sentence before it."""
    reading = unit.reading
    lower = reading.words.lower
    k = start
    while k and unit.low[k - 1] in _END:
        k -= 1
    if k:
        whole = unit.low[k - 1] == QUOTE or any(is_finite(unit, i) for i in range(k))
        begin = k - 1 if unit.low[k - 1] == QUOTE else 0
        return (unit.first[begin], unit.end[k - 1]) if whole else None
    end = unit.first[start]
    while end and lower[end - 1] in _END:
        end -= 1
    quotes = outer_quotes(reading)
    before = bisect_left(quotes, end, key=lambda quote: quote.first) - 1
    if not end or unit.inside is not None:
        return None
    if before >= 0 and quotes[before].last == end - 1:
        return quotes[before].first, end
    first = reading.sentences[reading.sentence_of(end - 1)][0]
    while first < end and lower[first] in _END:
        first += 1
    return (first, end) if first < end else None
