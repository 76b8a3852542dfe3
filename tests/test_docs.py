"""The documentation keeps up with what it documents."""

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from spacy.language import Language

from benchmarks import markup
from frpolnlp import errors, seeds
from frpolnlp.lexicon import toml

ROOT = Path(__file__).parents[1]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
#: pages in English alone: lists for those who check or build, and what docstrings say
ENGLISH = {"changelog", "dependencies", "promises", "reference"}
#: registries and paths of a machine; a folder of packages beside oneself is neither
PRIVATE = re.compile(r"pypi\.(org|python)|files\.pythonhosted|index-url|find-links(?! (wheels|paquets) )|/(home|root)/")
LEXICONS = ROOT / "src" / "frpolnlp" / "lexicons"


def test_every_data_file_has_its_source_on_the_page_of_data() -> None:
    table = (ROOT / "docs" / "data.md").read_text(encoding="utf8")
    patterns = re.findall(r"`([\w/*.]+)`", table)
    missing = [
        name
        for path in LEXICONS.rglob("*.*")
        if path.is_file() and not any(fnmatch(name := path.relative_to(LEXICONS).as_posix(), one) for one in patterns)
    ]
    assert not missing


def test_the_page_of_codes_has_all_of_them() -> None:
    hooks = {}
    exec((ROOT / "docs" / "hooks.py").read_text(encoding="utf8").replace("__file__", repr(str(ROOT / "docs/x"))), hooks)
    page = hooks["on_page_markdown"]((ROOT / "docs" / "errors.md").read_text(encoding="utf8"))
    for code, entry in errors.messages().items():
        assert f"### {code}\n" in page
        assert entry["explain"] in page


def test_every_reason_of_an_attribution_is_explained(nlp: Language) -> None:
    known = toml("speech/reasons")
    texts = [seeds.article(name) for name in seeds.names()]
    texts += [markup.read_file(path)["text"] for path in sorted((ROOT / "benchmarks" / "gold" / "dev").glob("*.txt"))]
    for doc in nlp.pipe(texts):
        for found in doc._.attributions:
            assert set(found.because) <= known["because"].keys()
            assert found.unresolved is None or found.unresolved in known["unresolved"]


def test_every_entry_of_a_code_is_whole() -> None:
    for code, entry in errors.messages().items():
        assert re.fullmatch(r"[EW]\d{3}", code)
        assert entry.keys() == {"message", "remedy", "explain"}
        assert not entry["remedy"].endswith("."), "a full stop is added"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_other_page_is_there_in_french() -> None:
    pages = [path for path in (ROOT / "docs").rglob("*.md") if not path.name.endswith(".fr.md")]
    missing = {path.stem for path in pages if not path.with_suffix(".fr.md").exists()}
    assert missing <= ENGLISH


def test_every_page_begins_with_what_it_is_for() -> None:
    for page in PAGES:
        blocks = [block for block in re.split(r"\n{2,}", page.read_text(encoding="utf8")) if block.strip()]
        blocks = [block for block in blocks if not block.startswith(("---", "<!--", "--8<--"))]
        if page.stem not in ("changelog", "CHANGELOG", "reference"):
            assert blocks[0].startswith("# "), page
            assert not blocks[1].startswith(("#", "```", "|", "-", "<", ":::")), page


def test_no_registry_or_private_path_is_named() -> None:
    for path in [*PAGES, ROOT / "Makefile", ROOT / "pyproject.toml", ROOT / ".ci" / "run"]:
        if path.exists():
            text = path.read_text(encoding="utf8")
            assert not PRIVATE.search(text)
            assert str(ROOT) not in text
