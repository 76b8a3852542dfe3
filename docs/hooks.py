"""What MkDocs fills in when it builds the site: the table of codes, from the file that the library reads."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

MARK = "*The list is written here when the site is built.*"


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Replace the mark of ``errors.md`` by a section for each code."""
    return markdown.replace(MARK, codes()) if MARK in markdown else markdown


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
