"""Where the paragraphs of a text stand, for formats that have an element for them."""

import re
from collections.abc import Iterator

#: a blank line, or several, between two paragraphs
_BETWEEN = re.compile(r"\n(?:[ \t\r]*\n)+")


def paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    r"""Yield where each paragraph starts and ends, and where the blank lines after it end (characters).

    Example:
        >>> list(paragraphs("a\n\nb"))
        [(0, 1, 3), (3, 4, 4)]
    """
    start = 0
    for gap in _BETWEEN.finditer(text):
        yield start, gap.start(), gap.end()
        start = gap.end()
    yield start, len(text), len(text)
