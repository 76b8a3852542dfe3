"""The scorer of ``nlp.evaluate`` for reported speech."""

from dataclasses import replace

from spacy.tokens import Doc
from spacy.training import Example

import frpolnlp
from frpolnlp.annotations.speech import read_attributions, write_attributions

TEXT = "« Nous partirons », a dit Marta Lopes. Selon le maire, la route est coupée."


def examples(nlp, change) -> list[Example]:
    reference: Doc = nlp(TEXT)
    write_attributions(reference, change(list(read_attributions(reference))))
    return [Example(nlp.make_doc(TEXT), reference)]


def test_a_reference_that_is_the_prediction_scores_one() -> None:
    nlp = frpolnlp.load()
    scores = nlp.evaluate(examples(nlp, lambda found: found))
    assert scores["speech_f"] == 1.0
    assert scores["speech_content_acc"] == scores["speech_source_acc"] == scores["speech_kind_acc"] == 1.0


def test_an_attribution_too_much_lowers_precision_alone() -> None:
    nlp = frpolnlp.load()
    scores = nlp.evaluate(examples(nlp, lambda found: found[:1]))
    assert scores["speech_p"] == 0.5
    assert scores["speech_r"] == 1.0


def test_another_speaker_is_counted_as_wrong_speaker_only() -> None:
    nlp = frpolnlp.load()
    scores = nlp.evaluate(examples(nlp, lambda found: [replace(found[0], speakers=()), *found[1:]]))
    assert scores["speech_f"] == 1.0
    kind = nlp.evaluate(examples(nlp, lambda found: [replace(found[0], kind="mixed"), *found[1:]]))
    assert kind["speech_kind_acc"] == 0.5


def test_a_reference_without_annotations_counts_for_nothing() -> None:
    nlp = frpolnlp.load()
    assert nlp.evaluate([Example(nlp.make_doc(TEXT), nlp.make_doc(TEXT))])["speech_f"] is None
