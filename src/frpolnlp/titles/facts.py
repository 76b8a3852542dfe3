"""What a text says of offices: who holds which, of what country, and what is known of its people.

Takes titles with their holders, names and people; gives :class:`Text` and :class:`Fact`. Needs no spaCy.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from frpolnlp.text.words import Words
from frpolnlp.titles.alike import PAST, alike_known
from frpolnlp.titles.found import Found
from frpolnlp.titles.jurisdiction import WITHOUT, Setting, country
from frpolnlp.titles.names_beside import Names

#: offices told that are looked at before and behind a title, and words around it in which people are
_BEFORE, _BEHIND, _STRETCH = 80, 30, 2000
#: roles that many people hold at once: they are told apart by what they are of
MANY = ("org.", "party.", "generic.", "local.", "igo.", "dipl.", "union.", "jud.", "mil.", "econ.", "parl.member")
#: participles of verbs by which somebody goes on speaking
_GOING_ON = frozenset(
    "ajouté poursuivi conclu renchéri insisté complété enchaîné martelé précisé repris continué résumé".split()
)
_PARTICIPLES = ("é", "u", "i", "it", "is")
#: between a speech verb and its subject
_BEFORE_SUBJECT = frozenset("le la l' m. mme mlle me".split())
#: words between two sayings of one person
_SPEECH = 150
#: status words of an office to come
_COMING = frozenset(("future", "elect", "designate"))
#: states that have no prime minister
_NO_PRIME_MINISTER = frozenset("US CH BR AR MX CL CO VE EC BO PY UY CR PA GT HN NI SV DO".split())
_NATIONAL = (
    "state.",
    "gov.",
    "parl.",
    "local.",
    "dipl.",
    "party.",
    "opposition.",
    "candidate",
    "jud.",
    "mil.",
    "econ.",
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person is known for: role, country, and whether it has ended."""

    role: str
    country: str
    ended: bool


@dataclass(frozen=True, slots=True)
class Someone:
    """A person as titles see one: gender, country (``""`` when unknown), known offices, mentions in words."""

    gender: str
    country: str
    offices: tuple[Office, ...]
    mentions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """That somebody holds an office: where the text says so (a word), or that it is known of a person (``word`` -1)."""

    who: "int | str"
    role: str
    codes: tuple[str, ...]
    past: bool
    deputy: bool
    gender: str
    word: int
    name: str
    of: frozenset[str] = frozenset()
    colour: str = ""
    future: bool = False


class Text:
    """What resolution looks at: words, sentences, titles, names, people and the setting of one text."""

    def __init__(
        self,
        words: Words,
        sentences: Sequence[tuple[int, int]],
        titles: Sequence[Found],
        names: Names,
        people: Sequence[Someone],
    ) -> None:
        self.words, self.sentences, self.titles = words, sentences, titles
        self.names, self.people = names, people
        self.setting = Setting(words, sentences, [(person.country, person.mentions) for person in people])
        self.keys = [[_key(words, holder, names) for holder in title.holders] for title in titles]
        self.own = _own_codes(titles, self.keys)
        self.references: dict[int | str, list[int]] = {
            index: [first for first, _ in person.mentions] for index, person in enumerate(people)
        }
        for title, held in zip(titles, self.keys, strict=True):
            for who, holder in zip(held, title.holders, strict=True):
                if isinstance(who, str):
                    self.references.setdefault(who, []).append(holder[0])
        self.total = max(1, sum(map(len, self.references.values())))

        self.provinces: Counter[str] | None = None
        self.breaks = [i for i, form in enumerate(words.forms) if form == "\n"]
        self.women = [i for i, person in enumerate(people) if person.gender == "f"]
        self.titled = {who for held in self.keys for who in held}
        self.roles: dict[int | str, list[str]] = {}
        for title, held in zip(titles, self.keys, strict=True):
            if title.role != "civility":
                for who in held:
                    self.roles.setdefault(who, []).append(title.role)
        self.fallen = self._with_status(frozenset(("deposed",)))
        self.past = self._with_status(PAST)
        self._in_order = sorted(names.starts)
        self.speakers: list[tuple[int, int | str]] = [
            (first, names.starts[first][1]) for first in self._in_order if spoken(words, first)
        ]

    def _with_status(self, status: frozenset[str]) -> set[int | str]:
        """Return who is named beside a title of a head of state or government with such a status."""
        return {
            who
            for title, held in zip(self.titles, self.keys, strict=True)
            if status & set(title.status) and title.role.startswith(("state.head", "gov.head"))
            for who in held
        }

    def paragraph(self, word: int) -> int:
        """Return the first word of the paragraph of ``word``."""
        at = bisect_left(self.breaks, word)
        return self.breaks[at - 1] + 1 if at else 0

    def people_of(self, sentence: int) -> list[int]:
        """Return whom a sentence names, in order; those behind ``de`` last."""
        begin, end = self.sentences[sentence]
        starts, lower = self.names.starts, self.words.lower
        named = self._in_order[bisect_left(self._in_order, begin) : bisect_left(self._in_order, end)]
        return [starts[i][1] for i in sorted(named, key=lambda i: (lower[i - 1] in ("de", "d'"), i))]

    def here(self, word: int) -> str:
        """Return the last country that the sentence of ``word`` names before it, else the one before it, or ``""``."""
        at = self.sentence_of(word)
        for sentence in range(at, max(-1, at - 2), -1):
            begin, end = self.sentences[sentence]
            code = self.setting.nearest(begin, min(end, word))
            if code:
                return code
        return ""

    def goes_on(self, word: int) -> "int | str | None":
        """Return who spoke last before a title or name at ``word`` of which a verb says that it goes on speaking."""
        if not spoken(self.words, word, _GOING_ON):
            return None
        before = [place for place in self.speakers if place[0] < word]
        return max(before)[1] if before and word - max(before)[0] < _SPEECH else None

    def sentence_of(self, word: int) -> int:
        """Return the index of the sentence of ``word``."""
        return max(0, bisect_left(self.sentences, (word + 1, -1)) - 1)


def spoken(words: Words, first: int, verbs: frozenset[str] = frozenset()) -> bool:
    """Say whether a name or title at ``first`` is the inverted subject of a speech verb: ``», a répondu le maire``.

    Args:
        words: The words of the text.
        first: Its first word, behind its determiner.
        verbs: The participles that count; all, where there are none.
    """
    lower = words.lower
    at = first - 1
    while at > 0 and lower[at] in _BEFORE_SUBJECT:
        at -= 1
    if at < 2 or not lower[at].endswith(_PARTICIPLES) or lower[at - 1] not in ("a", "avait"):
        return False
    return lower[at - 2] in (",", "»", '"', "”") and (not verbs or lower[at] in verbs)


class Facts:
    """What is told and known of offices, near a word: a title means somebody of the same stretch of text."""

    def __init__(self, told: list[Fact], known: dict[int, list[Fact]], people: Sequence[Someone]) -> None:
        self.told, self.known = told, known
        self.words = [fact.word for fact in told]
        self.mentions = sorted((first, i) for i in known for first, _ in people[i].mentions)

    def add(self, fact: Fact) -> None:
        """Take up that somebody was meant by a title."""
        at = bisect_left(self.words, fact.word)
        self.told.insert(at, fact)
        self.words.insert(at, fact.word)

    def near(self, word: int) -> list[Fact]:
        """Return the facts that a title at ``word`` may be about, in a window that bounds the work of long texts."""
        at = bisect_left(self.words, word)
        found = self.told[max(0, at - _BEFORE) : at + _BEHIND]
        first, end = bisect_left(self.mentions, (word - _STRETCH, 0)), bisect_left(self.mentions, (word + _STRETCH, 0))
        for person in dict.fromkeys(person for _, person in self.mentions[first:end]):
            found += self.known[person]
        return found


def _key(words: Words, holder: tuple[int, int], names: Names) -> int | str:
    """Return the person of a name, or its last word where no names were sought."""
    person = names.person(*holder)
    return words.lower[holder[1] - 1] if person is None else person


def _own_codes(titles: Sequence[Found], keys: Sequence[list[int | str]]) -> dict[int | str, tuple[str, ...]]:
    """Return what jurisdiction the titles of each person name, the first that does."""
    own: dict[int | str, tuple[str, ...]] = {}
    for title, held in zip(titles, keys, strict=True):
        if not title.codes or title.role.startswith(WITHOUT) or title.evidence[0] == "discourse":
            continue
        for i, who in enumerate(held):
            own.setdefault(who, _codes_of(title, held, i))
    return own


def _codes_of(title: Found, held: Sequence[int | str], i: int) -> tuple[str, ...]:
    return title.codes[i : i + 1] if title.several and len(held) == len(title.codes) else title.codes


def codes_from_holders(text: Text, title: Found, held: Sequence[int | str]) -> None:
    """Take the jurisdiction from what is known of the holders: their office, their other titles, their country."""
    codes: list[str] = []
    national = title.role.startswith(_NATIONAL)
    for who in held:
        known: list[str] = []
        if isinstance(who, int):
            person = text.people[who]
            held_offices = [o for o in person.offices if o.country and alike_known(title, o.role) >= 1.5]
            known += [office.country for office in held_offices[:1]]
            if held_offices and held_offices[0].role == "gov.head.regional" and not title.codes:
                title.role = "gov.head.regional"  # "le premier ministre François Legault"
        known += list(text.own.get(who, ()))
        known += ["GB"] if "nobility.lord" in text.roles.get(who, ()) else []  # "Lord Curzon, ministre des …"
        if isinstance(who, int):
            known += [text.people[who].country]
        if not any(known):
            known += [
                code for t, keys in zip(text.titles, text.keys, strict=True) if who in keys for code in t.codes[:1]
            ]
        fitting = [
            code for code in known if code and (not national or (len(country(code)) == 2 and code not in ("EU", "UN")))
        ]
        if title.role == "gov.head.prime_minister":
            fitting = [code for code in fitting if code not in _NO_PRIME_MINISTER]
        if fitting and fitting[0] not in codes:
            codes.append(fitting[0] if title.role.startswith(("gov.head.regional", "local.")) else country(fitting[0]))
    if codes:
        title.codes, title.evidence = tuple(codes), ("discourse",) * len(codes)


def facts_of(text: Text) -> Facts:
    """Return what the text says of offices, and what is known of its people."""
    found = []
    for title, held in zip(text.titles, text.keys, strict=True):
        if title.role == "civility":
            continue
        facts = [fact_of(text, title, who, _codes_of(title, held, i)) for i, who in enumerate(held)]
        found += facts
        for role in title.roles:  # "le ministre des Affaires étrangères et de la Défense"
            found += [replace(fact, role=role) for fact in facts if role != title.role]
    known = {
        index: [
            Fact(index, o.role, (o.country,) if o.country else (), o.ended, False, person.gender, -1, "")
            for o in person.offices
        ]
        for index, person in enumerate(text.people)
        if person.offices
    }
    return Facts(found, known, text.people)


def fact_of(text: Text, title: Found, who: int | str, codes: tuple[str, ...]) -> Fact:
    """Return that ``who`` holds the office of ``title``."""
    gender = title.gender if title.gender in ("m", "f") and title.number == "s" else ""
    if isinstance(who, int) and text.people[who].gender:
        gender = text.people[who].gender
    return Fact(
        who, title.role, codes, bool(PAST & set(title.status)), "deputy" in title.status, gender, title.first,
        title.form.office.name, complement_words(text.words, title), colour(title),
        not _COMING.isdisjoint(title.status),
    )  # fmt: skip


def complement_words(words: Words, title: Found) -> frozenset[str]:
    """Return the capitalised words of a complement: what a title is of."""
    party = (title.party or "").lower().split()
    return frozenset(
        words.lower[i] for i in range(title.head_end, title.end) if words.forms[i][0].isupper()
    ).difference(party)


def colour(title: Found) -> str:
    """Return the party or colour that a title names, feminine and plural endings cut."""
    return (title.party or "").lower().rstrip("es")
