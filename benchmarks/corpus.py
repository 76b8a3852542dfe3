"""The texts that the benchmarks run on: files that are named, or those of this repository."""

import json
from pathlib import Path
from typing import Any

import build_gold

SEEDS = Path(__file__).parents[1] / "seeds"


def gold() -> list[dict[str, Any]]:
    """The articles of ``benchmarks/gold``, both parts, with their attributions."""
    return build_gold.records("dev") + build_gold.records("test")


def texts(paths: list[str]) -> list[str]:
    """The texts of ``.txt`` and ``.jsonl`` files; without any, those of the gold set and the seeds."""
    found: list[str] = []
    for path in map(Path, paths):
        content = path.read_text(encoding="utf8")
        lines = content.splitlines() if path.suffix == ".jsonl" else ()
        found += [json.loads(line)["text"] for line in lines] if lines else [content]
    if not paths:
        found = [article["text"] for article in gold()]
        found += [path.read_text(encoding="utf8") for path in sorted(SEEDS.glob("*.txt"))]
    return found


def words(found: list[str]) -> int:
    """How many words the texts have: what stands between blanks."""
    return sum(len(text.split()) for text in found)
