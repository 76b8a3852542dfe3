"""Who is meant by a bare plural title: ``les deux dirigeants``, ``les présidents cubain et chilien``.

Takes the title, the text and what it says of offices; gives persons. Needs no spaCy.
"""

from bisect import bisect_left
from collections.abc import Sequence

from frpolnlp.titles.alike import PAST, UNIQUE, alike, alike_known
from frpolnlp.titles.facts import MANY, Fact, Text
from frpolnlp.titles.found import Found

#: offices of which a text names few: "les ministres" are those of some sentences before
_FEW = ("state.head", "gov.", "generic.leader", "candidate")


def several(text: Text, title: Found, facts: Sequence[Fact]) -> list[int | str]:
    """Return the persons of a bare plural title: one for each country, or all whom the text told just before."""
    found: list[int | str] = []
    if len(title.codes) > 1:
        for code in title.codes:
            fitting = [f for f in facts if code in f.codes and (f.word >= 0 or alike_known(title, f.role) >= 1.5)]
            fitting = [f for f in fitting if f.word < 0 or alike(title, f.role, f.name)]
            if fitting:
                found.append(max(fitting, key=lambda f: (f.word >= 0, -abs(f.word - title.first))).who)
        return found
    together = _said_together(text, title)
    if together:
        return together
    heads: list[int | str] = []
    reach = 20 if title.role.startswith(_FEW) else 4
    for fact in facts:
        if fact.who in found or (title.codes and not set(title.codes) & set(fact.codes)):
            continue
        known_otherwise = fact.who in text.titled and not PAST & set(title.status)
        leader = title.role == "generic.leader" and fact.role.startswith(UNIQUE) and not fact.past
        if fact.word < 0 and (known_otherwise or (title.role.startswith(MANY) and not leader)):
            continue
        fits = alike(title, fact.role, fact.name) if fact.word >= 0 else alike_known(title, fact.role) >= 1.5
        if fact.word >= 0 and fact.past and fact.role.startswith("gov.") and not PAST & set(title.status):
            continue  # "les deux ministres": the predecessor of the one is not meant
        if fact.role.startswith(UNIQUE) and "former" in title.status and not fact.past:
            continue  # "les deux anciens présidents": the one in office is not meant
        references = text.references.get(fact.who, [])
        before = bisect_left(references, title.first)
        near = before and title.sentence - text.sentence_of(references[before - 1]) <= reach
        if fits and near:
            found.append(fact.who)
            if fact.role.startswith(UNIQUE):
                heads.append(fact.who)
    if title.role == "generic.leader" and len(heads) > 1:
        found = heads
    if title.determiner == "deux":
        found.sort(key=lambda who: -max((word for word in text.references[who] if word < title.first), default=-1))
        found = sorted(found[:2], key=lambda who: text.references[who][0])
    return found if len(found) > 1 else []


def _said_together(text: Text, title: Found) -> list[int | str]:
    """Return the two holders of an earlier plural of this office: ``deux anciens présidents, X et Y``."""
    if title.determiner != "deux" or not PAST & set(title.status):
        return []
    for other, held in zip(text.titles, text.keys, strict=True):
        if other.first >= title.first:
            return []
        same = alike(title, other.role, other.form.office.name) >= 1.8 and bool(PAST & set(other.status))
        if same and other.number == "p" and len(held) == 2:
            return list(held)
    return []
