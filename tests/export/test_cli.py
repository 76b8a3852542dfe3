"""`annotate --format` and `export` write what the functions write, and name what is wrong."""

import builtins
import json
from io import StringIO
from pathlib import Path

import pandas
import pytest
from lxml import etree

from frpolnlp import seeds, to_csv, to_html
from frpolnlp.export.gold import to_gold
from tests.export.samples import articles, overlapping
from tests.test_cli import BOM, jsonl, run


@pytest.fixture
def found(tmp_path: Path) -> Path:
    """Return a file with the records of all articles."""
    return jsonl(tmp_path / "records.jsonl", *articles())


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return a folder with all articles."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in seeds.names():
        (folder / f"{name}.txt").write_text(seeds.article(name), encoding="utf8")
    return folder


@pytest.mark.parametrize("format", ["html", "csv", "tei", "gexf", "jsonl"])
def test_annotate_and_export_write_the_same(format: str, found: Path, texts: Path) -> None:
    one = run("annotate", texts, "--format", format)
    two = run("export", found, "--format", format)
    assert one.exit_code == two.exit_code == 0
    assert one.stdout_bytes == two.stdout_bytes != b""


def test_the_overview_alone_has_no_texts(found: Path, texts: Path) -> None:
    wanted = to_html(articles(), texts=False)
    assert run("export", found, "--overview").stdout_bytes.decode("utf8") == wanted
    assert run("annotate", texts, "--format", "html", "--overview").stdout_bytes.decode("utf8") == wanted


def test_the_page_and_the_table_are_those_of_the_functions(found: Path) -> None:
    assert run("export", found).stdout_bytes.decode("utf8") == to_html(articles())
    assert run("export", found, "--lang", "fr").stdout_bytes.decode("utf8") == to_html(articles(), lang="fr")
    table = run("export", found, "--format", "csv", "--excel").stdout_bytes
    assert table.startswith(BOM)
    assert table.decode("utf8") == to_csv(articles(), excel=True)
    frame = pandas.read_csv(StringIO(run("export", found, "--format", "csv").stdout_bytes.decode("utf8")))
    assert len(frame) == sum(len(one["attributions"]) for one in articles())


def test_tei_of_the_command_line_is_one_corpus(found: Path) -> None:
    root = etree.fromstring(run("export", found, "--format", "tei").stdout_bytes)
    assert etree.QName(root).localname == "teiCorpus"
    assert len(root) == 1 + len(articles())


def test_brat_needs_a_folder_and_writes_two_files_a_document(found: Path, tmp_path: Path) -> None:
    refused = run("export", found, "--format", "brat")
    assert refused.exit_code == 2
    assert "E505" in refused.stderr
    assert run("export", found, "--format", "brat", "--output", tmp_path / "brat").exit_code == 0
    assert len(list((tmp_path / "brat").glob("*.ann"))) == len(articles())


def test_a_date_is_shown_over_time(tmp_path: Path) -> None:
    page = run("export", jsonl(tmp_path / "dated.jsonl", overlapping(), *articles())).stdout_bytes.decode("utf8")
    assert "Over time" in page
    assert "2024-05" in page


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "E501"),
        (b"[]", "E501"),
        (b'{"schema": "other"}', "E501"),
        (b"\xff\xfe", "E203"),
        (json.dumps(overlapping() | {"people": None}).encode(), "E501"),
        (json.dumps(overlapping() | {"titles": [{}]}).encode(), "E501"),
        (json.dumps(overlapping() | {"text": ""}).encode(), "E501"),
    ],
)
@pytest.mark.parametrize("format", ["html", "csv", "tei", "gexf", "jsonl"])
def test_a_line_that_is_no_record_is_named_and_no_file_is_left(
    line: bytes, code: str, format: str, tmp_path: Path
) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(json.dumps(overlapping()).encode() + b"\n" + line + b"\n")
    result = run("export", path, "--format", format, "--output", tmp_path / "out")
    assert result.exit_code == 2
    assert code in result.stderr
    assert "2" in result.stderr
    assert not (tmp_path / "out").exists()


def test_any_part_of_a_record_that_is_missing_is_named() -> None:
    whole = overlapping()

    def without(value, path=()):
        if isinstance(value, dict):
            for key in value:
                yield (*path, key)
                yield from without(value[key], (*path, key))
        elif isinstance(value, list) and value:
            yield from without(value[0], (*path, 0))

    optional = {"date", "qualifiers"}
    for path in without(whole):
        broken = json.loads(json.dumps(whole))
        at = broken
        for step in path[:-1]:
            at = at[step]
        del at[path[-1]]
        if path[-1] in optional:
            to_html(broken)
        else:
            with pytest.raises(ValueError, match="E501"):
                to_html(broken)


@pytest.mark.parametrize(("format", "package"), [("gexf", "networkx")])
def test_a_missing_package_is_named_with_what_installs_it(
    format: str, package: str, found: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing = builtins.__import__

    def without(name: str, *rest, **more):
        if name.split(".")[0] == package:
            raise ImportError(name)
        return importing(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    result = run("export", found, "--format", format)
    assert result.exit_code == 2
    assert "E502" in result.stderr
    assert "pip install 'frpolnlp[graph]'" in result.stderr


def test_gold_of_a_record_has_every_attribution() -> None:
    assert len(to_gold(overlapping())["attributions"]) == 3
