"""TEI P5: the text with ``<said>``, ``<q>``, ``<persName>`` and ``<roleName>``, for editions and corpora.

Takes records; gives one XML document: ``<TEI>`` for one record, ``<teiCorpus>`` for several. Annotations that cross
each other or a paragraph are written in parts that ``@next`` and ``@prev`` join. A test holds it against ``tei_all``
4.3.0 of the TEI Consortium, so nothing that came later is used: a gender is a ``<trait>``, not ``person/@gender``.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from frpolnlp.export.markup import UNWRITABLE
from frpolnlp.export.segments import Layer, layers_by_stretch, layers_of, segments
from frpolnlp.export.source import Record, records_of
from frpolnlp.export.stretches import paragraphs
from frpolnlp.text.reading import read

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'
#: the element of each part, and which stands outside where two have the same offsets
_ELEMENTS = {"content": "said", "source": "rs", "cue": "seg", "addressee": "rs", "medium": "rs", "quote": "q"}
_ELEMENTS |= {"title": "roleName", "person": "persName"}
_RANK = {part: rank for rank, part in enumerate(_ELEMENTS)}
_DIRECT = {"direct": "true", "indirect": "false"}
_CATEGORIES = {
    "direct": "quoted clauses",
    "mixed": "quoted words inside the reporter's syntax",
    "indirect": "the reporter's words",
}


def to_tei(source: "Record | Doc | Iterable[Record | Doc]") -> str:
    """Return a TEI document.

    Args:
        source: Docs, records, or one of them.

    Example:
        >>> import frpolnlp
        >>> '<said' in to_tei(frpolnlp.load()("« Oui », a dit Maia Sandu."))
        True
    """
    records = list(records_of(source))
    if len(records) == 1:
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{_tei(records[0], 1, alone=True)}\n'
    lines: list[str] = []
    write, end = tei_writer(lines.append)
    for record in records:
        write(record)
    end()
    return "\n".join(lines) + "\n"


def tei_writer(write: Callable[[str], object]) -> tuple[Callable[[Record], None], Callable[[], None]]:
    """Return functions that write a record and the end of a ``<teiCorpus>``; its head is written at once.

    Args:
        write: Takes lines as they come.
    """
    write('<?xml version="1.0" encoding="UTF-8"?>')
    write(f"<teiCorpus {_NAMESPACE}>{_header('frpolnlp', classes=True)}")
    count = Counter[str]()

    def write_record(record: Record) -> None:
        count["records"] += 1
        write(_tei(record, count["records"], alone=False))

    def end() -> None:
        write("</teiCorpus>")

    return write_record, end


def _tei(record: Record, number: int, *, alone: bool) -> str:
    names = _Names(record, number)
    profile = _date(record) + _participants(record, names)
    header = _header(record["id"] or f"document {number}", classes=alone, profile=profile)
    return (
        f'<TEI {_NAMESPACE} xml:id="d{number}">{header}'
        f'<text xml:lang="fr" xml:space="preserve"><body>{_body(record, names)}</body></text></TEI>'
    )


class _Names:
    """The ``xml:id`` of each annotation of a document, whatever its id in the record."""

    def __init__(self, record: Record, number: int) -> None:
        self.prefix = f"d{number}"
        self.people = {one["id"]: f"{self.prefix}.P{index}" for index, one in enumerate(record["people"])}
        self.attributions = {one["id"]: f"{self.prefix}.A{index}" for index, one in enumerate(record["attributions"])}
        self.others: dict[tuple[str, str], str] = {}
        for found in record["attributions"]:
            for speaker in found["speakers"]:
                if speaker["person"] not in self.people:
                    key = (speaker["type"], speaker["name"])
                    self.others.setdefault(key, f"{self.prefix}.S{len(self.others)}")

    def speaker(self, speaker: Record) -> str:
        return self.people.get(speaker["person"]) or self.others[speaker["type"], speaker["name"]]


def _header(title: str, *, classes: bool, profile: str = "") -> str:
    taxonomy = "".join(
        f'<category xml:id="{kind}"><catDesc>{_text(meaning)}</catDesc></category>'
        for kind, meaning in _CATEGORIES.items()
    )
    return (
        f"<teiHeader><fileDesc><titleStmt><title>{_text(title)}</title></titleStmt>"
        "<publicationStmt><p>Annotated with frpolnlp; the text's rights are unchanged.</p></publicationStmt>"
        "<sourceDesc><p>The text as it was given.</p></sourceDesc></fileDesc>"
        + (f"<encodingDesc><classDecl><taxonomy>{taxonomy}</taxonomy></classDecl></encodingDesc>" if classes else "")
        + (f"<profileDesc>{profile}</profileDesc>" if profile else "")
        + "</teiHeader>"
    )


def _date(record: Record) -> str:
    given = record.get("date")
    if not isinstance(given, str):
        return ""
    try:
        when = f' when="{date.fromisoformat(given[:10]).isoformat()}"'
    except ValueError:  # a month, a year, or words
        when = ""
    return f"<creation><date{when}>{_text(given)}</date></creation>"


def _participants(record: Record, names: _Names) -> str:
    listed = []
    for person in record["people"]:
        gender = f'<trait type="gender"><label>{_text(person["gender"])}</label></trait>' if person["gender"] else ""
        idno = f'<idno type="kb">{_text(person["kb_id"])}</idno>' if person["kb_id"] else ""
        name = f"<persName>{_text(person['name'])}</persName>"
        listed.append(f'<person xml:id="{names.people[person["id"]]}">{name}{gender}{idno}</person>')
    for (kind, name), id in names.others.items():
        if kind == "person":
            listed.append(f'<person xml:id="{id}"><persName>{_text(name)}</persName></person>')
    people = f"<listPerson>{''.join(listed)}</listPerson>" if listed else ""
    bodies = "".join(
        f'<org xml:id="{id}" role="{_text(kind)}"><orgName>{_text(name)}</orgName></org>'
        for (kind, name), id in names.others.items()
        if kind != "person"
    )
    people += f"<listOrg>{bodies}</listOrg>" if bodies else ""
    return f"<particDesc>{people}</particDesc>" if people else ""


def _body(record: Record, names: _Names) -> str:
    text = record["text"]
    layers = [*layers_of(record), *_quotes(text)]
    attributes = _attributes(record, names)
    pieces: list[str | tuple[str, Layer]] = []
    stretches = list(paragraphs(text))
    shared = layers_by_stretch([(start, end) for start, end, _ in stretches], layers)
    for (start, end, between), (_, _, here) in zip(stretches, shared, strict=True):
        if start < end:
            pieces += ["<p>", *_nested(text, start, end, here), "</p>"]
        pieces.append(_text(text[end:between]))
    if "<p>" not in pieces:
        pieces.append("<p/>")
    parts = Counter(layer.part + layer.link for piece in pieces if isinstance(piece, tuple) for layer in [piece[1]])
    seen = Counter[str]()
    written = []
    for piece in pieces:
        if isinstance(piece, str):
            written.append(piece)
            continue
        layer = piece[1]
        key = layer.part + layer.link
        seen[key] += 1
        given = attributes.get((layer.part, layer.link), "")
        written.append(f"<{_ELEMENTS[layer.part]}{given}{_joined(names, layer, seen[key], parts[key], attributes)}>")
    return "".join(written)


def _joined(names: _Names, layer: Layer, part: int, parts: int, attributes: dict[tuple[str, str], str]) -> str:
    """Return the ``xml:id`` of one part of an annotation, with links to the parts before and after it."""
    if layer.part != "content" and (parts == 1 or layer.part == "person"):
        return ""  # the mentions of one person are no parts of one another
    whole = names.attributions.get(layer.link, f"{names.prefix}.{layer.link}")
    stem = whole if layer.part == "content" else f"{whole}.{layer.part}"

    def id(number: int) -> str:
        return stem if number == 1 else f"{stem}.{number}"

    after = f' next="#{id(part + 1)}"' if part < parts else ""
    before = f' prev="#{id(part - 1)}"' if part > 1 else ""
    return f' xml:id="{id(part)}"{after}{before}'


def _nested(text: str, start: int, end: int, layers: list[Layer]) -> list[str | tuple[str, Layer]]:
    """Return the pieces of a paragraph: text, closing tags, and opening tags as ``("open", layer)``."""
    pieces: list[str | tuple[str, Layer]] = []
    opened: list[Layer] = []
    for segment in segments(start, end, layers):
        wanted = sorted(segment.layers, key=lambda layer: (layer.start, -layer.end, _RANK[layer.part]))
        common = 0
        while common < min(len(opened), len(wanted)) and opened[common] == wanted[common]:
            common += 1
        pieces += [f"</{_ELEMENTS[layer.part]}>" for layer in reversed(opened[common:])]
        pieces += [("open", layer) for layer in wanted[common:]]
        pieces.append(_text(text[segment.start : segment.end]))
        opened = wanted
    return pieces + [f"</{_ELEMENTS[layer.part]}>" for layer in reversed(opened)]


def _quotes(text: str) -> list[Layer]:
    reading = read(text)
    spans = [reading.span(quote.first, quote.last + 1) for quote in reading.quotes]
    return [Layer(start, end, "quote", f"Q{number}") for number, (start, end) in enumerate(spans)]


def _attributes(record: Record, names: _Names) -> dict[tuple[str, str], str]:
    """Return the attributes of each annotation's elements."""
    found = {}
    for one in record["attributions"]:
        id = names.attributions[one["id"]]
        who = " ".join(f"#{names.speaker(speaker)}" for speaker in one["speakers"])
        found["content", one["id"]] = (
            (f' who="{who}"' if who else "")
            + f' direct="{_DIRECT.get(one["kind"], "unknown")}" ana="#{_text(one["kind"])}"'
            + f' cert="{float(one["confidence"]):.3f}"'
        )
        for part in ("cue", "source", "addressee", "medium"):
            found[part, one["id"]] = f' type="{part}" corresp="#{id}"'
    for number, title in enumerate(record["titles"]):
        people = " ".join(f"#{names.people[person]}" for person in title["people"] if person in names.people)
        found["title", f"T{number}"] = (f' corresp="{people}"' if people else "") + f' type="{_text(title["role"])}"'
    for person in record["people"]:
        found["person", person["id"]] = f' ref="#{names.people[person["id"]]}"'
    return found


def _text(value: str) -> str:
    return escape(str(value).translate(UNWRITABLE), quote=True).replace("\r", "&#13;")
