"""Partitions: the same files give the same ones, each is whole or not there, and none is done twice."""

import json
from pathlib import Path

import pytest

from frpolnlp.scale import annotate_partition, plan
from frpolnlp.scale import partitions as module
from tests.test_cli import jsonl, run


def corpus(folder: Path, files: int = 3, rows: int = 4) -> Path:
    (folder / "deep").mkdir(parents=True)
    for number in range(files):
        path = folder / ("deep" if number % 2 else "") / f"part{number}.jsonl"
        jsonl(path, *({"id": f"{number}-{row}", "text": f"« Oui {row} », a dit Maia Sandu."} for row in range(rows)))
    for name in "ab":
        (folder / f"{name}.txt").write_text("Non.", encoding="utf8")
    return folder


def ids(folder: Path) -> list[str]:
    lines = [line for path in sorted(folder.rglob("*.jsonl")) for line in path.read_text(encoding="utf8").splitlines()]
    return [json.loads(line)["id"] for line in lines]


def test_a_file_of_records_is_a_partition_and_text_files_make_one(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(module, "_TEXTS", 1)
    found = plan([corpus(tmp_path / "in")], tmp_path / "out")
    targets = [Path(partition.target).relative_to(tmp_path / "out").as_posix() for partition in found]
    assert targets == ["deep/part1.jsonl", "part0.jsonl", "part2.jsonl", "texts-00000.jsonl", "texts-00001.jsonl"]
    assert found == plan([tmp_path / "in"], tmp_path / "out")


def test_files_of_one_name_have_partitions_of_their_own(tmp_path: Path) -> None:
    found = plan([corpus(tmp_path / "a") / "part0.jsonl", corpus(tmp_path / "b") / "part0.jsonl"], tmp_path)
    assert [Path(partition.target).name for partition in found] == ["part0.jsonl", "part0-2.jsonl"]


def test_a_partition_that_is_there_is_not_done_again(tmp_path: Path) -> None:
    (partition, *_) = plan([corpus(tmp_path / "in")], tmp_path / "out")
    assert annotate_partition(partition).records == 4
    Path(partition.target).write_text("kept", encoding="utf8")
    assert annotate_partition(partition).before
    assert Path(partition.target).read_text(encoding="utf8") == "kept"


def test_a_partition_that_is_broken_off_is_not_there(tmp_path: Path, monkeypatch) -> None:
    (partition, *_) = plan([corpus(tmp_path / "in")], tmp_path / "out")

    def broken(*_) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(module, "annotate_batch", broken)
        with pytest.raises(OSError, match="no space"):
            annotate_partition(partition)
    assert not Path(partition.target).exists()
    assert annotate_partition(partition).records == 4


def test_what_fails_is_named_and_the_rest_is_written(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "a", "text": "Oui."}, {"id": "faulty"}, {"id": "b", "text": "Non."})
    (partition,) = plan([path], tmp_path / "out")
    outcome = annotate_partition(partition)
    assert outcome.records == 2
    assert ["E204" in fault and ":2" in fault for fault in outcome.faults] == [True]
    assert ids(tmp_path / "out") == ["a", "b"]


@pytest.mark.usefixtures("loopback")
def test_a_local_cluster_does_every_document_once_and_goes_on_where_it_was(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    corpus(tmp_path / "in")
    out = tmp_path / "out"
    plan([tmp_path / "in"], out)
    (out / "deep").mkdir(parents=True)
    (out / "deep" / "part1.jsonl").write_text("", encoding="utf8")  # written before: not done again
    left = out / ".part0.jsonl.12.part"
    left.touch()
    result = run("annotate", tmp_path / "in", "--engine", "dask", "--output", out)
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(ids(out)) == ["0-0", "0-1", "0-2", "0-3", "2-0", "2-1", "2-2", "2-3", "a", "b"]
    assert not left.exists()


@pytest.mark.parametrize(
    "arguments", [["-", "--output", "out"], ["in.jsonl"], ["in.jsonl", "--output", "out", "--format", "html"]]
)
def test_a_cluster_needs_files_and_a_folder(arguments: list[str]) -> None:
    result = run("annotate", *arguments, "--engine", "dask")
    assert result.exit_code == 2
    assert "E217" in result.stderr
