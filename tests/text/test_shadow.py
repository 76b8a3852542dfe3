from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given

from frpolnlp.text.shadow import shadow
from tests.strategies import texts


@given(texts)
def test_a_composed_text_keeps_its_length_and_has_no_map(text: str) -> None:
    shade = shadow(text)
    if is_normalized("NFC", text):
        assert len(shade.text) == len(text)
        assert shade.outward is None


@given(texts)
def test_the_maps_are_monotone_and_reach_both_ends(text: str) -> None:
    shade = shadow(text)
    size = len(shade.text)
    outward = [shade.to_author(i, i)[0] for i in range(size + 1)]
    inward = [shade.from_author(i, i)[0] for i in range(len(text) + 1)]
    assert outward == sorted(outward)
    assert inward == sorted(inward)
    assert (outward[0], outward[-1]) == (0, len(text))
    assert (inward[0], inward[-1]) == (0, size)


@given(texts)
def test_going_out_and_coming_back_meets_where_a_character_of_the_shadow_starts(text: str) -> None:
    shade = shadow(text)
    outward = [shade.to_author(i, i)[0] for i in range(len(shade.text) + 1)]
    for i, there in enumerate(outward):
        if outward.count(there) == 1:
            assert shade.from_author(there, there)[0] == i


@given(texts)
def test_a_span_of_the_shadow_is_the_composed_form_of_the_author_s_characters(text: str) -> None:
    shade = shadow(text)
    if shade.outward is None:
        return
    whole = shadow(normalize("NFC", text)).text
    if shade.text == whole:
        for i in range(len(shade.text)):
            start, end = shade.to_author(i, i + 1)
            if start < end:
                assert shade.text[i] in shadow(normalize("NFC", text[start:end])).text


@pytest.mark.parametrize(
    ("author", "spans"),
    [
        ("le\u0344", ["l", "e\u0344", ""]),  # one mark that is a diaeresis and an acute accent
        ("e\u0323\u0301\u0308x", ["e\u0323", "\u0301", "\u0308", "x"]),
        ("e\u0301\u0323", ["e\u0301\u0323", ""]),  # marks in another order than the composed one's
    ],
)
def test_a_character_of_several_marks_is_that_with_all_of_its_own(author: str, spans: list[str]) -> None:
    shade = shadow(author)
    assert [author[slice(*shade.to_author(i, i + 1))] for i in range(len(shade.text))] == spans


@given(texts)
def test_the_shadow_of_a_shadow_is_itself(text: str) -> None:
    once = shadow(text).text
    assert shadow(once).text == once


@given(texts)
def test_the_shadow_is_the_same_for_nfd_and_nfc(text: str) -> None:
    assert shadow(normalize("NFD", text)).text == shadow(normalize("NFC", text)).text


@pytest.mark.parametrize(
    ("author", "plain"),
    [
        ("l’Élysée", "l'Élysée"),
        ("«\u00a0oui\u202f»", "« oui »"),
        ("“oui”", "«oui»"),
        ("„ja“", "«ja«"),
        ("non‑dit", "non-dit"),
        ("a\r\nb", "a \nb"),
        ("a\u2028b", "a\nb"),
    ],
)
def test_typography_is_made_plain(author: str, plain: str) -> None:
    assert shadow(author).text == plain


def test_decomposed_letters_keep_the_way_back() -> None:
    author = normalize("NFD", "l'Élysée dément : « déjà »")
    shade = shadow(author)
    start = shade.text.index("dément")
    there = shade.to_author(start, start + len("dément"))
    assert normalize("NFC", author[slice(*there)]) == "dément"
    assert shade.from_author(*there) == (start, start + len("dément"))


@pytest.mark.parametrize(
    ("marks", "plain"),
    [
        (
            "\t\x0b\x0c\r\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
            " ",
        ),
        ("\u2028\u2029\x85", "\n"),
        ("’‘ʼ′‛", "'"),
        ("‐‑", "-"),
        ("“„‟‹", "«"),
        ("”›", "»"),
        ("″＂", '"'),
    ],
)
def test_every_mark_that_is_read_as_another_is(marks: str, plain: str) -> None:
    assert [shadow(mark).text for mark in normalize("NFC", marks)] == [plain] * len(marks)


@pytest.mark.parametrize(
    ("author", "spans"),
    [
        ("e\u0301a", [(0, 2), (2, 3)]),
        ("\u1112\u1161\u11aba", [(0, 3), (3, 4)]),
        ("\u1160\u1160e\u0301", [(0, 1), (1, 2), (2, 4)]),
        ("\u0344a", [(0, 0), (0, 1), (1, 2)]),
        ("\u0344", [(0, 0), (0, 1)]),
        ("q\u0323\u0307e\u0301", [(0, 1), (1, 2), (2, 3), (3, 5)]),
    ],
)
def test_each_character_of_the_shadow_leads_to_what_it_was_composed_of(
    author: str, spans: list[tuple[int, int]]
) -> None:
    shade = shadow(author)
    assert [shade.to_author(i, i + 1) for i in range(len(shade.text))] == spans
    assert shade.outward is not None
    assert shade.inward is not None
    assert (len(shade.outward), len(shade.inward)) == (len(shade.text) + 1, len(author) + 1)


def test_a_letter_far_into_the_text_is_told_from_its_marks_too() -> None:
    shade = shadow("x" * 40 + "q\u0323\u0307e\u0301")
    assert [shade.to_author(i, i + 1) for i in range(39, 44)] == [(39, 40), (40, 41), (41, 42), (42, 43), (43, 45)]


def test_a_letter_has_thirty_marks_that_are_told_apart_and_no_more() -> None:
    assert shadow("e" + "\u0301" * 30).to_author(0, 1) == (0, 2)
    assert shadow("e" + "\u0301" * 31).to_author(0, 1) == (0, 32)


def test_letters_that_do_not_compose_with_the_one_before_are_told_apart_however_many_they_are() -> None:
    for letter in "\u1160\u1161\u11ff":
        shade = shadow(letter * 40 + "e\u0301")
        assert [shade.to_author(i, i + 1) for i in range(3)] == [(0, 1), (1, 2), (2, 3)]
