"""A user's own list of people, as it travels with a saved pipeline: JSON, no pickle.

Takes known people; gives bytes and takes them back.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from frpolnlp.names.knowledge import load_knowledge, merge
from frpolnlp.names.people_list import KnownPerson, Office


def load_lists(paths: Iterable[str | Path]) -> tuple[KnownPerson, ...]:
    """Return the people of several lists, TSV or JSONL; where two know somebody, the later one wins.

    Raises:
        LexiconError: A file cannot be read (E111), has an unknown ending (E110), or a line is wrong (E101).
    """
    people: tuple[KnownPerson, ...] = ()
    for path in paths:
        people = merge(people, load_knowledge(path))
    return people


def to_bytes(people: Iterable[KnownPerson]) -> bytes:
    """Return ``people`` as UTF-8 JSON.

    Example:
        >>> from_bytes(to_bytes([KnownPerson("Irakli Djanachvili", country="GE")]))[0].country
        'GE'
    """
    return json.dumps([asdict(person) for person in people], ensure_ascii=False).encode("utf8")


def from_bytes(data: bytes) -> tuple[KnownPerson, ...]:
    """Return the people that :func:`to_bytes` wrote."""
    return tuple(
        KnownPerson(
            **{
                **row,
                "forms": tuple(row["forms"]),
                "earlier": tuple(Office(**office) for office in row["earlier"]),
            }
        )
        for row in json.loads(data)
    )
