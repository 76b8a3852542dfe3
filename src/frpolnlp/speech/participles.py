"""Passives and participles: « accusé par X de … », « …, ajoutant que … », « avant de conclure : … ».

Takes a Unit and a verb group; gives a :class:`Found`, or None.
"""

from frpolnlp.speech.appositions import with_apposition
from frpolnlp.speech.borders import clause_end
from frpolnlp.speech.clauses import note
from frpolnlp.speech.content import content_of, content_prepositions, has_quote, infinitive_next, quote_follows
from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import is_finite, is_participle
from frpolnlp.speech.phrases import HARD, PUNCTUATION, phrase_end, starts_phrase
from frpolnlp.speech.relatives import antecedent
from frpolnlp.speech.right import look_right
from frpolnlp.speech.sources import left_subject
from frpolnlp.speech.units import QUOTE, Names, Unit, span, spans
from frpolnlp.speech.verb_group import Group, read_left
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb

#: what opens the words that are said of the subject of a passive
_OF_QUOTE = (["de", QUOTE], ["d'", QUOTE])


def agent(unit: Unit, k: int, stop: int, names: Names) -> tuple[int, int] | None:
    """Return the noun phrase after *par* in the clause that starts at ``k``, or None."""
    for j in range(k, min(stop, k + 25)):
        if unit.low[j] in HARD or unit.low[j] in ("que", "qu'", "qui"):
            return None
        if unit.low[j] == "par" and j + 1 < stop:
            verb = j - 2 if j > k + 1 and is_adverb(unit.low[j - 1]) else j - 1
            if verb >= k and is_participle(unit.low[verb]):
                return None  # « invitée à commenter un rapport publié par X »: the agent of another verb
            end = phrase_end(unit, j + 1, stop, names=names)
            said = (k for k in range(j + 2, end) if unit.low[k] == "comme" or unit.low[k : k + 2] in _OF_QUOTE)
            end = next(said, end)  # « dénoncé par la gauche *comme* un cadeau », « qualifié par X *d'* “erreur” »
            votes = unit.low[end - 1] in ("voix", "votes", "suffrages")  # « rejeté par 178 voix »: nobody is named
            if end > j + 1 and not votes and not infinitive_next(unit, j):
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
        unit, group.end if who is None or who[0] > group.end + 1 else who[1], len(unit), content_prepositions(cue)
    )
    stretches: list[tuple[int, int]] = []
    voiced = cue.strength in ("always", "voiced") or quote_follows(unit, group.end)
    if voiced and right.kind in ("np", "inf") and right.preposition and right.preposition in cue.frames.get("obj", ()):
        end = clause_end(unit, right.begin, groups, group, phrase=True)
        stretches = [(right.begin, end)]
        if who is not None and who[0] > right.begin:
            stretches = [(right.begin, min(end, who[0] - 1))]
    elif who is not None and voiced and "" in cue.frames.get("np", ()):
        subject = left_subject(unit, group, names)
        told = who[1] < len(unit) and unit.low[who[1]] == "comme"
        if subject is not None and (subject.type == "phrase" or (told and subject.type == "pronoun")):
            stretches = [(subject.start, subject.end)]
        if told:
            stretches.append((who[1], clause_end(unit, who[1], groups, group, phrase=True)))
    if not stretches or who is None:
        return None
    found = Found("np_content", spans(unit, *stretches), span(unit, group.start, group.end))
    if not found.content:
        return None
    found.source = span(unit, *who)
    found.lemma = cue.lemma
    found.because = ["passive with an agent"]
    note(unit, found, right.addressee, right.medium)
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
                spans(unit, (begin, clause_end(unit, begin, groups, group))),
                span(unit, group.start, group.end),
            )
        elif cue.passive and "" in cue.frames.get("np", ()) and who[0] == group.end + 1:
            noun = antecedent(unit, group.before, names)
            if noun is None:
                continue
            headline = starts_phrase(unit, 0) and not any(is_finite(unit, k) for k in range(group.before))
            if headline and noun.start and low[noun.start - 1] in grammar().prepositions:
                noun.start = 0  # « La mort de deux agents dans le nord revendiquée par X »
            found = Found("np_content", spans(unit, (noun.start, noun.end)), span(unit, group.start, group.end))
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
    if group.passive:
        return None  # « après avoir été accusé de vol »: by whom is not said
    purpose = group.governor in ("pour", "sans")
    quote_needed = group.governor in ("pour", "sans", "unsaid", "de", "à") or (
        group.mood == "inf" and not group.governor
    )
    if quote_needed and not quote_follows(unit, group.end):
        return None
    if group.mood == "inf" and group.governor in ("de", "à", "", "unsaid"):
        return None
    if group.mood == "ger" and not any(c.participle for c in group.cue):
        return None
    low = unit.low
    for cue in group.cue:
        right = look_right(unit, group.end, len(unit), content_prepositions(cue), names)
        content = content_of(unit, group, cue, right, groups)
        if content is None:
            continue
        _, stretches, reason = content
        if quote_needed and not has_quote(unit, stretches):
            continue
        if purpose and (cue.act != "assertive" or cue.strength == "quote_only"):
            continue
        if purpose and QUOTE not in low[right.begin : right.begin + 10]:
            continue
        found = Found("participle", spans(unit, *stretches), span(unit, group.start, group.end))
        if not found.content:
            continue
        found.lemma = cue.lemma
        found.hedged = cue.hedge
        found.because = ["participle" if group.mood == "ger" else "infinitive after a preposition", reason]
        found.source_type = "control"
        k = group.before
        comma = k == 0 or low[k - 1] in PUNCTUATION or low[k - 1] in ("et", "mais", QUOTE)
        if group.governor == "historic" and k > 1:
            found.source, found.source_type = span(unit, 1, k), "phrase"
        elif group.mood == "ger" and not comma and group.governor != "en":
            subject = antecedent(unit, k, names)
            if subject is not None:
                found.source, found.source_type = span(unit, subject.start, subject.end), "phrase"
                found.because.append("noun phrase before the participle")
        else:
            _controller(unit, k, found, earlier, names)
        note(unit, found, right.addressee, right.medium)
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
    other = Group((), verb, verb + 1, verb, "fin")
    read_left(unit, other)
    subject = left_subject(unit, other, names)
    if subject is not None and subject.start < subject.end:
        found.matrix = span(unit, subject.start, subject.end)
