"""What is stored in a Doc: frozen views, and how they are written and read."""

from spacy.tokens import Doc

from frpolnlp.annotations.names import read_people
from frpolnlp.annotations.speech import read_attributions
from frpolnlp.annotations.titles import read_titles


def register() -> None:
    """Make ``doc._.people``, ``doc._.political_titles`` and ``doc._.attributions`` known to spaCy.

    The three are getters over the Doc's own storage, so calling this in a process that only reads annotated Docs is
    enough to see them. The components call it themselves.
    """
    Doc.set_extension("people", getter=read_people, force=True)
    Doc.set_extension("political_titles", getter=read_titles, force=True)
    Doc.set_extension("attributions", getter=read_attributions, force=True)
