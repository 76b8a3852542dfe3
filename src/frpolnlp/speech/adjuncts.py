"""Adverbial phrases, openers of adjuncts and tell-tale nouns over the items of a Unit.

Takes a Unit and an item; gives how far a listed phrase reaches. The lists are those of ``lexicons/speech``.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from frpolnlp.speech.units import Unit
from frpolnlp.speech_lexicon.adjuncts import adjuncts
from frpolnlp.speech_lexicon.nouns import NounCue, addressee_nouns, media_nouns, norms, noun_cues, source_nouns
from frpolnlp.text.words import split_words

#: the words of an expression by its first (or last) word, longest first
Index = Mapping[str, tuple[tuple[str, ...], ...]]


def index(expressions: Iterable[str], *, last: bool = False) -> Index:
    """Return expressions as tuples of words, by their first word or, with ``last``, by their last.

    Example:
        >>> index(["de son côté", "de fait"])["de"]
        (('de', 'son', 'côté'), ('de', 'fait'))
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for expression in expressions:
        words = expression_words(expression)
        found.setdefault(words[-1 if last else 0], []).append(words)
    return {key: tuple(sorted(group, key=len, reverse=True)) for key, group in found.items()}


def expression_words(expression: str) -> tuple[str, ...]:
    """Return an expression as words, as they stand in a text: an elided one at its end too (``au cours d'``).

    Example:
        >>> expression_words("au cours d'")
        ('au', 'cours', "d'")
    """
    if expression.endswith("'"):
        return tuple(split_words(f"{expression}x").lower[:-1])
    return tuple(split_words(expression).lower)


@cache
def _phrases() -> Index:
    return index(adjuncts().phrases)


@cache
def _phrases_by_last() -> Index:
    return index(adjuncts().phrases, last=True)


@cache
def _openers() -> Index:
    """Openers with the preposition that ends them elided and contracted."""
    found = set()
    for opener in adjuncts().openers:
        found.add(opener)
        for preposition, others in ((" de", (" d'", " du", " des")), (" à", (" au", " aux"))):
            if opener.endswith(preposition):
                found.update(opener[: -len(preposition)] + other for other in others)
    found.update(("au", "aux"))
    return index(found)


@cache
def _verbless() -> Index:
    return index(adjuncts().verbless)


def phrase_at(unit: Unit, k: int) -> int:
    """Return one past the listed adverbial phrase that starts at item ``k``, or ``k``."""
    return _match(unit, k, _phrases())


def opener_at(unit: Unit, k: int) -> int:
    """Return one past the listed opener of an adjunct that starts at item ``k``, or ``k``."""
    return _match(unit, k, _openers())


def verbless_at(unit: Unit, k: int) -> int:
    """Return one past what opens a sentence without a verb at item ``k`` (« pas question »), or ``k``."""
    return _match(unit, k, _verbless())


def phrase_before(unit: Unit, e: int) -> int:
    """Return where a listed adverbial phrase that ends before item ``e`` starts, or ``e``."""
    low = unit.low
    for words in _phrases_by_last().get(low[e - 1], ()) if e else ():
        if tuple(low[max(0, e - len(words)) : e]) == words:
            return e - len(words)
    return e


def _match(unit: Unit, k: int, known: Index) -> int:
    low = unit.low
    for words in known.get(low[k], ()) if k < len(low) else ():
        if tuple(low[k : k + len(words)]) == words:
            return k + len(words)
    return k


@cache
def _first_words(kind: str) -> frozenset[str]:
    nouns = {"media": media_nouns, "addressee": addressee_nouns}[kind]()
    return frozenset(noun.split()[0].lower() for noun in nouns)


def names_media(unit: Unit, start: int, end: int) -> bool:
    """Say whether a noun of a medium stands among the items."""
    return any(low in _first_words("media") for low in unit.low[start:end])


def names_addressee(unit: Unit, start: int, end: int) -> bool:
    """Say whether a noun of somebody spoken to stands among the items."""
    return any(low in _first_words("addressee") for low in unit.low[start:end])


@cache
def source_words() -> frozenset[str]:
    """Return the first words, in lower case, of the nouns that can be a source."""
    return frozenset(noun.split()[0].lower() for noun in source_nouns())


@cache
def norm_words() -> frozenset[str]:
    """Return the first words of norms and variables (« selon la loi, selon les régions »), in lower case."""
    return frozenset(noun.split()[0].lower() for noun in norms())


@cache
def noun_forms() -> dict[str, NounCue]:
    """Return the nouns of speech of one word by their singular and plural."""
    return {form: cue for cue in noun_cues().values() for form in (cue.noun, cue.plural) if form and " " not in form}
