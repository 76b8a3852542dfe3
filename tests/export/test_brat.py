"""brat's files can be written, read back and made gold; no id leads out of the folder."""

import sys
from contextlib import suppress
from pathlib import Path

import pytest
from bioc import brat
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp.export.brat import brat_writer, to_brat
from frpolnlp.export.brat_reader import from_brat, read_folder
from frpolnlp.export.gold import to_gold
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, overlapping, record
from tests.export.test_html import hostile


class _Coded(Exception):
    """The error that is meant to come."""


ROOT = Path(__file__).parents[2]


def in_order(record: dict) -> dict:
    """Return ``record`` with its attributions numbered by where their content begins, as the reader numbers them."""
    found = sorted(record["attributions"], key=lambda one: one["content"][0]["start"])
    ids = {one["id"]: f"A{number}" for number, one in enumerate(found)} | {None: None}
    return record | {
        "attributions": [one | {"id": ids[one["id"]], "nested_in": ids[one["nested_in"]]} for one in found]
    }


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_article_comes_back_as_it_went(number: int) -> None:
    wanted = articles()[number]
    assert from_brat(wanted["text"], to_brat(wanted), wanted["id"]) == in_order(wanted)


def test_quotes_over_paragraphs_come_back_whole() -> None:
    found = from_brat(overlapping()["text"], to_brat(overlapping()), overlapping()["id"])
    assert found | {"date": overlapping()["date"]} == overlapping()


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_another_library_reads_the_files(tmp_path: Path, number: int) -> None:
    wanted = [*articles(), overlapping()][number]
    brat_writer(tmp_path)(wanted)
    (text,), (ann,) = tmp_path.glob("*.txt"), tmp_path.glob("*.ann")
    with text.open(encoding="utf8") as words, ann.open(encoding="utf8") as notes:
        found = brat.load(words, notes)
    assert found.text == wanted["text"]
    entities = list(found.entities)
    assert sum(one.type == "Content" for one in entities) == len(wanted["attributions"])
    mentions = [span["text"] for person in wanted["people"] for span in person["mentions"]]
    assert sorted(one.text for one in entities if one.type == "Person") == sorted(mentions)
    assert {one.type for one in found.relations} <= {
        "HasCue", "HasSource", "SaidTo", "SaidThrough", "SaidBy", "Inside", "HeldBy", "SamePerson",
    }  # fmt: skip


def test_every_line_is_of_the_form_that_brat_documents() -> None:
    text = overlapping()["text"]
    for line in to_brat(overlapping()).splitlines():
        id, rest = line.split("\t", 1)
        assert id[1:].isdecimal()
        if id[0] == "T":
            place, words = rest.split("\t")
            pieces = [tuple(map(int, piece.split())) for piece in place.split(" ", 1)[1].split(";")]
            assert words == " ".join(text[a:b] for a, b in pieces)
            assert "\n" not in words


def test_what_an_annotator_adds_with_the_mouse_is_read() -> None:
    text = "Ana Pop a promis un vote."
    ann = (
        "T1\tPerson 0 7\tAna Pop\nT2\tCue 8 16\ta promis\nT3\tContent 17 24\tun vote\n"
        "R1\tSaidBy Arg1:T3 Arg2:T1\nR2\tHasCue Arg1:T3 Arg2:T2\n"
        "A1\tKind T3 indirect\n#1\tAnnotatorNotes T3\tà revoir\n"
    )
    found = from_brat(text, ann)["attributions"][0]
    assert found["speakers"] == [{"name": "Ana Pop", "type": "person", "person": "P0"}]
    assert found["cue"]["text"] == "a promis"


@pytest.mark.parametrize(
    ("ann", "problem"),
    [
        ("T1\tPerson 0 70\tAna", "outside"),
        ("T1\tPerson 0 3\tBob", "not what stands there"),
        ("T1\tPerson x\tAna", "no span"),
        ("R1\tSaidBy Arg1:T1 Arg2:T2", "does not fit"),
        ("A1\tKind T9 direct", "does not fit"),
        ("hello", "no annotation"),
    ],
)
def test_a_wrong_line_is_named(ann: str, problem: str) -> None:
    with pytest.raises(ValueError, match=f"E503: x.ann, line 1: .*{problem}"):
        from_brat("Ana Pop.", ann, path="x.ann")


@given(st.text(max_size=60), st.text(max_size=40))
def test_whatever_the_file_holds_only_the_error_with_a_code_comes(text: str, ann: str) -> None:
    with suppress(_Coded):
        try:
            from_brat(text, f"T1\t{ann}")
        except ValueError as problem:
            raise (_Coded if "E503" in str(problem) else AssertionError) from problem


@pytest.mark.parametrize(
    "id", [*HOSTILE, "../x", "/etc/passwd", "C:\\x", "..", ".", "", "CON", "a" * 3000, "é" * 300, None]
)
def test_no_id_leads_out_of_the_folder(tmp_path: Path, id: str | None) -> None:
    folder = tmp_path / "out"
    write = brat_writer(folder)
    write(record("Non.", id=id))
    write(record("Oui.", id=id))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert len(list(folder.glob("*.ann"))) == len(list(folder.glob("*.txt"))) == 2
    assert [one["text"] for one in read_folder(folder)] == ["Non.", "Oui."]


@pytest.mark.parametrize("payload", [one for one in HOSTILE if not one.startswith("\ud800")])
def test_hostile_strings_come_back_as_they_were(payload: str) -> None:
    wanted = hostile(payload)
    found = from_brat(wanted["text"], to_brat(wanted))
    assert found["people"][0]["name"] == payload
    assert found["text"] == wanted["text"]


def test_gold_records_are_those_of_the_benchmark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import markup

    gold = to_gold(articles()[0])
    again = markup.read(markup.write(gold), ident=gold["id"])
    assert again["text"].strip() == gold["text"].strip()
    spans = [(one["content"], one["cue"], one["source"], sorted(one["speaker"])) for one in gold["attributions"]]
    found = [(one["content"], one["cue"], one["source"], sorted(one["speaker"])) for one in again["attributions"]]
    assert sorted(map(str, found)) == sorted(map(str, spans))
    assert again["persons"] == gold["persons"]
    sys.modules.pop("markup")
