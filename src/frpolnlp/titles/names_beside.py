"""Names beside titles: where a person's name begins or ends at a given word.

Takes the words of a reading and the mentions that a ``name_normalizer`` left, if any; where there are none, capitalised
words that no list knows as a place or body. Needs no spaCy.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from frpolnlp.places import adjectives, fold, is_ambiguous, longest, organisation_index, place_index
from frpolnlp.text.propernames import PARTICLES, name_like
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.given import gender_of, is_given

#: capitalised words that begin a sentence or are of the calendar, and no names
_NO_NAMES = frozenset(
    "le la les l' un une des du de d' au aux à en et ou mais dans pour par sur selon ce cet cette ces il elle ils "
    "elles on nous vous je son sa ses leur leurs qui que si quand alors depuis après avant avec sans lundi mardi "
    "mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre "
    "novembre décembre aucun chaque tous tout toute toutes plus comme lors ainsi cela ceci ici là hier demain "
    "aujourd'hui interrogé invité face chez vers sous entre contre dès or car donc ni ne pas notre nos "
    "votre vos mon ma mes".split()
)
#: articles with a capital that begin a surname: "Mme Le Pen", "le général De Gaulle"
_ARTICLES_BEFORE = frozenset("le la l' les du d' un une des au aux".split())
_ARTICLES = frozenset(("Le", "La", "De", "Du", "Des"))
#: words that a name may have
_LONGEST = 9
_WITH_PARTICLE = ("civility", "mil.", "nobility.", "relig.", "police.", "gov.minister.junior", "jud.")


@dataclass(slots=True)
class Names:
    """The names of a text.

    Attributes:
        words: The words of the text.
        starts: Where mentions start: word -> (one past the last word, index of the person).
        ends: Where mentions end: one past the last word -> first word.
        inside: Words in mentions, each with the first word of its mention.
        genders: The gender of each person, ``m``, ``f`` or ``""``.
    """

    words: Words
    starts: dict[int, tuple[int, int]]
    ends: dict[int, int]
    inside: dict[int, int]
    genders: Sequence[str]

    def person(self, first: int, end: int) -> int | None:
        """Return the index of the person whose mention touches the words ``first`` to ``end``, or None."""
        for i in range(first, end):
            if i in self.inside:
                return self.starts[self.inside[i]][1]
        return None

    def gender(self, first: int, end: int) -> str:
        """Return the gender of the name at ``first``, from its person or its given name."""
        person = self.person(first, end)
        if person is not None and self.genders[person]:
            return self.genders[person]
        return gender_of(self.words.forms[first]) if end - first > 1 else ""

    def at(self, start: int, limit: int, role: str = "") -> tuple[int, int] | None:
        """Return the name that begins at ``start``, as words; ``role`` is of the title before it."""
        if start >= limit:
            return None
        if start in self.starts:
            return start, min(self.starts[start][0], limit)
        forms, lower = self.words.forms, self.words.lower
        first = start
        if start + 1 < limit and lower[start] in ("de", "d'", "von", "van") and role.startswith(_WITH_PARTICLE):
            first = start + 1
            if forms[first] in ("la", "l'", "der", "den", "de") and first + 1 < limit:
                first += 1
            if is_given(forms[first]):
                return None  # "le porte-parole d'Emmanuel Macron": he is not the one who speaks
            if first in self.starts:
                return first, min(self.starts[first][0], limit)
        article = forms[first] in _ARTICLES and first + 1 < limit and self._may_name(first + 1) and first > 0
        if article and offices.match(offices.institutions(), lower, first + 1):
            return None
        if not article and not self._may_name(first):
            return None
        end = self._run(first + article, limit)
        if role != "civility" and self._is_thing(first, end):
            return None
        return first, end

    def before(self, end: int, begin: int) -> tuple[int, int] | None:
        """Return the name that ends at ``end``, as words."""
        if end <= begin:
            return None
        if end in self.ends and self.ends[end] >= begin:
            return self.ends[end], end
        forms, lower = self.words.forms, self.words.lower
        first = end
        while first > max(begin, end - _LONGEST):
            particle = lower[first - 1] in PARTICLES or forms[first - 1] in _ARTICLES
            inside = particle and begin + 2 <= first < end and self._may_name(first - 2)
            if self._may_name(first - 1) or inside:
                first -= 1
            else:
                break
        if first == end or self._is_thing(first, end):
            return None
        if end - first == 1 and not is_given(forms[first]) and first == begin:
            return None  # one capitalised word at the start of a sentence is rarely a name
        if first > begin and lower[first - 1] in _ARTICLES_BEFORE and not self.proved(first, end):
            return None  # "un produit de l'État, éphémère ministre"
        return first, end

    def proved(self, first: int, end: int) -> bool:
        """Say whether a name is a mention, or has a given name and another word."""
        return end in self.ends or (end - first > 1 and is_given(self.words.forms[first]))

    def _may_name(self, i: int) -> bool:
        form, lower = self.words.forms[i], self.words.lower[i]
        return form[0].isalpha() and name_like(form, lower) and lower not in _NO_NAMES

    def _run(self, first: int, limit: int) -> int:
        forms, lower = self.words.forms, self.words.lower
        end = first + 1
        limit = min(limit, first + _LONGEST)
        while end < limit:
            if end in self.starts:
                break
            initial = len(forms[end - 1]) == 2 and forms[end - 1][1] == "."
            if (self._may_name(end) or (initial and forms[end] == "M.")) and self.words.starts[end] > self.words.ends[
                end - 1
            ]:
                end += 1
            elif (
                (lower[end] in PARTICLES or forms[end] in _ARTICLES) and end + 1 < limit and self._may_name(end + 1)
            ) or (
                lower[end] in ("de", "d'", "du")
                and end + 1 < limit
                and self._may_name(end + 1)
                and is_given(forms[first])
                and not longest(place_index(), forms, end + 1)
            ):
                end += 2
            else:
                break
        return end

    def _is_thing(self, first: int, end: int) -> bool:
        """Say whether the run is a place, a body or an adjective of place."""
        forms = self.words.forms
        if is_given(forms[first]):
            place, body = longest(place_index(), forms, first), longest(organisation_index(), forms, first)
            reach = max(place[0] if place else 0, body[0] if body else 0)
            return reach >= end and not is_ambiguous(" ".join(forms[first:end]))
        return bool(
            longest(place_index(), forms, first)
            or longest(organisation_index(), forms, first)
            or fold(forms[first]) in adjectives()
        )


def names_of(words: Words, mentions: Iterable[tuple[int, int, int]], genders: Sequence[str]) -> Names:
    """Return the names of a text from ``(first word, one past the last, index of the person)``."""
    starts: dict[int, tuple[int, int]] = {}
    ends: dict[int, int] = {}
    inside: dict[int, int] = {}
    for first, end, person in mentions:
        starts[first] = (end, person)
        ends[end] = first
        for i in range(first, end):
            inside[i] = first
    return Names(words, starts, ends, inside, genders)
