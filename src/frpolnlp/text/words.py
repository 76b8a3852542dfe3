"""Words of a text, on its shadow: the units that every grammar of the package walks over.

Takes the shadow's text; gives parallel lists of offsets and forms (:class:`Words`). Elided words stand alone (``l'``,
``qu'``), inverted clitics too (``a|-t-il``), so does the prefix ``ex-``; other hyphenated words stay whole
(``Jean-Marie``, ``vice-président``); abbreviations of civility and initials keep their point (``M.``, ``J.``);
a line break is a word of its own, and each mark is.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_ELIDED = r"(?:[cdjlmstnCDJLMSTN]|[Qq]u|QU|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)'"
_CLITIC = r"-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)\b(?!-)"
#: words with an apostrophe or a clitic's look that stay whole
_WHOLE = r"[Aa]ujourd'hui|[Qq]uelqu'une?s?|[Pp]rud'hom\w+|[Pp]resqu'île|[Ee]ntr'\w+|[Rr]endez-vous|[NMO]'[A-ZÀ-Þ]\w+"
_PATTERN = re.compile(
    r"[a-zß-öø-ÿ]++(?![\w'-])"  # most words: none of what follows could take them
    r"|(?P<line>\n[ \n]*)"
    r"|(?:M|MM|Mme|Mmes|Mlle|Mgr|Dr|Pr|St|Me)\.(?!\w)"
    r"|(?:[A-ZÀ-Þ]\.-?)+(?=[,A-ZÀ-Þ)»]| (?! *(?:\n|$)))"
    r"|\d+(?:[.,]\d+)*"
    r"|[Ee]x-(?=\w)"
    rf"|{_WHOLE}"
    rf"|{_ELIDED}(?=\w|(?:[«\"(\[*+]|'') ?\w)"
    rf"|{_CLITIC}"
    r"|[@#]?\w+(?:'(?=[A-ZÀ-Þ]))?(?:-(?!(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)\b(?!-))\w+)*"
    r"|\.\.\.|(?P<open><<)|(?P<close>>>)|(?P<straight>''|``)|[^\w\s]"
)
#: words that are read as another character: a line break with its blanks, quotation marks of a typewriter
_READ_AS = {"line": "\n", "open": "«", "close": "»", "straight": '"'}


@dataclass(frozen=True, slots=True)
class Words:
    r"""The words of a shadow: parallel lists, in order.

    Attributes:
        starts: Where each word starts (characters of the shadow).
        ends: Where each word ends.
        forms: Each word as it is written; a line break is ``"\n"``, and ``<<`` is a guillemet.
        lower: Each word in lower case.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]
    lower: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, start: int) -> int:
        """Return the index of the first word that starts at character ``start`` or later."""
        return bisect_left(self.starts, start)

    def before(self, end: int) -> int:
        """Return one past the index of the last word that ends at character ``end`` or earlier."""
        return bisect_right(self.ends, end)


def split_words(text: str) -> Words:
    """Return the words of ``text``, the text of a shadow.

    Example:
        >>> split_words("L'ex-ministre, a-t-il dit à M. Le Pen.").forms
        ["L'", 'ex-', 'ministre', ',', 'a', '-t-il', 'dit', 'à', 'M.', 'Le', 'Pen', '.']
    """
    found = list(_PATTERN.finditer(text))
    forms = [one[0] if one.lastgroup is None else _READ_AS[one.lastgroup] for one in found]
    return Words([one.start() for one in found], [one.end() for one in found], forms, [form.lower() for form in forms])
