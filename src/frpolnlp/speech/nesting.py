"""Which attribution lies inside the content of another.

Takes attributions in the order of the text; gives for each the index of the innermost one that holds it, or None.
"""

from collections.abc import Sequence

from frpolnlp.speech.found import Found


def nested_in(found: Sequence[Found]) -> list[int | None]:
    """Return for each attribution the index of the one in whose content its cue and content lie."""
    order = sorted(range(len(found)), key=lambda i: (found[i].start, -found[i].end))
    result: list[int | None] = [None] * len(found)
    open_: list[int] = []
    for i in order:
        open_ = [j for j in open_ if found[j].end > found[i].start]
        holders = [j for j in open_ if _holds(found[j], found[i])]
        if holders:
            result[i] = min(holders, key=lambda j: _length(found[j]))
        open_.append(i)
    return result


def _holds(outer: Found, inner: Found) -> bool:
    parts = [*inner.content, *([inner.cue] if inner.cue else [])]
    if not all(any(a <= x and y <= b for a, b in outer.content) for x, y in parts):
        return False
    return _length(outer) > _length(inner) or (inner.cue is not None and outer.cue is None)


def _length(one: Found) -> int:
    return sum(b - a for a, b in one.content)
