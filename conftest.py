"""Every block of code in the documentation and every example in a docstring runs as a test.

In Markdown: ``python`` blocks run (with ``>>>``, they are compared with what they print), ``json`` and ``toml`` blocks
must parse, and each ``$ frpolnlp …`` line of a ``console`` block runs in a folder with the articles of ``seeds/``; what
the block shows below the line must be what it prints (``...`` stands for anything).
"""

import json
import os
import re
import runpy
import shlex
import sys
import tomllib
from collections.abc import Iterator
from contextlib import chdir
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent
settings.register_profile("frpolnlp", deadline=None, max_examples=60)
#: what `make nightly` draws; the laws of tests/test_laws.py draw five times as many as the profile says
settings.register_profile("nightly", deadline=None, max_examples=2_000, print_blob=True)
#: what `make mutants` draws for each change of the source
settings.register_profile("mutants", deadline=None, max_examples=15, derandomize=True, database=None)
settings.load_profile("frpolnlp")

#: no test and no process that one starts goes to the network or writes at home: see the file that is read there
OFFLINE = ROOT / "tests" / "offline"
HOME = Path(mkdtemp(prefix="home-")).resolve()
#: what others keep at home goes to a folder of its own
ELSEWHERE = Path(mkdtemp(prefix="kept-"))


def pytest_configure(config: pytest.Config) -> None:
    """Close the network and the home folder, for this process and those that it starts."""
    if "FRPOLNLP_TEST_HOME" in os.environ:
        return
    HOME.chmod(0o500)
    os.environ |= {
        "FRPOLNLP_TEST_HOME": str(HOME),
        "HOME": str(HOME),
        "USERPROFILE": str(HOME),
        "XDG_CACHE_HOME": str(HOME / ".cache"),
        "MPLCONFIGDIR": str(ELSEWHERE / "matplotlib"),
        "DASK_CONFIG": str(ELSEWHERE / "dask"),
        "PYTHONPATH": os.pathsep.join(filter(None, (str(OFFLINE), os.environ.get("PYTHONPATH")))),
    }
    sys.path.insert(0, str(OFFLINE))
    runpy.run_path(str(OFFLINE / "sitecustomize.py"))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Look whether the home folder is as it was."""
    left = list(HOME.iterdir())
    HOME.chmod(0o700)
    rmtree(HOME, ignore_errors=True)
    rmtree(ELSEWHERE, ignore_errors=True)
    if left:
        raise pytest.UsageError(f"something was written at home: {left}")


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test connect processes of this machine over 127.0.0.1: a cluster's workers, a browser's own port."""
    monkeypatch.setenv("FRPOLNLP_LOOPBACK", "1")


def check_json(example: Example) -> None:
    """Parse the block."""
    json.loads(str(example.parsed))


def check_toml(example: Example) -> None:
    """Parse the block."""
    tomllib.loads(str(example.parsed))


def check_console(example: Example) -> str | None:
    """Run the block's commands of ours in this process and compare what they print."""
    from typer.testing import CliRunner

    from frpolnlp.cli.app import app

    for step in re.split(r"^\$ ", str(example.parsed), flags=re.MULTILINE)[1:]:
        command, _, expected = step.partition("\n")
        words = shlex.split(command)
        if words[0] != "frpolnlp":
            continue
        result = CliRunner().invoke(app, words[1:], prog_name="frpolnlp")
        if isinstance(result.exception, Exception):
            raise result.exception
        want = expected.strip() + "\n"
        printed = re.sub(r" +$", "", result.output.strip(), flags=re.MULTILINE) + "\n"
        if expected.strip() and not OutputChecker().check_output(want, printed, ELLIPSIS):
            return f"$ {command}\nexpected:\n{want}\nprinted:\n{result.output}"
    return None


@pytest.fixture(scope="module")
def seeds_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Work in a folder that has the articles, so that a page can write files."""
    folder = tmp_path_factory.mktemp("page")
    copytree(ROOT / "seeds", folder / "seeds")
    with chdir(folder):
        yield folder


def one_namespace(namespace: dict[str, Any]) -> None:
    """Let examples name the module in which they stand, as users would import it."""
    os.environ.setdefault("COLUMNS", "100")


pytest_collect_file = (
    Sybil(
        parsers=[
            PythonCodeBlockParser(),
            CodeBlockParser("json", check_json),
            CodeBlockParser("toml", check_toml),
            CodeBlockParser("console", check_console),
        ],
        patterns=["*.md"],
        excludes=["benchmarks/**", "CHANGELOG.md"],
        fixtures=["seeds_folder"],
        setup=one_namespace,
    )
    # before Python 3.13, Sybil takes ** for one folder
    + Sybil(parsers=[DocTestParser(ELLIPSIS)], patterns=["src/*/*.py", "src/*/*/*.py"])
).pytest()
