"""Messages with a code: what a caller did wrong, where, and what to do about it.

Takes a code of ``lexicons/errors.toml`` and the words that fill it in; gives the message that an exception carries.
``frpolnlp explain CODE`` prints the longer text of the same file.
"""

from functools import cache
from importlib.resources import files
from tomllib import loads


@cache
def messages() -> dict[str, dict[str, str]]:
    """Return every code with its message, its remedy and its French explanation."""
    return loads((files("frpolnlp") / "lexicons" / "errors.toml").read_text(encoding="utf8"))


def message(code: str, /, **where: object) -> str:
    """Return ``"CODE: what is wrong; what to do"`` with the braces of the message filled in.

    Args:
        code: A key of ``lexicons/errors.toml`` such as ``"E101"``.
        **where: The values that the message names, such as ``path`` or ``line``.

    Example:
        >>> message("E001", component="speech_attributor", lang="en")
        "E001: speech_attributor needs a French pipeline, not 'en'; load fr_core_news_md or spacy.blank('fr')"
    """
    entry = messages()[code]
    return f"{code}: {entry['message'].format(**where)}; {entry['remedy'].format(**where)}"
