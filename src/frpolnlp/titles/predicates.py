"""Of whom an office is said as a predicate: ``X est devenue ministre``, ``élu président, X …``.

Takes a title and the text; gives a person or None. Needs no spaCy.
"""

from frpolnlp.titles.facts import Text
from frpolnlp.titles.found import Found

_COPULAS = frozenset("est était fut sera devient devenu devenue deviendra redevient resté restée reste demeure".split())
_PREDICATES = _COPULAS | frozenset(
    "devenir redevenir "
    "nommé nommée élu élue réélu réélue désigné désignée proclamé proclamée autoproclamé autoproclamée comme être été "
    "déclarée déclaré".split()
)


def predicated(text: Text, title: Found) -> int | None:
    """Return the person of whom ``title`` is a predicate, or None where it is none."""
    lower = text.words.lower
    begin = text.sentences[title.sentence][0]
    at = title.first - 1
    bare = title.determiner not in ("le", "la", "l'", "les")
    if not bare:
        at -= 1
    while at > begin and (
        lower[at].endswith("ement") or lower[at] in ("premier", "première", "le", "la", "aussi", "alors")
    ):
        at -= 1
    previous = lower[at] if at >= begin else ""
    if previous in (_PREDICATES if bare else _COPULAS) or (bare and previous == ","):
        return subject_of(text, title)
    return None


def subject_of(text: Text, title: Found) -> int | None:
    """Return the person of whom a predicate is said: before ``qui``, else the first of this sentence or one before."""
    lower, starts = text.words.lower, text.names.starts
    begin, _ = text.sentences[title.sentence]
    span = lower[max(begin, title.first - 7) : title.first]
    relative = title.first - len(span) + span.index("qui") if "qui" in span else None
    if relative is not None and "," not in lower[relative : title.first]:
        near = [i for i in range(begin, relative) if i in starts]
        if near:
            return starts[near[-1]][1]
    first, end = text.sentences[title.sentence]
    if title.first - first <= 5 and not any(i in starts for i in range(first, title.first)):
        later = next((i for i in range(title.end, end) if i in starts), None)
        if later is not None and lower[title.end : title.end + 1] != ["."]:
            return starts[later][1]  # "Tout juste élu président, X …"
    for sentence in range(title.sentence, max(-1, title.sentence - 4), -1):
        begin, end = text.sentences[sentence]
        seen = [i for i in range(begin, min(end, title.first)) if i in starts]
        for i in seen:
            who = starts[i][1]
            if title.gender in ("m", "f") and text.people[who].gender and text.people[who].gender != title.gender:
                continue
            if len(seen) > 1 and lower[i - 1 : i] in (["de"], ["d'"]):
                continue
            return who
    return None
