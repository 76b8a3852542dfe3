"""Other French quote extractors beside ours, on the same texts in the same run: ``python benchmarks/peers.py``.

Prints words a second, the ratio to ours, and quality on ``benchmarks/gold``: of the direct and mixed quotes, how many
are found (a span that covers half of one and is covered by half) and how many of what is found are right. textacy needs
a parser (``fr_core_news_sm``), whose time is its own: it cannot do without. What is not installed is left out.
"""

import time
from collections.abc import Callable
from typing import Any

import corpus
import spacy

import frpolnlp

Spans = list[tuple[int, int]]


def ours() -> Callable[[str], Spans]:
    nlp = frpolnlp.load()
    return lambda text: [
        (found.content[0].start, found.content[-1].end)
        for found in nlp(text)._.attributions
        if found.kind in ("direct", "mixed")
    ]


def textacy() -> Callable[[str], Spans]:
    from textacy.extract import direct_quotations

    nlp = spacy.load("fr_core_news_sm")

    def extract(text: str) -> Spans:
        try:
            return [(found.content.start_char, found.content.end_char) for found in direct_quotations(nlp(text))]
        except ValueError:  # it gives nothing for a text whose marks are odd in number
            return []

    return extract


def alike(a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared * 2 >= max(a[1] - a[0], b[1] - b[0], 1)


def measure(extract: Callable[[str], Spans], articles: list[dict[str, Any]]) -> tuple[float, float, float]:
    """Process time in seconds, recall and precision."""
    for article in articles[:5]:
        extract(article["text"])
    start = time.process_time()
    found = [extract(article["text"]) for article in articles]
    taken = time.process_time() - start
    hits = wanted = right = given = 0
    for article, spans in zip(articles, found, strict=True):
        gold = [
            (a["content"][0][0], a["content"][-1][1])
            for a in article["attributions"]
            if a["kind"] in ("direct", "mixed") and not a["ignore"]
        ]
        hits += sum(any(alike(one, span) for span in spans) for one in gold)
        right += sum(any(alike(one, span) for one in gold) for span in spans)
        wanted += len(gold)
        given += len(spans)
    return taken, hits / max(1, wanted), right / max(1, given)


def main() -> None:
    articles = corpus.gold()
    number = corpus.words([article["text"] for article in articles])
    base = 0.0
    for name, make in (("frpolnlp", ours), ("textacy", textacy)):
        try:
            extract = make()
        except (ImportError, OSError) as problem:
            print(f"{name:10} left out: {problem}")
            continue
        try:
            taken, recall, precision = measure(extract, articles)
        except Exception as problem:  # another package's defect is its result
            print(f"{name:10} failed: {type(problem).__name__}: {problem}")
            continue
        base = base or taken
        print(f"{name:10} {number / taken:9,.0f} words/s  time {taken / base:6.2f} x", end="  ")
        print(f"recall {recall:.2f}  precision {precision:.2f}")


if __name__ == "__main__":
    main()
