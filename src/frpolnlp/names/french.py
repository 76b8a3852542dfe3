"""The French press form of a name: native script or foreign romanisation in, ranked French spellings out.

Takes a name and, where known, its language; gives a list, best first. Use comes before rule: the known person, then the
words that known people and the table of given names spell, then the rules of ``lexicons/names/french.toml``.
"""

import re
from collections.abc import Iterator
from itertools import islice, product
from typing import Literal, NamedTuple
from unicodedata import normalize

from frpolnlp.errors import message
from frpolnlp.lexicon import toml
from frpolnlp.names import latin, semitic, use
from frpolnlp.names.romanise import romanise
from frpolnlp.names.rules import by_rule, with_vowels, without_accents
from frpolnlp.names.scripts import language, script

UkrainianStyle = Literal["press", "wikipedia", "russian"]
_EAST_SLAVIC = frozenset({"ru", "uk", "be"})
_PATRONYMIC = re.compile(r".{2,}(ович|евич|ьич|овна|евна|ична|инична|івна|ївна|йович|авіч|евіч|аўна|еўна)$|.{2,}(ич)$")
_SURNAME = re.compile(
    r".{2,}(?:[оеё][вў]|[иыі]н|[оеё]ва|[иы]на|[сц]к[иы]й|[сц]ький|[сц]кі|[сц]кая|ська|ская|енко|ук|юк|ич|іч|швили|дзе|ян)$"
)
_STRESS = {0x300: None, 0x301: None}  # accents of dictionaries that NFC leaves beside a Cyrillic letter
_MOST = 8
_DEFAULTS = {"cyrillic": "ru", "greek": "el", "armenian": "hy", "georgian": "ka", "hebrew": "he", "arabic": "ar"}


class _Reading(NamedTuple):
    """How a name is read: the romanisation it follows, its language, its script, the Ukrainian style."""

    scheme: str
    lang: str
    script: str
    style: str


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
    words = in_order(normalize("NFC", name[:400]).translate(_STRESS))
    if not any(letter.isalpha() for word in words for letter in word):
        return []
    found = script(" ".join(words))
    known = use.person(" ".join(words))
    if found in ("hangul", "han"):
        whole = "".join(words)
        read = (japanese(whole, lang) if found == "han" else None) or east_asian(whole, found)
        return list(dict.fromkeys(filter(None, (known, read)))) or [whole]
    if found == "latin":
        scheme, origin = _romanisation(words, lang)
    else:
        scheme, origin = "", lang or language(" ".join(words)) or ""
    if found == "cyrillic":
        words = family_last(without_patronymic(words))
        known = known or use.person(" ".join(words))
    elif found == "arabic":
        words = semitic.joined(words, origin)
    reading = _Reading(scheme, origin, found, ukrainian_style)
    if origin == "uk" and ukrainian_style != "press":
        known = None
    choices = [list(_forms(word, at, len(words), reading)) for at, word in enumerate(words)]
    ranked = [known] if known else []
    ranks = sorted(islice(product(*(range(len(forms)) for forms in choices)), 512), key=sum)
    for combination in ([forms[rank] for forms, rank in zip(choices, taken, strict=True)] for taken in ranks):
        spelt = " ".join(filter(None, combination))
        if spelt and spelt not in ranked:
            ranked.append(spelt)
    return ranked[:_MOST] or [" ".join(words)]  # letters that no table can spell stay


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


def japanese(name: str, lang: str | None = None) -> str | None:
    """Return a Japanese name in kanji in Latin letters, given name first, or None where the tables lack a half of it.

    Where ``lang`` is unknown, a family name of one character says nothing: it may be Chinese.
    Source: ``lexicons/names/romanisation/kanji.toml``, the most usual reading of each name.

    Example:
        >>> japanese("岸田文雄"), japanese("小泉純一郎"), japanese("习近平")
        ('Fumio Kishida', 'Junichiro Koizumi', None)
    """
    if lang not in (None, "ja"):
        return None
    table = toml("names/romanisation/kanji")
    for size in (2, 3, 1) if lang else (2, 3):
        family, given = table["family"].get(name[:size]), table["given"].get(name[size:])
        if family and given:
            return f"{given} {family}"
    return None


def in_order(name: str) -> list[str]:
    """Return the words of ``name``, the family name of ``"Family, Given"`` last; a space around a hyphen goes.

    Example:
        >>> in_order("Хаджимба, Рауль"), in_order("Πάλλη - Πετραλιά")
        (['Рауль', 'Хаджимба'], ['Πάλλη-Πετραλιά'])
    """
    name = re.sub(r" *([-‐‑]) *", "-", " ".join(name.split()))
    head, comma, tail = name.partition(",")
    if tail.strip(" .").lower() in toml("names/comparison")["generations"]:
        return f"{head}{tail}".split()
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


def family_last(words: list[str]) -> list[str]:
    """Return two words of a Cyrillic name, the family name last where endings and given names say it stands first.

    Example:
        >>> family_last(["Шевелёв", "Олег"]), family_last(["Крылов", "И."]), family_last(["Олег", "Шевелёв"])
        (['Олег', 'Шевелёв'], ['И.', 'Крылов'], ['Олег', 'Шевелёв'])
    """
    if len(words) == 2 and _SURNAME.match(words[0].lower()) and not use.origins(words[0]):
        initial = len(words[1].rstrip(".")) == 1
        if initial or (use.origins(words[1]) and not _SURNAME.match(words[1].lower())):
            return words[::-1]
    return words


def _romanisation(words: list[str], lang: str | None) -> tuple[str, str]:
    """Return the language whose spelling a Latin name follows and the one it comes from, ``"ru"`` or ``"uk"``.

    Both are empty for a name that shows no sign of a Cyrillic original or is French already: it stays as it is.
    """
    guess = language(" ".join(words))
    if guess == "fr":
        return "", ""
    # other languages take English spellings over: these three keep to their own, save where sh, zh, kh show
    english = re.search(r"(?<!s)[szk]h", " ".join(words).lower())
    own = lang if lang in ("de", "pl", "cs") and not english else None
    scheme = own or latin.scheme(guess) or "en"
    cyrillic = latin.to_cyrillic(words[0], scheme)
    # Stanisław is as much a Pole's name: what ends so says nothing
    native = frozenset() if cyrillic.endswith(("слав", "слава")) else use.origins(cyrillic)
    origins = use.origins(words[0]) or native or use.origins(by_rule(cyrillic, "ru"))
    if use.given(words[0], "fr") != words[0]:  # "Mikhail" is a variant of "Michel", but no Frenchman's name
        origins -= {"fr"}
    eastern = bool(origins) and origins <= latin.LANGUAGES
    if not (lang in latin.LANGUAGES or eastern or any(map(latin.slavic, words))):
        return "", ""
    return scheme, "uk" if lang == "uk" or ("uk" in origins and "ru" not in origins) else "ru"


def _forms(word: str, at: int, count: int, reading: _Reading) -> Iterator[str]:
    """Yield the French forms of one word, best first: by use, then by rule; hyphenated parts each on their own."""
    lang = reading.lang
    given = use.given(word, lang) if lang and at < count - 1 else None
    if lang == "uk" and reading.style != "press":
        whole = given
    elif lang or count == 1:
        whole = use.fixed(word, lang) or given or use.word(word)
    else:
        whole = None
    if reading.script == "arabic" and whole is None:
        yield from semitic.compound(word, lang or "ar")
    parts = re.split(r"([-‐‑־])", word)
    combined = product(*(_by_use_or_rule(part, reading, alone=len(parts) == 1) for part in parts))
    spelt = ["".join(forms) for forms in islice(combined, _MOST)]
    # encyclopaedias accent a Greek name as the rule does, given names too
    by_use = [whole] if whole else []
    yield from dict.fromkeys(spelt + by_use if reading.script == "greek" else by_use + spelt)


def _by_use_or_rule(part: str, reading: _Reading, *, alone: bool) -> list[str]:
    """Return the forms of a part of a compound; a word that stands alone has been looked up already."""
    fixed = None if alone or reading.script == "latin" else use.fixed(part, reading.lang)
    return [fixed] if fixed else _part(part, reading)


def _part(word: str, reading: _Reading) -> list[str]:
    """Return the forms of a part of a word by rule, best first."""
    lang, low = reading.lang, word.lower()
    if word in "-‐‑־" or (reading.script == "latin" and not lang):
        return ["-" if word == "־" else word]
    if reading.script == "latin":
        cyrillic = latin.to_cyrillic(word, reading.scheme, ukrainian=lang == "uk")
        rules = "uk" if lang == "uk" or cyrillic.endswith("ський") else "ru"
        return [_capital(by_rule(cyrillic, rules), word), word]
    if lang == "uk" and reading.style == "russian":
        low, lang = low.replace("і", "и").replace("ї", "и").replace("є", "е"), "ru"
    if lang in ("sr", "mk") and re.search(r"(ов|ев|ин|ски|ова|ева|ска|еј|иј)$", low):
        return [_capital(by_rule(low, "sr_foreign"), word), _capital(by_rule(low, lang), word)]
    rules = lang if lang in toml("names/french") else _DEFAULTS.get(reading.script, "")
    if not rules:
        return [romanise(word, lang or None)]
    spelt = by_rule(low, rules)
    if lang == "uk" and reading.style == "wikipedia":
        spelt = re.sub(r"(?<=[sk])ky$", "kyï", re.sub(r"iy$", "iï", spelt))
    if reading.script in ("arabic", "hebrew"):
        spelt = with_vowels(spelt, rules)
    forms = [_capital(spelt, word)]
    if rules == "el":
        forms.append(_capital(without_accents(spelt), word))
    return forms


def _capital(spelt: str, word: str) -> str:
    if len(word) > 1 and word.isupper() and word.lower() != word.upper():
        return spelt.upper()
    if word[:1].islower() and script(word) != "georgian":
        return spelt
    if spelt.startswith("al-"):
        return "al-" + spelt[3:4].upper() + spelt[4:]
    return spelt[:1].upper() + spelt[1:]
