"""Read and write the marked-up French texts of the benchmark.

Takes a text in which a linguist has marked spans by hand (``[Donald Trump|S1]``), with declarations under it,
and gives the record that the scorers read: one JSON object a text, all offsets in characters of the plain text.
The format is described in ``gold/GUIDELINES.md``; ``python benchmarks/build_gold.py`` turns the folder into JSONL.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = ("direct", "mixed", "indirect")
CONSTRUCTIONS = (
    "incise",
    "que_clause",
    "infinitive",
    "np_content",
    "selon",
    "colon",
    "participle",
    "nominal",
    "no_cue",
)
#: Flags that a declaration may add; the others are computed (see ``computed_flags``).
FLAGS = (
    "anaphoric",
    "conditional",
    "document",
    "headline",
    "metonymy",
    "multi_sentence",
    "nested",
    "shared_subject",
    "written",
)
COMPUTED = ("incise", "selon", "nominal", "control_participle", "participle", "no_cue")
STATUSES = (
    "current",
    "former",
    "acting",
    "future",
    "deputy",
    "outgoing",
    "elect",
    "designate",
    "deposed",
    "self_proclaimed",
    "de_facto",
    "honorary",
    "in_exile",
    "as_of_then",
)
PARTS = {"CONTENT": "C", "CUE": "K", "SOURCE": "S", "ADDRESSEE": "D", "MEDIUM": "M", "TITLE": "T", "PERSON": "P"}

#: Dotted role of the library -> coarse role of the records (the longest prefix wins; "other" where there is none).
COARSE_ROLES = {
    "state.head": "president",
    "state.head.monarch": "monarch",
    "state.head.supreme_leader": "leader",
    "state.vice_president": "president",
    "gov.head": "prime_minister",
    "gov.head.regional": "minister_president",
    "gov.minister": "minister",
    "gov.minister.foreign": "foreign_minister",
    "parl.member.deputy": "deputy",
    "parl.member.mep": "deputy",
    "parl.member.senator": "senator",
    "parl.speaker": "speaker_of_parliament",
    "parl.group_leader": "parliamentary_leader",
    "local.mayor": "mayor",
    "local.prefect": "governor",
    "local.governor": "governor",
    "party.leader": "party_leader",
    "opposition.leader": "opposition_leader",
    "opposition.figure": "opposition_figure",
    "candidate": "candidate",
    "eu.commission_president": "president",
    "eu.council_president": "president",
    "eu.commissioner": "commissioner",
    "eu.high_representative": "high_representative",
    "igo.secretary_general": "secretary_general",
    "igo.high_commissioner": "high_commissioner",
    "igo.envoy": "envoy",
    "dipl.envoy": "envoy",
    "dipl.ambassador": "ambassador",
    "dipl.charge_d_affaires": "charge_d_affaires",
    "org.head": "organisation_head",
    "generic.leader": "leader",
    "generic.spokesperson": "spokesperson",
    "generic.adviser": "adviser",
    "mil.chief_of_staff": "chief_of_staff",
    "civility": "honorific",
}

_LABEL = r"(?:[CKSDMTP][0-9]+|(?:CONTENT|CUE|SOURCE|ADDRESSEE|MEDIUM|TITLE|PERSON)[0-9]*)"
_LABELS = re.compile(rf"\|({_LABEL}(?:,{_LABEL})*)\Z")
_ESCAPE = re.compile(r"\\[\[\]|\\]")
_STAND_INS = {"\\[": "\ue000", "\\]": "\ue001", "\\|": "\ue002", "\\\\": "\ue003"}  # private-use characters
_BARE = {ord(stand_in): escape[1] for escape, stand_in in _STAND_INS.items()}
_DECLARATION = re.compile(r"([ATP][0-9]+):\s*(.*)")
_FIELD = re.compile(r'"[^"]*"|\S+')
_ROLE = re.compile(r"[a-z]+(?:[._][a-z]+)*")
_JURISDICTION = re.compile(r"[A-Z]{2,}(?:-[A-Z]{2,3})?(?:,[A-Z]{2,}(?:-[A-Z]{2,3})?)*")
_PERSON = re.compile(r"P[0-9]+")


class MarkupError(ValueError):
    """A fault in a marked-up text; the message begins with file and line."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(f"{name}:{line}: {problem}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span: characters ``start`` to ``end`` of the plain text, its label, and its line in the file."""

    start: int
    end: int
    label: str
    line: int


@dataclass(frozen=True, slots=True)
class Declaration:
    """One line of the block under the text, cut at blanks (quoted fields stay whole)."""

    label: str
    fields: tuple[str, ...]
    line: int


def coarse_role(role: str) -> str:
    """Give the coarse role of a dotted one.

    >>> coarse_role("gov.minister.foreign"), coarse_role("gov.minister.health"), coarse_role("mil.rank")
    ('foreign_minister', 'minister', 'other')
    """
    while role:
        if role in COARSE_ROLES:
            return COARSE_ROLES[role]
        role = role.rpartition(".")[0]
    return "other"


def read_file(path: Path) -> dict[str, Any]:
    """Read one marked-up file; the record's id is the file's stem."""
    return read(path.read_text(encoding="utf-8"), path.name, path.stem)


def read(source: str, name: str = "<text>", ident: str = "text") -> dict[str, Any]:
    """Read one marked-up text into a record.

    A text without any ``---`` line has no declarations: its attributions get no kind and no speaker.

    Raises:
        MarkupError: a fault in the markup, with file and line.

    >>> record = read("[« Oui »|C1], [a dit|K1] [Ana Pop|S1,P1].")
    >>> record["text"], record["attributions"][0]["cue"], record["persons"]
    ('« Oui », a dit Ana Pop.', [9, 14], [{'start': 15, 'end': 22, 'id': 'Ana Pop'}])
    """
    header, body, first_line, block, block_line = _split(source, name)
    text, marks = parse_inline(body, name, first_line)
    declared = _declarations(block, name, block_line)
    names = _names(text, marks, declared, name)
    persons = [
        {"start": m.start, "end": m.end, "id": names[m.label]} | _doubt(declared.get(m.label))
        for m in marks
        if m.label[0] == "P"
    ]
    strict = block is not None
    record: dict[str, Any] = {"id": ident, "text": text, "bare": True, "complete": True}
    record |= header
    record["attributions"] = _attributions(text, marks, declared, names, name, strict)
    record["titles"] = _titles(text, marks, declared, names, name, strict)
    record["persons"] = persons
    return record


def parse_inline(body: str, name: str = "<text>", first_line: int = 1) -> tuple[str, list[Mark]]:
    r"""Take the marks out of a text: the plain text, and the marks in order of their start (the longer first).

    A bracket pair is a mark only if ``|LABEL`` stands before its closing bracket; ``[sic]`` and ``[…]`` are text.
    ``\[``, ``\]``, ``\|`` and ``\\`` are the bare characters.

    >>> parse_inline("[Il [sic] part|C1].")
    ('Il [sic] part.', [Mark(start=0, end=13, label='C1', line=1)])
    """
    raw = _ESCAPE.sub(lambda m: _STAND_INS[m.group()], body)
    opened: list[int] = []
    closed: list[tuple[int, int, int, str]] = []  # opening bracket, label's "|", closing bracket, labels
    for i, char in enumerate(raw):
        if char == "[":
            opened.append(i)
        elif char == "]":
            start = opened.pop() if opened else -1
            match = _LABELS.search(raw, max(raw.rfind("|", 0, i), 0), i)
            if match and start < 0:
                raise MarkupError(name, _line(raw, i, first_line), f"{match.group()}] closes a span never opened")
            if match:
                closed.append((start, match.start(), i, match.group(1)))
            elif start >= 0 and "|" in raw[max(start, raw.rfind("]", 0, i)) : i]:
                raise MarkupError(name, _line(raw, i, first_line), f"bad label at {raw[max(i - 30, start) : i + 1]!r}")
    if opened:
        problem = r"a bracket is never closed (write \[ for a bracket of the text)"
        raise MarkupError(name, _line(raw, opened[-1], first_line), problem)
    markup = {i for start, bar, end, _ in closed for i in (start, *range(bar, end + 1))}
    place, kept = [], 0  # where each raw character stands in the plain text
    for i in range(len(raw)):
        place.append(kept)
        kept += i not in markup
    text = "".join(char for i, char in enumerate(raw) if i not in markup).translate(_BARE)
    found = []
    for start, bar, _, labels in closed:
        span = text[place[start] : place[bar]]
        if not span or span != span.strip():
            raise MarkupError(name, _line(raw, start, first_line), f"{span!r} is empty or has a blank at its border")
        for label in labels.split(","):
            found.append(Mark(place[start], place[bar], _short(label), _line(raw, start, first_line)))
    return text, sorted(found, key=lambda m: (m.start, -m.end))


def computed_flags(record: dict[str, Any]) -> None:
    """Add to each attribution of a record, in place, the flags that follow from the rest of it.

    From the construction: incise, selon, nominal, participle or control_participle (without a source), no_cue.
    anaphoric: all speakers are persons and none is named inside the source. nested: the whole content and the cue lie
    within a longer content of another attribution.
    """
    for a in record["attributions"]:
        flags = []
        if a["construction"] in ("incise", "selon", "no_cue"):
            flags.append(a["construction"])
        if a["construction"] in ("np_content", "nominal"):
            flags.append("nominal")
        if a["construction"] == "participle":
            flags.append("participle" if a["source"] else "control_participle")
        if not a["cue"] and "no_cue" not in flags:
            flags.append("no_cue")
        persons = [s for s in a["speaker"] if not s.startswith("collective:")]
        if a["source"] and persons and len(persons) == len(a["speaker"]):
            start, end = a["source"]
            named = {p["id"] for p in record["persons"] if start <= p["start"] and p["end"] <= end}
            if not named & set(persons):
                flags.append("anaphoric")
        if any(_inside(a, b) for b in record["attributions"] if b is not a):
            flags.append("nested")
        a["flags"] = flags + [f for f in a["flags"] if f not in flags]


def write(record: dict[str, Any]) -> str:
    """Write a record as a marked-up text (titles need their dotted ``role_id``); ``read`` gives the record back.

    Raises:
        ValueError: two spans cross, which brackets cannot say, or a character of the text would be read as markup.
    """
    text = record["text"]
    people: dict[str, str] = {}
    for person in record["persons"]:
        people.setdefault(person["id"], f"P{len(people) + 1}")
    spans: dict[tuple[int, int], list[str]] = {}
    block: list[str] = []

    def mark(span: list[int] | None, label: str) -> None:
        if span:
            spans.setdefault((span[0], span[1]), []).append(label)

    for n, a in enumerate(record["attributions"], 1):
        for piece in a["content"]:
            mark(piece, f"C{n}")
        for key, letter in (("cue", "K"), ("source", "S"), ("addressee", "D"), ("medium", "M")):
            mark(a.get(key), f"{letter}{n}")
        speakers = [people[s] if s in people else f'"{s.removeprefix("collective:")}"' for s in a["speaker"]]
        flags = [f"+{f}" for f in a["flags"] if f not in COMPUTED]
        doubt = ["doubtful"] if a["ignore"] else []
        block.append(" ".join([f"A{n}:", a["kind"], a["construction"], *speakers, *flags, *doubt]))
    for n, t in enumerate(record["titles"], 1):
        mark([t["start"], t["end"]], f"T{n}")
        held = {h["id"] for h in t["holders"]}
        meant = [people[r] if r in held else f"({people.get(r, chr(34) + r + chr(34))})" for r in t["ref"] or []]
        status = [t["status"]] if isinstance(t["status"], str) else list(t["status"])
        status = [] if status == ["current"] else status
        doubt = ["doubtful"] if t.get("ignore") else []
        place = ",".join(t["jurisdiction"] or []) or "-"
        block.append(" ".join([f"T{n}:", t["role_id"], place, *status, *meant, *doubt]))
    for ident, label in people.items():
        block.append(f"{label}: {ident}")
    for person in record["persons"]:
        mark([person["start"], person["end"]], people[person["id"]])
    header = [f"genre: {record['genre']}", "---"] if record.get("genre") else []
    return "\n".join([*header, _brackets(text, spans), "---", *block, ""])


def _brackets(text: str, spans: dict[tuple[int, int], list[str]]) -> str:
    out: list[str] = []
    stack: list[tuple[int, int]] = []
    starts = sorted(spans, key=lambda s: (s[0], -s[1]))
    for i in range(len(text) + 1):
        while stack and stack[-1][1] == i:
            out.append("|" + ",".join(spans[stack.pop()]) + "]")
        while starts and starts[0][0] == i:
            span = starts.pop(0)
            if stack and span[1] > stack[-1][1]:
                raise ValueError(f"two spans cross: {text[slice(*stack[-1])]!r} and {text[slice(*span)]!r}")
            stack.append(span)
            out.append("[")
        if i < len(text):
            out.append(f"\\{text[i]}" if text[i] in "|\\[]" else text[i])
    return "".join(out)


def _split(source: str, name: str) -> tuple[dict[str, str], str, int, str | None, int]:
    lines = source.split("\n")
    rules = [i for i, line in enumerate(lines) if line == "---"]
    if len(rules) > 2:
        raise MarkupError(name, rules[2] + 1, "a third --- line (header, text and declarations is all there is)")
    if not rules:
        return {}, source.rstrip("\n"), 1, None, 0
    begin = rules[0] + 1 if len(rules) == 2 else 0
    end = rules[-1]
    header = {}
    for i, line in enumerate(lines[: rules[0]] if len(rules) == 2 else []):
        if line and not line.startswith("#"):
            key, colon, value = line.partition(":")
            if not colon or key != "genre":
                raise MarkupError(name, i + 1, f"unknown header line {line!r} (known: genre)")
            header[key] = value.strip()
    return header, "\n".join(lines[begin:end]), begin + 1, "\n".join(lines[end + 1 :]), end + 2


def _declarations(block: str | None, name: str, first: int) -> dict[str, Declaration]:
    declared: dict[str, Declaration] = {}
    for i, line in enumerate((block or "").split("\n"), first):
        if not line.strip() or line.startswith("#"):
            continue
        match = _DECLARATION.fullmatch(line.strip())
        if not match:
            raise MarkupError(name, i, f"not a declaration: {line!r}")
        if match[1] in declared:
            raise MarkupError(name, i, f"{match[1]} is declared twice")
        declared[match[1]] = Declaration(match[1], tuple(_FIELD.findall(match[2])), i)
    return declared


def _names(text: str, marks: list[Mark], declared: dict[str, Declaration], name: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for mark in marks:
        if mark.label[0] == "P" and mark.end - mark.start > len(names.get(mark.label, "")):
            names[mark.label] = text[mark.start : mark.end]
    for label, d in declared.items():
        if label[0] == "P":
            if label not in names:
                raise MarkupError(name, d.line, f"{label} is declared but never marked in the text")
            names[label] = " ".join(f for f in d.fields if f != "doubtful") or names[label]
    return names


def _attributions(
    text: str, marks: list[Mark], declared: dict[str, Declaration], names: dict[str, str], name: str, strict: bool
) -> list[dict[str, Any]]:
    groups: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.label[0] in "CKSDM":
            groups.setdefault(int(mark.label[1:]), []).append(mark)
    for label, declaration in declared.items():
        if label[0] == "A" and int(label[1:]) not in groups:
            raise MarkupError(name, declaration.line, f"{label} is declared but has no span in the text")
    found = []
    for number, group in sorted(groups.items()):
        parts: dict[str, list[list[int]]] = {letter: [] for letter in "CKSDM"}
        for mark in group:
            parts[mark.label[0]].append([mark.start, mark.end])
            if mark.label[0] != "C" and len(parts[mark.label[0]]) > 1:
                raise MarkupError(name, mark.line, f"a second {mark.label} (only a content may be in pieces)")
        if not parts["C"]:
            raise MarkupError(name, group[0].line, f"attribution {number} has no content")
        for before, after in zip(parts["C"], parts["C"][1:], strict=False):
            if after[0] < before[1]:
                raise MarkupError(name, group[0].line, f"the pieces of C{number} overlap")
        one = {letter: (spans[0] if spans else None) for letter, spans in parts.items()}
        a: dict[str, Any] = {"content": parts["C"], "cue": one["K"], "source": one["S"], "source_head": None}
        a["source_alts"] = [one["S"]] if one["S"] else []
        a |= {"speaker": [], "kind": None, "flags": [], "construction": None, "ignore": False}
        a |= {key: one[letter] for key, letter in (("addressee", "D"), ("medium", "M")) if one[letter]}
        d = declared.get(f"A{number}")
        if d:
            _declare_attribution(a, d, names, name)
        elif strict:
            raise MarkupError(name, group[0].line, f"attribution {number} has no declaration A{number}: …")
        found.append(a)
    computed_flags({"attributions": found, "persons": _person_spans(marks, names)})
    return sorted(found, key=lambda a: min([s[0] for s in a["content"]] + [x[0] for x in (a["cue"],) if x]))


def _declare_attribution(a: dict[str, Any], d: Declaration, names: dict[str, str], name: str) -> None:
    if len(d.fields) < 2 or d.fields[0] not in KINDS or d.fields[1] not in CONSTRUCTIONS:
        raise MarkupError(name, d.line, f"{d.label} needs a kind ({', '.join(KINDS)}) and a construction")
    a["kind"], a["construction"] = d.fields[:2]
    for field in d.fields[2:]:
        if field.startswith('"'):
            a["speaker"].append("collective:" + field.strip('"'))
        elif _PERSON.fullmatch(field):
            if field not in names:
                raise MarkupError(name, d.line, f"{d.label} names {field}, which is not marked in the text")
            a["speaker"].append(names[field])
        elif field == "doubtful":
            a["ignore"] = True
        elif field[0] == "+" and field[1:] in FLAGS:
            a["flags"].append(field[1:])
        else:
            raise MarkupError(name, d.line, f"{d.label}: {field!r} is no speaker, flag or 'doubtful'")
    if not a["speaker"]:
        raise MarkupError(name, d.line, f"{d.label} has no speaker")


def _titles(
    text: str, marks: list[Mark], declared: dict[str, Declaration], names: dict[str, str], name: str, strict: bool
) -> list[dict[str, Any]]:
    found, seen = [], set()
    for mark in marks:
        if mark.label[0] != "T":
            continue
        if mark.label in seen:
            raise MarkupError(name, mark.line, f"a second {mark.label} (each title has its own number)")
        seen.add(mark.label)
        t: dict[str, Any] = {"start": mark.start, "end": mark.end, "text": text[mark.start : mark.end]}
        d = declared.get(mark.label)
        if d:
            _declare_title(t, d, marks, names, name)
        elif strict:
            raise MarkupError(name, mark.line, f"title {mark.label} has no declaration")
        found.append(t)
    for label, declaration in declared.items():
        if label[0] == "T" and label not in seen:
            raise MarkupError(name, declaration.line, f"{label} is declared but never marked in the text")
    return found


def _declare_title(t: dict[str, Any], d: Declaration, marks: list[Mark], names: dict[str, str], name: str) -> None:
    if len(d.fields) < 2 or not _ROLE.fullmatch(d.fields[0]):
        raise MarkupError(name, d.line, f"{d.label} needs a role and a jurisdiction (or -)")
    role, place = d.fields[:2]
    if place != "-" and not _JURISDICTION.fullmatch(place):
        raise MarkupError(name, d.line, f"{d.label}: {place!r} is no jurisdiction (ISO code, EU, UN …; - for none)")
    status: list[str] = []
    meant: list[str] = []
    holders: list[dict[str, Any]] = []
    for field in d.fields[2:]:
        bare = field.strip("()")
        if _PERSON.fullmatch(bare):
            if bare not in names:
                raise MarkupError(name, d.line, f"{d.label} names {bare}, which is not marked in the text")
            meant.append(names[bare])
            if field == bare:
                near = min((m for m in marks if m.label == bare), key=lambda m: _distance(m, t["start"], t["end"]))
                holders.append({"start": near.start, "end": near.end, "id": names[bare]})
        elif field in STATUSES:
            status.append(field)
        elif field == "doubtful":
            t["ignore"] = True
        else:
            raise MarkupError(name, d.line, f"{d.label}: {field!r} is no status, person or 'doubtful'")
    status = status or ["current"]
    t["role"], t["role_id"] = coarse_role(role), role
    t["jurisdiction"] = None if place == "-" else place.split(",")
    t["status"] = status[0] if len(status) == 1 else status
    t["ref"], t["holders"] = meant or None, holders
    t["cls"] = "civil" if role.startswith("civility") else "polit"


def _person_spans(marks: list[Mark], names: dict[str, str]) -> list[dict[str, Any]]:
    return [{"start": m.start, "end": m.end, "id": names[m.label]} for m in marks if m.label[0] == "P"]


def _inside(inner: dict[str, Any], outer: dict[str, Any]) -> bool:
    spans = inner["content"] + ([inner["cue"]] if inner["cue"] else [])
    return all(any(o[0] <= s[0] and s[1] <= o[1] for o in outer["content"]) for s in spans)


def _doubt(declaration: Declaration | None) -> dict[str, bool]:
    return {"ignore": True} if declaration and "doubtful" in declaration.fields else {}


def _distance(mark: Mark, start: int, end: int) -> int:
    return max(mark.start - end, start - mark.end, 0)


def _line(raw: str, position: int, first_line: int) -> int:
    return first_line + raw.count("\n", 0, position)


def _short(label: str) -> str:
    word = label.rstrip("0123456789")
    return PARTS.get(word, word) + (label[len(word) :] or "1")
