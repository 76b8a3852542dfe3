"""Holders that several titles have in common: coordination, ``respectivement``, an adjective alone; a relative clause.

Takes neighbouring titles of a sentence; fills their ``holders`` and ``status``. Needs no spaCy.
"""

from collections.abc import Sequence

from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.alike import group
from frpolnlp.titles.demonyms import demonyms
from frpolnlp.titles.found import Found
from frpolnlp.titles.names_beside import Names


def elliptical(words: Words, title: Found, names: Names, limit: int) -> list[Found]:
    """Return the titles that an adjective alone stands for: ``les présidents américain A et russe B``.

    Commas may stand on both sides of the names: ``les ministres français, A, et allemand, B``.
    """
    found = []
    lower = words.lower
    end = title.holders[0][1]
    while end + 1 < limit and lower[end] in ("et", ","):
        first = end + 1 + (lower[end] == "," and lower[end + 1] == "et")
        adjective = demonyms(words, first, limit)
        if adjective is None:
            break
        name = names.at(adjective[0] + (lower[adjective[0] : adjective[0] + 1] == [","]), limit)
        if name is None:
            break
        more = Found(
            first, first, adjective[0], adjective[0], title.form, title.gender, "s", title.role, lower[first - 1],
            title.sentence, adjective[1], ("demonym",) * len(adjective[1]), list(title.status), coloured=True,
        )  # fmt: skip
        more.holders = [name]
        found.append(more)
        end = name[1]
    return found


def respective(
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
    plural = words.lower[following.end - 1].endswith("s") and following.coloured
    behind = "respectivement" in words.lower[following.end : at]
    if not behind and not (plural and at > following.end and title.number == following.number == "s"):
        return  # "le président et la Première ministre lituaniens, A et B"
    first = names.at(at, limit)
    if first is None or first[1] + 1 >= limit or words.lower[first[1]] not in (",", "et"):
        return
    second = names.at(first[1] + 1, limit)
    if second is not None:
        title.holders, following.holders = [first], [second]


def relative(words: Words, title: Found, sentences: Sequence[tuple[int, int]]) -> None:
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


def share(words: Words, title: Found, following: Found) -> None:
    """Let coordinated titles of one person share their holder: ``député et ancien ministre X``."""
    if title.sentence != following.sentence or title.end >= following.first:
        return
    between = words.lower[title.end : following.first]
    bare = between in (["et"], [","], [",", "et"], ["puis"], [",", "puis"], ["et", "seule"], ["et", "seul"])
    if not bare or "civility" in (title.role, following.role):
        if bare or between not in (["et", "le"], ["et", "la"], ["et", "l'"]):
            return
        # "la présidente et le Premier ministre slovènes"
        two = group(title.role) == group(following.role)  # of one country there is but one head of government
        plural = words.lower[following.end - 1].endswith("s")
        if following.codes and not title.codes and not title.holders and plural and not two:
            title.codes, title.evidence = following.codes, following.evidence
            following.coloured = title.coloured = True
        return
    if title.number != following.number:
        return
    if (
        not title.holders
        and following.holders
        and following.holders[0][0] >= following.end
        and (between != [","] or title.determiner in ("le", "la", "l'"))
    ):
        title.holders = list(following.holders)
    elif title.holders and title.holders[0][0] < title.first and not following.holders:
        following.holders = list(title.holders)
