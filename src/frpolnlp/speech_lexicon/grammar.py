"""Classes of French grammatical words, as sets: what a grammar asks of a word before anything else.

Takes nothing; gives a frozen :class:`Grammar` read from ``lexicons/grammar.toml`` once a process.
"""

from dataclasses import dataclass, fields
from functools import cache, lru_cache

from frpolnlp.lexicon import toml
from frpolnlp.speech_lexicon.adjuncts import adjuncts


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sets of lower-case words; the names are those of ``lexicons/grammar.toml``, which says what each holds."""

    determiners: frozenset[str]
    contracted: frozenset[str]
    prepositions: frozenset[str]
    subject_pronouns: frozenset[str]
    first_and_second: frozenset[str]
    clitics: frozenset[str]
    reflexive: frozenset[str]
    negations: frozenset[str]
    negative_seconds: frozenset[str]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    subordinators: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    time_nouns: frozenset[str]
    avoir: frozenset[str]
    etre: frozenset[str]
    inserts: frozenset[str]
    ment_nouns: frozenset[str]


@cache
def grammar() -> Grammar:
    """Return the classes of grammatical words.

    Example:
        >>> "lequel" in grammar().relatives
        True
    """
    lists = toml("grammar")
    return Grammar(**{field.name: frozenset(lists[field.name].split()) for field in fields(Grammar)})


@lru_cache(maxsize=1024)
def is_adverb(low: str) -> bool:
    """Say whether a lower-case word is an adverb, by the list or by its ending.

    Example:
        >>> is_adverb("clairement"), is_adverb("gouvernement"), is_adverb("encore")
        (True, False, True)
    """
    return low in adjuncts().adverbs or (low.endswith("ment") and len(low) > 6 and low not in grammar().ment_nouns)
