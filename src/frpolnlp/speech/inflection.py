"""Which form of a verb an item is, without a tagger: finite, infinitive, participle or auxiliary.

Takes a Unit and an item, or a lower-case word. Decisions rest on the inflected verbs of ``lexicons/verbs.tsv``, on
closed classes (``lexicons/grammar.toml``), on capitals and on the word before.
"""

from frpolnlp.speech.units import QUOTE, Unit
from frpolnlp.speech_lexicon.grammar import grammar, is_adverb
from frpolnlp.speech_lexicon.nouns import source_nouns
from frpolnlp.speech_lexicon.verbs import (
    AMBIGUOUS,
    FINITE,
    INFINITIVE,
    PAST_PARTICIPLE,
    PRESENT_PARTICIPLE,
    RATHER_OTHER,
    lemma_of,
    verb_forms,
)


def flags(low: str) -> int:
    """Return the flags of a lower-case verb form (``frpolnlp.speech_lexicon.verbs``), 0 for another word."""
    return verb_forms().get(low, 0)


def lemma_at(unit: Unit, k: int) -> str:
    """Return the infinitive of the verb form at item ``k``, or an empty string."""
    packed = flags(unit.low[k])
    return lemma_of(packed) if packed else ""


def is_infinitive(low: str) -> bool:
    """Say whether a lower-case word is an infinitive."""
    return bool(flags(low) & INFINITIVE)


def infinitive_at(unit: Unit, k: int) -> bool:
    """Say whether an infinitive starts at ``k``, over negation, clitics and adverbs (*ne pas vouloir*)."""
    classes = grammar()
    low = unit.low
    for j in range(k, min(k + 6, len(unit))):
        if is_infinitive(low[j]):
            return not (j > k and low[j - 1] in ("le", "l'") and flags(low[j]) & (AMBIGUOUS | RATHER_OTHER))
        if not (low[j] in classes.clitics or low[j] in classes.negative_seconds or is_adverb(low[j])):
            return False
    return False


def is_gerund(low: str) -> bool:
    """Say whether a lower-case word is a present participle."""
    return bool(flags(low) & PRESENT_PARTICIPLE)


def is_participle(low: str) -> bool:
    """Say whether a lower-case word is a past participle."""
    return bool(flags(low) & PAST_PARTICIPLE)


def is_aux(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` is a form of *être* or *avoir* (``à`` written as a capital ``A`` is none)."""
    low = unit.low[k]
    classes = grammar()
    if low not in classes.avoir and low not in classes.etre:
        return False
    if low == "a":
        return unit.forms[k] != "A" or k > 0
    if low == "est":
        return k == 0 or unit.low[k - 1] not in ("l'", "de", "d'", "à", "nord", "sud")
    if low in ("as", "eu", "sois"):
        return k > 0 and unit.low[k - 1] in classes.subject_pronouns
    return True


def is_finite(unit: Unit, k: int) -> bool:
    """Say whether item ``k`` is a finite verb, judging by its form and the word before it."""
    low = unit.low[k]
    if low == QUOTE:
        return False
    classes = grammar()
    if low in classes.avoir or low in classes.etre:
        return is_aux(unit, k)
    form = flags(low)
    if not form & FINITE or (unit.forms[k][0].isupper() and k > 0):
        return False
    before = unit.low[k - 1] if k else ""
    if form & (AMBIGUOUS | RATHER_OTHER) and not _has_subject(unit, k, bool(form & AMBIGUOUS)):
        return False
    if before in ("la", "le", "les", "l'", "leur") and k > 1 and unit.low[k - 2] in classes.prepositions:
        return False  # « à la loupe », « dans la foule »: an article
    if before in ("la", "le", "les", "l'", "leur", "en", "nous", "vous") and k > 1:
        if not form & (AMBIGUOUS | RATHER_OTHER) and low not in source_nouns():
            return True
        # an article or a clitic: a clitic stands behind a subject
        return unit.low[k - 2] in classes.subject_pronouns or unit.low[k - 2] in (
            "qui",
            "ne",
            "n'",
            "le",
            "la",
            "les",
            "l'",
        )
    return before not in classes.determiners and before not in classes.contracted and before not in classes.prepositions


def _has_subject(unit: Unit, k: int, even: bool) -> bool:
    """Say whether an ambiguous form at ``k`` is a verb: a subject pronoun or clitic before it, a clitic behind it.

    For a form that is a verb as often as not (``even``), a noun phrase or a closing comma before it is enough.
    """
    low = unit.low
    classes = grammar()
    if k + 1 < len(low) and low[k + 1].startswith("-") and len(low[k + 1]) > 1:
        return True
    before = low[k - 1] if k else ""
    if before in ("il", "elle", "ils", "elles", "on", "qui", "ne", "n'", "se", "s'", "y", "je", "j'"):
        return True
    if not even or not k:
        return False
    after = low[k + 1] if k + 1 < len(low) else ""
    return before not in classes.determiners and (
        after in classes.determiners or after in ("que", "qu'", "des", "à", "pas") or after == QUOTE
    )
