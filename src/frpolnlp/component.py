"""What the three components share: the check of the language, and the getters on Doc."""

from spacy.language import Language

from frpolnlp.annotations import register
from frpolnlp.errors import message


def prepare(nlp: Language, component: str) -> None:
    """Make the getters known and refuse a pipeline that is not French.

    Raises:
        ValueError: The pipeline's language is neither French nor the language-neutral ``xx`` (E001).
    """
    if nlp.lang not in ("fr", "xx"):
        raise ValueError(message("E001", component=component, lang=nlp.lang))
    register()
