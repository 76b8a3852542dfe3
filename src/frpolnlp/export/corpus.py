"""Who is quoted how often: counts over records, for the corpus page, for tables and for plots.

Takes records; gives one :class:`Voice` for each speaker of each attribution. What is not in the text is not guessed: a
gender comes from words and grammar as ``people[].gender`` gives it, a role and a country from the titles of the text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from frpolnlp.export.source import Record

#: how sure an attribution must be not to be marked as doubtful
LOW_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one attribution.

    Attributes:
        key: What the speaker is known by over documents: the id of the knowledge base, else the folded name and type.
        name: The name as the record gives it.
        type: ``person``, ``organisation``, ``government``, ``document``, ``group`` or ``anonymous``.
        gender: ``"m"``, ``"f"`` or None, from words and grammar.
        role: The first political role that the text gives the speaker, or None.
        countries: Where that role is held: codes.
        document: The number of the document, from 0.
        attribution: The id of the attribution in it.
        kind: direct, mixed or indirect.
        resolved: Whether it is known who is meant.
        date: The document's date (ISO 8601), or None.
    """

    key: str
    name: str
    type: str
    gender: str | None
    role: str | None
    countries: tuple[str, ...]
    document: int
    attribution: str
    kind: str
    resolved: bool
    date: str | None


def voices(records: Iterable[Record]) -> Iterator[Voice]:
    """Yield every speaker of every attribution of ``records``."""
    for number, record in enumerate(records):
        people = {person["id"]: person for person in record["people"]}
        offices = offices_of(record)
        date = record.get("date")
        for found in record["attributions"]:
            for speaker in found["speakers"]:
                person = people.get(speaker["person"])
                role, countries = offices.get(speaker["person"], (None, ()))
                kb_id = person["kb_id"] if person else None
                yield Voice(
                    kb_id or f"{speaker['type']}:{speaker['name'].casefold()}",
                    speaker["name"],
                    speaker["type"],
                    person["gender"] if person else None,
                    role,
                    countries,
                    number,
                    found["id"],
                    found["kind"],
                    found["unresolved"] is None,
                    date if isinstance(date, str) else None,
                )


def offices_of(record: Record) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return for each person of a record the first role that its text gives, with the role's jurisdictions.

    Civilities and professions are no roles; a title of several people in several countries is shared out in order.
    """
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for title in record["titles"]:
        if title["role"].split(".")[0] in ("civility", "profession"):
            continue
        places = tuple(title["jurisdictions"])
        people = title["people"] or [holder["person"] for holder in title["holders"]]
        for number, person in enumerate(people):
            if person is not None and person not in found:
                shared = (places[number],) if 1 < len(places) == len(people) else places
                found[person] = (title["role"], shared)
    return found


def counted(values: Iterable[str]) -> list[tuple[str, int]]:
    """Return ``(value, how often)``, the most frequent first, then by value.

    Example:
        >>> counted(["b", "a", "b"])
        [('b', 2), ('a', 1)]
    """
    return sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))


def by_speaker(found: Iterable[Voice]) -> list[tuple[Voice, int, int]]:
    """Return ``(first voice, quotes, documents)`` for each speaker who is known, the most quoted first."""
    first: dict[str, Voice] = {}
    quotes: Counter[str] = Counter()
    documents: dict[str, set[int]] = {}
    for voice in found:
        if voice.resolved:
            first.setdefault(voice.key, voice)
            quotes[voice.key] += 1
            documents.setdefault(voice.key, set()).add(voice.document)
    rows = [(first[key], count, len(documents[key])) for key, count in quotes.items()]
    return sorted(rows, key=lambda row: (-row[1], row[0].name))


def by_period(found: Iterable[Voice]) -> list[tuple[str, int]]:
    """Return ``(month, quotes)`` in order (``"2024-05"``), of the voices whose document has an ISO date."""
    months = Counter(voice.date[:7] for voice in found if voice.date and is_month(voice.date[:7]))
    return sorted(months.items())


def is_month(text: str) -> bool:
    """Return whether ``text`` is a month as ISO 8601 writes it.

    Example:
        >>> is_month("2024-05"), is_month("05/2024")
        (True, False)
    """
    year, _, month = text.partition("-")
    digits = (year + month).isascii() and (year + month).isdecimal()
    return digits and len(year) == 4 and len(month) == 2 and 1 <= int(month) <= 12
