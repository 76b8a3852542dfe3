"""The shadow of a text: what the grammar reads instead of the author's characters.

Takes a str; gives a :class:`Shadow`, whose ``text`` has plain apostrophes, plain blanks and one pair of outer quotation
marks, character for character. Only a text that is not in Unicode's composed form (NFC) changes length; its shadow
keeps the map back. The author's text itself is never edited.
"""

from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import combining, is_normalized, normalize

#: blanks that are no line breaks
_BLANKS = "\t\x0b\x0c\r\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
#: each becomes a plain blank, ‘’ʼ an apostrophe, “”„‟‹› guillemets
_PLAIN = {
    **dict.fromkeys(_BLANKS, " "),
    **dict.fromkeys("\u2028\u2029\x85", "\n"),
    **dict.fromkeys("’‘ʼ′‛", "'"),
    **dict.fromkeys("‐‑", "-"),
    "“": "«",
    "”": "»",
    "„": "«",
    "‟": "«",
    "‹": "«",
    "›": "»",
    "″": '"',
    "＂": '"',
}

#: characters of a cluster that are told apart: Unicode's stream-safe format allows a letter 30 marks
_LONGEST = 31


def _plain(text: str) -> str:
    """Return ``text`` with plain marks; most texts hold a few of them, which makes this faster than a table."""
    for mark, plain in _PLAIN.items():
        if mark in text:
            text = text.replace(mark, plain)
    return text


@dataclass(frozen=True, slots=True)
class Shadow:
    """A text as the grammar reads it, with the way back to the author's offsets.

    Attributes:
        text: The characters that the grammar reads.
        outward: For each index of ``text`` and its end, the index in the author's text; None where they are the same.
        inward: For each index of the author's text and its end, the index in ``text``; None where they are the same.
    """

    text: str
    outward: tuple[int, ...] | None = None
    inward: tuple[int, ...] | None = None

    def to_author(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the author's text of the span ``start:end`` of the shadow (characters)."""
        return (start, end) if self.outward is None else (self.outward[start], self.outward[end])

    def from_author(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the shadow of the span ``start:end`` of the author's text (characters)."""
        return (start, end) if self.inward is None else (self.inward[start], self.inward[end])


def shadow(text: str) -> Shadow:
    r"""Return the shadow of ``text``: same length, unless the text is not in NFC.

    Args:
        text: Any str, lone surrogates included.

    Example:
        >>> shadow("L’Élysée : “ oui ”").text
        "L'Élysée : « oui »"
        >>> composed = shadow("l'E\u0301lyse\u0301e parle")
        >>> composed.text, composed.to_author(2, 8)
        ("l'Élysée parle", (2, 10))
    """
    if is_normalized("NFC", text):
        return Shadow(_plain(text))
    letters: list[str] = []
    outward: list[int] = []
    inward: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and (combining(text[end]) or _joins(text[start:end], text[end])):
            continue
        composed = normalize("NFC", text[start:end])
        borders = _borders(text, start, end, composed)
        outward.extend(borders)
        first = bisect_right(borders, start)
        inward.extend(len(letters) + bisect_right(borders, i) - first for i in range(start, end))
        letters.extend(composed)
        start = end
    outward.append(len(text))
    inward.append(len(letters))
    return Shadow(_plain("".join(letters)), tuple(outward), tuple(inward))


def _borders(text: str, start: int, end: int, composed: str) -> list[int]:
    """Return where each character of ``composed`` begins in the cluster ``text[start:end]`` that it is the NFC of.

    A character begins where those before it are complete. Where the author's characters cannot be parted so (marks in
    another order, one that is two marks), the letter has them all; of marks without a letter, the last one has.
    """
    borders = [start]
    for k in range(start + 1, end if end - start <= _LONGEST else start):
        before = normalize("NFC", text[start:k])
        while len(borders) < len(composed) and before.startswith(composed[: len(borders)]):
            borders.append(k)
    rest = len(composed) - len(borders)
    if rest and combining(text[start]):
        return [start] * len(composed)
    return borders + [end] * rest


def _joins(cluster: str, char: str) -> bool:
    """Say whether a starter composes with the cluster before it, as Hangul letters do."""
    return "\u1161" <= char <= "\u11ff" and len(normalize("NFC", cluster + char)) < len(cluster) + 1
