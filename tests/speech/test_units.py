"""The units that the grammar of speech walks over: sentences joined where a quote runs over, a quote as one item."""

import pytest

from frpolnlp.speech.units import (
    LONGEST,
    QUOTE,
    inner_unit,
    name_items,
    outer_quotes,
    pieces,
    quotes_from,
    span,
    spans,
    unit_borders,
    units,
)
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
        ("« A » et « Oui. Non » ici. Fin.", [["«»", "et", "«»", "ici", "."], ["Fin", "."]]),
        ("« Il part. Oui", [["«»"]]),
        ("… Il part.", [["…"], ["Il", "part", "."]]),
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
    assert (unit.text(0, 0), unit.text(1, 1), unit.text(3, 2)) == ("", "", "")
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
    nothing = inner_unit(empty, outer_quotes(empty)[0])
    assert (nothing.forms, name_items(nothing, {0: 0})) == ([], {})


def test_stretches_of_items_are_spans_of_words_without_the_empty_ones() -> None:
    reading = read("Paul dit « oui, non » à Jean.")
    (unit,) = units(reading, [0])
    assert spans(unit, (0, 2), (2, 3), (3, 3), (4, 3)) == [(0, 2), (2, 7)]
    assert span(unit, 2, 2) == (2, 7)
    assert span(unit, 1, 3) == (1, 7)


def lengths(text: str) -> list[int]:
    return [len(unit) for unit in units(read(text), [0])]


def test_a_unit_that_no_prose_is_as_long_as_is_read_in_windows() -> None:
    assert LONGEST == 400
    assert lengths(" ".join(["mot"] * 400)) == [400]
    assert lengths(" ".join(["mot"] * 401)) == [400, 1]
    reading = read(" ".join([*["mot"] * 399, "« a »", "« b »", *["fin"] * 400]))
    found = list(units(reading, [0]))
    assert [len(unit) for unit in found] == [400, 400, 1]
    assert [list(unit.quotes) for unit in found] == [[399], [0], []]
    assert [unit.quotes[k].first for unit in found for k in unit.quotes] == [399, 402]
    for unit in found:
        assert len(unit.first) == len(unit.end) == len(unit.low) == len(unit.forms)
        assert unit.low == [form.lower() for form in unit.forms]
    assert [unit.first[0] for unit in found] == [0, 402, 804]
    assert [unit.end[-1] for unit in found] == [402, 804, 805]


def test_windows_of_a_long_quote_know_the_quote_that_they_are_in() -> None:
    reading = read("« " + " ".join(["mot"] * 401) + " »")
    (quote,) = outer_quotes(reading)
    assert [unit.inside for unit in pieces(inner_unit(reading, quote))] == [quote, quote]


def test_line_breaks_of_wrapped_text_are_no_items() -> None:
    reading = read("\n".join(["une ligne « a » sans fin"] * 5))
    (unit,) = units(reading, [0])
    assert unit.forms == ["une", "ligne", QUOTE, "sans", "fin"] * 5
    assert unit.low == ["une", "ligne", QUOTE, "sans", "fin"] * 5
    assert unit.first[:7] == [0, 1, 2, 5, 6, 8, 9]
    assert unit.end[:7] == [1, 2, 5, 6, 7, 9, 10]
    assert list(unit.quotes) == [2, 7, 12, 17, 22]


def test_names_lead_to_items_only_where_the_whole_name_has_them() -> None:
    reading = read("Fin. Jean Dupont dit « Anne Morel » oui.")
    unit = list(units(reading, [2]))[-1]
    assert unit.first[0] == 2
    assert name_items(unit, {2: 2, 3: 2, 6: 6, 7: 6}) == {0: 0, 1: 0}
    assert name_items(unit, {0: 0, 3: 1}) == {}
    assert name_items(unit, {10: 9, 9: 9}) == {4: 4, 5: 4}
    assert unit.item_at(0) == 0


def test_quotes_are_picked_by_where_they_open() -> None:
    quotes = outer_quotes(read("« A » « B » « C »"))
    first = [quote.first for quote in quotes]
    assert first == [0, 3, 6]
    assert quotes_from(quotes, 0, 3) == quotes[:1]
    assert quotes_from(quotes, 1, 7) == quotes[1:]
    assert quotes_from(quotes, 3, 6) == quotes[1:2]


@pytest.mark.parametrize(
    ("wanted", "expected"), [([0], ["Un"]), ([2], ["Deux"]), ([3], ["Deux"]), ([1, 4], ["Un", "Trois"])]
)
def test_a_wanted_word_gives_the_unit_that_holds_it_and_no_other(wanted: list[int], expected: list[str]) -> None:
    reading = read("Un. Deux. Trois.")
    assert [unit.forms[0] for unit in units(reading, wanted)] == expected


def test_a_quote_that_nothing_closes_has_all_its_words_inside() -> None:
    reading = read("Il dit « un mot dur\n\nFin.")
    quote = outer_quotes(reading)[0]
    assert not quote.closed
    assert inner_unit(reading, quote).forms == ["un", "mot", "dur"]
    assert inner_unit(reading, quote).first[0] == quote.first + 1
