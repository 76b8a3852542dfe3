"""A title on its own, outside any text: ``parse_title("ministre délégué chargé des Comptes publics")``."""

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.errors import message
from frpolnlp.text.reading import read
from frpolnlp.titles.component import view
from frpolnlp.titles.recognise import parse


def parse_title(title: str) -> PoliticalTitle | None:
    """Return what ``title`` says of an office, or None where it names none.

    Args:
        title: A title as a list of people or a caption has it, with or without determiner; words before and behind the
            office are left out. Offsets of the result are characters of it.

    Raises:
        TypeError: ``title`` is not a str (E401).

    Example:
        >>> found = parse_title("ministre délégué chargé des Comptes publics")
        >>> found.role, found.portfolio, found.status
        ('gov.minister.delegate', 'Comptes publics', ('current',))
        >>> parse_title("ex-présidente de la Lituanie").jurisdictions
        ('LT',)
        >>> parse_title("boulanger") is None
        True
    """
    if not isinstance(title, str):
        raise TypeError(message("E401", function="parse_title", kind=type(title).__name__))
    found = parse(read(title))
    return None if found is None else view(title, found, ())
