"""Find the mentions of persons in a text, without any model.

Takes a reading and what is known of people; gives mentions in words of the reading (:class:`Mention`). Two passes over
the capitalised runs: the first takes names that their form or their neighbours prove (a given name, a title, a
civility, an eponym's noun), the second takes what repeats a part of one of them (``Macron`` where ``Emmanuel Macron``
stands). Spans of a model, where there are any, only tip what is undecided, and only full names.
"""

from collections.abc import Collection, Iterable, Sequence

from frpolnlp.names.acronyms import take_acronyms
from frpolnlp.names.evidence import Evidence, evidence_before, is_apposed
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.repeats import (
    LATIN_END,
    LISTED,
    coordinate,
    drop_honorifics,
    drop_signatures,
    repeat,
    take_other_scripts,
)
from frpolnlp.names.search import OF, Mention, Search
from frpolnlp.names.segments import CUTS, Segment
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
from frpolnlp.places import fold, organisation, places
from frpolnlp.text.propernames import Run, find_runs
from frpolnlp.text.quotation import CLOSE, OPEN, STRAIGHT
from frpolnlp.text.reading import Reading

_NO_SINGLE = CUTS | PLACE | NUMERAL
#: endings of what is apposed to a subject to come: « Désespéré, un soudeur … », « Retraité, 63 ans, … »
_ADJECTIVE = tuple("é ée és ées ant ante ants eux euse if ive iste istes ain aine ien ienne".split())
#: before a country at whose end a name begins
_BEFORE_COUNTRY = OF | {"en", "à"}
#: more words are no name, but a list or a text without lower case
_LONGEST = 10


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


class _Finder(Search):
    """The first pass: what a name's form or its neighbours prove.

    Attributes:
        proposals: Spans of words that a model takes for persons.
        unproved: ``(first, end, gender)`` of what nothing proves: taken at the end, unless it is denied elsewhere.
    """

    def __init__(self, reading: Reading, known: Knowledge, proposals: frozenset[tuple[int, int]]) -> None:
        super().__init__(reading, known)
        self.proposals = proposals
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
            if self.keys(first, end) not in self.denied:
                self.add(first, end, gender)
        take_acronyms(self, runs)
        drop_honorifics(self)
        if self.parts:
            repeat(self, runs)
        if undecided and self.found:
            coordinate(self, undecided)
        if undecided and max(self.forms[segment.first][0] for segment in undecided) >= LATIN_END:
            take_other_scripts(self, undecided)
        drop_signatures(self)
        return _apart(self.found[first] for first in sorted(self.found))

    def _take(self, segment: Segment) -> bool:
        """Take ``segment`` as a mention if its form or its neighbours prove it."""
        first, end = segment.first, segment.end
        if end - first > _LONGEST:
            return False
        forms = self.forms
        evidence = evidence_before(forms, self.lower, first)
        particle = self.particle(first)
        if particle < first:
            self.add(particle, end, evidence_before(forms, self.lower, particle).gender)
            return True
        if evidence.kind == "civility":
            if forms[first - 1] == "Me" and flags(forms[first]) & _NO_SINGLE:
                return False
            self.add(first - (self.lower[first - 1] in OF), end, evidence.gender)
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
            self.denied.add(self.keys(first, end))
            return False
        if (given or kinds[0] & INITIAL or evidence.kind in ("person", "eponym")) or self.is_known(first, end):
            self.add(first, end, evidence.gender)
            return True
        if self._is_likely(segment, first, end, kinds, evidence):
            self.unproved.append((first, end, evidence.gender))
        elif kinds[0] & ARTICLE and first in self.cutter.starts:
            self.denied.add(self.keys(first + 1, end))
        return False

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
            if self.is_known(first, end):
                if evidence_before(self.forms, self.lower, first).kind != "thing":
                    self.add(first, end, "")
                return end
        return first + 1

    def _head(self, first: int, end: int, evidence: Evidence) -> int:
        """Return where the name begins: behind an honorific, or behind a thing with an article (``du X Jean Y``)."""
        forms = self.forms
        if end - first > 2 and flags(forms[first]) & HUMAN and any(map(_is_arabic, self.lower[first:end])):
            return first + 1
        behind_place = evidence.kind == "place" and self.lower[first - 1] in OF  # « le député de Sauvigny Jean Y »
        if (evidence.kind in ("article", "body") or behind_place) and not flags(forms[first]) & GIVEN:
            for i in range(first + 1, end - 1):
                if flags(forms[i]) & GIVEN and not flags(forms[i]) & DOUBTFUL:
                    return i
        if end - first > 2 and first and self.lower[first - 1] in _BEFORE_COUNTRY and _is_country(forms[first]):
            following = flags(forms[first + 1])
            if following & GIVEN and not following & DOUBTFUL:
                return first + 1  # « l'ambassadeur d'Israël en France Jean Y »
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
        if any(kind & GIVEN for kind in kinds):  # a given name inside: the last word may be a body's name too
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
            if not kind & GIVEN and fold(self.forms[i]) in context("adjectifs"):
                return False  # « Représentante Spéciale », « Directeur Général »
            if kind & (_NO_SINGLE & ~HUMAN & ~PLACE) and not kind & GIVEN:
                return False
            if kind & PLACE and not kind & GIVEN and not self.is_surname(i):
                return False  # « le président Hollande », not « le ministre Paris »
            if evidence.plural and not kind & GIVEN and not self._is_listed(i + 1):
                return False  # « les députés Horizons »
            if self.is_pair(i):
                return False  # « le procès Sarkozy-Kadhafi »
            if self.lower[i + 1 : i + 2] in (["de"], ["du"], ["des"], ["d'"]) and organisation(self.forms[i]):
                return False  # « le maire Horizons de Nice »
            self.add(i, i + 1, evidence.gender)
            return True
        if kind & _NO_SINGLE or evidence.kind in ("article", "thing", "body"):
            self.denied.add(self.keys(i, i + 1))
            return False
        if kind & GIVEN:
            firm = bool(after & (FOREIGN | NOUN)) or "&" in self.forms[max(0, i - 1) : i + 2]
            firm = firm or (bool(after & STARTER) and i - 1 not in self.cutter.starts)  # « Nouvelle Donne »
            if firm or kind & DOUBTFUL or self.forms[i].isupper() or self.before_bracket(i):
                return False
        elif not self._is_gloss(i) and not (kind == 0 and evidence.kind != "place" and self._is_apposed(i)):
            local = evidence.kind == "place" and self.lower[i - 1] != "à"
            local = local or bool(after & (FOREIGN | NOUN)) or "&" in self.forms[max(0, i - 1) : i + 2]
            if not local and self.is_surname(i):
                self.unproved.append((i, i + 1, ""))
            return False
        self.add(i, i + 1, "")
        return True

    def _is_listed(self, end: int) -> bool:
        """Say whether another name of a list follows (``X et Y``)."""
        return end + 1 < len(self.forms) and self.lower[end] in LISTED and self.forms[end + 1] != self.lower[end + 1]

    def _is_apposed(self, i: int) -> bool:
        """Say whether an apposition proves the word ``i`` a person; at the head of a sentence no adjective is one."""
        adjective = i in self.cutter.starts and self.lower[i].endswith(_ADJECTIVE)
        return not adjective and is_apposed(self.lower, i, i + 1)

    def _is_gloss(self, i: int) -> bool:
        """Say whether an editor's note names the person just mentioned: ``un suspect (Vautrin, ndlr)``."""
        note = i > 1 and self.forms[i - 1] in ("(", "[") and self.lower[i + 1 : i + 3] == [",", "ndlr"]
        return note and evidence_before(self.forms, self.lower, i - 1).kind in ("person", "body")


def _is_country(form: str) -> bool:
    """Say whether a word that may be a given name too is a country (``France``, ``Israël``)."""
    return bool(flags(form) & PLACE) and any(place.kind == "state" for place in places(form))


def _is_arabic(word: str) -> bool:
    """Say whether ``word``, in lower case, is a particle of an Arabic name or begins with its article."""
    return word in ("bin", "ben") or word.startswith(("al-", "el-"))


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """Return ``mentions``, in order, without the shorter one of two that overlap."""
    kept: list[Mention] = []
    for mention in mentions:
        if kept and kept[-1].end > mention.first:
            if kept[-1].end - kept[-1].first >= mention.end - mention.first:
                continue
            kept.pop()
        kept.append(mention)
    return kept
