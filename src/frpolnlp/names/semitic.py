"""Names in Arabic letters whose parts belong together: *Abd al-*, *al-*, *-eddine*, *-ollah*, Persian suffixes.

Takes the words of a name in Arabic letters; gives them joined (``joined``) and the French forms of one compound word
(``compound``). Words whose spelling ``names/spellings.tsv`` fixes come first, the rules of the language spell the rest.
"""

from collections.abc import Iterator

from frpolnlp.names import use
from frpolnlp.names.rules import by_rule, with_vowels

_SERVANT, _ARTICLE, _GOD, _FAITH = "عبد", "ال", "الله", "الدين"
_BREAK = "\u200c"  # the zero-width non-joiner parts the words of a Persian compound
#: Persian words that end a family name, as the press joins them
_SUFFIXES = {
    "زاده": "zadeh",
    "پور": "pour",
    "نژاد": "nejad",
    "نیا": "nia",
    "فر": "far",
    "یان": "ian",
    "ها": "ha",
    "ای": "i",
}


def joined(words: list[str], lang: str) -> list[str]:
    """Return the words with *Abd* and its second part as one, and *-eddine* and *-allah* at the word before.

    The article of a given name that stands first goes where the given name is known without it.

    Args:
        words: The words of a name in Arabic letters.
        lang: Its language, ISO 639-1, or ``""``.

    Example:
        >>> joined(["عبد", "الله", "نور", "الدين", "العلوي"], "ar"), joined(["السعيد", "العلوي"], "ar")
        (['عبدالله', 'نورالدين', 'العلوي'], ['سعيد', 'العلوي'])
    """
    first = words[0]
    if len(words) > 1 and first.startswith(_ARTICLE) and not use.fixed(first, lang) and use.fixed(first[2:], lang):
        words = [first[2:], *words[1:]]
    found: list[str] = []
    for word in words:
        servant = bool(found) and found[-1] == _SERVANT and word.startswith(_ARTICLE)
        if servant or (found and word in (_GOD, _FAITH)):
            found[-1] += word
        else:
            found.append(word)
    return found


def compound(word: str, lang: str) -> Iterator[str]:
    """Yield the French forms of a compound word, best first; none where ``word`` is no compound.

    Args:
        word: A word in Arabic letters.
        lang: Its language, ISO 639-1; Persian vowels are *Abdol-*, *-ollah*, Arabic ones *Abdel-*, *-allah*.

    Example:
        >>> list(compound("عبدالجبار", "ar")), list(compound("الحداد", "ar")), list(compound("فتحی‌پور", "fa"))
        (['Abdeljabar', 'Abdel Jabar'], ['al-Haddad'], ['Fathipour'])
    """
    persian = lang == "fa"
    if _BREAK in word.strip(_BREAK):
        yield _persian([part for part in word.split(_BREAK) if part], lang)
        return
    head, rest = word[:5], word[5:]
    if head == _SERVANT + _ARTICLE and len(rest) > 1:
        form = _spelt(rest, lang)
        yield ("Abdol" if persian else "Abdel") + form.lower()
        yield ("Abdol " if persian else "Abdel ") + form
    elif word.endswith(_FAITH) and len(word) > 6:
        yield _spelt(word[:-5], lang) + ("oddine" if persian else "eddine")
    elif word.endswith(_GOD) and len(word) > 5:
        yield _spelt(word[:-4], lang) + ("ollah" if persian else "allah")
    elif word.startswith(_ARTICLE) and len(word) > 4 and (fixed := use.fixed(word[2:], lang)):
        yield f"al-{fixed}"


def _persian(parts: list[str], lang: str) -> str:
    spelt = _spelt(parts[0], lang)
    for part in parts[1:]:
        spelt += _SUFFIXES[part] if part in _SUFFIXES else f" {_spelt(part, lang)}"
    return spelt


def _spelt(word: str, lang: str) -> str:
    found = use.fixed(word, lang)
    if found:
        return found
    spelt = with_vowels(by_rule(word, lang), lang)
    return spelt[:1].upper() + spelt[1:]
