"""The word lists: how a bad line fails, and what every line must be."""

import pytest

from frpolnlp.lexicon import LexiconError, tsv
from frpolnlp.text.words import split_words
from frpolnlp.titles import offices


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("maire\t=\tlocal.mayr", "unknown role"),
        ("maire\t=\tlocal.mayor\tsometimes", "unknown use"),
        ("maire\t=\tlocal.mayor\tfree\t\t\tZZ", "unknown jurisdiction"),
        ("maire\t=\tlocal.mayor\tfree\tmayors", "unknown family"),
        ("maire\t=\tlocal.mayor\tfree\t\tvers", "unknown preposition"),
        ("\t\tlocal.mayor", "no form"),
    ],
)
def test_bad_line_names_file_and_line(line: str, problem: str) -> None:
    text = f"# own\nm\tf\trole\tuse\tfamily\ttakes\tcode\tplural\n{line}\n"
    with pytest.raises(LexiconError, match=rf"own\.tsv, line 3: {problem}"):
        list(offices.read_offices(text, "own.tsv"))


def test_lists_load_and_are_rich() -> None:
    assert len(tsv("titles/offices")) >= 400
    assert len(tsv("titles/portfolios")) >= 150
    assert set(offices.complements().values()) <= set(offices.roles())
    for index in (offices.offices(), offices.portfolios(), offices.institutions(), offices.modifiers()):
        assert index


def test_every_office_is_found_by_each_of_its_forms() -> None:
    for row in tsv("titles/offices"):
        for cell in (row["m"], row["f"]):
            for form in cell.split(";"):
                if form and form != "=" and "." not in form:
                    words = split_words(form).lower
                    found = offices.match(offices.offices(), words, 0)
                    assert found is not None, form
                    assert found[0] == len(words), form
