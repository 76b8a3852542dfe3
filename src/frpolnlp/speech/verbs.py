"""Attributions that a verb makes: incises, clauses, infinitives, noun phrases and quotes after it, participles.

Takes a Unit with its verb groups; gives :class:`Found` values. One function a construction; each says no by None.
"""

from frpolnlp.cue_lexicon import Cue, cues
from frpolnlp.grammar import grammar, is_adverb
from frpolnlp.speech.adjuncts import opener_at, source_words
from frpolnlp.speech.found import Found, Span
from frpolnlp.speech.groups import Group
from frpolnlp.speech.kinds import is_clause
from frpolnlp.speech.phrases import (
    DASHES,
    HARD,
    PUNCTUATION,
    infinitive_at,
    is_aux,
    is_finite,
    is_gerund,
    is_infinitive,
    is_participle,
    phrase_end,
)
from frpolnlp.speech.right import Right, inverted_subject, look_right
from frpolnlp.speech.sources import Subject, antecedent, apposed_subject, left_subject, speaks, with_apposition
from frpolnlp.speech.units import QUOTE, Names, Unit, inner_unit

_TRAILERS = frozenset(("alors", "tandis", "pendant", "lors", "avant", "après", "sans", "au", "selon", "d'après"))


def span(unit: Unit, start: int, stop: int) -> Span:
    """Return the words of the items ``start`` to ``stop``, the last one left out; there is at least one."""
    return unit.first[start], unit.end[max(start, stop - 1)]


def spans(unit: Unit, *stretches: tuple[int, int]) -> list[Span]:
    """Return the word spans of stretches of items."""
    return [(unit.first[a], unit.end[b - 1]) for a, b in stretches if a < b]


def attribute_group(unit: Unit, group: Group, groups: list[Group], names: Names, earlier: list[Found]) -> Found | None:
    """Return the attribution that ``group`` makes in ``unit``, or None.

    Args:
        unit: The items.
        group: A verb group of it.
        groups: All its groups, in order.
        names: For each item of a person's name, the item at which the name starts.
        earlier: What the groups before have given.
    """
    if group.person in (1, 2) and group.mood == "fin":
        return None
    if group.mood == "fin":
        found = incise(unit, group, names, earlier)
        if found is None and group.clitic is None:
            found = (
                passive(unit, group, groups, names) if group.passive else clause(unit, group, groups, names, earlier)
            )
        elif found is None and group.clitic is not None and _inverting_adverb(unit, group):
            found = clause(unit, group, groups, names, earlier)
        return found
    if group.mood == "part":
        return agent_participle(unit, group, groups, names)
    return control(unit, group, groups, names, earlier)


def _inverting_adverb(unit: Unit, group: Group) -> bool:
    return any(
        unit.low[k] in ("aussi", "ainsi", "peut-être", "sans", "encore")
        for k in range(max(0, group.before - 3), group.before)
    )


# -- incises ---------------------------------------------------------------------------------------------------------


def incise(unit: Unit, group: Group, names: Names, earlier: list[Found]) -> Found | None:
    """Return « …», dit X: a verb behind what was said, its subject behind it."""
    cue = next((c for c in group.cue if "incise" in c.frames), None)
    low = unit.low
    k = group.before
    if cue is None or k == 0 or group.subject is not None or group.passive:
        return None
    comma = low[k - 1] in (",", *DASHES) or low[k - 1] in ("!", "?", "…", "...")
    quoted = low[k - 1] == QUOTE or (comma and k > 1 and low[k - 2] == QUOTE)
    inside = unit.inside is not None
    as_said = low[k - 1] == "comme"
    bare = not (comma or quoted or as_said)
    if bare and not _bare_incise(unit, group, names):
        return None
    if as_said:
        k -= 1
        comma = k > 0 and low[k - 1] == ","
    plain = group.clitic is None and not quoted and not inside
    if plain and (not _is_complete(unit, k - 1) or (comma and apposed_subject(unit, group, names) is not None)):
        return None
    if group.clitic is None and not quoted and cue.strength == "quote_only" and not inside:
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
        if not quoted and not inside and not _can_speak(unit, start, end, group):
            return None
        can = speaks(unit, start, end)
        listed = cue.lemma in cues()
        if can is not True and not (listed and ((quoted and comma) or _clause_quote(unit, k - 1) or not quoted)):
            return None
        if group.number == "p" and not _plural(unit, start, end, stop):
            end = phrase_end(unit, start, stop)
        end = with_apposition(unit, start, end, stop, names)
        source = Subject(start, end, "phrase")
        if addressee is None or medium is None:
            after = look_right(unit, end, stop, frozenset(), names)
            addressee, medium = addressee or after.addressee, medium or after.medium
    content_end = k - 1 if comma else k
    begin = _content_start(unit, content_end, earlier)
    if begin >= content_end:
        return None
    stretches = [(begin, content_end)]
    stretches += _after_incise(unit, source.end, quoted, inside, begin, content_end)
    found = Found("incise", spans(unit, *stretches), span(unit, group.start, group.end))
    found.source = span(unit, source.start, source.end)
    found.source_type = source.type
    found.number = group.number
    found.hedged = cue.hedge or group.conditional
    found.lemma = cue.lemma
    found.because = ["incise after a closed quote" if quoted else "incise after a clause"]
    found.because.append("inverted pronoun" if source.type == "clitic" else "noun phrase after the verb")
    _note(unit, found, addressee, medium)
    if not quoted and group.clitic is None:
        found.doubts["incise without quote"] = 0.1
    if bare:
        found.doubts["incise without a comma"] = 0.2
    if cue.lemma not in cues():
        found.doubts["verb of no list"] = 0.2
    return found


def _clause_quote(unit: Unit, item: int) -> bool:
    """Say whether the item is a quote that holds a clause."""
    quote = unit.quotes.get(item)
    return quote is not None and is_clause(inner_unit(unit.reading, quote))


def _stands_free(unit: Unit, j: int, end: int) -> bool:
    """Say whether a finite form is surely a verb: right before a comma an adjective looks the same."""
    if j + 1 < end and unit.low[j + 1] != ",":
        return True
    return is_aux(unit, j) or (j > 0 and unit.low[j - 1] in grammar().clitics | grammar().subject_pronouns)


def _bare_incise(unit: Unit, group: Group, names: Names) -> bool:
    """Say whether a verb is an incise though no comma is before it: its clause has a verb, it a subject behind it."""
    low = unit.low
    k = group.before
    if low[k - 1] in grammar().coordinators:
        return False
    if not _is_complete(unit, k) or all(cue.strength != "always" for cue in group.cue):
        return False
    for j in range(k - 1, -1, -1):
        if is_finite(unit, j):
            break
        if low[j] in ("que", "qu'", "qui", "dont", "où", "si", "lorsque", "quand", ",", ":", ";"):
            return False
    if group.clitic is not None:
        return group.end >= len(unit) or low[group.end] in PUNCTUATION
    subject = inverted_subject(unit, group.end, len(unit), names)
    if subject is None or (subject[1] < len(unit) and low[subject[1]] not in PUNCTUATION):
        return False
    heads = range(subject[0], min(subject[1], subject[0] + 4))
    return any(low[j] in source_words() or names.get(j) is not None for j in heads)


def _is_complete(unit: Unit, end: int) -> bool:
    """Say whether the items before ``end`` hold a clause of their own: a finite verb outside relative clauses."""
    classes = grammar()
    start = next((j + 1 for j in range(end - 1, -1, -1) if unit.low[j] in (";",)), 0)
    relative = False
    for j in range(start, end):
        low = unit.low[j]
        if low in classes.relatives and low not in ("que", "qu'"):
            relative = True
        elif low == ",":
            relative = False
        elif is_finite(unit, j):
            if not relative and (_stands_free(unit, j, end)):
                return True
            relative = False
    return any(unit.low[j] == QUOTE for j in range(start, end))


def _can_speak(unit: Unit, start: int, end: int, group: Group) -> bool:
    """Say whether the phrase after a comma and a verb is its subject: no complement follows."""
    low = unit.low
    if end < len(unit) and (low[end] in ("que", "qu'") or is_finite(unit, end)):
        return False
    return low[start] not in ("des",) or True


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


def _content_start(unit: Unit, end: int, earlier: list[Found]) -> int:
    """Return where the content that ends at ``end`` starts: the unit, or what stands before it of another kind."""
    begin = 0
    for k in range(end - 1, 0, -1):
        if unit.low[k] == ";":
            begin = k + 1
            break
    for found in earlier:
        if found.construction in ("incise", "que_clause", "colon") and found.end <= unit.first[end - 1]:
            after = unit.item_at(found.end - 1) + 1
            if begin < after < end:
                begin = after
    low = unit.low
    while begin < end and (low[begin] in (",", ".", *DASHES, "•", ":", ")", "\n", "*") or low[begin] == "-"):
        begin += 1
    colon = next((k for k in range(begin, end - 1) if low[k] == ":" and low[k + 1] == QUOTE), None)
    return colon + 1 if colon is not None else begin


def _after_incise(
    unit: Unit, end: int, quoted: bool, inside: bool, begin: int, content_end: int
) -> list[tuple[int, int]]:
    """Return what goes on after an incise: the rest of the quote or clause that it cuts."""
    low = unit.low
    n = len(unit)
    if inside:
        k = end
        while k < n and low[k] in (",", *DASHES):
            k += 1
        return [(k, n)] if k < n and end < n else []
    comma = next((k for k in range(end, n) if low[k] == "," or low[k] in HARD), n)
    if comma >= n or low[comma] != ",":
        quote = next((k for k in range(end, n) if low[k] == QUOTE), None)
        if quoted and quote is not None and all(low[k] in (",", ".", ":", *DASHES) for k in range(end, quote)):
            return [(quote, quote + 1)]
        return []
    k = comma + 1
    if k >= n:
        return []
    word = low[k]
    if quoted:
        return [(k, k + 1)] if word == QUOTE and not any(is_finite(unit, j) for j in range(k + 1, n)) else []
    classes = grammar()
    stop = next((j for j in range(k, n) if low[j] in HARD), n)
    if not _is_complete(unit, content_end) and any(is_finite(unit, j) or low[j] == QUOTE for j in range(k, stop)):
        return [(k, stop)]
    if word in (
        "avant",
        "après",
        "malgré",
        "contre",
        "sans",
        "pour",
        "mais",
        "et",
        "ainsi",
        "y",
        "notamment",
    ) and not any(is_infinitive(low[j]) for j in range(k + 1, min(k + 4, stop))):
        following = low[k + 1] if k + 1 < n else ""
        if (
            following not in ("que", "qu'", "avoir", "quoi")
            and following not in classes.subject_pronouns - classes.determiners
        ):
            inner = next((j for j in range(k, stop) if low[j] == "," and j > k + 2), stop)
            return [(k, inner)]
    return []


# -- a subject and its verb ------------------------------------------------------------------------------------------


def clause(unit: Unit, group: Group, groups: list[Group], names: Names, earlier: list[Found]) -> Found | None:
    """Return X dit que …, X dit : « … », X annonce NP, X promet de …: the content behind the verb."""
    if group.governor == "unsaid" and not _quote_follows(unit, group.end):
        return None
    if _hypothetical(unit, group):
        return None
    stop = len(unit)
    for cue in group.cue:
        right = look_right(unit, group.end, stop, _prepositions(cue), names)
        content = _content(unit, group, cue, right, groups)
        if content is None:
            continue
        construction, stretches, reason = content
        found = Found(construction, spans(unit, *stretches), span(unit, group.start, group.end))
        if not found.content:
            continue
        subject = (
            left_subject(unit, group, names)
            if group.clitic is None
            else Subject(group.clitic, group.clitic + 1, "clitic")
        )
        if subject is None:
            found.source_type = "none"
            found.doubts["no subject found"] = 0.3
            if construction in ("np_content",) and not _has_quote(unit, stretches):
                continue
        elif subject.type == "shared":
            if not _share(unit, group, found, earlier, names):
                continue
        else:
            if subject.type == "pronoun" and unit.low[subject.start] in ("je", "j'", "nous", "vous", "tu"):
                return None
            can = speaks(unit, subject.start, subject.end)
            if can is False or (
                can is None and construction in ("np_content", "infinitive") and not _has_quote(unit, stretches)
            ):
                return None
            if can is None:
                found.doubts["source of no list"] = 0.1
            found.source = span(unit, subject.start, subject.end)
            found.source_type = subject.type
        found.number = group.number
        found.hedged = cue.hedge or group.conditional
        found.lemma = cue.lemma
        found.because = [reason]
        plain = frames_without_quote(cue, right)
        borrowed = construction == "np_content" or (right.kind == "quote" and "que" not in cue.frames)
        found.quote_only = not plain and borrowed
        if right.kind == "quote" or right.kind == "colon":
            found.because.append("quote after the verb")
        _note(unit, found, right.addressee, right.medium)
        return found
    return None


def frames_without_quote(cue: Cue, right: Right) -> bool:
    """Say whether the phrase on the right would be the cue's content also without quoted words."""
    return cue.strength != "quote_only" and (right.preposition in cue.frames.get("np", ()) or "obj" in cue.frames)


def _prepositions(cue: Cue) -> frozenset[str]:
    return frozenset(cue.frames.get("np", ()) + cue.frames.get("np_quote", ()) + cue.frames.get("obj", ()))


def _hypothetical(unit: Unit, group: Group) -> bool:
    """Say whether the verb stands in a condition: *si* opens its clause."""
    low = unit.low
    for k in range(group.before - 1, max(-1, group.before - 8), -1):
        if low[k] in ("si", "s'") and (k == 0 or low[k - 1] not in ("même", "comme")):
            return True
        if low[k] in PUNCTUATION or low[k] in ("que", "qu'", "qui"):
            return False
    return False


def _quote_follows(unit: Unit, k: int) -> bool:
    """Say whether quoted words stand in the rest of the clause."""
    for j in range(k, min(len(unit), k + 25)):
        if unit.low[j] == QUOTE:
            return True
        if unit.low[j] in HARD and unit.low[j] != ":":
            return False
    return False


def _has_quote(unit: Unit, stretches: list[tuple[int, int]]) -> bool:
    return any(unit.low[k] == QUOTE for a, b in stretches for k in range(a, b))


def _content(
    unit: Unit, group: Group, cue: Cue, right: Right, groups: list[Group]
) -> tuple[str, list[tuple[int, int]], str] | None:
    """Return ``(construction, stretches, reason)`` of what follows, if the cue licenses it."""
    low = unit.low
    frames = cue.frames
    begin = right.begin
    if cue.attribute_words and right.kind != "attribute":
        return None
    if right.kind == "colon":
        quote = next((k for k in range(begin, min(begin + 2, len(unit))) if low[k] == QUOTE), None)
        if quote is not None:
            return "colon", _quote_run(unit, quote), "quote after a colon"
        if "quote_after" in frames and cue.strength in ("always", "voiced") and begin < len(unit) and not unit.quotes:
            return "colon", [(begin, _clause_end(unit, begin, groups, group))], "clause after a colon"
        return None
    if right.kind == "que":
        if not ("que" in frames or "que_subj" in frames):
            return None
        end = _clause_end(unit, begin, groups, group)
        return "que_clause", _and_colon(unit, begin, end), "clause with que"
    if right.kind == "wh":
        if "wh" not in frames:
            return None
        return "que_clause", [(begin, _clause_end(unit, begin, groups, group))], "indirect question"
    if right.kind == "inf":
        if right.preposition not in frames.get("inf", ()):
            if right.preposition == "de" and "de" in frames.get("obj", ()) and group.objects:
                return "infinitive", [(begin, _clause_end(unit, begin, groups, group))], "object and infinitive"
            if right.preposition == "à" and "à" in frames.get("obj", ()) and group.objects:
                return "infinitive", [(begin, _clause_end(unit, begin, groups, group))], "object and infinitive"
            return None
        return "infinitive", [(begin, _clause_end(unit, begin, groups, group))], "infinitive"
    if right.kind == "quote":
        return _quote_after(unit, begin, groups, group, cue)
    if right.kind in ("np", "comme", "attribute"):
        return _phrase_content(unit, group, cue, right, groups)
    return None


def _quote_after(
    unit: Unit, begin: int, groups: list[Group], group: Group, cue: Cue
) -> tuple[str, list[tuple[int, int]], str] | None:
    end = _clause_end(unit, begin, groups, group)
    run_end = begin + 1
    low = unit.low
    if run_end < len(unit) and low[run_end] not in PUNCTUATION:
        run_end = end
    if "quote_after" not in cue.frames and not (
        cue.frames.keys() & {"np_quote", "np", "que", "inf", "attribute", "obj"}
    ):
        return None
    return (
        "np_content" if _phrase_like(unit, begin) else "colon",
        [(begin, max(run_end, begin + 1))],
        "quoted words after the verb",
    )


def _phrase_like(unit: Unit, item: int) -> bool:
    """Say whether a quote holds no finite verb: a fragment."""
    quote = unit.quotes.get(item)
    if quote is None:
        return True
    return not is_clause(inner_unit(unit.reading, quote))


def _quote_run(unit: Unit, quote: int) -> list[tuple[int, int]]:
    """Return the quote at item ``quote`` with the quotes that only marks part from it."""
    low = unit.low
    stretches = [(quote, quote + 1)]
    k = quote + 1
    while k + 1 < len(unit) and low[k] in (",", ".", "et", "puis", ";", "...", "…") and low[k + 1] == QUOTE:
        stretches.append((k + 1, k + 2))
        k += 2
    return stretches


def _and_colon(unit: Unit, begin: int, end: int) -> list[tuple[int, int]]:
    """Add the quote after a colon to a clause before it: one attribution under one cue."""
    if end + 1 < len(unit) and unit.low[end] == ":" and unit.low[end + 1] == QUOTE:
        return [(begin, end), (end + 1, end + 2)]
    return [(begin, end)]


def _phrase_content(
    unit: Unit, group: Group, cue: Cue, right: Right, groups: list[Group]
) -> tuple[str, list[tuple[int, int]], str] | None:
    low = unit.low
    frames = cue.frames
    begin = right.begin
    if right.preposition and begin < len(unit) and low[begin] in ("l'", "la", "le", "les") and False:
        begin += 1
    head_end = phrase_end(unit, begin, len(unit))
    end = _clause_end(unit, begin, groups, group, phrase=True)
    quoted = any(low[k] == QUOTE for k in range(begin, end))
    obj = frames.get("obj", ())
    if right.kind == "np" and obj and not right.preposition:
        for k in range(begin + 1, end):
            plain = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}.get(low[k], low[k])
            if plain in obj and plain and (k >= head_end or _opens_complement(unit, k)):
                return ("infinitive" if _inf_next(unit, k) else "np_content"), [(begin, end)], "object and complement"
        if not quoted:
            return None
    if (
        right.kind == "np"
        and right.preposition in obj
        and right.preposition
        and (group.objects or group.passive or _relative_object(unit, group))
    ):
        return "np_content", [(begin, end)], "object before the verb"
    if right.kind == "comme" and ("comme" in obj or quoted):
        return "np_content", [(begin, end)], "attribute of the object"
    if right.kind == "attribute":
        if "attribute" in frames and (not cue.attribute_words or low[begin] in cue.attribute_words):
            return "np_content", [(begin, end)], "attribute"
        return None
    if right.kind == "np":
        licensed = not right.preposition or right.preposition in frames.get("np_quote", ()) + frames.get("np", ())
        takes_phrase = bool(frames.keys() & {"np_quote", "np", "obj", "attribute"})
        if quoted and licensed and takes_phrase and _first_quote_near(unit, begin, head_end, end):
            return "np_content", [(begin, end)], "noun phrase with quoted words"
        if right.preposition in frames.get("np", ()) and cue.strength in ("always", "voiced"):
            return "np_content", [(begin, end)], "noun phrase"
        if "attribute" in frames and not right.preposition and head_end < len(unit) and low[head_end] == QUOTE:
            return "np_content", [(begin, end)], "attribute of the object"
    return None


def _relative_object(unit: Unit, group: Group) -> bool:
    """Say whether *que* with a noun before it opens the verb's clause: its antecedent is the object."""
    low = unit.low
    for k in range(group.before - 1, max(0, group.before - 14), -1):
        if low[k] in ("que", "qu'"):
            return not is_finite(unit, k - 1) and not is_participle(low[k - 1])
        if low[k] in PUNCTUATION:
            return False
    return False


def _first_quote_near(unit: Unit, begin: int, head_end: int, end: int) -> bool:
    """Say whether quoted words belong to the phrase, not to a far adjunct."""
    return any(unit.low[k] == QUOTE for k in range(begin, min(end, max(head_end + 12, begin + 12))))


def _opens_complement(unit: Unit, k: int) -> bool:
    """Say whether an infinitive or quoted words follow the preposition at ``k``, clitics between left aside."""
    return _inf_next(unit, k) or QUOTE in unit.low[k + 1 : k + 3]


def _inf_next(unit: Unit, k: int) -> bool:
    return k + 1 < len(unit) and infinitive_at(unit, k + 1)


def _clause_end(unit: Unit, begin: int, groups: list[Group], group: Group, *, phrase: bool = False) -> int:
    """Return one past the content that starts at ``begin``: up to a hard mark, another cue, a trailing adjunct.

    Args:
        unit: The items.
        begin: The first item of the content.
        groups: The verb groups of the unit.
        group: The one whose content it is.
        phrase: Whether the content is a noun phrase, which a comma ends sooner.
    """
    low = unit.low
    n = len(unit)
    later = {g.before: g for g in groups if g.before > begin}
    k = begin
    while k < n:
        word = low[k]
        if word in HARD and word not in DASHES and not _inner_mark(unit, k):
            break
        if word in DASHES and k > begin and _spaced(unit, k) and word != "-":
            break
        if word == ",":
            j = k + 1
            while j < n and is_adverb(low[j]):
                j += 1
            follows = later.get(j) or later.get(k + 1)
            if follows is not None and follows.mood in ("ger", "inf") and follows.governor != "historic":
                break
            if k + 1 in later and later[k + 1].clitic is not None:
                break
            if (j < n and low[j] in ("selon", "suivant")) or low[j : j + 2] == ["d'", "après"]:
                break
            if _trailer(unit, k + 1, phrase):
                break
            if group.mood != "fin" and group.before <= 1 and any(is_finite(unit, i) for i in range(k + 1, n)):
                break  # a participle opens the sentence: its main clause follows
        elif word in ("selon",) or (word == "d'" and k + 1 < n and low[k + 1] == "après" and k > begin):
            if _final_selon(unit, k):
                break
        elif word in ("et", "mais") and k > begin:
            j = k + 1
            while j < n and is_adverb(low[j]):
                j += 1
            if j in later and later[j].mood == "fin" and later[j].subject is None and _same_level(group, later[j]):
                break
            if word == "et" and j < n and _aux_without_subject(unit, j) and group.mood == "fin" and phrase:
                break
        k += 1
    while k > begin and low[k - 1] in (",", "et", "-"):
        k -= 1
    return k


def _inner_mark(unit: Unit, k: int) -> bool:
    """Say whether a mark of end goes on: «(...)», an abbreviation, a colon before no quote inside a clause."""
    low = unit.low
    if low[k] in ("...", "…"):
        return k + 1 < len(unit) and low[k + 1] in (")", "]")
    return False


def _spaced(unit: Unit, k: int) -> bool:
    words = unit.reading.words
    i = unit.first[k]
    return i > 0 and words.ends[i - 1] < words.starts[i]


def _trailer(unit: Unit, k: int, phrase: bool) -> bool:
    """Say whether what follows a comma is the reporter's: *alors que …*, *lors de …*, *avant de …*."""
    low = unit.low
    if k >= len(unit):
        return False
    pair = low[k : k + 2]
    if pair[:1] in (["alors"], ["tandis"]) and pair[1:] in (["que"], ["qu'"]):
        return True
    if pair[:1] in (["lors"], ["interrogé"], ["interrogée"]):
        return True
    if pair in (
        ["avant", "de"],
        ["avant", "d'"],
        ["après", "avoir"],
        ["après", "que"],
        ["au", "moment"],
        ["au", "lendemain"],
    ):
        return True
    if opener_at(unit, k) > k + 1 or _comment(unit, k):
        return True
    if not phrase:
        return False
    classes = grammar()
    if pair[0] in classes.prepositions and pair[0] not in ("de", "d'", "contre", "sur", "à"):
        return True
    return is_gerund(pair[0])


def _comment(unit: Unit, k: int) -> bool:
    """Say whether *une phrase que …*, *un chiffre en baisse* at ``k`` comments on what was said."""
    low = unit.low
    if low[k] not in ("un", "une"):
        return False
    end = next((j for j in range(k, len(unit)) if low[j] in HARD or low[j] == ","), len(unit))
    if any(low[j] in ("et", "ou") for j in range(k, end)):
        return False
    relative = next((j for j in range(k + 2, min(k + 6, end)) if low[j] in grammar().relatives), None)
    return relative is not None or not any(is_finite(unit, j) for j in range(k, end))


def _final_selon(unit: Unit, k: int) -> bool:
    """Say whether a *selon X* at ``k`` closes the clause: nothing but its noun phrase follows."""
    j = k + (2 if unit.low[k] == "d'" else 1)
    end = phrase_end(unit, j, len(unit))
    return end >= len(unit) or unit.low[end] in HARD


def _same_level(group: Group, other: Group) -> bool:
    """Say whether ``other`` can go on from ``group``: same number, auxiliary or tense alike."""
    return group.mood == "fin" and (not other.number or not group.number or other.number == group.number)


def _aux_without_subject(unit: Unit, k: int) -> bool:
    return is_aux(unit, k) or is_finite(unit, k)


def _share(unit: Unit, group: Group, found: Found, earlier: list[Found], names: Names) -> bool:
    """Give a second verb the source of the first: an attribution's, or the subject of the verb before it."""
    before = [
        f for f in earlier if f.cue is not None and f.cue[1] <= unit.first[group.start] and f.construction != "selon"
    ]
    if (
        before
        and before[-1].source is not None
        and before[-1].source_type != "clitic"
        and before[-1].construction != "incise"
    ):
        found.source, found.source_type = before[-1].source, "shared"
        found.controller = before[-1]
        return True
    low = unit.low
    for k in range(group.before - 2, -1, -1):
        if low[k] in HARD:
            return False
        if is_finite(unit, k):
            other = Group((), k, k + 1, k, "fin", group.number)
            from frpolnlp.speech.groups import read_left

            read_left(unit, other)
            subject = left_subject(unit, other, names)
            if (
                subject is not None
                and subject.type != "shared"
                and unit.low[subject.start] not in ("je", "nous", "vous", "j'")
            ):
                found.source, found.source_type = span(unit, subject.start, subject.end), "shared"
                return True
            if subject is None:
                return False
    return False


def _note(unit: Unit, found: Found, addressee: tuple[int, int] | None, medium: tuple[int, int] | None) -> None:
    """Write addressee and medium into ``found``, unless they overlap its source."""
    for name, part in (("addressee", addressee), ("medium", medium)):
        if part is not None and part[0] < part[1]:
            words = span(unit, *part)
            if found.source is None or words[1] <= found.source[0] or words[0] >= found.source[1]:
                setattr(found, name, words)


# -- passives and participles ----------------------------------------------------------------------------------------


def agent(unit: Unit, k: int, stop: int, names: Names) -> tuple[int, int] | None:
    """Return the noun phrase after *par* in the clause that starts at ``k``, or None."""
    for j in range(k, min(stop, k + 25)):
        if unit.low[j] in HARD or unit.low[j] in ("que", "qu'", "qui"):
            return None
        if unit.low[j] == "par" and j + 1 < stop:
            end = phrase_end(unit, j + 1, stop, names=names)
            if end > j + 1 and not _inf_next(unit, j):
                return j + 1, with_apposition(unit, j + 1, end, stop, names)
            return None
    return None


def passive(unit: Unit, group: Group, groups: list[Group], names: Names) -> Found | None:
    """Return « X a été accusé par Y de … », « ces options ont été recommandées par Y »."""
    cue = next((c for c in group.cue if c.passive), None)
    who = agent(unit, group.end, len(unit), names)
    if cue is None:
        return None
    right = look_right(
        unit, group.end if who is None or who[0] > group.end + 1 else who[1], len(unit), _prepositions(cue)
    )
    stretches: list[tuple[int, int]] = []
    if right.kind in ("np", "inf") and right.preposition and right.preposition in cue.frames.get("obj", ()):
        end = _clause_end(unit, right.begin, groups, group, phrase=True)
        stretches = [(right.begin, end)]
        if who is not None and who[0] > right.begin:
            stretches = [(right.begin, min(end, who[0] - 1))]
    elif who is not None:
        subject = left_subject(unit, group, names)
        if subject is not None and subject.type == "phrase":
            stretches = [(subject.start, subject.end)]
    if not stretches or who is None:
        return None
    found = Found("np_content", spans(unit, *stretches), span(unit, group.start, group.end))
    if not found.content:
        return None
    found.source = span(unit, *who)
    found.lemma = cue.lemma
    found.because = ["passive with an agent"]
    _note(unit, found, right.addressee, right.medium)
    return found


def agent_participle(unit: Unit, group: Group, groups: list[Group], names: Names) -> Found | None:
    """Return « des propos qualifiés de “…” par X », « les accusations formulées par X selon lesquelles … »."""
    who = agent(unit, group.end, len(unit), names)
    if who is None:
        return None
    low = unit.low
    for cue in group.cue:
        quote = next((k for k in range(group.end, min(group.end + 8, len(unit))) if low[k] == QUOTE), None)
        if quote is not None and quote < who[0] and (cue.frames.keys() & {"obj", "np_quote", "np"}):
            start = quote
            found = Found(
                "np_content", spans(unit, (start, min(quote + 1, who[0] - 1))), span(unit, group.start, group.end)
            )
        elif (
            who[1] < len(unit)
            and low[who[1]] == "selon"
            and low[who[1] + 1 : who[1] + 2] in (["lequel"], ["laquelle"], ["lesquels"], ["lesquelles"])
        ):
            begin = who[1] + 2
            found = Found(
                "nominal",
                spans(unit, (begin, _clause_end(unit, begin, groups, group))),
                span(unit, group.start, group.end),
            )
        else:
            continue
        if not found.content:
            return None
        found.source = span(unit, *who)
        found.lemma = cue.lemma
        found.because = ["participle with an agent"]
        return found
    return None


def control(unit: Unit, group: Group, groups: list[Group], names: Names, earlier: list[Found]) -> Found | None:
    """Return « …, ajoutant que … », « avant de conclure : … »: the subject is that of the verb before."""
    purpose = group.governor in ("pour", "sans")
    quote_needed = group.governor in ("pour", "sans", "unsaid", "de", "à") or (
        group.mood == "inf" and not group.governor
    )
    if quote_needed and not _quote_follows(unit, group.end):
        return None
    if group.mood == "inf" and group.governor in ("de", "à", "", "unsaid"):
        return None
    if group.mood == "ger" and not any(c.participle for c in group.cue):
        return None
    low = unit.low
    for cue in group.cue:
        right = look_right(unit, group.end, len(unit), _prepositions(cue), names)
        content = _content(unit, group, cue, right, groups)
        if content is None:
            continue
        construction, stretches, reason = content
        if quote_needed and not _has_quote(unit, stretches):
            continue
        if purpose and (cue.act != "assertive" or cue.strength == "quote_only"):
            continue
        found = Found("participle", spans(unit, *stretches), span(unit, group.start, group.end))
        if not found.content:
            continue
        del construction
        found.lemma = cue.lemma
        found.hedged = cue.hedge
        found.because = ["participle" if group.mood == "ger" else "infinitive after a preposition", reason]
        found.source_type = "control"
        k = group.before
        comma = k == 0 or low[k - 1] in PUNCTUATION or low[k - 1] in ("et", "mais", QUOTE)
        if group.mood == "ger" and not comma and group.governor != "en":
            subject = antecedent(unit, k, names)
            if subject is not None:
                found.source, found.source_type = span(unit, subject.start, subject.end), "phrase"
                found.because.append("noun phrase before the participle")
        else:
            _controller(unit, k, found, earlier, names)
        _note(unit, found, right.addressee, right.medium)
        return found
    return None


def _controller(unit: Unit, k: int, found: Found, earlier: list[Found], names: Names) -> None:
    """Find whose words a participle goes on: those of the attribution before it, or the subject of its sentence."""
    before = [f for f in earlier if f.cue is not None and f.cue[0] < unit.first[k] if k < len(unit)]
    if before:
        last = before[-1]
        found.controller = last
        if last.source is not None and last.source_type == "phrase" and k > 0 and last.source[1] == unit.first[k - 1]:
            found.source, found.source_type = last.source, "shared"
        return
    verb = next((j for j in range(k - 1, -1, -1) if is_finite(unit, j)), None) or next(
        (j for j in range(k, len(unit)) if is_finite(unit, j) and j > unit.item_at(found.cue[1] if found.cue else 0)),
        None,
    )
    if verb is None:
        return
    from frpolnlp.speech.groups import read_left

    other = Group((), verb, verb + 1, verb, "fin")
    read_left(unit, other)
    subject = left_subject(unit, other, names)
    if subject is not None and subject.start < subject.end:
        found.matrix = span(unit, subject.start, subject.end)
