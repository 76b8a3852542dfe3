"""What a component writes outlives everything that people do with a Doc."""

import json
import os
import pickle
import subprocess
import sys
from copy import copy
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from frpolnlp import seeds, to_records
from frpolnlp.annotations.names import read_people
from frpolnlp.annotations.speech import read_attributions
from frpolnlp.annotations.titles import read_titles
from tests.samples import ATTRIBUTIONS, TEXT, TITLES, annotate, assert_kept

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def blank() -> Language:
    pipeline = spacy.blank("fr")
    pipeline.add_pipe("by_hand")
    return pipeline


@pytest.fixture
def doc(blank: Language) -> Doc:
    return blank(TEXT)


def test_what_was_written_is_read(doc: Doc) -> None:
    assert_kept(doc)


def test_writing_again_replaces(doc: Doc) -> None:
    assert_kept(annotate(doc))


def test_bytes_keep_the_annotations(doc: Doc, blank: Language) -> None:
    assert_kept(Doc(spacy.blank("fr").vocab).from_bytes(doc.to_bytes()))


def test_a_docbin_keeps_the_annotations(doc: Doc) -> None:
    stored = DocBin(docs=[doc, doc]).to_bytes()
    for one in DocBin().from_bytes(stored).get_docs(spacy.blank("fr").vocab):
        assert_kept(one)


def test_pickle_keeps_the_annotations(doc: Doc) -> None:
    assert_kept(pickle.loads(pickle.dumps(doc)))


def test_a_copy_keeps_the_annotations_and_is_independent(doc: Doc) -> None:
    for other in (doc.copy(), copy(doc)):
        assert_kept(other)
    other = doc.copy()
    other.spans["speech"] = []
    assert_kept(doc)


def test_a_file_keeps_the_annotations(doc: Doc, tmp_path: Path) -> None:
    doc.to_disk(tmp_path / "doc.spacy")
    assert_kept(Doc(spacy.blank("fr").vocab).from_disk(tmp_path / "doc.spacy"))


def test_spans_with_equal_offsets_stay_apart(doc: Doc) -> None:
    contents = [span for span in doc.spans["speech"] if span.label_ == "CONTENT"]
    assert [span.id_ for span in contents] == ["speech:0", "speech:0", "speech:1"]
    assert (contents[0].start, contents[0].end) == (contents[2].start, contents[2].end)


def test_a_split_of_tokens_keeps_the_exact_offsets(doc: Doc) -> None:
    before = doc._.political_titles
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:3])
    assert doc._.political_titles == before
    assert doc._.attributions == ATTRIBUTIONS


def test_offsets_within_a_token_are_exact_in_the_view_and_widened_in_the_spans(doc: Doc) -> None:
    shown = [span.text for span in doc.spans["titles"] if span.label_ == "TITLE"]
    assert [title.text for title in doc._.political_titles] == ["ministre", "maire"]
    assert "maire" in shown[1]
    assert doc._.political_titles == TITLES


@pytest.mark.parametrize("read", [read_people, read_titles, read_attributions])
def test_joined_documents_warn_and_give_nothing(doc: Doc, read) -> None:
    with pytest.warns(UserWarning, match="W001"):
        assert read(Doc.from_docs([doc, doc])) == ()


@pytest.mark.parametrize("read", [read_people, read_titles, read_attributions])
def test_json_of_spacy_warns_and_gives_nothing(doc: Doc, read) -> None:
    with pytest.warns(UserWarning, match="W001"):
        assert read(Doc(doc.vocab).from_json(doc.to_json())) == ()


def test_a_document_without_annotations_gives_nothing_and_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    plain = spacy.blank("fr")("Bonjour.")
    assert (read_people(plain), read_titles(plain), read_attributions(plain)) == ((), (), ())
    assert not recwarn.list


MANY = """
import json, multiprocessing, sys, warnings
import frpolnlp
from frpolnlp import seeds
from tests.samples import TEXT, assert_kept

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    warnings.simplefilter("error", UserWarning)
    texts = [TEXT, "", *(seeds.article(name) for name in seeds.names())]
    nlp = frpolnlp.load()
    nlp.add_pipe("by_hand")
    first, *docs = nlp.pipe(texts, n_process=2, batch_size=2)
    assert_kept(first)
    print(json.dumps([frpolnlp.to_records(doc) for doc in docs]))
"""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_several_processes_give_what_one_gives(method: str, nlp: Language, tmp_path: Path) -> None:
    if method == "fork" and sys.platform == "win32":
        pytest.skip("Windows has no fork")
    script = tmp_path / "many.py"
    script.write_text(MANY, encoding="utf8")
    found = json.loads(run(str(script), method))
    texts = ["", *(seeds.article(name) for name in seeds.names())]
    assert found == [to_records(nlp(text)) for text in texts]


RELOAD = """
import json, sys
import spacy
nlp = spacy.load(sys.argv[1])
doc = nlp(open(sys.argv[2], encoding="utf8").read())
print(json.dumps([nlp.pipe_names, len(doc._.people), len(doc._.political_titles), len(doc._.attributions)]))
"""


def test_a_saved_pipeline_loads_in_a_process_that_never_heard_of_us(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    text = tmp_path / "text.txt"
    text.write_text(seeds.article(), encoding="utf8")
    doc = nlp(seeds.article())
    counts = [len(doc._.people), len(doc._.political_titles), len(doc._.attributions)]
    assert json.loads(run("-c", RELOAD, str(tmp_path / "pipeline"), str(text))) == [nlp.pipe_names, *counts]


def test_a_pipeline_survives_bytes_and_pickle(nlp: Language) -> None:
    records = to_records(nlp(seeds.article()))
    again = spacy.blank("fr")
    for name in nlp.pipe_names:
        again.add_pipe(name)
    again.from_bytes(nlp.to_bytes())
    assert to_records(again(seeds.article())) == records
    for name in nlp.pipe_names:
        assert type(pickle.loads(pickle.dumps(nlp.get_pipe(name)))) is type(nlp.get_pipe(name))


def test_real_annotations_survive_storage(nlp: Language) -> None:
    for name in seeds.names():
        doc = nlp(seeds.article(name))
        records = to_records(doc)
        vocab = spacy.blank("fr").vocab
        assert to_records(Doc(vocab).from_bytes(doc.to_bytes())) == records
        assert [to_records(one) for one in DocBin(docs=[doc]).get_docs(vocab)] == [records]
        assert to_records(pickle.loads(pickle.dumps(doc))) == records
        assert to_records(doc.copy()) == records


def run(*arguments: str) -> str:
    """Run Python in a process of its own, from the top of the sources, and return what it prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), *filter(None, sys.path)))},
        capture_output=True,
        encoding="utf8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
