"""What changed in the records of seeds/ is told in lines for the changelog."""

import copy
from typing import Any

import pytest

from benchmarks.golden import FOLDER, differences, now


@pytest.fixture(name="record")
def _record() -> dict[str, Any]:
    return copy.deepcopy(now()["appel-minsk"])


def test_the_same_record_has_nothing_to_tell(record: dict[str, Any]) -> None:
    assert list(differences("appel", record, copy.deepcopy(record))) == []


def test_an_attribution_that_is_gone_is_told(record: dict[str, Any]) -> None:
    changed = copy.deepcopy(record)
    gone = changed["attributions"].pop(0)
    assert list(differences("appel", record, changed)) == [f"appel: « {gone['cue']['text']} » no longer found"]
    assert list(differences("appel", changed, record)) == [f"appel: « {gone['cue']['text']} » found"]


def test_another_speaker_and_another_end_of_the_content_are_told(record: dict[str, Any]) -> None:
    changed = copy.deepcopy(record)
    first = changed["attributions"][0]
    first["speakers"].pop()
    first["content"][0]["text"] = "Le président américain"
    assert [line.partition(" », ")[2][:9] for line in differences("appel", record, changed)] == [
        "content L",
        "speakers ",
    ]


def test_another_number_of_a_person_is_not_told_but_another_name_is(record: dict[str, Any]) -> None:
    renumbered = copy.deepcopy(record)
    new_ids = {person["id"]: f"P{number + 50}" for number, person in enumerate(renumbered["people"])}
    for person in renumbered["people"]:
        person["id"] = new_ids[person["id"]]
    for title in renumbered["titles"]:
        title["people"] = [new_ids[one] for one in title["people"]]
    assert list(differences("appel", record, renumbered)) == []
    renumbered["people"][0]["name"] = "Un autre"
    assert any(line.endswith("name Donald Trump → Un autre") for line in differences("appel", record, renumbered))


def test_new_removed_and_rewritten_articles_are_told(record: dict[str, Any]) -> None:
    assert list(differences("appel", None, record)) == ["appel: new"]
    assert list(differences("appel", record, None)) == ["appel: removed"]
    assert list(differences("appel", record, {**record, "text": "Autre texte"})) == ["appel: written anew"]


def test_the_records_that_are_compared_are_those_of_all_articles() -> None:
    assert now().keys() == {path.stem for path in FOLDER.glob("*.txt")}
