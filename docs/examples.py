"""For the site: a docstring's ``Example:`` is laid out as code, as Griffe lays out ``Examples:``."""

import re
from typing import Any

import griffe


class Examples(griffe.Extension):
    """Name the section as Griffe does."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rename the section in the docstring of ``obj``."""
        if obj.docstring:
            obj.docstring.value = re.sub(r"(?m)^( *)Example:$", r"\1Examples:", obj.docstring.value)
