"""The articles that come with the package, written for it in the style of a news agency."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

#: the article that the demonstration shows
DEMO = "appel-minsk"


@cache
def _folder() -> Traversable:
    packaged = files("frpolnlp") / "seeds"
    if packaged.is_dir():
        return packaged
    return Path(__file__).parents[2] / "seeds"  # a checkout keeps them at its top


def names() -> list[str]:
    """Return the names of the articles, sorted.

    Example:
        >>> DEMO in names()
        True
    """
    return sorted(entry.name.removesuffix(".txt") for entry in _folder().iterdir() if entry.name.endswith(".txt"))


def article(name: str = DEMO) -> str:
    """Return the text of an article.

    Args:
        name: One of :func:`names`.

    Raises:
        FileNotFoundError: There is no such article.

    Example:
        >>> article()[:31]
        'Le président américain Donald T'
    """
    return (_folder() / f"{name}.txt").read_text(encoding="utf8")
