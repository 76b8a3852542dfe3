"""Where the content of a verb of speech ends: before the reporter's own words.

Takes a Unit and the item at which the content starts; gives one past its last item.
"""

from frpolnlp.speech.dates import date_end
from frpolnlp.speech.inflection import is_aux, is_finite, is_gerund, is_infinitive, is_participle
from frpolnlp.speech.inverted import inverted_subject
from frpolnlp.speech.media import final_medium
from frpolnlp.speech.phrases import DASHES, HARD, PUNCTUATION, phrase_end, starts_phrase
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.trailers import final_selon, trailer
from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.speech.verb_group import Group
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb


def clause_end(unit: Unit, begin: int, groups: list[Group], group: Group, *, phrase: bool = False) -> int:
    """Return one past the content that starts at ``begin``: up to a hard mark, another cue, a trailing adjunct.

    Args:
        unit: The items.
        begin: The first item of the content.
        groups: The verb groups of the unit.
        group: The one whose content it is.
        phrase: Whether the content is a noun phrase, which a comma ends sooner.
    """
    low = unit.low
    n = len(unit)
    later = {g.before: g for g in groups if g.before > begin}
    clause = begin > 0 and low[begin - 1] in ("que", "qu'", ",", ":")
    k = begin
    while k < n:
        word = low[k]
        if k in later and low[k - 1] not in _LINKS and _bare_incise(unit, begin, later[k], clause=clause):
            break  # « Paris veut négocier rapporte Le Monde »
        if word in HARD and word not in DASHES and not _inner_mark(unit, k):
            break
        if word in DASHES and k > begin and _spaced(unit, k) and word != "-":
            closing = _dash_behind(unit, k) if clause and not _has_verb(unit, begin, k) else None
            if closing is None:
                break
            k = closing + 1  # « que X – qui en doute – part »: the verb is still to come
            continue
        if word == "," and not phrase and _insert_before_object(unit, k):
            k = _insert_before_object(unit, k)
        elif word == ",":
            j = k + 1
            while j < n and is_adverb(low[j]):
                j += 1
            follows = later.get(j) or later.get(k + 1)
            if follows is not None and follows.mood in ("ger", "inf") and follows.governor != "historic":
                break
            incise = later.get(k + 1)
            if incise is not None and (incise.clitic is not None or _has_its_subject(unit, incise)):
                break
            in_relative = group.before > 0 and low[group.before - 1] == "qui"
            if (in_relative or (group.mood == "ger" and k > begin)) and _verb_follows(unit, k + 1):
                break
            if (j < n and low[j] in ("selon", "suivant")) or low[j : j + 2] == ["d'", "après"]:
                closing = _inner_selon(unit, k, j)
                if closing is None:
                    break
                k = closing
            elif _reporter_behind(unit, begin, k, group, later, phrase=phrase, clause=clause):
                break
            elif not clause and _pronoun_at(unit, k + 1) and not _has_verb(unit, begin, k):
                k = _clause_start(unit, begin, k)
                break
            opens = group.mood != "fin" and group.before <= 1 and not (clause and not _has_verb(unit, begin, k))
            if opens and any(is_finite(unit, i) for i in range(k + 1, n)):
                break  # a participle opens the sentence: its main clause follows
        elif word in ("selon",) or (word == "d'" and k + 1 < n and low[k + 1] == "après" and k > begin):
            if final_selon(unit, k):
                break
        elif phrase and word == "en" and k in later and later[k].mood == "ger" and k > begin:
            k = _without_date(unit, begin, k)
            break  # « annonce cette aide en déclarant : “…” »
        elif phrase and word in ("dans", "sur") and k > begin + 1 and final_medium(unit, k):
            break
        elif word in ("et", "mais") and k > begin:
            j = k + 1
            while j < n and is_adverb(low[j]):
                j += 1
            if j in later and later[j].mood == "fin" and later[j].subject is None and _same_level(group, later[j]):
                break
            if clause and _goes_on_telling(unit, j, group, later) and _has_verb(unit, begin, k):
                break
            if not clause and _main_clause_at(unit, k + 1) and not _holds_clause(unit, begin, k):
                break  # « partir mais le maire refuse »
            if not clause and j in later and later[j].mood == "fin" and not _holds_clause(unit, begin, k):
                break  # « des comptes qui appellent à agir, mais se défend de le faire »
            if word == "et" and j < n and _aux_without_subject(unit, j) and group.mood == "fin" and phrase:
                break
        k += 1
    while k > begin and low[k - 1] in (",", "et", "-"):
        k -= 1
    return k


def _insert_before_object(unit: Unit, comma: int) -> int:
    """Return the comma that closes an insert between a verb and its object (« avoir vu, à midi, un drone »), or 0."""
    low = unit.low
    verb = low[comma - 1]
    if not (is_participle(verb) or is_infinitive(verb)) or not _adjunct_at(unit, comma + 1):
        return 0
    for k in range(comma + 1, min(len(unit) - 1, comma + 12)):
        if low[k] == ",":
            after = low[k + 1]
            return k if after in _OBJECTS else 0
        if low[k] in HARD or low[k] == QUOTE or is_finite(unit, k) or is_gerund(low[k]):
            return 0
    return 0


def _adjunct_at(unit: Unit, k: int) -> bool:
    return k < len(unit) and (unit.low[k] in grammar().prepositions or date_end(unit, k) > k)


_OBJECTS = frozenset("un une le la l' les des plusieurs deux trois à de d' que qu'".split())


def _without_date(unit: Unit, begin: int, end: int) -> int:
    """Return where the date starts that closes the items ``begin:end``, or ``end``."""
    return next((j for j in range(max(begin + 1, end - 4), end) if date_end(unit, j) == end), end)


_WHICH = frozenset("lequel laquelle lesquels lesquelles que qu'".split())
_BEHIND_SUBJECT = frozenset(("dans", "lors", "à", "sur", "citant"))
_LINKS = frozenset("que qu' qui dont où comme et ou".split())
_STRESSED = frozenset(("lui", "elle", "eux", "elles"))
_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "on"))
_SUBORDINATORS = frozenset("alors tandis lorsque lorsqu' quand si s' puisque puisqu'".split())


def _has_verb(unit: Unit, start: int, end: int) -> bool:
    """Say whether a finite verb, or quoted words that may hold one, stands between two items."""
    return any(unit.low[i] == QUOTE or is_finite(unit, i) for i in range(start, end))


def _holds_clause(unit: Unit, start: int, end: int) -> bool:
    """Say whether a clause has begun between two items: a finite verb, a relative, *que*."""
    relatives = grammar().relatives
    return _has_verb(unit, start, end) or any(low in relatives or low in _WHICH for low in unit.low[start:end])


def _dash_behind(unit: Unit, k: int) -> int | None:
    """Return the dash that closes the insert opened by the one at ``k``."""
    return next((j for j in range(k + 1, min(len(unit), k + 25)) if unit.low[j] == unit.low[k]), None)


def _in_subordinate(unit: Unit, group: Group) -> bool:
    """Say whether a conjunction opens the sentence and the verb's clause: « Alors que X dit que P, Q »."""
    low = unit.low
    for k in range(group.before - 1, max(-1, group.before - 25), -1):
        if low[k] in HARD or low[k] == ",":
            return False
        if low[k] in _SUBORDINATORS:
            return k == 0 or low[k - 1] in (",", "même", "mais", "et")
    return False


def _main_clause_at(unit: Unit, k: int) -> bool:
    """Say whether a noun phrase or pronoun with its finite verb starts at ``k``."""
    low = unit.low
    if k >= len(unit):
        return False
    if low[k] in _PRONOUNS:
        return True
    return starts_phrase(unit, k) and _verb_follows(unit, phrase_end(unit, k, len(unit)))


def _reporter_behind(
    unit: Unit, begin: int, comma: int, group: Group, later: dict[int, Group], *, phrase: bool, clause: bool
) -> bool:
    """Say whether the reporter's own words start behind a comma; a clause with *que* must have had its verb."""
    if clause and not _has_verb(unit, begin, comma):
        return False
    k = comma + 1
    if trailer(unit, k, phrase) or (clause and _new_clause(unit, k, group, later)):
        return True
    if phrase and _told_behind(unit, k, later) and not _holds_clause(unit, begin, comma):
        return True  # « L'un promet une aide, *l'autre réclame un calendrier* »
    return phrase and _in_subordinate(unit, group) and _main_clause_at(unit, k)


def _told_behind(unit: Unit, k: int, later: dict[int, Group]) -> bool:
    """Say whether a subject with its own verb of speech starts at ``k``."""
    if k >= len(unit) or not starts_phrase(unit, k):
        return False
    verb = later.get(phrase_end(unit, k, len(unit)))
    return verb is not None and verb.mood in ("fin", "ger") and speaks(unit, k, verb.before) is not False


def _new_clause(unit: Unit, k: int, group: Group, later: dict[int, Group]) -> bool:
    """Say whether the reporter's own clause starts at ``k``: the main clause, or another verb of speech."""
    main = _in_subordinate(unit, group) and _main_clause_at(unit, k)
    return main or _goes_on_telling(unit, k, group, later)


def _pronoun_at(unit: Unit, k: int) -> bool:
    return k < len(unit) and unit.low[k] in _PRONOUNS


def _goes_on_telling(unit: Unit, k: int, group: Group, later: dict[int, Group]) -> bool:
    """Say whether the reporter goes on at ``k`` with a pronoun and another verb of speech: « …, elle a ajouté que »."""
    other = later.get(k + 1)
    if other is None or other.subject != k or not _pronoun_at(unit, k) or unit.low[k] == "on":
        return False
    told = unit.low[other.end : other.end + 1] in (["que"], ["qu'"], [QUOTE])
    return told and other.start < other.verb and group.start < group.verb and other.number == group.number


def _inner_selon(unit: Unit, comma: int, k: int) -> int | None:
    """Return the comma that closes a *selon X* inside the clause (« P, qui est, selon lui, juste »), or None."""
    start = k + (2 if unit.low[k] == "d'" else 1)
    if start >= len(unit):
        return None
    end = start + 1 if unit.low[start] in _STRESSED else phrase_end(unit, start, len(unit))
    inner = is_finite(unit, comma - 1) and end + 1 < len(unit) and unit.low[end] == ","
    return end if inner else None


def _clause_start(unit: Unit, begin: int, comma: int) -> int:
    """Return where the clause starts that goes on behind a comma: at *et* with an adjunct before it, or the comma."""
    back = next((i for i in range(comma - 1, max(begin, comma - 6), -1) if unit.low[i] == "et"), comma)
    return back if back < comma and unit.low[back + 1] in grammar().prepositions else comma


def _verb_follows(unit: Unit, k: int) -> bool:
    """Say whether a finite verb starts at ``k``, over clitics and negation: the main verb behind a relative clause."""
    while k < len(unit) - 1 and (unit.low[k] in ("ne", "n'", "se", "s'", "y") or is_adverb(unit.low[k])):
        k += 1
    return k < len(unit) and is_finite(unit, k)


def _has_its_subject(unit: Unit, group: Group) -> bool:
    """Say whether a verb after a comma is an incise: somebody who can speak stands behind it, and nothing after."""
    if group.mood != "fin" or group.subject is not None:
        return False
    known = unit.speaking.get(group.end)  # each verb before it asks
    if known is None:
        known = unit.speaking[group.end] = _speaker_behind(unit, group.end)
    return known


def _speaker_behind(unit: Unit, k: int) -> bool:
    """Say whether the first phrase from the item ``k`` on can speak, and nothing follows it."""
    found = inverted_subject(unit, k, len(unit), {})
    if found is None:
        return False
    start, end = found[:2]
    closed = end >= len(unit) or unit.low[end] in PUNCTUATION or unit.low[end] in _BEHIND_SUBJECT
    return closed and speaks(unit, start, end) is True


def _bare_incise(unit: Unit, begin: int, group: Group, *, clause: bool) -> bool:
    """Say whether a verb is an incise without its comma: what comes before is complete, its subject follows."""
    if not unit.speaking.get(group.end, True):
        return False  # asked before
    if all(cue.strength != "always" or "incise" not in cue.frames for cue in group.cue):
        return False
    return (not clause or _has_verb(unit, begin, group.before)) and _has_its_subject(unit, group)


def _inner_mark(unit: Unit, k: int) -> bool:
    """Say whether a mark of end goes on: «(...)», an abbreviation, a colon before no quote inside a clause."""
    low = unit.low
    if low[k] in ("...", "…"):
        return k + 1 < len(unit) and low[k + 1] in (")", "]")
    return False


def _spaced(unit: Unit, k: int) -> bool:
    words = unit.reading.words
    i = unit.first[k]
    return i > 0 and words.ends[i - 1] < words.starts[i]


def _same_level(group: Group, other: Group) -> bool:
    """Say whether ``other`` can go on from ``group``: same number, auxiliary or tense alike."""
    return group.mood == "fin" and (not other.number or not group.number or other.number == group.number)


def _aux_without_subject(unit: Unit, k: int) -> bool:
    return is_aux(unit, k) or is_finite(unit, k)
