"""Texts with known speakers, for training and measuring: read, annotated, each attribution paired with the known one.

Takes marked-up texts or records as JSON lines; gives :class:`Text` values, and says what is right of them.
"""

import importlib.util
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy

from frpolnlp.annotations.names import Person, read_people
from frpolnlp.annotations.titles import PoliticalTitle, read_titles
from frpolnlp.places import fold
from frpolnlp.speech.antecedents import Resolution
from frpolnlp.speech.attribute import attribute
from frpolnlp.speech.component import name_words
from frpolnlp.speech.found import Found
from frpolnlp.speech.scene import Scene, set_scene
from frpolnlp.text.reading import Reading, read

Gold = dict[str, Any]


@dataclass(slots=True)
class Text:
    """A text with what the grammar finds in it and the gold attribution of each, or None."""

    id: str
    reading: Reading
    people: Sequence[Person]
    titles: Sequence[PoliticalTitle]
    found: list[Found]
    gold: list[Gold | None]

    def scene(self) -> Scene:
        """Return a fresh scene."""
        return set_scene(self.reading, self.people, self.titles)


def content_words(text: str) -> set[str]:
    """Return the folded words of four letters and more."""
    return set(re.findall(r"\w{4,}", fold(text.removeprefix("collective:"))))


def names_agree(gold: Gold, names: Sequence[str]) -> bool:
    """Say whether one of the names has all words of one of the gold's."""
    wanted = [set(fold(name).replace("-", " ").split()) for name in gold["speaker"]]
    return any(words <= set(fold(name).replace("-", " ").split()) for words in wanted for name in names)


def speaker_right(gold: Gold, scene: Scene, resolution: Resolution) -> bool:
    """Say whether a resolution means whom the gold does; a body with a source of its own needs no certain name."""
    names = [scene.entities[entity].name for entity in resolution.entities]
    if all(name.startswith("collective:") for name in gold["speaker"]):
        shared = content_words(" ".join(gold["speaker"])) & content_words(" ".join(names))
        return bool(names) and (bool(gold.get("source")) or bool(shared))
    return names_agree(gold, names)


def load(path: Path) -> list[Gold]:
    """Return the records of a JSON-lines file or of a folder of marked-up texts."""
    if path.is_file():
        return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]
    spec = importlib.util.spec_from_file_location("markup", path.resolve().parents[1] / "markup.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    markup = importlib.util.module_from_spec(spec)
    sys.modules["markup"] = markup
    spec.loader.exec_module(markup)
    return [markup.read_file(one) for one in sorted(path.glob("*.txt"))]


def prepare(records: Sequence[Gold]) -> list[Text]:
    """Return the records as texts whose attributions are paired with the gold's."""
    nlp = spacy.blank("fr")
    for name in ("name_normalizer", "title_recognizer"):
        nlp.add_pipe(name)
    texts = []
    for record in records:
        doc = nlp(record["text"])
        reading = read(doc.text)
        people, titles = read_people(doc), read_titles(doc)
        found = attribute(reading, name_words(reading, people))
        gold = pair(reading, found, record["attributions"])
        texts.append(Text(record["id"], reading, people, titles, found, gold))
    return texts


def pair(reading: Reading, found: Sequence[Found], gold: Sequence[Gold]) -> list[Gold | None]:
    """Return for each of ``found`` the gold attribution whose cue it shares, or most of whose content."""

    def spans(one: Found) -> list[tuple[int, int]]:
        return [reading.span(*span) for span in one.content]

    chances = []
    for i, one in enumerate(found):
        cue = reading.span(*one.cue) if one.cue else None
        for j, other in enumerate(gold):
            both = sum(max(0, min(b, y) - max(a, x)) for a, b in spans(one) for x, y in other["content"])
            size = sum(b - a for a, b in spans(one)) + sum(y - x for x, y in other["content"])
            theirs = other.get("cue")
            same = bool(cue and theirs and cue[0] < theirs[1] and theirs[0] < cue[1])
            if same or 2 * both > 0.3 * size:
                chances.append((2 * both / size + same, i, j))
    result: list[Gold | None] = [None] * len(found)
    used: set[int] = set()
    for _, i, j in sorted(chances, reverse=True):
        if result[i] is None and j not in used:
            result[i] = gold[j]
            used.add(j)
    return result


def source_right(reading: Reading, one: Found, gold: Gold | None) -> bool:
    """Say whether the source overlaps the gold's and is not far longer."""
    theirs = gold.get("source") if gold else None
    if not theirs:
        return True
    if one.source is None:
        return False
    start, end = reading.span(*one.source)
    return bool(start < theirs[1] and theirs[0] < end)
