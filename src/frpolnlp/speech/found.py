"""An attribution while it is being found: spans of words, and what resolution needs to know of its source."""

from dataclasses import dataclass, field

#: a stretch of words: index of the first, one past the last (of the Reading)
Span = tuple[int, int]


@dataclass(slots=True)
class Found:
    """Reported speech as the grammar finds it; spans are of the Reading's words.

    Attributes:
        construction: As in the record.
        content: Stretches of what was said, in order.
        cue: The words of the cue, or None.
        source: The words that name the source, or None.
        source_type: ``phrase``, ``pronoun`` (*il*, *-t-elle*, *lui*), ``relative`` (the antecedent of *qui*),
            ``control`` (the subject of the matrix verb), ``shared`` (of the verb before), ``none``.
        number: ``s``, ``p`` or empty: what the verb says of the source.
        controller: The attribution whose source is this one's too, or None.
        matrix: Words of the subject that controls a participle, where no attribution does, or None.
        kind: direct, mixed or indirect.
        addressee: Words that name to whom, or None.
        medium: Words that name through what, or None.
        hedged: Whether the reporter keeps a distance.
        because: Reason phrases.
        doubts: Each lowers the confidence: reason code to weight, 0 to 1.
        lemma: The cue's lemma, or empty.
        quote_only: Whether it is speech only for the quoted words in it.
    """

    construction: str
    content: list[Span]
    cue: Span | None = None
    source: Span | None = None
    source_type: str = "phrase"
    number: str = ""
    controller: "Found | None" = None
    matrix: Span | None = None
    kind: str = ""
    addressee: Span | None = None
    medium: Span | None = None
    hedged: bool = False
    because: list[str] = field(default_factory=list)
    doubts: dict[str, float] = field(default_factory=dict)
    lemma: str = ""
    quote_only: bool = False

    @property
    def start(self) -> int:
        """The first word of any part."""
        return min([span[0] for span in (*self.content, self.cue, self.source) if span])

    @property
    def end(self) -> int:
        """One past the last word of any part."""
        return max([span[1] for span in (*self.content, self.cue, self.source) if span])
