"""French forms by use: what known people and given names are called in the press.

Takes a name or a word in any spelling; gives the French form that use has fixed, or None. Built from
``people()`` and ``lexicons/names/given_names.tsv`` at first use.
"""

import unicodedata
from collections import Counter
from functools import cache

from frpolnlp.lexicon import tsv
from frpolnlp.names.knowledge import curated, people
from frpolnlp.names.romanise import skeleton
from frpolnlp.names.scripts import script

#: languages whose names share a spelling with others: the table's origins they prefer
_KIN = {"uk": ("uk", "ru"), "be": ("be", "ru", "uk"), "bg": ("bg", "ru"), "sr": ("sr", "bg"), "mk": ("mk", "bg", "sr")}


def fold(text: str) -> str:
    """Return ``text`` without marks on Latin and Greek letters, case and punctuation: the key of the look-ups."""
    text = text.casefold()
    if not text.isascii():
        kind = script(text)
        if kind in ("latin", "greek"):
            text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        elif kind in ("arabic", "hebrew"):
            text = unicodedata.normalize("NFC", text).translate(_ARABIC)
        else:
            text = unicodedata.normalize("NFC", text)
    return " ".join("".join(c if c.isalpha() or unicodedata.category(c)[0] == "M" else " " for c in text).split())


_ARABIC = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ّ": None, "‌": " "})


@cache
def _persons(written_by_hand: bool) -> dict[str, str]:
    """Return folded full form -> the French name; a form that two people bear counts for neither."""
    table: dict[str, str] = {}
    twice = set()
    for person in curated() if written_by_hand else people():
        for form in person.forms:
            key = fold(form)
            if " " not in key and script(form) in ("latin", "cyrillic"):
                continue
            if table.setdefault(key, person.name) != person.name:
                twice.add(key)
    return {key: name for key, name in table.items() if key not in twice}


@cache
def _words(written_by_hand: bool) -> dict[str, str]:
    """Return folded word of a form -> the word of the French name at its place, the most frequent one."""
    votes: dict[str, Counter[str]] = {}
    for person in curated() if written_by_hand else people():
        french = person.name.split()
        for form in person.forms:
            words = form.split()
            if len(words) == len(french) > 1 and "," not in form and form != person.name:
                for word, spelt in zip(words, french, strict=True):
                    votes.setdefault(fold(word), Counter())[spelt] += 1
    return {key: found.most_common(1)[0][0] for key, found in votes.items()}


@cache
def _fixed() -> dict[tuple[str, str], str]:
    """Return (folded word, language) -> the French spelling of ``names/spellings.tsv``."""
    return {
        (fold(row["word"]), lang): row["french"] for row in tsv("names/spellings") for lang in row["lang"].split(";")
    }


@cache
def _given() -> dict[str, dict[str, str]]:
    """Return folded variant -> origin -> the French form."""
    table: dict[str, dict[str, str]] = {}
    # the row with the most variants is the commonest form: it comes first
    for row in sorted(tsv("names/given_names"), key=lambda row: -row["variants"].count(";")):
        for form in (row["name"], *filter(None, row["variants"].split(";"))):
            table.setdefault(fold(form), {}).setdefault(row["origin"], row["name"])
    return table


def person(name: str) -> str | None:
    """Return the French name of the known person who alone bears ``name``, or None.

    A Greek name counts only where ``people.tsv`` has it: for people whom the press seldom names, encyclopaedias write
    the accents that the rule gives.
    """
    return _persons(script(name) == "greek").get(fold(name))


def fixed(word: str, lang: str | None) -> str | None:
    """Return the spelling that ``names/spellings.tsv`` fixes for a word of a language, or None."""
    return _fixed().get((fold(word), lang or ""))


def word(word: str) -> str | None:
    """Return the French spelling of a word of a known person's name, where the two sound alike, or None.

    Scripts without vowels trust every known person, the others those of ``people.tsv``, written by hand: a label
    copied from another language is worse than a rule.
    """
    found = _words(script(word) not in ("arabic", "hebrew")).get(fold(word))
    return found if found and _near(skeleton(word), skeleton(found)) else None


def given(word: str, lang: str | None) -> str | None:
    """Return the French form of a given name, that of the language first, or None."""
    origins = _given().get(fold(word))
    if not origins:
        return None
    for origin in _KIN.get(lang or "", (lang or "",)):
        if origin in origins:
            return origins[origin]
    return next(iter(origins.values()))


def origins(word: str) -> frozenset[str]:
    """Return the origins under which the table of given names has ``word``."""
    return frozenset(_given().get(fold(word), ()))


def _near(one: str, other: str) -> bool:
    return one == other or (len(one) > 2 and (one[:2] == other[:2] or one[-2:] == other[-2:]))
