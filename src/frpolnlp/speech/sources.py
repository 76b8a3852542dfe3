"""The source of a verb of speech: its subject, before or after the verb, with its appositions.

Takes a Unit and a verb group; gives the items of the noun phrase, or the pronoun, and how it was found.
"""

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.appositions import is_apposition
from frpolnlp.speech.dates import date_end, is_time
from frpolnlp.speech.inflection import is_finite, is_infinitive, is_participle
from frpolnlp.speech.kinds import is_clause
from frpolnlp.speech.phrases import DASHES, HARD, PUNCTUATION, phrase_end, starts_phrase
from frpolnlp.speech.quoted_names import quoted_name
from frpolnlp.speech.relatives import SINGULAR, Subject, antecedent
from frpolnlp.speech.speaking import QUANTITIES, speaks
from frpolnlp.speech.units import QUOTE, Names, Unit, inner_unit
from frpolnlp.speech.verb_group import Group
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb

#: items of the longest insert between dashes
_ASIDE = 20
_NUMERALS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix plusieurs certains certaines quelques les des ces ses nos leurs "
    "mm. mmes".split()
)
#: inserts that only set a subject against another: « La préfète, *elle*, parle de … »
_CONTRASTED = (["lui"], ["elle"], ["eux"], ["elles"])


def left_subject(unit: Unit, group: Group, names: Names) -> Subject | None:
    """Return the subject of a finite group that stands before it, or None.

    A pronoun directly before; the antecedent of *qui*; the noun phrase that ends at the verb or before an insert
    between commas; ``shared`` (with no items) for a second verb after *et*.
    """
    low = unit.low
    classes = grammar()
    if group.subject is not None:
        return Subject(group.subject, group.subject + 1, "pronoun")
    e = group.before
    while e > 0 and ((is_adverb(low[e - 1]) and low[e - 1] not in ("elle-même", "lui-même")) or _date_ends(unit, e)):
        e -= 1
    if e == 0:
        return None
    if low[e - 1] in ("lui-même", "elle-même", "lui", "eux", "elles") and (e < 2 or low[e - 2] in PUNCTUATION):
        return Subject(e - 1, e, "pronoun")
    if low[e - 1] == "qui":
        return antecedent(unit, e - 1, names, group.number)
    if low[e - 1] in classes.coordinators:
        return Subject(e - 1, e - 1, "shared")
    if low[e - 1] in (",", ")"):
        return _before_insert(unit, e, group, names)
    if low[e - 1] in DASHES:
        dash = next((k for k in range(e - 2, max(0, e - _ASIDE), -1) if low[k] == low[e - 1]), 0)
        return _phrase_before(unit, dash, group, names, strict=True) if dash else None
    subject = _phrase_before(unit, e, group, names)
    if subject is not None and subject.start > 1 and low[subject.start - 1] == "," and _bare(unit, subject.start):
        opening = _phrase_before(unit, subject.start - 1, group, names, strict=True)
        named = opening is not None and names.get(opening.start) == opening.start
        if opening is not None and named and low[subject.start] in source_words():
            return Subject(opening.start, subject.end, "phrase")  # « X, porte-parole de Y a dit »
    if subject is not None and subject.start > 2 and low[subject.start - 1] == "," and subject.start in names:
        opening = _phrase_before(unit, subject.start - 1, group, names, strict=True)
        if opening is not None and low[opening.start] in SINGULAR and low[opening.start + 1] in source_words():
            return Subject(opening.start, subject.end, "phrase")  # « Le ministre de la Défense, X a dit »
    if subject is not None and group.number == "p" and "et" in low[subject.start : subject.end]:
        subject.start = _list_start(unit, subject.start, names)
    return subject or _listed(unit, e, group)


def _list_start(unit: Unit, start: int, names: Names) -> int:
    """Return where a list starts whose last members are the phrase at ``start`` (« *La CGT*, FO et la CFDT »)."""
    low = unit.low
    while start > 1 and low[start - 1] == ",":
        comma = start - 1
        first = next((k + 1 for k in range(comma - 1, -1, -1) if low[k] in PUNCTUATION or low[k] == QUOTE), 0)
        bare = low[first] not in grammar().determiners
        opens = low[first] in grammar().prepositions or low[first] in grammar().subordinators or is_adverb(low[first])
        if opens or low[first] == "des" or not starts_phrase(unit, first) or date_end(unit, first) > first:
            break
        if bare and not all(unit.forms[k][0].isupper() for k in range(first, comma)):
            break  # « Alliés de Minsk, X et Y »
        if phrase_end(unit, first, comma, names=names) != comma or speaks(unit, first, comma) is not True:
            break
        if first and low[first - 1] not in (",", ";", ":", ".", "•", *DASHES):
            break
        start = first
    return start


def _listed(unit: Unit, e: int, group: Group) -> Subject | None:
    """Return a subject of several phrases that commas part (« X, celui de Y, ainsi que Z ont dit »), or None."""
    low = unit.low
    if group.number != "p":
        return None
    start = e
    while (
        start
        and low[start - 1] not in HARD
        and low[start - 1] != QUOTE
        and low[start - 1]
        not in _CLAUSE_OPENERS
        - {
            "que",
            "comme",
        }
    ):
        if is_finite(unit, start - 1) or low[start - 1] in grammar().relatives - {"que"}:
            return None
        start -= 1
    joined = any(low[k] in ("et", "comme") or low[k : k + 2] == ["ainsi", "que"] for k in range(start + 1, e))
    return Subject(start, e, "phrase") if joined and start < e and starts_phrase(unit, start) else None


def _date_ends(unit: Unit, e: int) -> bool:
    """Say whether a date ends at item ``e``."""
    return any(date_end(unit, k) == e for k in range(max(0, e - 3), e))


def _before_insert(unit: Unit, e: int, group: Group, names: Names) -> Subject | None:
    """Return the subject before an insert that a comma or bracket closes at ``e``."""
    low = unit.low
    if low[e - 1] == ")":
        depth = e - 1
        while depth > 0 and low[depth] != "(":
            depth -= 1
        return _phrase_before(unit, depth, group, names) if depth else None
    opened = _insert_before(unit, e, group, names)
    if opened is None:
        return _phrase_before(unit, e - 1, group, names) if e > 1 and not is_finite(unit, e - 2) else None
    comma, subject = opened
    apposed = low[comma + 1 : e - 1] not in _CONTRASTED and is_apposition(unit, comma + 1, e - 1)
    return Subject(subject.start, e - 1, subject.type) if apposed else subject


def _insert_before(unit: Unit, e: int, group: Group, names: Names) -> tuple[int, Subject] | None:
    """Return the comma that opens the insert closed at ``e``, and the phrase that ends at it; or None."""
    low = unit.low
    for comma in range(e - 2, max(-1, e - 60), -1):
        if low[comma] in (";", ":", ".", "!", "?"):
            return None
        subject = _phrase_before(unit, comma, group, names, strict=True) if low[comma] == "," else None
        if subject is not None and subject.start and low[subject.start - 1] == "," and _bare(unit, subject.start):
            continue  # « X, avocate, qui …, a dit »
        if subject is not None:
            return comma, subject
    return None


def _bare(unit: Unit, k: int) -> bool:
    """Say whether a phrase that starts at ``k`` has neither determiner nor capital."""
    return unit.low[k] not in grammar().determiners and not unit.forms[k][0].isupper()


def apposed_subject(unit: Unit, group: Group, names: Names) -> Subject | None:
    """Return the subject of « X, apposition, V »: a phrase that opens its clause, before an insert; or None."""
    opened = _insert_before(unit, group.before, group, names)
    if opened is None:
        return None
    comma, subject = opened
    quotes = (unit.quotes[k] for k in range(subject.start, comma) if k in unit.quotes)
    if any(is_clause(inner_unit(unit.reading, quote)) for quote in quotes):
        return None  # « La “question est close” pour le maire, a dit X »
    before = unit.low[subject.start - 1] if subject.start else ""
    opens = before in ("", ";", ":", "que", "qu'", "mais", "or", "car") or (
        before == "," and not any(is_finite(unit, k) for k in range(subject.start))
    )
    return subject if opens and not _clause_between(unit, comma, group.before) else None


def _clause_between(unit: Unit, start: int, end: int) -> bool:
    """Say whether a finite verb stands between two items outside relative clauses."""
    relative = False
    for k in range(start, end):
        if unit.low[k] in grammar().relatives:
            relative = True
        elif is_finite(unit, k):
            if not relative:
                return True
            relative = False
    return False


#: what opens the complement of a participle beside its noun: « les élus opposés *au* projet »
_COMPLEMENTS = frozenset(("dans", "à", "au", "aux"))
_CLAUSE_OPENERS = frozenset("que qu' quand lorsque lorsqu' si puisque puisqu' tandis alors car or mais comme".split())


def _phrase_before(unit: Unit, e: int, group: Group, names: Names, *, strict: bool = False) -> Subject | None:
    """Return the subject phrase of the clause that ends at ``e``: its leftmost noun phrase that nothing governs."""
    low = unit.low
    classes = grammar()
    if e > 2 and low[e - 1] == "ans" and low[e - 2].isdigit():
        e -= 2  # « X 50 ans, qui …, a dit »
    limit = e
    while limit > 0 and limit > e - 45:
        word = low[limit - 1]
        if word == ")":
            limit = next((k for k in range(limit - 2, max(-1, limit - 14), -1) if low[k] == "("), limit - 1)
            continue
        if word == "dont" and group.number == "p" and limit < e and low[limit] in SINGULAR:
            limit -= 1  # « les États et trois de leurs alliés *dont le Canada* ont accusé »: one of several
            continue
        dateline = word == "-" and limit < 9 and unit.forms[0].isupper()  # « BOGOTA - Le président … »
        if word in (",", "(") or word in HARD or word in _CLAUSE_OPENERS or word in classes.relatives or dateline:
            break
        if is_finite(unit, limit - 1):
            limit = _behind_et(unit, limit, e, names)
            break
        limit -= 1
    start = limit
    while start < e and (low[start] in classes.coordinators or is_adverb(low[start]) or low[start] in ("-", "»")):
        start += 1
    if low[start : start + 3] == ["ce", "à", "quoi"]:
        start += 3  # « Ce à quoi X a répliqué : … »
    p = start
    while p < e:
        word = low[p]
        date = date_end(unit, p)
        if date > p:
            p = date
            continue
        if word == QUOTE:
            named = quoted_name(unit, p)  # « “Le Monde” rapporte que … »
            return Subject(p, p + 1, "phrase") if p + 1 == e and (named or (not strict and limit > 0)) else None
        if word in classes.prepositions or (word in classes.contracted and word != "des"):
            end = phrase_end(unit, p + 1, e, names=names)
            p = max(p + 1, end)
            continue
        if starts_phrase(unit, p) or (p == start and word in source_words()):
            end = phrase_end(unit, p, e, names=names)
            if end <= p:
                p += 1
                continue
            if is_time(unit, p, end):
                p = end
                continue
            if strict and end != e and not _goes_on(unit, end, e):
                p = end
                continue
            if strict:
                end = e
            if not _agrees(unit, p, end, group):
                inner = next((k + 1 for k in range(p, end) if low[k] == "et"), end) if group.number == "s" else end
                p = inner if inner < end and starts_phrase(unit, inner) else end
                continue
            if end < e and is_participle(low[end - 1]) and low[end] in _COMPLEMENTS and _goes_on(unit, end, e):
                end = e  # « les entreprises impliquées dans la construction »
            return Subject(p, end, "phrase")
        p += 1
    return None


def _behind_et(unit: Unit, limit: int, e: int, names: Names) -> int:
    """Return where a subject starts behind *et* (« ils veulent payer et le maire propose »), or ``limit``."""
    for k in range(e - 2, limit, -1):
        if unit.low[k] in ("et", "mais") and starts_phrase(unit, k + 1):
            object_before = any(is_infinitive(low) for low in unit.low[limit:k])
            return k + 1 if object_before and phrase_end(unit, k + 1, e, names=names) == e else limit
    return limit


def _goes_on(unit: Unit, end: int, stop: int) -> bool:
    """Say whether only a prepositional complement stands between ``end`` and ``stop`` (« le ministre par intérim »)."""
    low = unit.low
    if low[end] not in grammar().prepositions and low[end] not in grammar().contracted:
        return False
    return not any(low[k] in PUNCTUATION or low[k] == QUOTE or is_finite(unit, k) for k in range(end, stop))


def _agrees(unit: Unit, start: int, end: int, group: Group) -> bool:
    """Say whether the phrase can be the subject of the group's verb by number: plural verbs want a plural phrase."""
    low = unit.low[start:end]
    if group.number == "s" and "et" in low:
        # « la fermeture et le ministre a dit »: two whole phrases joined are no singular subject
        k = start + low.index("et") + 1
        return not (
            k < end and (unit.low[k] in ("le", "la", "l'", "un", "une", "son", "sa") or unit.low[k] in _NUMERALS)
        )
    if group.number != "p" or group.person != 3:
        return True
    if low[0] in _NUMERALS or "et" in low or any(word in _NUMERALS for word in low[:2]):
        return True
    return low[0] not in SINGULAR or any(word in QUANTITIES for word in low)
