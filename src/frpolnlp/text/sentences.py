"""Sentences of a text by rule: never by a parser's guess.

Takes the words and quotes of a shadow; gives each sentence as a pair of word indices. A mark of end, with the closing
marks after it, ends a sentence when what follows can begin one, also without a blank (``réunion.Cela``); a line break
does, unless a line is merely wrapped. Measured against PUD's sentences: see ``benchmarks``.
"""

from frpolnlp.text.quotation import CLOSE, OPEN, Quote
from frpolnlp.text.words import Words

_ENDS = frozenset((".", "!", "?", "…", "..."))
_BORDERS = _ENDS | {"\n"}
_CLOSERS = frozenset((CLOSE, ")", "]"))
#: what begins a sentence though a small letter follows, besides marks of quotation
_OPENERS = frozenset("([-–—•*+¿¡")
#: words that a point shortens; a sentence goes on after them unless a line ends
_SHORTENED = frozenset(
    "mm mme mmes mlle mgr dr pr st ste me art al cf env vol fig no nos bd av gal gén col cdt lt lt-col lieut "
    "lieut-col capt cne sgt sgt-maj serg fourr appt cpl plt ex p pp janv févr sept oct nov déc hab tél réf éd".split()
)
_WRAP_WIDTH = 100


def find_sentences(words: Words, quotes: list[Quote]) -> list[tuple[int, int]]:
    """Return ``(first word, one past the last)`` for each sentence, line breaks left out.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> words = split_words("Lors d'une réunion.Cela a duré 1.30 h. « Oui. » Fin")
        >>> [" ".join(words.forms[a:b]) for a, b in find_sentences(words, [])]
        ["Lors d' une réunion .", 'Cela a duré 1.30 h .', '« Oui . »', 'Fin']
    """
    forms = words.forms
    n = len(forms)
    closing = {quote.last for quote in quotes if quote.closed}
    opening = {quote.first for quote in quotes}
    marks = {form for form in set(forms) if form in _BORDERS or (form[-1] == "." and _initials(form))}
    borders = [i for i, form in enumerate(forms) if form in marks]
    wrapped = _is_wrapped(words, borders)
    found: list[tuple[int, int]] = []
    start = 0
    for i in borders:
        if i < start:
            continue  # within a run of marks that is read already: each mark would read the rest of it
        if forms[i] == "\n":
            if not _breaks(words, i, wrapped):
                continue
            end, following = i, i + 1
        else:
            end = i + 1
            while end < n and end not in opening and (forms[end] in _CLOSERS or forms[end] in _ENDS or end in closing):
                end += 1
            if end < n and forms[end] != "\n" and not _ends_here(words, i, end):
                continue
            following = end
        if start < end:
            found.append((start, end))
        start = following
    if start < n:
        found.append((start, n))
    return found


def _initials(form: str) -> bool:
    """Say whether a word is an initial with its point, after which a sentence may end (``le réseau X.``)."""
    return len(form) == 2 and form[1] == "." and form[0].isupper() and form != "M."


def _ends_here(words: Words, i: int, after: int) -> bool:
    """Say whether the mark of end ``i``, whose closing marks reach to ``after``, ends its sentence."""
    forms = words.forms
    following = forms[after]
    capital = following[0].isupper() or following in ('"', OPEN, CLOSE)
    if _initials(forms[i]):
        return capital and words.lower[after] in _SENTENCE_STARTS
    if forms[i] == "." and i > 0:
        if words.lower[i - 1] in _SHORTENED and words.ends[i - 1] == words.starts[i]:
            return False
        if words.starts[after] == words.ends[after - 1]:
            # glued to what follows: a sentence when a word of letters stands before, and a capitalised one or a quote
            # behind
            begins = following in (OPEN, CLOSE, '"') or (following[0].isupper() and len(following) > 1)
            closed = forms[i - 1] in _CLOSERS or forms[i - 1] == '"'
            return (begins and (closed or forms[i - 1][-1:].islower())) or (after > i + 1 and capital)
    if forms[i] in ("...", "…") and i > 0 and forms[i - 1] in ("(", "["):
        return False
    return capital or following[0].isdigit() or following in _OPENERS


#: words that often begin a sentence: after an initial they tell that its point is a full stop
_SENTENCE_STARTS = frozenset(
    "le la les l' un une des il elle ils elles ce cet cette ces on mais et en à dans pour selon d' au aux du de son sa "
    "ses leur leurs c' nous vous je j' qui que si quand alors depuis après avant".split()
)


def _breaks(words: Words, i: int, wrapped: bool) -> bool:
    """Say whether the line break ``i`` ends a sentence."""
    if i + 1 >= len(words) or i == 0:
        return True
    if words.ends[i] - words.starts[i] > 1:  # more than one line break
        return True
    following = words.forms[i + 1]
    if words.forms[i - 1] in _ENDS:
        return True
    if following[0].islower() or following in (",", ";", ")", CLOSE, "."):
        return False
    return not wrapped


def _is_wrapped(words: Words, borders: list[int]) -> bool:
    """Say whether the text is broken into lines of a fixed width, in the middle of its sentences."""
    lines = [i for i in borders if words.forms[i] == "\n"]
    if len(lines) < 4:
        return False
    open_ended = sum(i > 0 and words.forms[i - 1] not in _ENDS and words.forms[i - 1] not in _CLOSERS for i in lines)
    widest = max(
        b - a for a, b in zip([0, *(words.ends[i] for i in lines)], [words.starts[i] for i in lines], strict=False)
    )
    return open_ended > 0.6 * len(lines) and widest <= _WRAP_WIDTH
