"""Who is meant: from the words of a source to speakers, over the whole text."""

from collections.abc import Sequence

from frpolnlp.annotations.names import Person
from frpolnlp.annotations.speech import Attribution, Speaker
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.speech.found import Found, Span
from frpolnlp.text.reading import Reading


def resolve(
    reading: Reading, found: list[Found], people: Sequence[Person], titles: Sequence[PoliticalTitle]
) -> list[Attribution]:
    """Return the attributions with their speakers."""
    del people, titles
    result = []
    for number, one in enumerate(found):
        source = _span(reading, one.source)
        result.append(
            Attribution(
                id=f"A{number}",
                kind=one.kind,
                construction=one.construction,
                content=tuple(s for s in (_span(reading, span) for span in one.content) if s),
                cue=_span(reading, one.cue),
                source=source,
                speakers=(Speaker(source.text, "person"),) if source else (),
                unresolved=None,
                addressee=_span(reading, one.addressee),
                medium=_span(reading, one.medium),
                nested_in=None,
                hedged=one.hedged,
                confidence=max(0.1, 0.95 - sum(one.doubts.values())),
                because=tuple(one.because),
            )
        )
    return result


def _span(reading: Reading, span: Span | None) -> TextSpan | None:
    if span is None:
        return None
    start, end = reading.span(*span)
    return TextSpan(start, end, reading.text(*span))
