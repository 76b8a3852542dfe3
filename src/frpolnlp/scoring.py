"""Scorers for ``nlp.evaluate``: what each component's ``score`` returns.

Takes spaCy's Examples, whose reference Docs carry the same SpanGroups as the components write; gives figures between 0
and 1. A reference without annotations counts for nothing.
"""

from collections.abc import Iterable
from typing import Any

from spacy.training import Example

from frpolnlp.annotations import titles


def score_titles(examples: Iterable[Example], key: str = titles.KEY) -> dict[str, Any]:
    """Return ``titles_p``, ``titles_r``, ``titles_f`` of exact spans, and how many holders of found titles are right.

    Args:
        examples: Predicted and reference Docs with the SpanGroup ``key``.
        key: The SpanGroup that ``title_recognizer`` writes.

    Returns:
        Figures between 0 and 1; None where nothing is there to count.
    """
    right = predicted = wanted = holders_right = holders_wanted = 0
    for example in examples:
        if key not in example.reference.spans:
            continue
        gold = {(title.start, title.end): title for title in titles.read_titles(example.reference, key)}
        found = {(title.start, title.end): title for title in titles.read_titles(example.predicted, key)}
        predicted += len(found)
        wanted += len(gold)
        for offsets, title in gold.items():
            if offsets not in found:
                continue
            right += 1
            if title.holders:
                holders_wanted += 1
                spans = [(holder.start, holder.end) for holder in found[offsets].holders]
                holders_right += [(holder.start, holder.end) for holder in title.holders] == spans
    precision = right / predicted if predicted else None
    recall = right / wanted if wanted else None
    return {
        "titles_p": precision,
        "titles_r": recall,
        "titles_f": 2 * right / (predicted + wanted) if predicted + wanted else None,
        "titles_holder_acc": holders_right / holders_wanted if holders_wanted else None,
    }
