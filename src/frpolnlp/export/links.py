"""What belongs together in a document, for the report: colours, numbers and links of its annotations.

Takes a record; gives a :class:`Links`: the speakers in order of how often they speak, and for each annotation the ids
of all that lights up with it.
"""

from dataclasses import dataclass

from frpolnlp.export.source import Record

#: how many colours the style sheet has; then they come again
COLOURS = 12


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A speaker of one document.

    Attributes:
        link: ``"S0"`` …, the most quoted first.
        name: As the record gives it.
        type: ``person``, ``organisation`` …
        person: The id of a person, or None.
        attributions: Ids of what is said by the speaker, in order.
        colour: The class of the style sheet.
    """

    link: str
    name: str
    type: str
    person: str | None
    attributions: tuple[str, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Links:
    """The speakers of a document, and what lights up with each annotation."""

    speakers: tuple[SpeakerEntry, ...]
    of_attribution: dict[str, tuple[SpeakerEntry, ...]]
    related: dict[str, tuple[str, ...]]

    def colour(self, attribution: str) -> str:
        """Return the class of an attribution's colour: that of its first speaker."""
        speakers = self.of_attribution[attribution]
        return speakers[0].colour if speakers else "c"


def link(record: Record) -> Links:
    """Return the links of ``record``."""
    said: dict[tuple[str, str], list[str]] = {}
    first: dict[tuple[str, str], dict[str, str | None]] = {}
    for found in record["attributions"]:
        for speaker in found["speakers"]:
            key = _key(speaker)
            first.setdefault(key, speaker)
            if found["id"] not in said.setdefault(key, []):
                said[key].append(found["id"])
    order = sorted(said, key=lambda key: -len(said[key]))
    speakers = {
        key: SpeakerEntry(
            f"S{number}",
            str(first[key]["name"]),
            str(first[key]["type"]),
            first[key]["person"],
            tuple(said[key]),
            f"c{number % COLOURS}",
        )
        for number, key in enumerate(order)
    }
    of_attribution = {
        found["id"]: tuple(dict.fromkeys(speakers[_key(speaker)] for speaker in found["speakers"]))
        for found in record["attributions"]
    }
    return Links(tuple(speakers.values()), of_attribution, _related(record, tuple(speakers.values()), of_attribution))


def _key(speaker: dict[str, str | None]) -> tuple[str, str]:
    return ("", str(speaker["person"])) if speaker["person"] else (str(speaker["type"]), str(speaker["name"]))


def _related(
    record: Record, speakers: tuple[SpeakerEntry, ...], of_attribution: dict[str, tuple[SpeakerEntry, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return for each annotation the ids that light up with it, itself first."""
    of_person: dict[str, list[str]] = {person["id"]: [person["id"]] for person in record["people"]}
    related: dict[str, tuple[str, ...]] = {}
    for number, title in enumerate(record["titles"]):
        held = [holder["person"] for holder in title["holders"] if holder["person"]]
        meant = [person for person in dict.fromkeys([*title["people"], *held]) if person in of_person]
        related[f"T{number}"] = (f"T{number}", *meant)
        for person in meant:
            of_person[person].append(f"T{number}")
    for entry in speakers:
        related[entry.link] = (entry.link, *([entry.person] if entry.person else []), *entry.attributions)
        if entry.person in of_person:
            of_person[str(entry.person)] += [entry.link, *entry.attributions]
    for id, entries in of_attribution.items():
        related[id] = (id, *(entry.link for entry in entries))
    return related | {person: tuple(links) for person, links in of_person.items()}
