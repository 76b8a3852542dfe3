"""Organisations, countries and places that speak: what a form of the tables stands for as a speaker.

Takes a Reading and where a name may start; gives a :class:`Head` with the usual name: *Minsk* is the Bélarus, *le
Kremlin* the Russian presidency.
"""

from functools import lru_cache

from frpolnlp.places import (
    Metonym,
    Organisation,
    country_name,
    fold,
    metonym,
    metonym_index,
    organisation,
    organisation_index,
    place_index,
    places,
)
from frpolnlp.speech.head import Head
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.text.reading import Reading

_OF = frozenset(("de", "d'", "du", "des"))
#: gender and number of an article in the tables of places
_ARTICLES = {"m": ("m", "s"), "f": ("f", "s"), "mp": ("m", "p"), "fp": ("f", "p")}


def body_at(reading: Reading, first: int, stop: int) -> tuple[Head | None, int]:
    """Return a named organisation, country or metonym that the words open with, and where it ends; None for another."""
    low, forms = reading.words.lower, reading.words.forms
    if not any(form[0].isupper() for form in forms[first : min(stop, first + 3)]):
        known = lower_case_body(low[first])
        return (_organised(known, low[first]), first + 1) if known else (None, first)
    key = fold(forms[first])
    if key not in place_index() and key not in metonym_index() and key not in organisation_index():
        return None, first
    article = first > 0 and low[first - 1] in ("la", "le", "l'", "les")
    for end in range(min(stop, first + 8), first, -1):
        if end < stop and ((end == first + 1 and low[end] in _OF) or forms[end][0].isupper()):
            continue
        head = _named(reading.text(first, end), article)
        if head is not None:
            return head, end
    return None, first


@lru_cache(maxsize=4096)
def lower_case_body(low: str) -> Organisation | None:
    """Return the organisation that a word without a capital names (« les talibans »), or None."""
    return organisation(low) if low not in source_nouns() else None


def _named(text: str, article: bool) -> Head | None:
    """Return what a form of the tables stands for as a speaker; with an article a capital's name is its country's."""
    place = places(text)
    sense = metonym(text)
    state = next((p for p in place if p.kind in ("state", "territory", "disputed", "historical")), None)
    if state is not None and (sense is None or article):
        gender, number = _ARTICLES.get(state.article, ("", "s"))
        codes = frozenset((state.code,))
        return Head(
            "body", kind="government", name=state.name, type="government", gender=gender, number=number, countries=codes
        )
    if sense is not None:
        return _spoken_for(sense, text)
    known = organisation(text)
    if known is not None:
        return _organised(known, text)
    if place:
        name = country_name(place[0].code) if place[0].kind == "capital" else place[0].name
        return Head("body", kind="government", name=name, type="government", countries=frozenset((place[0].code,)))
    return None


def _spoken_for(sense: Metonym, text: str) -> Head:
    capital = sense.body.startswith("gouvernement ") and any(p.kind == "capital" for p in places(text))
    name = country_name(sense.code) if capital and sense.code else sense.body
    return Head("body", kind="government", name=name, type="government", countries=frozenset((sense.code,)))


def _organised(known: Organisation, text: str) -> Head:
    gender, number = _ARTICLES.get(known.gender, ("", "s"))
    name = known.name if len(known.name) >= len(text) else text
    return Head("body", kind="organisation", name=name, type="organisation", gender=gender, number=number,
                countries=frozenset((known.code,) if known.code else ()))  # fmt: skip
