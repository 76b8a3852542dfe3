"""Given names as clues: they tell where a person's name begins after a place, and its gender.

Takes the list ``names/given_names``; gives yes or no, and a gender. Needs no spaCy.
"""

from collections.abc import Mapping
from functools import cache

from frpolnlp.lexicon import parse_tsv, text_of


@cache
def _given() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for _, row in parse_tsv(text_of("names/given_names", ".tsv"), "names/given_names.tsv"):
        if row["ambiguous"] == "word":
            continue
        found[row["name"]] = row["gender"]
        for variant in row["variants"].split(";"):
            found.setdefault(variant, row["gender"])
    return found


def is_given(form: str) -> bool:
    """Say whether ``form`` is written like a given name of the list, in capitals too.

    Example:
        >>> is_given("Emmanuel"), is_given("ANGELA"), is_given("Défense")
        (True, True, False)
    """
    table = _given()
    return form in table or (len(form) > 3 and form.isupper() and form.title() in table)


def gender_of(form: str) -> str:
    """Return ``"m"`` or ``"f"`` for a given name that tells, else ``""``.

    Example:
        >>> gender_of("Svetlana"), gender_of("Dominique"), gender_of("Élysée")
        ('f', '', '')
    """
    gender = _given().get(form, "") or _given().get(form.title(), "")
    return gender if gender in ("m", "f") else ""
