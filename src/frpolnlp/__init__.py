"""French political news in spaCy: names, titles, and who said what.

The public names are loaded when they are first used, so that ``import frpolnlp`` costs next to nothing and the
functions on names serve without spaCy.
"""

from importlib import import_module
from typing import Any

#: public name -> the module that defines it
_PUBLIC = {
    "load": "frpolnlp.pipeline",
    "to_records": "frpolnlp.records",
    "compare_names": "frpolnlp.names.compare",
    "NameComparison": "frpolnlp.names.compare",
    "to_french": "frpolnlp.names.french",
    "to_html": "frpolnlp.export.html",
    "to_csv": "frpolnlp.export.table",
    "to_dataframe": "frpolnlp.export.table",
    "to_tei": "frpolnlp.export.tei",
    "to_graph": "frpolnlp.export.graph",
    "to_docbin": "frpolnlp.export.docs",
    "parse_title": "frpolnlp.titles.parse",
}
__all__ = sorted(_PUBLIC)


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'frpolnlp' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__doc__", "__name__"]
