"""Words of a text, on its shadow: the units that every grammar of the package walks over.

Takes the shadow's text; gives parallel lists of offsets and forms (:class:`Words`). Elided words stand alone (``l'``,
``qu'``), inverted clitics too (``a|-t-il``), so does the prefix ``ex-``; other hyphenated words stay whole
(``Jean-Marie``, ``vice-président``); abbreviations of civility and initials keep their point (``M.``, ``J.``);
a line break is a word of its own, and each mark is.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from operator import sub

_ELIDED = r"(?:[cdjlmstnCDJLMSTN]|[Qq]u|QU|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)'"
_CLITIC = r"-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)\b(?!-)"
#: words with an apostrophe or a clitic's look that stay whole
_WHOLE = r"[Aa]ujourd'hui|[Qq]uelqu'une?s?|[Pp]rud'hom\w+|[Pp]resqu'île|[Ee]ntr'\w+|[Rr]endez-vous|[NMO]'[A-ZÀ-Þ]\w+"
#: Korean given names that end like an inverted verb: « Kim Jong-il »
_KOREAN = (
    r"(?:Byung|Chang|Chol|Chun|Dong|Hak|Hyon|Hyong|Jae|Jin|Jong|Jun|Kwang|Kyong|Man|Myong|Myung|Nam|Pyong|Sang|Song|Su|Sun"
    r"|Sung|Tae|Thae|Un|Won|Yong|Young)-il\b"
)
#: a word with the blanks before it, or the blanks at the end: every character of a text is in one match
_PATTERN = re.compile(
    r"[^\S\n]*+(?:"
    r"[a-zß-öø-ÿ]++(?![\w'-])"  # most words: none of what follows could take them
    r"|\n[ \n]*"
    r"|(?:M|MM|Mme|Mmes|Mlle|Mgr|Dr|Pr|St|Me)\.(?!\w)"
    r"|(?:[A-ZÀ-Þ]\.-?)+(?=[,A-ZÀ-Þ)»]| (?! *(?:\n|$)))"
    r"|\d+(?:[.,]\d+)*"
    r"|[Ee]x-(?=\w)"
    rf"|{_WHOLE}|{_KOREAN}"
    rf"|{_ELIDED}(?=\w|(?:[«\"(\[*+]|'') ?\w)"
    rf"|{_CLITIC}"
    r"|[@#]?\w+(?:'(?=[A-ZÀ-Þ]))?(?:-(?!(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)\b(?!-))\w+)*"
    r"|\.\.\.|<<|>>|''|``|[^\w\s]|\Z)"
)
#: quotation marks of a typewriter, read as another
_READ_AS = {"<<": "«", ">>": "»", "''": '"', "``": '"'}


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
    found = _PATTERN.findall(text)
    while found and "\n" not in found[-1] and not found[-1].strip():
        found.pop()  # the end, and the blanks before it
    ends = list(accumulate(map(len, found)))
    forms = list(map(str.lstrip, found))
    starts = list(map(sub, ends, map(len, forms)))
    if "\n" in text:
        for i, one in enumerate(found):
            if not forms[i]:  # a line break, with the blanks of the empty lines behind it
                forms[i] = "\n"
                starts[i] = ends[i] - len(one) + one.index("\n")
    if any(mark in text for mark in _READ_AS):
        forms = [_READ_AS.get(form, form) for form in forms]
    return Words(starts, ends, forms, list(map(str.lower, forms)))
