"""The component ``title_recognizer``: a thin coat over the functions of this folder."""

from spacy.language import Language
from spacy.tokens import Doc

from frpolnlp.annotations.titles import KEY, write_titles
from frpolnlp.component import prepare


@Language.factory(
    "title_recognizer", assigns=["doc._.political_titles", "doc.spans"], default_config={"spans_key": KEY}
)
def title_recognizer(nlp: Language, name: str, spans_key: str) -> "TitleRecognizer":
    """Make a ``title_recognizer`` for ``nlp``.

    Args:
        nlp: A French pipeline.
        name: The component's name in the pipeline.
        spans_key: The SpanGroup that is written.

    Raises:
        ValueError: The pipeline is not French (E001).
    """
    prepare(nlp, name)
    return TitleRecognizer(spans_key)


class TitleRecognizer:
    """Writes what this folder finds into the Doc."""

    def __init__(self, spans_key: str = KEY) -> None:
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it."""
        write_titles(doc, [], self.spans_key)
        return doc
