"""How likely an attribution is right as a whole: found, with its source and its speaker.

Takes a Found and its Resolution; gives a number from 0 to 1 by a logistic regression over a few signs, whose weights
are plain JSON (``lexicons/speech/confidence.json``, made by ``python -m frpolnlp.speech.train``).
"""

import json
from collections.abc import Mapping
from functools import cache
from math import exp

from frpolnlp.lexicon import text_of
from frpolnlp.speech.antecedents import Resolution
from frpolnlp.speech.found import Found

#: what is looked at
SIGNS = (
    "incise", "que_clause", "infinitive", "np_content", "selon", "colon", "participle", "nominal", "no_cue",
    "direct", "mixed", "indirect", "doubt", "doubts", "phrase", "no_source", "named", "body", "antecedent", "margin",
    "own_description", "unresolved", "other_verb", "short", "clitic", "quoted_clause", "bare_noun_phrase",
)  # fmt: skip
_REASONS = {
    "named in the source": "named",
    "body in the source": "body",
    "antecedent in the text": "antecedent",
    "its own description": "own_description",
    "speaker of the verb before": "other_verb",
}


def signs(one: Found, resolution: Resolution) -> dict[str, float]:
    """Return what speaks for and against an attribution, by the names in :data:`SIGNS`."""
    found = {one.construction: 1.0, one.kind: 1.0, "margin": resolution.margin}
    found["doubt"] = min(1.0, sum(one.doubts.values()))
    found["doubts"] = float(bool(one.doubts))
    found["phrase"] = float(one.source_type == "phrase")
    found["no_source"] = float(one.source is None)
    found["clitic"] = float(one.source_type == "clitic")
    found["unresolved"] = float(resolution.unresolved is not None)
    found["short"] = float(sum(end - start for start, end in one.content) < 4)
    found["quoted_clause"] = float(one.construction == "incise" and one.kind == "direct")
    found["bare_noun_phrase"] = float(one.construction == "np_content" and one.kind == "indirect")
    reason = _REASONS.get(resolution.reason)
    if reason:
        found[reason] = 1.0
    return found


@cache
def _weights() -> tuple[Mapping[str, float], float]:
    shipped = json.loads(text_of("speech/confidence", ".json"))
    return shipped["weights"], float(shipped["bias"])


def confidence(one: Found, resolution: Resolution) -> float:
    """Return the confidence of an attribution, 0 to 1."""
    weights, bias = _weights()
    total = bias + sum(weights.get(name, 0.0) * value for name, value in signs(one, resolution).items())
    return round(1 / (1 + exp(-max(-20.0, min(20.0, total)))), 3)
