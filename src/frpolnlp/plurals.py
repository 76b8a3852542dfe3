"""The plural of a French noun or adjective by rule."""


def plural_word(word: str) -> str:
    """Return the regular plural of one word.

    Example:
        >>> plural_word("cheval"), plural_word("fuseau"), plural_word("propos"), plural_word("cri")
        ('chevaux', 'fuseaux', 'propos', 'cris')
    """
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return f"{word[:-1]}ux"
    return f"{word}{'x' if word.endswith(('au', 'eu')) else 's'}"
