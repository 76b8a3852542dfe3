"""Who is meant by a title without a name, and what country it is of: read over the whole text.

Takes the accepted titles with their holders, the names and the people of the text; gives each title's persons and fills
in its jurisdictions. A bare title goes to whoever holds such an office in the text or is known for one, by role,
country, gender, status and distance, those named later included; a title that nobody fits stays without person. Needs
no spaCy.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence

from frpolnlp.text.words import Words
from frpolnlp.titles.alike import PAST, UNIQUE, alike, alike_known, group, same_word_as
from frpolnlp.titles.counterparts import counterparts
from frpolnlp.titles.countries import by_text, choose, of_inner, of_master, of_province, repeat_country, repeat_unheld
from frpolnlp.titles.facts import (
    MANY,
    Fact,
    Facts,
    Someone,
    Text,
    codes_from_holders,
    colour,
    complement_words,
    fact_of,
    facts_of,
    spoken,
)
from frpolnlp.titles.focus import in_focus
from frpolnlp.titles.found import Found
from frpolnlp.titles.jurisdiction import WITHOUT, country
from frpolnlp.titles.names_beside import Names
from frpolnlp.titles.offices import ORGANISATIONS
from frpolnlp.titles.predicates import predicated
from frpolnlp.titles.settle import refine
from frpolnlp.titles.several import several

_INDEFINITE = frozenset(("un", "une", "de", "d'"))
#: what a sentence more of distance costs
_SCALE = 0.06
#: of those who hold power, which the deposed do not
_POWER = ("state.head", "gov.head", "generic.leader")
#: what a woman with an office may be called too
_DESCRIPTIONS = ("generic.", "candidate", "opposition.", "party.", "parl.member", "spouse.")
#: roles that are told apart by their name too
_OF_PLACE = ("jud.", "org.", "local.", "union.", "party.")


def resolve(
    words: Words,
    sentences: Sequence[tuple[int, int]],
    titles: Sequence[Found],
    names: Names,
    people: Sequence[Someone],
) -> list[list[int]]:
    """Return the persons (indices of ``people``) of each title, and fill in jurisdictions."""
    text = Text(words, sentences, titles, names, people)
    of_inner(titles)
    for title, held in zip(titles, text.keys, strict=True):
        if held and not title.codes and not title.role.startswith(WITHOUT):
            codes_from_holders(text, title, held)
    for title, held in zip(titles, text.keys, strict=True):
        if title.options and title.evidence[:1] in (("institution",), ("demonym",)):
            choose(text, title, held)
        of_master(titles, title)
    counterparts(text)
    facts = facts_of(text)
    found: list[list[int | str]] = []
    described = False
    for title, held in zip(titles, text.keys, strict=True):
        meant: list[int | str] = list(held)
        if not held and title.role != "civility":
            said = predicated(text, title)
            meant = list(_meant(text, title, facts)) if said is None else [said]
            if said is not None and title.number == "s":
                facts.add(fact_of(text, title, said, title.codes))
            focused = None if meant else in_focus(text, title)
            if focused is not None:
                meant = [focused]
                text.roles.setdefault(focused, []).append(title.role)
                facts.add(fact_of(text, title, focused, title.codes))
                described = True
            _refer(text, title, meant)
            if len(meant) == 1 and spoken(text.words, title.first):
                text.speakers.append((title.first, meant[0]))
            if "deposed" in title.status:
                text.fallen.update(meant)
            if PAST & set(title.status) and title.role.startswith(UNIQUE) and title.number == "s":
                text.past.update(meant)
        if not meant:
            repeat_unheld(titles, title)
        repeat_country(titles, title)
        if not title.codes and not title.role.startswith(WITHOUT):
            code = by_text(text, title)
            if code:
                title.codes, title.evidence = (code,), ("discourse",)
        of_province(text, title, meant)
        refine(title)
        found.append(meant)
    for title, meant in zip(titles, found, strict=True) if described else ():
        if not meant and title.role != "civility":  # "la maire sortante" of a headline: said later who she is
            meant += _meant(text, title, facts)
            _refer(text, title, meant)
    return [[who for who in meant if isinstance(who, int)] for meant in found]


def _refer(text: Text, title: Found, meant: Sequence[int | str]) -> None:
    """Take up that ``title`` means these persons, and take its jurisdiction from them where it has none."""
    for who in meant:
        insort(text.references.setdefault(who, []), title.first)
    if meant and not title.codes:
        codes_from_holders(text, title, meant)


def _meant(text: Text, title: Found, facts: Facts) -> Sequence[int | str]:
    """Return who is meant by a title without holder."""
    near = facts.near(title.first)
    if title.number == "p":
        return several(text, title, near)
    unique = title.role.startswith(UNIQUE)
    if unique and title.determiner in _INDEFINITE and (title.coloured or title.kind == "camp") and not title.codes:
        return []  # "réclame un Premier ministre de gauche"
    best: Fact | None = None
    best_score = 1.0 if title.determiner not in _INDEFINITE else 2.2 if unique else 2.9
    speaker = text.goes_on(title.first)
    others = _told_apart(text, title, near)
    for fact in near:
        if fact.who in others:
            continue
        score = _fit(text, title, fact)
        if score and fact.who == speaker:
            score += 0.8  # "…, a ajouté le dirigeant": who spoke before
        if score > best_score:
            best, best_score = fact, score
    if best is not None:
        _repeat(title, best)
        if best.word < 0 and unique:
            facts.add(fact_of(text, title, best.who, best.codes))
        return [best.who]
    return [] if title.determiner in _INDEFINITE else _only_one(text, title)


def _told_apart(text: Text, title: Found, facts: Sequence[Fact]) -> set[int | str]:
    """Return whom the sentence names behind: ``le candidat centriste a battu le candidat nationaliste X``."""
    if not title.coloured:
        return set()
    same = [fact for fact in facts if fact.word > title.first and fact.name == title.form.office.name]
    return {fact.who for fact in same if text.sentence_of(fact.word) == title.sentence}


def _repeat(title: Found, fact: Fact) -> None:
    """Let a bare ``le président`` be what the text told in full: that of a party, an assembly, a company."""
    bare = not (title.named or title.kind or title.codes or title.portfolio)
    same_word = same_word_as(title.form.office.name, fact.name)
    if title.form.office.name == "chef du gouvernement" and fact.role == "gov.head.chancellor":
        title.role = fact.role
    if title.form.office.name == "élu" and fact.role.startswith(("parl.", "local.")) and not title.coloured:
        title.role = fact.role  # "l'élu" is the deputy or the mayor just named
    if bare and fact.word >= 0 and same_word and title.form.office.family and fact.role != title.role:
        title.role = fact.role
    if fact.word >= 0 and fact.codes and not title.codes and fact.role.startswith(title.role):
        title.place(fact.codes, "discourse")  # "la ministre" is of Québec where "la ministre québécoise" was


def _fit(text: Text, title: Found, fact: Fact) -> float:
    """Return how well a bare title and an office told or known go together; 0 where they do not."""
    told, wanted = fact.word >= 0, bool(PAST & set(title.status))
    unique = title.role.startswith(UNIQUE) and not text.fallen
    score = alike(title, fact.role, fact.name) if told else 0.75 * alike_known(title, fact.role)
    if not score or (title.gender in ("m", "f") and fact.gender and title.gender != fact.gender):
        return 0.0
    if ("deputy" in title.status) != fact.deputy and (told or "deputy" in title.status):
        return 0.0
    national = title.role.startswith("gov.head") and title.codes and len(title.codes[0]) == 2
    if national and fact.role == "gov.head.regional" != title.role:
        return 0.0  # "le premier ministre canadien" is not that of Québec
    provincial = title.role == "gov.head.regional" != fact.role and "-" in "".join(title.codes[:1])
    if provincial and "-" not in "".join(fact.codes[:1]):
        return 0.0
    same_party = bool(colour(title)) and colour(title) == fact.colour
    if title.role.startswith(MANY):
        own = complement_words(text.words, title)
        body = bool(title.codes) and title.codes == fact.codes and title.codes[0] in ORGANISATIONS
        if own and fact.of and not own & fact.of and not body and not same_party:
            return 0.0  # "le secrétaire général de l'Alliance" is that of the Otan
        named = own or (title.party and title.role.startswith("party."))
        if named and told and not fact.of and fact.name != title.form.office.name and title.role.startswith(_OF_PLACE):
            return 0.0  # "le procureur général de Paris" is not "le procureur national antiterroriste"
        if not told and (own or not title.codes):
            return 0.0  # many were deputies: what is known of people does not tell which one is meant
    chamber = title.role == "parl.speaker" and title.kind == "parliament" and title.named
    if chamber and told and ("sénat" in complement_words(text.words, title)) != ("sénat" in fact.of):
        return 0.0  # the president of the Senate is not that of the Assembly
    if "future" in title.status and told and group(fact.role) == group(title.role) and not fact.future:
        return 0.0  # "le futur maire" is not the one in office
    other_town = title.kind in ("municipality", "other") and not complement_words(text.words, title)
    if title.role == "local.mayor" and told and fact.of and other_town:
        return 0.0  # "la maire du 7e arrondissement" is not "la maire de Paris"
    own_colour = colour(title)
    if own_colour and fact.colour:
        score += 0.5 if own_colour == fact.colour else -1.0
    if title.codes and fact.codes:
        if not {country(c) for c in title.codes} & {country(c) for c in fact.codes} or _other_region(title, fact):
            return 0.0
        score += 1
    elif not title.codes and fact.codes and country(fact.codes[0]) == text.setting.main():
        score += 0.3
    if told and fact.word > title.first and title.codes and not fact.codes and score < 2:
        return 0.0  # "la sœur du dirigeant nord-coréen … Le chef de l'opposition, X": another one of any country
    if told:
        of_ministry = title.portfolio is not None and fact.role != title.role
        if fact.past and not wanted and (unique or of_ministry):
            return 0.0  # "l'ancien président X … le président": somebody else, or the text would say so
        score += (1.0 if wanted else 0.0) if wanted == fact.past else -1.2
        if not wanted and fact.who in text.fallen and title.role.startswith(_POWER):
            score -= 1.0
    else:
        if unique and not wanted and fact.who in text.past:
            return 0.0
        score += 0.2 if wanted == fact.past else -0.8 if wanted else -0.2
        if wanted and fact.past and not _held(text, title, fact.who):
            score += 0.6  # more than somebody whom the text has in that office
        if not wanted and fact.who in text.titled and not _held(text, title, fact.who):
            score -= 0.5  # the text says that this person has another office
    references = text.references.get(fact.who, [])
    score += 0.4 * len(references) / text.total
    if unique and fact.codes and not title.codes:
        begin, end = text.sentences[title.sentence]
        if text.setting.of_sentence(begin, end, title.first) == country(fact.codes[0]):
            score += 0.6  # "À Islamabad, le Premier ministre"
        seat = text.setting.seat(text.sentences[max(0, title.sentence - 1)][0], title.first)
        if seat and seat != country(fact.codes[0]):
            before_it = text.words.lower[begin : title.first]
            if "«" in before_it and "»" not in before_it:
                return 0.0  # "La Maison Blanche n'exclut rien. « Le président … »"
            score -= 1.2
    before = bisect_left(references, title.first)
    if before:
        distance = title.sentence - text.sentence_of(references[before - 1])
        scale = 2 * _SCALE if title.role.startswith("generic.") else _SCALE  # "le dirigeant" is who was just named
        score += 0.5 - scale * min(10, distance)
    elif references:
        if told and unique and fact.codes and not title.codes and country(fact.codes[0]) != text.here(title.first):
            score -= (
                1.5  # "À Islamabad, le Premier ministre … Le Premier ministre indien": the second one is told apart
            )
        score -= 0.3 + _SCALE * min(10, text.sentence_of(references[0]) - title.sentence)
    return score


def _other_region(title: Found, fact: Fact) -> bool:
    """Say whether a title and an office are of two regions of one country: Québec and Ontario."""
    regions = "-" in title.codes[0] and "-" in fact.codes[0]
    return regions and not set(title.codes) & set(fact.codes)


def _held(text: Text, title: Found, who: int | str) -> bool:
    """Say whether the text tells an office of ``who`` that the title may stand for."""
    return any(alike_known(title, role) for role in text.roles.get(who, ()))


def _only_one(text: Text, title: Found) -> Sequence[int | str]:
    """Return the only woman of the text for a feminine title, or the only person of this sentence or the one before."""
    people = text.people
    if title.role.startswith(("generic.spokes", "org.", "igo.", "dipl.", "jud.", "generic.adviser")):
        return []
    if title.gender == "f" and len(text.women) == 1 and people[text.women[0]].mentions[0][0] < title.first:
        held = text.roles.get(text.women[0])
        if PAST & set(title.status) or not held or title.role.startswith(_DESCRIPTIONS):
            return text.women
    if title.codes and title.role.startswith(UNIQUE) and not PAST & set(title.status):
        begin = text.sentences[title.sentence][0]
        fitting = [
            i
            for i, person in enumerate(people)
            if person.country in title.codes
            and not any(begin <= first < title.first for first, _ in person.mentions)
            and i not in text.titled
            and person.gender in ("", title.gender)
            and not any(o.role.startswith(("gov.", "state.")) and not o.ended for o in person.offices)
        ]
        if fitting:
            return [max(fitting, key=lambda i: len(people[i].mentions))]
    return []
