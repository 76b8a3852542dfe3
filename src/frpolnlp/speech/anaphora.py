"""The words by which a text takes up somebody whom it has brought up: pronouns, wider nouns, what surrounds a name.

Takes nothing; gives a frozen :class:`Anaphora` read from ``lexicons/speech/anaphora.toml`` and ``anaphora_nouns.tsv``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml, tsv

_LISTS = (
    "civilities", "openers", "status", "latter", "former", "other", "concerned", "bare_men", "bare_women", "general",
    "collectives", "degree", "bodies", "documents", "reached", "parties",
)  # fmt: skip
_FORMS = ("ms", "fs", "mp", "fp", "any", "none")


@dataclass(frozen=True, slots=True)
class Anaphora:
    """Sets of lower-case words, named as in the list, which says what each holds.

    ``pronouns`` maps a pronoun to its gender and number (``("m", "s")``; empty where it has none); ``wider`` maps a
    noun to those that it may take up, each as its words.
    """

    civilities: frozenset[str]
    openers: frozenset[str]
    status: frozenset[str]
    latter: frozenset[str]
    former: frozenset[str]
    other: frozenset[str]
    concerned: frozenset[str]
    bare_men: frozenset[str]
    bare_women: frozenset[str]
    general: frozenset[str]
    collectives: frozenset[str]
    degree: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    reached: frozenset[str]
    parties: frozenset[str]
    pronouns: Mapping[str, tuple[str, str]]
    wider: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def anaphora() -> Anaphora:
    """Return the words of anaphora.

    Raises:
        LexiconError: A list is missing or is no string (E102), or a row lacks a cell (E101).

    Example:
        >>> anaphora().pronouns["-t-elle"], ("procureur",) in anaphora().wider["magistrat"]
        (('f', 's'), True)
    """
    return read_anaphora(toml("speech/anaphora"), tsv("speech/anaphora_nouns"), "speech/anaphora.toml")


def read_anaphora(lists: Mapping[str, object], rows: tuple[Mapping[str, str], ...], path: str) -> Anaphora:
    """Return the checked words of a TOML mapping and of the rows of a table; ``path`` names the first in errors.

    Raises:
        LexiconError: As for :func:`anaphora`.
    """
    words = {}
    for name in _LISTS:
        words[name] = frozenset(_text(lists, "words", name, path).split())
    pronouns: dict[str, tuple[str, str]] = {}
    for form in _FORMS:
        gender, number = (form[0], form[1]) if len(form) == 2 else ("", "")
        for pronoun in _text(lists, "pronouns", form, path).split():
            pronouns[pronoun] = (gender, number)
    wider = {}
    for line, row in enumerate(rows, 1):
        if not row.get("noun") or not row.get("of"):
            problem = "noun and of are needed"
            raise LexiconError(message("E101", path="speech/anaphora_nouns.tsv", line=line, problem=problem))
        wider[row["noun"]] = tuple(tuple(noun.split()) for noun in row["of"].split(";"))
    return Anaphora(**words, pronouns=MappingProxyType(pronouns), wider=MappingProxyType(wider))


def _text(lists: Mapping[str, object], table: str, name: str, path: str) -> str:
    part = lists.get(table)
    value = part.get(name) if isinstance(part, dict) else None
    if not isinstance(value, str):
        raise LexiconError(message("E102", path=path, key=f"{table}.{name}", problem="a string of words is needed"))
    return value


#: endings of feminine nouns and what the masculine has instead, the longest first
_ENDINGS = (
    ("trice", "teur"), ("esse", ""), ("euse", "eur"), ("enne", "en"), ("onne", "on"), ("ière", "ier"), ("ère", "er"),
    ("ffe", "f"), ("ive", "if"), ("ée", "é"), ("ète", "et"), ("lle", "l"), ("e", ""),
)  # fmt: skip


@lru_cache(maxsize=1024)
def masculine(noun: str) -> str:
    """Return the masculine of a feminine noun whose masculine ends as such nouns do, else the noun itself.

    Example:
        >>> masculine("chercheuse"), masculine("avocate"), masculine("maire"), masculine("directrice")
        ('chercheur', 'avocat', 'maire', 'directeur')
    """
    known = _masculines()
    for ending, other in _ENDINGS:
        if noun.endswith(ending) and noun[: -len(ending)] + other in known:
            return noun[: -len(ending)] + other
    return noun


@cache
def _masculines() -> frozenset[str]:
    """Return the masculine nouns of the source lists and of the wider nouns."""
    from frpolnlp.speech_lexicon.nouns import source_nouns

    listed = {form for form, noun in source_nouns().items() if noun.kind == "person" and "m" in noun.gender}
    words = anaphora()
    inner = {one[0] for others in words.wider.values() for one in others}
    return frozenset(listed | inner | set(words.wider))
