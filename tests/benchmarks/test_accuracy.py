"""The measures of the accuracy page count as they say."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import accuracy
import accuracy_page
import build_gold
import peers

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
    figures = accuracy.speech_figures(result.pairs, result.alarms)
    assert figures["precision"] < 1 == figures["recall"]


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


def test_pipelines_of_equal_figures_share_a_table_of_constructions() -> None:
    result = accuracy.measure("dev", "blank")
    lines = list(accuracy_page.construction_tables({"a": result, "b": result}, "en"))
    assert lines[0] == "`a`, `b`:\n"
    assert sum(line.startswith("| construction") for line in lines) == 1


def test_other_systems_are_measured_on_quoted_speech_without_indirect(monkeypatch: pytest.MonkeyPatch) -> None:
    def only_the_first(text: str) -> list[dict]:
        return [one for record in articles() if record["text"] == text for one in record["attributions"][:1]]

    monkeypatch.setattr(peers, "installed", lambda: iter([("ours", only_the_first)]))
    monkeypatch.setattr(peers, "words_a_second", lambda extract, texts: 1.0)
    found = accuracy.beside("dev")
    firsts = [record["attributions"][0]["kind"] for record in articles()]
    all_of = [one["kind"] for record in articles() for one in record["attributions"]]
    assert found["ours", False]["recall"] == len(firsts) / len(all_of)
    quoted = [kind for kind in all_of if kind != "indirect"]
    assert found["ours", True]["recall"] == sum(kind != "indirect" for kind in firsts) / len(quoted)
    assert found["ours", True]["precision"] == (1 if any(kind != "indirect" for kind in firsts) else 0)


def test_the_nearest_name_outside_the_quotes_is_the_simple_rules_speaker() -> None:
    text = "Ana Pop a parlé. « Nous voterons non à tout », a dit Eva Nox."
    found = peers.attribution(text, (17, 45), None, text.find("Eva") and (53, 60))
    assert found["speakers"] == [{"name": "Eva Nox"}]
    assert accuracy.characters(text, [[17, 45]])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_has_every_figure(lang: str) -> None:
    result = accuracy.measure("dev", "blank")
    figures = accuracy.speech_figures(result.pairs, result.alarms) | {"time": 1.0}
    page = accuracy_page.page("dev", {"blank": result}, {("x", True): figures, ("x", False): figures}, 3, lang)
    assert "@" not in page
    assert ("100.0" if lang == "en" else "100,0") in page
