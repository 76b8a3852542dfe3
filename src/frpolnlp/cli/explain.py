"""``frpolnlp explain``: what a code means, in English and in French."""

from string import Formatter

from frpolnlp.cli.streams import UsageError
from frpolnlp.errors import message, messages


def explanation(code: str) -> str:
    """Return what ``code`` means and what to do.

    Args:
        code: A code such as ``"E205"``, in any case.

    Raises:
        UsageError: There is no such code (E213).

    Example:
        >>> print(explanation("e002").splitlines()[0])
        E002: the pipeline MODEL is not installed
    """
    entry = messages().get(code.strip().upper())
    if entry is None:
        raise UsageError(message("E213", code=code, codes=", ".join(sorted(messages()))))
    english, remedy = _general(entry["message"]), _general(entry["remedy"])
    return f"{code.strip().upper()}: {english}\n\nWhat to do: {remedy}.\n\nEn français : {entry['explain']}"


def _general(template: str) -> str:
    """Return a message with the names of its blanks in capitals: ``{path}`` becomes ``PATH``."""
    return "".join(text + (name.upper() if name else "") for text, name, _, _ in Formatter().parse(template))
