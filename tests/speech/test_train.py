"""Training on texts with known speakers."""

import json
from pathlib import Path

import pytest

from frpolnlp.speech.candidates import FEATURES
from frpolnlp.speech.ranker import RULES, scorer
from frpolnlp.speech.train import lessons, main, outcomes, train_ranker, walk
from frpolnlp.speech.training_texts import Text, load, prepare

TEXT = (
    "La ministre Jeanne Duval a reçu le maire de Lyon, Marc Petit. « Nous avancerons », a-t-elle promis. "
    "« C'est trop peu », a répondu le maire."
)


def record() -> dict[str, object]:
    """Return a record with its two attributions."""

    def span(words: str) -> list[int]:
        start = TEXT.index(words)
        return [start, start + len(words)]

    quotes = ("« Nous avancerons »", "a-t-elle promis", "-t-elle", "Jeanne Duval"), (
        "« C'est trop peu »", "a répondu", "le maire.", "Marc Petit"
    )  # fmt: skip
    attributions = [
        {"content": [span(quote)], "cue": span(cue), "source": span(source), "speaker": [name], "ignore": False}
        for quote, cue, source, name in quotes
    ]
    return {"id": "a", "text": TEXT, "attributions": attributions}


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Return the text, read and paired."""
    return prepare([record()])


def test_found_and_known_attributions_are_paired(texts: list[Text]) -> None:
    assert [gold["speaker"] for gold in texts[0].gold if gold] == [["Jeanne Duval"], ["Marc Petit"]]


def test_the_right_candidate_is_taught(texts: list[Text]) -> None:
    taught = lessons(texts)
    assert taught
    assert all(0 <= right < len(rows) for rows, right in taught)


def test_speakers_are_counted(texts: list[Text]) -> None:
    assert outcomes(walk(texts, scorer("rules"))) == (2, 2)


def test_weights_stay_near_those_set_by_hand_where_nothing_is_learned(texts: list[Text]) -> None:
    weights = dict(zip(FEATURES, train_ranker(lessons(texts)), strict=True))
    assert weights["quoted_only"] == pytest.approx(RULES["quoted_only"], abs=0.05)


def test_the_command_writes_weights_and_prints_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "texts.jsonl"
    source.write_text("".join(json.dumps({**record(), "id": str(i)}) + "\n" for i in range(6)), encoding="utf8")
    assert main([str(source), "--output", str(tmp_path)]) == 0
    assert set(json.loads((tmp_path / "ranker.json").read_text(encoding="utf8"))["weights"]) == set(FEATURES)
    assert "bias" in json.loads((tmp_path / "confidence.json").read_text(encoding="utf8"))
    assert "speakers right" in capsys.readouterr().out


def test_marked_up_texts_are_read_by_the_benchmark_s_reader() -> None:
    records = load(Path(__file__).parents[2] / "benchmarks" / "gold" / "dev")
    assert len(records) > 50
    assert all(one["attributions"] for one in records)
