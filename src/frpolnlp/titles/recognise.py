"""All steps from a reading to titles, without spaCy: what the component and ``parse_title`` share."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from frpolnlp.text.reading import Reading
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.chairs import of_chairs
from frpolnlp.titles.facts import Office, Someone
from frpolnlp.titles.found import Found
from frpolnlp.titles.grammar import find_candidates, unbroken
from frpolnlp.titles.holders import find_holders
from frpolnlp.titles.names_beside import names_of
from frpolnlp.titles.owners import of_owners
from frpolnlp.titles.phrases import words_text
from frpolnlp.titles.resolve import resolve
from frpolnlp.titles.uses import accepted


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whom a text names: gender and country (``""`` when unknown), mentions (characters), offices."""

    gender: str
    country: str
    mentions: tuple[tuple[int, int], ...]
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """A title of a text.

    Attributes:
        start: Where its span starts in the author's text (characters).
        end: Where it ends.
        found: The title, in words of ``words``.
        holders: Names beside it: start, end (characters), and the index of the person or None.
        people: Indices of all persons meant.
        portfolio: The portfolio as it is written, or None.
    """

    start: int
    end: int
    found: Found
    holders: tuple[tuple[int, int, int | None], ...]
    people: tuple[int, ...]
    portfolio: str | None


def recognise(reading: Reading, people: Sequence[NamedPerson] = ()) -> list[Recognised]:
    """Return the titles of a text, in order.

    Args:
        reading: The text.
        people: Whom the text names, where that is known.

    Example:
        >>> from frpolnlp.text.reading import read
        >>> [title.found.role for title in recognise(read("Le maire de Lyon a vu M. Dupont."))]
        ['local.mayor', 'civility']
    """
    words, sentences = unbroken(reading)
    candidates = find_candidates(words, sentences)
    if not candidates:
        return []
    mentions = []
    someone = []
    for index, person in enumerate(people):
        spans = tuple(_words_of(reading, words, start, end) for start, end in person.mentions)
        mentions += [(first, end, index) for first, end in spans]
        someone.append(Someone(person.gender, person.country, person.offices, spans))
    names = names_of(words, mentions, [person.gender for person in people])
    titles = find_holders(words, sentences, candidates, names)
    titles = accepted(words, sentences, titles, names)
    of_owners(words, sentences, titles, names)
    of_chairs(words, sentences, titles, names, someone)
    meant = resolve(words, sentences, titles, names, someone)
    found = []
    for title, persons in zip(titles, meant, strict=True):
        holders = tuple((*_span(reading, words, *holder), names.person(*holder)) for holder in title.holders)
        found.append(_recognised(reading, words, title, holders, tuple(dict.fromkeys(persons))))
    return found


def parse(reading: Reading) -> Recognised | None:
    """Return the longest title of a text that is nothing but one, or None."""
    words, sentences = unbroken(reading)
    candidates = [title for title in find_candidates(words, sentences) if title.role != "civility"]
    if not candidates:
        return None
    return _recognised(reading, words, max(candidates, key=lambda title: title.end - title.first), (), ())


def _recognised(
    reading: Reading,
    words: Words,
    title: Found,
    holders: tuple[tuple[int, int, int | None], ...],
    people: tuple[int, ...],
) -> Recognised:
    start, end = _span(reading, words, title.first, title.end)
    portfolio = words_text(words, *title.portfolio) if title.portfolio else None
    return Recognised(start, end, title, holders, people, portfolio)


def _span(reading: Reading, words: Words, first: int, end: int) -> tuple[int, int]:
    return reading.shadow.to_author(words.starts[first], words.ends[end - 1])


def _words_of(reading: Reading, words: Words, start: int, end: int) -> tuple[int, int]:
    begin, stop = reading.shadow.from_author(start, end)
    first = bisect_right(words.ends, begin)
    return first, max(first + 1, words.at(stop))


def load() -> None:
    """Read the word lists, so that the first text is as fast as the others."""
    offices.offices()
    offices.modifiers()
    offices.adjectives()
    offices.portfolios()
    offices.institutions()
    offices.complements()
