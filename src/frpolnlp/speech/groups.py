"""Verb groups that can report speech: auxiliaries, clitics, inner adverbs and the verb, with the cue they carry.

Takes a Unit; gives :class:`Group` values in order. Which words are cues, ``lexicons/speech/cues.toml`` says; a form
that is another word where it stands (a noun after its determiner), or that is denied, gives nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import MappingProxyType

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.governing import read_governor
from frpolnlp.speech.inflection import flags, is_aux, is_finite, is_infinitive, is_participle, lemma_at
from frpolnlp.speech.quoted_names import quoted_name
from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.speech.verb_group import Group, auxiliary, read_auxiliary, read_clitic, read_left
from frpolnlp.speech_lexicon.conjugation import Features
from frpolnlp.speech_lexicon.cues import Cue, CueForm, cue_forms
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb
from frpolnlp.speech_lexicon.verbs import (
    AMBIGUOUS,
    FINITE,
    PAST_PARTICIPLE,
    PLURAL,
    RATHER_OTHER,
    SINGULAR,
    lemma_of,
)

_NUMERALS = frozenset("deux trois quatre cinq six sept huit neuf dix douze vingt cent".split())
_CLEFT = frozenset(("c'", "voici", "voilà"))
_REACH = 9  # items between an auxiliary and its participle


def find_groups(unit: Unit) -> list[Group]:
    """Return the verb groups of ``unit`` that can report speech, in order."""
    known, low = cue_forms(), unit.low
    only_with_words = expressions()
    behind = _behind_quotes(unit)
    found: list[Group] = []
    for k in [k for k, word in enumerate(low) if word in known or k in behind]:
        word, close = low[k], k in behind
        if found and k < found[-1].end:
            continue
        if word in only_with_words and not close and only_with_words[word].isdisjoint(low[k + 1 : k + 6]):
            continue  # a verb that speaks only with certain words behind it: « met » (en garde)
        group = _group_at(unit, k, _cue_entries(word)) if word in known else None
        if group is None and close:
            entries = _any_verb(word)
            group = _group_at(unit, k, entries) if entries is not None else None
        if group is not None:
            while found and found[-1].start >= group.start:
                found.pop()  # the verb that governs this one
            found.append(group)
    return found


@dataclass(frozen=True, slots=True)
class _Entries:
    """The cues that a word can anchor, and what it can be: its moods, and the third person of its finite readings."""

    cues: tuple[Cue, ...]
    moods: frozenset[str]
    finite: Features | None


def _entries(forms: tuple[CueForm, ...]) -> _Entries:
    features = forms[0].features
    finite = [one for one in features if one.finite]
    third = next((one for one in finite if one.person == 3), finite[0] if finite else None)
    return _Entries(tuple(one.cue for one in forms), frozenset(one.mood for one in features), third)


@cache
def _cue_entries(word: str) -> _Entries:
    """Return what the list of cues has of ``word``, a form in it."""
    return _entries(cue_forms()[word])


@cache
def expressions() -> Mapping[str, frozenset[str]]:
    """Return the forms that are cues only with words behind them, with the first of these."""
    return {
        form: frozenset(entry.cue.words[0] for entry in entries)
        for form, entries in cue_forms().items()
        if all(entry.cue.words for entry in entries)
    }


def _behind_quotes(unit: Unit) -> frozenset[int]:
    """Return the items close behind a quote, where any verb can report it (« …», évacue le ministre)."""
    return frozenset(k for item in unit.quotes for k in range(item + 1, min(item + 7, len(unit))))


@lru_cache(maxsize=4096)
def _any_verb(low: str) -> _Entries | None:
    """Return a cue for a verb that is in no list: an incise behind a quote is all that it can make."""
    packed = flags(low)
    classes = grammar()
    other = packed & RATHER_OTHER or low in classes.etre or low in classes.avoir or low in classes.prepositions
    if other or not packed & (FINITE | PAST_PARTICIPLE):
        return None
    lemma = lemma_of(packed)
    features = (
        [Features("pres", 3, "p" if packed & PLURAL and not packed & SINGULAR else "s")] if packed & FINITE else []
    )
    features += [Features("past_part")] if packed & PAST_PARTICIPLE else []
    cue = Cue(lemma, lemma, False, (), (), MappingProxyType({"incise": ("",)}), strength="quote_only")
    return _entries((CueForm(cue, tuple(features)), CueForm(replace(cue, reflexive=True), tuple(features))))


def _group_at(unit: Unit, k: int, entries: _Entries) -> Group | None:
    """Return the group anchored at item ``k``, or None where the word is no verb there."""
    if k and unit.low[k - 1] == "autrement":
        return None  # « autrement dit »
    if unit.low[k] in _CALLED and k + 1 < len(unit) and quoted_name(unit, k + 1) and _is_noun(unit, k - 1):
        return None  # « le règlement dit “Dublin” »
    moods, finite = entries.moods, entries.finite
    aux = auxiliary(unit, k) if "past_part" in moods else None
    if aux is not None:
        group = Group((), aux, k + 1, k, "fin")
        read_auxiliary(unit, group, aux, k)
    elif finite is not None and _is_verb_here(unit, k):
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
    read_clitic(unit, group)
    if group.mood in ("inf", "ger"):
        read_governor(unit, group)
    around = unit.low[group.before : group.start + 1] + unit.low[max(0, group.verb - 2) : group.verb]
    caused = lemma_at(unit, group.verb - 1) in _CAUSING if group.verb else False  # « se fait appeler “Nadia” »
    if group.governor in ("said", "unsaid") and group.start < group.verb and not caused:
        own = unit.low[group.verb - 1]  # « se contente de rappeler »: the pronoun is the governor's
        around = [low for low in around if low not in grammar().reflexive or low == own]
    if "il" in around or "ils" in around:
        around = [low for low in around if low != "s'"]  # « même s'il dit que »: no reflexive
    reflexive = not grammar().reflexive.isdisjoint(around)
    chosen = tuple([cue for cue in entries.cues if cue.reflexive == reflexive and _fits(unit, group, cue, around)])
    if not chosen:
        return None
    group.cue = chosen
    longest = chosen[0]
    if longest.words:
        group.end = max(group.end, _match_words(unit, k + 1, longest.words))
        group.cue = tuple(cue for cue in chosen if cue.words == longest.words)
    if group.mood == "part" and not group.passive and not group.objects:  # « et la reprise »: a noun
        _share_auxiliary(unit, group)
    return group


#: verbs that make another's act of what follows
_CAUSING = frozenset(("faire", "laisser", "voir"))
#: participles before what something is called
_CALLED = frozenset(("dit", "dite", "dits", "dites"))


def _is_noun(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` is a word in lower case of no closed class, and no noun of who speaks."""
    classes, low = grammar(), unit.low[k]
    closed = low in classes.clitics or low in classes.subject_pronouns or low in classes.avoir or low in classes.etre
    other = closed or low in source_words() or low in ("qui", "ayant", "avoir")
    return k >= 0 and low.isalpha() and unit.forms[k].islower() and not other


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
        told = after in ("que", "qu'", ":", QUOTE, "avoir", "être") or (
            not packed & RATHER_OTHER and (after in classes.determiners or after in ("des", "du"))
        )
        told = told or is_infinitive(after) or before in source_words()
        told = told or (k > 1 and unit.forms[k - 1][0].isupper())
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
    if before in ("que", "qu'"):
        if k < 2 or low[k - 2] == "ce":
            # « c'est ce qu'affirme le syndicat », « P, ce que dément Paris »
            cleft = not _CLEFT.isdisjoint(low[max(0, k - 7) : max(0, k - 2)])
            return k > 2 and (cleft or low[k - 3] == ",")
        return not packed & (AMBIGUOUS | RATHER_OTHER) and low[k - 2].isalpha()  # « un bilan que conteste Moscou »
    return not (
        before in classes.determiners
        or before in classes.contracted
        or before in classes.prepositions
        or before == "ex-"
    )


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


def _share_auxiliary(unit: Unit, group: Group) -> None:
    """Make a bare participle after *et* or a comma finite, where a verb with an auxiliary stands before it."""
    low = unit.low
    j = group.before - 1
    while j >= 0 and is_adverb(low[j]):
        j -= 1
    if j < 0 or low[j] not in ("et", ",", "ou", "mais", "puis"):
        return
    for i in range(j - 1, -1, -1):
        if low[i] in (";", ":") or (low[i] == QUOTE and i == 0):
            return
        if is_aux(unit, i) and low[i] in grammar().avoir:
            participle = next((p for p in range(i + 1, min(i + _REACH, len(low))) if is_participle(low[p])), None)
            if participle is not None and participle < j and low[participle] != "été":
                read_auxiliary(unit, group, i, group.verb)
                group.mood, group.passive = "fin", False
            return
