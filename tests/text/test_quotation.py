import pytest
from hypothesis import given

from frpolnlp.text.reading import read
from tests.strategies import texts


def quotes(text: str) -> list[str]:
    """Return each quote as it is written, closed ones in full, open ones with a ~."""
    reading = read(text)
    found = []
    for quote in reading.quotes:
        start, end = reading.span(quote.first, quote.last + 1)
        found.append(text[start:end] + ("" if quote.closed else "~"))
    return found


@given(texts)
def test_quotes_lie_in_the_text_and_nest(text: str) -> None:
    reading = read(text)
    firsts = [quote.first for quote in reading.quotes]
    assert firsts == sorted(firsts)
    for quote in reading.quotes:
        assert 0 <= quote.first <= quote.last < len(reading.words)
    for one in reading.quotes:
        for other in reading.quotes:
            if one.first < other.first <= one.last:
                assert other.last <= one.last, "two quotes cross"
                assert other.depth > one.depth


@given(texts)
def test_a_quote_has_its_depth(text: str) -> None:
    found = read(text).quotes
    for quote in found:
        assert quote.depth == sum(other.first < quote.first <= other.last for other in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit « oui ».", ["« oui »"]),
        ("Il dit «oui».", ["«oui»"]),
        ('Il dit "oui".', ['"oui"']),
        ("Il dit “oui”.", ["“oui”"]),
        ("Il dit «\u202foui\u202f».", ["«\u202foui\u202f»"]),
        ("Il dit “oui».", ["“oui»"]),
        ('Il dit «oui".', ['«oui"']),
        ("« Un “ mot ” dur », dit-il.", ["« Un “ mot ” dur »", "“ mot ”"]),
        ('« Un "mot" dur », dit-il.', ['« Un "mot" dur »', '"mot"']),
        ('"A", dit-il. "B", dit-elle.', ['"A"', '"B"']),
        ("« A. »\n\n« B. »", ["« A. »", "« B. »"]),
        ("« A.\n\n« B. »", ["« A.\n\n« B. »"]),
        ("« A.\n\n» B. »", ["« A.\n\n» B. »"]),
        ("« A sans fin.\n\nAutre chose.", ["« A sans fin.~"]),
        ("A sans début ».", []),
        ("l'«accord» signé", ["«accord»"]),
        ('l\'"accord" signé', ['"accord"']),
        ("“ Oui “, dit-il.", ["“ Oui “"]),
        ("“Oui“ dit-il.", ["“Oui“"]),
        ("”Oui”, dit-il. ”Non”.", ["”Oui”", "”Non”"]),
        ("Er sagt »ja« und geht.", ["»ja«"]),
        ("« Un ‹ mot › dur »", ["« Un ‹ mot › dur »", "‹ mot ›"]),
        ("Il dit <<oui>>.", ["<<oui>>"]),
        ("Il dit ''oui''.", ["''oui''"]),
        ("Il dit « oui''.", ["« oui''"]),
        ("« Il a dit “… oui” hier »", ["« Il a dit “… oui” hier »", "“… oui”"]),
        ("des « « mots » » doubles", ["« « mots » »", "« mots »"]),
        ("", []),
        ("«", ["«~"]),
        ("»", []),
        ('"', ['"~']),
    ],
)
def test_quotes_of_the_press(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize("mark", ["(", "[", "-", "–", "—", ":", "/", "l'"])
def test_a_straight_mark_right_behind_what_leads_to_a_quote_opens_one_within_another(mark: str) -> None:
    assert quotes(f'"Un {mark}"mot" dur"') == [f'"Un {mark}"mot" dur"', '"mot"']


@pytest.mark.parametrize("mark", [",", ".", ";", ":", "!", "?", ")", "]", "…", "...", "/"])
def test_a_straight_mark_with_a_blank_before_it_closes_ahead_of_punctuation(mark: str) -> None:
    assert quotes(f'Il dit "un mot "{mark} puis "deux".') == ['"un mot "', '"deux"']


@pytest.mark.parametrize("mark", [",", ".", ";", ":", "!", "?", ")"])
def test_an_opening_mark_closes_ahead_of_punctuation(mark: str) -> None:
    assert quotes(f"Il dit « un mot “{mark} puis s'en va.") == ["« un mot “"]


@pytest.mark.parametrize("end", [".", "!", "?", "…", "..."])
def test_a_quote_that_nothing_closes_ends_with_its_sentence_where_another_one_opens_later(end: str) -> None:
    assert quotes(f"« Oui{end} Il ajoute « non » ici.\nFin.") == [f"« Oui{end}~", "« non »"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Oui il ajoute « non » ici.\nFin.", ["« Oui il ajoute~", "« non »"]),
        ("« a “b » c ” d", ["« a “b » c ”", "“b »"]),
        ("« a “b” « c\nfin", ["« a “b”~", "“b”"]),
        ('"a « b" c »', ['"a « b"']),
        ('« a "b » c', ['« a "b »']),
        ('"" dit-il "oui"', ['""', '"oui"']),
        ("« A\n\nB.\n\n« C »", ["« A~", "« C »"]),
        ("« A.\n\n« B.\n\n« C. »", ["« A.\n\n« B.\n\n« C. »"]),
        ("\n« A »", ["« A »"]),
        ("« A\n", ["« A~"]),
        ('""mot', ['""']),
        ('«"mot" dur»', ['«"mot" dur»', '"mot"']),
        ('« a “b" c »', ['« a “b" c »', '“b"']),
        ('« a "b “c" d »', ['« a "b “c" d »', '"b “c"']),
        ("« a “b “", ["« a~", "“b “"]),
        ("« a “b“ “", ["« a “b“ “", "“b“"]),
        ("« Oui. Puis non\n\nFin.", ["« Oui. Puis non~"]),
        ("« a “b ‹c\n\nFin.", ["« a~"]),
        ("« a “b” ‹c› d\n\nFin.", ["« a~", "“b”", "‹c›"]),
        ("« a “b ‹c› d\n\nFin.", ["« a~", "‹c›"]),
        ("Un.\n”Oui”, dit-il.", ["”Oui”"]),
        ('Il dit "un mot "\nPuis "deux".', ['"un mot "', '"deux"']),
        ('Il dit "un mot "» Puis', ['"un mot "']),
        ("Il dit (”oui”).", ["”oui”"]),
        ("d'“un mot“ dur", ["“un mot“"]),
        ("mot ”dur”", ["”dur”"]),
        ('a "b "c" d" e', ['"b "c" d"', '"c"']),
    ],
)
def test_quotes_that_are_broken(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_a_mark_that_nothing_closes_does_not_reach_into_a_quote_that_holds_another() -> None:
    quotes = [(quote.first, quote.last) for quote in read("« a « b « c » d » e").quotes]
    assert quotes == [(0, 1), (2, 8), (4, 6)]
