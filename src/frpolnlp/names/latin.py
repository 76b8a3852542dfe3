"""Foreign romanisations of Cyrillic names: from German, Polish, English ... spelling back to Cyrillic.

Takes a Latin word and the language whose spelling it follows; gives Cyrillic letters, on which French rules work, and
says whether a word shows signs of such an origin.
"""

import re
from functools import cache

from frpolnlp.lexicon import toml

#: languages written in Cyrillic whose names the French press spells anew from other romanisations
LANGUAGES = frozenset({"ru", "uk", "be", "bg", "kk", "ky", "uz", "tg"})


_BARE_H = re.compile(r"(?<![ckszgp])h")


@cache
def _scheme(lang: str) -> tuple[tuple[str, str], ...]:
    schemes = toml("names/latin_schemes")
    order = [*schemes[lang if lang in schemes else "en"]["order"], *schemes["common"]["order"]]
    return tuple((group, letters) for group, letters in (entry.split() for entry in order))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(toml("names/latin_schemes")["slavic"]["endings"])


def slavic(word: str) -> bool:
    """Return whether a Latin word ends like a name from a Cyrillic (or Georgian) language in a foreign romanisation.

    Example:
        >>> slavic("Lukashenko"), slavic("Macron"), slavic("Loukachenko")
        (True, False, False)
    """
    low = word.lower()
    french = "ou" in low or "tch" in low or "ï" in low or "é" in low
    return len(low) > 4 and not french and low.endswith(_endings())


def scheme(lang: str | None) -> str | None:
    """Return ``lang`` where there is a romanisation of it, else None."""
    return lang if lang in toml("names/latin_schemes") else None


def to_cyrillic(word: str, lang: str, ukrainian: bool = False) -> str:
    """Return a Latin word in lower-case Cyrillic, read in the romanisation of ``lang`` (English where none is known).

    Args:
        word: A word in Latin letters.
        lang: The language whose spelling it follows.
        ukrainian: Whether to read h, i and y as the Ukrainian г, і and и.

    Example:
        >>> to_cyrillic("Lukaschenko", "de"), to_cyrillic("Gorbaczow", "pl")
        ('лукашенко', 'горбачов')
        >>> to_cyrillic("Shmyhal", "en", ukrainian=True)
        'шмигал'
    """
    text = word.lower() + "$"
    if ukrainian:
        text = _BARE_H.sub("г", text)
    for group, letters in _scheme(lang):
        if group.endswith("$"):
            if text.endswith(group):
                text = text[: -len(group)] + letters + "$"
        elif group in text:
            text = text.replace(group, letters)
    if ukrainian:
        text = text.replace("и", "і").replace("ы", "и").replace("ій$", "ий$" if text.endswith("ский$") else "ій$")
    return text[:-1]
