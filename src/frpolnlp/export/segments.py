"""Cut a text where annotations begin and end, so that spans which overlap or nest can be shown side by side.

Takes a record; gives stretches of its text that together are the whole text, each with the annotations that cover it,
the shortest first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from frpolnlp.export.source import Record


@dataclass(frozen=True, slots=True)
class Layer:
    """An annotation over a stretch of text (characters): what part of it (``content``, ``cue`` …) and its id."""

    start: int
    end: int
    part: str
    link: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text (characters) that no annotation begins or ends within."""

    start: int
    end: int
    layers: tuple[Layer, ...]


def layers_of(record: Record) -> list[Layer]:
    """Return every annotation of a record as layers; a title's id is ``T`` and its number."""
    found = []
    for attribution in record["attributions"]:
        found += [Layer(c["start"], c["end"], "content", attribution["id"]) for c in attribution["content"]]
        for part in ("cue", "source", "addressee", "medium"):
            if span := attribution[part]:
                found.append(Layer(span["start"], span["end"], part, attribution["id"]))
    for number, title in enumerate(record["titles"]):
        found.append(Layer(title["start"], title["end"], "title", f"T{number}"))
    for person in record["people"]:
        found += [Layer(m["start"], m["end"], "person", person["id"]) for m in person["mentions"]]
    return [layer for layer in found if layer.start < layer.end]


def layers_by_stretch(
    stretches: Iterable[tuple[int, int]], layers: Iterable[Layer]
) -> Iterator[tuple[int, int, list[Layer]]]:
    """Yield each stretch (characters, in order) with the layers that have a part in it; one pass over all of them.

    Example:
        >>> found = layers_by_stretch([(0, 5), (5, 9)], [Layer(4, 6, "cue", "A0"), Layer(7, 8, "title", "T0")])
        >>> [(start, end, [layer.link for layer in inside]) for start, end, inside in found]
        [(0, 5, ['A0']), (5, 9, ['A0', 'T0'])]
    """
    coming = sorted(layers, key=lambda layer: layer.start, reverse=True)
    inside: list[Layer] = []
    for start, end in stretches:
        while coming and coming[-1].start < end:
            inside.append(coming.pop())
        inside = [layer for layer in inside if layer.end > start]
        yield start, end, inside


def segments(start: int, end: int, layers: Iterable[Layer]) -> list[Segment]:
    """Return the segments of the stretch ``start`` to ``end`` (characters), in order.

    Example:
        >>> found = segments(0, 9, [Layer(0, 6, "content", "A0"), Layer(4, 9, "source", "A1")])
        >>> [(one.start, one.end, [layer.link for layer in one.layers]) for one in found]
        [(0, 4, ['A0']), (4, 6, ['A1', 'A0']), (6, 9, ['A1'])]
    """
    inside = [layer for layer in layers if layer.start < end and layer.end > start]
    borders = {start, end}
    opening: dict[int, list[Layer]] = {}
    for layer in inside:
        first = max(layer.start, start)
        borders |= {first, min(layer.end, end)}
        opening.setdefault(first, []).append(layer)
    cuts = sorted(borders)
    found, active = [], list[Layer]()
    for left, right in pairwise(cuts):
        active = [layer for layer in active if layer.end > left] + opening.get(left, [])
        active.sort(key=lambda layer: (layer.end - layer.start, layer.start))
        found.append(Segment(left, right, tuple(active)))
    return found
