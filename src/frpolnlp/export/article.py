"""The text of a document as HTML: the text as it was, with its annotations around its words.

Takes a record and its links; gives paragraphs whose text content is the record's text, character for character.
"""

from collections.abc import Iterator

from frpolnlp.export.corpus import LOW_CONFIDENCE
from frpolnlp.export.links import Links
from frpolnlp.export.markup import Html, element, join
from frpolnlp.export.markup import text as escaped
from frpolnlp.export.segments import Segment, layers_by_stretch, layers_of, segments
from frpolnlp.export.source import Record
from frpolnlp.export.stretches import paragraphs
from frpolnlp.export.words import country, role, word

#: a letter for the class of each part
CLASSES = {
    "content": "q",
    "cue": "k",
    "source": "s",
    "addressee": "a",
    "medium": "a",
    "title": "t",
    "person": "n",
}


def article(record: Record, links: Links, number: int, lang: str) -> Html:
    """Return the paragraphs of a document.

    Args:
        record: The record.
        links: Its links.
        number: The document's number on the page.
        lang: ``"en"`` or ``"fr"``, for labels.
    """
    layers = layers_of(record)
    tips = dict(_tips(record, lang))
    doubtful = {found["id"] for found in record["attributions"] if is_doubtful(found)}
    marks = _marks(record, links, number, lang)
    text = record["text"]
    parts = []
    stretches = list(paragraphs(text))
    shared = layers_by_stretch([(start, end) for start, end, _ in stretches], layers)
    for (start, end, between), (_, _, here) in zip(stretches, shared, strict=True):
        inside = [
            join([*marks.pop(segment.start, []), _segment(text, segment, links, tips, doubtful)])
            for segment in segments(start, end, here)
            if segment.start < segment.end
        ]
        parts += [element("p", *inside)] if start < end else []
        parts.append(escaped(text[end:between]))
    return join(parts)


def is_doubtful(attribution: Record) -> bool:
    """Return whether an attribution is to be marked: low confidence, or nobody knows who is meant."""
    return attribution["unresolved"] is not None or attribution["confidence"] < LOW_CONFIDENCE


def speaker_names(attribution: Record, lang: str) -> str:
    """Return who is said to speak, in one line."""
    return ", ".join(speaker["name"] for speaker in attribution["speakers"]) or word("none", lang)


def title_tip(title: Record, lang: str) -> str:
    """Return what is known of a title, in one line: its role, where, and whether it is held."""
    parts = [role(title["role"], lang), *(country(code, lang) for code in title["jurisdictions"])]
    parts += [word(status, lang) for status in _statuses(title)]
    return " · ".join(parts)


def _statuses(title: Record) -> list[str]:
    """Return what is said of whether an office is held: the finer word where there is one."""
    finer = list(title.get("qualifiers", ()))
    kept = [value for value in title["status"] if value != "current" and not (finer and value in ("former", "future"))]
    return kept + finer


def _marks(record: Record, links: Links, number: int, lang: str) -> dict[int, list[Html]]:
    """Return by offset the numbered buttons that stand before quotes: what Tab and a screen reader come to."""
    found: dict[int, list[Html]] = {}
    for index, attribution in enumerate(record["attributions"], 1):
        start = min((span["start"] for span in attribution["content"] if span["start"] < span["end"]), default=None)
        if start is None:
            continue
        doubt = "?" if is_doubtful(attribution) else ""
        who = speaker_names(attribution, lang)
        label = f"{word('quote', lang)} {index}, {word(attribution['kind'], lang)} : {who}"
        notes = [word("low", lang)] if attribution["confidence"] < LOW_CONFIDENCE else []
        notes += [word("unresolved", lang)] if attribution["unresolved"] is not None else []
        button = element(
            "button",
            type="button",
            class_=f"m {links.colour(attribution['id'])}",
            id=f"d{number}m{index}",
            data_l=attribution["id"],
            data_n=f"{index}{doubt}",
            data_who=who,
            aria_label=", ".join([label, *notes]),
        )
        found.setdefault(start, []).append(button)
    return found


def _segment(text: str, segment: Segment, links: Links, tips: dict[str, str], doubtful: set[str]) -> Html:
    words = text[segment.start : segment.end]
    if not segment.layers:
        return escaped(words)
    classes = dict.fromkeys(CLASSES[layer.part] for layer in segment.layers)
    quotes = [layer.link for layer in segment.layers if layer.part == "content"]
    if quotes:
        classes |= dict.fromkeys([links.colour(quotes[0]), *(["x"] if quotes[0] in doubtful else [])])
        if len(quotes) > 1:
            classes |= dict.fromkeys(["nest", links.colour(quotes[1]).replace("c", "o")])
    said = next((layer.link for layer in segment.layers if layer.part in ("cue", "source")), None)
    if said and not quotes:
        classes |= {links.colour(said): None}
    tip = next((tips[layer.link] for layer in segment.layers if layer.link in tips), None)
    linked = " ".join(dict.fromkeys(layer.link for layer in segment.layers))
    return element("span", words, class_=" ".join(classes), data_l=linked, title=tip)


def _tips(record: Record, lang: str) -> Iterator[tuple[str, str]]:
    for number, title in enumerate(record["titles"]):
        yield f"T{number}", title_tip(title, lang)
    for person in record["people"]:
        yield person["id"], person["name"]
