"""The public interface is that of docs/api.txt, and records of the first version are read."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from frpolnlp import __all__, to_csv, to_html, to_tei
from frpolnlp.export.source import SCHEMA as READ
from frpolnlp.export.source import parse_record
from frpolnlp.records import SCHEMA, schema
from tests.api import LISTING, listing

RECORDS = Path(__file__).parent / "records"


def test_the_public_interface_is_the_one_that_was_agreed() -> None:
    """Where a change is meant, `make api` writes it; what goes away or asks for more needs a new major version."""
    assert listing() == LISTING.read_text(encoding="utf8")
    assert all(f"frpolnlp.{name} = " in listing() for name in __all__)


def test_records_are_written_and_read_in_one_version() -> None:
    assert READ == SCHEMA == schema()["properties"]["schema"]["const"]
    assert (RECORDS / f"{SCHEMA}.jsonl").exists(), "keep records of each version that was released"


@pytest.mark.parametrize("path", sorted(RECORDS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_records_of_each_version_that_was_released_are_read(path: Path) -> None:
    """They stay as they were written: a new version brings what reads the old one, not new files here."""
    lines = path.read_text(encoding="utf8").splitlines()
    records = [parse_record(line) for line in lines]
    assert len(records) >= 2
    for line, record in zip(lines, records, strict=True):
        assert json.loads(line)["schema"] == path.stem
        Draft202012Validator(schema()).validate(record)
    assert len(to_csv(records).splitlines()) == 1 + sum(len(record["attributions"]) for record in records)
    assert to_html(records)
    assert to_tei(records)


def test_a_record_of_an_unknown_version_is_refused_with_a_code() -> None:
    first = (RECORDS / f"{SCHEMA}.jsonl").read_text(encoding="utf8").splitlines()[0]
    with pytest.raises(ValueError, match="E501"):
        to_html([{**json.loads(first), "schema": "frpolnlp.doc.v0"}])


def test_the_entry_for_the_universe_of_spacy_runs() -> None:
    (entry,) = json.loads((LISTING.parent / "spacy-universe.json").read_text(encoding="utf8"))["resources"]
    assert {"id", "title", "slogan", "description", "pip", "code_example", "author", "category", "tags"} <= entry.keys()
    said: list[str] = []
    exec("\n".join(entry["code_example"]), {"print": said.append})
    assert said == ["Paul Mercier"]
