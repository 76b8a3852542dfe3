"""Read brat standoff back: a text with its ``.ann`` file becomes a record again.

Takes the text and the content of the ``.ann`` file; gives a record. What somebody added with the mouse
alone, without our notes, is read too: a Content with a Cue and a Person is an attribution, a Title without attributes
has the role ``generic``.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from frpolnlp.errors import message
from frpolnlp.export.brat import PARTS
from frpolnlp.export.source import SCHEMA, Record

_SPAN = re.compile(r"(\w+) (\d+ \d+(?:;\d+ \d+)*)")
_RELATION = re.compile(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)")
_ATTRIBUTE = re.compile(r"(\w+) (T\d+)(?: (\S+))?")
_NOTE = re.compile(r"\w+ (T\d+)")


@dataclass(slots=True)
class _Marked:
    """A span of the ``.ann`` file with all that hangs on it."""

    id: str
    label: str
    pieces: list[tuple[int, int]]
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    note: dict[str, Any] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)


def read_folder(folder: str | Path) -> Iterator[Record]:
    """Yield a record for each ``.ann`` file of ``folder``, in the order of their names; its id is the file's name.

    Raises:
        OSError: A file cannot be read.
        ValueError: A line is not of brat's form, or does not fit its text (E503).
    """
    for path in sorted(Path(folder).glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf8")
        yield from_brat(text, path.read_bytes().decode("utf8"), path.stem, path.name)


def from_brat(text: str, ann: str, id: str | None = None, path: str = ".ann") -> Record:
    r"""Return the record that a text and its annotations make.

    Args:
        text: The text.
        ann: The content of the ``.ann`` file.
        id: The id of the record.
        path: What the annotations are called in an error.

    Raises:
        ValueError: A line is not of brat's form, or does not fit the text (E503).

    Example:
        >>> ann = "T1\tContent 0 7\t« Oui »\nT2\tCue 9 14\ta dit\nR1\tHasCue Arg1:T1 Arg2:T2\n"
        >>> found = from_brat("« Oui », a dit Maia.", ann)["attributions"][0]
        >>> found["cue"]["text"], found["construction"]
        ('a dit', 'no_cue')
    """
    marked = _parse(text, ann, path)
    people, of_mention = _people(text, marked)
    known = {str(one.note["id"]): of_mention[one.id] for one in _of(marked, "Person") if "id" in one.note}
    contents = sorted(_of(marked, "Content"), key=lambda one: one.pieces[0])
    numbers = {one.id: f"A{number}" for number, one in enumerate(contents)}
    names = {person["id"]: person["name"] for person in people}
    return {
        "schema": SCHEMA,
        "id": id,
        "text": text,
        "people": people,
        "titles": [
            _title(text, one, marked, of_mention, known)
            for one in sorted(_of(marked, "Title"), key=lambda one: one.pieces[0])
        ],
        "attributions": [_attribution(text, one, marked, of_mention, names, numbers) for one in contents],
    }


def _parse(text: str, ann: str, path: str) -> dict[str, _Marked]:
    marked: dict[str, _Marked] = {}
    later: list[tuple[int, str, str]] = []
    for number, line in enumerate(ann.split("\n"), 1):
        id, _, rest = line.rstrip("\r").partition("\t")
        if id.startswith("T"):
            marked[id] = _mark(text, id, rest, number, path)
        elif id[:1] in ("R", "A", "M", "#"):
            later.append((number, id, rest))
        elif id.strip() and id[:1] not in ("E", "N", "*"):
            raise ValueError(message("E503", path=path, line=number, problem=f"{line[:40]!r} is no annotation"))
    for number, id, rest in later:
        try:
            _hang(marked, id, rest)
        except (KeyError, ValueError):
            raise ValueError(
                message("E503", path=path, line=number, problem=f"{rest[:40]!r} does not fit a span")
            ) from None
    return marked


def _mark(text: str, id: str, rest: str, number: int, path: str) -> _Marked:
    kind, _, words = rest.partition("\t")
    match = _SPAN.fullmatch(kind)
    if not match:
        raise ValueError(message("E503", path=path, line=number, problem=f"{kind[:40]!r} is no span"))
    pieces = [(int(piece.split(" ")[0]), int(piece.split(" ")[1])) for piece in match[2].split(";")]
    if any(not 0 <= start < end <= len(text) for start, end in pieces):
        raise ValueError(message("E503", path=path, line=number, problem=f"{match[2]} is outside the text"))
    if " ".join(text[start:end] for start, end in pieces) != words:
        raise ValueError(message("E503", path=path, line=number, problem=f"{words[:40]!r} is not what stands there"))
    return _Marked(id, match[1], list(_whole(text, sorted(pieces))), number)


def _whole(text: str, pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join pieces that only a line end parts: brat cannot hold it inside a span."""
    last: tuple[int, int] | None = None
    for start, end in pieces:
        gap = text[last[1] : start] if last else ""
        if last and gap.isspace() and ("\n" in gap or "\r" in gap):
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last


def _hang(marked: dict[str, _Marked], id: str, rest: str) -> None:
    """Hang a relation, an attribute or a note on its span.

    Raises:
        ValueError: It is not of brat's form.
        KeyError: There is no such span.
    """
    head, _, note = rest.partition("\t")
    if id.startswith("R"):
        relation, start, end = _groups(_RELATION, rest)
        marked[start].links.append((relation, marked[end].id))
    elif not id.startswith("#"):
        name, span, value = _groups(_ATTRIBUTE, rest)
        marked[span].attributes[name] = value or ""
    elif (match := _NOTE.fullmatch(head)) and note.startswith("{"):  # other notes are the annotator's own
        marked[match[1]].note |= json.loads(note)


def _groups(form: re.Pattern[str], rest: str) -> tuple[str, ...]:
    match = form.fullmatch(rest.strip())
    if not match:
        raise ValueError(rest)
    return match.groups()


def _people(text: str, marked: dict[str, _Marked]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Return the people, and for each mention the id of its person."""
    group = {one.id: one.id for one in _of(marked, "Person")}

    def root(id: str) -> str:
        while group[id] != id:
            id = group[id]
        return id

    for one in _of(marked, "Person"):
        for relation, other in one.links:
            if relation == "SamePerson" and other in group:
                group[root(other)] = root(one.id)
    members: dict[str, list[_Marked]] = {}
    for one in sorted(_of(marked, "Person"), key=lambda one: one.pieces[0]):
        members.setdefault(root(one.id), []).append(one)
    people: list[dict[str, Any]] = []
    of_mention: dict[str, str] = {}
    for number, mentions in enumerate(members.values()):
        spans = [_span(text, mention.pieces[0][0], mention.pieces[-1][1]) for mention in mentions]
        note = next((mention.note for mention in mentions if mention.note), {})
        longest = max((span["text"] for span in spans), key=len)
        people.append(
            {
                "id": f"P{number}",
                "name": note.get("name") or longest,
                "kb_id": note.get("kb_id"),
                "gender": note.get("gender"),
                "mentions": spans,
            }
        )
        of_mention |= {mention.id: f"P{number}" for mention in mentions}
    return people, of_mention


def _title(
    text: str, one: _Marked, marked: dict[str, _Marked], of_mention: dict[str, str], known: dict[str, str]
) -> dict[str, Any]:
    held = [marked[other] for relation, other in one.links if relation == "HeldBy" and other in of_mention]
    holders = [
        {**_span(text, holder.pieces[0][0], holder.pieces[-1][1]), "person": of_mention[holder.id]} for holder in held
    ]
    people = [known[id] for id in one.note.get("people", []) if id in known]
    return {
        **_span(text, one.pieces[0][0], one.pieces[-1][1]),
        "role": one.attributes.get("Role") or "generic",
        "portfolio": one.note.get("portfolio"),
        "jurisdictions": one.note.get("jurisdictions", []),
        "status": one.note.get("status", ["current"]),
        "qualifiers": one.note.get("qualifiers", []),
        "gender": one.note.get("gender", "e"),
        "number": one.note.get("number", "s"),
        "holders": holders,
        "people": list(dict.fromkeys([*people, *(holder["person"] for holder in holders)])),
    }


def _attribution(
    text: str,
    one: _Marked,
    marked: dict[str, _Marked],
    of_mention: dict[str, str],
    names: dict[str, str],
    numbers: dict[str, str],
) -> dict[str, Any]:
    links = dict(reversed(one.links))
    parts = {part: _part(text, marked.get(links.get(relation, ""))) for part, (_, relation) in PARTS.items()}
    said_by = [of_mention[other] for relation, other in one.links if relation == "SaidBy" and other in of_mention]
    speakers: list[dict[str, Any]] = [
        {"name": names[id], "type": "person", "person": id} for id in dict.fromkeys(said_by)
    ]
    speakers += [{**speaker, "person": None} for speaker in one.note.get("speakers", [])]
    return {
        "id": numbers[one.id],
        "kind": one.attributes.get("Kind") or "indirect",
        "construction": one.attributes.get("Construction") or "no_cue",
        "content": [_span(text, start, end) for start, end in one.pieces],
        **parts,
        "speakers": speakers,
        "unresolved": one.note.get("unresolved"),
        "nested_in": numbers.get(links.get("Inside", "")),
        "hedged": "Hedged" in one.attributes,
        "confidence": one.note.get("confidence", 1.0),
        "because": one.note.get("because", []),
    }


def _part(text: str, one: _Marked | None) -> dict[str, Any] | None:
    return _span(text, one.pieces[0][0], one.pieces[-1][1]) if one else None


def _span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _of(marked: dict[str, _Marked], label: str) -> list[_Marked]:
    return [one for one in marked.values() if one.label == label]
