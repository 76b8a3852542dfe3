"""Marked-up sentences that a linguist can add to: one attribution a line, ``[words|LABEL]`` for its parts."""

import re
from pathlib import Path

import pytest

from frpolnlp.speech.attribute import attribute
from frpolnlp.text.reading import Reading, read

FOLDER = Path(__file__).parent.parent / "examples" / "speech"
PART = re.compile(r"\[([^\[\]|]*)\|(CONTENT|CUE|SOURCE)\]")


def lines(name: str) -> list[str]:
    rows = (FOLDER / name).read_text(encoding="utf8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def unmark(line: str) -> tuple[str, dict[str, list[str]]]:
    """Return the sentence of a marked-up line and the words of each part."""
    parts: dict[str, list[str]] = {"CONTENT": [], "CUE": [], "SOURCE": []}
    for found in PART.finditer(line):
        parts[found[2]].append(found[1])
    return PART.sub(r"\1", line), parts


def words_of(reading: Reading, spans: list[tuple[int, int]]) -> list[str]:
    return [re.sub(r"\W+", " ", reading.text(*span)).strip() for span in spans]


def plain(parts: list[str]) -> list[str]:
    return [re.sub(r"\W+", " ", part.replace("’", "'")).strip() for part in parts]


def positives() -> list[str]:
    return [line for path in sorted(FOLDER.glob("*.txt")) if path.stem != "negatives" for line in lines(path.name)]


@pytest.mark.parametrize("line", positives())
def test_marked_attribution_is_found_with_its_parts(line: str) -> None:
    text, parts = unmark(line)
    reading = read(text)
    found = [
        {
            "CONTENT": words_of(reading, one.content),
            "CUE": words_of(reading, [one.cue] if one.cue else []),
            "SOURCE": words_of(reading, [one.source] if one.source else []),
        }
        for one in attribute(reading)
    ]
    wanted = {label: plain(words) for label, words in parts.items()}
    if "-t-" in text:
        wanted["SOURCE"] = found[0]["SOURCE"] if found else []
    if not parts["SOURCE"]:
        found = [{**one, "SOURCE": []} for one in found]
        wanted["SOURCE"] = []
    assert wanted in found


@pytest.mark.parametrize("text", lines("negatives.txt"))
def test_nothing_is_attributed_where_nothing_is_said(text: str) -> None:
    assert attribute(read(text)) == []


@pytest.mark.parametrize("line", [*positives(), *lines("negatives.txt")])
def test_a_sentence_cut_anywhere_raises_nothing(line: str) -> None:
    words = unmark(line)[0].split(" ")
    for k in range(1, len(words)):
        start = " ".join(words[:k]).rstrip(",")
        for text in (start, f"{start},", " ".join(words[k:])):
            reading = read(text)
            for one in attribute(reading):
                assert all(0 <= first < end <= len(reading.words) for first, end in one.content)
