"""Group the mentions of a text to people.

Takes mentions (words of a reading) and what is known; gives people in the order of first mention. Full names first:
the same words, one a part of the other, or one person by :func:`frpolnlp.names.compare.compare_names` (another script
or romanisation). A surname alone then goes to the person who bears it and was named last, of the gender that the
civility before it tells.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from frpolnlp.annotations.names import KnownOffice, Person
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.mentions import Mention
from frpolnlp.names.vocabulary import given_name
from frpolnlp.text.reading import Reading


@dataclass(slots=True)
class _Cluster:
    """A person while the text is being read."""

    keys: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    genders: dict[str, int] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        if mention.gender:
            self.genders[mention.gender] = self.genders.get(mention.gender, 0) + 1

    @property
    def gender(self) -> str:
        return max(self.genders, key=lambda gender: self.genders[gender]) if self.genders else ""


def cluster(reading: Reading, text: str, mentions: Sequence[Mention], known: Knowledge) -> list[Person]:
    """Return the people that ``mentions`` name, in the order of first mention.

    Args:
        reading: The text as it was read.
        text: The author's text.
        mentions: Its mentions, in order.
        known: People known by name.
    """
    clusters = _group(reading, mentions)
    clusters.sort(key=lambda found: found.mentions[0].first)
    return [_person(reading, text, f"P{i}", found, known) for i, found in enumerate(clusters)]


def _group(reading: Reading, mentions: Sequence[Mention]) -> list[_Cluster]:
    """Return the clusters: full names first, then what is shorter."""
    full: list[_Cluster] = []
    by_keys: dict[tuple[str, ...], _Cluster] = {}
    for mention in sorted((m for m in mentions if len(m.keys) > 1), key=lambda m: -len(m.keys)):
        home = by_keys.get(mention.keys)
        if home is None:
            home = next((c for c in full if _same(c.keys, mention.keys)), None)
            if home is None:
                home = _Cluster(mention.keys)
                full.append(home)
            by_keys[mention.keys] = home
    short: dict[tuple[str, ...], list[_Cluster]] = {}
    for found in full:
        for key in found.keys:
            short.setdefault((key,), []).append(found)
    latest: dict[int, int] = {}
    made: dict[tuple[str, ...], _Cluster] = {}
    for mention in mentions:
        home = by_keys.get(mention.keys)
        if home is None:
            candidates = short.get(mention.keys, ())
            home = _choose(candidates, mention, latest)
            if home is None:
                home = made.get(mention.keys)
                if home is None:
                    home = made[mention.keys] = _Cluster(mention.keys)
        home.add(mention)
        latest[id(home)] = mention.first
    return [c for c in (*full, *made.values()) if c.mentions]


def _same(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Say whether two full names are one person's: one has the words of the other, or their initials."""
    if set(shorter) <= set(longer):
        return True
    if longer[-1] == shorter[-1] and len(shorter) == 2 and shorter[0].endswith("."):
        return longer[0].startswith(shorter[0].rstrip(".").split(".")[0])
    return False


def _choose(candidates: Iterable[_Cluster], mention: Mention, latest: dict[int, int]) -> _Cluster | None:
    """Return the candidate that ``mention`` means: of its gender, named last; one not named yet comes after those."""
    fitting = [c for c in candidates if not (mention.gender and _gender(c) and _gender(c) != mention.gender)]
    if not fitting:
        return None
    return max(fitting, key=lambda c: latest.get(id(c), -1))


def _gender(found: _Cluster) -> str:
    if found.gender:
        return found.gender
    given = given_name(found.keys[0])
    return given[0] if given is not None and given[0] in "mf" else ""


def _person(reading: Reading, text: str, link: str, found: _Cluster, known: Knowledge) -> Person:
    """Return the cluster as a person, its fullest form as the name."""
    fullest = max(found.mentions, key=lambda m: (len(m.keys), not reading.text(m.first, m.end).isupper(), -m.first))
    name = reading.text(fullest.first, fullest.end)
    gender = _gender(found)
    matches = known.find(name) if len(fullest.keys) > 1 else ()
    person = matches[0] if len(matches) == 1 else None
    spans = []
    for mention in found.mentions:
        start, end = reading.span(mention.first, mention.end)
        spans.append(TextSpan(start, end, text[start:end]))
    return Person(
        link,
        name,
        (person.kb_id or None) if person is not None else None,
        gender or (person.gender if person is not None and person.gender in "mf" else "") or None,
        tuple(spans),
        (person.country or None) if person is not None else None,
        () if person is None else tuple(KnownOffice(o.role, o.country, o.since, o.until) for o in person.offices),
    )
