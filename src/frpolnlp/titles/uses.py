"""Which candidates are titles: the filter between an office noun and its generic uses.

Takes candidates with their holders; gives those that the text lets stand. ``costume de président``, ``des ministres``,
``chef étoilé`` and ``rue du Général X`` are none. Needs no spaCy.
"""

from collections.abc import Sequence

from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.found import Found
from frpolnlp.titles.grammar import PARTICIPLES
from frpolnlp.titles.names_beside import Names
from frpolnlp.titles.phrases import STOPS

_DEFINITE = frozenset(
    "le la l' les du au aux ce cet cette ces son sa ses leur leurs notre nos votre deux trois anciens certains".split()
)
_INDEFINITE = frozenset(("un", "une"))
#: words before a title without determiner that make it a predicate or an address
_PREDICATES = frozenset(
    "est était fut sera devient devenu devenue devenir deviendra redevient redevenu resté restée reste nommé nommée "
    "élu élue réélu réélue désigné désignée proclamé proclamée autoproclamé autoproclamée comme soit demeure être été "
    "déclaré déclarée sacré couronné reconnu intronisé investi investie promu promue choisi choisie nommer élire "
    "qualité titre poste fonction fonctions".split()
)
#: before "frère", "père": kin and no clergy
_KIN = frozenset("son sa ses mon ma leur leurs votre notre deux les des un".split())
_THINGS = frozenset(
    "rue avenue place boulevard lycée quai stade hôpital aéroport pont square collège station prix fondation théâtre "
    "hôtel caserne porte-avions monument statue métro gare palais".split()
)
_POLITICAL = (
    "state.",
    "gov.",
    "parl.",
    "eu.",
    "igo.",
    "dipl.",
    "local.",
    "party.",
    "opposition.",
    "candidate",
    "jud.prosecutor",
)
_SPEAKERS = ("generic.spokesperson", "generic.adviser")
_ADDRESSED = (["le"], ["la"], ["l'"], ["les"])
_THE = frozenset("le la l' du au ce cet cette".split())
#: families of offices that stand for a person with a complement alone, and of what: "le représentant de l'Unicef"
_SENDERS = {
    "représentant": frozenset(("igo", "host", "country", "eu_commission", "armed_group")),
    "commandant": frozenset(("army", "armed_group", "igo")),
    "responsable": frozenset(("igo", "diplomacy")),
}
_OFFICIAL_KINDS = frozenset(
    "state country government parliament group eu_commission eu_council central_bank igo court party region department "
    "municipality army intelligence union opposition diplomacy police armed_group junta ministry presidency committee "
    "camp republic security_council prosecution state_body staff church regional_government name campaign election "
    "title host person council".split()
)


def accepted(words: Words, sentences: Sequence[tuple[int, int]], candidates: list[Found], names: Names) -> list[Found]:
    """Return the candidates that are titles, in order."""
    kept: list[Found] = []
    told: set[str] = set()
    reach = -1
    for title in candidates:
        begin = sentences[title.sentence][0]
        if not _is_title(words, title, begin, told, names):
            continue
        if title.end <= reach and title.number == "p" and not title.holders:
            continue  # "le président des députés X": they are not meant
        reach = max(reach, title.end)
        if (title.form.office.use != "beside" and title.holders) or title.kind or title.codes:
            told.add(_word(title))
        kept.append(title)
    return kept


def _word(title: Found) -> str:
    """Return the word that a re-mention repeats: the masculine form of the office's first word."""
    return title.form.office.name.split(" ")[0]


def _is_title(words: Words, title: Found, begin: int, told: set[str], names: Names) -> bool:
    lower, forms = words.lower, words.forms
    office, determiner = title.form.office, title.determiner
    if _is_name_part(words, title, begin, names):
        return False
    if _names_thing(words, title, begin):
        return False
    if office.role == "profession" or (office.name == "chef" and determiner == "en"):
        return False  # "l'économiste en chef du Fonds"
    if title.role == "mil.rank" and office.use == "beside" and _follows_noun(words, title, begin):
        return False
    if office.name in PARTICIPLES and determiner not in _DEFINITE and determiner not in _INDEFINITE:
        return determiner in (",", "(") and bool(title.holders) and _is_noun(words, title)
    if office.role == "civility" and determiner[1:] == "." and determiner != "m.":
        return False  # an initial: "le major E. M. G. X"
    if office.role.startswith("nobility.") and determiner in ("à", "de", "d'") and forms[title.head][0].isupper():
        return False  # "une scierie à Prince George"
    if office.family == "envoyé" and determiner in ("notre", "nos"):
        return False  # "De notre envoyée spéciale": of the paper
    if office.name in ("monsieur", "madame") and not title.holders and lower[title.end : title.end + 1] in _ADDRESSED:
        return offices.match(offices.offices(), lower, title.end + 1) is not None  # "Madame la présidente"
    if office.role == "civility":
        return bool(title.holders) and any(
            len(forms[first].rstrip(".")) > 1 or end - first > 1 for first, end in title.holders
        )
    if office.role == "relig.cleric" and determiner in _KIN:
        return False
    counted = determiner.isdigit() and lower[max(begin, title.first - 2)] not in _DEFINITE
    if (title.number == "p" and (counted or office.name == "représentant")) or _against_a_thing(words, title):
        return False  # "12 députés", "les opposants au texte"
    if title.holders:
        return _holder_fits(words, title)
    if office.use == "beside":
        return False
    specified = bool(title.kind or title.codes or title.portfolio or title.coloured or title.party)
    own = bool(office.codes) or " " in office.name
    if office.use == "apposed":
        return title.number == "s" and determiner in _THE and title.kind in _SENDERS.get(office.family, ())
    if title.role.startswith(_FIGURES) and _of_a_thing(words, title):
        return False  # "le roi du pétrole"
    if title.role == "generic.leader" and title.kind == "other" and not title.named and not title.codes:
        return False  # "leader du marché"
    if office.use == "told":
        if not specified and not (_word(title) in told and determiner in _DEFINITE):
            return False
        of_colour = title.coloured and title.role == "party.leader"  # "le chef travailliste"
        if specified and not (
            title.kind in _OFFICIAL_KINDS or title.codes or title.portfolio or title.party or of_colour
        ):
            return False
        if title.role.startswith(("nobility", "relig", "mil.rank")) and not title.codes:
            return False
    if title.number == "p" and not _definite_plural(words, title, begin, specified):
        return False
    if determiner in _DEFINITE or determiner in ("des", "deux"):
        return True
    if determiner in _INDEFINITE:
        leader = title.role == "generic.leader" and title.end > title.head_end
        return leader or (title.role.startswith((*_POLITICAL, *_SPEAKERS)) and (specified or office.use == "free"))
    at = title.first - 1
    while at > begin and (lower[at] in _BETWEEN or lower[at].endswith("ement")):
        at -= 1
    previous = lower[at] if at >= begin else ""
    if previous in ("de", "d'"):
        return specified and (title.kind in _OFFICIAL_KINDS and bool(title.kind)) and title.portfolio is None
    if previous in ("être", "devenir", "redevenir", "soit"):
        return specified
    if previous in _PREDICATES:
        return office.name not in PARTICIPLES
    if previous in ("", ",", "(", ":", "«", '"', "et", "–", "—"):
        return specified or (own and office.use == "free" and previous != "")
    return specified and title.kind in _OFFICIAL_KINDS and forms[title.first - 1][0].isalpha()


def _is_noun(words: Words, title: Found) -> bool:
    """Say whether a participle behind a comma is a noun: ``X, élue écologiste de Rennes``, not ``X, élue à Rennes``."""
    if title.head_end == title.end or title.holders[0][0] > title.first:
        return False
    following = words.lower[title.head_end]
    behind = following in ("de", "du", "des", "d'") and title.kind in _OF_ELECTED
    return behind or (following not in _BEHIND_VERB and bool(title.coloured or title.party or title.kind == "union"))


_OF_ELECTED = frozenset("region department municipality country party group igo union".split())
#: behind a participle that is a verb: "élu à Rennes", "envoyé par l'ONU"
_BEHIND_VERB = frozenset("à au aux en par pour sur dans".split())
#: between a verb and its predicate
_BETWEEN = frozenset("seul seule unique donc ainsi aussi alors déjà pas plus premier première".split())


def _definite_plural(words: Words, title: Found, begin: int, specified: bool) -> bool:
    """Say whether a plural means certain persons: ``les ministres``, not ``des ministres`` nor ``ses ministres``."""
    lower, determiner = words.lower, title.determiner
    if title.role == "generic.counterpart" or determiner not in _DEFINITE:
        if determiner == "des" and len(title.codes) > 1 and title.several:
            return True  # "entouré des présidents somalien et kényan"
        if determiner != "des" or not title.role.startswith(("parl.", "gov.")):
            return False
        # "le vote des députés": a noun with its determiner stands before
        noun = title.first - 2
        body = offices.match(offices.institutions(), lower, noun) if noun >= begin else None
        if noun - 1 < begin or words.forms[noun][0].isupper() or (body is not None and body[0] > title.first):
            return False
        return lower[noun - 1] in (*_DEFINITE, "d'", "de", "certains")
    if determiner in ("deux", "trois"):
        return title.first - 2 >= begin and lower[title.first - 2] in ("les", "des", "aux", "ces")
    return specified or determiner not in ("ses", "leurs", "nos", "vos")


_FOLLOWING = ("generic.predecessor", "generic.successor")


def _against_a_thing(words: Words, title: Found) -> bool:
    """Say whether an opponent is one of a thing in small letters: ``les opposants au projet de loi``."""
    if title.form.office.name != "opposant" or title.head_end + 1 >= len(words):
        return False
    noun = title.head_end + 1 + (words.lower[title.head_end + 1] in ("la", "l'"))
    against = words.lower[title.head_end] in ("au", "aux", "à") and noun < len(words)
    return against and words.lower[noun] not in _POWERS and words.forms[noun] == words.lower[noun]


#: what a political opponent is against
_POWERS = frozenset("régime pouvoir gouvernement président chef dictateur junte".split())


def _holder_fits(words: Words, title: Found) -> bool:
    """Say whether a title with a name beside it is one: an office of the list always is, ``chef`` only right beside."""
    if title.form.office.use == "free" or title.kind or title.coloured or title.codes or title.portfolio or title.party:
        return True
    if title.role in _FOLLOWING:
        return True  # "son successeur, le général X"
    first, end = title.holders[0]
    stacked = title.end < first <= title.end + 4 and words.lower[title.end] == ","
    if stacked and words.lower[title.end + 1] in ("le", "la", "l'"):
        return True  # "le patriarche, le cardinal X"
    return min(abs(first - title.end), abs(title.first - end)) <= 2


def _is_name_part(words: Words, title: Found, begin: int, names: Names) -> bool:
    """Say whether the office noun is a part of somebody's name (``Bruno Le Maire``, ``Jean Prince``)."""
    form = words.forms[title.head]
    if title.head in names.inside:
        first = names.inside[title.head]
        # mentions may begin with a title by mistake; a name's second word is no title
        return first < title.head or (title.end <= names.starts[first][0] and title.head_end - title.head == 1)
    if not form[0].isupper() or form.isupper() or title.head_end - title.head > 1:
        return False
    if title.head == begin or title.first < title.head:
        return False
    before = words.forms[title.head - 1]
    if before in ("Le", "La", "Du", "Des") and title.head - 1 > begin and words.forms[title.head - 2][0].isupper():
        return True
    return (
        before[0].isupper()
        and title.head - 1 > begin
        and words.lower[title.head - 1]
        not in ("le", "la", "les", "l'", "m.", "mme", "mm.", "s.e.", "monsieur", "madame")
    )


#: offices that stand for anybody great: "le roi du rock"
_FIGURES = ("state.head.monarch", "relig.", "nobility.", "generic.leader", "state.head.supreme_leader")


def _follows_noun(words: Words, title: Found, begin: int) -> bool:
    """Say whether a rank is the adjective of the noun before it: ``une politique générale``, ``le Conseil général``."""
    if title.first <= begin or title.determiner in STOPS or title.determiner in _DEFINITE:
        return False
    before = words.forms[title.first - 1]
    return before[0].isalpha() and before not in ("ex-", "que", "avec")


def _of_a_thing(words: Words, title: Found) -> bool:
    """Say whether a common noun that is no complement of an office follows with its preposition."""
    end = title.end
    if title.kind or end + 1 >= len(words) or words.lower[end] not in ("du", "de", "des", "d'"):
        return False
    noun = end + 1 + (words.lower[end + 1] in ("la", "l'"))
    return noun < len(words) and words.forms[noun][0].islower() and words.forms[noun][0].isalpha()


def _names_thing(words: Words, title: Found, begin: int) -> bool:
    """Say whether the title is the name of a street or a building (``rue du Général Leclerc``)."""
    lower = words.lower
    at = title.first - 1
    while at >= begin and lower[at] in ("du", "de", "la", "le", "l'", "des"):
        at -= 1
    return at >= begin and lower[at] in _THINGS and words.forms[title.head][0].isupper() and lower[at] != "palais"
