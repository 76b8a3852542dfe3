"""The speaker ranker: from the features of the candidates to the one meant, learned or by rule.

Takes what ``candidates`` gives; gives a probability for each candidate and, for a description, for nobody of the text.
The learned weights are plain JSON (``lexicons/speech/ranker.json``); the rules are weights set by hand.
"""

from collections.abc import Callable, Sequence
from math import exp

from frpolnlp.speech.candidates import FEATURES

#: from the features of the candidates to their scores
Scorer = Callable[[Sequence[Sequence[float]]], list[float]]
#: weights by hand, per feature
RULES = {
    "same_sentence": 0.6,
    "one_back": 0.6,
    "two_back": 0.0,
    "farther": -4.0,
    "quoted_only": -2.5,
    "subject": 0.8,
    "speaker": 1.2,
    "governed": -1.2,
    "focus": 1.2,
    "last_speaker": 1.0,
    "last_speaker_near": 1.0,
    "speaker_before": 0.2,
    "most_recent": 0.6,
    "gender_known": 0.8,
    "collective": -0.8,
    "often": 1.0,
    "same_paragraph": 0.6,
    "clitic_last_speaker": 1.0,
    "pronoun_subject": 0.6,
    "null_last_speaker": 2.0,
    "null_focus": 1.0,
    "d_noun": 4.5,
    "d_wider": 3.5,
    "d_country": 1.5,
    "d_country_clash": -5.0,
    "d_general": 1.2,
    "d_last_speaker": 0.5,
    "d_words": 2.0,
    "d_title": 5.0,
    "d_title_generic": 3.0,
    "document": -1.5,
    "ahead": -0.5,
    "latter_recent": 3.0,
    "latter_subject": -2.0,
    "nobody": 4.5,
    "nobody_complement": 0.5,
    "nobody_status": -2.5,
    "nobody_demonstrative": -2.0,
    "nobody_general": -2.0,
    "nobody_title": 0.0,
    "nobody_indefinite": 2.5,
}
_BY_HAND = tuple(RULES.get(name, 0.0) for name in FEATURES)


def rule_scores(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return the score of each candidate by the weights set by hand."""
    return [sum(w * v for w, v in zip(_BY_HAND, row, strict=True) if v) for row in rows]


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
