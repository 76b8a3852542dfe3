"""Rules from a native spelling to the French one: ``lexicons/names/french.toml`` at work on single words.

Takes a lower-case word of a native script and a language; gives the word in French spelling. Vowels that Arabic and
Hebrew leave out are guessed.
"""

import re
from collections.abc import Mapping
from functools import cache

from frpolnlp.lexicon import toml


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


def with_vowels(spelt: str, lang: str = "ar") -> str:
    """Return a word of consonants and long vowels with short ones guessed: *a* after the first and before the last.

    Before the last it is *e* in an Arabic or Persian word like *Khaled* (*a* before it, one syllable after the first),
    and before *r* in a Hebrew one.

    Args:
        spelt: The word by rule, in lower case.
        lang: Its language, ISO 639-1.

    Example:
        >>> with_vowels("glili", "he"), with_vowels("bogr", "he"), with_vowels("mhmd"), with_vowels("khald")
        ('galili', 'boger', 'mahmad', 'khaled')
    """
    units = re.findall(r"al-|tch|dj|ts|[cdgkst]h|.", spelt)
    vowels = [unit in ("al-", "-") or unit[0] in "aeiouyéï" for unit in units]
    out: list[str] = []
    for at, unit in enumerate(units):
        first = at == 0 or units[at - 1] in ("al-", "-")
        last = at + 2 == len(units)
        clash = at + 1 < len(units) and not vowels[at] and not vowels[at + 1]
        out.append(unit)
        if clash and first:
            out.append("a")
        elif clash and last:
            active = units[at - 1] == "a" and not any(vowels[at - 2 : at - 1])
            front = units[at + 1] == "r" if lang == "he" else active and at - sum(u == "al-" for u in units) == 2
            out.append("e" if front else "a")
        elif clash and not vowels[at + 2] and not vowels[at - 1] and out[-2] != "a":
            out.append("e" if lang == "he" else "a")
    return "".join(out)


def without_accents(spelt: str) -> str:
    """Return a Greek name as the press has it: without acute accents but with the diaeresis."""
    return spelt.translate(str.maketrans("áéíóúýḯ", "aeiouyï"))
