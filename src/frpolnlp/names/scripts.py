"""The script of a name, and the language that its letters betray.

Takes a str; gives a short script name (``"cyrillic"``, ``"latin"`` ...) and an ISO 639-1 code or None. Letters that one
language alone uses decide (ї: Ukrainian, ў: Belarusian, ђ: Serbian, پ: Persian); a script of one language names it.
"""

from bisect import bisect_right
from functools import cache

from frpolnlp.lexicon import toml

#: first code point of a stretch -> script; stretches of the Unicode blocks that hold letters of names
_BLOCKS: tuple[tuple[int, str], ...] = (
    (0x0000, "latin"),
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, "armenian"),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0780, "other"),
    (0x08A0, "arabic"),
    (0x0900, "devanagari"),
    (0x0980, "bengali"),
    (0x0A00, "indic"),
    (0x0E00, "other"),
    (0x10A0, "georgian"),
    (0x1100, "hangul"),
    (0x1200, "other"),
    (0x1C80, "cyrillic"),
    (0x1C90, "georgian"),
    (0x1CC0, "other"),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, "latin"),
    (0x3040, "kana"),
    (0x3100, "other"),
    (0x3130, "hangul"),
    (0x3190, "han"),
    (0xA000, "other"),
    (0xAC00, "hangul"),
    (0xD7B0, "other"),
    (0xF900, "han"),
    (0xFB00, "latin"),
    (0xFB13, "armenian"),
    (0xFB1D, "hebrew"),
    (0xFB50, "arabic"),
    (0xFE00, "other"),
    (0xFE70, "arabic"),
    (0xFF00, "latin"),
    (0xFF66, "kana"),
    (0xFFA0, "hangul"),
    (0xFFE0, "other"),
    (0x20000, "han"),
)
_STARTS = [start for start, _ in _BLOCKS]

#: a script that one language of the tables uses, or that has a most frequent one
_LANGUAGE_OF_SCRIPT = {
    "greek": "el",
    "cyrillic": "ru",
    "armenian": "hy",
    "hebrew": "he",
    "arabic": "ar",
    "devanagari": "hi",
    "bengali": "bn",
    "georgian": "ka",
    "hangul": "ko",
    "kana": "ja",
    "han": "zh",
}


def script(text: str) -> str:
    """Return the script of the first letter of ``text`` that is not Latin, or ``"latin"``.

    Example:
        >>> script("Лукашенко"), script("Đilas"), script("نتنیاهو"), script("")
        ('cyrillic', 'latin', 'arabic', 'latin')
    """
    if text.isascii():
        return "latin"
    for letter in text:
        if letter > "\u036f" and letter.isalpha():
            found = _BLOCKS[bisect_right(_STARTS, ord(letter)) - 1][1]
            if found != "latin":
                return found
    return "latin"


@cache
def _telltales() -> dict[str, dict[str, str]]:
    """Return script -> letter -> language, from ``names/telltales.toml``."""
    return {
        name: {letter: lang for lang, letters in table.items() for letter in letters}
        for name, table in toml("names/telltales").items()
    }


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that the letters of ``text`` betray, or None.

    A Latin spelling says which romanisation it follows (German *sch*, Polish *sz*); a script without a telltale letter
    gives its most frequent language (Cyrillic: Russian, Arabic: Arabic).

    Example:
        >>> language("Зеленський"), language("Лукашенко"), language("Łukaszenka"), language("Macron")
        ('uk', 'ru', 'pl', None)
    """
    found = script(text)
    letters = text.lower()
    marks = _telltales().get(found)
    if marks:
        votes: dict[str, int] = {}
        for mark, lang in marks.items():
            if mark in letters:
                votes[lang] = votes.get(lang, 0) + len(mark)
        if votes:
            return max(votes, key=lambda lang: votes[lang])
    return _LANGUAGE_OF_SCRIPT.get(found)
