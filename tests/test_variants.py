"""An article gives the same record whatever its typography."""

from typing import Any
from unicodedata import normalize

import pytest
from spacy.language import Language

from frpolnlp import seeds, to_records
from tests.variants import Variant, variants

CASES = [
    pytest.param(name, variant, id=f"{name}-{kind}".replace(" ", "_"))
    for name in seeds.names()
    for kind, variant in variants(seeds.article(name))
    if variant.text != seeds.article(name)
]


def plain(text: str) -> str:
    """Return the words of a text, whatever its typography."""
    text = normalize("NFC", text).replace("’", "'")
    for mark in '«»“”"':
        text = text.replace(mark, " ")
    return " ".join(text.split())


def carried(value: Any, variant: Variant) -> Any:
    """Return a record with its spans where they stand in the variant, and its words made plain."""
    if isinstance(value, dict):
        value = {key: carried(inner, variant) for key, inner in value.items()}
        if {"start", "end"} <= value.keys():
            value["start"], value["end"] = variant.span(value["start"], value["end"])
        return value
    if isinstance(value, list):
        return [carried(inner, variant) for inner in value]
    return plain(value) if isinstance(value, str) else value


def test_a_variant_s_map_leads_to_the_same_words() -> None:
    for name in seeds.names():
        text = seeds.article(name)
        for _, variant in variants(text):
            assert len(variant.places) == len(text) + 1
            assert list(variant.places) == sorted(variant.places)
            for start in range(0, len(text) - 30, 17):
                first, last = variant.span(start, start + 30)
                there = variant.text[first:last]
                assert plain(text[start : start + 30]).replace(" ", "") == plain(there).replace(" ", "")


@pytest.mark.parametrize(("name", "variant"), CASES)
def test_a_variant_gives_the_record_of_the_article(nlp: Language, name: str, variant: Variant) -> None:
    expected = carried(to_records(nlp(seeds.article(name))), variant)
    same = Variant(variant.text, tuple(range(len(variant.text) + 1)))
    found = carried(to_records(nlp(variant.text)), same)
    for one, other in zip(found["attributions"], expected["attributions"], strict=True):
        # paragraphs count a little in how sure it is who is meant
        assert one.pop("confidence") == pytest.approx(other.pop("confidence"), abs=0.2)
    for part in ("people", "titles", "attributions"):
        assert found[part] == expected[part]
