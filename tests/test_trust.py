"""No network, no hidden writes, no code in data, and an import that harms nobody."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

import pytest

from frpolnlp import seeds, to_records
from tests.dependencies import GNU, distributions, imported_by, licence

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ENTRY_POINTS = [
    entry.value.partition(":")[0] for entry in distribution("frpolnlp").entry_points if "spacy" in entry.group
]
#: what an entry point's module may import of others: the standard library and what spaCy itself needs
SPACY_S_OWN = frozenset(("spacy", "thinc", "numpy", "frpolnlp"))

IMPORT = """
import builtins, importlib, io, json, os, sys
import spacy
opened = []
def hook(event, arguments):
    if event == "open" and str(arguments[0]).startswith(ROOT) and not str(arguments[0]).endswith((".py", ".pyc")):
        if os.path.isfile(str(arguments[0])):
            opened.append(str(arguments[0]))
ROOT = os.path.dirname(importlib.util.find_spec("frpolnlp").origin)
before = set(sys.modules)
sys.addaudithook(hook)
for name in sys.argv[1:]:
    importlib.import_module(name)
new = {name.partition(".")[0] for name in set(sys.modules) - before}
print(json.dumps([sorted(new - set(sys.stdlib_module_names)), opened]))
"""

BROKEN = """
import builtins, sys
broken, error = sys.argv[1], getattr(builtins, sys.argv[2])
class Broken:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == broken:
            raise error(name)
sys.meta_path.insert(0, Broken())
import spacy
nlp = spacy.blank("fr")
assert [token.text for token in nlp("Bonjour.")] == ["Bonjour", "."]
"""

READ_ONLY = """
import socket, sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"):
        raise AssertionError(event)
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        raise AssertionError(f"wrote {arguments[0]}")
    if event in ("os.mkdir", "os.rename", "os.remove"):
        raise AssertionError(event)
sys.dont_write_bytecode = True
sys.addaudithook(refuse)
import frpolnlp
from frpolnlp import seeds
nlp = frpolnlp.load()
for name in seeds.names():
    frpolnlp.to_html([nlp(seeds.article(name))])
frpolnlp.compare_names("Loukachenko", "Лукашенко")
print("done")
"""

RECORDS = """
import json
import frpolnlp
from frpolnlp import seeds
nlp = frpolnlp.load()
print(json.dumps([frpolnlp.to_records(nlp(seeds.article(name))) for name in seeds.names()]))
"""


def run(code: str, *arguments: str, **environment: str) -> str:
    """Run ``code`` in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **environment},
        capture_output=True,
        encoding="utf8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_entry_points_import_spacy_and_the_standard_library_only_and_read_no_file() -> None:
    imported, opened = json.loads(run(IMPORT, *ENTRY_POINTS))
    assert ENTRY_POINTS
    assert set(imported) <= SPACY_S_OWN
    assert opened == []


#: what the package or an extra of it stands on, without what spaCy itself (and its typer) needs
EXTRAS = ("pyarrow", "distributed", "networkx", "narwhals", "pandas", "matplotlib")
OURS = sorted(
    {*imported_by("frpolnlp"), *filter(find_spec, EXTRAS)} - imported_by("spacy", deep=True) - {"spacy", "rich"}
)


@pytest.mark.parametrize("broken", OURS)
def test_a_broken_dependency_leaves_spacy_alone(broken: str) -> None:
    """Missing (an error of import) and faulty (any other error) in turn."""
    for error in ("ImportError", "RuntimeError"):
        run(BROKEN, broken, error)


CONNECT = "import socket; socket.create_connection(('192.0.2.1', 9), timeout=0.1)"
WRITE = "import os, pathlib; (pathlib.Path.home() / 'x').write_text('')"
SERVE = "import socket; socket.socket().bind(('127.0.0.1', 0))"


@pytest.mark.parametrize("code", [CONNECT, WRITE, SERVE], ids=["connect", "write", "serve"])
def test_the_tests_and_the_processes_they_start_have_no_network_and_no_home(code: str) -> None:
    with pytest.raises(PermissionError, match="the tests"):
        exec(code, {})
    with pytest.raises(AssertionError, match="PermissionError: the tests"):
        run(code)


def test_nothing_connects_and_nothing_is_written(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o500)
    assert run(READ_ONLY, HOME=str(home), XDG_CACHE_HOME=str(home)).strip() == "done"
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_records_do_not_hang_on_the_hash_seed(nlp, seed: str) -> None:
    found = json.loads(run(RECORDS, PYTHONHASHSEED=seed))
    assert found == [json.loads(json.dumps(to_records(nlp(seeds.article(name))))) for name in seeds.names()]


@pytest.mark.parametrize("size", [1, 3, 64])
def test_records_do_not_hang_on_batches_or_order(nlp, size: int) -> None:
    texts = [seeds.article(name) for name in seeds.names()]
    texts += [part for text in texts for part in text.split("\n\n")]
    texts = [*texts, "", *reversed(texts)]
    alone = {text: to_records(nlp(text)) for text in sorted(texts)}
    for text, doc in zip(texts, nlp.pipe(texts, batch_size=size), strict=True):
        assert to_records(doc) == alone[text]


def calls(tree: ast.AST) -> set[str]:
    """Return the names that are called or imported in ``tree``."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.add(node.func.id)
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_source_runs_code_from_data_or_goes_to_the_network(path: Path) -> None:
    forbidden = {"pickle", "cloudpickle", "dill", "marshal", "shelve", "yaml", "eval", "exec", "socket", "urllib"}
    assert not calls(ast.parse(path.read_text(encoding="utf8"))) & (forbidden | {"requests", "http", "ftplib"})


def test_a_saved_pipeline_holds_no_pickle(nlp, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    files = [path for path in (tmp_path / "saved").rglob("*") if path.is_file()]
    ours = [path for path in files if path.relative_to(tmp_path / "saved").parts[0] in nlp.pipe_names]
    assert ours
    for path in ours:
        json.loads(path.read_text(encoding="utf8"))
    for path in files:
        assert path.read_bytes()[:1] != b"\x80" or path.suffix != ".pkl"


def test_no_dependency_is_under_a_gnu_licence() -> None:
    found = {name: licence(name) for name in distributions("frpolnlp")}
    assert {"spacy", "thinc", "rapidfuzz", "numpy"} <= found.keys()
    assert {name: text for name, text in found.items() if GNU.search(text)} == {}


def test_the_page_of_dependencies_names_each_direct_one() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf8")
    assert [name for name in distributions("frpolnlp", deep=False) if f"| {name} |" not in page] == []


def test_each_data_file_is_accounted_for() -> None:
    page = (ROOT / "docs" / "data.md").read_text(encoding="utf8")
    folder = ROOT / "src" / "frpolnlp" / "lexicons"
    files = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    assert files
    named = [path for path in files if path.name in page or any(f"`{parent}/*`" in page for parent in path.parents)]
    left = {str(path) for path in files} - {str(path) for path in named}
    assert {path for path in left if f"{path.partition('.')[0]}.*" not in page} == set()


def test_each_promise_names_tests_that_exist() -> None:
    page = (ROOT / "docs" / "promises.md").read_text(encoding="utf8")
    named = [word.strip("`") for word in page.replace("|", " ").split() if word.startswith("`tests/")]
    assert len(named) > 10
    for name in named:
        path, _, test = name.partition("::")
        assert f"def {test}(" in (ROOT / path).read_text(encoding="utf8"), name


def test_each_file_of_data_has_its_licence_and_origin_in_the_table_of_reuse() -> None:
    table = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf8"))
    assert table["version"] == 1
    lists = [[path] if isinstance(path := one["path"], str) else path for one in table["annotations"]]
    for one in table["annotations"]:
        assert one["SPDX-License-Identifier"] in ("MIT", "CC0-1.0")
        assert one["SPDX-FileCopyrightText"]
        assert one["SPDX-FileComment"]
    files = [path.relative_to(ROOT).as_posix() for path in (ROOT / "src").rglob("lexicons/**/*") if path.is_file()]
    assert len(files) > 40
    own = [pattern for patterns in lists[1:] for pattern in patterns]
    assert [name for name in files if not any(fnmatch(name, pattern) for pattern in own)] == []
    for pattern in own:  # none is left of a file that has gone
        assert any(fnmatch(name, pattern) for name in files) or list(ROOT.glob(pattern.removesuffix("/**"))), pattern


LOADED = """
import json, os, sys
read, found = [], []
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and os.path.abspath(arguments[0]).startswith(sys.argv[1]):
        read.append(os.path.basename(arguments[0]))
    if event in ("pickle.find_class", "marshal.loads") and "frpolnlp" in str(arguments):
        found.append(event)
    if event == "pickle.find_class":
        found.append(str(arguments))
import spacy
sys.addaudithook(hook)
nlp = spacy.load(sys.argv[1])
nlp("« Oui », a dit le ministre Paul Mercier.")
print(json.dumps([read, found]))
"""


def test_a_saved_pipeline_is_loaded_without_any_pickle_of_json_and_spacys_own_tables_only(nlp, tmp_path: Path) -> None:
    """What spaCy itself writes are its config, msgpack (tokenizer, lookups, vectors) and JSON; ours is JSON."""
    nlp.to_disk(tmp_path / "saved")
    read, found = json.loads(run(LOADED, str(tmp_path / "saved")))
    assert found == []
    assert read
    assert {name for name in read if not name.endswith((".json", ".tsv", ".npz", ".cfg"))} <= {
        "tokenizer", "lookups.bin", "vectors", "key2row"
    }  # fmt: skip


def test_no_default_encoding_is_relied_on(tmp_path: Path) -> None:
    """On Windows a file that is opened without one is read in the code page of the machine."""
    text = tmp_path / "a.txt"
    text.write_text(seeds.article(), encoding="utf8")
    for command in (["annotate", str(text), "--output", str(tmp_path / "a.jsonl")], ["demo"]):
        arguments = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning:frpolnlp", "-m", "frpolnlp"]
        done = subprocess.run([sys.executable, *arguments, *command], capture_output=True, encoding="utf8", timeout=120)
        assert (done.returncode, "EncodingWarning" in done.stderr) == (0, False), done.stderr
    for path in [*SOURCES, *(ROOT / "tests").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                named = {keyword.arg for keyword in node.keywords}
                if node.func.attr == "read_text":
                    assert node.args or "encoding" in named, f"{path}:{node.lineno}"
                elif node.func.attr == "write_text":
                    assert len(node.args) > 1 or "encoding" in named, f"{path}:{node.lineno}"
                elif node.func.attr == "run" and "text" in named:
                    assert "encoding" in named or path.is_relative_to(ROOT / "tests"), f"{path}:{node.lineno}"


def test_no_source_reads_xml() -> None:
    """TEI and GEXF are written as text: nothing of ours can be made to read an entity."""
    for path in SOURCES:
        assert not calls(ast.parse(path.read_text(encoding="utf8"))) & {"xml", "lxml", "defusedxml"}, path


def test_the_page_of_offline_use_has_the_hashes_of_the_models() -> None:
    page = (ROOT / "docs" / "guides" / "offline.md").read_text(encoding="utf8")
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["dependency-groups"]["models"]
    for model in wanted:
        name, _, version = model.partition("==")
        assert re.search(rf"[0-9a-f]{{64}}  {name.replace('-', '_')}-{version}-", page), model
