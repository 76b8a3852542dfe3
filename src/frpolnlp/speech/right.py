"""What stands to the right of a verb of speech: adjuncts passed over, and the first word of its content.

Takes a Unit and the item after the verb group; gives a :class:`Right`: what kind of complement begins where, and the
addressee and medium met on the way.
"""

from dataclasses import dataclass

from frpolnlp.speech.adjuncts import names_addressee, names_media, opener_at, phrase_at
from frpolnlp.speech.dates import date_end, is_time
from frpolnlp.speech.inflection import infinitive_at
from frpolnlp.speech.phrases import DASHES, HARD, NO_NAMES, phrase_end, starts_phrase
from frpolnlp.speech.units import QUOTE, Names, Unit, inner_unit
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb

#: a preposition as it stands before an article -> the preposition
PLAIN = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}
ADJUNCT = frozenset(
    "dans lors devant sur auprès après avant en depuis pendant durant par via avec sous au aux chez face malgré dès à "
    "pour suite grâce hors selon d'après quelques sans contre entre vers".split()
)
_WH = frozenset(("pourquoi", "comment", "quand", "où", "combien", "quel", "quelle", "quels", "quelles"))
_DEGREES = frozenset("très trop plus moins assez peu si aussi plutôt extrêmement tout".split())
_MAX_INSERT = 30  # items between the commas of an insert


@dataclass(slots=True)
class Right:
    """What follows a verb: a ``kind`` and the item ``at`` which it begins.

    ``kind`` is que, colon, quote, inf, wh, np, attribute, comme, none; ``preposition`` is the one before an infinitive
    or noun phrase, or empty; ``begin`` is the first item of the content itself.
    """

    kind: str
    at: int
    begin: int
    preposition: str = ""
    addressee: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None


def _quoted_infinitive(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` is a quote that starts with an infinitive (« de “cesser leur chicane” »)."""
    quote = unit.quotes.get(k)
    inner = None if quote is None else inner_unit(unit.reading, quote)
    return inner is not None and len(inner) > 0 and infinitive_at(inner, 0)


def look_right(unit: Unit, k: int, stop: int, prepositions: frozenset[str], names: Names = NO_NAMES) -> Right:
    """Return what the verb group ending at ``k`` is followed by.

    Args:
        unit: The items.
        k: One past the verb group.
        stop: How far to look.
        prepositions: Those that open a noun-phrase content of this cue (``contre`` for *mettre en garde*).
        names: For each item of a person's name, the item at which the name starts.
    """
    low = unit.low
    classes = grammar()
    right = Right("none", k, k)
    j = k
    while j < stop:
        word = low[j]
        if word == ",":
            after = insert_end(unit, j, stop)
            if after is None:
                break
            j = after
            continue
        if word == "(":
            closing = next((i for i in range(j + 1, min(stop, j + 8)) if low[i] == ")"), None)
            if closing is None:
                break
            j = closing + 1  # « a déclaré (mardi) que P »
            continue
        if word in HARD:
            if word == ":":
                right.kind, right.at, right.begin = "colon", j, j + 1
            break
        if word in ("que", "qu'"):
            right.kind, right.at, right.begin = "que", j, j + 1
            break
        if word == QUOTE:
            right.kind, right.at, right.begin = "quote", j, j
            break
        denied = j == k and word in classes.negative_seconds and word != "rien"  # « n'exclut *pas* que »
        passed = max(date_end(unit, j), phrase_at(unit, j), j + (denied or is_adverb(word)))
        if passed > j:
            j = passed
            continue
        if word == "si" or (word == "s'" and low[j + 1 : j + 2] in (["il"], ["ils"])):
            right.kind, right.at, right.begin = "wh", j, j + 1
            break
        if word in _WH or (word in ("ce", "ceux") and j + 1 < stop and low[j + 1] in ("que", "qui", "qu'", "dont")):
            right.kind, right.at, right.begin = "wh", j, j
            break
        if word == "comme":
            right.kind, right.at, right.begin = "comme", j, j
            break
        if word == "à" and low[j + 1 : j + 3] in (["ce", "que"], ["ce", "qu'"]):
            right.kind, right.at, right.begin = "que", j, j + 3
            break
        if word in ("de", "d'", "à") and (infinitive_at(unit, j + 1) or _quoted_infinitive(unit, j + 1)):
            right.kind, right.at, right.begin, right.preposition = "inf", j, j + 1, word.replace("d'", "de")
            break
        if word == "en" and "en faveur de" in prepositions and low[j + 1 : j + 2] == ["faveur"] and j + 3 < stop:
            right.kind, right.at, right.begin, right.preposition = "np", j, j + 3, "en faveur de"
            break
        plain = PLAIN.get(word, word)
        if (
            plain in prepositions
            and plain in ("de", "à", "contre", "sur", "pour", "en", "dans")
            and not (word == "des" and "" in prepositions and "de" not in prepositions)
        ):
            if plain == "à" and (_is_addressee(unit, j, stop) or _asked(unit, j, stop, names)):
                after = pass_adjunct(unit, j, stop, right, names)
                if after > j:
                    j = after
                    continue
            right.kind, right.at, right.preposition = "np", j, plain
            right.begin = j + 1
            break
        if word == "du" and j + 1 < stop and low[j + 1] == QUOTE and "" in prepositions:
            right.kind, right.at, right.begin = "np", j, j + 1
            break
        if word == "des" or (
            word == "de" and "" in prepositions and j + 1 < stop and low[j + 1] not in classes.determiners
        ):
            right.kind, right.at, right.begin = "np", j, j
            break
        if word == "en" and infinitive_at(unit, j):
            right.kind, right.at, right.begin = "inf", j, j  # « a dit en avoir parlé »
            break
        if word in ADJUNCT or word in ("de", "d'", "du"):
            after = pass_adjunct(unit, j, stop, right, names)
            if after <= j:
                break
            j = after
            continue
        if infinitive_at(unit, j):
            right.kind, right.at, right.begin = "inf", j, j
            break
        if starts_phrase(unit, j):
            end = phrase_end(unit, j, stop, names=names, adjunct=True)
            if is_time(unit, j, end):
                j = end
                while j < stop and low[j] in ("plus", "tôt", "tard", "avant", "après", "auparavant"):
                    j += 1
                continue
            right.kind, right.at, right.begin = "np", j, j
            break
        if j == k or is_adverb(low[j - 1]) or low[j - 1] == "," or date_end(unit, j - 1) == j:
            begin = j
            while begin > k and low[begin - 1] in _DEGREES:
                begin -= 1
            right.kind, right.at, right.begin = "attribute", j, begin
        break
    return right


def insert_end(unit: Unit, comma: int, stop: int) -> int | None:
    """Return one past the comma that closes an adjunct between commas opened at ``comma``, or None."""
    low = unit.low
    j = comma + 1
    if j >= stop:
        return None
    word = low[j]
    opens = (
        word in ADJUNCT
        or word
        in ("de", "d'", "du", "lui", "elle", "eux", "elles", "interrogé", "interrogée", "cité", "citée", "quant", "non")
        or is_adverb(word)
        or opener_at(unit, j) > j
        or phrase_at(unit, j) > j
        or date_end(unit, j) > j
    )
    if not opens:
        return None
    for i in range(j, min(stop, comma + _MAX_INSERT)):
        if low[i] == ":":
            return i  # « a prévenu, dans le journal : P »
        if low[i] in HARD or low[i] in DASHES:
            return None
        if low[i] == ",":
            return i + 1
    return None


def _asked(unit: Unit, k: int, stop: int, names: Names) -> bool:
    """Say whether what is asked follows the phrase after *à* at ``k``: « recommande aux malades *de rester* »."""
    end = phrase_end(unit, k + 1, stop, names=names)
    return end < stop and (unit.low[end] in ("que", "qu'") or _asks(unit, end))


def _asks(unit: Unit, k: int) -> bool:
    """Say whether *de* with an infinitive stands at ``k``."""
    return k < len(unit) and unit.low[k] in ("de", "d'") and infinitive_at(unit, k + 1)


def _is_addressee(unit: Unit, k: int, stop: int) -> bool:
    """Say whether the phrase after *à* at ``k`` names somebody spoken to: a place behind it does not count."""
    end = phrase_end(unit, k + 1 if unit.low[k] == "à" else k, stop)
    if end > k + 1 and unit.low[k + 1] == QUOTE:
        return False  # « rend hommage au “courage” des policiers »
    head = next((j for j in range(k + 2, end) if unit.low[j] in ("à", "au", "aux", "en")), end)
    return names_addressee(unit, k, head)


def pass_adjunct(unit: Unit, k: int, stop: int, right: Right, names: Names) -> int:
    """Return one past the prepositional phrase at ``k``; note it where it is an addressee or a medium."""
    low = unit.low
    opener = low[k]
    j = max(opener_at(unit, k), k + 1)
    if j > k + 1 and infinitive_at(unit, j):
        return j  # « raconte à la radio s'être trompé »
    if low[k : k + 2] == ["à", "la"] and j == k + 3 and j < stop and starts_phrase(unit, j):
        return j  # « a dit à la radio le chef de l'armée »
    begin = j
    while begin < stop and low[begin] in ("de", "d'", "du", "des") and begin > k + 1:
        begin += 1
    end = phrase_end(unit, j, stop, names=names, adjunct=True)
    if end <= j and j < stop and low[j] == QUOTE:
        end = j + 1
    if end <= k + 1 and opener not in ("au", "aux"):
        return k
    if names.get(end) == end:
        end = _with_name(unit, end, stop, names)
    # what follows inside: participles and their complements (« organisée vendredi à Bruxelles »)
    _note(unit, opener, k, begin if begin < end else j, end, right, named=begin in names)
    return max(end, k + 1)


def _with_name(unit: Unit, k: int, stop: int, names: Names) -> int:
    """Return one past the name at ``k`` where what is said follows it (« demande à la maire X de … »), else ``k``."""
    end = k
    while end < stop and names.get(end) == k:
        end += 1
    if end < stop and unit.low[end] == "(":
        end = next((j + 1 for j in range(end, min(stop, end + 8)) if unit.low[j] == ")"), end)
    told = end < stop and (unit.low[end] in ("que", "qu'", "si", "un", "une", "des") or _asks(unit, end))
    return end if told else k


def _note(unit: Unit, opener: str, k: int, begin: int, end: int, right: Right, *, named: bool) -> None:
    low = unit.low
    words = low[k:end]
    start = begin if begin > k + 1 or low[k] not in ("au", "aux") else k + 1
    if start >= end:
        return
    spoken_to = opener in ("à", "au", "aux", "devant", "auprès", "face") or "intention" in words or "adresse" in words
    sure = opener in ("devant", "auprès") or (opener in ("à", "au", "aux") and (named or _asks(unit, end)))
    if spoken_to and right.addressee is None and (sure or names_addressee(unit, k, end)):
        right.addressee = (start, end)
    elif (
        opener in ("dans", "sur", "lors", "au", "à", "par", "via")
        and right.medium is None
        and names_media(unit, k, end)
    ):
        if "micro" in words and "de" in words:
            start = k + words.index("de") + 1
        right.medium = (start, end)
