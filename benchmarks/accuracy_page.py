"""The page of accuracy in English and French, laid out from the figures of ``accuracy.py``.

Takes results; gives Markdown: ``accuracy_page.en.md`` and ``.fr.md`` with their ``@marks@`` filled in. Shares are
written as percentages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import accuracy
from accuracy import RIGHT_CONTENT, Result

Figures = dict[str, float]
Peers = dict[tuple[str, bool], Figures]

#: heads of the tables: the English word is the key
_FRENCH = {
    "pipeline": "pipeline",
    "found": "trouvées",
    "precision": "précision",
    "recall": "rappel",
    "content": "contenu",
    "source": "source",
    "speaker": "locuteur",
    "kind": "sorte",
    "content and speaker": "contenu et locuteur",
    "construction": "construction",
    "wanted": "attendues",
    "right": "justes",
    "titles": "titres",
    "role": "leur fonction",
    "jurisdiction": "leur pays",
    "holders": "noms à côté",
    "mentions": "mentions de personnes",
    "named": "dont bien nommées",
    "system": "système",
    "time": "temps",
    "nearest name": "nom le plus proche",
}
_ENGLISH = {"role": "their role", "holders": "names beside", "mentions": "mentions of persons", "named": "named right"}
_OTHERS = ("titles", "role", "jurisdiction", "holders", "mentions", "named")
_BESIDE = ("found", "precision", "recall", "content", "source", "speaker", "content and speaker")


def word(name: str, lang: str) -> str:
    """Return the head of a column."""
    return (_FRENCH if lang == "fr" else _ENGLISH).get(name, name)


def percent(share: float, lang: str) -> str:
    """Return a share as a percentage with one decimal."""
    return f"{100 * share:.1f}".replace(".", "," if lang == "fr" else ".")


def table(head: Sequence[str], rows: Iterable[Sequence[str]], lang: str) -> Iterator[str]:
    """Yield the lines of a Markdown table; figures are set to the right."""
    yield f"| {' | '.join(word(one, lang) for one in head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def speech_table(results: dict[str, Result], lang: str) -> Iterator[str]:
    """Yield a row for each pipeline: what is found of reported speech, and what of it is right."""
    figures = {model: accuracy.speech_figures(result.pairs, result.alarms) for model, result in results.items()}
    head = ("pipeline", *next(iter(figures.values())))
    rows = ([f"`{model}`", *(percent(one, lang) for one in given.values())] for model, given in figures.items())
    yield from table(head, rows, lang)


def construction_tables(results: dict[str, Result], lang: str) -> Iterator[str]:
    """Yield a table by construction for each pipeline; pipelines of equal figures share one."""
    same: dict[str, list[str]] = defaultdict(list)
    for model, result in results.items():
        same[str(accuracy.construction_figures(result))].append(model)
    for models in same.values():
        names = ", ".join(f"`{model}`" for model in models)
        yield f"{names}{' :' if lang == 'fr' else ':'}\n"
        figures = accuracy.construction_figures(results[models[0]])
        rows = (
            [f"`{name}`", str(wanted), percent(found, lang), percent(right, lang)]
            for name, (wanted, found, right) in figures.items()
        )
        yield from table(("construction", "wanted", "found", "right"), rows, lang)


def other_table(results: dict[str, Result], lang: str) -> Iterator[str]:
    """Yield a row for each pipeline: titles and persons."""
    figures = {model: accuracy.other_figures(result) for model, result in results.items()}
    rows = ([f"`{model}`", *(percent(given[one], lang) for one in _OTHERS)] for model, given in figures.items())
    yield from table(("pipeline", *_OTHERS), rows, lang)


def beside_table(others: Peers, lang: str, quoted: bool = True) -> Iterator[str]:
    """Yield a row for each system: quality and time."""
    rows = (
        [word(name, lang), *(percent(given[one], lang) for one in _BESIDE), f"{given['time']:.0f} ×"]
        for (name, of_quoted), given in others.items()
        if of_quoted is quoted
    )
    yield from table(("system", *_BESIDE, "time"), rows, lang)


def tables(results: dict[str, Result], lang: str) -> Iterator[str]:
    """Yield all tables of ours."""
    yield from speech_table(results, lang)
    yield from construction_tables(results, lang)
    yield from other_table(results, lang)


def page(part: str, results: dict[str, Result], others: Peers, texts: int, lang: str) -> str:
    """Return the page."""
    first = next(iter(results))
    error = percent(accuracy.calibration_error(accuracy.confidences(results[first])), lang)

    def lines(found: Iterator[str]) -> str:
        return "\n".join(found)

    given = {
        "part": part,
        "texts": str(texts),
        "wanted": str(len(results[first].pairs)),
        "content": f"{RIGHT_CONTENT:.0%}".replace("%", " %" if lang == "fr" else "%"),
        "speech": lines(speech_table(results, lang)),
        "constructions": lines(construction_tables(results, lang)),
        "others": lines(other_table(results, lang)),
        "quoted": lines(beside_table(others, lang)),
        "all": lines(beside_table(others, lang, quoted=False)),
        "first": first,
        "error": error,
    }
    text = Path(__file__).with_name(f"accuracy_page.{lang}.md").read_text(encoding="utf8")
    for key, value in given.items():
        text = text.replace(f"@{key}@", value)
    return text
