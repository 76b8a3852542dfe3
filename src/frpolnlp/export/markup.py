"""Write HTML so that nothing of a text can become markup.

Takes str; gives :class:`Html`, which alone is put into a page as it is. Everything else is escaped on the way.
"""

from html import escape
from typing import Final

#: what no page of HTML or XML can hold: NUL, the other controls but tab and line ends, lone surrogates, non-characters
UNWRITABLE: Final = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd"
)


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def text(value: str) -> Html:
    r"""Escape ``value`` for the content of an element or an attribute in double quotes.

    A carriage return stays one; a character that HTML cannot hold becomes U+FFFD.

    Example:
        >>> text('<a href="x">\r\0')
        '&lt;a href=&quot;x&quot;&gt;&#13;�'
    """
    return Html(escape(value.translate(UNWRITABLE), quote=True).replace("\r", "&#13;"))


def element(name: str, *content: str, **attributes: str | int | None) -> Html:
    """Return an element; what is not :class:`Html` is escaped, an attribute that is None left out.

    Attributes are written in Python's way: ``class_``, ``data_l`` for ``data-l``.

    Example:
        >>> element("b", "1 < 2", class_="x", data_l="A0", hidden=None)
        '<b class="x" data-l="A0">1 &lt; 2</b>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(part if isinstance(part, Html) else text(part) for part in content)
    return Html(f"<{name}{given}>{inside}</{name}>")


def join(parts: "list[Html]") -> Html:
    """Return the parts one after another."""
    return Html("".join(parts))
