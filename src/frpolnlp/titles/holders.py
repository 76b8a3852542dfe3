"""Who holds a title: the names beside it, decoded for the titles of a sentence as a whole.

Takes the candidates of :mod:`frpolnlp.titles.grammar` in order and the names of the text; fills ``holders``. A name
directly behind a title is its holder; between commas a title looks back to a name or forward to one: a title without
determiner looks back, a list keeps the direction that it began with, and gender decides what is left. No holder is
taken across the end of a sentence. Needs no spaCy.
"""

from collections.abc import Sequence
from itertools import pairwise

from frpolnlp.text.quotation import MARKS
from frpolnlp.text.words import Words
from frpolnlp.titles.beside import DETERMINERS, ahead_of, before, behind_comma, direct
from frpolnlp.titles.found import Found
from frpolnlp.titles.names_beside import Names
from frpolnlp.titles.shared import elliptical, relative, respective, share

#: words before a title that may have its name behind a comma
_FORWARD = frozenset(("", ":", "du", "au", "des", "aux", "d'", "de", "cet", "ce", "cette", "selon", "par"))


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
            title.holders = behind_comma(words, nested.holders[-1][1], names, limit, heads)
            continue
        title.holders = direct(words, title, names, limit, by_first, heads)
        if title.holders and title.number == "p" and len(title.holders) == 1 and title.coloured:
            extra += elliptical(words, title, names, limit)
    previous: Found | None = None
    outer: Found | None = None
    for title in titles:
        begin, limit = sentences[title.sentence]
        inner = outer is not None and title.end == outer.end and outer.holders
        if not title.holders and not inner:  # "le premier adjoint au maire, X": X is not the mayor
            _look_around(words, title, names, begin, limit, by_first, heads, apposed, previous)
        if outer is None or title.end > outer.end:
            outer = title
        previous = title
    for title in titles:
        # "les ministres français, A, et allemand, B"
        if (
            title.number == "p"
            and title.coloured
            and not title.holders
            and words.lower[title.end : title.end + 1] == [","]
        ):
            limit = sentences[title.sentence][1]
            title.holders = behind_comma(words, title.end, names, limit, heads)[:1]
            more = elliptical(words, title, names, limit) if title.holders else []
            extra += more
            title.holders = title.holders if more else []
    for title, following in pairwise(titles):
        share(words, title, following)
        respective(words, title, following, names, sentences)
    for title in titles:
        relative(words, title, sentences)
    for title in titles:
        if title.gender == "e" and title.holders and title.number == "s":
            title.gender = names.gender(*title.holders[0]) or "e"
    return sorted((*titles, *extra), key=lambda title: (title.first, -title.end))


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
    if title.form.office.use == "beside" and title.determiner not in DETERMINERS and not title.kind:
        return
    ahead = ahead_of(words, title, names, limit, by_first, heads)
    behind = before(words, title, names, begin, limit, previous)
    if behind and not ahead and behind[0][0] in apposed and _goes_on(words, title, by_first):
        return  # "le maire, X, le préfet et l'évêque": X is the mayor only
    chained = previous is not None and _chained(title, previous)
    quoted = title.determiner in MARKS and words.lower[title.first - 2] in DETERMINERS  # "son « ministre », X"
    determined = title.determiner in DETERMINERS or chained or quoted
    if behind and not ahead and previous is not None and _in_list(words, title, previous, behind, limit, by_first):
        return
    if ahead and behind:
        listed = previous is not None and previous.end == behind[0][0] and previous.determiner in DETERMINERS
        taken = listed or behind[0][0] in apposed or _goes_forward(words, title, names, limit, by_first)
        ahead_fits, behind_fits = (_agrees(title, found, names) for found in (ahead, behind))
        clearer = _clearly(title, ahead, names) and not names.gender(*behind[0])
        forward = determined and (taken or clearer or (ahead_fits and not behind_fits))
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


def _chained(title: Found, previous: Found) -> bool:
    """Say whether two titles are of one person whose name follows: ``le ministre d'État, ministre de X, Y``."""
    return (
        title.determiner in (",", "et")
        and previous.end == title.first - 1
        and not previous.holders
        and previous.determiner in DETERMINERS
        and previous.number == title.number == "s"
    )


def _goes_on(words: Words, title: Found, by_first: dict[int, Found]) -> bool:
    """Say whether a list of titles goes on behind ``title``: ``et l'évêque``, ``, la rectrice``."""
    lower = words.lower
    behind = lower[title.end : title.end + 2]
    return behind[:1] == ["et"] or (
        behind[:1] == [","] and behind[1:] in (["le"], ["la"], ["l'"]) and title.end + 2 in by_first
    )


def _in_list(
    words: Words, title: Found, previous: Found, behind: list[tuple[int, int]], limit: int, by_first: dict[int, Found]
) -> bool:
    """Say whether a title stands in a list of others: ``le ministre X, le secrétaire au Trésor, le chancelier Y``."""
    lower = words.lower
    if title.determiner not in DETERMINERS or previous.end != behind[0][0] or previous.determiner not in DETERMINERS:
        return False
    after = title.end
    while after < limit and lower[after] in (",", "et", "ainsi", "que"):
        after += 1
    return (
        after > title.end
        and lower[after - 1] != "que"
        and lower[after : after + 1] in (["le"], ["la"], ["l'"])
        and (after + 1 in by_first)
    )


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
