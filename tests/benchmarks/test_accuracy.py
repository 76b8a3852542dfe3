"""The measures of the accuracy page count as they say."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import accuracy
import build_gold

from frpolnlp.export.gold import to_gold
from tests.export.samples import articles


@pytest.fixture(autouse=True)
def few_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure the articles of seeds/ against what the library finds in them."""
    monkeypatch.setattr(build_gold, "records", lambda part: [to_gold(record) for record in articles()])


def test_the_library_agrees_with_itself_wholly() -> None:
    result = accuracy.measure("dev", "blank")
    assert not result.alarms
    assert all(test(pair) for pair in result.pairs for test in accuracy.MEASURES.values())
    wanted, found, *right = result.titles
    assert {wanted, found, *right} == {wanted}
    assert len(set(result.persons)) == 1


def test_a_missing_attribution_lowers_recall_and_an_unwanted_one_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    gold = [to_gold(record) for record in articles()]
    gold[0]["attributions"].pop()
    monkeypatch.setattr(build_gold, "records", lambda part: gold)
    result = accuracy.measure("dev", "blank")
    assert len(result.alarms) == 1
    row = accuracy._speech_row("", result)
    assert float(row[2]) < 100 == float(row[3])


def test_doubtful_attributions_count_neither_way(monkeypatch: pytest.MonkeyPatch) -> None:
    gold = [to_gold(record) for record in articles()]
    gold[0]["attributions"][0]["ignore"] = True
    monkeypatch.setattr(build_gold, "records", lambda part: gold)
    result = accuracy.measure("dev", "blank")
    assert len(result.pairs) == sum(len(record["attributions"]) for record in articles()) - 1
    assert not result.alarms


def test_confidence_that_says_the_truth_has_no_error() -> None:
    assert accuracy.calibration_error([(0.5, True), (0.5, False)]) == 0
    assert accuracy.calibration_error([(1.0, False)]) == 1


def test_pipelines_of_equal_figures_share_a_row() -> None:
    result = accuracy.measure("dev", "blank")
    assert list(accuracy.merged({"a": result, "b": result})) == ["a, b"]
