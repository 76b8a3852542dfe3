"""The speaker ranker: from the features of the candidates to the one meant, learned or by rule.

Takes what ``candidates`` gives; gives a probability for each candidate and, for a description, for nobody of the text.
The learned weights are plain JSON (``lexicons/speech/ranker.json``); the rules are weights set by hand.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp
from types import MappingProxyType
from typing import Literal

from frpolnlp.lexicon import text_of
from frpolnlp.speech.candidates import Features

Resolver = Literal["rules", "ranker"]

#: from the features of the candidates to their scores
Scorer = Callable[[Sequence[Features]], list[float]]
#: weights by hand, per feature
RULES = {
    "same_sentence": 0.6,
    "same_sentence_governed": -1.5,
    "one_back": 0.6,
    "two_back": 0.0,
    "farther": -4.0,
    "quoted_only": -2.5,
    "subject": 0.6,
    "speaker": 0.8,
    "governed": -1.5,
    "focus": 1.2,
    "last_speaker": 1.0,
    "last_speaker_near": 1.0,
    "speaker_before": 0.2,
    "most_recent": 0.6,
    "gender_known": 1.6,
    "collective": -1.0,
    "often": 0.5,
    "same_paragraph": 1.2,
    "clitic_last_speaker": 0.4,
    "pronoun_subject": 0.6,
    "null_last_speaker": 1.5,
    "null_focus": 1.0,
    "d_noun": 4.5,
    "d_wider": 3.5,
    "d_country": 1.5,
    "d_country_clash": -5.0,
    "d_general": 1.2,
    "d_last_speaker": 0.5,
    "d_words": 2.0,
    "d_other": -0.7,
    "d_other_office": -1.0,
    "d_title": 5.0,
    "d_title_generic": 2.0,
    "d_title_vague": 0.3,
    "document": -1.5,
    "ahead": -0.5,
    "latter_recent": 3.0,
    "latter_subject": -2.0,
    "nobody": 3.2,
    "nobody_complement": 0.5,
    "nobody_status": -2.5,
    "nobody_demonstrative": -2.0,
    "nobody_general": -2.0,
    "nobody_title": -1.5,
    "nobody_indefinite": 2.5,
}


def scorer(resolver: Resolver) -> Scorer:
    """Return what scores candidates: the learned weights or those set by hand.

    Example:
        >>> scorer("rules")([{"last_speaker": 1.0}, {}])
        [1.0, 0]
    """
    return weighing(_learned() if resolver == "ranker" else RULES)


def weighing(weights: Mapping[str, float]) -> Scorer:
    """Return a scorer that sums weighted features; a feature without a weight counts nothing."""
    weight = weights.get

    def score(rows: Sequence[Features]) -> list[float]:
        return [sum(weight(name, 0.0) * value for name, value in row.items() if value) for row in rows]

    return score


@cache
def _learned() -> Mapping[str, float]:
    weights: dict[str, float] = json.loads(text_of("speech/ranker", ".json"))["weights"]
    return MappingProxyType(weights)


def probabilities(scores: Sequence[float]) -> list[float]:
    """Return the softmax of scores.

    Example:
        >>> [round(p, 2) for p in probabilities([1.0, 1.0])]
        [0.5, 0.5]
    """
    top = max(scores)
    weights = [exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
