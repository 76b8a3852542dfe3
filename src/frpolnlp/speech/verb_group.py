"""A verb group: auxiliary, clitics, inner adverbs and verb, as a value, and how its parts are read.

Takes a Unit and an item; gives a :class:`Group`, or fills one in.
"""

from dataclasses import dataclass
from functools import cache

from frpolnlp.speech.adjuncts import phrase_before
from frpolnlp.speech.inflection import is_aux
from frpolnlp.speech.units import Unit
from frpolnlp.speech_lexicon.conjugation import Features, forms
from frpolnlp.speech_lexicon.cues import Cue
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb

_REACH = 9  # items between an auxiliary and its participle


@dataclass(slots=True)
class Group:
    """An occurrence of a cue; indices are items of the Unit.

    Attributes:
        cue: The entries that the words allow, longest first; the constructions choose among them.
        start: First item of the group: the auxiliary or the reflexive.
        end: One past the last item.
        verb: The inflected word that anchors the cue.
        mood: ``fin`` (finite), ``inf``, ``ger`` (present participle) or ``part`` (a participle without auxiliary).
        number: ``s``, ``p`` or empty, of the finite verb.
        person: 1 to 3, or 0.
        passive: Whether it is *être* with a participle.
        clitic: An inverted subject (``-t-il``), or None.
        subject: A subject pronoun directly before, or None.
        before: First item with clitics and negation: the left context ends here.
        objects: Object clitics before the verb (``l'``, ``lui``, ``leur``).
        governor: What an infinitive or participle hangs on: ``said``, ``unsaid``, ``avant``, ``après``, ``pour``,
            ``sans``, ``en``, ``historic`` (*et de conclure*), ``à``, ``de`` or empty.
        conditional: Whether the verb is in the conditional.
        negated: Whether the cue is denied.
    """

    cue: tuple[Cue, ...]
    start: int
    end: int
    verb: int
    mood: str
    number: str = ""
    person: int = 3
    passive: bool = False
    clitic: int | None = None
    subject: int | None = None
    before: int = 0
    objects: tuple[int, ...] = ()
    governor: str = ""
    conditional: bool = False
    negated: bool = False


@cache
def _auxiliaries() -> dict[str, Features]:
    """The finite forms of *être* and *avoir*, third persons first."""
    found: dict[str, Features] = {}
    for verb in ("avoir", "être"):
        for form, features in forms(verb):
            if features.finite and (form not in found or features.person == 3):
                found[form] = features
    return found


#: what stands around a noun of time
_WHICH_TIME = frozenset("ce cet cette ces le la l' un une dernier dernière derniers dernières passé passée".split())


def auxiliary(unit: Unit, k: int) -> int | None:
    """Return the item of the auxiliary of the participle ``k``, over inner adverbs and inserts, or None."""
    classes = grammar()
    low = unit.low
    timed = False
    j = k
    while j > max(0, k - _REACH):
        passed = phrase_before(unit, j)
        if passed < j:
            j = passed
            continue
        j -= 1
        word = low[j]
        if is_aux(unit, j) or word in ("avoir", "être", "ayant", "étant"):
            # « a », adverbs, participle: what stands between has been checked on the way
            return j
        if word in classes.inserts or is_adverb(word) or word in classes.weekdays or word.startswith("-"):
            continue
        if word in classes.negative_seconds or word in classes.time_nouns:
            timed = timed or word in classes.time_nouns
            continue
        if timed and (word in _WHICH_TIME):
            continue  # « ont, ces derniers jours, annoncé »
        return None
    return None


def read_auxiliary(unit: Unit, group: Group, aux: int, k: int) -> None:
    """Fill in number, person, mood, passive and reflexive from the auxiliary at ``aux``."""
    low = unit.low
    classes = grammar()
    word = low[aux]
    third = _auxiliaries().get(word, Features("inf"))
    group.number, group.person = third.number, third.person
    group.conditional = third.mood == "cond"
    if word in ("avoir", "être"):
        group.mood = "inf"
    elif word in ("ayant", "étant"):
        group.mood = "ger"
    been = "été" in low[aux:k]
    reflexive = any(low[j] in classes.reflexive for j in range(max(0, aux - 2), aux))
    is_be = word in classes.etre or word in ("être", "étant")
    group.passive = (been and not is_be) or (is_be and not reflexive)


def read_left(unit: Unit, group: Group) -> None:
    """Walk left over clitics and negation to the subject pronoun, if one is there."""
    low = unit.low
    classes = grammar()
    j = group.start
    objects: list[int] = []
    while j > 0 and low[j - 1] in classes.clitics and not (group.mood == "ger" and low[j - 1] == "en"):
        word = low[j - 1]
        if word == "lui" and j == 1:
            break  # « Lui nie avoir payé »
        told = j > 1 and group.number == "s" and group.person == 3  # « Le ministère nous a informés »
        opens = j == 1 or low[j - 2] not in classes.clitics | classes.subject_pronouns
        if word in ("nous", "vous") and opens and not told:
            break  # the subject
        j -= 1
        if word in classes.negations:
            group.negated = True
        elif word in classes.reflexive:
            group.start = j
        else:
            objects.append(j)
    group.before = j
    group.objects = tuple(objects)
    if group.negated:
        tail = low[group.verb + 1 : group.verb + 4] + low[group.start : group.verb]
        group.negated = "que" not in low[group.verb + 1 : group.verb + 2] or any(
            w in classes.negative_seconds for w in tail
        )
    if j > 0 and group.mood == "fin":
        word = low[j - 1]
        if word in classes.subject_pronouns and unit.forms[j - 1] != "CE":
            group.subject = j - 1


def read_clitic(unit: Unit, group: Group) -> None:
    """Note an inverted subject clitic after the auxiliary or the verb."""
    low = unit.low
    for j in range(group.start + 1, group.verb + 2):  # « s'est-il justifié »: not right behind the reflexive
        for i in (j, j + 1):
            inverted = i < len(low) and low[i].startswith("-") and len(low[i]) > 1 and i <= group.verb + 1
            if inverted and (i == j or is_adverb(low[i - 1])):
                group.clitic = i
                group.end = max(group.end, i + 1)
                return
