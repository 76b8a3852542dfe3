"""Where a holder may stand: right behind a title, behind a comma, bracket or colon, or before it.

Takes a title, the other titles of its sentence by their words, and the names; gives names as pairs of words. Needs no
spaCy.
"""

from frpolnlp.places import adjectives, fold, longest, place_index
from frpolnlp.text.quotation import CLOSE, MARKS, STRAIGHT
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.demonyms import demonyms
from frpolnlp.titles.found import Found
from frpolnlp.titles.names_beside import Names
from frpolnlp.titles.phrases import STOPS

_RANKS = ("civility", "mil.rank", "relig.", "nobility.", "police.rank", "jud.judge")
DETERMINERS = frozenset("le la l' les son sa ses leur leurs notre un une deux trois quatre".split())
_ADVERBS = frozenset("aujourd'hui alors actuellement désormais également ancien lui-même elle-même ici jadis".split())
#: what goes on a clause whose subject the title is: no apposition ends here
_VERBS = frozenset("« “ a avait aura ont est était sera va doit peut s' n' ne se".split())
#: what a complement that says no more of the office begins with, and words that no such complement has
_ADJUNCTS = frozenset("dans pour chargé chargée auprès basé basée nommé nommée".split())
_FINITE = frozenset(("a", "ont", "est", "sont", "avait", "était", "qui", "que", "dont", "où", "«", "et", "n'", "s'"))
_CLOSING = frozenset((CLOSE, STRAIGHT))
_LINKS = frozenset(("et", "ou", "&", "puis"))


def behind_comma(words: Words, end: int, names: Names, limit: int, heads: dict[int, Found]) -> list[tuple[int, int]]:
    """Return the name behind a comma at ``end``."""
    if end >= limit or words.lower[end] != ",":
        return []
    return _name_or_civil(end + 1, names, limit, heads, "")


def _name_or_civil(start: int, names: Names, limit: int, heads: dict[int, Found], role: str) -> list[tuple[int, int]]:
    """Return the name at ``start``, behind civilities and ranks if there are any."""
    if start >= limit:
        return []
    found = names.at(start, limit, role)
    civil = heads.get(start)
    if civil is not None and civil.role.startswith(_RANKS) and start not in names.starts:
        return civil.holders
    return [found] if found else []


def direct(
    words: Words,
    title: Found,
    names: Names,
    limit: int,
    by_first: dict[int, Found],
    heads: dict[int, Found],
) -> list[tuple[int, int]]:
    """Return the names that stand directly behind ``title``, all of them where it is plural."""
    start = title.end
    lower = words.lower
    if start < limit and lower[start] == "." and title.role == "civility" and title.end - title.first == 1:
        start += 1
    following = by_first.get(start)
    beside = following is not None and following.determiner == lower[title.end - 1]
    if following is not None and beside and following.holders and title.role == "civility":
        return following.holders
    if title.role == "civility" and start + 1 < limit and lower[start] in ("le", "la", "l'") and start + 1 in by_first:
        return by_first[start + 1].holders
    if start + 1 < limit and lower[start] in ("le", "la", "l'") and title.number == "s":
        rank = by_first.get(start + 1)
        if rank is not None and rank.role == "mil.rank":
            return list(rank.holders)  # "son porte-parole le lieutenant-colonel X"
    found = _name_or_civil(start, names, limit, heads, title.role)
    if not found and start + 1 < limit and lower[start] == "(":
        close = next((k for k in range(start + 1, min(limit, start + 7)) if lower[k] == ")"), None)
        inside = lower[start + 1 : close] if close is not None else []
        wordy = bool(inside) and all(word[0].isalpha() for word in inside)
        if close is not None and wordy and close + 1 < limit:
            behind = close + 1 + (lower[close + 1] == ",")  # "le secrétaire d'État (ministre des …), X"
            if behind < limit and words.forms[behind][0].isupper():
                found = _name_or_civil(behind, names, limit, heads, title.role)
    if title.kind == "government" and title.number == "p":
        return []  # "deux membres du gouvernement Macron"
    if not found or title.number != "p":
        return found
    return _listed(words, found, names, limit, heads, title.role)


def _listed(
    words: Words, found: list[tuple[int, int]], names: Names, limit: int, heads: dict[int, Found], role: str
) -> list[tuple[int, int]]:
    """Return ``found`` and the names that go on from it: ``, Y et Z``."""
    names_found = list(found)
    end = names_found[-1][1]
    while end + 1 < limit:
        link = words.lower[end]
        if link in _LINKS:
            more = _name_or_civil(end + 1, names, limit, heads, role)
            if more:
                names_found += more
                end = more[-1][1]
                continue
            break
        if link == ",":
            more = _name_or_civil(end + 1, names, limit, heads, role)
            if not more or not _goes_on(words, more[-1][1], limit):
                break
            names_found += more
            end = more[-1][1]
            continue
        break
    return names_found


def _goes_on(words: Words, end: int, limit: int) -> bool:
    """Say whether a list of names goes on to its ``et``, or ends here with one."""
    return end < limit and (words.lower[end] in _LINKS or words.lower[end] in (",", ")"))


def ahead_of(
    words: Words, title: Found, names: Names, limit: int, by_first: dict[int, Found], heads: dict[int, Found]
) -> list[tuple[int, int]]:
    """Return the names after ``,``, ``:`` or ``(`` behind ``title``, also behind a rank: ``, l'ayatollah X``."""
    lower = words.lower
    end = title.end
    if end + 2 < limit and lower[end] in ("à", "au", "aux", "en") and title.determiner in DETERMINERS:
        place = longest(place_index(), words.forms, end + 1)
        if place is not None and place[0] < limit and lower[place[0]] == ",":
            end = place[0]  # "la directrice du bureau à Taïwan, X"
    if end < limit and lower[end] in _ADJUNCTS and title.determiner in ("le", "la", "l'"):
        comma = next((k for k in range(end + 1, min(limit, end + 8)) if lower[k] == "," or lower[k] in _FINITE), end)
        name = names.at(comma + 1, limit) if comma > end and lower[comma] == "," else None
        rank = _rank_at(words, comma + 1, limit, heads, by_first) if comma > end and lower[comma] == "," else None
        if rank is not None or (name is not None and names.proved(*name)):
            end = comma  # "le porte-parole de l'armée dans la région, le colonel X"
    if title.determiner in ("un", "une"):
        while end + 1 < limit and lower[end] not in STOPS and words.forms[end][0].islower() and end < title.end + 2:
            end += 1  # "un candidat quasi inconnu, X"
        name = names.at(end + 1, limit) if end > title.end and lower[end] == "," else None
        if name is None or not names.proved(*name):
            end = title.end
    if lower[end : end + 2] == ["d'", "origine"] and end + 3 < limit:
        end += 3
    if end + 1 < limit and lower[end] in _CLOSING and lower[title.first - 1] in MARKS:
        end += 1  # "son « ministre », X"
    if end >= limit or lower[end] not in (",", ":", "(", "–", "—"):
        return []
    start = end + 1
    if start + 1 < limit and lower[start] == "alias":
        start += 1 + (lower[start + 1] in MARKS)
    rank = _rank_at(words, start, limit, heads, by_first)
    if rank is not None:
        return list(rank.holders)
    if start < limit and lower[start] in ("le", "la", "l'", "les") and start + 1 < limit:
        stacked = by_first.get(start + 1)
        if stacked is not None and title.number == stacked.number == "s" and title.determiner in ("le", "la", "l'"):
            return list(stacked.holders) if _closes(words, stacked, limit) else []
        # ", le Chilien Rodrigo X": a demonym with its capital before the name
        noun = lower[start + 1]
        coloured = noun in offices.adjectives() and offices.adjectives()[noun][0].value.kind == "party"
        if coloured:
            found = names.at(start + 2, limit)  # "le maire de Lyon, l'écologiste X"
            return [found] if found else []
        adjective = demonyms(words, start + 1, limit) or (
            (start + 2, (), False) if _is_demonym_noun(words, start + 1) else None
        )
        if adjective is not None:
            found = names.at(adjective[0], limit)
            return [found] if found else []
        return []
    found_names = _name_or_civil(start, names, limit, heads, "")
    if not found_names:
        return []
    if title.number == "p":
        listed = _listed(words, found_names, names, limit, heads, "")
        return listed if len(listed) > 1 or lower[end] != "," else []
    return found_names


def _closes(words: Words, title: Found, limit: int) -> bool:
    """Say whether the name of a stacked title ends its apposition: ``le président du parti, le député X, …``."""
    if not title.holders or title.holders[0][0] != title.end:
        return False
    end = title.holders[-1][1]
    if end >= limit or words.lower[end] == ".":
        return True
    listed = end + 1 < limit and words.lower[end + 1] in ("et", "le", "la", "l'", "les", "ainsi", "ou", "puis")
    return words.lower[end] == "," and not listed


def _is_demonym_noun(words: Words, i: int) -> bool:
    return words.forms[i][0].isupper() and fold(words.forms[i]) in adjectives()


def _rank_at(words: Words, start: int, limit: int, heads: dict[int, Found], by_first: dict[int, Found]) -> Found | None:
    """Return the rank with its holder at ``start``, its determiner left out: ``l'ayatollah X``, ``M. X``."""
    lower = words.lower
    for position in (start, start + 1):
        if position >= limit or (position == start + 1 and lower[start] not in ("le", "la", "l'", "les")):
            break
        rank = heads.get(position) or by_first.get(position)
        if rank is not None and rank.holders and rank.role.startswith(_RANKS):
            return rank
    return None


def before(
    words: Words, title: Found, names: Names, begin: int, limit: int, previous: Found | None
) -> list[tuple[int, int]]:
    """Return the name before ``title``: right before it, or before a comma, bracket or dash."""
    lower = words.lower
    at = title.first
    if at - 1 >= begin and title.determiner in DETERMINERS:
        at -= 1
    elif title.form.office.use != "beside":
        found = names.before(at, begin)
        if found is not None:
            return [found] if names.proved(*found) or lower[found[0] - 1] in ("m.", "mme") else []
    while at - 1 > begin and lower[at - 1] in _ADVERBS:
        at -= 1
    if at - 1 <= begin or lower[at - 1] not in (",", "(", "–", "—", ":"):
        return []
    end = at - 1
    if at < title.first and lower[at] in ("le", "la", "l'") and title.end < limit and lower[title.end] in _VERBS:
        return []  # "Pour la députée X, le Premier ministre « invoque la dette »": he is not she
    if at < title.first and lower[at] in ("le", "la", "l'", "les") and _fronted(words, begin, at - 1, title.end, limit):
        return []
    found = names.before(end, begin)
    if found is not None and previous is not None and previous.first < found[0] < previous.end:
        return [found] if names.proved(*found) and found[1] == previous.end else []
    if found is not None and title.number == "p":
        listed = _all_before(words, found, names, begin)
        return [] if len(listed) == 1 and title.determiner == "les" else listed
    if found is not None:
        return [found]
    # "X, avocat, maire de P": one short apposition of small words between
    back = end - 1
    while back > begin and end - back <= 4 and words.forms[back][0].islower():
        back -= 1
    if lower[back] == "," and back < end - 1 and title.determiner not in DETERMINERS:
        if previous is not None and previous.end == end and previous.holders:
            return []
        found = names.before(back, begin)
        if found is not None and not any(word in ("est", "a", "et", "qui", "sera") for word in lower[back:end]):
            return [found]
    return []


#: before a name at the head of a sentence: what comes behind its comma is the subject
_FRONTED = frozenset("après avec avant contre face malgré outre selon pour depuis devant comme chez d'après".split())


def _fronted(words: Words, begin: int, comma: int, end: int, limit: int) -> bool:
    """Say whether a phrase before the clause ends at ``comma``: ``Après MM. A et B, le ministre devait …``."""
    lower = words.lower
    while begin < comma and not lower[begin][0].isalpha():
        begin += 1
    if lower[begin] not in _FRONTED or "," in lower[begin:comma]:
        return False
    return end < limit and lower[end] not in (",", ".", ":", ")") and words.forms[end] == lower[end]


def _all_before(words: Words, last: tuple[int, int], names: Names, begin: int) -> list[tuple[int, int]]:
    """Return ``X et Y`` before a plural title in apposition."""
    found = [last]
    first = last[0]
    while first - 1 > begin and words.lower[first - 1] in ("et", ","):
        more = names.before(first - 1, begin)
        if more is None:
            break
        found.insert(0, more)
        first = more[0]
    return found
