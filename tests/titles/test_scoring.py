"""What ``nlp.evaluate`` says of titles."""

import spacy
from spacy.training import Example

from frpolnlp.annotations.titles import write_titles
from frpolnlp.titles.component import find_titles

TEXT = "Le maire de Lyon Paul Petit a vu la ministre Anne Morel."


def test_evaluate_counts_spans_and_holders() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("title_recognizer")
    reference = nlp.make_doc(TEXT)
    write_titles(reference, find_titles(TEXT)[:1])
    scores = nlp.evaluate([Example(nlp.make_doc(TEXT), reference)])
    assert (scores["titles_p"], scores["titles_r"], scores["titles_holder_acc"]) == (0.5, 1.0, 1.0)


def test_reference_without_annotation_counts_for_nothing() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("title_recognizer")
    scores = nlp.evaluate([Example(nlp.make_doc(TEXT), nlp.make_doc(TEXT))])
    assert scores["titles_f"] is None
