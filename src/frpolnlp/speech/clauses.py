"""A subject and its verb: X dit que P, X dit : « … », X annonce NP, X promet de partir.

Takes a Unit and a verb group; gives a :class:`Found`, or None.
"""

from frpolnlp.speech.content import (
    content_of,
    content_prepositions,
    frames_without_quote,
    has_quote,
    quote_follows,
    relative_object,
)
from frpolnlp.speech.found import Found, Span
from frpolnlp.speech.inflection import is_finite
from frpolnlp.speech.media import opening_medium
from frpolnlp.speech.phrases import HARD, PUNCTUATION
from frpolnlp.speech.relatives import Subject, antecedent
from frpolnlp.speech.right import Right, look_right
from frpolnlp.speech.sources import left_subject
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.units import Names, Unit, span, spans
from frpolnlp.speech.verb_group import Group, read_left
from frpolnlp.speech_lexicon.cues import Cue


def clause(unit: Unit, group: Group, groups: list[Group], names: Names, earlier: list[Found]) -> Found | None:
    """Return X dit que …, X dit : « … », X annonce NP, X promet de …: the content behind the verb."""
    if group.governor == "unsaid" and not quote_follows(unit, group.end):
        return None
    if _hypothetical(unit, group):
        return None
    stop = len(unit)
    for cue in group.cue:
        right = look_right(unit, group.end, stop, content_prepositions(cue), names)
        content = content_of(unit, group, cue, right, groups) or _antecedent_content(unit, group, cue, right, names)
        if content is None:
            continue
        construction, stretches, reason = content
        found = Found(construction, spans(unit, *stretches), span(unit, group.start, group.end))
        if not found.content:
            continue
        subject = (
            left_subject(unit, group, names)
            if group.clitic is None
            else Subject(group.clitic, group.clitic + 1, "clitic")
        )
        if subject is None:
            found.source_type = "none"
            found.doubts["no subject found"] = 0.3
            if construction in ("np_content",) and not has_quote(unit, stretches):
                continue
        elif subject.type == "shared":
            if not _share(unit, group, found, earlier, names):
                continue
        else:
            if subject.type == "pronoun" and unit.low[subject.start] in ("je", "j'", "nous", "vous", "tu"):
                return None
            can = speaks(unit, subject.start, subject.end)
            bare = right.kind == "inf" and not right.preposition
            needed = construction in ("np_content", "infinitive") and not bare
            if can is False or (can is None and needed and not has_quote(unit, stretches)):
                return None  # « la néobanque annonce créer deux agences »: who has such a complement speaks
            if can is None:
                found.doubts["source of no list"] = 0.1
            found.source = span(unit, subject.start, subject.end)
            found.source_type = subject.type
        found.number = group.number
        found.hedged = cue.hedge or group.conditional
        found.lemma = cue.lemma
        found.because = [reason]
        plain = frames_without_quote(cue, right)
        borrowed = construction == "np_content" or (right.kind == "quote" and "que" not in cue.frames)
        found.quote_only = not plain and borrowed
        if right.kind == "quote" or right.kind == "colon":
            found.because.append("quote after the verb")
        note(unit, found, right.addressee, right.medium or opening_medium(unit, subject.start if subject else 0))
        return found
    return None


def _antecedent_content(
    unit: Unit, group: Group, cue: Cue, right: Right, names: Names
) -> tuple[str, list[tuple[int, int]], str] | None:
    """Return the antecedent of *que* as content: « une accusation que le parti récuse »."""
    if right.kind not in ("none", "attribute") or "" not in cue.frames.get("np", ()) or cue.strength != "always":
        return None
    que = relative_object(unit, group)
    if que is None:
        return None
    noun = antecedent(unit, que, names)
    return None if noun is None else ("np_content", [(noun.start, noun.end)], "antecedent of a relative")


def _hypothetical(unit: Unit, group: Group) -> bool:
    """Say whether the verb stands in a condition: *si* opens its clause."""
    low = unit.low
    for k in range(group.before - 1, max(-1, group.before - 8), -1):
        if low[k] in ("si", "s'") and (k == 0 or low[k - 1] not in ("même", "comme")):
            conceded = group.subject is None and group.start < group.verb and low[group.start] in ("a", "ont")
            return not (conceded and (k == 0 or low[k - 1] in PUNCTUATION))  # « Si X a admis que P, il … »
        if low[k] in PUNCTUATION or low[k] in ("que", "qu'", "qui"):
            return False
    return False


def _share(unit: Unit, group: Group, found: Found, earlier: list[Found], names: Names) -> bool:
    """Give a second verb the source of the first: an attribution's, or the subject of the verb before it."""
    before = [
        f for f in earlier if f.cue is not None and f.cue[1] <= unit.first[group.start] and f.construction != "selon"
    ]
    # « X reconnaît que Y a demandé de l'aide et dit que … »: not the verbs that X reports
    reported = [stretch for f in before for stretch in f.content]
    told = next((f for f in reversed(before) if f.cue and not _within(f.cue[0], reported)), None)
    if told is not None and told.source is not None and told.source_type != "clitic" and told.construction != "incise":
        found.source, found.source_type = told.source, "shared"
        found.controller = told
        return True
    low = unit.low
    for k in range(group.before - 2, -1, -1):
        if low[k] in HARD:
            return False
        if is_finite(unit, k):
            if _subordinate(unit, k):
                continue  # « a refusé de dire si le pont rouvrirait, mais a promis … »
            other = Group((), k, k + 1, k, "fin", group.number)
            read_left(unit, other)
            subject = left_subject(unit, other, names)
            if (
                subject is not None
                and subject.type != "shared"
                and unit.low[subject.start] not in ("je", "nous", "vous", "j'")
            ):
                found.source, found.source_type = span(unit, subject.start, subject.end), "shared"
                return True
            if subject is None:
                return False
    return False


def _subordinate(unit: Unit, verb: int) -> bool:
    """Say whether *que* or *si* opens the clause of a finite verb, and the main verb stands before it."""
    for k in range(verb - 1, max(0, verb - 8), -1):
        if unit.low[k] in ("que", "qu'", "si"):
            return any(is_finite(unit, j) for j in range(k))
        if unit.low[k] in PUNCTUATION or is_finite(unit, k):
            return False
    return False


def _within(word: int, stretches: list[Span]) -> bool:
    return any(start <= word < end for start, end in stretches)


def note(unit: Unit, found: Found, addressee: tuple[int, int] | None, medium: tuple[int, int] | None) -> None:
    """Write addressee and medium into ``found``, unless they overlap its source."""
    for name, part in (("addressee", addressee), ("medium", medium)):
        if part is not None and part[0] < part[1]:
            words = span(unit, *part)
            if found.source is None or words[1] <= found.source[0] or words[0] >= found.source[1]:
                setattr(found, name, words)
