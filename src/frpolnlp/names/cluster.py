"""Group the mentions of a text to people.

Takes mentions (words of a reading) and what is known; gives people in the order of first mention. Full names first:
the same words, one a part of the other, initials for them, or nearly the same spelling (another romanisation or
script). A surname alone then goes to the person who bears it and was named last, of the gender that the title or
civility before it tells. Different given names and gendered surnames are different people.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz

from frpolnlp.annotations.names import Person
from frpolnlp.names.acronyms import person_of, stands_for
from frpolnlp.names.compare import compare_names, opposed_genders
from frpolnlp.names.evidence import gender_after
from frpolnlp.names.identity import LATIN_END, identify, is_short_for
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.search import Mention
from frpolnlp.names.vocabulary import given_name
from frpolnlp.text.quotation import MARKS
from frpolnlp.text.reading import Reading

#: the least score of a comparison that makes two spellings in one text one person
_ENOUGH = 0.95
#: the least likeness (0..100) of two surnames that differ in where their words end
_NEARLY = 88
#: prepositions that put a name out of focus: « Cristina Kirchner, veuve de Nestor Kirchner »
_OBLIQUE = frozenset(("de", "d'", "avec", "par", "contre", "à", "chez", "sur"))
#: between a name and another one of the same person
_ALIASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "alias", "dit", "dite", "surnommé", "surnommée", "de son vrai nom", "de son nom de guerre", "nom de code",
        "nom de guerre", "au nom de code", "plus connu sous le nom de", "plus connue sous le nom de", "alias le",
        "alias la", "connu sous le nom de", "connue sous le nom de", "connu sous le nom de guerre de",
        "connu sous son nom de guerre", "né", "née",
    )
)  # fmt: skip
_ALIAS_WORDS = frozenset("alias dit dite surnommé surnommée nom né née".split())
_Focus = tuple[int, bool, int]
_NEVER: _Focus = (-1, False, -1)
#: what stands for all names in other scripts among the words that names share
_FOREIGN = ""
#: of how many of those that share a word the last are looked at: a list of ten thousand Jeans stays linear
_MANY = 100
#: the least likeness of two romanisations of one surname that is looked at closer
_ALIKE = 75


@dataclass(slots=True, eq=False)
class _Cluster:
    """A person while the text is being read: the words of the fullest name, and what has been found."""

    keys: tuple[str, ...]
    name: str
    full: int = 0
    mentions: list[Mention] = field(default_factory=list)
    genders: dict[str, int] = field(default_factory=dict)
    apposed: str = ""

    def add(self, mention: Mention, apposed: str) -> None:
        self.mentions.append(mention)
        self.apposed = self.apposed or apposed
        if mention.gender:
            self.genders[mention.gender] = self.genders.get(mention.gender, 0) + 1

    @property
    def gender(self) -> str:
        """The gender that titles and civilities tell, else the given name, else an apposition."""
        if self.genders:
            return max(self.genders, key=lambda gender: self.genders[gender])
        return _given_gender(self.keys) or self.apposed


def cluster(reading: Reading, text: str, mentions: Sequence[Mention], known: Knowledge) -> list[Person]:
    """Return the people that ``mentions`` name, in the order of first mention.

    Args:
        reading: The text as it was read.
        text: The author's text.
        mentions: Its mentions, in order.
        known: People known by name.

    Example:
        >>> from frpolnlp.names.mentions import find_mentions
        >>> from frpolnlp.text.reading import read
        >>> text = "Marine Le Pen a repris Jean-Marie Le Pen. « Non », a dit Mme Le Pen."
        >>> found = find_mentions(read(text), Knowledge([]))
        >>> [(person.name, len(person.mentions)) for person in cluster(read(text), text, found, Knowledge([]))]
        [('Marine Le Pen', 2), ('Jean-Marie Le Pen', 1)]
    """
    clusters = _group(reading, mentions, known)
    clusters.sort(key=lambda found: found.mentions[0].first)
    return [identify(reading, text, f"P{i}", found.mentions, found.gender, known) for i, found in enumerate(clusters)]


def _group(reading: Reading, mentions: Sequence[Mention], known: Knowledge) -> list[_Cluster]:
    """Return the clusters: full names first, then what is shorter."""
    full: list[_Cluster] = []
    homes: dict[tuple[str, ...], _Cluster] = {}
    bearers: dict[tuple[str, ...], list[_Cluster]] = {}
    by_word: dict[str, dict[int, _Cluster]] = {}
    for mention in sorted((m for m in mentions if len(m.keys) > 1), key=lambda m: -len(m.keys)):
        keys = mention.keys
        if keys not in homes and keys not in bearers:
            related = _related(keys, by_word)
            fuller = [found for found in related if set(keys) < set(found.keys)]
            if fuller:
                bearers[keys] = fuller
            else:
                name = reading.text(mention.first, mention.end)
                home = next((found for found in related if _same(found, keys, name)), None)
                if home is None:
                    home = _Cluster(keys, name)
                    full.append(home)
                homes[keys] = home
                for word in _words(keys):
                    held = by_word.setdefault(word, {})
                    held[id(home)] = home
                    if len(held) > _MANY:
                        del held[next(iter(held))]
        if keys in homes:
            homes[keys].full += 1
    by_key: dict[str, dict[int, _Cluster]] = {}
    for keys, home in homes.items():
        for key in keys:
            by_key.setdefault(key, {})[id(home)] = home
    for key, found_by in by_key.items():
        bearers[(key,)] = list(found_by.values())
    by_letter: dict[str, list[_Cluster]] = {}
    for found in full:
        by_letter.setdefault(found.keys[-1][0], []).append(found)
    latest: dict[int, _Focus] = {}
    single: dict[tuple[str, ...], _Cluster] = {}
    for mention in mentions:
        chosen = homes.get(mention.keys) or _choose(bearers.get(mention.keys, ()), mention.gender, latest)
        if chosen is None and mention.keys[0] >= LATIN_END:
            around = (*full[-_MANY:], *list(single.values())[-_MANY:])
            chosen = _other_script(reading.text(mention.first, mention.end), around, latest)
        if chosen is None:
            alike = by_letter.get(mention.keys[0][0], ())[-_MANY:]
            chosen = single.get(mention.keys) or _respelt(
                reading.text(mention.first, mention.end), mention, full, alike, known
            )
            if chosen is None:
                chosen = single[mention.keys] = _Cluster(mention.keys, reading.text(mention.first, mention.end))
        chosen.add(mention, gender_after(reading.words.lower, mention.end))
        latest[id(chosen)] = _focus(reading, mention)
    _join_aliases(reading, mentions, (*full, *single.values()))
    return [found for found in (*full, *single.values()) if found.mentions]


def _join_aliases(reading: Reading, mentions: Sequence[Mention], clusters: Iterable[_Cluster]) -> None:
    """Give a name behind ``alias`` and its like to the person named before: ``X, de son vrai nom Y``."""
    lower = reading.words.lower
    if _ALIAS_WORDS.isdisjoint(lower):
        return
    home = {id(mention): found for found in clusters for mention in found.mentions}
    for left, right in pairwise(mentions):
        between = [word for word in lower[left.end : right.first] if word not in MARKS and word not in (",", "(", ":")]
        if tuple(between) not in _ALIASES:
            continue
        one, other = home[id(left)], home[id(right)]
        if one is other or (one.gender and other.gender and one.gender != other.gender):
            continue
        for mention in other.mentions:
            one.mentions.append(mention)
            home[id(mention)] = one
        one.mentions.sort(key=lambda mention: mention.first)
        other.mentions = []


def _focus(reading: Reading, mention: Mention) -> _Focus:
    """Return how much a mention is in focus: the later sentence, then what is no complement, then the later word."""
    oblique = mention.first > 0 and reading.words.lower[mention.first - 1] in _OBLIQUE
    return reading.sentence_of(mention.first), not oblique, mention.first


def _words(keys: tuple[str, ...]) -> list[str]:
    """Return the words that a related name shares: its own, without hyphens too; ``""`` for names in other scripts."""
    words = [*keys, *_apart(keys).split(" ")]
    return [*words, _FOREIGN] if keys[0] >= LATIN_END else words


def _related(keys: tuple[str, ...], by_word: dict[str, dict[int, _Cluster]]) -> list[_Cluster]:
    """Return the clusters that share a word with ``keys``, and all where either is of another script."""
    if keys[0] >= LATIN_END:
        every = {link: found for held in by_word.values() for link, found in held.items()}
        return list(every.values())[-_MANY:]
    related = dict(by_word.get(_FOREIGN, {}))
    for word in _words(keys):
        related.update(by_word.get(word, {}))
    return list(related.values())


def _same(found: _Cluster, keys: tuple[str, ...], name: str) -> bool:
    """Say whether two full names of a text are one person's; ``found`` has as many words as ``keys``, or more."""
    longer = found.keys
    if set(keys) == set(longer) or _apart(keys) == _apart(longer):
        return True
    if (keys[0] >= LATIN_END) != (longer[0] >= LATIN_END):
        return compare_names(found.name, name).verdict == "same"
    if longer[-1] == keys[-1] and (is_short_for(keys[0], longer[0]) or is_short_for(longer[0], keys[0])):
        return True
    if len(keys) != len(longer):  # « Le Zorguec » misspelt in one word
        if keys[0] != longer[0] or fuzz.ratio("".join(keys[1:]), "".join(longer[1:])) < _NEARLY:
            return False
        return not _opposed(found, keys, name)
    differing = [(a, b) for a, b in zip(keys, longer, strict=True) if a != b]
    a, b = differing[0]
    if len(differing) > 1 or a[0] != b[0] or fuzz.ratio(a, b) < _ALIKE:
        return False
    if _opposed(found, keys, name) or _is_other_given(keys[0], longer[0]):
        return False
    return compare_names(found.name, name).score >= _ENOUGH


def _opposed(found: _Cluster, keys: tuple[str, ...], name: str) -> bool:
    """Say whether given names or forms of the surname tell a man from a woman."""
    genders = {_given_gender(keys), _given_gender(found.keys)}
    return len(genders - {""}) > 1 or opposed_genders(found.name, name)


def _apart(keys: Iterable[str]) -> str:
    """Return the words of a name without hyphens: ``Kim Jong-un`` is ``Kim Jong Un``."""
    return " ".join(keys).replace("-", " ")


def _is_other_given(one: str, other: str) -> bool:
    """Say whether two words are different given names of the list (``Jean``, ``Jeanne``), neither a slip."""
    return one != other and given_name(one) is not None and given_name(other) is not None


def _choose(candidates: Iterable[_Cluster], gender: str, latest: dict[int, _Focus]) -> _Cluster | None:
    """Return the candidate that a part of a name means: of its gender, in focus; else the one named most in full."""
    fitting = [found for found in candidates if not (gender and found.gender and found.gender != gender)]
    return max(fitting, key=lambda found: (latest.get(id(found), _NEVER), found.full), default=None)


def _respelt(
    name: str, mention: Mention, full: Sequence[_Cluster], alike: Sequence[_Cluster], known: Knowledge
) -> _Cluster | None:
    """Return the one whose surname ``name`` spells otherwise (``Nétanyahou`` for ``Benyamin Netanyahu``).

    ``alike`` are those of ``full`` whose surname has the same first letter.
    """
    if len(mention.keys) > 1:
        return None
    if name.isupper() and (found := _by_initials(name, full, known)):
        return found
    key, bearers = mention.keys[0], known.by_surname(name)
    for found in alike:
        if fuzz.ratio(key, found.keys[-1]) < _ALIKE:
            continue
        others = known.find(found.name)
        if any(person in bearers for person in others):
            return found
        if not (bearers and others) and compare_names(found.name, name).verdict == "compatible":
            return found
    return None


def _by_initials(name: str, full: Sequence[_Cluster], known: Knowledge) -> _Cluster | None:
    """Return the one whose initials ``name`` is, or whom the press calls so (``MBS``)."""
    somebody = known.find(person_of(name) or "")
    for found in full:
        if stands_for(name, found.name):
            return found
        if somebody and any(person in somebody for person in known.find(found.name)):
            return found
    return None


def _other_script(name: str, candidates: Iterable[_Cluster], latest: dict[int, _Focus]) -> _Cluster | None:
    """Return the candidate that ``name``, of another script than ours, may name: the one named last."""
    fitting = [found for found in candidates if compare_names(found.name, name).verdict != "different"]
    return max(fitting, key=lambda found: latest.get(id(found), _NEVER), default=None)


def _given_gender(keys: tuple[str, ...]) -> str:
    given = given_name(keys[0])
    if given is None or given[0] not in "mf" or (len(keys) == 1 and given[1]):
        return ""
    return given[0]
