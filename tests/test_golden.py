"""The articles of seeds/ give the records that were reviewed; `make golden` writes them anew."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from frpolnlp import seeds, to_records

FOLDER = Path(__file__).parents[1] / "seeds"


@pytest.mark.parametrize("name", seeds.names())
def test_an_article_gives_the_record_that_was_reviewed(nlp: Language, name: str) -> None:
    golden = FOLDER / f"{name}.json"
    if not golden.exists():
        pytest.xfail("not reviewed yet")
    reviewed = json.loads(golden.read_text(encoding="utf8"))
    found = to_records(nlp(seeds.article(name)), name)
    for part in reviewed:
        assert found[part] == reviewed[part], "if the change is meant, run `make golden` and review `git diff seeds`"
