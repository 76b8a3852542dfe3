"""What the grammar finds, in words of the text: titles, which all later steps fill in, and their complements."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from frpolnlp.titles import offices

#: among the options of a body's jurisdiction: any country
ANY = "*"


@dataclass(slots=True)
class Found:
    """A candidate, in words.

    Attributes:
        first: First word of the span.
        head: First word of the office noun.
        head_end: One past the last word of the office noun.
        end: One past the last word of the span.
        form: The office.
        gender: ``m``, ``f`` or ``e``.
        number: ``s`` or ``p``.
        role: The role, after its complement.
        determiner: The word before the span, in lower case, or ``""`` at the start of a sentence.
        sentence: Index of the sentence.
        codes: Jurisdictions that the title itself names.
        evidence: For each of them what it was taken from.
        status: What its modifiers say.
        portfolio: The words of its portfolio, or None.
        party: The party that it names, or None.
        kind: The class of its first complement, or ``""``.
        coloured: Whether an adjective of country or colour stands in it.
        named: Whether its complement is a name or in a list.
        several: Whether it has one jurisdiction for each of several holders.
        holders: The names beside it.
        options: Jurisdictions that the body it names may have; the text decides.
        roles: The roles of all its portfolios.
        relation: Whether it hangs on a noun for another person (``l'épouse du président``), and of which gender.
    """

    first: int
    head: int
    head_end: int
    end: int
    form: offices.Form
    gender: str
    number: str
    role: str
    determiner: str
    sentence: int
    codes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    status: list[str] = field(default_factory=list)
    portfolio: tuple[int, int] | None = None
    party: str | None = None
    kind: str = ""
    coloured: bool = False
    named: bool = False
    several: bool = False
    holders: list[tuple[int, int]] = field(default_factory=list)
    relation: str = ""
    roles: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    def place(self, codes: Sequence[str], evidence: str) -> None:
        """Set the jurisdictions, all taken from ``evidence``."""
        self.codes, self.evidence = tuple(codes), (evidence,) * len(codes)


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement of an office, in words.

    Attributes:
        end: One past its last word.
        kind: Its class in ``complements.tsv``; ``portfolio``, ``person`` or ``other``.
        codes: Jurisdictions that it names.
        evidence: What they were taken from: place or institution.
        roles: The roles of its portfolios.
        named: Whether a list or a capital vouches for it.
        party: The party that it names, or None.
        options: Jurisdictions of all bodies of that name, where there are several (PS, Parti conservateur).
    """

    end: int
    kind: str
    codes: tuple[str, ...] = ()
    evidence: str = ""
    roles: tuple[str, ...] = ()
    named: bool = True
    party: str | None = None
    options: tuple[str, ...] = ()
