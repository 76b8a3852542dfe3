"""The plural of an office by rule: ``premiers ministres``, ``chefs de l'État``. Needs no spaCy."""

from frpolnlp.plurals import plural_word

#: words before the first preposition of a phrase that keep their form in the plural
_INVARIABLE = frozenset("pm pdg p-dg pr dr me sherpa sir lord lady me. dr. pr. porte-parole ombudsman alors".split())
_PREPOSITIONS = frozenset("de du des en à au aux un deux trois sans près 1 2 facto par".split())


def plural(form: str) -> str:
    """Return the plural of an office: the words before its first preposition in the plural.

    Example:
        >>> plural("premier ministre"), plural("chef de l'état"), plural("secrétaire général"), plural("porte-parole")
        ('premiers ministres', "chefs de l'état", 'secrétaires généraux', 'porte-parole')
    """
    words = form.split(" ")
    for i, word in enumerate(words):
        if i and (word in _PREPOSITIONS or word.startswith(("d'", "l'"))):
            break
        words[i] = word if word in _INVARIABLE or word.endswith(".") else plural_word(word)
    return " ".join(words)
