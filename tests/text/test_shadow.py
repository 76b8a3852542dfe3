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
