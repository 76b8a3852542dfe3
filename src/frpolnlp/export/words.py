"""The words of the report in English and French, from ``lexicons/report.toml``.

Takes a key and a language (``"en"`` or ``"fr"``); gives text, not yet escaped. A key that is not in the list comes back
as it is: a record of a later version may hold a status or a type that this one does not know.
"""

from collections.abc import Mapping
from functools import cache

from frpolnlp.errors import message
from frpolnlp.lexicon import toml, tsv
from frpolnlp.places import country_name

LANGUAGES = ("en", "fr")


def check_language(lang: str) -> None:
    """Refuse a language in which there are no words.

    Raises:
        ValueError: ``lang`` is neither ``"en"`` nor ``"fr"`` (E504).
    """
    if lang not in LANGUAGES:
        raise ValueError(message("E504", lang=lang))


def word(key: str, lang: str) -> str:
    """Return the word for ``key``.

    Example:
        >>> word("quotes", "fr"), word("direct", "en"), word("unheard_of", "en")
        ('citations', 'direct', 'unheard_of')
    """
    entry = toml("report")["words"].get(key)
    found: str = entry[lang] if entry else key
    return found


def role(id: str, lang: str) -> str:
    """Return the name of a dotted role, or of the nearest prefix that has one, or ``id`` itself.

    Example:
        >>> role("gov.minister.foreign", "fr"), role("gov.minister.sea", "en"), role("x.y", "en")
        ('ministre des Affaires étrangères', 'minister', 'x.y')
    """
    names = _roles(lang)
    prefix = id
    while prefix:
        if prefix in names:
            return names[prefix]
        prefix = prefix.rpartition(".")[0]
    return id


def country(code: str, lang: str) -> str:
    """Return the name of a jurisdiction, in English where there is one, else as the French press writes it.

    Example:
        >>> country("MR", "en"), country("MR", "fr"), country("ZZ", "en")
        ('Mauritania', 'Mauritanie', 'ZZ')
    """
    names: Mapping[str, str] = toml("report")["countries"] if lang == "en" else {}
    return names.get(code) or country_name(code)


def percent(share: float, lang: str) -> str:
    r"""Return a share as a percentage; French has a narrow no-break space before the sign.

    Example:
        >>> percent(0.973, "en"), percent(0.973, "fr").replace("\u202f", "_"), percent(0.004, "en")
        ('97%', '97_%', '<1%')
    """
    text = "<1%" if 0 < share < 0.005 else f"{share:.0%}"
    return text.replace("%", "\u202f%" if lang == "fr" else "%")


def reason(text: str, lang: str) -> str:
    """Return a reason of an attribution, or a code of what is not resolved: in French as ``explain`` says it.

    Example:
        >>> reason("no subject found", "fr"), reason("no subject found", "en"), reason("no_antecedent", "en")
        ("Le sujet du verbe n'a pas été trouvé.", 'no subject found', 'no antecedent')
    """
    if lang == "fr":
        for table in toml("speech/reasons").values():
            if text in table:
                return str(table[text])
    return text.replace("_", " ")


@cache
def _roles(lang: str) -> Mapping[str, str]:
    if lang == "en":
        names: Mapping[str, str] = toml("report")["roles"]
        return names
    return {row["role"]: row["label"] for row in tsv("titles/roles")}
