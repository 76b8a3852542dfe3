"""Tables and compressed files, in and out: the same documents whatever holds them."""

import gzip
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from frpolnlp import seeds, to_records
from frpolnlp.inputs import Document, Fault, read_documents
from tests.test_cli import jsonl, run

ROWS = [{"id": "a", "text": "« Oui », a dit Maia Sandu.\nLe maire ; le reste, enfin."}, {"id": "b", "text": "Non."}]
EXPECTED = [("a", ROWS[0]["text"]), ("b", "Non.")]


def read(path: Path, **options: str) -> list[tuple[str, str] | str]:
    return [
        (item.id, item.text) if isinstance(item, Document) else item.message
        for item in read_documents([path], **options)
    ]


def table(path: Path, separator: str = ",") -> Path:
    cells = [f'"{row["text"]}"{separator}{row["id"]}{separator}x\r\n' for row in ROWS]
    path.write_bytes(f"\ufefftext{separator}id{separator}other\r\n".encode() + "".join(cells).encode())
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_table_is_a_document_a_row(separator: str, tmp_path: Path) -> None:
    assert read(table(tmp_path / "a.csv", separator)) == EXPECTED


def test_compressed_files_are_read(tmp_path: Path) -> None:
    for path in (table(tmp_path / "a.csv"), jsonl(tmp_path / "a.jsonl", *ROWS)):
        packed = path.with_name(f"{path.name}.gz")
        packed.write_bytes(gzip.compress(path.read_bytes()))
        assert read(packed) == EXPECTED


def test_a_compressed_file_that_is_cut_gives_what_it_holds_and_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"".join(b'{"text": "%d"}\n' % i for i in range(5000)))[:-400])
    found = list(read_documents([path]))
    assert isinstance(found[0], Document)
    assert [item for item in found if isinstance(item, Fault)] == found[-1:]
    assert "E201" in found[-1].message


def test_a_table_without_the_field_of_the_text_is_one_fault(tmp_path: Path) -> None:
    (message,) = read(table(tmp_path / "a.csv"), text_field="body")
    assert "E204" in message


def test_a_cell_may_be_long_and_a_bad_byte_is_its_row_s(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,text\na," + b"x" * 200_000 + b"\nb,\xff\nc,ok\n")
    long, bad, good = read(path)
    assert len(long[1]) == 200_000
    assert "E207" in bad
    assert good == ("c", "ok")


def test_a_row_without_its_cells_is_a_fault_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\na\n\nb,oui\n", encoding="utf8")
    fault, good = read(tmp_path / "a.csv")
    assert "E204" in fault
    assert good == ("b", "oui")


def test_parquet_is_read(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist([*ROWS, {"id": "c", "text": None}]), path)
    *found, fault = read(path)
    assert found == EXPECTED
    assert "E210" in fault
    assert f"{path}:3" in fault
    assert "E204" in read(path, text_field="body")[0]
    path.write_bytes(path.read_bytes()[:-20])
    assert ["E214" in message for message in read(path)] == [True]


def test_parquet_holds_the_records_as_they_are(nlp, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    path = jsonl(tmp_path / "a.jsonl", *({"id": name, "text": seeds.article(name)} for name in seeds.names()))
    assert run("annotate", path, "--output", tmp_path / "out.parquet", "--format", "parquet").exit_code == 0
    expected = [to_records(nlp(seeds.article(name)), name) | {"date": None} for name in seeds.names()]
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == expected


def test_the_schema_of_parquet_is_that_of_the_record() -> None:
    pytest.importorskip("pyarrow")
    from frpolnlp.export.parquet import arrow_schema
    from frpolnlp.records import schema

    described = schema()
    columns = arrow_schema()
    assert set(columns.names) == {*described["required"], "date"}
    for column, kind in (("people", "person"), ("titles", "title"), ("attributions", "attribution")):
        fields = columns.field(column).type.value_type
        assert {field.name for field in fields} == set(described["$defs"][kind]["properties"])


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_data_frames_open_the_parquet_file(package: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    frames = pytest.importorskip(package)
    path = jsonl(tmp_path / "a.jsonl", {"id": "a", "text": "« Oui », a dit Maia Sandu.", "date": "2024-05-17"})
    run("annotate", path, "--output", tmp_path / "out.parquet", "--format", "parquet")
    frame = frames.read_parquet(tmp_path / "out.parquet")
    assert (frame["id"][0], frame["date"][0]) == ("a", "2024-05-17")
    assert frame["attributions"][0][0]["speakers"][0]["name"] == "Maia Sandu"


DATES = [
    ("2024-05-17", "2024-05-17"), ("2024-05", "2024-05"), ("2024", "2024"), (2024, "2024"),
    ("17/05/2024", "2024-05-17"),
    ("2024-05-17T08:30:00Z", "2024-05-17T08:30:00+00:00"), ("2024-W20-5", "2024-05-17"), ("", None), (None, None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), DATES)
def test_a_named_field_holds_the_date(given: object, wanted: str | None, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "a", "text": "Oui.", "jour": given})
    result = run("annotate", path, "--date-field", "jour")
    assert result.exit_code == 0
    assert json.loads(result.stdout).get("date") == wanted


@pytest.mark.parametrize("given", ["hier", "05/17/2024", "2024-13", "17 mai 2024", True, "2024-05-17x", "١٢/٠٥/٢٠٢٤"])
def test_a_date_that_cannot_be_read_is_named_and_the_document_written(given: object, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "a", "text": "Oui.", "date": given})
    result = run("annotate", path, "--date-field", "date")
    assert result.exit_code == 1
    assert "E218" in result.stderr
    assert "date" not in json.loads(result.stdout)
    unnamed = run("annotate", path)
    assert (unnamed.exit_code, unnamed.stdout) == (0, result.stdout)


def test_the_date_of_a_csv_and_of_parquet_is_read(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a.csv").write_text("id;text;date\nc;Oui.;2024-05-17\n", encoding="utf8")
    pq.write_table(pa.table({"text": ["Non."], "date": [date(2024, 5, 18)]}), tmp_path / "b.parquet")
    found = [item.date for item in read_documents([tmp_path]) if isinstance(item, Document)]
    assert found == ["2024-05-17", "2024-05-18"]


def test_parquet_does_not_go_to_standard_output(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    result = run("annotate", jsonl(tmp_path / "a.jsonl", *ROWS), "--format", "parquet")
    assert result.exit_code == 2
    assert "E506" in result.stderr


def test_jsonl_is_compressed_by_its_name(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", *ROWS)
    assert run("annotate", path, "--output", tmp_path / "out.jsonl.gz").exit_code == 0
    lines = gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).decode("utf8").splitlines()
    assert lines == run("annotate", path).stdout.splitlines()
    assert read(tmp_path / "out.jsonl.gz") == EXPECTED


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_a_full_disk_leaves_the_old_output_and_names_what_is_kept(tmp_path: Path) -> None:
    import resource

    path = jsonl(tmp_path / "a.jsonl", *({"id": str(i), "text": seeds.article()} for i in range(20)))
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf8")
    done = subprocess.run(
        [sys.executable, "-m", "frpolnlp", "annotate", path, "--output", out],
        capture_output=True, text=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)),
    )  # fmt: skip
    assert done.returncode == 2
    assert "E212" in done.stderr
    assert "Traceback" not in done.stderr
    assert out.read_text(encoding="utf8") == "old"
    (rest,) = tmp_path.glob(".*.part")
    whole = rest.read_text(encoding="utf8", errors="replace").split("\n")[:-1]
    assert [json.loads(line)["id"] for line in whole] == [str(i) for i in range(len(whole))]
