"""A disk that is full in the middle: the old output stays, what was written is named, the exit code says so."""

import errno
import os
from pathlib import Path

from frpolnlp import outputs
from tests.test_cli import jsonl, run


def test_a_full_disk_leaves_the_old_output(tmp_path: Path, monkeypatch) -> None:
    path = jsonl(tmp_path / "in.jsonl", {"id": "a", "text": "Oui."}, {"id": "b", "text": "Non."})
    target = tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf8")
    original = outputs._writer

    def small_disk(stream):
        write, written = original(stream), []

        def one(line: str) -> None:
            if written:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            written.append(line)
            write(line)

        return one

    monkeypatch.setattr(outputs, "_writer", small_disk)
    result = run("annotate", path, "--output", target)
    assert result.exit_code == 2
    assert "E212" in result.stderr
    assert "No space left" in result.stderr
    assert target.read_text(encoding="utf8") == "old"
    (part,) = tmp_path.glob(".out.jsonl.*.part")
    assert part.read_text(encoding="utf8").count("\n") == 1
    monkeypatch.undo()
    assert run("annotate", path, "--output", target).exit_code == 0
    assert target.read_text(encoding="utf8").count("\n") == 2
