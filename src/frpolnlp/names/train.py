"""Train the name comparer: ``python -m frpolnlp.names.train PAIRS.jsonl [--output comparer.json]``.

Takes JSON lines ``{"a", "b", "label"}`` (1, ``"same"``, ``"compatible"`` or 0, ``"different"``); gives the weights as
JSON and prints figures of a five-fold test in which no surname is in both parts. Seeds are fixed: one file, one model.
"""

import argparse
import json
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy
from thinc.api import Adam, Linear, Model, Relu, chain, fix_random_seed

from frpolnlp.errors import message
from frpolnlp.names.features import features, take_apart
from frpolnlp.names.model import rule_score
from frpolnlp.names.romanise import skeleton

HIDDEN, EPOCHS, BATCH, RATE, FOLDS, SEED = 24, 60, 128, 0.01, 5, 7
_YES = {1: 1, "same": 1, "compatible": 1, 0: 0, "different": 0}
Array = Any


def read_pairs(path: str | Path) -> list[tuple[str, str, int]]:
    """Return the pairs of a JSON-lines file as ``(a, b, 1 or 0)``.

    Raises:
        ValueError: A line is not a pair (E302).
    """
    pairs = []
    for number, line in enumerate(Path(path).read_text(encoding="utf8").splitlines(), 1):
        try:
            row = json.loads(line)
            pairs.append((str(row["a"]), str(row["b"]), _YES[row["label"]]))
        except (ValueError, KeyError, TypeError) as problem:
            raise ValueError(message("E302", path=path, line=number, problem=repr(problem))) from problem
    return pairs


def table(pairs: Iterable[tuple[str, str, int]]) -> tuple[Array, Array, Array]:
    """Return features, labels and folds; the fold goes by the surname of ``a``: relatives stay together."""
    rows, labels, folds = [], [], []
    for a, b, label in pairs:
        one, other = take_apart(a), take_apart(b)
        if not one.words or not other.words:
            continue
        rows.append(features(one, other))
        labels.append(label)
        folds.append(zlib.crc32(skeleton(a.split()[-1]).encode()) % FOLDS)
    return numpy.array(rows, dtype="f"), numpy.array(labels, dtype="f"), numpy.array(folds)


def train(rows: Array, labels: Array) -> dict[str, Any]:
    """Return the weights of a two-layer network, yes and no weighing the same, as JSON values."""
    fix_random_seed(SEED)
    mean, spread = rows.mean(0), rows.std(0) + 1e-3
    scaled = ((rows - mean) / spread).astype("f")
    weight = numpy.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean()))
    network: Model[Array, Array] = chain(Relu(HIDDEN), Linear(1))
    network.initialize(X=scaled[:2], Y=labels[:2, None])
    optimizer = Adam(RATE, L2=1e-4)
    order = numpy.random.default_rng(SEED)
    for epoch in range(EPOCHS):
        optimizer.learn_rate = RATE * (1 - epoch / EPOCHS) + 1e-4
        for batch in numpy.array_split(order.permutation(len(labels)), len(labels) // BATCH + 1):
            logits, backprop = network.begin_update(scaled[batch])
            chance = 1 / (1 + numpy.exp(-logits[:, 0]))
            backprop((((chance - labels[batch]) * weight[batch])[:, None] / len(batch)).astype("f"))
            network.finish_update(optimizer)
    relu, linear = network.layers
    hidden = numpy.asarray(relu.get_param("W")) / spread
    return {
        "hidden": numpy.round(hidden, 5).tolist(),
        "bias": numpy.round(relu.get_param("b") - hidden @ mean, 5).tolist(),
        "output": numpy.round(numpy.asarray(linear.get_param("W"))[0], 5).tolist(),
        "output_bias": round(float(numpy.asarray(linear.get_param("b"))[0]), 5),
    }


def predict(weights: dict[str, Any], rows: Array) -> Array:
    """Return the scores of the rows under ``weights``."""
    layer = numpy.maximum(rows @ numpy.array(weights["hidden"]).T + numpy.array(weights["bias"]), 0)
    return 1 / (1 + numpy.exp(-(layer @ numpy.array(weights["output"]) + weights["output_bias"])))


def figures(scores: Array, labels: Array) -> str:
    """Return precision, recall and F1, yes and no weighing the same, and the recall at 2 % false matches."""
    yes, no = scores[labels == 1], scores[labels == 0]
    recall, alarms = float((yes >= 0.5).mean()), float((no >= 0.5).mean())
    precision = recall / max(1e-9, recall + alarms)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    strict = float((yes > numpy.sort(no)[::-1][int(0.02 * len(no))]).mean())
    return f"P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * f1:.1f}  R@2 {100 * strict:.1f}  n {len(labels)}"


def main(arguments: list[str] | None = None) -> int:
    """Train on a file of pairs, print the figures, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m frpolnlp.names.train", description=__doc__)
    parser.add_argument("pairs", help="JSON lines with a, b and label")
    parser.add_argument("--output", default="comparer.json", help="where the weights go")
    options = parser.parse_args(arguments)
    rows, labels, folds = table(read_pairs(options.pairs))
    held_out = numpy.zeros(len(labels))
    for fold in range(FOLDS):
        inside = folds == fold
        held_out[inside] = predict(train(rows[~inside], labels[~inside]), rows[inside])
    print("learned, surnames held out:", figures(held_out, labels))
    print("rule:", figures(numpy.array([rule_score(row) for row in rows]), labels))
    Path(options.output).write_text(json.dumps(train(rows, labels)) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
