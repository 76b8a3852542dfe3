"""Write what the library finds in the articles of ``seeds/`` to ``seeds/*.json``, one record a file.

``make golden`` runs it and prints what changed as lines for the changelog; a test compares each article with its
record, so that no change of output goes unseen. ``--since TAG`` writes nothing: it prints what changed since a release,
and ends with 1 where a line is missing in the changelog.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import frpolnlp
from frpolnlp import seeds

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "seeds"
#: part of the record -> the fields whose changes are told; what else changes follows from these or is a figure
TOLD = {
    "people": ("name", "kb_id", "gender", "mentions"),
    "titles": ("text", "role", "portfolio", "jurisdictions", "status", "qualifiers", "people"),
    "attributions": ("kind", "content", "cue", "source", "speakers", "unresolved", "addressee", "medium"),
}


def differences(name: str, before: Mapping[str, Any] | None, now: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield one line for each thing that was found, is no longer found, or is read otherwise in an article.

    Things are the same where they start at the same character: a person at the first mention, an attribution at its cue
    or, without one, at its content.

    >>> old = {"text": "Le maire", "titles": [{"start": 3, "text": "maire", "role": "local.mayor"}]}
    >>> new = {"text": "Le maire", "titles": [{"start": 3, "text": "maire", "role": "local.other"}]}
    >>> list(differences("essai", old, new))
    ['essai: « maire », role local.mayor → local.other']
    """
    if before is None or now is None:
        yield f"{name}: {'new' if before is None else 'removed'}"
    elif before["text"] != now["text"]:
        yield f"{name}: written anew"
    else:
        for part, fields in TOLD.items():
            olds, news = (_by_start(record.get(part, ())) for record in (before, now))
            for start in sorted(olds.keys() | news.keys()):
                old, new = olds.get(start), news.get(start)
                if old is None or new is None:
                    yield f"{name}: « {_shown(old or new)} » {'found' if old is None else 'no longer found'}"
                    continue
                for field in fields:
                    was, is_ = (_value(thing.get(field), record) for thing, record in ((old, before), (new, now)))
                    if was != is_:
                        yield f"{name}: « {_shown(old)} », {field} {was} → {is_}"


def _by_start(things: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    return {_first(thing)["start"]: thing for thing in things}


def _first(thing: dict[str, Any]) -> dict[str, Any]:
    """Return the span by which a person, a title or an attribution is known."""
    for span in (thing.get("cue"), *thing.get("mentions", ()), *thing.get("content", ())):
        if span:
            return dict(span)
    return thing


def _shown(thing: dict[str, Any] | None) -> str:
    return str(_first(thing or {})["text"])


def _value(value: Any, record: Mapping[str, Any]) -> str:
    """Return a field in words: of spans their text, of people their name."""
    names = {person["id"]: person["name"] for person in record.get("people", ())}
    if isinstance(value, list):
        return ", ".join(_value(one, record) for one in value) or "none"
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text"))
    return "none" if value is None else names.get(value, str(value))


def at(ref: str) -> dict[str, dict[str, Any]]:
    """Return the records that a release had, by article.

    Raises:
        subprocess.CalledProcessError: There is no such release.
    """
    files = _git("ls-tree", "--name-only", ref, "seeds/").split()
    return {Path(one).stem: json.loads(_git("show", f"{ref}:{one}")) for one in files if one.endswith(".json")}


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, encoding="utf8").stdout


def now() -> dict[str, dict[str, Any]]:
    """Return the records of the files as they stand, by article."""
    return {path.stem: json.loads(path.read_text(encoding="utf8")) for path in FOLDER.glob("*.json")}


def write() -> None:
    """Annotate every article and write its record."""
    nlp = frpolnlp.load()
    for name in seeds.names():
        record = frpolnlp.to_records(nlp(seeds.article(name)), name)
        text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        (FOLDER / f"{name}.json").write_text(text, encoding="utf8", newline="\n")
        counts = ", ".join(f"{len(record[part])} {part}" for part in TOLD)
        print(f"{name}: {counts}")


def main() -> None:
    """Write the records, or compare them with those of a release."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--since", metavar="TAG", help="compare with a release, write nothing")
    since = parser.parse_args().since
    before = at(since) if since else now()
    if not since:
        write()
    found = now()
    lines = [
        line
        for name in sorted(before.keys() | found.keys())
        for line in differences(name, before.get(name), found.get(name))
    ]
    print(*[f"- {line}" for line in lines] or ["no record changed"], sep="\n")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf8")
    if since and (missing := [line for line in lines if line not in changelog]):
        sys.exit(f"{len(missing)} of these lines are missing in CHANGELOG.md, under “Records of our articles”")


if __name__ == "__main__":
    main()
