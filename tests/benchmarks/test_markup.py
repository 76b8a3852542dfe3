import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


def load(name):
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


markup = load("markup")
build_gold = load("build_gold")
FILES = sorted((BENCHMARKS / "gold").glob("*/*.txt"))

TEXT = """genre: agency
---
[« L'accord [sic] tient »|C1], [a assuré|K1] à [la presse|D1] [le [chef du gouvernement|T1], [Ana Popescu|P1]|S1].
[[Mme|T2] [Popescu|P1]|S2,S3] [a accusé|K2] [Oslo de « mentir »|C2] et [promis|K3] [un vote|C3].
---
A1: direct incise P1
A2: mixed infinitive P1
A3: indirect np_content P1 +shared_subject
T1: gov.head.prime_minister RO P1
T2: civility - P1
"""


def said(record, span):
    return record["text"][slice(*span)]


def test_a_bracket_without_label_is_text():
    text, marks = markup.parse_inline("[« Il [le ministre] [part|K2] […] »|C1]")
    assert text == "« Il [le ministre] part […] »"
    assert [(m.label, text[m.start : m.end]) for m in marks] == [("C1", text), ("K2", "part")]


def test_long_labels_without_numbers_mean_the_first_attribution():
    record = markup.read("[« Le but »|CONTENT], a [expliqué|CUE] [Ana Popescu|SOURCE].")
    (a,) = record["attributions"]
    assert [said(record, a["content"][0]), said(record, a["cue"]), said(record, a["source"])] == [
        "« Le but »",
        "expliqué",
        "Ana Popescu",
    ]


def test_the_example_of_the_guidelines_reads_as_it_says():
    guidelines = (BENCHMARKS / "gold" / "GUIDELINES.md").read_text(encoding="utf-8")
    record = markup.read(guidelines.split("```text\n")[1].split("```")[0])
    assert [(a["kind"], a["construction"]) for a in record["attributions"]] == [
        ("direct", "incise"),
        ("mixed", "infinitive"),
        ("indirect", "participle"),
    ]
    assert {name for a in record["attributions"] for name in a["speaker"]} == {"Ana Popescu"}


def test_escaped_characters_are_text():
    assert markup.parse_inline(r"[a \[ b \] c \| d \\ e|C1]")[0] == r"a [ b ] c | d \ e"


def test_a_text_becomes_a_record():
    record = markup.read(TEXT, ident="x")
    assert record["genre"] == "agency"
    first, second, third = record["attributions"]
    assert first["kind"] == "direct"
    assert first["flags"] == ["incise"]
    assert said(record, first["addressee"]) == "la presse"
    assert second["speaker"] == ["Ana Popescu"]
    assert third["source"] == second["source"]
    assert third["flags"] == ["nominal", "shared_subject"]
    title, civility = record["titles"]
    assert (title["role"], title["jurisdiction"], title["cls"]) == ("prime_minister", ["RO"], "polit")
    assert (civility["role"], civility["jurisdiction"], civility["cls"]) == ("honorific", None, "civil")


def test_a_holder_is_the_nearest_mention():
    record = markup.read(TEXT)
    assert [said(record, [h["start"], h["end"]]) for t in record["titles"] for h in t["holders"]] == [
        "Ana Popescu",
        "Popescu",
    ]


def test_a_person_in_brackets_is_meant_but_no_holder():
    record = markup.read("[Ana Pop|P1] part. Le [ministre|T1] reste.\n---\nT1: gov.minister FR (P1)\n")
    assert record["titles"][0]["ref"] == ["Ana Pop"]
    assert record["titles"][0]["holders"] == []


def test_a_declared_name_and_doubt_hold_for_all_mentions_of_a_person():
    record = markup.read("[Pop|P1] part, dit-on. [Pop|P1] reste.\n---\nP1: Ana Pop doubtful\n")
    assert [(p["id"], p["ignore"]) for p in record["persons"]] == [("Ana Pop", True)] * 2


def test_a_source_without_the_name_is_anaphoric_and_an_inner_attribution_nested():
    record = markup.read(
        "[Ana Pop|P1] part. [[Elle|S1] [dit|K1] que [tout va|C1]|C2], [selon|K2] [Oslo|S2].\n---\n"
        'A1: indirect que_clause P1\nA2: indirect selon "Norvège" +metonymy\n'
    )
    flags = {a["construction"]: a["flags"] for a in record["attributions"]}
    assert flags == {"que_clause": ["anaphoric", "nested"], "selon": ["selon", "metonymy"]}


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("a\n[b|C1", 2, "never closed"),
        ("a\nb|C1]", 2, "never opened"),
        ("[ a|C1]", 1, "blank at its border"),
        ("[a|X1]", 1, "bad label"),
        ("[a|C1] [b|K1] [c|K1]", 1, "a second K1"),
        ("[a|K1]", 1, "no content"),
        ("[a|C1]\n---\n", 1, "no declaration"),
        ("x\n---\n---\n---\n", 4, "third"),
        ("x\n---\n\nhello\n", 4, "not a declaration"),
        ("color: red\n---\nx\n---\n", 1, "unknown header"),
        ("[a|C1]\n---\nA1: direct\n", 3, "needs a kind"),
        ("[a|C1]\n---\nA1: direct incise\n", 3, "no speaker"),
        ("[a|C1]\n---\nA1: direct incise P1\n", 3, "P1, which is not marked"),
        ('[a|C1]\n---\nA1: direct incise "x" +selon\n', 3, "is no speaker, flag"),
        ('[a|C1]\n---\nA1: direct incise "x"\nA1: direct incise "x"\n', 4, "declared twice"),
        ('a\n---\nA1: direct incise "x"\n', 3, "no span"),
        ("[a|T1]\n---\nT1: gov.minister france\n", 3, "no jurisdiction"),
        ("[a|T1]\n---\nT1: gov.minister FR late\n", 3, "no status"),
        ("[a|T1] [b|T1]\n---\nT1: gov.minister FR\n", 1, "a second T1"),
        ("a\n---\nT1: gov.minister FR\n", 3, "never marked"),
        ("a\n---\nP1: Ana\n", 3, "never marked"),
    ],
)
def test_a_fault_is_told_with_file_and_line(source, line, problem):
    with pytest.raises(markup.MarkupError) as caught:
        markup.read(source, "essai.txt")
    assert str(caught.value).startswith(f"essai.txt:{line}: ")
    assert problem in str(caught.value)


@given(st.text(alphabet="ab[]|\\ «»\n-C1"))
def test_any_text_survives_writing_and_reading(text):
    record = {"text": f"x{text}x", "attributions": [], "titles": [], "persons": []}
    if "---" not in record["text"]:
        assert markup.read(markup.write(record))["text"] == record["text"]


def test_spans_that_cross_cannot_be_written():
    a = {"content": [[0, 3]], "cue": [2, 5], "source": None, "speaker": ["collective:x"], "flags": [], "ignore": False}
    record = {
        "text": "abcdef",
        "titles": [],
        "persons": [],
        "attributions": [a | {"kind": "direct", "construction": "incise"}],
    }
    with pytest.raises(ValueError, match="cross"):
        markup.write(record)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_gold_text_parses_and_survives_a_round_trip(path):
    record = markup.read_file(path)
    assert record["attributions"]
    assert record["persons"]
    again = markup.read(markup.write(record), ident=path.stem)
    for ours, theirs in zip(record["attributions"], again["attributions"], strict=True):
        assert {**ours, "flags": sorted(ours["flags"])} == {**theirs, "flags": sorted(theirs["flags"])}
    assert again["titles"] == record["titles"]
    assert again["persons"] == record["persons"]
    assert again["text"] == record["text"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_spans_of_a_gold_text_are_possible(path):
    record = markup.read_file(path)
    for a in record["attributions"]:
        if a["cue"]:
            assert not any(a["cue"][0] <= s < a["cue"][1] for s, _ in a["content"]), "a content begins inside its cue"
        if a["source"] and a["construction"] != "nominal":
            for s, e in a["content"]:
                assert e <= a["source"][0] or a["source"][1] <= s, f"source within content: {said(record, a['source'])}"
        if not a["ignore"]:
            words = " ".join(said(record, s) for s in a["content"])
            quoted = any(mark in words for mark in "«»“”\"'’+") and any(mark in words for mark in '«»“”"+')
            assert quoted == (a["kind"] != "indirect") or a["construction"] == "no_cue", (a["kind"], words)
    ends = [(p["start"], p["end"]) for p in record["persons"]]
    assert len(ends) == len(set(ends))
    assert all(t["text"] == t["text"].strip() for t in record["titles"])


def test_no_sentence_of_the_test_texts_stands_in_the_development_texts():
    sentences = {"dev": set(), "test": set()}
    for path in FILES:
        for sentence in re.split(r"[.!?\n]", markup.read_file(path)["text"]):
            if len(sentence.split()) > 7:
                sentences[path.parent.name].add(sentence.strip())
    assert not sentences["dev"] & sentences["test"]


def test_the_command_writes_both_parts(tmp_path, capsys):
    assert build_gold.main([str(tmp_path)]) == 0
    assert "dev.jsonl" in capsys.readouterr().out
    lines = (tmp_path / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [p.stem for p in FILES if p.parent.name == "dev"]


def test_show_prints_the_spans_of_one_text(capsys):
    first = next(p.stem for p in FILES if p.parent.name == "dev")
    assert build_gold.main(["--show", first]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"== {first}\n")
    assert shown.count("== ") == 1


@pytest.mark.parametrize("path", sorted((BENCHMARKS.parent / "seeds").glob("*.txt")), ids=lambda p: p.stem)
def test_a_seed_article_is_annotated_word_for_word(path):
    record = markup.read_file(BENCHMARKS / "gold" / "dev" / f"seed-{path.stem}.txt")
    assert path.read_text(encoding="utf-8") == record["text"] + "\n"
