"""The speaker ranker: from the features of the candidates to the one meant, learned or by rule.

Takes what ``candidates`` gives; gives a probability for each candidate and, for a description, for nobody of the text.
The learned weights are plain JSON (``lexicons/speech/ranker.json``); the rules are weights set by hand.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from math import exp
from typing import Literal

from frpolnlp.lexicon import text_of
from frpolnlp.speech.candidates import FEATURES

Resolver = Literal["rules", "ranker"]

#: from the features of the candidates to their scores
Scorer = Callable[[Sequence[Sequence[float]]], list[float]]
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
_BY_HAND = tuple(RULES.get(name, 0.0) for name in FEATURES)


def scorer(resolver: Resolver) -> Scorer:
    """Return what scores candidates: the learned weights or those set by hand.

    Example:
        >>> from frpolnlp.speech.candidates import FEATURES
        >>> row = [float(name == "last_speaker") for name in FEATURES]
        >>> scorer("rules")([row, [0.0] * len(row)])
        [1.0, 0]
    """
    weights = _learned() if resolver == "ranker" else _BY_HAND

    def score(rows: Sequence[Sequence[float]]) -> list[float]:
        return [sum(w * v for w, v in zip(weights, row, strict=True) if v) for row in rows]

    return score


@cache
def _learned() -> tuple[float, ...]:
    weights = json.loads(text_of("speech/ranker", ".json"))["weights"]
    return tuple(float(weights.get(name, 0.0)) for name in FEATURES)


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
