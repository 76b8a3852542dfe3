"""Corrected annotations as gold records of the benchmark, to evaluate and to train with.

Takes records (corrected by hand, or read back from brat); gives the records that ``benchmarks`` scores against: offsets
as pairs, people and speakers by name. ``benchmarks/gold/GUIDELINES.md`` says what is to be annotated.
"""

from typing import Any

from frpolnlp.export.source import Record


def to_gold(record: Record) -> dict[str, Any]:
    """Return ``record`` as a gold record: all that it holds is taken as right and as complete.

    Args:
        record: A record whose annotations somebody has checked.

    Example:
        >>> import frpolnlp
        >>> gold = to_gold(frpolnlp.to_records(frpolnlp.load()("« Oui », a dit Maia Sandu."), "a"))
        >>> gold["attributions"][0]["cue"], gold["attributions"][0]["speaker"], gold["persons"]
        ([9, 14], ['Maia Sandu'], [{'start': 15, 'end': 25, 'id': 'Maia Sandu'}])
    """
    people = {person["id"]: person["name"] for person in record["people"]}
    persons = [
        {"start": mention["start"], "end": mention["end"], "id": person["name"]}
        for person in record["people"]
        for mention in person["mentions"]
    ]
    persons.sort(key=lambda person: (person["start"], -person["end"]))
    return {
        "id": record["id"],
        "text": record["text"],
        "bare": True,
        "complete": True,
        "attributions": [_attribution(found, people) for found in record["attributions"]],
        "titles": [_title(title, people) for title in record["titles"]],
        "persons": persons,
    }


def _attribution(found: Record, people: dict[str, str]) -> dict[str, Any]:
    gold = {
        "kind": found["kind"],
        "construction": found["construction"],
        "content": [_pair(span) for span in found["content"]],
        "cue": _pair(found["cue"]),
        "source": _pair(found["source"]),
        "speaker": [
            people[speaker["person"]] if speaker["person"] in people else f"collective:{speaker['name']}"
            for speaker in found["speakers"]
        ],
        "flags": ["nested"] if found["nested_in"] else [],
        "ignore": False,
    }
    return gold | {part: _pair(found[part]) for part in ("addressee", "medium") if found[part]}


def _title(title: Record, people: dict[str, str]) -> dict[str, Any]:
    held = [holder for holder in title["holders"] if holder["person"] in people]
    status = list(title["status"])
    return {
        "start": title["start"],
        "end": title["end"],
        "text": title["text"],
        "role_id": title["role"],
        "jurisdiction": list(title["jurisdictions"]) or None,
        "status": status[0] if len(status) == 1 else status,
        "ref": [people[person] for person in title["people"] if person in people] or None,
        "holders": [{"start": h["start"], "end": h["end"], "id": people[h["person"]]} for h in held],
        "cls": "civil" if title["role"].startswith("civility") else "polit",
    }


def _pair(span: Record | None) -> list[int] | None:
    return [span["start"], span["end"]] if span else None
