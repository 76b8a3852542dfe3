"""The head of a source phrase, as resolution reads it: a value that :mod:`frpolnlp.speech.heads` makes."""

from dataclasses import dataclass, field

from frpolnlp.annotations.titles import PoliticalTitle

DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette", "les", "ces"))
_DEMONSTRATIVE = frozenset(("ce", "cet", "cette", "ces"))


@dataclass(slots=True)
class Head:
    """The head of a source phrase.

    Attributes:
        form: ``persons``, ``title`` (without a name), ``pronoun``, ``noun``, ``body`` (a named organisation, place or
            metonym), ``name`` (capitals that nothing knows).
        persons: The entities that are named.
        title: The title that is the head, where no name is.
        pronoun: Its gender and number.
        noun: The head noun in lower case, masculine where it has one.
        kind: The noun's kind (``speech_lexicon.nouns.SOURCE_KINDS``), or empty.
        gender: ``m``, ``f`` or empty.
        number: ``s`` or ``p``.
        determiner: The determiner in lower case, or empty.
        words: The lower-case words of the phrase.
        countries: Codes that its adjectives and places give.
        name: The phrase as a description: without determiner, a body by its usual name.
        type: A speaker's type.
        complement: Whether the noun has a complement with *de* or *à*.
        latter: Whether it is the one named last (« ce dernier »).
        same: Whether it is said to be the same (« la même source »).
        also: The heads that are joined to a body (« Khartoum et Le Caire »).
    """

    form: str
    persons: list[int] = field(default_factory=list)
    title: PoliticalTitle | None = None
    pronoun: tuple[str, str] = ("", "")
    noun: str = ""
    kind: str = ""
    gender: str = ""
    number: str = "s"
    determiner: str = ""
    words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    name: str = ""
    type: str = "anonymous"
    complement: bool = False
    latter: bool = False
    same: bool = False
    also: "list[Head]" = field(default_factory=list)

    @property
    def definite(self) -> bool:
        """Whether the determiner says that the text has spoken of it."""
        return self.determiner in DEFINITE

    @property
    def demonstrative(self) -> bool:
        """Whether the determiner points back (« cette source »)."""
        return self.determiner in _DEMONSTRATIVE or self.same
