"""The units that the grammar of speech walks over: sentences joined where a quote runs over, a quote as one item."""

import pytest

from frpolnlp.speech.units import QUOTE, inner_unit, name_items, outer_quotes, span, spans, unit_borders, units
from frpolnlp.text.reading import read


def shown(text: str) -> list[list[str]]:
    reading = read(text)
    return [unit.forms for unit in units(reading, list(range(len(reading.words))))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il part. Elle reste.", [["Il", "part", "."], ["Elle", "reste", "."]]),
        ("« Oui. Non. » Il part.", [["«»"], ["Il", "part", "."]]),
        ("Il dit « Oui. Non », puis part. Fin.", [["Il", "dit", "«»", ",", "puis", "part", "."], ["Fin", "."]]),
        ("« Un “ mot ” dur », dit-il.", [["«»", ",", "dit", "-il", "."]]),
        ("« A » et « B ».", [["«»", "et", "«»", "."]]),
        ("", []),
    ],
)
def test_a_quote_is_one_item_and_joins_the_sentences_it_runs_over(text: str, expected: list[list[str]]) -> None:
    assert shown(text) == expected


def test_borders_are_those_of_sentences_and_the_last_word_of_a_quote_is_within() -> None:
    reading = read("Fin. « Oui. Non. » Il part. « A » Fin.")
    borders = unit_borders(reading, outer_quotes(reading))
    assert [reading.text(*border) for border in borders] == ["Fin.", "« Oui. Non. »", "Il part.", "« A » Fin."]


def test_only_units_with_a_wanted_word_or_a_quote_are_given() -> None:
    reading = read("Un part. Deux part. « Trois. » Quatre part.")
    assert [unit.forms[0] for unit in units(reading, [4])] == ["Deux", QUOTE]
    assert [unit.forms[0] for unit in units(reading, [])] == [QUOTE]


def test_items_and_words_lead_to_each_other() -> None:
    reading = read("Paul dit « oui, non » à Jean Dupont.")
    (unit,) = units(reading, [0])
    assert unit.forms == ["Paul", "dit", QUOTE, "à", "Jean", "Dupont", "."]
    assert [unit.item_at(word) for word in range(len(reading.words))] == [0, 1, 2, 2, 2, 2, 2, 3, 4, 5, 6]
    assert len(unit) == 7
    assert unit.text(1, 4) == "dit « oui, non » à"
    assert (unit.text(1, 1), unit.text(3, 2)) == ("", "")
    assert name_items(unit, {8: 8, 9: 8, 4: 4, 50: 50}) == {4: 4, 5: 4}
    assert name_items(unit, {}) == {}


def test_the_words_inside_a_quote_are_a_unit_with_its_own_quotes_as_items() -> None:
    reading = read("« Il a dit “ oui ‹ a › ” et “ non ” », dit-elle.")
    (quote,) = outer_quotes(reading)
    assert inner_unit(reading, quote).forms == ["Il", "a", "dit", QUOTE, "et", QUOTE]
    assert inner_unit(reading, quote).inside is quote
    assert inner_unit(reading, reading.quotes[1]).forms == ["oui", QUOTE]
    left_open = read("« Et puis rien")
    assert inner_unit(left_open, outer_quotes(left_open)[0]).forms == ["Et", "puis", "rien"]
    empty = read("« »")
    assert inner_unit(empty, outer_quotes(empty)[0]).forms == []


def test_stretches_of_items_are_spans_of_words_without_the_empty_ones() -> None:
    reading = read("Paul dit « oui, non » à Jean.")
    (unit,) = units(reading, [0])
    assert spans(unit, (0, 2), (2, 3), (3, 3), (4, 3)) == [(0, 2), (2, 7)]
    assert span(unit, 2, 2) == (2, 7)
    assert span(unit, 1, 3) == (1, 7)
