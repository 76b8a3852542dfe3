"""The command line does what it says, and names all that goes wrong."""

import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from frpolnlp import seeds
from frpolnlp.cli.app import app
from frpolnlp.errors import messages
from frpolnlp.inputs import Document, Fault, read_documents
from frpolnlp.scale import batch
from tests.strategies import storable

BOM = b"\xef\xbb\xbf"


def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
    """Run the command in this process; a defect (an exception of any kind) is raised."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, prog_name="frpolnlp")
    if isinstance(result.exception, Exception):
        raise result.exception
    return result


def records(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout_bytes.decode("utf8").split("\n") if line]


def jsonl(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")
    return path


# what goes well


def test_the_version_is_the_package_s() -> None:
    assert run("--version").stdout.strip() == f"frpolnlp {version('frpolnlp')}"


def test_a_text_file_is_one_document_with_its_name_as_id(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_bytes("L’été.\r\nFin.\n".encode())
    (record,) = records(run("annotate", tmp_path / "un.txt"))
    assert (record["schema"], record["id"], record["text"]) == ("frpolnlp.doc.v1", "un", "L’été.\r\nFin.\n")


def test_a_jsonl_file_is_a_document_a_line(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "x", "text": "Oui."}, {"id": 7, "text": "Non."}, {"text": "\u2028"})
    assert [(r["id"], r["text"]) for r in records(run("annotate", path))] == [
        ("x", "Oui."),
        ("7", "Non."),
        (f"{path}:3", "\u2028"),
    ]


def test_fields_can_be_named(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"url": "u", "body": "Oui."})
    (record,) = records(run("annotate", path, "--id-field", "url", "--text-field", "body"))
    assert (record["id"], record["text"]) == ("u", "Oui.")


def test_folders_are_walked_in_order_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a/B.TXT", ".git/x.txt", ".y.txt", "image.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Oui.", encoding="utf8")
    assert [record["id"] for record in records(run("annotate", tmp_path))] == ["b", "a/B", "a/c"]


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        (b"Oui.\nNon.\n", [("stdin", "Oui.\nNon.\n")]),
        (BOM + b"Oui.", [("stdin", "Oui.")]),
        (b"", [("stdin", "")]),
        (BOM + b'{"id": "a", "text": "Oui."}\n\n{"id": "b", "text": "Non."}', [("a", "Oui."), ("b", "Non.")]),
    ],
)
def test_standard_input_is_a_text_or_jsonl(stdin: bytes, expected: list[tuple[str, str]]) -> None:
    assert [(record["id"], record["text"]) for record in records(run("annotate", "-", stdin=stdin))] == expected


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(BOM + b"Oui.")
    (tmp_path / "b.jsonl").write_bytes(BOM + b'{"id": "j", "text": "Oui."}\n')
    assert [record["text"] for record in records(run("annotate", tmp_path))] == ["Oui.", "Oui."]


def test_several_processes_write_what_one_writes_in_the_same_order(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(batch, "BATCH_DOCUMENTS", 2)
    rows = [{"id": str(i), "text": seeds.article() if i % 3 else f"« Oui », a dit le témoin {i}."} for i in range(11)]
    path = jsonl(tmp_path / "a.jsonl", *rows, {"id": "faulty"})
    one, two = run("annotate", path), run("annotate", path, "--jobs", "2")
    assert two.stdout_bytes == one.stdout_bytes
    assert (one.exit_code, two.exit_code) == (1, 1)
    assert "E204" in two.stderr


@pytest.mark.model
def test_a_trained_pipeline_can_be_named(md, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "x", "text": seeds.article()})
    (record,) = records(run("annotate", path, "--model", "fr_core_news_md"))
    assert record["text"] == seeds.article()


# what is wrong with documents

FAULTY = {
    "E202 no JSON": b"nonsense",
    "E202 no object": b"[1]",
    "E202 too deep": b"[" * 100_000,
    "E203 bytes": b'{"id": "x", "text": "\xe9"}',
    "E204 no text": b'{"id": "x", "corps": "Oui."}',
    "E206 id": b'{"id": ["x"], "text": "Oui."}',
    "E206 id true": b'{"id": true, "text": "Oui."}',
    "E207 lone surrogate": b'{"id": "x", "text": "\\ud800"}',
    "E207 lone surrogate in the id": b'{"id": "\\udfff", "text": "Oui."}',
    "E210 null": b'{"id": "x", "text": null}',
    "E210 number": b'{"id": "x", "text": 3}',
}


@pytest.mark.parametrize("what", FAULTY)
def test_a_faulty_record_is_named_with_its_line_and_the_others_are_written(what: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "first", "text": "Oui."}\n' + FAULTY[what] + b'\n{"id": "last", "text": "Non."}\n')
    result = run("annotate", path)
    assert result.exit_code == 1
    assert [record["id"] for record in records(result)] == ["first", "last"]
    assert f"{what[:4]}: {path}:2" in result.stderr
    assert "2 records written, 1 failures" in result.stderr


def test_a_pair_of_surrogates_is_a_character(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "x", "text": "\\ud83d\\ude00"}')
    result = run("annotate", tmp_path / "a.jsonl")
    assert (result.exit_code, records(result)[0]["text"]) == (0, "😀")


def test_files_that_cannot_be_read_are_named_and_the_others_are_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("élu".encode("latin1"))
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (tmp_path / "c.txt").write_bytes(b"Oui.")
    (tmp_path / "empty").mkdir()
    given = [tmp_path / name for name in ("a.txt", "b.pdf", "missing.txt", "empty", "c.txt")]
    result = run("annotate", *given)
    assert result.exit_code == 1
    assert [record["id"] for record in records(result)] == ["c"]
    for code, path in zip(("E203", "E209", "E201", "E211"), given, strict=False):
        assert f"{code}: {path}" in result.stderr


def test_an_id_that_stands_twice_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", *({"id": "x", "text": str(i)} for i in range(3)), {"id": "x#2", "text": "3"})
    result = run("annotate", path)
    assert result.exit_code == 1
    assert [(r["id"], r["text"]) for r in records(result)] == [("x", "0"), ("x#2", "1"), ("x#3", "2"), ("x#2#2", "3")]
    assert result.stderr.count("E205") == 3


def test_a_document_that_cannot_be_annotated_is_named_and_the_others_are_written(tmp_path: Path, monkeypatch) -> None:
    from frpolnlp import records as module

    def fail(doc, id):
        if id == "bad":
            raise RuntimeError("a defect")
        return {"id": id}

    monkeypatch.setattr(module, "to_records", fail)
    path = jsonl(tmp_path / "a.jsonl", *({"id": id, "text": "Oui."} for id in ("a", "bad", "b")))
    result = run("annotate", path)
    assert result.exit_code == 1
    assert [record["id"] for record in records(result)] == ["a", "b"]
    assert f"E208: {path}:2 (id bad)" in result.stderr
    assert "RuntimeError: a defect" in result.stderr


def test_errors_stop_ends_at_the_first_failure(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "a", "text": "Oui."}, {"id": "b"}, {"id": "c"})
    result = run("annotate", path, "--errors", "stop", "--output", tmp_path / "out.jsonl")
    assert result.exit_code == 1
    assert result.stderr.count("E204") == 1
    assert not (tmp_path / "out.jsonl").exists()
    (rest,) = tmp_path.glob(".out.jsonl.*.part")
    assert str(rest) in result.stderr
    assert json.loads(rest.read_text(encoding="utf8"))["id"] == "a"


@given(st.lists(storable, max_size=4))
def test_texts_come_through_files_unchanged(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("texts") / "a.jsonl"
    jsonl(path, *({"id": str(i), "text": text} for i, text in enumerate(texts)))
    assert [item.text for item in read_documents([path]) if isinstance(item, Document)] == texts


@given(st.binary(max_size=80))
def test_any_bytes_give_documents_or_faults_with_a_code(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    for name in ("a.txt", "b.jsonl"):
        (folder / name).write_bytes(content)
    for item in read_documents([folder]):
        assert isinstance(item, Document) or (isinstance(item, Fault) and item.message[:4] in messages())


# what is wrong with the call


@pytest.mark.parametrize(
    "arguments",
    [
        ["annotate"],
        ["annotate", "x.txt", "--jobs", "0"],
        ["annotate", "x.txt", "--format", "xml"],
        ["annotate", "x.txt", "--errors", "maybe"],
        ["annotate", "x.txt", "--model", "no_such_model"],
        ["annotate", "x.txt", "--output", "no/such/folder/x.jsonl"],
        ["names", "compare", "one"],
        ["explain", "E999"],
        ["dance"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(arguments: list[str], tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text("Oui.", encoding="utf8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


# the output


def test_a_file_is_replaced_when_all_is_done_and_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Oui.", encoding="utf8")
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf8")
    out.chmod(0o640)
    assert run("annotate", tmp_path / "a.txt", "--output", out).exit_code == 0
    assert json.loads(out.read_text(encoding="utf8"))["id"] == "a"
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.jsonl"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Oui.", encoding="utf8")
    (tmp_path / "link").symlink_to(tmp_path / "real.jsonl")
    run("annotate", tmp_path / "a.txt", "--output", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert json.loads((tmp_path / "real.jsonl").read_text(encoding="utf8"))["id"] == "a"


def test_the_output_in_a_folder_that_is_read_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Oui.", encoding="utf8")
    out = tmp_path / "z.jsonl"
    for _ in range(2):
        assert run("annotate", tmp_path, "--output", out).exit_code == 0
        assert len(out.read_text(encoding="utf8").splitlines()) == 1


def start(*arguments: str | Path, **options) -> subprocess.Popen:
    command = [sys.executable, "-m", "frpolnlp", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", *({"id": str(i), "text": "Oui. " * 2000} for i in range(60)))
    process = start("annotate", path)
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 141
    assert process.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole group of processes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_with_130_and_leaves_the_old_output(jobs: str, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf8")
    process = start("annotate", "-", "--output", out, "--jobs", jobs, stdin=subprocess.PIPE, start_new_session=True)
    line = json.dumps({"text": "« Oui », a dit Paul. " * 20}).encode() + b"\n"
    process.stdin.write(line * 600)
    process.stdin.flush()  # it stays open: the program waits for more
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not any(path.stat().st_size for path in tmp_path.glob(".*.part")):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(60) == 130
    assert out.read_text(encoding="utf8") == "old"
    error = process.stderr.read().decode()
    assert "Traceback" not in error
    (rest,) = tmp_path.glob(".*.part")
    assert str(rest) in error
    process.stdin.close()


# the other commands


def test_the_demonstration_shows_a_table() -> None:
    result = run("demo")
    assert result.exit_code == 0
    for column in ("kind", "cue", "source as written", "speaker", "content"):
        assert column in result.stdout


@pytest.mark.parametrize("code", messages())
def test_every_code_is_explained_in_both_languages(code: str) -> None:
    text = run("explain", code.lower()).stdout
    assert text.startswith(f"{code}: ")
    assert "What to do: " in text
    assert "En français : " in text
    assert not re.search(r"[{]\w*[}]", text)


def test_a_reason_of_an_attribution_is_explained() -> None:
    assert "Proposition complétive" in run("explain", "clause with que").stdout
    assert "Proposition complétive" in run("explain", "clause", "with", "que").stdout
    assert "antécédent" in run("explain", "no_antecedent").stdout


def test_names_are_compared() -> None:
    assert run("names", "compare", "Loukachenko", "Лукашенко").stdout.startswith("same (")
    assert run("names", "compare", "Emmanuel Macron", "Виктор Орбан").stdout.startswith("different (")


def test_names_are_written_in_french() -> None:
    assert run("names", "french", "Лукашенко", "--lang", "ru").stdout.splitlines()[0] == "Loukachenko"
