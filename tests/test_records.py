"""The record is what the contract says, whatever the text."""

import json

import jsonschema
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from frpolnlp import seeds
from frpolnlp.annotations.speech import Attribution, Speaker, read_attributions, write_attributions
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.records import schema, to_records
from tests.conftest import pipeline
from tests.samples import TEXT, annotate
from tests.strategies import storable

VALIDATOR = jsonschema.Draft202012Validator(schema())
BLANK = spacy.blank("fr")


def check(record: dict) -> None:
    """Check a record against the schema, and all its offsets and links against its text."""
    VALIDATOR.validate(record)
    assert json.loads(json.dumps(record)) == record
    text = record["text"]

    def spans(value: object):
        if isinstance(value, dict):
            if {"start", "end", "text"} <= value.keys():
                yield value
            for inner in value.values():
                yield from spans(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from spans(inner)

    for span in spans(record):
        assert 0 <= span["start"] < span["end"] <= len(text)
        assert span["text"] == text[span["start"] : span["end"]]
    people = {person["id"] for person in record["people"]}
    for title in record["titles"]:
        assert set(title["people"]) <= people
        assert {holder["person"] for holder in title["holders"]} <= people | {None}
    ids = [found["id"] for found in record["attributions"]]
    assert len(set(ids)) == len(ids)
    for found in record["attributions"]:
        assert {speaker["person"] for speaker in found["speakers"]} <= people | {None}
        assert found["nested_in"] in {*ids, None} - {found["id"]}
        assert found["content"] == sorted(found["content"], key=lambda span: span["start"])


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_a_record_of_annotations_by_hand_is_of_the_form_that_the_contract_gives() -> None:
    record = to_records(annotate(BLANK(TEXT)), "a")
    check(record)
    assert record["id"] == "a"
    assert record["people"][0]["mentions"][0]["text"] == "Paul Élouard"
    assert record["titles"][0]["holders"][0]["person"] == "P0"
    assert [span["text"] for span in record["attributions"][0]["content"]] == ["« Oui »", "« c'est fait »"]


@pytest.mark.parametrize("name", seeds.names())
def test_the_articles_give_valid_records(nlp: Language, name: str) -> None:
    check(to_records(nlp(seeds.article(name)), name))


@given(storable)
def test_any_text_gives_a_valid_record_with_its_text_unchanged(text: str) -> None:
    record = to_records(pipeline()(text))
    check(record)
    assert record["text"] == text


@st.composite
def attributions(draw: st.DrawFn) -> tuple[Doc, list[Attribution]]:
    """Draw a Doc, and attributions anywhere in it."""
    text = draw(storable.filter(bool))
    offset = st.integers(0, len(text) - 1)

    def span() -> TextSpan:
        start = draw(offset)
        end = draw(st.integers(start + 1, len(text)))
        return TextSpan(start, end, text[start:end])

    def maybe() -> TextSpan | None:
        return span() if draw(st.booleans()) else None

    found = []
    for number in range(draw(st.integers(0, 3))):
        found.append(
            Attribution(
                f"A{number}",
                draw(st.sampled_from(["direct", "mixed", "indirect"])),
                "selon",
                tuple(span() for _ in range(draw(st.integers(1, 3)))),
                maybe(),
                maybe(),
                tuple(Speaker(name, "person", None) for name in draw(st.lists(st.text(min_size=1), max_size=2))),
                draw(st.none() | st.text()),
                maybe(),
                maybe(),
                None,
                draw(st.booleans()),
                draw(st.floats(0, 1)),
                tuple(draw(st.lists(st.text(), max_size=2))),
            )
        )
    return BLANK(text), found


@given(attributions())
def test_attributions_anywhere_in_a_text_are_read_as_they_were_written(drawn: tuple[Doc, list[Attribution]]) -> None:
    doc, found = drawn
    write_attributions(doc, found)
    assert list(read_attributions(doc)) == found
    again = Doc(spacy.blank("fr").vocab if not found else doc.vocab).from_bytes(doc.to_bytes())
    assert list(read_attributions(again)) == found
