"""How likely an attribution is right."""

from spacy.language import Language

from frpolnlp.speech.antecedents import Resolution
from frpolnlp.speech.confidence import SIGNS, confidence, signs
from frpolnlp.speech.found import Found

SURE = Resolution((0,), None, 1.0, "named in the source")
UNSURE = Resolution((0,), "ambiguous", 0.1, "")


def found(**doubts: float) -> Found:
    """Return an incise with these doubts."""
    return Found("incise", [(0, 8)], (9, 11), (11, 13), kind="direct", doubts=dict(doubts))


def test_every_sign_has_a_name_that_is_known() -> None:
    for resolution in (SURE, UNSURE):
        assert set(signs(found(x=0.2), resolution)) <= set(SIGNS)


def test_a_doubt_of_the_grammar_lowers_it() -> None:
    assert confidence(found(), SURE) > confidence(found(x=0.3), SURE)


def test_an_unsure_speaker_lowers_it() -> None:
    assert confidence(found(), SURE) > confidence(found(), UNSURE)


def test_a_plain_quote_with_a_name_is_nearly_certain(nlp: Language) -> None:
    (one,) = nlp("« La loi passera », a déclaré mardi la ministre Jeanne Duval.")._.attributions
    assert one.confidence > 0.95
