"""spaCy finds the factories by itself, and what needs no spaCy does not import it."""

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest
import spacy

import frpolnlp
from frpolnlp import load
from frpolnlp.pipeline import COMPONENTS

FACTORIES = """
import json, sys
import spacy
assert "frpolnlp" not in sys.modules
out = []
for name in ("speech_attributor", "title_recognizer", "name_normalizer"):
    nlp = spacy.blank("fr")
    nlp.add_pipe(name)
    doc = nlp("« Oui », a dit le président Emmanuel Macron.")
    out.append([name, len(doc._.attributions), len(doc._.political_titles), len(doc._.people)])
print(json.dumps(out))
"""

WITHOUT_SPACY = """
import sys
import frpolnlp
frpolnlp.compare_names("Loukachenko", "Лукашенко")
frpolnlp.to_french("Лукашенко", lang="ru")
import frpolnlp.text.reading, frpolnlp.lexicon, frpolnlp.errors, frpolnlp.places
frpolnlp.text.reading.read("Oui.")
print("spacy" in sys.modules)
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf8", timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_each_factory_works_alone_in_a_process_that_does_not_import_us() -> None:
    found = {name: counts for name, *counts in json.loads(run(FACTORIES))}
    assert set(found) == set(COMPONENTS)
    for name, counts in found.items():
        others = [count for count, owner in zip(counts, reversed(COMPONENTS), strict=True) if owner != name]
        assert others == [0, 0]


def test_names_and_texts_serve_without_spacy() -> None:
    assert run(WITHOUT_SPACY) == "False"


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_pipeline_in_another_language_is_refused_with_a_code(name: str) -> None:
    with pytest.raises(ValueError, match=r"E001.*'en'"):
        spacy.blank("en").add_pipe(name)


def test_a_model_that_is_not_installed_is_named_with_a_code() -> None:
    with pytest.raises(OSError, match=r"E002.*no_such_model"):
        load("no_such_model")


def test_a_pipeline_that_has_our_components_keeps_them(nlp, tmp_path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    assert load(tmp_path / "pipeline").pipe_names == list(COMPONENTS)


@pytest.mark.model
def test_the_components_go_on_top_of_a_trained_pipeline(md) -> None:
    assert md.pipe_names[-3:] == list(COMPONENTS)
    assert "parser" in md.pipe_names


#: names that are announced before their module is there
TO_COME = [name for name, module in frpolnlp._PUBLIC.items() if find_spec(module) is None]


@pytest.mark.parametrize("name", sorted(set(frpolnlp.__all__) - set(TO_COME)))
def test_every_name_that_the_package_announces_is_there(name: str) -> None:
    assert getattr(frpolnlp, name) is not None
    assert name in dir(frpolnlp)


def test_another_name_is_not_there() -> None:
    with pytest.raises(AttributeError, match="nothing_of_ours"):
        frpolnlp.nothing_of_ours  # noqa: B018 (the access is the test)
