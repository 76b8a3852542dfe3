"""The grammar of titles: from a hit of the list of offices to a span with role, jurisdiction, status and portfolio.

Takes the words and sentences of a reading; gives every candidate (:class:`Found`) in order, whether the text lets it
stand as a title or not: that is for ``uses.py``. Works only around hits: one look-up a word otherwise. Needs no spaCy.
"""

from bisect import bisect
from collections.abc import Mapping, Sequence

from frpolnlp.text.reading import Reading
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.found import Found
from frpolnlp.titles.phrases import ORDINALS, is_adjective
from frpolnlp.titles.settle import settle_colour, settle_event, settle_gender, settle_role
from frpolnlp.titles.tail import read_tail

_REFLEXIVE = frozenset("est était étant être".split())
_DEFINITE = frozenset(
    "le la l' les du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma".split()
)
_PLURAL_DETERMINERS = frozenset("les des ces ses leurs aux nos deux trois quatre".split())
#: words that a title may go on after its office noun
_LONGEST = 45
#: offices that are participles too: "le président élu", "a été envoyé en Europe"
PARTICIPLES = frozenset(("envoyé", "élu", "délégué", "adjoint", "représentant"))
_ADJECTIVES = PARTICIPLES | {"parlementaire"}


def unbroken(reading: Reading) -> tuple[Words, Sequence[tuple[int, int]]]:
    """Return words and sentences without the line breaks that stand inside a sentence (wrapped lines)."""
    words, sentences = reading.words, reading.sentences
    covered = sum(end - first for first, end in sentences)
    if covered + words.forms.count("\n") == len(words):
        return words, sentences
    kept = [i for i, form in enumerate(words.forms) if form != "\n"]
    place = {old: new for new, old in enumerate(kept)}
    joined = Words(
        [words.starts[i] for i in kept],
        [words.ends[i] for i in kept],
        [words.forms[i] for i in kept],
        [words.lower[i] for i in kept],
    )
    moved = []
    for first, end in sentences:
        inside = [place[i] for i in range(first, end) if i in place]
        if inside:
            moved.append((inside[0], inside[-1] + 1))
    return joined, moved


def find_candidates(words: Words, sentences: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the candidates of all sentences, in order; those inside another one too.

    Example:
        >>> from frpolnlp.text.reading import read
        >>> words, sentences = unbroken(read("L'ex-ministre française de la Justice a parlé."))
        >>> found = find_candidates(words, sentences)[0]
        >>> found.role, found.codes, found.status, words.forms[found.first : found.end][-1]
        ('gov.minister.justice', ('FR',), ['former'], 'Justice')
    """
    index = offices.offices()
    hits = [i for i, word in enumerate(words.lower) if word in index]
    if not hits:
        return []
    found: list[Found] = []
    inner: dict[int, int] = {}
    starts = [start for start, _ in sentences]
    for i in reversed(hits):
        which = bisect(starts, i) - 1  # only line breaks stand outside sentences
        begin, limit = sentences[which]
        hit = offices.match(index, words.lower, i)
        if hit is None or hit[0] > limit or not _fits_case(words, i, hit[1]):
            continue
        title = _read(words, i, hit, begin, limit, which, inner)
        found.append(title)
        inner[i] = inner[title.first] = title.end
    found.reverse()
    return _longest_heads(found)


def _longest_heads(found: list[Found]) -> list[Found]:
    """Drop a candidate whose head lies inside another's head (``ministre`` in ``premier ministre``)."""
    kept: list[Found] = []
    reach = span = 0
    for title in found:
        if title.head < reach or (title.head < span and title.form.office.name in _ADJECTIVES):
            continue
        kept.append(title)
        reach, span = title.head_end, max(span, title.end)
    return kept


def _fits_case(words: Words, i: int, form: offices.Form) -> bool:
    """Say whether a civility has its capital (``me`` is none) and, in capitals, a name behind and no article before.

    ``le MR`` is a party, also in ``le président du MR Paul X``.
    """
    written = words.forms[i]
    if form.office.role != "civility" or len(written) > 5:
        return True
    if written.isalpha() and written.isupper():
        named = i + 1 < len(words) and words.forms[i + 1][0].isupper()
        return named and words.lower[i - 1 : i] not in (["le"], ["la"], ["du"], ["au"])
    return written[0].isupper()


def _read(
    words: Words,
    head: int,
    hit: tuple[int, offices.Form],
    begin: int,
    limit: int,
    sentence: int,
    inner: Mapping[int, int],
) -> Found:
    lower = words.lower
    head_end, form = hit
    office = form.office
    first, status = _before(words, head, begin)
    determiner = lower[first - 1] if first > begin else ""
    if determiner in ORDINALS and first - 1 > begin:
        determiner = lower[first - 2]  # "le premier ancien chef d'État": the ordinal counts the persons
    if first - 2 >= begin and is_adjective(words, first - 1):
        at = first - 2 - (first - 3 >= begin and lower[first - 2] in ("très", "plus", "si", "trop"))
        if lower[at] in _DEFINITE:
            determiner = lower[at]  # "l'indéboulonnable président": the adjective is not of the title
    title = Found(
        first,
        head,
        head_end,
        head_end,
        form,
        form.gender,
        form.number,
        office.role,
        determiner,
        sentence,
        status=status,
    )
    if form.number == "s" and determiner in _PLURAL_DETERMINERS and lower[head].endswith("s"):
        title.number = "p"
    if office.codes:
        title.place(office.codes[:1], "institution")
        title.options = office.codes if len(office.codes) > 1 else ()
    if office.role == "civility":
        return title
    read_tail(words, title, min(limit, head_end + _LONGEST), inner)
    if lower[first] == "alors" and title.end == head_end:
        title.first += 1  # "X, alors Premier ministre": the adverb belongs to a title with a complement only
    settle_role(title)
    settle_colour(words, title)
    settle_gender(words, title, begin)
    settle_event(words, title, begin)
    adjoint = "adjoint" in office.name.split() and not office.role.startswith("local.")
    if (adjoint or office.name.startswith("vice")) and "deputy" not in title.status:
        title.status.append("deputy")
    return title


def _before(words: Words, head: int, begin: int) -> tuple[int, list[str]]:
    """Return the first word of the span before the head, and what its modifiers say."""
    lower = words.lower
    status: list[str] = []
    table = offices.modifiers()
    ordinal = head > begin and lower[head - 1] in ORDINALS  # "l'ancienne première vice-présidente": not of one title
    first = head - ordinal
    while first > begin and not ordinal:
        word = lower[first - 1]
        if word in ORDINALS or word in ("alors", "très"):
            break
        if word == "nouveau" and first - 2 >= begin and lower[first - 2] in ("à", "de"):
            break  # "à nouveau candidate"
        entry = offices.match(table, lower, first - 1)
        if entry is None or entry[1].place not in ("before", "both"):
            if word in offices.adjectives() and first == head and first - 2 >= begin:
                if lower[first - 2] == "très":
                    first -= 2
                    continue
                if lower[first - 2] in _DEFINITE and offices.adjectives()[word][0].value.kind in ("party", "quality"):
                    first -= 1
            break
        if word.endswith(("proclamé", "proclamée")) and first - 2 >= begin and lower[first - 2] in _REFLEXIVE:
            break
        first -= 1
        status = [value for value in entry[1].status if value != "current" and value not in status] + status
    if first > begin and lower[first - 1] == "alors":
        first -= first - 1 > begin  # at the head of a sentence it stands outside
        status = ["as_of_then", *status]
    return first, status
