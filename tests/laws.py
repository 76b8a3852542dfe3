"""What holds of the annotations of any text, whatever it is made of."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from frpolnlp import to_records


def spans_of(record: dict) -> Iterator[dict]:
    """Yield every span of a record, with what it is."""
    for person in record["people"]:
        yield from person["mentions"]
    for title in record["titles"]:
        yield title
        yield from title["holders"]
    for found in record["attributions"]:
        yield from found["content"]
        yield from (found[part] for part in ("cue", "source", "addressee", "medium") if found[part])


def assert_lawful(doc: Doc, text: str) -> dict:
    """Check that ``doc`` keeps ``text`` and that all its spans are exact; return its record."""
    assert doc.text == text
    record = to_records(doc)
    assert record["text"] == text
    for span in spans_of(record):
        start, end = span["start"], span["end"]
        assert 0 <= start < end <= len(text), span
        assert span["text"] == text[start:end], span
    for part in ("people", "attributions"):
        ids = [one["id"] for one in record[part]]
        assert len(ids) == len(set(ids)), ids
    people = {person["id"] for person in record["people"]}
    for title in record["titles"]:
        assert {holder["person"] for holder in title["holders"]} | set(title["people"]) <= people | {None}
    known = {found["id"] for found in record["attributions"]}
    for found in record["attributions"]:
        assert found["content"], found
        assert {speaker["person"] for speaker in found["speakers"]} <= people | {None}, found
        assert found["nested_in"] in known - {found["id"]} | {None}
        assert 0 <= found["confidence"] <= 1
        stretches = [(span["start"], span["end"]) for span in found["content"]]
        assert all(a[1] <= b[0] for a, b in pairwise(stretches)), stretches
        for part in ("cue", "source"):
            if found[part] is not None:
                first, last = found[part]["start"], found[part]["end"]
                assert all(end <= first or last <= start for start, end in stretches), (part, found)
    return record
