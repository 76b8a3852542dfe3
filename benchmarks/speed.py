"""Speed on one core, as ratios to spaCy's plain tokenizer in the same run: ``python benchmarks/speed.py [FILE …]``.

Prints microseconds a word (process time, best of several passes): the plain tokenizer, the whole pipeline, each
component, records; then texts seen for the first time, t(100 copies)/t(10 copies), a text of 1 MB, and whole processes
(``frpolnlp annotate`` of one file against making a blank pipeline of spaCy). A word is what stands between blanks.
``--profile`` prints the functions that take the most time instead.
"""

import argparse
import cProfile
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import corpus
import spacy

import frpolnlp
from frpolnlp.text.reading import read


def best(function: Callable[[], object], passes: int = 7) -> float:
    """The least process time of several calls, in seconds, after one that is not counted."""
    function()
    times = []
    for _ in range(passes):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return min(times)


def parts(nlp: spacy.Language, texts: list[str], passes: int = 7) -> dict[str, float]:
    """Seconds of each step, the best of several passes."""
    steps = ["tokens", "reading", *nlp.pipe_names, "records"]
    least = dict.fromkeys(steps, float("inf"))
    for _ in range(passes):
        taken = dict.fromkeys(steps, 0.0)
        for text in texts:
            doc = nlp.make_doc(text)
            calls: list[tuple[str, Callable[[], object]]] = [("reading", lambda text=text: read(text))]
            calls += [(name, lambda pipe=pipe, doc=doc: pipe(doc)) for name, pipe in nlp.pipeline]
            calls += [("records", lambda doc=doc: frpolnlp.to_records(doc))]
            start = time.process_time()
            nlp.make_doc(text)
            for name, call in [("tokens", None), *calls]:
                if call is not None:
                    start = time.process_time()
                    call()
                taken[name] += time.process_time() - start
        least = {name: min(least[name], taken[name]) for name in steps}
    return least


def whole_processes(runs: int = 5) -> tuple[float, float]:
    """Median wall time of annotating one file, and of making spaCy's blank French pipeline, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "one.txt")
        path.write_text(corpus.texts([])[0], encoding="utf8")
        ours = [sys.executable, "-m", "frpolnlp", "annotate", str(path)]
        plain = [sys.executable, "-c", "import spacy; spacy.blank('fr')"]
        times: dict[int, list[float]] = {0: [], 1: []}
        for _ in range(runs + 1):
            for which, command in enumerate((ours, plain)):
                start = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
                times[which].append(time.perf_counter() - start)
    return statistics.median(times[0][1:]), statistics.median(times[1][1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", help=".txt or .jsonl; without any, the gold set")
    parser.add_argument("--model", default="blank")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    texts = corpus.texts(options.files)
    number = corpus.words(texts)
    half = len(texts) // 2
    nlp = frpolnlp.load(options.model)
    for _doc in nlp.pipe(texts[:half] * 2):
        pass
    start = time.process_time()
    for _doc in nlp.pipe(texts[half:]):
        pass
    fresh = (time.process_time() - start) / corpus.words(texts[half:])
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: list(map(nlp, texts)))
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)
        return
    plain = best(lambda: [spacy_blank(text) for text in texts]) / number
    full = best(lambda: [None for _doc in nlp.pipe(texts)]) / number
    print(f"{number} words in {len(texts)} texts, {options.model}; microseconds a word:")
    rows = {"plain tokenizer": plain, "pipeline": full, "pipeline, first sight": fresh}
    rows |= {f"  {name}": seconds / number for name, seconds in parts(nlp, texts).items()}
    for name, seconds in rows.items():
        print(f"{name:24} {seconds * 1e6:8.2f} {1 / seconds:10,.0f} words/s {seconds / plain:6.2f} x plain tokenizer")
    ten, hundred = "\n\n".join(texts[:1] * 10), "\n\n".join(texts[:1] * 100)
    print(f"t(100 copies)/t(10 copies)  {best(lambda: nlp(hundred), 3) / best(lambda: nlp(ten), 3):.1f}")
    megabyte = ("\n\n".join(texts) * (1_000_000 // sum(map(len, texts)) + 1))[:1_000_000]
    print(f"a text of 1 MB  {best(lambda: nlp(megabyte), 1):.1f} s")
    ours, blank = whole_processes()
    print(f"annotate one file: {ours:.2f} s; spacy.blank('fr'): {blank:.2f} s; ratio {ours / blank:.2f}")


spacy_blank = spacy.blank("fr")
spacy_blank.max_length = 10**9

if __name__ == "__main__":
    main()
