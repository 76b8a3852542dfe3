"""Train the name comparer: ``python -m frpolnlp.names.train PAIRS.jsonl [--output comparer.json]``.

Takes JSON lines ``{"a", "b", "label"}`` (1, ``"same"``, ``"compatible"`` or 0, ``"different"``); gives the weights as
JSON and prints figures of a five-fold test in which no surname is in both parts. Seeds are fixed: one file, one model.
"""

import argparse
import json
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy
from thinc.api import Adam, Linear, Model, Relu, chain, fix_random_seed

from frpolnlp.errors import message
from frpolnlp.names.features import BEST, features
from frpolnlp.names.model import rule_score
from frpolnlp.names.parts import take_apart
from frpolnlp.names.romanise import skeleton

HIDDEN, EPOCHS, BATCH, RATE, FOLDS, SEEDS, PARTS = 24, 40, 256, 0.01, 5, (1, 2, 3), 0.1
#: a yes whose best two words are less alike is an alias ("Martin V", "Oddone Colonna"): nothing to learn from
ALIAS = 0.6
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


def parts(pairs: Sequence[tuple[str, str, int]]) -> Iterator[tuple[str, str, int]]:
    """Yield pairs with a part of a name, made from the pairs: initial and surname, right and wrong; and strangers."""
    yes = [(a, b) for a, b, label in pairs if label and len(a.split()) == 2 and len(take_apart(b).words) > 1]
    for (a, b), (_, stranger) in zip(yes, yes[len(yes) // 3 :] + yes[: len(yes) // 3], strict=True):
        yield a, stranger, 0
        given, surname = a.split()
        yield f"{given[0]}. {surname}", b, 1
        yield f"{'RKSBDA'[len(a) % 6]}. {surname}", b, int(given[0].upper() == "RKSBDA"[len(a) % 6])


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


def train(whole: tuple[Array, Array], part: tuple[Array, Array]) -> dict[str, Any]:
    """Return the weights of a two-layer network as JSON values; yes and no weigh the same, the pairs of parts less.

    The network is the mean of those that several seeds give: side by side they are one.

    Args:
        whole: Features and labels of the pairs as they are.
        part: Features and labels of the pairs that :func:`parts` makes.
    """
    nets = [train_once(whole, part, seed) for seed in SEEDS]
    return {
        "hidden": [row for net in nets for row in net["hidden"]],
        "bias": [value for net in nets for value in net["bias"]],
        "output": [round(value / len(nets), 5) for net in nets for value in net["output"]],
        "output_bias": round(sum(net["output_bias"] for net in nets) / len(nets), 5),
    }


def train_once(whole: tuple[Array, Array], part: tuple[Array, Array], seed: int) -> dict[str, Any]:
    """Return the weights of one network."""
    fix_random_seed(seed)
    heard = (whole[1] == 0) | (whole[0][:, BEST] > ALIAS)
    whole = whole[0][heard], whole[1][heard]
    rows, labels = numpy.concatenate([whole[0], part[0]]), numpy.concatenate([whole[1], part[1]])
    mean, spread = rows.mean(0), rows.std(0) + 1e-3
    scaled = ((rows - mean) / spread).astype("f")
    weight = numpy.concatenate([balance(whole[1]), PARTS * balance(part[1])])
    network: Model[Array, Array] = chain(Relu(HIDDEN), Linear(1))
    network.initialize(X=scaled[:2], Y=labels[:2, None])
    optimizer = Adam(RATE, L2=1e-4)
    order = numpy.random.default_rng(seed)
    for epoch in range(EPOCHS):
        optimizer.learn_rate = RATE * (1 - epoch / EPOCHS) + 1e-4
        for batch in numpy.array_split(order.permutation(len(labels)), len(labels) // BATCH + 1):
            logits, backprop = network.begin_update(scaled[batch])
            chance = 1 / (1 + numpy.exp(-numpy.clip(logits[:, 0], -30, 30)))
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


def balance(labels: Array) -> Array:
    """Return a weight for each label: yes and no weigh the same in sum."""
    return numpy.where(labels == 1, 0.5 / max(1e-6, labels.mean()), 0.5 / max(1e-6, 1 - labels.mean()))


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
    pairs = read_pairs(options.pairs)
    whole, part = table(pairs), table(parts(pairs))
    held_out, held_out_parts = numpy.zeros(len(whole[1])), numpy.zeros(len(part[1]))
    for fold in range(FOLDS):
        here, there = whole[2] == fold, part[2] == fold
        weights = train((whole[0][~here], whole[1][~here]), (part[0][~there], part[1][~there]))
        held_out[here], held_out_parts[there] = predict(weights, whole[0][here]), predict(weights, part[0][there])
    print("learned, surnames held out:", figures(held_out, whole[1]))
    print("learned, parts of names:   ", figures(held_out_parts, part[1]))
    print("rule:                      ", figures(numpy.array([rule_score(row) for row in whole[0]]), whole[1]))
    Path(options.output).write_text(json.dumps(train(whole[:2], part[:2])) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
