"""Who may be meant by a pronoun, by a noun that points back, or by nothing at all: candidates and what speaks for each.

Takes a Scene, the place of an anaphor and what it demands; gives for each candidate entity numbers by the names of
:data:`FEATURES`, the same for the rules and for the learned ranker.
"""

from dataclasses import dataclass
from math import log

from frpolnlp.speech.anaphora import anaphora, masculine
from frpolnlp.speech.found import Span
from frpolnlp.speech.scene import Entity, Mention, Scene

#: what is asked of a candidate; ``d_`` features are of descriptions
#: alone, those with ``nobody`` of the choice that nobody of the text is meant
FEATURES = (
    "same_sentence",
    "same_sentence_governed",
    "one_back",
    "two_back",
    "farther",
    "quoted_only",
    "subject",
    "speaker",
    "governed",
    "focus",
    "last_speaker",
    "last_speaker_near",
    "speaker_before",
    "most_recent",
    "gender_known",
    "collective",
    "often",
    "same_paragraph",
    "clitic_last_speaker",
    "clitic_recent",
    "pronoun_subject",
    "null_last_speaker",
    "null_focus",
    "ahead",
    "d_noun",
    "d_wider",
    "d_country",
    "d_country_clash",
    "d_general",
    "d_last_speaker",
    "d_recent",
    "d_far",
    "d_words",
    "d_other",
    "d_other_office",
    "d_title",
    "d_title_generic",
    "d_title_vague",
    "document",
    "latter_recent",
    "latter_subject",
    "nobody",
    "nobody_complement",
    "nobody_status",
    "nobody_demonstrative",
    "nobody_general",
    "nobody_title",
    "nobody_indefinite",
    "nobody_country",
)
_TITLES = {"": "d_title", "generic": "d_title_generic", "vague": "d_title_vague"}
#: values by the names in FEATURES; what is missing is 0
Features = dict[str, float]
#: a candidate and its features
Row = tuple[int, Features]
#: stands for nobody of the text among the candidates
NOBODY = -1
#: how many mentions back, and how many sentences, an antecedent is looked for
_MENTIONS, _SENTENCES = 60, 40
#: how far ahead, in sentences, a name may follow its pronoun where nothing came before
_AHEAD = 3


@dataclass(slots=True)
class Anaphor:
    """What is looked for.

    Attributes:
        word: The first word of the attribution: antecedents come before it.
        shape: ``clitic`` (*-t-il*), ``pronoun``, ``latter`` (*celui-ci*), ``null`` or ``description``.
        gender: ``m``, ``f`` or empty.
        number: ``s``, ``p`` or empty.
        noun: The head noun of a description, masculine.
        words: All words of a description.
        countries: Codes that a description gives.
        kinds: Kinds of entity that may be meant; empty for any.
        known: Entities that hold the office, where the description is a title.
        vagueness: ``generic`` where that office is of no certain kind (« le dirigeant turc »), ``vague`` where it tells
            no country either (« le dirigeant populiste »).
        barred: Entities that the description names beside its head (« ce soutien de X »).
        complement: Whether the noun has a complement (« le chef de l'État »).
        said: What was said, as words: who is first named there is somebody else.
        nobody: The features of the choice that nobody of the text is meant; empty where somebody must be.
    """

    word: int
    shape: str
    gender: str = ""
    number: str = ""
    noun: str = ""
    words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    known: frozenset[int] = frozenset()
    vagueness: str = ""
    barred: frozenset[int] = frozenset()
    complement: bool = False
    nobody: tuple[str, ...] = ()
    said: tuple[Span, ...] = ()


def candidates(scene: Scene, anaphor: Anaphor, spoke: list[tuple[int, tuple[int, ...]]]) -> list[Row]:
    """Return ``(entity, features)`` of each entity that agrees with ``anaphor``, the most recent first.

    Args:
        scene: The entities and mentions so far.
        anaphor: What is looked for.
        spoke: ``(word, entities)`` of the attributions before, in order.
    """
    at = scene.before(anaphor.word)
    here = scene.reading.sentence_of(anaphor.word)
    latest: dict[int, Mention] = {}
    fallback: dict[int, Mention] = {}
    count: dict[int, int] = {}
    for mention in reversed(scene.mentions[max(0, at - _MENTIONS) : at]):
        if here - mention.sentence > _SENTENCES:
            break
        entity = mention.entity
        if entity in anaphor.barred:
            continue
        count[entity] = count.get(entity, 0) + 1
        if entity in latest:
            continue
        if mention.role == "quoted":
            fallback.setdefault(entity, mention)
        elif agrees(scene.entities[entity], anaphor):
            latest[entity] = mention
    for entity, mention in fallback.items():
        if entity not in latest and agrees(scene.entities[entity], anaphor):
            latest[entity] = mention
    for entity in anaphor.known - latest.keys():
        if agrees(scene.entities[entity], anaphor):
            latest[entity] = fallback.get(entity) or next(m for m in scene.mentions if m.entity == entity)
    if not latest:
        for mention in scene.mentions[at : at + 12]:
            if mention.sentence - here > _AHEAD:
                break
            inside = any(a <= mention.word < b for a, b in anaphor.said)
            if not inside and agrees(scene.entities[mention.entity], anaphor):
                latest.setdefault(mention.entity, mention)
    last = spoke[-1] if spoke else (0, ())
    earlier = spoke[-2][1] if len(spoke) > 1 else ()
    near = here - scene.reading.sentence_of(last[0]) <= 1
    line = _line_start(scene, anaphor.word)
    found = []
    for rank, (entity, mention) in enumerate(latest.items()):
        distance = abs(here - mention.sentence)
        values = _features(scene, anaphor, mention, distance, rank, entity in last[1], near, entity in earlier)
        values["often"] = log(1 + count.get(entity, 0)) / 3
        values["same_paragraph"] = float(mention.word >= line)
        values["ahead"] = float(mention.word >= anaphor.word)
        found.append((entity, values))
    if anaphor.nobody:
        found.append((NOBODY, dict.fromkeys(anaphor.nobody, 1.0)))
    return found


def agrees(entity: Entity, anaphor: Anaphor) -> bool:
    """Say whether gender, number and kind of an entity allow it to be meant."""
    if anaphor.gender and entity.gender and anaphor.gender != entity.gender:
        return False
    if anaphor.number and entity.number != anaphor.number:
        return False
    return not anaphor.kinds or entity.kind in anaphor.kinds


def _features(
    scene: Scene, anaphor: Anaphor, mention: Mention, distance: int, rank: int, last: bool, near: bool, earlier: bool
) -> Features:
    entity = scene.entities[mention.entity]
    role = mention.role
    top = role in ("subject", "speaker")
    focus = top and distance <= 1
    values = {
        "same_sentence": float(distance == 0),
        "same_sentence_governed": float(distance == 0 and role == "governed"),
        "one_back": float(distance == 1),
        "two_back": float(distance == 2),
        "farther": min(distance, 12) / 12,
        "quoted_only": float(role == "quoted"),
        "subject": float(role == "subject"),
        "speaker": float(role == "speaker"),
        "governed": float(role == "governed"),
        "focus": float(focus),
        "last_speaker": float(last),
        "last_speaker_near": float(last and near),
        "speaker_before": float(earlier),
        "most_recent": float(rank == 0),
        "gender_known": float(bool(anaphor.gender and entity.gender)),
        "collective": float(entity.kind not in ("name", "person")),
        "document": float(entity.kind in ("document", "group") and not entity.members),
    }
    if anaphor.shape == "clitic":
        values["clitic_last_speaker"] = float(last)
        values["clitic_recent"] = float(rank == 0)
    elif anaphor.shape == "pronoun":
        values["pronoun_subject"] = float(top)
    elif anaphor.shape == "latter":
        values["latter_recent"] = float(rank == 0)
        values["latter_subject"] = float(top)
    elif anaphor.shape == "null":
        values["null_last_speaker"] = float(last)
        values["null_focus"] = float(focus)
    else:
        _describe(values, anaphor, entity)
        known = mention.entity in anaphor.known
        fits = known or values["d_noun"] or values["d_wider"] or values["d_general"]
        values["d_other"] = float(not fits and entity.titled)
        values["d_other_office"] = float(not fits and entity.titled and "nobody_title" in anaphor.nobody)
        if known:
            values[_TITLES[anaphor.vagueness]] = 1.0
        values["d_last_speaker"] = float(last)
        values["d_recent"] = float(rank == 0)
        values["d_far"] = min(distance, 12) / 12
    return values


def _describe(values: Features, anaphor: Anaphor, entity: Entity) -> None:
    """Add how well a description fits what the text has said of an entity."""
    noun = anaphor.noun
    known = {masculine(word) for word in entity.nouns}
    wider = anaphora().wider.get(noun, ())
    shared = sum(len(word) > 3 for word in anaphor.words & entity.nouns)
    told = noun in known and (shared > 1 or not anaphor.complement or noun not in anaphora().general)
    values["d_noun"] = float(told)
    values["d_wider"] = float(noun not in known and any(all(w in known for w in one) for one in wider))
    values["d_words"] = float(shared > 1)
    values["d_general"] = float(noun in _general())
    if anaphor.countries and entity.countries:
        match = bool(anaphor.countries & entity.countries)
        values["d_country"], values["d_country_clash"] = float(match), float(not match)


def _general() -> frozenset[str]:
    words = anaphora()
    return words.general | words.bare_men | words.bare_women | words.concerned


def _line_start(scene: Scene, word: int) -> int:
    """Return the first word of the paragraph of ``word``."""
    before = scene.reading.words.forms[max(0, word - 300) : word]
    before.reverse()
    return word - (before.index("\n") if "\n" in before else len(before))
