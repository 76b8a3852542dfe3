"""People named by their initials."""

import pytest

from frpolnlp.lexicon import toml
from frpolnlp.names.acronyms import person_of
from frpolnlp.names.cluster import cluster
from frpolnlp.names.knowledge import Knowledge, people
from frpolnlp.names.mentions import find_mentions
from frpolnlp.text.reading import read

KNOWN = Knowledge(people())


def found(text: str) -> list[tuple[str, list[str]]]:
    reading = read(text)
    persons = cluster(reading, text, find_mentions(reading, KNOWN), KNOWN)
    return [(person.name, [mention.text for mention in person.mentions]) for person in persons]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NKM renonce.", [("Nathalie Kosciusko-Morizet", ["NKM"])]),
        ("Mohammed bin Salman part. MBS revient.", [("Mohammed bin Salman", ["Mohammed bin Salman", "MBS"])]),
        ("Ana Vautrin-Keller (AVK) part. AVK rit.", [("Ana Vautrin-Keller", ["Ana Vautrin-Keller", "AVK", "AVK"])]),
        (
            "Alexandria Ocasio-Cortez part. AOC rit.",
            [("Alexandria Ocasio-Cortez", ["Alexandria Ocasio-Cortez", "AOC"])],
        ),
        ("Un vin AOC se vend bien.", []),  # the initials of something else, and nobody whose initials they are
        ("Il arrive à l'aéroport JFK. Les MBS perdent.", []),  # a place, a thing with its article
        ("Ana Vautrin-Keller (CFDT) part.", [("Ana Vautrin-Keller", ["Ana Vautrin-Keller"])]),
    ],
)
def test_initials_stand_for_a_person_where_nothing_else_is_meant(text: str, expected: list[object]) -> None:
    assert found(text) == expected


def test_initials_of_the_list_are_known_by_the_name_of_the_table() -> None:
    known = {acronym for acronym in toml("names/acronyms")["surs"] if KNOWN.find(person_of(acronym) or "")}
    assert toml("names/acronyms")["surs"].keys() - known == {"BHL", "PPDA"}  # no politicians
