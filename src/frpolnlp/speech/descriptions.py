"""Source phrases without a known name: head noun, kind, gender and number, determiner, and the phrase as a description.

Takes a Scene and a span of words; gives a :class:`Head`. A noun of no list is taken for a person by its ending.
"""

from frpolnlp.places import adjectives as demonyms
from frpolnlp.places import fold
from frpolnlp.speech.anaphora import anaphora, masculine
from frpolnlp.speech.bodies import body_at
from frpolnlp.speech.head import DEFINITE, Head
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.text.reading import Reading

_OF = frozenset(("de", "d'", "du", "des"))
_PLURAL = frozenset(("les", "ces", "des", "deux", "trois", "quatre", "plusieurs", "certains", "certaines", "quelques"))
_SINGULAR = frozenset(("le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa"))
_POSSESSIVE = frozenset(("son", "sa", "ses", "leur", "leurs"))
_BARE = frozenset(("de", "d'", "même", "mêmes"))
_STOPS = frozenset((",", "(", "–", "—", ";", ":"))


def describe(reading: Reading, first: int, end: int) -> Head:
    """Return the head of a phrase that names no person."""
    low, forms = reading.words.lower, reading.words.forms
    words = anaphora()
    determiner = ""
    k = first
    if low[k] in _OF or low[k] in ("au", "aux"):
        determiner = "les" if low[k] in ("des", "aux") else "le" if low[k] in ("du", "au") else ""
        k += 1
    elif first and low[first - 1] in ("du", "des", "au", "aux") and low[k] == forms[k]:
        determiner = "les" if low[first - 1] in ("des", "aux") else "le"
    plural = (determiner == "les" and low[first] != "aux") or low[first] in _PLURAL
    while k < end - 1 and (
        low[k] in words.openers or low[k] in _PLURAL or low[k] in words.degree or low[k] in ("de", "d'")
    ):
        if low[k] in DEFINITE or low[k] in _POSSESSIVE or low[k] in ("un", "une"):
            determiner = determiner or low[k]
        plural = plural or low[k] in _PLURAL or low[k] in ("ses", "leurs")
        k += 1
    stop = next((i for i in range(k + 1, end) if low[i] in _STOPS or low[i] in words.reached), end)
    begin = first
    while begin < k and (
        low[begin] in grammar().determiners or low[begin] in grammar().contracted or low[begin] in _BARE
    ):
        begin += 1
    body, behind = body_at(reading, k, stop)
    head = Head("noun", number="p" if plural else "s", determiner=determiner)
    head.words = frozenset(low[k:end])
    head.name = reading.text(begin, stop)
    head.same = "même" in low[first:k] or "mêmes" in low[first:k]
    head.latter = low[k] in words.latter and k + 1 >= stop and determiner != ""
    if head.latter:
        head.name = reading.text(first, end)
    head.countries = frozenset(c for i in range(k, end) for c in demonyms().get(fold(forms[i]), ()))
    if determiner in ("une", "la", "cette", "sa"):
        head.gender = "f"
    elif determiner in ("un", "le", "ce", "cet", "son"):
        head.gender = "m"
    if body is not None:
        body.determiner, body.words = determiner, head.words
        body.countries |= head.countries
        if behind + 1 < stop and low[behind] == "et":
            other = describe(reading, behind + 1, end)
            body.also = [other, *other.also] if other.form == "body" else []
        return body
    at, known = k, None
    for at in range(k, min(end, k + 4)):
        known = source_nouns().get(low[at]) or source_nouns().get(forms[at])
        if known is not None or low[at] in _OF:
            break
    if known is None:
        at = k
        _unlisted(head, low[k], forms[k], determiner)
    else:
        head.kind, head.gender = known.kind, known.gender if known.gender != "mf" else head.gender
        plural = plural or (known.number == "p" and determiner not in _SINGULAR and low[at] != known.noun)
        head.number = "p" if plural else "s"
        if known.kind == "group" and not plural and determiner and demonyms().get(fold(forms[at])):
            head.kind = "person"  # « le Français »
        head.type = _type(head.kind, head.number)
    head.noun = masculine(low[at])
    head.complement = any(low[i] in _OF or low[i] in ("à", "au", "aux") for i in range(at + 1, stop))
    return head


def _unlisted(head: Head, low: str, form: str, determiner: str) -> None:
    """Guess the kind of a noun that no list has: people by the ending or the adjective, else a group."""
    words = anaphora()
    if low in words.bare_men or low in words.bare_women or low in words.general or low in words.concerned:
        head.kind, head.type = "person", "anonymous"
        if low in words.bare_women and low not in words.bare_men:
            head.gender = "f"
        elif low in words.bare_men and low not in words.bare_women:
            head.gender = "m"
        elif low in words.concerned:
            head.gender = "f" if low.endswith("ée") else "m"
    elif form[0].isupper() and determiner and not demonyms().get(fold(form)):
        head.form, head.type, head.kind = "name", "organisation", "organisation"
    elif head.number == "p":
        head.kind, head.type = "group", "group"
    else:
        person = masculine(low) != low or demonyms().get(fold(form)) or low.endswith(_PEOPLE) or low in words.wider
        head.kind = "person" if person else "group"
        head.type = "anonymous" if person else "group"
    if low.endswith(("euse", "rice", "ienne", "enne", "ée")):
        head.gender = "f"


#: endings of nouns for people
_PEOPLE = tuple("eur euse rice iste ien ienne ant ante ois oise ogue ier ière ain aine".split())


def _type(kind: str, number: str) -> str:
    if kind == "person":
        return "anonymous" if number == "s" else "group"
    return {"account": "organisation"}.get(kind, kind)
