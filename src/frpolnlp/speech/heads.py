"""What the words of a source name: persons, a title, a pronoun, a noun of a kind, a place or a body.

Takes a Scene and a span of words; gives a :class:`Head`. Only the head of the phrase counts: « la porte-parole de X »
is not X, « le gouvernement X » neither; an apposition is the same person.
"""

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.places import is_ambiguous, is_place, metonym, organisation
from frpolnlp.speech.anaphora import anaphora
from frpolnlp.speech.descriptions import describe
from frpolnlp.speech.found import Span
from frpolnlp.speech.head import Head
from frpolnlp.speech.scene import Scene, phrase_start, told_countries
from frpolnlp.speech.unknown import unknown_name
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.text.quotation import MARKS

_STOPS = frozenset((",", "(", "–", "—", ";", ":"))


def head_of(scene: Scene, span: Span) -> Head:
    """Return the head of the words ``span``."""
    first, end = span
    low = scene.reading.words.lower
    pronouns = anaphora().pronouns
    if end - first > 2 and low[first] in MARKS and low[end - 1] in MARKS:
        head = head_of(scene, (first + 1, end - 1))  # « selon “Le Monde” »
        head.name = head.name if head.form == "body" else scene.reading.text(first + 1, end - 1).strip()
        return head
    if end - first == 1 and low[first] in pronouns:
        word = scene.reading.text(first, end).removeprefix("-t").removeprefix("-")
        return Head("pronoun", pronoun=pronouns[low[first]], name=word)
    persons = _persons(scene, first, end)
    if persons:
        return Head("persons", persons)
    beside = _apposed(scene, first, end)
    if beside is not None:
        return Head("persons", [beside])
    head = describe(scene.reading, first, end)
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
