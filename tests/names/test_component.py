"""The component name_normalizer: configuration, storage, survival."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from frpolnlp.lexicon import LexiconError

TEXT = "Le ministre Irakli Djanachvili a quitté Tbilissi. « Non », a dit M. Djanachvili."
OWN = "name\tforms\tgender\tcountry\tkb_id\nIrakli Djanachvili\tIraklii Janashvili\tm\tGE\tX7\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.tsv"
    path.write_text(OWN, encoding="utf8")
    return path


def pipeline(**config: object) -> Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe("name_normalizer", config=config)
    return nlp


def view(doc: Doc) -> list[tuple[str, str | None, list[tuple[int, int]]]]:
    return [(p.name, p.kb_id, [(m.start, m.end) for m in p.mentions]) for p in doc._.people]


def test_people_are_spans_with_the_persons_id() -> None:
    doc = pipeline()(TEXT)
    assert [(span.text, span.label_, span.id_) for span in doc.spans["names"]] == [
        ("Irakli Djanachvili", "PERSON", "P0"),
        ("Djanachvili", "PERSON", "P0"),
    ]


def test_the_spans_key_is_free() -> None:
    assert len(pipeline(spans_key="who")(TEXT).spans["who"]) == 2


def test_ones_own_list_gives_ids(own: Path) -> None:
    doc = pipeline(knowledge=str(own))(TEXT)
    assert [span.kb_id_ for span in doc.spans["names"]] == ["X7", "X7"]
    assert doc._.people[0].country == "GE"


def test_the_later_of_two_lists_wins(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text('{"name": "Irakli Djanachvili", "country": "GE", "kb_id": "X7", "gender": "f"}\n', encoding="utf8")
    nlp = pipeline(knowledge=[str(own), str(other)])
    assert [person.gender for person in nlp.get_pipe("name_normalizer").own] == ["f"]


def test_a_bad_list_is_refused_with_file_and_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("name\tgender\nPaul Vautrin\tx\n", encoding="utf8")
    with pytest.raises(LexiconError, match=r"E101.*bad\.tsv"):
        pipeline(knowledge=str(bad))


def test_a_list_that_is_not_there_is_an_error_at_the_first_text(tmp_path: Path) -> None:
    nlp = pipeline(knowledge=str(tmp_path / "none.tsv"))
    with pytest.raises(LexiconError, match="E111"):
        nlp(TEXT)


def test_only_french_pipelines() -> None:
    with pytest.raises(ValueError, match="E001"):
        spacy.blank("en").add_pipe("name_normalizer")


def test_entities_of_a_model_are_no_truth() -> None:
    nlp = pipeline()
    ruler = nlp.add_pipe("entity_ruler", first=True)
    ruler.add_patterns(
        [{"label": "PER", "pattern": "ministre Irakli Djanachvili"}, {"label": "PER", "pattern": "Tbilissi"}]
    )
    assert view(nlp(TEXT)) == view(pipeline()(TEXT))


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_people_survive_several_processes(method: str, own: Path) -> None:
    import multiprocessing

    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(method, force=True)
    try:
        nlp = pipeline(knowledge=str(own))
        docs = list(nlp.pipe([TEXT, "Rien.", TEXT], n_process=2))
    finally:
        multiprocessing.set_start_method(before, force=True)
    assert [view(doc) for doc in docs] == [view(nlp(TEXT)), [], view(nlp(TEXT))]


def test_people_survive_bytes_docbin_pickle_and_copy() -> None:
    nlp = pipeline()
    doc = nlp(TEXT)
    (from_bin,) = DocBin(docs=[doc]).get_docs(nlp.vocab)
    again = [Doc(nlp.vocab).from_bytes(doc.to_bytes()), from_bin, pickle.loads(pickle.dumps(doc)), doc.copy()]
    assert [view(other) for other in again] == [view(doc)] * 4
    assert view(doc)


def test_a_pipeline_survives_bytes_and_pickle_with_its_list(own: Path) -> None:
    nlp = pipeline(knowledge=str(own))
    expected = view(nlp(TEXT))
    own.unlink()
    other = spacy.util.load_model_from_config(nlp.config, auto_fill=False)
    assert view(other.from_bytes(nlp.to_bytes())(TEXT)) == expected
    assert view(pickle.loads(pickle.dumps(nlp))(TEXT)) == expected


def test_a_saved_pipeline_loads_in_a_fresh_process_without_the_list(own: Path, tmp_path: Path) -> None:
    nlp = pipeline(knowledge=str(own))
    nlp.to_disk(tmp_path / "saved")
    own.unlink()
    code = (
        "import sys, spacy\n"
        "doc = spacy.load(sys.argv[1])(sys.argv[2])\n"
        "print([(span.text, span.kb_id_) for span in doc.spans['names']])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "saved"), TEXT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[('Irakli Djanachvili', 'X7'), ('Djanachvili', 'X7')]"
    assert not list((tmp_path / "saved").rglob("*.pkl"))


@pytest.mark.parametrize("text", ["", " ", "\n", "M.", "Le", "A", "\ud800", "«", "E\u0301lise Zorgues part.", "Mme"])
def test_no_text_raises(text: str) -> None:
    from frpolnlp.names.cluster import cluster
    from frpolnlp.names.knowledge import Knowledge
    from frpolnlp.names.mentions import find_mentions
    from frpolnlp.text.reading import read

    reading = read(text)
    cluster(reading, text, find_mentions(reading, Knowledge([])), Knowledge([]))
