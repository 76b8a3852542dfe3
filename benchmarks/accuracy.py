"""Measure the library on ``benchmarks/gold`` and write ``docs/accuracy.md``, in French too, with its plot.

``make accuracy`` runs it: one command, a minute or two. Without options it measures ``gold/test``, on which nobody
tunes, with every pipeline that is installed, and other systems beside it (``peers.py``); ``--part dev`` and ``--print``
show figures in the terminal. ``accuracy_page.py`` lays them out.

What counts: a found attribution is a wanted one where their cues overlap or half of their contents' characters agree
(F1 of characters, blanks and quotation marks left out); each is paired once, the best first. What the annotators marked
as doubtful counts neither way.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import build_gold
import corpus
import peers
import spacy

import frpolnlp

DOCS = Path(__file__).parents[1] / "docs"
MODELS = ("blank", "fr_core_news_sm", "fr_core_news_md")
#: content counts as right from this agreement of characters
RIGHT_CONTENT = 0.8
_SKIPPED = frozenset("«»“”„\"'’ \u00a0\u202f\n\t,.;:")

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """A wanted attribution and the one found for it, or None."""

    text: str
    gold: Gold
    found: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Result:
    """What one pipeline found in one part of the gold.

    Attributes:
        pairs: Every wanted attribution with what was found for it.
        alarms: Found attributions that nobody wanted.
        titles: Wanted, found and right titles, then right roles, jurisdictions and holders of the right ones.
        persons: Wanted, found and right mentions, and those with the right name.
    """

    pairs: list[Pair]
    alarms: list[dict[str, Any]]
    titles: tuple[int, int, int, int, int, int]
    persons: tuple[int, int, int, int]


def measure(part: str, model: str) -> Result:
    """Annotate the texts of ``part`` with ``model`` and compare."""
    nlp = frpolnlp.load(model)
    pairs: list[Pair] = []
    alarms: list[dict[str, Any]] = []
    titles, persons = [0] * 6, [0] * 4
    for gold in build_gold.records(part):
        record = frpolnlp.to_records(nlp(gold["text"]), gold["id"])
        more, unwanted = paired(gold, record)
        pairs += more
        alarms += unwanted
        titles = [a + b for a, b in zip(titles, _titles(gold, record), strict=True)]
        persons = [a + b for a, b in zip(persons, _persons(gold, record), strict=True)]
    return Result(pairs, alarms, tuple(titles), tuple(persons))  # type: ignore[arg-type]


def paired(gold: Gold, record: dict[str, Any]) -> tuple[list[Pair], list[dict[str, Any]]]:
    """Pair the attributions of a text; also return what was found and not wanted."""
    text = gold["text"]
    wanted = [(one, characters(text, one["content"])) for one in gold["attributions"]]
    found = [(one, characters(text, _offsets(one["content"]))) for one in record["attributions"]]
    scored = []
    for i, (g, g_characters) in enumerate(wanted):
        for j, (f, f_characters) in enumerate(found):
            cue = overlap(g["cue"], _offset(f["cue"]))
            content = agreement(g_characters, f_characters)
            if cue or content >= 0.5:
                scored.append((-(cue + content), i, j))
    of_wanted: dict[int, int] = {}
    for _, i, j in sorted(scored):
        if i not in of_wanted and j not in of_wanted.values():
            of_wanted[i] = j
    pairs = [
        Pair(text, g, found[of_wanted[i]][0] if i in of_wanted else None)
        for i, (g, _) in enumerate(wanted)
        if not g.get("ignore")
    ]
    return pairs, [one for j, (one, _) in enumerate(found) if j not in of_wanted.values()]


def right_content(pair: Pair) -> bool:
    """Return whether the content is right."""
    found = characters(pair.text, _offsets(pair.found["content"])) if pair.found else set()
    return agreement(characters(pair.text, pair.gold["content"]), found) >= RIGHT_CONTENT


def right_source(pair: Pair) -> bool:
    """Return whether the sources overlap, or neither has one."""
    if pair.found is None:
        return False
    gold, found = pair.gold["source"], _offset(pair.found["source"])
    return overlap(gold, found) if gold else found is None


def right_speaker(pair: Pair) -> bool:
    """Return whether one of the speakers is a wanted one; a group is right where its source is."""
    if pair.found is None:
        return False
    names = [speaker["name"] for speaker in pair.found["speakers"]]
    for wanted in pair.gold["speaker"]:
        if wanted.startswith("collective:"):
            if right_source(pair) or _share_a_word(wanted.removeprefix("collective:"), names):
                return True
        elif any(_same_person(wanted, name) for name in names):
            return True
    return False


def right_kind(pair: Pair) -> bool:
    """Return whether the kind is right."""
    return pair.found is not None and pair.found["kind"] == pair.gold["kind"]


def right_whole(pair: Pair) -> bool:
    """Return whether content and speaker are right."""
    return right_content(pair) and right_speaker(pair)


def right_source_and_speaker(pair: Pair) -> bool:
    """Return whether source and speaker are right: what the confidence speaks of (``docs/concepts/confidence.md``)."""
    return right_source(pair) and right_speaker(pair)


MEASURES: dict[str, Callable[[Pair], bool]] = {
    "content": right_content,
    "source": right_source,
    "speaker": right_speaker,
    "kind": right_kind,
    "content and speaker": right_whole,
}


def f1(right: int, found: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall, 0 to 1."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def confidences(result: Result) -> list[tuple[float, bool]]:
    """Return for each found attribution its confidence and whether source and speaker are right."""
    found = [(pair.found["confidence"], right_source_and_speaker(pair)) for pair in result.pairs if pair.found]
    return found + [(one["confidence"], False) for one in result.alarms]


def calibration_error(pairs: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Return the expected calibration error: how far confidence and truth are apart, on average over its steps."""
    steps: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in pairs:
        steps[min(int(confidence * bins), bins - 1)].append((confidence, right))
    apart = [abs(sum(c for c, _ in step) - sum(right for _, right in step)) for step in steps.values()]
    return sum(apart) / len(pairs) if pairs else 0.0


def characters(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    """Return the offsets of the letters and digits of ``spans``."""
    return {at for start, end in spans for at in range(start, end) if text[at] not in _SKIPPED}


def agreement(a: set[int], b: set[int]) -> float:
    """Return the F1 of two sets of characters."""
    return f1(len(a & b), len(a), len(b))


def overlap(a: Sequence[int] | None, b: Sequence[int] | None) -> bool:
    """Return whether two spans have a character in common."""
    return bool(a and b and a[0] < b[1] and b[0] < a[1])


def _offset(span: dict[str, Any] | None) -> list[int] | None:
    return [span["start"], span["end"]] if span else None


def _offsets(spans: Iterable[dict[str, Any]]) -> list[list[int]]:
    return [[span["start"], span["end"]] for span in spans]


def _same_person(wanted: str, name: str) -> bool:
    return wanted == name or frpolnlp.compare_names(wanted, name).verdict == "same"


def _share_a_word(wanted: str, names: Iterable[str]) -> bool:
    def words(text: str) -> set[str]:
        return {word for word in text.casefold().replace("'", " ").replace("’", " ").split() if len(word) > 3}

    return any(words(wanted) & words(name) for name in names)


def _titles(gold: Gold, record: dict[str, Any]) -> list[int]:
    wanted = {(one["start"], one["end"]): one for one in gold["titles"]}
    doubtful = {place for place, one in wanted.items() if one.get("ignore")}
    found = {(one["start"], one["end"]): one for one in record["titles"]}
    both = [(wanted[place], found[place]) for place in wanted.keys() & found.keys() - doubtful]
    return [
        len(wanted) - len(doubtful),
        len(found.keys() - doubtful),
        len(both),
        sum(g["role_id"] == f["role"] for g, f in both),
        sum(sorted(g["jurisdiction"] or []) == sorted(f["jurisdictions"]) for g, f in both),
        sum({h["start"] for h in g["holders"]} == {h["start"] for h in f["holders"]} for g, f in both),
    ]


def _persons(gold: Gold, record: dict[str, Any]) -> list[int]:
    wanted = {(one["start"], one["end"]): one["id"] for one in gold["persons"] if not one.get("ignore")}
    doubtful = {(one["start"], one["end"]) for one in gold["persons"] if one.get("ignore")}
    found = {
        (mention["start"], mention["end"]): person["name"]
        for person in record["people"]
        for mention in person["mentions"]
    }
    both = wanted.keys() & found.keys()
    named = sum(_same_person(wanted[place], found[place]) for place in both)
    return [len(wanted), len(found.keys() - doubtful), len(both), named]


def speech_figures(pairs: Sequence[Pair], alarms: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Return how many are found (F1), precision, recall, and the F1 of each of the :data:`MEASURES`, 0 to 1."""
    right = sum(pair.found is not None for pair in pairs)
    found, wanted = right + len(alarms), len(pairs)
    figures = {"found": f1(right, found, wanted), "precision": right / max(found, 1), "recall": right / max(wanted, 1)}
    return figures | {name: f1(sum(map(test, pairs)), found, wanted) for name, test in MEASURES.items()}


def construction_figures(result: Result) -> dict[str, tuple[int, float, float]]:
    """Return for each construction how many are wanted, and the shares found and right; the most frequent first."""
    of_it: dict[str, list[Pair]] = defaultdict(list)
    for pair in result.pairs:
        of_it[pair.gold["construction"]].append(pair)
    rows = {
        name: (
            len(pairs),
            sum(pair.found is not None for pair in pairs) / len(pairs),
            sum(map(right_whole, pairs)) / len(pairs),
        )
        for name, pairs in of_it.items()
    }
    return dict(sorted(rows.items(), key=lambda item: -item[1][0]))


def other_figures(result: Result) -> dict[str, float]:
    """Return the figures of titles and persons, 0 to 1."""
    wanted, found, right, role, jurisdiction, holders = result.titles
    mentions, found_mentions, right_mentions, named = result.persons
    return {
        "titles": f1(right, found, wanted),
        "role": role / max(right, 1),
        "jurisdiction": jurisdiction / max(right, 1),
        "holders": holders / max(right, 1),
        "mentions": f1(right_mentions, found_mentions, mentions),
        "named": named / max(right_mentions, 1),
    }


def beside(part: str) -> dict[tuple[str, bool], dict[str, float]]:
    """Return the figures of ours and other systems, of quoted speech alone (True) and of all speech.

    Quality is measured on ``part``; ``time`` is process time on all texts of the benchmark, ours being 1.
    """
    texts = [one["text"] for one in corpus.gold()]
    gold = build_gold.records(part)
    figures: dict[tuple[str, bool], dict[str, float]] = {}
    base = 0.0
    for name, extract in peers.installed():
        found = [(one, extract(one["text"])) for one in gold]
        speed = peers.words_a_second(extract, texts)
        base = base or speed
        for quoted in (True, False):
            figures[name, quoted] = speech_figures(*_of_kinds(found, quoted)) | {"time": base / speed}
    return figures


def _of_kinds(
    found: Iterable[tuple[Gold, list[dict[str, Any]]]], quoted: bool
) -> tuple[list[Pair], list[dict[str, Any]]]:
    """Pair what was found; where ``quoted``, indirect speech counts neither way."""
    pairs: list[Pair] = []
    alarms: list[dict[str, Any]] = []
    for gold, attributions in found:
        out = quoted and (lambda one: one["kind"] == "indirect")
        wanted = [one | {"ignore": True} if out and out(one) else one for one in gold["attributions"]]
        kept = [one for one in attributions if not (out and out(one))]
        more, unwanted = paired(gold | {"attributions": wanted}, {"attributions": kept})
        pairs += more
        alarms += unwanted
    return pairs, alarms


def main(argv: list[str] | None = None) -> None:
    """Run the command."""
    import accuracy_page

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--model", nargs="*", help="pipelines (default: all that are installed)")
    parser.add_argument("--print", action="store_true", help="show the figures and write nothing")
    options = parser.parse_args(argv)
    models = options.model or [model for model in MODELS if model == "blank" or spacy.util.is_package(model)]
    results = {model: measure(options.part, model) for model in models}
    if options.print:
        print("\n".join(accuracy_page.tables(results, "en")))
        return
    import matplotlib

    from frpolnlp.export.plots import plot_reliability

    others = beside(options.part)
    texts = len(build_gold.records(options.part))
    for lang, ending in (("en", ""), ("fr", ".fr")):
        figure = plot_reliability(confidences(next(iter(results.values()))), lang=lang)
        with matplotlib.rc_context({"svg.hashsalt": "frpolnlp"}):  # the same figures give the same file
            figure.savefig(DOCS / "images" / f"reliability{ending}.svg", metadata={"Date": None})
        page = accuracy_page.page(options.part, results, others, texts, lang)
        (DOCS / f"accuracy{ending}.md").write_text(page, encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
