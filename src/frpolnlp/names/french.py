"""The French press form of a name: native script or foreign romanisation in, ranked French spellings out.

Takes a name and, where known, its language; gives a list, best first. Use comes before rule: the known person, then the
words that known people and the table of given names spell, then the rules of ``lexicons/names/french.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice, product
from typing import Literal

from frpolnlp.errors import message
from frpolnlp.lexicon import toml
from frpolnlp.names import use
from frpolnlp.names.latin import to_cyrillic
from frpolnlp.names.romanise import romanise
from frpolnlp.names.scripts import language, script

UkrainianStyle = Literal["press", "wikipedia", "russian"]
_EAST_SLAVIC = frozenset({"ru", "uk", "be"})
_PATRONYMIC = re.compile(r".{2,}(ович|евич|ьич|овна|евна|ична|инична|івна|ївна|йович|авіч|евіч|аўна|еўна)$|.{2,}(ич)$")
_MOST = 8


def to_french(name: str, lang: str | None = None, *, ukrainian_style: UkrainianStyle = "press") -> list[str]:
    """Return the French spellings of ``name``, best first, at most eight; an empty list where it has no letters.

    A Wikidata order (family, given and patronymic) comes out as given and family name; the patronymic goes, as in the
    press. A name that needs no change comes back unchanged.

    Args:
        name: A name in any script or romanisation.
        lang: ISO 639-1 code of the language it is spelt in; guessed from the letters where left out.
        ukrainian_style: ``"press"`` (Zelensky), ``"wikipedia"`` (Zelenskyï) or ``"russian"`` (by the Russian rules).

    Raises:
        TypeError: ``name`` is not a str (E301).

    Example:
        >>> to_french("Хаджимба, Рауль Джумкович", lang="ru")[0]
        'Raoul Khadjimba'
        >>> to_french("Lukaschenko")[0]
        'Loukachenko'
    """
    if not isinstance(name, str):
        raise TypeError(message("E301", function="to_french", kind=type(name).__name__))
    words = in_order(name[:400])
    if not any(any(letter.isalpha() for letter in word) for word in words):
        return []
    found = script(" ".join(words))
    lang = lang or language(" ".join(words))
    known = use.person(" ".join(words))
    if found == "cyrillic":
        words = without_patronymic(words)
        known = known or use.person(" ".join(words))
    choices = [list(_forms(word, at, len(words), lang or "", found, ukrainian_style)) for at, word in enumerate(words)]
    ranked = [known] if known else []
    for combination in islice(product(*choices), 64):
        spelt = " ".join(combination)
        if spelt not in ranked:
            ranked.append(spelt)
    return ranked[:_MOST]


def in_order(name: str) -> list[str]:
    """Return the words of ``name``, the family name of ``"Family, Given"`` last; a space around a hyphen goes.

    Example:
        >>> in_order("Хаджимба, Рауль"), in_order("Πάλλη - Πετραλιά")
        (['Рауль', 'Хаджимба'], ['Πάλλη-Πετραλιά'])
    """
    name = re.sub(r" *([-‐‑]) *", "-", " ".join(name.split()))
    head, comma, tail = name.partition(",")
    return f"{tail} {head}".split() if comma and tail.strip() else name.replace(",", " ").split()


def without_patronymic(words: list[str]) -> list[str]:
    """Return the words of a Cyrillic name without its patronymic, which must stand beside two other words.

    Example:
        >>> without_patronymic(["Рауль", "Джумкович", "Хаджимба"])
        ['Рауль', 'Хаджимба']
    """
    if len(words) < 3:
        return words
    for at in (1, len(words) - 1):
        if _PATRONYMIC.match(words[at].lower()):
            rest = words[:at] + words[at + 1 :]
            return rest if at == 1 else [*rest[1:], rest[0]]
    return words


def _forms(word: str, at: int, count: int, lang: str, found: str, style: str) -> Iterator[str]:
    """Yield the French forms of one word, best first: by use, then by rule; hyphenated parts each on their own."""
    whole = use.given(word, lang) if at < count - 1 or count == 1 else use.surname(word)
    if whole:
        yield whole
    parts = re.split(r"([-‐‑])", word)
    if len(parts) > 1:
        yield from ("".join(parts) for parts in product(*(_part(p, at, count, lang, found, style) for p in parts)))
    else:
        yield from _part(word, at, count, lang, found, style)


def _part(word: str, at: int, count: int, lang: str, found: str, style: str) -> list[str]:
    if word in "-‐‑":
        return [word]
    if found == "latin":
        cyrillic = to_cyrillic(word, lang)
        return [_capital(by_rule(cyrillic, "ru"), word), word] if cyrillic else [word]
    if lang == "uk" and style == "russian":
        word, lang = word.replace("і", "и").replace("ї", "и").replace("є", "е"), "ru"
    if lang in ("sr", "mk") and re.search(r"(ов|ев|ин|ски|ова|ева|ска|еј|иј)$", word.lower()):
        return [_capital(by_rule(word.lower(), "sr_foreign"), word), _capital(by_rule(word.lower(), lang), word)]
    rules = lang if lang in toml("names/french") else _DEFAULTS.get(found, "")
    if not rules:
        return [romanise(word, lang or None)]
    spelt = by_rule(word.lower(), rules)
    if lang == "uk" and style == "wikipedia":
        spelt = re.sub(r"(?<=[sk])ky$", "kyï", re.sub(r"iy$", "iï", spelt))
    forms = [_capital(spelt, word)]
    if rules == "el":
        forms.append(_capital(without_accents(spelt), word))
    return forms


_DEFAULTS = {"cyrillic": "ru", "greek": "el", "armenian": "hy", "georgian": "ka"}


def _capital(spelt: str, word: str) -> str:
    if len(word) > 1 and word.isupper() and word.lower() != word.upper():
        return spelt.upper()
    return spelt if word[:1].islower() and script(word) != "georgian" else spelt[:1].upper() + spelt[1:]


def without_accents(spelt: str) -> str:
    """Return a Greek name as the press has it: without acute accents but with the diaeresis."""
    return spelt.translate(str.maketrans("áéíóúýḯ", "aeiouyï"))


@cache
def _rules(lang: str) -> tuple[tuple[tuple[re.Pattern[str], str], ...], Mapping[int, str]]:
    """Return the compiled rules of ``lang`` followed by those of its base, and its letters over its base's."""
    entry = toml("names/french")[lang]
    compiled = []
    letters: dict[int, str] = {}
    if base := entry.get("base"):
        letters.update(_rules(base)[1])
    letters.update({ord(letter): latin for letter, latin in entry.get("letters", {}).items()})
    chain = [entry]
    while base := chain[-1].get("base"):
        chain.append(toml("names/french")[base])
    vowels = entry["vowels"]
    consonants = "".join(chr(point) for point in letters if chr(point) not in vowels)
    for line in [line for part in chain for line in part["rules"]]:
        pattern, _, spelt = line.partition(" → ")
        pattern = pattern.replace("V", f"[{vowels}aeiouyï]").replace("C", f"[{consonants}]")
        compiled.append((re.compile(pattern), spelt))
    return tuple(compiled), letters


def by_rule(word: str, lang: str) -> str:
    """Return one lower-case word of a native script spelt by the rules of ``lang`` alone, in lower case.

    Example:
        >>> by_rule("грибоедов", "ru"), by_rule("зеленський", "uk")
        ('griboïedov', 'zelensky')
    """
    rules, letters = _rules(lang)
    for pattern, spelt in rules:
        word = pattern.sub(spelt, word)
    return word.translate(letters)
