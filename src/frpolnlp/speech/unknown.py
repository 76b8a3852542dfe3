"""Names of persons in a source that nobody has found: where the names component is absent, or missed one.

Takes the words of a source phrase; gives the name that stands as its head or in apposition, or an empty string. A name
behind a preposition, of a place or of a body is none: « la présidente de Terre Solidaire ».
"""

from frpolnlp.places import adjectives as demonyms
from frpolnlp.places import fold, is_place, metonym, organisation
from frpolnlp.speech.anaphora import anaphora
from frpolnlp.speech.scene import is_person_noun
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.text.reading import Reading

_PARTICLES = frozenset("de du d' von van der den da di dos ben bin ibn ould el al la le y".split())
_NOT_NAMES = frozenset("premier première état etat".split())


def unknown_name(reading: Reading, first: int, end: int) -> str:
    """Return the name of a person that heads the words ``first`` to ``end`` or stands in apposition, or ``""``."""
    low, forms = reading.words.lower, reading.words.forms
    civilities, classes = anaphora().civilities, grammar()
    person = any(is_person_noun(low[k]) or low[k] in civilities for k in range(first, min(end, first + 5)))
    k = first
    while k < end:
        if not _capital(low[k], forms[k]):
            k += 1
            continue
        start, stop = k, _run_end(low, forms, k, end)
        k = stop
        while stop - start > 1 and _is_body(reading, start, start + 1):
            start += 1  # « le porte-parole du Hamas X Y »
        if low[start] in ("de", "du", "d'") and not forms[start][0].isupper():
            continue  # « la porte-parole pour l'Afrique du Pentagone »
        before = low[start - 1] if start > first else ""
        if _is_body(reading, start, stop) or before in classes.prepositions or before in classes.contracted:
            continue
        if before in classes.determiners and start - 1 > first:
            continue
        closed = stop == end or low[stop] in (",", "(", "et")
        single = stop - start == 1
        if before in civilities or (closed and before == "," and person):
            return reading.text(start, stop)
        if closed and not single and (person or start == first):
            return reading.text(start, stop)
        if single and closed and before and is_person_noun(before):
            return reading.text(start, stop)
    return ""


def _capital(low: str, form: str) -> bool:
    return (
        (form[0].isupper() or (low.startswith(("al-", "el-", "as-")) and form[3:4].isupper()))
        and low not in _NOT_NAMES
        and low not in anaphora().civilities
        and low not in anaphora().openers
        and low not in anaphora().status
        and not is_person_noun(low)
        and fold(form) not in demonyms()
    )


def _run_end(low: list[str], forms: list[str], k: int, end: int) -> int:
    """Return one past the run of capitals that starts at ``k``, particles between them included."""
    stop = k + 1
    while stop < end:
        if forms[stop][0].isupper() and low[stop] not in anaphora().civilities:
            stop += 1
        elif (
            low[stop] in _PARTICLES
            and stop + 1 < end
            and forms[stop + 1][0].isupper()
            and not is_place(forms[stop + 1])
        ):
            stop += 2
        else:
            break
    return stop


def _is_body(reading: Reading, first: int, end: int) -> bool:
    text = reading.text(first, end)
    return organisation(text) is not None or metonym(text) is not None or is_place(text)
