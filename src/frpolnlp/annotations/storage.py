"""How annotations live in a Doc: one SpanGroup a component, nothing else.

Takes parts (a label, a link, character offsets) and one JSON value a link; writes the spans that spaCy's tools see and,
in the group's ``attrs``, the exact offsets with the rest. That survives ``n_process``, ``to_bytes``, ``DocBin``, pickle
and ``copy`` (measured on spaCy 3.8.18); objects in ``Doc._`` would not.
"""

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from spacy.tokens import Doc, SpanGroup

from frpolnlp.errors import message

#: the key in ``attrs`` beside the links: the length of the text (characters) that the offsets were written for
LENGTH = "length"


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of the author's text: offsets in characters, and the text between them."""

    start: int
    end: int
    text: str


class Part(NamedTuple):
    """One span to be written: its label (``"CONTENT"``), its link (``"speech:0"``) and its offsets (characters)."""

    label: str
    link: str
    start: int
    end: int
    kb_id: str = ""


#: the text of a Doc with its length in tokens, as long as the Doc lives: spaCy joins it anew each time it is asked
_TEXTS: WeakKeyDictionary[Doc, tuple[int, str]] = WeakKeyDictionary()


def text_of(doc: Doc) -> str:
    """Return ``doc.text``, joined once a Doc: the components ask for it again and again."""
    kept = _TEXTS.get(doc)
    if kept is None or kept[0] != len(doc) or len(kept[1]) != length_of(doc):
        kept = _TEXTS[doc] = (len(doc), doc.text)
    return kept[1]


def remember_text(doc: Doc, text: str) -> None:
    """Note that ``doc`` was made of ``text``, which then need not be joined from the tokens."""
    _TEXTS[doc] = (len(doc), text)


def length_of(doc: Doc) -> int:
    """Return the length of the text of ``doc`` (characters), without joining it."""
    if not len(doc):
        return 0
    last = doc[-1]
    return last.idx + len(last.text_with_ws)


def write(doc: Doc, key: str, parts: Iterable[Part], attrs: Mapping[str, Any]) -> None:
    """Replace the SpanGroup ``key`` of ``doc`` by ``parts``; tokens are widened to, offsets stay exact in ``attrs``.

    Args:
        doc: The Doc to write into.
        key: The name of the SpanGroup.
        parts: The spans, in the order in which they shall stand.
        attrs: For each link its plain JSON value; read last, so that walking ``parts`` may fill it.
    """
    group = SpanGroup(doc, name=key)
    for label, link, start, end, kb_id in parts:
        span = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=link, alignment_mode="expand")
        if span is not None:
            group.append(span)
    group.attrs = {LENGTH: length_of(doc), **attrs}
    doc.spans[key] = group


def read(doc: Doc, key: str) -> list[tuple[str, Mapping[str, Any]]]:
    """Return ``(link, value)`` for each annotation of the SpanGroup ``key``, in order; empty where there is none.

    A Doc whose text is not the one that was annotated, or whose spans have lost their ``attrs`` (after
    ``Doc.from_docs`` or ``Doc.from_json``), gives a warning and nothing.
    """
    if key not in doc.spans:
        return []
    group = doc.spans[key]
    attrs = group.attrs
    if attrs.get(LENGTH) != length_of(doc):
        if attrs or len(group):
            warnings.warn(message("W001", key=key), stacklevel=3)
        return []
    return [(link, value) for link, value in attrs.items() if link != LENGTH]


def text_span(text: str, offsets: Iterable[int]) -> TextSpan:
    """Return the span of ``text`` at ``offsets``, a pair of character indices."""
    start, end = offsets
    return TextSpan(start, end, text[start:end])
