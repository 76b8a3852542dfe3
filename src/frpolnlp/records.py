"""A Doc as a plain record, version 1: what scripts and other tools rely on.

Takes an annotated Doc; gives dicts of str, int, float, bool, None and lists, ready for JSON. Offsets are indices into
the Doc's text (characters). ``schemas/doc.v1.json`` describes the record as JSON Schema.
"""

import json
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from spacy.tokens import Doc

from frpolnlp.annotations.names import Person, read_people
from frpolnlp.annotations.speech import Attribution, read_attributions
from frpolnlp.annotations.storage import text_of
from frpolnlp.annotations.titles import PoliticalTitle, read_titles

SCHEMA = "frpolnlp.doc.v1"


def to_records(doc: Doc, id: str | None = None) -> dict[str, Any]:
    """Return the record of ``doc``.

    Args:
        doc: A Doc that has been through the components; what is missing gives empty lists.
        id: What the record is known by; None where the document has no name.

    Example:
        >>> import spacy
        >>> to_records(spacy.blank("fr")("Bonjour."), "a")
        {'schema': 'frpolnlp.doc.v1', 'id': 'a', 'text': 'Bonjour.', 'people': [], 'titles': [], 'attributions': []}
    """
    return {
        "schema": SCHEMA,
        "id": id,
        "text": text_of(doc),
        "people": [_person(person) for person in read_people(doc)],
        "titles": [_title(title) for title in read_titles(doc)],
        "attributions": [_attribution(found) for found in read_attributions(doc)],
    }


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a record.

    Example:
        >>> schema()["title"]
        'frpolnlp.doc.v1'
    """
    found: dict[str, Any] = json.loads((files("frpolnlp") / "schemas" / "doc.v1.json").read_text(encoding="utf8"))
    return found


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "kb_id": person.kb_id,
        "gender": person.gender,
        "mentions": [asdict(mention) for mention in person.mentions],
    }


def _title(title: PoliticalTitle) -> dict[str, Any]:
    return {
        "start": title.start,
        "end": title.end,
        "text": title.text,
        "role": title.role,
        "portfolio": title.portfolio,
        "jurisdictions": list(title.jurisdictions),
        "status": list(title.status),
        "qualifiers": list(title.qualifiers),
        "gender": title.gender,
        "number": title.number,
        "holders": [asdict(holder) for holder in title.holders],
        "people": list(title.people),
    }


def _attribution(found: Attribution) -> dict[str, Any]:
    record = asdict(found)
    for name in ("content", "speakers", "because"):
        record[name] = list(record[name])
    return record
