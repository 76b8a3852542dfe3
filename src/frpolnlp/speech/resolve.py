"""Who is meant: from the words of a source to speakers, over the whole text."""

from collections.abc import Iterator, Sequence

from frpolnlp.annotations.names import Person
from frpolnlp.annotations.speech import Attribution, Speaker
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.speech.antecedents import Resolution, Walk
from frpolnlp.speech.confidence import confidence
from frpolnlp.speech.found import Found, Span
from frpolnlp.speech.nesting import nested_in
from frpolnlp.speech.ranker import Resolver, scorer
from frpolnlp.speech.scene import Scene, set_scene
from frpolnlp.text.reading import Reading


def resolve(
    reading: Reading,
    found: list[Found],
    people: Sequence[Person],
    titles: Sequence[PoliticalTitle],
    resolver: Resolver = "ranker",
) -> Iterator[Attribution]:
    """Yield the attributions with their speakers.

    Args:
        reading: The text.
        found: What the grammar found, in the order of the text.
        people: Whom the text names; empty where names are not known.
        titles: Its political titles; empty where they are not known.
        resolver: What ranks the candidates: the learned weights, or those set by hand (``"rules"``).
    """
    scene = set_scene(reading, people, titles)
    resolved = Walk(scene, scorer(resolver)).run(found)
    holders = nested_in(found)
    for number, (one, resolution, holder) in enumerate(zip(found, resolved, holders, strict=True)):
        yield _attribution(reading, scene, number, one, resolution, holder)


def _attribution(
    reading: Reading, scene: Scene, number: int, one: Found, resolution: Resolution, holder: int | None
) -> Attribution:
    because = [*one.because, resolution.reason] if resolution.reason else one.because
    return Attribution(
        id=f"A{number}",
        kind=one.kind,
        construction=one.construction,
        content=tuple(s for s in (_span(reading, span) for span in one.content) if s),
        cue=_span(reading, one.cue),
        source=_span(reading, one.source),
        speakers=_speakers(scene, resolution),
        unresolved=resolution.unresolved,
        addressee=_span(reading, one.addressee or _clitic(reading, one)),
        medium=_span(reading, one.medium),
        nested_in=None if holder is None else f"A{holder}",
        hedged=one.hedged,
        confidence=confidence(one, resolution),
        because=tuple(because),
    )


def _speakers(scene: Scene, resolution: Resolution) -> tuple[Speaker, ...]:
    """Return the speakers of the entities, each once."""
    found: dict[str, Speaker] = {}
    for index in resolution.entities:
        entity = scene.entities[index]
        found.setdefault(entity.name, Speaker(entity.name, entity.type, entity.person))
    return tuple(found.values())


def _clitic(reading: Reading, one: Found) -> Span | None:
    """Return the clitic that says to whom (« lui a dit », « leur a-t-il lancé ») at the cue, or None."""
    if one.cue is None or one.construction == "selon":
        return None
    low = reading.words.lower
    first, end = one.cue
    source = one.source or (0, 0)
    for k in range(max(0, first - 1), min(end, first + 3, len(low) - 1)):
        if low[k] in ("lui", "leur") and low[k + 1] not in (",", ".") and not source[0] <= k < source[1]:
            return k, k + 1
    return None


def _span(reading: Reading, span: Span | None) -> TextSpan | None:
    """Return the author's span of words; an inverted pronoun stands without its hyphens (``elle`` of ``-t-elle``)."""
    if span is None:
        return None
    words = reading.words
    inverted = words.forms[span[0]].rfind("-") + 1 if words.forms[span[0]].startswith("-") else 0
    first, last = words.starts[span[0]] + inverted, words.ends[span[1] - 1]
    start, end = reading.shadow.to_author(first, last)
    return TextSpan(start, end, reading.shadow.text[first:last])
