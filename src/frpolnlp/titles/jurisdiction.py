"""The jurisdiction of a title that does not name one: from its holder, from the text, from the place of the sentence.

Takes titles with their people and the words of the text; fills ``codes`` with evidence ``discourse``. Offices of
parties, companies and armies follow their country as well; civilities, ranks and religious titles have none of their
own. Needs no spaCy.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from frpolnlp.places import adjectives, fold, longest, metonym_index, place_index
from frpolnlp.text.words import Words
from frpolnlp.titles.grammar import Found

#: roles that are of no country by themselves
WITHOUT = ("civility", "nobility.", "relig.", "profession")


def scanned(words: Words) -> list[tuple[int, str]]:
    """Return ``(word, country)`` for each place and adjective of country of the text, in order.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> scanned(split_words("À Canberra, le gouvernement australien parle."))
        [(1, 'AU'), (5, 'AU')]
    """
    forms, lower = words.forms, words.lower
    demonyms, firsts = adjectives(), _first_words()
    found: list[tuple[int, str]] = []
    reach = 0
    for i, word in enumerate(lower):
        if i < reach:
            continue
        if forms[i] is not word and forms[i] != word:
            key = fold(word)
            if key in firsts:
                place = longest(place_index(), forms, i)
                if place is not None:
                    found.append((i, country(place[1][0].code)))
                    reach = place[0]
                    continue
                other = longest(metonym_index(), forms, i)
                if other is not None and other[1][0].code:
                    found.append((i, country(other[1][0].code)))
                    reach = other[0]
                    continue
            if demonyms.get(key):
                found.append((i, country(demonyms[key][0])))
        elif demonyms.get(word) or (not word.isascii() and demonyms.get(fold(word))):
            found.append((i, country(demonyms[fold(word)][0])))
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset((*place_index(), *metonym_index()))


def country(code: str) -> str:
    """Return the state of a region's code, the code itself otherwise.

    Example:
        >>> country("CA-QC"), country("FR"), country("EU")
        ('CA', 'FR', 'EU')
    """
    return code.split("-")[0] if len(code) > 2 and code[2:3] == "-" else code


class Setting:
    """Where a text plays: its countries, counted, and those of each stretch."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._places: list[tuple[int, str]] | None = None

    @property
    def places(self) -> list[tuple[int, str]]:
        """The places of the text, read at the first call."""
        if self._places is None:
            self._places = [(i, code) for i, code in scanned(self.words) if len(code) == 2]
        return self._places

    def of_sentence(self, first: int, end: int, word: int) -> str | None:
        """Return the country that stands at the head of a sentence (``À Canberra, la cheffe …``), before ``word``."""
        lower = self.words.lower
        for i, code in self.places:
            if i >= min(end, word):
                break
            if i >= first and i - first <= 3 and lower[first] in ("à", "en", "au", "aux", "de") and code != "EU":
                return code
        return None

    def main(self) -> str | None:
        """Return the country that the text names most, the earlier one where two are level, or None."""
        if not self.places:
            return None
        counted: Counter[str] = Counter()
        for position, (_, code) in enumerate(self.places):
            counted[code] += 2 if position < 3 else 1
        return counted.most_common(1)[0][0]


def homologue_codes(title: Found, earlier: Sequence[Found]) -> Found | None:
    """Return the title that ``homologue`` takes its role from: the last one of a state's or town's head or minister."""
    for other in reversed(earlier):
        if other.role.startswith(("state.head", "gov.", "parl.speaker", "local.mayor", "mil.chief")):
            return other
    return None
