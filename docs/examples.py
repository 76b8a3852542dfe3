"""For the site: docstrings as Griffe and Markdown read them: ``Examples:`` for ``Example:``, no Sphinx roles."""

import re
from typing import Any

import griffe


class Examples(griffe.Extension):
    """Name the section as Griffe does, and leave names without their roles (``:func:``)."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Mend the docstring of ``obj``."""
        if obj.docstring:
            text = re.sub(r"(?m)^( *)Example:$", r"\1Examples:", obj.docstring.value)
            obj.docstring.value = re.sub(r":(?:mod|func|data|class|meth|attr):(?=`)", "", text)
