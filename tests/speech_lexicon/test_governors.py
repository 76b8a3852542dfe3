from collections.abc import Mapping
from typing import Any

import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.governors import governor_forms, governors, read_governors


def test_speech_takes_place_after_some_verbs_and_not_after_others() -> None:
    known = governors()
    for lemma in ("tenir", "venir", "se contenter", "en profiter", "avoir beau"):
        assert known[lemma].speech == "yes", lemma
    for lemma in ("aller", "devoir", "s'apprêter"):
        assert known[lemma].speech == "future", lemma
    for lemma in ("vouloir", "tenter", "pouvoir"):
        assert known[lemma].speech == "quote", lemma
    for lemma in ("refuser", "éviter", "s'abstenir"):
        assert known[lemma].speech == "no", lemma
    for lemma in ("manquer", "hésiter", "cesser"):
        assert known[lemma].negated == "only", lemma


def test_forms_find_their_governor_longest_first() -> None:
    assert [one.lemma for one in governor_forms()["va"]] == ["aller jusqu'à", "aller"]
    assert "s'empresser" in {one.lemma for one in governor_forms()["empressée"]}
    assert governors()["aller jusqu'à"].words == ("jusqu'", "à")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"prepositions": ["à"]}, "speech"),
        ({"prepositions": "à", "speech": "yes"}, "prepositions"),
        ({"prepositions": [], "speech": "yes"}, "prepositions"),
        ({"prepositions": ["à"], "speech": "maybe"}, "speech"),
        ({"prepositions": ["à"], "speech": "yes", "mood": "inf"}, "mood"),
        ("à", "table"),
    ],
)
def test_a_bad_entry_names_file_key_and_problem(entry: Mapping[str, Any], words: str) -> None:
    with pytest.raises(LexiconError, match=rf"mine\.toml.*tenir.*{words}"):
        read_governors({"tenir": entry}, "mine.toml")


def test_a_key_that_is_no_verb_is_named() -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml.*maison"):
        read_governors({"maison": {"prepositions": ["à"], "speech": "yes"}}, "mine.toml")
