"""brat standoff: a text and an ``.ann`` file for each document, to correct by hand, with the tool's configuration.

Takes records; gives files. What an annotator sees and changes are spans (Content, Cue, Source, Addressee, Medium,
Title, Person), relations between them (HasCue, SaidBy, HeldBy, SamePerson …) and attributes (Kind, Construction,
Role …); what brat has no place for stands in a note as JSON. :mod:`frpolnlp.export.brat_reader` reads them back.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from frpolnlp.export.source import Record, file_name
from frpolnlp.lexicon import tsv

KINDS = ("direct", "mixed", "indirect")
CONSTRUCTIONS = tuple("incise que_clause infinitive np_content selon colon participle nominal no_cue".split())
#: part of an attribution -> label of its span and of the relation that leads to it
PARTS = {
    "cue": ("Cue", "HasCue"),
    "source": ("Source", "HasSource"),
    "addressee": ("Addressee", "SaidTo"),
    "medium": ("Medium", "SaidThrough"),
}
#: what a note keeps of an attribution, of a title and of a person, beside what spans, relations and attributes say
NOTED = {
    "Content": ("speakers", "unresolved", "confidence", "because"),
    "Title": ("portfolio", "jurisdictions", "status", "qualifiers", "gender", "number", "people"),
    "Person": ("id", "name", "kb_id", "gender"),
}


def to_brat(record: Record) -> str:
    """Return the ``.ann`` file of a record.

    Example:
        >>> import frpolnlp
        >>> print(to_brat(frpolnlp.to_records(frpolnlp.load()("« Oui », a dit Maia Sandu."))).splitlines()[0])
        T1	Person 15 25	Maia Sandu
    """
    return "".join(f"{line}\n" for line in _Ann(record).lines)


def brat_writer(folder: Path) -> Callable[[Record], None]:
    """Make ``folder`` with its ``annotation.conf``, and return a function that writes the two files of a record.

    Ids of documents become names of files without anything that leads out of the folder.

    Raises:
        OSError: The folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "annotation.conf", annotation_conf())
    _write(folder / "visual.conf", _VISUAL)
    count = 0

    def write(record: Record) -> None:
        nonlocal count
        count += 1
        name = file_name(record["id"], count)
        _write(folder / f"{name}.txt", record["text"])
        _write(folder / f"{name}.ann", to_brat(record))

    return write


def annotation_conf() -> str:
    """Return brat's ``annotation.conf`` for these annotations."""
    roles = "|".join(row["role"] for row in tsv("titles/roles"))
    links = "\n".join(f"{relation}\tArg1:Content, Arg2:{label}" for label, relation in PARTS.values())
    return (
        "[entities]\nContent\nCue\nSource\nAddressee\nMedium\nTitle\nPerson\n\n"
        f"[relations]\n{links}\nSaidBy\tArg1:Content, Arg2:Person\nInside\tArg1:Content, Arg2:Content\n"
        "HeldBy\tArg1:Title, Arg2:Person\nSamePerson\tArg1:Person, Arg2:Person\n"
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n"
        f"Kind\tArg:Content, Value:{'|'.join(KINDS)}\nConstruction\tArg:Content, Value:{'|'.join(CONSTRUCTIONS)}\n"
        f"Hedged\tArg:Content\nRole\tArg:Title, Value:{roles}\n"
    )


_VISUAL = """[labels]

[drawing]
Content\tbgColor:#cfe2ff
Cue\tbgColor:#ffd9b3
Source\tbgColor:#c9f2d0
Addressee\tbgColor:#e3e3e3
Medium\tbgColor:#e3e3e3
Title\tbgColor:#f0d4f7
Person\tbgColor:#fff3b0
"""


class _Ann:
    """The lines of one ``.ann`` file, numbered as they come."""

    def __init__(self, record: Record) -> None:
        self.text: str = record["text"]
        self.lines: list[str] = []
        self._counts = dict.fromkeys("TRA#", 0)
        self._mentions: dict[str, list[tuple[int, int, str]]] = {}
        for person in record["people"]:
            self._person(person)
        for title in record["titles"]:
            self._title(title)
        contents: dict[str, str] = {}
        for found in record["attributions"]:
            contents[found["id"]] = self._attribution(found)
        for found in record["attributions"]:
            if contents[found["id"]] and contents.get(found["nested_in"]):
                self._relation("Inside", contents[found["id"]], contents[found["nested_in"]])

    def _person(self, person: Record) -> None:
        first = ""
        for mention in person["mentions"]:
            span = self._span("Person", [mention])
            if not span:
                continue
            if first:
                self._relation("SamePerson", first, span)
            else:
                self._note("Person", span, person)
            first = first or span
            self._mentions.setdefault(person["id"], []).append((mention["start"], mention["end"], span))

    def _title(self, title: Record) -> None:
        span = self._span("Title", [title])
        if not span:
            return
        self._attribute("Role", span, title["role"])
        for holder in title["holders"]:
            self._to_mention("HeldBy", span, holder["person"], holder["start"])
        self._note("Title", span, title)

    def _attribution(self, found: Record) -> str:
        content = self._span("Content", found["content"])
        if not content:
            return ""
        self._attribute("Kind", content, found["kind"])
        self._attribute("Construction", content, found["construction"])
        if found["hedged"]:
            self._attribute("Hedged", content)
        for part, (label, relation) in PARTS.items():
            span = self._span(label, [found[part]]) if found[part] else ""
            if span:
                self._relation(relation, content, span)
        near = found["source"]["start"] if found["source"] else found["content"][0]["start"]
        for speaker in found["speakers"]:
            self._to_mention("SaidBy", content, speaker["person"], near)
        others = [speaker for speaker in found["speakers"] if speaker["person"] not in self._mentions]
        self._note("Content", content, {**found, "speakers": others})
        return content

    def _span(self, label: str, spans: list[Any]) -> str:
        pieces = [piece for span in spans for piece in self._pieces(span["start"], span["end"])]
        if not pieces:
            return ""
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self.text[start:end] for start, end in pieces)
        return self._line("T", f"{label} {offsets}\t{words}")

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the pieces between line ends, which a span of brat cannot hold."""
        for line_start, line in _lines(self.text[start:end]):
            left = start + line_start
            if line.strip():
                yield left, left + len(line)

    def _to_mention(self, relation: str, start: str, person: str | None, near: int) -> None:
        """Link ``start`` to the mention of ``person`` that is nearest."""
        if mentions := self._mentions.get(person or ""):
            nearest = min(mentions, key=lambda mention: abs(mention[0] - near))
            self._relation(relation, start, nearest[2])

    def _relation(self, kind: str, start: str, end: str) -> None:
        self._line("R", f"{kind} Arg1:{start} Arg2:{end}")

    def _attribute(self, name: str, span: str, value: str = "") -> None:
        self._line("A", f"{name} {span} {'_'.join(value.split())}".rstrip())

    def _note(self, label: str, span: str, values: Record) -> None:
        kept = {key: values[key] for key in NOTED[label] if values.get(key) not in (None, [], ())}
        if kept:
            self._line("#", f"AnnotatorNotes {span}\t{json.dumps(kept, ensure_ascii=True)}")

    def _line(self, letter: str, rest: str) -> str:
        self._counts[letter] += 1
        id = f"{letter}{self._counts[letter]}"
        self.lines.append(f"{id}\t{rest}")
        return id


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line of ``text`` with where it starts; a line feed or a carriage return ends it."""
    start = 0
    for index, char in enumerate(text):
        if char in "\n\r":
            yield start, text[start:index]
            start = index + 1
    yield start, text[start:]


def _write(path: Path, content: str) -> None:
    path.write_bytes(content.encode("utf8", "replace"))
