"""Who is meant by a title without a name, and what country it is of: read over the whole text.

Takes the accepted titles with their holders, the names and the people of the text; gives each title's persons and fills
in its jurisdictions. A bare title goes to whoever holds such an office in the text, by role, country, gender, status
and distance, those named later included; a title that nobody fits stays without person. Needs no spaCy.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from frpolnlp.text.words import Words
from frpolnlp.titles.grammar import Found
from frpolnlp.titles.jurisdiction import WITHOUT, Setting, country, homologue_codes
from frpolnlp.titles.names_beside import Names

_LEADERS = (
    "state.head",
    "gov.head",
    "party.leader",
    "opposition.",
    "org.head",
    "igo.secretary",
    "generic.leader",
    "state.",
)
_PAST = frozenset(("former", "deposed", "honorary"))
_LATER = frozenset(("future", "elect", "designate"))
_PREDICATES = frozenset(
    "est était fut sera devient devenu devenue deviendra redevient resté restée nommé nommée élu élue réélu réélue "
    "désigné désignée proclamé proclamée autoproclamé autoproclamée comme être été déclarée déclaré".split()
)
#: roles of a state or of an organisation: their country may come from the text
_SCALE = 0.06


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the text as titles see one: gender, country (``""`` when unknown) and mentions, in words."""

    gender: str
    country: str
    mentions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Fact:
    """That somebody holds an office, and where the text says so."""

    who: "int | str"
    role: str
    codes: tuple[str, ...]
    status: frozenset[str]
    gender: str
    word: int
    sentence: int
    name: str


def resolve(
    words: Words,
    sentences: Sequence[tuple[int, int]],
    titles: Sequence[Found],
    names: Names,
    people: Sequence[Someone],
) -> list[list[int]]:
    """Return the persons (indices of ``people``) of each title, and fill in jurisdictions."""
    setting = Setting(words)
    keys = [[_key(words, holder, names) for holder in title.holders] for title in titles]
    _counterparts(titles)
    own = _own_codes(titles, keys)
    for title, held in zip(titles, keys, strict=True):
        if held and not title.codes and not title.role.startswith(WITHOUT):
            _from_holder(title, held, own, people)
    facts = _facts(titles, keys, own, people)
    found: list[list[int]] = []
    for title, held in zip(titles, keys, strict=True):
        meant: list[int | str] = list(held)
        if not held and title.role not in ("civility",):
            meant = list(_meant(words, sentences, title, facts, names, people, setting))
            if meant and not title.codes:
                _from_holder(title, meant, own, people)
        if not title.codes and not title.role.startswith(WITHOUT):
            begin, end = sentences[title.sentence]
            code = setting.of_sentence(begin, end, title.first) or _by_text(title, facts, setting)
            if code:
                title.codes, title.evidence = (code,), ("discourse",)
        found.append([who for who in meant if isinstance(who, int)])
    return found


def _key(words: Words, holder: tuple[int, int], names: Names) -> int | str:
    """Return the person of a name, or its last word where no names were sought."""
    person = names.person(*holder)
    return words.lower[holder[1] - 1] if person is None else person


def _counterparts(titles: Sequence[Found]) -> None:
    """Give ``homologue``, ``prédécesseur`` and ``successeur`` the office of the title that they look back to."""
    for i, title in enumerate(titles):
        if title.role in ("generic.counterpart", "generic.predecessor", "generic.successor"):
            anchor = homologue_codes(title, titles[max(0, i - 8) : i])
            if title.role != "generic.counterpart":
                anchor = next((t for t in reversed(titles[max(0, i - 4) : i]) if t.role != "civility"), None)
            if anchor is None:
                continue
            if title.role == "generic.predecessor":
                title.status = [*title.status, "former"] if "former" not in title.status else title.status
            elif title.role == "generic.successor" and "future" not in title.status:
                title.status = list(title.status)
            if title.role != "generic.counterpart" and not title.codes:
                title.codes, title.evidence = anchor.codes, ("discourse",) * len(anchor.codes)
            title.role = anchor.role


def _own_codes(titles: Sequence[Found], keys: Sequence[list[int | str]]) -> dict[int | str, tuple[str, ...]]:
    """Return what jurisdiction the titles of each person name, the first that does."""
    own: dict[int | str, tuple[str, ...]] = {}
    for title, held in zip(titles, keys, strict=True):
        if not title.codes or title.role.startswith(WITHOUT):
            continue
        for i, who in enumerate(held):
            codes = title.codes[i : i + 1] if title.several and len(held) == len(title.codes) else title.codes
            own.setdefault(who, codes)
    return own


def _from_holder(
    title: Found, held: Sequence[int | str], own: dict[int | str, tuple[str, ...]], people: Sequence[Someone]
) -> None:
    codes: list[str] = []
    for who in held:
        known = own.get(who, ())
        if isinstance(who, int) and (
            not known or len(known) > 1 or (len(known[0]) > 2 and not _same_level(title, known))
        ):
            known = (people[who].country,) if people[who].country else known
        codes += [code for code in known if code not in codes]
    if codes:
        title.codes, title.evidence = tuple(codes), ("discourse",) * len(codes)


def _same_level(title: Found, codes: tuple[str, ...]) -> bool:
    """Say whether the jurisdiction of one office serves for another of the same person: not so EU and national ones."""
    return "-" in codes[0] or title.role.startswith(("eu.", "igo.", "generic.", "org."))


def _facts(
    titles: Sequence[Found],
    keys: Sequence[list[int | str]],
    own: dict[int | str, tuple[str, ...]],
    people: Sequence[Someone],
) -> list[_Fact]:
    found = []
    for title, held in zip(titles, keys, strict=True):
        if title.role == "civility":
            continue
        for i, who in enumerate(held):
            codes = title.codes[i : i + 1] if title.several and len(held) == len(title.codes) else title.codes
            gender = title.gender if title.gender in ("m", "f") and title.number == "s" else ""
            if isinstance(who, int) and people[who].gender:
                gender = people[who].gender
            found.append(
                _Fact(
                    who, title.role, codes, frozenset(title.status), gender, title.first, title.sentence,
                    title.form.office.name,
                )
            )  # fmt: skip
    return found


def _meant(
    words: Words,
    sentences: Sequence[tuple[int, int]],
    title: Found,
    facts: Sequence[_Fact],
    names: Names,
    people: Sequence[Someone],
    setting: Setting,
) -> Sequence[int | str]:
    """Return who is meant by a title without holder."""
    begin = sentences[title.sentence][0]
    previous = words.lower[title.first - 1] if title.first > begin else ""
    if previous in _PREDICATES or (previous in (",", "") and title.determiner in (",", "")):
        subject = _subject(words, sentences, title, names, people)
        if subject is not None:
            return [subject]
    if title.number == "p":
        return _several(title, facts, setting)
    minimum = 2.6 if title.determiner in ("un", "une", "de", "d'") else 1.0
    best: _Fact | None = None
    best_score = minimum
    for fact in facts:
        score = _fit(title, fact, setting)
        if score > best_score:
            best, best_score = fact, score
    if best is not None:
        return [best.who]
    if title.determiner in ("un", "une", "de", "d'"):
        return []
    return _by_country(title, facts, people, setting)


def _fit(title: Found, fact: _Fact, setting: Setting) -> float:
    """Return how well a bare title and an office told elsewhere go together; 0 where they do not."""
    score = _alike(title, fact)
    if not score:
        return 0.0
    if title.gender in ("m", "f") and fact.gender and title.gender != fact.gender:
        return 0.0
    if title.codes and fact.codes:
        if not {country(c) for c in title.codes} & {country(c) for c in fact.codes}:
            return 0.0
        score += 1
    past, wanted = bool(fact.status & _PAST), bool(set(title.status) & _PAST)
    if wanted and past:
        score += 1
    elif wanted != past:
        score -= 1.2 if wanted else 1.5
    if ("deputy" in title.status and "deputy" not in fact.status) or (
        "deputy" in fact.status and "deputy" not in title.status
    ):
        return 0.0
    if fact.word < title.first:
        score += 0.5 - _SCALE * min(10, title.sentence - fact.sentence)
    else:
        score -= 0.3 + _SCALE * min(10, fact.sentence - title.sentence)
    return score


def _alike(title: Found, fact: _Fact) -> float:
    """Return how alike two offices are: 2 the same word and role, 1 one may stand for the other, 0 not."""
    a, b = title.role, fact.role
    same_word = title.form.office.name.split(" ")[0] == fact.name.split(" ")[0]
    if a == b:
        return 2.4 if same_word else 2.0
    if a.startswith(b + ".") or b.startswith(a + "."):
        return 2.2 if same_word else 1.8
    if _group(a) == _group(b) and _group(a) in ("state.head", "gov.head"):
        return 2.0
    if same_word and not title.kind and not title.coloured and title.form.office.family == "" and a[:4] == b[:4]:
        return 1.8
    if a == "generic.leader" and b.startswith(_LEADERS):
        return 1.6
    if a in ("state.head", "gov.head") and b.startswith(("gov.head", "generic.leader")) and a != "state.head":
        return 1.2
    if a == "state.head.president" and same_word and not title.kind and not title.codes:
        return 1.6 if title.form.office.name == "président" and not title.coloured else 0.0
    if a in ("org.head", "generic.leader", "org.official", "igo.secretary_general") and same_word and not title.named:
        return 1.8
    if a == "org.head" and b in ("org.head", "igo.secretary_general", "generic.leader", "org.official"):
        return 1.4 if title.codes and title.codes == fact.codes else 0.0
    return 0.0


def _group(role: str) -> str:
    return ".".join(role.split(".")[:2])


def _subject(
    words: Words,
    sentences: Sequence[tuple[int, int]],
    title: Found,
    names: Names,
    people: Sequence[Someone],
) -> int | None:
    """Return the person of whom a predicate is said: the first one named in the sentence before it, or before that."""
    for sentence in (title.sentence, title.sentence - 1):
        if sentence < 0:
            break
        begin, end = sentences[sentence]
        seen = [i for i in range(begin, min(end, title.first)) if i in names.starts]
        for i in seen if sentence == title.sentence else seen[:1]:
            who = names.starts[i][1]
            if title.gender in ("m", "f") and people[who].gender and people[who].gender != title.gender:
                continue
            if words.lower[i - 1 : i] in (["de"], ["d'"]) and len(seen) > 1:
                continue
            return who
    return None


def _several(title: Found, facts: Sequence[_Fact], setting: Setting) -> list[int | str]:
    """Return the persons of a bare plural title: one for each country, or all that the text told just before."""
    found: list[int | str] = []
    if len(title.codes) > 1:
        for code in title.codes:
            best = max(
                (f for f in facts if code in f.codes and _alike(title, f)),
                key=lambda f: -abs(f.word - title.first),
                default=None,
            )
            if best is not None:
                found.append(best.who)
        return found
    for fact in facts:
        near = title.sentence - 4 <= fact.sentence <= title.sentence and fact.word < title.first
        fits = not title.codes or set(title.codes) & set(fact.codes)
        if near and fits and fact.who not in found and _alike(title, fact):
            found.append(fact.who)
    return found if len(found) > 1 else []


def _by_country(
    title: Found, facts: Sequence[_Fact], people: Sequence[Someone], setting: Setting
) -> Sequence[int | str]:
    """Return the person of the title's country whom the text names and gives no other office, where there is one."""
    if not title.codes or not title.role.startswith(("state.head", "gov.head")) or set(title.status) & _PAST:
        return []
    titled = {fact.who for fact in facts}
    fitting = [
        i
        for i, person in enumerate(people)
        if person.country
        and person.country in title.codes
        and i not in titled
        and not (title.gender in ("m", "f") and person.gender and person.gender != title.gender)
    ]
    if not fitting:
        return []
    return [max(fitting, key=lambda i: len(people[i].mentions))]


def _by_text(title: Found, facts: Sequence[_Fact], setting: Setting) -> str | None:
    """Return the country of the text for a title of no told country."""
    if title.role.startswith(("eu.", "igo.")):
        return None
    return setting.main()
