"""The recipes of the guide for Spark and Ray Data run as they stand there: ``make cluster-test``.

Ray does not start where only loopback addresses are open: its process alone has the network, its reports of use off.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from frpolnlp.scale import process_batch

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "large-corpora.md"
OFFLINE = Path(__file__).parents[1] / "offline"
TEXTS = {str(number): f"« Oui {number} », a dit Maia Sandu." for number in range(300)}


def recipe(engine: str) -> str:
    """The script of the guide that begins by naming ``engine``."""
    (script,) = re.findall(rf"```text\n(# {engine}:.*?)```", GUIDE.read_text(encoding="utf8"), re.DOTALL)
    return script


@pytest.mark.cluster
@pytest.mark.usefixtures("loopback")
@pytest.mark.parametrize("engine", ["pyspark", "ray"])
def test_a_recipe_gives_each_document_its_record_once(engine: str, tmp_path: Path) -> None:
    if find_spec(engine) is None or (engine == "pyspark" and shutil.which("java") is None):
        pytest.skip(f"{engine} is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow

    (tmp_path / "in").mkdir()
    for part in range(3):
        rows = [{"id": id, "text": text} for id, text in TEXTS.items() if int(id) % 3 == part]
        parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "in" / f"{part}.parquet")
    environment = os.environ | {
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "RAY_USAGE_STATS_ENABLED": "0",
    }
    if engine == "ray":
        folders = environment.get("PYTHONPATH", "").split(os.pathsep)
        environment["HOME"] = str(tmp_path)
        environment["PYTHONPATH"] = os.pathsep.join(folder for folder in folders if Path(folder) != OFFLINE)
    done = subprocess.run(
        [sys.executable, "-c", recipe(engine)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    files = sorted((tmp_path / "out").rglob("*.parquet"))
    found = [json.loads(row["record"]) for file in files for row in parquet.read_table(file).to_pylist()]
    assert sorted(record["id"] for record in found) == sorted(TEXTS)
    expected = {record["id"]: record for record in process_batch(list(TEXTS.values()), list(TEXTS)) if record}
    assert {record["id"]: record for record in found} == expected
