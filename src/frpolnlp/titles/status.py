"""Whether an office is held, and the finer word for it: ``en exil`` is current, ``élu`` is not yet in office.

Takes what the modifiers of a title say; gives one of six plain statuses each, and the finer words. Needs no spaCy.
"""

from collections.abc import Iterable

#: finer word -> the plain status that it comes to; None where it says nothing of whether the office is held
_PLAIN = {
    "elect": "future",
    "designate": "future",
    "deposed": "former",
    "as_of_then": "former",
    "in_exile": None,
    "self_proclaimed": None,
    "de_facto": None,
    "honorary": None,
}


def plain_status(said: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return ``(status, qualifiers)`` of what the modifiers of a title say.

    Example:
        >>> plain_status(["deposed", "acting"])
        (('former', 'acting'), ('deposed',))
        >>> plain_status(["in_exile"]), plain_status(["deputy"])
        ((('current',), ('in_exile',)), (('deputy',), ()))
    """
    held = list(dict.fromkeys(said))
    status = tuple(dict.fromkeys(plain for value in held if (plain := _PLAIN.get(value, value)) is not None))
    return status or ("current",), tuple(value for value in held if value in _PLAIN)
