"""Find the mentions of persons in a text, without any model.

Takes a reading and what is known of people; gives mentions in words of the reading (:class:`Mention`). Two passes over
the capitalised runs: the first takes names that their form or their neighbours prove (a given name, a title, a
civility, an eponym's noun), the second takes what repeats a part of one of them (``Macron`` where ``Emmanuel Macron``
stands). Spans of a model, where there are any, only tip what is undecided.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from frpolnlp.names.knowledge import Knowledge
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
    context,
    flags,
    humans,
    no_eponyms,
    plurals,
)
from frpolnlp.places import countries_of_adjective, fold, longest, organisation_index, place_index
from frpolnlp.text.propernames import Run, find_runs, joined
from frpolnlp.text.quotation import CLOSE, MARKS, OPEN
from frpolnlp.text.reading import Reading

_CUTS = STARTER | NOUN | FOREIGN | HUMAN | DEMONYM | BODY | ACRONYM
_NO_SINGLE = _CUTS | PLACE | NUMERAL
_DETERMINERS = frozenset("le la l' les du au aux des un une cet cette ce ces son sa ses leur leurs notre nos".split())
_LISTED = frozenset((",", "et", "ou", "&"))


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


class _Segment(NamedTuple):
    """A part of a run that may be a name: flags of the words of the run around it, and where the run starts."""

    first: int
    end: int
    after: int
    before: int
    run: int


class Evidence(NamedTuple):
    """What stands before a name: ``person`` (a title or civility), ``thing``, ``eponym``, ``article`` or nothing."""

    kind: str
    gender: str
    plural: bool = False


_NONE = Evidence("", "")


def find_mentions(reading: Reading, known: Knowledge, proposals: Collection[tuple[int, int]] = ()) -> list[Mention]:
    """Return the mentions of persons in ``reading``, in order.

    Args:
        reading: The text.
        known: People known by name.
        proposals: Spans of words that a model takes for persons.

    Example:
        >>> from frpolnlp.text.reading import read
        >>> text = read("Selon Irakli Djanachvili, M. Le Foll et la loi Sapin gênent le Parlement. Djanachvili part.")
        >>> [text.text(found.first, found.end) for found in find_mentions(text, Knowledge([]))]
        ['Irakli Djanachvili', 'Le Foll', 'Sapin', 'Djanachvili']
    """
    return _Finder(reading, known, frozenset(proposals)).find()


class _Finder:
    """The state of one search: the words, the runs, and the mentions so far."""

    def __init__(self, reading: Reading, known: Knowledge, proposals: frozenset[tuple[int, int]]) -> None:
        self.reading = reading
        self.words = reading.words
        self.forms = reading.words.forms
        self.lower = reading.words.lower
        self.known = known
        self.proposals = proposals
        self.written = frozenset(self.forms)
        self.starts = frozenset(first for first, _ in reading.sentences)
        self.found: dict[int, Mention] = {}
        self.parts: dict[tuple[str, ...], int] = {}

    def find(self) -> list[Mention]:
        runs = find_runs(self.words)
        segments = self._segments(runs)
        undecided = []
        for segment in segments:
            if not self._take(segment):
                undecided.append(segment)
        self._repeat(runs)
        if undecided:
            self._coordinate(undecided)
        return [self.found[first] for first in sorted(self.found)]

    def _common(self, i: int) -> int:
        """Return the flags of the word ``i``; one that the text also writes in lower case is a common word."""
        form = self.forms[i]
        found = flags(form)
        if not found & (GIVEN | STARTER | NOUN) and self.lower[i] in self.written and form != self.lower[i]:
            return found | NOUN
        return found

    def _segments(self, runs: Sequence[Run]) -> list[_Segment]:
        """Cut the runs at words that belong to no name; join what ``de`` joins."""
        found: list[_Segment] = []
        for run in runs:
            pieces = self._cut(run)
            if (
                pieces
                and found
                and found[-1].end == found_end(found[-1], run, self.lower)
                and self._joins(found[-1], pieces[0])
            ):
                last = found.pop()
                pieces[0] = _Segment(last.first, pieces[0].end, last.after, pieces[0].before, last.run)
            found += pieces
        return found

    def _joins(self, segment: _Segment, following: _Segment) -> bool:
        """Say whether ``de`` between the two belongs to a surname: after given names alone, or ``d'`` + unknown."""
        if not joined(self.words, Run(segment.first, segment.end), Run(following.first, following.end)):
            return False
        right = flags(self.forms[following.first])
        if right & (PLACE | GIVEN) and not right & ARTICLE:
            return False
        kinds = [flags(form) for form in self.forms[segment.first : segment.end]]
        if all(kind & (GIVEN | INITIAL) for kind in kinds):
            return True
        return bool(kinds[0] & GIVEN) and self.lower[segment.end] in ("d'", "dall'", "dell'") and right == 0

    def _cut(self, run: Run) -> list[_Segment]:
        """Return the segments of a run that may be names."""
        forms = self.forms
        if run.end - run.first > 3 and all(form.isupper() for form in forms[run.first : run.end]):
            return []
        found: list[_Segment] = []
        start = -1
        after = last = 0
        killed = False

        def close(end: int, before: int) -> None:
            nonlocal start, killed
            if start >= 0 and not (killed or (before & FOREIGN and not flags(forms[start]) & (GIVEN | INITIAL))):
                while end > start and flags(forms[end - 1]) & ARTICLE and not flags(forms[end - 1]) & GIVEN:
                    end -= 1
                if end > start:
                    found.append(_Segment(start, end, after, before, run.first))
            start, killed = -1, False

        i = run.first
        while i < run.end:
            form = forms[i]
            kind = self._common(i)
            if form == self.lower[i] and form[0] < "\u0590" and "-" not in form:  # a particle inside
                i += 1
                continue
            named = kind & (GIVEN | INITIAL)
            if kind & (PLACE | BODY | FOREIGN | NOUN | STARTER) or not named:
                end = self._body(i, run.end)
                if end and not (start >= 0 and last & GIVEN and end == i + 1):
                    close(i, BODY)
                    after, last = BODY, BODY
                    i = end
                    continue
            if start >= 0 and (
                (last & (GIVEN | INITIAL | ARTICLE) and not (kind & ACRONYM and kind & BODY) and not kind & DEMONYM)
                or kind & (ARTICLE | NUMERAL | GIVEN)
                or (kind & ACRONYM and not kind & BODY and len(form) > 3)
                or not kind & (_CUTS | PLACE)
                or (kind & PLACE and not kind & _CUTS and i == start + 1)
            ):
                pass
            elif start < 0 and (
                named
                or not kind & (_CUTS | PLACE | NUMERAL)
                or (kind & ARTICLE and i + 1 < run.end and not self._common(i + 1) & (_CUTS | PLACE | GIVEN))
                or (kind & ACRONYM and not kind & (BODY | STARTER) and len(form) == 2 and i + 1 < run.end)
                or (form.isupper() and len(form) > 3 and not kind & (BODY | NOUN | STARTER | PLACE | DEMONYM))
            ):
                if kind & STARTER and i in self.starts and not (i + 1 < run.end and kind & (GIVEN | ARTICLE)):
                    after = last = kind
                    i += 1
                    continue
                start = i
            else:
                close(i, kind)
                after = last = kind
                i += 1
                continue
            last = kind
            i += 1
        close(run.end, 0)
        return found

    def _body(self, i: int, end: int) -> int:
        """Return where a place or body of the tables that begins at the word ``i`` ends, or 0."""
        best = 0
        body = longest(organisation_index(), self.forms, i)
        if body is not None:
            best = body[0]
        place = longest(place_index(), self.forms, i)
        if place is not None:
            best = max(best, place[0])
        if best == i + 1 and flags(self.forms[i]) & DOUBTFUL:
            return 0
        if best == i + 1 and not flags(self.forms[i]) & (BODY | PLACE):
            return 0
        return best

    def evidence(self, i: int) -> Evidence:
        """Return what the words before ``i`` say of a name that starts there."""
        lower = self.lower
        k = i - 1
        if k >= 0 and lower[k] in MARKS:
            k -= 1
        if k < 0:
            return _NONE
        word = lower[k]
        gender = civilities().get(word)
        if gender is not None:
            return Evidence("person", gender, word in plurals())
        skipped = 0
        while (
            skipped < 2
            and k > 0
            and word.isalpha()
            and (countries_of_adjective(word) or fold(word) in context("adjectifs"))
            and fold(word) not in humans()
        ):
            k -= 1
            skipped += 1
            word = lower[k]
        key = fold(word)
        if not skipped and key in context("eponymes") and fold(self.forms[i]) not in no_eponyms():
            return Evidence("eponym", "")
        human = humans().get(key)
        if human is not None:
            if k > 0 and fold(lower[k - 1]) in context("choses"):
                return Evidence("thing", "")
            return Evidence("person", human)
        if skipped:
            return Evidence("person", "") if self.forms[i - 1] != lower[i - 1] else _NONE
        if key in context("choses"):
            return Evidence("thing", "")
        if word in _DETERMINERS:
            return Evidence("article", "")
        if word in ("de", "d'", "du") and k > 0 and fold(lower[k - 1]) in context("lieux"):
            return Evidence("place", "")
        if countries_of_adjective(self.forms[k]) and self.forms[k] != word:
            return Evidence("person", "")
        return _NONE

    def _take(self, segment: _Segment) -> bool:
        """Take ``segment`` as a mention if its form or its neighbours prove it."""
        first, end = segment.first, segment.end
        forms = self.forms
        evidence = self.evidence(first)
        kinds = [flags(form) for form in forms[first:end]]
        if evidence.kind == "person" and self.lower[first - 1] in civilities():
            if forms[first - 1] == "Me" and kinds[0] & _NO_SINGLE:
                return False
            self._add(first, end, evidence.gender)
            return True
        if segment.after & (HUMAN | DEMONYM) and not segment.after & STARTER:
            evidence = Evidence("person", humans().get(fold(forms[first - 1]), ""))
        if evidence.kind in ("thing", "article"):
            return False
        if segment.after & (FOREIGN | BODY) and self.evidence(segment.run).kind == "thing":
            return False
        if end - first == 1:
            return self._take_single(first, kinds[0], evidence)
        if kinds[0] & ACRONYM and len(forms[first]) > 2 and not all(form.isupper() for form in forms[first:end]):
            first += 1
            kinds = kinds[1:]
            if end - first == 1:
                return self._take_single(first, kinds[0], evidence)
        while end - first > 2 and kinds[-1] & ACRONYM and len(forms[end - 1]) < 5:
            end -= 1
            kinds.pop()
        if segment.before & FOREIGN and evidence.kind != "person" and not kinds[0] & GIVEN:
            return False
        certain = kinds[0] & (GIVEN | INITIAL) or evidence.kind in ("person", "eponym")
        if not certain and not self.known_as(first, end) and (first, end) not in self.proposals:
            if (
                kinds[0] & ARTICLE
                or evidence.kind == "place"
                or end - first > 4
                or any(kind & (NOUN | FOREIGN | PLACE | BODY | NUMERAL) for kind in kinds)
            ):
                return False
            if (segment.after & (BODY | NOUN | FOREIGN) and not segment.after & PLACE) and end - first > 3:
                return False
            if first and forms[first - 1] in (OPEN, '"') and end < len(forms) and forms[end] in (CLOSE, '"'):
                return False
            if all(form.isupper() and len(form) > 1 for form in forms[first:end]):
                return False
        self._add(first, end, evidence.gender)
        return True

    def _take_single(self, i: int, kind: int, evidence: Evidence) -> bool:
        proposed = (i, i + 1) in self.proposals
        if evidence.kind in ("person", "eponym"):
            if kind & (_NO_SINGLE & ~HUMAN) and not (kind & GIVEN):
                return False
            self._add(i, i + 1, evidence.gender)
            return True
        if kind & _NO_SINGLE:
            return False
        initial = i in self.starts
        if kind & GIVEN:
            if kind & DOUBTFUL or (initial and not proposed and not self._verb(i + 1)):
                return False
        elif not (self.known.by_surname(self.forms[i]) or (proposed and not initial)):
            return False
        self._add(i, i + 1, "")
        return True

    def _verb(self, i: int) -> bool:
        """Say whether the word ``i`` begins a clause of a subject before it."""
        return i < len(self.lower) and fold(self.lower[i]) in context("verbes")

    def known_as(self, first: int, end: int) -> bool:
        """Say whether somebody of that full name is known."""
        return bool(self.known.find(self.reading.text(first, end)))

    def _add(self, first: int, end: int, gender: str) -> None:
        keys = tuple(fold(form) for form in self.forms[first:end])
        self.found[first] = Mention(first, end, gender, keys)
        if end - first > 1:
            self._remember(first, keys)
        elif keys not in self.parts:
            self.parts[keys] = first

    def _remember(self, first: int, keys: tuple[str, ...]) -> None:
        """Keep the parts of a full name that may stand for it: each end of it, and single words but given names."""
        count = len(keys)
        for start in range(count):
            for stop in range(start + 1, count + 1):
                if stop - start == 1:
                    form = self.forms[first + start]
                    if (
                        len(keys[start]) < 2
                        or form[-1] == "."
                        or flags(form) & (ARTICLE | NUMERAL)
                        or form == self.lower[first + start]
                    ):
                        continue
                    if start == 0 and flags(form) & GIVEN and flags(form) & (DOUBTFUL | STARTER | NOUN):
                        continue
                self.parts.setdefault(keys[start:stop], first)

    def _repeat(self, runs: Sequence[Run]) -> None:
        """Take what repeats a part of a mention."""
        parts = self.parts
        if not parts:
            return
        longest_part = max(map(len, parts))
        heads = {keys[0] for keys in parts}
        taken = bytearray(len(self.forms))
        for mention in self.found.values():
            taken[mention.first : mention.end] = b"\1" * (mention.end - mention.first)
        for run in runs:
            i = run.first
            while i < run.end:
                if taken[i] or fold(self.forms[i]) not in heads:
                    i += 1
                    continue
                keys = [fold(form) for form in self.forms[i : min(i + longest_part, len(self.forms))]]
                end = next((i + n for n in range(len(keys), 0, -1) if tuple(keys[:n]) in parts), 0)
                if end and not any(taken[i:end]) and self._repeats(i, end, run):
                    self.found[i] = Mention(i, end, self._gender(i), tuple(keys[: end - i]))
                    taken[i:end] = b"\1" * (end - i)
                    i = end
                else:
                    i += 1

    def _gender(self, i: int) -> str:
        evidence = self.evidence(i)
        return evidence.gender if evidence.kind == "person" else ""

    def _repeats(self, first: int, end: int, run: Run) -> bool:
        """Say whether the words ``first`` to ``end``, a part of a name of the text, are a mention here."""
        forms = self.forms
        evidence = self.evidence(first)
        if evidence.kind == "person" and self.lower[first - 1] in civilities():
            return True
        if evidence.kind == "thing" or (evidence.kind == "article" and not flags(forms[first]) & ARTICLE):
            return False
        if end < run.end and flags(forms[end]) & (FOREIGN | NOUN) and not forms[end].isupper():
            return False
        kind = flags(forms[first])
        if end - first == 1:
            if kind & PLACE and not kind & DOUBTFUL and evidence.kind != "person":
                return False
            if kind & (STARTER | NOUN) and first in self.starts:
                return False
            if kind & STARTER and not kind & GIVEN and evidence.kind != "person":
                return False
            if self.lower[first] in self.written and first in self.starts:
                return False
        return True

    def _coordinate(self, undecided: Sequence[_Segment]) -> None:
        """Take the other names of a list that a plural civility or a mention begins (``MM. X et Y``)."""
        ends = {mention.end: mention for mention in self.found.values()}
        for segment in undecided:
            first = segment.first
            if first in self.found or first < 3 or self.lower[first - 1] not in _LISTED:
                continue
            before = ends.get(first - 1)
            if before is None or self._civil(before) != "plural":
                continue
            self._add(first, segment.end, before.gender)
            ends[segment.end] = self.found[first]

    def _civil(self, mention: Mention) -> str:
        """Say whether a plural civility stands before the list that ends with ``mention``."""
        k = mention.first
        while k > 0:
            if self.lower[k - 1] in plurals():
                return "plural"
            if self.lower[k - 1] not in _LISTED:
                return ""
            earlier = next((m for m in self.found.values() if m.end == k - 1), None)
            if earlier is None:
                return ""
            k = earlier.first
        return ""


def found_end(segment: _Segment, run: Run, lower: Sequence[str]) -> int:
    """Return the end of ``segment`` if only a short particle stands between it and ``run``, else -1."""
    return segment.end if 0 < run.first - segment.end <= 2 else -1
