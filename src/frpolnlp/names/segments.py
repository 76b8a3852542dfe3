"""Cut capitalised runs into the parts that may be names.

Takes a reading and its runs; gives segments (:class:`Segment`). What belongs to no name cuts: words of the grammar, of
institutions, places, bodies, peoples, acronyms (``ministre du Commerce | Wilbur Ross``, ``député PS | Olivier Faure``).
After a given name nearly anything may be a surname (``Erik Hope``, ``Bruno Le Maire``).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from frpolnlp.names.evidence import evidence_before
from frpolnlp.names.vocabulary import (
    ACRONYM,
    ARTICLE,
    BODY,
    DEMONYM,
    DOUBTFUL,
    FOREIGN,
    GIVEN,
    HUMAN,
    INITIAL,
    NOUN,
    NUMERAL,
    PLACE,
    STARTER,
    civilities,
    flags,
    things,
)
from frpolnlp.places import first_words, fold, longest, organisation_index, place_index
from frpolnlp.text.propernames import Run, joined
from frpolnlp.text.reading import Reading

#: what cannot begin a name, nor go on with one unless a given name stands before
CUTS = STARTER | NOUN | FOREIGN | HUMAN | DEMONYM | BODY | ACRONYM
_NAMED = GIVEN | INITIAL
#: civilities that also stand before what is no name: « Me dit-il », « le monsieur Climat du gouvernement »
_LOOSE = frozenset(("Me", "M", "MM", "monsieur", "madame"))


class Segment(NamedTuple):
    """A part of a run that may be a name.

    Attributes:
        first: Index of its first word.
        end: One past its last word.
        after: Flags of the word of the run that it follows, or 0.
        before: Flags of the word of the run that follows it, or 0.
        run: Index of the first word of the run.
    """

    first: int
    end: int
    after: int
    before: int
    run: int


class Cutter:
    """Cuts the runs of one reading; ``is_known`` says whether some words are the full name of somebody known."""

    def __init__(self, reading: Reading, is_known: Callable[[int, int], bool]) -> None:
        self.is_known = is_known
        self.words = reading.words
        self.forms = reading.words.forms
        self.lower = reading.words.lower
        self.written = frozenset(self.forms)
        self.starts = frozenset(first for first, _ in reading.sentences)

    def flags(self, i: int) -> int:
        """Return the flags of the word ``i``; one that the text also writes in lower case is a common word."""
        form = self.forms[i]
        found = flags(form)
        if not found & (GIVEN | STARTER | NOUN) and self.lower[i] in self.written and form != self.lower[i]:
            return found | NOUN
        return found

    def segments(self, runs: Sequence[Run]) -> list[Segment]:
        """Return the segments of ``runs``, those that ``de`` joins in one."""
        found: list[Segment] = []
        for run in runs:
            pieces = self.cut(run)
            if pieces and found and 0 < run.first - found[-1].end <= 2 and self._joins(found[-1], pieces[0]):
                last = found.pop()
                pieces[0] = pieces[0]._replace(first=last.first, after=last.after, run=last.run)
            found += pieces
        return found

    def _joins(self, left: Segment, right: Segment) -> bool:
        """Say whether ``de`` between the two belongs to a surname: after given names alone, or ``d'`` + unknown."""
        if not joined(self.words, Run(left.first, left.end), Run(right.first, right.end)):
            return False
        kind = flags(self.forms[right.first])
        if kind & (PLACE | GIVEN) and not kind & ARTICLE:
            return False
        kinds = [flags(form) for form in self.forms[left.first : left.end]]
        if kinds[0] & PLACE and left.first and self.lower[left.first - 1] in ("la", "l'"):
            return False  # « la France de Macron »
        if all(kind & _NAMED for kind in kinds):
            return True
        if kinds[0] & GIVEN and self.lower[left.end][-1] == "'" and kind == 0:
            return True
        return self.is_known(left.first, right.end)

    def cut(self, run: Run) -> list[Segment]:
        """Return the segments of one run; none of a headline in capitals."""
        forms = self.forms
        if run.end - run.first > 3 and all(form.isupper() for form in forms[run.first : run.end]):
            return []
        found: list[Segment] = []
        start = -1
        after = last = 0
        i = run.first
        while i < run.end:
            form = forms[i]
            if form == self.lower[i] and form[0] < "\u0590" and "-" not in form:  # a particle inside
                i += 1
                continue
            kind = self.flags(i)
            end = i + 1
            named = self._body(i)
            alone = named == end and not kind & _NAMED and not (start >= 0 and last & GIVEN)
            if named > end or (alone and not (i == run.first and self._is_proved(i, kind))):
                self._close(found, run, start, i, after, kind | BODY)
                start, after, last = -1, kind | BODY, kind | BODY
                i = named
                continue
            if self._goes_on(i, kind, last, start) if start >= 0 else self._begins(i, kind, run):
                if start < 0:
                    start = i
            else:
                self._close(found, run, start, i, after, kind)
                start, after = -1, kind
            last = kind
            i = end
        self._close(found, run, start, run.end, after, 0)
        return found

    def _close(self, found: list[Segment], run: Run, start: int, end: int, after: int, before: int) -> None:
        """Add the segment ``start:end`` without articles at its end, unless a foreign word makes it another thing."""
        if start < 0 or (before & FOREIGN and not flags(self.forms[start]) & _NAMED):
            return
        while end > start and flags(self.forms[end - 1]) & ARTICLE and not flags(self.forms[end - 1]) & GIVEN:
            end -= 1
        if end > start:
            found.append(Segment(start, end, after, before, run.first))

    def _begins(self, i: int, kind: int, run: Run) -> bool:
        """Say whether a segment may begin with the word ``i``: any word behind a civility may (``M. Paris``)."""
        if i == run.first and not kind & HUMAN and self._is_proved(i, kind):
            return True
        last = i + 1 == run.end
        following = 0 if last else self.flags(i + 1)
        if kind & STARTER and i in self.starts and not (not last and kind & (GIVEN | ARTICLE)):
            return False
        if kind & INITIAL and (following & STARTER and not following & (GIVEN | ARTICLE)):
            return False
        if kind & INITIAL and self.forms[i].rstrip(".") in self.written:  # « il quitte X. Twitter… »
            return False
        if kind & _NAMED or not kind & (CUTS | PLACE | NUMERAL):
            return True
        if kind & ARTICLE:
            return not last and not following & (CUTS | PLACE | GIVEN)
        form = self.forms[i]
        if kind & ACRONYM and len(form) == 2 and not kind & (BODY | STARTER):  # initials: « JD Vance »
            return not last and not following & (GIVEN | CUTS)
        return form.isupper() and len(form) > 3 and not kind & (CUTS & ~ACRONYM | PLACE)

    def _is_proved(self, i: int, kind: int) -> bool:
        """Say whether a civility stands before the word ``i``, or a noun of an office before one that names a place."""
        evidence = evidence_before(self.forms, self.lower, i)
        if evidence.kind == "civility":
            return self.forms[i - 1] not in _LOOSE or not kind & CUTS
        return bool(kind & PLACE) and not kind & CUTS and evidence.kind in ("person", "eponym")

    def _goes_on(self, i: int, kind: int, last: int, start: int) -> bool:
        """Say whether the word ``i`` belongs to the segment before it, whose last word has the flags ``last``."""
        if last & INITIAL and kind & STARTER and not kind & ARTICLE:
            return False
        if self.lower[i] in ("jr", "sr"):
            return True
        if last & (_NAMED | ARTICLE) and not (kind & DEMONYM and last & (DOUBTFUL | ARTICLE)):
            return not (kind & BODY and kind & ACRONYM)
        if kind & (ARTICLE | NUMERAL | GIVEN) or (kind & HUMAN and self.lower[i] in civilities()):
            return True  # « Shafiqur Rahman Mollah »
        if kind & ACRONYM and not kind & BODY and len(self.forms[i]) > 3:
            return True
        return not kind & (CUTS | PLACE) or (bool(kind & PLACE) and not kind & CUTS and i == start + 1)

    def _body(self, i: int) -> int:
        """Return where a place or body of the tables that begins at the word ``i`` ends, or 0."""
        best = 0
        if fold(self.lower[i]) in first_words():
            body = longest(organisation_index(), self.forms, i)
            if body is not None:
                best = body[0]
            place = longest(place_index(), self.forms, i)
            if place is not None and place[0] > best:
                best = place[0]
        if self.lower[i] in things():
            rest = " ".join(self.lower[i : i + 4]) + " "
            length = max(
                (len(words) for words in things()[self.lower[i]] if rest.startswith(" ".join(words) + " ")), default=0
            )
            best = max(best, i + length if length else 0)
        if best == i + 1:
            kind = flags(self.forms[i])
            return 0 if kind & DOUBTFUL or not kind & (BODY | PLACE) else best
        return best
