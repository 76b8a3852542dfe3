"""Which attribution lies inside the content of another.

Takes attributions in the order of the text; gives for each the index of the innermost one that holds it, or None.
"""

from bisect import insort
from collections.abc import Sequence

from frpolnlp.speech.found import Found


def nested_in(found: Sequence[Found]) -> list[int | None]:
    """Return for each attribution the index of the one in whose content its cue and content lie."""
    starts, ends = [one.start for one in found], [one.end for one in found]
    lengths = [sum(end - start for start, end in one.content) for one in found]
    result: list[int | None] = [None] * len(found)
    open_: list[int] = []  # those that may hold what comes, the shortest content first
    for i in sorted(range(len(found)), key=lambda i: (starts[i], -ends[i])):
        open_ = [j for j in open_ if ends[j] > starts[i]]
        for j in open_:
            longer = lengths[j] > lengths[i] or (found[i].cue is not None and found[j].cue is None)
            if longer and _holds(found[j], found[i]):
                result[i] = j
                break
        insort(open_, i, key=lengths.__getitem__)
    return result


def _holds(outer: Found, inner: Found) -> bool:
    """Say whether the cue and every stretch of ``inner`` lie in the content of ``outer``."""
    parts = [*inner.content, *([inner.cue] if inner.cue else [])]
    return all(any(a <= x and y <= b for a, b in outer.content) for x, y in parts)
