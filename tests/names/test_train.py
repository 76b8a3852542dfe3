"""Training of the name comparer on a handful of pairs: what it reads, what it writes, and what it refuses."""

import json
from pathlib import Path

import numpy
import pytest

from frpolnlp.names import train
from frpolnlp.names.features import features
from frpolnlp.names.parts import take_apart

GIVEN = "Paul Anne Luc Claire Hugo Jeanne Marc Sophie".split()
SURNAMES = "Morel Petit Kowalski Lefèvre Oliveira Schmidt Ivanov Nakamura".split()
FULL = [f"{given} {surname}" for given, surname in zip(GIVEN, SURNAMES, strict=True)]


def pairs() -> list[dict[str, object]]:
    """Return each name in capitals with its surname first, and each beside the name that follows it."""
    same = [{"a": name, "b": " ".join(reversed(name.upper().split())), "label": "same"} for name in FULL]
    part = [{"a": name, "b": f"{name[0]}. {name.split()[1]}", "label": "compatible"} for name in FULL]
    other = [{"a": a, "b": b, "label": "different"} for a, b in zip(FULL, FULL[1:] + FULL[:1], strict=True)]
    stranger = [{"a": a, "b": b, "label": 0} for a, b in zip(FULL, FULL[3:] + FULL[:3], strict=True)]
    return same + part + other + stranger


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(json.dumps(pair) for pair in pairs()), encoding="utf8")
    return path


def test_weights_of_a_small_training_tell_the_pairs_apart_and_are_the_same_each_time(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = [file.with_name("one.json"), file.with_name("two.json")]
    for output in written:
        assert train.main([str(file), "--output", str(output)]) == 0
    assert written[0].read_text(encoding="utf8") == written[1].read_text(encoding="utf8")
    printed = capsys.readouterr().out.splitlines()[:3]
    assert [line.split(":")[0] for line in printed] == ["learned, surnames held out", "learned, parts of names", "rule"]
    assert printed[0].endswith(f"n {len(pairs())}")
    weights = json.loads(written[0].read_text(encoding="utf8"))
    names = [("Paul Morel", "MOREL Paul"), ("Paul Morel", "Hugo Oliveira")]
    rows = numpy.array([features(take_apart(a), take_apart(b)) for a, b in names], dtype="f")
    same, different = train.predict(weights, rows)
    assert same > 0.5 > different
    assert len(weights["hidden"]) == len(weights["bias"]) == len(weights["output"])
    assert {len(row) for row in weights["hidden"]} == {rows.shape[1]}


def test_labels_are_read_in_words_and_numbers(file: Path) -> None:
    read = train.read_pairs(file)
    assert [label for _, _, label in read] == [1] * 16 + [0] * 16
    assert read[0] == ("Paul Morel", "MOREL PAUL", 1)


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"a": "x", "b": "y"}', '{"a": "x", "b": "y", "label": "maybe"}'])
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"a": "x", "b": "y", "label": 1}\n' + line, encoding="utf8")
    with pytest.raises(ValueError, match=r"E302(.|\n)*pairs\.jsonl(.|\n)*2"):
        train.read_pairs(path)


def test_parts_are_initials_right_and_wrong_and_strangers() -> None:
    made = list(train.parts([("Rosa Morel", "MOREL Rosa", 1), ("Paul Petit", "Petit Paul", 1), ("A", "B", 1)]))
    assert ("R. Morel", "MOREL Rosa", 1) in made
    assert [label for a, b, label in made if a[1:2] != "."] == [0, 0]
    for a, b, label in made:
        if a[1:2] == ".":
            assert label == (a[0] == b.split()[-1][0])


def test_a_name_without_letters_is_left_out_and_relatives_stay_in_one_fold() -> None:
    rows, labels, folds = train.table([("…", "Paul Morel", 1), ("Anne Morel", "Paul Morel", 0), ("Luc Morel", "L", 1)])
    assert len(rows) == 2
    assert labels.tolist() == [0, 1]
    assert folds[0] == folds[1] < train.FOLDS


def test_yes_and_no_weigh_the_same_in_sum() -> None:
    labels = numpy.array([1, 0, 0, 0], dtype="f")
    weight = train.balance(labels)
    assert weight[labels == 1].sum() == pytest.approx(weight[labels == 0].sum())


def test_figures_count_a_score_of_a_half_as_a_yes() -> None:
    scores, labels = numpy.array([0.9, 0.5, 0.4, 0.1]), numpy.array([1, 1, 0, 0])
    assert train.figures(scores, labels) == "P 100.0  R 100.0  F1 100.0  R@2 100.0  n 4"
    assert train.figures(scores, 1 - labels).startswith("P 0.0  R 0.0")
