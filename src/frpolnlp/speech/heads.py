"""What the words of a source name: persons, a title, a pronoun, a noun of a kind, a place or a body.

Takes a Scene and a span of words; gives a :class:`Head`. Only the head of the phrase counts: « la porte-parole de X »
is not X, « le gouvernement X » neither; an apposition is the same person.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.grammar import grammar
from frpolnlp.places import (
    Metonym,
    Organisation,
    country_name,
    fold,
    is_ambiguous,
    is_place,
    metonym,
    metonym_index,
    organisation,
    organisation_index,
    place_index,
    places,
)
from frpolnlp.places import adjectives as demonyms
from frpolnlp.speech.anaphora import anaphora, masculine
from frpolnlp.speech.found import Span
from frpolnlp.speech.scene import Scene, phrase_start, told_countries
from frpolnlp.speech.unknown import unknown_name
from frpolnlp.speech_lexicon import source_nouns

_OF = frozenset(("de", "d'", "du", "des"))
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette", "les", "ces"))
_DEMONSTRATIVE = frozenset(("ce", "cet", "cette", "ces"))
_PLURAL = frozenset(("les", "ces", "des", "deux", "trois", "quatre", "plusieurs", "certains", "certaines", "quelques"))
_SINGULAR = frozenset(("le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa"))
_POSSESSIVE = frozenset(("son", "sa", "ses", "leur", "leurs"))
_BARE = frozenset(("de", "d'", "même", "mêmes"))
_STOPS = frozenset((",", "(", "–", "—", ";", ":"))
#: gender of an article in the tables of places
_ARTICLES = {"m": ("m", "s"), "f": ("f", "s"), "mp": ("m", "p"), "fp": ("f", "p")}


@dataclass(slots=True)
class Head:
    """The head of a source phrase.

    Attributes:
        form: ``persons``, ``title`` (without a name), ``pronoun``, ``noun``, ``body`` (a named organisation, place or
            metonym), ``name`` (capitals that nothing knows).
        persons: The entities that are named.
        title: The title that is the head, where no name is.
        pronoun: Its gender and number.
        noun: The head noun in lower case, masculine where it has one.
        kind: The noun's kind (``speech_lexicon.SOURCE_KINDS``), or empty.
        gender: ``m``, ``f`` or empty.
        number: ``s`` or ``p``.
        determiner: The determiner in lower case, or empty.
        words: The lower-case words of the phrase.
        countries: Codes that its adjectives and places give.
        name: The phrase as a description: without determiner, a body by its usual name.
        type: A speaker's type.
        complement: Whether the noun has a complement with *de* or *à*.
        latter: Whether it is the one named last (« ce dernier »).
        same: Whether it is said to be the same (« la même source »).
        also: The heads that are joined to a body (« Khartoum et Le Caire »).
    """

    form: str
    persons: list[int] = field(default_factory=list)
    title: PoliticalTitle | None = None
    pronoun: tuple[str, str] = ("", "")
    noun: str = ""
    kind: str = ""
    gender: str = ""
    number: str = "s"
    determiner: str = ""
    words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    name: str = ""
    type: str = "anonymous"
    complement: bool = False
    latter: bool = False
    same: bool = False
    also: "list[Head]" = field(default_factory=list)

    @property
    def definite(self) -> bool:
        """Whether the determiner says that the text has spoken of it."""
        return self.determiner in _DEFINITE

    @property
    def demonstrative(self) -> bool:
        """Whether the determiner points back (« cette source »)."""
        return self.determiner in _DEMONSTRATIVE or self.same


def head_of(scene: Scene, span: Span) -> Head:
    """Return the head of the words ``span``."""
    first, end = span
    low = scene.reading.words.lower
    pronouns = anaphora().pronouns
    if end - first == 1 and low[first] in pronouns:
        return Head(
            "pronoun", pronoun=pronouns[low[first]], name=scene.reading.text(first, end).lstrip("-t").lstrip("-")
        )
    persons = _persons(scene, first, end)
    if persons:
        return Head("persons", persons)
    beside = _apposed(scene, first, end)
    if beside is not None:
        return Head("persons", [beside])
    head = _phrase(scene, first, end)
    if head.form != "body" and head.kind in ("person", "group", ""):
        name = unknown_name(scene.reading, first, end)
        if name:
            return Head("name", name=name, type="person", kind="name", gender=_gender(scene, first), words=head.words)
    title = _title(scene, first, end)
    if title is not None:
        head.form, head.title = "title", title
        head.gender = title.gender if title.gender in ("m", "f") else head.gender
        head.number = title.number
        head.kind = "person"
        head.type = "anonymous" if title.number == "s" else "group"
        head.countries |= frozenset(told_countries(title))
    return head


def _persons(scene: Scene, first: int, end: int) -> list[int]:
    """Return the persons who are heads of the phrase: free names, those in apposition and those joined to them."""
    low = scene.reading.words.lower
    classes = grammar()
    found: list[int] = []
    for k in range(max(0, first - 4), first):
        if k in scene.names and scene.names[k][0] > first:
            return [scene.names[k][1]]
    behind = -1  # one past the last name
    free = False
    i = first
    while i < end:
        if i not in scene.names:
            i += 1
            continue
        stop, entity = scene.names[i]
        if i == first and stop == i + 1 and _is_body(scene.reading.words.forms[i]):
            return []
        start = phrase_start(scene, i, first)
        before = low[start - 1] if start > first else ""
        if start <= first:
            free = True
        elif before in ("et", "ou") and behind == start - 1:
            pass  # as the name before it
        elif before in (",", "(", "–", "—", ":", "et"):
            free = True
        elif before in classes.prepositions or before in classes.contracted:
            free = False
        else:
            free = not _collective_before(scene, first, start)
        if free and entity not in found:
            found.append(entity)
        behind = stop
        i = max(stop, i + 1)
    return found


def _apposed(scene: Scene, first: int, end: int) -> int | None:
    """Return the person whose name follows the phrase between commas (« le maire, l'élu écologiste X, »), or None."""
    low = scene.reading.words.lower
    if end + 1 >= len(low) or low[end] != "," or (scene.reading.words.forms[first][0].isupper() and first + 1 == end):
        return None
    for k in range(end + 1, min(len(low), end + 9)):
        if k in scene.names:
            stop, entity = scene.names[k]
            closed = stop >= len(low) or low[stop] in (",", ".", ":", "\n", ")")
            return entity if closed and phrase_start(scene, k, end + 1) == end + 1 else None
        if low[k] in (",", ".", ":", "«", '"'):
            return None
    return None


def _is_body(form: str) -> bool:
    """Say whether a single word that was taken for a name is that of a place or body and of nobody."""
    return (metonym(form) is not None or organisation(form) is not None or is_place(form)) and not is_ambiguous(form)


def _collective_before(scene: Scene, first: int, name: int) -> bool:
    """Say whether the noun that opens the phrase is a body that a name only specifies (« l'administration X »)."""
    low = scene.reading.words.lower
    for k in range(first, min(name, first + 6)):
        if low[k] in anaphora().collectives:
            return True
        noun = source_nouns().get(low[k]) or source_nouns().get(scene.reading.words.forms[k])
        if noun is not None:
            return noun.kind not in ("person", "anonymous")
        if low[k] in _STOPS:
            break
    return False


def _gender(scene: Scene, first: int) -> str:
    """Return the gender that the first word of a phrase gives: an article or a civility."""
    low = scene.reading.words.lower[first]
    return "f" if low in ("la", "une", "mme", "mlle") else "m" if low in ("le", "un", "m.") else ""


def _title(scene: Scene, first: int, end: int) -> PoliticalTitle | None:
    """Return the title that is the head of the phrase: nothing but determiners and adjectives stand before it."""
    low = scene.reading.words.lower
    words = anaphora()
    for k in range(first, min(end, first + 5)):
        if k in scene.titles and (scene.titles[k][0] > k + 1 or low[k] != "ex-"):
            return scene.titles[k][1]
        if (
            low[k] not in words.openers
            and low[k] not in words.degree
            and low[k] not in ("des", "du", "de", "d'", "les")
        ):
            return None
    return None


def _phrase(scene: Scene, first: int, end: int) -> Head:
    """Return the head of a phrase that names no person."""
    reading = scene.reading
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
        if low[k] in _DEFINITE or low[k] in _POSSESSIVE or low[k] in ("un", "une"):
            determiner = determiner or low[k]
        plural = plural or low[k] in _PLURAL or low[k] in ("ses", "leurs")
        k += 1
    stop = next((i for i in range(k + 1, end) if low[i] in _STOPS), end)
    begin = first
    while begin < k and (
        low[begin] in grammar().determiners or low[begin] in grammar().contracted or low[begin] in _BARE
    ):
        begin += 1
    body, behind = _body(scene, k, stop)
    head = Head("noun", number="p" if plural else "s", determiner=determiner)
    head.words = frozenset(low[k:end])
    head.name = reading.text(begin, stop)
    head.same = "même" in low[first:k] or "mêmes" in low[first:k]
    head.latter = low[k] in words.latter and k + 1 >= stop and determiner != ""
    head.countries = frozenset(c for i in range(k, end) for c in demonyms().get(fold(forms[i]), ()))
    if determiner in ("une", "la", "cette", "sa"):
        head.gender = "f"
    elif determiner in ("un", "le", "ce", "cet", "son"):
        head.gender = "m"
    if body is not None:
        body.determiner, body.words = determiner, head.words
        body.countries |= head.countries
        if behind + 1 < stop and low[behind] == "et":
            other = _phrase(scene, behind + 1, end)
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


def _body(scene: Scene, first: int, stop: int) -> tuple[Head | None, int]:
    """Return a named organisation, country or metonym that the words open with, and where it ends; None for another."""
    reading = scene.reading
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
