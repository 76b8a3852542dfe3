"""What a capitalised word may be, looked up once a form: given name, common word, place, body, acronym.

Takes a form as it is written; gives flags (:class:`Is`). The lists are ``lexicons/names/words.toml``,
``contexts.toml`` and ``given_names.tsv``, with the tables of places and bodies.
"""

import re
from enum import IntFlag
from functools import cache, lru_cache

from frpolnlp.lexicon import text_of, toml, tsv
from frpolnlp.places import case_of, countries_of_adjective, fold, is_ambiguous, organisation, places


class Is(IntFlag):
    """What a capitalised word may be; several may hold."""

    GIVEN = 1
    STARTER = 2
    NOUN = 4
    FOREIGN = 8
    HUMAN = 16
    ACRONYM = 32
    NUMERAL = 64
    INITIAL = 128
    PLACE = 256
    DEMONYM = 512
    BODY = 1024
    ARTICLE = 2048
    DOUBTFUL = 4096


# plain ints: an IntFlag costs a call an operation
GIVEN, STARTER, NOUN, FOREIGN, HUMAN = map(int, (Is.GIVEN, Is.STARTER, Is.NOUN, Is.FOREIGN, Is.HUMAN))
ACRONYM, NUMERAL, INITIAL, PLACE = map(int, (Is.ACRONYM, Is.NUMERAL, Is.INITIAL, Is.PLACE))
DEMONYM, BODY, ARTICLE, DOUBTFUL = map(int, (Is.DEMONYM, Is.BODY, Is.ARTICLE, Is.DOUBTFUL))

#: capitalised particles that may begin or join a surname (``Le Pen``, ``De Croo``, ``El Aissami``)
_ARTICLES = frozenset(
    "le la les de du des di da do dos del della den der van von vom el al ben bin ould abou abu ait san santa".split()
)
_NUMERAL = re.compile(r"[IVX]+|Ier|1er|Ire")
#: prefixes that a capital may follow inside a surname (``McGurk``, ``DeSantis``)
_PREFIXES = frozenset("Mc Mac De Di Du La Le Van Von Fitz Ben El Al Mb Nd".split())
#: initials that are a state's: « the U.S. Central Intelligence Agency »
_STATES = frozenset(("U.S.", "U.S.A.", "U.K.", "U.E.", "E.U.", "O.N.U.", "U.N."))
_COMMON_ENDINGS = tuple(
    "tion tions sion sions isme ismes lité lités rité rités vité vités sité sités cité cités nité nités ement "
    "ements".split()
)


@lru_cache(maxsize=8192)
def flags(form: str) -> int:
    """Return what ``form``, a capitalised word, may be, as the sum of flags of :class:`Is`.

    Example:
        >>> Is(flags("Sergueï")), Is(flags("Intérieur")), Is(flags("Loukachenko"))
        (<Is.GIVEN: 1>, <Is.NOUN: 4>, <Is: 0>)
    """
    if form[-1] == "." and len(form) > 1:
        return ACRONYM if form in _STATES else INITIAL
    if len(form) == 1:
        return STARTER | ACRONYM if form in "AÀY" else ACRONYM
    lower = form.lower()
    if [lower] in things().get(lower, ()):
        return NOUN
    key = fold(form)
    found = 0
    if _NUMERAL.fullmatch(form):
        found |= NUMERAL
    capitals = form.isupper()
    for flag, words, folded in _lists():
        if lower in words or (capitals and key in folded):
            found |= flag
    given = given_name(form)
    if given is not None and (given[1] or not found & STARTER):
        found |= GIVEN | (DOUBTFUL if given[1] or found & (NOUN | FOREIGN | HUMAN) else 0)
    if key in _ARTICLES:
        found |= ARTICLE
    if _is_mixed(form) or (not found & (GIVEN | STARTER) and lower.endswith(_COMMON_ENDINGS)):
        found |= NOUN
    if countries_of_adjective(form):
        found |= DEMONYM
    if places(form):
        found |= PLACE | (DOUBTFUL if is_ambiguous(form) else 0)
    if organisation(form) is not None and not is_ambiguous(form):
        found |= BODY
    if case_of(form) == 2 and len(form) <= 6 and form.isalnum() and form.isascii() and not found & (GIVEN | NUMERAL):
        found |= ACRONYM
    return found


def _is_mixed(form: str) -> bool:
    """Say whether a word has digits, or capitals inside as no surname has: ``F-16``, ``WikiLeaks``, ``LaREM``."""
    if form.isalpha() and (form[1:].islower() or form.isupper()):
        return False
    if any(char.isdigit() for char in form) or (form.isalpha() and form[:2].isupper()):
        return True
    for i in range(1, len(form)):
        if form[i].isupper() and form[i - 1].islower():
            return form[:i] not in _PREFIXES or (form[i:].isupper() and len(form) - i > 1)
    return False


def given_name(form: str) -> tuple[str, bool] | None:
    """Return ``(gender, also a place or a common word)`` of a given name, or None where ``form`` is none.

    A compound counts when its first part is known: ``Jean-Loup``, ``Anne-Marie``.
    """
    table = _given()
    key = fold(form)
    found = table.get(form.lower()) or table.get(key)
    if found is None and "-" in key and not key.startswith("al-"):
        head, _, rest = key.partition("-")
        first, second = table.get(head), table.get(rest)
        if first is None or len(rest) < 2 or (first[1] and second is None) or places(rest):
            return None
        return (second[0] if second is not None and first[0] == "e" else first[0], False)
    return found


@cache
def _given() -> dict[str, tuple[str, bool]]:
    """Return the spellings of ``given_names.tsv``, lower-cased and folded; ``names.given`` checks its rows."""
    values: list[tuple[str, bool]] = []
    spelled: list[str] = []
    for line in text_of("names/given_names", ".tsv").splitlines():
        cells = line.split("\t")
        if len(cells) < 2 or line[0] == "#":
            continue
        forms = [cells[0], *cells[3].split(";")] if len(cells) > 3 and cells[3] else [cells[0]]
        values += [(cells[1], len(cells) > 4 and cells[4] != "")] * len(forms)
        spelled += forms
    table: dict[str, tuple[str, bool]] = {}
    text = "\n".join(spelled)
    for spellings in (text.lower(), fold.__wrapped__(text)):
        for key, value in zip(spellings.split("\n"), values, strict=True):
            table.setdefault(key, value)
    return table


#: lists of ``contexts.toml`` whose words are common nouns also where they have a capital (``Procès Lagarrigue``)
_THINGS = ("eponymes", "choses", "organismes", "lieux")


@cache
def _lists() -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
    words = toml("names/words")
    contexts = toml("names/contexts")
    human = [contexts["humains"][gender] for gender in ("m", "f", "e", "pluriel")]
    human += [contexts["civilites"][gender] for gender in ("m", "f", "e")]
    human += [word for word, _, alone in _offices() if alone]
    lists = (
        (STARTER, words["debuts"]["mots"]),
        (NOUN, " ".join((words["noms"]["mots"], _portfolios(), *(contexts[kind]["mots"] for kind in _THINGS)))),
        (FOREIGN, words["etrangers"]["mots"]),
        (HUMAN, " ".join(human)),
        (DOUBTFUL, words["douteux"]["mots"]),
    )
    return tuple((flag, _spellings(listed), _folded(listed)) for flag, listed in lists)


def _portfolios() -> str:
    """Return the words of portfolios, which have capitals in ``ministre des Eaux et Forêts``."""
    told = {word for row in tsv("titles/portfolios") for word in row["portfolio"].split() if len(word) > 4}
    return " ".join(sorted(word for word in told if word.isalpha() and given_name(word) is None))


def _spellings(words: str) -> frozenset[str]:
    """Return the words as listed, and without the accent of their first letter, which capitals often lack."""
    listed = words.split()
    return frozenset((*listed, *(fold(word[0]) + word[1:] for word in listed)))


@cache
def humans() -> dict[str, str]:
    """Return the nouns of office, trade and kinship, folded, each with the gender its form tells, or ``""``."""
    lists = toml("names/contexts")["humains"]
    table = {word: gender for word, gender, _ in _offices()}
    table.update(dict.fromkeys(_folded(lists["pluriel"] + lists["e"]), ""))
    table.update(dict.fromkeys(_folded(lists["m"]), "m"))
    table.update(dict.fromkeys(_folded(lists["f"]), "f"))
    return table


@cache
def _offices() -> tuple[tuple[str, str, bool], ...]:
    """Return ``(folded noun, gender, also with a capital)`` of the offices of one word of ``titles/offices.tsv``."""
    found: dict[str, tuple[str, bool]] = {}
    for row in tsv("titles/offices"):
        if row["role"].startswith("civility"):
            continue
        for gender in ("m", "f"):
            for form in map(str.strip, row[gender].split(";")):
                if form not in ("", "=") and " " not in form and "'" not in form:
                    same = row["f"] == "=" or fold(form) in found
                    found[fold(form)] = (
                        "" if same else gender,
                        row["use"] != "beside" or row["role"].startswith("mil"),
                    )
    return tuple((word, gender, alone) for word, (gender, alone) in found.items())


@lru_cache(maxsize=1024)
def human_noun(key: str) -> str | None:
    """Return the gender that a noun of a person tells (``""``: none), or None where the folded ``key`` is no such noun.

    Compounds count by one of their parts: ``lieutenant-colonel``, ``vice-présidente``.
    """
    found = humans().get(key)
    if found is None and key[-1:] in ("s", "x"):
        return "" if key[:-1] in humans() else None
    if found is None and "-" in key:
        parts = key.split("-")
        return next((humans()[part] for part in reversed(parts) if part in humans()), None)
    return found


@cache
def civilities() -> dict[str, str]:
    """Return the words of civility in lower case, each with its gender, or ``""``."""
    lists = toml("names/contexts")["civilites"]
    table = {word: gender for gender in ("m", "f") for word in lists[gender].split()}
    return {**table, **dict.fromkeys(lists["e"].split(), "")}


@cache
def context(name: str) -> frozenset[str]:
    """Return the list ``name`` of ``contexts.toml``, folded: ``"eponymes"``, ``"choses"`` and so on."""
    return _folded(toml("names/contexts")[name]["mots"])


@cache
def agreements(gender: str) -> frozenset[str]:
    """Return the words of an apposition that agree with a person of the ``gender`` ``"m"`` or ``"f"``."""
    return frozenset(toml("names/contexts")["accords"][gender].split())


@cache
def things() -> dict[str, list[list[str]]]:
    """Return the names of things that look like persons, as words in lower case, by first word."""
    found: dict[str, list[list[str]]] = {}
    for name in toml("names/words")["faux"]["noms"]:
        words = name.lower().split()
        found.setdefault(words[0], []).append(words)
    return found


@cache
def no_eponyms() -> frozenset[str]:
    """Return the names after which an eponym noun names a thing (``le plan Marshall``), folded."""
    return _folded(toml("names/contexts")["eponymes"]["sauf"])


@cache
def plurals() -> frozenset[str]:
    """Return the words of civility that several names may follow, in lower case."""
    return frozenset(toml("names/contexts")["civilites"]["pluriel"].split())


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())
