"""The component ``speech_attributor``: a thin coat over the functions of this folder."""

from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from frpolnlp.annotations.names import Person, read_people
from frpolnlp.annotations.speech import KEY, write_attributions
from frpolnlp.annotations.storage import text_of
from frpolnlp.annotations.titles import read_titles
from frpolnlp.component import prepare
from frpolnlp.scoring import score_attributions
from frpolnlp.speech.attribute import attribute
from frpolnlp.speech.ranker import Resolver
from frpolnlp.speech.resolve import resolve
from frpolnlp.text.reading import Reading, read


@Language.factory(
    "speech_attributor",
    assigns=["doc._.attributions", "doc.spans"],
    default_config={"spans_key": KEY, "resolver": "ranker"},
    default_score_weights={
        "speech_f": 1.0,
        "speech_p": 0.0,
        "speech_r": 0.0,
        "speech_content_acc": 0.0,
        "speech_source_acc": 0.0,
        "speech_speaker_acc": 0.0,
        "speech_kind_acc": 0.0,
    },
)
def speech_attributor(nlp: Language, name: str, spans_key: str, resolver: Resolver) -> "SpeechAttributor":
    """Make a ``speech_attributor`` for ``nlp``.

    Args:
        nlp: A French pipeline.
        name: The component's name in the pipeline.
        spans_key: The SpanGroup that is written.
        resolver: What ranks who may be meant by a pronoun or a description: learned weights, or those set by hand.

    Raises:
        ValueError: The pipeline is not French (E001).
    """
    prepare(nlp, name)
    return SpeechAttributor(spans_key, resolver)


def name_words(reading: Reading, people: Sequence[Person]) -> dict[int, int]:
    """Return for each word of a person's name the word at which the name starts."""
    spans = (reading.words_of(mention.start, mention.end) for person in people for mention in person.mentions)
    return {word: first for first, end in spans for word in range(first, end)}


class SpeechAttributor:
    """Writes who said what into the Doc."""

    def __init__(self, spans_key: str = KEY, resolver: Resolver = "ranker") -> None:
        self.spans_key = spans_key
        self.resolver: Resolver = resolver

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it."""
        reading = read(text_of(doc))
        people, titles = read_people(doc), read_titles(doc)
        found = resolve(reading, attribute(reading, name_words(reading, people)), people, titles, self.resolver)
        write_attributions(doc, found, self.spans_key)
        return doc

    def score(self, examples: Iterable[Example], **options: Any) -> dict[str, Any]:
        """Return how well attributions are found, and their parts: see :func:`frpolnlp.scoring.score_attributions`."""
        return score_attributions(examples, self.spans_key)
