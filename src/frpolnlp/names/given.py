"""Given names: they find a person in a text without any model, and say something of gender.

Takes ``lexicons/names/given_names.tsv``; gives a mapping from every spelling to what is known of it. Needs no spaCy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, parse_tsv, text_of

_GENDERS = ("m", "f", "e")
_AMBIGUOUS = ("", "place", "word")


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name.

    Attributes:
        name: The form of the French press, such as ``"Sergueï"``.
        gender: ``"m"``, ``"f"``, or ``"e"`` where both bear it.
        origin: ISO 639-1 code of its language, or an area's code of the list's head.
        variants: Other romanisations and the native script: ``("Sergei", "Sergey", "Сергей")``.
        ambiguous: ``"place"`` or ``"word"`` where the form is also an ordinary capitalised word of French; else empty.
    """

    name: str
    gender: Literal["m", "f", "e"]
    origin: str
    variants: tuple[str, ...] = ()
    ambiguous: Literal["", "place", "word"] = ""


@cache
def given_names() -> Mapping[str, GivenName]:
    """Return every spelling as written in the list (capital first, accents kept), a form of its own before a variant.

    Raises:
        LexiconError: A line of the list has an unknown gender or ambiguity (E101).

    Example:
        >>> given_names()["Sergey"].name, given_names()["Jean-Marie"].gender
        ('Sergueï', 'm')
    """
    found: dict[str, GivenName] = {}
    variants: list[tuple[str, GivenName]] = []
    path = "names/given_names.tsv"
    for line, row in parse_tsv(text_of("names/given_names", ".tsv"), path):
        gender, ambiguous = row["gender"], row["ambiguous"]
        if gender not in _GENDERS or ambiguous not in _AMBIGUOUS or row["name"] in found:
            raise LexiconError(
                message("E101", path=path, line=line, problem=f"{row['name']}: a bad cell or a second row")
            )
        spelled = tuple(row["variants"].split(";")) if row["variants"] else ()
        entry = GivenName(
            row["name"],
            cast(Literal["m", "f", "e"], gender),
            row["origin"],
            spelled,
            cast(Literal["", "place", "word"], ambiguous),
        )
        found[entry.name] = entry
        variants.extend((variant, entry) for variant in spelled)
    for variant, entry in variants:
        found.setdefault(variant, entry)
    return found
