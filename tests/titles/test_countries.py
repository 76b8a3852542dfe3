"""Every state of the tables: its adjective and its name, in both genders and numbers, as part of a title."""

import pytest

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.lexicon import tsv
from frpolnlp.titles.component import find_titles

STATES = [row for row in tsv("places/countries") if row["kind"] == "state"]
HEADS = (
    ("Le président", "adj_ms", "m", "s"),
    ("La présidente", "adj_fs", "f", "s"),
    ("Les présidents", "adj_mp", "m", "p"),
    ("Les présidentes", "adj_fp", "f", "p"),
)
ELIDED = (*"AEÉÈIOUÂÎÔŒ", "Haïti", "Honduras", "Hongrie")


def of_country(name: str, article: str) -> str:
    """Return ``name`` after ``de`` with its article: ``du Bélarus``, ``de l'Inde``, ``des Fidji``."""
    if article in ("mp", "fp"):
        return f"des {name}"
    elided = name.startswith(ELIDED)
    if article == "none":
        return f"d'{name}" if elided else f"de {name}"
    if elided:
        return f"de l'{name}"
    return f"du {name}" if article == "m" else f"de la {name}"


def heads_of_state(text: str) -> list[PoliticalTitle]:
    return [title for title in find_titles(text) if title.role.startswith("state.head")]


@pytest.mark.parametrize("row", STATES, ids=lambda row: str(row["code"]))
def test_state_is_read_as_adjective_and_as_complement(row: dict[str, str]) -> None:
    complement = of_country(row["name"], row["article"])
    for head, column, gender, number in HEADS:
        names = ["Camille Durand"] if number == "s" else ["Camille Durand", "Claude Petit"]
        for rest in (row[column], complement):
            text = f"{head} {rest} {' et '.join(names)} sont là."
            (title,) = heads_of_state(text)
            assert title.text == f"{head.split()[1]} {rest}"
            assert row["code"] in title.jurisdictions
            assert (title.gender, title.number) == (gender, number)
            assert [holder.text for holder in title.holders] == names


@pytest.mark.parametrize("row", STATES, ids=lambda row: str(row["code"]))
def test_adjective_stands_on_both_sides_of_a_portfolio(row: dict[str, str]) -> None:
    for title in (
        f"ministre {row['adj_fs']} des Affaires étrangères",
        f"ministre des Affaires étrangères {row['adj_fs']}",
    ):
        (found,) = find_titles(f"La {title}, Camille Durand, est là.")
        assert (found.text, found.role, found.gender) == (title, "gov.minister.foreign", "f")
        assert row["code"] in found.jurisdictions
        assert found.holders[0].text == "Camille Durand"


def test_states_are_the_members_of_the_united_nations_and_more() -> None:
    assert len(STATES) >= 193
