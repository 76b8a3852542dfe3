import re

import pytest

from frpolnlp.lexicon import tsv
from frpolnlp.names.given import given_names
from frpolnlp.names.knowledge import curated
from frpolnlp.places import is_place

ROWS = tsv("names/given_names")


def test_the_list_covers_french_and_the_world() -> None:
    assert len(ROWS) >= 1500
    assert sum(row["origin"] == "fr" for row in ROWS) >= 700


def test_every_cell_has_its_columns_form() -> None:
    bad = [
        row["name"]
        for row in ROWS
        if not re.fullmatch(r"[mfe]", row["gender"])
        or not re.fullmatch(r"[a-z]{2}", row["origin"])
        or row["ambiguous"] not in ("", "place", "word")
        or not row["name"][0].isupper()
        or row["name"] in row["variants"].split(";")
    ]
    assert bad == []


def test_no_name_has_two_rows() -> None:
    names = [row["name"] for row in ROWS]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize(
    ("spelling", "name", "gender"),
    [
        ("Jean-Marie", "Jean-Marie", "m"),
        ("Sergey", "Sergueï", "m"),
        ("Светлана", "Svetlana", "f"),
        ("Oleksandr", "Oleksandr", "m"),
        ("Camille", "Camille", "e"),
        ("בנימין", "Benjamin", "m"),
    ],
)
def test_a_spelling_leads_to_the_form_of_the_press(spelling: str, name: str, gender: str) -> None:
    found = given_names()[spelling]
    assert (found.name, found.gender) == (name, gender)


def test_a_given_name_that_is_a_country_or_capital_is_marked() -> None:
    assert [name for name in ("France", "Florence", "Israël", "Sydney") if not given_names()[name].ambiguous] == []
    assert given_names()["France"].ambiguous == "place"
    unmarked = [row["name"] for row in ROWS if not row["ambiguous"] and is_place(row["name"])]
    assert len(unmarked) <= 3, f"mark them as places: {unmarked}"


def test_known_people_bear_the_gender_of_their_given_name() -> None:
    names = given_names()
    wrong = [
        person.name
        for person in curated()
        if (given := names.get(person.name.split()[0]))
        and person.country not in ("CN", "KR", "KP", "TW", "HK", "VN", "KH")
        if given.gender != "e" and person.gender and given.gender != person.gender
    ]
    # women and men with a name that mostly the others bear
    assert len(wrong) <= 0.005 * len(curated()), wrong
