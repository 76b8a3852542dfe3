"""Who holds a title: the names beside it, decoded for the titles of a sentence as a whole.

Takes the candidates of :mod:`frpolnlp.titles.grammar` in order and the names of the text; fills ``holders``. A name
directly behind a title is its holder; between commas a title looks back to a name or forward to one: a title without
determiner looks back, a list keeps the direction that it began with, and gender decides what is left. No holder is
taken across the end of a sentence. Needs no spaCy.
"""

from collections.abc import Sequence
from itertools import pairwise

from frpolnlp.places import adjectives, fold, longest, place_index
from frpolnlp.text.words import Words
from frpolnlp.titles import complement as phrases
from frpolnlp.titles import offices
from frpolnlp.titles.grammar import Found
from frpolnlp.titles.names_beside import Names

_RANKS = ("civility", "mil.rank", "relig.", "nobility.", "police.rank", "jud.judge")
_DETERMINERS = frozenset("le la l' les son sa ses leur leurs notre un une deux trois quatre".split())
_ADVERBS = frozenset("aujourd'hui alors actuellement désormais également ancien lui-même elle-même ici jadis".split())
#: words before a title that may have its name behind a comma
_FORWARD = frozenset(("", ":", "du", "au", "des", "aux", "d'", "de", "cet", "ce", "cette", "selon", "par"))
_LINKS = frozenset(("et", "ou", "&", "puis"))
_DASHES = frozenset("–—-")


def find_holders(words: Words, sentences: Sequence[tuple[int, int]], titles: list[Found], names: Names) -> list[Found]:
    """Fill the holders of ``titles``; return them with the elliptical ones that come to light (``russe`` + name)."""
    by_first = {title.first: title for title in titles}
    heads = {title.head: title for title in titles}
    apposed: set[int] = set()
    extra: list[Found] = []
    for i in range(len(titles) - 1, -1, -1):
        title = titles[i]
        begin, limit = sentences[title.sentence]
        nested = next((t for t in titles[i + 1 : i + 4] if t.first > title.first and t.end == title.end), None)
        if nested is not None and nested.number == "p" and len(nested.holders) == 1 and title.number == "s":
            # "le chef de file des députés X": he is their chief
            title.holders, nested.holders = nested.holders, []
            continue
        if nested is not None and nested.holders and nested.role != "civility":
            # "le conseiller du président X, Y": X is the president
            title.holders = _apposed(words, nested.holders[-1][1], names, limit, heads)
            continue
        title.holders = _direct(words, title, names, limit, by_first, heads)
        if title.holders and title.number == "p" and len(title.holders) == 1 and title.coloured:
            extra += _elliptical(words, title, names, limit)
    previous: Found | None = None
    for title in titles:
        begin, limit = sentences[title.sentence]
        if not title.holders:
            _look_around(words, title, names, begin, limit, by_first, heads, apposed, previous)
        previous = title
    for title, following in pairwise(titles):
        _share(words, title, following, sentences)
        _respective(words, title, following, names, sentences)
    for title in titles:
        _relative(words, title, sentences)
    for title in titles:
        if title.gender == "e" and title.holders and title.number == "s":
            title.gender = names.gender(*title.holders[0]) or "e"
    return sorted((*titles, *extra), key=lambda title: (title.first, -title.end))


def _apposed(words: Words, end: int, names: Names, limit: int, heads: dict[int, Found]) -> list[tuple[int, int]]:
    """Return the name behind a comma at ``end``."""
    if end >= limit or words.lower[end] != ",":
        return []
    return _name_or_civil(words, end + 1, names, limit, heads, "")


def _name_or_civil(
    words: Words, start: int, names: Names, limit: int, heads: dict[int, Found], role: str
) -> list[tuple[int, int]]:
    """Return the name at ``start``, behind civilities and ranks if there are any."""
    if start >= limit:
        return []
    found = names.at(start, limit, role)
    civil = heads.get(start)
    if civil is not None and civil.role.startswith(_RANKS) and start not in names.starts:
        return civil.holders
    return [found] if found else []


def _direct(
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
    if start in by_first and by_first[start].determiner == lower[title.end - 1] and title.role == "civility":
        return by_first[start].holders
    if title.role == "civility" and start + 1 < limit and lower[start] in ("le", "la", "l'") and start + 1 in by_first:
        return by_first[start + 1].holders
    found = _name_or_civil(words, start, names, limit, heads, title.role)
    if not found and start + 1 < limit and lower[start] == "(":
        close = next((k for k in range(start + 1, min(limit, start + 7)) if lower[k] == ")"), None)
        inside = lower[start + 1 : close] if close is not None else []
        wordy = bool(inside) and all(word[0].isalpha() for word in inside)
        if close is not None and wordy and close + 1 < limit and words.forms[close + 1][0].isupper():
            found = _name_or_civil(words, close + 1, names, limit, heads, title.role)
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
            more = _name_or_civil(words, end + 1, names, limit, heads, role)
            if more:
                names_found += more
                end = more[-1][1]
                continue
            break
        if link == ",":
            more = _name_or_civil(words, end + 1, names, limit, heads, role)
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


def _elliptical(words: Words, title: Found, names: Names, limit: int) -> list[Found]:
    """Return the titles that an adjective alone stands for: ``les présidents américain A et russe B``."""
    found = []
    end = title.holders[0][1]
    while end + 1 < limit and words.lower[end] in ("et", ","):
        adjective = phrases.demonyms(words, end + 1, limit)
        if adjective is None:
            break
        name = names.at(adjective[0], limit)
        if name is None:
            break
        more = Found(
            end + 1, end + 1, adjective[0], adjective[0], title.form, title.gender, "s", title.role, words.lower[end],
            title.sentence, adjective[1], ("demonym",) * len(adjective[1]), list(title.status), coloured=True,
        )  # fmt: skip
        more.holders = [name]
        found.append(more)
        end = name[1]
    return found


def _look_around(
    words: Words,
    title: Found,
    names: Names,
    begin: int,
    limit: int,
    by_first: dict[int, Found],
    heads: dict[int, Found],
    apposed: set[int],
    previous: Found | None,
) -> None:
    """Take the name before or behind a comma, bracket or colon."""
    if title.form.office.use == "beside" and title.determiner not in _DETERMINERS:
        return
    ahead = _ahead(words, title, names, limit, by_first, heads)
    behind = _behind(words, title, names, begin, previous, titles_before=by_first)
    determined = title.determiner in _DETERMINERS
    if ahead and behind:
        taken = behind[0][0] in apposed or _goes_forward(words, title, names, limit, by_first)
        ahead_fits, behind_fits = (_agrees(title, found, names) for found in (ahead, behind))
        forward = determined and (taken or (ahead_fits and not behind_fits))
        chosen = ahead if forward else behind
    else:
        chosen = ahead or behind
    if not chosen or (title.number == "s" and len(chosen) > 1 and chosen is behind):
        chosen = chosen[-1:]
    if not chosen or not _agrees(title, chosen, names):
        return
    if chosen is ahead:
        if title.relation and not _clearly(title, chosen, names):
            return
        if not determined and title.determiner not in _FORWARD and words.lower[title.end] != ":":
            return
        apposed.update(first for first, _ in chosen)
    title.holders = list(chosen)


def _goes_forward(words: Words, title: Found, names: Names, limit: int, by_first: dict[int, Found]) -> bool:
    """Say whether a list goes on from the name behind ``title`` with other titles and ends with a name.

    ``X, la directrice du Y, A, le ministre, B, ainsi que le maire, C``: each title has the name behind it.
    """
    lower = words.lower
    end = title.end
    seen = 0
    while True:
        ahead = names.at(end + 1, limit) if end + 1 < limit and lower[end] == "," else None
        if ahead is None:
            return False
        at = ahead[1]
        while at < limit and lower[at] in (",", "et", "ainsi", "que", "le", "la", "l'", "puis"):
            at += 1
        following = by_first.get(at)
        if following is None or at == ahead[1]:
            return seen > 0
        seen += 1
        end = following.end


def _agrees(title: Found, found: list[tuple[int, int]], names: Names) -> bool:
    """Say whether the gender of a singular title and of its name are not at odds."""
    if title.number == "p" or title.gender == "e":
        return True
    gender = names.gender(*found[0])
    # a masculine title may be a woman's ("le ministre Christine X"); a feminine one is not a man's
    return not (title.gender == "f" and gender == "m")


def _clearly(title: Found, found: list[tuple[int, int]], names: Names) -> bool:
    gender = names.gender(*found[0])
    return bool(gender) and gender == title.gender and gender != title.relation


def _ahead(
    words: Words, title: Found, names: Names, limit: int, by_first: dict[int, Found], heads: dict[int, Found]
) -> list[tuple[int, int]]:
    """Return the names after ``,``, ``:`` or ``(`` behind ``title``, also behind a rank: ``, l'ayatollah X``."""
    lower = words.lower
    end = title.end
    if end + 2 < limit and lower[end] in ("à", "au", "aux", "en") and title.determiner in _DETERMINERS:
        place = longest(place_index(), words.forms, end + 1)
        if place is not None and place[0] < limit and lower[place[0]] == ",":
            end = place[0]  # "la directrice du bureau à Taïwan, X"
    if end >= limit or lower[end] not in (",", ":", "(", "–", "—"):
        return []
    start = end + 1
    rank = _rank_at(words, start, limit, heads, by_first)
    if rank is not None:
        return list(rank.holders)
    if start < limit and lower[start] in ("le", "la", "l'", "les") and start + 1 < limit:
        # ", le Chilien Rodrigo X": a demonym with its capital before the name
        adjective = phrases.demonyms(words, start + 1, limit) or (
            (start + 2, (), False) if _is_demonym_noun(words, start + 1) else None
        )
        if adjective is not None:
            found = names.at(adjective[0], limit)
            return [found] if found else []
        return []
    found_names = _name_or_civil(words, start, names, limit, heads, "")
    if not found_names:
        return []
    if title.number == "p":
        listed = _listed(words, found_names, names, limit, heads, "")
        return listed if len(listed) > 1 or lower[end] != "," else []
    return found_names


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


def _behind(
    words: Words, title: Found, names: Names, begin: int, previous: Found | None, titles_before: dict[int, Found]
) -> list[tuple[int, int]]:
    """Return the name before ``title``: right before it, or before a comma, bracket or dash."""
    lower = words.lower
    at = title.first
    if at - 1 >= begin and title.determiner in _DETERMINERS:
        at -= 1
    elif title.form.office.use != "beside":
        found = names.before(at, begin)
        if found is not None:
            return [found] if names.proved(*found) or lower[found[0] - 1] in ("m.", "mme") else []
    while at - 1 > begin and lower[at - 1] in _ADVERBS:
        at -= 1
    if at - 1 <= begin or lower[at - 1] not in (",", "(", "–", "—"):
        return []
    end = at - 1
    found = names.before(end, begin)
    if found is not None and previous is not None and previous.first < found[0] < previous.end:
        return [found] if names.proved(*found) and found[1] == previous.end else []
    if found is not None:
        return _all_before(words, found, names, begin) if title.number == "p" else [found]
    # "X, avocat, maire de P": one short apposition of small words between
    back = end - 1
    while back > begin and end - back <= 4 and words.forms[back][0].islower():
        back -= 1
    if lower[back] == "," and back < end - 1 and title.determiner not in _DETERMINERS:
        if previous is not None and previous.end == end and previous.holders:
            return []
        found = names.before(back, begin)
        if found is not None and not any(word in ("est", "a", "et", "qui", "sera") for word in lower[back:end]):
            return [found]
    return []


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


def _respective(
    words: Words, title: Found, following: Found, names: Names, sentences: Sequence[tuple[int, int]]
) -> None:
    """Give two coordinated titles the two names of ``…, respectivement A et B``."""
    if title.sentence != following.sentence or title.holders or following.holders:
        return
    limit = sentences[title.sentence][1]
    between = words.lower[title.end : following.first]
    at = following.end
    if between[:1] != ["et"] or len(between) > 2:
        return
    while at < limit and words.lower[at] in (",", "respectivement", ":"):
        at += 1
    if "respectivement" not in words.lower[following.end : at]:
        return
    first = names.at(at, limit)
    if first is None or first[1] + 1 >= limit or words.lower[first[1]] not in (",", "et"):
        return
    second = names.at(first[1] + 1, limit)
    if second is not None:
        title.holders, following.holders = [first], [second]


def _relative(words: Words, title: Found, sentences: Sequence[tuple[int, int]]) -> None:
    """Take the status from a relative clause behind a title or its name: ``, qui a démissionné``."""
    limit = sentences[title.sentence][1]
    at = max([title.end, *(end for _, end in title.holders)])
    if at < limit and words.lower[at] == ",":
        at += 1
    if at + 1 >= limit or words.lower[at] != "qui":
        return
    found = offices.match(offices.modifiers(), words.lower, at)
    if found is not None and found[1].place == "relative" and not title.status:
        title.status = list(found[1].status)


def _share(words: Words, title: Found, following: Found, sentences: Sequence[tuple[int, int]]) -> None:
    """Let coordinated titles of one person share their holder: ``député et ancien ministre X``."""
    if title.sentence != following.sentence or title.end >= following.first:
        return
    between = words.lower[title.end : following.first]
    bare = between in (["et"], [","], [",", "et"], ["puis"], [",", "puis"], ["et", "seule"], ["et", "seul"])
    if not bare or "civility" in (title.role, following.role):
        if bare or between not in (["et", "le"], ["et", "la"], ["et", "l'"]):
            return
        # "le président et le Premier ministre ukrainiens"
        if following.codes and not title.codes and not title.holders and words.lower[following.end - 1].endswith("s"):
            title.codes, title.evidence = following.codes, following.evidence
            following.coloured = title.coloured = True
        return
    if title.number != following.number:
        return
    if not title.holders and following.holders and following.holders[0][0] >= following.end and between != [","]:
        title.holders = list(following.holders)
    elif title.holders and title.holders[0][0] < title.first and not following.holders:
        following.holders = list(title.holders)
