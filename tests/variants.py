"""Typographic variants of a text, each with the way from the text's offsets to its own.

A variant is made by replacing characters; the map follows from the replacements, so that a record of the text can be
carried over to the variant and compared.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from unicodedata import normalize


@dataclass(frozen=True)
class Variant:
    """A text written in another way.

    Attributes:
        text: The variant.
        places: For each index of the original text and its end, the index in ``text``.
    """

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the original's characters ``start:end`` stand in the variant."""
        return self.places[start], self.places[end]


def rewrite(text: str, pattern: str, new: Callable[[re.Match[str]], str]) -> Variant:
    """Replace each match of ``pattern``; the borders of a match go to the borders of what replaces it."""
    pieces: list[str] = []
    places: list[int] = []
    length = at = 0
    for found in re.finditer(pattern, text):
        for piece in (text[at : found.start()],):
            places.extend(range(length, length + len(piece)))
            pieces.append(piece)
            length += len(piece)
        replacement = new(found)
        size = found.end() - found.start()
        places.extend(length + min(i, len(replacement)) for i in range(size))
        pieces.append(replacement)
        length += len(replacement)
        at = found.end()
    rest = text[at:]
    places.extend(range(length, length + len(rest) + 1))
    return Variant("".join([*pieces, rest]), tuple(places))


def replace(text: str, pattern: str, new: str) -> Variant:
    """Replace each match of ``pattern`` by ``new``."""
    return rewrite(text, pattern, lambda found: new)


def _quoted(text: str, opening: str, closing: str) -> Variant:
    """Write « … » with other marks; a blank between a mark and the words goes to its outer border."""
    return rewrite(text, r"«[ \xa0\u202f]?|[ \xa0\u202f]?»", lambda found: opening if "«" in found[0] else closing)


def variants(text: str) -> Iterator[tuple[str, Variant]]:
    """Yield ``(name, variant)`` for the ways in which sites and agencies write the same text."""
    yield "straight apostrophes", replace(text, "’", "'")
    yield "curly apostrophes", replace(text, "'", "’")
    yield "no-break blanks", rewrite(text, r"(?<=«) | (?=[»:!?;%])", lambda found: "\u00a0")
    yield "narrow blanks", rewrite(text, r"(?<=«)[ \xa0]|[ \xa0](?=[»:!?;%])", lambda found: "\u202f")
    yield "straight quotes", _quoted(text, '"', '"')
    yield "curly quotes", _quoted(text, "“", "”")
    yield "tight guillemets", _quoted(text, "«", "»")
    yield "decomposed letters", rewrite(text, r"[^\x00-\x7f]", lambda found: normalize("NFD", found[0]))
    yield "Windows line ends", replace(text, "\n", "\r\n")
    yield "one paragraph", replace(text, r"\n+(?=.)", " ")
