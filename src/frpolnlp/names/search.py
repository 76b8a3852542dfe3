"""The state of one search for mentions: the words of a text, what has been found, and what is known.

The first pass (:mod:`frpolnlp.names.mentions`) and the second (:mod:`frpolnlp.names.repeats`) work on it.
"""

from dataclasses import dataclass

from frpolnlp.names.evidence import evidence_before
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.segments import Cutter
from frpolnlp.names.vocabulary import ARTICLE, DOUBTFUL, GIVEN, NOUN, NUMERAL, STARTER, flags
from frpolnlp.places import fold, organisation
from frpolnlp.text.propernames import PARTICLES
from frpolnlp.text.reading import Reading

#: French particles before a surname
OF = frozenset(("de", "d'"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a person in the text.

    Attributes:
        first: Index of its first word.
        end: One past its last word.
        gender: ``"m"`` or ``"f"`` where the words beside it say so, else ``""``.
        keys: Its words, folded.
    """

    first: int
    end: int
    gender: str
    keys: tuple[str, ...]


class Search:
    """The words of a text, and its mentions so far by their first word.

    Attributes:
        found: The mentions by the index of their first word.
        parts: What may stand for a mention, in folded words: any stretch of a full name; with its first word.
        denied: Names in folded words that somewhere in the text are no person's.
    """

    def __init__(self, reading: Reading, known: Knowledge) -> None:
        self.reading = reading
        self.forms = reading.words.forms
        self.lower = reading.words.lower
        self.known = known
        self.cutter = Cutter(reading, self.is_known)
        self.found: dict[int, Mention] = {}
        self.parts: dict[tuple[str, ...], int] = {}
        self.denied: set[tuple[str, ...]] = set()

    def keys(self, first: int, end: int) -> tuple[str, ...]:
        """Return the words ``first`` to ``end``, folded."""
        return tuple(map(fold, self.forms[first:end]))

    def add(self, first: int, end: int, gender: str) -> None:
        """Add the words ``first`` to ``end`` as a mention, and its parts."""
        keys = self.keys(first, end)
        self.found[first] = Mention(first, end, gender, keys)
        if end - first > 1:
            self._remember(first, keys)
        else:
            self.parts.setdefault(keys, first)

    def _remember(self, first: int, keys: tuple[str, ...]) -> None:
        """Keep the parts of a full name that may stand for it: any of its stretches, but for a doubtful given name."""
        count = len(keys)
        for start in range(count):
            form = self.forms[first + start]
            kind = flags(form)
            alone = (
                len(keys[start]) > 1 and form[-1] != "." and not kind & (ARTICLE | NUMERAL) and form not in ("Jr", "Sr")
            )
            alone = alone and form != self.lower[first + start]
            if start == 0 and kind & GIVEN and kind & (DOUBTFUL | STARTER | NOUN):
                alone = False
            for stop in range(start + 1 if alone else start + 2, count + 1):
                self.parts.setdefault(keys[start:stop], first)

    def is_known(self, first: int, end: int) -> bool:
        """Say whether the words ``first`` to ``end`` are the full name of somebody known."""
        return bool(self.known.find(self.reading.text(first, end)))

    def is_surname(self, i: int) -> bool:
        """Say whether somebody in an office is known by that surname, whole: not the second half of a double one."""
        key = fold(self.forms[i])
        return organisation(self.forms[i]) is None and any(
            person.office and key in (words[-1], words[0])
            for person in self.known.by_surname(self.forms[i])
            for words in [fold(person.name).split(" ")]
        )

    def is_pair(self, i: int) -> bool:
        """Say whether a hyphen joins two known surnames."""
        one, hyphen, other = self.forms[i].partition("-")
        return bool(hyphen and self.known.by_surname(one) and self.known.by_surname(other))

    def before_bracket(self, i: int) -> bool:
        """Say whether a bracket closes behind a given name and the surname follows: ``(Emmanuel) Macron``."""
        return i + 2 < len(self.forms) and self.forms[i + 1] in (")", "]") and self.forms[i + 2][0].isupper()

    def particle(self, first: int) -> int:
        """Return where the particles before a surname begin, if a civility stands before them (``Mme von der X``)."""
        k = first
        while k > 0 and (self.lower[k - 1] in PARTICLES or (k < first and self.lower[k - 1] in OF)):
            k -= 1
        civil = k < first and k > 0 and evidence_before(self.forms, self.lower, k).kind == "civility"
        return k if civil else first
