"""What MkDocs fills in when it builds the site, from what the library reads and writes.

The lists of codes and of reasons, the report of an article, the plots, and the record's JSON Schema.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

MARK = "*The list is written here when the site is built.*"
MARK_FR = "*La liste est écrite ici quand le site est construit.*"
REASONS = "*The list of reasons is written here when the site is built.*"


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Replace the marks of a page by a section for each code and a table of the reasons."""
    if MARK in markdown:
        markdown = markdown.replace(MARK, codes())
    if MARK_FR in markdown:
        markdown = markdown.replace(MARK_FR, codes("fr"))
    return markdown.replace(REASONS, reasons()) if REASONS in markdown else markdown


def on_post_build(config: Any, **_: Any) -> None:
    """Write what the pages show live: the report of an article in both languages, and the plots of all of them."""
    from frpolnlp import load, seeds, to_html, to_records
    from frpolnlp.export import plots

    nlp = load()
    dates = ("2024-03-08", "2024-04-22", "2024-06-24")
    records = [
        to_records(nlp(seeds.article(name)), name) | {"date": date}
        for name, date in zip(seeds.names(), dates, strict=True)
    ]
    undated = {key: value for key, value in records[0].items() if key != "date"}
    site = Path(config["site_dir"])
    schema = Path(__file__).parents[1] / "src" / "frpolnlp" / "schemas" / "doc.v1.json"
    (site / "doc.v1.json").write_text(schema.read_text(encoding="utf8"), encoding="utf8")
    for lang, folder in (("en", site), ("fr", site / "fr")):
        (folder / "images").mkdir(parents=True, exist_ok=True)
        (folder / "report.html").write_text(to_html(undated, lang=lang), encoding="utf8")
        (folder / "corpus.html").write_text(to_html(records, lang=lang), encoding="utf8")
        for name in ("speakers", "roles", "over_time", "network"):
            figure = getattr(plots, f"plot_{name}")(records, lang=lang)
            figure.savefig(folder / "images" / f"{name}.svg", metadata={"Date": None})


def reasons() -> str:
    """Return a table of the reasons of attributions, as they are written and in French."""
    from frpolnlp.lexicon import toml

    rows = [f"| `{name}` | {text} |" for table in toml("speech/reasons").values() for name, text in table.items()]
    return "\n".join(["| reason | en français |", "| --- | --- |", *rows])


def codes(lang: str = "en") -> str:
    """Return a section for each code: message and remedy in English, and French, first on a French page."""
    from frpolnlp.cli.explain import explanation
    from frpolnlp.errors import messages

    sections = []
    for code in sorted(messages()):
        head, remedy, french = explanation(code).split("\n\n")
        text = head.removeprefix(f"{code}: ")
        english = f"{text[:1].upper()}{text[1:]}."
        parts = [french, f"> {english} {remedy}"] if lang == "fr" else [english, remedy, f"*{french}*"]
        sections.append("\n\n".join([f"### {code}", *parts]))
    return "\n\n".join(sections)
