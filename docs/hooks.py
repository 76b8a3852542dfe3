"""What MkDocs fills in when it builds the site: the lists of codes and of reasons, from what the library reads."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

MARK = "*The list is written here when the site is built.*"
REASONS = "*The list of reasons is written here when the site is built.*"


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Replace the marks of a page by a section for each code and a table of the reasons."""
    if MARK in markdown:
        markdown = markdown.replace(MARK, codes())
    return markdown.replace(REASONS, reasons()) if REASONS in markdown else markdown


def reasons() -> str:
    """Return a table of the reasons of attributions, as they are written and in French."""
    from frpolnlp.lexicon import toml

    rows = [f"| `{name}` | {text} |" for table in toml("speech/reasons").values() for name, text in table.items()]
    return "\n".join(["| reason | en français |", "| --- | --- |", *rows])


def codes() -> str:
    """Return a section for each code, in English and French."""
    from frpolnlp.cli.explain import explanation
    from frpolnlp.errors import messages

    sections = []
    for code in sorted(messages()):
        head, remedy, french = explanation(code).split("\n\n")
        text = head.removeprefix(f"{code}: ")
        sections.append(f"### {code}\n\n{text[:1].upper()}{text[1:]}.\n\n{remedy}\n\n*{french}*")
    return "\n\n".join(sections)
