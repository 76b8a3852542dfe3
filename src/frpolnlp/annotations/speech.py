"""Attributions of a Doc: the view, how it is written and read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from frpolnlp.annotations.storage import Part, TextSpan, read, text_of, text_span, write

KEY = "speech"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the resolved name, its type, and the person's id where names are known.

    Attributes:
        name: The fullest name in the text, or the collective's description.
        type: ``person``, ``organisation``, ``government``, ``document``, ``group`` or ``anonymous``.
        person: The id of a person of the Doc (``"P0"``), or None.
    """

    name: str
    type: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One piece of reported speech: who said what, with which words.

    Attributes:
        id: ``"A0"``, ``"A1"`` … in the order of the text.
        kind: ``direct`` (whole quoted clauses), ``mixed`` (quoted fragments in the reporter's syntax) or ``indirect``.
        construction: incise, que_clause, infinitive, np_content, selon, colon, participle, nominal or no_cue.
        content: What was said, in one or more stretches, quotation marks included.
        cue: The words that say that it was said, or None.
        source: The words that name who said it, or None.
        speakers: Who is meant by the source, resolved over the text.
        unresolved: A reason code where a pronoun or description stayed open, else None.
        addressee: To whom it was said, or None.
        medium: Through which channel or document, or None.
        nested_in: The id of the attribution whose content holds this one, or None.
        hedged: Whether the reporter keeps a distance (conditional of hearsay, ``prétendre``).
        confidence: How likely the whole is right, 0 to 1.
        because: The reasons, in short stable phrases.
    """

    id: str
    kind: str
    construction: str
    content: tuple[TextSpan, ...]
    cue: TextSpan | None
    source: TextSpan | None
    speakers: tuple[Speaker, ...]
    unresolved: str | None
    addressee: TextSpan | None
    medium: TextSpan | None
    nested_in: str | None
    hedged: bool
    confidence: float
    because: tuple[str, ...]


#: the parts of an attribution that are one span or none
_SINGLE = ("cue", "source", "addressee", "medium")


def write_attributions(doc: Doc, attributions: Iterable[Attribution], key: str = KEY) -> None:
    """Write ``attributions`` into the SpanGroup ``key``: CONTENT, CUE, SOURCE, ADDRESSEE and MEDIUM spans."""
    attrs: dict[str, Any] = {}
    write(doc, key, _parts(attributions, attrs), attrs)


def _parts(attributions: Iterable[Attribution], attrs: dict[str, Any]) -> Iterator[Part]:
    """Yield the spans of each attribution when its value is in ``attrs``, so that none is needed any longer."""
    for number, found in enumerate(attributions):
        link = f"speech:{number}"
        attrs[link] = _value(found)
        for span in found.content:
            yield Part("CONTENT", link, span.start, span.end)
        for name in _SINGLE:
            single = getattr(found, name)
            if single:
                yield Part(name.upper(), link, single.start, single.end)


def _value(found: Attribution) -> dict[str, Any]:
    """Return what is kept of an attribution beside its spans, as plain JSON."""
    single = {name: getattr(found, name) for name in _SINGLE}
    return {
        "id": found.id,
        "kind": found.kind,
        "construction": found.construction,
        "content": [[span.start, span.end] for span in found.content],
        **{name: [span.start, span.end] if span else None for name, span in single.items()},
        "speakers": [[speaker.name, speaker.type, speaker.person] for speaker in found.speakers],
        "unresolved": found.unresolved,
        "nested_in": found.nested_in,
        "hedged": found.hedged,
        "confidence": found.confidence,
        "because": list(found.because),
    }


def read_attributions(doc: Doc, key: str = KEY) -> tuple[Attribution, ...]:
    """Return the attributions of ``doc``; empty where no ``speech_attributor`` has been."""
    text = text_of(doc)
    found = []
    for _, value in read(doc, key):
        single = {name: text_span(text, value[name]) if value[name] else None for name in _SINGLE}
        found.append(
            Attribution(
                id=value["id"],
                kind=value["kind"],
                construction=value["construction"],
                content=tuple(text_span(text, offsets) for offsets in value["content"]),
                speakers=tuple(Speaker(*speaker) for speaker in value["speakers"]),
                unresolved=value["unresolved"],
                nested_in=value["nested_in"],
                hedged=value["hedged"],
                confidence=value["confidence"],
                because=tuple(value["because"]),
                **single,
            )
        )
    return tuple(found)
