import pytest
from hypothesis import given

from frpolnlp.text.shadow import shadow
from frpolnlp.text.words import split_words
from tests.strategies import texts


def forms(text: str) -> list[str]:
    return split_words(shadow(text).text).forms


@given(texts)
def test_words_are_in_order_apart_and_hold_all_that_is_not_blank(text: str) -> None:
    plain = shadow(text).text
    words = split_words(plain)
    end = 0
    for start, stop, form in zip(words.starts, words.ends, words.forms, strict=True):
        assert end <= start < stop
        assert not plain[end:start].strip(" \x1c\x1d\x1e\x1f")
        assert form in ("\n", "«", "»", '"') or form == plain[start:stop]
        end = stop
    assert not plain[end:].strip(" \x1c\x1d\x1e\x1f")


@given(texts)
def test_a_word_is_found_by_its_borders(text: str) -> None:
    words = split_words(shadow(text).text)
    for i in range(len(words)):
        assert words.at(words.starts[i]) == i
        assert words.before(words.ends[i]) == i + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’ex-président", "l' ex- président"),
        ("a-t-il dit", "a -t-il dit"),
        ("dit-elle", "dit -elle"),
        ("qu'est-ce", "qu' est -ce"),
        ("aujourd’hui", "aujourd'hui"),
        ("M. Le Pen", "M. Le Pen"),
        ("MM. Trump et Xi", "MM. Trump et Xi"),
        ("J.-P. Raffarin", "J.-P. Raffarin"),
        ("Jean-Luc", "Jean-Luc"),
        ("vice-président", "vice-président"),
        ("1.186 détenus", "1.186 détenus"),
        ("48,5 %", "48,5 %"),
        ("« discut(aient) »", "« discut ( aient ) »"),
        ("réunion.Cela", "réunion . Cela"),
        ("l'«accord»", "l' « accord »"),
        ("O'Brien, N'Djamena", "O'Brien , N'Djamena"),
        ("rendez-vous", "rendez-vous"),
        ("(...)", "( ... )"),
        ("<<oui>>", "« oui »"),
        ("''oui''", '" oui "'),
        ("l'''oui''", 'l\' " oui "'),
        ("fin.\n\nDébut", "fin . \n Début"),
        ("fin.\r\n\r\nDébut", "fin . \n Début"),
        ("de X.\r\nFin", "de X . \n Fin"),
        ("de X. ", "de X ."),
        ("C'EST L'HEURE", "C' EST L' HEURE"),
        ("parle-t-on", "parle -t-on"),
        ("Dites-le-nous", "Dites-le -nous"),
        ("Kim Jong-il", "Kim Jong-il"),
        ("dort-il", "dort -il"),
        ("``oui``", '" oui "'),
        ("<<oui>> ``non`` `si`", '« oui » " non " ` si `'),
        ("1 < 2 > 1", "1 < 2 > 1"),
        ("Fin.\n", "Fin . \n"),
        ("Fin. \n \n ", "Fin . \n"),
    ],
)
def test_words_of_french(text: str, expected: str) -> None:
    assert forms(text) == expected.split(" ")


def test_a_line_break_starts_behind_the_blanks_before_it_and_ends_with_the_blanks_of_its_empty_lines() -> None:
    words = split_words("Fin  \n \nOn")
    assert list(zip(words.starts, words.ends, words.forms, strict=True)) == [(0, 3, "Fin"), (5, 8, "\n"), (8, 10, "On")]


@pytest.mark.parametrize("text", ["", " ", "  "])
def test_a_text_of_blanks_has_no_words(text: str) -> None:
    assert len(split_words(text)) == 0
