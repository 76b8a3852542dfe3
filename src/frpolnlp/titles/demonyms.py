"""Adjectives of country and parties that stand in a title without preposition. Needs no spaCy."""

from collections.abc import Mapping

from frpolnlp.places import adjectives, fold, longest, organisation_index
from frpolnlp.text.words import Words
from frpolnlp.titles.given import is_given
from frpolnlp.titles.phrases import STOPS, words_text


def demonyms(words: Words, start: int, limit: int) -> tuple[int, tuple[str, ...], bool] | None:
    """Read an adjective of country, or several: ``(end, codes, several)``; None where there is none.

    A list goes on over commas to its ``et``: ``britannique, français et allemand``.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> demonyms(split_words("présidents américain et russe"), 1, 4)
        (4, ('US', 'RU'), True)
    """
    lower, table = words.lower, adjectives()
    if start >= limit:
        return None
    first = _demonym(words, start, table)
    if not first:
        return None
    codes, end = list(first), start + 1
    last = end
    several = False
    while last + 1 < limit and lower[last] in (",", "et", "ou"):
        closing = lower[last] != ","
        more = _demonym(words, last + 1, table)
        if not more:
            break
        last += 2
        if closing:
            pending = [code for k in range(end + 1, last, 2) for code in (_demonym(words, k, table) or ())[:1]]
            codes = codes[:1] + pending
            end, several = last, True
    return end, tuple(codes), several


def _demonym(words: Words, i: int, table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    form = words.forms[i]
    if len(form) < 3:
        return None
    codes = table.get(fold(words.lower[i]))
    if not codes or form[0].islower() or form.isupper():
        return codes
    if is_given(form):
        return None  # "le conseiller Sami X"
    # "le président Américain", but "le commissaire Breton" and "les Allemands": a country's, behind a small word
    before = words.lower[i - 1]
    return codes if i and words.forms[i - 1] == before and before not in STOPS and "-" not in codes[0] else None


def _of_acronyms(form: str) -> bool:
    """Say whether acronyms are joined: ``PS-EELV``."""
    first, hyphen, second = form.partition("-")
    return bool(hyphen) and first.isalpha() and second.isalpha() and min(len(first), len(second)) > 1


def party_at(words: Words, start: int, limit: int) -> tuple[int, str] | None:
    """Read a party that stands without preposition (``député LFI``, ``une députée Horizons``): its end and name."""
    forms = words.forms
    if start >= limit or not forms[start][0].isupper():
        return None
    found = longest(organisation_index(), forms, start)
    if found is not None and found[0] <= limit:
        for value in found[1]:
            if value.kind in ("party", "parliament"):
                return found[0], words_text(words, start, found[0])
    form = forms[start]
    if (
        2 <= len(form) <= 9
        and form.isupper()
        and ((form.isalpha() and len(form) <= 6) or _of_acronyms(form))
        and not all(f.isupper() for f in forms[max(0, start - 2) : start])
    ):
        end = start + 1
        while end + 1 < limit and forms[end] in ("-", "/") and forms[end + 1].isupper():
            end += 2
        return end, words_text(words, start, end)
    return None
