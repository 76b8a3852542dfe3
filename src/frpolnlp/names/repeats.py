"""The second pass over a text: names that repeat, continue or gloss what the first pass has found.

Takes the state of a search (:class:`frpolnlp.names.search.Search`) and adds to it: parts of full names, lists behind a
plural civility, spellings in another script; signatures of articles go.
"""

from collections.abc import Sequence
from functools import cache

from frpolnlp.names.compare import compare_names
from frpolnlp.names.evidence import evidence_before
from frpolnlp.names.search import OF, Mention, Search
from frpolnlp.names.segments import Segment
from frpolnlp.names.vocabulary import (
    ARTICLE,
    DOUBTFUL,
    FOREIGN,
    GIVEN,
    NOUN,
    PLACE,
    STARTER,
    civilities,
    context,
    flags,
    given_name,
)
from frpolnlp.places import fold
from frpolnlp.text.propernames import PARTICLES, Run

#: where the Latin letters end
LATIN_END = "\u0370"
#: what stands between the names of a list
LISTED = frozenset((",", "et", "ou", "&"))
#: capitalised particles that belong to the surname behind them wherever it stands
_PARTICLES = frozenset("Ould Mint Ben Bin El Al Abou Abu Van Di Della Von".split())


def repeat(search: Search, runs: Sequence[Run]) -> None:
    """Take what repeats a part of a mention."""
    parts = search.parts
    longest_part = max(map(len, parts))
    heads = {keys[0] for keys in parts}
    taken = bytearray(len(search.forms))
    for mention in search.found.values():
        taken[mention.first : mention.end] = b"\1" * (mention.end - mention.first)
    for run in runs:
        i = run.first
        while i < run.end:
            if taken[i] or fold(search.forms[i]) not in heads:
                i += 1
                continue
            keys = search.keys(i, min(i + longest_part, len(search.forms)))
            end = next((i + n for n in range(len(keys), 0, -1) if keys[:n] in parts), 0)
            if end and not any(taken[i:end]) and _is_repeat(search, i, end, run):
                first = _with_particle(search, i, keys[: end - i])
                evidence = evidence_before(search.forms, search.lower, first)
                search.found[first] = Mention(first, end, evidence.gender, search.keys(first, end))
                taken[i:end] = b"\1" * (end - i)
                i = end
            else:
                i += 1


def drop_honorifics(search: Search) -> None:
    """Leave out an honorific that is a given name too, where the text has the name without it (``Cheikh Tamim``)."""
    for mention in list(search.found.values()):
        rest = mention.keys[1:]
        if not rest or mention.keys[0] not in _honorifics():
            continue
        bearer = search.found.get(search.parts.get(rest, -1))
        if bearer is not None and bearer.keys[: len(rest)] == rest:
            del search.found[mention.first]
            search.add(mention.first + 1, mention.end, mention.gender or civilities()[search.lower[mention.first]])


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(word for word in civilities() if given_name(word) is not None)


def _with_particle(search: Search, first: int, keys: tuple[str, ...]) -> int:
    """Return where the surname ``keys`` begins with its ``de``: after a title (``le général de Gaulle``)."""
    if first and search.forms[first - 1] in _PARTICLES and first - 1 not in search.found:
        return first - 1
    if first and search.lower[first - 1] in PARTICLES:
        return search.particle(first)
    if first < 2 or search.lower[first - 1] not in OF or (search.lower[first - 1], *keys) not in search.parts:
        return first
    named = evidence_before(search.forms, search.lower, first - 1).kind in ("civility", "person")
    return first - 1 if named else first


def _is_repeat(search: Search, first: int, end: int, run: Run) -> bool:
    """Say whether the words ``first`` to ``end``, a part of a name of the text, are a mention here."""
    forms = search.forms
    evidence = evidence_before(forms, search.lower, first)
    kind = flags(forms[first])
    if evidence.kind == "civility":
        return True
    if evidence.kind == "thing" or (evidence.kind == "article" and not kind & ARTICLE):
        return False
    if end < run.end and flags(forms[end]) & (FOREIGN | NOUN) and not forms[end].isupper():
        return False
    if end - first > 1:
        return True
    local = not kind & DOUBTFUL or (first > 0 and search.lower[first - 1] in ("en", "dans", "vers", "depuis"))
    if evidence.kind == "body" or (kind & PLACE and local and evidence.kind != "person"):
        return False
    if kind & STARTER and not kind & GIVEN and evidence.kind != "person":
        return False
    if search.before_bracket(first) and kind & GIVEN:
        return False
    return not (
        first in search.cutter.starts and (kind & (STARTER | NOUN) or search.lower[first] in search.cutter.written)
    )


def coordinate(search: Search, undecided: Sequence[Segment]) -> None:
    """Take the other names of a list that a plural civility begins (``MM. X et Y``)."""
    ends = {mention.end: mention for mention in search.found.values()}
    listed: set[int] = set()
    for segment in undecided:
        first = segment.first
        if first in search.found or first < 3 or search.lower[first - 1] not in LISTED:
            continue
        before = ends.get(first - 1)
        if before is not None and (before.end in listed or _in_plural(search, before, ends)):
            search.add(first, segment.end, before.gender)
            ends[segment.end] = search.found[first]
            listed.add(segment.end)


def _in_plural(search: Search, mention: Mention, ends: dict[int, Mention]) -> bool:
    """Say whether a plural civility stands before the list that ends with ``mention``."""
    while True:
        k = mention.first - 1
        if k < 1 or search.lower[k] not in LISTED:
            return k >= 0 and evidence_before(search.forms, search.lower, k + 1).plural
        earlier = ends.get(k)
        if earlier is None:
            return False
        mention = earlier


def take_other_scripts(search: Search, undecided: Sequence[Segment]) -> None:
    """Take names in another script: known ones, and glosses of a mention (``Loukachenko (Лукашенко)``)."""
    ends = {mention.end: mention for mention in search.found.values()}
    glosses: set[tuple[str, ...]] = set()
    for segment in undecided:
        first, end = segment.first, segment.end
        if search.forms[first][0] < LATIN_END or first in search.found:
            continue
        name = search.reading.text(first, end)
        keys = search.keys(first, end)
        before = ends.get(first - 1) if first and search.forms[first - 1] in ("(", "[", ",", "/") else None
        gloss = before is not None and _is_spelling(search, before, name)
        if gloss or keys in glosses or search.known.find(name) or search.known.by_surname(name):
            glosses.add(keys)
            search.add(first, end, before.gender if before is not None and gloss else "")


def _is_spelling(search: Search, mention: Mention, name: str) -> bool:
    return compare_names(search.reading.text(mention.first, mention.end), name).verdict != "different"


def drop_signatures(search: Search) -> None:
    """Drop the signature of an article: a name alone in the last line, or behind ``Par``, and nowhere else."""
    forms = search.forms
    count = len(forms)
    for mention in [m for m in search.found.values() if m.end + 3 > count or _signs(search, m)]:
        line = mention.first == 0 or forms[mention.first - 1] == "\n" or _signs(search, mention)
        rest = forms[mention.end : count]
        alone = line and (not rest or rest[0] in ("/", "\n", ".") or _signs(search, mention))
        if alone and mention.first and sum(m.keys[-1] == mention.keys[-1] for m in search.found.values()) == 1:
            del search.found[mention.first]


def _signs(search: Search, mention: Mention) -> bool:
    """Say whether ``Par``, at the head of a line that holds no more than a name, stands before ``mention``."""
    k = mention.first - 1
    if k < 0 or fold(search.forms[k]) not in context("signatures") or (k > 0 and search.forms[k - 1] != "\n"):
        return False
    return mention.end == len(search.forms) or search.forms[mention.end] == "\n"
