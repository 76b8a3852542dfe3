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
from frpolnlp.names import latin, use
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
    if found == "latin":
        origins = use.origins(words[0])
        foreign = lang in latin.LANGUAGES or any(map(latin.slavic, words)) or (origins and origins <= latin.LANGUAGES)
        lang = (language(" ".join(words)) or "en") if foreign else ""
    else:
        lang = lang or language(" ".join(words)) or ""
    known = use.person(" ".join(words))
    if found in ("hangul", "han"):
        return list(dict.fromkeys(filter(None, (known, east_asian("".join(words), found)))))
    if found == "cyrillic":
        words = without_patronymic(words)
        known = known or use.person(" ".join(words))
    if ukrainian_style != "press" and lang == "uk":
        known = None
    choices = [list(_forms(word, at, len(words), lang, found, ukrainian_style)) for at, word in enumerate(words)]
    ranked = [known] if known else []
    ranks = sorted(islice(product(*(range(len(forms)) for forms in choices)), 512), key=sum)
    for combination in ([forms[rank] for forms, rank in zip(choices, taken, strict=True)] for taken in ranks):
        spelt = " ".join(combination)
        if spelt not in ranked:
            ranked.append(spelt)
    return ranked[:_MOST]


def east_asian(name: str, found: str) -> str:
    """Return a Korean or Chinese name in Latin letters, family name first: Korean given names with a hyphen.

    ``found`` is the script, ``"hangul"`` or ``"han"``; names of other countries in these scripts are only spelt out.

    Example:
        >>> east_asian("문재인", "hangul"), east_asian("习近平", "han")
        ('Moon Jae-in', 'Xi Jinping')
    """
    table = toml("names/romanisation/hangul" if found == "hangul" else "names/romanisation/han")["family"]
    size = next((size for size in (2, 1) if name[:size] in table), 1)
    family, given = name[:size], name[size:]
    spelt = [romanise(letter).lower() for letter in given]
    joined = ("-" if found == "hangul" else "").join(spelt)
    return f"{table.get(family) or romanise(family)} {joined.capitalize()}".strip()


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
    whole = None
    if lang == "uk" and style != "press":
        whole = use.given(word, lang) if at < count - 1 else None
    elif found != "latin" or lang:
        whole = use.fixed(word, lang) or (use.given(word, lang) if at < count - 1 else None) or use.word(word)
    elif count == 1:
        whole = use.word(word)
    parts = re.split(r"([-‐‑])", word)
    combined = product(*(_part(part, lang, found, style) for part in parts))
    spelt = ["".join(forms) for forms in islice(combined, _MOST)]
    # encyclopaedias accent a Greek name as the rule does, given names too
    by_use = [whole] if whole else []
    yield from dict.fromkeys(spelt + by_use if found == "greek" else by_use + spelt)


def _part(word: str, lang: str, found: str, style: str) -> list[str]:
    if word in "-‐‑":
        return [word]
    if found == "latin":
        if lang in ("", "fr"):
            return [word]
        cyrillic = latin.to_cyrillic(word, lang)
        return [_capital(by_rule(cyrillic, "uk" if cyrillic.endswith("ський") else "ru"), word), word]
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
    if found in ("arabic", "hebrew"):
        spelt = with_vowels(spelt)
    forms = [_capital(spelt, word)]
    if rules == "el":
        forms.append(_capital(without_accents(spelt), word))
    return forms


_DEFAULTS = {"cyrillic": "ru", "greek": "el", "armenian": "hy", "georgian": "ka", "hebrew": "he", "arabic": "ar"}


def _capital(spelt: str, word: str) -> str:
    if len(word) > 1 and word.isupper() and word.lower() != word.upper():
        return spelt.upper()
    if word[:1].islower() and script(word) != "georgian":
        return spelt
    if spelt.startswith("al-"):
        return "al-" + spelt[3:4].upper() + spelt[4:]
    return spelt[:1].upper() + spelt[1:]


def with_vowels(spelt: str) -> str:
    """Return a word of consonants and long vowels with short ones guessed: *a* after the first, *e* before the last.

    Example:
        >>> with_vowels("glili"), with_vowels("bogr"), with_vowels("mhmd")
        ('galili', 'boger', 'mahmed')
    """
    units = re.findall(r"al-|tch|[cdgkst]h(?!$)|ts|[cdgkst]h|.", spelt)
    vowels = [unit in ("al-", "-") or unit[0] in "aeiouyé" for unit in units]
    out: list[str] = []
    for at, unit in enumerate(units):
        first = at == 0 or units[at - 1] in ("al-", "-")
        clash = at + 1 < len(units) and not vowels[at] and not vowels[at + 1]
        out.append(unit)
        if clash and first:
            out.append("a")
        elif clash and (at + 2 == len(units) or (not vowels[at + 2] and not vowels[at - 1] and out[-2] != "a")):
            out.append("e")
    return "".join(out)


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
