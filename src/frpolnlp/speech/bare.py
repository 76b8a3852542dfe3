"""Quotes without a verb of speech: headlines, a speaker and a colon, a quote that goes on, an answer.

Takes a Unit, what has been attributed in it and before it; gives the :class:`Found` values that are left to make.
"""

from frpolnlp.speech.adjuncts import source_words
from frpolnlp.speech.appositions import with_apposition
from frpolnlp.speech.found import Found
from frpolnlp.speech.inflection import is_finite
from frpolnlp.speech.kinds import is_clause
from frpolnlp.speech.phrases import DASHES, HARD, phrase_end, starts_phrase
from frpolnlp.speech.sources import left_subject
from frpolnlp.speech.speaking import speaks
from frpolnlp.speech.units import Names, Unit, inner_unit, name_items, outer_quotes, quotes_from, span, spans
from frpolnlp.speech.verb_group import Group, read_left
from frpolnlp.speech_lexicon.grammar import grammar
from frpolnlp.text.quotation import MARKS
from frpolnlp.text.reading import Reading

#: words from which a quote that stands alone is somebody's sentence, and sentences to the speaker who goes on
_SENTENCE, _NEXT = 8, 1
#: words of the longest quote that is read as a subhead
_SUBHEAD = 14
#: nouns of what is said, of which the one who says it is the complement
_ANSWERS = frozenset("réponse réaction commentaire explication verdict conclusion constat réplique".split())
_PRONOUNS = frozenset(("il", "elle", "ils", "elles"))


def bare_quotes(unit: Unit, here: list[Found], before: list[Found], names: Names) -> list[Found]:
    """Return attributions for the quotes of ``unit`` that nothing in ``here`` holds; lengthen ``before``'s last one.

    Args:
        unit: The items.
        here: What verbs and prepositions gave in this unit.
        before: What the text gave so far.
        names: For each word of a person's name, the word at which the name starts.
    """
    found: list[Found] = []
    for item, quote in unit.quotes.items():
        if any(a <= quote.first and quote.last < b for one in here for a, b in one.content):
            continue
        if any(a < quote.last and b > quote.first for one in here for a, b in one.content):
            continue
        one = _headline(unit, item, names) or _introduced(unit, item, names) or _below(unit, item, names)
        if one is not None:
            found.append(one)
        elif not here and _alone(unit, item) and not _go_on(unit, item, before):
            answer = _answer(unit, item, before) or _inside_paragraph(unit, item, before)
            if answer is not None:
                found.append(answer)
    return found


def _headline(unit: Unit, item: int, names: Names) -> Found | None:
    """Return « X : “…” » or « “…” : X »."""
    low = unit.low
    items = name_items(unit, names)
    if item >= 2 and low[item - 1] == ":":
        start = next((k + 1 for k in range(item - 2, -1, -1) if low[k] in (":", ".", ";", *DASHES)), 0)
        end = phrase_end(unit, start, item - 1, names=items)
        if low[item + 1 : item + 2] == [","] and not is_clause(inner_unit(unit.reading, unit.quotes[item])):
            return None  # « Ukraine : “la Ruche”, ce bataillon de femmes »: a name between quotes
        if low[start] in _ANSWERS and low[start + 1] in ("de", "du", "d'") and start + 2 < end:
            start += 2  # « Réponse de l'intéressé : “…” »
        if end == item - 1 and starts_phrase(unit, start) and not any(is_finite(unit, k) for k in range(start, end)):
            return _no_cue(unit, item, start, end, "speaker and colon before the quote")
    if item + 2 < len(unit) and low[item + 1] in (":", *DASHES) and starts_phrase(unit, item + 2):
        end = phrase_end(unit, item + 2, len(unit), names=items)
        head = range(item + 2, min(end, item + 6))
        named = any(k in items or low[k] in source_words() for k in head)
        named = named or (all(unit.forms[k][0].isupper() for k in head[:2]) and len(head) > 1)
        goes_on = low[item + 1] == ":" and end < len(unit) and is_finite(unit, end)
        if named and not goes_on:  # « un test “à l'aveugle” : le candidat joue … »
            return _no_cue(unit, item, item + 2, end, "speaker and colon behind the quote")
    return None


def _introduced(unit: Unit, item: int, names: Names) -> Found | None:
    """Return the quote that closes a sentence about its speaker: « Le maire hausse les épaules : “…” »."""
    low = unit.low
    if item < 2 or low[item - 1] != ":" or any(word[0].isalnum() for word in low[item + 1 :]):
        return None
    inner = inner_unit(unit.reading, unit.quotes[item])
    if not is_clause(inner) and not _sentence(inner):
        return None
    start = next((k + 1 for k in range(item - 2, -1, -1) if low[k] in HARD), 0)
    source = _teller(unit, start, item - 1, name_items(unit, names))
    if source is None:
        return None
    found = _no_cue(unit, item, *source, "speaker and colon before the quote")
    if source[1] == source[0] + 1 and low[source[0]] in _PRONOUNS:
        found.source_type = "pronoun"
    found.doubts["no cue"] = 0.3
    return found


def _sentence(inner: Unit) -> bool:
    """Say whether a quote without a finite verb stands as a sentence (« Tenir, coûte que coûte. »)."""
    return len(inner) >= _SENTENCE // 2 and inner.forms[0][0].isupper() and inner.low[-1] in (".", "!", "?", "…", "...")


def _below(unit: Unit, item: int, names: Names) -> Found | None:
    """Return the quote below a line that names one person and ends in a colon: « Extraits du discours de X : »."""
    words = unit.reading.words
    colon = unit.first[item] - 1
    while colon > 0 and words.forms[colon] == "\n":
        colon -= 1
    if item or colon < 1 or colon == unit.first[item] - 1 or words.forms[colon] != ":":
        return None
    start = colon
    while start and words.forms[start - 1] != "\n":
        start -= 1
    named = [k for k in range(start, colon) if names.get(k) == k]
    if len(named) != 1 or not is_clause(inner_unit(unit.reading, unit.quotes[item])):
        return None
    end = named[0]
    while end < colon and names.get(end) == named[0]:
        end += 1
    found = Found("no_cue", spans(unit, (item, item + 1)))
    found.source = (named[0], end)
    found.because = ["speaker and colon before the quote"]
    found.doubts["no cue"] = 0.3
    return found


def _teller(unit: Unit, start: int, end: int, names: Names) -> tuple[int, int] | None:
    """Return who the clause ``start:end`` before a colon is about: its subject, or whom it names at its end."""
    low = unit.low
    verb = next((k for k in range(start, end) if is_finite(unit, k) and low[k] not in grammar().determiners), None)
    if verb is not None:
        group = Group((), verb, verb + 1, verb, "fin")
        read_left(unit, group)
        subject = left_subject(unit, group, names)
        if subject is not None and start <= subject.start < subject.end:
            words = unit.low[subject.start : subject.end]
            if len(words) == 1 and words[0] in grammar().subject_pronouns:
                return (subject.start, subject.end) if words[0] in _PRONOUNS else None
            if speaks(unit, subject.start, subject.end):
                return subject.start, subject.end
    for k in range(start + 1, end):
        opened = low[k - 1] in ("de", "du", "d'", "avec") if verb is None else is_finite(unit, k - 1)
        opened = opened or low[k - 1] == "comme"
        if opened and (starts_phrase(unit, k) or low[k - 1] == "du"):
            stop = with_apposition(unit, k, phrase_end(unit, k, end, names=names), end, names)
            if stop == end and speaks(unit, k, end):
                return k, end
    return None


def _no_cue(unit: Unit, item: int, start: int, end: int, reason: str) -> Found:
    found = Found("no_cue", spans(unit, (item, item + 1)))
    found.source = span(unit, start, end)
    found.because = [reason]
    found.doubts["no cue"] = 0.1
    return found


def _alone(unit: Unit, item: int) -> bool:
    """Say whether the quote is all there is in its unit."""
    return all(k == item or not low[0].isalnum() for k, low in enumerate(unit.low))


def _go_on(unit: Unit, item: int, before: list[Found]) -> bool:
    """Give a quote that stands alone to the direct speech right before it in the same paragraph; say whether it was."""
    if not before:
        return False
    last = before[-1]
    forms = unit.reading.words.forms
    if last.construction not in ("incise", "colon", "no_cue") or "\n" in forms[last.end : unit.first[item]]:
        return False
    if unit.first[item] - last.end > 40 or not any(form in MARKS for form in forms[last.start : last.end]):
        return False
    if unit.reading.sentence_of(unit.first[item]) - unit.reading.sentence_of(last.end - 1) > 1:
        return False
    last.content.append((unit.first[item], unit.end[item]))
    return True


def _answer(unit: Unit, item: int, before: list[Found]) -> Found | None:
    """Return a whole quoted paragraph that nothing introduces: the one who was speaking goes on, or answers."""
    reading = unit.reading
    first, end = unit.first[item], unit.end[item]
    forms = reading.words.forms
    if not before or end - first < 6 or not is_clause(inner_unit(reading, unit.quotes[item])):
        return None
    if (first and forms[first - 1] != "\n") or (end < len(forms) and forms[end] not in ("\n", ".")):
        return None
    if _told_again(unit, item):
        return None
    found = Found("no_cue", spans(unit, (item, item + 1)))
    found.source_type = "none"
    found.controller = before[-1]
    found.because = ["quoted paragraph after speech"]
    found.doubts["no cue"] = 0.3
    return found


def _told_again(unit: Unit, item: int) -> bool:
    """Say whether a quote that stands as a subhead comes again in the text, where a verb may give it to its speaker."""
    lower = unit.reading.words.lower
    quote = unit.quotes[item]
    said = [low for low in lower[quote.first : quote.last + 1] if low[0].isalnum()]
    if not 2 < len(said) <= _SUBHEAD:
        return False
    behind = [low for low in lower[quote.last + 1 :] if low[0].isalnum()]
    places = (k for k, low in enumerate(behind) if low == said[0])
    return any(behind[k : k + len(said)] == said for k in places)


def _inside_paragraph(unit: Unit, item: int, before: list[Found]) -> Found | None:
    """Return whole quoted sentences inside a paragraph: its last speaker goes on, or whom it is about speaks."""
    reading = unit.reading
    first, forms = unit.first[item], reading.words.forms
    inner = inner_unit(reading, unit.quotes[item])
    if not first or forms[first - 1] == "\n" or len(inner) < _SENTENCE or not is_clause(inner):
        return None
    found = Found("no_cue", spans(unit, (item, item + 1)))
    found.source_type = "none"
    last = before[-1] if before else None
    if last is not None and reading.sentence_of(first) - reading.sentence_of(last.end - 1) <= _NEXT:
        found.controller = last
    found.because = ["quoted sentence in a paragraph"]
    found.doubts["no cue"] = 0.4
    return found


def repeated_quotes(reading: Reading, found: list[Found]) -> list[Found]:
    """Return headlines and subheads that quote words which the text gives to a speaker elsewhere.

    Args:
        reading: The text.
        found: What has been attributed; a quote of four words or more is looked for in its contents.
    """
    words = reading.words
    quotes = outer_quotes(reading)
    claimed = {quote.first for one in found for a, b in one.content for quote in quotes_from(quotes, a, b)}
    spoken = [(one, _plain(words.lower[a:b])) for one in found if one.kind != "indirect" for a, b in one.content]
    headlines = []
    for quote in quotes:
        end = quote.last + 1
        if quote.first in claimed:
            continue
        said = _plain(words.lower[quote.first : end])
        if said.count(" ") < 5:
            continue
        source = next((one for one, text in spoken if said in text), None)
        if source is not None:
            inner = inner_unit(reading, quote)
            whole = is_clause(inner) or (len(inner) > 0 and inner.forms[0][0].isupper())
            headline = Found("no_cue", [(quote.first, end)], source_type="none", controller=source)
            headline.kind = "direct" if whole else "mixed"
            headline.because = ["words that the text gives to a speaker"]
            headlines.append(headline)
    return headlines


def _plain(lower: list[str]) -> str:
    """Return words, without marks, with blanks around each."""
    return f" {' '.join(word for word in lower if word[0].isalnum())} "
