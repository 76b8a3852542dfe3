"""Turn the marked-up texts of ``benchmarks/gold`` into JSONL that any scorer can read.

Takes the marked-up texts (``gold/dev``, ``gold/test``) and writes ``dev.jsonl`` and ``test.jsonl``, one record a line,
into the folder that is named: ``python benchmarks/build_gold.py out/``. With ``--show`` it prints the extracted spans
instead, to proof-read them.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import markup

GOLD = Path(__file__).parent / "gold"


def records(part: str) -> list[dict[str, Any]]:
    """Read all texts of one part (``dev`` or ``test``), in the order of their names."""
    return [markup.read_file(path) for path in sorted((GOLD / part).glob("*.txt"))]


def show(record: dict[str, Any]) -> str:
    """Lay out one record for the eye: each attribution, title and person with its text."""

    def at(span: list[int] | None) -> str:
        return record["text"][slice(*span)] if span else "–"

    lines = [f"== {record['id']}"]
    for a in record["attributions"]:
        doubt = " (doubtful)" if a["ignore"] else ""
        lines.append(f"  {a['kind']}, {a['construction']}, {' '.join(a['flags'])}{doubt}: {'; '.join(a['speaker'])}")
        lines.append(f"    cue {at(a['cue'])} | source {at(a['source'])}")
        lines.extend(f"    {key} {at(a[key])}" for key in ("addressee", "medium") if key in a)
        lines.extend(f"    content {at(piece)}" for piece in a["content"])
    for t in record["titles"]:
        places = ",".join(t["jurisdiction"] or []) or "-"
        lines.append(f"  title {t['text']} | {t['role_id']} {places} {t['status']} {'; '.join(t['ref'] or [])}")
    lines.extend(f"  person {at([p['start'], p['end']])} = {p['id']}" for p in record["persons"])
    return "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    """Run the command; gives its exit code (1: a text has a fault, which is named on standard error)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), help="where the JSONL goes (default: here)")
    parser.add_argument(
        "--show", metavar="ID", nargs="*", help="print the spans of these texts (of all, if none is named)"
    )
    options = parser.parse_args(argv)
    try:
        parts = {part: records(part) for part in ("dev", "test")}
    except markup.MarkupError as fault:
        print(fault, file=sys.stderr)
        return 1
    if options.show is not None:
        for record in (r for part in parts.values() for r in part):
            if not options.show or record["id"] in options.show:
                print(show(record))
        return 0
    options.folder.mkdir(parents=True, exist_ok=True)
    for part, found in parts.items():
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in found)
        (options.folder / f"{part}.jsonl").write_text(lines, encoding="utf-8")
        attributions = sum(len(r["attributions"]) for r in found)
        print(f"{part}.jsonl: {len(found)} texts, {attributions} attributions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
