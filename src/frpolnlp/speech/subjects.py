"""Bodies, documents and unnamed people of a text: those that open a sentence, and what takes them up again.

Takes a Scene; adds entities and mentions to it (« La Commission présentera son plan jeudi. Elle a promis … ») and finds
the body that « l'institution » or « cette source » means.
"""

from collections.abc import Iterator

from frpolnlp.speech.anaphora import anaphora, masculine
from frpolnlp.speech.bodies import lower_case_body
from frpolnlp.speech.head import Head
from frpolnlp.speech.heads import head_of
from frpolnlp.speech.scene import Entity, Scene
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.speech_lexicon.verbs import AMBIGUOUS, FINITE, RATHER_OTHER, verb_forms
from frpolnlp.text.reading import Reading

_KINDS = frozenset(("organisation", "government", "account", "person", "group", "document"))
_PERSONS = frozenset(("name", "person"))
_BODIES = frozenset(("organisation", "government", "account"))
_SAME = frozenset(("même", "mêmes", "cette", "dernier", "dernière"))
_OF = frozenset(("de", "d'", "du", "des"))
_INDEFINITE = frozenset(("un", "une"))
_CLITICS = frozenset(("ne", "n'", "se", "s'", "lui", "leur", "y", "en", "l'", "nous", "vous", "me", "m'"))
#: how many words back the name of a body is looked for
_NAMED = 250
#: how many words an adjunct before the subject may have, and the subject itself
_OPENING, _LONGEST = 8, 10


def add_subjects(scene: Scene) -> None:
    """Add the bodies and unnamed people that are the subject of a sentence outside quotes."""
    reading = scene.reading
    quotes = [quote for quote in reading.quotes if quote.depth == 0]
    q = 0
    for begin, end in _clauses(reading):
        while q < len(quotes) and quotes[q].last < begin:
            q += 1
        if q < len(quotes) and quotes[q].first <= begin:
            continue
        start = _start(scene, begin, end)
        if start is None:
            continue
        stop = _stop(scene, start, end)
        if stop is None:
            continue
        head = head_of(scene, (start, stop))
        if head.form == "body" or (head.form != "persons" and head.determiner and _counts(head)):
            scene.mention(start, stop, body_entity(scene, head), "subject")


def _clauses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the sentences, cut behind colons and semicolons."""
    low = reading.words.lower
    for begin, end in reading.sentences:
        start = begin
        for mark in (":", ";"):
            if mark in low[begin:end]:
                k = low.index(mark, begin, end)
                yield start, k
                start = k + 1
                break
        if start < end:
            yield start, end


def body_entity(scene: Scene, head: Head) -> int:
    """Return the entity of a body, the same for each of its mentions."""
    key = head.name.casefold()
    entity = scene.bodies.get(key)
    if entity is None:
        entity = scene.bodies[key] = scene.add(entity_of(head))
    return entity


def body_before(scene: Scene, head: Head, word: int) -> int | None:
    """Return the latest body, document or group that a definite description takes up."""
    bare = head.definite and " " not in head.name and head.number == "s"
    any_source = head.kind == "anonymous" and (head.demonstrative or bare)  # « cette source », « selon la source »
    size = head.name.count(" ")
    plain = head.number == "s" and head.name.islower() and size < (3 if head.noun in anaphora().parties else 2)
    any_body = plain and head.noun in anaphora().bodies
    any_document = plain and head.noun in anaphora().documents
    rest = {low for low in head.words if len(low) > 3 and masculine(low) != head.noun} - _SAME
    other = bool(rest) and not head.countries  # « l'agence météo » is not just any agency
    any_body = any_body and not other
    at = scene.before(word)
    named = _named_before(scene, head.noun, word) if any_body and not any_source else None
    if named is not None:
        return named
    for mention in reversed(scene.mentions[max(0, at - 40) : at]):
        entity = scene.entities[mention.entity]
        unnamed = entity.kind == "person" and any_source
        if (entity.kind in _PERSONS and not unnamed) or entity.members or entity.number != head.number:
            continue
        if head.noun and head.noun == entity.noun and rest <= entity.nouns:
            return mention.entity
        if head.demonstrative and entity.kind == head.kind and head.kind and not rest:
            return mention.entity
        spoke = mention.role in ("speaker", "aside", "subject")
        if any_source and spoke:
            return mention.entity
        if any_document and entity.kind == "document":
            return mention.entity
        if any_body and spoke and entity.kind in _BODIES and (not entity.gender or entity.gender == head.gender):
            return mention.entity
    return None


def _qualifies(low: str) -> bool:
    """Say whether a word can be an adjective between a noun and a name."""
    classes, flags = grammar(), verb_forms().get(low, 0)
    closed = low in classes.prepositions or low in classes.contracted or low in classes.avoir or low in classes.etre
    return not closed and not (flags & FINITE and not flags & (AMBIGUOUS | RATHER_OTHER))


def _named_before(scene: Scene, noun: str, word: int) -> int | None:
    """Return the body that the text has named with ``noun`` (« l'hebdomadaire kényan *Le Matin* »), or None."""
    low, forms = scene.reading.words.lower, scene.reading.words.forms
    for k in range(word - 1, max(0, word - _NAMED), -1):
        if low[k] != noun or low[k - 1] not in ("le", "la", "l'", "du", "au"):
            continue
        end = k + 1
        while end <= min(word - 1, k + 2) and forms[end][0].islower() and _qualifies(low[end]):
            end += 1
        start = end
        while end < word and forms[end][0].isupper():
            end += 1
        if end > start:
            head = head_of(scene, (k if low[k - 1] in ("du", "au") else k - 1, end))
            return body_entity(scene, head) if head.form != "persons" else None
    return None


def entity_of(head: Head) -> Entity:
    """Return a new entity for what a phrase describes."""
    nouns = set(head.words)
    if head.noun:
        nouns.add(head.noun)
    kind = head.kind or ("person" if head.type == "person" else "group")
    return Entity(
        " ".join(head.name.split()),  # a description may run over a line break
        head.type,
        head.gender,
        head.number,
        countries=set(head.countries),
        nouns=nouns,
        kind=kind,
        noun=head.noun,
    )


def _counts(head: Head) -> bool:
    return head.kind in _KINDS and (head.kind != "person" or head.number == "p" or head.determiner in _INDEFINITE)


def _start(scene: Scene, begin: int, end: int) -> int | None:
    """Return where a subject that may be a body starts: at the sentence's start or behind its first comma."""
    low, forms = scene.reading.words.lower, scene.reading.words.forms
    classes, nouns = grammar(), source_nouns()
    k = begin
    if low[k] == "quant" and k + 3 < end:
        return begin + 1 if low[begin + 1] in ("au", "aux") else begin + 2
    if low[k] not in classes.determiners and not (k + 1 < end and low[k] == "des"):
        k = next((i + 1 for i in range(begin, min(end, begin + _OPENING)) if low[i] == ","), begin)
    if k + 2 >= end or k in scene.names or k in scene.titles:
        return None
    if k + 1 in scene.titles:
        unheld = low[k] in _INDEFINITE and not scene.titles[k + 1][1].people  # « Un porte-parole de l'armée »
        return k if unheld else None
    for i in (k + 1, k + 2) if low[k] in classes.determiners else (k,):
        noun = nouns.get(low[i]) or nouns.get(forms[i])
        named = (forms[i][0].isupper() and i > begin) or lower_case_body(low[i]) is not None
        if (noun is not None and noun.kind in _KINDS) or named or i == begin:
            return None if i in scene.names else k
    return None


def _stop(scene: Scene, start: int, end: int) -> int | None:
    """Return one past the subject: a finite verb or the clitic before it must follow."""
    low = scene.reading.words.lower
    forms, classes = verb_forms(), grammar()
    perhaps = None  # a form that is a verb as often as a noun: « Le cabinet *compte* sur … »
    for k in range(start + 1, min(end, start + _LONGEST)):
        word = low[k]
        if perhaps is not None and (word in classes.prepositions or word in classes.contracted) and word not in _OF:
            return perhaps
        if word == "," and start >= 2 and low[start - 1] in ("quant", "à") and "quant" in low[start - 2 : start]:
            return k
        if k in scene.names or not (word[0].isalnum() or word == "'"):
            return None
        if word in classes.avoir or word in classes.etre or (word in _CLITICS and word != "en"):
            if word == "l'" and low[k - 1] in classes.prepositions:
                continue
            return k
        flags = forms.get(word, 0)
        if flags & FINITE and not flags & (AMBIGUOUS | RATHER_OTHER):
            return k
        if flags & FINITE and k > start + 1 and low[k - 1] in source_nouns():
            perhaps = k
        if word in classes.relatives:
            return None
    return None
