"""What a verb of speech is followed by, as content: a clause, an infinitive, a noun phrase, quoted words.

Takes a verb group and what stands to its right; gives the construction, its stretches of items and a reason, where the
cue's frames license it.
"""

from frpolnlp.speech.adjuncts import phrase_at
from frpolnlp.speech.borders import clause_end
from frpolnlp.speech.inflection import infinitive_at, is_finite, is_gerund, is_participle
from frpolnlp.speech.kinds import is_clause
from frpolnlp.speech.phrases import HARD, PUNCTUATION, phrase_end
from frpolnlp.speech.right import PLAIN, Right
from frpolnlp.speech.units import QUOTE, Unit, inner_unit
from frpolnlp.speech.verb_group import Group
from frpolnlp.speech_lexicon.cues import Cue, cue_forms
from frpolnlp.speech_lexicon.grammar import grammar

#: what may stand between a comma and the next of several quotes, besides a determiner
_ADDS = frozenset(("et", "ou", "puis", "mais", "voire", "ainsi", "que", "aussi"))
#: construction, stretches of items, reason
Content = tuple[str, list[tuple[int, int]], str]


def content_of(unit: Unit, group: Group, cue: Cue, right: Right, groups: list[Group]) -> Content | None:
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
        if "quote_after" in frames and cue.strength in ("always", "voiced") and begin < len(unit):
            return "colon", [(begin, clause_end(unit, begin, groups, group))], "clause after a colon"
        return None
    if right.kind == "np" and cue.hearer == "direct" and not right.preposition and "que" in frames:
        told = phrase_end(unit, begin, len(unit))
        if begin < told < len(unit) - 1 and low[told] in ("que", "qu'"):  # « a prévenu *les habitants* que P »
            right.addressee = (begin, told)
            end = clause_end(unit, told + 1, groups, group)
            return "que_clause", _and_colon(unit, told + 1, end), "clause with que"
    if right.kind == "que":
        if not frames.keys() & {"que", "que_subj", "que_quote"}:
            return None
        if begin < len(unit) and low[begin] == ",":
            begin += 1
        end = clause_end(unit, begin, groups, group)
        if QUOTE not in low[begin:end] and not frames.keys() & {"que", "que_subj"}:
            return None
        return "que_clause", _and_colon(unit, begin, end), "clause with que"
    if right.kind == "wh":
        if "wh" not in frames:
            return None
        return "que_clause", [(begin, clause_end(unit, begin, groups, group))], "indirect question"
    if right.kind == "inf":
        if right.preposition not in frames.get("inf", ()):
            if not (group.objects and right.preposition in frames.get("obj", ())):
                return None
            return "infinitive", [(begin, clause_end(unit, begin, groups, group))], "object and infinitive"
        end = clause_end(unit, begin, groups, group)
        if cue.hearer == "content" and right.addressee is not None and right.addressee[1] == right.at:
            begin, right.addressee = right.addressee[0], None
        if cue.strength == "quote_only" and QUOTE not in unit.low[begin:end]:
            return None
        return "infinitive", [(begin, end)], "infinitive"
    if right.kind == "quote":
        return _quote_after(unit, begin, groups, group, cue)
    if right.kind in ("np", "comme", "attribute"):
        return _phrase_content(unit, group, cue, right, groups) or _quote_behind(unit, group, cue)
    return None


def _quote_behind(unit: Unit, group: Group, cue: Cue) -> Content | None:
    """Return the quote after a colon that closes the verb's clause: « X observe un écart : “…” »."""
    if "quote_after" not in cue.frames or group.mood != "fin":
        return None
    low = unit.low
    for k in range(group.end, len(unit) - 1):
        if low[k] == ":" and low[k + 1] == QUOTE and not _phrase_like(unit, k + 1):
            if not _closes(unit, k + 1):
                return None
            return "colon", _quote_run(unit, k + 1), "quote after a colon"
        if low[k] in HARD or low[k] == QUOTE or is_finite(unit, k):
            return None
    return None


def _quote_after(unit: Unit, begin: int, groups: list[Group], group: Group, cue: Cue) -> Content | None:
    low = unit.low
    run_end = begin + 1
    while more := _listed(unit, run_end, groups):
        run_end = more
    if run_end < len(unit) and low[run_end] not in PUNCTUATION:
        run_end = clause_end(unit, run_end - 1, groups, group)
    if "quote_after" not in cue.frames and not (
        cue.frames.keys() & {"np_quote", "np", "que", "inf", "attribute", "obj"}
    ):
        return None
    return (
        "np_content" if _phrase_like(unit, begin) or _indefinite(unit, begin, cue) else "colon",
        [(begin, max(run_end, begin + 1))],
        "quoted words after the verb",
    )


def _listed(unit: Unit, comma: int, groups: list[Group]) -> int:
    """Return one past the quote that a comma adds to those before it (« A », « B » et un « C »), or 0."""
    low = unit.low
    if low[comma : comma + 1] != [","]:
        return 0
    k = comma + 1
    while k < min(len(unit) - 1, comma + 4) and (low[k] in _ADDS or low[k] in grammar().determiners):
        k += 1
    if k >= len(unit) or low[k] != QUOTE:
        return 0
    incise = any(group.before in (k + 1, k + 2) for group in groups)  # « A », « B », a-t-elle ajouté
    return 0 if incise else k + 1


def _phrase_like(unit: Unit, item: int) -> bool:
    """Say whether a quote holds no finite verb: a fragment."""
    quote = unit.quotes.get(item)
    if quote is None:
        return True
    return not is_clause(inner_unit(unit.reading, quote))


def _indefinite(unit: Unit, item: int, cue: Cue) -> bool:
    """Say whether a quote right behind a verb is its object: « évoque “un incident mineur grossi par la presse” »."""
    inner = inner_unit(unit.reading, unit.quotes[item])
    object_ = inner.low[0] in ("un", "une", "des") and inner.forms[0].islower() and inner.low[-1] not in HARD
    verbs = (low for k, low in enumerate(inner.low) if is_finite(inner, k))
    return object_ and bool(cue.frames.keys() & {"np", "np_quote"}) and all(map(is_participle, verbs))


def _quote_run(unit: Unit, quote: int) -> list[tuple[int, int]]:
    """Return the quote at item ``quote`` with the quotes that only marks part from it."""
    low = unit.low
    stretches = [(quote, quote + 1)]
    k = quote + 1
    while k + 1 < len(unit) and low[k] in (",", ".", "et", "puis", ";", "...", "…") and low[k + 1] == QUOTE:
        stretches.append((k + 1, k + 2))
        k += 2
    return stretches


def _closes(unit: Unit, quote: int) -> bool:
    """Say whether no verb of speech follows the quote: an incise behind it would be its verb."""
    return not any(low in cue_forms() for low in unit.low[quote + 1 :])


def _and_colon(unit: Unit, begin: int, end: int) -> list[tuple[int, int]]:
    """Add the quote after a colon to a clause before it: one attribution under one cue."""
    if end + 1 < len(unit) and unit.low[end] == ":" and unit.low[end + 1] == QUOTE and _closes(unit, end + 1):
        return [(begin, end), (end + 1, end + 2)]
    return [(begin, end)]


def _phrase_content(unit: Unit, group: Group, cue: Cue, right: Right, groups: list[Group]) -> Content | None:
    """Return a noun phrase, an attribute or *comme …* as content, with the object that it says something of."""
    low = unit.low
    frames = cue.frames
    begin = right.begin
    head_end = phrase_end(unit, begin, len(unit))
    end = clause_end(unit, begin, groups, group, phrase=True)
    stretches = _and_colon(unit, begin, end)
    quoted = QUOTE in low[begin:end]
    voiced = quoted or cue.strength in ("always", "voiced")
    obj = frames.get("obj", ())
    if right.kind == "comme":
        return ("np_content", stretches, "attribute of the object") if quoted or ("comme" in obj and voiced) else None
    if right.kind == "attribute":
        told = voiced and "attribute" in frames and (not cue.attribute_words or low[right.at] in cue.attribute_words)
        return ("np_content", stretches, "attribute") if told else None
    if obj and voiced and not right.preposition:
        complement = _complement_of(unit, begin, head_end, end, obj)
        if complement is None and frames.keys() == {"obj"} and cue.strength == "always":
            complement = _bare_complement(unit, begin, end)
        if complement is not None:
            infinitive = infinitive_next(unit, complement)
            return "infinitive" if infinitive else "np_content", stretches, "object and complement"
    if obj and not right.preposition and not quoted and "" not in frames.get("np", ()):
        return None
    if voiced and right.preposition == "de" and "de" in obj and _attribute_first(unit, begin):
        return "np_content", stretches, "object and complement"
    if voiced and right.preposition and right.preposition in obj and _object_before(unit, group):
        if relative_object(unit, group) is not None:
            stretches = [(begin, next((k for k in range(begin, end) if low[k] == ","), end))]
        return "np_content", stretches, "object before the verb"
    if not right.preposition and right.at > group.end and relative_object(unit, group) is not None:
        return None  # « un ambassadeur qu'il a rappelé après une attaque contre X »
    plain = frames.get("np", ())
    licensed = not right.preposition or right.preposition in frames.get("np_quote", ()) + plain
    takes_phrase = bool(frames.keys() & {"np_quote", "np", "obj", "attribute"})
    if cue.lemma == "appeler" and not right.preposition and quoted and low.index(QUOTE, begin) <= head_end:
        return None  # « appeler ce lieu “la Ruche” »
    if quoted and licensed and takes_phrase and _first_quote_near(unit, begin, head_end, end):
        return "np_content", stretches, "noun phrase with quoted words"
    if voiced and right.preposition in plain:
        return "np_content", stretches, "noun phrase"
    return None


def _complement_of(unit: Unit, begin: int, head_end: int, end: int, prepositions: tuple[str, ...]) -> int | None:
    """Return the item of the preposition that says what is asked or said of an object (« accuser X *de* … »)."""
    low = unit.low
    for k in range(begin + 1, end):
        if PLAIN.get(low[k], low[k]) in prepositions and (k >= head_end or _opens_complement(unit, k)):
            return k if phrase_at(unit, k) == k else None  # « explique le projet *par écrit* »
    # « qualifier les propos de X d'absurdes »: of several *de*, the last stands before one bare word
    last = end - 2
    several = any(PLAIN.get(low[k], low[k]) == "de" for k in range(begin + 1, last))
    return last if several and "de" in prepositions and low[last] in ("de", "d'") else None


def _bare_complement(unit: Unit, begin: int, end: int) -> int | None:
    """Return the last *de* before a word without article: « qualifie cette action *d'*escalade »."""
    for k in range(end - 2, begin, -1):
        if unit.low[k] in ("de", "d'") and unit.low[k + 1] not in grammar().determiners and unit.forms[k + 1].islower():
            return k
    return None


def _attribute_first(unit: Unit, begin: int) -> bool:
    """Say whether one bare word comes before the object that it is said of: « qualifie d'absurde *cette action* »."""
    low, classes = unit.low, grammar()
    bare = begin + 2 < len(unit) and low[begin] not in classes.determiners and unit.forms[begin].islower()
    return bare and low[begin + 1] in classes.determiners


def _object_before(unit: Unit, group: Group) -> bool:
    """Say whether the object stands before the verb: a clitic, the subject of a passive, the antecedent of *que*."""
    return bool(group.objects) or group.passive or relative_object(unit, group) is not None


def relative_object(unit: Unit, group: Group) -> int | None:
    """Return the item of *que* with a noun before it that opens the verb's clause: its antecedent is the object."""
    low = unit.low
    for k in range(group.before - 1, max(0, group.before - 14), -1):
        if low[k] in ("que", "qu'"):
            noun = not is_finite(unit, k - 1) and not is_participle(low[k - 1]) and low[k - 1].isalpha()
            return k if noun else None
        if low[k] in PUNCTUATION:
            return None
    return None


def _first_quote_near(unit: Unit, begin: int, head_end: int, end: int) -> bool:
    """Say whether quoted words belong to the phrase, not to a far adjunct."""
    low = unit.low
    bracket = False
    for k in range(begin, min(end, max(head_end + 12, begin + 12))):
        if low[k] == QUOTE and not bracket:
            return True
        if low[k] in ("(", ")"):
            bracket = low[k] == "("
        if k > begin and low[k - 1] == "en" and is_gerund(low[k]):
            return False  # « justifie sa décision en invoquant “…” »: the quote is of the other verb
    return False


def _opens_complement(unit: Unit, k: int) -> bool:
    """Say whether an infinitive or quoted words follow the preposition at ``k``, clitics between left aside."""
    return infinitive_next(unit, k) or QUOTE in unit.low[k + 1 : k + 3]


def infinitive_next(unit: Unit, k: int) -> bool:
    """Say whether an infinitive starts right after item ``k``."""
    return k + 1 < len(unit) and infinitive_at(unit, k + 1)


def quote_follows(unit: Unit, k: int) -> bool:
    """Say whether quoted words stand in the rest of the clause."""
    for j in range(k, min(len(unit), k + 25)):
        if unit.low[j] == QUOTE:
            return True
        if unit.low[j] in HARD and unit.low[j] != ":":
            return False
    return False


def has_quote(unit: Unit, stretches: list[tuple[int, int]]) -> bool:
    """Say whether quoted words stand in the stretches."""
    return any(unit.low[k] == QUOTE for a, b in stretches for k in range(a, b))


def content_prepositions(cue: Cue) -> frozenset[str]:
    """Return the prepositions that open a noun-phrase content of ``cue``."""
    return frozenset(cue.frames.get("np", ()) + cue.frames.get("np_quote", ()) + cue.frames.get("obj", ()))


def frames_without_quote(cue: Cue, right: Right) -> bool:
    """Say whether the phrase on the right would be the cue's content also without quoted words."""
    return cue.strength != "quote_only" and (right.preposition in cue.frames.get("np", ()) or "obj" in cue.frames)
