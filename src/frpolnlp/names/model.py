"""The comparer: from the features of a pair to a score, learned or by rule.

Takes the list that ``features`` gives; gives a probability-like float, 0.5 where a yes turns to a no. The weights are
plain JSON (``lexicons/names/comparer.json``), the model card stands beside it; inference is two matrix products.
"""

import json
from collections.abc import Sequence
from functools import cache
from math import exp
from typing import Any

from frpolnlp.lexicon import text_of
from frpolnlp.names.features import SECOND, SECOND_BARE, WHOLE


@cache
def _weights() -> tuple[Any, Any, Any, float]:
    """Return numpy, the two layers, the first with its bias as a last column, and the second's bias.

    The scaling of the features is folded into the first layer.
    """
    import numpy  # 60 ms that the romanisation alone need not pay

    shipped = json.loads(text_of("names/comparer", ".json"))
    hidden, bias, output = (numpy.array(shipped[key], dtype="float64") for key in ("hidden", "bias", "output"))
    return numpy, numpy.column_stack((hidden, bias)), output, float(shipped["output_bias"])


def learned_score(values: Sequence[float]) -> float:
    """Return the learned comparer's probability that the two names may be one person's, 0..1."""
    numpy, hidden, output, output_bias = _weights()
    layer = hidden.dot(numpy.array((*values, 1.0)))
    logit = float(output.dot(numpy.maximum(layer, 0.0, out=layer))) + output_bias
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, logit))))


def rule_score(values: Sequence[float]) -> float:
    """Return the fallback's score, 0..1: the weakest word pair and the whole strings, scaled so that 0.5 is the bar.

    Measured beside the learned comparer in its model card.
    """
    worst, whole, consonants = values[SECOND], values[WHOLE], values[SECOND_BARE]
    alike = 0.5 * worst + 0.25 * whole + 0.25 * consonants
    return max(0.0, min(1.0, 0.5 + (alike - 0.68) * (1.5 if alike > 0.68 else 0.75)))
