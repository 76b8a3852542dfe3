"""People of a Doc: the view, how it is written and read."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from frpolnlp.annotations.storage import Part, TextSpan, read, text_of, text_span, write

KEY = "names"


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office that a person is known to hold or have held.

    Attributes:
        role: A dotted role such as ``"gov.head.prime_minister"``.
        country: ISO code or ``"EU"``, ``"UN"`` …; may be empty.
        since: First date, ISO; may be empty.
        until: Last date, ISO; empty where it is held still as far as is known.
    """

    role: str
    country: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a text names.

    Attributes:
        id: ``"P0"``, ``"P1"`` … in the order of first mention.
        name: The fullest French form that the text or the knowledge base gives.
        kb_id: A Wikidata id where it is certain, else None.
        gender: ``"m"``, ``"f"`` or None, from words and grammar.
        mentions: Where the text names the person, without title or civility.
        country: ISO 3166-1 alpha-2 code of the country that the person is known for, or None.
        offices: The offices that the person is known for, the latest first.
    """

    id: str
    name: str
    kb_id: str | None
    gender: str | None
    mentions: tuple[TextSpan, ...]
    country: str | None = None
    offices: tuple[KnownOffice, ...] = ()


def write_people(doc: Doc, people: Sequence[Person], key: str = KEY) -> None:
    """Write ``people`` into the SpanGroup ``key``: a span a mention, labelled PERSON, its id the person's."""
    mentions = [(mention.start, mention.end, person) for person in people for mention in person.mentions]
    mentions.sort(key=lambda found: found[:2])
    parts = [Part("PERSON", person.id, start, end, person.kb_id or "") for start, end, person in mentions]
    attrs = {
        person.id: {
            "name": person.name,
            "kb_id": person.kb_id,
            "gender": person.gender,
            "country": person.country,
            "mentions": [[mention.start, mention.end] for mention in person.mentions],
            "offices": [[office.role, office.country, office.since, office.until] for office in person.offices],
        }
        for person in people
    }
    write(doc, key, parts, attrs)


def read_people(doc: Doc, key: str = KEY) -> tuple[Person, ...]:
    """Return the people of ``doc``; empty where no ``name_normalizer`` has been."""
    text = text_of(doc)
    return tuple(
        Person(
            link,
            value["name"],
            value["kb_id"],
            value["gender"],
            tuple(text_span(text, offsets) for offsets in value["mentions"]),
            value["country"],
            tuple(KnownOffice(*office) for office in value["offices"]),
        )
        for link, value in read(doc, key)
    )
