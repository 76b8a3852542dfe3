"""Units of a text: what one attribution can reach over, as items that the grammar walks.

Takes a Reading; gives :class:`Unit` values. A unit is a sentence, or the sentences that one quote holds together; its
items are words, and each outer quote as one item. The words inside a quote make a unit of their own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from frpolnlp.speech.found import Span
from frpolnlp.text.quotation import Quote
from frpolnlp.text.reading import Reading

#: for each item (or word) inside the name of a person, the one at which the name starts
Names = Mapping[int, int]
#: the lower-case form of an item that is a whole quote
QUOTE = "«»"
#: items of the longest unit that is read in one piece; the longest sentence of the press texts read has 170
LONGEST = 400


@dataclass(slots=True)  # nothing changes it; to freeze it would double the time to make one
class Unit:
    """A stretch of text as items, in order.

    Attributes:
        reading: The text it belongs to.
        first: The first word of each item (index into the Reading's words).
        end: One past its last word.
        low: Its lower-case form; :data:`QUOTE` for a quote.
        forms: Its form as written; :data:`QUOTE` for a quote.
        quotes: The quote that an item stands for.
        inside: The quote whose words these are, or None outside quotes.
        speaking: Whether a subject that speaks closes a clause behind an item, as far as that has been asked.
    """

    reading: Reading
    first: list[int]
    end: list[int]
    low: list[str]
    forms: list[str]
    quotes: dict[int, Quote]
    inside: Quote | None = None
    speaking: dict[int, bool] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.first)

    def item_at(self, word: int) -> int:
        """Return the index of the item that holds ``word``, or of the last one before it."""
        return max(0, bisect_right(self.first, word) - 1)

    def text(self, start: int, stop: int) -> str:
        """Return the shadow's text of the items ``start`` to ``stop``, the last one left out."""
        return self.reading.text(self.first[start], self.end[stop - 1]) if start < stop else ""


def name_items(unit: Unit, names: Names) -> Names:
    """Return ``names``, given by words, by the items of ``unit``."""
    if not names or not unit.first:
        return {}
    inside = [word for word in range(unit.first[0], unit.end[-1]) if word in names]
    place = {word: k for k, word in enumerate(unit.first)} if inside else {}
    return {place[word]: place[names[word]] for word in inside if word in place and names[word] in place}


def span(unit: Unit, start: int, stop: int) -> Span:
    """Return the words of the items ``start`` to ``stop``, the last one left out; there is at least one."""
    return unit.first[start], unit.end[max(start, stop - 1)]


def spans(unit: Unit, *stretches: tuple[int, int]) -> list[Span]:
    """Return the word spans of stretches of items."""
    return [(unit.first[a], unit.end[b - 1]) for a, b in stretches if a < b]


def outer_quotes(reading: Reading) -> list[Quote]:
    """Return the quotes that no other quote holds."""
    return [quote for quote in reading.quotes if quote.depth == 0]


def quotes_from(quotes: list[Quote], start: int, end: int) -> list[Quote]:
    """Return those of ``quotes``, ordered by where they open, that open from the word ``start`` to before ``end``."""
    return quotes[bisect_left(quotes, start, key=_first) : bisect_left(quotes, end, key=_first)]


def _first(quote: Quote) -> int:
    return quote.first


def unit_borders(reading: Reading, quotes: list[Quote]) -> list[tuple[int, int]]:
    """Return ``(first word, one past the last)`` of each unit: sentences, joined where a quote runs over."""
    borders: list[tuple[int, int]] = []
    reach = 0  # the last word of the quotes that have opened so far
    q = 0
    for start, end in reading.sentences:
        if borders and start <= reach:
            borders[-1] = (borders[-1][0], end)
        else:
            borders.append((start, end))
        while q < len(quotes) and quotes[q].first < end:
            reach = max(reach, quotes[q].last)
            q += 1
    return borders


def make_unit(reading: Reading, start: int, end: int, quotes: list[Quote], inside: Quote | None = None) -> Unit:
    """Return the unit of the words ``start`` to ``end``; ``quotes`` are the outer ones that lie in it.

    The line breaks of wrapped text are left out.
    """
    words = reading.words
    first: list[int] = []
    stop: list[int] = []
    low: list[str] = []
    forms: list[str] = []
    held: dict[int, Quote] = {}
    lines = "\n" in words.forms[start:end]

    def take(a: int, b: int) -> None:
        """Make an item of each word from ``a`` to before ``b``."""
        if lines:
            kept = [i for i in range(a, b) if words.forms[i] != "\n"]
            first.extend(kept)
            stop.extend(i + 1 for i in kept)
            low.extend(words.lower[i] for i in kept)
            forms.extend(words.forms[i] for i in kept)
        else:
            first.extend(range(a, b))
            stop.extend(range(a + 1, b + 1))
            low.extend(words.lower[a:b])
            forms.extend(words.forms[a:b])

    at = start
    for quote in quotes:
        take(at, quote.first)
        held[len(first)] = quote
        first.append(quote.first)
        stop.append(quote.last + 1)
        low.append(QUOTE)
        forms.append(QUOTE)
        at = quote.last + 1
    take(at, end)
    return Unit(reading, first, stop, low, forms, held, inside)


def inner_unit(reading: Reading, quote: Quote) -> Unit:
    """Return the unit of the words inside ``quote``, its marks left out."""
    start = quote.first + 1
    end = quote.last if quote.closed else quote.last + 1
    nested = [q for q in quotes_from(reading.quotes, start, end) if q.depth == quote.depth + 1]
    return make_unit(reading, start, max(start, end), nested, quote)


def units(reading: Reading, wanted: list[int]) -> Iterator[Unit]:
    """Yield the units that hold a word of ``wanted`` (sorted word indices) or a quote, in order."""
    quotes = outer_quotes(reading)
    q = w = 0
    for start, end in unit_borders(reading, quotes):
        mine: list[Quote] = []
        while q < len(quotes) and quotes[q].first < end:
            mine.append(quotes[q])
            q += 1
        hit = bool(mine)
        while w < len(wanted) and wanted[w] < end:
            hit = hit or wanted[w] >= start
            w += 1
        if hit:
            yield from pieces(make_unit(reading, start, end, mine))


def pieces(unit: Unit) -> Iterator[Unit]:
    """Yield ``unit``, or windows of :data:`LONGEST` items of it where no sentence of prose is that long.

    The grammar looks both ways from every cue, so that a text without any end of sentence would cost its square.
    """
    if len(unit) <= LONGEST:
        yield unit
        return
    for a in range(0, len(unit), LONGEST):
        b = min(a + LONGEST, len(unit))
        quotes = {item - a: quote for item, quote in unit.quotes.items() if a <= item < b}
        yield Unit(unit.reading, unit.first[a:b], unit.end[a:b], unit.low[a:b], unit.forms[a:b], quotes, unit.inside)
