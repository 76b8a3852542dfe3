"""Verb groups that can report speech: auxiliaries, clitics, inner adverbs and the verb, with the cue they carry.

Takes a Unit; gives :class:`Group` values in order. Which words are cues, ``lexicons/speech/cues.toml`` says; a form
that is another word where it stands (a noun after its determiner), or that is denied, gives nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from frpolnlp.conjugation import Features, forms
from frpolnlp.cue_lexicon import Cue, CueForm, cue_forms
from frpolnlp.governors import governor_forms
from frpolnlp.grammar import grammar, is_adverb
from frpolnlp.speech.adjuncts import phrase_before, source_words
from frpolnlp.speech.phrases import flags, is_aux, is_finite, is_participle
from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.verbs import (
    AMBIGUOUS,
    CONDITIONAL,
    FINITE,
    PAST_PARTICIPLE,
    PLURAL,
    PRESENT_PARTICIPLE,
    RATHER_OTHER,
    SINGULAR,
    lemma_of,
)

_NUMERALS = frozenset("deux trois quatre cinq six sept huit neuf dix douze vingt cent".split())
_REACH = 9  # items between an auxiliary and its participle


@dataclass(slots=True)
class Group:
    """An occurrence of a cue; indices are items of the Unit.

    Attributes:
        cue: The entries that the words allow, longest first; the constructions choose among them.
        start: First item of the group: the auxiliary or the reflexive.
        end: One past the last item.
        verb: The inflected word that anchors the cue.
        mood: ``fin`` (finite), ``inf``, ``ger`` (present participle) or ``part`` (a participle without auxiliary).
        number: ``s``, ``p`` or empty, of the finite verb.
        person: 1 to 3, or 0.
        passive: Whether it is *être* with a participle.
        clitic: An inverted subject (``-t-il``), or None.
        subject: A subject pronoun directly before, or None.
        before: First item with clitics and negation: the left context ends here.
        objects: Object clitics before the verb (``l'``, ``lui``, ``leur``).
        governor: What an infinitive or participle hangs on: ``said``, ``unsaid``, ``avant``, ``après``, ``pour``,
            ``sans``, ``en``, ``historic`` (*et de conclure*), ``à``, ``de`` or empty.
        conditional: Whether the verb is in the conditional.
        negated: Whether the cue is denied.
    """

    cue: tuple[Cue, ...]
    start: int
    end: int
    verb: int
    mood: str
    number: str = ""
    person: int = 3
    passive: bool = False
    clitic: int | None = None
    subject: int | None = None
    before: int = 0
    objects: tuple[int, ...] = ()
    governor: str = ""
    conditional: bool = False
    negated: bool = False
    shared: "Group | None" = field(default=None)


@cache
def _auxiliaries() -> dict[str, Features]:
    """The finite forms of *être* and *avoir*, third persons first."""
    found: dict[str, Features] = {}
    for verb in ("avoir", "être"):
        for form, features in forms(verb):
            if features.finite and (form not in found or features.person == 3):
                found[form] = features
    return found


def find_groups(unit: Unit) -> list[Group]:
    """Return the verb groups of ``unit`` that can report speech, in order."""
    known = cue_forms()
    expressions = _expressions()
    behind = _behind_quotes(unit)
    found: list[Group] = []
    for k, low in enumerate(unit.low):
        if low in expressions and k not in behind and expressions[low].isdisjoint(unit.low[k + 1 : k + 6]):
            continue  # a verb that speaks only with certain words behind it: « met » (en garde)
        if (low in known or k in behind) and (not found or k >= found[-1].end):
            group = _group_at(unit, k, known.get(low, ()), found) or (
                _group_at(unit, k, _any_verb(low), found) if k in behind else None
            )
            if group is not None:
                found.append(group)
    return found


@cache
def _expressions() -> Mapping[str, frozenset[str]]:
    """Return the forms that are cues only with words behind them, with the first of these."""
    return {
        form: frozenset(entry.cue.words[0] for entry in entries)
        for form, entries in cue_forms().items()
        if all(entry.cue.words for entry in entries)
    }


def _behind_quotes(unit: Unit) -> frozenset[int]:
    """Return the items close behind a quote, where any verb can report it (« …», évacue le ministre)."""
    return frozenset(k for item in unit.quotes for k in range(item + 1, min(item + 7, len(unit))))


def _any_verb(low: str) -> tuple[CueForm, ...]:
    """Return a cue for a verb that is in no list: an incise behind a quote is all that it can make."""
    packed = flags(low)
    classes = grammar()
    other = packed & RATHER_OTHER or low in classes.etre or low in classes.avoir or low in classes.prepositions
    if other or not packed & (FINITE | PAST_PARTICIPLE):
        return ()
    lemma = lemma_of(packed)
    features = (
        [Features("pres", 3, "p" if packed & PLURAL and not packed & SINGULAR else "s")] if packed & FINITE else []
    )
    features += [Features("past_part")] if packed & PAST_PARTICIPLE else []
    cue = Cue(lemma, lemma, False, (), (), MappingProxyType({"incise": ("",)}), strength="quote_only")
    return (CueForm(cue, tuple(features)), CueForm(replace(cue, reflexive=True), tuple(features)))


def _group_at(unit: Unit, k: int, entries: tuple[CueForm, ...], earlier: list[Group]) -> Group | None:
    """Return the group anchored at item ``k``, or None where the word is no verb there."""
    if not entries:
        return None
    features = entries[0].features
    moods = {f.mood for f in features}
    aux = _auxiliary(unit, k) if "past_part" in moods else None
    if aux is not None:
        group = Group((), aux, k + 1, k, "fin")
        read_auxiliary(unit, group, aux, k)
    elif any(f.finite for f in features) and _is_verb_here(unit, k):
        finite = next((f for f in features if f.finite and f.person == 3), next(f for f in features if f.finite))
        if "past_part" in moods and not _finite_fits(unit, k):
            group = Group((), k, k + 1, k, "part")
        else:
            group = Group((), k, k + 1, k, "fin", finite.number, finite.person)
            group.conditional = finite.mood == "cond"
    elif "inf" in moods:
        group = Group((), k, k + 1, k, "inf")
    elif "pres_part" in moods and not is_adverb(unit.low[k]):
        group = Group((), k, k + 1, k, "ger")
    elif "past_part" in moods:
        group = Group((), k, k + 1, k, "part")
    else:
        return None
    read_left(unit, group)
    _read_clitic(unit, group)
    if group.mood in ("inf", "ger"):
        _read_governor(unit, group)
    around = unit.low[group.before : group.start + 1] + unit.low[max(0, group.verb - 2) : group.verb]
    reflexive = not grammar().reflexive.isdisjoint(around)
    chosen = tuple(
        entry.cue for entry in entries if entry.cue.reflexive == reflexive and _fits(unit, group, entry.cue, around)
    )
    if not chosen:
        return None
    group.cue = chosen
    longest = chosen[0]
    if longest.words:
        group.end = max(group.end, _match_words(unit, k + 1, longest.words))
        group.cue = tuple(cue for cue in chosen if cue.words == longest.words)
    if group.mood == "part" and not group.passive:
        _share_auxiliary(unit, group, earlier)
    return group


def _finite_fits(unit: Unit, k: int) -> bool:
    """Say whether a form like *dit*, finite or participle, is finite: a subject or a clitic is beside it."""
    before = unit.low[k - 1] if k else ""
    after = unit.low[k + 1] if k + 1 < len(unit) else ""
    if after.startswith("-") and len(after) > 1:
        return True
    if before in ("avoir", "être", "ayant", "étant", "été"):
        return False
    if before in grammar().clitics:
        return True
    third = bool(flags(unit.low[k]) & SINGULAR)
    return third and after != "par" and before not in ("", "et", "ou", "mais", ";")


def _is_verb_here(unit: Unit, k: int) -> bool:
    """Say whether a form that can be finite is a verb where it stands, not a noun or adjective."""
    low = unit.low
    before = low[k - 1] if k else ""
    after = low[k + 1] if k + 1 < len(low) else ""
    if after.startswith("-") and len(after) > 1:
        return True
    classes = grammar()
    packed = flags(low[k])
    if packed & (RATHER_OTHER | AMBIGUOUS) and before not in classes.clitics and before not in classes.subject_pronouns:
        told = after in ("que", "qu'", ":", QUOTE) or (
            not packed & RATHER_OTHER and (after in classes.determiners or after in ("des", "du"))
        )
        told = told or before in source_words() or (before != "" and unit.forms[k - 1][0].isupper() and k > 1)
        if before != "qui" and not told and not (before in (",", QUOTE) and k > 1 and QUOTE in low[k - 2 : k]):
            return False
        if before in (",", "") and after in ("que", "qu'"):
            return False
    if unit.forms[k][0].isupper() and k and not unit.forms[k].isupper():
        return False
    if before in classes.subject_pronouns or before in ("qui", "ne", "n'", "se", "s'", "lui", "y") or before == QUOTE:
        return True
    if before in ("la", "le", "les", "l'", "leur", "en", "nous", "vous"):
        name = k > 1 and unit.forms[k - 2][0].isupper() and low[k - 2] not in classes.prepositions
        return is_finite(unit, k) or name or (k > 1 and low[k - 2] in source_words())
    if before in _NUMERALS and packed & PLURAL and not packed & SINGULAR:
        return True  # « sept sur dix jugent que »
    return not (
        before in classes.determiners
        or before in classes.contracted
        or before in classes.prepositions
        or before in ("que", "qu'", "ex-")
    )


def _auxiliary(unit: Unit, k: int) -> int | None:
    """Return the item of the auxiliary of the participle ``k``, over inner adverbs and inserts, or None."""
    classes = grammar()
    low = unit.low
    j = k
    while j > max(0, k - _REACH):
        passed = phrase_before(unit, j)
        if passed < j:
            j = passed
            continue
        j -= 1
        word = low[j]
        if is_aux(unit, j) or word in ("avoir", "être", "ayant", "étant"):
            # « a », adverbs, participle: what stands between has been checked on the way
            return j
        if word in classes.inserts or is_adverb(word) or word in classes.weekdays or word.startswith("-"):
            continue
        if word in classes.negative_seconds or word in classes.time_nouns:
            continue
        return None
    return None


def read_auxiliary(unit: Unit, group: Group, aux: int, k: int) -> None:
    """Fill in number, person, mood, passive and reflexive from the auxiliary at ``aux``."""
    low = unit.low
    classes = grammar()
    word = low[aux]
    third = _auxiliaries().get(word, Features("inf"))
    group.number, group.person = third.number, third.person
    group.conditional = third.mood == "cond"
    if word in ("avoir", "être"):
        group.mood = "inf"
    elif word in ("ayant", "étant"):
        group.mood = "ger"
    been = "été" in low[aux:k]
    reflexive = any(low[j] in classes.reflexive for j in range(max(0, aux - 2), aux))
    is_be = word in classes.etre or word in ("être", "étant")
    group.passive = (been and not is_be) or (is_be and not reflexive)


def read_left(unit: Unit, group: Group) -> None:
    """Walk left over clitics and negation to the subject pronoun, if one is there."""
    low = unit.low
    classes = grammar()
    j = group.start
    objects: list[int] = []
    while j > 0 and low[j - 1] in classes.clitics and not (group.mood == "ger" and low[j - 1] == "en"):
        word = low[j - 1]
        if word in ("nous", "vous") and (j == 1 or low[j - 2] not in classes.clitics | classes.subject_pronouns):
            break  # the subject
        j -= 1
        if word in classes.negations:
            group.negated = True
        elif word in classes.reflexive:
            group.start = j
        else:
            objects.append(j)
    group.before = j
    group.objects = tuple(objects)
    if group.negated:
        tail = low[group.verb + 1 : group.verb + 4] + low[group.start : group.verb]
        group.negated = "que" not in low[group.verb + 1 : group.verb + 2] or any(
            w in classes.negative_seconds for w in tail
        )
    if j > 0 and group.mood == "fin":
        word = low[j - 1]
        if word in classes.subject_pronouns and unit.forms[j - 1] != "CE":
            group.subject = j - 1


def _read_clitic(unit: Unit, group: Group) -> None:
    """Note an inverted subject clitic after the auxiliary or the verb."""
    low = unit.low
    for j in (group.start + 1, group.verb + 1):
        for i in (j, j + 1):
            inverted = i < len(low) and low[i].startswith("-") and len(low[i]) > 1 and i <= group.verb + 1
            if inverted and (i == j or is_adverb(low[i - 1])):
                group.clitic = i
                group.end = max(group.end, i + 1)
                return


def _read_governor(unit: Unit, group: Group) -> None:
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
        if before == "et" and word in ("de", "d'") and j <= 1:
            group.governor, group.before = "historic", 0
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
                _read_governor(unit, group)  # « pour continuer à inciter »: the governor's own governor decides
            else:
                group.governor = verdict
            return


def _take_wrapper(unit: Unit, group: Group, i: int) -> None:
    """Widen the group to the governing verb at item ``i``: its auxiliary, subject and negation count."""
    aux = _auxiliary(unit, i)
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
    _read_clitic(unit, outer)
    if outer.mood == "ger":
        _read_governor(unit, outer)
    group.mood, group.start, group.before = outer.mood, outer.start, outer.before
    group.number, group.person, group.clitic, group.subject = outer.number, outer.person, outer.clitic, outer.subject
    group.conditional = outer.conditional
    group.negated = group.negated or outer.negated


def _fits(unit: Unit, group: Group, cue: Cue, around: list[str]) -> bool:
    """Say whether the words allow the entry ``cue``: particles ``around`` the verb, following words, negation."""
    low = unit.low
    if cue.particles and cue.particles[0] not in around:
        return False
    if cue.words and not _match_words(unit, group.verb + 1, cue.words):
        return False
    if group.negated and not cue.negated:
        return False
    if cue.negated == "only" and not group.negated:
        return False
    if cue.exclude:
        for word in low[group.end : group.end + 3]:
            if word in cue.exclude or word.rstrip("s") in cue.exclude:
                return False
    return True


def _match_words(unit: Unit, k: int, words: tuple[str, ...]) -> int:
    """Return one past the last of ``words`` if they follow from item ``k``, adverbs between them left aside; else 0."""
    low = unit.low
    skipped = 0
    for word in words:
        while k < len(low) and low[k] != word and skipped < 3 and (is_adverb(low[k]) or low[k].startswith("-")):
            k += 1
            skipped += 1
        if k >= len(low) or low[k] != word:
            return 0
        k += 1
    return k


def _share_auxiliary(unit: Unit, group: Group, earlier: list[Group]) -> None:
    """Make a bare participle after *et* or a comma finite, where a verb with an auxiliary stands before it."""
    low = unit.low
    j = group.before - 1
    while j >= 0 and is_adverb(low[j]):
        j -= 1
    if j < 0 or low[j] not in ("et", ",", "ou", "mais", "puis"):
        return
    del earlier
    for i in range(j - 1, -1, -1):
        if low[i] in (";", ":") or (low[i] == QUOTE and i == 0):
            return
        if is_aux(unit, i) and low[i] in grammar().avoir:
            participle = next((p for p in range(i + 1, min(i + _REACH, len(low))) if is_participle(low[p])), None)
            if participle is not None and participle < j:
                read_auxiliary(unit, group, i, group.verb)
                group.mood, group.passive = "fin", False
                group.shared = Group((), i, participle + 1, participle, "fin", group.number)
            return
