"""Whose office a title is where only ``son`` or ``dont`` says so: of a body named just before, or of a country.

``Le syndicat a refusé. Son président, X, …`` is no head of state. Takes the words, the sentences and the titles of a
text; fills role and jurisdiction. Works around possessives and ``dont`` only. Needs no spaCy.
"""

from collections.abc import Sequence
from dataclasses import replace

from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.complement import read_complement
from frpolnlp.titles.found import Complement, Found
from frpolnlp.titles.names_beside import Names
from frpolnlp.titles.settle import settle_role

_OWNED = frozenset("son sa ses leur leurs".split())
_ARTICLES = frozenset("le la l' les un une cet cette ce".split())
#: before a body that is no subject: "au siège de l'ONU", "par le parti"
_OBLIQUE = frozenset("de du des d' à au aux en dans par sur avec contre chez pour selon entre vers depuis".split())
#: offices whose role or jurisdiction is that of a body
_OFFICES = ("generic.spokes", "org.", "igo.", "party.", "union.", "civil_service.")
#: classes that are no bodies: what an office has at hand, or who is of a title
_NO_BODY = frozenset(("title", "person", "name", "other", "portfolio", "election", "campaign", "camp", "municipality"))
#: words before ``dont`` and sentences before ``son`` that are looked at
_REACH, _BEFORE = 9, 2


def of_owners(words: Words, sentences: Sequence[tuple[int, int]], titles: Sequence[Found], names: Names) -> None:
    """Give titles behind ``son`` or ``dont`` the role and the jurisdiction that their owner gives them."""
    for title in titles:
        if title.role == "civility" or title.kind not in ("", "committee", "host"):
            continue
        family = title.form.office.family
        own = _owner_word(words, title)
        dont = words.lower[title.first - 2 : title.first - 1] == ["dont"] and not own
        if not (own or dont) or not (family or title.role.startswith(_OFFICES)):
            continue
        owner = _before_dont(words, title.first - 2) if dont else _owner(words, sentences, title, names)
        if owner is not None:
            take(title, owner)


def _owner_word(words: Words, title: Found) -> bool:
    """Say whether a possessive stands before a bare title or inside it: ``le président de sa commission``."""
    inside = words.lower[title.head_end : title.end]
    if title.kind and title.kind != "host":
        return not _OWNED.isdisjoint(inside)
    return title.determiner in _OWNED


def take(title: Found, owner: Complement) -> None:
    """Read the title as one of ``owner``."""
    kind = "igo" if title.kind == "committee" and owner.kind == "igo" else owner.kind
    host = title.kind == "host" and title.determiner in _OWNED  # "son représentant spécial à Bogota"
    if title.kind and kind != "igo" and not host:
        return
    if title.form.office.family:
        former = title.kind
        title.kind = kind
        settle_role(title)
        title.kind = former
    if owner.codes and not title.codes:
        title.place(owner.codes[:1], owner.evidence)
        title.options = owner.options if len(owner.options) > 1 else ()


def _before_dont(words: Words, dont: int) -> Complement | None:
    """Return the body or country right before ``dont``: ``le Conseil constitutionnel, dont sa doyenne``."""
    end = dont - (words.lower[dont - 1] == ",")
    for start in range(max(0, end - _REACH), end):
        found = _body(words, start, end)
        if found is not None and found.end == end:
            return found
    return None


def _owner(words: Words, sentences: Sequence[tuple[int, int]], title: Found, names: Names) -> Complement | None:
    """Return the body or country that is spoken of just before a possessive, or None where a person is."""
    first, _ = sentences[title.sentence]
    at = title.first - 1
    anybody = bool(title.form.office.family)  # else only a body with its jurisdiction says anything
    here = [found for found in bodies(words, first, at) if anybody or found[1].codes]
    if here:
        place, found = here[-1]
        return None if _person_between(names, place, at, title) else found
    if _person_between(names, first, at, title):
        return None
    for sentence in range(title.sentence - 1, max(-1, title.sentence - 1 - _BEFORE), -1):
        begin, end = sentences[sentence]
        if words.lower[begin : begin + 1] == ["\n"]:
            break
        found_there = bodies(words, begin, end)
        subjects = [
            (place, body)
            for place, body in found_there
            if (anybody or body.codes) and not is_oblique(words, place, begin)
        ]
        if subjects:
            return None if _person_between(names, begin, subjects[0][0], title) else subjects[0][1]
    return None


def _person_between(names: Names, begin: int, end: int, title: Found) -> bool:
    """Say whether somebody whose spokesman or minister it may be is named between; a president is nobody's."""
    if title.form.office.family in ("président", "vice-président", "secrétaire général", "premier secrétaire"):
        return False
    return any(begin <= start < end for start in names.starts)


def bodies(words: Words, begin: int, end: int) -> list[tuple[int, Complement]]:
    """Return the bodies and countries between two words with their places, those in quotation marks left out."""
    found: list[tuple[int, Complement]] = []
    at, quoted = begin, False
    while at < end:
        word = words.lower[at]
        if word in ("«", "“", "»", "”", '"'):
            quoted = word in ("«", "“") or (word == '"' and not quoted)
        body = None if quoted else _body(words, at, end)
        if body is not None:
            found.append((at, body))
            at = body.end
        else:
            at += 1
    return found


def _body(words: Words, start: int, limit: int) -> Complement | None:
    """Return the body or country whose name begins at ``start``: a name, or a noun of the list behind its article."""
    if not words.forms[start][0].isalpha():
        return None
    named = words.forms[start][0].isupper()
    if not named:
        behind = start > 0 and words.lower[start - 1] in (*_ARTICLES, "du", "des", "au", "aux")
        if not behind or not offices.match(offices.institutions(), words.lower, start):
            return None
    found = read_complement(words, start, limit, {})
    if found is None or found.kind in _NO_BODY or (found.kind == "country" and not named):
        return None
    return replace(found, kind="state" if found.kind == "country" else found.kind)


def is_oblique(words: Words, place: int, begin: int) -> bool:
    """Say whether a preposition stands before the body at ``place``: it is no subject."""
    at = place - 1
    while at > begin and words.lower[at] in ("le", "la", "l'", "les"):
        at -= 1
    return at >= begin and words.lower[at] in _OBLIQUE
