"""The command ``frpolnlp``: annotate texts and show what was found."""

import json
from pathlib import Path

import typer

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback()
def program() -> None:
    """French political news: names, titles, and who said what."""


@app.command()
def annotate(path: Path, output: Path = Path("-"), model: str = "blank") -> None:
    """Annotate the texts of PATH and write a record a line."""
    from frpolnlp.pipeline import load
    from frpolnlp.records import to_records

    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]
    nlp = load(model)
    with output.open("w", encoding="utf8") as out:
        for doc, row in nlp.pipe(((row["text"], row) for row in rows), as_tuples=True):
            out.write(json.dumps(to_records(doc, row["id"]), ensure_ascii=False) + "\n")


def main() -> None:
    """Run the command line."""
    app()
