"""Scorers for ``nlp.evaluate``: what each component's ``score`` returns.

Takes spaCy's Examples, whose reference Docs carry the same SpanGroups as the components write; gives figures between 0
and 1. A reference without annotations counts for nothing.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from spacy.training import Example

from frpolnlp.annotations import speech, titles
from frpolnlp.annotations.speech import Attribution


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


def score_attributions(examples: Iterable[Example], key: str = speech.KEY) -> dict[str, Any]:
    """Return how well attributions are found, and how many of their parts are right.

    A predicted attribution is a wanted one where their cues overlap or half of their contents' characters agree; each
    is paired once, the best pairs first. Content counts as right from four fifths of agreement (F1 of characters).

    Args:
        examples: Predicted and reference Docs with the SpanGroup ``key``.
        key: The SpanGroup that ``speech_attributor`` writes.

    Returns:
        ``speech_p``, ``speech_r``, ``speech_f`` of detection, and of the found ones the share whose ``content``,
        ``source``, ``speaker`` and ``kind`` are right (``speech_content_acc`` …); None where nothing is there to count.
    """
    predicted = wanted = 0
    pairs: list[tuple[Attribution, Attribution]] = []
    for example in examples:
        if key not in example.reference.spans:
            continue
        gold = speech.read_attributions(example.reference, key)
        found = speech.read_attributions(example.predicted, key)
        predicted += len(found)
        wanted += len(gold)
        pairs += _pairs(gold, found)
    right = len(pairs)
    return {
        "speech_p": right / predicted if predicted else None,
        "speech_r": right / wanted if wanted else None,
        "speech_f": 2 * right / (predicted + wanted) if predicted + wanted else None,
        "speech_content_acc": _share([_content(g, f) >= 0.8 for g, f in pairs]),
        "speech_source_acc": _share([_same_place(g, f) for g, f in pairs if g.source]),
        "speech_speaker_acc": _share([_names(g) == _names(f) for g, f in pairs if g.speakers]),
        "speech_kind_acc": _share([g.kind == f.kind for g, f in pairs]),
    }


def _pairs(gold: Sequence[Attribution], found: Sequence[Attribution]) -> list[tuple[Attribution, Attribution]]:
    """Pair each wanted attribution with at most one found one, the best first."""
    scored = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            cue = bool(g.cue and f.cue and g.cue.start < f.cue.end and f.cue.start < g.cue.end)
            content = _content(g, f)
            if cue or content >= 0.5:
                scored.append((-cue - content, i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def _content(gold: Attribution, found: Attribution) -> float:
    """Return the F1 of the characters of two contents, 0 to 1."""
    size = sum(span.end - span.start for one in (gold, found) for span in one.content)
    both = sum(max(0, min(g.end, f.end) - max(g.start, f.start)) for g in gold.content for f in found.content)
    return 2 * both / size if size else 0.0


def _same_place(gold: Attribution, found: Attribution) -> bool:
    """Say whether two sources overlap."""
    if gold.source is None or found.source is None:
        return False
    return gold.source.start < found.source.end and found.source.start < gold.source.end


def _names(one: Attribution) -> set[str]:
    return {speaker.name for speaker in one.speakers}


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None
