"""The component ``name_normalizer``: a thin coat over the functions of this folder."""

from spacy.language import Language
from spacy.tokens import Doc

from frpolnlp.annotations.names import KEY, write_people
from frpolnlp.component import prepare
from frpolnlp.names.cluster import cluster
from frpolnlp.names.knowledge import knowledge
from frpolnlp.names.mentions import find_mentions
from frpolnlp.text.reading import read


@Language.factory("name_normalizer", assigns=["doc._.people", "doc.spans"], default_config={"spans_key": KEY})
def name_normalizer(nlp: Language, name: str, spans_key: str) -> "NameNormalizer":
    """Make a ``name_normalizer`` for ``nlp``.

    Args:
        nlp: A French pipeline.
        name: The component's name in the pipeline.
        spans_key: The SpanGroup that is written.

    Raises:
        ValueError: The pipeline is not French (E001).
    """
    prepare(nlp, name)
    return NameNormalizer(spans_key)


class NameNormalizer:
    """Writes what this folder finds into the Doc."""

    def __init__(self, spans_key: str = KEY) -> None:
        self.spans_key = spans_key
        self.known = knowledge()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it."""
        reading = read(doc.text)
        proposals = [reading.words_of(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PER"]
        mentions = find_mentions(reading, self.known, proposals)
        write_people(doc, cluster(reading, doc.text, mentions, self.known), self.spans_key)
        return doc
