"""Records become Docs again, and a DocBin that spaCy reads and evaluates with."""

from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.training import Example

from frpolnlp import to_docbin, to_records
from frpolnlp.export.docs import to_doc
from tests.conftest import pipeline
from tests.export.samples import articles, overlapping


def test_a_doc_made_of_a_record_gives_the_record_again() -> None:
    for record in (*articles(), overlapping()):
        again = to_records(to_doc(record), record["id"])
        assert again == {key: value for key, value in record.items() if key != "date"}


def test_a_docbin_on_disk_is_read_by_spacy(tmp_path: Path) -> None:
    to_docbin(articles()).to_disk(tmp_path / "all.spacy")
    docs = list(DocBin().from_disk(tmp_path / "all.spacy").get_docs(spacy.blank("fr").vocab))
    assert [to_records(doc, record["id"]) for doc, record in zip(docs, articles(), strict=True)] == list(articles())


def test_the_pipeline_is_evaluated_against_records() -> None:
    nlp = pipeline()
    examples = [Example(nlp.make_doc(record["text"]), to_doc(record, nlp)) for record in articles()]
    scores = nlp.evaluate(examples)
    assert scores["titles_f"] == 1.0
