"""Train the speaker ranker and the confidence: ``python -m frpolnlp.speech.train benchmarks/gold/dev``.

Takes marked-up texts (the reader ``markup.py`` stands two folders above them) or a JSON-lines file of records as it
gives them; writes ``ranker.json`` and ``confidence.json`` and prints what each reaches on texts left out. Seeds are
fixed: one set of texts, one model.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy
from thinc.api import Adam, Linear, Model, fix_random_seed

from frpolnlp.speech.antecedents import Resolution, Walk
from frpolnlp.speech.candidates import FEATURES, NOBODY, Anaphor, Features, Row
from frpolnlp.speech.confidence import SIGNS, signs
from frpolnlp.speech.found import Found
from frpolnlp.speech.ranker import RULES, Scorer, scorer, weighing
from frpolnlp.speech.scene import Scene
from frpolnlp.speech.training_texts import (
    Gold,
    Text,
    content_words,
    load,
    names_agree,
    prepare,
    source_right,
    speaker_right,
)

EPOCHS, RATE, PULL, FOLDS, SEED = 400, 0.03, 0.05, 6, 1
#: how much the confidence's logit is lowered, everywhere and for a sign: texts of one hand are easier than press, where
#: a verb before a plain noun phrase is often no speech (« écarte la piste »)
CAUTION, CAUTIONS = 0.4, {"bare_noun_phrase": 1.2}
Array = Any


class Teacher(Walk):
    """A walk that is told who is meant, and keeps what there was to choose from."""

    def __init__(self, scene: Scene, score: Scorer, gold: dict[int, Gold]) -> None:
        super().__init__(scene, score)
        self.gold = gold
        self.lessons: list[tuple[list[Features], int]] = []

    def choose(self, one: Found, anaphor: Anaphor, rows: Sequence[Row]) -> list[float]:
        """Return all of the weight on the right candidate, where it is among the candidates."""
        gold = self.gold.get(id(one))
        right = next((i for i, (entity, _) in enumerate(rows) if gold and self.is_right(entity, gold)), None)
        if right is None:
            return super().choose(one, anaphor, rows)
        if len(rows) > 1:
            self.lessons.append(([values for _, values in rows], right))
        return [float(i == right) for i in range(len(rows))]

    def is_right(self, entity: int, gold: Gold) -> bool:
        """Say whether the gold means this entity, or nobody of the text."""
        collective = all(name.startswith("collective:") for name in gold["speaker"])
        if entity == NOBODY:
            return collective
        one = self.scene.entities[entity]
        names = [self.scene.entities[e].name for e in one.members] if one.members else [one.name]
        if one.kind == "name" or one.members:
            return not collective and len(names) == len(gold["speaker"]) and names_agree(gold, names)
        return collective and bool(content_words(gold["speaker"][0]) & (content_words(one.name) | one.nouns))


def lessons(texts: Sequence[Text]) -> list[tuple[list[Features], int]]:
    """Return ``(features of the candidates, index of the right one)`` of all that is to be resolved in the texts."""
    found = []
    for text in texts:
        gold = {id(one): g for one, g in zip(text.found, text.gold, strict=True) if g and g.get("speaker")}
        teacher = Teacher(text.scene(), scorer("rules"), gold)
        teacher.run(text.found)
        found += teacher.lessons
    return found


def train_ranker(taught: Sequence[tuple[list[Features], int]]) -> list[float]:
    """Return a weight for each feature: softmax over the candidates, pulled towards the weights set by hand."""
    fix_random_seed(SEED)
    rows = numpy.array([[row.get(name, 0.0) for name in FEATURES] for values, _ in taught for row in values], dtype="f")
    starts = numpy.cumsum([0] + [len(values) for values, _ in taught])
    right = numpy.array([starts[i] + index for i, (_, index) in enumerate(taught)])
    owner = numpy.repeat(numpy.arange(len(taught)), numpy.diff(starts))
    prior: Array = numpy.array([[RULES.get(name, 0.0) for name in FEATURES]], dtype="f")
    model: Model[Array, Array] = Linear(1, len(FEATURES))
    model.initialize()
    model.set_param("W", prior.copy())
    optimizer = Adam(RATE, L2=0.0)
    for epoch in range(EPOCHS):
        optimizer.learn_rate = RATE * (1 - epoch / EPOCHS) + 1e-4
        scores, backprop = model.begin_update(rows)
        values = numpy.exp(scores[:, 0] - numpy.maximum.reduceat(scores[:, 0], starts[:-1])[owner])
        shares = values / numpy.add.reduceat(values, starts[:-1])[owner]
        gradient = shares.copy()
        gradient[right] -= 1
        backprop((gradient[:, None] / len(taught)).astype("f"))
        model.inc_grad("W", (PULL / numpy.sqrt(len(taught)) * (model.get_param("W") - prior)).astype("f"))
        model.finish_update(optimizer)
    return [round(float(weight), 3) for weight in numpy.asarray(model.get_param("W"))[0]]


def with_weights(weights: Sequence[float]) -> Scorer:
    """Return a scorer with these weights, in the order of the features."""
    return weighing(dict(zip(FEATURES, weights, strict=True)))


def walk(texts: Sequence[Text], score: Scorer) -> list[tuple[Text, int, Scene, Resolution]]:
    """Return every attribution of the texts as it is resolved with ``score``."""
    result = []
    for text in texts:
        scene = text.scene()
        for number, resolution in enumerate(Walk(scene, score).run(text.found)):
            result.append((text, number, scene, resolution))
    return result


def outcomes(results: Sequence[tuple[Text, int, Scene, Resolution]]) -> tuple[int, int]:
    """Return how many speakers are right, of how many that the gold names."""
    rights = [
        speaker_right(gold, scene, resolution)
        for text, number, scene, resolution in results
        if (gold := text.gold[number]) and gold.get("speaker") and not gold.get("ignore")
    ]
    return sum(rights), len(rights)


def evidence(results: Sequence[tuple[Text, int, Scene, Resolution]]) -> tuple[Array, Array]:
    """Return signs and whether the attribution is right as a whole, for the confidence."""
    rows, labels = [], []
    for text, number, scene, resolution in results:
        gold = text.gold[number]
        if gold and gold.get("ignore"):
            continue
        one = text.found[number]
        right = bool(gold) and source_right(text.reading, one, gold) and speaker_right(gold, scene, resolution)  # type: ignore[arg-type]
        rows.append([signs(one, resolution).get(name, 0.0) for name in SIGNS])
        labels.append(float(right))
    return numpy.array(rows, dtype="f"), numpy.array(labels, dtype="f")


def train_confidence(rows: Array, labels: Array) -> list[float]:
    """Return the weights of a logistic regression, small ones preferred."""
    fix_random_seed(SEED)
    model: Model[Array, Array] = Linear(1, len(SIGNS))
    model.initialize()
    zeros: Array = numpy.zeros((1, len(SIGNS)), dtype="f")
    model.set_param("W", zeros)
    optimizer = Adam(0.05, L2=0.0)
    for epoch in range(600):
        optimizer.learn_rate = 0.05 * (1 - epoch / 600) + 1e-4
        logits, backprop = model.begin_update(rows)
        chance = 1 / (1 + numpy.exp(-logits[:, 0]))
        backprop((((chance - labels) / len(labels))[:, None]).astype("f"))
        model.inc_grad("W", (0.002 * model.get_param("W")).astype("f"))
        model.finish_update(optimizer)
    bias = float(numpy.asarray(model.get_param("b"))[0])
    learned = zip(SIGNS, numpy.asarray(model.get_param("W"))[0], strict=True)
    return [round(float(w) - CAUTIONS.get(sign, 0.0), 3) for sign, w in learned] + [round(bias - CAUTION, 3)]


def reliability(scores: Array, labels: Array) -> str:
    """Return a table: how many attributions have such a confidence, and how many of them are right."""
    lines = ["confidence     n   mean  right"]
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        here = (scores >= low) & (scores < high)
        if here.any():
            lines.append(
                f"{low:.2f}-{min(high, 1):.2f} {here.sum():6d} {scores[here].mean():6.2f} {labels[here].mean():6.2f}"
            )
    top = scores >= 0.9
    lines.append(f">= 0.90   {top.sum():6d} {scores[top].mean():6.2f} {labels[top].mean():6.2f}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Train on texts, print the figures of texts left out, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m frpolnlp.speech.train", description=__doc__)
    parser.add_argument("texts", type=Path, help="a folder of marked-up texts, or records as JSON lines")
    parser.add_argument("--output", type=Path, default=Path(), help="the folder for ranker.json and confidence.json")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="texts to measure on, not to learn from")
    options = parser.parse_args(arguments)
    texts = prepare(load(options.texts))
    held: list[tuple[Text, int, Scene, Resolution]] = []
    for fold_ in range(FOLDS):
        weights = train_ranker(lessons([text for i, text in enumerate(texts) if i % FOLDS != fold_]))
        held += walk([text for i, text in enumerate(texts) if i % FOLDS == fold_], with_weights(weights))
    taught = lessons(texts)
    weights = train_ranker(taught)
    print(f"{len(taught)} choices in {len(texts)} texts")
    print("speakers right, rules:                    {} of {}".format(*outcomes(walk(texts, scorer("rules")))))
    print("speakers right, ranker, texts left out:   {} of {}".format(*outcomes(held)))
    rows, labels = evidence(held)
    confidence = train_confidence(rows, labels)
    for path in options.check:
        others = prepare(load(path))
        results = walk(others, with_weights(weights))
        print(f"{path.stem}: rules {outcomes(walk(others, scorer('rules')))}, ranker {outcomes(results)}")
        seen, right = evidence(results)
        print(reliability(1 / (1 + numpy.exp(-(seen @ numpy.array(confidence[:-1]) + confidence[-1]))), right))
    print(reliability(1 / (1 + numpy.exp(-(rows @ numpy.array(confidence[:-1]) + confidence[-1]))), labels))
    shipped = {"weights": dict(zip(FEATURES, weights, strict=True))}
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "ranker.json").write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf8")
    shipped = {"weights": dict(zip(SIGNS, confidence[:-1], strict=True)), "bias": confidence[-1]}  # type: ignore[dict-item]
    (options.output / "confidence.json").write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
