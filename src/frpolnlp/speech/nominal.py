"""Attributions that a noun makes: « l'annonce par X que P », « l'affirmation selon laquelle P », « l'appel de X à P ».

Takes a Unit; gives :class:`Found` values. The nouns and what they take are in ``lexicons/speech/noun_cues.toml``.
"""

from frpolnlp.speech.adjuncts import noun_forms
from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import infinitive_at, is_finite
from frpolnlp.speech.phrases import HARD, phrase_end, starts_phrase
from frpolnlp.speech.units import QUOTE, Names, Unit, span, spans
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.nouns import NounCue

_WHICH = frozenset(("laquelle", "lesquelles", "lequel", "lesquels"))
_SUBJECTS = frozenset(("il", "elle", "ils", "elles", "on"))
_POSSESSIVES = frozenset(("son", "sa", "ses", "leur", "leurs"))


def _main_clause(unit: Unit, begin: int, stop: int) -> int:
    """Return where a main clause with a pronoun for its subject follows an infinitive, or ``stop``."""
    low = unit.low
    for k in range(begin, stop - 1):
        if low[k] in grammar().relatives or low[k] in grammar().subordinators:
            return stop
        if low[k] == "," and low[k + 1] in _SUBJECTS:
            return k
    return stop


def _own_verb(unit: Unit, begin: int, stop: int, due: int) -> int:
    """Return where the verb of a sentence stands whose subject holds the content (« l'annonce que P *a surpris* »).

    Args:
        unit: The items.
        begin: Where the content starts.
        stop: Where it ends at the latest.
        due: How many finite verbs the content has by itself; each link of clauses in it adds one.
    """
    low = unit.low
    for k in range(begin, stop):
        if low[k] in grammar().relatives or low[k] in grammar().subordinators or low[k] in grammar().coordinators:
            due += 1
        elif is_finite(unit, k) and not is_finite(unit, k - 1):
            if not due:
                return k - 1 if low[k - 1] in ("n'", "ne") else k
            due -= 1
    return stop


def nominal(unit: Unit, names: Names) -> list[Found]:
    """Return the attributions of ``unit`` that a noun with its own source makes, in order."""
    known, low = noun_forms(), unit.low
    found = []
    for k in [k for k, word in enumerate(low) if word in known]:
        if k and (low[k - 1] in grammar().determiners or low[k - 1] in grammar().contracted):
            one = _at(unit, k, known[low[k]], names)
            if one is not None:
                found.append(one)
    return found


def _at(unit: Unit, k: int, cue: NounCue, names: Names) -> Found | None:
    """Return the attribution of the noun at item ``k``: its source after *par* or *de*, its content behind that."""
    low = unit.low
    n = len(unit)
    j = k + 1
    source = None
    if j < n and low[j] in ("par", "de", "d'", "du", "des") and not infinitive_at(unit, j + 1):
        start = j + 1
        if low[j] in ("du", "des") or (start < n and starts_phrase(unit, start)):
            end = phrase_end(unit, start, n, names=names)
            if end > start:
                source, j = (start, end), end
    comma = j < n and low[j] == ","
    while j < n and low[j] == ",":
        j += 1
    stop = next((i for i in range(j, n) if low[i] in HARD), n)
    opens = not any(is_finite(unit, i) for i in range(k))
    if j + 1 < n and low[j] == "selon" and low[j + 1] in _WHICH:
        content = (j + 2, _own_verb(unit, j + 2, stop, 1) if opens else stop)
    elif comma:
        return None  # « l'idée d'un vote, qu'il défend »
    elif j < n and low[j] in ("que", "qu'") and source is not None and "" in cue.frames.get("que", ()):
        end = next((i for i in range(j + 1, stop) if low[i] == ","), stop)
        content = (j + 1, _own_verb(unit, j + 1, end, 1) if opens else end)
    elif (
        source is not None
        and j < n
        and low[j] in ("à", "de", "d'")
        and low[j].replace("d'", "de") in cue.frames.get("inf", ())
    ):
        if not (infinitive_at(unit, j + 1) or QUOTE in low[j + 1 : j + 2]):
            return None
        end = _main_clause(unit, j + 1, stop)
        content = (j + 1, _own_verb(unit, j + 2, end, 0) if opens else end)
    else:
        return None
    if content[0] >= content[1]:
        return None
    found = Found("nominal", spans(unit, content), span(unit, k, k + 1))
    if source is not None:
        found.source = span(unit, *source)
    elif low[k - 1] in _POSSESSIVES:
        found.source, found.source_type = span(unit, k - 1, k), "pronoun"
    else:
        found.source_type = "none"
        found.doubts["noun without a source"] = 0.3
    found.lemma = cue.noun
    found.hedged = cue.hedge
    found.because = ["noun of speech"]
    found.doubts["noun"] = 0.1
    return found
