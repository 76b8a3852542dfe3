"""No regular expression of ours can walk over one stretch again and again."""

import ast
import re
from pathlib import Path

import pytest

from tests.patterns import faults, patterns

SOURCES = sorted((Path(__file__).parents[1] / "src").rglob("*.py"))
_CALLS = frozenset("compile search match fullmatch split findall finditer sub subn".split())


def literals() -> dict[str, str]:
    """Return each expression that a source holds as it is, with its file."""
    found = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            match node:
                case ast.Call(ast.Attribute(ast.Name("re"), name), [ast.Constant(str(pattern)), *_]) if name in _CALLS:
                    found[pattern] = path.name
    return found


@pytest.mark.parametrize(
    "pattern", ["(a+)+", "(a*)*b", r"(\w+\s?)+", r"\w+\d+x", r"(?:a|b+)*c", r"\s*\s*$", "(x+x+)+y", r"a+(?:\.?)a+"]
)
def test_an_expression_that_walks_back_without_end_is_seen(pattern: str) -> None:
    assert faults(pattern)


@pytest.mark.parametrize(
    "pattern", [r"\w+(?:-\w+)*", r"\d+(?:[.,]\d+)*", r"(?>a+)+", "a++b", r"\d{1,4}(-\d\d){0,2}", r"(?:[ \t]*\n)+"]
)
def test_an_expression_whose_rounds_are_parted_is_not(pattern: str) -> None:
    assert faults(pattern) == []


def test_no_expression_walks_back_without_end() -> None:
    compiled = patterns()
    written = literals()
    assert len(compiled) > 20
    assert len(written) > 20
    found = {pattern: (where, faults(pattern, flags)) for pattern, (where, flags) in compiled.items()}
    found |= {pattern: (where, faults(pattern)) for pattern, where in written.items() if pattern not in compiled}
    assert {pattern: told for pattern, told in found.items() if told[1]} == {}


def test_every_expression_of_a_source_is_looked_at() -> None:
    """An expression put together at run time must be among those that were seen being compiled."""
    files = {where for where, _ in patterns().values()}
    for path in SOURCES:
        text = path.read_text(encoding="utf8")
        if re.search(r"\bre\.compile\(\s*(?:[a-z_]+\b|r?f\")", text):
            assert any(path.as_posix().endswith(name) for name in files), path
