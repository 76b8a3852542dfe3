"""``frpolnlp explain``: what a code means, in English and in French, or a reason of an attribution, in French."""

from string import Formatter

from frpolnlp.cli.streams import UsageError
from frpolnlp.errors import message, messages
from frpolnlp.lexicon import toml


def explanation(what: str) -> str:
    """Return what a code means and what to do, or what a reason says.

    Args:
        what: A code such as ``"E205"``, in any case; or a reason of ``Attribution.because`` or ``unresolved``.

    Raises:
        UsageError: There is no such code or reason (E213).

    Example:
        >>> print(explanation("e002").splitlines()[0])
        E002: the pipeline MODEL is not installed
        >>> print(explanation("clause with que"))
        clause with que : Proposition complétive : X a dit que P.
    """
    code = what.strip().upper()
    if entry := messages().get(code):
        english, remedy = _general(entry["message"]), _general(entry["remedy"])
        return f"{code}: {english}\n\nWhat to do: {remedy}.\n\nEn français : {entry['explain']}"
    reason = " ".join(what.split()).lower()
    for table in toml("speech/reasons").values():
        if reason in table:
            return f"{reason} : {table[reason]}"
    raise UsageError(message("E213", code=what, codes=", ".join(sorted(messages()))))


def _general(template: str) -> str:
    """Return a message with the names of its blanks in capitals: ``{path}`` becomes ``PATH``."""
    return "".join(text + (name.upper() if name else "") for text, name, _, _ in Formatter().parse(template))
