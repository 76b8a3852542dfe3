"""A batch gives one record a text, in order, in any process."""

import gc
import json
import pickle
import weakref

import pytest

import frpolnlp
from frpolnlp import seeds
from frpolnlp.scale import batch as module
from frpolnlp.scale import process_batch
from frpolnlp.text.reading import read

TEXTS = [*map(seeds.article, seeds.names()), "", "« Oui », a dit Maia Sandu.", "\x00"]


def test_records_are_those_of_the_pipeline(nlp) -> None:
    ids = [str(number) for number in range(len(TEXTS))]
    expected = [frpolnlp.to_records(nlp(text), id) for text, id in zip(TEXTS, ids, strict=True)]
    assert process_batch(TEXTS, ids) == expected


def test_a_batch_again_gives_the_same_when_its_words_have_been_learned() -> None:
    first = process_batch(TEXTS)
    assert process_batch(TEXTS) == first == process_batch(TEXTS)


def test_records_are_plain_values_that_outlive_their_memory_zone() -> None:
    before = json.dumps(process_batch([seeds.article()]))
    kept = process_batch([seeds.article()])
    process_batch([f"Xyz{number} Abc{number}." for number in range(500)])
    assert json.dumps(kept) == before
    assert pickle.loads(pickle.dumps(kept)) == kept
    assert pickle.loads(pickle.dumps(process_batch)) is process_batch


def test_new_words_are_forgotten() -> None:
    process_batch(TEXTS[:2])
    strings = len(module.pipeline("blank").vocab.strings)
    for start in range(0, 3000, 500):
        process_batch([f"Le mot inouï{number} est neuf{number}." for number in range(start, start + 500)])
    assert len(module.pipeline("blank").vocab.strings) - strings < 20


def test_it_works_inside_a_memory_zone_of_the_caller() -> None:
    expected = process_batch(TEXTS[:1])
    with module.pipeline("blank").memory_zone():
        assert process_batch(TEXTS[:1]) == expected


@pytest.fixture
def failing(monkeypatch):
    from frpolnlp import records

    original = records.to_records

    def fail(doc, id=None):
        if "fatal" in doc.text:
            raise RuntimeError("a defect")
        return original(doc, id)

    monkeypatch.setattr(records, "to_records", fail)


@pytest.mark.usefixtures("failing")
def test_a_text_that_fails_is_named() -> None:
    with pytest.raises(RuntimeError, match=r"E208.*text 1 \(id b\).*a defect"):
        process_batch(["Oui.", "fatal", "Non."], ["a", "b", "c"])


@pytest.mark.usefixtures("failing")
def test_a_text_that_fails_can_be_skipped_and_the_others_keep_their_places() -> None:
    with pytest.warns(UserWarning, match=r"E208.*text 1:"):
        found = process_batch(["Oui.", "fatal", "Non."], errors="skip")
    assert [record and record["text"] for record in found] == ["Oui.", None, "Non."]


def test_ids_must_be_as_many_as_texts() -> None:
    with pytest.raises(ValueError, match="E215"):
        process_batch(["Oui."], [])


def test_a_pipeline_whose_tables_are_full_is_made_anew_and_the_old_one_is_freed(monkeypatch) -> None:
    expected = process_batch(TEXTS)
    old = weakref.ref(module.pipeline("blank"))
    known = module.pipeline("blank").tokenizer.known()
    monkeypatch.setattr(module, "RENEW_AFTER", -1)
    assert process_batch(TEXTS) == expected
    monkeypatch.undo()
    gc.collect()
    assert old() is None
    assert known <= module.pipeline("blank").tokenizer.known()
    assert process_batch(TEXTS) == expected


def test_no_reading_outlives_its_batch() -> None:
    process_batch(TEXTS)
    assert read.cache_info().currsize == 0


def test_after_some_text_every_list_is_read(monkeypatch) -> None:
    monkeypatch.setattr(module, "_LOADED", {})
    monkeypatch.setattr(module, "WARM_AFTER", 100)
    expected = process_batch(["Oui."])
    process_batch(TEXTS)
    assert not module._LOADED["blank"].warm
    assert process_batch(["Oui."]) == expected
    assert module._LOADED["blank"].warm


def test_many_texts_are_several_batches(monkeypatch) -> None:
    expected = process_batch(TEXTS)
    sizes = []
    original = module._outcomes
    monkeypatch.setattr(module, "BATCH_DOCUMENTS", 2)
    monkeypatch.setattr(
        module, "_outcomes", lambda nlp, texts, ids: sizes.append(len(texts)) or original(nlp, texts, ids)
    )
    assert process_batch(TEXTS[:5]) == expected[:5]
    assert sizes == [2, 2, 1]
