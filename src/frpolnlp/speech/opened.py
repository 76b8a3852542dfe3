"""A cue inside the quotation marks that it opens: « a “constaté que P” », « avait “déclaré ne pas vouloir” ».

Takes a Unit; gives :class:`Found` values: the reporter's auxiliary and subject stand outside, the participle inside.
"""

from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import infinitive_at, is_aux
from frpolnlp.speech.sources import left_subject
from frpolnlp.speech.units import Names, Unit, inner_unit, span
from frpolnlp.speech.verb_group import Group, read_auxiliary, read_left
from frpolnlp.speech_lexicon.cues import cue_forms
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb


def opened_inside(unit: Unit, names: Names) -> list[Found]:
    """Return the attributions of ``unit`` whose participle is the first word of a quote."""
    found = []
    for item, quote in unit.quotes.items():
        aux = item - 1
        while aux > 0 and (is_adverb(unit.low[aux]) or unit.low[aux] in grammar().inserts):
            aux -= 1
        if aux < 0 or not is_aux(unit, aux):
            continue
        inner = inner_unit(unit.reading, quote)
        if not len(inner) or inner.low[0] not in cue_forms():
            continue
        entry = next(
            (form for form in cue_forms()[inner.low[0]] if not form.cue.words and not form.cue.reflexive), None
        )
        if entry is None or all(f.mood != "past_part" for f in entry.features):
            continue
        clause = inner.low[1:2] in (["que"], ["qu'"]) and "que" in entry.cue.frames
        begin = 2 if clause or inner.low[1:2] in (["de"], ["d'"], ["à"]) else 1
        preposition = inner.low[1].replace("d'", "de") if begin == 2 else ""
        if not clause and not (preposition in entry.cue.frames.get("inf", ()) and infinitive_at(inner, begin)):
            continue
        group = Group((entry.cue,), aux, aux + 1, aux, "fin")
        read_auxiliary(unit, group, aux, item)
        read_left(unit, group)
        subject = left_subject(unit, group, names)
        if subject is None or subject.start >= subject.end or len(inner) <= begin:
            continue
        one = Found("que_clause" if clause else "infinitive", [(inner.first[begin], quote.last + 1)])
        one.cue = (inner.first[0], inner.end[0])
        one.source, one.source_type, one.number = span(unit, subject.start, subject.end), subject.type, group.number
        one.lemma = entry.cue.lemma
        one.kind = "mixed"
        one.because = ["cue inside the quote"]
        found.append(one)
    return found
