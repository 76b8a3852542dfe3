"""Who and what a text has brought up: entities, and where each is mentioned, as resolution walks over them.

Takes a Reading, the people and the political titles of a text; gives a :class:`Scene` that resolution adds to as it
goes: speakers become mentions too, and a source that is no known person becomes an entity of its own.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from frpolnlp.annotations.names import Person
from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.speech.anaphora import anaphora, masculine
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.speech_lexicon.verbs import (
    AMBIGUOUS,
    FINITE,
    PAST_PARTICIPLE,
    PRESENT_PARTICIPLE,
    RATHER_OTHER,
    verb_forms,
)
from frpolnlp.text.reading import Reading

#: how many words around a name say what its bearer is (« X, chercheur à … », « l'économiste X »)
_BEFORE, _BEHIND = 7, 10
_BORDERS = frozenset(
    (",", ";", ":", ".", "!", "?", "(", ")", "«", "»", '"', "\n", "qui", "que", "a", "ont", "et", "mais")
)
_ARTICLES = {"le": "m", "un": "m", "ce": "m", "cet": "m", "la": "f", "une": "f", "cette": "f"}
_COPULAS = frozenset((",", "(", "est", "était"))


@dataclass(slots=True)
class Entity:
    """Somebody or something that can speak.

    Attributes:
        name: The name that a speaker gets.
        type: As in a Speaker: person, organisation, government, document, group or anonymous.
        gender: ``m``, ``f`` or empty.
        number: ``s`` or ``p``.
        person: The id of the person, or None.
        members: The entities of a coordination (« X et Y »), by index.
        countries: Codes of the countries it belongs to.
        nouns: Lower-case words that the text calls it by.
        kind: Kind of its head noun (``speech_lexicon.nouns.SOURCE_KINDS``), ``name`` for a person who is named.
        titled: Whether the text gives it an office.
        noun: The head noun of its description, masculine.
    """

    name: str
    type: str
    gender: str = ""
    number: str = "s"
    person: str | None = None
    members: tuple[int, ...] = ()
    countries: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    kind: str = "name"
    titled: bool = False
    noun: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Where an entity is mentioned: its first word, one past its last, and the part that it plays there.

    ``role`` is ``subject`` (the first free phrase of its sentence), ``free``, ``governed`` (behind a preposition),
    ``speaker``, ``aside`` (the source of a *selon*) or ``quoted`` (inside a quote).
    """

    word: int
    end: int
    entity: int
    role: str
    sentence: int


@dataclass(slots=True)
class Scene:
    """The entities and mentions of a text, and indexes to them by word."""

    reading: Reading
    entities: list[Entity]
    mentions: list[Mention]
    #: first word of a person's name -> (one past its last word, entity)
    names: dict[int, tuple[int, int]]
    #: first word of a title -> (one past its last word, the title)
    titles: dict[int, tuple[int, PoliticalTitle]]
    #: first word of the name of a holder -> first word of the title that stands beside it, before the name
    titled: dict[int, int]
    by_person: dict[str, int]
    #: name of a body in lower case -> its entity
    bodies: dict[str, int]

    def add(self, entity: Entity) -> int:
        """Add an entity and return its index."""
        self.entities.append(entity)
        return len(self.entities) - 1

    def mention(self, word: int, end: int, entity: int, role: str) -> None:
        """Add a mention where it belongs in the text, in place of the entity's within it; an aside changes none."""
        begin, stop = self.before(word), self.before(end)
        if role == "aside" and any(old.entity == entity for old in self.mentions[begin:stop]):
            return
        self.mentions[begin:stop] = [old for old in self.mentions[begin:stop] if old.entity != entity]
        insort(self.mentions, Mention(word, end, entity, role, self.reading.sentence_of(word)))

    def forget(self, span: tuple[int, int], entities: tuple[int, ...]) -> None:
        """Take back that a title inside ``span`` meant somebody else than ``entities``."""
        begin, end = self.before(span[0]), self.before(span[1])
        here = self.mentions[begin:end]
        self.mentions[begin:end] = [m for m in here if m.word not in self.titles or m.entity in entities]

    def before(self, word: int) -> int:
        """Return how many mentions start before ``word``."""
        return bisect_left(self.mentions, word, key=lambda mention: mention.word)


def set_scene(reading: Reading, people: Sequence[Person], titles: Sequence[PoliticalTitle]) -> Scene:
    """Return the scene of a text before anybody has spoken."""
    scene = Scene(reading, [], [], {}, {}, {}, {}, {})
    places: list[tuple[int, int, int]] = []  # first word, one past the last, entity
    for person in people:
        entity = scene.add(
            Entity(
                person.name,
                "person",
                person.gender or "",
                person=person.id,
                countries={person.country} if person.country else set(),
            )
        )
        scene.by_person[person.id] = entity
        for span in person.mentions:
            first, end = reading.words_of(span.start, span.end)
            scene.names[first] = (end, entity)
            places.append((first, end, entity))
    for title in titles:
        first, end = reading.words_of(title.start, title.end)
        scene.titles[first] = (end, title)
        _read_title(scene, title, first, end, places)
    places.sort()
    _describe(scene, places)
    _place(scene, places)
    return scene


def _read_title(scene: Scene, title: PoliticalTitle, first: int, end: int, places: list[tuple[int, int, int]]) -> None:
    """Tell the holders of a title what it says of them; make a bare one a mention of its person."""
    held = [scene.by_person[p] for p in title.people if p in scene.by_person]
    for holder in title.holders:
        begin, _ = scene.reading.words_of(holder.start, holder.end)
        if begin >= end:
            scene.titled[begin] = min(first, scene.titled.get(begin, first))
    low = scene.reading.words.lower
    words = low[first:end]
    gender = title.gender if title.gender in ("m", "f") else _ARTICLES.get(low[first - 1] if first else "", "")
    told = told_countries(title)
    for i, entity in enumerate(held if title.holders else ()):
        one = scene.entities[entity]
        if title.number == "s":
            if not one.gender and len(held) == 1:
                one.gender = gender
            if title.role != "civility":
                one.nouns.update(words)
                one.titled = True
        if len(held) == 1:
            one.countries.update(told)
        elif len(held) == len(told):
            one.countries.add(told[i])
    if len(held) == 1 and not title.holders:
        places.append((first, end, held[0]))


def told_countries(title: PoliticalTitle) -> list[str]:
    """Return the countries that the words of a title give, not those that the text lends it."""
    told = zip(title.jurisdictions, title.evidence, strict=False)
    return [code.split("-")[0] for code, evidence in told if evidence != "discourse"]


def _describe(scene: Scene, places: list[tuple[int, int, int]]) -> None:
    """Collect the words that stand around each name: what the text calls its bearer."""
    reading = scene.reading
    low, forms = reading.words.lower, reading.words.forms
    for first, end, entity in places:
        one = scene.entities[entity]
        nouns = one.nouns
        begin, stop = reading.sentences[reading.sentence_of(first)]
        comma = first > begin and low[first - 1] == ","
        for i in range(first - 1 - comma, max(begin, first - _BEFORE) - 1, -1):
            if low[i] in _BORDERS:
                break
            if low[i] == forms[i] and len(low[i]) > 2:
                nouns.add(low[i])
        if not one.gender:
            one.gender = _gender_beside(low, first, end, begin, stop)
        if end < stop and low[end] in _COPULAS:
            for i in range(end + 1, min(stop, end + _BEHIND)):
                if low[i] in _BORDERS:
                    break
                if low[i] == forms[i] and len(low[i]) > 2:
                    nouns.add(low[i])


def _gender_beside(low: list[str], first: int, end: int, begin: int, stop: int) -> str:
    """Return the gender that an article beside a name gives (« le berger X », « X, une voisine »), or none."""
    if first - 2 >= begin and is_person_noun(low[first - 1]):
        return _ARTICLES.get(low[first - 2], "")
    if end + 2 < stop and low[end] == "," and is_person_noun(low[end + 2]):
        return _ARTICLES.get(low[end + 1], "")
    return ""


def _place(scene: Scene, places: list[tuple[int, int, int]]) -> None:
    """Write the mentions, each with the part that it plays; pairs of names make an entity too."""
    reading = scene.reading
    quotes = [quote for quote in reading.quotes if quote.depth == 0]
    q = 0
    last = -1  # the sentence that has its subject
    before: tuple[int, int, int] | None = None
    for first, end, entity in places:
        while q < len(quotes) and quotes[q].last < first:
            q += 1
        sentence = reading.sentence_of(first)
        if q < len(quotes) and quotes[q].first <= first:
            role = "quoted"
        elif governed(scene, first):
            role = "governed"
        elif sentence != last:
            role, last = "free" if _verb_before(scene, sentence, first) else "subject", sentence
        else:
            role = "free"
        if (
            before is not None
            and phrase_start(scene, first) == before[1] + 1
            and reading.words.lower[before[1]] == "et"
        ):
            pair = Entity("", "group", number="p", members=(before[2], entity))
            genders = {scene.entities[e].gender for e in pair.members}
            pair.gender = genders.pop() if len(genders) == 1 else ("m" if "m" in genders else "")
            scene.mentions.append(Mention(before[0], end, scene.add(pair), role, sentence))
        scene.mentions.append(Mention(first, end, entity, role, sentence))
        before = (first, end, entity)
    scene.mentions.sort()


def phrase_start(scene: Scene, first: int, floor: int = 0) -> int:
    """Return the first word of the noun phrase whose name starts at ``first``: civility, title and determiner in."""
    low = scene.reading.words.lower
    lists = anaphora()
    k = first
    while k > floor:
        title = scene.titled.get(k, k) if k == first else k
        if title < k and title >= floor:
            k = title
            continue
        word = low[k - 1]
        if word in lists.civilities or word in lists.openers or word in lists.status:
            k -= 1
            continue
        break
    return k


def governed(scene: Scene, first: int) -> bool:
    """Say whether the noun phrase of the name at ``first`` stands behind a preposition."""
    k = phrase_start(scene, first)
    low = scene.reading.words.lower
    classes = grammar()
    if k == first and k > 1 and is_person_noun(low[k - 1]):  # « de l'actrice X »
        k = phrase_start(scene, k - 1)
    if k == 0 or (k > 1 and low[k - 2] == "quant"):  # « Quant à X, il … »
        return False
    return low[k - 1] in classes.prepositions or low[k - 1] in classes.contracted


def is_person_noun(low: str) -> bool:
    """Say whether a word names what a person is (« actrice »)."""
    noun = source_nouns().get(low)
    return (noun is not None and noun.kind == "person") or masculine(low) != low


def _verb_before(scene: Scene, sentence: int, word: int) -> bool:
    """Say whether a finite verb stands before ``word`` in its sentence."""
    low = scene.reading.words.lower
    forms, classes = verb_forms(), grammar()
    begin = scene.reading.sentences[sentence][0]
    if forms.get(low[begin], 0) & (PAST_PARTICIPLE | PRESENT_PARTICIPLE) and "," not in low[begin:word]:
        return True  # « Interrogé sur X, il … »
    for k in range(begin, word):
        one = low[k]
        if one in classes.avoir or one in classes.etre:
            return True
        flags = forms.get(one, 0)
        if flags & FINITE and not flags & (AMBIGUOUS | RATHER_OTHER | PAST_PARTICIPLE):
            return True
    return False
