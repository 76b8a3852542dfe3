"""From sources to entities: a walk over the attributions in the order of the text, each with what came before it.

Takes a Scene and Found values; gives a :class:`Resolution` for each: who is meant, how sure that is, and why.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.speech.anaphora import anaphora
from frpolnlp.speech.candidates import NOBODY, Anaphor, Row, candidates
from frpolnlp.speech.found import Found, Span
from frpolnlp.speech.head import Head
from frpolnlp.speech.heads import head_of
from frpolnlp.speech.nesting import nested_in
from frpolnlp.speech.ranker import Scorer, probabilities
from frpolnlp.speech.scene import Entity, Scene, told_countries
from frpolnlp.speech.subjects import add_subjects, body_before, body_entity, entity_of

_PERSONS = frozenset(("name", "person"))
#: what must be left between the best and the next for a pronoun to be taken as resolved
_MARGIN = 0.02
#: how many sentences back the two are looked for of whom one is « le premier », and among how many mentions
_PAIR, _MENTIONS = 4, 40
#: the margin from which a pronoun tells the gender of a person of whom nothing else did
_SURE = 0.6
#: what stands behind an *il* that is nobody
_IMPERSONAL = frozenset("faut fallait faudra faudrait y s' est était semble semblait reste convient n'".split())
#: constructions whose content holds what others said
_REPORTING = frozenset(("que_clause", "selon", "incise"))
#: determiners of a member of a list, and kinds of those that can be one
_DEFINITE = frozenset(("le", "la", "l'", "les", "un", "une", "son", "sa", "ses", "plusieurs"))
_SPEAKING = frozenset(("organisation", "government", "group", "person", "document", "account"))
_OF = frozenset(("de", "d'", "du", "des"))
_SINGULAR = frozenset(("le", "la", "l'", "un", "une", "son", "sa"))
_SUBJECTS = frozenset(("il", "elle", "ils", "elles"))


@dataclass(slots=True)
class Resolution:
    """Who is meant by a source: entities, a reason code where nobody is, how sure it is (0 to 1), and why."""

    entities: tuple[int, ...]
    unresolved: str | None
    margin: float
    reason: str


class Walk:
    """Resolves the attributions of one text, in its order; what is resolved serves those behind it."""

    def __init__(self, scene: Scene, score: Scorer) -> None:
        self.scene = scene
        self.score = score
        self.spoke: list[tuple[int, tuple[int, ...]]] = []
        self._done: dict[int, Resolution] = {}
        self._names: dict[str, int] = {}
        self._pronouns: list[int] = []
        self._interview = False
        self._quoted: tuple[int, ...] = ()
        self._around: dict[int, Found] = {}
        self._quotes = [quote for quote in scene.reading.quotes if quote.depth == 0]

    def run(self, found: Sequence[Found]) -> list[Resolution]:
        """Return the resolution of each of ``found``."""
        add_subjects(self.scene)
        self._pronouns = self._other_pronouns(found)
        self._around = {
            id(one): found[holder]
            for one, holder in zip(found, nested_in(found), strict=True)
            if holder is not None and found[holder].construction in _REPORTING
        }
        for one in sorted(found, key=_anchor):
            self._read_pronouns(_anchor(one))
            self._resolve(one)
        return [self._done[id(one)] for one in found]

    def _other_pronouns(self, found: Sequence[Found]) -> list[int]:
        """Return the subject pronouns outside quotes that are no sources, the last first."""
        reading = self.scene.reading
        sources = {one.source[0] for one in found if one.source}
        low = reading.words.lower
        at = [i for i, word in enumerate(low) if word in _SUBJECTS and i not in sources]
        quotes = self._quotes
        kept, q = [], 0
        for i in at:
            while q < len(quotes) and quotes[q].last < i:
                q += 1
            quoted = q < len(quotes) and quotes[q].first <= i
            if not quoted and (low[i] != "il" or low[i + 1 : i + 2] not in ([w] for w in _IMPERSONAL)):
                kept.append(i)
        return kept[::-1]

    def _read_pronouns(self, word: int) -> None:
        """Make the pronouns before ``word`` mentions of whom they mean."""
        while self._pronouns and self._pronouns[-1] < word:
            at = self._pronouns.pop()
            gender, number = anaphora().pronouns[self.scene.reading.words.lower[at]]
            rows = candidates(self.scene, Anaphor(at, "pronoun", gender, number), self.spoke)
            if rows:
                scores = self.score([values for _, values in rows])
                best = max(range(len(scores)), key=scores.__getitem__)
                self.scene.mention(at, at + 1, rows[best][0], "subject")

    def _resolve(self, one: Found) -> Resolution:
        done = self._done.get(id(one))
        if done is not None:
            return done
        self._done[id(one)] = Resolution((), "no_antecedent", 0.0, "")  # a circle of controllers ends here
        result = self._of(one)
        self._done[id(one)] = result
        if result.entities:
            at = _anchor(one)
            place = one.source or one.cue or one.content[0]
            self.scene.forget(place, result.entities)
            aside = one.construction in ("selon", "nominal") or one.source_type == "relative"
            role = "aside" if aside else "speaker"
            for entity in result.entities:
                if len(result.entities) == 1 or self.scene.entities[entity].number == "s":
                    self.scene.mention(place[0], place[1], entity, role)  # « ils » are all of them
            if len(result.entities) > 1:
                self.scene.mention(place[0], place[1], self._pair(result.entities), "speaker")
            if one.construction == "no_cue" and self._persons(result.entities):
                self._quoted = result.entities
            aside = one.source_type == "relative" or (role == "aside" and not self._persons(result.entities))
            if not aside and not self._inside_a_quote(one) and not self._reported(one):
                self.spoke.append((at, result.entities))
        return result

    def _of(self, one: Found) -> Resolution:
        if one.construction == "no_cue" and one.source is None:
            asked = self._answer(one)
            if asked:
                return Resolution(asked, None, 0.6, "speaker of the verb before")
        if one.controller is not None and one.source_type in ("control", "shared", "none"):
            other = self._resolve(one.controller)
            if other.entities:
                return Resolution(other.entities, other.unresolved, other.margin, "speaker of the verb before")
        if one.source is not None:
            return self._source(one, one.source)
        if one.matrix is not None and self._speaks(one.matrix):
            return self._source(one, one.matrix)
        return self._anaphor(one, Anaphor(one.start, "null", number=""), Head("pronoun"))

    def _answer(self, one: Found) -> tuple[int, ...]:
        """Return who answers in an interview: a quoted paragraph behind a question goes to whom the text quoted so."""
        forms = self.scene.reading.words.forms
        k = one.content[0][0] - 1
        while k > 0 and forms[k] == "\n":
            k -= 1
        if k < 0 or k + 1 == one.content[0][0] or (forms[k] != "?" and not self._interview):
            return ()
        self._interview = self._interview or bool(self._quoted)
        return self._quoted

    def _speaks(self, span: Span) -> bool:
        """Say whether a phrase that controls a participle can speak: a person, a body, no thing."""
        head = head_of(self.scene, span)
        return head.form != "noun" or head.kind not in ("group", "document", "") or head.type == "person"

    def _source(self, one: Found, span: Span) -> Resolution:
        head = head_of(self.scene, span)
        listed = head.form in ("body", "noun", "title") and one.number != "s"
        several = self._several(span, plural=one.number == "p") if listed else []
        if len(several) > 1:
            parts = [self._source(one, part) for part in several]
            every = tuple(dict.fromkeys(entity for part in parts for entity in part.entities))
            unresolved = next((part.unresolved for part in parts if part.unresolved), None)
            return Resolution(every, unresolved, min(part.margin for part in parts), parts[0].reason)
        if head.form == "persons":
            return Resolution(tuple(head.persons), None, 1.0, "named in the source")
        if head.form == "pronoun":
            return self._pronoun(one, head, span)
        if head.form == "name" and head.type == "person":
            return Resolution((self._named(head),), None, 0.9, "name in the source")
        if head.form == "body":
            bodies = [head, *head.also]
            return Resolution(tuple(body_entity(self.scene, h) for h in bodies), None, 1.0, "body in the source")
        if head.form == "title" and head.title is not None and head.number == "p":
            known = tuple(self.scene.by_person[p] for p in head.title.people if p in self.scene.by_person)
            if len(known) > 1:
                return Resolution(known, None, 0.8, "holders of the title")
        return self._description(one, head, span)

    def _several(self, span: Span, *, plural: bool) -> list[Span]:
        """Return the members of a list of bodies (« le ministère, la NSA et le FBI »); empty for another phrase.

        Where no ``plural`` verb says that there are several, a complement may hold the list (« le forum de A et B »).
        """
        low, forms = self.scene.reading.words.lower, self.scene.reading.words.forms
        parts, start, depth, joined = [], span[0], 0, False
        for k in range(span[0] + 1, span[1] - 1):
            depth += (low[k] == "(") - (low[k] == ")")
            opens = low[k + 1] in _DEFINITE or (forms[k + 1][0].isupper() and forms[k - 1] != "&")
            if depth or low[k] not in (",", "et") or not opens or k <= start:
                continue
            parts.append((start, k))
            start, joined = k + 1, joined or low[k] == "et"
        parts.append((start, span[1]))
        first = low[parts[0][0] : parts[0][1]]
        inner = "par" in first or not (plural or _OF.isdisjoint(first))
        heads = [head_of(self.scene, part) for part in parts] if joined and not inner else []
        speaking = all(head.form == "body" or (head.kind in _SPEAKING and head.determiner) for head in heads)
        return parts if heads and speaking else []

    def _pronoun(self, one: Found, head: Head, span: Span) -> Resolution:
        gender, number = head.pronoun
        low = self.scene.reading.words.lower[span[0]]
        if low in ("on", "-on", "-t-on"):
            return self._new(head, "impersonal")
        if low.startswith(("celui", "celle", "ceux")):
            return self._anaphor(one, Anaphor(span[0], "latter", gender, number), head)
        shape = "clitic" if low.startswith("-") or one.construction == "incise" else "pronoun"
        barred = self._spoken_to(one)
        return self._anaphor(
            one, Anaphor(min(one.start, span[0]), shape, gender, number, barred=barred, said=tuple(one.content)), head
        )

    def _spoken_to(self, one: Found) -> frozenset[int]:
        """Return the persons whom an attribution names as addressees: nobody speaks to themselves."""
        names = self.scene.names
        return frozenset(names[k][1] for k in range(*one.addressee or (0, 0)) if k in names)

    def _description(self, one: Found, head: Head, span: Span) -> Resolution:
        title = head.title
        known = self._holders(title) if title else frozenset()
        words = anaphora()
        one_of_two = self._one_of_two(span)
        if one_of_two is not None:
            return Resolution((one_of_two,), None, 0.6, "antecedent in the text")
        if head.latter:
            return self._anaphor(one, Anaphor(span[0], "latter", head.gender, head.number), head)
        if head.kind == "person" and head.number == "s" and (head.definite or known):
            asked = {
                "nobody": True,
                "nobody_complement": head.complement,
                "nobody_status": bool(head.words & words.status),
                "nobody_demonstrative": head.demonstrative,
                "nobody_general": head.noun in words.general,
                "nobody_title": title is not None,
                "nobody_indefinite": not head.definite,
                "nobody_country": bool(head.countries),
            }
            concerned = bool(head.words & words.concerned)
            anaphor = Anaphor(
                min(one.start, span[0]),
                "description",
                head.gender,
                "s",
                head.noun,
                head.words,
                frozenset(head.countries),
                _PERSONS,
                known,
                _vagueness(title),
                self._spoken_to(one).union(self.scene.names[k][1] for k in range(*span) if k in self.scene.names),
                head.complement,
                () if concerned else tuple(name for name, holds in asked.items() if holds),
                tuple(one.content),
            )
            return self._anaphor(one, anaphor, head)
        if head.definite or head.demonstrative:
            earlier = body_before(self.scene, head, span[0])
            if earlier is not None:
                return Resolution((earlier,), None, 0.9, "description of a body before")
        return self._new(head, None)

    def _one_of_two(self, span: Span) -> int | None:
        """Return whom « le premier » or « le second » means of the two that an earlier sentence names, or None."""
        words, low = anaphora(), self.scene.reading.words.lower
        word = low[span[1] - 1]
        if span[1] != span[0] + 2 or low[span[0]] not in _SINGULAR or not (word in words.former or word in words.other):
            return None
        here = self.scene.reading.sentence_of(span[0])
        at = self.scene.before(span[0])
        for sentence in range(here - 1, max(-1, here - _PAIR), -1):
            named: list[int] = []
            for mention in self.scene.mentions[max(0, at - _MENTIONS) : at]:
                entity = self.scene.entities[mention.entity]
                alone = mention.sentence == sentence and mention.role != "quoted" and not entity.members
                if alone and entity.number == "s" and mention.entity not in named:
                    named.append(mention.entity)
            if len(named) > 1:
                return named[0] if word in words.former else named[1]
        return None

    def _holders(self, title: PoliticalTitle) -> frozenset[int]:
        return frozenset(self.scene.by_person[p] for p in title.people if p in self.scene.by_person)

    def _anaphor(self, one: Found, anaphor: Anaphor, head: Head) -> Resolution:
        rows = candidates(self.scene, anaphor, self.spoke)
        if not rows:
            return self._new(head, "no_antecedent") if head.name else Resolution((), "no_antecedent", 0.0, "")
        shares = self.choose(one, anaphor, rows)
        best = max(range(len(shares)), key=shares.__getitem__)
        entity = rows[best][0]
        others = [share for i, share in enumerate(shares) if i != best]
        margin = shares[best] - max(others, default=0.0)
        if entity == NOBODY:
            return self._new(head, None if "nobody_indefinite" in anaphor.nobody else "no_antecedent")
        if margin < _MARGIN and head.name:
            return self._new(head, "ambiguous")
        meant = self.scene.entities[entity]
        if anaphor.gender and not meant.gender and margin > _SURE:
            meant.gender = anaphor.gender
        return Resolution(meant.members or (entity,), None, margin, "antecedent in the text")

    def choose(self, one: Found, anaphor: Anaphor, rows: Sequence[Row]) -> list[float]:
        """Return how likely each candidate is to be meant by ``anaphor``, the source of ``one``."""
        del one, anaphor
        return probabilities(self.score([values for _, values in rows]))

    def _named(self, head: Head) -> int:
        """Return the entity of a name that names no known person; a surname alone goes to the one who bears it."""
        key = head.name.rpartition(" ")[2].casefold()
        entity = self._names.get(key)
        if entity is None:
            entity = self._names[key] = self.scene.add(entity_of(head))
        elif len(head.name) > len(self.scene.entities[entity].name):
            self.scene.entities[entity].name = head.name
        return entity

    def _new(self, head: Head, unresolved: str | None) -> Resolution:
        entity = self.scene.add(entity_of(head))
        return Resolution(
            (entity,), unresolved, 0.3 if unresolved else 0.9, "" if unresolved else "its own description"
        )

    def _pair(self, members: tuple[int, ...]) -> int:
        genders = {self.scene.entities[e].gender for e in members}
        gender = genders.pop() if len(genders) == 1 else "m"
        return self.scene.add(Entity("", "group", gender, "p", members=members))

    def _persons(self, entities: tuple[int, ...]) -> bool:
        return all(self.scene.entities[entity].kind in _PERSONS for entity in entities)

    def _reported(self, one: Found) -> bool:
        """Say whether a person reports what another said: the person goes on speaking behind it."""
        holder = self._around.get(id(one))
        outer = None if holder is None else self._done.get(id(holder))
        return outer is not None and self._persons(outer.entities)

    def _inside_a_quote(self, one: Found) -> bool:
        """Say whether a speaker quotes an attribution: its cue stands inside a quote, and it is no incise."""
        if one.construction == "incise" or one.cue is None:
            return False
        at = one.cue[0]
        k = bisect_left(self._quotes, at, key=lambda quote: quote.first) - 1
        return k >= 0 and at <= self._quotes[k].last


def _vagueness(title: PoliticalTitle | None) -> str:
    """Return how little a title says of the office: ``vague`` where it tells no country either."""
    if title is None or not title.role.startswith("generic."):
        return ""
    told = told_countries(title) or title.party or not title.role.startswith("generic.leader")
    return "generic" if told else "vague"


def _anchor(one: Found) -> int:
    place = one.source or one.cue or one.content[0]
    return min(place[0], one.cue[0]) if one.cue else place[0]
