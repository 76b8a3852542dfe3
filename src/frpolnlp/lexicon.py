"""Load, check and freeze a word list: TOML and TSV files of the package, or a user's own.

Takes the name of a list (``"speech/cues"``) or a path; gives plain mappings or rows. A bad entry fails here, with the
file and the line or key. Lists of the package are read once a process.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from types import MappingProxyType
from typing import Any

from frpolnlp.errors import message


class LexiconError(ValueError):
    """A word list is not of the form that its head announces (codes E101 and E102)."""


def text_of(name: str, suffix: str) -> str:
    """Return the text of the package's list ``name`` with the ``suffix`` ``".toml"`` or ``".tsv"``."""
    return (files("frpolnlp") / "lexicons" / f"{name}{suffix}").read_text(encoding="utf8")


@cache
def toml(name: str) -> Mapping[str, Any]:
    """Return the package's TOML list ``name``, read once.

    Raises:
        LexiconError: The file is not TOML (E102).
    """
    return parse_toml(text_of(name, ".toml"), f"{name}.toml")


@cache
def tsv(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of the package's TSV list ``name``, read once: each maps a column of the header to its cell.

    Raises:
        LexiconError: A row has more cells than the header (E101).
    """
    return tuple(row for _, row in parse_tsv(text_of(name, ".tsv"), f"{name}.tsv"))


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of the package's list ``name`` (``.txt``, one entry a line, ``#`` lines are comments)."""
    return tuple(line for line in text_of(name, ".txt").splitlines() if line and not line.startswith("#"))


def parse_toml(text: str, path: str | Path) -> Mapping[str, Any]:
    """Return the read-only mapping that a TOML ``text`` holds; ``path`` names it in errors.

    Raises:
        LexiconError: The text is not TOML (E102).
    """
    try:
        return MappingProxyType(loads(text))
    except TOMLDecodeError as problem:
        raise LexiconError(message("E102", path=path, key="?", problem=problem)) from problem


def parse_tsv(text: str, path: str | Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield ``(line number, row)`` of a TSV ``text``: ``#`` lines are comments, the first other line is the header.

    Missing cells at the end of a row are empty strings.

    Raises:
        LexiconError: A row has more cells than the header (E101).
    """
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = cells
            continue
        if len(cells) > len(header):
            problem = f"{len(cells)} cells under {len(header)} columns"
            raise LexiconError(message("E101", path=path, line=number, problem=problem))
        yield number, MappingProxyType(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
