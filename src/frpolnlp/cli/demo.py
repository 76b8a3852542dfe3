"""``frpolnlp demo``: who said what in an article that comes with the package, as a table."""

import sys
from typing import TYPE_CHECKING

from frpolnlp import seeds
from frpolnlp.pipeline import load

if TYPE_CHECKING:
    from frpolnlp.annotations.speech import Attribution

#: characters of a piece of content that are shown
_SHOWN = 160
#: the width of the table (characters) where the output is no terminal
_WIDTH = 120


def show_demo() -> None:
    """Annotate the article :data:`frpolnlp.seeds.DEMO` and print a table of its attributions."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    doc = load()(seeds.article())
    table = Table(title=f"Who says what in “{seeds.DEMO}”", show_lines=True)
    for column in ("kind", "cue", "source as written", "speaker", "content"):
        table.add_column(column, ratio=4 if column == "content" else None)
    for found in doc._.attributions:
        table.add_row(*(Text(cell) for cell in _cells(found)))
    console = Console(width=None if sys.stdout.isatty() else _WIDTH)
    console.print(table)
    console.print(
        f"{len(doc._.attributions)} attributions, {len(doc._.political_titles)} titles, {len(doc._.people)} people. "
        "Your own texts: frpolnlp annotate FILE",
        highlight=False,
    )


def _cells(found: "Attribution") -> tuple[str, ...]:
    speakers = ", ".join(speaker.name for speaker in found.speakers)
    content = " […] ".join(span.text for span in found.content)
    return (
        found.kind,
        found.cue.text if found.cue else "–",
        found.source.text if found.source else "–",
        f"{speakers} (not resolved: {found.unresolved})" if found.unresolved else speakers,
        content if len(content) <= _SHOWN else f"{content[:_SHOWN].rstrip()}…",
    )
