"""What may stand between a cue and its subject or content: adverbs, phrases, words of time, openers of adjuncts.

Takes nothing; gives the frozen lists of ``lexicons/speech/adjuncts.toml``, whose head says, in French, what each holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, toml

LISTS = ("adverbs", "phrases", "time_words", "openers", "verbless")


@dataclass(frozen=True, slots=True)
class Adjuncts:
    """What may stand between a cue and its subject or content, and what opens a sentence without a verb.

    The members are spelled as in a text, in lower case.
    """

    adverbs: frozenset[str]
    phrases: frozenset[str]
    time_words: frozenset[str]
    openers: frozenset[str]
    verbless: frozenset[str]


@cache
def adjuncts() -> Adjuncts:
    """Return the adverbs, phrases, words of time and openers of adjuncts.

    Raises:
        LexiconError: A list is missing or holds something else than words (E102).

    Example:
        >>> "pour sa part" in adjuncts().phrases, "lors de" in adjuncts().openers
        (True, True)
    """
    return read_adjuncts(toml("speech/adjuncts"), "speech/adjuncts.toml")


def read_adjuncts(lists: Mapping[str, Any], path: str) -> Adjuncts:
    """Return the checked lists of adjuncts of a TOML mapping; ``path`` names the file in errors.

    Raises:
        LexiconError: A list is missing, unknown, or holds something else than words, each once (E102).
    """
    for key in {*LISTS, *lists}:
        words = lists.get(key)
        problem = ""
        if key not in LISTS:
            problem = "unknown list"
        elif not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            problem = "a list of words is needed"
        elif len(set(words)) != len(words):
            problem = f"twice: {', '.join(sorted({word for word in words if words.count(word) > 1}))}"
        if problem:
            raise LexiconError(message("E102", path=path, key=key, problem=problem))
    return Adjuncts(*(frozenset(lists[key]) for key in LISTS))
