"""Portfolios: ``Économie, des Finances et de la Justice``, by the list and by their form. Needs no spaCy."""

from collections.abc import Sequence

from frpolnlp.places import adjectives, fold, longest, place_index
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.found import Complement
from frpolnlp.titles.given import is_given
from frpolnlp.titles.phrases import ARTICLES, STOPS, after_preposition, is_adjective

#: what a minister is said to be of without its being a portfolio: "un ancien ministre des années 1990"
_TIMES = frozenset("décennie décennies année années époque moment jour semaine mois période temps siècle".split())


def read_portfolio(words: Words, start: int, limit: int, known_only: bool = False) -> Complement | None:
    """Read a portfolio or a chain of them: ``Économie, des Finances et de la Souveraineté industrielle``."""
    found = _one_portfolio(words, start, limit, known_only)
    if found is None:
        return None
    end, roles, lower = found[0], list(found[1]), words.lower
    while end < limit:
        following = end
        comma = lower[following] == ","
        if comma:
            following += 1
        if following < limit and lower[following] in ("et", "ainsi"):
            comma = False
            following += 1 + (lower[following] == "ainsi" and lower[min(following + 1, limit - 1)] == "que")
        elif not comma:
            break
        begin = after_preposition(words, following, limit, frozenset(("de", "à")))
        link = begin is not None
        position = begin[0] if begin else following
        if not link and comma and _listed(words, position, limit):
            more = _one_portfolio(words, position, limit, known_only=True)
            assert more is not None
            end = more[0]
            roles += more[1]
            continue
        if not link:
            if comma or lower[end] == "," or position >= limit:
                break
            if words.forms[position][0].isupper() and words.forms[min(position + 1, limit - 1)][0].isupper():
                break  # "le ministre de la Défense et Marine X"
            if lower[position] in ARTICLES and position + 1 < limit:
                position += 1
        more = _one_portfolio(words, position, limit, known_only=not link)
        if more is None or (comma and not more[1] and not _chain_goes_on(lower, more[0], limit)):
            break
        end = more[0]
        roles += more[1]
    return Complement(end, "portfolio", roles=tuple(roles))


def _listed(words: Words, start: int, limit: int) -> bool:
    """Say whether a list of known portfolios without ``de`` goes on: ``l'Intérieur, Sécurité, Sports et …``."""
    if start >= limit or not words.forms[start][0].isupper():
        return False
    found = _one_portfolio(words, start, limit, known_only=True)
    if found is None or found[0] + 1 >= limit or words.lower[found[0]] not in (",", "et"):
        return False
    return _one_portfolio(words, found[0] + 1, limit, known_only=True) is not None


def _chain_goes_on(lower: Sequence[str], end: int, limit: int) -> bool:
    """Say whether another member of a list of portfolios follows: ``, de …`` or ``et de …``."""
    return end + 1 < limit and lower[end] in (",", "et") and lower[end + 1] in ("de", "du", "des", "d'", "et")


def _one_portfolio(words: Words, start: int, limit: int, known_only: bool) -> tuple[int, tuple[str, ...]] | None:
    lower, forms = words.lower, words.forms
    if start >= limit:
        return None
    found = offices.match(offices.portfolios(), lower, start)
    if found is not None and found[0] <= limit:
        return _adjectives(words, found[0], limit), (found[1],)
    if lower[start] == "affaires" and start + 1 < limit and is_adjective(words, start + 1):
        return _adjectives(words, start + 1, limit) or start + 1, ()  # "aux affaires africaines"
    if known_only:
        return None
    form = forms[start]
    if not form[0].isalpha() or lower[start] in STOPS or lower[start] in _TIMES or form[-1] == "'":
        return None
    if form[0].isupper() and (is_given(form) or longest(place_index(), forms, start)):
        return None
    end = _adjectives(words, start + 1, limit)
    inner = after_preposition(words, end, limit, frozenset(("de",)))
    if inner is not None and not longest(place_index(), forms, inner[0]) and lower[inner[0]] not in STOPS:
        known = offices.match(offices.portfolios(), lower, inner[0])
        if known is not None and known[0] <= limit:
            return _adjectives(words, known[0], limit), (known[1],)
        if forms[inner[0]][0].islower():
            return _adjectives(words, inner[0] + 1, limit), ()
    return end, ()


def _adjectives(words: Words, start: int, limit: int) -> int:
    """Return the end of the adjectives at ``start`` that are neither demonyms nor words of a title's own."""
    end = start
    while end < limit and is_adjective(words, end) and fold(words.lower[end]) not in adjectives():
        if offices.match(offices.modifiers(), words.lower, end):
            break
        end += 1
        if end + 1 < limit and words.lower[end] == "et" and is_adjective(words, end + 1):
            end += 1
    return end
