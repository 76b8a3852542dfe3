"""Find the mentions of persons in a text, without any model.

Takes a reading and what is known of people; gives mentions in words of the reading (:class:`Mention`). Two passes over
the capitalised runs: the first takes names that their form or their neighbours prove (a given name, a title, a
civility, an eponym's noun), the second takes what repeats a part of one of them (``Macron`` where ``Emmanuel Macron``
stands). Spans of a model, where there are any, only tip what is undecided, and only full names.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from frpolnlp.names.compare import compare_names
from frpolnlp.names.evidence import Evidence, evidence_before, is_apposed
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.segments import CUTS, Cutter, Segment
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
    context,
    flags,
    humans,
)
from frpolnlp.places import fold, organisation
from frpolnlp.text.propernames import PARTICLES, Run, find_runs
from frpolnlp.text.quotation import CLOSE, OPEN, STRAIGHT
from frpolnlp.text.reading import Reading

#: where the Latin letters end
_LATIN_END = "\u0370"
_NO_SINGLE = CUTS | PLACE | NUMERAL
_OF = frozenset(("de", "d'"))
#: capitalised particles that belong to the surname behind them wherever it stands
_PARTICLES = frozenset("Ould Mint Ben Bin El Al Abou Abu Van Di Della Von".split())
#: endings of what is apposed to a subject to come: « Désespéré, un soudeur … », « Retraité, 63 ans, … »
_ADJECTIVE = tuple("é ée és ées ant ante ants eux euse if ive iste istes ain aine ien ienne".split())
#: more words are no name, but a list or a text without lower case
_LONGEST = 10
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


def find_mentions(reading: Reading, known: Knowledge, proposals: Collection[tuple[int, int]] = ()) -> list[Mention]:
    """Return the mentions of persons in ``reading``, in order.

    Args:
        reading: The text.
        known: People known by name.
        proposals: Spans of words that a model takes for persons; those of one word are not heard, since such a model
            is wrong on them where nothing else speaks for a person (7 of 7 in 70 press texts, ``fr_core_news_md``).

    Example:
        >>> from frpolnlp.text.reading import read
        >>> text = read("Selon Irakli Djanachvili, M. Le Foll et la loi Sapin gênent le Parlement. Djanachvili part.")
        >>> [text.text(found.first, found.end) for found in find_mentions(text, Knowledge([]))]
        ['Irakli Djanachvili', 'Le Foll', 'Sapin', 'Djanachvili']
    """
    return _Finder(reading, known, frozenset(proposals)).find()


class _Finder:
    """The state of one search: the words, and the mentions so far by their first word."""

    def __init__(self, reading: Reading, known: Knowledge, proposals: frozenset[tuple[int, int]]) -> None:
        self.reading = reading
        self.forms = reading.words.forms
        self.lower = reading.words.lower
        self.known = known
        self.proposals = proposals
        self.cutter = Cutter(reading, self._is_known)
        self.found: dict[int, Mention] = {}
        self.parts: dict[tuple[str, ...], int] = {}
        self.denied: set[tuple[str, ...]] = set()
        self.unproved: list[tuple[int, int, str]] = []

    def find(self) -> list[Mention]:
        runs = find_runs(self.reading.words)
        undecided = [segment for segment in self.cutter.segments(runs) if not self._take(segment)]
        ends = {run.first: run.end for run in runs}
        for segment in undecided:
            self._take_known(segment.first, min(ends[segment.run], segment.first + 4))
        for run in runs:
            if run.end - run.first > 3:
                self._take_headline(run)
        for first, end, gender in self.unproved:
            if self._keys(first, end) not in self.denied:
                self._add(first, end, gender)
        if self.parts:
            self._repeat(runs)
        if undecided and self.found:
            self._coordinate(undecided)
        if undecided and max(self.forms[segment.first][0] for segment in undecided) >= _LATIN_END:
            self._other_scripts(undecided)
        self._sign_off()
        return [self.found[first] for first in sorted(self.found)]

    def _take(self, segment: Segment) -> bool:
        """Take ``segment`` as a mention if its form or its neighbours prove it."""
        first, end = segment.first, segment.end
        if end - first > _LONGEST:
            return False
        forms = self.forms
        evidence = evidence_before(forms, self.lower, first)
        particle = self._particle(first)
        if particle < first:
            self._add(particle, end, evidence_before(forms, self.lower, particle).gender)
            return True
        if evidence.kind == "civility":
            if forms[first - 1] == "Me" and flags(forms[first]) & _NO_SINGLE:
                return False
            self._add(first - (self.lower[first - 1] in _OF), end, evidence.gender)
            return True
        if segment.after & (HUMAN | DEMONYM) and not segment.after & STARTER:
            evidence = Evidence("person", humans().get(fold(forms[first - 1]), ""))
        elif segment.after & (FOREIGN | BODY) and evidence_before(forms, self.lower, segment.run).kind == "thing":
            return False
        while end - first > 2 and len(forms[end - 1]) < 5 and flags(forms[end - 1]) & ACRONYM:
            end -= 1
        if flags(forms[first]) & ACRONYM and len(forms[first]) > 2 and self._is_mixed(first, end):
            first += 1
        first = self._head(first, end, evidence)
        if first != segment.first:
            evidence = Evidence("")
        if end - first == 1:
            return self._take_single(first, evidence, segment.after)
        kinds = [flags(form) for form in forms[first:end]]
        given = kinds[0] & GIVEN and not (kinds[0] & DOUBTFUL and self._is_word(kinds[1]))
        if all(len(form) < 3 for form in forms[first:end]) and kinds[0] & INITIAL:
            return False
        if evidence.kind in ("article", "thing") or (evidence.kind == "body" and not given):
            self.denied.add(self._keys(first, end))
            return False
        if (given or kinds[0] & INITIAL or evidence.kind in ("person", "eponym")) or self._is_known(first, end):
            self._add(first, end, evidence.gender)
            return True
        if self._is_likely(segment, first, end, kinds, evidence):
            self.unproved.append((first, end, evidence.gender))
        elif kinds[0] & ARTICLE and first in self.cutter.starts:
            self.denied.add(self._keys(first + 1, end))
        return False

    def _particle(self, first: int) -> int:
        """Return where the particles before a surname begin, if a civility stands before them (``Mme von der X``)."""
        k = first
        while k > 0 and (self.lower[k - 1] in PARTICLES or (k < first and self.lower[k - 1] in _OF)):
            k -= 1
        civil = k < first and k > 0 and evidence_before(self.forms, self.lower, k).kind == "civility"
        return k if civil else first

    def _take_headline(self, run: Run) -> None:
        """Take the known names of a headline in capitals."""
        forms = self.forms
        if not all(form.isupper() for form in forms[run.first : run.end]):
            return
        i = run.first
        while i + 1 < run.end:
            if flags(forms[i]) & GIVEN or not flags(forms[i]) & CUTS & ~ACRONYM:
                i = self._take_known(i, min(i + 4, run.end))
            else:
                i += 1

    def _take_known(self, first: int, limit: int) -> int:
        """Take the longest known full name that begins at ``first``; return where to go on."""
        for end in range(limit, first + 1, -1):
            if self._is_known(first, end):
                if evidence_before(self.forms, self.lower, first).kind != "thing":
                    self._add(first, end, "")
                return end
        return first + 1

    def _head(self, first: int, end: int, evidence: Evidence) -> int:
        """Return where the name begins: behind an honorific, or behind a thing with an article (``du X Jean Y``)."""
        forms = self.forms
        if end - first > 2 and flags(forms[first]) & HUMAN and any(map(_is_arabic, self.lower[first:end])):
            return first + 1
        if evidence.kind in ("article", "body") and not flags(forms[first]) & GIVEN:
            for i in range(first + 1, end - 1):
                if flags(forms[i]) & GIVEN and not flags(forms[i]) & DOUBTFUL:
                    return i
        return first

    def _is_word(self, kind: int) -> bool:
        return bool(kind & (NOUN | FOREIGN | BODY)) or (bool(kind & STARTER) and not kind & ARTICLE)

    def _is_mixed(self, first: int, end: int) -> bool:
        return not all(form.isupper() for form in self.forms[first:end])

    def _is_likely(self, segment: Segment, first: int, end: int, kinds: Sequence[int], evidence: Evidence) -> bool:
        """Say whether two to four unknown words are a person's name, by all that they are not."""
        forms = self.forms
        if (first, end) in self.proposals:
            return True
        if evidence.kind == "place" or kinds[0] & (ARTICLE | ACRONYM) or segment.before & FOREIGN:
            return False
        if any(kind & GIVEN for kind in kinds):  # « Pavan Kumar Rai »
            kinds = [*kinds[:-1], kinds[-1] & ~(PLACE | BODY)]
        if end - first > 4 or any(kind & (NOUN | FOREIGN | PLACE | BODY | NUMERAL | STARTER) for kind in kinds):
            return False
        if segment.after & (BODY | NOUN | FOREIGN) and not segment.after & PLACE and end - first > 3:
            return False
        if first and forms[first - 1] in (OPEN, STRAIGHT) and end < len(forms) and forms[end] in (CLOSE, STRAIGHT):
            return False
        return not all(form.isupper() and len(form) > 1 for form in forms[first:end])

    def _take_single(self, i: int, evidence: Evidence, after: int) -> bool:
        """Take one word: after a title or an eponym's noun, a sure given name, a known surname, a model's proposal."""
        kind = self.cutter.flags(i)
        if evidence.kind in ("person", "eponym"):
            if kind & (_NO_SINGLE & ~HUMAN & ~PLACE) and not kind & GIVEN:
                return False
            if kind & PLACE and not kind & GIVEN and not self._is_surname(i):
                return False  # « le président Hollande », not « le ministre Paris »
            if evidence.plural and not kind & GIVEN and not self._is_listed(i + 1):
                return False  # « les députés Horizons »
            if self._is_pair(i):
                return False  # « le procès Sarkozy-Kadhafi »
            self._add(i, i + 1, evidence.gender)
            return True
        if kind & _NO_SINGLE or evidence.kind in ("article", "thing", "body"):
            self.denied.add(self._keys(i, i + 1))
            return False
        if kind & GIVEN:
            firm = bool(after & (FOREIGN | NOUN)) or "&" in self.forms[max(0, i - 1) : i + 2]
            firm = firm or (bool(after & STARTER) and i - 1 not in self.cutter.starts)  # « Nouvelle Donne »
            if firm or kind & DOUBTFUL or self.forms[i].isupper() or self._before_bracket(i):
                return False
        elif not self._is_gloss(i) and not (kind == 0 and evidence.kind != "place" and self._is_apposed(i)):
            local = evidence.kind == "place" and self.lower[i - 1] != "à"
            local = local or bool(after & (FOREIGN | NOUN)) or "&" in self.forms[max(0, i - 1) : i + 2]
            if not local and self._is_surname(i):
                self.unproved.append((i, i + 1, ""))
            return False
        self._add(i, i + 1, "")
        return True

    def _is_pair(self, i: int) -> bool:
        """Say whether a hyphen joins two known surnames."""
        one, hyphen, other = self.forms[i].partition("-")
        return bool(hyphen and self.known.by_surname(one) and self.known.by_surname(other))

    def _is_surname(self, i: int) -> bool:
        """Say whether somebody in an office is known by that surname, whole: not the second half of a double one."""
        key = fold(self.forms[i])
        return organisation(self.forms[i]) is None and any(
            person.office and key in (words[-1], words[0])
            for person in self.known.by_surname(self.forms[i])
            for words in [fold(person.name).split(" ")]
        )

    def _is_listed(self, end: int) -> bool:
        """Say whether another name of a list follows (``X et Y``)."""
        return end + 1 < len(self.forms) and self.lower[end] in _LISTED and self.forms[end + 1] != self.lower[end + 1]

    def _is_apposed(self, i: int) -> bool:
        """Say whether an apposition proves the word ``i`` a person; at the head of a sentence no adjective is one."""
        adjective = i in self.cutter.starts and self.lower[i].endswith(_ADJECTIVE)
        return not adjective and is_apposed(self.lower, i, i + 1)

    def _is_gloss(self, i: int) -> bool:
        """Say whether an editor's note names the person just mentioned: ``un terroriste (Nemmouche, ndlr)``."""
        note = i > 1 and self.forms[i - 1] in ("(", "[") and self.lower[i + 1 : i + 3] == [",", "ndlr"]
        return note and evidence_before(self.forms, self.lower, i - 1).kind in ("person", "body")

    def _before_bracket(self, i: int) -> bool:
        """Say whether a bracket closes behind a given name and the surname follows: ``(Emmanuel) Macron``."""
        return i + 2 < len(self.forms) and self.forms[i + 1] in (")", "]") and self.forms[i + 2][0].isupper()

    def _is_known(self, first: int, end: int) -> bool:
        return bool(self.known.find(self.reading.text(first, end)))

    def _keys(self, first: int, end: int) -> tuple[str, ...]:
        return tuple(map(fold, self.forms[first:end]))

    def _add(self, first: int, end: int, gender: str) -> None:
        keys = self._keys(first, end)
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

    def _repeat(self, runs: Sequence[Run]) -> None:
        """Take what repeats a part of a mention."""
        parts = self.parts
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
                keys = self._keys(i, min(i + longest_part, len(self.forms)))
                end = next((i + n for n in range(len(keys), 0, -1) if keys[:n] in parts), 0)
                if end and not any(taken[i:end]) and self._repeats(i, end, run):
                    first = self._with_particle(i, keys[: end - i])
                    evidence = evidence_before(self.forms, self.lower, first)
                    self.found[first] = Mention(first, end, evidence.gender, self._keys(first, end))
                    taken[i:end] = b"\1" * (end - i)
                    i = end
                else:
                    i += 1

    def _with_particle(self, first: int, keys: tuple[str, ...]) -> int:
        """Return where the surname ``keys`` begins with its ``de``: after a title (``le général de Gaulle``)."""
        if first and self.forms[first - 1] in _PARTICLES and first - 1 not in self.found:
            return first - 1
        if first and self.lower[first - 1] in PARTICLES:
            return self._particle(first)
        if first < 2 or self.lower[first - 1] not in _OF or (self.lower[first - 1], *keys) not in self.parts:
            return first
        named = evidence_before(self.forms, self.lower, first - 1).kind in ("civility", "person")
        return first - 1 if named else first

    def _repeats(self, first: int, end: int, run: Run) -> bool:
        """Say whether the words ``first`` to ``end``, a part of a name of the text, are a mention here."""
        forms = self.forms
        evidence = evidence_before(forms, self.lower, first)
        kind = flags(forms[first])
        if evidence.kind == "civility":
            return True
        if evidence.kind == "thing" or (evidence.kind == "article" and not kind & ARTICLE):
            return False
        if end < run.end and flags(forms[end]) & (FOREIGN | NOUN) and not forms[end].isupper():
            return False
        if end - first > 1:
            return True
        local = not kind & DOUBTFUL or (first > 0 and self.lower[first - 1] in ("en", "dans", "vers", "depuis"))
        if evidence.kind == "body" or (kind & PLACE and local and evidence.kind != "person"):
            return False
        if kind & STARTER and not kind & GIVEN and evidence.kind != "person":
            return False
        if self._before_bracket(first) and kind & GIVEN:
            return False
        return not (
            first in self.cutter.starts and (kind & (STARTER | NOUN) or self.lower[first] in self.cutter.written)
        )

    def _coordinate(self, undecided: Sequence[Segment]) -> None:
        """Take the other names of a list that a plural civility begins (``MM. X et Y``)."""
        ends = {mention.end: mention for mention in self.found.values()}
        listed: set[int] = set()
        for segment in undecided:
            first = segment.first
            if first in self.found or first < 3 or self.lower[first - 1] not in _LISTED:
                continue
            before = ends.get(first - 1)
            if before is not None and (before.end in listed or self._in_plural(before, ends)):
                self._add(first, segment.end, before.gender)
                ends[segment.end] = self.found[first]
                listed.add(segment.end)

    def _other_scripts(self, undecided: Sequence[Segment]) -> None:
        """Take names in another script: known ones, and glosses of a mention (``Loukachenko (Лукашенко)``)."""
        ends = {mention.end: mention for mention in self.found.values()}
        glosses: set[tuple[str, ...]] = set()
        for segment in undecided:
            first, end = segment.first, segment.end
            if self.forms[first][0] < _LATIN_END or first in self.found:
                continue
            name = self.reading.text(first, end)
            keys = self._keys(first, end)
            before = ends.get(first - 1) if first and self.forms[first - 1] in ("(", "[", ",", "/") else None
            gloss = before is not None and self._is_spelling(before, name)
            if gloss or keys in glosses or self.known.find(name) or self.known.by_surname(name):
                glosses.add(keys)
                self._add(first, end, before.gender if before is not None and gloss else "")

    def _is_spelling(self, mention: Mention, name: str) -> bool:
        return compare_names(self.reading.text(mention.first, mention.end), name).verdict != "different"

    def _in_plural(self, mention: Mention, ends: dict[int, Mention]) -> bool:
        """Say whether a plural civility stands before the list that ends with ``mention``."""
        while True:
            k = mention.first - 1
            if k < 1 or self.lower[k] not in _LISTED:
                return k >= 0 and evidence_before(self.forms, self.lower, k + 1).plural
            earlier = ends.get(k)
            if earlier is None:
                return False
            mention = earlier

    def _sign_off(self) -> None:
        """Drop the signature of an article: a name alone in the last line, or behind ``Par``, and nowhere else."""
        forms = self.forms
        count = len(forms)
        for mention in [m for m in self.found.values() if m.end + 3 > count or self._signs(m)]:
            line = mention.first == 0 or forms[mention.first - 1] == "\n" or self._signs(mention)
            rest = forms[mention.end : count]
            alone = line and (not rest or rest[0] in ("/", "\n", ".") or self._signs(mention))
            if alone and mention.first and sum(m.keys[-1] == mention.keys[-1] for m in self.found.values()) == 1:
                del self.found[mention.first]

    def _signs(self, mention: Mention) -> bool:
        """Say whether ``Par``, at the head of a line that holds no more than a name, stands before ``mention``."""
        k = mention.first - 1
        if k < 0 or fold(self.forms[k]) not in context("signatures") or (k > 0 and self.forms[k - 1] != "\n"):
            return False
        return mention.end == len(self.forms) or self.forms[mention.end] == "\n"


def _is_arabic(word: str) -> bool:
    """Say whether ``word``, in lower case, is a particle of an Arabic name or begins with its article."""
    return word in ("bin", "ben") or word.startswith(("al-", "el-"))
