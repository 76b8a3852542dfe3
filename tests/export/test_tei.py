"""The TEI is valid against the TEI Consortium's own schema, holds the text as it was, and its pointers lead somewhere.

``tei_all.rng.xz`` is tei_all of TEI P5 4.3.0, unmodified; its head has its licence (BSD-2-Clause or CC BY).
"""

import lzma
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from frpolnlp import to_tei
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, attribution, overlapping, record
from tests.export.test_html import hostile

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False)
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


@cache
def schema() -> etree.RelaxNG:
    """Return tei_all; it takes some seconds to read."""
    packed = Path(__file__).with_name("tei_all.rng.xz").read_bytes()
    return etree.RelaxNG(etree.fromstring(lzma.decompress(packed), PARSER))


def parse(source: Any) -> Any:
    """Read and check the TEI of ``source``."""
    root = etree.fromstring(to_tei(source).encode("utf8"), PARSER)
    assert schema().validate(root), schema().error_log
    ids = {one.get(ID) for one in root.iter() if one.get(ID)}
    for one in root.iter():
        for name in ("who", "corresp", "ref", "next", "prev", "ana"):
            for pointer in (one.get(name) or "").split():
                assert pointer[0] == "#"
                assert pointer[1:] in ids, (one.tag, name, pointer)
    return root


def text_of(root: Any) -> str:
    return "".join(root.find(".//t:body", TEI).itertext())


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_article_is_valid_tei_with_its_text_unchanged(number: int) -> None:
    root = parse(articles()[number])
    assert text_of(root) == articles()[number]["text"]
    said = {one.get(ID).split(".")[1] for one in root.iterfind(".//t:said", TEI)}
    assert said == {f"A{number}" for number in range(len(articles()[number]["attributions"]))}
    assert root.findall(".//t:body//t:persName", TEI)
    assert root.findall(".//t:body//t:roleName", TEI)
    assert root.findall(".//t:body//t:q", TEI)


def test_a_corpus_is_valid_tei() -> None:
    root = parse([overlapping(), *articles()])
    assert [text_of(one) for one in root.iterfind("t:TEI", TEI)] == [
        overlapping()["text"],
        *(r["text"] for r in articles()),
    ]


def test_what_crosses_is_written_in_parts_that_follow_each_other() -> None:
    root = parse(overlapping())
    parts = {one.get(ID): one for one in root.iterfind(".//t:said", TEI)}
    for id, words in (
        ("d1.A0", overlapping()["attributions"][0]["content"]),
        ("d1.A2", overlapping()["attributions"][2]["content"]),
    ):
        text, at = "", parts[id]
        while at is not None:
            text += "".join(at.itertext())
            at = parts.get((at.get("next") or "#").removeprefix("#"))
        assert text.replace("\n", "") == words[0]["text"].replace("\n", "")


@given(st.data())
def test_whatever_overlaps_the_tei_is_valid_and_the_text_is_there(data: st.DataObject) -> None:
    text = data.draw(st.text("ab «»\n", min_size=1, max_size=30))
    offsets = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    found = [
        attribution(
            f"A{number}",
            [{"start": a, "end": b, "text": text[a:b]}],
            speakers=[{"name": "x", "type": "group", "person": None}],
        )
        for number, (a, b) in enumerate(data.draw(st.lists(offsets, max_size=4)))
    ]
    assert text_of(parse(record(text, attributions=found))) == text


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_string_of_a_record_becomes_markup(payload: str) -> None:
    root = etree.fromstring(to_tei(hostile(payload)).encode("utf8"), PARSER)
    harmless = etree.fromstring(to_tei(hostile("zz")).encode("utf8"), PARSER)
    extra = {"{http://www.tei-c.org/ns/1.0}q"}  # a payload may have quotation marks
    assert {one.tag for one in root.iter()} - extra == {one.tag for one in harmless.iter()} - extra
    assert root.getroottree().docinfo.doctype == ""


@pytest.mark.parametrize(
    ("date", "when"), [("2024-05-17", "2024-05-17"), ("2024-05-17T08:00", "2024-05-17"), ("mai", None)]
)
def test_the_date_of_a_document_is_written(date: str, when: str | None) -> None:
    found = parse(record("Non.", date=date)).find(".//t:creation/t:date", TEI)
    assert (found.text, found.get("when")) == (date, when)


def test_the_schema_refuses_what_is_no_tei() -> None:
    root = parse(overlapping())
    root.find(".//t:said", TEI).set("who_says", "x")
    assert not schema().validate(root)
