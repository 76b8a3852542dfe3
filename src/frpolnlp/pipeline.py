"""A ready pipeline in one call."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

#: the components, in the order in which a text goes through them
COMPONENTS = ("name_normalizer", "title_recognizer", "speech_attributor")


def load(model: str = "blank") -> "Language":
    """Return a pipeline with the three components, in order, on ``model``.

    Args:
        model: ``"blank"``, or the name or path of an installed French pipeline such as ``"fr_core_news_md"``.

    Raises:
        OSError: The pipeline is not installed.

    Example:
        >>> load().pipe_names
        ['name_normalizer', 'title_recognizer', 'speech_attributor']
    """
    import spacy

    nlp = spacy.blank("fr") if model == "blank" else spacy.load(model)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
