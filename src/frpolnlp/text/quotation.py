"""Quotation marks of a text, paired: a typed stack over the whole text, paragraph by paragraph.

Takes the words of a shadow (where “ ” and „ are guillemets already); gives every :class:`Quote`, outer and nested, in
order. Marks are paired by type, then by what stands around them; a quote that is opened again at the start of each
paragraph is one quote; what is never closed ends with its sentence or paragraph. Nothing raises, whatever the marks.
"""

from dataclasses import dataclass

from frpolnlp.text.words import Words

OPEN, CLOSE, STRAIGHT = "«", "»", '"'
MARKS = frozenset((OPEN, CLOSE, STRAIGHT))
_STOPS = MARKS | {"\n"}
_BEFORE_OPENING = frozenset(("(", "[", "-", "–", "—", "\n", ":", OPEN, STRAIGHT, "/"))
_AFTER_CLOSING = frozenset((",", ".", ";", ":", "!", "?", ")", "]", "…", "...", "\n", CLOSE, STRAIGHT, "/"))
_PUNCTUATION = frozenset((",", ".", ";", ":", "!", "?", ")"))
_ENDS = frozenset((".", "!", "?", "…", "..."))


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of text between quotation marks.

    Attributes:
        first: Index of the word that opens it: the mark itself.
        last: Index of the word that closes it, the mark itself; of the last word inside where nothing closes it.
        depth: 0 for an outer quote, 1 for one inside it, and so on.
        closed: Whether a mark closes it.
    """

    first: int
    last: int
    depth: int
    closed: bool


def find_quotes(words: Words) -> list[Quote]:
    """Return the quotes of ``words``, ordered by where they open.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> find_quotes(split_words('Il a dit : "Oui". Elle «non».'))
        [Quote(first=4, last=6, depth=0, closed=True), Quote(first=9, last=11, depth=0, closed=True)]
    """
    forms = words.forms
    marks = [i for i, form in enumerate(forms) if form in _STOPS]
    found: list[Quote] = []
    stack: list[int] = []
    for i in (*marks, len(forms)):
        if i == len(forms) or forms[i] == "\n":
            if stack and not _goes_on(forms, i, stack):
                found = _close_at_line_end(forms, i, stack, found)
            continue
        if stack and forms[i - 1] == "\n":
            continue  # an open quote goes on in a new paragraph
        if _opens(words, i, stack):
            stack.append(i)
        elif stack:
            del stack[_partner(forms, i, stack) + 1 :]  # inner marks that nothing closed
            found.append(Quote(stack.pop(), i, len(stack), True))
    found.sort(key=lambda quote: quote.first)
    return found


def _opens(words: Words, i: int, stack: list[int]) -> bool:
    """Say whether the mark ``i`` opens a quote, by its type, the blanks around it and what is open."""
    forms = words.forms
    before = i == 0 or words.ends[i - 1] < words.starts[i] or forms[i - 1] in _BEFORE_OPENING
    before = before or forms[i - 1].endswith("'")
    after = i + 1 >= len(forms) or words.starts[i + 1] > words.ends[i] or forms[i + 1] in _AFTER_CLOSING
    if forms[i] == OPEN:  # also written where a quote ends: “oui“
        return not stack or (i + 1 < len(forms) and forms[i + 1] not in _PUNCTUATION and (before or not after))
    if forms[i] == CLOSE:  # also written where a quote begins: ”oui”
        return not stack and before and not after
    inside = bool(stack) and forms[stack[-1]] == STRAIGHT
    if before != after:
        return before and not (inside and stack[-1] == i - 1)
    return not any(forms[k] == STRAIGHT for k in stack)


def _partner(forms: list[str], i: int, stack: list[int]) -> int:
    """Return the place in ``stack`` of the mark that ``i`` closes: the same type first, else the innermost."""
    straight = forms[i] == STRAIGHT
    places = range(len(stack) - 1, -1, -1)
    return next((p for p in places if (forms[stack[p]] == STRAIGHT) == straight), len(stack) - 1)


def _goes_on(forms: list[str], line_end: int, stack: list[int]) -> bool:
    """Say whether the paragraph after ``line_end`` opens the open quote again, as newspapers do."""
    return line_end + 1 < len(forms) and forms[line_end + 1] in (forms[stack[0]], CLOSE)


def _close_at_line_end(forms: list[str], line_end: int, stack: list[int], found: list[Quote]) -> list[Quote]:
    """Empty the ``stack`` of marks that the line does not close; return ``found`` with their quotes.

    A quote that was left open reaches to the end of the line, or to the end of its sentence where another one opens
    later: then the mark that is missing belongs before that one.
    """
    first, lost = stack[0], len(stack)
    inner = stack[1] if lost > 1 else min((q.first for q in found if q.first > first), default=line_end)
    last = line_end - 1
    if inner < line_end:
        last = next((k for k in range(inner - 1, first, -1) if forms[k] in _ENDS), inner - 1)
    stack.clear()
    levelled = [Quote(q.first, q.last, max(0, q.depth - lost), q.closed) if q.first > first else q for q in found]
    return [*levelled, Quote(first, max(first, last), 0, False)]
