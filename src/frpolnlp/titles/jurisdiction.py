"""The jurisdiction of a title that does not name one: from its sentence, or from the countries of the whole text.

Takes the words of a text and its people; gives countries (:class:`Setting`). Counted are places, adjectives of country,
metonyms, bodies such as parties and parliaments, and the countries of the people named. Needs no spaCy.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from frpolnlp.places import adjectives, first_words, fold, longest, metonym_index, organisation_index, place_index
from frpolnlp.text.words import Words
from frpolnlp.titles import offices

#: roles that are of no country by themselves
WITHOUT = ("civility", "nobility.", "relig.", "mil.rank", "police.rank", "profession")
_HEADS = frozenset("à en au aux de dans côté depuis".split())
#: words of French institutions, for a text that names no country at all
_FRENCH = frozenset(
    "parquet préfecture préfet préfète sous-préfet sous-préfète gendarmerie gendarmes mairie intercommunalité smic "
    "rsa csg insee pnf crpc élysée bercy départementale départemental métropole urssaf sncf csrs ehpad lycéens "
    "correctionnel assises insoumis insoumise insoumises frontiste macroniste".split()
)
#: before an adjective of the other country: "près de la frontière burkinabè"
_BORDERS = frozenset(("frontière", "frontières"))
#: between the head of a sentence and a seat of power: "La Maison Blanche a démenti"
_BEFORE_SEAT = _HEADS | {"le", "la", "l'"}
#: what a country named in the paragraph of a title counts more
_HERE = 2
#: bodies that many countries have under a name of small words: "le Parti démocrate", "le Bloc républicain"
_COMMON = frozenset("parti bloc conseil alliance union front mouvement coalition ligue".split())
_OF = (["de"], ["du"], ["des"], ["d'"], ["pour"])
_BODIES = frozenset(("party", "parliament", "state_body", "union", "court"))


def scanned(words: Words) -> list[tuple[int, str]]:
    """Return ``(word, country)`` for each place, adjective of country, metonym and body of the text, in order.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> scanned(split_words("À Canberra, le gouvernement australien parle."))
        [(1, 'AU'), (5, 'AU')]
    """
    forms, lower = words.forms, words.lower
    told = {word: codes for word in set(lower) if (codes := _of_adjective(word))}
    firsts = first_words()
    found: list[tuple[int, str]] = []
    unsure: list[tuple[int, tuple[str, ...]]] = []
    reach = 0
    for i in [i for i, form in enumerate(forms) if form != lower[i] or form in told]:
        if i < reach:
            continue
        word = lower[i]
        if forms[i] != word and fold(word) in firsts:
            end, code = _capitalised(words, i)
            if end:
                reach = end
                if code:
                    found.append((i, code))
                continue
        codes = told.get(word, ())
        if forms[i] == word and len(codes) == 1:
            found.append((i, codes[0]))
        elif codes:
            unsure.append((i, codes))
    if not unsure:
        return found
    named = Counter(code for _, code in found)
    for i, codes in unsure:  # "congolais": of the Congo that the text names elsewhere
        found.append((i, max(codes, key=lambda code: named[code])))
    return sorted(found)


def _capitalised(words: Words, i: int) -> tuple[int, str]:
    """Return the end and the country of the longest name of a place, metonym or body at ``i``, or 0."""
    forms = words.forms
    best, code = 0, ""
    place = longest(place_index(), forms, i)
    if place is not None:
        best, code = place[0], place[1][0].code
    metonym = longest(metonym_index(), forms, i)
    if metonym is not None and metonym[0] > best:
        best, code = metonym[0], metonym[1][0].code
    body = longest(organisation_index(), forms, i)
    if body is not None and body[0] > best:
        own = offices.match(offices.institutions(), words.lower, i)
        generic = own is not None and own[0] == body[0] == i + 1 and not own[1].code  # "Sénat" is of many countries
        generic = generic or (
            words.lower[i] in _COMMON and words.forms[i + 1 : body[0]] == words.lower[i + 1 : body[0]]
        )
        end = body[0]
        of_something = end <= i + 2 and words.lower[end - 1] in _COMMON and words.lower[end : end + 1] in _OF
        generic = generic or of_something  # "la Ligue de protection des oiseaux" is not the Italian party
        codes = {value.code for value in body[1] if value.kind in _BODIES and not generic}
        best, code = body[0], codes.pop() if len(codes) == 1 and len(body[1]) == 1 else ""
    return best, country(code)


@lru_cache(maxsize=8192)
def _of_adjective(word: str) -> tuple[str, ...]:
    """Return the states of an adjective of country, whatever its accents."""
    return tuple(map(country, adjectives().get(fold(word), ())))


def country(code: str) -> str:
    """Return the state of a region's code, the code itself otherwise.

    Example:
        >>> country("CA-QC"), country("FR"), country("EU")
        ('CA', 'FR', 'EU')
    """
    return code.split("-")[0] if code[2:3] == "-" else code


def _is_state(code: str) -> bool:
    return len(code) == 2 and code not in ("EU", "UN")


class Setting:
    """Where a text plays: its countries in order, counted at their first use."""

    def __init__(
        self,
        words: Words,
        sentences: Sequence[tuple[int, int]],
        people: Sequence[tuple[str, Sequence[tuple[int, int]]]],
    ) -> None:
        self.words = words
        self.starts = frozenset(first for first, _ in sentences)
        self.people = people
        self._votes: list[tuple[int, str]] | None = None
        self._counted: Counter[str] | None = None

    @property
    def votes(self) -> list[tuple[int, str]]:
        """``(word, country)`` for places and for mentions of people whose country is known, in order."""
        if self._votes is None:
            named = {i for _, mentions in self.people for first, end in mentions for i in range(first, end)}
            found = [vote for vote in scanned(self.words) if _is_state(vote[1]) and vote[0] not in named]
            found = [vote for vote in found if self.words.lower[vote[0] - 1] not in _BORDERS]
            for code, mentions in self.people:
                if _is_state(code):
                    found += [(first, code) for first, _ in mentions]
            self._votes = sorted(found)
        return self._votes

    def of_sentence(self, first: int, end: int, word: int) -> str | None:
        """Return the country at the head of a sentence (``À Canberra, la cheffe …``) before ``word``."""
        lower = self.words.lower
        start = first
        while start < end and not lower[start][0].isalpha():
            start += 1
        if start >= end or (lower[start] not in _HEADS):
            return None
        votes = self.votes
        at = bisect_left(votes, (start, ""))
        if at < len(votes) and votes[at][0] < min(end, word) and votes[at][0] - start <= 3:
            return None if self._is_visited(votes[at][0]) else votes[at][1]
        return None

    def seat(self, first: int, word: int) -> str | None:
        """Return the country of the last capital or building between ``first`` and ``word`` at the head of a sentence.

        ``Niamey n'a pas commenté. Le porte-parole du gouvernement …``: it stands for the power that speaks.
        """
        votes = self.votes
        at = bisect_left(votes, (word, "")) - 1
        while at >= 0 and votes[at][0] >= first:
            place = votes[at][0]
            head = place in self.starts or (place - 1 in self.starts and self.words.lower[place - 1] in _BEFORE_SEAT)
            if head and longest(metonym_index(), self.words.forms, place) and not self._is_visited(place):
                return votes[at][1]
            if head and place - 1 in self.starts and self._is_country(place):
                return votes[at][1]  # "La Russie a nié. Le vice-ministre …"
            at -= 1
        return None

    def _is_visited(self, word: int) -> bool:
        """Say whether a relative follows a town: ``À Paris, où le prince était reçu``."""
        return self.words.lower[word + 1 : word + 3] == [",", "où"]

    def _is_country(self, word: int) -> bool:
        """Say whether a country with its article stands at ``word``, and a verb or comma behind it."""
        found = longest(place_index(), self.words.forms, word)
        return found is not None and found[1][0].kind == "state"

    def subject(self, first: int, word: int) -> str | None:
        """Return the country or capital that a sentence begins with: ``Paris a renvoyé à Rome son ambassadeur``."""
        lower, votes = self.words.lower, self.votes
        while first < word and (not lower[first][0].isalpha() or lower[first] in ("le", "la", "l'", "les")):
            first += 1
        at = bisect_left(votes, (first, ""))
        return votes[at][1] if at < len(votes) and votes[at][0] == first < word else None

    def nearest(self, first: int, word: int) -> str | None:
        """Return the last country between ``first`` and ``word``, None where there is none."""
        votes = self.votes
        at = bisect_left(votes, (word, "")) - 1
        return votes[at][1] if at >= 0 and votes[at][0] >= first else None

    def told(self, codes: Sequence[str]) -> str | None:
        """Return which of ``codes`` the text names most by words that are of one country alone, or None."""
        lower, demonyms = self.words.lower, adjectives()
        counted = Counter(c for word, c in self.votes if c in codes and len(demonyms.get(fold(lower[word]), ())) < 2)
        return max(counted, key=counted.__getitem__) if counted else None

    def within(self, first: int, end: int) -> str | None:
        """Return the first country named between the words ``first`` and ``end``, None where there is none."""
        votes = self.votes
        at = bisect_left(votes, (first, ""))
        return votes[at][1] if at < len(votes) and votes[at][0] < end else None

    def besides(self, codes: Sequence[str], word: int) -> tuple[str, ...]:
        """Return the country that the text names most but for ``codes``, the nearer one where two are level.

        ``la présidente moldave … son homologue``: whose country it is not.
        """
        counted = Counter(code for _, code in self.votes if code not in codes)
        if not counted:
            return ()
        nearest = {code: -min(abs(place - word) for place, vote in self.votes if vote == code) for code in counted}
        return (max(counted, key=lambda code: (counted[code], nearest[code])),)

    def has(self, code: str) -> bool:
        """Say whether the text names the country ``code``."""
        return any(vote == code for _, vote in self.votes)

    def about(self, first: int, word: int) -> str | None:
        """Return the country that the text names most, those between ``first`` and ``word`` above all, or None."""
        votes = self.votes
        near = Counter(code for _, code in votes[bisect_left(votes, (first, "")) : bisect_left(votes, (word, ""))])
        counted = self._counts()
        return max(counted, key=lambda code: counted[code] + _HERE * near[code]) if counted else None

    def main(self) -> str | None:
        """Return the country that the text names most, the earlier one where two are level, or None."""
        counted = self._counts()
        return max(counted, key=counted.__getitem__) if counted else None

    def _counts(self) -> Counter[str]:
        if self._counted is None:
            self._counted = Counter()
            for position, (_, code) in enumerate(self.votes):
                self._counted[code] += 2 if position < 3 else 1
            if not self._counted and not _FRENCH.isdisjoint(self.words.lower):
                self._counted["FR"] = 1
        return self._counted
