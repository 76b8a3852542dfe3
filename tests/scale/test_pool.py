"""Several processes: nothing is lost and nothing comes twice, whatever becomes of them."""

import json
import os
import signal
import sys
from pathlib import Path

import pytest

from frpolnlp.inputs import Document, Fault
from frpolnlp.scale import batch, pool

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests hand functions over by fork")


def documents(number: int) -> list[Document]:
    return [Document(str(i), f"« Oui {i} », a dit Maia Sandu.", f"file:{i}") for i in range(number)]


def ids(outcomes: list[str | Fault]) -> list[str]:
    return [one.message if isinstance(one, Fault) else json.loads(one)["id"] for one in outcomes]


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch) -> None:
    monkeypatch.setattr(batch, "BATCH_DOCUMENTS", 4)


def kill_at(monkeypatch, where: str, flag: Path | None = None) -> None:
    """Make a process end itself when it comes to a document; with ``flag``, the first time only."""
    original = batch._outcomes

    def deadly(nlp, texts, names):
        if where in names and not (flag and flag.exists()):
            if flag:
                flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return original(nlp, texts, names)

    monkeypatch.setattr(batch, "_outcomes", deadly)


def test_a_process_that_dies_once_costs_no_document(monkeypatch, tmp_path: Path) -> None:
    kill_at(monkeypatch, "5", tmp_path / "died")
    outcomes = list(pool.annotate_documents(documents(20), "blank", 2))
    assert ids(outcomes) == [str(number) for number in range(20)]


def test_a_document_that_kills_its_process_is_named_and_the_others_are_done(monkeypatch) -> None:
    kill_at(monkeypatch, "6")
    items: list[Document | Fault] = [*documents(14)]
    items.insert(6, Fault("file", "unreadable"))
    outcomes = ids(list(pool.annotate_documents(items, "blank", 2)))
    assert outcomes[6] == "unreadable"
    assert "E208: file:6 (id 6)" in outcomes[7]
    assert outcomes[:6] + outcomes[8:] == [str(number) for number in range(14) if number != 6]
