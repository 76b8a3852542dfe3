"""Attributions that a preposition makes: *selon X*, *d'après X*, *pour X*, *à en croire X*, *de l'aveu de X*.

Takes a Unit; gives :class:`Found` values. A norm or variable after *selon* (``lexicons/speech/norms.tsv``) gives none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from frpolnlp.speech.adjuncts import expression_words, norm_words, source_words
from frpolnlp.speech.anaphora import anaphora
from frpolnlp.speech.appositions import with_apposition
from frpolnlp.speech.coverage import covered
from frpolnlp.speech.dates import date_end
from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import is_finite, is_participle, lemma_at
from frpolnlp.speech.phrases import DASHES, HARD, phrase_end, starts_phrase
from frpolnlp.speech.quoted_names import quoted_source
from frpolnlp.speech.relatives import antecedent
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.units import QUOTE, Names, Unit, span, spans
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.speech_lexicon.prepositions import Preposition, prepositions, variation_verbs

_STRESSED = frozenset(
    ("lui", "elle", "eux", "elles", "moi", "nous", "lui-même", "elle-même", "ceux-ci", "celui-ci", "celle-ci")
)
_RELATIVES = frozenset(("lequel", "laquelle", "lesquels", "lesquelles", "qui"))


@dataclass(frozen=True, slots=True)
class _Opener:
    """An expression as it stands before a source, with its entry of ``prepositions.toml``."""

    words: tuple[str, ...]
    entry: Preposition


@cache
def _openers() -> Mapping[str, tuple[_Opener, ...]]:
    """Return the openers by their first word, longest first."""
    found: dict[str, list[_Opener]] = {}
    for entry in prepositions().values():
        for spelling in entry.spellings:
            words = expression_words(spelling)
            found.setdefault(words[0], []).append(_Opener(words, entry))
    return {first: tuple(sorted(group, key=lambda one: -len(one.words))) for first, group in found.items()}


@cache
def _alone() -> frozenset[str]:
    """Return the openers of one word."""
    return frozenset(one.words[0] for group in _openers().values() for one in group if len(one.words) == 1)


@cache
def _pairs() -> frozenset[tuple[str, ...]]:
    """Return the first two words of each longer opener: most *de* and *à* open nothing."""
    return frozenset(one.words[:2] for group in _openers().values() for one in group if len(one.words) > 1)


@cache
def opener_words() -> frozenset[str]:
    """Return the first words of the openers."""
    return frozenset(_openers())


def opens(low: Sequence[str], k: int) -> bool:
    """Say whether an opener may start at the word ``k``, one of :func:`opener_words`, by it and the word behind it."""
    return low[k] in _alone() or (k + 1 < len(low) and (low[k], low[k + 1]) in _pairs())


def prepositional(unit: Unit, names: Names) -> list[Found]:
    """Return the attributions of ``unit`` that a preposition makes, in order."""
    found: list[Found] = []
    openers, low = _openers(), unit.low
    reach = 0
    for k in [k for k, word in enumerate(low) if word in openers]:
        if k < reach or not opens(low, k):
            continue
        opener = next((one for one in openers[low[k]] if tuple(low[k : k + len(one.words)]) == one.words), None)
        one = _at(unit, k, opener, names) if opener is not None else None
        if one is not None:
            found.append(one)
            reach = unit.item_at(one.source[1] - 1) + 1 if one.source else 0
    return found


def _at(unit: Unit, k: int, opener: _Opener, names: Names) -> Found | None:
    low = unit.low
    n = len(unit)
    start = k + len(opener.words)
    entry = opener.entry
    contracted = opener.words[-1] in ("du", "des", "au", "aux")
    if entry.kind == "bare":
        return _from_source(unit, k, start, names)
    if entry.kind == "comme" or start >= n:
        return None
    if low[start] in _RELATIVES:
        of_view = (
            entry.words not in ("pour", "chez") or low[start] == "qui"
        )  # not « le radar pour lequel il est connu »
        return _relative(unit, k, start, names) if of_view else None
    pronoun = low[start] in _STRESSED
    if entry.kind == "possessive":
        end = full = start
    elif pronoun or quoted_source(unit, start):
        end = full = start + 1
    else:
        opens = starts_phrase(unit, start) or low[start] in source_words() or low[start] in ("de", "d'", "certains")
        if not opens and not contracted:
            return None
        end = phrase_end(unit, start, n, names=names)
        if end <= start or not _speaks(unit, start, end, entry):
            return None
        full = with_apposition(unit, start, end, n, names)
        if full < n and low[full] not in (",", QUOTE) and (k == 0 or low[k - 1] in HARD):
            full = end  # « Selon X, Y fait plus que … »: what no comma closes is the clause
    verb = k - 2 if k > 1 and is_adverb(low[k - 1]) else k - 1
    if k and entry.norms and lemma_at(unit, verb) in variation_verbs():
        return None
    if entry.words == "suivant" and k > 0 and low[k - 1] != ",":
        return None
    if entry.words in ("pour", "chez") and not _pour(unit, k, start, end, pronoun):
        return None
    stretches = covered(unit, k, full)
    if not stretches or (entry.quote and not any(low[j] == QUOTE for a, b in stretches for j in range(a, b))):
        return None
    found = Found("selon", spans(unit, *stretches), span(unit, k, k + len(opener.words)))
    if not found.content:
        return None
    if full > start:
        found.source = span(unit, start, full)
    found.source_type = "pronoun" if pronoun or full == start else "phrase"
    found.lemma = entry.words
    found.hedged = entry.hedge
    found.because = ["preposition of source"]
    if entry.words == "pour":
        found.doubts["pour"] = 0.1
    return found


def _speaks(unit: Unit, start: int, end: int, entry: Preposition) -> bool:
    """Say whether the phrase can be a source: its head is no norm, variable or date."""
    low = unit.low
    head = next(
        (j for j in range(start, end) if low[j] not in grammar().determiners and low[j] not in ("de", "des", "d'")),
        start,
    )
    if low[head] == QUOTE:
        return False
    if date_end(unit, start) > start or low[head][0].isdigit():
        return low[head][0].isdigit() and any(low[j] in source_words() for j in range(head, end))
    if _numbered(unit, head):
        return False
    for j in range(head, min(end, head + 3)):
        if low[j] in norm_words() and low[head] not in source_words():
            return False
        if low[j] in ("de", "d'", "du", "des"):
            break
    can = speaks(unit, start, end)
    if can is None and entry.strength == "always":
        before = low[start - len(entry.words.split()) - 1] if start > len(entry.words.split()) else ""
        short = end - start <= 4 or before == ""
        return short and before in ("", ",") and (end >= len(unit) or low[end] in (",", "."))
    return can is True


def _numbered(unit: Unit, head: int) -> bool:
    """Say whether a noun that can be a norm or a source is a norm: « l'article *5* », « l'article de la *loi* »."""
    low = unit.low
    if low[head] not in norm_words() or head + 1 >= len(unit):
        return False
    behind = low[head + 1]
    if behind[0].isdigit() or behind in ("premier", "ier"):
        return True
    if behind not in ("de", "d'", "du", "des"):
        return False
    of = next((low[j] for j in range(head + 2, min(len(unit), head + 4)) if low[j] not in grammar().determiners), "")
    return of in norm_words() and of not in source_words()


def _pour(unit: Unit, k: int, start: int, end: int, pronoun: bool) -> bool:
    """Say whether *pour X* says whose view it is: first in its clause, a person or body, a clause behind."""
    low = unit.low
    openers = ("mais", "car", "or", "et", "ainsi", "donc", "que", "qu'", ";", ":", *DASHES)
    if k > 0 and low[k - 1] not in openers and (low[k - 1] != "," or (k > 1 and low[k - 2] not in openers)):
        return False
    close = end
    while close < len(unit) and low[close] != ",":
        close += 1
        if close - end > 12:
            return False
    if close >= len(unit):
        return False
    if not any(is_finite(unit, j) or low[j] == QUOTE for j in range(close, len(unit))):
        return False
    if pronoun:
        return True
    skipped = grammar().determiners | {"ex-", "ancien", "ancienne", "actuel", "actuelle"}
    head = next((j for j in range(start, end) if low[j] not in skipped), start)
    if unit.forms[start][0].isupper() and low[start] not in grammar().determiners:
        return True
    noun = source_nouns().get(low[head]) or source_nouns().get(" ".join(low[head : head + 2]))
    anybody = low[head].rstrip("s") in anaphora().bare_men | anaphora().bare_women
    if anybody and QUOTE not in low:
        return False  # « Pour ces deux hommes, l'attente est longue »
    return (noun is not None and noun.kind in ("person", "group", "organisation", "government")) or unit.forms[head][
        0
    ].isupper()


def _main_verb(unit: Unit, k: int) -> bool:
    """Say whether the verb of the main clause stands at ``k`` behind a relative (« X, pour qui P, *a* quitté »)."""
    return k < len(unit) and (is_finite(unit, k) or unit.low[k] in grammar().negations or unit.low[k] in ("se", "s'"))


def _relative(unit: Unit, k: int, start: int, names: Names) -> Found | None:
    """Return « des informations selon lesquelles P », « X, selon qui P »."""
    low = unit.low
    stops = (j for j in range(start + 1, len(unit)) if low[j] in HARD or (low[j] == "," and _main_verb(unit, j + 1)))
    end = next(stops, len(unit))
    if start + 1 >= end:
        return None
    begin = start + 2 if low[start + 1] == "," else start + 1
    found = Found("selon", spans(unit, (begin, end)), span(unit, k, start))
    if not found.content:
        return None
    subject = antecedent(unit, k, {})
    if subject is not None and low[max(0, subject.start - 2) : subject.start] in (["cité", "par"], ["citée", "par"]):
        subject = antecedent(unit, subject.start - 2, {})  # « X, cité par l'AFP, pour qui … »
    if subject is None:
        return None
    if low[start] == "qui" and low[k - 1] == ",":
        comma = next((j for j in range(subject.start - 1, max(0, subject.start - 12), -1) if low[j] == ","), 0)
        if comma and comma - 1 in names and not any(is_finite(unit, j) for j in range(comma, k)):
            subject.start = names[comma - 1]  # « X, professeur à l'université de Y, pour qui … »
    elif low[start] == "lesquelles" and low[subject.start - 1] in grammar().prepositions:
        whole = antecedent(unit, subject.start - 2, {}) if is_participle(low[subject.start - 2]) else None
        subject.start = subject.start if whole is None else whole.start  # « des rumeurs nées sur un forum selon … »
    noun = next((source_nouns()[w] for w in low[subject.start : subject.end] if w in source_nouns()), None)
    if low[start] == "qui" and (noun is None or noun.kind != "person"):
        # « l'avis de X, pour qui … »: only a person is *qui*
        owner = (i for i in range(subject.start + 1, subject.end) if names.get(i) == i and low[i - 1] in ("de", "d'"))
        subject.start = next(owner, subject.start)
    found.source = span(unit, subject.start, subject.end)
    if noun is None and low[start] != "qui" and low[start] not in ("lequel", "laquelle"):
        return None
    if noun is None and low[start] in ("laquelle", "lesquelles"):
        return None
    found.lemma = "selon"
    found.because = ["selon with a relative pronoun"]
    found.doubts["relative"] = 0.2
    return found


def _from_source(unit: Unit, k: int, start: int, names: Names) -> Found | None:
    """Return « P, a-t-on appris de source diplomatique », « de source policière, on assure que P »."""
    low = unit.low
    end = start
    while end < len(unit) and low[end] not in (",", "que", "qu'") and low[end] not in HARD and not is_finite(unit, end):
        if low[end] in grammar().prepositions and low[end] not in ("de", "d'", "proche"):
            break
        end += 1
    learnt = [
        j
        for j in range(max(0, k - 3), k)
        if low[j] in ("appris", "indiqué", "précisé", "apprend", "indique", "rapporté", "confirmé")
    ]
    on = any(low[j] in ("on", "-t-on") for j in range(max(0, k - 5), k))
    if learnt and on:
        before = next((j for j in range(k - 1, -1, -1) if low[j] == ","), None)
        if before is not None and before > 0:
            found = Found("incise", spans(unit, (0, before)), span(unit, learnt[-1], learnt[-1] + 1))
        else:
            que = next((j for j in range(end, len(unit)) if low[j] in ("que", "qu'")), None)
            if que is None:
                return None
            stop = next((j for j in range(que, len(unit)) if low[j] in HARD), len(unit))
            found = Found("que_clause", spans(unit, (que + 1, stop)), span(unit, learnt[-1], learnt[-1] + 1))
    elif k == 0 or low[k - 1] == ",":
        stretches = covered(unit, k, end)
        if not stretches:
            return None
        found = Found("selon", spans(unit, *stretches), span(unit, k, start))
    else:
        return None
    if not found.content:
        return None
    found.source = span(unit, k + 1, end)
    found.lemma = "de source"
    found.because = ["source that is not named"]
    return found
