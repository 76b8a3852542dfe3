"""A text read once: its shadow, words, quotes and sentences, shared by the components.

Takes the author's text; gives a frozen :class:`Reading`. The last few readings are kept, so that three components on
one Doc read its text once.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from frpolnlp.text.quotation import Quote, find_quotes
from frpolnlp.text.sentences import find_sentences
from frpolnlp.text.shadow import Shadow, shadow
from frpolnlp.text.words import Words, split_words


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the grammars walk over it; all indices are of ``words``.

    Attributes:
        shadow: The characters read, and the way back to the author's offsets.
        words: The words of the shadow.
        quotes: The quotes, outer and nested, by where they open.
        sentences: ``(first word, one past the last)`` of each sentence.
        sentence_starts: The first word of each sentence.
    """

    shadow: Shadow
    words: Words
    quotes: list[Quote]
    sentences: list[tuple[int, int]]
    sentence_starts: list[int]

    def sentence_of(self, word: int) -> int:
        """Return the index of the sentence that holds ``word`` (a line break belongs to the one before it)."""
        return max(0, bisect_right(self.sentence_starts, word) - 1)

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the author's offsets (characters) of the words ``first`` to ``end``, the last one left out."""
        return self.shadow.to_author(self.words.starts[first], self.words.ends[end - 1])

    def words_of(self, start: int, end: int) -> tuple[int, int]:
        """Return ``(first word, one past the last)`` that the author's characters ``start:end`` touch."""
        begin, stop = self.shadow.from_author(start, end)
        first = bisect_right(self.words.ends, begin)
        return first, max(first + 1, self.words.at(stop))

    def text(self, first: int, end: int) -> str:
        """Return the shadow's text from the word ``first`` to ``end``, the last one left out."""
        return self.shadow.text[self.words.starts[first] : self.words.ends[end - 1]]


@lru_cache(maxsize=8)
def read(text: str) -> Reading:
    """Return the reading of ``text``, any str.

    Example:
        >>> reading = read("« Oui », dit-il. Il part.")
        >>> len(reading.quotes), len(reading.sentences)
        (1, 2)
    """
    shade = shadow(text)
    words = split_words(shade.text)
    quotes = find_quotes(words)
    sentences = find_sentences(words, quotes)
    return Reading(shade, words, quotes, sentences, [start for start, _ in sentences])
