"""Other ways to find who said what in French, beside ours, on the same texts: ``python benchmarks/peers.py``.

Gives for each system a function from a text to attributions as in a record; ``accuracy.py`` measures them. textacy is
the one French extractor that a package registry has; ``nearest name`` is what one writes in an afternoon: what stands
between quotation marks, and the name nearest to it. Both need a trained pipeline, whose time is theirs: they cannot do
without. What is not installed is left out (``pip install --group peers``).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import corpus
import spacy

import frpolnlp
from frpolnlp.text.reading import read

Attribution = dict[str, Any]
Extract = Callable[[str], list[Attribution]]
MODEL = "fr_core_news_md"
#: characters between a quote and the name that is taken for its speaker
_NEAR = 150
#: quotes of fewer words are no speech for the simple rule, as for textacy
_WORDS = 4


def ours() -> Extract:
    nlp = frpolnlp.load()
    return lambda text: frpolnlp.to_records(nlp(text))["attributions"]


def textacy() -> Extract:
    from textacy.extract import direct_quotations

    nlp = spacy.load(MODEL)

    def extract(text: str) -> list[Attribution]:
        doc = nlp(text)
        try:
            found = list(direct_quotations(doc))
        except ValueError:  # it gives nothing for a text whose marks are odd in number
            return []
        return [
            attribution(text, (one.content.start_char, one.content.end_char), _around(one.cue), _around(one.speaker))
            for one in found
        ]

    return extract


def nearest_name() -> Extract:
    nlp = spacy.load(MODEL, disable=["lemmatizer"])

    def extract(text: str) -> list[Attribution]:
        reading = read(text)
        quotes = [reading.span(quote.first, quote.last + 1) for quote in reading.quotes]
        names = [(one.start_char, one.end_char) for one in nlp(text).ents if one.label_ == "PER"]
        names = [name for name in names if not any(a <= name[0] < b for a, b in quotes)]
        found = []
        for start, end in quotes:
            near = min(((max(a - end, start - b), (a, b)) for a, b in names), default=(_NEAR, None))
            if near[0] < _NEAR and len(text[start:end].split()) >= _WORDS:
                found.append(attribution(text, (start, end), None, near[1]))
        return found

    return extract


#: ours first: the others' time is compared with it
SYSTEMS: dict[str, Callable[[], Extract]] = {"frpolnlp": ours, "textacy": textacy, "nearest name": nearest_name}


def attribution(
    text: str, content: tuple[int, int], cue: tuple[int, int] | None, source: tuple[int, int] | None
) -> Attribution:
    """Return what was found as a record has it; the source's words are the speaker."""

    def span(offsets: tuple[int, int]) -> dict[str, Any]:
        return {"start": offsets[0], "end": offsets[1], "text": text[slice(*offsets)]}

    return {
        "kind": "direct",
        "content": [span(content)],
        "cue": span(cue) if cue else None,
        "source": span(source) if source else None,
        "speakers": [{"name": text[slice(*source)]}] if source else [],
        "confidence": 1.0,
    }


def installed() -> Iterator[tuple[str, Extract]]:
    """Yield the systems that can be made here, with their names."""
    for name, make in SYSTEMS.items():
        try:
            yield name, make()
        except (ImportError, OSError):
            continue


def words_a_second(extract: Extract, texts: Sequence[str]) -> float:
    """Return the speed on one core, warm: of process time, after five texts."""
    for text in texts[:5]:
        extract(text)
    start = time.process_time()
    for text in texts:
        extract(text)
    return corpus.words(list(texts)) / (time.process_time() - start)


def _around(tokens: Sequence[Any]) -> tuple[int, int] | None:
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def main() -> None:
    """Print the table."""
    import accuracy
    import accuracy_page

    print("\n".join(accuracy_page.beside_table(accuracy.beside("test"), "en")))


if __name__ == "__main__":
    main()
