"""Words behind an office noun that no list tells: adjectives, colours, names of groups, portfolios behind ``à``.

Takes the words of a reading and a position; gives yes or no, or where the phrase ends. Needs no spaCy.
"""

from frpolnlp.places import longest, organisation_index, place_index
from frpolnlp.text.propernames import CIVILITIES
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.demonyms import demonyms
from frpolnlp.titles.found import Found
from frpolnlp.titles.given import is_given
from frpolnlp.titles.phrases import STOPS, is_adjective

_AFTER_ADJECTIVE = frozenset(("du", "des", "de", "d'", ",", "("))


def group_name(words: Words, title: Found, end: int, limit: int) -> int | None:
    """Return the end of a name that no list has behind ``président du groupe``: ``Union centriste``."""
    if end != title.head_end or words.lower[end - 1] != "groupe" or not words.forms[end][0].isupper():
        return None
    if is_given(words.forms[end]) or words.lower[end] in CIVILITIES:
        return None
    if end + 1 < limit and is_adjective(words, end + 1):
        return end + 2
    return None


def may_be_portfolio(words: Words, begin: int) -> bool:
    """Say whether a noun behind ``à`` may be an unknown portfolio: ``secrétaire d'État à l'alphabétisation``."""
    word = words.lower[begin]
    if words.forms[begin][0].isupper() and words.lower[begin - 1] in ("la", "l'", "au", "aux"):
        place, body = longest(place_index(), words.forms, begin), longest(organisation_index(), words.forms, begin)
        return not place and not body and not is_given(words.forms[begin])  # "secrétaire d'État à la Gendarmerie"
    return (
        words.forms[begin] == word and len(word) > 6 and word.endswith(("tion", "té", "ence", "isme", "erie", "ture"))
    )


def behind_particle(words: Words, begin: int) -> bool:
    """Say whether a particle without article stands before ``begin``: ``de Gaulle``, ``d'Amade``, ``de La Tour``."""
    at = begin - 1 - (words.forms[begin - 1] in ("La", "Le", "Les"))
    return words.lower[at] in ("de", "d'")


def joins(words: Words, i: int, limit: int) -> bool:
    """Say whether an adjective of no list goes on to a complement or a name: ``conseiller technique des …``."""
    if not is_adjective(words, i) or i + 1 >= limit:
        return False
    following = words.lower[i + 1]
    if is_given(words.forms[i + 1]):
        return True
    return following in _AFTER_ADJECTIVE or is_adjective(words, i + 1) or demonyms(words, i + 1, limit) is not None


def is_party_name(words: Words, i: int, adjective: offices.Adjective) -> bool:
    """Say whether an adjective of colour has a capital as a party has: ``le député Vert X``, ``une élue Insoumise``."""
    return adjective.kind in ("party", "scope") and words.forms[i].istitle() and not is_given(words.forms[i])


def is_colour(words: Words, i: int) -> bool:
    """Say whether an adjective that no list has is of a political colour: ``trotskiste``, ``pro-iranien``."""
    word = words.lower[i]
    if not words.forms[i][0].islower() or len(word) < 7 or word in STOPS:
        return False
    return word.endswith(("iste", "istes", "crate", "crates")) or word.startswith(("pro-", "anti-", "ultra-", "néo-"))
