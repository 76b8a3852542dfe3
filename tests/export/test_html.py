"""The page is one file, shows the text as it was, and lets no string become markup."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp import to_html
from frpolnlp.export.source import SCHEMA
from tests.conftest import pipeline
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, attribution, overlapping, record, span

VOID = {"meta"}


class Reader(HTMLParser):
    """Reads a page: its elements with their attributes, and the text of each document."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.depth = 0
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        if tag not in VOID:
            self.open.append(tag)
            if given.get("class") == "text":
                self.texts.append("")
                self.depth = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if len(self.open) < self.depth:
            self.depth = 0

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.texts[-1] += data


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_text_stands_in_the_page_character_for_character(number: int) -> None:
    assert Reader(to_html(articles()[number])).texts == [articles()[number]["text"]]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff", min_codepoint=9)))
def test_any_text_stands_in_the_page_as_it_was(text: str) -> None:
    shown = "".join("\ufffd" if re.match(r"[\x0b\x0c\x0e-\x1f\x7f-\x9f]", char) else char for char in text)
    assert Reader(to_html(record(text))).texts == [shown]


def test_overlapping_and_nested_quotes_keep_the_text_and_all_their_links() -> None:
    reader = Reader(to_html(overlapping()))
    assert reader.texts == [overlapping()["text"]]
    links = {link for _, given in reader.elements for link in (given.get("data-l") or "").split()}
    assert links == {"A0", "A1", "A2", "P0", "P1", "P2", "T0"}


def test_the_page_loads_nothing_and_allows_nothing_but_its_own_style_and_script() -> None:
    page = to_html(overlapping())
    reader = Reader(page)
    names = [name for name, _ in reader.elements]
    assert names.count("script") == names.count("style") == 1
    for name, attributes in reader.elements:
        assert not {"src", "style", "action", "data"} & attributes.keys(), name
        assert not [key for key in attributes if key.startswith("on")], name
        if "href" in attributes:
            assert re.match(r"#|https://www\.wikidata\.org/wiki/Q\d+$", attributes["href"] or "")
    policy = next(given["content"] or "" for _, given in reader.elements if given.get("http-equiv"))
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def hostile(payload: str) -> dict:
    """Return a record that has ``payload`` in every string of it."""
    text = f"Avant {payload}, a dit Eva Nox {payload} après."
    said = span(text, payload)
    speaker = {"name": payload, "type": payload, "person": None}
    person = {"id": payload, "name": payload, "kb_id": payload, "gender": payload, "mentions": [span(text, "Eva Nox")]}
    title = span(text, "Avant") | {
        "role": payload, "portfolio": payload, "jurisdictions": [payload], "status": [payload], "qualifiers": [payload],
        "gender": payload, "number": payload, "holders": [span(text, "Eva Nox") | {"person": payload}],
        "people": [payload],
    }  # fmt: skip
    found = attribution(
        payload, [said], kind=payload, construction=payload, cue=span(text, "a dit"), source=span(text, "Eva Nox"),
        speakers=[speaker, {"name": payload, "type": "person", "person": payload}], unresolved=payload,
        because=[payload], nested_in=payload,
    )  # fmt: skip
    return {
        "schema": SCHEMA, "id": payload, "text": text, "date": payload, "people": [person], "titles": [title],
        "attributions": [found],
    }  # fmt: skip


def test_there_are_many_hostile_payloads() -> None:
    assert len(set(HOSTILE)) >= 30


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_string_of_a_record_becomes_markup(payload: str) -> None:
    harmless = Reader(to_html([hostile("zz"), hostile("zz")], title="zz"))
    reader = Reader(to_html([hostile(payload), hostile(payload)], title=payload))
    assert [name for name, _ in reader.elements] == [name for name, _ in harmless.elements]
    assert [sorted(given) for _, given in reader.elements] == [sorted(given) for _, given in harmless.elements]
    to_html([hostile(payload)]).encode("utf8")


@given(st.text(max_size=30))
def test_whatever_the_strings_the_page_has_the_same_elements(payload: str) -> None:
    harmless = [name for name, _ in Reader(to_html(hostile("zz"), title="zz")).elements]
    found = [name for name, _ in Reader(to_html(hostile(f"z{payload}z"), title=payload)).elements]
    assert found.count("script") == harmless.count("script")
    assert set(found) == set(harmless)


def test_several_documents_get_an_overview_with_gender_from_words_only() -> None:
    page = to_html([overlapping(), *articles()])
    assert "By gender, as the words of the text show it" in page
    assert "the text does not tell" in page
    assert len(Reader(page).texts) == 4
    assert Reader(to_html(articles(), texts=False)).texts == []


def test_what_is_summed_up_has_no_bar_that_dwarfs_the_others() -> None:
    many = [
        record("Oui.", attributions=[
            attribution("A0", [span("Oui.", "Oui.")], speakers=[{"name": f"N{n}", "type": "group", "person": None}])
        ])
        for n in range(60)
    ]  # fmt: skip
    bars = [given["width"] for name, given in Reader(to_html(many, texts=False)).elements if name == "rect"]
    assert bars[:26] == ["100.0"] * 25 + ["0.0"]
    assert "35 others" in to_html(many, texts=False)


def test_low_confidence_and_unresolved_speakers_are_marked() -> None:
    marks = [
        given
        for name, given in Reader(to_html(overlapping())).elements
        if name == "button" and given["class"].startswith("m ")
    ]
    assert [given["data-n"] for given in marks] == ["1", "2?", "3?"]
    assert "low confidence" in marks[1]["aria-label"]
    assert "not resolved" in marks[2]["aria-label"]


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    frame = to_html(pipeline()("« Oui », a dit Eva Nox."))._repr_html_()
    elements = Reader(frame).elements
    assert [name for name, _ in elements] == ["iframe"]
    assert elements[0][1]["srcdoc"] == to_html(pipeline()("« Oui », a dit Eva Nox."))


def test_the_page_can_be_in_french() -> None:
    page = to_html(articles()[0], lang="fr")
    assert '<html lang="fr">' in page
    assert "Toutes les citations" in page
    with pytest.raises(ValueError, match="E504"):
        to_html(articles()[0], lang="de")


@pytest.mark.parametrize("wrong", [{"a": 1}, "text", 3, {"schema": SCHEMA, "text": "", "id": 1}])
def test_what_is_no_record_is_refused_with_a_code(wrong: object) -> None:
    with pytest.raises(ValueError, match="E501"):
        to_html([wrong])


def test_offsets_outside_the_text_are_refused() -> None:
    broken = record("Non.", attributions=[attribution("A0", [{"start": 0, "end": 9, "text": "Non."}])])
    with pytest.raises(ValueError, match=r"E501.*0 to 9"):
        to_html(broken)
