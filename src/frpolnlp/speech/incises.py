"""Incises: « …», dit X; …, a annoncé X; a verb behind what was said, its subject behind it.

Takes a Unit and a verb group; gives a :class:`Found`, or None where the verb makes no incise.
"""

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.appositions import with_apposition
from frpolnlp.speech.clauses import note
from frpolnlp.speech.complete import is_complete, maybe_complete
from frpolnlp.speech.dates import date_end
from frpolnlp.speech.found import Found
from frpolnlp.speech.incise_content import after_incise, content_start
from frpolnlp.speech.inflection import is_finite
from frpolnlp.speech.inverted import inverted_subject
from frpolnlp.speech.kinds import is_clause
from frpolnlp.speech.phrases import DASHES, HARD, PUNCTUATION, phrase_end
from frpolnlp.speech.quoted_names import names_body
from frpolnlp.speech.relatives import Subject
from frpolnlp.speech.right import look_right
from frpolnlp.speech.sources import apposed_subject
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.units import QUOTE, Names, Unit, inner_unit, span, spans
from frpolnlp.speech.verb_group import Group
from frpolnlp.speech_lexicon.cues import Cue, cues
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb
from frpolnlp.speech_lexicon.nouns import source_nouns

#: what may follow a verb and its subject: to whom, where and when it was said
_TO_WHOM = frozenset("à au aux sur dans lors devant auprès".split())


def incise(unit: Unit, group: Group, names: Names, earlier: list[Found]) -> Found | None:
    """Return « …», dit X: a verb behind what was said, its subject behind it."""
    low = unit.low
    k = group.before
    cue = next((c for c in group.cue if "incise" in c.frames), None)
    if cue is None and QUOTE in low[max(0, k - 2) : k]:
        cue = group.cue[0]  # behind a quote any verb of speech reports it
    if cue is None or k == 0 or group.subject is not None or group.passive:
        return None
    comma = low[k - 1] in (",", *DASHES) or low[k - 1] in ("!", "?", "…", "...")
    quoted = low[k - 1] == QUOTE or (comma and k > 1 and low[k - 2] == QUOTE)
    subject_quoted = quoted and not comma and _names_subject(unit, k - 1)
    if subject_quoted and (cue.strength == "quote_only" or names_body(unit, 0, k - 1)):
        return None
    inside = unit.inside is not None
    as_said = _as_said(low, k)
    bare = not (comma or quoted or as_said)
    if bare and not _bare_incise(unit, group, names):
        return None
    if as_said:
        k -= as_said
        comma = k > 0 and low[k - 1] == ","
    plain = group.clitic is None and not quoted and not inside and not (as_said and k == 0)
    if plain and comma and not is_complete(unit, k - 1) and _cuts_clause(unit, group, k - 1, names):
        plain = False
    complete = not plain or is_complete(unit, k - 1)
    if not complete and not (comma and maybe_complete(unit, k - 1)):
        return None
    apposed = apposed_subject(unit, group, names) if plain and comma else None
    if apposed is not None and (complete or "qui" in low[apposed.end : k]):
        return None
    weak = group.clitic is None and not quoted and cue.strength == "quote_only" and not inside
    if weak and not (comma and _closes_clause(unit, group, names)):
        return None
    stop = len(unit)
    source: Subject | None
    addressee = medium = None
    if group.clitic is not None:
        source = Subject(group.clitic, group.clitic + 1, "clitic")
        right = look_right(unit, group.end, stop, frozenset(), names)
        if right.kind == "que" and not quoted:
            return None
        addressee, medium = right.addressee, right.medium
        end = group.end
    else:
        right = look_right(unit, group.end, stop, frozenset(), names)
        if right.kind in ("que", "colon", "inf", "wh") and not quoted:
            return None
        subject = inverted_subject(unit, group.end, stop, names)
        if subject is None:
            return None
        start, end, addressee, medium = subject
        if not quoted and not inside and not _ends_clause(unit, end):
            return None
        can = speaks(unit, start, end)
        listed = cue.lemma in cues()
        if cue.source == "document" and (as_said or not _foresees(unit, start, end, cue, names)):
            return None
        said = _clause_quote(unit, k - 2 if comma else k - 1) or (comma and cue.strength in ("always", "voiced"))
        if can is not True and not (listed and (said or not quoted)):
            return None  # « X, lassé des “gilets jaunes”, tente de reprendre le fil »: nobody's words
        if low[start] == QUOTE and (bare or not listed):
            return None
        if group.number == "p" and not _plural(unit, start, end, stop):
            end = phrase_end(unit, start, stop)
        end = with_apposition(unit, start, end, stop, names)
        source = Subject(start, end, "phrase")
        if addressee is None or medium is None:
            behind = look_right(unit, end, stop, frozenset(), names)
            addressee, medium = addressee or behind.addressee, medium or behind.medium
    content_end = k - 1 if comma else k
    begin = content_start(unit, content_end, earlier)
    after = max(source.end, group.end)  # the subject stands within its verb where that is inverted: a-t-elle ajouté
    headed = as_said and begin >= content_end and after + 1 < stop and low[after] == ","
    if headed:
        begin, content_end = after + 1, next((j for j in range(after + 1, stop) if low[j] in HARD), stop)
    if begin >= content_end:
        return None
    stretches = [(begin, content_end)]
    if not headed:
        stretches += after_incise(unit, after, quoted, inside, begin, content_end)
    found = Found("incise", spans(unit, *stretches), span(unit, group.start, group.end))
    found.source = span(unit, source.start, source.end)
    found.source_type = source.type
    found.number = group.number
    found.hedged = cue.hedge or group.conditional
    found.lemma = cue.lemma
    found.because = ["incise after a closed quote" if quoted else "incise after a clause"]
    found.because.append("inverted pronoun" if source.type == "clitic" else "noun phrase after the verb")
    note(unit, found, addressee, medium)
    if not quoted and group.clitic is None:
        found.doubts["incise without quote"] = 0.1
    if bare:
        found.doubts["incise without a comma"] = 0.2
    if cue.lemma not in cues():
        found.doubts["verb of no list"] = 0.2
    return found


def _as_said(low: list[str], k: int) -> int:
    """Return how many items before ``k`` say that it was said so: of *comme* l'a dit X, *ainsi que* l'a dit X."""
    if low[k - 1] == "comme":
        return 1
    return 2 if low[max(0, k - 2) : k] == ["ainsi", "que"] and low[k : k + 1] in (["l'"], ["le"]) else 0


def _closes_clause(unit: Unit, group: Group, names: Names) -> bool:
    """Say whether nothing but who speaks follows the verb (« …, poursuit le document »)."""
    subject = inverted_subject(unit, group.end, len(unit), names)
    if subject is None or speaks(unit, subject[0], subject[1]) is not True:
        return False
    return subject[1] >= len(unit) or unit.low[subject[1]] in PUNCTUATION


def _names_subject(unit: Unit, quote: int) -> bool:
    """Say whether the quote before a verb belongs to its subject: « Le compte “Azur” publie … »."""
    return quote > 0 and not _clause_quote(unit, quote) and not any(is_finite(unit, k) for k in range(quote))


def _bare_incise(unit: Unit, group: Group, names: Names) -> bool:
    """Say whether a verb is an incise though no comma is before it: its clause has a verb, it a subject behind it."""
    low = unit.low
    k = group.before
    if low[k - 1] in grammar().coordinators:
        return False
    strong = ("always", "voiced") if group.clitic is not None else ("always",)
    if not is_complete(unit, k) or all(cue.strength not in strong for cue in group.cue):
        return False
    for j in range(k - 1, -1, -1):
        if is_finite(unit, j):
            break
        if low[j] in ("que", "qu'", "qui", "dont", "où", "si", "lorsque", "quand", ":", ";"):
            return False
    if group.clitic is not None:
        return _adjuncts_only(unit, group.end)
    subject = inverted_subject(unit, group.end, len(unit), names)
    if subject is None or not (low[subject[1] : subject[1] + 1] == ["citant"] or _adjuncts_only(unit, subject[1])):
        return False
    heads = range(subject[0], min(subject[1], subject[0] + 4))
    named = any(low[j] in source_words() or names.get(j) is not None for j in heads)
    return named or speaks(unit, subject[0], subject[1]) is True


def _adjuncts_only(unit: Unit, k: int) -> bool:
    """Say whether nothing or only adjuncts of the verb follow at ``k`` (« a-t-il écrit *sur X sans autre détail* »)."""
    low = unit.low
    if k >= len(unit) or low[k] in PUNCTUATION:
        return True
    stop = next((j for j in range(k, len(unit)) if low[j] in HARD), len(unit))
    asked = low[stop : stop + 1] == ["?"]
    opens = low[k] in _TO_WHOM or date_end(unit, k) > k
    return opens and not asked and not any(is_finite(unit, j) or low[j] == QUOTE for j in range(k, stop))


def _cuts_clause(unit: Unit, group: Group, comma: int, names: Names) -> bool:
    """Say whether a verb with its subject between commas cuts a clause: « Le texte, a dit X, sera voté »."""
    subject = inverted_subject(unit, group.end, len(unit), names)
    if subject is None or not speaks(unit, subject[0], subject[1]):
        return False
    end = with_apposition(unit, subject[0], subject[1], len(unit), names)
    if end + 1 >= len(unit) or unit.low[end] != "," or any(is_finite(unit, k) for k in range(comma)):
        return False
    rest = end + 1
    while rest < len(unit) - 1 and (unit.low[rest] in grammar().clitics or is_adverb(unit.low[rest])):
        rest += 1
    return is_finite(unit, rest)


def _clause_quote(unit: Unit, item: int) -> bool:
    """Say whether the item is a quote that holds a clause."""
    quote = unit.quotes.get(item)
    return quote is not None and is_clause(inner_unit(unit.reading, quote))


def _ends_clause(unit: Unit, end: int) -> bool:
    """Say whether no complement or verb follows the phrase behind a verb: it is its subject, not its object."""
    return end >= len(unit) or not (unit.low[end] in ("que", "qu'") or is_finite(unit, end))


def _foresees(unit: Unit, start: int, end: int, cue: Cue, names: Names) -> bool:
    """Say whether a phrase names a document (« montre *une étude* »), or a person who can (« prévoit *Luc Roux* »)."""
    low = unit.low
    known = (source_nouns().get(low[k]) or source_nouns().get(" ".join(low[k : k + 3])) for k in range(start, end))
    first = next((noun for noun in known if noun is not None), None)
    return (first is not None and first.kind == "document") or (
        "quote_after" in cue.frames and any(k in names for k in range(start, end))
    )


def _plural(unit: Unit, start: int, end: int, stop: int) -> bool:
    low = unit.low[start:end]
    return "et" in low or low[0] in (
        "les",
        "des",
        "deux",
        "trois",
        "ces",
        "ses",
        "plusieurs",
        "certains",
        "mm.",
        "mmes",
    )
