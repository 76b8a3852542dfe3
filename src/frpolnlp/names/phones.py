"""Phones: a name of any script in one small alphabet of sounds, for keys and comparison.

Takes a name; gives words of phone characters: ``a e i o u``, ``p b f v w m n t d s z l r k g h``, and
``S`` sh, ``Z`` zh, ``C`` tch, ``J`` dj, ``T`` ts, ``x`` kh. Letters that several romanisations read differently keep a
sign of their own: ``j`` (y, zh, dj), ``X`` (ch), ``F`` (c before e, i), ``Q`` (sz), ``w``, ``G`` (Cyrillic г), and the
ambiguous letters of Hebrew and Arabic ``B`` (b, v), ``P`` (p, f), ``K`` (k, kh), ``D`` (sh, s), ``W`` (v, o, u) and
``Y`` (i, y, e).
"""

import unicodedata
from collections.abc import Sequence
from functools import cache

from anyascii import anyascii

from frpolnlp.lexicon import toml
from frpolnlp.names import tables
from frpolnlp.names.scripts import script

VOWELS = frozenset("aeiouyWY")
_ALPHABETS = frozenset({"cyrillic", "greek", "armenian", "georgian", "hebrew", "arabic"})
_APOSTROPHES = "'’ʼ‘`´ʹʺ\u02bb\u02bf\u02be״׳"


def phones(text: str) -> str:
    """Return ``text`` in phones, words apart by one space; characters that are no letters part words.

    Example:
        >>> phones("Loukachenko"), phones("Лукашенко"), phones("Zelenskyy")
        ('lukaXenko', 'lukaSenko', 'zelenski')
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(read(text.casefold()).split())


def phones_of(texts: Sequence[str]) -> list[str]:
    """Return each of ``texts`` in phones, as :func:`phones` does; one long text is read several times as fast."""
    found = [""] * len(texts)
    latin_at: list[int] = []
    for at, text in enumerate(texts):
        folded = text.casefold() if text.isascii() else unicodedata.normalize("NFC", text).casefold()
        found[at] = folded.replace("\n", " ")
        if script(folded) == "latin":
            latin_at.append(at)
        else:
            found[at] = " ".join(read(folded).split())
    joined = "\n".join([found[at] for at in latin_at])
    for at, word in zip(latin_at, latin(joined.translate(_signs())).split("\n"), strict=False):
        found[at] = " ".join(word.split())
    return found


def read(text: str) -> str:
    """Return a text that is in NFC and case-folded in phones, spaces as they fall."""
    if text.isascii():
        return latin(text.translate(_signs()))
    found = script(text)
    if found == "latin":
        return latin(text.translate(_signs()))
    if found not in _ALPHABETS or any("a" <= letter <= "z" for letter in text):
        return " ".join(_word(word) for word in text.split())
    return _native(text, found)


def plain(text: str) -> str:
    """Return case-folded Latin letters without those marks that no reading needs, ready for :func:`latin`."""
    return text.translate(_signs())


def _native(text: str, found: str) -> str:
    for group, sounds in _groups(found):
        if group in text:
            text = text.replace(group, sounds)
    return single(text.translate(_signs()))


def _word(word: str) -> str:
    """Return one word of a text of several scripts, or of one without an alphabet."""
    from frpolnlp.names.romanise import romanise  # it builds on this module: only scripts without an alphabet need it

    found = script(word)
    if found in _ALPHABETS:
        return _native(word, found)
    if found in ("han", "hangul") and len(word) < 5:
        # family name first; pinyin reads q, x, zh and c its own way
        families = toml(f"names/romanisation/{found}")["family"]
        family = plain(families.get(word[0], romanise(word[0])).lower())
        given = plain(romanise(word[1:]).lower())
        return f"{latin(family, found)} {latin(given, found)}"
    return latin((romanise(word) if found != "latin" else word).lower().translate(_signs()))


def latin(text: str, reading: str = "groups") -> str:
    """Return lower-case Latin letters (and phones that stand already) in phones.

    Args:
        text: Letters of ``a`` to ``z``, phones and spaces.
        reading: ``"groups"``, the reading that most languages share, ``"central"`` (German, Slavic, Hungarian),
            ``"western"`` or ``"turkic"`` for the letters that these read otherwise (c, j, ch, x, g before e and i).
    """
    readings = ("groups",) if reading == "groups" else (reading, "groups")
    for name in readings:
        for guard, groups in _graphemes(name):
            if guard in text:
                for group, sound in groups:
                    if group in text:
                        text = text.replace(group, sound)
    return single(text)


def single(text: str) -> str:
    """Return ``text`` with each doubled letter once."""
    for double, once in _DOUBLES:
        if double in text:
            text = text.replace(double, once)
    return text


_DOUBLES = tuple((letter * 2, letter) for letter in "aeioupbfvwmntdszlrkghSZCJTxjXFWY")


@cache
def _graphemes(reading: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the groups of a reading in order, in runs with a letter without which none of them occurs."""
    runs: list[tuple[str, list[tuple[str, str]]]] = []
    for entry in toml("names/romanisation/latin")[reading]["order"]:
        group, sound = entry.split()
        if not runs or runs[-1][0] not in group:
            runs.append((min(group, key=_RAREST.find), []))
        runs[-1][1].append((group, sound))
    return tuple((guard, tuple(groups)) for guard, groups in runs)


_RAREST = "xqjwhzyfbpgcukvdmtslnroiea"  # letters of names, the rare ones first; a phone is rarer still


@cache
def _groups(found: str) -> tuple[tuple[str, str], ...]:
    """Return the groups of letters of a script that are read as one, in phones."""
    groups = {group: sounds_of(romanised) for group, romanised in tables.every_letter().items() if len(group) > 1}
    groups |= {group: sound for group, sound in toml("names/romanisation/latin")["ambiguous"].items() if len(group) > 1}
    return tuple((group, sound) for group, sound in groups.items() if script(group) == found)


_SOUNDS = (("dzh", "J"), ("shch", "SC"), ("sht", "St"), ("zh", "Z"), ("kh", "x"), ("sh", "S"), ("ch", "C"), ("ts", "T"))
_MORE = (
    ("gh", "g"),
    ("dz", "z"),
    ("j", "J"),
    ("th", "t"),
    ("dh", "d"),
    ("q", "k"),
    ("tz", "J"),
    ("ou", "u"),
    ("y", "i"),
)


def sounds_of(romanised: str) -> str:
    """Return the cell of a romanisation table, which is unambiguous, in phones."""
    romanised = romanised.replace("x", "ks").replace("'", "")
    for group, sound in _SOUNDS + _MORE:
        romanised = romanised.replace(group, sound)
    return romanised


class _Signs(dict[int, str]):
    """Code point -> phones, filled as letters are met: what no table knows is read through anyascii."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        if letter in _APOSTROPHES or unicodedata.category(letter) in ("Mn", "Cf"):
            sound = ""
        elif not letter.isalpha():
            sound = " "
        else:
            plain = unicodedata.normalize("NFD", letter)[0]
            sound = plain if plain.isascii() else anyascii(letter).lower()
            sound = "".join(c for c in sound if "a" <= c <= "z")
        self[point] = sound
        return sound


@cache
def _signs() -> _Signs:
    """Return the phones of single letters: alphabets, Latin letters with a mark, the ambiguous ones."""
    signs = _Signs({ord(c): c for c in "abcdefghijklmnopqrstuvwxyz"})
    signs.update({ord(c): c for c in "SZCJTXQFH"})
    for letter, romanised in tables.every_letter().items():
        if len(letter) == 1:
            signs[ord(letter)] = sounds_of(romanised)
    reading = toml("names/romanisation/latin")
    for part in ("letters", "ambiguous"):
        signs.update({ord(letter): sound for letter, sound in reading[part].items() if len(letter) == 1})
    signs.update({ord(letter): "" for letter in _APOSTROPHES})
    signs[ord("\n")] = "\n"
    return signs
